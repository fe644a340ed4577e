"""Words in a row in one sentence that nothing in its rendering corresponds to.

Reach for `stretches` with the words of a pair of sentences and their links. A stretch is set off as a clause may be,
its words are known to a list and absent on the other side, the lengths agree with its being missing, and where it would
be rendered stand no unexplained words that might do so after all. Single words are beyond it, unless they are set off.
Of several sentences of a segment, one may be without counterpart as a whole, a chance link or two in it notwithstanding;
the sentences on both sides are asked whether it has one that shares no words with it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.align.counterparts import Counterpart
from translaudit.align.enumerations import item, joint, telling
from translaudit.align.figures import digits, strange
from translaudit.align.pair import length
from translaudit.align.weighing import Evidence, Part, Whole, bar, loose, lowest, odds, surprise, weight
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translaudit.align.counterparts import Sentence
    from translaudit.align.weighing import Habit, Knowledge
    from translaudit.align.words import Link, Word
    from translaudit.model import Span

__all__ = ["Search", "Stretch", "stretches"]

_END = expression(r"[.!?。！？।؟…]")
_BEGINS = expression(r"(?:\A|[.!?:…]\s)[\W_]*")  # of a sentence, so that a capital says nothing
_SHORTER = 0.5  # of a stretch's length must be missing in the length of the other side
_SHORTER_WHOLE = 0.4  # the same of a whole sentence
_NATS = 8.0
_RARE = 12.0
_DEVIATIONS = 3.0
_FEW = 4  # code points by which any two lengths may differ
_FEW_WORDS = 2
_FEW_SPARE = 2  # unexplained words of the other side that are to be expected
_FREE = 0.6  # unexplained words of the other side, for each word of a stretch, that would be a free rendering of it
_ANSWERED = 0.5  # unexplained words where a stretch would be rendered, for each of its words, that may render it
_LONG = 4  # words of content of a stretch of which a list need not have all
_MOST_THERE = 3
_MOST_LIGHT = 3
_SOME = 2  # known words around a stretch that are as good as rendered
_MEANINGS = 4  # renderings of a word that its meaning is taken from
_LEAST = 4  # words of content of a whole sentence
_CHANCE_LINKS = 3  # links that it may have by chance, one in four words
_CLOSED = expression(r"\s*(?:[.,;:!?…。，、；：！？،؛؟।–—”»\"]|\Z)")
_BESIDE = 2
_MOSTLY = 0.6  # of the words of a predicate must be missing
_TELLING_MOST = 3  # of them that tell most
_ROOM = 0.4  # of a stretch's length that the other side may have where it would be rendered
_STRAY = 2  # unexplained words of the other side, for each word of a stretch, that count


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


def stretches(search: Search, *, shorter: bool = True) -> Iterator[Stretch]:
    """Yield the stretches of a sentence that its rendering has nothing for; none overlaps another.

    Args:
        search: the pair of sentences.
        shorter: whether the other side is shorter than it ought to be; else items of enumerations alone are looked for.
    """
    found = []
    for part in search.parts():
        value = search.odds(part) if shorter else -math.inf
        told = search.listed(part) or search.joined(part, value)
        if told or value >= loose(whole=part.whole):
            found.append((told, value, part))
    taken: list[Part] = []
    for told, value, part in sorted(found, key=lambda one: (not one[0], -one[1], one[2])):
        if all(part.last <= one.first or one.last <= part.first for one in taken) and search.stands(part):
            taken.append(part)
            yield search.made(part, sure=told or (value >= search.bar(part) and search.set_off(part)))


class Search:
    """A pair of sentences, seen from the one whose stretches are sought."""

    def __init__(
        self,
        own: Sentence,
        other: Sentence,
        linked: Sequence[Link],
        measure: float,
        habit: Habit,
        knowledge: Knowledge,
        alone: Callable[[], Sequence[Span]],
        *,
        swapped: bool,
    ) -> None:
        """Find out which words have a link, and how much of the other side is explained.

        Args:
            own: the sentence whose stretches are sought; it may be several, taken together.
            other: its rendering, or what it renders.
            linked: which words render each other.
            measure: characters that `own` takes for one of `other`.
            habit: of the document.
            knowledge: of English words.
            alone: gives the sentences of `own` that none of `other` corresponds to; asked only where that matters.
            swapped: `own` is the translation, so that links lead the other way.
        """
        self.own, self.other, self.habit, self.knowledge, self.swapped = own, other, habit, knowledge, swapped
        self._alone = alone
        pairs = [(link.target, link.source) if swapped else (link.source, link.target) for link in linked]
        self.there = dict(pairs)
        self._across = Counterpart(own, other, self.there)
        self.digits = digits(other.text)
        self.measure = measure
        self.surplus = own.length - other.length * measure
        self.usual = habit.deviation * own.length + _FEW
        self.starts = {match.end() for match in _BEGINS.finditer(own.text)}

    def parts(self) -> Iterator[Part]:
        """What may be a stretch: words in a row without a link, between joints or linked words; and whole sentences."""
        text, words = self.own.text, self.own.words
        content = [at for at, word in enumerate(words) if word.content]
        if not self.there or not content:
            return
        between = [text[words[at].end : words[after].start] for at, after in pairwise(content)]
        ends = self._ends(content) if any(map(_END.search, between)) else [0, len(content)]
        linked = [at in self.there for at in content]
        cuts = {*ends, *(number for number, gap in enumerate(between, 1) if joint(self.own.lang).search(gap))}
        cuts.update(number for number, (one, other) in enumerate(pairwise(linked), 1) if one != other)
        for low in sorted(cuts):
            for high in sorted(cut for cut in cuts if cut > low):
                if any(linked[low:high]):
                    break
                if not (low in ends and high in ends):
                    yield Part(content[low], content[high - 1] + 1, False)
        for number, low in enumerate(ends):
            for high in ends[number + 1 :]:
                inside = sum(linked[low:high])
                if _LEAST <= high - low < len(content) and inside <= _CHANCE_LINKS and 4 * inside <= high - low:
                    yield Part(content[low], content[high - 1] + 1, True)

    def _ends(self, content: Sequence[int]) -> list[int]:
        """How many words of content there are before each sentence, and in all."""
        starts = [self.own.words[at].start for at in content]
        spans = sentences(self.own.text, self.own.lang)
        return sorted({0, *(bisect_left(starts, span.start) for span in spans), len(content)})

    def odds(self, part: Part) -> float:
        """Log-odds that these words are missing on the other side."""
        found = self.evidence(part)
        if found is None:
            return -math.inf
        value = odds(found)
        if isinstance(found, Evidence) and value >= loose(whole=False):
            return odds(found._replace(alike=self.alike(part)))
        return value

    def bar(self, part: Part) -> float:
        """The log-odds from which a stretch is more than a hint."""
        inside = [word for word in self.own.words[part.first : part.last] if word.content]
        tail = self._opening(part.first) is not None and self._across.after(part.last) is None
        return bar(part, len(self._missing(inside)), tail=tail)

    def listed(self, part: Part) -> bool:
        """Whether it is an item of an enumeration that the other side has without it."""
        if part.whole or self._copied(part) or any(at in self.there for at in range(part.first, part.last)):
            return False
        inside = [word for word in self.own.words[part.first : part.last] if word.content]
        return len(self._missing(inside)) == len(inside) and item(self.own, self.other, self.there, part[:2])

    def joined(self, part: Part, value: float) -> bool:
        """Whether it is a predicate behind *and* or the like, up to a mark, that the other side has no room for.

        Its place cannot be another than beside what stands before and behind, so that its odds need not be as high.
        """
        if part.whole or value < lowest(_TELLING_MOST):
            return False
        inside = [word for word in self.own.words[part.first : part.last] if word.content]
        missing = len(self._missing(inside))
        if value < lowest(missing) or missing < _MOSTLY * len(inside):
            return False
        return self._roomless(part) and not self._copied(part) and not self._figures(part)

    def stands(self, part: Part) -> bool:
        """Whether no sentence that a stretch has as a whole has a counterpart on the other side."""
        start, end = self.own.words[part.first].start, self.own.words[part.last - 1].end
        if not (part.whole or _END.search(self.own.text, start, end)):
            return True
        whole = []
        for span in sentences(self.own.text, self.own.lang):
            words = [word for word in self.own.words if word.content and span.start <= word.start < span.end]
            if words and start <= words[0].start and words[-1].end <= end:
                whole.append(span)
        return not whole or set(self._alone()).issuperset(whole)

    def set_off(self, part: Part) -> bool:
        """Whether a stretch may be told from a free rendering.

        It is no part of a clause, and the other side has clearly fewer unexplained words than it, above all where it would be
        rendered, or what renders the words around a predicate behind *and* stands so close together that it has no room. None
        of them is a figure; nor does it stand there in the same words, as where a part was not translated.
        """
        inside = [word for word in self.own.words[part.first : part.last] if word.content]
        if self._figures(part):
            return False
        across = self._across
        spare = across.between(part.first, part.last) if part.whole else across.spare
        few = len(spare) <= max(_FEW_SPARE, _FREE * len(inside))
        if part.whole:
            return few
        bounded = self._opening(part.first) is not None or across.after(part.last) is None
        closed = few and not self._rendered(part, inside)
        return bounded and not self._copied(part) and not self._tells(part) and (closed or self._roomless(part))

    def _rendered(self, part: Part, inside: Sequence[Word]) -> bool:
        """Whether the unexplained words where a stretch would be rendered are so many that they may be its rendering.

        A word that no list has may be rendered by any of them, so only the others count, unless the stretch is long. A
        number is rendered by none of them.
        """
        missing = self._missing(inside)
        if any(word.number for word in missing):
            return False
        telling = inside if len(inside) >= _LONG else missing
        return len(self._across.between(part.first, part.last)) >= _ANSWERED * len(telling)

    def _copied(self, part: Part) -> bool:
        """Whether a stretch stands on the other side as it is."""
        words = self.own.words
        return self.own.text[words[part.first].start : words[part.last - 1].end] in self.other.text

    def evidence(self, part: Part) -> Evidence | Whole | None:
        """What speaks for a stretch, its likeness to other words apart; None where nothing does."""
        inside = [word for word in self.own.words[part.first : part.last] if word.content]
        missing = self._missing(inside)
        size, extent = self._length(part.first, part.last), self._extent(part)
        if not missing or self.surplus < (_SHORTER_WHOLE if part.whole else _SHORTER) * size:
            return None
        rare = min(_RARE, surprise([(word, self._meant(word)[0]) for word in missing], self.habit, self.knowledge))
        longer = min(_DEVIATIONS, max(0.0, extent - self.surplus) / self.usual)
        shorter = min(_DEVIATIONS, max(0.0, self.surplus - extent) / self.usual)
        gone = max(-_DEVIATIONS, min(_DEVIATIONS, self.surplus / self.usual))
        known = sum(word.known or word.number for word in inside)
        there, spare = known - len(missing), min(_STRAY, len(self._across.spare) / len(inside))
        if part.whole:
            linked = sum(at in self.there for at in range(part.first, part.last))
            pairs = math.log1p(len(self.there))
            return Whole(rare, gone, there / len(inside), linked, self._across.explained, longer, shorter, spare, pairs)
        every = [word for word in self.own.words if word.content and (word.known or word.number)]
        around = len(self._missing(every)) - len(missing)
        return Evidence(
            chance=min(_NATS, -weight(missing) * math.log(self.habit.missing)),
            rare=rare,
            length=gone,
            there=min(_MOST_THERE, there),
            share=len(missing) / len(inside),
            explained=self._across.explained,
            own=around / (len(every) - known + _SOME),
            opened=self._opening(part.first) is not None,
            last=self._across.after(part.last) is None,
            longer=longer,
            shorter=shorter,
            alike=0.0,
            near=self._across.near(part.first, part.last),
            spare=spare,
            long=len(inside) > _FEW_WORDS,
            light=self._light(part.first),
        )

    def _figures(self, part: Part) -> bool:
        return self._across.figures(part.first, part.last)

    def _tells(self, part: Part) -> bool:
        """Whether a stretch that is added says whose words are told, as the sentences around do."""
        if not self.swapped:
            return False
        opening, words = self._opening(part.first), self.own.words
        start = opening if opening is not None else words[part.first].start
        return telling(self.own.lang).search(self.own.text, start, words[part.last - 1].end) is not None

    def _roomless(self, part: Part) -> bool:
        """Whether a conjunction opens it, a mark ends it, and what renders the words around leaves no room for it."""
        text, opening = self.own.text, self._opening(part.first)
        if opening is None or joint(self.own.lang, "both").match(text, opening) is None:
            return False
        if _CLOSED.match(text, self.own.words[part.last - 1].end) is None or not self._between_linked(part):
            return False
        start, end = self._across.around(part.first, part.last)
        low, high = self._across.reach(part.first, part.last)
        extent = self._extent(part)
        others = length(self.own.text[start:end], self.own.lang) - extent
        held = length(self.other.text[low:high], self.other.lang) * self.measure if low <= high else math.inf
        return held - others <= _ROOM * extent

    def _between_linked(self, part: Part) -> bool:
        """Whether one of the two words before a stretch is linked, and one of the two behind, if there are any."""
        content = [at for at, word in enumerate(self.own.words) if word.content]
        before = [at in self.there for at in content if at < part.first][-_BESIDE:]
        after = [at in self.there for at in content if at >= part.last][:_BESIDE]
        return any(before) and (any(after) or not after)

    def alike(self, part: Part) -> float:
        """How like in meaning the missing words of a stretch are to the unexplained ones of the other side, on average."""
        spare = [self._means(self.other, self.other.words[at]) for at in self._across.spare]
        inside = [word for word in self._missing(self.own.words[part.first : part.last]) if not word.number]
        likeness = [
            max([0.0, *(self.knowledge.alike(self._meant(word), one) for one in spare if one)]) for word in inside
        ]
        return sum(likeness) / max(1, len(likeness))

    def _meant(self, word: Word) -> tuple[str, ...]:
        return self._means(self.own, word) or ("",)

    @staticmethod
    def _means(sentence: Sentence, word: Word) -> tuple[str, ...]:
        """What a word is in English, as far as that is known."""
        if sentence.lang == "en":
            return (sentence.text[word.start : word.end].lower(),)
        return tuple(word.shown[:_MEANINGS])

    def _named(self, word: Word) -> bool:
        """Whether an English word may be a name by its capital, which other scripts and languages write in their way."""
        own = self.own
        return own.lang == "en" and not word.number and own.text[word.start].isupper() and word.start not in self.starts

    def made(self, part: Part, *, sure: bool) -> Stretch:
        """The stretch of these words, with the joint that opens it; the whole of a sentence."""
        text, words = self.own.text, self.own.words
        missing = self._missing([word for word in words[part.first : part.last] if word.content])
        shown = tuple([text[word.start : word.end] for word in missing])
        start, end = words[part.first].start, words[part.last - 1].end
        if part.whole:
            spans = sentences(text, self.own.lang)
            start = max((span.start for span in spans if span.start <= start), default=start)
            end = min((span.end for span in spans if span.end >= end), default=end)
        else:
            opening = self._opening(part.first)
            start = opening if opening is not None else start
        return Stretch(start, end, self._across.place(part.first), part.whole, sure, shown)

    def _length(self, first: int, last: int) -> float:
        return length(self.own.text[self.own.words[first].start : self.own.words[last - 1].end], self.own.lang)

    def _extent(self, part: Part) -> float:
        """Length of a stretch with the light words before it, from the joint that opens it."""
        opening = self._opening(part.first)
        start = opening if opening is not None else self._edge(part.first)
        return length(self.own.text[start : self.own.words[part.last - 1].end], self.own.lang)

    def _missing(self, inside: Sequence[Word]) -> list[Word]:
        return [
            word
            for word in inside
            if not self._named(word)
            and word.keys.isdisjoint(self.other.keys)
            and (strange(self.own.text, word, self.digits) if word.number else word.known)
        ]

    def _opening(self, first: int) -> int | None:
        """Where the last joint before a stretch is; in Arabic it may be the first letter of the first word."""
        text, start = self.own.text, self.own.words[first].start
        if text[start] == "و":
            return start
        found = list(joint(self.own.lang).finditer(text, self._edge(first), start))
        return found[-1].start() if found else None

    def _edge(self, first: int) -> int:
        """Where the last word of content before a stretch ends."""
        words = self.own.words
        return next((words[at].end for at in range(first - 1, -1, -1) if words[at].content), 0)

    def _light(self, first: int) -> int:
        """How many light words there are before a stretch, behind its joint."""
        opening = self._opening(first)
        start = opening if opening is not None else self._edge(first)
        return min(_MOST_LIGHT, sum(word.start >= start for word in self.own.words[:first]))
