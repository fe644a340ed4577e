"""How well content words are aligned, on sentence pairs that were aligned by hand.

    python benchmarks/word_alignment.py [PAIRS.tsv] [--wrong]

Precision, recall and F1 of links, for each language with English and in all. A link counts if both its words are right;
`--wrong` lists those that are not. A language whose list of words is short or missing shows what names, numbers and
likeness give alone.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from translaudit.coverage import Compared, reader

Links = set[tuple[str, str]]


def found(lang: str, source: str, target: str) -> Links:
    """The links that the program makes, as words."""
    compared = Compared(reader(lang, "en").words(source), reader("en", lang).words(target))
    links = set()
    for one in compared.links():
        left, right = compared.source[one.source], compared.target[one.target]
        links.add(
            (source[left.start : left.end].split(maxsplit=1)[0], target[right.start : right.end].removesuffix("'s"))
        )
    return links


def wanted(column: str) -> Links:
    """The links of a row."""
    pairs = (item.strip().partition("=") for item in column.split(";"))
    return {(left, right) for left, _, right in pairs}


def figures(right: int, made: int, asked: int) -> str:
    """Precision, recall and F1."""
    precision, recall = right / max(1, made), right / max(1, asked)
    return f"{precision:.3f} {recall:.3f} {2 * right / max(1, made + asked):.3f}"


def main() -> None:
    """Print a row of figures for each language."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path, nargs="?", default=Path(__file__).with_suffix(".tsv"))
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for line in options.pairs.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        lang, source, target, column = line.split("\t")
        made, asked = found(lang, source, target), wanted(column)
        for key in (lang, "all"):
            for at, number in enumerate((1, len(made & asked), len(made), len(asked))):
                counts[key][at] += number
        if options.wrong and made - asked:
            print(lang, source, "|", target, "|", sorted(made - asked))
    print("pair    pairs     P     R    F1")
    for key, (pairs, *numbers) in counts.items():
        print(f"{key if key == 'all' else f'{key}-en':7} {pairs:5} {figures(*numbers)}")


if __name__ == "__main__":
    main()
