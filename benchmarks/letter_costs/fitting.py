"""Fitting the costs of steps: first by counting what stands against what, then by telling names from near neighbours.

Both stages align with `letter_costs.aligned`, the very function that uses the costs afterwards.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from translaudit.romanize.letter_costs import Table, aligned
from translaudit.romanize.skeletons import VOWELS
from translaudit.storage.pieces import packed_values

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["Costs", "Example", "Step", "auc", "counted", "fitted", "near_misses"]

Step = tuple[str, str]
_EDGES = ("^", "$")
_FAR = 50.0
_LEAST_SHARE, _GAIN = 0.004, 1.6  # of a step of several letters: how common, and how much likelier than its parts


class Example(NamedTuple):
    """Two spellings in working letters; whether they are one name; the group whose conventions they follow, or ""."""

    same: bool
    one: str
    other: str
    group: str = ""


@dataclass(slots=True)
class Costs:
    """Costs of listed steps, of steps that are not listed, and the evidence that a pair starts with."""

    plain: Mapping[str, float]
    longest: tuple[int, int]
    band: int
    steps: dict[Step, float] = field(default_factory=dict)
    within: dict[str, dict[Step, float]] = field(default_factory=dict)
    start: float = 2.0
    starts: dict[str, float] = field(default_factory=dict)
    both_ways: bool = False

    def table(self, group: str = "") -> Table:
        """What `aligned` takes."""
        costs = packed_values(self.listed(group))
        return Table(costs, self.plain, self.start, self.longest, self.band, 0.0, 0.0, {}, {})

    def listed(self, group: str = "") -> dict[str, dict[str, float]]:
        """What steps cost, by the letters that are read and those that they are read as."""
        listed: dict[str, dict[str, float]] = defaultdict(dict)
        own = self.within.get(group, {})
        for (x, y), cost in self.steps.items():
            cost = self.clamped((x, y), cost + own.get((x, y), 0.0))  # noqa: PLW2901  the group's own
            listed[x][y] = cost
            if self.both_ways:
                listed[y][x] = cost
        return listed

    def clamped(self, step: Step, cost: float) -> float:
        """No step is dearer to leave than to take: nothing is free but what is alike."""
        x, y = step
        if not self.both_ways:
            return max(-0.8 if x and y else 0.05, cost)
        if x == y:
            return max(-1.0, min(0.4, cost))
        if not x or not y:
            return max(0.35 if is_vowel(x or y) or "h" in (x, y) else 0.5, cost)
        edge = (x[0] == y[0] == "^") or (x[-1] == y[-1] == "$")
        return max(0.03 if edge else 0.05, cost)

    def unlisted(self, step: Step) -> float:
        """What a step of single letters costs that is not listed."""
        x, y = step
        if x in _EDGES or y in _EDGES:
            return 0.0 if x == y else _FAR
        if x == y:
            return self.plain["same"]
        if not x or not y:
            what = "vowel" if is_vowel(x or y) else "consonant"
            return self.plain[f"{what}-{'added' if not x else 'left-out'}"]
        return self.plain[("consonants", "mixed", "vowels")[is_vowel(x) + is_vowel(y)]]

    def ordered(self, step: Step) -> Step:
        """The step as it is kept: where both ways are one, the smaller side first."""
        return min(step, step[::-1]) if self.both_ways else step


def is_vowel(letter: str) -> bool:
    """Whether a Latin letter is a vowel's."""
    return letter in VOWELS


def _bound(word: str) -> str:
    return f"^{word}$"


def _steps(costs: Costs, table: Table, one: str, other: str) -> tuple[float, tuple[Step, ...]]:
    cost, steps = aligned(table, _bound(one), _bound(other))
    return cost, tuple(costs.ordered(step) for step in steps if not (step[0] in _EDGES and step[0] == step[1]))


def counted(costs: Costs, pairs: Sequence[tuple[str, str]], *, rounds: Sequence[float], least: int) -> None:
    """Expectation and maximisation with the best alignment only: aligns, keeps the better part, counts, and again.

    Args:
        costs: to begin with; the steps are replaced.
        pairs: spellings of one name, exonyms among them.
        rounds: what share of the pairs each round keeps, the cheapest for their length.
        least: how often a step of several letters must have been seen.
    """
    for share in rounds:
        table = costs.table()
        found = []
        for one, other in pairs:
            cost, steps = aligned(table, _bound(one), _bound(other))
            if steps:
                found.append((cost / (len(other) + 2), one, other, steps))
        found.sort(key=lambda item: item[:3])
        kept = found[: int(len(found) * share)]
        costs.steps = _recounted(costs.longest, [(one, steps) for _, one, _, steps in kept], least)


