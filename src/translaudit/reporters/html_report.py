"""HTML: one page that needs no network and no scripts, to read in a browser or on paper, or to pass on.

Score cards with their intervals, a table of rules by documents, and the findings with translation and original side by
side: the 400 worst so, further ones on a line each up to 2,000, and the rest counted, for a page is to stay small.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from translaudit.reporters.screen import backend_said, source_span
from translaudit.reporters.words import counted, suggested, tail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["HtmlReport"]

_MOST = 2000
_WHOLE = 400  # findings with both sides
_DOCUMENTS = 100  # rows of the table; the ones with most findings
_ROOM = 160  # code points of a segment on either side of a mark
_PARTS = {
    "adherence": "known names and terms in an accepted form",
    "fidelity": "words, less the penalty of findings",
    "names": "names in the commonest of their forms",
    "terms": "required terms found",
}


class HtmlReport:
    """Holds the findings' blocks, as the scores stand before them."""

    def __init__(self, write: Callable[[str], object], _look: Look) -> None:
        """Write with `write`."""
        self._write = write
        self._found = 0
        self._kept: list[tuple[str, Finding]] = []
        self._cells: Counter[tuple[str, str]] = Counter()
        self._notes: list[str] = []

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Keep a document's findings."""
        self._notes += [f"{summary.document}: {note}" for note in summary.notes]
        self._keep(summary.document, findings)

    def _keep(self, name: str, findings: Sequence[Finding]) -> None:
        self._found += len(findings)
        self._cells.update((name, one.rule) for one in findings)
        ordered = sorted(findings, key=lambda one: (-one.severity, one.line, one.column))
        self._kept += [(name, one) for one in ordered[: _MOST - len(self._kept)]]

    def end(self, report: Report) -> None:
        """Write the whole."""
        self._keep("between documents", report.findings)
        write = self._write
        write(
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>translaudit: {counted(self._found, 'finding')}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n"
        )
        write(f"<h1>translaudit</h1>\n<p>{escape(tail(self._found, report))}.</p>\n")
        write("".join([f"<p><strong>Fails: {escape(why)}.</strong></p>\n" for why in report.gate]))
        write('<h2 id="scores">Scores</h2>\n<ul class="cards">\n' + "".join(_cards(report.scores)) + "</ul>\n")
        write(f'<p class="dim"><small>{escape(str(report.scores["signature"]))}</small></p>\n')
        for name, its in cast("dict[str, dict[str, Any]]", report.scores.get("backends", {})).items():
            write(f'<p class="dim"><small>{escape(f"{name}: {backend_said(its)}")}</small></p>\n')
        write("".join(_heat(self._cells)))
        if self._notes:
            notes = "".join([f"<li><bdi>{escape(note)}</bdi></li>" for note in self._notes])
            write(f"<h2>Notes</h2>\n<ul>{notes}</ul>\n")
        write('<main>\n<h2 id="findings">Findings</h2>\n' + "".join(_sections(self._kept)))
        if self._found > len(self._kept):
            write(f"<p>{counted(self._found - len(self._kept), 'more finding')} not shown here.</p>\n")
        write("</main>\n</body>\n</html>\n")


@cache
def _style() -> str:
    return Path(__file__).with_name("report.css").read_text(encoding="utf-8")


def _cards(scores: dict[str, Any]) -> Iterator[str]:
    yield _card("overall", scores["overall"], scores["interval"], 1, "of 100", enough=scores["enough"])
    for name, what in _PARTS.items():
        part = scores[name]
        value = part["value"]
        if value is not None:
            yield _card(name, round(100 * value, 1), part["interval"], 100, what, enough=part["enough"])


def _card(name: str, value: float | None, interval: list[float] | None, scale: int, what: str, *, enough: bool) -> str:
    if value is None or interval is None:
        return f"<li>{name}<b>none</b><small>nothing to count</small></li>\n"
    low, high = (scale * limit for limit in interval)
    little = "" if enough else "; too little text to judge by"
    bar = f'<i style="left:{low:.1f}%;right:{100 - high:.1f}%"></i><u style="left:{min(value, 99):.1f}%"></u>'
    return (
        f'<li>{name}<b>{value}</b><div class="scale" aria-hidden="true">{bar}</div>'
        f"<small>{low:.0f} to {high:.0f} with 95 %; {what}{little}</small></li>\n"
    )


