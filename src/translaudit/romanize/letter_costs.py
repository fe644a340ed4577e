"""What it costs to read one spelling of a name as another, letter by letter, in tables learned from spellings of places.

Reach for `compared` to get the evidence for one name (positive) or two (negative) with the steps from one to the other.
Tables are data: `letter_costs/*.toml`, one a script against Latin, and Latin against Latin with what is peculiar to the
names of a language. It compares single words or short names as wholes; parts of a person's name are for others.
Method: weighted edit distance over groups of letters (Ristad & Yianilos 1998), weights fitted to pairs of names that are
one against near neighbours that are not.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from translaudit.kept import kept, made_of
from translaudit.romanize.skeletons import VOWELS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["Comparison", "Table", "aligned", "ceiling", "compared", "cost_tables", "tables"]

_FOLDER = Path(__file__).with_name("letter_costs")
_ALTERNATIONS = _FOLDER.with_name("alternations.toml")
_NEVER = 1e9
_EDGE = 50.0  # a boundary of the name against a letter
_BAND = {"han": 12}
_NOTATION, _SCALE = 0.15, 3.0  # alternations up to here are notation only; what they cost more in these tables
_GUESSES, _TRUST, _LEAST_SHARE = 3, 0.4, 0.1  # languages looked at; trust in what the guess rests on
_KINDS = ("vowel", "consonant")
_DOUBLED = re.compile(r"([bcdfghjklmnpqrstvwxz])\1")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How near two spellings are."""

    evidence: float
    """Logarithm of the odds that they are one name, between about -30 and 8."""
    steps: tuple[tuple[str, str], ...]
    """Groups of letters of the one and of the other, in order; `^` and `$` are the ends of the name."""
    language: str = ""
    """Whose letter costs were used, where Latin is compared with Latin."""
    dearest: float = 0.0
    """What the dearest of the steps costs, where another script is compared with Latin."""


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


class Table(NamedTuple):
    """Costs of steps from one group of letters to another, and of steps that are not listed."""

    costs: Mapping[str, Mapping[str, float]]
    plain: Mapping[str, float]
    start: float
    longest: tuple[int, int]
    band: int
    least: float  # that a step costs, 0 or less
    gained: float  # that letters of b can gain which a has not, 0 or less
    lines: dict[str, _Line]  # by letter; filled as letters are met


def compared(one: str, other: str, *, script: str = "latin", least: float = -_NEVER) -> Comparison | None:
    """Compare working letters of a script (`skeletons.letters`) with those of a Latin spelling.

    Evidence below `least` may be given as far lower, without steps, if script is not Latin. Returns None for a script
    without a table; `tables` lists them.
    """
    if script != "latin":
        if script not in tables():
            return None
        table = _table(script, "")
        other = _DOUBLED.sub(r"\1", other)  # other scripts seldom write a consonant twice where Latin does
        cost, steps = aligned(table, f"^{one}$", f"^{other}$", most=table.start - least)
        dearest = max((_line(table, x)[y] if len(x) < 2 else table.costs[x][y] for x, y in steps), default=0.0)
        return Comparison(table.start - cost, steps, dearest=dearest)
    if other < one:  # so that the order of the two never matters
        found = compared(other, one)
        return found and Comparison(found.evidence, tuple((y, x) for x, y in found.steps), found.language)
    guesses = _languages(one, other)
    weighed = []
    for language, share in guesses:
        table = _table("latin", language)
        cost, steps = aligned(table, f"^{one}$", f"^{other}$")
        weighed.append((table.start - cost, share, steps, language))
    evidence = sum(value * share for value, share, _, _ in weighed) / sum(share for _, share in guesses)
    return Comparison(evidence, weighed[0][2], weighed[0][3])


def ceiling(size: int) -> float:
    """More evidence than this no two Latin spellings give that have so many letters together."""
    start, least = _best()
    return start - least * (size + 4)


@cache
def _best() -> tuple[float, float]:
    """The most that any Latin table begins with, and the least that any of its steps costs."""
    start, least = _kept("latin", "")["best"]
    return start, least


@cache
def tables() -> frozenset[str]:
    """The scripts that have a table."""
    return frozenset(path.stem for path in _FOLDER.glob("*.toml")) - {"languages"}


@cache
def _table(script: str, language: str) -> Table:
    found = _kept(script, language)
    return Table(**{part: found[part] for part in Table._fields if part != "lines"}, lines={})


@cache
def _kept(script: str, language: str) -> dict[str, Any]:
    return kept(_name(script, language), lambda: _made(script)[language])


def _name(script: str, language: str) -> str:
    return made_of(f"costs {script} {language}", _FOLDER / f"{script}.toml", _ALTERNATIONS, Path(__file__))


