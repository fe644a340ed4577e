"""Termbases as CSV, one term a row: for spreadsheets and for exchange with tools that know no TBX.

The first row names the columns: `concept`, `lang` and `term` are needed; `status`, `note`, `source`, `case`, `since`,
`until` and `source_only` speak of the term; `kind`, `rank`, `within`, `shared`, `language`, `concept_note` and
`concept_source` of the concept, in any one of its rows. The status `exception` marks a phrase in which a deprecated
form is right. Rows without a concept and with the status `title`, `licence` or `source` speak of the whole file.
Without a status, the first term of a language is preferred and the others are admitted.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from translaudit.errors import InputError
from translaudit.termbase import checks, plain_table
from translaudit.termbase.checks import STATUSES
from translaudit.termbase.concept import Status, Term, Termbase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.termbase.concept import Concept

__all__ = ["dump", "parse"]

_TERM_COLUMNS = ("note", "source", "case", "since", "until", "source_only")
_CONCEPT_COLUMNS = ("kind", "rank", "within", "shared", "language", "concept_note", "concept_source")
_COLUMNS = ("concept", "lang", "term", "status", *_TERM_COLUMNS, *_CONCEPT_COLUMNS)
_FIELDS = {"concept_note": "note", "concept_source": "source"}
_HEADER_ROWS = ("title", "licence", "source")
_LARGE = 20_000  # characters
_YES = {"true", "yes", "1", "x"}
_NO = {"", "false", "no", "0"}


class _Draft:
    """A concept while its rows are being gathered."""

    __slots__ = ("exceptions", "fields", "line", "lines", "terms", "unsettled")

    def __init__(self, line: int) -> None:
        self.line = line
        self.fields: dict[str, str] = {}
        self.lines: dict[str, int] = {}
        self.terms: list[Term] = []
        self.exceptions: list[tuple[str, str]] = []
        self.unsettled: list[int] = []  # places in `terms` whose rows gave no status


def parse(text: str, *, path: str = "") -> Termbase:
    """A termbase from CSV text; the delimiter is the comma, semicolon or tab that the first row uses.

    Args:
        text: the decoded file, without a byte order mark.
        path: the file's name, for messages.

    Raises:
        InputError: the table or a cell is not as described in the module's docstring.
    """
    rows = _rows(text, path)
    header, columns = _header(rows, path)
    plain = _plain_cells(text, header)
    table = plain_table.taken(text, *plain, columns, path) if plain and plain[0] else None
    if table is not None:
        return Termbase(path, concepts=table)
    optional = [(name, columns[name]) for name in (*_TERM_COLUMNS, *_CONCEPT_COLUMNS) if name in columns]
    at_concept, at_lang, at_term, at_status = (columns.get(name, -1) for name in ("concept", "lang", "term", "status"))
    drafts: dict[str, _Draft] = {}
    spelled: dict[str, _Draft] = {}
    head: dict[str, str] = {}
    width = len(header)
    for line, row in rows:
        if len(row) != width:
            _refuse_ragged(row, header, path=path, line=line)
        raw_status = row[at_status] if at_status >= 0 else ""
        draft = spelled.get(row[at_concept])
        if draft is None:
            if not row[at_concept].strip():
                _header_row(head, raw_status.strip().lower(), row[at_term], path=path, line=line)
                continue
            name = checks.phrase(row[at_concept], "The concept", path=path, line=line)
            draft = spelled[row[at_concept]] = drafts.setdefault(name, _Draft(line))
        cells = {name: row[place] for name, place in optional if row[place]} if optional else {}
        _add(draft, row[at_term], row[at_lang], raw_status, cells, path=path, line=line)
    concepts = []
    for name, draft in drafts.items():
        checks.settle(draft.terms, draft.unsettled)
        concepts.append(checks.assemble(name, draft.fields, draft.terms, draft.exceptions, path=path, line=draft.line))
    return Termbase(
        path, head.get("title", ""), head.get("licence", ""), head.get("source", ""), concepts=tuple(concepts)
    )


def _add(
    draft: _Draft, raw: str, raw_lang: str, raw_status: str, cells: dict[str, str], *, path: str, line: int
) -> None:
    lang = checks.language(raw_lang, path=path, line=line)
    words = checks.phrase(raw, "The term", path=path, line=line)
    status = STATUSES.get(raw_status)
    if cells:
        _concept_cells(draft, cells, path=path, line=line)
    if status is None:
        word = raw_status.strip().lower()
        if word == "exception":
            draft.exceptions.append((lang, words))
            return
        if word:
            status = checks.status(word, path=path, line=line)
        else:
            draft.unsettled.append(len(draft.terms))
            status = Status.ADMITTED
    if cells:
        draft.terms.append(_term(words, raw, lang, status, cells, path=path, line=line))
    else:
        draft.terms.append(Term(words, lang, status, line=line, respaced="  " in raw))


def _plain_cells(text: str, header: list[str]) -> tuple[list[int], list[list[str]]] | None:
    """The rows behind the header of a large table: their lines, and the cells of each column; None if it is small or broken.

    Without quotation marks a row is a line, which takes a tenth of the time to find.
    """
    if len(text) < _LARGE:
        return None
    width = len(header)
    if '"' in text or "\r" in text:
        try:
            rows = list(_rows(text, ""))[1:]
        except InputError:
            return None  # what is wrong is said when the row is reached
        if any(len(row) != width for _, row in rows):
            return None
        return [line for line, _ in rows], [[row[at] for _, row in rows] for at in range(width)]
    delimiter = max(",;\t", key=text[: text.find("\n")].count)
    if delimiter != "\t" and "\t" in text:
        return None
    first, *rest = text.split("\n")
    numbers = [number for number, line in enumerate(rest, 2) if line]
    lines = rest if len(numbers) == len(rest) else [line for line in rest if line]
    if {line.count(delimiter) for line in (first, *lines)} != {width - 1}:
        return None
    cells = delimiter.join(lines).split(delimiter)
    return numbers, [cells[at::width] for at in range(width)]


def _rows(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, each with the line it begins on."""
    first = text[: text.find("\n") + 1 or len(text)]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            if any(row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            f"The row that begins here cannot be read: {error}.",
            path=path,
            line=line,
            hint='A cell with quotes is written "like ""this"" one"; check that each opening quote is closed.',
        ) from None


