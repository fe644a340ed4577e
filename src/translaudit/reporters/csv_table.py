"""CSV (RFC 4180, in UTF-8): one row a finding.

Text that a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.reporters.table import COLUMNS, cells_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["CsvTable"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class CsvTable:
    """Holds nothing."""

    def __init__(self, write: Callable[[str], object], _look: Look) -> None:
        """Write the names of the columns with `write`."""
        self._write = write
        self._write(_line(COLUMNS))

    def document(self, _summary: Summary, findings: Sequence[Finding]) -> None:
        """Write a document's findings."""
        self._write("".join([_line(cells_of(one)) for one in findings]))

    def end(self, report: Report) -> None:
        """Write the findings of the corpus."""
        self._write("".join([_line(cells_of(one)) for one in report.findings]))


def _line(cells: Sequence[str | int]) -> str:
    return ",".join(map(_cell, cells)) + "\r\n"


def _cell(value: str | int) -> str:
    text = str(value)
    if text.startswith(_FORMULA):
        text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ',"\r\n') else text
