"""One module an output format: findings and scores to text, written as they come.

Reach for `reporter` to get one by its format's name. Every reporter is given each document's findings in order, then the
report of all; none but those of formats that must holds on to findings.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["BINARY", "DOCUMENT_SCORES", "EXCERPTS", "FORMATS", "Reporter", "reporter"]

FORMATS = {
    "full": "screen:Full",
    "concise": "concise:Concise",
    "json": "json_document:JsonDocument",
    "jsonl": "json_lines:JsonLines",
    "sarif": "sarif:Sarif",
    "github": "github:Github",
    "gitlab": "gitlab:Gitlab",
    "junit": "junit:Junit",
    "rdjson": "rdjson:Rdjson",
    "checkstyle": "checkstyle:Checkstyle",
    "markdown": "markdown:Markdown",
    "html": "html_report:HtmlReport",
    "csv": "csv_table:CsvTable",
    "xlsx": "xlsx_book:XlsxBook",
    "docx": "docx_comments:DocxComments",
}
"""By name of a format, the module and the class that write it."""

BINARY = frozenset(("xlsx", "docx"))
"""Formats whose reporter writes bytes, so that they need a file."""

EXCERPTS = frozenset(("full", "html", "csv", "xlsx"))
"""Formats that show the text of a finding's segment."""

DOCUMENT_SCORES = frozenset(("json", "xlsx"))
"""Formats that show the scores of each document."""


class Reporter(Protocol):
    """Writes an audit's outcome in one format."""

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Take one document's findings, those to be shown."""

    def end(self, report: Report) -> None:
        """Take the report of all documents and write what remains; of findings it has those of the whole corpus only."""


def reporter(name: str, write: Callable[[Any], object], look: Look) -> Reporter:
    """The reporter of a format in `FORMATS`.

    Args:
        name: the format.
        write: takes text; bytes for a format in `BINARY`.
        look: width and colours; formats for programs ignore it.

    Raises:
        MissingExtraError: the format needs a library that is not installed.
    """
    module, _, kind = FORMATS[name].partition(":")
    made: Reporter = getattr(import_module(f"translaudit.reporters.{module}"), kind)(write, look)
    return made
