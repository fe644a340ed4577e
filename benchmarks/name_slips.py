"""How many slips in names are found against the original, and how many names written rightly are taken for one.

    python benchmarks/name_slips.py PATH [--half fit|report] [--show misses alarms]

PATH is a file of JSON lines, `{"id", "doc", "text": {language: sentence}}`, of a text in English and its human translations,
such as NTREX (CC BY-SA 4.0). A name is a word that four of the translations in Latin letters keep. Each sentence is a
document of its own, so the name stands there once; one slip is put into it: neighbours swapped, a letter doubled, left out,
or replaced by one beside it on the keyboard. An alarm is a finding on the text as it stood. Also romanized are native names
of `known_names.toml`, by each convention for English, which must be silent. Constants are fitted on the half “fit”.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tomllib
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from precision import wilson

from translaudit.document import Document
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.names.corrections import correction as slip_against
from translaudit.resources import Resources
from translaudit.romanize import engine, registry
from translaudit.rules.name_misspelling import name_misspelling
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.rule import Mark

SLIPS = ("swapped", "doubled", "left out", "replaced")
_NAME = expression(r"(?<=[a-z,;] )[A-Z][a-z]{4,}")
_LATIN = ("id", "de", "fr", "es", "pl", "tr")
_KEPT = 4  # translations that have the name as it is
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KNOWN = Path(registry.__file__).with_name("known_names.toml")


class Case(NamedTuple):
    """A name in a sentence: the pair of languages, both sides, where the name is in the translation, and its half."""

    source_lang: str
    target_lang: str
    source: str
    target: str
    start: int
    name: str
    half: str


def cases(rows: list[dict[str, Any]]) -> Iterator[Case]:
    """Names of English sentences into which a slip can be put, by pair of languages."""
    for row in rows:
        half = "fit" if zlib.crc32(row["doc"].encode()) % 2 else "report"
        text = row["text"]
        for match in _NAME.finditer(text["en"]):
            name = match.group()
            if text["en"].count(name) != 1 or sum(name in text.get(lang, "") for lang in _LATIN) < _KEPT:
                continue
            for lang in text:
                if lang == "en":
                    continue
                yield Case(lang, "en", text[lang], text["en"], match.start(), name, half)
                if lang in _LATIN and text[lang].count(name) == 1:
                    yield Case("en", lang, text["en"], text[lang], text[lang].index(name), name, half)


def slipped(name: str, kind: str, chance: random.Random) -> str:
    """The name with one slip, its first and last letters kept; "" where there is none of the kind."""
    places = list(range(1, len(name) - 1))
    chance.shuffle(places)
    for at in places:
        head, here, tail = name[:at], name[at], name[at + 1 :]
        if kind == "swapped" and tail[0] != here and len(tail) > 1:
            return head + tail[0] + here + tail[1:]
        if kind == "doubled" and here not in (head[-1].lower(), tail[0]):
            return head + here + here + tail
        if kind == "left out":
            return head + tail
        row = next((row for row in _KEYS if here in row), "")
        if kind == "replaced" and row:
            number = row.index(here)
            return head + chance.choice(row[max(0, number - 1) : number] + row[number + 1 : number + 2]) + tail
    return ""


def marks(case: Case, target: str) -> list[Mark]:
    """What the rule reports on a sentence, but for what is too doubtful to be shown."""
    sides = Side("t", case.target_lang, target), Side("s", case.source_lang, case.source)
    segment = Segment("1", Span(0, len(target)), Span(0, len(case.source)))
    document = Document(Bitext("t", *sides, case.source_lang, (segment,)), Resources())
    return [one for one in name_misspelling.check(document, Resources()) if one.confidence > Confidence.LOW]


def main() -> None:
    """Print recall by language and kind of slip, and alarms."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--half", choices=("fit", "report"))
    parser.add_argument("--show", nargs="+", choices=("misses", "alarms"), default=())
    options = parser.parse_args()
    if options.half is None:
        natives("misses" in options.show, "alarms" in options.show)
    if not options.path.exists():
        sys.exit(f"{options.path} is not there: nothing else to measure")
    rows = [json.loads(line) for line in options.path.read_text(encoding="utf-8").splitlines()]
    chosen = [one for one in cases([row for row in rows if "text" in row]) if options.half in (None, one.half)]
    chance = random.Random("name slips")  # noqa: S311  nothing secret
    found: dict[str, Counter[str]] = defaultdict(Counter)
    looked: set[tuple[str, str, str]] = set()
    for case in chosen:
        pair = f"{case.source_lang}-{case.target_lang}"
        key = (pair, case.source, case.target)
        if key not in looked:
            looked.add(key)
            alarms = marks(case, case.target)
            found[pair]["sentences"] += 1
            found[pair]["alarms"] += len(alarms)
            for one in alarms if "alarms" in options.show else ():
                print(f"alarm {pair} {one.message}")
        for kind in SLIPS:
            if wrong := slipped(case.name, kind, chance):
                hit = seen(case, wrong)
                found[pair][kind] += 1
                found[pair][f"{kind} found"] += hit
                if "misses" in options.show and not hit:
                    print(f"missed {pair} {kind} {case.name} {wrong}")
    report(found)


