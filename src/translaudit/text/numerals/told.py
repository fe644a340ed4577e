"""Words beside a number that say what may be reckoned from it.

Reach for `told` to ask whether a word of a kind stands near a number, and for `told_of` where no other number may stand
between them. The words are in `reckoned.toml`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.language import primary
from translaudit.text.numerals.quantity import Kind, Quantity, Weight

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

__all__ = ["UNSPACED", "Of", "Side", "compile_all", "is_date", "is_dotted", "pattern", "told", "told_of"]

UNSPACED = ("zh", "ja", "ko")
_FILE = Path(__file__).with_name("reckoned.toml")
_NEAR = 32  # code points from a number in which a word is looked for
_FARTHER = {"lacking": 80}  # the same for a verb, by kind
_BEHIND = ("step", "basis")  # looked for behind a number only
_SENTENCE = expression(r"[.!?;]\s|[。！？；\n]")
_COMMA = expression(r"[,;،、，]\s?(?!\d)")
_DOT = expression(r"\.\s(?=[^\W\d_])")  # of an ordinal: 13. minuta, 13. Minute
_BY_MONTH = 14  # code points between a day and its month


class Side(NamedTuple):
    """One side of a segment: its text, its language, all its quantities."""

    text: str
    lang: str
    numbers: Sequence[Quantity]


class Of(NamedTuple):
    """A quantity in its side, its likeliest value first."""

    side: Side
    one: Quantity
    value: Decimal


def told_of(a: Of, kind: str, near: int = 0) -> bool:
    """Whether a word of a kind stands near a quantity, in its clause, and no other number between them."""
    others = [one for one in a.side.numbers if one.weight > Weight.VAGUE and one is not a.one]
    start = max((one.end for one in others if one.end <= a.one.start), default=0)
    end = min((one.start for one in others if one.start >= a.one.end), default=len(a.side.text))
    clauses = [match.end() for match in _COMMA.finditer(a.side.text, start, a.one.start)]
    comma = _COMMA.search(a.side.text, a.one.end, end)
    text = a.side.text[: comma.start() if comma else end]
    blank = max([start, *clauses])
    return told(a._replace(side=a.side._replace(text=" " * blank + text[blank:])), kind, near)


def told(a: Of, kind: str, near: int = 0) -> bool:
    """Whether a word of a kind stands near a quantity, in its sentence; `near` in code points, 0 as mostly."""
    words = pattern(kind, primary(a.side.lang))
    if words is None:
        return False
    near = near or _FARTHER.get(kind, _NEAR)
    before = _SENTENCE.split(a.side.text[max(0, a.one.start - near) : a.one.start])[-1]
    behind = _SENTENCE.split(a.side.text[a.one.end + is_dotted(a) : a.one.end + near])[0]
    if kind in _BEHIND:
        return bool(words.search(behind))
    return any(words.search(one) for one in (before, a.side.text[a.one.start : a.one.end], behind))  # only a third


@lru_cache(maxsize=256)
def pattern(kind: str, lang: str) -> re.Pattern[str] | None:
    """What matches the words of a kind in a language; those of a moment right before the number."""
    words = table(_FILE)[kind].get(lang)
    if words is None:
        return None
    if kind == "moment":
        return expression(rf"(?:{words})\s*\Z", re.IGNORECASE)
    return expression(words if lang in UNSPACED else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def compile_all() -> None:
    """Make the expressions for all kinds of words in each language, for `expressions.note`."""
    for kind, words in table(_FILE).items():
        if isinstance(words, dict):
            for lang in words:
                pattern(kind, lang)


def is_date(a: Of) -> bool:
    """Whether the name of a month stands beside a quantity."""
    return any(
        month.kind == Kind.MONTH and max(month.start - a.one.end, a.one.start - month.end) <= _BY_MONTH
        for month in a.side.numbers
    )


def is_dotted(a: Of) -> bool:
    """Whether a full stop makes an ordinal of a number in digits."""
    return primary(a.side.lang) in table(_FILE)["dotted"].split() and bool(_DOT.match(a.side.text, a.one.end))
