"""Weights of the evidence for a stretch that has no rendering (`align/stretches.py`), and what they find.

    python benchmarks/stretches.py ROWS.jsonl [--seed 0]

ROWS.jsonl holds `{"doc": …, "text": {"en": …, "es": …}}`, one sentence a row, as for `alignment.py`. In one sentence of
seven a clause of another sentence of its document is put in before the end; from one translation of seven a clause is
taken out, and what was linked with it is to be found. One half of the documents fits the weights
by logistic regression; the other half shows, at some log-odds, how many stretches are found in a thousand untouched
pairs, and the share found of clauses put in and of those taken out. Each language into English and
out of it, all together.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

from translaudit.accuracy import leftovers
from translaudit.align import stretches
from translaudit.coverage import Compared, reader
from translaudit.document import Document
from translaudit.lexicon.words import LANGUAGES, UNSPACED
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_JOINT = re.compile(
    r"[,;，；、،]| (?:and|or|und|oder|et|y|e|i|oraz|и|і|та|dan|serta|और)(?= )| (?=و\w)"  # before a clause
)
_WORD = re.compile(r"\w+")
_STOPS = " .!?。！？।؟\"”»'"
_SHARE = 0.15
_OVERLAP = 0.6
_STEPS = 30
_LEVELS = (0.0, 0.25, 0.5, 0.75, 1.0)


class Pair(NamedTuple):
    """A pair of sentences: "in", "out" or "" if untouched; the evidence for each stretch, and whether it is the one."""

    change: str
    found: list[tuple[tuple[float, ...], bool]]


class Wanted(NamedTuple):
    """What is to be found in an original: "in" or "out", and its words, as spans."""

    change: str
    words: list[tuple[int, int]]

    def fits(self, start: int, end: int) -> bool:
        """Whether a stretch is most of it and little else."""
        inside = sum(start <= low and high <= end for low, high in self.words)
        outside = sum(start <= low < end for low, _ in self.words) - inside
        long = sum(high - low for low, high in self.words if start <= low < end)
        shares = 2 * inside > len(self.words) and not outside
        return shares and (self.change == "out" or long > _OVERLAP * (end - start))


def clauses(text: str, lang: str) -> list[tuple[int, int]]:
    """Parts of a sentence between joints, each with the joint before it."""
    cuts = [*(match.start() for match in _JOINT.finditer(text)), len(text.rstrip(_STOPS))]
    low, high = (6, 40) if lang in UNSPACED else (14, 90)
    return [(one, other) for one, other in pairwise(cuts) if low <= other - one <= high]


def pairs(texts: Sequence[tuple[str, str]], langs: tuple[str, str], rnd: random.Random) -> Iterator[Pair]:
    """The sentences of a document, clauses put into some of their originals and taken out of some translations."""
    pool = [[text[slice(*one)] for one in clauses(text, langs[0][:2])] for text, _ in texts]
    made, wanted = [], []
    for at, (text, other) in enumerate(texts):
        others = [clause for number, one in enumerate(pool) if number != at for clause in one]
        parts = clauses(other, langs[1][:2])
        chance = rnd.random()
        if others and chance < _SHARE:
            end = len(text.rstrip(_STOPS))
            clause = rnd.choice(others)
            made.append((text[:end] + clause + text[end:], other))
            words = [(end + match.start(), end + match.end()) for match in _WORD.finditer(clause)]
            wanted.append(Wanted("in", words))
        elif parts and chance > 1 - _SHARE:
            part = rnd.choice(parts)
            made.append((text, other[: part[0]] + other[part[1] :]))
            wanted.append(Wanted("out", _linked(text, other, part, langs)))
        else:
            made.append((text, other))
            wanted.append(Wanted("", []))
    seen: dict[str, list[tuple[int, int, tuple[float, ...]]]] = {}
    for text, start, end, evidence in _evidence(_document(made, langs)):
        seen.setdefault(text, []).append((start, end, evidence))
    for (text, _), one in zip(made, wanted, strict=True):
        if one.words or not one.change:
            yield Pair(one.change, [(evidence, one.fits(start, end)) for start, end, evidence in seen.get(text, ())])


def _linked(text: str, other: str, part: tuple[int, int], langs: tuple[str, str]) -> list[tuple[int, int]]:
    """The words of an original that are linked with a part of its translation."""
    one, two = langs[0][:2], langs[1][:2]
    compared = Compared(reader(one, two).words(text), reader(two, one).words(other))
    return [
        (compared.source[link.source].start, compared.source[link.source].end)
        for link in compared.links()
        if part[0] <= compared.target[link.target].start < part[1]
    ]


def _document(texts: Sequence[tuple[str, str]], langs: tuple[str, str]) -> Document:
    segments, at = [], [0, 0]
    for number, pair in enumerate(texts):
        source, target = (Span(at[side], at[side] + len(pair[side])) for side in (0, 1))
        segments.append(Segment(str(number), target, source))
        at = [source.end + 1, target.end + 1]
    one, other = (Side("", lang, "\n".join(pair[side] for pair in texts)) for side, lang in enumerate(langs))
    return Document(Bitext("", other, one, segments=tuple(segments)), Resources())


def _evidence(document: Document) -> list[tuple[str, int, int, tuple[float, ...]]]:
    """The evidence for each stretch of the originals that may be one."""
    seen: list[tuple[str, int, int, tuple[float, ...]]] = []

    def record(own: stretches.Sentence, other: stretches.Sentence, *given: object, swapped: bool) -> Iterator[object]:
        search = stretches.Search(own, other, *given, swapped=swapped)  # type: ignore[arg-type]
        for first, last in search.free():
            for part in search.parts(first, last):
                evidence = search.evidence(*part, first)
                if evidence is not None and not swapped:
                    made = search.made(*part, first, sure=True)
                    seen.append((own.text, made.start, made.end, tuple(map(float, evidence))))
        return iter(())

    with patch.object(leftovers, "stretches", record):
        leftovers.leftovers(document)
    return seen


def fitted(rows: Sequence[tuple[tuple[float, ...], bool]]) -> list[float]:
    """Weights by Newton's method, the base last."""
    size = len(rows[0][0]) + 1
    weights = [0.0] * size
    for _ in range(_STEPS):
        slope = [1e-3 * len(rows) * one for one in weights]
        bend = [[1e-3 * len(rows) * (i == j) for j in range(size)] for i in range(size)]
        for values, wanted in rows:
            row = (*values, 1.0)
            chance = 1 / (1 + math.exp(-sum(map(float.__mul__, weights, row))))
            for i in range(size):
                slope[i] += (chance - wanted) * row[i]
                for j in range(size):
                    bend[i][j] += chance * (1 - chance) * row[i] * row[j]
        weights = [one - step for one, step in zip(weights, _solved(bend, slope), strict=True)]
    return weights