def seen(case: Case, wrong: str) -> bool:
    """Whether a slip is found that stands in the place of the name."""
    target = case.target[: case.start] + wrong + case.target[case.start + len(case.name) :]
    end = case.start + len(wrong)
    return any(one.start < end and case.start < one.end for one in marks(case, target))


def report(found: dict[str, Counter[str]]) -> None:
    """The figures by pair of languages, by whether both are in Latin letters, and of all."""
    print(f"{'pair':12}{'sentences':>10}{'alarms':>8}  " + "".join(f"{kind:>24}" for kind in SLIPS))
    for pair, counts in sorted(found.items()):
        _row(pair, counts)
    for name, chosen_pairs in (
        ("Latin", [p for p in found if set(p.split("-")) & set(_LATIN)]),
        ("other", [p for p in found if not set(p.split("-")) & set(_LATIN)]),
    ):
        _row(name, sum((found[pair] for pair in chosen_pairs), Counter[str]()))
    _row("all", sum(found.values(), Counter[str]()))


def _row(name: str, counts: Counter[str]) -> None:
    shares = "".join(f"{_share(counts[f'{kind} found'], counts[kind]):>24}" for kind in SLIPS)
    print(f"{name:12}{counts['sentences']:>10}{counts['alarms']:>8}  {shares}")


def _share(hits: int, of: int) -> str:
    low, high = wilson(hits, of)
    return f"{hits}/{of} {hits / of:.2f} [{low:.2f}, {high:.2f}]" if of else "0/0"


def natives(misses: bool, alarms: bool) -> None:  # noqa: FBT001  what to show
    """Names of a language in its own letters: slips in the house romanization, and alarms on all conventions."""
    chance = random.Random("native names")  # noqa: S311  nothing secret
    names = tomllib.loads(_KNOWN.read_text(encoding="utf-8"))
    print(f"{'native':12}{'forms':>10}{'alarms':>8}  " + "".join(f"{kind:>24}" for kind in SLIPS))
    for lang, text in names.items():
        counts = Counter[str]()
        chain = registry.chain(lang, "en")
        for native in text.split() if chain else ():
            forms = {engine.romanize(registry.scheme(one), native) for one in chain}
            counts["sentences"] += len(forms)
            for form in sorted(forms):
                if found := slip_against(native, form, lang, "en"):
                    counts["alarms"] += 1
                    if alarms:
                        print(f"alarm {lang} {native} {form}: {found}")
            house = engine.romanize(registry.scheme(chain[0]), native)
            for kind in SLIPS if house.isalpha() and house.isascii() and len(house) > _KEPT else ():
                if wrong := slipped(house, kind, chance):
                    hit = slip_against(native, wrong, lang, "en") is not None
                    counts[kind] += 1
                    counts[f"{kind} found"] += hit
                    if misses and not hit:
                        print(f"missed {lang} {native} {wrong}")
        if chain:
            _row(lang, counts)


if __name__ == "__main__":
    main()
