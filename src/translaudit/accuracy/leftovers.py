"""What a document's original has that its translation has not, and the reverse.

Reach for `leftovers`, once a document, in rules on what is left out or added: whole sentences that no sentence
corresponds to, and stretches of words inside a pair of sentences (`align.stretches`). Where a free rendering is as
likely, it says nothing. Without lists of words for both languages it knows whole sentences alone.
"""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.accuracy.whole import CLOSE, lone_sentences
from translaudit.align.counterparts import Sentence
from translaudit.align.enumerations import possible
from translaudit.align.figures import digits, strange
from translaudit.align.pair import length, ratio
from translaudit.align.stretches import Search, Stretch, stretches
from translaudit.align.weighing import Habit, Knowledge
from translaudit.lexicon.otherwise import times
from translaudit.model import Segment, Span
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translaudit.coverage import Compared
    from translaudit.document import Document

    _Pair = tuple[Span, Span]
    _Sided = tuple[int, Stretch]

__all__ = ["Leftovers", "alike", "leftovers", "length_ratio"]

_CLOSE = 0.5  # of the known words of a pair must be rendered, else it is no close rendering
_HABITS = Path(__file__).parents[1] / "align" / "habits.toml"
_MISSING = 0.4  # the same, where nothing is measured
_PRIOR = 12  # known words that this is worth
_DEVIATION = 0.15  # of its length by which a sentence is longer or shorter than it ought to be
_PAIRS = 3  # pairs that this is worth
_LINKED = 0.6  # of the words of a sentence must be linked where the alignment of the document does not vouch for it
_SURPLUS = 4  # characters by which lengths must differ for anything to be missing
_SHIFTED = 0.5  # of the known words of a stretch stand there if a sentence beside renders it
_ENDS = expression(r"[.!?。！？।؟]")
_SEVERAL = 2  # sentences of a segment


class Leftovers(NamedTuple):
    """What each side has that the other has not, with offsets into the texts of both sides.

    Attributes:
        omitted: stretches of the original, by place in the translation.
        added: stretches of the translation, by start.
    """

    omitted: tuple[Stretch, ...]
    added: tuple[Stretch, ...]


def leftovers(document: Document) -> Leftovers:
    """All stretches of a document; computed once."""
    if "leftovers" not in document.memo:
        search = _Search(document)
        found = [*search.inside(), *lone_sentences(document, search.ratio)]
        omitted = sorted((one for side, one in found if side == 0), key=lambda one: (one.place, one.start))
        document.memo["leftovers"] = Leftovers(tuple(omitted), tuple(sorted(one for side, one in found if side)))
    made: Leftovers = document.memo["leftovers"]
    return made


