"""Findings, summaries and scores as JSON text of the schema `translaudit/1`.

Made with the C encoder for strings and plain formatting around it: several times as fast as `json.dumps` of nested
dictionaries, and a large audit has hundreds of thousands of findings.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

try:
    from _json import encode_basestring  # to load all of `json` takes a two-hundredth of the check of an article
except ImportError:  # another Python than CPython
    from json.encoder import encode_basestring

if TYPE_CHECKING:
    from collections.abc import Iterable

    from translaudit.model import Confidence, Finding, Related, Report, Severity, SkippedRule, Summary

__all__ = ["SCHEMA", "apart_text", "finding_text", "gate_text", "scores_text", "skipped_text", "summary_text"]

SCHEMA = "translaudit/1"
_quoted = lru_cache(4096)(encode_basestring)  # paths, documents, segments, labels: few, and each many times


@lru_cache(1024)
def _kind(rule: str, code: str, category: str, mqm: str, severity: Severity, confidence: Confidence) -> str:
    return (
        f'"rule": {_quoted(rule)}, "code": {_quoted(code)}, "category": {_quoted(category)}, "mqm": {_quoted(mqm)}, '
        f'"severity": "{severity.name.lower()}", "confidence": "{confidence.name.lower()}"'
    )


def finding_text(one: Finding) -> str:
    """One finding as an object on one line."""
    quoted = encode_basestring
    kind = _kind(one.rule, one.code, one.category, one.mqm, one.severity, one.confidence)
    related = ", ".join(map(_related, one.related)) if one.related else ""
    suggestions = ", ".join(map(quoted, one.suggestions)) if one.suggestions else ""
    return (
        f'{{"path": {_quoted(one.path)}, "document": {_quoted(one.document)}, "line": {one.line}, '
        f'"column": {one.column}, "end_line": {one.end_line}, "end_column": {one.end_column}, '
        f'"start": {one.start}, "end": {one.end}, '
        f'"segment": {{"id": {quoted(one.segment)}, "start": {one.segment_start}, "end": {one.segment_end}}}, '
        f'"text": {quoted(one.text)}, {kind}, "message": {quoted(one.message)}, "suggestions": [{suggestions}], '
        f'"fix": {f"{_quoted(one.fix)}" if one.fix else "null"}, "related": [{related}], '
        f'"fingerprint": "{one.fingerprint}"}}'
    )


def _related(one: Related) -> str:
    quoted = encode_basestring
    return (
        f'{{"side": "{one.side}", "path": {_quoted(one.path)}, "line": {one.line}, "column": {one.column}, '
        f'"start": {one.start}, "end": {one.end}, "segment": {{"id": {quoted(one.segment)}}}, '
        f'"text": {quoted(one.text)}, "label": {_quoted(one.label)}}}'
    )


def summary_text(one: Summary) -> str:
    """One document as an object on one line."""
    return _text(
        {
            "path": one.path,
            "document": one.document,
            "source_path": one.source_path,
            "source_lang": one.source_lang,
            "target_lang": one.target_lang,
            "segments": one.segments,
            "words": one.words,
            "scores": one.scores,
            "notes": one.notes,
        }
    )


_NAMES = {None: "null", True: "true", False: "false"}


def _text(value: Any) -> str:
    """Plain data as `json.dumps` has it."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        return "{" + ", ".join([f"{encode_basestring(key)}: {_text(one)}" for key, one in value.items()]) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_text, value)) + "]"
    if value is None or isinstance(value, bool):
        return _NAMES[value]
    return int.__repr__(value) if isinstance(value, int) else float.__repr__(value)


def apart_text(report: Report) -> str:
    """How many findings are not shown, by why, as members of an object."""
    return (
        f'"hidden": {report.hidden}, "allowed": {report.allowed}, '
        f'"in_baseline": {report.in_baseline}, "outside_diff": {report.outside_diff}'
    )


def gate_text(report: Report) -> str:
    """Whether the gate fails, and why."""
    return _text({"failed": report.failed, "why": report.gate})


def skipped_text(skipped: Iterable[SkippedRule]) -> str:
    """The rules that could not run."""
    return _text([{"rule": one.rule, "why": one.why} for one in skipped])


def scores_text(scores: dict[str, object]) -> str:
    """Scores with their counts."""
    return _text(scores)
