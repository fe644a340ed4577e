"""The nouns that every part of the program shares: frozen dataclasses, no logic.

Offsets are Unicode code points, spans are half-open, lines and columns are 1-based.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "CATEGORIES",
    "MARK",
    "Allowance",
    "Allowed",
    "Anchor",
    "Bitext",
    "Confidence",
    "Examined",
    "Example",
    "Finding",
    "Held",
    "Related",
    "Report",
    "Segment",
    "Severity",
    "Side",
    "SkippedRule",
    "Span",
    "Summary",
    "Tally",
]


class Severity(IntEnum):
    """How bad a finding is if it is real (MQM)."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3


class Confidence(IntEnum):
    """How likely a finding is real; measured per rule, see `docs/reference/precision.md`."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2


CATEGORIES = (
    "transliteration-variant",
    "transliteration-inconsistency",
    "name-misspelling",
    "term-violation",
    "term-drift",
    "mistranslation",
    "number-mismatch",
    "negation-mismatch",
    "omission",
    "addition",
    "untranslated",
    "entity-mismatch",
)


class Span(NamedTuple):
    """A half-open range of code points in one text."""

    start: int
    end: int


class Anchor(NamedTuple):
    """Where text and file fall into step: from here on, text offset and file offset grow together.

    Attributes:
        text: offset into the side's text.
        file: offset into the decoded file.
        line: 1-based line of that place in the file.
        column: 1-based column of that place in the file.
    """

    text: int
    file: int
    line: int
    column: int


MARK = "translaudit:"
"""What a comment to this program begins with; a file without it has none."""


class Allowance(NamedTuple):
    """What a comment in a text allows.

    Attributes:
        line: 1-based line of the comment.
        first: the first line that it speaks for.
        last: the last of them.
        rules: names or codes of rules, in small letters.
        reason: why.
        until: ISO date of the last day that it holds, "" for no end.
        problem: why it counts for nothing, "" where it counts.
    """

    line: int
    first: int
    last: int
    rules: tuple[str, ...]
    reason: str
    until: str = ""
    problem: str = ""


class Allowed(NamedTuple):
    """A finding that the config allows, for texts that take no comments.

    Attributes:
        rule: name of the rule.
        fingerprint: of the finding.
        reason: why.
        until: ISO date of the last day that it holds, "" for no end.
        path: the translation, from the config's folder; "" where that is not said.
    """

    rule: str
    fingerprint: str
    reason: str
    until: str = ""
    path: str = ""


class Side(NamedTuple):
    """One language of a document.

    Attributes:
        path: the file it was read from, as the user named it.
        lang: BCP 47 tag.
        text: what the rules read. Markup, code and addresses are blanked with spaces, so words keep their places;
            rows of a bitext file are joined by line feeds.
        anchors: how `text` maps to the file, ascending; empty when text and file have equal offsets. A line feed
            in `text` never lies between two anchors without being one in the file. Of two at one place of `text` the
            first is where the file leaves off, the second where it goes on behind markup.
        quotes: spans that the markup says are quotations, ascending; those by quotation marks are found when needed.
        blanked: spans of `text` that hold no running prose (code, addresses, tags), ascending.
        allowances: what comments in the file allow, in their order.
    """

    path: str
    lang: str
    text: str
    anchors: Sequence[Anchor] = ()
    quotes: tuple[Span, ...] = ()
    blanked: tuple[Span, ...] = ()
    allowances: tuple[Allowance, ...] = ()


class Segment(NamedTuple):
    """A stretch of the target and the stretch of the source that it renders.

    Attributes:
        id: unique in its file.
        target: its span in the target side's text.
        source: its span in the source side's text; None when nothing there corresponds, or there is no original.
    """

    id: str
    target: Span
    source: Span | None = None


class Bitext(NamedTuple):
    """A document and its translation; the unit of work.

    Attributes:
        name: the document's name in reports: its path, or the `document` key of a bitext file.
        target: the translation.
        source: the original, when at hand.
        source_lang: language translated from, known even where the original is not at hand; "" if unknown.
        segments: given by the file's format, ascending in the target; None when the format gives none and they are
            to be found by sentence splitting and alignment.
        date: ISO 8601, or "".
    """

    name: str
    target: Side
    source: Side | None = None
    source_lang: str = ""
    segments: Sequence[Segment] | None = None
    date: str = ""


class Related(NamedTuple):
    """Another place that a finding rests on.

    Attributes:
        side: "source" or "target".
        path: the file.
        start: offset into the decoded file.
        end: end of the span.
        line: 1-based line.
        column: 1-based column.
        text: the words there.
        label: what the place shows, for the reader.
        segment: id of its segment, "" when unknown.
    """

    side: str
    path: str
    start: int
    end: int
    line: int
    column: int
    text: str
    label: str
    segment: str = ""


class Finding(NamedTuple):
    """One thing one rule saw, with its evidence. Offsets are into the decoded file (see the contract)."""

    path: str
    document: str
    line: int
    column: int
    start: int
    end: int
    segment: str
    segment_start: int
    segment_end: int
    text: str
    rule: str
    code: str
    category: str
    mqm: str
    severity: Severity
    confidence: Confidence
    message: str
    suggestions: tuple[str, ...] = ()
    fix: str = ""  # "safe", "unsafe" or ""
    related: tuple[Related, ...] = ()
    fingerprint: str = ""
    excerpt: str = ""  # the segment's target text, for screens
    excerpt_source: str = ""  # the segment's source text
    source_lang: str = ""
    target_lang: str = ""
    end_line: int = 0  # where the words end, as `line` and `column` say where they begin
    end_column: int = 0


class Held(NamedTuple):
    """A finding that is not shown, and what holds it back.

    Attributes:
        finding: what is not shown.
        why: in words.
        path: of the file with the comment that allows it; "" where the config does, or a baseline knows it.
        line: of that comment, 1-based; 0 likewise.
    """

    finding: Finding
    why: str
    path: str = ""
    line: int = 0


class SkippedRule(NamedTuple):
    """A rule that did not run, and why: never silently green."""

    rule: str
    why: str


class Summary(NamedTuple):
    """What a report says about one document.

    Attributes:
        path: of the translation.
        document: its name.
        source_path: of the original; None without one.
        source_lang: "" if unknown.
        target_lang: BCP 47 tag.
        segments: how many.
        words: of the translation.
        scores: see `translaudit.scoring.scores`.
        notes: what is to be said of the document as a whole.
        date: ISO 8601, or "".
        forms: known names and terms: id of the concept, house form ("" if there is none), form, “ok” or “other”, mentions.
            What is right has the house form.
        held: findings that are not shown; None where nobody asked for them.
    """

    path: str
    document: str
    source_path: str | None
    source_lang: str
    target_lang: str
    segments: int
    words: int
    scores: Mapping[str, object] = {}
    notes: tuple[str, ...] = ()
    date: str = ""
    forms: tuple[tuple[str, str, str, str, int], ...] = ()
    held: tuple[Held, ...] | None = None


class Report(NamedTuple):
    """One audit's outcome."""

    version: str
    documents: tuple[Summary, ...]
    findings: tuple[Finding, ...]
    skipped_rules: tuple[SkippedRule, ...]
    scores: dict[str, object]
    hidden: int = 0  # findings below the asked confidence
    allowed: int = 0  # findings that comments in the texts or the config allow
    in_baseline: int = 0  # findings that a baseline knows
    outside_diff: int = 0  # findings that no change touches, where only changes were asked about
    failed: bool = False  # whether the gate fails
    gate: tuple[str, ...] = ()  # why, as far as the findings do not show it themselves
    held: tuple[Held, ...] | None = None  # findings of the corpus that are not shown; None where nobody asked for them


class Example(NamedTuple):
    """A place in a translation that a tally keeps; examples are ordered by document, path and offset.

    Attributes:
        document: the document's name.
        path: the file.
        start: offset into the decoded file.
        end: end of the span.
        line: 1-based line.
        column: 1-based column.
        text: the words there.
        segment: id of its segment.
        at: where in the segment's target text the words begin.
    """

    document: str
    path: str
    start: int
    end: int
    line: int
    column: int
    text: str
    segment: str
    at: int


class Tally(NamedTuple):
    """What documents said, in integers only, so that merging in any order and any batching gives the same.

    Attributes:
        counts: how often, by key; a key is a tuple of strings whose first names the kind of count.
        places: by key, a bounded number of examples, the smallest by document and offset.
    """

    counts: Mapping[tuple[str, ...], int] = {}
    places: Mapping[tuple[str, ...], tuple[Example, ...]] = {}


class Examined(NamedTuple):
    """What one document said."""

    findings: tuple[Finding, ...]
    tally: Tally
    summary: Summary
    skipped: tuple[SkippedRule, ...] = ()
    allowed: tuple[Held, ...] = ()  # by comments in the translation or the config
