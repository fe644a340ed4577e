"""When a corpus goes over from one form of a name or term to another: the dates at which shares change.

Reach for `change_points` with the dated documents of one concept. The two commonest forms are compared; at the date that
parts them best (the largest likelihood ratio) Fisher's exact test is asked, its p times the dates that might have been
chosen (Bonferroni), so few documents give no change; then each side is looked at likewise (binary segmentation).
"""

from __future__ import annotations

from collections import Counter
from math import exp, lgamma, log
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Change", "change_points"]

_CHANCE = 0.05  # with the correction: in series of 12 to 100 documents without a change, one in fewer than 1 of 100
_SHIFT = 0.2  # shares that differ by less are of no interest, however sure
_SAME = 1e-7  # relative: tables as unlikely as the one seen, but for rounding


class Change(NamedTuple):
    """A form that is written more from a date on.

    Attributes:
        date: ISO 8601; the first date of the new habit.
        form: what is written more than before.
        other: what it is compared with.
        before: documents with the form, and with either, back to the last change.
        after: likewise, on to the next.
        chance: how likely so large a difference is if nothing changed, at most.
    """

    date: str
    form: str
    other: str
    before: tuple[int, int]
    after: tuple[int, int]
    chance: float


def change_points(seen: Mapping[tuple[str, str], int]) -> list[Change]:
    """The changes, by date.

    Args:
        seen: by date (ISO 8601) and form, how many documents have it.
    """
    of: Counter[str] = Counter()
    for (_, form), count in seen.items():
        of[form] += count
    ranked = sorted(of, key=lambda form: (-of[form], form))
    if len(ranked) < 2:
        return []
    one, other = ranked[:2]
    dates = sorted({date for date, form in seen if form in (one, other)})
    pairs = [(seen.get((date, one), 0), seen.get((date, other), 0)) for date in dates]
    cuts = sorted(_cuts(pairs, 0, len(pairs)))
    edges = [0, *(at for at, _ in cuts), len(pairs)]
    found: list[Change] = []
    for number, (at, chance) in enumerate(cuts):
        before, after = (_sums(pairs[edges[n] : edges[n + 1]]) for n in (number, number + 1))
        rises = after[0] * sum(before) > before[0] * sum(after)
        form, which, less = (one, 0, other) if rises else (other, 1, one)
        counts = [(part[which], sum(part)) for part in (before, after)]
        found.append(Change(dates[at], form, less, counts[0], counts[1], chance))
    return found


def _sums(pairs: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return sum(a for a, _ in pairs), sum(b for _, b in pairs)


def _cuts(pairs: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, float]]:
    """Indices from which shares differ, within a stretch, each with its chance."""
    whole = _sums(pairs[start:end])
    left = (0, 0)
    best, at, parts = 0.0, start, (left, whole)
    for number in range(start + 1, end):
        left = (left[0] + pairs[number - 1][0], left[1] + pairs[number - 1][1])
        right = (whole[0] - left[0], whole[1] - left[1])
        gain = _likelihood(*left) + _likelihood(*right) - _likelihood(*whole)
        if gain > best:
            best, at, parts = gain, number, (left, right)
    if at == start:
        return
    chance = min(1.0, _fisher(*parts[0], *parts[1]) * (end - start - 1))
    (a, b), (c, d) = parts
    if chance > _CHANCE or abs(a / (a + b) - c / (c + d)) < _SHIFT:
        return
    yield at, chance
    yield from _cuts(pairs, start, at)
    yield from _cuts(pairs, at, end)


def _likelihood(a: int, b: int) -> float:
    """Of a binomial sample, at its best share, as a logarithm."""
    return sum(count * log(count / (a + b)) for count in (a, b) if count)


def _fisher(a: int, b: int, c: int, d: int) -> float:
    """The two-sided p of a table of two rows (R. A. Fisher 1922)."""
    row, column, every = a + b, a + c, a + b + c + d
    fixed = _ways(row) + _ways(c + d) + _ways(column) + _ways(b + d) - _ways(every)

    def likelihood(there: int) -> float:
        others = (there, row - there, column - there, every - row - column + there)
        return exp(fixed - sum(map(_ways, others)))

    seen = likelihood(a) * (1 + _SAME)
    possible = range(max(0, row + column - every), min(row, column) + 1)
    return min(1.0, sum(chance for chance in map(likelihood, possible) if chance <= seen))


def _ways(count: int) -> float:
    """The logarithm of a factorial."""
    return lgamma(count + 1)
