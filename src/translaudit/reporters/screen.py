"""The format for reading: each finding with its words in the translation and in the original, the claim and a way out.

article.en.md:3:40  major  wrong-sense (TA201)
  en  … finally released its claim of the first [deep] official military casualties …
  id  … korban militer resmi pertama [dalam] operasi khusus …
  “dalam” before a noun phrase means “in”; “deep” is its other sense.      confidence: high
  Try: “in”.      More: translaudit explain wrong-sense
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from translaudit.reporters.look import cells, crop_left, crop_right, isolated, visible
from translaudit.reporters.words import counted, suggested, tail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from translaudit.model import Finding, Related, Report, Summary
    from translaudit.reporters.look import Look

__all__ = ["Full", "backend_said", "score_table", "source_span"]

_GAP = " " * 6
_NEAR = 2_000  # code points on either side of a mark that are looked at, far more than a line shows
_COLOURS = {"NEUTRAL": "cyan", "MINOR": "yellow", "MAJOR": "red", "CRITICAL": "red"}


class Full:
    """Writes a block of lines a finding, then a summary and the scores."""

    def __init__(self, write: Callable[[str], object], look: Look) -> None:
        """Write with `write`, within the width and in the colours of `look`."""
        self._write, self._look = write, look
        self._found = 0
        self._counts = {"documents": 0, "words": 0}
        self._notes: dict[str, list[str]] = {}

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Write a document's findings."""
        self._found += len(findings)
        self._counts["documents"] += 1
        self._counts["words"] += summary.words
        for note in summary.notes:
            self._notes.setdefault(note, []).append(summary.document)
        for one in findings:
            self._write("\n".join(_block(one, self._look)) + "\n\n")

    def end(self, report: Report) -> None:
        """Write the findings of the corpus, the summary and the scores."""
        self._found += len(report.findings)
        for one in report.findings:
            self._write("\n".join(_block(one, self._look)) + "\n\n")
        for note, names in self._notes.items():
            more = f" and {len(names) - 3} more" if len(names) > 3 else ""
            self._write(f"{visible(', '.join(names[:3]))}{more}: {visible(note)}\n")
        self._write(self._look.paint(f"{tail(self._found, report)}.", "bold") + "\n")
        for why in report.gate:
            self._write(self._look.paint(f"Fails: {why}.", "red") + "\n")
        read = f"{counted(self._counts['documents'], 'document')}, {counted(self._counts['words'], 'word')}"
        self._write("\n".join(("", *score_table(report.scores, self._look, read))) + "\n")


def _block(one: Finding, look: Look) -> Iterator[str]:
    paint = look.paint
    severity = paint(one.severity.name.lower(), _COLOURS[one.severity.name])
    yield f"{paint(f'{visible(one.path)}:{one.line}:{one.column}', 'bold')}  {severity}  {one.rule} ({one.code})"
    sources = [place for place in one.related if place.side == "source"]
    width = max(len(one.target_lang), len(one.source_lang), 2)
    room = max(look.width - width - 4, 24)
    if one.excerpt:  # what is seen in a corpus comes without
        line = _line(one.excerpt, one.segment_start, one.segment_end, room, look, "mark")
        yield f"  {one.target_lang:<{width}}  {line}"
    if one.excerpt_source:
        start, end = source_span(one.excerpt_source, sources)
        yield f"  {one.source_lang:<{width}}  " + _line(one.excerpt_source, start, end, room, look, "green")
    for place in one.related:
        if place.side == "target" or not one.excerpt_source:
            where = f"{visible(place.path)}:{place.line}:{place.column}"
            yield f"  {'':<{width}}  also “{isolated(visible(place.text))}” at {where}: {isolated(visible(place.label))}"
    yield f"  {isolated(visible(one.message))}{_GAP}{paint(f'confidence: {one.confidence.name.lower()}', 'dim')}"
    advice = suggested(one.suggestions)
    more = paint(f"More: translaudit explain {one.rule}", "dim")
    yield f"  {isolated(visible(advice))}{_GAP}{more}" if advice else f"  {more}"


