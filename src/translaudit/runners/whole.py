"""One audit as a whole, its findings in memory: what `translaudit.audit` is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from translaudit.audit import Settings, report
from translaudit.config import LEVELS, SCOPES, language
from translaudit.errors import UsageError
from translaudit.model import Confidence
from translaudit.readers import discover
from translaudit.runners.calendar import today
from translaudit.runners.local import audit_paths
from translaudit.runners.resources import Sources, signatures
from translaudit.runners.selection import rules_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from translaudit.backends import Backend
    from translaudit.model import Report

__all__ = ["audited"]


def audited(
    path: str,
    *,
    source: str | None,
    source_lang: str,
    target_lang: str,
    glossaries: tuple[str, ...],
    default_glossaries: bool,
    lexicons: tuple[str, ...],
    traps: tuple[str, ...],
    select: Sequence[str],
    ignore: tuple[str, ...],
    min_confidence: str,
    scope: str,
    backends: Mapping[str, Mapping[str, Any]],
) -> Report:
    """Audit what lies at a path, in this process; see `translaudit.audit`."""
    if min_confidence not in LEVELS:
        raise UsageError(f"min_confidence is “{min_confidence}”", hint=f"Expected: {', '.join(LEVELS)}.")
    if scope not in SCOPES:
        raise UsageError(f"scope is “{scope}”", hint=f"Expected: {', '.join(SCOPES)}.")
    sources = Sources(glossaries, default_glossaries, lexicons=lexicons, traps=traps)
    asked: tuple[tuple[str, Backend], ...] = ()
    if backends:
        from translaudit.backends import named, opened  # noqa: PLC0415  few audits have backends

        asked = opened(tuple(backends), backends)
    rules = rules_for(select, ignore, backends=bool(asked))
    settings = Settings(
        Confidence[min_confidence.upper()],
        scope,
        glossaries=signatures(sources),
        today=today(),
        backends=named(asked) if asked else (),
    )
    jobs = discover(
        [path],
        source=source,
        target_lang=language(target_lang) if target_lang else "",
        source_lang=language(source_lang) if source_lang else "",
    )
    found = audit_paths(jobs, sources, rules, settings, processes=1, backends=asked)
    return report(found, rules=rules, settings=settings)
