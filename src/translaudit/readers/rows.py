"""Rows of a bitext file to bitexts: one for each run of rows of the same document and languages.

Reach for `Gathering` in a reader whose file has a source and a target side by side. It joins the rows of a run by line
feeds and notes where each begins in the file. It holds one run at a time, so memory does not grow with the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from translaudit.errors import InputError
from translaudit.model import Anchor, Bitext, Segment, Side, Span
from translaudit.text.language import guess

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LONGEST_RUN", "Cell", "Row", "gather"]

LONGEST_RUN = 5_000
"""Rows in one bitext; a longer run of one document is cut, so that memory stays bounded."""

_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u.{4}|\\.")


class Cell(NamedTuple):
    """One side of a row.

    Attributes:
        text: what it says.
        start: code points from the line's start to where its characters begin in the file.
        raw: its characters in the file where they differ from `text` (JSON escapes), else "".
    """

    text: str
    start: int
    raw: str = ""


class Row(NamedTuple):
    """One row: where it is, what it says and what it belongs to."""

    line: int
    offset: int
    id: str
    target: Cell
    source: Cell | None
    target_lang: str
    source_lang: str
    document: str
    date: str


@dataclass(slots=True)
class _Half:
    """One side of the run being gathered."""

    parts: list[str]
    anchors: list[Anchor]
    length: int = 0

    def add(self, cell: Cell, line: int, offset: int) -> Span:
        start = self.length
        text, column, raw = cell
        self.parts.append(text)
        self.anchors.append(Anchor(start, offset + column, line, column + 1))
        if raw:
            self.anchors += _after_escapes(raw, start, offset + column, line, column + 1)
        end = start + len(text)
        self.length = end + 1
        return Span(start, end)

    def side(self, path: str, lang: str) -> Side:
        text = "\n".join(self.parts)
        return Side(path, lang or guess(text), text, tuple(self.anchors))


def _after_escapes(raw: str, text: int, file: int, line: int, column: int) -> Iterator[Anchor]:
    """An anchor behind each escape: there text and file fall into step again."""
    shrunk = 0
    for match in _ESCAPE.finditer(raw):
        shrunk += match.end() - match.start() - 1
        end = match.end()
        yield Anchor(text + end - shrunk, file + end, line, column + end)


def gather(path: str, rows: Iterator[Row]) -> Iterator[Bitext]:
    """Make one bitext of each run of rows with the same document and languages, in the file's order.

    Raises:
        InputError: two rows of one document have the same id.
    """
    run: list[Row] = []
    of: tuple[str, str, str] | None = None
    ids: dict[str, int] = {}
    for row in rows:
        this = (row.document, row.target_lang, row.source_lang)
        if this != of or len(run) >= LONGEST_RUN:
            if run:
                yield _bitext(path, run)
                run = []
            if this != of:
                ids = {}
            of = this
        if ids.setdefault(row.id, row.line) != row.line:
            raise InputError(
                f"the id “{row.id}” is already that of line {ids[row.id]} of the same document",
                path=path,
                line=row.line,
                hint="Give every row of a document an id of its own, or leave ids out.",
            )
        run.append(row)
    if run:
        yield _bitext(path, run)


def _bitext(path: str, run: list[Row]) -> Bitext:
    target = _Half([], [])
    source = _Half([], [])
    segments = []
    for line, offset, name, target_cell, source_cell, *_ in run:
        segments.append(
            Segment(
                name,
                target.add(target_cell, line, offset),
                source.add(source_cell, line, offset) if source_cell else None,
            )
        )
    first = run[0]
    original = source.side(path, first.source_lang) if source.parts else None
    return Bitext(
        first.document or path,
        target.side(path, first.target_lang),
        original,
        original.lang if original else first.source_lang,
        tuple(segments),
        next((row.date for row in run if row.date), ""),
    )
