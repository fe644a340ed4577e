"""Drifts of terms found in texts that the rule was not written with: drift_texts.tsv.

    python benchmarks/drift_texts.py [--half odd|even] [--first 81] [--last 80] [--show misses alarms]

Each text is checked as it should be (every finding is a false alarm), then with each other rendering alone. Whoever
changes the rule or its tables reads the odd half at most, and counts the even one. Texts from 81 on were written later,
in directions that the first ones have little of.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from held import Fault, Text, clean, faults
from precision import wilson

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Side
from translaudit.resources import Resources
from translaudit.rules.term_drift import term_drift

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.model import Finding

TEXTS = Path(__file__).with_name("drift_texts.tsv")


def texts() -> Iterator[Text]:
    """All texts by number."""
    for line in TEXTS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            number, pair, source, marked = line.split("\t")
            yield Text(int(number), pair, source, marked)


def findings(text: Text, translation: str) -> list[Finding]:
    """What the rule says of a translation, of medium confidence and more."""
    one, other = text.pair.split("-")
    bitext = Bitext("case", Side("case.txt", other, translation), Side("original.txt", one, text.source), one)
    found = examine(bitext, Resources(), [term_drift], Settings()).findings
    return [finding for finding in found if finding.confidence > Confidence.LOW]


def is_found(fault: Fault) -> bool:
    """Whether a finding touches the other rendering or names it beside."""
    places = [
        (place.start, place.end)
        for finding in findings(fault.text, fault.translation)
        for place in (finding, *(one for one in finding.related if one.side == "target"))
    ]
    return any(start < fault.end and fault.start < end for start, end in places)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("odd", "even"))
    parser.add_argument("--first", type=int, default=1, help="number of the first text")
    parser.add_argument("--last", type=int, default=sys.maxsize, help="number of the last text")
    parser.add_argument("--show", nargs="+", choices=("misses", "alarms", "found"), default=())
    options = parser.parse_args()
    for half, rest in (("odd", 1), ("even", 0)):
        if options.half in (None, half):
            chosen = [text for text in texts() if options.first <= text.number <= options.last]
            report(half, [text for text in chosen if text.number % 2 == rest], options.show)


def report(half: str, chosen: list[Text], show: list[str]) -> None:
    """The figures of one half; what was missed and what was reported wrongly is told of the odd half alone."""
    words, alarms = 0, 0
    hits: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for text in chosen:
        words += len(re.findall(r"\w+", clean(text)))
        for finding in findings(text, clean(text)):
            alarms += 1
            if "alarms" in show and half == "odd":
                print(f"  alarm {text.number:>3} {text.pair} {finding.message}")
        for fault in faults(text):
            found = is_found(fault)
            every[text.pair] += 1
            hits[text.pair] += found
            if ("found" if found else "misses") in show and half == "odd":
                print(f"  {'found' if found else 'missed'} {text.number:>3} {text.pair} {fault.right} → {fault.wrong}")
    low, high = wilson(hits.total(), every.total())
    share = hits.total() / every.total()
    print(f"{half:5} found {hits.total()}/{every.total()} {share:.2f} [{low:.2f}, {high:.2f}]", end="; ")
    print(f"{alarms} false alarms in {words} words of {len(chosen)} clean texts")
    print("      " + ", ".join(f"{pair} {hits[pair]}/{every[pair]}" for pair in sorted(every)))


if __name__ == "__main__":
    main()
