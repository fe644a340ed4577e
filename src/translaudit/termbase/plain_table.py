"""The concepts of a plain table: rows of concept, language, term and status, each concept made when it is looked at.

Reach for it where a table is large and few of its concepts will ever be asked for. `taken` checks all rows at once and
gives None for any that need a closer look; what is wrong with them is for the reader of the format to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast, overload
from unicodedata import is_normalized

from translaudit.records import NamedTuple
from translaudit.termbase import checks
from translaudit.termbase.checks import STATUSES
from translaudit.termbase.concept import Concept, Status, Term
from translaudit.termbase.language_tags import canonical

__all__ = ["PlainTable", "Row", "taken"]


class Row(NamedTuple):
    """One term of a plain table; it can stand for a `Term`, which takes five times as long to make."""

    line: int
    text: str
    lang: str
    status: Status
    note: str
    source: str
    case: str = ""
    since: str = ""
    until: str = ""
    source_only: bool = False


class PlainTable(Sequence[Concept]):
    """A sequence of concepts that is equal to the tuple of them."""

    __slots__ = ("_made", "_names", "_path", "rows")

    def __init__(self, path: str, concepts: dict[str, list[Row]]) -> None:
        """Take rows that are all right, by the name of their concept."""
        self._path = path
        self._names = list(concepts)
        self._made: dict[int, Concept] = {}
        self.rows = list(concepts.values())

    def __len__(self) -> int:
        """How many concepts there are."""
        return len(self._names)

    @overload
    def __getitem__(self, index: int) -> Concept: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Concept]: ...

    def __getitem__(self, index: int | slice) -> Concept | Sequence[Concept]:
        """A concept, or a tuple of several."""
        if isinstance(index, slice):
            return tuple([self[number] for number in range(*index.indices(len(self)))])
        number = range(len(self))[index]
        if number not in self._made:
            rows = self.rows[number]
            self._made[number] = self._assembled(
                number, [Term(row.text, row.lang, row.status, row.note, row.source, line=row.line) for row in rows]
            )
        return self._made[number]

    def sketch(self, number: int) -> Concept:
        """A concept whose terms are rows: to be looked at, not to be kept or compared."""
        return self._assembled(number, cast("list[Term]", self.rows[number]))

    def _assembled(self, number: int, terms: list[Term]) -> Concept:
        return checks.assemble(self._names[number], {}, terms, [], path=self._path, line=terms[0].line)

    def __iter__(self) -> Iterator[Concept]:
        """All of them."""
        return map(self.__getitem__, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether the concepts are the same."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Of the names of the concepts."""
        return hash(tuple(self._names))


def taken(text: str, rows: Sequence[tuple[int, list[str]]], columns: dict[str, int], path: str) -> PlainTable | None:
    """The table, if every row is a term with a language and a status that nothing is wrong with; else None.

    Args:
        text: the whole file.
        rows: with the lines they begin on, the header left out.
        columns: places of the columns by their names.
        path: the file's name.
    """
    if not columns.keys() <= {"concept", "lang", "term", "status", "note", "source"} or "status" not in columns:
        return None
    plain = text.replace("\n", "").replace("\r", "").replace("\t", "")
    if not plain.isprintable() or "\ufffd" in plain or not is_normalized("NFC", plain):
        return None
    at_concept, at_lang, at_term, at_status = (columns[name] for name in ("concept", "lang", "term", "status"))
    at_note, at_source = columns.get("note", -1), columns.get("source", -1)
    width = len(columns)
    concepts: dict[str, list[Row]] = {}
    seen = set()
    for line, row in rows:
        if len(row) != width:
            return None
        name, term, lang, status = (
            row[at_concept].strip(),
            row[at_term].strip(),
            canonical(row[at_lang]),
            row[at_status],
        )
        if "  " in name or "  " in term:
            name, term = checks.single_spaces(name), checks.single_spaces(term)
        if not name or not term or lang is None or status not in STATUSES:
            return None
        note = row[at_note].strip() if at_note >= 0 else ""
        source = row[at_source].strip() if at_source >= 0 else ""
        concepts.setdefault(name, []).append(Row(line, term, lang, STATUSES[status], note, source))
        seen.add((name, lang, term))
    return PlainTable(path, concepts) if len(seen) == len(rows) else None
