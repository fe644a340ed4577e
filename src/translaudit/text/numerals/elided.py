"""Numbers whose unit and magnitude another of their side tells: instead of the planned five billion euros, 4.6.

Reach for `without_elided` where such a number and one of the other side, with its magnitude, are left by a comparison.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.language import function_words, primary
from translaudit.text.numerals.quantity import Kind, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.text.numerals.compare import Comparison
    from translaudit.text.numerals.told import Side

__all__ = ["without_elided"]

_APART = 90  # code points between the two of one side
_LIKE = 20  # times that one of them is the other at most
_PLAIN = 10_000  # a number without a magnitude is less
_MILLION = Decimal(10) ** 6
_MAGNITUDES = tuple(Decimal(10) ** power for power in (12, 9, 6, 3))
_CLOSE = Decimal("0.00001")
_MANY = 10_000  # pairs; a segment with more left over is no translation of the other
_NEXT = expression(r"['’]?\w*[^\S\n]*(\w*)")  # what ends the number (270'i), and the word behind it


def without_elided(comparison: Comparison, sides: tuple[Side, Side]) -> Comparison:
    """Without such numbers and what renders them."""
    left, right = list(comparison.source), list(comparison.target)
    if left and right and len(left) * len(right) <= _MANY:
        left, right = _without(left, right, sides[0])
        right, left = _without(right, left, sides[1])
    return comparison._replace(source=tuple(left), target=tuple(right))


def _without(mine: Sequence[Quantity], others: Sequence[Quantity], side: Side) -> tuple[list[Quantity], list[Quantity]]:
    mine, others = list(mine), list(others)
    for one in [one for one in mine if _bare(one, side)]:
        for whole in side.numbers:
            if not whole.values or not 0 < abs(whole.start - one.start) <= _APART:
                continue
            sizes = [size for size in _MAGNITUDES if _has(whole, size) and _like(one, whole, size)]
            told = [value * size for value in one.values for size in sizes]
            other = next((other for other in others if other.unit in ("", whole.unit) and _says(other, told)), None)
            if other is not None:
                mine.remove(one)
                others.remove(other)
                break
    return mine, others


def _bare(one: Quantity, side: Side) -> bool:
    """Whether a number has no unit, no magnitude, no letters and no noun beside it."""
    if not one.values or one.unit or one.tag or one.kind != Kind.NUMBER or not 0 < one.values[0] < _PLAIN:
        return False
    match = _NEXT.match(side.text, one.end)
    following = match[1].lower() if match else ""
    counts = bool(following) and following not in function_words(primary(side.lang))
    return not counts and one.end - one.start <= len(f"{one.values[0]:,}")


def _has(one: Quantity, size: Decimal) -> bool:
    """Whether a number is said in millions or the like; in thousands only if these are a word."""
    value = one.values[0]
    return value >= size and (size >= _MILLION or one.end - one.start not in (len(f"{value:,}"), len(f"{value}")))


def _like(one: Quantity, whole: Quantity, size: Decimal) -> bool:
    units = whole.values[0] / size
    return any(units <= _LIKE * value and value <= _LIKE * units for value in one.values)


def _says(other: Quantity, told: Sequence[Decimal]) -> bool:
    return any(abs(amount - value) <= _CLOSE * value for amount in other.values[:1] for value in told)
