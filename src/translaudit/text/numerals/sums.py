"""Quantities that say together what the other side says in one, or leave a magnitude to the next.

Reach for `without_sums` with what is left of both sides: two years and six months are two and a half years, une heure
trente-cinq is 95 minutes, 316円06銭 is 316.06 yen, السابع والعشرين the 27th; and in 185 of the 210 billion both are billions.
Reach for `without_shares` with the same: three in five, 24 of the 36 are a share.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.text.numerals.units import in_unit, same_amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.text.numerals.quantity import Quantity

__all__ = ["without_shares", "without_sums"]

_NEAR = 6  # code points between two that are added
_OF = 24  # between two of which the second has the magnitude of both
_TENS = 10
_CENTS = 100
_SIXTY = 60
_PLAYED, _ADDED = (45, 90, 105, 120), 20  # minutes of a match, and of the time added to them
_HOUR_SIGN = 3  # code points between hours and minutes that have no word of their own: 1 h 50
_AMID = 26  # code points between the numbers of a share: four young people out of every five
_ROUNDED = 1  # percent
_MAGNITUDES = tuple(Decimal(10) ** power for power in (12, 9, 6, 3))
_CLOSE = Decimal("0.00001")


def without_sums(
    mine: list[Quantity], others: list[Quantity], side: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """What is left of one side and of the other without such sums; `side` is all of the first."""
    for one, more in pairwise(sorted({*mine, *side})):
        told = list(_sums(one, more)) if one in mine else []
        told += _durations(one, more) if one in mine or more in mine else []
        other = next((other for other in others if other.values and any(_same(other, *value) for value in told)), None)
        if other is not None:
            mine = [left for left in mine if left not in (one, more)]
            others = [left for left in others if left is not other]
    return mine, others


def _same(other: Quantity, value: Decimal, unit: str) -> bool:
    """Whether a quantity is this value, in this unit if one is given."""
    if unit and other.unit and unit != other.unit:
        return same_amount(value, unit, other.values[0], other.unit, within=_CLOSE)
    if unit == "minute" and not other.unit:
        return False
    return any(abs(amount - value) <= _CLOSE * max(amount, value) for amount in other.values[: None if unit else 1])


def _sums(one: Quantity, more: Quantity) -> Iterator[tuple[Decimal, str]]:
    """What two quantities may say together, the first in its own unit; "" is any."""
    if not one.values or not more.values:
        return
    first, second, gap = one.values[0], more.values[0], more.start - max(one.end, one.unit_end)
    if gap <= _NEAR:
        added = in_unit(second, more.unit, one.unit)
        if added is not None and added < 1:
            yield first + added, one.unit
        if one.unit and not more.unit and second < _CENTS:
            yield first + second / _CENTS, one.unit
        if first in _PLAYED and second < _ADDED:
            yield first + second, ""
        if first < _TENS <= second < _CENTS and not second % _TENS:
            yield first + second, ""
    if gap <= _OF and first < second and not one.unit:
        yield from ((first * size, "") for size in _MAGNITUDES if second >= size)


def _durations(one: Quantity, more: Quantity) -> Iterator[tuple[Decimal, str]]:
    """Two lengths of time or of space that are added, with their unit: two hours and ten minutes, 1 h 50, six feet two."""
    if not one.values or not more.values:
        return
    first, second, gap = one.values[0], more.values[0], more.start - max(one.end, one.unit_end)
    added = in_unit(second, more.unit, one.unit)
    if added is not None and added < 1 and gap <= _NEAR:
        yield first + added, one.unit
    if second < _SIXTY and more.unit in ("", "minute") and first == int(first):
        if one.unit == "hour" and gap <= _NEAR:
            yield first * _SIXTY + second * (_SIXTY if second < 1 else 1), "minute"
        elif not one.unit and not more.unit and gap <= _HOUR_SIGN:
            yield first * _SIXTY + second, "minute"


def without_shares(
    mine: list[Quantity], others: list[Quantity], side: Sequence[Quantity], shared: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Without 80 % or four fifths for which the other side has four in five, or four of five.

    Args:
        mine: what is left of the one side.
        others: what is left of the other.
        side: all of the other.
        shared: those of it that the first has too: 24 of the 36.
    """
    for share in [one for one in mine if one.values and (one.unit == "percent" or 0 < one.values[0] < 1)]:
        part = share.values[0] / (100 if share.unit == "percent" else 1)
        for first, second in pairwise(sorted(side)):
            few, many = sorted((first, second), key=lambda one: one.values[0] if one.values else 0)
            if (
                "percent" in (few.unit, many.unit)
                or not few.values
                or not 0 < few.values[0] < many.values[0]
                or second.start - first.end > _AMID
            ):
                continue
            if few not in others and not (many in others and few in shared):
                continue
            if abs(few.values[0] / many.values[0] - part) * 100 < _ROUNDED:
                return [one for one in mine if one is not share], [one for one in others if one not in (few, many)]
    return mine, others
