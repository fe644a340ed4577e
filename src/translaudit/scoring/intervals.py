"""Intervals of 95 % for shares and rates, from integers that tallies can add up.

Reach for `share` with a share such as 8 of 10, and for `rate` with penalties by the word. What was counted in several
documents varies by document: `Spread` holds the sums of squares that say by how much, so no document need be kept and no
number be drawn. Sources: Wilson 1927; design effect and effective size: Korn & Graubard 1998; rates of unequal
penalties: the scaled Poisson distribution of Bohm & Zech 2014, with Byar's approximation of its limits.
"""

from __future__ import annotations

from math import sqrt

from translaudit.records import NamedTuple

__all__ = ["Interval", "Spread", "both", "rate", "share"]

_Z = 1.959964  # of the normal distribution, for 95 %
_GRAVE = 5  # the penalty of a major finding

Interval = tuple[float, float]


class Spread(NamedTuple):
    """Sums over documents: of what was counted, of what it was counted of, and of their squares and products."""

    documents: int
    counted: int
    of: int
    counted_squared: int
    product: int
    of_squared: int

    def variance(self) -> float:
        """Of counted ÷ of, from how documents differ; 0 where one document alone says nothing of that."""
        if self.documents < 2 or not self.of:
            return 0.0
        ratio = self.counted / self.of
        squares = self.counted_squared - 2 * ratio * self.product + ratio * ratio * self.of_squared
        return max(squares, 0.0) / (self.of * self.of) * self.documents / (self.documents - 1)


def share(spread: Spread) -> Interval | None:
    """Limits of counted ÷ of, a share from 0 to 1; None of nothing."""
    size = float(spread.of)
    if not size:
        return None
    part, z = min(spread.counted / size, 1.0), _Z
    drawn = part * (1 - part) / size  # the variance of as many independent draws
    varied = spread.variance()
    if varied > drawn > 0:
        size *= drawn / varied
        z = _student(spread.documents - 1)
    middle = part + z * z / (2 * size)
    reach = z * sqrt(part * (1 - part) / size + z * z / (4 * size * size))
    scale = 1 + z * z / size
    return max((middle - reach) / scale, 0.0), min((middle + reach) / scale, 1.0)


def rate(spread: Spread, squared: int) -> Interval | None:
    """Limits of penalties by the word; None without words.

    Args:
        spread: penalties, of words.
        squared: the sum of the squares of all single penalties.
    """
    if not spread.of:
        return None
    drawn = squared / (spread.of * spread.of)
    wider = max(1.0, spread.variance() / drawn) if drawn else 1.0
    z = _student(spread.documents - 1) if wider > 1 else _Z
    one = wider * squared / spread.counted if spread.counted else 1.0  # what one finding weighs
    found = spread.counted / one
    low = found * (1 - 1 / (9 * found) - z / (3 * sqrt(found))) ** 3 * one if found else 0.0
    # Few findings show no grave one though there may be some: to the upper limit one more than was seen is counted.
    one = wider * (squared + _GRAVE * _GRAVE) / (spread.counted + _GRAVE)
    more = spread.counted / one + 1
    high = more * (1 - 1 / (9 * more) + z / (3 * sqrt(more))) ** 3
    return max(low, 0.0) / spread.of, high * one / spread.of


def both(parts: list[tuple[float, float, Interval]]) -> Interval:
    """Limits of a weighted mean of independent parts, each with its weight, value and limits."""
    whole = sum(weight for weight, _, _ in parts)
    value = sum(weight * value for weight, value, _ in parts) / whole
    down = sqrt(sum((weight / whole * (value - low)) ** 2 for weight, value, (low, _) in parts))
    up = sqrt(sum((weight / whole * (high - value)) ** 2 for weight, value, (_, high) in parts))
    return value - down, value + up


def _student(freedom: int) -> float:
    """The quantile of Student's distribution for 95 %, by the expansion of Cornish and Fisher."""
    z = _Z
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    return z + first / freedom + second / (freedom * freedom)
