"""What a rule is, what it is given, and how rules are found.

A rule is a function from a `Document` (one bitext with what can be known of it, computed when first asked for) and
`Resources` (termbases, romanization schemes, lexicons) to `Mark`s. Its module's docstring is its page. Rules of other
packages are found through the entry point group `translaudit.rules`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from translaudit.forms import Entry, Forms, Relation, Thing, Use
from translaudit.model import Bitext, Confidence, Segment, Severity, Side, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from translaudit.align.sentences import Alignment
    from translaudit.lexicon.traps import TrapSet

__all__ = ["Document", "Hit", "Mark", "Place", "Resources", "Rule", "Text", "discover", "rule"]


class Place(NamedTuple):
    """Another place that a mark rests on: side, span in that side's text, and what it shows."""

    side: str
    start: int
    end: int
    label: str


class Mark(NamedTuple):
    """What a rule reports: a span of the target text and what is wrong there.

    `severity` and `category` are given only where they differ from the rule's own.
    """

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    severity: Severity | None = None
    category: str = ""
    fix: str = ""
    related: tuple[Place, ...] = ()
    concept: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check and its metadata.

    Attributes:
        name: kebab-case, names the fault.
        code: the stable handle, TAnnn.
        category: of the contract's closed set; a mark may name a nearer one of the same family.
        mqm: path in the MQM typology.
        severity: what a finding has unless the mark says otherwise.
        check: the function.
        doc: the module's docstring.
        lacks: given the document and the resources, why the rule cannot run, or "".
    """

    name: str
    code: str
    category: str
    mqm: str
    severity: Severity
    check: Callable[[Document, Resources], Iterator[Mark]]
    doc: str
    lacks: Callable[[Document, Resources], str]


def _nothing(_document: Document, _resources: Resources) -> str:
    return ""


def rule(
    *,
    code: str,
    category: str,
    mqm: str,
    severity: Severity = Severity.MAJOR,
    lacks: Callable[[Document, Resources], str] = _nothing,
) -> Callable[[Callable[[Document, Resources], Iterator[Mark]]], Rule]:
    """Make a rule of a function; its name is the function's, its page the docstring of the function's module."""

    def make(check: Callable[[Document, Resources], Iterator[Mark]]) -> Rule:
        import sys  # noqa: PLC0415  only here

        doc = sys.modules[check.__module__].__doc__ or ""
        name = check.__name__.replace("_", "-")
        return Rule(name, code, category, mqm, severity, check, doc, lacks)

    return make


_BUILT_IN = (
    "deprecated_term",
    "missing_term",
    "name_variant",
    "name_misspelling",
    "name_inconsistency",
    "mixed_script",
    "wrong_sense",
    "omission",
    "addition",
)


def discover(*, plugins: bool = True) -> tuple[Rule, ...]:
    """All rules, by code: the program's own and those that installed packages offer."""
    from importlib import import_module  # noqa: PLC0415

    found = [getattr(import_module(f"translaudit.rules.{name}"), name) for name in _BUILT_IN]
    if plugins:
        from importlib.metadata import entry_points  # noqa: PLC0415  slow; most runs have no plug-ins to find

        found.extend(point.load() for point in entry_points(group="translaudit.rules"))
    return tuple(sorted(found, key=lambda one: one.code))


class Resources:
    """What rules look things up in. Forms and traps are compiled when a language first needs them.

    Args:
        own: makes the forms of the user's termbases in a language; None where there are none.
        bundled: the same for the termbases that ship with the program.
        traps: gives the traps for a pair of languages; None where there are none.
    """

    def __init__(
        self,
        *,
        own: Callable[[str], Forms] | None = None,
        bundled: Callable[[str], Forms] | None = None,
        traps: Callable[[str, str], TrapSet | None] = lambda _source, _target: None,
    ) -> None:
        """Keep the makers; nothing is made yet."""
        self._own, self._bundled, self._traps = own, bundled, traps
        self._forms: dict[str, tuple[Forms, ...]] = {}
        self._trapsets: dict[tuple[str, str], TrapSet | None] = {}
        self._overridden: frozenset[int] | None = None

    @property
    def has_termbase(self) -> bool:
        """Whether there is any termbase at all."""
        return self._own is not None or self._bundled is not None

    @property
    def has_own_termbase(self) -> bool:
        """Whether the user gave a termbase."""
        return self._own is not None

    def forms(self, lang: str) -> tuple[Forms, ...]:
        """The forms for texts of a language: the user's own first, then the bundled ones."""
        if lang not in self._forms:
            makers = [maker for maker in (self._own, self._bundled) if maker is not None]
            self._forms[lang] = tuple([maker(lang) for maker in makers])
        return self._forms[lang]

    def traps(self, source: str, target: str) -> TrapSet | None:
        """The traps for translations from `source` into `target`."""
        key = (source.split("-", maxsplit=1)[0], target.split("-", maxsplit=1)[0])
        if key not in self._trapsets:
            self._trapsets[key] = self._traps(*key) if all(key) else None
        return self._trapsets[key]

    def overridden(self, lang: str) -> frozenset[int]:
        """Indices of bundled concepts that the user's termbases speak about themselves."""
        if self._own is None or self._bundled is None:
            return frozenset()
        if self._overridden is None:
            own, bundled = self.forms(lang)
            said = {text for thing in map(own.thing, range(len(own.things))) for text in _names_of(thing)}
            self._overridden = frozenset(
                number for number in range(len(bundled.things)) if said.intersection(_names_of(bundled.thing(number)))
            )
        return self._overridden