def _recounted(longest: tuple[int, int], kept: list[tuple[str, tuple[Step, ...]]], least: int) -> dict[Step, float]:
    counts = _Counts(Counter(), Counter(), least, {})
    for one, steps in kept:
        whole = _bound(one)
        counts.chances.update(
            whole[at : at + size] for size in range(1, longest[0] + 1) for at in range(len(whole) - size + 1)
        )
        counts.chances[""] += sum(len(y) for _, y in steps)
        counts.seen.update(_runs(steps, longest))
    made: dict[Step, float] = {}
    for (x, y), often in counts.seen.items():
        single = len(x) <= 1 and len(y) <= 1
        if often < (2 if single else least) or _half_bound(x, y) or (x in _EDGES and x == y) or (not x and len(y) > 1):
            continue
        share = counts.share(x, y)
        if single or (share >= _LEAST_SHARE and share > _GAIN * counts.composed(x, y)):
            made[x, y] = -math.log(share)
    return made


def _runs(steps: tuple[Step, ...], longest: tuple[int, int]) -> Iterator[Step]:
    """Every step, and runs of neighbouring steps as one, as far as their sides are not too long."""
    for first in range(len(steps)):
        x = y = ""
        for number, (more, other) in enumerate(steps[first : first + 5]):
            x, y = x + more, y + other
            if len(x) > longest[0] or len(y) > longest[1]:
                break
            if not (number and x == y):
                yield x, y


class _Counts(NamedTuple):
    """How often steps were seen, how often they could have been, and what smaller ones make of them."""

    seen: Counter[Step]
    chances: Counter[str]
    least: int
    memo: dict[Step, float]

    def share(self, x: str, y: str) -> float:
        """How likely x is read as y, short of certain where x is rare."""
        return self.seen[x, y] / (self.chances[x] + 3)

    def composed(self, x: str, y: str) -> float:
        """How likely the step is as a row of smaller ones."""
        if not x and not y:
            return 1.0
        if (x, y) not in self.memo:
            best = 1e-9
            for i in range(len(x) + 1):
                for j in range(len(y) + 1):
                    if (i, j) not in ((0, 0), (len(x), len(y))):
                        head = self.share(x[:i], y[:j]) if self.seen[x[:i], y[:j]] >= self.least else 1e-4
                        best = max(best, head * self.composed(x[i:], y[j:]))
            self.memo[x, y] = best
        return self.memo[x, y]


def _half_bound(x: str, y: str) -> bool:
    """Whether only one side has the edge of the word."""
    return x.startswith("^") != y.startswith("^") or x.endswith("$") != y.endswith("$")


def near_misses(
    names: Sequence[tuple[str, frozenset[str]]], wanted: int, chance: random.Random
) -> list[tuple[int, int]]:
    """Pairs of places, as indices, whose names are two edits or so apart: what must be told apart.

    Args:
        names: the name of each place, and all its spellings; a spelling of the same place is no near miss.
        wanted: how many pairs at most.
        chance: what is drawn with.
    """
    from rapidfuzz import process  # noqa: PLC0415  a package that only training needs here
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  as above

    pool = sorted(chance.sample(range(len(names)), min(len(names), 4000)))
    spelled = [names[number][0] for number in pool]
    found: list[tuple[int, int]] = []
    order = list(range(len(names)))
    chance.shuffle(order)
    for number in order:
        if len(found) >= wanted:
            break
        name, own = names[number]
        near = process.extract(
            name, spelled, scorer=Levenshtein.distance, score_cutoff=3 if len(name) > 5 else 2, limit=12
        )
        others = sorted((far, pool[at]) for text, far, at in near if text not in own)
        others = [pair for pair in others if pair[0] <= 2] or others
        if others:
            found.append((number, chance.choice(others[:3])[1]))
    return found


def fitted(
    costs: Costs,
    examples: Sequence[Example],
    *,
    rounds: int,
    kept: float,
    chance: random.Random,
    counts: float = 0.0,
) -> list[str]:
    """Logistic regression over the steps of the best alignment, which is found anew each round.

    Steps shrink towards where they began the less they were seen. An eighth of the examples, by the second spelling, is
    held out and only measured. Positive examples that cost most are exonyms; `1 - kept` of them are left aside. In the
    end each step is moved by `counts` times what its counts say for one name or two: regression leaves it to the
    costliest steps to tell names apart, and says too little of letters that are the same.

    Returns:
        A line on each round.
    """
    prior = dict(costs.steps)
    log = []
    for number in range(rounds + 1):
        rows = _aligned_rows(costs, examples)
        far = {
            group: _quantile([row.cost for row in rows if row.example.same and row.example.group == group], kept)
            for group in {row.example.group for row in rows}
        }
        believed = [row for row in rows if not row.example.same or row.cost <= far[row.example.group]]
        log.append(f"round {number}: " + ", ".join(_measured(costs, believed)))
        if number == rounds:
            if counts:
                _moved(costs, [row for row in believed if not row.held], counts)
                rows = _aligned_rows(costs, [row.example for row in believed])
                log.append("moved: " + ", ".join(_measured(costs, rows)))
            break
        _descend(costs, prior, [row for row in believed if not row.held], chance)
    return log


class _Row(NamedTuple):
    example: Example
    steps: tuple[Step, ...]
    cost: float
    held: bool


_OFTEN, _DOUBT = 20, 4.0  # how often a step must be seen to be moved, and what is added to counts
_FALSE = 0.98  # of the pairs of two names, those with less evidence than the rest


