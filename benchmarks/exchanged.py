"""Things exchanged one at a time in sentences of news that have the same content in thirteen languages: exchanged.tsv.

    python benchmarks/exchanged.py [--half odd|even] [--into LANG | --pairs id-en …] [--kind KIND] [--show misses alarms]

The original is the right sentence of one language, the translation that of another: right (each finding is a false alarm),
then with the thing exchanged. It is found if a finding that the right sentence has not touches one of the exchanged
places, or, where only a word is missing there, has its category. Printed: shares with Wilson's intervals of 95 %; those of
several directions are too narrow, for a thing that is seen in one of them is mostly seen in the others. Whoever changes the
rules or the lexicons reads the odd half at most, and counts the even one: `--show` tells of the odd alone.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from held import Fault, Text, findings, outcome, touches
from precision import wilson

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TABLE = Path(__file__).with_name("exchanged.tsv")
LANGUAGES = ("en", "id", "uk", "ru", "pl", "de", "fr", "es", "pt", "tr", "ar", "zh", "ja")
PAIRS = (
    *(f"{lang}-en" for lang in LANGUAGES[1:]),
    *("en-de", "en-id", "en-uk", "en-fr", "en-es", "en-ru", "uk-de", "ru-fr"),
)
_MARK = re.compile(r"\{\{([^|{}]*)\|([^|{}]*)\}\}")
_NEGATION = "negation and modality"


class Thing(NamedTuple):
    """A thing that is exchanged, and the marked sentence of each language."""

    number: int
    kind: str
    sentences: dict[str, str]


class Result(NamedTuple):
    """What is reported on one thing in one direction: on the right sentence, and whether the exchange is found."""

    thing: Thing
    pair: str
    alarms: list[dict[str, Any]]
    found: bool


def things() -> list[Thing]:
    """All things by number."""
    read: dict[int, Thing] = {}
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for line in lines[1:]:
        number, kind, lang, sentence = line.split("\t")
        read.setdefault(int(number), Thing(int(number), kind, {})).sentences[lang] = sentence
    return list(read.values())


def right(marked: str) -> str:
    """The sentence as it should be."""
    return _MARK.sub(r"\1", marked)


def faults(thing: Thing, pair: str) -> list[Fault]:
    """The exchanged places of a translation; those where words are only missing count if there are no others."""
    source, target = (thing.sentences[lang] for lang in pair.split("-"))
    text = Text(thing.number, pair, right(source), target)
    category = "negation-mismatch" if thing.kind == _NEGATION else "mistranslation"
    translation = _MARK.sub(r"\2", target)
    places = []
    for mark in _MARK.finditer(target):
        start = len(_MARK.sub(r"\2", target[: mark.start()]))
        places.append(Fault(text, mark[2], mark[1], category, start, start + len(mark[2]), translation))
    return [one for one in places if one.wrong] or places


def result(thing: Thing, pair: str, folder: Path) -> Result:
    """Check the right translation and the one with the thing exchanged."""
    places = faults(thing, pair)
    text = places[0].text
    alarms = findings(text, right(text.marked), folder)
    known = Counter((one["rule"], one["text"]) for one in alarms)
    _, touching, strays = outcome(places[0], known, folder)
    found = any(touches(finding, place) for finding in (*touching, *strays) for place in places)
    return Result(thing, pair, alarms, found)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("odd", "even"))
    directions = parser.add_mutually_exclusive_group()
    directions.add_argument("--into", choices=LANGUAGES, help="from all other languages")
    directions.add_argument("--pairs", nargs="+", default=PAIRS)
    parser.add_argument("--kind", help="things whose kind contains this")
    parser.add_argument("--show", nargs="+", choices=("misses", "alarms"), default=())
    options = parser.parse_args()
    if options.show and options.half == "even":
        parser.error("the even half is only counted")
    pairs = [f"{lang}-{options.into}" for lang in LANGUAGES if lang != options.into] if options.into else options.pairs
    chosen = [
        one for one in things() if options.half in (None, _half(one)) and (not options.kind or options.kind in one.kind)
    ]
    with tempfile.TemporaryDirectory() as name:
        results = [result(thing, pair, Path(name)) for pair in pairs for thing in chosen]
    report(results)
    details(results, options.show)


def report(results: list[Result]) -> None:
    """The figures for all, by half, kind and direction."""
    print(f"{'':26}{'exchanges found':32}right sentences with a false alarm")
    for group in (lambda _: "all", lambda one: _half(one.thing), lambda one: one.thing.kind, lambda one: one.pair):
        for name, members in _grouped(results, group):
            found = _share(sum(one.found for one in members), len(members))
            print(f"{name:26}{found:32}{_share(sum(bool(one.alarms) for one in members), len(members))}")
        print()


def _grouped(results: list[Result], group: Callable[[Result], str]) -> Iterator[tuple[str, list[Result]]]:
    groups: defaultdict[str, list[Result]] = defaultdict(list)
    for one in results:
        groups[group(one)].append(one)
    yield from groups.items()


def _half(thing: Thing) -> str:
    return "odd" if thing.number % 2 else "even"


def _share(hits: int, of: int) -> str:
    low, high = wilson(hits, of)
    return f"{hits}/{of} {hits / of:.2f} [{low:.2f}, {high:.2f}]"


def details(results: list[Result], show: tuple[str, ...]) -> None:
    """What is missed, and what is reported on right sentences, in the odd half."""
    told = [one for one in results if _half(one.thing) == "odd"]
    if "misses" in show:
        for one in told:
            if not one.found:
                marks = ", ".join(f"{place.right!r} → {place.wrong!r}" for place in faults(one.thing, one.pair))
                print(f"missed {one.thing.number:>2} {one.pair} {one.thing.kind}: {marks}")
    if "alarms" in show:
        for one in told:
            for finding in one.alarms:
                where = f"{one.thing.number:>2} {one.pair} {one.thing.kind}: {finding['rule']} {finding['confidence']}"
                print(f"alarm  {where} {finding['text']!r}: {finding['message']}")


if __name__ == "__main__":
    main()
