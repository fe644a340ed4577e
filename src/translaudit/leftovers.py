"""Stretches of an original that nothing renders, and stretches of a translation that render nothing.

Reach for `leftovers`, once a document, in rules on what is left out or added. A stretch is a whole sentence that no
sentence corresponds to, or words in a row inside a pair of sentences; it is worth reporting where the words are known,
the lengths agree, and the other side has no unexplained words that might render it after all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from translaudit.align.pair import ratio
from translaudit.coverage import compare, reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Word
    from translaudit.coverage import Compared, Reader
    from translaudit.model import Span
    from translaudit.rule import Document

__all__ = ["Leftovers", "Stretch", "leftovers"]

_JOINT = re.compile(
    r"[,;:()—–،、，；]|\b(?:and|or|but|dan|atau|serta|tetapi|и|или|а|но|і|й|та|або|але|und|oder|aber|et|ou|mais|y|e|o|u|pero|oraz|lub|ale|ani|nebo)\b"
    r"|(?<=[ \u200f])و(?=\w)|[和及与並并]|と|や|और|एवं",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?。！？।؟…]")
_LEAST = 2.5  # of evidence for a stretch
_PARTED = 1.5
_FILLED = .34  # of a stretch's words may be unexplained on the other side
_SHORTER = .5  # of a stretch's length must be missing in the length of the other side
_CLOSE = 0.5  # of the known words of a pair must be rendered, else it is no close rendering
_SMALL = 0.25  # of the known words of a sentence left out may stand beside
_SENTENCE = 3  # words that make a sentence worth missing
_SURE = 0.6  # closeness of a document whose alignment alone may be believed
_GAP = 14  # words between the renderings of a stretch's neighbours, at most, that stand in order
_REACH = 4  # words looked at beside each of them otherwise
_WEIGHT = {"number": 1.5, "noun": 1.0, "other": 0.6, "unknown": 0.25}


class Stretch(NamedTuple):
    """A stretch of one side without counterpart.

    Attributes:
        start: code point in the text of its own side.
        end: code point behind it.
        place: code point in the other side's text where its counterpart would stand.
        whole: whether it is one or more whole sentences.
        weight: evidence that it is missing; about one for each content word that lists know.
        known: words of it that speak.
    """

    start: int
    end: int
    place: int
    whole: bool
    weight: float
    known: tuple[str, ...]


class Leftovers(NamedTuple):
    """What each side has that the other has not.

    Attributes:
        omitted: stretches of the original, by place in the translation.
        added: stretches of the translation, by start.
    """

    omitted: tuple[Stretch, ...]
    added: tuple[Stretch, ...]


def leftovers(document: Document) -> Leftovers:
    """All stretches of a document; computed once."""
    if "leftovers" not in document.memo:
        omitted, added = _Search(document).run()
        document.memo["leftovers"] = Leftovers(
            tuple(sorted(omitted, key=lambda one: (one.place, one.start))), tuple(sorted(added))
        )
    found: Leftovers = document.memo["leftovers"]
    return found


class _Search:
    """One document's search: readers for both languages and the length that one side takes for the other."""

    def __init__(self, document: Document) -> None:
        self.document = document
        source_lang, target_lang = document.source_lang, document.target.lang
        source = source_lang.partition("-")[0]
        target = target_lang.partition("-")[0]
        self.readers: tuple[Reader, Reader] = (reader(source, target), reader(target, source))
        self.able = all(one.able for one in self.readers)
        self.source = document.source.text if document.source else ""
        self.target = document.target.text
        pairs = [one for one in document.segments if one.source]
        self.ratio = ratio(
            [self.source[one.source.start : one.source.end] for one in pairs if one.source],
            [self.target[one.target.start : one.target.end] for one in pairs],
            source_lang,
            target_lang,
        )

    def run(self) -> tuple[list[Stretch], list[Stretch]]:
        omitted: list[Stretch] = []
        added: list[Stretch] = []
        if self.able:
            for segment in self.document.segments:
                if segment.source is not None:
                    self._inside(segment.source, segment.target, omitted, added)
        self._whole(omitted, added)
        return omitted, added

    def _inside(self, source: Span, target: Span, omitted: list[Stretch], added: list[Stretch]) -> None:
        """Stretches inside a pair of sentences."""
        one, other = self.source[source.start : source.end], self.target[target.start : target.end]
        expected = len(one) * self.ratio
        short, long = len(other) < 0.97 * expected, len(other) > 1.03 * expected
        compared = compare(self.readers[0].words(one), self.readers[1].words(other))
        if not _follows(compared):
            return
        linked = compared.links()
        there = dict([(link.source, link.target) for link in linked])
        back = dict([(link.target, link.source) for link in linked])
        if short or len(other) < 1.1 * expected:
            for stretch in _runs(one, other, compared.source, compared.target, there, back, compared.target_keys, 1 / self.ratio):
                omitted.append(_moved(stretch, source.start, target.start))
        if long or len(other) > 0.9 * expected:
            for stretch in _runs(other, one, compared.target, compared.source, back, there, compared.source_keys, self.ratio):
                added.append(_moved(stretch, target.start, source.start))

    def _whole(self, omitted: list[Stretch], added: list[Stretch]) -> None:
        """Whole sentences that none corresponds to, tested against the sentences around their place.

        Where both sides have one beside the other, they may be a free rendering of each other.
        """
        document = self.document
        segments = document.segments
        spans = sorted([one.source, one.target] for one in segments if one.source)
        if not spans:
            return
        given = document.bitext.segments is not None or document.by_line
        unlinked = [] if given else list(self._unlinked(spans))
        doubtful = {at for _, _, at in unlinked}
        for at, segment in enumerate(segments):
            if segment.source is None:
                before = sum(one.source is not None and one.source.start < len(self.source) for one in segments[:at])
                if not doubtful.isdisjoint((before - 1, before, before + 1)):
                    doubtful.add(-before)
                    continue
                near = [one.source for one in segments[max(0, at - 2) : at + 3] if one.source]
                if near:
                    text = " ".join([self.source[one.start : one.end] for one in near])
                    stretch = self._alone(segment.target, self.target, text, near[0].end, side=1)
                    if stretch:
                        added.append(stretch)
        for start, end, at in unlinked:
            if any(-at + step in doubtful for step in (-1, 0, 1) if at + step):
                continue
            near = [target for _, target in spans[max(0, at - 2) : at + 2]]
            text = " ".join([self.target[one.start : one.end] for one in near])
            place = spans[at - 1][1].end if at else spans[0][1].start
            for sentence in _sentences(self.source, start, end, document.source_lang):
                stretch = self._alone(sentence, self.source, text, place, side=0)
                if stretch:
                    omitted.append(stretch)

    def _unlinked(self, spans: Sequence[Sequence[Span]]) -> Iterator[tuple[int, int, int]]:
        """Stretches of the original between those that segments render, and how many stand before."""
        before = 0
        for at, (source, _) in enumerate(spans):
            if self.source[before : source.start].strip():
                yield before, source.start, at
            before = max(before, source.end)
        if self.source[before:].strip():
            yield before, len(self.source), len(spans)

    def _alone(self, span: Span, own: str, near: str, place: int, *, side: int) -> Stretch | None:
        """The sentence as a stretch, unless the other side has some of its words near the place."""
        words = self.readers[side].words(own[span.start : span.end])
        keys: set[str] = set().union(*[word.keys for word in self.readers[1 - side].words(near)])
        telling = [word for word in words if word.known or any(key[0] in "#=" for key in word.keys)]
        missing = [word for word in telling if word.keys.isdisjoint(keys)]
        if len(telling) - len(missing) > _SMALL * len(telling) or len(words) < _SENTENCE:
            return None
        alignment = self.document.alignment
        if len(missing) < 2 and (alignment is None or alignment.closeness < _SURE):
            return None
        known = [word for word in missing if word.known] or missing
        shown = tuple([own[span.start + word.start : span.start + word.end] for word in known])
        return Stretch(span.start, span.end, place, True, sum(map(_weight, missing)), shown)  # noqa: FBT003


