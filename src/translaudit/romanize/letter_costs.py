"""What it costs to read one spelling of a name as another, letter by letter, in tables learned from spellings of places.

Reach for `compared` to get the evidence for one name (positive) or two (negative) with the steps from one to the other.
Tables are data: `letter_costs/*.toml`, one a script against Latin, and Latin against Latin with what is peculiar to the
names of a language. It compares single words or short names as wholes; parts of a person's name are for others.
Method: weighted edit distance over groups of letters (Ristad & Yianilos 1998), weights fitted to pairs of names that are
one against near neighbours that are not.
"""

from __future__ import annotations

from functools import cache, lru_cache, partial
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.romanize import letter_steps
from translaudit.romanize.letter_steps import NEVER, Table, aligned, dearest, distance, packed_costs
from translaudit.storage.contents import names
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of
from translaudit.storage.kept import table as read_table
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

__all__ = ["Comparison", "ceiling", "compared", "cost_tables", "likelihood", "looks_like", "tables"]

_FOLDER = Path(__file__).with_name("letter_costs")
_ALTERNATIONS = _FOLDER.with_name("alternations.toml")
_BAND = {"han": 12}
_NOTATION, _SCALE = 0.15, 3.0  # alternations up to here are notation only; what they cost more in these tables
_GUESSES, _TRUST, _LEAST_SHARE = 3, 0.4, 0.1  # languages looked at; trust in what the guess rests on
_SIZES, _HEAD = (1, 2, 3, 4), 2  # letters of groups that are typical of a language, and of those by which they are kept
_KINDS = ("vowel", "consonant")
_DOUBLED = expression(r"([bcdfghjklmnpqrstvwxz])\1")
_LETTER = itemgetter(1)  # of two; a template would have Python look for `re` at each call


class Comparison(NamedTuple):
    """How near two spellings are."""

    evidence: float
    """Logarithm of the odds that they are one name, between about -30 and 8."""
    steps: tuple[tuple[str, str], ...]
    """Groups of letters of the one and of the other, in order; `^` and `$` are the ends of the name."""
    language: str = ""
    """Whose letter costs were used, where Latin is compared with Latin."""
    dearest: float = 0.0
    """What the dearest of the steps costs, where another script is compared with Latin."""


def compared(one: str, other: str, *, script: str = "latin") -> Comparison | None:
    """Compare working letters of a script (`skeletons.letters`) with those of a Latin spelling.

    Returns None for a script without a table; `tables` lists them.
    """
    if script not in tables():
        return None
    if script != "latin":
        table = _table(script, "")
        cost, steps = aligned(table, *_whole(one, other))
        return Comparison(table.start - cost, steps, dearest=dearest(table, steps))
    if other < one:  # so that the order of the two never matters
        found = compared(other, one)
        return found and Comparison(found.evidence, tuple((y, x) for x, y in found.steps), found.language)
    language = looks_like(one, other)[0][0]
    _, steps = aligned(_table("latin", language), f"^{one}$", f"^{other}$")
    return Comparison(likelihood(one, other), steps, language)


def likelihood(one: str, other: str, *, script: str = "latin", least: float = -NEVER) -> float:
    """The evidence of `compared` alone, of a script that has a table.

    Where script is not Latin, what is below `least` may be given as far lower, which takes less time.
    """
    if script != "latin":
        table = _table(script, "")
        return table.start - distance(table, *_whole(one, other), most=table.start - least)
    one, other = sorted((one, other))
    whole = total = 0.0
    for language, share in looks_like(one, other):
        table = _table("latin", language)
        total += (table.start - distance(table, f"^{one}$", f"^{other}$")) * share
        whole += share
    return total / whole


def _whole(native: str, latin: str) -> tuple[str, str]:
    """Two spellings with their ends; other scripts seldom write a consonant twice where Latin does."""
    single = _DOUBLED.sub(_LETTER, latin)
    return f"^{native}$", f"^{single}$"


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
    return frozenset(names(_FOLDER, ".toml")) - {"languages"}


@cache
def _table(script: str, language: str) -> Table:
    found, whole = _kept(script, language), _table(script, "") if language else None
    packed = {part: ByKey(found[part]) for part in ("costs", "singles")}
    plain = {part: found[part] for part in Table._fields if part in found}
    return Table(**{**plain, **packed}, lines={}, groups={}, whole=whole)


@cache
def _kept(script: str, language: str) -> dict[str, Any]:
    return kept(_name(script, language), lambda: _packed(_made(script)[language]))


def _name(script: str, language: str) -> str:
    code = (Path(__file__), Path(letter_steps.__file__))
    return made_of(f"costs {script} {language}", _FOLDER / f"{script}.toml", _ALTERNATIONS, *code)


def cost_tables() -> Iterator[tuple[str, Callable[[], dict[str, Any]]]]:
    """By what names the tables are kept, and what makes them."""
    yield _marks_name(), _marks
    for script in sorted(tables()):
        for language, made in _made(script).items():
            yield _name(script, language), partial(_packed, made)


def _packed(made: Mapping[str, Any]) -> dict[str, Any]:
    return {**made, **packed_costs(made["costs"])}


@cache
def _made(script: str) -> dict[str, dict[str, Any]]:
    """The tables of a script as plain data: by language, where it is Latin; else one.

    Those of languages have the costs of those groups only that cost something else there.
    """
    data = read_table(_FOLDER / f"{script}.toml")
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
        made[language]["costs"] = {unit: others for unit, others in own.items() if others != base.get(unit)}
    made[""]["best"] = max(one["start"] for one in made.values()), min(one["least"] for one in made.values())
    return made


def _alternations() -> dict[str, dict[str, float]]:
    """What linguists wrote down as two notations of one sound (`alternations.toml`), in the scale of these tables."""
    data = read_table(_ALTERNATIONS)
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
def _languages() -> tuple[str, ...]:
    return tuple(kept(_marks_name(), _marks)["languages"])


@cache
def _marks_by_letters() -> ByKey:
    """Groups of letters with the numbers of the languages whose names they are typical of, by their first letters."""
    return ByKey(kept(_marks_name(), _marks)["marks"])


def _marks_name() -> str:
    return made_of("marks", _FOLDER / "languages.toml", Path(__file__))


def _marks() -> dict[str, Any]:
    data = read_table(_FOLDER / "languages.toml")
    marks: dict[str, dict[str, list[tuple[int, float]]]] = {}
    for number, groups in enumerate(data.values()):
        for group, weight in groups.items():
            marks.setdefault(group[:_HEAD], {}).setdefault(group, []).append((number, weight))
    return {"languages": list(data), "marks": packed_by_key(marks)}


@lru_cache(maxsize=1024)
def _groups(word: str) -> Mapping[str, Sequence[tuple[int, float]]]:
    """The groups of letters of a word that are typical of the names of a language, with the languages."""
    text, marks = f"^{word}$", _marks_by_letters()
    found = {}
    for at in range(len(text)):
        for head in {text[at : at + size] for size in range(1, _HEAD + 1)}:
            listed = marks.get(head)
            for size in _SIZES if listed else ():
                group = text[at : at + size]
                if group in listed:
                    found[group] = listed[group]
    return found


@lru_cache(maxsize=4096)
def looks_like(one: str, other: str) -> tuple[tuple[str, float], ...]:
    """The languages that the spellings look most like, with their shares, the likeliest first."""
    from math import exp  # noqa: PLC0415  a rare path of the program as a whole

    languages, marks = _languages(), {**_groups(one), **_groups(other)}
    totals: list[float | None] = [None] * len(languages)
    for group in sorted(marks):
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