def length_ratio(document: Document) -> float:
    """Code points that the translation takes for one of the original; computed once."""
    if "length ratio" not in document.memo:
        source = document.source.text if document.source else ""
        pairs = [(one.source, one.target) for one in document.segments if one.source]
        document.memo["length ratio"] = ratio(
            [source[one.start : one.end] for one, _ in pairs],
            [document.target.text[one.start : one.end] for _, one in pairs],
            document.source_lang,
            document.target.lang,
        )
    made: float = document.memo["length ratio"]
    return made


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How like in meaning the English words of two groups are that are most alike, at most 1; 0 where that is not known."""
    from translaudit.lexicon.senses.company import alike as likeness  # noqa: PLC0415  only where words may be missing
    from translaudit.lexicon.senses.company import meaning  # noqa: PLC0415  as above

    return max(likeness(meaning((first,)), meaning((second,))) for first in one for second in other)


_KNOWLEDGE = Knowledge(times, alike)


class _Weighed(NamedTuple):
    """A pair of sentences.

    Attributes:
        surplus: code points of the translation that the original would take more than it has.
        share: the same, regardless of its sign, by code point of the translation.
        missing: known words of each side without a rendering.
        known: known words of each side.
    """

    surplus: float
    share: float
    missing: tuple[int, int]
    known: tuple[int, int]


@cache
def _usual(lang: str, other: str) -> float:
    """Which share of the known words of a language usually has no rendering in another (two-letter codes)."""
    found = table(_HABITS)["missing"]
    own, beside = found.get(lang), found.get(other)
    return max((*([own[0]] if own else ()), *([beside[1]] if beside else ())), default=_MISSING)


class _Habits:
    """How closely a document follows its original."""

    def __init__(self, weighed: Sequence[_Weighed], langs: tuple[str, str]) -> None:
        """Take all pairs, and the two-letter codes of both languages."""
        self._usual = _usual(*langs), _usual(*reversed(langs))
        self._weighed = weighed
        self._missing = [sum(one.missing[side] for one in weighed) for side in (0, 1)]
        self._known = [sum(one.known[side] for one in weighed) for side in (0, 1)]
        self._share = sum(one.share for one in weighed)

    def without(self, at: int, side: int) -> Habit:
        """The habit of all other pairs, drawn towards what is usual."""
        one = self._weighed[at]
        missing = (self._missing[side] - one.missing[side] + self._usual[side] * _PRIOR) / (
            self._known[side] - one.known[side] + _PRIOR
        )
        deviation = (self._share - one.share + _DEVIATION * _PAIRS) / (len(self._weighed) - 1 + _PAIRS)
        return Habit(missing, deviation)


class _Search:
    """One document's search. Side 0 is the original, side 1 the translation."""

    def __init__(self, document: Document) -> None:
        """Take the readers of both languages, and the length that one side takes for the other."""
        self.document = document
        self.texts = (document.source.text if document.source else "", document.target.text)
        self.langs = document.source_lang.partition("-")[0], document.target.lang.partition("-")[0]
        self.readers = document.readers
        self.able = all(one.able for one in self.readers)
        alignment = document.alignment
        self.sure = alignment is None or alignment.closeness >= CLOSE
        self.rendered = [one for one in document.segments if one.source]
        self.segments = [(one.source, one.target) for one in self.rendered if one.source]
        self.ratio = length_ratio(document)

    def _text(self, side: int, span: Span) -> str:
        return self.texts[side][span.start : span.end]

    def inside(self) -> Iterator[_Sided]:
        """Stretches inside pairs of sentences, with the side that has them."""
        if not self.able:
            return
        weighed = [self._weighed(*pair) for pair in self.segments]
        habits = _Habits(weighed, self.langs)
        for at, pair in enumerate(self.segments):
            found = list(self._in_pair(pair, pair, weighed[at], partial(habits.without, at)))
            for part in self._sentences(pair) if any(weighed[at].missing) else ():
                found += [
                    (side, one)
                    for side, one in self._in_pair(part, pair, self._weighed(*part), partial(habits.without, at))
                    if all(side != other or one.end <= told.start or told.end <= one.start for other, told in found)
                ]
            yield from ((side, one) for side, one in found if not self._elsewhere(side, one, at))

    def _sentences(self, pair: _Pair) -> Sequence[_Pair]:
        """The sentences of a pair with their renderings, where all have one: what one lacks is little of the whole.

        Those of a document that was aligned are pairs already.
        """
        if self.document.alignment is not None or min(map(self._ends, (0, 1), pair)) < _SEVERAL:
            return ()
        from translaudit.accuracy.counterparts import aligned  # noqa: PLC0415  only where a segment has several

        source, target = pair
        sides = (self._text(0, source), self.langs[0]), (self._text(1, target), self.langs[1])
        here, there, links = aligned(*sides, self.document.anchors)
        if len(links) < _SEVERAL or any(
            one.source[0] == one.source[1] or one.target[0] == one.target[1] for one in links
        ):
            return ()
        return [(_reach(here, one.source, source.start), _reach(there, one.target, target.start)) for one in links]

    def _ends(self, side: int, span: Span) -> int:
        """How many sentences a span may have, at most."""
        return len(_ENDS.findall(self._text(side, span)))

    def _in_pair(self, pair: _Pair, whole: _Pair, weighed: _Weighed, habit: Callable[[int], Habit]) -> Iterator[_Sided]:
        """Stretches of a segment or of one of its sentences, of which nothing stands in the rendering of the whole segment."""
        longer = 0 if weighed.surplus > 0 else 1  # than it ought to be
        for side in (longer, 1 - longer):
            shorter = side == longer and abs(weighed.surplus) >= _SURPLUS
            if weighed.missing[side] and (shorter or possible(self._text(side, pair[side]), self.langs[side])):
                yield from ((side, one) for one in self._lacking(side, (pair, whole), habit(side), shorter=shorter))

    def _lacking(self, side: int, spans: tuple[_Pair, _Pair], habit: Habit, *, shorter: bool) -> Iterator[Stretch]:
        """What one side of a pair, which is of a whole, has that the other has not, be that too short or not."""
        pair = spans[0]
        compared, around = (self.document.compared(Segment("", two, one)) for one, two in spans)
        if compared is None or around is None or not _follows(compared, 1 - side):
            return
        texts = self._text(0, pair[0]), self._text(1, pair[1])
        sides = (
            Sentence(texts[0], self.langs[0], compared.source, around.source_keys),
            Sentence(texts[1], self.langs[1], compared.target, around.target_keys),
        )
        measure = self.ratio if side else 1 / self.ratio
        links = compared.links()
        sure = self.sure or len(links) >= _LINKED * sum(word.content for word in sides[1 - side].words)
        over = self._over(side, *pair)
        search = Search(sides[side], sides[1 - side], links, measure, habit, _KNOWLEDGE, over, swapped=side == 1)
        for stretch in stretches(search, shorter=shorter):
            moved = _moved(stretch, pair[side].start, pair[1 - side].start)
            yield moved._replace(sure=moved.sure and sure)

    def _over(self, side: int, source: Span, target: Span) -> Callable[[], Sequence[Span]]:
        """What gives the sentences of a side of a pair that none of the other side corresponds to.

        Sentences that the alignment of the document took together are all doubtful: to align them again tells nothing.
        """

        @cache
        def over() -> Sequence[Span]:
            from translaudit.accuracy.counterparts import alone  # noqa: PLC0415  only where a sentence may be missing

            sides = [(self._text(at, span), self.langs[at]) for at, span in enumerate((source, target))]
            if self.document.alignment is not None:
                return sentences(*sides[side])
            return alone(sides[side], sides[1 - side], self.document.anchors)

        return over

    def _weighed(self, source: Span, target: Span) -> _Weighed:
        """Both sides of a pair, weighed against each other."""
        texts = self._text(0, source), self._text(1, target)
        keys = [one.keys(text) for one, text in zip(self.readers, texts, strict=True)]
        found = [self.readers[side].without(texts[side], keys[1 - side]) for side in (0, 1)]
        sizes = [length(text, lang) for text, lang in zip(texts, self.langs, strict=True)]
        surplus = sizes[0] * self.ratio - sizes[1]
        share = abs(surplus) / max(1, sizes[1])
        return _Weighed(surplus, share, (found[0][0], found[1][0]), (found[0][1], found[1][1]))

    def _elsewhere(self, side: int, stretch: Stretch, at: int) -> bool:
        """Whether a stretch is rendered in a sentence beside, as where sentences were aligned wrongly."""
        there = " ".join([self._text(1 - side, span) for span in self._beside(1 - side, at)])
        keys, numbers = self.readers[1 - side].keys(there), digits(there)
        text = self.texts[side][stretch.start : stretch.end]
        known = [word for word in self.readers[side].words(text) if word.known or word.number]
        found = sum(
            not word.keys.isdisjoint(keys) or not (word.known or strange(text, word, numbers)) for word in known
        )
        return found >= _SHIFTED * len(known)

    def _beside(self, side: int, at: int) -> Iterator[Span]:
        """The sentences of a side beside those of a segment, with any between that none of the other side corresponds to."""
        pairs: Sequence[tuple[Span | None, Span | None]] = self.document.pairs or self.segments
        own = self.segments[at][side]
        place = next((number for number, pair in enumerate(pairs) if pair[side] == own), at)
        for step in (-1, 1):
            number = place + step
            while 0 <= number < len(pairs):
                span = pairs[number][side]
                if span is not None:
                    yield span
                if None not in pairs[number]:
                    break
                number += step


def _follows(compared: Compared, side: int) -> bool:
    """Whether that side of a pair follows the other: most of its words that lists know are rendered there."""
    words, missing = ((compared.source, compared.missing), (compared.target, compared.added))[side]
    known = sum(word.known for word in words)
    return len(missing) <= (1 - _CLOSE) * known + 2


def _reach(spans: Sequence[Span], part: tuple[int, int], start: int) -> Span:
    """From the first of some sentences to the last, in a text in which what they are of begins there."""
    return Span(start + spans[part[0]].start, start + spans[part[1] - 1].end)


def _moved(stretch: Stretch, own: int, other: int) -> Stretch:
    return stretch._replace(start=stretch.start + own, end=stretch.end + own, place=stretch.place + other)
