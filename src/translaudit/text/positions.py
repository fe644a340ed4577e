"""Where a place of a side's text lies in its file: offset, line, column.

Reach for `Locator` when a finding is turned into something a reader or a program looks up. It follows the side's
anchors, and counts LF, CR LF and CR as line ends. It does not convert to UTF-16, bytes or display cells: that is the
business of the format that asks for them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, overload

if TYPE_CHECKING:
    from translaudit.model import Anchor, Side

__all__ = ["Locator", "Position", "RowAnchors"]

_LINE_END = re.compile(r"\r\n?|\n")
_TEXT = attrgetter("text")


class Position(NamedTuple):
    """A place in a decoded file.

    Attributes:
        offset: code points before it.
        line: 1-based line.
        column: 1-based column, in code points.
    """

    offset: int
    line: int
    column: int


class Locator:
    """The positions of one side; its line index is built at the first question and kept."""

    __slots__ = ("_side", "_starts")

    def __init__(self, side: Side) -> None:
        """Take the side; nothing is computed yet."""
        self._side = side
        self._starts: list[int] | None = None

    def locate(self, offset: int) -> Position:
        """Find the file position of a text offset in O(log n).

        Args:
            offset: code points into the side's text; its length is allowed (the end).
        """
        side = self._side
        if self._starts is None:
            self._starts = _line_starts(side.text)
        after = bisect_right(self._starts, offset)
        anchors: Sequence[Anchor] = side.anchors
        if isinstance(anchors, RowAnchors):
            anchors = anchors.row(offset)
        index = bisect_right(anchors, offset, key=_TEXT) - 1 if anchors else -1
        text, file, line, column = anchors[index] if index >= 0 else (0, 0, 1, 1)
        passed = after - bisect_right(self._starts, text)
        if passed > 0:
            return Position(file + offset - text, line + passed, offset - self._starts[after - 1] + 1)
        return Position(file + offset - text, line, column + offset - text)


class RowAnchors(Sequence["Anchor"]):
    """The anchors of a side that is made of rows, each row's found when one of its places is asked for.

    Most rows have nothing to report, and to find where a cell lies behind the escapes of its file takes time.
    """

    __slots__ = ("_find", "_found", "_rows", "_starts")

    def __init__(self, starts: Sequence[int], rows: Sequence[Any], find: Callable[[Any, int], Sequence[Anchor]]) -> None:
        """Take the rows.

        Args:
            starts: where each row begins in the side's text, ascending.
            rows: whatever `find` finds a row's anchors by.
            find: a function of a module, so that the rows can go to another process: row, start to its anchors.
        """
        self._starts, self._rows, self._find = starts, rows, find
        self._found: dict[int, Sequence[Anchor]] = {}

    def row(self, offset: int) -> Sequence[Anchor]:
        """The anchors of the row that holds a place of the side's text."""
        return self._at(max(bisect_right(self._starts, offset) - 1, 0))

    def _at(self, number: int) -> Sequence[Anchor]:
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = self._find(self._rows[number], self._starts[number])
        return found

    def __iter__(self) -> Iterator[Anchor]:
        """All of them."""
        return chain.from_iterable(map(self._at, range(len(self._rows))))

    def __len__(self) -> int:
        """How many there are; finds them all."""
        return sum(len(self._at(number)) for number in range(len(self._rows)))

    @overload
    def __getitem__(self, index: int) -> Anchor: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Anchor]: ...

    def __getitem__(self, index: int | slice) -> Anchor | Sequence[Anchor]:
        """One of them; finds them all."""
        return tuple(self)[index]


def _line_starts(text: str) -> list[int]:
    """Where the lines but the first begin."""
    if "\r" in text:
        return [match.end() for match in _LINE_END.finditer(text)]
    starts = []
    find, at = text.find, text.find("\n") + 1
    while at:
        starts.append(at)
        at = find("\n", at) + 1
    return starts
