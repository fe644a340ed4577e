"""Rows of XML bitexts on their way to `gather_found`: their ids made unique, and what notes allow joined to them.

Reach for `Rows` in a reader of an XML format: it is told where a unit begins and ends, of its comments and of its rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.allowances import LAST_LINE, MARK, allowance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from translaudit.model import Allowance, Bitext
    from translaudit.readers.rows import Found
    from translaudit.readers.xml_stream import Stream

__all__ = ["Rows"]


class Rows:
    """The rows of one file, unit by unit."""

    def __init__(self, stream: Stream) -> None:
        """Take the file; nothing is read yet."""
        self._stream = stream
        self._ready: list[Found] = []
        self._unit: list[Found] = []  # rows of the unit that is open, or of the last one
        self._names: dict[str, dict[str, int]] = {}  # by document, and how often each was wanted
        self._comments: list[tuple[int, str]] = []
        self._whole: list[Allowance] = []  # what comments allow in the whole file
        self._first = 0  # line of the unit that is open; 0 for none
        self._last = 0  # line on which the unit before ended

    def stream(self, start: Callable[[str, dict[str, str]], object], end: Callable[[str], object]) -> Iterator[Found]:
        """Read the file, as `Stream.read` does, and yield its rows."""
        for _ in self._stream.read(start, end, self._comment_here):
            yield from self._ready
            self._ready.clear()
        yield from self._unit

    def unit(self) -> None:
        """A unit begins; only now is it known whether it shares a line with the one before."""
        self._first = self._stream.line
        if self._unit and self._unit[0].allowances and self._first <= self._last:
            self._unit[0] = self._unit[0]._replace(allowances=tuple(map(_shared, self._unit[0].allowances)))
        self._ready += self._unit
        self._unit.clear()

    def comment(self, words: str, line: int) -> None:
        """A note or comment of the unit, or of the file."""
        words = words.strip()
        if words.startswith(MARK):
            self._comments.append((line, words))
            if not self._first:
                self._settle(line)

    def _comment_here(self, words: str) -> None:
        self.comment(words, self._stream.line)

    def add(self, row: Found) -> None:
        """A row of the unit; one without an id is called by its line."""
        known = self._names.setdefault(row.key[0], {})
        name = wanted = row.id or f"L{row.line}"
        number = known.get(f"{wanted}\0{row.key[1]}", 0) + 1
        if number > 1:
            while f"{wanted}#{number}\0{row.key[1]}" in known:
                number += 1
            name = f"{wanted}#{number}"
            known[f"{name}\0{row.key[1]}"] = 1
        known[f"{wanted}\0{row.key[1]}"] = number
        self._unit.append(row if name == row.id else row._replace(id=name))

    def unit_end(self) -> None:
        """The unit ends."""
        last = self._stream.line
        if self._comments:
            allowed = self._settle(last)
            if allowed and self._unit:
                self._unit[0] = self._unit[0]._replace(allowances=allowed)
        self._first, self._last = 0, last

    def _settle(self, last: int) -> tuple[Allowance, ...]:
        """What the comments allow from the unit's first line to its last; what they allow in the file is kept for later."""
        said = [allowance(words, line=line, first=self._first, last=last) for line, words in self._comments]
        if self._first <= self._last:
            said = [one if one.last == LAST_LINE else _shared(one) for one in said]
        self._comments.clear()
        self._whole += [one for one in said if one.last == LAST_LINE or not self._first]
        return tuple([one for one in said if one.last < LAST_LINE and self._first])

    def with_allowances(self, bitexts: Iterator[Bitext]) -> Iterator[Bitext]:
        """Bitexts with what comments allow in the whole file, as far as it is known."""
        for bitext in bitexts:
            target = bitext.target
            if self._whole:
                bitext = bitext._replace(  # noqa: PLW2901
                    target=target._replace(allowances=(*target.allowances, *self._whole))
                )
            yield bitext


def _shared(one: Allowance) -> Allowance:
    """What is allowed on lines that hold more than the unit that it is for: nothing."""
    return one._replace(problem=one.problem or "its unit shares a line with another; give each its own lines")
