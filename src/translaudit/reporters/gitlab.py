"""GitLab's Code Quality report: a JSON list, for the job's `artifacts: reports: codequality`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.reporters.words import said
from translaudit.storage.digest import blake2b

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["Gitlab"]

_SEVERITIES = {
    Severity.NEUTRAL: "info",
    Severity.MINOR: "minor",
    Severity.MAJOR: "major",
    Severity.CRITICAL: "critical",
}


class Gitlab:
    """Holds nothing but the fingerprints, of which no two may be equal."""

    def __init__(self, write: Callable[[str], object], _look: Look) -> None:
        """Write with `write`."""
        self._write = write
        self._seen: set[str] = set()

    def document(self, _summary: Summary, findings: Sequence[Finding]) -> None:
        """Write a document's findings."""
        for one in findings:
            self._write(",\n " if self._seen else "[\n ")
            self._write(json.dumps(self._entry(one), ensure_ascii=False))

    def end(self, report: Report) -> None:
        """Write the findings of the corpus and close the list."""
        for one in report.findings:
            self._write(",\n " if self._seen else "[\n ")
            self._write(json.dumps(self._entry(one), ensure_ascii=False))
        self._write("\n]\n" if self._seen else "[]\n")

    def _entry(self, one: Finding) -> dict[str, object]:
        begin = {"line": one.line, "column": one.column}
        end = {"line": one.end_line, "column": one.end_column}
        return {
            "description": f"{one.rule} ({one.code}): {said(one)}",
            "check_name": one.rule,
            "fingerprint": self._fingerprint(one),
            "severity": _SEVERITIES[one.severity],
            "location": {"path": one.path.removeprefix("./"), "positions": {"begin": begin, "end": end}},
        }

    def _fingerprint(self, one: Finding) -> str:
        """The finding's and its file's; of equal ones each is made from the one before."""
        found = f"{one.path}\0{one.fingerprint}"
        while True:
            found = blake2b(found.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
            if found not in self._seen:
                self._seen.add(found)
                return found
