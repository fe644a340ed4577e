"""Numbers in digits: where they stand in a text, and what they may mean with their separators.

One reading is not always enough: 1.351 is a thousand and more in Indonesian, and one and a bit in English. The
language decides which reading comes first; the others are kept. Digits of every script are read.
"""

from __future__ import annotations

from decimal import Decimal

from translaudit.storage.expressions import expression

__all__ = ["DIGITS", "parts", "readings"]

_SPACE = "\u00a0\u202f\u2009 "
# A run of digits with separators inside; a space groups only thousands.
DIGITS = (
    rf"(?<![\d.,])\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?:[.,٫]\d+)?(?![\d])"
    r"|\d{1,9} [1-9][/⁄][2-9](?!\d)|\d+(?:[.,'’٫٬．，、،·/⁄](?=\d)\d+)*(?:\s?[½¼¾⅓⅔⅛])?|[½¼¾⅓⅔⅛]\d*"
)
_LONGEST = 24  # characters; longer ones are account numbers and the like, and no quantities
_THOUSANDS = expression(r"\d{1,3}(?:[.,]\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,}")
_RUN = expression(r"\d+")
_SEPARATORS = expression(r"[^\d]+")
_FOLD = {"．": ".", "⁄": "/", "，": ",", "’": "'", "·": ".", "、": ",", "،": ",", "٬": ",", "٫": "."}
_VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅛": Decimal("0.125"),
}


def readings(text: str, *, decimal: str = ".", group: str = ",") -> tuple[Decimal, ...]:
    """What a number in digits may mean, the likeliest first; () where it is a date, a time or a list.

    Args:
        text: digits with separators, as `DIGITS` finds them.
        decimal: signs that the language puts before decimals.
        group: signs that the language puts between thousands.
    """
    if len(text) > _LONGEST:
        return ()
    extra = _VULGAR.get(text[-1]) or _VULGAR.get(text[0])  # before the number where right-to-left text has it so
    if extra is not None:
        rest = (text[:-1] if text[-1] in _VULGAR else text[1:]).strip()
        return tuple(value + extra for value in readings(rest, decimal=decimal, group=group)) if rest else (extra,)
    whole, space, part = text.partition(" ")
    if space and part[1:2] in ("/", "⁄"):
        return tuple([value + Decimal(whole) for value in readings(part)])
    runs = _SEPARATORS.split(text)
    if len(runs) == 1:
        return (Decimal(text),)
    signs = _SEPARATORS.findall(text)
    if signs[-1] == "٫":
        return (Decimal("".join(runs[:-1]) + "." + runs[-1]),)
    return _separated(runs, [_FOLD.get(sign, sign) for sign in signs], decimal, group)


def _separated(runs: list[str], signs: list[str], decimal: str, group: str) -> tuple[Decimal, ...]:
    kinds, last, whole = set(signs), signs[-1], "".join(runs)
    if "/" in kinds:
        vulgar = _slash(runs, signs)
        return (Decimal(".".join(runs)), *vulgar) if len(runs) == 2 and "/" in decimal else vulgar
    if len(kinds) == 2 and signs.count(last) == 1 and last in ".," and _grouped(runs[:-1]):
        return (Decimal("".join(runs[:-1]) + "." + runs[-1]),)
    if len(kinds) > 1:
        return ()
    if len(signs) > 1 or last in _SPACE or last == "'":
        return (Decimal(whole),) if _grouped(runs) else ()
    fraction = Decimal(runs[0] + "." + runs[1])
    if len(runs[1]) != 3 or len(runs[0]) > 3 or runs[0].lstrip("0") == "":
        return (fraction,)
    if last in group and last not in decimal:
        return (Decimal(whole), fraction)
    return (fraction, Decimal(whole)) if last in decimal else (Decimal(whole), fraction)


def _slash(runs: list[str], signs: list[str]) -> tuple[Decimal, ...]:
    """A vulgar fraction, where it can be one: 1/3, 3/4; never 3/3 or 24/7."""
    if len(runs) == 2 and signs == ["/"] and len(runs[1]) <= 2:
        over, under = int(runs[0][:3]), int(runs[1])
        if 0 < over < under <= 16:
            return (Decimal(over) / under,)
    return ()


def _grouped(runs: list[str]) -> bool:
    """Whether these are groups of thousands, or of lakhs and crores."""
    if not 1 <= len(runs[0]) <= 3 or len(runs[-1]) != 3:
        return len(runs) == 1 and bool(runs[0])
    middle = {len(run) for run in runs[1:-1]}
    return middle <= {3} or (middle <= {2} and len(runs[0]) <= 2)


def parts(text: str) -> tuple[tuple[int, int, Decimal], ...]:
    """The runs of digits with their offsets, for a text that is a date, a time or a list; () for a single run."""
    if len(text) > _LONGEST or _THOUSANDS.fullmatch(text):
        return ()
    if text[-2:-1] in ("/", "⁄") and " " in text:  # 2 1/2
        middle = text.index(" ")
        if part := readings(text[middle + 1 :]):
            return ((0, middle, Decimal(text[:middle])), (middle + 1, len(text), part[0]))
    found = tuple([(match.start(), match.end(), Decimal(match.group())) for match in _RUN.finditer(text)])
    return found if len(found) > 1 else ()