def _names_of(thing: Thing) -> set[str]:
    return {*thing.preferred, *(text for _, text in thing.native)}


class Hit(NamedTuple):
    """A place where a text has forms of concepts.

    Attributes:
        start: offset into the side's text.
        end: end of the span.
        text: the words there.
        entries: pairs of the Forms and the Entry; all of them have this very span.
        shouted: the text has it in capitals.
    """

    start: int
    end: int
    text: str
    entries: tuple[tuple[Forms, Entry], ...]
    shouted: bool

    def accepted(self) -> bool:
        """Whether the form is right for some concept."""
        return any(entry.use <= Use.EXCEPTION for _, entry in self.entries)


class Text:
    """A side's text as matchers want it: NFC, soft hyphens gone, apostrophes folded; offsets lead back."""

    __slots__ = ("_back", "text")

    def __init__(self, raw: str) -> None:
        """Compose only where something is to compose; nearly all texts keep their offsets."""
        self._back: list[int] | None = None
        if "\u00ad" in raw or not unicodedata.is_normalized("NFC", raw):
            parts: list[str] = []
            back: list[int] = []
            for match in _CLUSTER.finditer(raw):
                piece = unicodedata.normalize("NFC", match.group().replace("\u00ad", ""))
                parts.append(piece)
                back.extend([match.start()] * len(piece))
            back.append(len(raw))
            raw, self._back = "".join(parts), back
        for mark in _APOSTROPHES:  # replacing what is there is far quicker than translating everything
            if mark in raw:
                raw = raw.replace(mark, "'")
        self.text = raw

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the side's own text."""
        return (start, end) if self._back is None else (self._back[start], self._back[end])


_MANY_LINES = 200
_SAMPLE = 60
_LONG = 2_000_000  # code points
_LINE_END = re.compile("\n")
_APOSTROPHES = "’ʼ‘‛′´`＇"
_CLUSTER = re.compile(r"(?s).[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u093c\u3099\u309a]*")


