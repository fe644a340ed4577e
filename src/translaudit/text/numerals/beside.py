"""What stands beside a number: its unit, the letters it hangs on, the gap to the next word."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.numerals.quantity import Kind, Quantity, Weight
from translaudit.text.numerals.units import measure

if TYPE_CHECKING:
    from translaudit.text.numerals.lexicon import Entry, Lexicon
    from translaudit.text.numerals.tokens import Item

__all__ = ["GAP", "entry_of", "tag", "unit_alone", "unit_beside"]

GAP = expression("[ \u00a0\u202f\u2009\u200c\u2010\u2011-]{0,2}")
_PARTED = ("hour", "year", "metre", "kilogram")
_JOINED = 4  # code points between such a unit and the smaller one
_MOST = Decimal(100)  # centimetres
_TO_UNIT = expression("[.]?[ \u00a0\u202f\u2009\u200c\u2010\u2011-]{0,2}(?:[^\\W\\d]+[ \u00a0-])?")


def entry_of(item: Item, roles: str) -> Entry | None:
    """The first meaning of a word that plays one of the roles."""
    return next((entry for entry in item.entries if entry.role in roles), None)


def unit_beside(text: str, every: list[Item], first: int, last: int, known: Lexicon) -> tuple[str, int]:
    """The unit beside the items from `first` to `last`, and where its word ends."""
    end = every[last].end
    sign = measure(text, every[first].start, end)
    if sign[0]:
        return sign
    following = every[last + 1] if last + 1 < len(every) else None
    if following is not None and _TO_UNIT.fullmatch(text, end, following.start):
        entry = entry_of(following, "up")
        between = text[end : following.start].strip(" -\u00a0").lower()
        apart = str(known.raw.get("per" if entry is not None and entry.unit.isupper() else "deictic", "")).split()
        if entry is not None and between not in apart:
            return (entry.unit or "percent"), following.end
    before = every[first - 1] if first else None
    if before is not None and every[first].start - before.end <= 4:
        entry = entry_of(before, "u")
        if entry is not None and entry.unit == "century":
            return "century", end
    if before is not None and known.lang == "tr" and GAP.fullmatch(text, before.end, every[first].start):
        entry = entry_of(before, "p")
        if entry is not None:
            return "percent", end
    return "", -1


def tag(text: str, start: int) -> str:
    """The letters that a number hangs on, as in F-35, G20, COVID-19; "" for a free number."""
    at = start - 1 if start and text[start - 1] in "-‐‑–" else start
    first = at
    while first and (text[first - 1].isalpha()) and at - first < 12:
        first -= 1
    word = text[first:at]
    return word if word and word[0].isupper() and (len(word) <= 4 or at < start) else ""


def unit_alone(every: list[Item], at: int) -> Quantity | None:
    """A unit that no number stands before and smaller units stand behind: час двадцать, metr osiemdziesiąt, ساعة و40 دقيقة."""
    item, smaller = every[at], every[at + 1] if at + 1 < len(every) else None
    entry = entry_of(item, "u")
    if entry is None or entry.unit not in _PARTED or smaller is None or smaller.start - item.end > _JOINED:
        return None
    before = every[at - 1] if at else None
    if before is not None and item.start - before.end <= _JOINED and (before.digits or entry_of(before, "cmoftga")):
        return None
    named = entry_of(smaller, "cf")
    amount = named.value if named is not None else next(iter(smaller.values), _MOST)
    if amount >= _MOST:
        return None
    return Quantity(item.start, item.end, (Decimal(1),), Kind.NUMBER, Weight.VAGUE, entry.unit, (), "", item.end)
