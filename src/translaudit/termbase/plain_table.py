"""The concepts of a plain table: rows of concept, language, term and status, each concept made when it is looked at.

Reach for it where a table is large and few of its concepts will ever be asked for. `taken` checks all rows at once and
gives None for any that need a closer look; what is wrong with them is for the reader of the format to say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import overload
from unicodedata import is_normalized

from translaudit.records import NamedTuple
from translaudit.termbase import checks
from translaudit.termbase.checks import STATUSES
from translaudit.termbase.concept import Concept, Status, Term
from translaudit.termbase.language_tags import canonical

__all__ = ["Columns", "PlainTable", "taken"]


class Columns(NamedTuple):
    """The terms of a plain table, column by column, in the order of its rows; `notes` and `sources` may be empty."""

    lines: Sequence[int]
    texts: Sequence[str]
    langs: Sequence[str]
    statuses: Sequence[Status]
    notes: Sequence[str]
    sources: Sequence[str]
    respaced: frozenset[int]  # places of rows whose terms have several spaces in a row


class PlainTable(Sequence[Concept]):
    """A sequence of concepts that is equal to the tuple of them.

    Attributes:
        columns: of all rows.
        groups: for each concept the places of its rows, those left out that differ from others in spaces alone.
    """

    __slots__ = ("_left_out", "_made", "_names", "_path", "columns", "groups")

    def __init__(
        self, path: str, columns: Columns, groups: dict[str, list[int]], left_out: dict[str, list[int]]
    ) -> None:
        """Take rows that are all right, by the name of their concept."""
        self._path = path
        self._names = list(groups)
        self._made: dict[int, Concept] = {}
        self._left_out = left_out
        self.columns, self.groups = columns, list(groups.values())

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
            terms = [_term(self.columns, place) for place in self._places(number)]
            self._made[number] = self._assembled(number, terms)
        return self._made[number]

    def sketch(self, number: int, *, without: Status | None = None) -> Concept:
        """A concept without the terms of a status and the checks of `Concept`: to be looked at, not to be kept or compared."""
        columns, group = self.columns, self.groups[number]
        langs, statuses = columns.langs, columns.statuses
        order = {lang: at for at, lang in enumerate(dict.fromkeys([langs[place] for place in group]))}
        kept = [place for place in group if statuses[place] is not without]
        kept.sort(key=lambda place: (order[langs[place]], checks.ORDER[statuses[place]]))
        terms = tuple([_term(columns, place) for place in kept])
        line = columns.lines[self._places(number)[0]]
        return Concept(self._names[number], terms=terms, path=self._path, line=line)

    def row(self, number: int, lang: str, text: str) -> Term | None:
        """The term of a concept with this text in a language; not one that differs from another in spaces alone."""
        _, texts, langs, *_ = self.columns
        places = (place for place in self.groups[number] if texts[place] == text and langs[place] == lang)
        return next((_term(self.columns, place) for place in places), None)

    def _places(self, number: int) -> list[int]:
        beside = self._left_out.get(self._names[number])
        return sorted([*self.groups[number], *beside]) if beside else self.groups[number]

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


def taken(
    text: str, lines: Sequence[int], cells: Sequence[list[str]], columns: dict[str, int], path: str
) -> PlainTable | None:
    """The table, if every row is a term with a language and a status that nothing is wrong with; else None.

    Args:
        text: the whole file.
        lines: on which each row begins, the header left out.
        cells: of each column.
        columns: places of the columns by their names.
        path: the file's name.
    """
    if not columns.keys() <= {"concept", "lang", "term", "status", "note", "source"} or "status" not in columns:
        return None
    plain = text.replace("\n", "").replace("\r", "").replace("\t", "")
    if not plain.isprintable() or "\ufffd" in plain or not is_normalized("NFC", plain):
        return None
    table = {name: cells[place] for name, place in columns.items()}
    names, texts, tags = _stripped(table["concept"]), _stripped(table["term"]), table["lang"]
    respaced: list[int] = []
    if "  " in text:
        names = [checks.single_spaces(name) if "  " in name else name for name in names]
        respaced = [place for place, term in enumerate(texts) if "  " in term]
        for place in respaced:
            texts[place] = checks.single_spaces(texts[place])
    langs = {tag: canonical(tag) or "" for tag in set(tags)}
    if not all(names) or not all(texts) or not all(langs.values()) or not STATUSES.keys() >= set(table["status"]):
        return None
    made = Columns(
        lines,
        texts,
        [*map(langs.__getitem__, tags)],
        [*map(STATUSES.__getitem__, table["status"])],
        _stripped(table.get("note", ())),
        _stripped(table.get("source", ())),
        frozenset(respaced),
    )
    left_out = _left_out(names, made)
    if left_out is None:
        return None
    groups: dict[str, list[int]] = {}
    beside: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        where = beside if place in left_out else groups
        if name in where:
            where[name].append(place)
        else:
            where[name] = [place]
    return PlainTable(path, made, groups, beside)


def _stripped(cells: Sequence[str]) -> list[str]:
    return [*map(str.strip, cells)]


def _term(columns: Columns, place: int) -> Term:
    return Term(
        columns.texts[place],
        columns.langs[place],
        columns.statuses[place],
        columns.notes[place] if columns.notes else "",
        columns.sources[place] if columns.sources else "",
        line=columns.lines[place],
        respaced=place in columns.respaced,
    )


def _left_out(names: Sequence[str], columns: Columns) -> frozenset[int] | None:
    """Places of terms that differ from others of their concepts in spaces alone; None if any stands there twice."""
    keys = [*zip(names, columns.langs, columns.texts, strict=True)]
    if len(set(keys)) == len(keys):
        return frozenset()
    twice = {key for key, count in Counter(keys).items() if count > 1}
    alike: dict[tuple[str, str, str], list[int]] = {}
    for place, key in enumerate(keys):
        if key in twice:
            alike.setdefault(key, []).append(place)
    found: list[int] = []
    for places in alike.values():
        rows = [_term(columns, place) for place in places]
        worse = checks.doubles(rows)
        if len(rows) - len(worse) > 1:
            return None
        found += [place for place, row in zip(places, rows, strict=True) if any(row is one for one in worse)]
    return frozenset(found)
