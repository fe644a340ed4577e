"""What is found in texts that nobody who extends the lexicons has read: corpora/held, see its README for the format.

    python benchmarks/held.py [--corpus held|various|fresh|mixed|right] [--half odd|even] [--pair uk-en]
        [--show misses alarms strays]

Every text is checked without its faults (each finding is a false alarm), then with each fault alone. A fault is found if a
finding that the clean text has not touches it, or, where words are missing, has its category; the category is right if one
such finding names it. A new finding elsewhere is a stray. Printed: shares with Wilson's intervals of 95 %.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from gold_cases import check
from precision import wilson

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = Path(__file__).resolve().parents[1] / "corpora"
CORPORA = ("held", "various", "fresh", "mixed", "right")
_MARK = re.compile(r"\{\{([^|{}]*)\|([^|{}]*)\|([a-z-]+)\}\}")
_PARAGRAPH = " ¶ "
_NEAR = 3  # code points between a finding and a fault that it touches: quotation marks, a space, a comma


class Text(NamedTuple):
    """A text with its faults marked in the translation."""

    number: int
    pair: str
    source: str
    marked: str


class Fault(NamedTuple):
    """A fault and what came of it; the translation has `start` to `end` (code points, half-open) in its place."""

    text: Text
    wrong: str
    right: str
    category: str
    start: int
    end: int
    translation: str


class Outcome(NamedTuple):
    """The new findings on a translation with one fault: those that touch it and those that do not."""

    fault: Fault
    touching: list[dict[str, Any]]
    strays: list[dict[str, Any]]

    @property
    def named(self) -> bool:
        """Whether a finding that touches the fault has its category."""
        return any(one["category"] == self.fault.category for one in self.touching)


def texts(corpus: str = "held") -> Iterator[Text]:
    """All texts of a corpus, by number."""
    found = []
    for path in sorted((FOLDER / corpus).glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            number, source, marked = line.replace(_PARAGRAPH, "\n\n").split("\t")
            found.append(Text(int(number), path.stem, source, marked))
    yield from sorted(found)


def clean(text: Text) -> str:
    """The translation without faults."""
    return _MARK.sub(lambda mark: mark[2], text.marked)


def faults(text: Text) -> Iterator[Fault]:
    """Each fault of a text alone in the translation."""
    for mark in _MARK.finditer(text.marked):
        before = _MARK.sub(lambda other: other[2], text.marked[: mark.start()])
        after = _MARK.sub(lambda other: other[2], text.marked[mark.end() :])
        wrong, right, category = mark.groups()
        yield Fault(text, wrong, right, category, len(before), len(before + wrong), before + wrong + after)


def findings(text: Text, translation: str, folder: Path) -> list[dict[str, Any]]:
    """What the program reports on a translation of a text."""
    source_lang, target_lang = text.pair.split("-")
    case = {"id": str(text.number), "source_lang": source_lang, "target_lang": target_lang, "source": text.source}
    return check(case | {"target": translation, "glossary": [], "tags": ["default-glossaries"]}, folder)


def touches(finding: dict[str, Any], fault: Fault) -> bool:
    """Whether a finding, or one of the places it names in the translation, lies at a fault."""
    if finding["category"] == fault.category and (not fault.wrong or fault.category == "omission"):
        return True  # what is missing has no place of its own
    places = [finding, *(one for one in finding["related"] if one["side"] == "target")]
    return any(one["start"] <= fault.end + _NEAR and one["end"] >= fault.start - _NEAR for one in places)


def outcome(fault: Fault, known: Counter[tuple[str, str]], folder: Path) -> Outcome:
    """What is reported on a fault alone, without what the clean text has already."""
    left = known.copy()
    new = []
    for one in findings(fault.text, fault.translation, folder):
        if left[_key(one)] > 0:
            left[_key(one)] -= 1
        else:
            new.append(one)
    touching = [one for one in new if touches(one, fault)]
    return Outcome(fault, touching, [one for one in new if one not in touching])


def _key(finding: dict[str, Any]) -> tuple[str, str]:
    return finding["rule"], finding["text"]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", choices=CORPORA, default="held")
    parser.add_argument("--half", choices=("odd", "even"))
    parser.add_argument("--pair")
    parser.add_argument("--show", nargs="+", choices=("misses", "alarms", "strays"), default=())
    options = parser.parse_args()
    chosen = [
        one
        for one in texts(options.corpus)
        if options.half in (None, "odd" if one.number % 2 else "even") and options.pair in (None, one.pair)
    ]
    alarms: list[tuple[Text, dict[str, Any]]] = []
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory() as name:
        for text in chosen:
            known = findings(text, clean(text), Path(name))
            alarms += [(text, one) for one in known]
            keys = Counter(map(_key, known))
            outcomes += [outcome(one, keys, Path(name)) for one in faults(text)]
    report(chosen, alarms, outcomes)
    details(alarms, outcomes, options.show)


def report(chosen: list[Text], alarms: list[tuple[Text, dict[str, Any]]], outcomes: list[Outcome]) -> None:
    """The figures by half, category and pair."""
    print(f"{len(chosen)} texts, {len(outcomes)} faults, {len(alarms)} false alarms on clean texts")
    print(f"clean texts with an alarm  {_share(len({one.number for one, _ in alarms}), len(chosen))}")
    print(f"alarms by confidence       {dict(sorted(Counter(one['confidence'] for _, one in alarms).items()))}")
    print(f"strays                     {sum(len(one.strays) for one in outcomes)}")
    print(f"\n{'':31}{'found':28}category right, of those found")
    _row("all", outcomes)
    for half, rest in (("odd", 1), ("even", 0)):
        _row(half, (one for one in outcomes if one.fault.text.number % 2 == rest))
    for category in sorted({one.fault.category for one in outcomes}):
        _row(category, (one for one in outcomes if one.fault.category == category))
    for pair in sorted({one.fault.text.pair for one in outcomes}):
        _row(pair, (one for one in outcomes if one.fault.text.pair == pair))


def _row(name: str, outcomes: Iterable[Outcome]) -> None:
    chosen = list(outcomes)
    found = [one for one in chosen if one.touching]
    right = sum(one.named for one in found)
    print(f"{name:31}{_share(len(found), len(chosen)):28}{_share(right, len(found))}")


def _share(hits: int, of: int) -> str:
    low, high = wilson(hits, of)
    return f"{hits}/{of} {hits / of:.2f} [{low:.2f}, {high:.2f}]" if of else "0/0"


def details(alarms: list[tuple[Text, dict[str, Any]]], outcomes: list[Outcome], show: Iterable[str]) -> None:
    """What was missed, and what was reported wrongly."""
    if "alarms" in show:
        print("\nfalse alarms")
        for text, one in alarms:
            print(f"  {_where(text)} {_told(one)}")
    for fault, touching, strays in outcomes:
        planted = f"{_where(fault.text)} {fault.category}: {fault.right!r} → {fault.wrong!r}"
        if "misses" in show and not touching:
            print(f"  missed {planted}")
        if "strays" in show:
            for one in strays:
                print(f"  stray {planted}: {_told(one)}")


def _where(text: Text) -> str:
    return f"{text.number:>2} {text.pair}"


def _told(finding: dict[str, Any]) -> str:
    told = finding["message"]
    return f"{finding['rule']} {finding['confidence']} {finding['text']!r}: {told}"


if __name__ == "__main__":
    main()
