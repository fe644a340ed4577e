"""Words in a row in one sentence that nothing in its rendering corresponds to.

Reach for `stretches` with the words of a pair of sentences and their links. A stretch is set off as a clause may be,
its words are known to a list and absent on the other side, the lengths agree with its being missing, and where it would
be rendered stand no unexplained words that might do so after all. Single words are beyond it, unless they are set off.
"""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.align.pair import length
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.tokens import HAN_NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Link, Word

__all__ = ["Evidence", "Habit", "Search", "Sentence", "Stretch", "digits", "strange", "stretches"]

_JOINT = expression(
    r"[,;:—–،、，；]|\b(?:and|or|but|dan|atau|serta|tetapi|и|или|а|но|і|й|та|або|але|und|oder|aber|et|ou|mais|y|e|o|u|pero|oraz|lub|ale|ani|nebo)\b"
    r"|(?<=[ \u200f])و(?=\w)|[和及与並并]|と|や|और|एवं",
    re.IGNORECASE,
)
_DIGITS = expression(r"\d+")
_END = expression(r"[.!?。！？।؟…]")
_SURE = 0.85  # log-odds at which one in a thousand pairs of human translations has a stretch
_LOOSE = -0.5  # for a hint
_SHORTER = 0.5  # of a stretch's length must be missing in the length of the other side
_VERB = 0.6  # what a missing word other than a noun counts for
_DRAWN = 0.6
_MOST = 3  # words of a kind that count
_NATS = 8.0
_DEVIATIONS = 3.0
_IN_WORDS = 12  # up to which numbers are written in words
_FEW = 4  # code points by which any two lengths may differ
_FEW_WORDS = 2
_WINDOW = 4  # words to each side of a place where what renders the neighbours has changed its order
_STRAYS = 3  # unexplained words there that count
_STRAY = 2  # the same in the whole sentence, for each word of the stretch


class Evidence(NamedTuple):
    """What speaks for a stretch.

    Attributes:
        chance: nats by which its missing words are unlikely to be missing by chance.
        length: usual deviations by which the other side is shorter than it ought to be.
        unknown: its words that no list has.
        there: its known words whose rendering stands elsewhere.
        explained: share of the words of the other side that are linked.
        opened: whether a joint opens it.
        closed: whether a joint or the end of the sentence follows.
        last: whether no linked word follows.
        long: whether it has more than two words.
        near: unexplained words of the other side where it would be rendered.
        spare: unexplained words of the other side, for each word of the stretch.
        rest: usual deviations by which the other side is shorter or longer than it ought to be without the stretch.
        share: share of its words that are known and missing.
    """

    chance: float
    length: float
    unknown: float
    there: float
    explained: float
    opened: float
    closed: float
    last: float
    long: float
    near: float
    spare: float
    rest: float
    share: float