def _line(text: str, start: int, end: int, room: int, look: Look, style: str) -> str:
    """A segment cropped around its mark; without one (start < 0), its beginning."""
    if start < 0:
        return _whole(crop_right(_flat(text[:_NEAR]).strip(), room))
    start, end = min(start, len(text)), min(end, len(text))
    before, after = text[max(start - _NEAR, 0) : start], text[end : end + _NEAR]
    before, marked, after = _flat(before).lstrip(), _flat(text[start : min(end, start + _NEAR)]), _flat(after).rstrip()
    marked = crop_right(marked, max(room // 2, 12))
    left = room - cells(marked) - 2
    half = left // 2
    spare = max(half - cells(after), 0)
    before = crop_left(before, half + spare)
    after = crop_right(after, left - cells(before))
    return _whole(f"{before}{look.paint(f'[{marked}]', style)}{after}")


def _flat(text: str) -> str:
    return visible(re.sub(r"\s+", " ", text))


def _whole(text: str) -> str:
    """Isolated as a whole, for a right-to-left segment is to be read in its own direction."""
    return f"\u2068{text}\u2069" if isolated(text) != text else text


def source_span(excerpt: str, sources: Sequence[Related]) -> tuple[int, int]:
    """Where the original's words stand in its segment, if they stand there once."""
    for place in sources:
        at = excerpt.find(place.text) if place.text else -1
        if at >= 0 and excerpt.find(place.text, at + 1) < 0:
            return at, at + len(place.text)
    return -1, -1


def score_table(scores: dict[str, object], look: Look, read: str = "") -> Iterator[str]:
    """The lines of a table of scores, each with its interval of 95 % and what was counted."""
    adherence, fidelity, names, terms = (
        cast("dict[str, Any]", scores[part]) for part in ("adherence", "fidelity", "names", "terms")
    )
    overall = scores["overall"]
    limits = cast("list[float] | None", scores["interval"])
    yield look.paint(f"score       {'none' if overall is None else f'{overall:>5}'}", "bold") + (
        f"  {_limits(limits, 1)}  {read}".rstrip()
    )
    said = f"{adherence['accepted']:,} of {counted(adherence['mentions'], 'mention')} of known names and terms accepted"
    yield _score("adherence", adherence, said)
    yield _score("fidelity", fidelity, f"penalty {fidelity['penalty']:,} in {counted(fidelity['words'], 'word')}")
    said = "no name occurs more than once"
    if names["mentions"]:
        mentions = counted(names["mentions"], "mention")
        said = f"{names['same']:,} of {mentions} of names that occur more than once follow their commonest form"
    yield _score("names", names, said)
    if terms["expected"]:
        said = f"{terms['found']:,} of {counted(terms['expected'], 'required term')} found"
        yield _score("terms", terms, said)
    for name, its in cast("dict[str, dict[str, Any]]", scores.get("backends", {})).items():
        yield f"  {name:<9}  " + backend_said(its)


def backend_said(its: Mapping[str, Any]) -> str:
    """What one backend did, on one line, with what must be told of it."""
    parts = [f"{its['version']} judged {its['asked'] - its['failed']:,} of {counted(its['asked'], 'segment')}"]
    parts.append(f"{counted(its['spans'], 'span')} marked, {its['dropped']:,} dropped")
    if its["mean"] is not None:
        parts.append(f"mean score {its['mean']:.4f}")
    return "; ".join([*parts, *([its["notice"]] if its["notice"] else [])])


def _score(name: str, part: dict[str, Any], said: str) -> str:
    value = part["value"]
    shown = " none" if value is None else f"{100 * value:5.1f}"
    little = "" if value is None or part["enough"] else "; too little text to judge by"
    return f"  {name:<9} {shown}  {_limits(part['interval'], 100)}  {said}{little}"


def _limits(interval: list[float] | None, scale: float) -> str:
    """The limits of an interval, as wide in every line."""
    return f"{'–'.join(f'{scale * limit:.0f}' for limit in interval or ()):>6}"