class Document:
    """A bitext and what can be known of it; everything is computed once, when first asked for."""

    def __init__(self, bitext: Bitext, resources: Resources) -> None:
        """Take the bitext; nothing is computed yet."""
        self.bitext = bitext
        self.resources = resources
        self.target = bitext.target
        self.source = bitext.source
        self._source_lang = bitext.source.lang if bitext.source else bitext.source_lang
        self._quotes: dict[int, tuple[Span, ...]] = {}
        self.memo: dict[str, Any] = {}  # what rules share, computed by whoever needs it first

    @cached_property
    def source_lang(self) -> str:
        """The language translated from: given, else recognised by what the translation shows; "" where neither."""
        if self._source_lang:
            return self._source_lang
        from translaudit.lexicon.fingerprints import recognise  # noqa: PLC0415  only where no language is given

        return recognise(self.target.text, self.target.lang)

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """Forms of the termbases' concepts in the translation, by start, none overlapping."""
        return self._find(self.target)

    @cached_property
    def source_hits(self) -> tuple[Hit, ...]:
        """Forms of the termbases' concepts in the original."""
        return self._find(self.source) if self.source else ()

    @cached_property
    def guarded_hits(self) -> tuple[Hit, ...]:
        """Forms in the translation that are wrong only where the original has their concept."""
        return self._find(self.target, guarded=True) if self.source and self.close else ()

    def _find(self, side: Side, *, guarded: bool = False) -> tuple[Hit, ...]:
        text = Text(side.text)
        raw = side.text
        hits: list[Hit] = []
        for whole in self.resources.forms(side.lang):
            forms = whole.guarded if guarded else whole
            if forms is None:
                continue
            hidden = self._hidden(whole, side.lang)
            found: list[Hit] = []
            last = (-1, -1)
            for start, end, number, shouted in forms.matcher.find(text.text):
                pair = forms.pair(number)
                if hidden and pair[1].thing in hidden:
                    continue
                span = text.span(start, end)
                if span == last:
                    known = found[-1]
                    if pair not in known.entries:
                        found[-1] = known._replace(entries=(*known.entries, pair))
                else:
                    found.append(Hit(*span, raw[span[0] : span[1]], (pair,), shouted))
                    last = span
            hits = _merged(hits, found)
        return tuple(hits)

    def _hidden(self, forms: Forms, lang: str) -> frozenset[int]:
        every = self.resources.forms(lang)
        return self.resources.overridden(lang) if len(every) > 1 and forms is every[-1] else frozenset()

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The segments: given by the format, lines where the lines correspond, else sentences that were aligned."""
        if self.bitext.segments is not None:
            return self.bitext.segments
        if self._lines is not None:
            number = range(len(self._lines[1]))
            return tuple([segment for segment in map(self._line, number) if segment.target.start < segment.target.end])
        return _segments(self)

    @property
    def by_line(self) -> bool:
        """Whether the lines of the text are its segments, for they correspond to those of its original."""
        return self._lines is not None

    @cached_property
    def _lines(self) -> tuple[list[int], list[int]] | None:
        """Where the lines of both sides begin, if a long text has as many as its original: then they correspond."""
        if self.bitext.segments is not None or self.source is None:
            return None
        lines = self.target.text.count("\n")
        if lines < _MANY_LINES or lines != self.source.text.count("\n"):
            return None
        source, target = (
            [0, *[match.end() for match in _LINE_END.finditer(side.text)]] for side in (self.source, self.target)
        )
        return source, target

    def _line(self, number: int) -> Segment:
        spans = [
            Span(starts[number], starts[number + 1] - 1 if number + 1 < len(starts) else len(side.text))
            for starts, side in zip(self._lines or (), (self.source, self.target), strict=True)
            if side
        ]
        return Segment(f"L{number + 1}", spans[1], spans[0] if spans[0].start < spans[0].end else None)

    @cached_property
    def alignment(self) -> Alignment | None:
        """How sentences correspond, where the format does not say and there is an original."""
        if self.source is None or self.bitext.segments is not None:
            return None
        if self._lines is not None:  # a sample says whether it is a translation at all
            pairs = [self._line(number) for number in range(_SAMPLE)]
            source = [pair.source for pair in pairs if pair.source]
            target = [pair.target for pair in pairs if pair.source]
        else:
            source, target = self._sentences(self.source), self._sentences(self.target)
        from translaudit.align.sentences import align  # noqa: PLC0415  only with an original
        from translaudit.coverage import anchors  # noqa: PLC0415  only with an original

        return align(
            [self.source.text[one.start : one.end] for one in source],
            [self.target.text[one.start : one.end] for one in target],
            source_lang=self.source.lang,
            target_lang=self.target.lang,
            anchors=anchors(self.source.lang, self.target.lang),
        )

    @property
    def close(self) -> bool:
        """Whether the translation follows the original closely enough to compare them sentence by sentence."""
        if self.source is None:
            return False
        return self.alignment is None or self.alignment.close

    @cached_property
    def pairs(self) -> tuple[tuple[Span | None, Span | None], ...]:
        """Original and translation of each link of the alignment, in its order; None where one side has nothing."""
        if self.alignment is None or self.source is None or self._lines is not None:
            return ()
        sources, targets = self._sentences(self.source), self._sentences(self.target)
        return tuple([(_reach(sources, *link.source), _reach(targets, *link.target)) for link in self.alignment.links])

    def _sentences(self, side: Side) -> list[Span]:
        from translaudit.text.sentences import sentences  # noqa: PLC0415  only where segments are asked for

        return sentences(side.text, side.lang)

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.target.start for segment in self.segments]

    def segment_at(self, offset: int) -> Segment:
        """The segment that holds a place of the target text.

        A text without an original has its lines for segments; they are cut where they are asked for, and have no id.
        """
        if self.bitext.segments is None and self.source is None:
            text = self.target.text
            start = text.rfind("\n", 0, offset) + 1
            end = text.find("\n", offset)
            return Segment("", Span(start, len(text) if end < 0 else end))
        if self._lines is not None:
            return self._line(bisect_right(self._lines[1], offset) - 1)
        index = max(bisect_right(self._starts, offset) - 1, 0)
        return self.segments[index] if self.segments else Segment("", Span(0, len(self.target.text)))

    @cached_property
    def source_things(self) -> Mapping[str, frozenset[tuple[bool, int]]]:
        """Per segment id, the concepts that its original has, as pairs of bundled and index."""
        spans = sorted((seg.source.start, seg.source.end, seg.id) for seg in self.segments if seg.source)
        starts = [start for start, _, _ in spans]
        found: dict[str, set[tuple[bool, int]]] = {}
        for hit in self.source_hits:
            index = bisect_right(starts, hit.start) - 1
            if index >= 0 and hit.start < spans[index][1]:
                things = found.setdefault(spans[index][2], set())
                things.update(_named(hit))
        return {key: frozenset(things) for key, things in found.items()}

    @property
    def long(self) -> bool:
        """Whether the text is so long that nobody reads its findings one by one."""
        return len(self.target.text) > _LONG

    def source_segment(self, offset: int) -> str:
        """The id of the segment that renders a place of the original; "" where there is none."""
        if self._lines is not None:
            return f"L{bisect_right(self._lines[0], offset)}"
        index = bisect_right(self._source_starts, (offset, len(self.segments))) - 1
        segment = self.segments[self._source_starts[index][1]] if index >= 0 else None
        return segment.id if segment and segment.source and offset < segment.source.end else ""

    @cached_property
    def _source_starts(self) -> list[tuple[int, int]]:
        return sorted((one.source.start, number) for number, one in enumerate(self.segments) if one.source)

    def source_hits_in(self, segment: Segment) -> tuple[Hit, ...]:
        """The original's hits inside the stretch that a segment renders."""
        span = segment.source
        if span is None:
            return ()
        low = bisect_left(self.source_hits, span.start, key=lambda hit: hit.start)
        high = bisect_left(self.source_hits, span.end, key=lambda hit: hit.start)
        return self.source_hits[low:high]

    @cached_property
    def all_source_things(self) -> frozenset[tuple[bool, int]]:
        """The concepts that the original has anywhere."""
        return frozenset(thing for hit in self.source_hits for thing in _named(hit))

    def could_name(self, number: int) -> bool:
        """Whether a bundled concept has forms in the original's language, so that its absence there says something."""
        if self.source is None:
            return False
        forms = self.resources.forms(self.source.lang)
        return bool(forms) and forms[-1].has(number)

    def quoted(self, start: int, end: int) -> bool:
        """Whether the span lies in a direct quotation of the translation."""
        if _within(self.target.quotes, start, end):
            return True
        text = self.target.text
        first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        if first not in self._quotes:
            from translaudit.text.quotations import quotes  # noqa: PLC0415  only where a finding asks

            line = text[first : len(text) if last < 0 else last]
            self._quotes[first] = tuple(
                [Span(first + one.start, first + one.end) for one in quotes(line, self.target.lang)]
            )
        return _within(self._quotes[first], start, end)


