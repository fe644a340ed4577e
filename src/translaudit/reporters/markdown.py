"""Markdown, for the summary of a CI run or a comment: a table of findings, the worst first, then the scores.

At most 500 findings are listed, as such pages are limited in size; the rest are counted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.reporters.look import Look, visible
from translaudit.reporters.screen import score_table
from translaudit.reporters.words import counted, said, tail

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary

__all__ = ["Markdown"]

_MOST = 500  # GitHub's summary of a step holds one megabyte
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


class Markdown:
    """Holds as many rows as are listed, of each severity."""

    def __init__(self, write: Callable[[str], object], _look: Look) -> None:
        """Write with `write`."""
        self._write = write
        self._rows: dict[Severity, list[str]] = {severity: [] for severity in reversed(Severity)}
        self._found = 0
        self._notes: list[str] = []

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Keep a document's findings."""
        self._notes += [f"- {_plain(summary.document)}: {_plain(note)}\n" for note in summary.notes]
        self._keep(findings)

    def _keep(self, findings: Sequence[Finding]) -> None:
        self._found += len(findings)
        for one in findings:
            rows = self._rows[one.severity]
            if len(rows) < _MOST:
                rows.append(_row(one))

    def end(self, report: Report) -> None:
        """Write the whole."""
        self._keep(report.findings)
        self._write(f"## translaudit\n\n{_plain(tail(self._found, report))}.\n\n")
        self._write("".join([f"**{_plain(why)}**\n\n" for why in report.gate]))
        rows = [row for rows in self._rows.values() for row in rows][:_MOST]
        if rows:
            self._write("| severity | place | rule | words | finding |\n| --- | --- | --- | --- | --- |\n")
            self._write("".join(rows) + "\n")
        if self._found > len(rows):
            self._write(f"{counted(self._found - len(rows), 'more finding')} not listed here.\n\n")
        if self._notes:
            self._write("".join(self._notes[:_MOST]) + "\n")
        self._write("```text\n" + "\n".join(score_table(report.scores, Look())) + "\n```\n")


def _row(one: Finding) -> str:
    place = f"{one.path}:{one.line}:{one.column}"
    source = next((f" ← {other.text}" for other in one.related if other.side == "source" and other.text), "")
    cells = (
        one.severity.name.lower(),
        place,
        f"{one.rule} ({one.code})",
        one.text + source,
        f"{said(one)} ({one.confidence.name.lower()} confidence)",
    )
    return f"| {' | '.join(map(_plain, cells))} |\n"


def _plain(text: str) -> str:
    """Text that is not taken for markup, on one line."""
    return _SPECIAL.sub(r"\\\1", visible(" ".join(text.split())))
