"""The report on a termbase as a workbook: concepts, their forms, names that no termbase has, and what the words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from translaudit.reporters.glossary_text import COLUMNS, cells, place_of
from translaudit.reporters.workbook import ROWS, Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translaudit.scoring.inventory import Row
    from translaudit.scoring.proposals import Proposal

__all__ = ["book"]

_CONCEPTS = (
    "status",
    "concept",
    "lang",
    "house",
    "mentions",
    "consistency",
    "accepted",
    "not accepted",
    "first",
    "last",
)
_NAMES = (
    "name",
    "lang",
    "kind",
    "mentions",
    "documents",
    "first",
    "last",
    "place",
    "original",
    "other spellings",
    "why",
)
_WIDE = {
    **dict.fromkeys(("house", "form", "name", "original"), 24),
    **dict.fromkeys(("accepted", "not accepted", "other spellings", "place"), 40),
    **dict.fromkeys(("origin", "why"), 60),
}
_LEGEND = (
    ("conflict", "a form is not accepted"),
    ("drift", "several accepted forms compete"),
    ("ok", "one form, or a name and its short form"),
    ("exception", "in fixed phrases only, where a deprecated form is right"),
    ("unused", "a concept of your own glossaries that the texts do not mention"),
    ("unknown", "a name that recurs and stands in no termbase"),
    ("consistency", "the share of the commonest form, of all mentions but exceptions"),
)


def book(rows: Sequence[Row], unknown: Sequence[Proposal]) -> bytes:
    """The workbook.

    Args:
        rows: concepts, those to settle first.
        unknown: names that no termbase has.

    Raises:
        MissingExtraError: the library is not installed.
    """
    made = Workbook()
    concepts = _filled(made, "Concepts", _CONCEPTS, map(_concept, rows))
    at = _CONCEPTS.index("consistency")
    if rows:
        bar = {"type": "data_bar", "min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
        concepts.conditional_format(1, at, min(len(rows), ROWS), at, bar)
    _filled(made, "Forms", COLUMNS, map(_numbers, cells(rows, unknown)))
    _filled(made, "Names", _NAMES, map(_name, unknown))
    _filled(made, "Legend", ("word", "is"), iter(_LEGEND), wide={"word": 14, "is": 70})
    return made.data()


def _filled(
    made: Workbook,
    name: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str | float]],
    wide: dict[str, int] | None = None,
) -> Any:
    sheet = made.sheet(name, columns, wide or _WIDE)
    number = 0
    for number, row in enumerate(rows, 1):
        made.row(sheet, number, row)
    sheet.autofilter(0, 0, min(number, ROWS), len(columns) - 1)
    return sheet


def _concept(row: Row) -> tuple[str | float, ...]:
    chosen = [form for form in row.forms if form.counts]
    good, odd = (
        ", ".join([f"{form.text} {form.mentions:,}" for form in chosen if (form.verdict == "accepted") == right])
        for right in (True, False)
    )
    dates = sorted(filter(None, (date for form in chosen for date in (form.first, form.last))))
    share = "" if row.consistency is None else round(row.consistency, 4)
    return (
        row.status,
        row.concept,
        row.lang,
        row.house,
        row.mentions,
        share,
        good,
        odd,
        *(dates[:1] or [""]),
        *(dates[-1:] or [""]),
    )


def _numbers(row: Sequence[str]) -> tuple[str | float, ...]:
    counts = (COLUMNS.index("mentions"), COLUMNS.index("documents"))
    return tuple([int(cell) if number in counts and cell else cell for number, cell in enumerate(row)])


def _name(one: Proposal) -> tuple[str | float, ...]:
    first, *others = one.spellings
    return (
        first.text,
        one.lang,
        one.kind,
        one.mentions,
        one.documents,
        first.first,
        first.last,
        place_of(first.place),
        ", ".join([f"{name} ({lang}) {count:,}" for lang, name, count in one.natives]),
        ", ".join([f"{other.text} {other.mentions:,}" for other in others]),
        "; ".join(dict.fromkeys([other.reason for other in others if other.reason])),
    )
