"""Reviewdog's JSON (rdjson): suggestions become buttons in a review.

Columns are 1-based and count bytes of UTF-8, ends are exclusive. Where a file is not at hand in UTF-8, lines alone are
given. A suggestion is given only where the file has the words exactly.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from translaudit.model import Severity
from translaudit.reporters.file_text import FileTexts
from translaudit.reporters.words import said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Related, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["Rdjson"]

_SEVERITIES = {Severity.NEUTRAL: "INFO", Severity.MINOR: "WARNING", Severity.MAJOR: "ERROR", Severity.CRITICAL: "ERROR"}


class Rdjson:
    """Holds nothing."""

    def __init__(self, write: Callable[[str], object], look: Look) -> None:
        """Write with `write`; of the look, the texts count."""
        self._write = write
        self._files = FileTexts(look.texts)
        self._lead = '{"source": {"name": "translaudit"}, "diagnostics": [\n '

    def document(self, _summary: Summary, findings: Sequence[Finding]) -> None:
        """Write a document's findings."""
        for one in findings:
            self._write(self._lead + json.dumps(self._diagnostic(one), ensure_ascii=False))
            self._lead = ",\n "

    def end(self, report: Report) -> None:
        """Write the findings of the corpus and close."""
        for one in report.findings:
            self._write(self._lead + json.dumps(self._diagnostic(one), ensure_ascii=False))
            self._lead = ",\n "
        self._write((self._lead.rstrip() if self._lead.startswith("{") else "") + "\n]}\n")

    def _diagnostic(self, one: Finding) -> dict[str, Any]:
        start = self._position(one.path, one.line, one.column)
        end = self._position(one.path, one.end_line, one.end_column)
        span = {"start": start, "end": end}
        found: dict[str, Any] = {
            "message": said(one),
            "location": {"path": one.path, "range": span},
            "severity": _SEVERITIES[one.severity],
            "code": {"value": one.rule},
        }
        if one.suggestions and self._files.has_exactly(one):
            found["suggestions"] = [{"range": span, "text": text} for text in one.suggestions]
        if one.related:
            found["related_locations"] = list(map(self._related, one.related))
        return found

    def _related(self, place: Related) -> dict[str, Any]:
        start = self._position(place.path, place.line, place.column)
        words = f"{place.label}: {place.text}" if place.text else place.label
        return {"message": words, "location": {"path": place.path, "range": {"start": start}}}

    def _position(self, path: str, line: int, column: int) -> dict[str, int]:
        count = self._files.byte_column(path, line, column)
        return {"line": line} if count is None else {"line": line, "column": count}
