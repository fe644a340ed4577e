"""Fit `accuracy/polarity/odds.toml`: when one side of a segment has a negation that the other lacks, is it a mistake?

    python benchmarks/negation_odds.py FREE.jsonl... [--wrong WRONG.jsonl...]

FREE are rows of good translations, `{"id": …, "doc": …, "text": {"en": …, "uk": …}}`, as package_texts.py draws them: what
`negation-mismatch` would say of them, in both directions, are sentences put otherwise. One of the few mistakes among them
counts as one of these, too. In one segment of each document a negation is put into the English or taken out of it, where
both sides have one or none has; and WRONG are rows `{"source_lang": …, "target_lang": …, "source": …, "target": …}` of
translations that differ by a negation. Those are mistakes. Weights are those of two logistic regressions, for segments of
one sentence and of more, in which each set and outcome weighs the same; the base is set so that as many mistakes are found
as KEPT says. Printed are the file, and how many of each set are told mistakes, by weights that were fitted without their
texts (five parts by text; translations of one text into many languages are in one part).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import zlib
from collections import Counter, defaultdict
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from translaudit.accuracy.polarity import mismatches, rewording
from translaudit.document import Document
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.text.polarity.negations import known, negations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

KEPT = {"lone": 0.965, "several": 0.63}  # of the mistakes put in or given: the more, the more false alarms
NAMES = {
    "lone": ("rendered", "words", "strange", "negators", "negated", "next", "before"),
    "several": ("strange", "negators", "sentences", "negated", "next", "before"),
}
PARTS = 5
LOOSE = 3.0  # of the penalty on squared weights
STEPS = 25
PUT = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had|may)\b(?! not|n['’]t)(?=\s+[a-z])"
)
TAKE = re.compile(r"\b(is|are|was|were|will|would|can|could|should|must|has|have|had|may|do|does|did)(?:n['’]t| not)\s")


class Case(NamedTuple):
    """A negation that the other side lacks."""

    source: str  # the set
    wrong: bool
    part: int
    told: rewording.Told


def cases(group: str, part: str, lang: str, rows: Sequence[tuple[str, str]], wrong: int | None) -> Iterator[Case]:
    """What would be found in a document of rows (the other language, English), in both directions; of one row if given."""
    for first, second in ((lang, "en"), ("en", lang)):
        source = target = ""
        segments = []
        for number, row in enumerate(rows):
            one, other = row if second == "en" else row[::-1]
            spans = Span(len(target), len(target) + len(other)), Span(len(source), len(source) + len(one))
            segments.append(Segment(str(number), *spans))
            source, target = f"{source}{one}\n", f"{target}{other}\n"
        sides = Side("t", second, target), Side("s", first, source)
        yield from found(Document(Bitext("d", *sides, first, tuple(segments)), Resources()), group, part, wrong)


def found(document: Document, group: str, part: str, wrong: int | None) -> Iterator[Case]:
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
            yield Case(group, wrong is not None, zlib.crc32(part.encode()) % PARTS, seen[number])


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
        yield from found(Document(bitext, Resources()), path.stem, row["source"], 0)


def fitted(some: Sequence[Case], names: Sequence[str]) -> list[float]:
    """The weights of a logistic regression, that of a constant first."""
    every = Counter((one.source, one.wrong) for one in some)
    rows = [(1.0, *[float(one.told.parts[name]) for name in names]) for one in some]
    count = [len(some) / len(every) / every[one.source, one.wrong] for one in some]
    weights = [0.0] * (len(names) + 1)
    size = range(len(weights))
    for _ in range(STEPS):
        slope = [-LOOSE * weight if at else 0.0 for at, weight in enumerate(weights)]
        curve = [[LOOSE * (at == other and at > 0) for other in size] for at in size]
        for row, one, times in zip(rows, some, count, strict=True):
            likely = 1 / (1 + exp(-score(row, weights)))
            for at in size:
                slope[at] += times * (one.wrong - likely) * row[at]
                for other in size:
                    curve[at][other] += times * likely * (1 - likely) * row[at] * row[other]
        weights = [weight + step for weight, step in zip(weights, solved(curve, slope), strict=True)]
    return weights


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
    order = sorted((value for one, value in scored if one.wrong and not one.told.short), reverse=True)
    return order[min(len(order) - 1, int(kept * len(order)))]


def main() -> None:
    """Print the file and what it tells of texts that it was fitted without."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("free", nargs="+", type=Path)
    parser.add_argument("--wrong", nargs="*", type=Path, default=[])
    args = parser.parse_args()
    every = [case for path in args.free for case in of_free(path)]
    every += [case for path in args.wrong for case in of_wrong(path)]
    for kind, names in NAMES.items():
        some = [one for one in every if one.told.kind == kind]
        rows = {id(one): (1.0, *[float(one.told.parts[name]) for name in names]) for one in some}
        apart = []
        for part in range(PARTS):
            weights = fitted([one for one in some if one.part != part], names)
            apart += [(one, score(rows[id(one)], weights)) for one in some if one.part == part]
        least = level(apart, KEPT[kind])
        told = Counter((one.source, one.wrong) for one, value in apart if value >= least or one.told.short)
        weights = [round(weight, 1) for weight in fitted(some, names)]
        base = -level([(one, score(rows[id(one)], [0.0, *weights[1:]])) for one in some], KEPT[kind])
        print(f"\n[{kind}]\nbase = {base:.1f}")
        print("\n".join(f"{name} = {weight}" for name, weight in zip(names, weights[1:], strict=True)))
        for (source, wrong), number in sorted(Counter((one.source, one.wrong) for one in some).items()):
            print(f"# {source}, {'mistakes' if wrong else 'put otherwise'}: {told[source, wrong]} of {number}")


if __name__ == "__main__":
    main()
