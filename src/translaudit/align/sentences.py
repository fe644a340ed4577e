"""Which sentences of a translation render which of the original, and how closely it follows it.

Reach for `align` when a document comes without segments. Dynamic programming over lengths (Gale and Church, “A program
for aligning sentences in bilingual corpora”, 1993) and shared keys (numbers, names) finds the links in order; a second
pass links sentences that moved. Where `close` is false, the target retells the source, and links prove nothing.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate
from math import exp, log1p, sqrt
from typing import TYPE_CHECKING

from translaudit.align.keys import keys as default_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["CLOSE", "Alignment", "Link", "align"]

# Costs of each kind of link, in the place of Gale and Church's -log of how often it occurs; chosen on one half of the
# documents of benchmarks/alignment.py, with keys at hand.
_PRIOR = {(1, 1): 0.1, (1, 2): 4.3, (2, 1): 4.3, (2, 2): 8.6, (1, 3): 7.0, (3, 1): 7.0, (1, 0): 3.0, (0, 1): 3.0}
_VARIANCE = 3.0  # of a character's length in the other language; 2 to 6 measured
_KEY = 1.1  # weight of shared keys against lengths
_PARAGRAPH = 2.0  # cost of a link whose sides begin in different paragraphs
_MERGED = 0.75  # of the keys of a link of several sentences, as some stand in more than one
_BAND = 10  # sentences to each side of the expected diagonal
_WIDEST = 80
_COMMON = 40  # sentences of a long document; a key in more of them tells nothing
_LANDMARK = 3.0
_MOVED = 2.0
_ALIKE = 0.35
CLOSE = 0.45
_RELATED = 0.2  # share of names and numbers in common that texts on the same events have at least
_Step = tuple[int, int, int, int]  # source from, to; target from, to


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences that render each other.

    Attributes:
        source: half-open range of source sentences; empty where the target adds something.
        target: half-open range of target sentences; empty where the target leaves something out.
        score: 0 to 1, how sure the link is; 0 where one side is empty.
    """

    source: tuple[int, int]
    target: tuple[int, int]
    score: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links of a document.

    Attributes:
        links: every sentence of both sides is in exactly one; ascending in the target, those without one behind the
            link of the source sentence before.
        closeness: 0 to 1, how much of the text is linked and how well.
        close: whether the target is a close translation of the source.
    """

    links: tuple[Link, ...]
    closeness: float
    close: bool


@dataclass(frozen=True, slots=True)
class _Pair:
    """Both sides, prepared."""

    source: list[float]  # lengths, in characters of the target
    target: list[float]
    gains: list[dict[int, float]]  # source sentence → target sentence → weight of shared keys
    weights: tuple[list[float], list[float]]  # of all keys of each sentence
    paragraphs: tuple[Sequence[int], Sequence[int]] | None
    common: float  # share of names and numbers that both sides have


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    source_lang: str,
    target_lang: str,
    anchors: Callable[[str, str], frozenset[str]] | None = None,
    paragraphs: tuple[Sequence[int], Sequence[int]] | None = None,
) -> Alignment:
    """Link the sentences of two texts.

    Args:
        source: sentences of the original.
        target: sentences of the translation.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        anchors: `(sentence, lang) -> keys` that renderings share; None for `align.keys.keys`.
        paragraphs: the paragraph number of each source and each target sentence, ascending from 0; used where both
            sides have as many.

    Returns:
        The same for the same input; time grows with the sentences, times a band of constant width.
    """
    if not source or not target:
        links = [Link((i, i + 1), (0, 0), 0.0) for i in range(len(source))]
        links += [Link((0, 0), (j, j + 1), 0.0) for j in range(len(target))]
        return Alignment(tuple(links), 0.0, close=False)
    pair = _prepare(source, target, source_lang, target_lang, anchors or default_keys, paragraphs)
    steps = _path(pair)
    steps = _moved(pair, steps)
    closeness = round(_closeness(pair, steps), 3)
    return Alignment(_links(pair, steps), closeness, close=closeness >= CLOSE)


def _prepare(
    source: Sequence[str],
    target: Sequence[str],
    source_lang: str,
    target_lang: str,
    keys_of: Callable[[str, str], frozenset[str]],
    paragraphs: tuple[Sequence[int], Sequence[int]] | None,
) -> _Pair:
    ratio = _ratio(source, target, source_lang, target_lang)
    source_keys = [sorted(keys_of(text, source_lang)) for text in source]
    target_keys = [sorted(keys_of(text, target_lang)) for text in target]
    where: defaultdict[str, list[int]] = defaultdict(list)
    for j, found in enumerate(target_keys):
        for key in found:
            where[key].append(j)
    weight = _weigh(source_keys, where)
    gains: list[dict[int, float]] = []
    for found in source_keys:
        row: defaultdict[int, float] = defaultdict(float)
        for key in found:
            if key in weight:
                for j in where[key]:
                    row[j] += weight[key]
        gains.append(dict(row))
    known = (
        [sum(weight.get(key, 0.0) for key in found) for found in source_keys],
        [sum(weight.get(key, 0.0) for key in found) for found in target_keys],
    )
    usable = paragraphs if paragraphs and paragraphs[0][-1] == paragraphs[1][-1] > 0 else None
    return _Pair(
        [len(text) * ratio for text in source],
        [float(len(text)) for text in target],
        gains,
        known,
        usable,
        _common(source_keys, target_keys),
    )


def _ratio(source: Sequence[str], target: Sequence[str], source_lang: str, target_lang: str) -> float:
    """Characters of the target for one of the source: what the languages say, and the document if it is long enough."""
    table = _lengths()
    usual = table.get(target_lang.partition("-")[0], 1.0) / table.get(source_lang.partition("-")[0], 1.0)
    here = sum(map(len, target)) / max(1, sum(map(len, source)))
    sure = min(len(source), len(target)) / 40
    # Where the document says something quite different, a part of it is missing on one side.
    return usual if not 0.8 <= here / usual <= 1.25 else usual * (here / usual) ** min(0.7, sure)


@cache
def _lengths() -> dict[str, float]:
    data = tomllib.loads(files("translaudit.align").joinpath("lengths.toml").read_text(encoding="utf-8"))
    return {**data["estimated"], **data["measured"]}


def _weigh(source_keys: list[list[str]], where: dict[str, list[int]]) -> dict[str, float]:
    """The rarer a key, the more it says; one that only one side has says nothing."""
    often: defaultdict[str, int] = defaultdict(int)
    for found in source_keys:
        for key in found:
            often[key] += key in where
    size = max(len(source_keys), 1)
    return {
        key: log1p(size / max(count, len(where[key]))) * _strength(key)
        for key, count in often.items()
        if count and max(count, len(where[key])) <= _COMMON
    }


def _strength(key: str) -> float:
    if key[0] == "#":
        return 1.0 if len(key) > 2 else 0.6
    return {"=": 0.8, "~": 0.6}.get(key[0], 0.7)


def _path(pair: _Pair) -> list[_Step]:
    """The best chain of links in order, by dynamic programming within the window of each row."""
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
                    score += _gain(pair, i - di, i, j - dj, j) - _misfit(*length)
                if best is None or score > best[0]:
                    best = (score, di, dj)
            if best is not None:
                row[j] = best
    i, j = n, m
    steps: list[_Step] = []
    while i or j:
        _, di, dj = rows[i][j]
        steps.append((i - di, i, j - dj, j))
        i, j = i - di, j - dj
    return steps[::-1]


def _misfit(source: float, target: float) -> float:
    """Cost of two lengths, both in characters of the target, being those of renderings of each other."""
    off = abs(target - source) / sqrt(_VARIANCE * (source + target) / 2 + 20)
    return min(15.0, off * off / 2 + 0.3 * off)


def _gain(pair: _Pair, i0: int, i1: int, j0: int, j1: int) -> float:
    """Worth of what both sides of a link share; a key counts once more for each further sentence that has it, less."""
    total = 0.0
    for i in range(i0, i1):
        row = pair.gains[i]
        for j in range(j0, j1):
            total += row.get(j, 0.0)
    if total and (i1 - i0 > 1 or j1 - j0 > 1):
        total *= _MERGED
    if pair.paragraphs and pair.paragraphs[0][i0] != pair.paragraphs[1][j0]:
        total -= _PARAGRAPH
    return _KEY * total


def _windows(pair: _Pair) -> Iterator[tuple[int, int]]:
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


def _landmarks(pair: _Pair) -> list[tuple[int, int]]:
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


def _moved(pair: _Pair, steps: list[_Step]) -> list[_Step]:
    """Link sentences left over on both sides that share so much that they must have changed places."""
    sources = {step[0] for step in steps if step[2] == step[3]}
    targets = {step[2] for step in steps if step[0] == step[1]}
    candidates = []
    for i in sources:
        for j, gain in pair.gains[i].items():
            alike = gain / (sqrt(pair.weights[0][i] * pair.weights[1][j]) or 1.0)
            if j in targets and gain >= _MOVED and alike >= _ALIKE and _misfit(pair.source[i], pair.target[j]) < 8:
                candidates.append((-gain, i, j))
    taken: list[_Step] = []
    for _, i, j in sorted(candidates):
        if i in sources and j in targets:
            sources.discard(i)
            targets.discard(j)
            taken.append((i, i + 1, j, j + 1))
    if not taken:
        return steps
    done = {("s", step[0]) for step in taken} | {("t", step[2]) for step in taken}
    kept = [
        step
        for step in steps
        if not (step[2] == step[3] and ("s", step[0]) in done) and not (step[0] == step[1] and ("t", step[2]) in done)
    ]
    return sorted([*kept, *taken], key=lambda step: (step[2], step[3], step[0]))


def _links(pair: _Pair, steps: list[_Step]) -> tuple[Link, ...]:
    return tuple(Link((i0, i1), (j0, j1), round(_quality(pair, i0, i1, j0, j1), 3)) for i0, i1, j0, j1 in steps)


def _quality(pair: _Pair, i0: int, i1: int, j0: int, j1: int) -> float:
    """How sure one link is: its lengths fit, and each side has what the other has."""
    if i0 == i1 or j0 == j1:
        return 0.0
    fit = exp(-_misfit(sum(pair.source[i0:i1]), sum(pair.target[j0:j1])) / 4)
    known = sqrt(sum(pair.weights[0][i0:i1]) * sum(pair.weights[1][j0:j1]))
    gain = sum(pair.gains[i].get(j, 0.0) for i in range(i0, i1) for j in range(j0, j1))
    shared = (gain + 0.7) / (known + 1.4)  # half where there is nothing to share
    return fit * min(1.0, shared) ** 0.5


def _closeness(pair: _Pair, steps: list[_Step]) -> float:
    """Quality of the links, weighed by the text they hold (none counts as 0), less where names and numbers differ."""
    total = sum(pair.source) + sum(pair.target)
    quality = sum(
        (sum(pair.source[i0:i1]) + sum(pair.target[j0:j1])) * _quality(pair, i0, i1, j0, j1) for i0, i1, j0, j1 in steps
    )
    return quality / (total or 1.0) * sqrt(min(1.0, pair.common / _RELATED))


def _common(source_keys: list[list[str]], target_keys: list[list[str]]) -> float:
    """Share of the names and longer numbers of the poorer side that the other side has somewhere as well."""
    source, target = _strong(source_keys), _strong(target_keys)
    return (len(source & target) + _RELATED) / (min(len(source), len(target)) + 1.0)


def _strong(found: list[list[str]]) -> set[str]:
    return {key for keys in found for key in keys if key[0] == "=" or (key[0] == "#" and len(key) > 2)}
