"""JSON Lines: one finding a line as it is found, then always one line with the counts and the scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.reporters.json_text import SCHEMA, apart_text, finding_text, gate_text, scores_text, skipped_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["JsonLines"]


class JsonLines:
    """Holds nothing, so that an audit of any size takes the memory of one document."""

    def __init__(self, write: Callable[[str], object], _look: Look) -> None:
        """Write with `write`."""
        self._write = write
        self._documents = self._segments = self._words = self._findings = 0

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Write a document's findings."""
        self._documents += 1
        self._segments += summary.segments
        self._words += summary.words
        self._lines(findings)

    def _lines(self, findings: Sequence[Finding]) -> None:
        self._findings += len(findings)
        for one in findings:
            self._write(f"{finding_text(one)}\n")

    def end(self, report: Report) -> None:
        """Write the findings of the corpus and the line with the scores."""
        self._lines(report.findings)
        counts = (
            f'{{"documents": {self._documents}, "segments": {self._segments}, "words": {self._words}, '
            f'"findings": {self._findings}, {apart_text(report)}}}'
        )
        self._write(
            f'{{"schema": "{SCHEMA}", "version": "{report.version}", "counts": {counts}, '
            f'"gate": {gate_text(report)}, "skipped_rules": {skipped_text(report.skipped_rules)}, '
            f'"scores": {scores_text(report.scores)}}}\n'
        )
