"""Workflow commands of GitHub Actions: one annotation a finding, the worst first, as GitHub shows only some of many.

Escaped as `@actions/core` does. A column is given only where the words end on the line they begin on. For the page of the
run add `--report markdown=FILE` and append the file to `$GITHUB_STEP_SUMMARY`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.reporters.look import visible
from translaudit.reporters.words import said, tail

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["Github"]

_LEVELS = {Severity.NEUTRAL: "notice", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


class Github:
    """Holds the lines until the end, to put the worst first."""

    def __init__(self, write: Callable[[str], object], _look: Look) -> None:
        """Write with `write`."""
        self._write = write
        self._lines: dict[Severity, list[str]] = {severity: [] for severity in reversed(Severity)}
        self._notes: list[str] = []

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Keep a document's findings."""
        self._notes += [f"::notice file={_property(summary.path)}::{_data(visible(note))}\n" for note in summary.notes]
        self._keep(findings)

    def _keep(self, findings: Sequence[Finding]) -> None:
        for one in findings:
            self._lines[one.severity].append(_line(one))

    def end(self, report: Report) -> None:
        """Write all, then a line for the log."""
        self._keep(report.findings)
        found = 0
        for lines in self._lines.values():
            found += len(lines)
            self._write("".join(lines))
        self._write("".join(self._notes))
        self._write("".join([f"::error title=translaudit::{_data(why)}\n" for why in report.gate]))
        overall = report.scores["overall"]
        self._write(f"{tail(found, report)}; score {'none' if overall is None else overall}\n")


def _line(one: Finding) -> str:
    where = f"file={_property(one.path)},line={one.line},endLine={one.end_line}"
    if one.line == one.end_line:
        where += f",col={one.column},endColumn={one.end_column}"
    title = _property(f"{one.rule} ({one.code})")
    # In the log, where no place is shown beside it, the message must say where.
    words = visible(f"{one.path}:{one.line}:{one.column}: {said(one)} [{one.confidence.name.lower()}]")
    return f"::{_LEVELS[one.severity]} title={title},{where}::{_data(words)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
