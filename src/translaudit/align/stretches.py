"""Words in a row in one sentence that nothing in its rendering corresponds to.

Reach for `stretches` with the words of a pair of sentences and their links. A stretch is set off as a clause may be,
its words are known to a list and absent on the other side, the lengths agree with its being missing, and where it would
be rendered stand no unexplained words that might do so after all. Single words are beyond it, unless they are set off.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from translaudit.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Link, Word

__all__ = ["LEAST", "Sentence", "Stretch", "stretches"]

_JOINT = expression(
    r"[,;:—–،、，；]|\b(?:and|or|but|dan|atau|serta|tetapi|и|или|а|но|і|й|та|або|але|und|oder|aber|et|ou|mais|y|e|o|u|pero|oraz|lub|ale|ani|nebo)\b"
    r"|(?<=[ \u200f])و(?=\w)|[和及与並并]|と|や|और|एवं",
    re.IGNORECASE,
)
_END = expression(r"[.!?。！？।؟…]")
LEAST = 2  # known words of a stretch that must be missing
_LEAST = 3.2  # evidence for a stretch: about one for each content word that lists know
_LOOSE = 1.8  # for a hint
_LOOSE_PARTED = 1.0
_PARTED = 2.0  # where it is set off, and the other side has fewer joints
_SPEAKING = 0.5  # of its words must be known to be missing
_FILLED = 0.34  # of a stretch's words may be unexplained on the other side
_SHORTER = 0.75  # of a stretch's length must be missing in the length of the other side
_GAP = 14  # words between the renderings of a stretch's neighbours, at most, that stand in order
_REACH = 4  # words looked at beside each of them otherwise
_WEIGHT = {"number": 0.6, "noun": 1.0, "other": 0.6, "unknown": 0.25}


class Stretch(NamedTuple):
    """A stretch of one side without counterpart.

    Attributes:
        start: code point in the text of its own side.
        end: code point behind it.
        place: code point in the other side's text where its counterpart would stand.
        whole: whether it is a whole sentence.
        sure: whether there is enough to say so; else it is a hint.
        known: words of it that speak.
    """

    start: int
    end: int
    place: int
    whole: bool
    sure: bool
    known: tuple[str, ...]


class Sentence(NamedTuple):
    """One side of a pair.

    Attributes:
        text: its text.
        words: its words, with offsets into it.
        keys: the keys of all its words.
    """

    text: str
    words: Sequence[Word]
    keys: set[str]


def stretches(
    own: Sentence, other: Sentence, linked: Sequence[Link], measure: float, *, swapped: bool
) -> Iterator[Stretch]:
    """Yield the stretches of a sentence that its rendering has nothing for.

    Args:
        own: the sentence whose stretches are sought.
        other: its rendering, or what it renders.
        linked: which words render each other.
        measure: characters that `own` takes for one of `other`.
        swapped: `own` is the translation, so that links lead the other way.
    """
    search = _Search(own, other, linked, swapped=swapped)
    surplus = len(own.text) - len(other.text) * measure
    for first, last in search.free():
        found = next(
            filter(None, (search.judged(*part, surplus, (first, last)) for part in search.parts(first, last))), None
        )
        if found:
            yield found


class _Search:
    """A pair of sentences, seen from the one whose stretches are sought."""

    def __init__(self, own: Sentence, other: Sentence, linked: Sequence[Link], *, swapped: bool) -> None:
        """Find out which words of the other side are unexplained, and how many of one's own are without a link."""
        self.own, self.other = own, other
        pairs = [(link.target, link.source) if swapped else (link.source, link.target) for link in linked]
        self.there = dict(pairs)
        taken = {pair[1] for pair in pairs}
        self.spare = [
            at for at, word in enumerate(other.words) if word.content and at not in taken and word.end - word.start > 1
        ]
        self.open = sum(word.content and at not in self.there for at, word in enumerate(own.words))

    def free(self) -> Iterator[tuple[int, int]]:
        """Longest stretches of words without a linked one, from content word to content word."""
        first = last = -1
        for at, word in enumerate(self.own.words):
            if at in self.there:
                if first >= 0:
                    yield first, last + 1
                first = -1
            elif word.content:
                first, last = (at if first < 0 else first), at
        if first >= 0:
            yield first, last + 1

    def parts(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """A free stretch, and what joints cut it into, the longest first."""
        yield first, last
        words, text = self.own.words, self.own.text
        content = [at for at in range(first, last) if words[at].content]
        joints = [at for at, after in pairwise(content) if _JOINT.search(text, words[at].end, words[after].start)]
        cuts = [first, *[at + 1 for at in joints], last]
        found = [(one, other) for i, one in enumerate(cuts) for other in cuts[i + 1 :] if (one, other) != (first, last)]
        for low, high in sorted(found, key=lambda part: (part[0] - part[1], part)):
            inside = [at for at in content if low <= at < high]
            yield inside[0], inside[-1] + 1

    def judged(self, first: int, last: int, surplus: float, around: tuple[int, int]) -> Stretch | None:
        """The stretch of these words, if there is enough to say for its being one.

        What may render the other words of the free stretch around it is not held against it.
        """
        text, words = self.own.text, self.own.words
        inside = [word for word in words[first:last] if word.content]
        missing = [word for word in inside if (word.known or _number(word)) and word.keys.isdisjoint(self.other.keys)]
        room = _FILLED * len(inside)
        start, end = words[first].start, words[last - 1].end
        if (
            len(missing) < LEAST
            or surplus < _SHORTER * (end - start)
            or len(self.spare) - (self.open - len(inside)) > room
        ):
            return None
        edge = self._edge(first, around[0])
        opening = list(_JOINT.finditer(text, edge, start))
        if (not opening and text[edge:start].strip()) or not self._closed(last, around[1]):
            return None
        parted = bool(opening) and len(_JOINT.findall(text)) > len(_JOINT.findall(self.other.text))
        weight = sum(map(_weight, missing)) + sum(_weight(word) for word in inside if not word.known)
        others = sum(word.content for word in words[around[0] : around[1]]) - len(inside)
        if weight < (_LOOSE_PARTED if parted else _LOOSE) or self._beside(*around) - others > room:
            return None
        return Stretch(
            opening[-1].start() if opening else start,
            end,
            self._place(first),
            False,
            weight >= (_PARTED if parted else _LEAST)
            and any(word.noun for word in missing)
            and len(missing) >= _SPEAKING * len(inside),
            tuple([text[word.start : word.end] for word in missing]),
        )

    def _edge(self, first: int, around: int) -> int:
        """Where the last word of content before a stretch ends."""
        before = next(
            (at for at in range(first - 1, around - 1, -1) if self.own.words[at].content), self._before(first)
        )
        return self.own.words[before].end if before is not None else 0

    def _closed(self, last: int, around: int) -> bool:
        """Whether what stands behind a stretch may end a clause."""
        words, end = self.own.words, self.own.words[last - 1].end
        after = next((at for at in range(last, around) if words[at].content), self._after(last))
        rest = self.own.text[end : words[after].start if after is not None else len(self.own.text)]
        return not rest.strip() or _JOINT.search(rest) is not None or _END.search(rest) is not None

    def _before(self, first: int) -> int | None:
        return next((at for at in range(first - 1, -1, -1) if at in self.there), None)

    def _after(self, last: int) -> int | None:
        return next((at for at in range(last, len(self.own.words)) if at in self.there), None)

    def _place(self, first: int) -> int:
        """Behind what renders the last linked word before the stretch; at the end if the stretch is the last."""
        if self._after(first) is None:
            return len(self.other.text.rstrip(' .!?。！？।…"”»'))
        before = self._before(first)
        return self.other.words[self.there[before]].end if before is not None else 0

    def _beside(self, first: int, last: int) -> int:
        """How many unexplained words stand where the stretch would be rendered: between what renders its neighbours."""
        left, right = self._before(first), self._after(last)
        before = self.there[left] if left is not None else -1
        after = self.there[right] if right is not None else len(self.other.words)
        if before < after <= before + _GAP:
            return sum(before < at < after for at in self.spare)
        behind = sum(before < at <= before + _REACH for at in self.spare)
        return max(behind, sum(after - _REACH <= at < after for at in self.spare))


def _weight(word: Word) -> float:
    if _number(word):
        return _WEIGHT["number"]
    if not word.known:
        return _WEIGHT["unknown"]
    return _WEIGHT["noun" if word.noun else "other"]


def _number(word: Word) -> bool:
    return any(key[0] == "#" for key in word.keys)
