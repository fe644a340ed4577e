"""An Excel workbook: the findings with filters, the documents, the scores. Needs the extra `xlsx`."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from translaudit.errors import MissingExtraError
from translaudit.reporters.look import Look
from translaudit.reporters.screen import score_table
from translaudit.reporters.table import COLUMNS, cells_of
from translaudit.reporters.words import tail

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary

__all__ = ["XlsxBook"]

_WIDE = {"text": 24, "source_text": 24, "message": 60, "suggestions": 24, "target_segment": 60, "source_segment": 60}
_ROWS = 1_048_575  # of a sheet, below the head
_CELL = 32_767  # characters
_DOCUMENTS = ("document", "path", "source_path", "source_lang", "target_lang", "segments", "words", "overall", "notes")


class XlsxBook:
    """Writes rows as they come; the workbook is put together at the end, without a date, so that it can be compared."""

    def __init__(self, write: Callable[[bytes], object], _look: Look) -> None:
        """Write with `write`, which takes bytes.

        Raises:
            MissingExtraError: the library is not installed.
        """
        try:
            import xlsxwriter  # noqa: PLC0415  an extra
        except ImportError as error:
            problem = "the format xlsx needs the library xlsxwriter, which is not installed"
            raise MissingExtraError(problem, hint='Install it: pip install "translaudit[xlsx]"') from error
        from datetime import UTC, datetime  # noqa: PLC0415  only here

        self._write = write
        self._bytes = io.BytesIO()
        plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book: Any = xlsxwriter.Workbook(self._bytes, plain)
        self._book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC)})
        self._bold = self._book.add_format({"bold": True})
        self._wrapped = self._book.add_format({"text_wrap": True, "valign": "top"})
        self._findings = self._sheet("Findings", COLUMNS)
        self._documents = self._sheet("Documents", _DOCUMENTS)
        self._found = self._read = 0

    def _sheet(self, name: str, columns: Sequence[str]) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, _WIDE.get(column, 14), self._wrapped)
            sheet.write_string(0, number, column, self._bold)
        return sheet

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Write a document's row and its findings."""
        overall = summary.scores.get("overall")
        cells = (
            summary.document,
            summary.path,
            summary.source_path or "",
            summary.source_lang,
            summary.target_lang,
            summary.segments,
            summary.words,
            overall if isinstance(overall, float) else "",
            "; ".join(summary.notes),
        )
        self._read += 1
        if self._read <= _ROWS:
            _row(self._documents, self._read, cells)
        self._rows(findings)

    def _rows(self, findings: Sequence[Finding]) -> None:
        for one in findings:
            self._found += 1
            if self._found <= _ROWS:
                _row(self._findings, self._found, cells_of(one))

    def end(self, report: Report) -> None:
        """Write the scores, and the workbook."""
        self._rows(report.findings)
        for sheet, count, columns in (
            (self._findings, self._found, COLUMNS),
            (self._documents, self._read, _DOCUMENTS),
        ):
            sheet.autofilter(0, 0, min(count, _ROWS), len(columns) - 1)
        scores = self._book.add_worksheet("Scores")
        said = [tail(self._found, report), *report.gate, "", *score_table(report.scores, Look())]
        if self._found > _ROWS:
            said.append(f"Only the first {_ROWS:,} findings fit the sheet.")
        for number, line in enumerate(said):
            scores.write_string(number, 0, line)
        self._book.close()
        self._write(self._bytes.getvalue())


def _row(sheet: Any, number: int, cells: Sequence[str | float]) -> None:
    for column, value in enumerate(cells):
        if isinstance(value, str):
            sheet.write_string(number, column, value[:_CELL])
        else:
            sheet.write_number(number, column, value)
