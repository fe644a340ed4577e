"""JUnit's XML, which every CI server shows: a suite a document, a failed case a finding, and a suite for the gate.

A document without findings has one case that passes, so that no server reports that nothing was tested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.reporters.words import said
from translaudit.reporters.xml_text import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["Junit"]


class Junit:
    """Holds the suites' text, as their number stands before them."""

    def __init__(self, write: Callable[[str], object], _look: Look) -> None:
        """Write with `write`."""
        self._write = write
        self._suites: list[str] = []
        self._tests = self._failures = 0

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Keep a document's suite."""
        cases = [_case(one) for one in findings] or [
            f'  <testcase name="no finding" classname={quoted(summary.path)}/>\n'
        ]
        self._keep(summary.document, cases, len(findings), "\n".join(summary.notes))

    def _keep(self, name: str, cases: Sequence[str], failures: int, notes: str = "") -> None:
        self._tests += len(cases)
        self._failures += failures
        head = f'name={quoted(name)} tests="{len(cases)}" failures="{failures}" errors="0"'
        said = f"  <system-out>{_text(notes)}</system-out>\n" if notes else ""
        self._suites.append(f" <testsuite {head}>\n{''.join(cases)}{said} </testsuite>\n")

    def end(self, report: Report) -> None:
        """Write the whole."""
        if report.findings:
            self._keep("across documents", [_case(one) for one in report.findings], len(report.findings))
        gate = [
            f'  <testcase name="gate {number}" classname="translaudit">\n'
            f"   <failure message={quoted(why)}/>\n  </testcase>\n"
            for number, why in enumerate(report.gate, 1)
        ]
        self._keep("gate", gate or ['  <testcase name="gate" classname="translaudit"/>\n'], len(gate))
        counts = f'tests="{self._tests}" failures="{self._failures}" errors="0"'
        self._write(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="translaudit" {counts}>\n')
        self._write("".join(self._suites) + "</testsuites>\n")


def _text(text: str) -> str:
    return quoted(text)[1:-1].replace("&#10;", "\n")


def _case(one: Finding) -> str:
    name = quoted(f"{one.rule} ({one.code}) {one.line}:{one.column}")
    kind = quoted(f"{one.severity.name.lower()} {one.category}")
    more = [f"{one.path}:{one.line}:{one.column}: “{one.text}”, confidence {one.confidence.name.lower()}"]
    more += [f"{place.path}:{place.line}:{place.column}: “{place.text}”: {place.label}" for place in one.related]
    text = _text("\n".join(more))
    return (
        f"  <testcase name={name} classname={quoted(one.path)} file={quoted(one.path)} line={quoted(one.line)}>\n"
        f"   <failure message={quoted(said(one))} type={kind}>{text}</failure>\n  </testcase>\n"
    )