def _follows(compared: Compared) -> bool:
    """Whether the pair is a close rendering: most of the words that lists know are rendered."""
    for words, missing in ((compared.source, compared.missing), (compared.target, compared.added)):
        known = sum(word.known for word in words)
        if known and len(missing) > (1 - _CLOSE) * known + 2:
            return False
    return True


def _runs(
    own: str,
    other: str,
    words: Sequence[Word],
    others: Sequence[Word],
    there: dict[int, int],
    back: dict[int, int],
    keys: set[str],
    measure: float,
) -> Iterator[Stretch]:
    """Stretches of one sentence that nothing in the other renders."""
    spare = [j for j, word in enumerate(others) if word.content and j not in back and word.end - word.start > 1]
    surplus = len(own) - len(other) * measure  # in characters of its own side
    joints = len(_JOINT.findall(own)) - len(_JOINT.findall(other))
    for first, last in _free(words, there):
        inside = [word for word in words[first:last] if word.content]
        missing = [word for word in inside if (word.known or _number(word)) and word.keys.isdisjoint(keys)]
        weight = sum(map(_weight, inside)) - sum(_weight(word) for word in inside if word not in missing and word.known)
        start, end = words[first].start, words[last - 1].end
        before = own[_edge(words, there, first, -1) : start]
        after = own[end : _edge(words, there, last - 1, 1, len(own))]
        opened, closed = _JOINT.search(before), _JOINT.search(after) or _END.search(after) or not after.strip()
        if not (opened or not before.strip()) or not closed:
            continue
        parted = opened is not None and joints > 0
        if len(missing) < (1 if parted else 2) or weight < (_PARTED if parted else _LEAST):
            continue
        outside = sum(word.content and at not in there for at, word in enumerate(words)) - len(inside)
        if surplus < _SHORTER * (end - start) or len(spare) - outside > _FILLED * len(inside):
            continue
        if _beside(words, others, there, first, last, spare) > _FILLED * len(inside):
            continue
        place = _place(other, others, words, there, first)
        yield Stretch(start, end, place, False, weight + parted, tuple([own[w.start : w.end] for w in missing]))  # noqa: FBT003


