"""How well the right rendering of a word with several senses is told from a wrong one, on sentences of our own.

    python benchmarks/senses.py [SENTENCES.tsv] [--half tuned|held] [--wrong]

For each language and in all: sentences whose word and both renderings the lists have (known), those of them where one
of the two translations is reported and the other is not, or with less confidence or severity (told), of these the right
choices, and choice accuracy, where a tie counts a half. Then what is printed by default. Lines are taken in turns for
tuning and held back; `--wrong` lists wrong choices, of the half for tuning only.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import defaultdict
from pathlib import Path

import translaudit
from translaudit.lexicon.senses import load
from translaudit.model import Severity

WEIGHT = {"low": 1, "medium": 2, "high": 3}
MINOR = 0.5  # what a finding of minor severity weighs
CHOICE = re.compile(r"\[\[(.+?)\|(.+?)\]\]")
COLUMNS = ("sentences", "known", "told", "right", "printed on right", "printed on wrong")


def weights(rows: list[list[str]]) -> list[tuple[float, float]]:
    """What is found of the right and of the wrong translation of each row."""
    said = [
        {"id": f"{number}.{side}", "document": f"{number}.{side}", "source": row[2], "target": text}
        | {"source_lang": row[0], "target_lang": "en"}
        for number, row in enumerate(rows)
        for side, text in enumerate(both(row[3]))
    ]
    found = dict.fromkeys([one["id"] for one in said], 0.0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sentences.jsonl"
        path.write_text("".join(json.dumps(one) + "\n" for one in said), encoding="utf-8")
        report = translaudit.audit(path, select=["unlikely-sense"], min_confidence="low")
    for one in report.findings:
        weight = WEIGHT[one.confidence.name.lower()] * (MINOR if one.severity is Severity.MINOR else 1)
        found[one.segment] = max(found[one.segment], weight)
    return [(found[f"{number}.0"], found[f"{number}.1"]) for number in range(len(rows))]


def both(text: str) -> tuple[str, str]:
    """The right and the wrong translation."""
    return CHOICE.sub(r"\1", text), CHOICE.sub(r"\2", text)


def is_known(row: list[str]) -> bool:
    """Whether the lists have the word and both renderings, in different senses."""
    senses = load(row[0])
    if senses is None:
        return False
    right, wrong = ({one.entry.word: one.sense for one in senses.readings(row[2], text)} for text in both(row[3]))
    return any(word in wrong and wrong[word] != sense for word, sense in right.items())


def main() -> None:
    """Print a row of figures for each language."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sentences", type=Path, nargs="?", default=Path(__file__).with_suffix(".tsv"))
    parser.add_argument("--half", choices=("tuned", "held"))
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    lines = [line for line in options.sentences.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    begin, step = {None: (0, 1), "tuned": (0, 2), "held": (1, 2)}[options.half]
    rows = [line.split("\t") for line in lines[begin::step]]
    counts: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * len(COLUMNS))
    for row, (right, wrong) in zip(rows, weights(rows), strict=True):
        figures = (1, is_known(row), right != wrong, right < wrong, right > 1, wrong > 1)
        for key in (row[0], "all"):
            counts[key] = [one + other for one, other in zip(counts[key], figures, strict=True)]
        if options.wrong and options.half == "tuned" and right >= wrong:
            print(right, wrong, *row, sep="\t")
    print("language", *COLUMNS, "choice", sep="\t")
    for key, found in counts.items():
        choice = (found[3] + (found[0] - found[2]) / 2) / found[0]
        print(key, *map(int, found), f"{choice:.3f}", sep="\t")


if __name__ == "__main__":
    main()
