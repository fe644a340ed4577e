"""HTML: one page that needs no network and no scripts, to read in a browser or on paper, or to pass on.

Score cards with their intervals, tables of rules and of concepts by documents, forms that compete over the dates of the
corpus, and the findings with original and translation side by side, to be filtered: the worst so, further ones on a line
each up to 2,000, and the rest counted, for a page is to stay small.
"""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from typing import TYPE_CHECKING, Any, cast

from translaudit.model import Confidence, Severity
from translaudit.records import NamedTuple
from translaudit.reporters.heat import Concepts, by_rule
from translaudit.reporters.look import isolated
from translaudit.reporters.screen import backend_said, source_span
from translaudit.reporters.timeline import Series, timelines
from translaudit.reporters.web_page import filters, foot, head, way
from translaudit.reporters.words import counted, suggested, tail
from translaudit.text.language import primary, script_of
from translaudit.text.language_names import language_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["HtmlReport", "Parts"]

_MOST = 2000
_LARGEST = 390_000  # bytes of a page, so that it can be sent by mail
_CHARTS = 8
_NOTES = 200
_AROUND = 160  # code points of a segment on either side of a mark
_WORDS = 60  # code points of a finding's words on one line
_PARTS = {
    "adherence": "known names and terms in an accepted form",
    "fidelity": "words, less the penalty of findings",
    "names": "names in the commonest of their forms",
    "terms": "required terms found",
}


class Parts(NamedTuple):
    """A report as HTML: its title (text), more of its style sheet, and what stands on the page, from top to bottom."""

    title: str
    rules: tuple[str, ...]
    lead: str
    way: str
    main: str


class HtmlReport:
    """Holds the findings that are shown, as the scores stand before them."""

    def __init__(self, write: Callable[[str], object], _look: Look) -> None:
        """Write with `write`."""
        self._write = write
        self._found = 0
        self._kept: list[tuple[str, Finding]] = []
        self._cells: Counter[tuple[str, str]] = Counter()
        self._notes: list[str] = []
        self._concepts = Concepts()
        self._dated: dict[str, Counter[tuple[str, str]]] = {}

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Keep a document's findings, and the forms that it has."""
        self._notes += [f"{summary.document}: {note}" for note in summary.notes]
        self._concepts.add(summary)
        for concept, _, form, _, _ in summary.forms if summary.date else ():
            self._dated.setdefault(concept, Counter())[summary.date, form] += 1
        self._keep(summary.document, findings)

    def _keep(self, name: str, findings: Sequence[Finding]) -> None:
        self._found += len(findings)
        self._cells.update((name, one.rule) for one in findings)
        ordered = sorted(findings, key=lambda one: (-one.severity, one.line, one.column))
        self._kept += [(name, one) for one in ordered[:_MOST]]
        if len(self._kept) >= 2 * _MOST:
            self._kept = _worst(self._kept)

    def end(self, report: Report) -> None:
        """Write the whole."""
        its = self.parts(report)
        lead = f"<header>\n<h1>translaudit</h1>\n{its.lead}{its.way}</header>\n<main>\n"
        self._write(f"{head(its.title, its.rules)}{lead}{its.main}{foot}")

    def parts(self, report: Report) -> Parts:
        """What the page is made of, for pages that have more on them."""
        self._keep("between documents", report.findings)
        self._kept = _worst(self._kept)
        boxes, rules = filters(_choices([one for _, one in self._kept]))
        parts = [
            ("scores", "Scores", "".join(_scores(report.scores))),
            ("where", "Findings by document", "".join(by_rule(self._cells))),
            ("concepts", "Known names and terms", "".join(self._concepts.table())),
            ("time", "Competing forms over time", self._times()),
            ("notes", "Notes", _noted(self._notes)),
        ]
        taken = sum(_bytes(text) for text in (head("", rules), boxes, *[text for _, _, text in parts]))
        findings, left = _sections(self._kept, _LARGEST - taken)
        parts.append(("findings", "Findings", f'<h2 id="findings">Findings</h2>\n{boxes}{findings}'))
        shown = [part for part in parts if part[2]]
        lead = f"<p>{escape(tail(self._found, report))}.</p>\n"
        lead += "".join([f"<p><strong>Fails: {escape(why)}.</strong></p>\n" for why in report.gate])
        main = "".join([part for _, _, part in shown])
        left += self._found - len(self._kept)
        if left:
            main += f"<p>{counted(left, 'more finding')} not shown here.</p>\n"
        sections = way((id_, name) for id_, name, _ in shown)
        return Parts(f"translaudit: {counted(self._found, 'finding')}", tuple(rules), lead, sections, main)

    def _times(self) -> str:
        name = self._concepts.name
        charts = timelines(
            (Series(name(concept), seen, name(concept)) for concept, seen in self._dated.items()), _CHARTS
        )
        return charts and (
            '<h2 id="time">Competing forms over time</h2>\n'
            "<p>Documents that have each form, as shares of a stretch of time. Accepted forms count as the house form.</p>\n"
            + charts
        )


