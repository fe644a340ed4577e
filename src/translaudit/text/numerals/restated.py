"""Numbers that only say again what stands beside them, or what the other side says in words.

Reach for `without_restated` with what is left of both sides of a segment: an amount in another unit or currency that explains
one of the original, in brackets or behind “about”; the last day of a month for its end; six months for half a year, nine for
three quarters. Words that tell are in `reckoned.toml`. What it does not do: check rates of exchange.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.language import primary
from translaudit.text.numerals.compare import of_speed
from translaudit.text.numerals.quantity import Kind, Quantity, Weight
from translaudit.text.numerals.told import UNSPACED, pattern
from translaudit.text.numerals.units import of_things, same_amount

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from translaudit.text.numerals.compare import Comparison
    from translaudit.text.numerals.told import Side

__all__ = ["without_restated"]

_OPEN, _CLOSE = "([（［", ")]）］"
_HEAD = 28  # code points from an amount to the bracket behind it: 2.4 million Swiss francs (
_WITHIN = 48  # code points from a bracket or from an amount to what explains it
_TENTH = Decimal("0.1")  # people round when they convert
_RANGE = 5  # code points between the numbers of a range
_BY_MONTH = 14  # code points between a day and its month
_BEFORE_MONTH = 16  # code points before a month in which its end is told
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP, _FEBRUARY = 28, 2
_HALF, _QUARTER = 6, 3  # months
_QUARTERS = 4
_STOP = expression(r"[.!?;]\s|[。！？；\n]")
_WORD = expression(r"[^\W\d_]{2}")


def without_restated(comparison: Comparison, sides: tuple[Side, Side]) -> Comparison:
    """Without what is left over and only says again what is said beside it, or by the other side in words.

    Args:
        comparison: the quantities of both sides, compared.
        sides: the original and the translation.
    """
    if not comparison.source and not comparison.target:
        return comparison
    shared = [pair.source for pair in comparison.matched], [pair.target for pair in comparison.matched]
    lefts = comparison.source, comparison.target
    kept = [
        [one for one in lefts[at] if not _restated(one, sides[at], shared[at], sides[1 - at], lefts[1 - at])]
        for at in (0, 1)
    ]
    source, target = _quarters(kept[0], kept[1], sides)
    return comparison._replace(source=tuple(source), target=tuple(target))


def _restated(one: Quantity, side: Side, shared: Sequence[Quantity], other: Side, left: Sequence[Quantity]) -> bool:
    if not one.values or one.weight < Weight.WORD or one.kind not in (Kind.NUMBER, Kind.ORDINAL):
        return False
    return _explains(one, side, shared, left) or _last_day(one, shared, other) or _half_year(one, other)


def _explains(one: Quantity, side: Side, shared: Sequence[Quantity], left: Sequence[Quantity]) -> bool:
    """Whether a quantity is another of the same side, which both sides have, in a unit that only this side has."""
    unit = one.unit or next(
        (
            more.unit
            for first, more in pairwise(side.numbers)
            if first.start == one.start and more.start - one.end <= _RANGE
        ),
        "",
    )
    if not unit or any(unit == more.unit for more in left):
        return False
    return any(_is(one._replace(unit=unit), base, side) for base in _beside(one, side) if base in shared)


def _is(one: Quantity, base: Quantity, side: Side) -> bool:
    """Whether two quantities are one amount: by arithmetic, or if both are money."""
    if one.unit == base.unit:
        return False
    if not base.unit and (_money(one) or of_things(one.unit)):  # a unit that is not listed: 50 rai (8 hectares)
        return _WORD.search(side.text, base.end, max(base.end, one.start)) is not None
    if _money(one):
        return _money(base)
    first, second = of_speed(one, base), of_speed(base, one)
    return any(same_amount(a, first.unit, b, second.unit, within=_TENTH) for a in first.values for b in second.values)


def _money(one: Quantity) -> bool:
    """Whether the unit is a currency; pounds may be one."""
    return one.unit.isupper() or one.unit == "pound"


def _beside(one: Quantity, side: Side) -> Iterator[Quantity]:
    """What a quantity may explain: amounts before the bracket that it stands in, in the bracket behind it, before “about”."""
    text = side.text
    opened = max(text.rfind(sign, max(0, one.start - _WITHIN), one.start) for sign in _OPEN)
    closed = max(text.rfind(sign, max(0, one.start - _WITHIN), one.start) for sign in _CLOSE)
    inside = opened > closed
    for base in side.numbers:
        end = max(base.end, base.unit_end)
        if inside:
            if end <= opened and opened - end <= _HEAD and not _STOP.search(text, end, opened):
                yield base
        elif base.start > one.end:
            gap = text[max(one.end, one.unit_end) : base.start]
            if len(gap) <= _WITHIN and any(sign in gap for sign in _OPEN) and not any(sign in gap for sign in _CLOSE):
                yield base
        elif base.unit and end <= one.start and one.start - end <= _HEAD and _about(text[end : one.start], side.lang):
            yield base


def _about(gap: str, lang: str) -> bool:
    """Whether “about” stands between two amounts, and no sentence ends there, and no other number."""
    words = pattern("about", primary(lang))
    if words is None or _STOP.search(gap) or any(map(str.isdigit, gap)):
        return False
    return words.search(gap) is not None


def _last_day(one: Quantity, shared: Sequence[Quantity], other: Side) -> bool:
    """31 July, where the other side has the end of July, or up to July."""
    words = pattern("end", primary(other.lang))
    if words is None or one.unit not in ("", "day") or one.values[0] < _LEAP:
        return False
    for month in shared:
        if month.kind != Kind.MONTH or max(month.start - one.end, one.start - month.end) > _BY_MONTH:
            continue
        if not _is_last(one.values[0], int(month.values[0])):
            continue
        for theirs in other.numbers:
            if theirs.kind == Kind.MONTH and theirs.values[0] == month.values[0] and _ends(theirs, other, words):
                return True
    return False


def _is_last(day: Decimal, month: int) -> bool:
    return day == _DAYS[month - 1] or (month == _FEBRUARY and day == _LEAP)


def _ends(month: Quantity, side: Side, words: re.Pattern[str]) -> bool:
    """Whether a month stands with its end, and without a day."""
    if any(
        one.weight == Weight.DIGITS and one.values and one.values[0] <= _DAYS[0] and one.kind != Kind.MONTH
        for one in side.numbers
        if 0 <= max(month.start - one.end, one.start - month.end) <= 2
    ):
        return False
    if primary(side.lang) in UNSPACED:
        return bool(words.match(side.text, month.end))
    if primary(side.lang) == "tr":
        return bool(words.search(side.text[month.end : month.end + _BEFORE_MONTH]))
    before = side.text[max(0, month.start - _BEFORE_MONTH) : month.start].rstrip()
    return any(match.end() == len(before) for match in words.finditer(before))


def _half_year(one: Quantity, other: Side) -> bool:
    """Six months, where the other side has half a year."""
    if one.unit != "month" or one.values[0] != _HALF:
        return False
    words = pattern("half-year", primary(other.lang))
    return words is not None and bool(words.search(other.text))


def _quarters(
    source: list[Quantity], target: list[Quantity], sides: tuple[Side, Side]
) -> tuple[list[Quantity], list[Quantity]]:
    """Without nine months for which the other side has three quarters of a year."""
    kept = [source, target]
    for at in (0, 1):
        for one in [one for one in kept[at] if one.unit == "month" and one.values]:
            same = (more for more in kept[1 - at] if _of_quarters(more, sides[1 - at]) * _QUARTER == one.values[0])
            other = next(same, None)
            if other is not None:
                kept[at] = [left for left in kept[at] if left is not one]
                kept[1 - at] = [left for left in kept[1 - at] if left is not other]
    return kept[0], kept[1]


def _of_quarters(one: Quantity, side: Side) -> Decimal | int:
    """How many quarters of a year a quantity is; 0 for none."""
    words = pattern("quarters", primary(side.lang))
    if words is None or not one.values:
        return 0
    if 0 < one.values[0] < 1:  # three quarters
        inside = words.search(side.text, one.start, one.end)
        return one.values[0] * _QUARTERS if inside else 0
    gap = len(side.text[one.end :]) - len(side.text[one.end :].lstrip(" -\u00a0"))
    return one.values[0] if words.match(side.text, one.end + gap) else 0
