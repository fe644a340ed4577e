"""Whether two Latin spellings are one name in Belarusian or Ukrainian and in Russian: Baranavichy, Baranovichi.

Reach for `sister_form`. The steps between the languages are data (`sister_forms.toml`), those between notations are
`likeness.alternations`; a step goes one way, so that all of them must agree on which spelling is in which language. It
knows no names: two places may differ just so.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from translaudit.records import NamedTuple
from translaudit.romanize.letter_costs import looks_like
from translaudit.romanize.likeness import DOUBLED, alternations
from translaudit.romanize.skeletons import plain
from translaudit.storage.kept import table

__all__ = ["SisterForm", "sister_forms", "sisters"]

_STEP = 0.05  # what a step between the languages costs: little, for what it tells is counted apart
_MOST = 0.14  # what all steps may cost, for each letter of the shorter spelling
_SHORTEST = 5
_NOTATION = 0.35  # alternations that cost more are not of notation only


class SisterForm(NamedTuple):
    """Two spellings as forms of one name in two languages."""

    language: str
    """Of the one that is not Russian."""
    told: float
    """How much the steps tell of the two languages, in the units of the table."""
    swapped: bool
    """Whether the second spelling is the one in `language`."""


class _Step(NamedTuple):
    one: str
    other: str
    cost: float
    told: float
    first: bool
    last: bool
    inside: bool = False
    """Whether it may not end the word."""


_SURE = 0.25  # how much two spellings must look like names of the language
_SHORTEST_TOLD = 6  # letters of a name that one such step makes no other name of


def sisters(one: str, other: str, evidence: float) -> tuple[float, str] | None:
    """The evidence of two words that may be a name in Russian and in a sister language of it, and why; None where not.

    Args:
        one: a word in working letters.
        other: another.
        evidence: what their letters say, as the logarithm of odds.
    """
    best: tuple[float, str] | None = None
    for found in sister_forms(one, other):
        known = table(_DATA)[found.language]
        if set(known["foreign"]) & set(one + other):
            continue
        sure = sum(share for language, share in looks_like(one, other) if language in known["looks"]) >= _SURE
        long = min(len(one), len(other)) >= _SHORTEST_TOLD
        for told, more, least in known["said"]:
            if found.told >= told and ((sure and (long or told >= 1)) or told >= known["alone"]):
                first, second = (other, one) if found.swapped else (one, other)
                why = f"{first.title()} and {second.title()} differ as {known['name']} and Russian names do"
                if best is None or max(evidence + more, least) > best[0]:
                    best = max(evidence + more, least), why
    return best


@lru_cache(maxsize=8192)
def sister_forms(one: str, other: str) -> tuple[SisterForm, ...]:
    """For each language of which the two spellings can be forms, the likelier way round; the likeliest language first."""
    a, b = plain(one), plain(other)
    most = _MOST * min(len(a), len(b))
    if min(len(a), len(b)) < _SHORTEST:
        return ()
    found = []
    for language in table(_DATA):
        ways = [
            (told - cost, SisterForm(language, told, swapped))
            for swapped, x, y in ((False, a, b), (True, b, a))
            for cost, told in (_cheapest(x, y, _steps(language), most),)
            if cost <= most
        ]
        found += [max(ways)] if ways else []
    return tuple(form for _, form in sorted(found, key=lambda way: -way[0]))


_DATA = Path(__file__).with_name("sister_forms.toml")


@cache
def _steps(language: str) -> dict[str, tuple[_Step, ...]]:
    """Steps by the first letters of their two sides."""
    made = []
    for unit in alternations():
        if unit.cost <= _NOTATION:
            made.append(_Step(unit.one, unit.other, unit.cost, 0.0, unit.first, unit.last))
            made.append(_Step(unit.other, unit.one, unit.cost, 0.0, unit.first, unit.last))
    for key, others in table(_DATA)[language]["steps"].items():
        bare, first, last = key.strip("^$-"), key.startswith("^"), key.endswith("$")
        made += [_Step(bare, other, _STEP, told, first, last, key.endswith("-")) for other, told in others.items()]
    found: dict[str, list[_Step]] = {}
    for step in made:
        found.setdefault(step.one[0] + step.other[0], []).append(step)
    return {letters: tuple(members) for letters, members in found.items()}


def _cheapest(a: str, b: str, steps: dict[str, tuple[_Step, ...]], most: float) -> tuple[float, float]:
    """The cost of the cheapest way from a to b, and what its steps tell; more than `most` where there is none."""
    rows: list[dict[int, tuple[float, float]]] = [{} for _ in range(len(a) + 1)]
    rows[0][0] = 0.0, 0.0
    for i, row in enumerate(rows):
        for j in range(len(b) + 1):  # the row grows while it is read
            if j not in row:
                continue
            cost, told = row[j]
            for to, there, price, telling in _onward(a, b, i, j, steps):
                reached = cost + price, -(told + telling)
                if reached[0] <= most and reached < _ordered(rows[to].get(there)):
                    rows[to][there] = reached[0], -reached[1]
    return rows[len(a)].get(len(b), (most + 1, 0.0))


def _ordered(reached: tuple[float, float] | None) -> tuple[float, float]:
    return (reached[0], -reached[1]) if reached else (float("inf"), 0.0)


def _onward(a: str, b: str, i: int, j: int, steps: dict[str, tuple[_Step, ...]]) -> list[tuple[int, int, float, float]]:
    x, y = a[i : i + 1], b[j : j + 1]
    moves = [(i + 1, j + 1, 0.0, 0.0)] if x and x == y else []
    for step in steps.get(x + y, ()) if x and y else ():
        if a.startswith(step.one, i) and b.startswith(step.other, j) and not (step.first and (i or j)):
            to, there = i + len(step.one), j + len(step.other)
            ends = to == len(a) and there == len(b)
            if not (step.inside if ends else step.last):
                moves.append((to, there, step.cost, step.told))
    if i and x and x == a[i - 1]:
        moves.append((i + 1, j, DOUBLED, 0.0))
    if j and y and y == b[j - 1]:
        moves.append((i, j + 1, DOUBLED, 0.0))
    return moves
