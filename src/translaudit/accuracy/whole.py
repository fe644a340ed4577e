"""Whole sentences of a document that none of the other side corresponds to, and how likely they are missing there.

Reach for `lone_sentences` in a document whose sentences were aligned. The alignment leaves a sentence alone where the other
side lacks it, and where it is said so freely that nothing tells; what stands unexplained beside its place tells these apart.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.align.pair import length
from translaudit.align.stretches import Stretch
from translaudit.model import Span
from translaudit.records import NamedTuple
from translaudit.storage.kept import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.align.words import Word
    from translaudit.document import Document

    _Pair = tuple[Span | None, Span | None]

__all__ = ["CLOSE", "WEIGHTS", "Lone", "Told", "lone_sentences", "odds", "told"]

WEIGHTS = Path(__file__).with_name("whole.toml")
"""What the odds are summed from."""

CLOSE = 0.6
"""Closeness of a document whose alignment alone may be believed."""

_BESIDE = 0.25  # of the known words of a sentence left out may stand in the sentences beside it
_LEAST = 2  # words of a sentence that must be missing where its alignment is doubtful
_SENTENCE = 3  # words that make a sentence worth missing
_NEAR = 2  # sentences to each side that may have the content of one after all
_OWN, _OTHER = 0.7, 0.3  # of a sentence, and of the one that may have taken it in: how much longer that is
_MOST = 8  # missing words that count, of lists by hand fewer
_MOST_BY_HAND = 6
_MOST_SPARE, _MOST_LONGER = 2.0, 1.5


class Told(NamedTuple):
    """What tells of a sentence without counterpart whether it is missing.

    Attributes:
        spare: words beside its place on the other side that nothing explains, for each of its own; of one sentence the most.
        keys: whether names or numbers of it are among them.
        longer: by how much a sentence there is longer than it ought to be, 0.7 if that is 0.7 of this one and 0.3 of itself.
        sure: whether the alignment of the document may be believed.
        simple: whether no sentences beside were taken together: what is left over may belong to them.
        missing: known words and names without anything there.
        share: these, of all.
        by_hand: those that a list by hand has.
        several: whether another sentence beside has no counterpart either.
    """

    spare: float
    keys: bool
    longer: float
    sure: bool
    simple: bool
    missing: int
    share: float
    by_hand: int
    several: bool


def lone_sentences(document: Document, ratio: float) -> Iterator[tuple[int, Stretch]]:
    """Whole sentences that none corresponds to, with the side that has them: 0 is the original.

    Where one beside has none either, on the other side, they may render each other freely.

    Args:
        document: has an original.
        ratio: characters that the translation takes for one of the original.
    """
    pairs: Sequence[_Pair] = document.pairs or [(one.source, one.target) for one in document.segments]
    for at, pair in enumerate(pairs):
        side = 1 if pair[0] is None else 0
        if pair[1 - side] is not None or pair[side] is None:
            continue
        around = pairs[max(0, at - _NEAR) : at + _NEAR + 1]
        near = [one[1 - side] for one in around]
        if not any(near) or any(one[1 - side] is not None and one[side] is None for one in around):
            continue
        before = next((one[1 - side] for one in reversed(pairs[:at]) if one[1 - side]), None)
        first = next(one for one in near if one)
        stretch = Lone(document, pairs, at, ratio).stretch(before.end if before else first.start)
        if stretch:
            yield side, stretch


class Lone:
    """A sentence of a side that no sentence of the other corresponds to."""

    def __init__(self, document: Document, pairs: Sequence[_Pair], at: int, ratio: float) -> None:
        """Find out which of its words stand beside its place on the other side, with nothing else to render."""
        self.document, self.at, self.ratio = document, at, ratio
        self.side = side = 1 if pairs[at][0] is None else 0
        self.span = pairs[at][side] or Span(0, 0)
        self.around = around = pairs[max(0, at - _NEAR) : at + _NEAR + 1]
        self.texts = document.source.text if document.source else "", document.target.text
        self.langs = document.source_lang.partition("-")[0], document.target.lang.partition("-")[0]
        self.sure = document.alignment is None or document.alignment.closeness >= CLOSE
        self.words = self._words(side, self.span)
        self.keys: set[str] = set()
        self.spare = 0
        for pair in around:
            here, there = pair[side], pair[1 - side]
            if there is not None:
                taken = document.readers[side].keys(self._text(side, here)) if here else set()
                left = [word for word in self._words(1 - side, there) if word.content and word.keys.isdisjoint(taken)]
                self.keys.update(*[word.keys for word in left])
                self.spare = max(self.spare, len(left))
        telling = [word for word in self.words if word.known or any(key[0] in "#=" for key in word.keys)]
        self.telling = len(telling)
        self.missing = [word for word in telling if word.keys.isdisjoint(self.keys)]

    def _text(self, side: int, span: Span) -> str:
        return self.texts[side][span.start : span.end]

    def _words(self, side: int, span: Span) -> Sequence[Word]:
        return self.document.readers[side].words(self._text(side, span))

    def stretch(self, place: int) -> Stretch | None:
        """The sentence as a stretch, unless its words are near the place on the other side."""
        missing = self.missing
        if self.telling - len(missing) > _BESIDE * self.telling or len(self.words) < _SENTENCE:
            return None
        if not missing or (len(missing) < _LEAST and not self.sure):
            return None
        text = self._text(self.side, self.span)
        shown = tuple([text[word.start : word.end] for word in [one for one in missing if one.known] or missing])
        sure = odds(told(self)) >= 0
        return Stretch(self.span.start, self.span.end, place, True, sure, shown)

    def longer(self) -> float:
        """How much longer one of the sentences beside is on the other side than it ought to be, by the length of this one.

        What this one says may stand there, if the other side has not divided it.
        """
        side = self.side
        measure = self.ratio if side else 1 / self.ratio
        own = length(self._text(side, self.span), self.langs[side])
        most = 0.0
        for pair in self.around:
            here, there = pair[side], pair[1 - side]
            if here is not None and there is not None:
                size = length(self._text(side, here), self.langs[side])
                more = length(self._text(1 - side, there), self.langs[1 - side]) * measure - size
                most = max(most, min(more / own, more / size * _OWN / _OTHER))
        return min(_MOST_LONGER, most)

    def simple(self) -> bool:
        """Whether no sentences beside were taken together."""
        alignment = self.document.alignment
        part = slice(max(0, self.at - _NEAR), self.at + _NEAR + 1)
        links = alignment.links[part] if alignment and self.document.pairs else ()
        return all(one.source[1] - one.source[0] < 2 and one.target[1] - one.target[0] < 2 for one in links)


def told(one: Lone) -> Told:
    """What tells of a sentence."""
    content = sum(word.content for word in one.words)
    return Told(
        spare=min(_MOST_SPARE, one.spare / max(1, content)),
        keys=any(key[0] in "#=" and key in one.keys for word in one.words for key in word.keys),
        longer=one.longer(),
        sure=one.sure,
        simple=one.simple(),
        missing=min(_MOST, len(one.missing)),
        share=len(one.missing) / max(1, one.telling),
        by_hand=min(_MOST_BY_HAND, sum(word.known and not word.drawn for word in one.missing)),
        several=sum(None in pair for pair in one.around) > 1,
    )


def odds(found: Told) -> float:
    """Log odds that a sentence is missing, less those from which that is told."""
    weights: Mapping[str, float] = table(WEIGHTS)
    value: float = weights["base"] + sum(weights[name] * value for name, value in found._asdict().items())
    return value
