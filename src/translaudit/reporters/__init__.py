"""One module an output format: findings and scores to text, written as they come.

Reach for `reporter` to get one by its format's name. Every reporter is given each document's findings in order, then the
report of all; none but those of formats that must holds on to findings.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["FORMATS", "Reporter", "reporter"]

FORMATS = {
    "full": "screen:Full",
    "concise": "concise:Concise",
    "json": "json_document:JsonDocument",
    "jsonl": "json_lines:JsonLines",
}


class Reporter(Protocol):
    """Writes an audit's outcome in one format."""

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Take one document's findings, those to be shown."""

    def end(self, report: Report) -> None:
        """Take the report of all documents and write what remains; of findings it has those of the whole corpus only."""


def reporter(name: str, write: Callable[[str], object], look: Look) -> Reporter:
    """The reporter of a format in `FORMATS`.

    Args:
        name: the format.
        write: takes text.
        look: width and colours; formats for programs ignore it.
    """
    module, _, kind = FORMATS[name].partition(":")
    made: Reporter = getattr(import_module(f"translaudit.reporters.{module}"), kind)(write, look)
    return made
