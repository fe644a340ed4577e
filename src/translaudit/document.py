"""One bitext with what can be known of it: hits of termbases, segments, alignment, quotations.

A `Document` computes everything once, when first asked for, and only as far as the question needs. Rules get it with
`Resources`; what rules share beyond that they keep in its `memo`.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, Any

from translaudit.forms import Relation
from translaudit.hits import Hit, Text, between, made, merged, spots, within
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.text.counting import words_and_lines
from translaudit.text.positions import Locator, line_starts
from translaudit.text.rows import RowSegments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from translaudit.align.sentences import Alignment
    from translaudit.coverage import Compared, Reader
    from translaudit.forms import Forms, Reading
    from translaudit.hits import Spot
    from translaudit.lexicon.learned import Learned
    from translaudit.resources import Resources

__all__ = ["Document", "Hit", "Text"]


_MANY_LINES = 200
_SAMPLE = 60
_COMPARED = 120  # segments whose words are, to say how freely a text is translated
_LONG = 2_000_000  # code points
_SEGMENTS = 512  # compared word by word and kept in mind
_SHARE = 3  # when so large a part of the segments was looked through, the rest is, too


class Document:
    """A bitext and what can be known of it; everything is computed once, when first asked for."""

    def __init__(self, bitext: Bitext, resources: Resources) -> None:
        """Take the bitext; nothing is computed yet."""
        self.bitext = bitext
        self.resources = resources
        self.target = bitext.target
        self.source = bitext.source
        self._source_lang = bitext.source.lang if bitext.source else bitext.source_lang
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
        return tuple(made(self._spots, self.target.text))

    @cached_property
    def _spots(self) -> list[Spot]:
        return self._find(self.target)

    @cached_property
    def doubtful_hits(self) -> tuple[Hit, ...]:
        """Those of the hits that are not right for any concept."""
        if "hits" in vars(self):
            return tuple([hit for hit in self.hits if not hit.right])
        return tuple(made([spot for spot in self._spots if not spot[3].right], self.target.text))

    @cached_property
    def right_forms(self) -> tuple[tuple[Reading, int], ...]:
        """What the other hits may be, in the order of their first occurrences, and how many say the same."""
        counts: dict[int, int] = {}
        readings: dict[int, Reading] = {}
        for _, _, _, reading in self._spots:
            if reading.right:
                key = id(reading)
                if key in counts:
                    counts[key] += 1
                else:
                    counts[key], readings[key] = 1, reading
        return tuple([(readings[key], count) for key, count in counts.items()])

    @cached_property
    def source_hits(self) -> tuple[Hit, ...]:
        """Forms of the termbases' concepts in the original."""
        return tuple(made(self._find(self.source), self.source.text)) if self.source else ()

    @cached_property
    def guarded_hits(self) -> tuple[Hit, ...]:
        """Forms in the translation that are wrong only where the original has their concept."""
        guarded = [forms.guarded for forms in self.resources.forms(self.target.lang) if forms.guarded is not None]
        if self.source is None or not any(len(forms.matcher) for forms in guarded):  # to find out is much less work
            return ()
        return tuple(made(self._find(self.target, guarded=True), self.target.text)) if self.close else ()

    def _find(self, side: Side, *, guarded: bool = False) -> list[Spot]:
        found: list[Spot] = []
        for whole in self.resources.forms(side.lang):
            forms = whole.guarded if guarded else whole
            if forms is not None and len(forms.matcher):
                found = merged(found, spots(forms, self._text(side), self._hidden(whole, side.lang)))
        return found

    def _text(self, side: Side) -> Text:
        """The side as matchers want it; the translation is looked through several times."""
        if side is not self.target:
            return Text(side.text)
        if self._matched is None:
            self._matched = Text(side.text)
        return self._matched

    def words_and_lines(self) -> tuple[int, int]:
        """How many words and lines the translation has."""
        known = self._matched
        return words_and_lines(self.target.text, b"" if known is None or known.moved else known.data)

    def _hidden(self, forms: Forms, lang: str) -> frozenset[int]:
        every = self.resources.forms(lang)
        return self.resources.overridden(lang) if len(every) > 1 and forms is every[-1] else frozenset()

    @cached_property
    def segments(self) -> Sequence[Segment]:
        """The segments: given by the format, lines where the lines correspond, else sentences that were aligned."""
        if self.bitext.segments is not None:
            return self.bitext.segments
        if self.by_line:
            found = map(self._line, range(len(self._target_lines)))
            return tuple([segment for segment in found if segment.target.start < segment.target.end])
        return _segments(self)

    @cached_property
    def by_line(self) -> bool:
        """Whether the lines of the text are its segments: a long text has as many as its original, so they correspond."""
        if self.bitext.segments is not None or self.source is None:
            return False
        lines = len(self._target_lines) - 1
        return lines >= _MANY_LINES and lines == self.source.text.count("\n")

    @cached_property
    def locator(self) -> Locator:
        """Where places of the translation lie in its file."""
        return Locator(self.target)

    @cached_property
    def _target_lines(self) -> list[int]:
        """Where the lines of the translation begin, if they are its segments."""
        text = self.target.text
        return line_starts(text) if "\r" in text else self.locator.starts

    @cached_property
    def _source_lines(self) -> list[int]:
        return line_starts(self.source.text) if self.source else []

    def _line(self, number: int) -> Segment:
        if self.source is None:
            raise AssertionError(number)
        sources, targets = self._source_lines, self._target_lines
        start, first = targets[number], sources[number]
        if number + 1 < len(targets):
            end, last = targets[number + 1] - 1, sources[number + 1] - 1
        else:
            end, last = len(self.target.text), len(self.source.text)
        return Segment(f"L{number + 1}", Span(start, end), Span(first, last) if first < last else None)

    @cached_property
    def alignment(self) -> Alignment | None:
        """How sentences correspond, where the format does not say and there is an original."""
        if self.source is None or self.bitext.segments is not None:
            return None
        if self.by_line:  # a sample says whether it is a translation at all
            pairs = [self._line(number) for number in range(_SAMPLE)]
            source = [pair.source for pair in pairs if pair.source]
            target = [pair.target for pair in pairs if pair.source]
        else:
            source, target = self._sentences(self.source), self._sentences(self.target)
        from translaudit.align.sentences import align  # noqa: PLC0415  only with an original

        return align(
            [self.source.text[one.start : one.end] for one in source],
            [self.target.text[one.start : one.end] for one in target],
            source_lang=self.source.lang,
            target_lang=self.target.lang,
            anchors=self.anchors,
        )

    @cached_property
    def anchors(self) -> Callable[[str, str], frozenset[str]] | None:
        """What sentences of the original and of the translation share; see `coverage.anchors`."""
        from translaudit.coverage import anchors  # noqa: PLC0415  only with an original

        return anchors(self.source_lang, self.target.lang, self._learned())

    @cached_property
    def readers(self) -> tuple[Reader, Reader]:
        """What makes words of the original and of the translation, for comparison of one with the other."""
        from translaudit.coverage import reader  # noqa: PLC0415  only with an original

        source, target = self.source_lang.partition("-")[0], self.target.lang.partition("-")[0]
        return reader(source, target, self._learned()), reader(target, source, self._learned())

    def compared(self, segment: Segment) -> Compared | None:
        """The words of a segment and of its original, held against each other; several rules ask for it.

        None where the segment has no original, or where no list has the words of one of the languages.
        """
        return self._compared(segment.source, segment.target) if segment.source else None

    @cached_property
    def _compared(self) -> Callable[[Span, Span], Compared | None]:
        source = self.source.text if self.source else ""
        return lru_cache(_SEGMENTS)(partial(_compare, self.readers, source, self.target.text))

    def forget(self) -> None:
        """Let go of what rules keep, some of which knows the document: else only the collector would free it."""
        self.memo.clear()

    def _learned(self) -> Learned | None:
        return self.resources.learned(self.source_lang.partition("-")[0], self.target.lang.partition("-")[0])

    def told(self, segment: Segment) -> tuple[int, int]:
        """How many words of both sides of a segment lists know, and how many of them have nothing on the other side."""
        compared = self.compared(segment)
        return compared.told if compared else (0, 0)

    @cached_property
    def counterparts(self) -> dict[int, tuple[int, int]]:
        """By where segments begin in the translation, what `told` says of them; of many every so-manieth."""
        step = -(-len(self.segments) // _COMPARED) or 1
        return {one.target.start: self.told(one) for one in self.segments[::step]}

    def _told(self) -> tuple[int, int]:
        """What `told` says of the document."""
        known, alone = zip(*self.counterparts.values(), strict=True)
        return sum(known), sum(alone)

    @cached_property
    def close(self) -> bool:
        """Whether the translation follows the original closely enough to compare them sentence by sentence."""
        if self.source is None:
            return False
        if self.alignment is None:
            return True
        from translaudit.align.freedom import follows  # noqa: PLC0415  only with an original

        return follows(self.alignment, self._told, self.source_lang, self.target.lang)

    @property
    def held_apart(self) -> bool:
        """Whether something would have been compared, had the translation followed its original closely."""
        return "close" in vars(self) and self.source is not None and not self.close

    @cached_property
    def pairs(self) -> tuple[tuple[Span | None, Span | None], ...]:
        """Original and translation of each link of the alignment, in its order; None where one side has nothing."""
        if self.alignment is None or self.source is None or self.by_line:
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
        if self.by_line:
            return self._line(bisect_right(self._target_lines, offset) - 1)
        segments = self.segments
        if isinstance(segments, RowSegments):
            index = bisect_right(segments.targets, offset, 0, len(segments)) - 1
        else:
            index = max(bisect_right(segments, offset, key=_target_start) - 1, 0)
        return segments[index] if segments else Segment("", Span(0, len(self.target.text)))

    def segment_place(self, offset: int) -> tuple[str, int]:
        """The id of the segment that holds a place of the target text, and where it begins there; see `segment_at`."""
        if self.bitext.segments is None and self.source is None:
            return "", self.target.text.rfind("\n", 0, offset) + 1
        if self.by_line:
            number = bisect_right(self._target_lines, offset)
            return f"L{number}", self._target_lines[number - 1]
        segment = self.segment_at(offset)
        return segment.id, segment.target.start

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
        if self.by_line:
            return f"L{bisect_right(self._source_lines, offset)}"
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
            return between(self.source_hits, span.start, span.end)
        if not self._windows:  # the first call looks for all faults at once
            faults = [hit for hit in (*self.doubtful_hits, *self.guarded_hits) if hit.wrong]
            spans = {self.segment_at(hit.start).source for hit in faults}
            self._windows = self._looked_through(sorted(one for one in {*spans, span} if one is not None))
        if span not in self._windows:
            if len(self._windows) * _SHARE > len(self.segments):
                return between(self.source_hits, span.start, span.end)
            self._windows |= self._looked_through([span])
        return self._windows[span]

    def _looked_through(self, spans: list[Span]) -> dict[Span, list[Hit]]:
        """The hits of stretches of the original."""
        side = self.source
        if side is None:
            return {}
        return within(side.text, spans, lambda text: made(self._find(Side(side.path, side.lang, text)), text))

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

    @cached_property
    def quoted(self) -> Callable[[int, int], bool]:
        """Whether a span lies in a direct quotation of the translation."""
        from translaudit.text.quotations import Quotations  # noqa: PLC0415  only where a finding asks

        return Quotations(self.target.text, self.target.lang, self.target.quotes).hold


def _compare(readers: tuple[Reader, Reader], source: str, target: str, one: Span, other: Span) -> Compared | None:
    """The words of a span of the original and of one of the translation; not of the document, which holds what is kept."""
    from translaudit.coverage import Compared  # noqa: PLC0415  only with an original

    if not all(reader.able for reader in readers):
        return None
    return Compared(readers[0].words(source[slice(*one)]), readers[1].words(target[slice(*other)]))


def _named(hit: Hit) -> Iterator[tuple[bool, int]]:
    """The concepts that a hit in an original surely names, as pairs of bundled and index."""
    for forms, entry in hit.entries:
        if entry.relation not in (Relation.STANDARD, Relation.FOREIGN):
            yield bool(forms.things[entry.thing][12]), entry.thing


def _target_start(segment: Segment) -> int:
    return segment.target.start


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
