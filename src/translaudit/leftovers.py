"""What a document's original has that its translation has not, and the reverse.

Reach for `leftovers`, once a document, in rules on what is left out or added: whole sentences that no sentence
corresponds to, and stretches of words inside a pair of sentences (`align.stretches`). Where a free rendering is as
likely, it says nothing. Without lists of words for both languages it knows whole sentences alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from translaudit.align.pair import ratio
from translaudit.align.stretches import LEAST, Sentence, Stretch, stretches
from translaudit.coverage import compare
from translaudit.lexicon.words import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.model import Span

__all__ = ["Leftovers", "leftovers"]

_CLOSE = 0.5  # of the known words of a pair must be rendered, else it is no close rendering
_BESIDE = 0.25  # of the known words of a sentence left out may stand in the sentences beside it
_SURPLUS = 4  # characters by which lengths must differ for anything to be missing
_SHIFTED = 0.5  # of the known words of a stretch stand there if a sentence beside renders it
_SENTENCE = 3  # words that make a sentence worth missing
_SURE = 0.6  # closeness of a document whose alignment alone may be believed
_NEAR = 2  # sentences to each side that may have the content of one after all


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
        found = [*search.inside(), *search.whole()]
        omitted = sorted((one for side, one in found if side == 0), key=lambda one: (one.place, one.start))
        document.memo["leftovers"] = Leftovers(tuple(omitted), tuple(sorted(one for side, one in found if side)))
    made: Leftovers = document.memo["leftovers"]
    return made


class _Search:
    """One document's search. Side 0 is the original, side 1 the translation."""

    def __init__(self, document: Document) -> None:
        """Take the readers of both languages, and the length that one side takes for the other."""
        self.document = document
        self.texts = (document.source.text if document.source else "", document.target.text)
        langs = [document.source_lang.partition("-")[0], document.target.lang.partition("-")[0]]
        self.readers = document.readers
        self.able = all(one.able for one in self.readers)
        self.least = LEAST + any(lang in UNSPACED for lang in langs)  # what no list has is cut by guess there
        alignment = document.alignment
        self.sure = alignment is None or alignment.closeness >= _SURE
        self.segments = [(one.source, one.target) for one in document.segments if one.source]
        self.ratio = ratio(
            [self._text(0, source) for source, _ in self.segments],
            [self._text(1, target) for _, target in self.segments],
            document.source_lang,
            document.target.lang,
        )

    def _text(self, side: int, span: Span) -> str:
        return self.texts[side][span.start : span.end]

    def inside(self) -> Iterator[tuple[int, Stretch]]:
        """Stretches inside pairs of sentences, with the side that has them."""
        if not self.able:
            return
        for at, (source, target) in enumerate(self.segments):
            texts = self._text(0, source), self._text(1, target)
            surplus = len(texts[0]) * self.ratio - len(texts[1])
            if abs(surplus) < _SURPLUS:
                continue
            side = 0 if surplus > 0 else 1  # the one that is longer than it ought to be
            if self.readers[side].without(texts[side], self.readers[1 - side].keys(texts[1 - side])) < LEAST:
                continue
            compared = compare(self.readers[0].words(texts[0]), self.readers[1].words(texts[1]))
            if not _follows(compared):
                continue
            pair = (
                Sentence(texts[0], compared.source, compared.source_keys),
                Sentence(texts[1], compared.target, compared.target_keys),
            )
            measure = self.ratio if side else 1 / self.ratio
            for stretch in stretches(pair[side], pair[1 - side], compared.links(), measure, swapped=side == 1):
                moved = _moved(stretch, (source, target)[side].start, (target, source)[side].start)
                if not self._elsewhere(side, moved, at):
                    yield side, moved._replace(sure=moved.sure and self.sure and len(moved.known) >= self.least)

    def _elsewhere(self, side: int, stretch: Stretch, at: int) -> bool:
        """Whether a stretch is rendered in a sentence beside, as where sentences were aligned wrongly."""
        beside = self.segments[max(0, at - 1) : at] + self.segments[at + 1 : at + 2]
        keys = self.readers[1 - side].keys(" ".join([self._text(1 - side, pair[1 - side]) for pair in beside]))
        words = self.readers[side].words(self.texts[side][stretch.start : stretch.end])
        known = [word for word in words if word.known or any(key[0] == "#" for key in word.keys)]
        there = sum(not word.keys.isdisjoint(keys) for word in known)
        return there >= _SHIFTED * len(known)

    def whole(self) -> Iterator[tuple[int, Stretch]]:
        """Whole sentences that none corresponds to, with the side that has them.

        Where one beside has none either, on the other side, they may render each other freely.
        """
        pairs: Sequence[tuple[Span | None, Span | None]] = self.document.pairs or [
            (one.source, one.target) for one in self.document.segments
        ]
        for at, pair in enumerate(pairs):
            side = 1 if pair[0] is None else 0
            span = pair[side]
            if pair[1 - side] is not None or span is None:
                continue
            around = pairs[max(0, at - _NEAR) : at + _NEAR + 1]
            near = [one[1 - side] for one in around]
            beside = [one[1 - side] for one in around if one[1 - side] is not None and one[side] is None]
            if beside or not any(near):
                continue
            spans = [one for one in near if one]
            before = next((one[1 - side] for one in reversed(pairs[:at]) if one[1 - side]), None)
            stretch = self._alone(side, span, spans, before.end if before else spans[0].start)
            if stretch:
                yield side, stretch

    def _alone(self, side: int, span: Span, near: Sequence[Span], place: int) -> Stretch | None:
        """The sentence as a stretch, unless the other side has some of its words near the place."""
        text = self._text(side, span)
        words = self.readers[side].words(text)
        beside = self.readers[1 - side].words(" ".join([self._text(1 - side, one) for one in near]))
        keys: set[str] = set().union(*[word.keys for word in beside])
        telling = [word for word in words if word.known or any(key[0] in "#=" for key in word.keys)]
        missing = [word for word in telling if word.keys.isdisjoint(keys)]
        if len(telling) - len(missing) > _BESIDE * len(telling) or len(words) < _SENTENCE:
            return None
        if len(missing) < LEAST and not self.sure:
            return None
        known = [word for word in missing if word.known] or missing
        shown = tuple([text[word.start : word.end] for word in known])
        return Stretch(span.start, span.end, place, True, self.sure, shown)


def _follows(compared: Compared) -> bool:
    """Whether the pair is a close rendering: most of the words that lists know are rendered."""
    for words, missing in ((compared.source, compared.missing), (compared.target, compared.added)):
        known = sum(word.known for word in words)
        if known and len(missing) > (1 - _CLOSE) * known + 2:
            return False
    return True


def _moved(stretch: Stretch, own: int, other: int) -> Stretch:
    return stretch._replace(start=stretch.start + own, end=stretch.end + own, place=stretch.place + other)