# Fitted by benchmarks/stretches.py on clauses put into and taken out of human translations; alike for all languages.
_BASE = -2.36
_WEIGHTS = Evidence(
    chance=0.65,
    length=0.76,
    unknown=-0.24,
    there=-0.72,
    explained=-0.86,
    opened=1.62,
    closed=0.99,
    last=1.01,
    long=0.61,
    near=-0.34,
    spare=-0.39,
    rest=-1.02,
    share=-1.31,
)


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
        lang: its language.
        words: its words, with offsets into it.
        keys: the keys of all its words.
    """

    text: str
    lang: str
    words: Sequence[Word]
    keys: set[str]

    @property
    def length(self) -> float:
        """How long it is."""
        return length(self.text, self.lang)


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
    search = Search(own, other, linked, measure, habit, swapped=swapped)
    for first, last in search.free():
        found = [(search.odds(*part, first), part) for part in search.parts(first, last)]
        odds, part = max(found, key=lambda one: one[0])
        if odds >= _LOOSE:
            yield search.made(*part, first, sure=odds >= _SURE)


def digits(text: str) -> frozenset[int]:
    """The numbers of a text, each run of digits by itself, as dates and times are written in many ways."""
    found = frozenset(map(int, _DIGITS.findall(text)))
    han = () if text.isascii() else HAN_NUMBER.findall(text)
    if not han:
        return found
    from translaudit.text.numerals.han import value  # noqa: PLC0415  only where there are such numbers

    return found.union([int(meant) for one in han if (meant := value(one, "zh")) is not None])


def strange(text: str, number: Word, there: frozenset[int]) -> bool:
    """Whether none of these numbers is part of one in the text, which would hardly be written in words."""
    parts = digits(text[number.start : number.end])
    return max(parts, default=0) > _IN_WORDS and parts.isdisjoint(there)


class Search:
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
        self.spare = [at for at in content if at not in taken and not _aside(other.words[at], other.text)]
        self.explained = 1 - len(self.spare) / max(1, len(content))
        self.digits = digits(other.text)
        self.surplus = own.length - other.length * measure

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
        found = self.evidence(first, last, around)
        if found is None:
            return -math.inf
        return _BASE + sum(weight * value for weight, value in zip(_WEIGHTS, found, strict=True))

    def evidence(self, first: int, last: int, around: int) -> Evidence | None:
        """What speaks for a stretch of these words; None where nothing does."""
        text, words = self.own.text, self.own.words
        size = length(text[words[first].start : words[last - 1].end], self.own.lang)
        inside = [word for word in words[first:last] if word.content]
        missing = self._missing(inside)
        if not missing or self.surplus < _SHORTER * size:
            return None
        opening = self._opening(first, around)
        numbers = sum(map(_number, missing))
        nouns = sum(_worth(word) for word in missing if word.noun)
        others = sum(_worth(word) for word in missing if not (word.noun or _number(word)))
        weight = min(_MOST, nouns) + _VERB * min(_MOST, others) + numbers
        known = sum(word.known or _number(word) for word in inside)
        usual = self.habit.deviation * self.own.length + _FEW
        return Evidence(
            chance=min(_NATS, -weight * math.log(self.habit.missing)),
            length=max(-_DEVIATIONS, min(_DEVIATIONS, self.surplus / usual)),
            unknown=min(5, len(inside) - known),
            there=min(3, known - len(missing)),
            explained=self.explained,
            opened=opening is not None,
            closed=self._closed(last),
            last=self._after(last) is None,
            long=len(inside) > _FEW_WORDS,
            near=min(_STRAYS, self._near(first, last)),
            spare=min(_STRAY, len(self.spare) / len(inside)),
            rest=min(_DEVIATIONS, abs(self.surplus - size) / usual),
            share=len(missing) / len(inside),
        )

    def _near(self, first: int, last: int) -> int:
        """How many unexplained words stand where a stretch would be rendered; a number counts as many of them."""
        before, after = self._before(first), self._after(last)
        low = self.there[before] if before is not None else -1
        high = self.there[after] if after is not None else len(self.other.words)
        if high < low:
            low, high = low - _WINDOW, low + _WINDOW
        there = [self.other.words[at] for at in self.spare if low < at < high]
        return sum(_STRAYS if _number(word) else 1 for word in there)

    def made(self, first: int, last: int, around: int, *, sure: bool) -> Stretch:
        """The stretch of these words, with the joint that opens it."""
        text, words = self.own.text, self.own.words
        opening = self._opening(first, around)
        missing = self._missing([word for word in words[first:last] if word.content])
        start = opening if opening is not None else words[first].start
        shown = tuple([text[word.start : word.end] for word in missing])
        return Stretch(start, words[last - 1].end, self._place(first), False, sure, shown)

    def _missing(self, inside: Sequence[Word]) -> list[Word]:
        return [
            word
            for word in inside
            if word.keys.isdisjoint(self.other.keys)
            and (strange(self.own.text, word, self.digits) if _number(word) else word.known)
        ]

    def _opening(self, first: int, around: int) -> int | None:
        """Where the last joint before a stretch is; in Arabic it may be the first letter of the first word."""
        text, start = self.own.text, self.own.words[first].start
        if text[start] == "و":
            return start
        found = list(_JOINT.finditer(text, self._edge(first, around), start))
        return found[-1].start() if found else None

    def _edge(self, first: int, around: int) -> int:
        """Where the last word of content before a stretch ends."""
        before = next(
            (at for at in range(first - 1, around - 1, -1) if self.own.words[at].content), self._before(first)
        )
        return self.own.words[before].end if before is not None else 0

    def _closed(self, last: int) -> bool:
        """Whether what stands behind a stretch ends a clause."""
        words, end = self.own.words, self.own.words[last - 1].end
        after = next((word.start for word in words[last:] if word.content), None)
        if after is None:
            return True
        rest = self.own.text[end:after]
        return _JOINT.search(rest) is not None or _END.search(rest) is not None

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


def _aside(word: Word, text: str) -> bool:
    """Whether a word can hardly render one that is missing: a single sign, or a name."""
    return word.end - word.start == 1 or (not word.known and text[word.start].isupper())


def _worth(word: Word) -> float:
    return _DRAWN if word.drawn else 1.0


def _number(word: Word) -> bool:
    return word.number
