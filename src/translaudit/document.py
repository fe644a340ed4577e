"""One bitext with what can be known of it: hits of termbases, segments, alignment, quotations.

A `Document` computes everything once, when first asked for, and only as far as the question needs. Rules get it with
`Resources`; what rules share beyond that they keep in its `memo`.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any

from translaudit.expressions import expression
from translaudit.forms import Entry, Forms, Relation, Use
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.records import NamedTuple
from translaudit.text.rows import RowSegments

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.align.sentences import Alignment
    from translaudit.coverage import Reader
    from translaudit.lexicon.learned import Learned
    from translaudit.resources import Resources

__all__ = ["Document", "Hit", "Text"]


class Hit(NamedTuple):
    """A place where a text has forms of concepts.

    Attributes:
        start: offset into the side's text.
        end: end of the span.
        text: the words there.
        entries: pairs of the Forms and the Entry; all of them have this very span.
        shouted: the text has it in capitals.
        right: the form is right for some concept; None where nobody looked.
        wrong: for some concept it is listed as deprecated or superseded.
    """

    start: int
    end: int
    text: str
    entries: tuple[tuple[Forms, Entry], ...]
    shouted: bool
    right: bool | None = None
    wrong: bool = False

    def accepted(self) -> bool:
        """Whether the form is right for some concept."""
        return any(entry.use <= Use.EXCEPTION for _, entry in self.entries) if self.right is None else self.right


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

    @property
    def moved(self) -> bool:
        """Whether offsets differ from those in the side's own text."""
        return self._back is not None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the side's own text."""
        return (start, end) if self._back is None else (self._back[start], self._back[end])


