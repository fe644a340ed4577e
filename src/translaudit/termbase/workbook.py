"""Termbases in Excel workbooks: the rows of the first sheet, as `termbase.csv` reads them. Needs the extra `xlsx`."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from zipfile import BadZipFile

from translaudit.errors import InputError, missing_extra

__all__ = ["text_of"]


def text_of(data: bytes, *, path: str = "") -> str:
    """The first sheet of a workbook as CSV, a line for each of its rows, empty ones too.

    Args:
        data: the file's bytes.
        path: its name, for messages.

    Raises:
        MissingExtraError: the library is not installed.
        InputError: this is no workbook.
    """
    try:
        from openpyxl import load_workbook  # noqa: PLC0415  an extra
    except ImportError as error:
        raise missing_extra(
            "a termbase in .xlsx", "openpyxl", "xlsx", path=path, otherwise="or save it as CSV"
        ) from error
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = [[*map(_cell, row)] for row in book.worksheets[0].iter_rows(values_only=True)]
    except (BadZipFile, KeyError, ValueError, TypeError, OSError, IndexError, SyntaxError) as error:
        hint = "Save it anew as .xlsx, or as CSV UTF-8."
        raise InputError(f"This is no whole workbook: {error}.", path=path, hint=hint) from error
    width = max((at + 1 for row in rows for at, cell in enumerate(row) if cell), default=0)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in rows:
        cells = [*row, *[""] * width][:width]
        if any(cells):
            writer.writerow(cells)
        else:
            out.write("\n")
    return out.getvalue()


def _cell(value: object) -> str:
    """What a cell shows, in one line: a day as ISO 8601 has it, a whole number without its point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split("\n")).replace("\r", " ")