def _header(rows: Iterator[tuple[int, list[str]]], path: str) -> tuple[list[str], dict[str, int]]:
    expected = "The first row names the columns: concept,lang,term,status,note."
    line, row = next(rows, (1, []))
    header = [cell.strip().lower().replace("-", "_").replace("license", "licence") for cell in row]
    missing = [name for name in ("concept", "lang", "term") if name not in header]
    if missing:
        found = f"The first row is “{','.join(row)}”" if row else "The file is empty"
        problem = f"{found}; there is no column “{missing[0]}”."
        hint = checks.did_you_mean(missing[0], header, "") if len(missing) == 1 else ""
        hint = hint.replace("Did you mean", "Is it the column").strip()
        raise InputError(problem, path=path, line=line, hint=f"{hint} {expected}".strip())
    columns: dict[str, int] = {}
    for place, name in enumerate(header):
        if name in columns:
            raise InputError(f"Two columns are named “{name}”.", path=path, line=line, hint="Remove or rename one.")
        if name not in _COLUMNS:
            hint = checks.did_you_mean(name, _COLUMNS, f"Columns are {', '.join(_COLUMNS)}.")
            raise InputError(f"“{name}” is not a column of a termbase.", path=path, line=line, hint=hint)
        columns[name] = place
    return header, columns


def _refuse_ragged(row: list[str], header: list[str], *, path: str, line: int) -> None:
    raise InputError(
        f"The row has {len(row)} cells, the first row {len(header)}.",
        path=path,
        line=line,
        hint='Give every column a cell, empty or not; put a cell that holds the delimiter in "quotes".',
    )


def _header_row(head: dict[str, str], key: str, value: str, *, path: str, line: int) -> None:
    if key not in _HEADER_ROWS:
        raise InputError(
            "The row names no concept.",
            path=path,
            line=line,
            hint="Rows with the same word in the column “concept” are one concept; give this row such a word.",
        )
    if key in head:
        raise InputError(f"The {key} of the file is given twice.", path=path, line=line, hint="Remove one.")
    head[key] = checks.prose(value, f"The {key}", path=path, line=line)


def _concept_cells(draft: _Draft, cells: dict[str, str], *, path: str, line: int) -> None:
    for column in _CONCEPT_COLUMNS:
        if column not in cells:
            continue
        value = checks.prose(cells[column], f"The column “{column}”", path=path, line=line)
        if column == "language" and value:
            value = checks.language(value, path=path, line=line)
        if not value:
            continue
        field = _FIELDS.get(column, column)
        earlier = draft.fields.setdefault(field, value)
        if earlier != value:
            raise InputError(
                f"“{column}” is “{value}” here and “{earlier}” on line {draft.lines[field]}.",
                path=path,
                line=line,
                hint="It speaks of the concept: say it in one row, or the same in all.",
            )
        draft.lines.setdefault(field, line)


def _term(words: str, raw: str, lang: str, status: Status, cells: dict[str, str], *, path: str, line: int) -> Term:
    word = cells.get("source_only", "").strip().lower()
    if word not in _YES | _NO:
        problem = f"The column “source_only” is “{cells['source_only']}”."
        raise InputError(problem, path=path, line=line, hint="Write true or false.")
    return Term(
        words,
        lang,
        status,
        note=checks.prose(cells.get("note", ""), "The column “note”", path=path, line=line),
        source=checks.prose(cells.get("source", ""), "The column “source”", path=path, line=line),
        case=checks.case_word(cells.get("case", ""), path=path, line=line),
        since=checks.date(cells.get("since", ""), "The column “since”", path=path, line=line),
        until=checks.date(cells.get("until", ""), "The column “until”", path=path, line=line),
        source_only=word in _YES,
        line=line,
        respaced="  " in raw,
    )


def dump(termbase: Termbase) -> str:
    """The termbase as CSV with commas; of the optional columns, those that hold something; no byte order mark."""
    head = [(key, getattr(termbase, key)) for key in _HEADER_ROWS if getattr(termbase, key)]
    rows = [{"term": value, "status": key} for key, value in head]
    for concept in termbase.concepts:
        rows += _concept_rows(concept)
    used = set[str]().union(*rows)
    columns = [name for name in _COLUMNS if name in used or name in _COLUMNS[:5]]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _concept_rows(concept: Concept) -> list[dict[str, str]]:
    rows = []
    for term in concept.terms:
        row = {"concept": concept.id, "lang": term.lang, "term": term.text, "status": term.status.value}
        row |= {name: getattr(term, name) for name in _TERM_COLUMNS[:-1] if getattr(term, name)}
        if term.source_only:
            row["source_only"] = "true"
        rows.append(row)
    for lang, words in concept.exceptions:
        rows.append({"concept": concept.id, "lang": lang, "term": words, "status": "exception"})
    for column in _CONCEPT_COLUMNS:
        value = getattr(concept, _FIELDS.get(column, column))
        if value:
            rows[0][column] = value
    return rows
