"""One line a finding, for grep and for editors' quickfix lists.

As `path:line:column: severity rule (code): message [confidence]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.reporters.look import isolated, visible
from translaudit.reporters.words import said, tail

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["Concise"]


class Concise:
    """Writes one line a finding, then one with the counts and the score."""

    def __init__(self, write: Callable[[str], object], look: Look) -> None:
        """Write with `write`, in colours where `look` has them."""
        self._write, self._look = write, look
        self._found = 0

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Write a document's findings, and what is to be said of it."""
        self._lines(findings)
        self._write("".join([f"{visible(summary.document)}: note: {visible(note)}\n" for note in summary.notes]))

    def _lines(self, findings: Sequence[Finding]) -> None:
        paint = self._look.paint
        self._found += len(findings)
        for one in findings:
            colour = "yellow" if one.severity < 2 else "red"
            where = paint(f"{visible(one.path)}:{one.line}:{one.column}:", "bold")
            what = f"{paint(one.severity.name.lower(), colour)} {one.rule} ({one.code})"
            self._write(f"{where} {what}: {isolated(visible(said(one)))} [{one.confidence.name.lower()}]\n")

    def end(self, report: Report) -> None:
        """Write the findings of the corpus and the last line."""
        self._lines(report.findings)
        for why in report.gate:
            self._write(f"fails: {why}\n")
        overall = report.scores["overall"]
        self._write(f"{tail(self._found, report)}; score {'none' if overall is None else overall}\n")
