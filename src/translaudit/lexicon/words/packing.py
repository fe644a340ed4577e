"""How lists of words are packed: lines found by any of their keys, and flags of many strings, in few bytes.

Reach for `Lines` and `Flags` with what `packed_lines` and `packed_flags` made. Keys are kept as checksums, so a line that
is found may, rarely, not have the key: whoever asks looks again.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, chain
from typing import TYPE_CHECKING
from zlib import crc32

from translaudit.pieces import packed_numbers, unpacked_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["Flags", "Lines", "packed_flags", "packed_lines"]

_BITS = 17  # of a line's number; above them stand some of the checksum


def packed_lines(lines: Sequence[str], keys: Sequence[Iterable[str]]) -> bytes:
    """Lines, fewer than 2¹⁷, with the keys of each: sizes, where the rows of keys and the lines end, and both."""
    sums = [(_sum(key), number) for number, found in enumerate(keys) for key in found]
    rows: list[list[int]] = [[] for _ in range(len({one for one, _ in sums}) + 1)]
    for one, number in sums:
        rows[one % len(rows)].append(number | one >> _BITS << _BITS)
    texts = [line.encode() for line in lines]
    head = [len(rows), sum(map(len, rows)), len(texts)]
    ends = [accumulate(map(len, each), initial=0) for each in (rows, texts)]
    return packed_numbers(chain(head, ends[0], chain(*rows), ends[1])) + b"".join(texts)


class Lines:
    """What `packed_lines` packed."""

    def __init__(self, data: bytes | memoryview[int]) -> None:
        """Take the bytes."""
        rows, numbers, lines = unpacked_numbers(data[:12])
        begin, middle = 12, 12 + 4 * (rows + 1)
        after = middle + 4 * numbers
        last = after + 4 * (lines + 1)
        self._rows, self._numbers = unpacked_numbers(data[begin:middle]), unpacked_numbers(data[middle:after])
        self._ends, self._texts = unpacked_numbers(data[after:last]), data[last:]

    def get(self, key: str) -> list[int]:
        """The numbers of the lines that have a key, and hardly ever of another."""
        one = _sum(key)
        at = one % (len(self._rows) - 1)
        found = self._numbers[self._rows[at] : self._rows[at + 1]]
        return [number & (1 << _BITS) - 1 for number in found if number >> _BITS == one >> _BITS]

    def __getitem__(self, number: int) -> str:
        return str(bytes(self._texts[self._ends[number] : self._ends[number + 1]]), "utf-8")


def packed_flags(flags: Mapping[str, int]) -> bytes:
    """Numbers below 256 of strings, by checksum."""
    found: dict[int, int] = {}
    for key, value in flags.items():
        found[_sum(key)] = found.get(_sum(key), 0) | value
    sums = sorted(found)
    return packed_numbers(sums) + bytes(found[one] for one in sums)


class Flags:
    """What `packed_flags` packed."""

    def __init__(self, data: bytes | memoryview[int]) -> None:
        """Take the bytes."""
        size = len(data) // 5
        self._sums, self._values = unpacked_numbers(data[: 4 * size]), data[4 * size :]

    def __len__(self) -> int:
        return len(self._sums)

    def get(self, key: str) -> int:
        """The number of a string; 0 where there is none."""
        one = _sum(key)
        at = bisect_left(self._sums, one)
        return self._values[at] if at < len(self._sums) and self._sums[at] == one else 0


def _sum(key: str) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"))