def _within(quotes: tuple[Span, ...], start: int, end: int) -> bool:
    index = bisect_right(quotes, start, key=_start) - 1
    return index >= 0 and quotes[index].start <= start and end <= quotes[index].end


def _named(hit: Hit) -> Iterator[tuple[bool, int]]:
    """The concepts that a hit in an original surely names, as pairs of bundled and index."""
    for forms, entry in hit.entries:
        if entry.relation not in (Relation.STANDARD, Relation.FOREIGN):
            yield bool(forms.things[entry.thing][12]), entry.thing


def _start(span: Span) -> int:
    return span.start


def _merged(first: list[Hit], second: list[Hit]) -> list[Hit]:
    """Both lists by start; what overlaps a hit of the first list is dropped from the second."""
    if not first:
        return second
    starts = [hit.start for hit in first]
    kept = list(first)
    for hit in second:
        index = bisect_right(starts, hit.start) - 1
        before = index >= 0 and first[index].end > hit.start
        after = index + 1 < len(first) and first[index + 1].start < hit.end
        if not before and not after:
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _segments(document: Document) -> tuple[Segment, ...]:
    """Sentences of the target with the sentences of the source that they render; linked groups become one segment."""
    if document.alignment is None:
        targets = document._sentences(document.target)  # noqa: SLF001  this module's own
        return tuple([Segment(str(number), span) for number, span in enumerate(targets, 1)])
    groups = sorted(((target, source) for source, target in document.pairs if target), key=lambda group: group[0].start)
    return tuple([Segment(str(number), target, source) for number, (target, source) in enumerate(groups, 1)])


def _reach(spans: list[Span], first: int, last: int) -> Span | None:
    """From the beginning of the first sentence to the end of the last; None for an empty range."""
    return Span(spans[first].start, spans[last - 1].end) if first < last else None