def cost_tables() -> Iterator[tuple[str, Callable[[], dict[str, Any]]]]:
    """By what names the tables are kept, and what makes them."""
    yield _marks_name(), _marks
    for script in sorted(tables()):
        for language, made in _made(script).items():
            yield _name(script, language), partial(dict, made)


@cache
def _made(script: str) -> dict[str, dict[str, Any]]:
    """The tables of a script as plain data: by language, where it is Latin; else one."""
    data = tomllib.loads((_FOLDER / f"{script}.toml").read_text(encoding="utf-8"))
    both = script == "latin"
    base = _both_ways(data["costs"]) if both else data["costs"]
    known = _both_ways(_alternations()) if both else {}
    _capped(base, known)
    made = {"": _parts(data, base, data["start"], script)}
    for language, changes in data.get("within", {}).items():
        own = {unit: dict(others) for unit, others in base.items()}
        for unit, others in _both_ways(changes["costs"]).items():
            own.setdefault(unit, {}).update(others)
        _capped(own, known)
        made[language] = _parts(data, own, data["start"] + changes["start"], script)
    made[""]["best"] = max(one["start"] for one in made.values()), min(one["least"] for one in made.values())
    return made


def _alternations() -> dict[str, dict[str, float]]:
    """What linguists wrote down as two notations of one sound (`alternations.toml`), in the scale of these tables."""
    data = tomllib.loads(_FOLDER.with_name("alternations.toml").read_text(encoding="utf-8"))
    known: dict[str, dict[str, float]] = {}
    for group, others in (*data["pairs"].items(), *data["whole"].items()):
        first, last = "^" * group.startswith("^"), "$" * group.endswith("$")
        for other, cost in others.items():
            if cost <= _NOTATION:
                known.setdefault(group, {})[f"{first}{other}{last}"] = _SCALE * cost
    return known


def _capped(costs: dict[str, dict[str, float]], known: Mapping[str, Mapping[str, float]]) -> None:
    """No known notation costs more than is known of it, whatever was learned from few names."""
    for group, others in known.items():
        for other, cost in others.items():
            listed = costs.setdefault(group, {})
            listed[other] = min(cost, listed.get(other, cost))


def _parts(
    data: Mapping[str, Any], costs: Mapping[str, Mapping[str, float]], start: float, script: str
) -> dict[str, Any]:
    plain = data["plain"]
    return {
        "costs": costs,
        "plain": plain,
        "start": start,
        "longest": (data["longest"][0], data["longest"][1]),
        "band": _BAND.get(script, 5),
        "least": min(0.0, *plain.values(), *(cost for others in costs.values() for cost in others.values())),
        "gained": min(0.0, *costs.get("", {}).values(), *(plain[f"{kind}-added"] for kind in _KINDS)),
    }


