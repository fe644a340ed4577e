"""Weights of the evidence for a stretch that has no rendering (`align/weighing.py`), and what they find.

    python benchmarks/stretches.py ROWS.jsonl [--seeds 2]

ROWS.jsonl holds `{"doc": …, "text": {"en": …, "es": …}}`, one sentence a row, as for `alignment.py`. Into one sentence of
five something of a sentence of another document is put (`changes.py` has the kinds); from one translation of five something
is taken out, and what was linked with it is to be found. With more seeds more is changed; untouched sentences count once.
Documents with odd numbers fit the weights by logistic regression, clauses and predicates those of stretches, sentences those
of whole ones; those with even numbers show what share of each kind is found at how many alarms in a thousand untouched pairs.
Each language into English and out of it, all together.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import defaultdict
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

from changes import changed, pool_of

from translaudit.accuracy import leftovers
from translaudit.align import stretches, weighing
from translaudit.document import Document
from translaudit.lexicon.words import LANGUAGES
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

_SHARE = 0.2
_FEW = 50
_KIND = (weighing.Evidence, weighing.Whole)
_STEPS = 30
_ALARMS = (0.3, 0.5, 1.0, 1.5, 2.0, 3.0)


class Candidate(NamedTuple):
    """A stretch of an original that may be one.

    Attributes:
        evidence: what speaks for it.
        told: whether it may be told from a free rendering; only such are found, but all serve to fit.
        wanted: whether it is the one that was put in or lost.
        touching: whether it has some of it.
    """

    evidence: weighing.Evidence | weighing.Whole
    told: bool
    wanted: bool
    touching: bool


class Pair(NamedTuple):
    """A pair of sentences: "in", "out" or "" if untouched, of what kind, and its candidates."""

    change: str
    kind: str
    found: list[Candidate]

    def best(self, weights: Sequence[float], *, whole: bool) -> float:
        """The highest log-odds of a candidate, a wanted one if any is wanted."""
        found = [
            one.evidence
            for one in self.found
            if one.told and isinstance(one.evidence, _KIND[whole]) and (one.wanted or not self.change)
        ]
        return max([_odds(weights, one) for one in found], default=-math.inf)


def _odds(weights: Sequence[float], evidence: Sequence[float]) -> float:
    return sum(map(float.__mul__, weights, (*map(float, evidence), 1.0)))


def pairs(
    texts: Sequence[tuple[str, str]], langs: tuple[str, str], pool: dict[str, list[str]], rnd: random.Random
) -> Iterator[Pair]:
    """The sentences of a document, parts put into some of their originals and taken out of some translations."""
    made = list(changed(texts, langs, pool, rnd, _SHARE))
    seen: dict[str, list[tuple[int, int, weighing.Evidence | weighing.Whole, bool]]] = {}
    for text, *candidate in _evidence(_document([one[:2] for one in made], langs)):
        seen.setdefault(text, []).append(tuple(candidate))
    for text, _, one in made:
        found = [
            Candidate(evidence, told, one.fits(start, end), one.touches(start, end))
            for start, end, evidence, told in seen.get(text, ())
        ]
        yield Pair(one.change, one.kind, found)


def _document(texts: Sequence[tuple[str, str]], langs: tuple[str, str]) -> Document:
    segments, at = [], [0, 0]
    for number, pair in enumerate(texts):
        source, target = (Span(at[side], at[side] + len(pair[side])) for side in (0, 1))
        segments.append(Segment(str(number), target, source))
        at = [source.end + 1, target.end + 1]
    one, other = (Side("", lang, "\n".join(pair[side] for pair in texts)) for side, lang in enumerate(langs))
    return Document(Bitext("", other, one, segments=tuple(segments)), Resources())


def _evidence(document: Document) -> list[tuple[str, int, int, weighing.Evidence | weighing.Whole, bool]]:
    """The evidence for each stretch of the originals that may be one."""
    seen: list[tuple[str, int, int, weighing.Evidence | weighing.Whole, bool]] = []

    def record(search: stretches.Search, *, shorter: bool) -> Iterator[object]:
        for part in search.parts() if shorter and not search.swapped else ():
            evidence = search.evidence(part)
            if evidence is not None:
                if isinstance(evidence, weighing.Evidence):
                    evidence = evidence._replace(alike=search.alike(part))
                made = search.made(part, sure=True)
                seen.append((search.own.text, made.start, made.end, evidence, search.set_off(part)))
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


def _rows(found: Iterable[Pair], kinds: Collection[str], *, whole: bool) -> list[tuple[tuple[float, ...], bool]]:
    """What one of both kinds of weights is fitted on."""
    return [
        (tuple(map(float, one.evidence)), one.wanted)
        for pair in found
        if pair.kind in kinds or not pair.change
        for one in pair.found
        if isinstance(one.evidence, _KIND[whole]) and (one.wanted or not one.touching)
    ]


def main() -> None:
    """Print the weights and what they find."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--seeds", type=int, default=2)
    args = parser.parse_args()
    rows = [one for one in map(json.loads, args.rows.read_text("utf-8").splitlines()) if "text" in one]
    documents = sorted({row["doc"] for row in rows})
    halves: tuple[list[Pair], list[Pair]] = ([], [])
    for lang in sorted(rows[0]["text"]):
        if lang == "en" or lang[:2] not in LANGUAGES:
            continue
        for langs, (number, document), seed in product(
            ((lang, "en"), ("en", lang)), enumerate(documents, 1), range(args.seeds)
        ):
            texts = [(row["text"][langs[0]], row["text"][langs[1]]) for row in rows if row["doc"] == document]
            pool = pool_of([row["text"][langs[0]] for row in rows if row["doc"] != document], langs[0][:2])
            rnd = random.Random(f"{seed} {langs} {document}")  # noqa: S311  sampling, no secret
            made = pairs(texts, (langs[0][:2], langs[1][:2]), pool, rnd)
            halves[number % 2 == 0].extend(pair for pair in made if pair.change or not seed)
    for whole, kinds in ((False, ("clause", "predicate")), (True, ("sentence",))):
        weights = fitted(_rows(halves[0], kinds, whole=whole))
        print(
            ", ".join(
                f"{name}={value:.2f}" for name, value in zip((*_KIND[whole]._fields, "base"), weights, strict=True)
            )
        )
        report(halves[1], weights, whole=whole)


def report(found: Sequence[Pair], weights: Sequence[float], *, whole: bool) -> None:
    """What is found of each kind, by false alarms in a thousand untouched pairs."""
    best: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for pair in found:
        best[pair.change, pair.kind].append(pair.best(weights, whole=whole))
    untouched = sorted(best.pop(("", "")), reverse=True)
    kinds = [(kind, values) for kind, values in sorted(best.items()) if len(values) > _FEW]
    print(" " * 21 + " ".join(f"{f'{change}-{kind}':>13}" for (change, kind), _ in kinds))
    print(f"{len(untouched):5} untouched {'of':>5}" + " ".join(f"{len(values):13}" for _, values in kinds))
    for per in _ALARMS:
        level = untouched[round(len(untouched) * per / 1000)]
        shares = [sum(value > level for value in values) / len(values) for _, values in kinds]
        print(f"{per:4.1f} log-odds {level:5.2f}  " + " ".join(f"{one:13.3f}" for one in shares))


if __name__ == "__main__":
    main()
