"""Sorted strings as bytes: a place among them is found without making them all.

Reach for `packed_ordered` and `unpacked_ordered` where there are tens of thousands and few are looked at, for `ordered`
where they are there already. See `docs/decisions/packed-forms.md`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

from translaudit.storage.pieces import packed_numbers, unpacked_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Ordered", "ordered", "packed_ordered", "unpacked_ordered"]

_BLOCK = 16  # strings that are made together


class Ordered(Sequence[str]):
    """Sorted strings, none of which has a line break.

    The first of every block are there; of a block the strings are made when a place in it is looked for. One that is
    asked for by its index is made alone.
    """

    def __init__(
        self, heads: list[str], blocks: dict[int, list[str]], text: memoryview[int], starts: Sequence[int], size: int
    ) -> None:
        """Take the first string of each block, the blocks that are made, all as UTF-8, where each begins, and how many."""
        self._heads, self._blocks = heads, blocks
        self._text, self._starts = text, starts
        self._count, self._size = len(starts) - 1, size

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: Any) -> Any:
        block = self._blocks.get(number // self._size)
        if block is not None:
            return block[number % self._size]
        return str(self._text[self._starts[number] : self._starts[number + 1] - 1], "utf-8")

    def __iter__(self) -> Iterator[str]:
        return self.between(0, self._count)

    def between(self, low: int, high: int) -> Iterator[str]:
        """The strings of a range."""
        if low >= high:
            return iter(())
        first, last = low // self._size, (high - 1) // self._size
        blocks = [self._block(at) for at in range(first, last + 1)]
        blocks[-1] = blocks[-1][: high - last * self._size]
        blocks[0] = blocks[0][low - first * self._size :]
        return chain.from_iterable(blocks)

    def left(self, text: str) -> int:
        """How many are less than a string: `bisect_left`."""
        at = bisect_left(self._heads, text) - 1
        return at * self._size + bisect_left(self._block(at), text) if at >= 0 else 0

    def right(self, text: str) -> int:
        """How many are not more than a string: `bisect_right`."""
        at = bisect_right(self._heads, text) - 1
        return at * self._size + bisect_right(self._block(at), text) if at >= 0 else 0

    def _block(self, at: int) -> list[str]:
        made = self._blocks.get(at)
        if made is None:
            starts, first = self._starts, at * self._size
            end = starts[min(first + self._size, self._count)] - 1
            made = self._blocks[at] = str(self._text[starts[first] : end], "utf-8").split("\n")
        return made


def ordered(lines: list[str]) -> Ordered:
    """Of strings that are sorted."""
    return Ordered(lines[:1], {0: lines}, memoryview(b""), range(len(lines) + 1), max(1, len(lines)))


def packed_ordered(lines: Sequence[str]) -> bytes:
    """Sorted strings as bytes: how many, how long the text of the first of each block is, where each begins, both texts."""
    texts = [f"{line}\n".encode() for line in lines]
    heads = "\n".join(lines[::_BLOCK]).encode()
    starts = accumulate(map(len, texts), initial=0)
    return packed_numbers(chain((len(lines), len(heads)), starts)) + heads + b"".join(texts)


def unpacked_ordered(data: bytes | memoryview[int]) -> Ordered:
    """What `packed_ordered` packed."""
    count, size = unpacked_numbers(data[:8])
    begin = 8 + 4 * (count + 1)
    heads = str(data[begin : begin + size], "utf-8")
    text = memoryview(data)[begin + size :]
    return Ordered(heads.split("\n") if count else [], {}, text, unpacked_numbers(data[8:begin]), _BLOCK)
