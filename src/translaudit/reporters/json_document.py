"""One JSON document: documents, findings, skipped rules, scores; one object a line within, so that it can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.reporters.json_text import (
    SCHEMA,
    apart_text,
    finding_text,
    gate_text,
    scores_text,
    skipped_text,
    summary_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["JsonDocument"]


class JsonDocument:
    """Holds the findings' text, as the documents stand before them."""

    def __init__(self, write: Callable[[str], object], _look: Look) -> None:
        """Write with `write`."""
        self._write = write
        self._documents: list[str] = []
        self._findings: list[str] = []

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Keep a document's summary and findings, as text."""
        self._documents.append(summary_text(summary))
        self._findings.extend(map(finding_text, findings))

    def end(self, report: Report) -> None:
        """Write the whole."""
        self._findings.extend(map(finding_text, report.findings))
        self._write(
            f'{{"schema": "{SCHEMA}", "version": "{report.version}",\n'
            f' "documents": {_list(self._documents)},\n'
            f' "findings": {_list(self._findings)},\n'
            f" {apart_text(report)},\n"
            f' "gate": {gate_text(report)},\n'
            f' "skipped_rules": {skipped_text(report.skipped_rules)},\n'
            f' "scores": {scores_text(report.scores)}}}\n'
        )


def _list(items: Sequence[str]) -> str:
    return "[\n  " + ",\n  ".join(items) + "\n ]" if items else "[]"
