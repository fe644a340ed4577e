"""Where a place of a side's text lies in its file: offset, line, column.

Reach for `Locator` when a finding is turned into something a reader or a program looks up. It follows the side's
anchors, and counts LF, CR LF and CR as line ends. It does not convert to UTF-16, bytes or display cells: that is the
business of the format that asks for them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.rows import RowAnchors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.model import Anchor, Side

__all__ = ["Locator", "Position", "line_starts"]

_LINE_END = expression(r"\r\n?|\n")
_TEXT = attrgetter("text")
_new = tuple.__new__  # in half the time of the class's own


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

    def locate(self, offset: int, *, end: bool = False) -> Position:
        """Find the file position of a text offset in O(log n).

        Args:
            offset: code points into the side's text; its length is allowed (the end).
            end: whether a span ends there; then markup that is no part of the text is left behind it, not taken in.
        """
        side = self._side
        anchors: Sequence[Anchor] = side.anchors
        if not anchors:
            starts = self.starts
            line = bisect_right(starts, offset)
            return _new(Position, (offset, line, offset - starts[line - 1] + 1))
        if isinstance(anchors, RowAnchors):
            anchors = anchors.row(offset)
            text, file, line, column = anchors[_before(anchors, offset, end=end)]
            if side.text.find("\n", text, offset) < 0 and side.text.find("\r", text, offset) < 0:
                return Position(file + offset - text, line, column + offset - text)
        else:
            index = _before(anchors, offset, end=end)
            text, file, line, column = anchors[index] if index >= 0 else (0, 0, 1, 1)
        starts = self.starts
        after = bisect_right(starts, offset)
        passed = after - bisect_right(starts, text)
        if passed > 0:
            return Position(file + offset - text, line + passed, offset - starts[after - 1] + 1)
        return Position(file + offset - text, line, column + offset - text)

    @property
    def starts(self) -> list[int]:
        """Where the lines of the side's text begin."""
        if self._starts is None:
            text = self._side.text
            if "\r" in text:
                self._starts = [0, *[match.end() for match in _LINE_END.finditer(text)]]
            else:
                self._starts = line_starts(text)
        return self._starts


def _before(anchors: Sequence[Anchor], offset: int, *, end: bool) -> int:
    """Which anchor a place follows; -1 for none. Of several at the place itself, the last one, of the end of a span the first."""
    if end:
        index = bisect_left(anchors, offset, key=_TEXT)
        if index < len(anchors) and anchors[index].text == offset:
            return index
        return index - 1
    return bisect_right(anchors, offset, key=_TEXT) - 1


def line_starts(text: str) -> list[int]:
    """Where the lines begin that line feeds end."""
    starts = [0]
    find, at = text.find, text.find("\n") + 1
    while at:
        starts.append(at)
        at = find("\n", at) + 1
    return starts
