"""Checkstyle's XML, which many tools and review bots read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.reporters.words import said
from translaudit.reporters.xml_text import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["Checkstyle"]

_SEVERITIES = {Severity.NEUTRAL: "info", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


class Checkstyle:
    """Holds the lines of each file, as a file may have several documents."""

    def __init__(self, write: Callable[[str], object], _look: Look) -> None:
        """Write with `write`."""
        self._write = write
        self._files: dict[str, list[str]] = {}

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Keep a document's findings; a file without any is listed too."""
        self._files.setdefault(summary.path, [])
        self._keep(findings)

    def _keep(self, findings: Sequence[Finding]) -> None:
        for one in findings:
            self._files.setdefault(one.path, []).append(
                f"  <error line={quoted(one.line)} column={quoted(one.column)} "
                f"severity={quoted(_SEVERITIES[one.severity])} message={quoted(said(one))} "
                f"source={quoted(f'translaudit.{one.rule}')}/>\n"
            )

    def end(self, report: Report) -> None:
        """Write the whole."""
        self._keep(report.findings)
        self._write('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n')
        for path, lines in self._files.items():
            self._write(f" <file name={quoted(path)}>\n{''.join(lines)} </file>\n")
        self._write("</checkstyle>\n")
