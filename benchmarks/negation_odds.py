"""Fit `accuracy/polarity/odds.toml`: when one side of a segment has a negation that the other lacks, is it a mistake?

    python benchmarks/negation_odds.py [--check]                              # fit to negation_odds.tsv
    python benchmarks/negation_odds.py --draw FREE.jsonl… [--wrong WRONG.jsonl…]  # draw that file anew, then fit

FREE are rows of good translations, `{"id": …, "doc": …, "text": {"en": …, "uk": …}}`, as package_texts.py draws them: what
`negation-mismatch` would say of them, in both directions, are sentences put otherwise. One of the few mistakes among them
counts as one of these, too. In one segment of each document a negation is put into the English or taken out of it, where
both sides have one or none has; and WRONG are rows `{"source_lang": …, "target_lang": …, "source": …, "target": …}` of
translations that differ by a negation that a person changed. Those are mistakes. negation_odds.tsv keeps of each case
what tells of it, in numbers, and none of its words.

Weights are those of two logistic regressions, for segments of one sentence and of more, of the cases that they decide:
not of sentences too short, nor of clauses left out. Those of one sentence are fitted to mistakes that a person wrote alone:
those put in by rote are nearly all found. Mistakes weigh as much together as the others. The base is set so that as many
mistakes are found as KEPT says. Printed are the file, and how many of each set are told mistakes, by weights that were
fitted without their texts (five parts by text; translations of one text into many languages are in one part). With
--check, only whether odds.toml says the same; the exit status is 1 if not.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tomllib
import zlib
from collections import Counter, defaultdict
from math import ceil, exp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from translaudit.accuracy.polarity import mismatches, rewording
from translaudit.document import Document
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.text.polarity.negations import known, negations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CASES = Path(__file__).with_suffix(".tsv")
FITTED = {"lone": ("otherwise", "written"), "several": ("otherwise", "put in", "written")}
KEPT = {"lone": 0.987, "several": 0.65}  # of the mistakes that it is fitted to: the more, the more false alarms
NAMES = {
    "lone": ("rendered", "words", "strange", "negators", "negated", "next", "before"),
    "several": ("strange", "negators", "sentences", "negated", "next", "before"),
}
HEADER = (
    "# What tells of negations that one side lacks whether they are mistakes; see negation_odds.py. Licence: CC0-1.0\n"
)
COLUMNS = ("rendered", "words", "strange", "negators", "sentences", "negated", "next", "before")
RESOURCES = Resources()
PARTS = 5
LOOSE = 3.0  # of the penalty on squared weights
STEPS = 25
PUT = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had|may)\b(?! not|n['’]t)(?=\s+[a-z])"
)
TAKE = re.compile(r"\b(is|are|was|were|will|would|can|could|should|must|has|have|had|may|do|does|did)(?:n['’]t| not)\s")


class Case(NamedTuple):
    """A negation that the other side lacks.

    Attributes:
        source: the set.
        outcome: “otherwise”, “put in” or “written”, of which the last two are mistakes.
        part: of `PARTS`.
        kind: “lone” or “several”, as `rewording.Told` has it, as the next two.
        short: 1 or 0.
        absent: likewise.
        values: by COLUMNS.
    """

    source: str
    outcome: str
    part: int
    kind: str
    short: int
    absent: int
    values: tuple[float, ...]

    @property
    def wrong(self) -> bool:
        """Whether it is a mistake."""
        return self.outcome != "otherwise"

    @property
    def weighed(self) -> bool:
        """Whether the weights decide."""
        return not self.short and not self.absent


def cases(group: str, part: str, lang: str, rows: Sequence[tuple[str, str]], wrong: int | None) -> Iterator[Case]:
    """What would be found in a document of rows (the other language, English), in both directions.

    Where the number of a row is given, a mistake was put into it, and only that is of interest.
    """
    for first, second in ((lang, "en"), ("en", lang)):
        source = target = ""
        segments = []
        for number, row in enumerate(rows):
            one, other = row if second == "en" else row[::-1]
            spans = Span(len(target), len(target) + len(other)), Span(len(source), len(source) + len(one))
            segments.append(Segment(str(number), *spans))
            source, target = f"{source}{one}\n", f"{target}{other}\n"
        sides = Side("t", second, target), Side("s", first, source)
        yield from found(Document(Bitext("d", *sides, first, tuple(segments)), RESOURCES), group, part, wrong, "put in")


def found(document: Document, group: str, part: str, wrong: int | None, how: str) -> Iterator[Case]:
    """The negations too many or too few of a document that are told by the odds, as they are now told to be certain."""
    seen: dict[str, rewording.Told] = {}

    def certain(document: Document, segment: Segment, has: str, at: tuple[int, int], negators: Sequence[int]) -> float:
        told = rewording.told(document, segment, has, at, negators)
        if told is not None:
            seen[segment.id] = told
        return rewording.SURE

    real, rewording.odds = rewording.odds, certain
    try:
        marks = [mark for mark in mismatches.mismatches(document) if mark.confidence > Confidence.LOW]
    finally:
        rewording.odds = real
    for mark in marks:
        number = document.segment_at(mark.start).id
        if number in seen and wrong in {None, int(number)}:
            told = seen[number]
            values = tuple([round(float(told.parts[name]), 3) for name in COLUMNS])
            outcome = "otherwise" if wrong is None else how
            part_number = zlib.crc32(part.encode()) % PARTS
            yield Case(group, outcome, part_number, told.kind, int(told.short), int(told.absent), values)


def otherwise(text: str, luck: random.Random) -> str | None:
    """English with a negation more, or, where it has one, less; None where that is not simply done."""
    places = list((TAKE if negated(text, "en") else PUT).finditer(text))
    if not places:
        return None
    place = luck.choice(places)
    changed = f"{place[1]} " if negated(text, "en") else f"{place[0]} not"
    return text[: place.start()] + changed + text[place.end() :]


def negated(text: str, lang: str) -> bool:
    """Whether a text surely has a negation."""
    return any(one.low for one in negations(text.replace("’", "'"), lang))


def of_free(path: Path) -> Iterator[Case]:
    """Sentences put otherwise of a file, and as many with a mistake put in as it has documents."""
    documents: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        for lang, text in row.get("text", {}).items():
            if lang != "en" and known(lang):
                documents[row["doc"], lang].append((text, row["text"]["en"]))
    for (name, lang), rows in documents.items():
        part = re.sub(r"-\d+$", "", name)
        yield from cases(path.stem, part, lang, rows, None)
        luck = random.Random(zlib.crc32(f"{name} {lang}".encode()))  # noqa: S311  a sample
        for number in luck.sample(range(len(rows)), len(rows)):
            other, english = rows[number]
            changed = otherwise(english, luck) if negated(english, "en") == negated(other, lang) else None
            if changed:
                with_mistake = [*rows[:number], (other, changed), *rows[number + 1 :]]
                yield from cases(path.stem, part, lang, with_mistake, number)
                break


def of_wrong(path: Path) -> Iterator[Case]:
    """The mistakes of a file."""
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        sides = Side("t", row["target_lang"], row["target"]), Side("s", row["source_lang"], row["source"])
        segment = Segment("0", Span(0, len(row["target"])), Span(0, len(row["source"])))
        bitext = Bitext("d", *sides, row["source_lang"], (segment,))
        yield from found(Document(bitext, RESOURCES), path.stem, row["source"], 0, "written")


def fitted(some: Sequence[Case], names: Sequence[str]) -> list[float]:
    """The weights of a logistic regression, that of a constant first."""
    rows = [row(one, names) for one in some]
    count = counted(some)
    weights = [0.0] * (len(names) + 1)
    size = range(len(weights))
    for _ in range(STEPS):
        slope = [-LOOSE * weight if at else 0.0 for at, weight in enumerate(weights)]
        curve = [[LOOSE * (at == other and at > 0) for other in size] for at in size]
        for values, one, number in zip(rows, some, count, strict=True):
            likely = 1 / (1 + exp(-score(values, weights)))
            for at in size:
                if values[at]:
                    slope[at] += number * (one.wrong - likely) * values[at]
                    share = number * likely * (1 - likely) * values[at]
                    curve[at] = [old + share * value for old, value in zip(curve[at], values, strict=True)]
        weights = [weight + step for weight, step in zip(weights, solved(curve, slope), strict=True)]
    return weights


def counted(some: Sequence[Case]) -> list[float]:
    """As how many each case counts: mistakes together as much as the others."""
    wrong = sum(one.wrong for one in some)
    return [len(some) / 2 / (wrong if one.wrong else len(some) - wrong) for one in some]


def row(one: Case, names: Iterable[str]) -> tuple[float, ...]:
    """What a case is fitted by, a constant first."""
    return 1.0, *[one.values[COLUMNS.index(name)] for name in names]


def score(row: Iterable[float], weights: Iterable[float]) -> float:
    """The sum of weights, within what `exp` takes."""
    return max(-30.0, min(30.0, sum(one * two for one, two in zip(row, weights, strict=True))))


def solved(rows: list[list[float]], right: list[float]) -> list[float]:
    """The solution of linear equations, by elimination."""
    whole = [[*row, value] for row, value in zip(rows, right, strict=True)]
    size = range(len(whole))
    for at in size:
        best = max(range(at, len(whole)), key=lambda row: abs(whole[row][at]))
        whole[at], whole[best] = whole[best], whole[at]
        whole[at] = [value / whole[at][at] for value in whole[at]]
        for other in size:
            if other != at:
                times = whole[other][at]
                whole[other] = [one - times * two for one, two in zip(whole[other], whole[at], strict=True)]
    return [row[-1] for row in whole]


def level(scored: Iterable[tuple[Case, float]], kept: float) -> float:
    """The score from which so large a part of the mistakes is told one."""
    order = sorted((value for one, value in scored if one.wrong), reverse=True)
    return order[min(len(order) - 1, int(kept * len(order)))]


def odds(every: Iterable[Case], kind: str) -> dict[str, float]:
    """One part of the file, rounded."""
    names = NAMES[kind]
    some = [one for one in every if to_fit(one, kind)]
    weights = [round(weight, 1) for weight in fitted(some, names)[1:]]
    least = level([(one, score(row(one, names), [0.0, *weights])) for one in some], KEPT[kind])
    return {"base": round(ceil(-10 * least - 1e-6) / 10, 1), **dict(zip(names, weights, strict=True))}


def to_fit(one: Case, kind: str) -> bool:
    """Whether weights of a kind are fitted to a case."""
    return one.kind == kind and one.weighed and one.outcome in FITTED[kind]


def apart(every: Iterable[Case], kind: str) -> Counter[tuple[str, str]]:
    """How many of each set and outcome are told mistakes by weights that were fitted without their texts."""
    names = NAMES[kind]
    some = [one for one in every if one.kind == kind]
    scored = []
    for part in range(PARTS):
        weights = fitted([one for one in some if one.part != part and to_fit(one, kind)], names)
        scored += [(one, score(row(one, names), weights)) for one in some if one.part == part]
    least = level([(one, value) for one, value in scored if to_fit(one, kind)], KEPT[kind])
    return Counter(
        (one.source, one.outcome) for one, value in scored if not one.absent and (one.short or value >= least)
    )


def drawn(path: Path) -> list[Case]:
    """The cases of negation_odds.tsv."""
    cases = []
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            source, outcome, part, kind, short, absent, *values = line.split("\t")
            cases.append(Case(source, outcome, int(part), kind, int(short), int(absent), tuple(map(float, values))))
    return cases


def kept(path: Path, every: Iterable[Case]) -> None:
    """Write the cases of negation_odds.tsv."""
    lines = sorted("\t".join([*map(str, one[:-1]), *[f"{value:g}" for value in one.values]]) for one in every)
    path.write_text(
        f"{HEADER}# {chr(9).join(['set', *Case._fields[1:-1], *COLUMNS])}\n" + "\n".join(lines) + "\n", "utf-8"
    )


def main() -> None:
    """Print the file and what it tells of texts that it was fitted without, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draw", nargs="+", type=Path, default=[], metavar="FREE")
    parser.add_argument("--wrong", nargs="*", type=Path, default=[])
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    if args.draw:
        every = [case for path in args.draw for case in of_free(path)]
        kept(CASES, [*every, *[case for path in args.wrong for case in of_wrong(path)]])
    every = drawn(CASES)
    made = {kind: odds(every, kind) for kind in NAMES}
    if args.check:
        sys.exit(made != tomllib.loads(rewording.WEIGHTS.read_text("utf-8")))
    for kind, weights in made.items():
        print(f"\n[{kind}]")
        print("\n".join(f"{name} = {weight}" for name, weight in weights.items()))
        told = apart(every, kind)
        for group, number in sorted(Counter((one.source, one.outcome) for one in every if one.kind == kind).items()):
            print(f"# {group[0]}, {group[1]}: {told[group]} of {number}")


if __name__ == "__main__":
    main()