def _moved(costs: Costs, rows: Sequence[_Row], weight: float) -> None:
    """Move steps by how much likelier they are in one name than in two; two names keep the evidence that few of them have."""
    before = _quantile([costs.start - row.cost for row in rows if not row.example.same], _FALSE)
    seen: dict[bool, Counter[Step]] = {True: Counter(), False: Counter()}
    whole: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for row in rows:
        for step in row.steps:
            for x, y in (step, step[::-1]) if costs.both_ways else (step,):
                seen[row.example.same][x, y] += 1
                whole[row.example.same][x] += 1

    def likelier(x: str, y: str) -> float:
        """The logarithm of how much likelier x stands against y in one name."""
        usual = _DOUBT * (seen[True][x, y] + seen[False][x, y]) / (whole[True][x] + whole[False][x])
        one, two = ((seen[same][x, y] + usual) / (whole[same][x] + _DOUBT) for same in (True, False))
        return math.log(one / two)

    for x, y in sorted(seen[True].keys() | seen[False].keys()):
        if costs.ordered((x, y)) != (x, y) or seen[True][x, y] + seen[False][x, y] < _OFTEN:
            continue
        more = (likelier(x, y) + likelier(y, x)) / 2 if costs.both_ways else likelier(x, y)
        costs.steps[x, y] = costs.steps.get((x, y), costs.unlisted((x, y))) - weight * more
    after = _aligned_rows(costs, [row.example for row in rows if not row.example.same])
    costs.start += before - _quantile([costs.start - row.cost for row in after], _FALSE)


def _aligned_rows(costs: Costs, examples: Iterable[Example]) -> list[_Row]:
    from zlib import crc32  # noqa: PLC0415  a hash that is the same in every process

    tables: dict[str, Table] = {}
    rows = []
    for one in examples:
        if one.group not in tables:
            tables[one.group] = costs.table(one.group)
        cost, steps = _steps(costs, tables[one.group], one.one, one.other)
        if steps and one.one != one.other:
            held = crc32(one.other.encode()) % 8 == 0
            rows.append(_Row(one, steps, cost - costs.starts.get(one.group, 0.0), held))
    return rows


def _quantile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else math.inf


def _measured(costs: Costs, rows: list[_Row]) -> Iterable[str]:
    for held in (False, True):
        same = [-row.cost for row in rows if row.example.same and row.held is held]
        other = [-row.cost for row in rows if not row.example.same and row.held is held]
        yield f"{'held out' if held else 'fitted'} AUC {auc(same, other):.4f}"
    yield f"start {costs.start:.2f}, {len(costs.steps)} steps"


def auc(high: Sequence[float], low: Sequence[float]) -> float:
    """How often one of the first is greater than one of the second, ties counting one half."""
    if not high or not low:
        return math.nan
    ordered = sorted(low)
    return sum(bisect_left(ordered, one) + bisect_right(ordered, one) for one in high) / 2 / len(high) / len(low)


_RATE, _PASSES = 0.13, 5


def _descend(costs: Costs, prior: dict[Step, float], rows: list[_Row], chance: random.Random) -> None:
    """Passes of AdaGrad, then shrinking."""
    seen = Counter(step for row in rows for step in set(row.steps))
    inside = Counter((row.example.group, step) for row in rows if row.example.group for step in set(row.steps))
    past: Counter[object] = Counter()
    for _ in range(_PASSES):
        chance.shuffle(rows)
        for row in rows:
            _learn(costs, prior, row, seen, inside, past)
    for step, cost in costs.steps.items():
        trust = seen[step] / (seen[step] + 2)
        costs.steps[step] = prior[step] * (1 - trust) / 2 + cost * (1 + trust) / 2
    for group, own in costs.within.items():
        for step in own:
            own[step] *= inside[group, step] / (inside[group, step] + 1.5)


def _learn(
    costs: Costs,
    prior: dict[Step, float],
    row: _Row,
    seen: Counter[Step],
    inside: Counter[tuple[str, Step]],
    past: Counter[object],
) -> None:
    group = row.example.group
    own = costs.within.setdefault(group, {}) if group else {}
    evidence = costs.start + costs.starts.get(group, 0.0)
    for step in row.steps:
        cost = costs.steps.get(step)
        evidence -= costs.clamped(step, (costs.unlisted(step) if cost is None else cost) + own.get(step, 0.0))
    error = row.example.same - 1 / (1 + math.exp(-max(-30.0, min(30.0, evidence))))
    square = error * error

    def rate(key: object, begin: float = 1.0) -> float:
        past[key] += square  # type: ignore[assignment]  # a Counter of floats
        return _RATE * error / math.sqrt(begin + past[key])

    costs.start += rate("start")
    if group:
        costs.starts[group] = costs.starts.get(group, 0.0) + rate(("start", group)) / 2
    for step in row.steps:
        if step not in costs.steps:
            if seen[step] < 4:
                continue
            costs.steps[step] = prior[step] = costs.unlisted(step)
        costs.steps[step] -= rate(step)
        if group and inside[group, step] >= 4:
            own[step] = own.get(step, 0.0) - 0.8 * rate((group, step), 2.0)