def _free(words: Sequence[Word], there: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Longest stretches of words without a linked one, from content word to content word."""
    first = last = -1
    for at, word in enumerate(words):
        if at in there:
            if first >= 0:
                yield first, last + 1
            first = -1
        elif word.content:
            if first < 0:
                first = at
            last = at
    if first >= 0:
        yield first, last + 1


def _place(other: str, others: Sequence[Word], words: Sequence[Word], there: dict[int, int], first: int) -> int:
    """Behind what renders the last linked word before the stretch; at the end if the stretch is the last."""
    if not any(at in there for at in range(first, len(words))):
        return len(other.rstrip(" .!?。！？।…\"”»"))
    before = next((there[at] for at in range(first - 1, -1, -1) if at in there), None)
    return others[before].end if before is not None else 0


def _beside(
    words: Sequence[Word], others: Sequence[Word], there: dict[int, int], first: int, last: int, spare: Sequence[int]
) -> int:
    """How many unexplained words stand where the stretch would be rendered, between what renders its neighbours."""
    before = next((there[at] for at in range(first - 1, -1, -1) if at in there), -1)
    after = next((there[at] for at in range(last, len(words)) if at in there), len(others))
    if before < after <= before + _GAP:
        return sum(before < at < after for at in spare)
    return max(sum(before < at <= before + _REACH for at in spare), sum(after - _REACH <= at < after for at in spare))


def _edge(words: Sequence[Word], there: dict[int, int], at: int, step: int, last: int = 0) -> int:
    """Where the nearest linked word in a direction ends or begins; the end of the text where there is none."""
    at += step
    while 0 <= at < len(words):
        if at in there:
            return words[at].end if step < 0 else words[at].start
        at += step
    return last


def _weight(word: Word) -> float:
    if _number(word):
        return _WEIGHT["number"]
    if not word.known:
        return _WEIGHT["unknown"]
    return _WEIGHT["noun" if word.noun else "other"]


def _number(word: Word) -> bool:
    return any(key[0] == "#" for key in word.keys)


def _moved(stretch: Stretch, own: int, other: int) -> Stretch:
    return stretch._replace(start=stretch.start + own, end=stretch.end + own, place=stretch.place + other)


def _sentences(text: str, start: int, end: int, lang: str) -> Sequence[Span]:
    from translaudit.text.sentences import sentences  # noqa: PLC0415  only where something is left over

    return sentences(text, lang, start, end)
