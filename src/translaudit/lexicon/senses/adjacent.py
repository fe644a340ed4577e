"""Which English words like to stand side by side: a bow and arrow, to pay a bill, a bill of rights.

Reach for `Beside` to ask how strongly the words before and behind a place ask for a word there. Counted by machine in the
English language model of CMU Sphinx (Carnegie Mellon University and Alpha Cephei, 2-clause BSD licence; 72,000 words):
where two or three words stand together more often than expected, by how much. `benchmarks/adjacent.py` makes the file.
It tells order and grammar where `company` tells topics.

The file has no words, only checksums: about one in 700 of those that are not there is taken for another.
"""

from __future__ import annotations

import sys
from binascii import crc32
from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.storage.bytefile import read
from translaudit.storage.bytefile import write as write_bytes
from translaudit.storage.pieces import packed_numbers, unpacked_numbers
from translaudit.text.stems import stems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Protocol

    class _Word(Protocol):
        """A word of a text, and where it stands there."""

        @property
        def start(self) -> int: ...
        @property
        def end(self) -> int: ...
        @property
        def lower(self) -> str: ...


__all__ = ["PATH", "Beside", "Ends", "beside_of", "ends_of", "stem_of", "table", "write"]

PATH = Path(__file__).with_name("adjacent-en.bin")
"""The file."""
_ABOUT = (
    "Made by benchmarks/adjacent.py from the US English generic language model of CMU Sphinx. Copyright (c) 1999-2016 "
    "Carnegie Mellon University, 2015 Alpha Cephei Inc.; redistribution and use in source and binary forms, with or "
    "without modification, are permitted under the terms of the 2-clause BSD licence, without any warranty."
)
_SIDE = 2  # words on either side that may ask for a rendering
_ROWS = 16  # bits of a checksum that tell the row
_REST = 14  # further bits, by which entries of a row differ
_BITS = 2  # of what an entry counts, less one
_MOST = 1 << _BITS
_ROW = (1 << _ROWS) - 1
_CUT = _ROWS - _BITS
_LAST = (1 << _REST) - 1 << _BITS

Ends = tuple[bytes, bytes]  # the stems of the first and the last word of what may stand in a place


@lru_cache(16_384)  # words of texts
def stem_of(word: str) -> str:
    """The form of an English word that the stems of its forms have."""
    return max(stems(word, "en", noun=True), key=lambda one: (len(one), one))


def ends_of(rendering: str) -> Ends:
    """The stems of the first and the last word of a rendering."""
    words = rendering.split()
    return stem_of(words[0]).encode(), stem_of(words[-1]).encode()


def beside_of(text: str, words: Sequence[_Word], at: int) -> Beside:
    """Up to two words before the one at a place among a text's words, and behind it, as far as no punctuation parts them."""
    first = last = at
    while first and at - first < _SIDE and text[words[first - 1].end : words[first].start].isspace():
        first -= 1
    while last + 1 < len(words) and last - at < _SIDE and text[words[last].end : words[last + 1].start].isspace():
        last += 1
    near = words[first : last + 1]
    stems_there = [stem_of(word.lower.replace("’", "'")) for word in near]
    spans = [(word.start, word.end) for word in near]
    return Beside(
        stems_there[: at - first], stems_there[at - first + 1 :], spans[: at - first], spans[at - first + 1 :]
    )


class Beside:
    """What stands right beside a place."""

    def __init__(
        self,
        before: Sequence[str],
        behind: Sequence[str],
        spans_before: Sequence[tuple[int, int]] = (),
        spans_behind: Sequence[tuple[int, int]] = (),
    ) -> None:
        """Take the stems of up to two words on either side, as far as the clause goes, and where these stand."""
        self._spans = tuple(spans_before), tuple(spans_behind)
        # Checksums go on from one another, so those of what stands before are asked for once.
        self._before = crc32(f"{before[-1]} ".encode()) if before else None
        self._before_that = crc32(f"{before[-2]} {before[-1]} ".encode()) if len(before) > 1 else None
        self._behind = f" {behind[0]}".encode() if behind else None
        self._behind_that = f" {behind[1]}".encode() if len(behind) > 1 else b""
        self._known: dict[Ends, int] = {}

    def pull(self, ends: Ends) -> int:
        """How much more often words stand there than by chance, in nats, pairs and threes added up; 0 or more.

        Args:
            ends: the stems of the first and the last of the words.
        """
        found = self._known.get(ends)
        if found is None:
            found = self._known[ends] = sum(map(_more, self._asked(*ends)))
        return found

    def asking(self, ends: Ends) -> tuple[tuple[int, int], ...]:
        """Where the words stand that ask for it, in the order of the text; none where `pull` is 0."""
        sides = [(1, 0)] * (self._before is not None)
        if sides and self._behind and ends[0] == ends[1]:
            sides.append((1, 1))
        sides += [(2, 0)] * (self._before_that is not None)
        sides += [(0, 1)] * bool(self._behind) + [(0, 2)] * bool(self._behind_that)
        weighed = [side for side, one in zip(sides, self._asked(*ends), strict=True) if _more(one)]
        first, last = max((one for one, _ in weighed), default=0), max((one for _, one in weighed), default=0)
        before, behind = self._spans
        return (*before[len(before) - first :], *behind[:last])

    def _asked(self, first: bytes, last: bytes) -> list[int]:
        """The checksums of the pairs and threes."""
        asked = []
        if self._before is not None:
            asked.append(crc32(first, self._before))
            if self._behind and first == last:
                asked.append(crc32(self._behind, asked[0]))
        if self._before_that is not None:
            asked.append(crc32(first, self._before_that))
        if self._behind:
            asked.append(crc32(self._behind, crc32(last)))
            if self._behind_that:
                asked.append(crc32(self._behind_that, asked[-1]))
        return asked


def _more(one: int) -> int:
    ends, entries = table()
    row = one & _ROW
    wanted = one >> _CUT & _LAST
    end = ends[row + 1]
    at = bisect_left(entries, wanted, ends[row], end)
    return entries[at] - wanted + 1 if at < end and entries[at] - wanted < _MOST else 0


@cache
def table() -> tuple[Sequence[int], Sequence[int]]:
    """Where the entries of each row end, and all entries.

    Raises:
        OSError: the file is not there, or not what was written.
    """
    found = read(PATH)
    if found is None:
        raise OSError(f"{PATH} is damaged: install translaudit again")
    ends, entries = unpacked_numbers(found["ends"]), found["entries"]
    if sys.byteorder == "little":
        return ends, memoryview(entries).cast("H")
    from array import array  # noqa: PLC0415  a library of its own, and most runs only read

    made = array("H", bytes(entries))
    made.byteswap()
    return ends, made


def write(found: Mapping[str, int]) -> None:
    """Write the file, of how much more often words stand together than by chance."""
    rows: list[dict[int, int]] = [{} for _ in range(1 << _ROWS)]
    for words, more in found.items():
        one = crc32(words.encode())
        row, key = rows[one & _ROW], one >> _CUT & _LAST
        row[key] = max(row.get(key, 0), min(max(more, 1), _MOST))
    from array import array  # noqa: PLC0415  as above

    ends = [0]
    entries = array("H")
    for row in rows:
        entries.extend(sorted(key + value - 1 for key, value in row.items()))
        ends.append(len(entries))
    if sys.byteorder == "big":
        entries.byteswap()
    write_bytes(PATH, {"about": _ABOUT, "ends": packed_numbers(ends), "entries": entries.tobytes()})
