"""Words in a row in one sentence that nothing in its rendering corresponds to.

Reach for `stretches` with the words of a pair of sentences and their links. A stretch is set off as a clause may be,
its words are known to a list and absent on the other side, the lengths agree with its being missing, and where it would
be rendered stand no unexplained words that might do so after all. Single words are beyond it, unless they are set off.
"""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Link, Word

__all__ = ["Habit", "Sentence", "Stretch", "stretches"]

_JOINT = re.compile(
    r"[,;:—–،、，；]|\b(?:and|or|but|dan|atau|serta|tetapi|и|или|а|но|і|й|та|або|але|und|oder|aber|et|ou|mais|y|e|o|u|pero|oraz|lub|ale|ani|nebo)\b"
    r"|(?<=[ \u200f])و(?=\w)|[和及与並并]|と|や|और|एवं",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?。！？।؟…]")
# What speaks for a stretch, as log-odds: fitted on clauses of human translations put where they do not belong
# (benchmarks/stretches.py), the same for all languages and both directions.
_BASE = -4.9
_BITS = 0.55  # a nat that its missing words are unlikely to be missing by chance
_LENGTH = 0.6  # a usual deviation by which the other side is shorter than it ought to be
_SHORTER = 0.5  # the stretch's length, so far as it is missing in the length of the other side
_UNKNOWN = -0.1  # a word that no list has
_THERE = -0.2  # a word whose rendering stands elsewhere
_LINKED = 0.2  # all other words are rendered
_EXPLAINED = 1.1  # all words of the other side are explained
_OPENED = 1.4  # a joint opens it
_PARTED = 0.3  # and the other side has fewer joints
_LONG = 0.6  # it has three words or more
_SURE = 1.1  # at which no more than one in a thousand pairs of human translations has a stretch
_LOOSE = 0.0  # for a hint
_VERB = 0.6  # what a missing word other than a noun counts for
_MOST = 3  # words of a kind that count
_NATS = 8.0
_DEVIATIONS = 3.0
_FEW = 4  # code points by which any two lengths may differ
_FEW_WORDS = 2


class Habit(NamedTuple):
    """How closely a document follows its original, the pair looked at left out.

    Attributes:
        missing: share of the words known to lists that have no rendering.
        deviation: share of a sentence's length by which lengths usually differ from what they ought to be.
    """

    missing: float
    deviation: float


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
    own: Sentence, other: Sentence, linked: Sequence[Link], measure: float, habit: Habit, *, swapped: bool
) -> Iterator[Stretch]:
    """Yield the stretches of a sentence that its rendering has nothing for.

    Args:
        own: the sentence whose stretches are sought.
        other: its rendering, or what it renders.
        linked: which words render each other.
        measure: characters that `own` takes for one of `other`.
        habit: of the document.
        swapped: `own` is the translation, so that links lead the other way.
    """
    search = _Search(own, other, linked, measure, habit, swapped=swapped)
    for first, last in search.free():
        found = [(search.odds(*part, first), part) for part in search.parts(first, last)]
        odds, part = max(found, key=lambda one: one[0])
        if odds >= _LOOSE:
            yield search.made(*part, first, sure=odds >= _SURE)


class _Search:
    """A pair of sentences, seen from the one whose stretches are sought."""

    def __init__(
        self, own: Sentence, other: Sentence, linked: Sequence[Link], measure: float, habit: Habit, *, swapped: bool
    ) -> None:
        """Find out which words have a link, and how much of the other side is explained."""
        self.own, self.other, self.habit = own, other, habit
        pairs = [(link.target, link.source) if swapped else (link.source, link.target) for link in linked]
        self.there = dict(pairs)
        taken = {pair[1] for pair in pairs}
        content = [at for at, word in enumerate(other.words) if word.content]
        spare = [at for at in content if at not in taken and other.words[at].end - other.words[at].start > 1]
        self.explained = 1 - len(spare) / max(1, len(content))
        self.content = sum(word.content for word in own.words)
        self.surplus = len(own.text) - len(other.text) * measure

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

    def odds(self, first: int, last: int, around: int) -> float:
        """Log-odds that these words are missing on the other side; the free stretch they are of begins at `around`."""
        text, words = self.own.text, self.own.words
        inside = [word for word in words[first:last] if word.content]
        missing = self._missing(inside)
        start, end = words[first].start, words[last - 1].end
        opening = self._opening(first, around)
        if (
            not missing
            or (opening is None and text[self._edge(first, around) : start].strip())
            or not self._closed(last)
        ):
            return -math.inf
        numbers = sum(map(_number, missing))
        nouns = sum(word.noun for word in missing)
        weight = min(_MOST, nouns) + _VERB * min(_MOST, len(missing) - nouns - numbers) + numbers
        known = sum(word.known or _number(word) for word in inside)
        usual = self.habit.deviation * len(text) + _FEW
        parted = (opening is not None) and len(_JOINT.findall(text)) > len(_JOINT.findall(self.other.text))
        return (
            _BASE
            + _BITS * min(_NATS, -weight * math.log(self.habit.missing))
            + _LENGTH * max(-_DEVIATIONS, min(_DEVIATIONS, self.surplus / usual))
            + _SHORTER * max(-1, min(1, self.surplus / (end - start)))
            + _UNKNOWN * min(5, len(inside) - known)
            + _THERE * min(3, known - len(missing))
            + _LINKED * len(self.there) / max(1, self.content - len(inside))
            + _EXPLAINED * self.explained
            + _OPENED * (opening is not None)
            + _PARTED * parted
            + _LONG * (len(inside) > _FEW_WORDS)
        )

    def made(self, first: int, last: int, around: int, *, sure: bool) -> Stretch:
        """The stretch of these words, with the joint that opens it."""
        text, words = self.own.text, self.own.words
        opening = self._opening(first, around)
        missing = self._missing([word for word in words[first:last] if word.content])
        start = opening if opening is not None else words[first].start
        shown = tuple([text[word.start : word.end] for word in missing])
        return Stretch(start, words[last - 1].end, self._place(first), False, sure, shown)

    def _missing(self, inside: Sequence[Word]) -> list[Word]:
        return [word for word in inside if (word.known or _number(word)) and word.keys.isdisjoint(self.other.keys)]

    def _opening(self, first: int, around: int) -> int | None:
        """Where the last joint before a stretch is."""
        found = list(_JOINT.finditer(self.own.text, self._edge(first, around), self.own.words[first].start))
        return found[-1].start() if found else None

    def _edge(self, first: int, around: int) -> int:
        """Where the last word of content before a stretch ends."""
        before = next(
            (at for at in range(first - 1, around - 1, -1) if self.own.words[at].content), self._before(first)
        )
        return self.own.words[before].end if before is not None else 0

    def _closed(self, last: int) -> bool:
        """Whether what stands behind a stretch may end a clause."""
        words, end = self.own.words, self.own.words[last - 1].end
        after = next((at for at in range(last, len(words)) if words[at].content), None)
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


def _number(word: Word) -> bool:
    return any(key[0] == "#" for key in word.keys)
