"""The cheapest way to read one spelling as another, in steps from a group of letters to a group of letters.

Reach for `distance` for the cost alone, and for `aligned` for the steps as well. It is dynamic programming in a band
around the diagonal; what a step costs, a `Table` says (`letter_costs`). Costs may be negative.
"""

# ruff: noqa: PLR1730  min() takes several times as long as a comparison, and there are many
from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.romanize.skeletons import VOWELS
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["NEVER", "Table", "aligned", "dearest", "distance", "packed_costs"]

NEVER = float("inf")
"""What it costs to get from one spelling to another that is out of reach."""
_EDGE = 50.0  # a boundary of the name against a letter
_MOST = 60.0  # nothing that is in reach costs more


class Table(NamedTuple):
    """Costs of steps from one group of letters to another, and of steps that are not listed."""

    costs: ByKey  # by group: what it costs to read it as others; a single letter as groups only
    singles: ByKey  # by letter, or nothing: what it costs to read it as single letters or nothing
    plain: Mapping[str, float]
    start: float
    longest: tuple[int, int]
    band: int
    least: float  # that a step costs, 0 or less
    gained: float  # that letters of b can gain which a has not, 0 or less
    lines: dict[str, _Line]  # by letter; filled as letters are met
    groups: dict[str, Mapping[str, float]]  # what `costs` has, if anything; filled likewise
    whole: Table | None = None  # what has the costs of groups and letters that this one has not


class _Line(dict[str, float]):
    """What it costs to read one letter, or nothing, as others; looked up once for each, as few ever meet."""

    __slots__ = ("_letter", "_listed", "_plain")

    def __init__(self, letter: str, listed: Mapping[str, float], plain: Mapping[str, float]) -> None:
        super().__init__()
        self._letter, self._listed, self._plain = letter, listed, plain

    def __missing__(self, other: str) -> float:
        cost = self._listed.get(other)
        found = self[other] = _single(self._plain, self._letter, other) if cost is None else cost
        return found


def packed_costs(costs: Mapping[str, Mapping[str, float]]) -> dict[str, bytes]:
    """The `costs` and `singles` of a `Table`, to be unpacked, of what it costs to read groups as others."""
    single = {x: {y: cost for y, cost in others.items() if len(y) < 2} for x, others in costs.items() if len(x) < 2}
    groups = {x: {y: cost for y, cost in others.items() if len(x) > 1 or len(y) > 1} for x, others in costs.items()}
    return {"costs": packed_by_key(groups), "singles": packed_by_key(single)}


def distance(table: Table, a: str, b: str, *, most: float = NEVER) -> float:
    """What the cheapest steps from a to b cost; `NEVER` where the two are too far apart, or it is more than `most`.

    Both have `^` and `$` where they begin and end.
    """
    rows = _rows(table, a, b, most)
    return min(rows[-1][-1], _MOST) if rows and rows[-1][-1] < NEVER else NEVER


def aligned(table: Table, a: str, b: str) -> tuple[float, tuple[tuple[str, str], ...]]:
    """The cost of the cheapest steps from a to b, and the steps; none where the two are too far apart."""
    rows = _rows(table, a, b, NEVER)
    if not rows or rows[-1][-1] == NEVER:
        return NEVER, ()
    return min(rows[-1][-1], _MOST), _steps(table, a, b, rows)


def dearest(table: Table, steps: Iterable[tuple[str, str]]) -> float:
    """What the dearest of some steps costs; 0 where there are none."""
    single = ((x, y, len(x) < 2 and len(y) < 2) for x, y in steps)
    return max((_line(table, x)[y] if alone else _others(table, x)[y] for x, y, alone in single), default=0.0)


def _rows(table: Table, a: str, b: str, most: float) -> list[list[float]] | None:
    """What it costs at least to get to each place in both; None if that is more than `most` wherever one goes."""
    n, m = len(a), len(b)
    rows = [[NEVER] * (m + 1) for _ in range(n + 1)]
    rows[0][0] = 0.0
    nothing = _line(table, "")
    added = list(map(nothing.__getitem__, b))
    band, longest = table.band, table.longest[0]
    places = _places(b, table.longest[1])
    for i in range(n):
        middle = i * m // n
        low, high = max(0, middle - band), min(m, middle + band)
        row, after, line = rows[i], rows[i + 1], _line(table, a[i])
        left_out, read = line[""], list(map(line.__getitem__, b))
        here = row[low]
        for j in range(low, high):
            total = here + left_out
            if total < after[j]:
                after[j] = total
            total = here + read[j]
            j += 1  # noqa: PLW2901  the place behind the letter
            if total < after[j]:
                after[j] = total
            here += added[j - 1]
            if here < row[j]:
                row[j] = here
            else:
                here = row[j]
        if here + left_out < after[high]:
            after[high] = here + left_out
        if high < m and here + read[high] < after[high + 1]:
            after[high + 1] = here + read[high]
        _read_groups(table, a, i, places, rows)
        if most < NEVER and i > 2 and _least(table, rows[i + 1 : i + 1 + longest], n - i - 1, m) > most:
            return None
    row = rows[n]
    here = row[max(0, m - band)]
    for j in range(max(0, m - band), m):
        here = row[j + 1] = min(here + added[j], row[j + 1])
    return rows