def _both_ways(costs: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    both: dict[str, dict[str, float]] = {}
    for unit, others in costs.items():
        for other, cost in others.items():
            both.setdefault(unit, {})[other] = cost
            both.setdefault(other, {})[unit] = cost
    return both


@cache
def _language_marks() -> tuple[tuple[str, ...], dict[str, list[tuple[int, float]]]]:
    """The languages, and groups of letters with the numbers of the languages whose names they are typical of."""
    found = kept(_marks_name(), _marks)
    return tuple(found["languages"]), found["marks"]


def _marks_name() -> str:
    return made_of("marks", _FOLDER / "languages.toml", Path(__file__))


def _marks() -> dict[str, Any]:
    data = tomllib.loads((_FOLDER / "languages.toml").read_text(encoding="utf-8"))
    marks: dict[str, list[tuple[int, float]]] = {}
    for number, groups in enumerate(data.values()):
        for group, weight in groups.items():
            marks.setdefault(group, []).append((number, weight))
    return {"languages": list(data), "marks": marks}


@lru_cache(maxsize=8192)
def _groups(word: str) -> frozenset[str]:
    """The groups of letters of a word that are typical of the names of a language."""
    text, (_, marks) = f"^{word}$", _language_marks()
    found = {text[at : at + size] for size in (1, 2, 3, 4) for at in range(len(text) - size + 1)}
    return frozenset(group for group in found if group in marks)


@lru_cache(maxsize=4096)
def _languages(one: str, other: str) -> tuple[tuple[str, float], ...]:
    """The languages that the spellings look most like, with their shares, the likeliest first."""
    from math import exp  # noqa: PLC0415  a rare path of the program as a whole

    languages, marks = _language_marks()
    totals: list[float | None] = [None] * len(languages)
    for group in sorted(_groups(one) | _groups(other)):
        for number, weight in marks[group]:
            total = totals[number]
            totals[number] = weight if total is None else total + weight
    sums = [(language, total) for language, total in zip(languages, totals, strict=True) if total is not None]
    ranked = sorted(sums, key=lambda item: (-item[1], item[0]))[:_GUESSES]
    if not ranked:
        return (("other", 1.0),)
    # the marks of one name overlap, so their sum is far too sure of itself
    weights = [(language, exp(_TRUST * (total - ranked[0][1]))) for language, total in ranked]
    whole = sum(weight for _, weight in weights)
    return tuple((language, weight / whole) for language, weight in weights if weight / whole > _LEAST_SHARE)


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


def _line(table: Table, letter: str) -> _Line:
    found = table.lines.get(letter)
    if found is None:
        found = table.lines[letter] = _Line(letter, table.costs.get(letter, {}), table.plain)
    return found


@lru_cache(maxsize=4096)
def _places(spelling: str, longest: int) -> dict[str, list[int]]:
    """Where a spelling has its groups of letters; each is compared with many others."""
    places: dict[str, list[int]] = {}
    for size in range(1, longest + 1):
        for at in range(len(spelling) - size + 1):
            places.setdefault(spelling[at : at + size], []).append(at)
    return places


def aligned(table: Table, a: str, b: str, *, most: float = _NEVER) -> tuple[float, tuple[tuple[str, str], ...]]:
    """The cheapest steps from a to b with their cost: dynamic programming in a band around the diagonal.

    Both have `^` and `$` where they begin and end; without steps the two are too far apart, or cost more than `most`.
    """
    n, m = len(a), len(b)
    width = m + 1
    rows = [[_NEVER] * width for _ in range(n + 1)]
    rows[0][0] = 0.0
    back = [[0] * width for _ in range(n + 1)]  # cells by number, row after row
    nothing = _line(table, "")
    added = [nothing[letter] for letter in b]
    for i in range(n + 1):
        middle = i * m // n
        low, high = max(0, middle - table.band), min(m, middle + table.band)
        row, came, number = rows[i], back[i], i * width
        here = row[low]
        for j in range(low, high):
            here += added[j]
            if here < row[j + 1]:
                row[j + 1], came[j + 1] = here, number + j
            else:
                here = row[j + 1]
        if i < n:
            _letter_steps(_line(table, a[i]), b, (low, high), row, (rows[i + 1], back[i + 1], number))
            _group_steps(table, a, i, b, rows, back)
            if most < _NEVER and i > 2:
                reached = min(map(min, rows[i + 1 : i + 1 + table.longest[0]]))
                if reached + table.least * (n - i - 1) + table.gained * m > most:
                    return _NEVER, ()
    steps = []
    i, j = n, m
    while i or j:
        p, q = divmod(back[i][j], width)
        if (p, q) == (i, j):  # nothing within the band
            return _NEVER, ()
        steps.append((a[p:i], b[q:j]))
        i, j = p, q
    return min(rows[n][m], 60.0), tuple(reversed(steps))


def _letter_steps(
    line: _Line, b: str, span: tuple[int, int], row: list[float], into: tuple[list[float], list[int], int]
) -> None:
    """Leave a letter out, or read it as the next of b."""
    after, came, number = into
    left_out, end = line[""], len(b)
    for j in range(span[0], span[1] + 1):
        here = row[j]
        if here >= _NEVER:
            continue
        total = here + left_out
        if total < after[j]:
            after[j], came[j] = total, number + j
        if j < end:
            total = here + line[b[j]]
            if total < after[j + 1]:
                after[j + 1], came[j + 1] = total, number + j


def _group_steps(table: Table, a: str, i: int, b: str, rows: list[list[float]], back: list[list[int]]) -> None:
    """Read a group of letters as one of b's, or leave it out."""
    row, number = rows[i], i * len(rows[i])
    places = _places(b, table.longest[1])
    for size in range(1, min(table.longest[0], len(a) - i) + 1):
        listed = table.costs.get(a[i : i + size])
        if not listed:
            continue
        after, came = rows[i + size], back[i + size]
        common = listed.keys() & places.keys()
        for group in sorted(common, key=len) if len(common) > 1 else common:
            width = len(group)
            if size == width == 1:
                continue
            cost = listed[group]
            for j in places[group]:
                total = row[j] + cost
                if total < after[j + width]:
                    after[j + width], came[j + width] = total, number + j
        if size > 1 and "" in listed:
            left_out = listed[""]
            for j, here in enumerate(row):
                if here + left_out < after[j]:
                    after[j], came[j] = here + left_out, number + j
