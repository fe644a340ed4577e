"""Findings as an editor shows them: diagnostics, and what stands beside them when one points at them.

Words of texts are escaped in Markdown, so that no text can put a link or a picture into an editor.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    MarkupContent,
    MarkupKind,
    Position,
    Range,
)

from translaudit.model import Severity
from translaudit.pages import explained, page
from translaudit.reporters.look import isolated
from translaudit.reporters.words import said
from translaudit.runners.files import replaced
from translaudit.runners.selection import rules_for
from translaudit.storage.kept import cache_folder
from translaudit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.lsp.places import Places
    from translaudit.model import Finding, Related
    from translaudit.rule import Rule

__all__ = ["SOURCE", "diagnostic", "hover", "note"]

SOURCE = "translaudit"
"""What an editor calls the origin of a diagnostic."""

_SEVERITIES = {
    Severity.NEUTRAL: DiagnosticSeverity.Information,
    Severity.MINOR: DiagnosticSeverity.Warning,
    Severity.MAJOR: DiagnosticSeverity.Error,
    Severity.CRITICAL: DiagnosticSeverity.Error,
}
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&:/])")


def diagnostic(one: Finding, places: Places, where: Callable[[Related], Location | None]) -> Diagnostic:
    """A finding as a diagnostic.

    Args:
        one: the finding.
        places: of its text.
        where: tells where a related place lies; None where its file cannot be read.
    """
    related = [
        DiagnosticRelatedInformation(
            location, isolated(f"{place.label}: “{place.text}”" if place.text else place.label)
        )
        for place in one.related
        if (location := where(place))
    ]
    href = _page_of(one.rule)
    return Diagnostic(
        places.of(one),
        isolated(f"{said(one)} ({one.confidence.name.lower()} confidence)"),
        _SEVERITIES[one.severity],
        one.rule,
        CodeDescription(href) if href else None,
        SOURCE,
        related_information=related or None,
        data=one.fingerprint,
    )


def note(message: str, line: int = 1, severity: DiagnosticSeverity = DiagnosticSeverity.Information) -> Diagnostic:
    """What is to be said of a text as a whole, or of a 1-based line of it."""
    start = Position(line - 1, 0)
    return Diagnostic(Range(start, start), message, severity, source=SOURCE)


def hover(findings: Sequence[Finding], *, markdown: bool) -> MarkupContent:
    """What findings rest on, and what their rules are about."""
    parts = [_shown(one, _marked if markdown else _plain, markdown=markdown) for one in findings]
    kind = MarkupKind.Markdown if markdown else MarkupKind.PlainText
    return MarkupContent(kind, ("\n\n---\n\n" if markdown else "\n\n").join(parts))


def _shown(one: Finding, text: Callable[[str], str], *, markdown: bool) -> str:
    strong = "**" if markdown else ""
    head = f"{strong}{text(one.rule)}{strong} {text(f'({one.code}): {one.severity.name.lower()}')}"
    parts = [f"{head}, {one.confidence.name.lower()} confidence", text(said(one))]
    evidence = [
        f"- {text(place.label)}: “{text(place.text)}” {text(f'({PurePath(place.path).name}:{place.line}:{place.column})')}"
        for place in one.related
    ]
    parts += ["\n".join(evidence)] if evidence else []
    rule = _rule(one.rule)
    if rule:
        its = page(rule)
        parts += [text(its.summary), text(" ".join(its.body.partition("\n\n")[0].split()))]
    href = _page_of(one.rule)
    parts += [f"[The whole page of {one.rule}]({href})"] if href and markdown else []
    return "\n\n".join(parts)


def _marked(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", isolated(text))


def _plain(text: str) -> str:
    return isolated(text)


@cache
def _rule(name: str) -> Rule | None:
    return next((one for one in rules_for() if one.name == name), None)


@cache
def _page_of(name: str) -> str:
    """The address of a rule's page, which is written into the user's cache; "" where that cannot be done."""
    rule = _rule(name)
    path = Path(cache_folder().absolute(), f"rules-{__version__}", f"{name}.md")
    if rule is None:
        return ""
    data = f"# {explained(rule)}".encode()
    try:
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            with replaced(path) as stream:
                stream.write(data)
    except OSError:
        return ""
    return path.as_uri()
