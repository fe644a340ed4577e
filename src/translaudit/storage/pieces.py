"""Data as bytes: it is read in no time, and a piece of it is unpacked when it is asked for.

Reach for `packed` and `Pieces` for what is asked for by number, for `packed_by_key` and `ByKey` for what is asked for by a
word. What they make is plain bytes, which `kept` maps into memory. See `docs/decisions/packed-forms.md`.
"""

from __future__ import annotations

import marshal
import sys
from binascii import crc32
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = [
    "FORMAT",
    "ByKey",
    "Flags",
    "Lines",
    "Pieces",
    "packed",
    "packed_by_key",
    "packed_flags",
    "packed_lines",
    "packed_numbers",
    "packed_values",
    "unpacked",
    "unpacked_numbers",
]


FORMAT = 3
"""Of the bytes; it is part of the names by which they are kept, so that none of another format is read."""
_END = b"\xff"  # no text in UTF-8 has it
_SIZE = 4  # bytes that say how long a value is


def packed(values: Iterable[Any]) -> bytes:
    """Values that `marshal` takes, for `Pieces`: how many, where each ends, and all of them."""
    pieces = [marshal.dumps(value) for value in values]
    ends = packed_numbers(accumulate(map(len, pieces), initial=0))
    return packed_numbers([len(pieces)]) + ends + b"".join(pieces)


def packed_by_key(found: Mapping[str, Any]) -> bytes:
    """Values by key, for `ByKey`: twice as many pieces as keys, each with those whose checksum leads to it, mostly none or one.

    Before them stands a byte for each piece, with a bit for each of its keys: most keys that are not there are told by it.
    """
    count = 2 * len(found) + 1
    rows: list[dict[str, Any]] = [{} for _ in range(count)]
    marks = bytearray(count)
    for key, value in found.items():
        more, at = divmod(_sum(key), count)
        rows[at][key] = value
        marks[at] |= 1 << more % 8
    pieces = [_packed_row(row) for row in rows]
    ends = packed_numbers(accumulate(map(len, pieces), initial=0))
    return packed_numbers([count]) + ends + marks + b"".join(pieces)


def _packed_row(row: Mapping[str, Any]) -> bytes:
    """Each key, a byte that no text has, how long the value is, and the value."""
    values = {_encoded(key): marshal.dumps(value) for key, value in row.items()}
    return b"".join([key + _END + len(value).to_bytes(_SIZE, "little") + value for key, value in values.items()])


def packed_values(found: Mapping[str, Any]) -> dict[str, bytes]:
    """Each value of a dictionary as bytes, for `unpacked`: where keys are often asked for that are not there."""
    return {key: marshal.dumps(value) for key, value in found.items()}


def unpacked(data: bytes | memoryview[int]) -> Any:
    """One of the values of `packed_values`."""
    return marshal.loads(data)  # noqa: S302  our own data


class Pieces(Sequence[Any]):
    """What `packed` packed; each is unpacked when it is asked for."""

    def __init__(self, data: bytes | memoryview[int], make: Callable[[Any], Any] | None = None) -> None:
        """Take the bytes, and what makes of a value what is given out."""
        (count,) = unpacked_numbers(data[:4])
        begin = 4 * (count + 2)
        self._ends = unpacked_numbers(data[4:begin])
        self._pieces = data[begin:]
        self._make = make
        self._made: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: Any) -> Any:
        made = self._made.get(number)
        if made is None:
            if number < 0:
                raise IndexError(number)
            ends = self._ends
            made = marshal.loads(self._pieces[ends[number] : ends[number + 1]])  # noqa: S302  our own data
            made = self._made[number] = self._make(made) if self._make else made
        return made


class ByKey:
    """What `packed_by_key` packed; as of a dictionary, and a piece is unpacked when one of its keys is asked for."""

    def __init__(self, data: bytes | memoryview[int], make: Callable[[Any], Any] | None = None) -> None:
        """Take the bytes, and what makes of a value what is given out."""
        (count,) = unpacked_numbers(data[:4])
        marks = 4 * (count + 2)
        self._count = count
        self._ends = unpacked_numbers(data[4:marks])
        self._marks, self._pieces = data[marks : marks + count], data[marks + count :]
        self._make = make
        self._made: dict[str, Any] = {}

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key; `default` where there is none."""
        try:  # as `_encoded`, which would be called ten thousand times for an article
            encoded = key.encode()
        except UnicodeEncodeError:
            encoded = _encoded(key)
        one, count = crc32(encoded), self._count
        at = one % count
        if not self._marks[at] >> (one // count & 7) & 1:
            return default
        made = self._made.get(key, self)
        return self._look(key, encoded, at, default) if made is self else made

    def _look(self, key: str, encoded: bytes, at: int, default: Any) -> Any:
        """The value of a key in the piece that its checksum leads to."""
        piece, wanted, begin = bytes(self._pieces[self._ends[at] : self._ends[at + 1]]), encoded + _END, 0
        while not piece.startswith(wanted, begin):  # another key's, mostly the only one
            behind = piece.find(_END, begin) + 1
            if not behind:
                return default
            begin = behind + _SIZE + int.from_bytes(piece[behind : behind + _SIZE], "little")
        made = marshal.loads(piece[begin + len(wanted) + _SIZE :])  # noqa: S302  our own data
        made = self._made[key] = self._make(made) if self._make else made
        return made

    def values(self, keys: Iterable[str], default: Any = None) -> list[Any]:
        """The values of some keys, in their order; to ask for each alone takes twice as long, where most are not there."""
        count, marks = self._count, self._marks
        found = []
        for key in keys:
            encoded = key.encode("utf-8", "surrogatepass")
            more, at = divmod(crc32(encoded), count)
            if marks[at] >> more % 8 & 1:
                made = self._made.get(key, self)
                found.append(self._look(key, encoded, at, default) if made is self else made)
            else:
                found.append(default)
        return found

    def __getitem__(self, key: str) -> Any:
        found = self.get(key, self)
        if found is self:
            raise KeyError(key)
        return found

    def __contains__(self, key: str) -> bool:
        return self.get(key, self) is not self


def _sum(key: str) -> int:
    return crc32(_encoded(key))


def _encoded(key: str) -> bytes:
    try:
        return key.encode()
    except UnicodeEncodeError:  # half of a pair, as broken texts have them
        return key.encode("utf-8", "surrogatepass")


def packed_numbers(numbers: Iterable[int]) -> bytes:
    """Numbers below 2³² as bytes, the lowest first."""
    from array import array  # noqa: PLC0415  a library of its own, and most runs only read

    made = array("I", numbers)
    if sys.byteorder == "big":
        made.byteswap()
    return made.tobytes()


def unpacked_numbers(data: bytes | memoryview[int]) -> Sequence[int]:
    """Numbers that `packed_numbers` made bytes of; they are not copied where the machine has them so."""
    if sys.byteorder == "little":
        return memoryview(data).cast("I") if len(data) else ()
    from array import array  # noqa: PLC0415  as above

    made = array("I", bytes(data))
    made.byteswap()
    return made


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
