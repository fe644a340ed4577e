"""The report on a termbase as text: lines to read, Markdown, CSV, JSON.

Reach for `TEXTS` with what `translaudit.scoring` made of a corpus: its concepts and the names that no termbase has.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from translaudit.reporters.words import counted
from translaudit.scoring.at_example import said_when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.model import Example
    from translaudit.scoring.inventory import Form, Row
    from translaudit.scoring.proposals import Proposal

__all__ = ["COLUMNS", "TEXTS", "cells", "place_of"]

COLUMNS = (
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
"""Of a form in a table."""


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
    when = said_when(form.first, form.last)
    where = place_of(form.place)
    origin = f"; {form.origin}" if form.origin else ""
    times = f"{form.mentions} in {counted(form.documents, 'document')}"
    return f"{form.text} ({form.verdict}): {times}{when}, first {where}{origin}"


def cells(rows: Sequence[Row], unknown: Sequence[Proposal]) -> Iterator[tuple[str, ...]]:
    """A row a form, of concepts and of names that no termbase has; the places of `COLUMNS`."""
    for row in rows:
        about = (row.concept, row.lang, row.status, row.house)
        for form in row.forms:
            where = place_of(form.place)
            counts = (str(form.mentions), str(form.documents), form.first, form.last)
            yield (*about, form.text, form.verdict, *counts, where, form.origin)
        if not row.forms:
            yield (*about, *[""] * (len(COLUMNS) - len(about)))
    for one in unknown:
        for seen in one.spellings:
            where = place_of(seen.place)
            counts = (str(seen.mentions), str(seen.documents), seen.first, seen.last)
            yield ("", one.lang, "unknown", "", seen.text, "", *counts, where, seen.reason)


def _csv(rows: Sequence[Row], unknown: Sequence[Proposal]) -> Iterator[str]:
    made = io.StringIO()
    csv.writer(made, lineterminator="\n").writerows([COLUMNS, *cells(rows, unknown)])
    yield made.getvalue()


def _markdown(rows: Sequence[Row], unknown: Sequence[Proposal]) -> Iterator[str]:
    yield f"| {' | '.join(COLUMNS)} |\n|{' --- |' * len(COLUMNS)}\n"
    for row in cells(rows, unknown):
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |\n"


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


def place_of(example: Example) -> str:
    """`path:line:column` of an example."""
    return f"{example.path}:{example.line}:{example.column}"


def _plain(one: Any) -> dict[str, Any]:
    place = {key: getattr(one.place, key) for key in ("path", "document", "line", "column", "start", "end")}
    return {**one._asdict(), "place": place}


TEXTS = {"table": _table, "markdown": _markdown, "csv": _csv, "json": _json}
"""By name of a format, what yields its text."""
