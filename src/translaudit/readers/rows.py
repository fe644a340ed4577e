"""Rows of a bitext file to bitexts: one for the rows of the same document and languages.

Reach for `gather` in a reader whose file has a source and a target side by side. It joins the rows of a document by line
feeds and notes where each begins in the file. It holds a bounded number of rows, so memory does not grow with the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from translaudit.errors import InputError
from translaudit.model import Allowance, Anchor, Bitext, Side
from translaudit.records import NamedTuple
from translaudit.text.language import guess
from translaudit.text.rows import RowAnchors, RowSegments

__all__ = ["HELD", "LONGEST_RUN", "Cell", "Found", "Row", "anchors_of", "gather", "gather_found"]

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
    found = (
        Found(
            row.line,
            row.id,
            row.target.text,
            row.source.text if row.source else None,
            (row.document, row.target_lang, row.source_lang),
            row.date,
            row,
        )
        for row in rows
    )
    return gather_found(path, found, _target_of, _source_of)


def _target_of(row: Row, start: int) -> list[Anchor]:
    return anchors_of(row.target, row.line, row.offset, start)


def _source_of(row: Row, start: int) -> list[Anchor]:
    return anchors_of(row.source, row.line, row.offset, start) if row.source else []


class Found(NamedTuple):
    """A row whose cells' places in the file are found when they are asked for.

    Attributes:
        line: 1-based line.
        id: the row's name.
        target: the translation.
        source: the original, None where there is none.
        key: the document and the languages of target and source.
        date: ISO 8601, or "".
        place: whatever its places are found by.
        allowances: what comments on the row allow.
    """

    line: int
    id: str
    target: str
    source: str | None
    key: tuple[str, str, str]
    date: str
    place: Any
    allowances: tuple[Allowance, ...] = ()


_Finder = Callable[[Any, int], Sequence[Anchor]]


def gather_found(path: str, rows: Iterator[Found], find_target: _Finder, find_source: _Finder) -> Iterator[Bitext]:
    """As `gather`, of rows whose places are found by two functions: from `place` and where its cell begins in the text.

    Raises:
        InputError: two rows of one document have the same id.
    """
    waiting: dict[tuple[str, str, str], list[Found]] = {}
    ids: dict[tuple[str, str, str], dict[str, int]] = {}
    held = 0
    this: tuple[str, str, str] = ("", "", "")
    run: list[Found] | None = None  # the rows of this
    known: dict[str, int] = {}
    for row in rows:
        if run is None or row.key != this:
            this = row.key
            run, known = waiting.setdefault(this, []), ids.setdefault(this, {})
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
            yield _bitext(path, closed, find_target, find_source)
            run = waiting.get(this, [])
        if not run:
            run = None
    for closed in waiting.values():
        yield _bitext(path, closed, find_target, find_source)


def _bitext(path: str, run: list[Found], find_target: _Finder, find_source: _Finder) -> Bitext:
    document, target_lang, source_lang = run[0].key
    target, starts = _side(path, target_lang, run, [row.target for row in run], find_target)
    allowed = [one for row in run if row.allowances for one in row.allowances]
    if allowed:
        target = target._replace(allowances=tuple(allowed))
    with_source = [row for row in run if row.source is not None]
    source, from_source = None, None
    if with_source:
        texts = [row.source or "" for row in with_source]
        source, from_source = _side(path, source_lang, with_source, texts, find_source)
        if len(with_source) < len(run):
            from_source = _spread(run, from_source)
    segments = RowSegments([row.id for row in run], starts, from_source)
    date = next((row.date for row in run if row.date), "")
    return Bitext(document or path, target, source, source.lang if source else source_lang, segments, date)


def _side(path: str, lang: str, run: list[Found], texts: list[str], find: _Finder) -> tuple[Side, list[int]]:
    """One side of a run of rows, and where in its text each row begins, with one more such place behind the last."""
    whole = "\n".join(texts)
    starts = list(accumulate([len(text) + 1 for text in texts], initial=0))
    anchors = RowAnchors(starts[:-1], [row.place for row in run], find)
    return Side(path, lang or guess(whole), whole, anchors), starts


def _spread(run: list[Found], starts: list[int]) -> list[int]:
    """Starts of the rows that have an original, with those of the others: such a row begins where the next one does."""
    at = 0
    spread = []
    for row in run:
        spread.append(starts[at])
        at += row.source is not None
    return [*spread, starts[-1]]


def anchors_of(cell: Cell, line: int, offset: int, start: int) -> list[Anchor]:
    """Where text and file fall into step in a cell: at its beginning and behind its escapes.

    Args:
        cell: the cell.
        line: its 1-based line.
        offset: code points of the file before that line.
        start: where the cell begins in the side's text.
    """
    _, column, raw = cell
    anchors = [Anchor(start, offset + column, line, column + 1)]
    if raw:
        anchors += _after_escapes(raw, start, offset + column, line, column + 1)
    return anchors
