"""One audit as a whole, its findings in memory: what `translaudit.audit` is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from collections.abc import Sequence

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
    select: Sequence[str],
    ignore: tuple[str, ...],
    min_confidence: str,
    scope: str,
) -> Report:
    """Audit what lies at a path, in this process; see `translaudit.audit`."""
    if min_confidence not in LEVELS:
        raise UsageError(f"min_confidence is “{min_confidence}”", hint=f"Expected: {', '.join(LEVELS)}.")
    if scope not in SCOPES:
        raise UsageError(f"scope is “{scope}”", hint=f"Expected: {', '.join(SCOPES)}.")
    sources = Sources(glossaries, default_glossaries, lexicons=lexicons)
    rules = rules_for(select, ignore)
    settings = Settings(Confidence[min_confidence.upper()], scope, glossaries=signatures(sources), today=today())
    jobs = discover(
        [path],
        source=source,
        target_lang=language(target_lang) if target_lang else "",
        source_lang=language(source_lang) if source_lang else "",
    )
    return report(audit_paths(jobs, sources, rules, settings, processes=1), rules=rules, settings=settings)
