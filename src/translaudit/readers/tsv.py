"""Tab-separated bitexts: `source<TAB>target`, or a first row that names the columns.

The columns a header may name: id, source, target, source_lang, target_lang, document, date. There is no quoting and no
escaping: a cell is what stands between two tabs. Empty lines are passed over. Rows stream.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from translaudit.errors import InputError
from translaudit.readers.decode import lines
from translaudit.readers.rows import Cell, Row, gather
from translaudit.readers.tags import tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.model import Bitext

__all__ = ["read_tsv"]

_COLUMNS = ("target", "source", "id", "target_lang", "source_lang", "document", "date")
_SOURCE, _TARGET = 0, 1  # columns where there is no header
_NEAR = frozenset(("src", "tgt", "trg", "original", "translation", "source_text", "target_text", "source text",
                   "target text", "src_lang", "tgt_lang", "mt", "ref"))  # fmt: skip


def read_tsv(path: str, *, encoding: str = "utf-8", target_lang: str = "", source_lang: str = "") -> Iterator[Bitext]:
    """Read a tab-separated bitext, one document at a time.

    Args:
        path: the file.
        encoding: a Python codec name.
        target_lang: BCP 47 tag for rows that name none.
        source_lang: likewise.

    Raises:
        InputError: a row with another number of columns, an unknown column name, what is no language, two rows of a
            document with one id.
    """
    return gather(path, _rows(path, encoding, target_lang, source_lang))


def _rows(path: str, encoding: str, target_lang: str, source_lang: str) -> Iterator[Row]:
    columns: list[int] = []  # in the order of _COLUMNS, -1 where the file has no such column
    width = 2
    for number, offset, line in lines(path, encoding):
        if not line:
            continue
        cells = line.split("\t")
        if not columns:
            columns = _header(path, number, cells)
            if columns:
                width = len(cells)
                continue
            columns = [_TARGET, _SOURCE, *[-1] * (len(_COLUMNS) - 2)]
        if len(cells) != width:
            raise _ragged(path, number, len(cells), width)
        words = [cells[column].strip() if column >= 0 else "" for column in columns[2:]]
        row_id, to, of, document, date = words
        source = _cell(cells, columns[1])
        yield Row(
            number,
            offset,
            row_id or f"L{number}",
            _cell(cells, columns[0]),
            source if source.text else None,
            tag(to or target_lang, path, number),
            tag(of or source_lang, path, number),
            document,
            date,
        )


def _cell(cells: list[str], column: int) -> Cell:
    return Cell(cells[column], sum(map(len, cells[:column])) + column) if column >= 0 else Cell("", 0)


def _header(path: str, number: int, cells: list[str]) -> list[int]:
    """Column of each of `_COLUMNS`, if the first row names columns; empty if it is a row of text."""
    names = [cell.strip().casefold() for cell in cells]
    unknown = [cell.strip() for cell, name in zip(cells, names, strict=True) if name not in _COLUMNS]
    if len(unknown) == len(cells) and not any(name in _NEAR for name in names):
        return []
    if len(cells) == 2 and unknown and "target" not in names and not any(map(_near, names)):
        return []  # a text of two columns may well hold the single word “Date” or “Source”
    hint = f"The names are: {', '.join(_COLUMNS)}. Without a header the columns are source and target."
    if unknown:
        named = ", ".join(f"“{name}”" for name in unknown)
        raise InputError(f"the header names columns that are not known: {named}", path=path, line=number, hint=hint)
    if "target" not in names:
        raise InputError("the header has no column “target”", path=path, line=number, hint=hint)
    twice = next((name for name in names if names.count(name) > 1), "")
    if twice:
        raise InputError(f"the header names “{twice}” twice", path=path, line=number, hint=hint)
    return [names.index(name) if name in names else -1 for name in _COLUMNS]


def _near(name: str) -> bool:
    """Whether a word is what others call a column, or “target” with a slip."""
    return name in _NEAR or bool(get_close_matches(name, ("target",), cutoff=0.8))


def _ragged(path: str, number: int, found: int, expected: int) -> InputError:
    hint = "Columns are parted by one tab each; a cell cannot hold a tab or a line end."
    if found == 1:
        hint = "There is no tab in it. Is it a text file? Then name it .txt."
    elif expected == 2 and found > 2:
        hint = f"A file of more than two columns needs a first row that names them: {', '.join(_COLUMNS)}."
    return InputError(
        f"found {found} column{'s' * (found != 1)}, {expected} were expected", path=path, line=number, hint=hint
    )
