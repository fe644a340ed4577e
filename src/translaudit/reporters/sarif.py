"""SARIF 2.1.0, for code scanning: one run, with the rules' pages, the places in the original, and exact fixes.

Columns are code points, and the file says so. Paths are relative references from the folder the program was called in,
which should be the root of the repository. Made by the OASIS standard "Static Analysis Results Interchange Format
(SARIF) Version 2.1.0" and GitHub's "SARIF support for code scanning".
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from translaudit.model import Severity
from translaudit.pages import page
from translaudit.reporters.file_text import FileTexts
from translaudit.reporters.uri import uri_of
from translaudit.reporters.words import said
from translaudit.rule import discover, own_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Held, Related, Report, Summary
    from translaudit.reporters.look import Look
    from translaudit.rule import Rule

__all__ = ["Sarif"]

_LEVELS = {Severity.NEUTRAL: "note", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}
_PROBLEMS = {"note": "recommendation", "warning": "warning", "error": "error"}
_LONGEST = 1024  # characters of a description; GitHub takes no more
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


class Sarif:
    """Holds the results' text, as the rules stand before them."""

    def __init__(self, write: Callable[[str], object], look: Look) -> None:
        """Write with `write`; of the look, the texts count."""
        self._write = write
        self._files = FileTexts(look.texts)
        self._results: list[str] = []
        self._rules: dict[str, None] = {}  # names, in the order of the first finding
        self._notes: list[dict[str, Any]] = []

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Keep a document's findings, as text."""
        self._notes += [
            {"level": "note", "message": {"text": note}, "locations": [_location(summary.path, {"startLine": 1})]}
            for note in summary.notes
        ]
        self._keep(findings, summary.held)

    def _keep(self, findings: Sequence[Finding], held: Sequence[Held] | None) -> None:
        """Keep results, of which all or none say whether they are suppressed: so the standard has it."""
        for one in findings:
            self._put(one, {} if held is None else {"suppressions": []})
        for other in held or ():
            self._put(other.finding, {"suppressions": [_suppression(other)]})

    def _put(self, one: Finding, more: dict[str, Any]) -> None:
        self._rules.setdefault(one.rule)
        result = {**self._result(one, list(self._rules).index(one.rule)), **more}
        self._results.append(json.dumps(result, ensure_ascii=False))

    def end(self, report: Report) -> None:
        """Write the whole."""
        self._keep(report.findings, report.held)
        driver = {"name": "translaudit", "version": report.version, "rules": list(map(_descriptor, self._described()))}
        notes = [
            *self._notes,
            *({"level": "note", "message": {"text": f"{one.rule} skipped: {one.why}"}} for one in report.skipped_rules),
        ]
        invocation = {"executionSuccessful": True, "toolExecutionNotifications": notes}
        results = ",\n  ".join(self._results)
        self._write(
            f'{{"$schema": "{_SCHEMA}",\n "version": "2.1.0",\n "runs": [{{\n'
            f'  "tool": {{"driver": {json.dumps(driver, ensure_ascii=False)}}},\n'
            f'  "columnKind": "unicodeCodePoints",\n'
            f'  "invocations": [{json.dumps(invocation, ensure_ascii=False)}],\n'
            f'  "properties": {json.dumps({"scores": report.scores}, ensure_ascii=False)},\n'
            f'  "results": [{results}]\n }}]}}\n'
        )

    def _described(self) -> list[Rule]:
        known = {one.name: one for one in discover(plugins=not self._rules.keys() <= own_names())}
        return [known[name] for name in self._rules]

    def _result(self, one: Finding, index: int) -> dict[str, Any]:
        """One finding; its message links the first places that it rests on."""
        related = [_related(place, number) for number, place in enumerate(one.related, 1)]
        links = "".join(
            f" {_plain(place.label)}: [{_plain(place.text) or 'here'}]({number})."
            for number, place in enumerate(one.related[:3], 1)
        )
        result: dict[str, Any] = {
            "ruleId": one.code,
            "ruleIndex": index,
            "level": _LEVELS[one.severity],
            "message": {"text": _plain(said(one)) + links},
            "locations": [_location(one.path, _region(one))],
            "partialFingerprints": {"translaudit/v1": one.fingerprint},
            "properties": {
                "severity": one.severity.name.lower(),
                "confidence": one.confidence.name.lower(),
                "category": one.category,
                "mqm": one.mqm,
                "segment": one.segment,
            },
        }
        line_hash = self._files.line_hash(one.path, one.line)
        if line_hash:
            result["partialFingerprints"]["primaryLocationLineHash"] = line_hash
        if related:
            result["relatedLocations"] = related
        if one.suggestions and self._files.has_exactly(one):
            result["fixes"] = [_fix(one, text) for text in one.suggestions]
        return result


def _region(one: Finding) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": one.line,
        "startColumn": one.column,
        "endLine": one.end_line,
        "endColumn": one.end_column,
    }
    if one.text:
        region["snippet"] = {"text": one.text}
    return region


def _location(path: str, region: dict[str, Any]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri_of(path)}, "region": region}}


def _related(place: Related, number: int) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
    if place.text:
        region["snippet"] = {"text": place.text}
    said_of = f"{place.label}: {place.text}" if place.text else place.label
    return {"id": number, **_location(place.path, region), "message": {"text": _plain(said_of) or place.side}}


def _fix(one: Finding, text: str) -> dict[str, Any]:
    region = {key: value for key, value in _region(one).items() if key != "snippet"}
    replacement = {"deletedRegion": region, "insertedContent": {"text": text}}
    return {
        "description": {"text": f"Write “{_plain(text)}”" if text else "Delete the words"},
        "artifactChanges": [{"artifactLocation": {"uri": uri_of(one.path)}, "replacements": [replacement]}],
    }


def _suppression(one: Held) -> dict[str, Any]:
    """Why a result is not shown: a comment in the text, or a baseline outside it."""
    if not one.line:
        return {"kind": "external", "status": "accepted", "justification": one.why}
    place = _location(one.path, {"startLine": one.line})
    return {"kind": "inSource", "status": "accepted", "justification": one.why, "location": place}


def _plain(text: str) -> str:
    """Text in which brackets make no link."""
    return re.sub(r"([\\\[\]])", r"\\\1", text)


def _descriptor(one: Rule) -> dict[str, Any]:
    its = page(one)
    level = _LEVELS[one.severity]
    return {
        "id": one.code,
        "name": "".join(map(str.capitalize, one.name.split("-"))),
        "shortDescription": {"text": _shortened(its.summary)},
        "fullDescription": {"text": _shortened(its.body.partition("\n\n")[0].replace("\n", " ") or its.summary)},
        "help": {"text": f"{its.summary}\n\n{its.body}", "markdown": f"# {one.name}\n\n{its.summary}\n\n{its.body}"},
        "defaultConfiguration": {"level": level},
        "properties": {"problem.severity": _PROBLEMS[level], "tags": ["translation", one.category], "mqm": one.mqm},
    }


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
