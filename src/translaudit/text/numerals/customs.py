"""Numbers that languages count otherwise: eighths of a final are the round of sixteen, 50 basis points half a point.

Reach for `otherwise` with what was read of a text. What stands beside such numbers, `customs.toml` says; it does not know
compounds that hold the number themselves (Achtelfinale).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.numerals.quantity import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from translaudit.text.numerals.quantity import Quantity

__all__ = ["otherwise"]

_FILE = Path(__file__).with_name("customs.toml")
_ENDING = r"(?:-?[^\W\d_]{1,3}|[º°ª])?\.?\s*"  # of an ordinal in digits: 87-му, 87th, 87.
_BEFORE = 24  # code points before a number that are looked at
_SMALL = (("hundredth", 100), ("tenth", 10))
_ROUNDS = range(2, 65)
_OF_YEAR = (Decimal("0.5"), Decimal("0.75"))  # of so many quarters


@cache
def _table() -> dict[str, Any]:
    return table(_FILE)


def otherwise(text: str, lang: str, found: Sequence[Quantity]) -> Sequence[Quantity]:
    """The quantities of a text, with what other languages may say for them."""
    base = lang.partition("-")[0].lower()
    if not any(
        base in _table()[kind] for kind in ("final", "life", "own", "counted", "hundredth", "tenth", "quarters")
    ):
        return found
    return [_otherwise(text, base, one) for one in found]


def _otherwise(text: str, lang: str, one: Quantity) -> Quantity:
    value = one.values[0] if one.values else Decimal(0)
    if not value or one.kind > Kind.ORDINAL:
        return one
    part = value if value >= 1 else 1 / value
    rounds = _listed("rounds", lang).split()
    if part in _ROUNDS and (
        text[one.start : one.end].lower() in rounds
        or ((value < 1 or rounds) and _beside(text, one, "", _listed("final", lang)))
    ):
        return one._replace(values=(2 * part, 1 / part))
    if one.kind == Kind.NUMBER and value in _OF_YEAR and _of_year(text, lang, one):
        return one._replace(values=(value * 4, *one.values), unit="quarter", unit_end=one.end)
    for kind, size in _SMALL:
        if value >= 1 and _beside(text, one, "", _listed(kind, lang)):
            return one._replace(values=(*one.values, value / size))
    if value > 1 and _lived(text, lang, one):
        return one._replace(values=(*one.values, value - 1))
    return one


def _of_year(text: str, lang: str, one: Quantity) -> bool:
    """Whether some quarters are those of a year."""
    table_of = _table()["quarters"].get(lang, {})
    if not table_of or not text[one.start : one.end].lower().endswith(table_of["word"]):
        return False
    return _beside(text, one, table_of["before"], "") or _beside(text, one, "", table_of["behind"])


def _lived(text: str, lang: str, one: Quantity) -> bool:
    """Whether a number is that of a year of someone's life."""
    own = _table()["own"].get(lang, {})
    return (
        _beside(text, one, "", _listed("life", lang))
        or _beside(text, one, own.get("before", ""), own.get("behind", ""))
        or _beside(text, one, _listed("counted", lang), "")
    )


def _listed(kind: str, lang: str) -> str:
    return str(_table()[kind].get(lang, ""))


def _beside(text: str, one: Quantity, before: str, behind: str) -> bool:
    """Whether a number stands behind the one expression and before the other, of which one may be empty, not both."""
    if not before and not behind:
        return False
    end = r"(?!\w)" if behind < "\u2e80" else ""  # Chinese and Japanese words are not set apart
    if behind and not _expression(rf"{_ENDING}(?:{behind}){end}").match(text, one.end):
        return False
    return not before or bool(_expression(rf"(?:{before})\s*\Z").search(text[max(0, one.start - _BEFORE) : one.start]))


@lru_cache(maxsize=256)
def _expression(pattern: str) -> re.Pattern[str]:
    return expression(pattern, re.IGNORECASE)