def _heat(cells: Counter[tuple[str, str]]) -> Iterator[str]:
    """A table of rules by documents, darker where there is more."""
    if not cells:
        return
    by_document: Counter[str] = Counter()
    by_rule: Counter[str] = Counter()
    for (document, rule), count in cells.items():
        by_document[document] += count
        by_rule[rule] += count
    rules = [rule for rule, _ in by_rule.most_common()]
    most = max(cells.values())
    heads = "".join([f'<th scope="col">{rule} <span class="dim">{by_rule[rule]}</span></th>' for rule in rules])
    yield '<h2 id="where">Where</h2>\n<div class="wide" tabindex="0" role="region" aria-label="Findings by document and rule">\n'
    yield f'<table><thead><tr><th scope="col">document</th>{heads}</tr></thead><tbody>\n'
    for document, _ in by_document.most_common(_DOCUMENTS):
        row = "".join([_cell(cells[document, rule], most) for rule in rules])
        yield f'<tr><th scope="row"><bdi>{escape(document)}</bdi></th>{row}</tr>\n'
    yield "</tbody></table>\n</div>\n"
    if len(by_document) > _DOCUMENTS:
        yield f"<p>{counted(len(by_document) - _DOCUMENTS, 'more document')} with fewer findings.</p>\n"


def _cell(count: int, most: int) -> str:
    return f'<td class="heat" style="--share:{60 * count // most}">{count}</td>' if count else "<td></td>"


def _sections(kept: Sequence[tuple[str, Finding]]) -> Iterator[str]:
    """Findings by document, the worst of all whole."""
    worst = sorted(range(len(kept)), key=lambda number: -kept[number][1].severity)[:_WHOLE]
    whole = frozenset(worst)
    documents: dict[str, list[str]] = {}
    for number, (name, one) in enumerate(kept):
        documents.setdefault(name, []).append(_article(one) if number in whole else _line(one))
    for name, blocks in documents.items():
        yield f"<details open><summary><b><bdi>{escape(name)}</bdi></b> "
        yield f'<span class="dim">{counted(len(blocks), "finding")}</span></summary>\n{"".join(blocks)}</details>\n'


def _line(one: Finding) -> str:
    way = f" → <bdi>{escape(one.suggestions[0])}</bdi>" if one.suggestions and one.suggestions[0] else ""
    return (
        f"<p>{escape(one.path)}:{one.line}:{one.column} {one.severity.name.lower()} {one.rule}: "
        f"<bdi>{escape(one.text)}</bdi>{way}</p>\n"
    )


def _article(one: Finding) -> str:
    place = f"{one.path}:{one.line}:{one.column}"
    name = one.severity.name.lower()
    sides = ""
    if one.excerpt:
        sides = _side("target", one.target_lang, one.excerpt, one.segment_start, one.segment_end)
    if one.excerpt_source:
        places = [other for other in one.related if other.side == "source"]
        sides = _side("source", one.source_lang, one.excerpt_source, *source_span(one.excerpt_source, places)) + sides
    also = "".join(
        [
            f"<li>“<bdi>{escape(other.text)}</bdi>” at {escape(f'{other.path}:{other.line}:{other.column}')}: "
            f"<bdi>{escape(other.label)}</bdi></li>"
            for other in one.related
            if other.side == "target"
        ]
    )
    advice = suggested(one.suggestions)
    return (
        f'<article class="{name}" id="f-{one.fingerprint}"><h3><span class="severity">{name}</span> {one.rule} '
        f'<span class="dim">{one.code}, {one.confidence.name.lower()} confidence, {escape(place)}</span></h3>\n'
        f'<div class="sides">{sides}</div>\n<p><bdi>{escape(one.message)}</bdi>'
        + (f" <b><bdi>{escape(advice)}</bdi></b>" if advice else "")
        + f"</p>{f'<ul>{also}</ul>' if also else ''}</article>\n"
    )


def _side(side: str, lang: str, text: str, start: int, end: int) -> str:
    """A segment with its mark; a long one is cut on either side."""
    if start < 0:
        shown = escape(text[: 2 * _ROOM]) + ("…" if len(text) > 2 * _ROOM else "")
    else:
        before, after = text[:start], text[end:]
        shown = ("…" if len(before) > _ROOM else "") + escape(before[-_ROOM:])
        shown += f"<mark>{escape(text[start:end]) or '‸'}</mark>"
        shown += escape(after[:_ROOM]) + ("…" if len(after) > _ROOM else "")
    tag = f' lang="{escape(lang)}"' if lang else ""
    return f'<p class="{side}" dir="auto"{tag}>{shown}</p>'
