"""Fit `accuracy/whole.toml`: is a sentence without counterpart missing on the other side, or only said very freely there?

    python benchmarks/whole_odds.py [--check]         # fit to whole_odds.tsv
    python benchmarks/whole_odds.py --draw FREE.jsonl…  # draw that file anew, then fit

Drawn are the texts of corpora/right, held, fresh and various with lines of odd number, and good translations of FREE, rows
`{"id": …, "doc": …, "text": {"en": …, "uk": …}}`, in both directions. What is without counterpart in them as they are is said
freely; then a sentence, neither the first nor the last, is taken out of one side, and it is missing. whole_odds.tsv keeps of
each case what tells of it, in numbers, and none of its words.

Weights are those of a logistic regression in which those missing weigh as much together as the others, who are far fewer; the
base is lower than its own by BAR. Printed are the file, and how many of each set are told by weights that were fitted without
their texts (eight parts by text; translations of one text into many languages are in one part). With --check, only whether
whole.toml says the same; the exit status is 1 if not.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tomllib
import zlib
from collections import Counter, defaultdict
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import held
from negation_odds import score, solved

from translaudit.accuracy import whole
from translaudit.accuracy.leftovers import leftovers
from translaudit.document import Document
from translaudit.model import Bitext, Side
from translaudit.resources import Resources
from translaudit.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CASES = Path(__file__).with_suffix(".tsv")
HEADER = "# What tells of sentences without counterpart whether they are missing; see whole_odds.py. Licence: CC0-1.0\n"
NAMES = whole.Told._fields
RESOURCES = Resources()
CORPORA = ("right", "held", "fresh", "various")
PARTS = 8
LOOSE = 3.0  # of the penalty on squared weights
STEPS = 25
BAR = 0.6  # log odds: the more, the fewer are told, right or wrong
FEW = 4  # sentences of a text that is too short
SHORT = 9  # code points of a sentence that says little


class Case(NamedTuple):
    """A sentence without counterpart: the set, whether it was taken out (1 or 0), its part of `PARTS`, values by NAMES."""

    source: str
    missing: int
    part: int
    values: tuple[float, ...]


def cases(group: str, name: str, langs: tuple[str, str], texts: tuple[str, str], luck: random.Random) -> Iterator[Case]:
    """What has no counterpart in a text as it is, and in one of which a sentence was taken out of one side."""
    part = zlib.crc32(name.encode()) % PARTS
    for values in found(langs, texts):
        yield Case(group, 0, part, values)
    for side in (0, 1):
        spans = sentences(texts[side], langs[side])
        if len(spans) >= FEW:
            span = spans[luck.randrange(1, len(spans) - 1)]
            if span.end - span.start > SHORT:
                left = texts[side][: span.start] + texts[side][span.end :].lstrip(" ")
                with_loss = (left, texts[1]) if side == 0 else (texts[0], left)
                best = max(found(langs, with_loss, 1 - side), key=lambda one: one[NAMES.index("missing")], default=None)
                if best:
                    yield Case(group, 1, part, best)


def found(langs: tuple[str, str], texts: tuple[str, str], only: int | None = None) -> list[tuple[float, ...]]:
    """The values of sentences without counterpart, of one side or both."""
    document = Document(Bitext("d", Side("t", langs[1], texts[1]), Side("s", langs[0], texts[0]), langs[0]), RESOURCES)
    if not document.close:
        return []
    seen: list[tuple[int, tuple[float, ...]]] = []
    real = whole.told

    def noted(one: whole.Lone) -> whole.Told:
        values = real(one)
        seen.append((one.side, tuple([round(float(value), 3) for value in values])))
        return values

    whole.told = noted
    try:
        leftovers(document)
    finally:
        whole.told = real
    return [values for side, values in seen if only in {None, side}]


def of_corpora() -> Iterator[Case]:
    """Cases of texts that may be read."""
    luck = random.Random(3)  # noqa: S311  a sample
    for corpus in CORPORA:
        for text in held.texts(corpus):
            if text.number % 2:
                source, target = text.pair.split("-")
                name = f"{corpus} {text.number}"
                yield from cases("texts", name, (source, target), (text.source, held.clean(text)), luck)


def of_free(path: Path) -> Iterator[Case]:
    """Cases of a file of good translations, in both directions."""
    documents: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        for lang, text in row.get("text", {}).items():
            if lang != "en":
                documents[row["doc"], lang].append((text, row["text"]["en"]))
    luck = random.Random(4)  # noqa: S311  a sample
    for (name, lang), rows in documents.items():
        one, other = (" ".join(side) for side in zip(*rows, strict=True))
        yield from cases(path.stem, name, (lang, "en"), (one, other), luck)
        yield from cases(path.stem, name, ("en", lang), (other, one), luck)


def fitted(some: Sequence[Case]) -> list[float]:
    """The weights of a logistic regression, that of a constant first."""
    rows = [(1.0, *one.values) for one in some]
    missing = sum(one.missing for one in some)
    count = [1.0 if one.missing else missing / (len(some) - missing) for one in some]
    size = range(len(rows[0]))
    weights = [0.0 for _ in size]
    for _ in range(STEPS):
        slope = [-LOOSE * weight if at else 0.0 for at, weight in enumerate(weights)]
        curve = [[LOOSE * (at == other and at > 0) for other in size] for at in size]
        for values, one, number in zip(rows, some, count, strict=True):
            likely = 1 / (1 + exp(-score(values, weights)))
            for at in size:
                if values[at]:
                    slope[at] += number * (one.missing - likely) * values[at]
                    share = number * likely * (1 - likely) * values[at]
                    curve[at] = [old + share * value for old, value in zip(curve[at], values, strict=True)]
        weights = [weight + step for weight, step in zip(weights, solved(curve, slope), strict=True)]
    return weights


def apart(every: Sequence[Case]) -> Counter[tuple[str, int]]:
    """How many of each set and kind are told by weights that were fitted without their texts."""
    told: Counter[tuple[str, int]] = Counter()
    for part in range(PARTS):
        weights = fitted([one for one in every if one.part != part])
        rest = [one for one in every if one.part == part]
        told.update((one.source, one.missing) for one in rest if score((1.0, *one.values), weights) >= BAR)
    return told


def odds(every: Sequence[Case]) -> dict[str, float]:
    """The file, rounded."""
    base, *weights = fitted(every)
    return dict(zip(("base", *NAMES), [round(base - BAR, 1), *[round(weight, 1) for weight in weights]], strict=True))


def drawn(path: Path) -> list[Case]:
    """The cases of whole_odds.tsv."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [
        Case(source, int(missing), int(part), tuple(map(float, values))) for source, missing, part, *values in lines
    ]


def kept(path: Path, every: Iterable[Case]) -> None:
    """Write the cases of whole_odds.tsv."""
    lines = sorted("\t".join([*map(str, one[:-1]), *[f"{value:g}" for value in one.values]]) for one in every)
    columns = "\t".join(["set", "missing", "part", *NAMES])
    path.write_text(f"{HEADER}# {columns}\n" + "\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Print the file and what it tells of texts that it was fitted without, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draw", nargs="+", type=Path, default=[], metavar="FREE")
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    if args.draw:
        kept(CASES, [*of_corpora(), *[case for path in args.draw for case in of_free(path)]])
    every = drawn(CASES)
    made = odds(every)
    if args.check:
        sys.exit(made != tomllib.loads(whole.WEIGHTS.read_text("utf-8")))
    print("\n".join(f"{name} = {weight}" for name, weight in made.items()))
    told = apart(every)
    for (group, missing), number in sorted(Counter((one.source, one.missing) for one in every).items()):
        print(f"# {group}, {'missing' if missing else 'said freely'}: {told[group, missing]} of {number}")


if __name__ == "__main__":
    main()