def _noted(notes: Sequence[str]) -> str:
    if not notes:
        return ""
    items = "".join([f"<li><bdi>{escape(note)}</bdi></li>\n" for note in notes[:_NOTES]])
    more = f"<p>{counted(len(notes) - _NOTES, 'more note')}.</p>\n" if len(notes) > _NOTES else ""
    return f'<h2 id="notes">Notes</h2>\n<ul>{items}</ul>\n{more}'


def _choices(findings: Sequence[Finding]) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """What can be filtered by, with the classes that findings have."""
    severities, rules, sure = (
        Counter(one.severity for one in findings),
        Counter((one.rule, one.code) for one in findings),
        Counter(one.confidence for one in findings),
    )
    return [
        (
            "Severity",
            [
                (level.name.lower(), level.name.lower(), severities[level])
                for level in reversed(Severity)
                if level in severities
            ],
        ),
        (
            "Confidence",
            [
                (f"{level.name.lower()}-sure", level.name.lower(), sure[level])
                for level in reversed(Confidence)
                if level in sure
            ],
        ),
        ("Rule", [(code, rule, count) for (rule, code), count in rules.most_common()]),
    ]


def _scores(scores: dict[str, Any]) -> Iterator[str]:
    yield '<h2 id="scores">Scores</h2>\n<ul class="cards">\n'
    yield from _cards(scores)
    yield '</ul>\n<details class="dim"><summary>How they were made</summary>'
    yield f"<p><small>{escape(str(scores['signature']))}</small></p>"
    for name, its in cast("dict[str, dict[str, Any]]", scores.get("backends", {})).items():
        yield f"<p><small>{escape(f'{name}: {backend_said(its)}')}</small></p>"
    yield "</details>\n"


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
        f"<small>{what}; 95 % interval {low:.0f} to {high:.0f}{little}</small></li>\n"
    )


def _worst(kept: Sequence[tuple[str, Finding]]) -> list[tuple[str, Finding]]:
    """As many as a page shows: the gravest, and of equals the first, in the order in which they came."""
    ranked = sorted(range(len(kept)), key=lambda number: -kept[number][1].severity)[:_MOST]
    return [kept[number] for number in sorted(ranked)]


def _sections(kept: Sequence[tuple[str, Finding]], room: int) -> tuple[str, int]:
    """Findings by document in so many bytes, the worst of all whole, and how many there was no room for."""
    worst = sorted(range(len(kept)), key=lambda number: -kept[number][1].severity)
    blocks: dict[int, str] = {}
    headed: set[str] = set()
    apart = room // 4  # for whole findings, however many there are
    for number in worst:
        name, line = kept[number][0], _line(*kept[number])
        needed = _bytes(line) + (0 if name in headed else _bytes(_section(name, _MOST, "")))
        if room - needed < apart:
            break
        room -= needed
        headed.add(name)
        blocks[number] = line
    ids: set[str] = set()
    for number in worst[: len(blocks)]:
        one = kept[number][1]
        whole = _article(one, f' id="f-{one.fingerprint}"' if one.fingerprint not in ids else "")
        room -= _bytes(whole) - _bytes(blocks[number])
        if room < 0:
            break
        ids.add(one.fingerprint)
        blocks[number] = whole
    documents: dict[str, list[str]] = {}
    for number, text in sorted(blocks.items()):
        documents.setdefault(kept[number][0], []).append(text)
    shown = [_section(name, len(texts), "".join(texts)) for name, texts in documents.items()]
    return "".join(shown), len(kept) - len(blocks)


