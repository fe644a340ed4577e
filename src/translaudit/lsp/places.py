"""Places as the Language Server Protocol has them: 0-based lines, and columns in the units that the client counts.

Lines end with LF, CR LF or CR alone, as the protocol and `text.positions` have it.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lsprotocol.types import Position, PositionEncodingKind, Range

from translaudit.model import Side
from translaudit.text.positions import Locator

if TYPE_CHECKING:
    from collections.abc import Callable

    from translaudit.model import Finding, Related

__all__ = ["Places", "within"]

_UNITS: dict[str, Callable[[str], int]] = {
    PositionEncodingKind.Utf8: lambda text: len(text.encode("utf-8", "surrogatepass")),
    PositionEncodingKind.Utf16: lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    PositionEncodingKind.Utf32: len,
}


class Places:
    """The places of one text."""

    def __init__(self, text: str, encoding: str) -> None:
        """Take a decoded file, which may begin with a byte order mark, and the units of the client."""
        self.text = text.removeprefix("\ufeff")
        self._units = _UNITS.get(encoding, _UNITS[PositionEncodingKind.Utf16])
        self._mark = self._units(text[: len(text) - len(self.text)])
        self._starts = Locator(Side("", "", self.text)).starts

    def at(self, offset: int) -> Position:
        """The place of an offset (code points, without the byte order mark)."""
        line = bisect_right(self._starts, offset)
        return self.position(line, offset - self._starts[line - 1] + 1)

    def position(self, line: int, column: int) -> Position:
        """The place of a 1-based line and column (code points); the last line's end for what lies behind it."""
        if line > len(self._starts):
            return self.at(len(self.text))
        start = self._starts[line - 1]
        return Position(line - 1, self._units(self.text[start : start + column - 1]) + self._mark * (line == 1))

    def of(self, one: Finding) -> Range:
        """Where the words of a finding stand."""
        return Range(self.position(one.line, one.column), self.position(one.end_line, one.end_column))

    def of_related(self, place: Related) -> Range:
        """Where another place stands that a finding rests on."""
        start = self.position(place.line, place.column)
        return Range(start, max(self.at(min(place.end, len(self.text))), start))


def within(one: Range, other: Range) -> bool:
    """Whether two ranges have a place in common; their ends count as theirs."""
    return one.start <= other.end and other.start <= one.end
