"""Make `lexicon/senses/adjacent-en.bin` from the English language model of CMU Sphinx, as pocketsphinx ships it.

    python benchmarks/adjacent.py en-us.lm.bin

Needs numpy. The model tells how likely a word is behind one and two others. Kept are words of the lists of senses with
what stands right beside them more often than their frequency makes one expect, and what stands one word further off
more often than the nearer word makes one expect.
"""

from __future__ import annotations

import argparse
import re
import struct
from pathlib import Path
from typing import Any

import numpy as np

from translaudit.lexicon import senses
from translaudit.lexicon.senses import adjacent, stem_of

FOLDER = Path(senses.__file__).parent
LEAST = 1.5  # nats above what is expected
MARK = b"Trie Language Model\x03"
BINS = 65_536
LOG = 1e-4  # of the model's logarithms: its base is 1.0001
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


class Model:
    """Words and natural logarithms: of each word, of pairs, of threes whose last two words are a pair."""

    def __init__(self, data: bytes) -> None:
        """Read the trie: words by the last, behind each those before it (see lm_trie.c of sphinxbase)."""
        if not data.startswith(MARK):
            raise SystemExit("this is no language model of three words in the binary form of CMU Sphinx")
        words, pairs, threes = struct.unpack_from("<3I", data, len(MARK))
        at = len(MARK) + 16
        pair_values, three_values = (np.frombuffer(data, "<f4", BINS, at + 4 * BINS * n) * LOG for n in (0, 2))
        at += 12 * BINS
        first = np.frombuffer(data, np.dtype([("value", "<f4"), ("off", "<f4"), ("next", "<u4")]), words + 1, at)
        at += first.nbytes
        wide, more = words.bit_length(), threes.bit_length()
        size = wide + 32 + more
        starts = first["next"].astype(np.int64)
        self.last = np.repeat(np.arange(words), np.diff(starts))
        count = len(self.last)
        self.before = _column(data, at, size, 0, wide, count)
        self.pair = pair_values[_column(data, at, size, wide + 16, 16, count)]
        ends = _column(data, at, size, wide + 32, more, count + 1)
        at += ((pairs + 1) * size + 7) // 8 + 8
        self.tail = np.repeat(np.arange(count), np.diff(ends))  # the pair that each three ends with
        self.first = _column(data, at, wide + 16, 0, wide, ends[-1])
        self.three = three_values[_column(data, at, wide + 16, wide, 16, ends[-1])]
        at += ((threes + 1) * (wide + 16) + 7) // 8 + 8
        self.words = [word.decode() for word in data[at + 4 :].split(b"\0")[:words]]
        self.word = first["value"][:words] * LOG


def _column(data: bytes, at: int, size: int, start: int, width: int, count: int) -> Any:  # an array of whole numbers
    """Some bits of each entry."""
    whole = np.frombuffer(data, np.uint8)
    bit = np.arange(count, dtype=np.int64) * size + start
    found = np.zeros(count, np.uint64)
    for byte in range(8):
        found |= whole[np.minimum(at + (bit >> 3) + byte, len(whole) - 1)].astype(np.uint64) << np.uint64(8 * byte)
    return (found >> (bit & 7).astype(np.uint64) & np.uint64((1 << width) - 1)).astype(np.int64)


def counted(model: Model, named: set[str]) -> dict[str, int]:
    """By stems with spaces between: how much more often they stand so than one expects, in whole nats."""
    stems = [word if word.startswith("<") else stem_of(word) for word in model.words]
    names = sorted(set(stems))
    number = {name: at for at, name in enumerate(names)}
    of = np.array([number[stem] for stem in stems])
    asked = np.array([name in named for name in names])
    alone = np.zeros(len(names))
    np.add.at(alone, of, np.exp(model.word))
    joint = model.word[model.before] + model.pair
    pairs, pair_share = _summed(np.stack([of[model.before], of[model.last]], 1), np.exp(joint))
    with np.errstate(divide="ignore", invalid="ignore"):
        more = np.log(pair_share) - np.log(alone[pairs]).sum(1)
    found = _kept(pairs, more, asked, names)

    first, middle, last = model.first, model.before[model.tail], model.last[model.tail]
    share = np.exp(model.word[first] + _of_pairs(model, first, middle) + model.three)
    threes, three_share = _summed(np.stack([of[first], of[middle], of[last]], 1), share)
    order = {tuple(pair): at for at, pair in enumerate(pairs.tolist())}
    ends = [np.array([order.get(tuple(two), -1) for two in threes[:, cut].tolist()]) for cut in (slice(2), slice(1, 3))]
    with np.errstate(divide="ignore", invalid="ignore"):
        more = np.log(three_share) - sum(np.log(np.where(at < 0, np.nan, pair_share[at])) for at in ends)
        more += np.log(alone[threes[:, 1]])
    return found | _kept(threes, more, asked, names)


def _of_pairs(model: Model, one: Any, two: Any) -> Any:
    keys = model.before * len(model.words) + model.last
    order = np.argsort(keys)
    wanted = one * len(model.words) + two
    at = order[np.minimum(np.searchsorted(keys, wanted, sorter=order), len(keys) - 1)]
    return np.where(keys[at] == wanted, model.pair[at], -np.inf)


def _summed(rows: Any, share: Any) -> tuple[Any, Any]:
    found, where = np.unique(rows, axis=0, return_inverse=True)
    whole = np.zeros(len(found))
    np.add.at(whole, where.ravel(), share)
    return found, whole


def _kept(rows: Any, more: Any, asked: Any, names: list[str]) -> dict[str, int]:
    chosen = np.flatnonzero((np.nan_to_num(more, nan=0.0, posinf=0.0) >= LEAST) & asked[rows].any(1))
    return {" ".join(names[at] for at in rows[one]): int(np.round(more[one])) for one in chosen.tolist()}


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    lists = [path.read_text(encoding="utf-8") for path in FOLDER.glob("??-en.tsv")]
    named = {stem_of(word) for word in WORD.findall("\n".join(lists).lower())}
    found = counted(Model(parser.parse_args().model.read_bytes()), named)
    adjacent.write(found)
    print(f"{len(found):,} of two and three words, {adjacent.PATH.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
