"""What workbooks share: a book without a date, sheets with a head that stays, cells that are text whatever they look like."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from translaudit.errors import missing_extra

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["ROWS", "Workbook"]

ROWS = 1_048_575
"""Rows of a sheet, below the head."""

_CELL = 32_767  # characters


class Workbook:
    """A workbook in memory."""

    def __init__(self) -> None:
        """Begin one, without a date, so that it can be compared.

        Raises:
            MissingExtraError: the library is not installed.
        """
        try:
            import xlsxwriter  # noqa: PLC0415  an extra
        except ImportError as error:
            raise missing_extra("the format xlsx", "xlsxwriter", "xlsx") from error
        from datetime import UTC, datetime  # noqa: PLC0415  only here

        self._bytes = io.BytesIO()
        plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book: Any = xlsxwriter.Workbook(self._bytes, plain)
        self._book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC)})
        self._bold = self._book.add_format({"bold": True})
        self._wrapped = self._book.add_format({"text_wrap": True, "valign": "top"})

    def sheet(self, name: str, columns: Sequence[str], wide: Mapping[str, int]) -> Any:
        """A sheet with a head.

        Args:
            name: of the sheet.
            columns: what the head says; none for no head.
            wide: widths of columns, in characters; 14 for others.
        """
        sheet = self._book.add_worksheet(name)
        if columns:
            sheet.freeze_panes(1, 0)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, wide.get(column, 14), self._wrapped)
            sheet.write_string(0, number, column, self._bold)
        return sheet

    @staticmethod
    def row(sheet: Any, number: int, cells: Sequence[str | float]) -> None:
        """Write a row; further ones than a sheet has are left out."""
        if number > ROWS:
            return
        for column, value in enumerate(cells):
            if isinstance(value, str):
                sheet.write_string(number, column, _whole(value)[:_CELL])
            else:
                sheet.write_number(number, column, value)

    def data(self) -> bytes:
        """The whole, which ends it."""
        self._book.close()
        return self._bytes.getvalue()


def _whole(text: str) -> str:
    """The text with half characters, which names of files may hold, as escapes."""
    return text.encode("utf-8", "backslashreplace").decode()
