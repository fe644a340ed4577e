"""How many known words of a translation and its original have nothing on the other side: `align/freedom.toml`.

    python benchmarks/freedom.py PARALLEL.jsonl

PARALLEL has rows of texts that people translated, `{"doc": …, "text": {"en": …, "uk": …}}`. Printed is the file: for each
pair of languages that lists know the mean over its documents, and that over the texts of corpora/right with odd numbers of
its first round; where there are both, what lies midway, for the rows may all be translated out of one language.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from statistics import mean

from held import clean, texts

from translaudit.align.freedom import USUAL
from translaudit.document import Document
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources

LEAST = 60  # known words of a document
LAST = 441  # number of the last text of corpora/right that was not asked to be freer than usual
RESOURCES = Resources()


def document(langs: tuple[str, str], sides: tuple[str, str], segments: list[Segment] | None = None) -> Document:
    """A bitext of an original and its translation."""
    source, target = (Side("", lang, text) for lang, text in zip(langs, sides, strict=True))
    return Document(Bitext("", target, source, segments=segments), RESOURCES)


def share(bitext: Document) -> float | None:
    """How many of a document's known words have nothing on the other side; None of a short one."""
    counts = [bitext.told(one) for one in bitext.segments]
    known = sum(count for count, _ in counts)
    return sum(count for _, count in counts) / known if known >= LEAST else None


def by_rows(path: Path) -> dict[str, list[float]]:
    """The shares of each document by pair of languages."""
    rows = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "text" in row:
            rows[row["doc"]].append({lang.partition("-")[0]: text for lang, text in row["text"].items()})
    found = defaultdict(list)
    for texts_ in rows.values():
        for one, other in combinations(sorted(texts_[0]), 2):
            sides, segments = ["", ""], []
            for number, row in enumerate(texts_):
                spans = []
                for at, lang in enumerate((one, other)):
                    start = len(sides[at])
                    sides[at] += row[lang] + "\n"
                    spans.append(Span(start, start + len(row[lang])))
                segments.append(Segment(str(number), spans[1], spans[0]))
            told = share(document((one, other), (sides[0], sides[1]), segments))
            if told is not None:
                found[f"{one}-{other}"].append(told)
    return found


def by_texts() -> dict[str, list[float]]:
    """The shares of the texts of corpora/right by pair of languages."""
    found = defaultdict(list)
    for text in texts("right"):
        if text.number % 2 and text.number <= LAST:
            source, target = text.pair.split("-")
            told = share(document((source, target), (text.source, clean(text))))
            if told is not None:
                found["-".join(sorted((source, target)))].append(told)
    return found


def main() -> None:
    """Print the file."""
    found = by_texts(), by_rows(Path(sys.argv[1]))
    for line in USUAL.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            break
        print(line)
    pairs = sorted(set().union(*found))
    means = {pair: mean([mean(one[pair]) for one in found if pair in one]) for pair in pairs}
    print(f"other = {mean(means.values()):.2f} # of pairs that are not below\n\n[usual]")
    for pair, usual in means.items():
        print(f"{pair} = {usual:.2f}")


if __name__ == "__main__":
    main()