def _solved(matrix: list[list[float]], values: list[float]) -> list[float]:
    """Gauss elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, values, strict=True)]
    for at in range(len(rows)):
        pivot = rows[at] = [one / rows[at][at] for one in rows[at]]
        for number, other in enumerate(rows):
            if number != at:
                rows[number] = [one - other[at] * mine for one, mine in zip(other, pivot, strict=True)]
    return [row[-1] for row in rows]


def main() -> None:
    """Print the weights and what they find."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rows = [one for one in map(json.loads, args.rows.read_text("utf-8").splitlines()) if "text" in one]
    documents = sorted({row["doc"] for row in rows})
    halves: tuple[list[Pair], list[Pair]] = ([], [])
    for lang in sorted(rows[0]["text"]):
        if lang == "en" or lang[:2] not in LANGUAGES:
            continue
        for langs in ((lang, "en"), ("en", lang)):
            for number, document in enumerate(documents):
                texts = [(row["text"][langs[0]], row["text"][langs[1]]) for row in rows if row["doc"] == document]
                rnd = random.Random(f"{args.seed} {langs} {document}")  # noqa: S311  sampling, no secret
                halves[number % 2].extend(pairs(texts, langs, rnd))
    weights = fitted([one for pair in halves[0] for one in pair.found])
    for name, weight in zip((*stretches.Evidence._fields, "base"), weights, strict=True):
        print(f"{name:10} {weight:6.2f}")
    best: dict[str, list[float]] = {"": [], "in": [], "out": []}
    for pair in halves[1]:
        values = [
            sum(map(float.__mul__, weights, (*one, 1.0))) for one, there in pair.found if there or not pair.change
        ]
        best[pair.change].append(max(values, default=-math.inf))
    print(", ".join(f"{len(values)} {change or 'untouched'}" for change, values in best.items()))
    for level in _LEVELS:
        clean, put, out = (sum(value >= level for value in values) / len(values) for values in best.values())
        print(f"log-odds {level:4.1f}: {1000 * clean:5.2f} per 1,000 untouched, {put:.3f} put in, {out:.3f} taken out")


if __name__ == "__main__":
    main()