def _least(table: Table, reached: list[list[float]], rest: int, width: int) -> float:
    """What the rest cannot make cheaper than that, from the best of the places that are reached."""
    return min(map(min, reached)) + table.least * rest + table.gained * width


def _read_groups(table: Table, a: str, i: int, places: Mapping[str, list[int]], rows: list[list[float]]) -> None:
    """Read a group of letters of a as one of b's, given where b has its groups, or leave it out."""
    row, known, there = rows[i], table.groups, places.keys()
    for size in range(1, min(table.longest[0], len(a) - i) + 1):
        group = a[i : i + size]
        listed = known.get(group)
        if listed is None:
            listed = _others(table, group)
        if not listed:
            continue
        after = rows[i + size]
        for other in listed.keys() & there:
            cost, width = listed[other], len(other)
            for j in places[other]:
                total = row[j] + cost
                if total < after[j + width]:
                    after[j + width] = total
        if size > 1 and "" in listed:
            left_out = listed[""]
            for j, here in enumerate(row):
                if here + left_out < after[j]:
                    after[j] = here + left_out


def _others(table: Table, group: str) -> Mapping[str, float]:
    """What it costs to read a group as others, a single letter as groups only; nothing where the table does not have it."""
    found = table.groups.get(group)
    if found is None:
        found = table.costs.get(group)
        if found is None:
            found = _others(table.whole, group) if table.whole else {}
        table.groups[group] = found
    return found


def _steps(table: Table, a: str, b: str, rows: list[list[float]]) -> tuple[tuple[str, str], ...]:
    """The steps that led to the last cell, the first of several that cost the same."""
    steps = []
    i, j = len(a), len(b)
    while i or j:
        p, q = _before(table, a, b, rows, (i, j))
        steps.append((a[p:i], b[q:j]))
        i, j = p, q
    return tuple(reversed(steps))


def _before(table: Table, a: str, b: str, rows: list[list[float]], cell: tuple[int, int]) -> tuple[int, int]:
    """The cell from which a step leads to this one at its cost; in the order in which `_rows` tried them."""
    i, j = cell
    here, m = rows[i][j], len(b)
    for p in range(max(0, i - table.longest[0]), i):
        middle = p * m // len(a)
        low, high = max(0, middle - table.band), min(m, middle + table.band)
        row = rows[p]
        if p == i - 1:
            line = _line(table, a[p])
            if low < j <= high + 1 and row[j - 1] + line[b[j - 1]] == here:
                return p, j - 1
            if low <= j <= high and row[j] + line[""] == here:
                return p, j
        listed = table.groups.get(a[p:i], {})
        for width in range(1, min(table.longest[1], j) + 1):
            cost = listed.get(b[j - width : j])
            if cost is not None and row[j - width] + cost == here:
                return p, j - width
        if i - p > 1 and "" in listed and row[j] + listed[""] == here:
            return p, j
    return i, j - 1  # nothing else is left: a letter of b was added


def _line(table: Table, letter: str) -> _Line:
    found = table.lines.get(letter)
    if found is None:
        listed = table.singles.get(letter)
        if listed is None and table.whole:
            listed = table.whole.singles.get(letter)
        found = table.lines[letter] = _Line(letter, listed or {}, table.plain)
    return found


def _single(plain: Mapping[str, float], x: str, y: str) -> float:
    """The cost of a step that the table does not list: letters for letters, added or left out."""
    if (x and x in "^$") or (y and y in "^$"):
        return 0.0 if x == y else _EDGE
    if x == y:
        return plain["same"]
    if not x or not y:
        kind = "vowel" if (x or y) in VOWELS else "consonant"
        return plain[f"{kind}-{'added' if not x else 'left-out'}"]
    kinds = (x in VOWELS) + (y in VOWELS)
    return plain[("consonants", "mixed", "vowels")[kinds]]


@lru_cache(maxsize=512)
def _places(spelling: str, longest: int) -> dict[str, list[int]]:
    """Where a spelling has its groups of letters; each is compared with many others."""
    places: dict[str, list[int]] = {}
    for size in range(1, longest + 1):
        for at in range(len(spelling) - size + 1):
            places.setdefault(spelling[at : at + size], []).append(at)
    return places
