"""The columns of a finding in a table, for formats that spreadsheets read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translaudit.model import Finding

__all__ = ["COLUMNS", "cells_of"]

COLUMNS = (
    "severity",
    "confidence",
    "rule",
    "code",
    "category",
    "mqm",
    "path",
    "document",
    "segment",
    "line",
    "column",
    "end_line",
    "end_column",
    "text",
    "source_text",
    "message",
    "suggestions",
    "fix",
    "target_segment",
    "source_segment",
    "target_lang",
    "source_lang",
    "fingerprint",
)
"""Their names, in the order of `cells_of`."""


def cells_of(one: Finding) -> tuple[str | int, ...]:
    """A finding's cells; several suggestions, and several places of the original, are parted by “ | ”."""
    return (
        one.severity.name.lower(),
        one.confidence.name.lower(),
        one.rule,
        one.code,
        one.category,
        one.mqm,
        one.path,
        one.document,
        one.segment,
        one.line,
        one.column,
        one.end_line,
        one.end_column,
        one.text,
        " | ".join([place.text for place in one.related if place.side == "source"]),
        one.message,
        " | ".join(one.suggestions),
        one.fix,
        one.excerpt,
        one.excerpt_source,
        one.target_lang,
        one.source_lang,
        one.fingerprint,
    )
