"""How often one word exchanged by rote is found in right translations: what rules see where nobody chose the place.

    python benchmarks/by_rote.py [--half odd|even] [--each N] [--seed N] [--only KIND] [--show]

N faults are put into each English translation of half of corpora/right, each alone: a month, a weekday, a number in words, a
digit, a word of by_rote.tsv for its other, a negation lost or added; texts of even number are only counted. A fault is found
if a finding that the right text has not touches it. Some exchanges are no faults (both for neither of two that nothing
happened to), so no share can be one; what counts is which kinds stay behind. Printed: shares with Wilson's intervals of
95 %, by kind.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from held import Fault, Text, clean, findings, outcome, texts
from precision import wilson

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE = Path(__file__).with_suffix(".tsv")
ROWS = {
    "month": "January February March April May June July August September October November December".split(),
    "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "number in words": "two three four five six seven eight nine ten eleven twelve".split(),
}
DIGITS = re.compile(r"(?<![\w.,:-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w:-])")
VERB = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had|may)\b(?! not|n['’]t)(?=\s+[a-z])"
)
NOT = re.compile(r"(?<=[a-z]) not(?= [a-z])")


class Exchange(NamedTuple):
    """A span (code points, half-open) of a translation and what is put there."""

    kind: str
    start: int
    end: int
    other: str


def exchanges(text: str, dice: random.Random) -> Iterator[Exchange]:
    """All that may be exchanged in a text."""
    for kind, words in ROWS.items():
        for word in words:
            for match in _word(word).finditer(text):
                yield Exchange(kind, *match.span(), dice.choice([other for other in words if other != word]))
    for line in TABLE.read_text(encoding="utf-8").splitlines()[2:]:
        kind, word, other = line.split("\t")
        for match in _word(word).finditer(text):
            yield Exchange(kind, *match.span(), other)
    for match in DIGITS.finditer(text):
        at = dice.choice([at for at, sign in enumerate(match[0]) if sign.isdigit()])
        digit = dice.choice([sign for sign in "123456789" if sign != match[0][at]])
        yield Exchange("digit", *match.span(), match[0][:at] + digit + match[0][at + 1 :])
    for match in VERB.finditer(text):
        yield Exchange("negation added", *match.span(), f"{match[0]} not")
    for match in NOT.finditer(text):
        yield Exchange("negation lost", *match.span(), "")


def _word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")


def drawn(text: Text, each: int, dice: random.Random) -> Iterator[Fault]:
    """Some faults of a text, of as many kinds as it has."""
    right = clean(text)
    kinds = defaultdict(list)
    for one in exchanges(right, dice):
        kinds[one.kind].append(one)
    for kind in dice.sample(sorted(kinds), min(each, len(kinds))):
        one = dice.choice(kinds[kind])
        wrong = right[: one.start] + one.other + right[one.end :]
        yield Fault(text, one.other, right[one.start : one.end], kind, one.start, one.start + len(one.other), wrong)


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("odd", "even"), default="odd")
    parser.add_argument("--each", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if options.show and options.half == "even":
        parser.error("texts of even number are not to be read: they are only counted")
    dice = random.Random(options.seed)  # noqa: S311  nothing is to be kept from anybody
    found = defaultdict(list)
    with tempfile.TemporaryDirectory() as name:
        for text in texts("right"):
            if text.number % 2 != (options.half == "odd") or not text.pair.endswith("-en"):
                continue
            faults = [one for one in drawn(text, options.each, dice) if options.only in (None, one.category)]
            right = findings(text, clean(text), Path(name)) if faults else []
            known = Counter((one["rule"], one["text"]) for one in right)
            for fault in faults:
                hit = bool(outcome(fault, known, Path(name)).touching)
                found[fault.category].append(hit)
                if options.show and not hit:
                    print(f"{text.number} {text.pair} {fault.category}: {_around(fault)}")
    for kind, hits in [("all", [one for some in found.values() for one in some]), *sorted(found.items())]:
        low, high = wilson(sum(hits), len(hits))
        print(f"{kind:24}{sum(hits)}/{len(hits)} {sum(hits) / max(1, len(hits)):.2f} [{low:.2f}, {high:.2f}]")


def _around(fault: Fault) -> str:
    text = fault.translation
    return f"…{text[max(0, fault.start - 60) : fault.start]}[{fault.right} → {fault.wrong}]{text[fault.end : fault.end + 40]}…"


if __name__ == "__main__":
    main()