_MANY_LINES = 200
_SAMPLE = 60
_LONG = 2_000_000  # code points
_SHARE = 3  # when so large a part of the segments was looked through, the rest is, too
_APART = "\n\n\n\n"  # no name goes on behind that
_AROUND = 60  # code points; hardly a name is longer
_APOSTROPHES = "’ʼ‘‛′´`＇"
_CLUSTER = expression(r"(?s).[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u093c\u3099\u309a]*")


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
        self._matched: Text | None = None
        self._windows: dict[Span, list[Hit]] = {}  # hits in stretches of the original
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
        guarded = [forms.guarded for forms in self.resources.forms(self.target.lang) if forms.guarded is not None]
        if self.source is None or not any(len(forms.matcher) for forms in guarded):  # to find out is much less work
            return ()
        return self._find(self.target, guarded=True) if self.close else ()

    def _find(self, side: Side, *, guarded: bool = False) -> tuple[Hit, ...]:
        hits: list[Hit] = []
        for whole in self.resources.forms(side.lang):
            forms = whole.guarded if guarded else whole
            if forms is not None and len(forms.matcher):
                text = self._text(side)
                hits = _merged(hits, _hits(forms, text, side.text, self._hidden(whole, side.lang)))
        return tuple(hits)

    def _text(self, side: Side) -> Text:
        """The side as matchers want it; the translation is looked through several times."""
        if side is not self.target:
            return Text(side.text)
        if self._matched is None:
            self._matched = Text(side.text)
        return self._matched

    def _hidden(self, forms: Forms, lang: str) -> frozenset[int]:
        every = self.resources.forms(lang)
        return self.resources.overridden(lang) if len(every) > 1 and forms is every[-1] else frozenset()

    @cached_property
    def segments(self) -> Sequence[Segment]:
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
        return _line_starts(self.source.text), _line_starts(self.target.text)

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
            anchors=anchors(self.source.lang, self.target.lang, self._learned()),
        )

    @cached_property
    def readers(self) -> tuple[Reader, Reader]:
        """What makes words of the original and of the translation, for comparison of one with the other."""
        from translaudit.coverage import reader  # noqa: PLC0415  only with an original

        source, target = self.source_lang.partition("-")[0], self.target.lang.partition("-")[0]
        return reader(source, target, self._learned()), reader(target, source, self._learned())

    def _learned(self) -> Learned | None:
        return self.resources.learned(self.source_lang.partition("-")[0], self.target.lang.partition("-")[0])

    @property
    def close(self) -> bool:
        """Whether the translation follows the original closely enough to compare them sentence by sentence."""
        if self.source is None:
            return False
        return self.alignment is None or self.alignment.close

    @property
    def held_apart(self) -> bool:
        """Whether something would have been compared, had the translation followed its original closely."""
        return "alignment" in vars(self) and not self.close

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
        segments = self.segments
        if isinstance(segments, RowSegments):
            index = bisect_right(segments.targets, offset, 0, len(segments)) - 1
        else:
            index = max(bisect_right(segments, offset, key=_target_start) - 1, 0)
        return segments[index] if segments else Segment("", Span(0, len(self.target.text)))

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
        segments = self.segments
        if isinstance(segments, RowSegments):
            segment = segments.of_source(offset)
        else:
            index = bisect_right(self._source_starts, (offset, len(segments))) - 1
            segment = segments[self._source_starts[index][1]] if index >= 0 else None
        return segment.id if segment and segment.source and offset < segment.source.end else ""

    @cached_property
    def _source_starts(self) -> list[tuple[int, int]]:
        return sorted((one.source.start, number) for number, one in enumerate(self.segments) if one.source)

    def source_hits_in(self, segment: Segment) -> Sequence[Hit]:
        """The original's hits inside the stretch that a segment renders; of a long original no more is looked through."""
        span = segment.source
        if span is None or self.source is None:
            return ()
        if "source_hits" in vars(self):
            return _between(self.source_hits, span.start, span.end)
        if not self._windows:  # the first call looks for all faults at once
            faults = [hit for hit in (*self.hits, *self.guarded_hits) if hit.wrong]
            spans = {self.segment_at(hit.start).source for hit in faults}
            self._windows = self._looked_through(sorted(one for one in {*spans, span} if one is not None))
        if span not in self._windows:
            if len(self._windows) * _SHARE > len(self.segments):
                return _between(self.source_hits, span.start, span.end)
            self._windows |= self._looked_through([span])
        return self._windows[span]

    def _looked_through(self, spans: list[Span]) -> dict[Span, list[Hit]]:
        """The hits of stretches of the original and of a few words around each, which names may reach out into."""
        if self.source is None:
            return {}
        text = self.source.text
        places = []
        for span in spans:
            low, high = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
            low = text.find(" ", low, span.start) + 1 or span.start if low else 0
            if high < len(text):
                high = max(text.rfind(" ", span.end, high), span.end)
            places.append((low, high))
        whole = _APART.join([text[low:high] for low, high in places])
        found = self._find(Side(self.source.path, self.source.lang, whole))
        windows: dict[Span, list[Hit]] = {}
        at = 0
        for span, (low, high) in zip(spans, places, strict=True):
            move = low - at
            inside = _between(found, span.start - move, span.end - move)
            windows[span] = [Hit(hit[0] + move, hit[1] + move, *hit[2:]) for hit in inside]
            at += high - low + len(_APART)
        return windows

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


def _hits(forms: Forms, text: Text, raw: str, hidden: frozenset[int]) -> list[Hit]:
    """What a text has of some forms, by start; `raw` is the text as it stands in the side."""
    found: list[Hit] = []
    known = forms.readings(hidden)
    last: tuple[int, int] | None = None
    before: tuple[int, ...] = ()
    moved = text.moved
    for start, end, numbers, shouted in forms.matcher.spans(text.text):
        span = text.span(start, end) if moved else (start, end)
        if span == last:  # other patterns on the very same words
            numbers = (*before, *numbers)  # noqa: PLW2901
        entries, right, wrong = known.get(numbers) or forms.reading(numbers, hidden)
        if not entries:
            continue
        if span == last:
            shouted = found.pop().shouted  # noqa: PLW2901
        first, end = span  # noqa: PLW2901
        found.append(Hit(first, end, raw[first:end], entries, shouted, right, wrong))
        last, before = span, numbers
    return found


def _line_starts(text: str) -> list[int]:
    starts = [0]
    find, at = text.find, text.find("\n") + 1
    while at:
        starts.append(at)
        at = find("\n", at) + 1
    return starts


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


def _hit_start(hit: Hit) -> int:
    return hit.start


def _between(hits: Sequence[Hit], start: int, end: int) -> Sequence[Hit]:
    """Those of some hits, given by start, that begin in a stretch."""
    return hits[bisect_left(hits, start, key=_hit_start) : bisect_left(hits, end, key=_hit_start)]


def _target_start(segment: Segment) -> int:
    return segment.target.start


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
