"""Weights of the evidence for a stretch that has no rendering (`align/stretches.py`), and what they find.

    python benchmarks/stretches.py ROWS.jsonl [--seed 0]

ROWS.jsonl holds `{"doc": …, "text": {"en": …, "es": …}}`, one sentence a row, as for `alignment.py`. In one sentence of
seven a clause of another sentence of its document is put in before the end. One half of the documents fits the weights
by logistic regression; the other half shows, at some log-odds, how many stretches are found in a thousand untouched
pairs, and the share of clauses put in that are found. Each language into English and out of it, one direction together.
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

from translaudit import leftovers
from translaudit.align import stretches
from translaudit.document import Document
from translaudit.lexicon.words import LANGUAGES, UNSPACED
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_JOINT = re.compile(
    r"[,;，；、،]| (?:and|or|und|oder|et|y|e|i|oraz|и|і|та|dan|serta|और)(?= )| (?=و\w)"  # before a clause
)
_STOPS = " .!?。！？।؟\"”»'"
_SHARE = 0.15
_OVERLAP = 0.6
_STEPS = 30
_LEVELS = (0.0, 0.5, 0.6, 1.0, 1.5)


class Pair(NamedTuple):
    """A pair of sentences: what is in its original, the evidence for each stretch, and which are what was put in."""

    changed: bool
    found: list[tuple[tuple[float, ...], bool]]


def clauses(text: str, lang: str) -> list[str]:
    """Parts of a sentence between joints, each with the joint before it."""
    cuts = [*(match.start() for match in _JOINT.finditer(text)), len(text.rstrip(_STOPS))]
    low, high = (6, 40) if lang in UNSPACED else (14, 90)
    return [text[one:other] for one, other in pairwise(cuts) if low <= other - one <= high]


def pairs(texts: Sequence[tuple[str, str]], langs: tuple[str, str], rnd: random.Random) -> Iterator[Pair]:
    """The sentences of a document, clauses put into some of their originals."""
    pool = [clauses(text, langs[0][:2]) for text, _ in texts]
    made, put = [], []
    for at, (text, _) in enumerate(texts):
        others = [clause for number, one in enumerate(pool) if number != at for clause in one]
        end = len(text.rstrip(_STOPS))
        clause = rnd.choice(others) if others and rnd.random() < _SHARE else ""
        made.append(text[:end] + clause + text[end:])
        put.append((end, end + len(clause)))
    document = _document([(one, other) for one, (_, other) in zip(made, texts, strict=True)], langs)
    seen: dict[str, list[tuple[int, int, tuple[float, ...]]]] = {}
    for text, start, end, evidence in _evidence(document):
        seen.setdefault(text, []).append((start, end, evidence))
    for text, (low, high) in zip(made, put, strict=True):
        found = [
            (evidence, min(end, high) - max(start, low) > _OVERLAP * (end - start))
            for start, end, evidence in seen.get(text, ())
        ]
        yield Pair(low < high, found)


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
    odds = [
        (pair.changed, [(sum(map(float.__mul__, weights, (*one, 1.0))), there) for one, there in pair.found])
        for pair in halves[1]
    ]
    clean = [max((value for value, _ in found), default=-math.inf) for changed, found in odds if not changed]
    put = [max((value for value, there in found if there), default=-math.inf) for changed, found in odds if changed]
    print(f"{len(clean)} untouched, {len(put)} with a clause put in")
    for level in _LEVELS:
        false, right = (sum(value >= level for value in values) / len(values) for values in (clean, put))
        print(f"log-odds {level:4.1f}: {1000 * false:5.2f} per 1,000 untouched, {right:.3f} found")


if __name__ == "__main__":
    main()
