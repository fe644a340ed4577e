"""The report on a termbase as a page: concepts to settle with their forms, forms over time, names that no termbase has."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from translaudit.reporters.glossary_text import place_of
from translaudit.reporters.timeline import Series, timelines
from translaudit.reporters.web_page import filters, foot, head, scrolled, way
from translaudit.reporters.words import counted
from translaudit.text.language_names import language_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.scoring.inventory import Form, Row
    from translaudit.scoring.proposals import Proposal

__all__ = ["page"]

_WHOLE = 200  # concepts in conflict or drift, with a table each
_LINES = 1500
_NAMES = 500
_CHARTS = 20
_MARKS = {"conflict": "major", "drift": "minor"}  # colours of findings
_OPEN = ("conflict", "drift")
_COLUMNS = ("form", "is", "mentions", "documents", "dates", "first place", "comes from")


def page(
    rows: Sequence[Row],
    unknown: Sequence[Proposal],
    dated: Mapping[tuple[str, str], Mapping[tuple[str, str], int]],
) -> str:
    """The page.

    Args:
        rows: concepts, those to settle first.
        unknown: names that no termbase has.
        dated: by language and concept (or name), documents by date and form.
    """
    statuses = Counter(row.status for row in rows)
    said = ", ".join([f"{count:,} {status}" for status, count in statuses.items()]) or "none mentioned"
    names = f"; {counted(len(unknown), 'recurring name')} in no termbase" if unknown else ""
    boxes, rules = filters([("Status", [(status, status, count) for status, count in statuses.items()])])
    charts = timelines(_series(rows, unknown, dated), _CHARTS)
    parts = [
        ("concepts", "Concepts", f'<h2 id="concepts">Concepts</h2>\n{boxes}{"".join(_concepts(rows))}' if rows else ""),
        (
            "time",
            "Competing forms over time",
            charts and f'<h2 id="time">Competing forms over time</h2>\n{_CHARTED}{charts}',
        ),
        ("names", "Names in no termbase", "".join(_names(unknown))),
    ]
    shown = [part for part in parts if part[2]]
    return (
        head(f"translaudit: {counted(len(rows), 'concept')}", rules)
        + f"<header>\n<h1>Glossary report</h1>\n<p>{counted(len(rows), 'concept')}: {said}{names}.</p>\n"
        + way((id_, name) for id_, name, _ in shown)
        + "</header>\n<main>\n"
        + "".join([part for _, _, part in shown])
        + foot
    )


_CHARTED = "<p>Documents that have each form, as shares of a stretch of time.</p>\n"


def _series(
    rows: Sequence[Row],
    unknown: Sequence[Proposal],
    dated: Mapping[tuple[str, str], Mapping[tuple[str, str], int]],
) -> Iterator[Series]:
    for row in rows:
        if row.status in _OPEN:
            yield Series(row.house or row.concept, dated.get((row.lang, row.concept), {}), row.house)
    for one in unknown:
        if one.rivals:
            seen: Counter[tuple[str, str]] = Counter()
            for spelling in (one.spellings[0], *one.rivals):
                seen.update(dated.get((one.lang, spelling.text), {}))
            yield Series(one.spellings[0].text, seen)


def _concepts(rows: Sequence[Row]) -> Iterator[str]:
    whole = [row for row in rows if row.status in _OPEN][:_WHOLE]
    yield from map(_article, whole)
    others = [row for row in rows if row not in whole] if len(whole) < len(rows) else []
    for row in others[:_LINES]:
        forms = ", ".join([f"<bdi>{escape(form.text)}</bdi> {form.mentions:,}" for form in row.forms])
        yield (
            f'<p class="{row.status}"><b>{row.status}</b> <bdi>{escape(row.house or row.concept)}</bdi> '
            f'<span class="dim">{escape(row.concept)}, {escape(language_name(row.lang))}</span>'
            f"{f': {forms}' if forms else ''}</p>\n"
        )
    if len(others) > _LINES:
        yield f"<p>{counted(len(others) - _LINES, 'more concept')}.</p>\n"


def _article(row: Row) -> str:
    share = "" if row.consistency is None else f", {100 * row.consistency:.0f} % in one form"
    about = f"{row.concept}, {language_name(row.lang)}; {counted(row.mentions, 'mention')}{share}"
    return (
        f'<article class="{row.status} {_MARKS[row.status]}"><h3><span class="severity">{row.status}</span> '
        f'<bdi>{escape(row.house or row.concept)}</bdi> <span class="dim">{escape(about)}</span></h3>\n'
        + scrolled(f"Forms of {row.house or row.concept}", _table(_COLUMNS, map(_form, row.forms)))
        + "</article>\n"
    )


def _form(form: Form) -> str:
    text = f"<bdi>{escape(form.text)}</bdi>"
    return _row(
        text if form.verdict != "not accepted" else f"<mark>{text}</mark>",
        form.verdict,
        f"{form.mentions:,}",
        f"{form.documents:,}",
        _dates(form.first, form.last),
        escape(place_of(form.place)),
        f"<bdi>{escape(form.origin)}</bdi>",
    )


def _dates(first: str, last: str) -> str:
    if not first:
        return ""
    return " to ".join([f"<time>{escape(date)}</time>" for date in dict.fromkeys((first, last))])


def _names(unknown: Sequence[Proposal]) -> Iterator[str]:
    if not unknown:
        return
    yield '<h2 id="names">Names in no termbase</h2>\n'
    columns = (
        "name",
        "mentions",
        "documents",
        "dates",
        "first place",
        "in the original",
        "other spellings, and why they are one",
    )
    yield scrolled("Names in no termbase", _table(columns, map(_name, unknown[:_NAMES])))
    if len(unknown) > _NAMES:
        yield f"<p>{counted(len(unknown) - _NAMES, 'more name')}.</p>\n"


def _name(one: Proposal) -> str:
    first, *others = one.spellings
    told = [
        f"<bdi>{escape(other.text)}</bdi> {other.mentions:,}{f' ({escape(other.reason)})' if other.reason else ''}"
        for other in others
    ]
    natives = [f'<bdi lang="{escape(lang)}">{escape(name)}</bdi> {count:,}' for lang, name, count in one.natives[:3]]
    return _row(
        f"<bdi>{escape(first.text)}</bdi>",
        f"{one.mentions:,}",
        f"{one.documents:,}",
        _dates(first.first, first.last),
        escape(place_of(first.place)),
        "; ".join(natives),
        "; ".join(told),
    )


def _row(name: str, *cells: str) -> str:
    shown = "".join(
        [f'<td class="n">{cell}</td>' if cell[:1].isdigit() and len(cell) < 8 else f"<td>{cell}</td>" for cell in cells]
    )
    return f'<tr><th scope="row">{name}</th>{shown}</tr>\n'


def _table(columns: Sequence[str], rows: Iterator[str]) -> str:
    heads = "".join([f'<th scope="col">{column}</th>' for column in columns])
    return f"<table><thead><tr>{heads}</tr></thead><tbody>\n{''.join(rows)}</tbody></table>\n"
