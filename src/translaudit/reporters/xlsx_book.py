"""An Excel workbook: the findings with filters, the documents, the scores. Needs the extra `xlsx`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.reporters.look import Look
from translaudit.reporters.screen import score_table
from translaudit.reporters.table import COLUMNS, cells_of
from translaudit.reporters.words import tail
from translaudit.reporters.workbook import ROWS, Workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary

__all__ = ["XlsxBook"]

_WIDE = {"text": 24, "source_text": 24, "message": 60, "suggestions": 24, "target_segment": 60, "source_segment": 60}
_DOCUMENTS = ("document", "path", "source_path", "source_lang", "target_lang", "segments", "words", "overall", "notes")


class XlsxBook:
    """Writes rows as they come; the workbook is put together at the end, without a date, so that it can be compared."""

    def __init__(self, write: Callable[[bytes], object], _look: Look) -> None:
        """Write with `write`, which takes bytes.

        Raises:
            MissingExtraError: the library is not installed.
        """
        self._write = write
        self._book = Workbook()
        self._findings = self._book.sheet("Findings", COLUMNS, _WIDE)
        self._documents = self._book.sheet("Documents", _DOCUMENTS, _WIDE)
        self._found = self._read = 0

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
        self._book.row(self._documents, self._read, cells)
        self._rows(findings)

    def _rows(self, findings: Sequence[Finding]) -> None:
        for one in findings:
            self._found += 1
            self._book.row(self._findings, self._found, cells_of(one))

    def end(self, report: Report) -> None:
        """Write the scores, and the workbook."""
        self._rows(report.findings)
        for sheet, count, columns in (
            (self._findings, self._found, COLUMNS),
            (self._documents, self._read, _DOCUMENTS),
        ):
            sheet.autofilter(0, 0, min(count, ROWS), len(columns) - 1)
        scores = self._book.sheet("Scores", (), {})
        said = [tail(self._found, report), *report.gate, "", *score_table(report.scores, Look())]
        if self._found > ROWS:
            said.append(f"Only the first {ROWS:,} findings fit the sheet.")
        for number, line in enumerate(said):
            scores.write_string(number, 0, line)
        self._write(self._book.data())