def _bytes(text: str) -> int:
    """What a text takes in the file; half a character in a file's name is written as an escape."""
    return len(text.encode("utf-8", "backslashreplace"))


def _section(name: str, count: int, text: str) -> str:
    said = f'<bdi>{escape(name)}</bdi> <span class="dim">{counted(count, "finding")}</span>'
    return f"<details open><summary><h3>{said}</h3></summary>\n{text}</details>\n"


def _kinds(one: Finding) -> str:
    return f"{one.severity.name.lower()} {one.confidence.name.lower()}-sure {escape(one.code)}"


def _line(document: str, one: Finding) -> str:
    where = f"{one.line}:{one.column}" if one.path == document else f"{one.path}:{one.line}:{one.column}"
    way_out = f" → <bdi>{escape(one.suggestions[0][:_WORDS])}</bdi>" if one.suggestions and one.suggestions[0] else ""
    return (
        f'<p class="{_kinds(one)}">{escape(where)} <b>{one.severity.name.lower()}</b> {one.rule}: '
        f"<bdi>{escape(one.text[:_WORDS])}</bdi>{way_out}</p>\n"
    )


def _article(one: Finding, id_: str) -> str:
    place = f"{one.path}:{one.line}:{one.column}"
    name = one.severity.name.lower()
    sides = ""
    if one.excerpt:
        sides = _side("Translation", one.target_lang, one.excerpt, one.segment_start, one.segment_end)
    if one.excerpt_source:
        places = [other for other in one.related if other.side == "source"]
        spot = source_span(one.excerpt_source, places)
        sides = _side("Original", one.source_lang, one.excerpt_source, *spot) + sides
    also = "".join(
        [
            f"<li>“<bdi>{escape(other.text)}</bdi>” at {escape(f'{other.path}:{other.line}:{other.column}')}: "
            f"{_told(other.label)}</li>"
            for other in one.related
            if other.side == "target"
        ]
    )
    advice = suggested(one.suggestions)
    return (
        f'<article class="{_kinds(one)}"{id_}><h4><span class="severity">{name}</span> {one.rule} '
        f'<span class="dim">{one.code}, {one.confidence.name.lower()} confidence, {escape(place)}</span></h4>\n'
        + (f'<div class="sides">{sides}</div>\n' if sides else "")
        + f"<p>{_told(one.message)}"
        + (f" <b>{_told(advice)}</b>" if advice else "")
        + f"</p>{f'<ul>{also}</ul>' if also else ''}</article>\n"
    )


def _told(text: str) -> str:
    """What the program says; words that it quotes are read in their own direction."""
    shown = escape(text)
    if not text.isascii() and isolated(text) != text:
        shown = re.sub("“([^“”]*)”", r"“<bdi>\1</bdi>”", shown)
    return f"<bdi>{shown}</bdi>"


def _side(side: str, lang: str, text: str, start: int, end: int) -> str:
    """A segment with its mark; a long one is cut on either side."""
    if start < 0:
        shown = escape(text[: 2 * _AROUND]) + ("…" if len(text) > 2 * _AROUND else "")
    else:
        before, after = text[:start], text[end:]
        shown = ("…" if len(before) > _AROUND else "") + escape(before[-_AROUND:])
        shown += f"<mark>{escape(text[start:end]) or '‸'}</mark>"
        shown += escape(after[:_AROUND]) + ("…" if len(after) > _AROUND else "")
    tag = f' lang="{escape(lang)}"' if lang else ""
    of = f", {escape(language_name(lang))}" if lang else ""
    return (
        f'<div class="{side.lower()}"><b class="tag">{side}{of}</b><p dir="{_direction(lang)}"{tag}>{shown}</p></div>'
    )


def _direction(lang: str) -> str:
    """How a text runs: by its language where that is known, for a sentence may begin with a foreign name."""
    return "rtl" if script_of(primary(lang)) in ("Arab", "Hebr") else "auto"
