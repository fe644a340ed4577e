"""`translaudit glossary report`: what a corpus makes of a termbase, concept by concept, and which names it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.cli.parser import Parser, add_inputs, number, one_of
from translaudit.cli.session import session, spare
from translaudit.cli.streams import standard_output, written, written_bytes
from translaudit.errors import UsageError
from translaudit.reporters.glossary_text import TEXTS
from translaudit.scoring.inventory import dated, inventory
from translaudit.scoring.proposals import proposals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.runners.session import Session

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Write the report; returns the exit status."""
    parser = Parser(
        "translaudit glossary report",
        "Each concept that translations mention: its forms with counts, dates and provenance, and whether they agree;"
        " concepts of your own glossaries that are not mentioned; names that recur and stand in no termbase.",
        epilog="status: conflict, a form is not accepted; drift, several accepted forms compete; ok; exception, in fixed"
        " phrases only; unused",
    )
    add_inputs(parser)
    add = parser.add_argument
    kinds = (*TEXTS, "html", "tbx", "xlsx")
    add("--format", type=one_of(*kinds), default="table", metavar="FORMAT", help=f"{', '.join(kinds)} (default: table)")
    add("--least", type=number(1, 1e9, whole=True), default=3, metavar="N", help="mentions of unknown names listed (3)")
    add("--output", metavar="FILE", help="write there instead of to standard output")
    options = parser.parse(arguments)
    if options.format == "xlsx" and not options.output:
        raise UsageError("the format xlsx goes to a file only", hint="Name one: --output report.xlsx.")
    with session(options) as ready:
        spare(ready, options.output)
        tally = ready._replace(rules=(), settings=ready.settings._replace(inventory=True)).tally()
        rows = inventory(tally, own=_own(ready, {key[1] for key in tally.counts if key[0] in ("seen", "used")}))
    unknown = proposals(tally, least=int(options.least))
    if options.format == "xlsx":
        from translaudit.reporters.glossary_book import book

        with written_bytes(options.output) as stream:
            stream.write(book(rows, unknown))
        return 0
    if options.format == "html":
        from translaudit.reporters.glossary_page import page

        text = page(rows, unknown, dated(tally))
    elif options.format == "tbx":
        from translaudit.reporters.glossary_tbx import tbx

        text = tbx(rows, unknown)
    else:
        text = "".join(TEXTS[options.format](rows, unknown))
    if options.output:
        with written(options.output) as stream:
            stream.write(text)
    else:
        standard_output().write(text)
    return 0


def _own(ready: Session, langs: set[str]) -> Iterator[tuple[str, str, str]]:
    """The concepts of the user's glossaries that have a form in a language of the translations."""
    from translaudit.termbase.concept import preferred_in
    from translaudit.termbase.load import load

    for path in ready.sources.glossaries:
        for concept in load(path).concepts:
            for lang in sorted(langs):
                term = preferred_in(concept, lang)
                if term is not None:
                    yield lang, concept.id, term.text
