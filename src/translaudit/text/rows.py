"""What bitexts of rows are made of: segments and anchors that are made one by one, when something asks for them.

Most rows have nothing to report. To make an object of every row, and to find where its cells lie behind the escapes of
their file, takes longer than to look through their text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, overload

from translaudit.model import Anchor, Segment, Span

__all__ = ["RowAnchors", "RowSegments"]

_FEW = 1000  # rows of a document whose segments are kept


class RowSegments(Sequence[Segment]):
    """The segments of a run of rows, each made when it is asked for."""

    __slots__ = ("_ids", "_made", "sources", "targets")

    def __init__(self, ids: list[str], targets: list[int], sources: list[int] | None) -> None:
        """Take the columns.

        Args:
            ids: of the rows.
            targets: where the rows begin in the target's text, and where one more would.
            sources: likewise in the source's text; a row without original begins where the next one does; None where no
                row has one.
        """
        self._ids, self.targets, self.sources = ids, targets, sources
        self._made: dict[int, Segment] = {}  # of a run that is short, as some thirty rules ask for each

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> Segment: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Segment]: ...

    def __getitem__(self, index: int | slice) -> Segment | Sequence[Segment]:
        """One of them, or a tuple of several."""
        if isinstance(index, slice):
            return tuple([self[number] for number in range(*index.indices(len(self._ids)))])
        made = self._made.get(index)
        if made is None:
            made = self._make(index if index >= 0 else index + len(self._ids))
            if len(self._ids) <= _FEW:
                self._made[index] = made
        return made

    def _make(self, number: int) -> Segment:
        name = self._ids[number]
        target = Span(self.targets[number], self.targets[number + 1] - 1)
        sources = self.sources
        if sources is None or sources[number] == sources[number + 1]:
            return Segment(name, target)
        return Segment(name, target, Span(sources[number], sources[number + 1] - 1))

    def of_source(self, offset: int) -> Segment | None:
        """The segment whose original begins last before a place of the source's text."""
        if self.sources is None:
            return None
        number = bisect_right(self.sources, offset, 0, len(self)) - 1
        return self[number] if number >= 0 else None

    def __iter__(self) -> Iterator[Segment]:
        """All of them."""
        return map(self.__getitem__, range(len(self._ids)))


class RowAnchors(Sequence[Anchor]):
    """The anchors of a side that is made of rows, each row's found when one of its places is asked for."""

    __slots__ = ("_find", "_found", "_rows", "_starts")

    def __init__(
        self, starts: Sequence[int], rows: Sequence[Any], find: Callable[[Any, int], Sequence[Anchor]]
    ) -> None:
        """Take the rows.

        Args:
            starts: where each row begins in the side's text, ascending.
            rows: whatever `find` finds a row's anchors by.
            find: a function of a module, so that the rows can go to another process: row, start to its anchors.
        """
        self._starts, self._rows, self._find = starts, rows, find
        self._found: dict[int, Sequence[Anchor]] = {}

    def __bool__(self) -> bool:
        """Whether there are any; none need be found for that."""
        return bool(self._rows)

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
