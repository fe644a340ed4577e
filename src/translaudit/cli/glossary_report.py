"""`translaudit glossary report`: what a corpus makes of a termbase, concept by concept, and which names it lacks."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from translaudit.cli.parser import Parser, add_inputs, number, one_of
from translaudit.cli.session import session
from translaudit.cli.streams import standard_output, written
from translaudit.reporters.words import counted
from translaudit.scoring.inventory import inventory
from translaudit.scoring.proposals import proposals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.cli.session import Session
    from translaudit.scoring.inventory import Form, Row
    from translaudit.scoring.proposals import Proposal

__all__ = ["run"]

_COLUMNS = (
    "concept",
    "lang",
    "status",
    "house",
    "form",
    "verdict",
    "mentions",
    "documents",
    "first",
    "last",
    "place",
    "origin",
)


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
    kinds = ("table", "markdown", "csv", "json")
    add("--format", type=one_of(*kinds), default="table", metavar="FORMAT", help=f"{', '.join(kinds)} (default: table)")
    add("--least", type=number(1, 1e9, whole=True), default=3, metavar="N", help="mentions of unknown names listed (3)")
    add("--output", metavar="FILE", help="write there instead of to standard output")
    options = parser.parse(arguments)
    with session(options) as ready:
        tally = ready._replace(rules=(), settings=ready.settings._replace(inventory=True)).tally()
        rows = inventory(tally, own=_own(ready, {key[1] for key in tally.counts if key[0] in ("seen", "used")}))
    unknown = proposals(tally, least=int(options.least))
    text = "".join({"table": _table, "markdown": _markdown, "csv": _csv, "json": _json}[options.format](rows, unknown))
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


def _table(rows: Sequence[Row], unknown: Sequence[Proposal]) -> Iterator[str]:
    for row in rows:
        share = "" if row.consistency is None else f", {100 * row.consistency:.0f} % in one form"
        yield f"{row.status:<9} {row.house or row.concept} ({row.concept}, {row.lang}): {_mentioned(row)}{share}\n"
        if row.status in ("conflict", "drift"):
            yield from (f"          {_form(form)}\n" for form in row.forms)
    if unknown:
        yield f"\nin no termbase: {counted(len(unknown), 'recurring name')}\n"
        for one in unknown:
            others = f", also {', '.join(other.text for other in one.spellings[1:])}" if one.spellings[1:] else ""
            yield f"          {one.spellings[0].text}: {counted(one.mentions, 'mention')}{others}\n"


def _mentioned(row: Row) -> str:
    return counted(row.mentions, "mention") if row.forms else "not mentioned"


def _form(form: Form) -> str:
    when = f", {form.first} to {form.last}" if form.first else ""
    where = f"{form.place.path}:{form.place.line}:{form.place.column}"
    origin = f"; {form.origin}" if form.origin else ""
    times = f"{form.mentions} in {counted(form.documents, 'document')}"
    return f"{form.text} ({form.verdict}): {times}{when}, first {where}{origin}"


def _cells(rows: Sequence[Row], unknown: Sequence[Proposal]) -> Iterator[tuple[str, ...]]:
    """A row a form, of concepts and of names that no termbase has."""
    for row in rows:
        about = (row.concept, row.lang, row.status, row.house)
        for form in row.forms:
            where = f"{form.place.path}:{form.place.line}:{form.place.column}"
            counts = (str(form.mentions), str(form.documents), form.first, form.last)
            yield (*about, form.text, form.verdict, *counts, where, form.origin)
        if not row.forms:
            yield (*about, *[""] * (len(_COLUMNS) - len(about)))
    for one in unknown:
        for seen in one.spellings:
            where = f"{seen.place.path}:{seen.place.line}:{seen.place.column}"
            counts = (str(seen.mentions), str(seen.documents), seen.first, seen.last)
            yield ("", one.lang, "unknown", "", seen.text, "", *counts, where, seen.reason)


def _csv(rows: Sequence[Row], unknown: Sequence[Proposal]) -> Iterator[str]:
    made = io.StringIO()
    csv.writer(made, lineterminator="\n").writerows([_COLUMNS, *_cells(rows, unknown)])
    yield made.getvalue()


def _markdown(rows: Sequence[Row], unknown: Sequence[Proposal]) -> Iterator[str]:
    yield f"| {' | '.join(_COLUMNS)} |\n|{' --- |' * len(_COLUMNS)}\n"
    for cells in _cells(rows, unknown):
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"


def _json(rows: Sequence[Row], unknown: Sequence[Proposal]) -> Iterator[str]:
    concepts = [
        {
            "concept": row.concept,
            "lang": row.lang,
            "status": row.status,
            "house": row.house,
            "mentions": row.mentions,
            "consistency": None if row.consistency is None else round(row.consistency, 4),
            "forms": [_plain(form) for form in row.forms],
        }
        for row in rows
    ]
    names = [
        {
            "lang": one.lang,
            "kind": one.kind,
            "natives": one.natives,
            "spellings": [_plain(seen) for seen in one.spellings],
        }
        for one in unknown
    ]
    yield json.dumps({"schema": "translaudit-glossary/1", "concepts": concepts, "unknown": names}, ensure_ascii=False)
    yield "\n"


def _plain(one: Any) -> dict[str, Any]:
    place = {key: getattr(one.place, key) for key in ("path", "document", "line", "column", "start", "end")}
    return {**one._asdict(), "place": place}
