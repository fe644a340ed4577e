"""Rows of a bitext file to bitexts: one for the rows of the same document and languages.

Reach for `gather` in a reader whose file has a source and a target side by side. It joins the rows of a document by line
feeds and notes where each begins in the file. It holds a bounded number of rows, so memory does not grow with the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from translaudit.errors import InputError
from translaudit.model import Anchor, Bitext, Segment, Side, Span
from translaudit.text.language import guess

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["HELD", "LONGEST_RUN", "Cell", "Row", "gather"]

LONGEST_RUN = 5_000
"""Rows in one bitext; a longer document is cut, so that memory stays bounded."""
HELD = 8_000
"""Rows that wait for more rows of their documents."""


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


def _after_escapes(raw: str, text: int, file: int, line: int, column: int) -> list[Anchor]:
    """An anchor behind each escape of JSON: there text and file fall into step again."""
    anchors = []
    at = raw.find("\\")
    while at >= 0:
        if raw[at + 1] != "u":
            width = 2
        elif raw[at + 2] in "dD" and raw[at + 3] in "89abAB":
            width = 12  # both halves of a surrogate pair, which are one character
        else:
            width = 6
        at += width
        text -= width - 1
        anchors.append(Anchor(text + at, file + at, line, column + at))
        at = raw.find("\\", at)
    return anchors


def gather(path: str, rows: Iterator[Row]) -> Iterator[Bitext]:
    """Make one bitext of the rows with the same document and languages, in the order of their first rows.

    Rows of several documents may alternate. So that memory stays bounded, the document that began first is closed when
    `HELD` rows are waiting; its later rows, if there are any, make a bitext of the same name.

    Raises:
        InputError: two rows of one document have the same id.
    """
    waiting: dict[tuple[str, str, str], list[Row]] = {}
    ids: dict[tuple[str, str, str], dict[str, int]] = {}
    held = 0
    for row in rows:
        this = (row.document, row.target_lang, row.source_lang)
        run = waiting.setdefault(this, [])
        known = ids.setdefault(this, {})
        if known.setdefault(row.id, row.line) != row.line:
            raise InputError(
                f"the id “{row.id}” is already that of line {known[row.id]} of the same document",
                path=path,
                line=row.line,
                hint="Give every row of a document an id of its own, or leave ids out.",
            )
        run.append(row)
        held += 1
        while held > HELD or len(run) >= LONGEST_RUN:
            first = this if len(run) >= LONGEST_RUN else next(iter(waiting))
            closed = waiting.pop(first)
            if first != this:
                del ids[first]
            held -= len(closed)
            yield _bitext(path, closed)
            run = waiting.get(this, [])
    for closed in waiting.values():
        yield _bitext(path, closed)


def _bitext(path: str, run: list[Row]) -> Bitext:
    first = run[0]
    target, spans = _side(path, first.target_lang, [(row.target, row.line, row.offset) for row in run])
    cells = [(row.source, row.line, row.offset) for row in run if row.source is not None]
    source = None
    if cells:
        source, found = _side(path, first.source_lang, cells)
        if len(cells) == len(run):
            segments = tuple(map(Segment, [row.id for row in run], spans, found))
        else:
            left = iter(found)
            segments = tuple(
                [
                    Segment(row.id, span, next(left) if row.source else None)
                    for row, span in zip(run, spans, strict=True)
                ]
            )
    else:
        segments = tuple([Segment(row.id, span) for row, span in zip(run, spans, strict=True)])
    date = next((row.date for row in run if row.date), "")
    return Bitext(first.document or path, target, source, source.lang if source else first.source_lang, segments, date)


def _side(path: str, lang: str, cells: list[tuple[Cell, int, int]]) -> tuple[Side, list[Span]]:
    """One side of a run of rows, and where in its text each row lies."""
    start = 0
    anchors: list[Anchor] = []
    spans: list[Span] = []
    for (text, column, raw), line, offset in cells:
        anchors.append(Anchor(start, offset + column, line, column + 1))
        if raw:
            anchors += _after_escapes(raw, start, offset + column, line, column + 1)
        end = start + len(text)
        spans.append(Span(start, end))
        start = end + 1
    whole = "\n".join([cell.text for cell, _, _ in cells])
    return Side(path, lang or guess(whole), whole, tuple(anchors)), spans
