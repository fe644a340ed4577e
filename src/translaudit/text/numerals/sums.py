"""Quantities that say together what the other side says in one, or leave a magnitude to the next.

Reach for `without_sums` with what is left of both sides: two years and six months are two and a half years, 316円06銭 is
316.06 yen, السابع والعشرين the 27th; and in 185 of the 210 billion both are billions.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.text.numerals.units import in_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.text.numerals.quantity import Quantity

__all__ = ["without_sums"]

_NEAR = 6  # code points between two that are added
_OF = 24  # between two of which the second has the magnitude of both
_TENS = 10
_CENTS = 100
_MAGNITUDES = tuple(Decimal(10) ** power for power in (12, 9, 6, 3))
_CLOSE = Decimal("0.00001")


def without_sums(
    mine: list[Quantity], others: list[Quantity], side: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """What is left of one side and of the other without such sums; `side` is all of the first."""
    for one, more in pairwise(sorted({*mine, *side})):
        told = [value for value in _sums(one, more) if one in mine]
        if not told:
            continue
        other = next(
            (other for other in others if other.values and any(_same(other.values[0], value) for value in told)), None
        )
        if other is not None:
            mine = [left for left in mine if left not in (one, more)]
            others = [left for left in others if left is not other]
    return mine, others


def _same(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= _CLOSE * max(one, other)


def _sums(one: Quantity, more: Quantity) -> Iterator[Decimal]:
    """What two quantities may say together, the first in its own unit."""
    if not one.values or not more.values:
        return
    first, second, gap = one.values[0], more.values[0], more.start - max(one.end, one.unit_end)
    if gap <= _NEAR:
        added = in_unit(second, more.unit, one.unit)
        if added is not None and added < 1:
            yield first + added
        if one.unit and not more.unit and second < _CENTS:
            yield first + second / _CENTS
        if first < _TENS <= second < _CENTS and not second % _TENS:
            yield first + second
    if gap <= _OF and first < second and not one.unit:
        yield from (first * size for size in _MAGNITUDES if second >= size)
