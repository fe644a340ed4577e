"""Make the numbers of `lexicon/senses/company-en.tsv` from GloVe vectors, as `glove.6B.100d.txt` has them.

    python benchmarks/company.py glove.6B.100d.txt

Needs numpy. What frequent words share tells no topics: the weighted mean is taken off, and the two directions in which
frequent words differ most. The most frequent words are kept, and those that the lists of senses name.
"""

from __future__ import annotations

import argparse
import re
from base64 import b85encode
from pathlib import Path

import numpy as np

from translaudit.lexicon import senses

FOLDER = Path(senses.__file__).parent
KEPT = 30_000  # most frequent words
LOOKED_AT = 20_000  # words that tell what frequent words share
DIRECTIONS = 2
SCALE = 256
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
HEAD = """\
# What company English words keep: word, rank by frequency, and a hundred numbers in base 85 (signed bytes, 256 is one).
# Made by benchmarks/company.py from GloVe 6B (J. Pennington, R. Socher, C. Manning 2014), whose vectors are in the
# public domain (PDDL 1.0), as this file is.
# Status: counted by machine in Wikipedia 2014 and Gigaword 5; not to be corrected by hand.
# Licence: CC0-1.0
"""


def named() -> set[str]:
    """Words of the lists of senses."""
    texts = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*-en.tsv") if path.stem != "company-en"]
    return set(WORD.findall("\n".join(texts).lower()))


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("vectors", type=Path)
    words, rows = [], []
    with parser.parse_args().vectors.open(encoding="utf-8") as lines:
        for line in lines:
            word, *numbers = line.rstrip("\n").split(" ")
            words.append(word)
            rows.append(np.array(numbers, dtype=np.float32))
    table = np.array(rows)
    weight = 1 / (np.arange(LOOKED_AT) + 10)
    table -= (table[:LOOKED_AT] * weight[:, None]).sum(0) / weight.sum()
    _, _, directions = np.linalg.svd(table[:LOOKED_AT] * np.sqrt(weight)[:, None], full_matrices=False)
    table -= (table @ directions[:DIRECTIONS].T) @ directions[:DIRECTIONS]
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    whole = np.clip(np.round(table * SCALE), -127, 127).astype(np.int8)
    wanted = named()
    kept = [
        f"{word}\t{rank}\t{b85encode(whole[rank].tobytes()).decode()}\n"
        for rank, word in enumerate(words)
        if WORD.fullmatch(word) and (rank < KEPT or word in wanted)
    ]
    (FOLDER / "company-en.tsv").write_text(HEAD + "".join(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
