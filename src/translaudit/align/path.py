"""The best chain of links in order: dynamic programming after Gale and Church, within a band around sure matches.

Time and memory grow with the sentences times the band's width. What changed places is not found here.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from translaudit.align.pair import misfit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.align.pair import Pair

__all__ = ["Step", "best_path"]

# Costs of each kind of link, in the place of Gale and Church's -log of how often it occurs; chosen on one half of the
# documents of benchmarks/alignment.py, with keys at hand.
_PRIOR = {(1, 1): 0.1, (1, 2): 4.3, (2, 1): 4.3, (2, 2): 8.6, (1, 3): 7.0, (3, 1): 7.0, (1, 0): 3.0, (0, 1): 3.0}
_KEY = 1.1  # weight of shared keys against lengths
_MERGED = 0.75  # of the keys of a link of several sentences, as some stand in more than one
_BAND = 10  # sentences to each side of the expected diagonal
_WIDEST = 80
_LANDMARK = 3.0
Step = tuple[int, int, int, int]  # source from, to; target from, to


def best_path(pair: Pair) -> list[Step]:
    """The links of both texts, each sentence in one of them, as (source from, to, target from, to)."""
    n, m = len(pair.source), len(pair.target)
    before_source, before_target = [0.0, *accumulate(pair.source)], [0.0, *accumulate(pair.target)]
    rows: list[dict[int, tuple[float, int, int]]] = []
    kinds = [(di, dj, cost) for (di, dj), cost in _PRIOR.items()]
    for i, (low, high) in enumerate(_windows(pair)):
        row: dict[int, tuple[float, int, int]] = {}
        rows.append(row)
        for j in range(low, high):
            best: tuple[float, int, int] | None = (0.0, 0, 0) if i == j == 0 else None
            for di, dj, cost in kinds:
                if di > i or dj > j:
                    continue
                earlier = row.get(j - dj) if di == 0 else rows[i - di].get(j - dj)
                if earlier is None:
                    continue
                score = earlier[0] - cost
                if di and dj:
                    length = before_source[i] - before_source[i - di], before_target[j] - before_target[j - dj]
                    score += _gain(pair, i - di, i, j - dj, j) - misfit(*length)
                if best is None or score > best[0]:
                    best = (score, di, dj)
            if best is not None:
                row[j] = best
    i, j = n, m
    steps: list[Step] = []
    while i or j:
        _, di, dj = rows[i][j]
        steps.append((i - di, i, j - dj, j))
        i, j = i - di, j - dj
    return steps[::-1]


def _gain(pair: Pair, i0: int, i1: int, j0: int, j1: int) -> float:
    """Worth of what both sides of a link share; a key counts once more for each further sentence that has it, less."""
    total = 0.0
    for i in range(i0, i1):
        row = pair.gains[i]
        for j in range(j0, j1):
            total += row.get(j, 0.0)
    if total and (i1 - i0 > 1 or j1 - j0 > 1):
        total *= _MERGED
    return _KEY * total


def _windows(pair: Pair) -> Iterator[tuple[int, int]]:
    """Half-open ranges of target positions worth trying for each source position, around sentences that surely match."""
    n, m = len(pair.source), len(pair.target)
    fixed = [(0, 0), *_landmarks(pair), (n, m)]
    at = 0
    for i in range(n + 1):
        while at + 2 < len(fixed) and fixed[at + 1][0] < i:
            at += 1
        (i0, j0), (i1, j1) = fixed[at], fixed[at + 1]
        expected = j0 + (j1 - j0) * (i - i0) // max(1, i1 - i0)
        band = min(_WIDEST, _BAND + abs((j1 - j0) - (i1 - i0)))
        low, high = max(0, expected - band), min(m, expected + band) + 1
        yield (0 if i == 0 else low), (m + 1 if i == n else high)


def _landmarks(pair: Pair) -> list[tuple[int, int]]:
    """Sentences that are each other's best match by far, in an order that both sides share."""
    best_for: dict[int, tuple[float, int]] = {}
    points = []
    for i, row in enumerate(pair.gains):
        for j, gain in row.items():
            best_for[j] = max(best_for.get(j, (0.0, -1)), (gain, i))
    for i, row in enumerate(pair.gains):
        ranked = sorted(row.items(), key=lambda item: (-item[1], item[0]))[:2]
        if ranked and ranked[0][1] >= _LANDMARK and (len(ranked) < 2 or ranked[1][1] * 2 < ranked[0][1]):
            j = ranked[0][0]
            if best_for[j][1] == i:
                points.append((i, j))
    return _longest_rising(points)


def _longest_rising(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of points that rises in both coordinates; `points` rises in the first."""
    ends: list[int] = []  # smallest last j of a chain of each length
    last: list[int] = []  # its index
    previous: list[int] = []
    for index, (_, j) in enumerate(points):
        at = bisect_left(ends, j)
        ends[at : at + 1] = [j]
        last[at : at + 1] = [index]
        previous.append(last[at - 1] if at else -1)
    chain = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(points[index])
        index = previous[index]
    return chain[::-1]
