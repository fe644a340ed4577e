"""How a document renders the words that recur in its original, learnt from the document itself.

Reach for `Pairs` where renderings are compared within a document. A word renders another if it stands in most segments
that have the other, hardly anywhere else, and fits no other word of the original as well; where a seed lexicon has the
original word, what it lists goes first. One segment tells nothing, and neither does a word that stands everywhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from translaudit.align.words import link
from translaudit.lexicon.words import UNSPACED
from translaudit.model import Span
from translaudit.records import NamedTuple
from translaudit.text.bases import base
from translaudit.text.language import primary
from translaudit.text.stems import enclitics, stems

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from translaudit.align.words import Link, Word
    from translaudit.document import Document

__all__ = ["Pairs", "Rendering", "Sentence", "senses"]

_OFTEN = 3  # segments in which a word must stand for the document alone to tell what renders it
_FITS = 0.85  # how well a word must fit one that a list has, and renders otherwise
_TELLING = 8  # renderings that dictionaries give for a word of few senses
_SHORTEST = 4  # letters of a word that no list has
_ELSEWHERE = 3  # of so many segments with a rendering learnt, one may be without the word


class Sentence(NamedTuple):
    """One side of a segment.

    Attributes:
        words: in order.
        bases: of each, what it is counted by; "" for numbers and for what carries no content.
        texts: of each, how it is written.
        text: the sentence.
        start: where it begins in the side's text.
    """

    words: Sequence[Word]
    bases: list[str]
    texts: list[str]
    text: str
    start: int

    def span(self, first: int, last: int | None = None) -> Span:
        """The place in the side's text from one word to another."""
        return Span(self.start + self.words[first].start, self.start + self.words[first if last is None else last].end)


class Rendering(NamedTuple):
    """How a recurring word is usually rendered.

    Attributes:
        heads: bases of the words that render it.
        listed: whether a seed lexicon says so; else the document alone.
    """

    heads: frozenset[str]
    listed: bool


def senses(word: Word, text: str, lang: str) -> frozenset[str]:
    """The English words that a word is or may be rendered by, each as its base, and what a lexicon learnt says it shares."""
    learnt = frozenset(key for key in word.keys if key[0] == "+")
    if lang == "en":
        return learnt | {base(text, "en")}
    shown = () if word.drawn and len(word.shown) > _TELLING else word.shown
    return learnt.union(base(one, "en") for rendering in shown for one in rendering.split())


class Pairs:
    """The segments of a document as words of both sides, with the segments where each word stands.

    Attributes:
        langs: two-letter codes of both sides.
        source: the original of each segment.
        target: its translation.
        said: per base of the original, the numbers of its segments.
        there: the same for the translation.
    """

    def __init__(self, document: Document) -> None:
        """Read the words of all segments that have an original."""
        self.langs = primary(document.source_lang), primary(document.target.lang)
        source = document.source.text if document.source else ""
        self._document, self._readers = document, document.readers
        self._segments = [one for one in document.segments if one.source]
        self.source = [self._sentence(0, source, one.source) for one in self._segments if one.source]
        self.target = [self._sentence(1, document.target.text, one.target) for one in self._segments]
        self.source, self.target = _joined(self.source, self.langs[0]), _joined(self.target, self.langs[1])
        self.said, self.there = _places(self.source), _places(self.target)
        self._fits: dict[str, float] = {}
        self._senses: tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]] = ({}, {})
        self._meaning: dict[int, Mapping[str, set[str]]] = {}

    def _sentence(self, side: int, text: str, span: Span) -> Sentence:
        lang, part = self.langs[side], text[span.start : span.end]
        words = self._readers[side].words(part)
        texts = [part[word.start : word.end] for word in words]
        bases = [base(one, lang) if _counts(word) else "" for word, one in zip(words, texts, strict=True)]
        return Sentence(words, bases, texts, part, span.start)

    def recurring(self) -> list[str]:
        """Bases of the words of the original that recur."""
        return sorted(word for word, where in self.said.items() if len(where) > 1)

    def senses(self, side: int, name: str) -> frozenset[str]:
        """The senses of a word, given by its base, wherever it stands first."""
        known = self._senses[side]
        if name not in known:
            at = min((self.there if side else self.said)[name])
            sentence = (self.target if side else self.source)[at]
            number = sentence.bases.index(name)
            known[name] = senses(sentence.words[number], sentence.texts[number], self.langs[side])
        return known[name]

    def written(self, name: str) -> str:
        """A word of the translation, given by its base, as it is written where it stands first."""
        sentence = self.target[min(self.there[name])]
        return sentence.texts[sentence.bases.index(name)]

    def rendering(self, name: str) -> Rendering | None:
        """What renders a word in most of its segments."""
        where = self.said[name]
        meant = self.senses(0, name)
        counts = Counter(chain.from_iterable([set(self.target[at].bases) for at in where]))
        often = [one for one, count in counts.items() if one and count > 1 and count * 2 > len(where)]
        listed = [one for one in often if not meant.isdisjoint(self.senses(1, one))]
        if listed:
            best = max(listed, key=lambda one: (self._unexplained(name, one), counts[one], one))
            together = self.there[best] & where
            return Rendering(frozenset(one for one in listed if self.there[one] & where == together), listed=True)
        if meant and (first := self._first(name, meant)):
            return Rendering(frozenset({first}), listed=True)
        if len(where) < _OFTEN:
            return None
        if len(name) < _SHORTEST and self.langs[0] not in UNSPACED:
            return None
        fits = {one: self.fit(name, one) for one in often if self._only_there(one, where)}
        fittest = max(fits.values(), default=0.0)
        heads = frozenset(one for one, fit in fits.items() if fit == fittest and fit >= self.best_fit(one))
        if (fittest < _FITS or len(where) <= _OFTEN) and self._is_listed(name):
            return None
        return Rendering(heads, listed=False) if heads else None

    def _is_listed(self, name: str) -> bool:
        """Whether a list by hand has a word of the original."""
        return any(
            word.known and not word.drawn
            for at in self.said[name]
            for word, one in zip(self.source[at].words, self.source[at].bases, strict=True)
            if one == name
        )

    def _first(self, name: str, meant: frozenset[str]) -> str:
        """The listed word that renders a word where one does first and nothing else explains it; "" where none does."""
        for at in sorted(self.said[name]):
            bases = self.target[at].bases
            fitting = {
                one: None
                for number, one in enumerate(bases)
                if one and not meant.isdisjoint(self.senses(1, one)) and not self.explained(at, number, {name})
            }
            if fitting:
                return next(iter(fitting)) if len(fitting) == 1 else ""
        return ""

    def _unexplained(self, name: str, word: str) -> int:
        """In how many segments of a word another stands that no other word of the original explains."""
        return sum(
            not self.explained(at, number, {name})
            for at in self.said[name] & self.there[word]
            for number, one in enumerate(self.target[at].bases)
            if one == word
        )

    def explained(self, at: int, number: int, names: Container[str]) -> bool:
        """Whether a word of a translation may render another word of its original than those named."""
        meaning = self._meaning.get(at)
        if meaning is None:
            meaning = self._meaning[at] = _by_key(self.source[at], self.target[at])
        return any(
            one not in names for key in self.target[at].words[number].keys if key in meaning for one in meaning[key]
        )

    def links(self, at: int) -> tuple[Link, ...]:
        """Which words of a segment render each other."""
        compared = self._document.compared(self._segments[at])
        return compared.links() if compared else link(self.source[at].words, self.target[at].words)

    def neighbours(self, name: str) -> frozenset[str]:
        """The words that stand beside a word of the original in all its segments: one term with it."""
        found: list[set[str]] = []
        for at in sorted(self.said[name]):
            bases = self.source[at].bases
            number = bases.index(name)
            found.append({one for one in (*bases[max(0, number - 1) : number], *bases[number + 1 : number + 2]) if one})
        return frozenset(set.intersection(*found))

    def _only_there(self, word: str, where: set[int]) -> bool:
        places = self.there[word]
        return len(places - where) * _ELSEWHERE <= len(places & where)

    def fit(self, name: str, word: str) -> float:
        """How well the segments of a word of each side go together: Dice's coefficient."""
        said, there = self.said.get(name, set()), self.there[word]
        return 2 * len(said & there) / (len(said) + len(there))

    def best_fit(self, word: str) -> float:
        """The fit of the word of the original that a word of the translation fits best."""
        if word not in self._fits:
            there = self.there[word]
            counts = Counter(one for at in there for one in set(self.source[at].bases) if one)
            self._fits[word] = max(
                (2 * count / (len(self.said[one]) + len(there)) for one, count in counts.items()), default=0.0
            )
        return self._fits[word]


def _counts(word: Word) -> bool:
    return word.content and not word.number


def _by_key(sentence: Sentence, other: Sentence) -> Mapping[str, set[str]]:
    """Per key that another sentence has too, the bases of the words of a sentence that have it."""
    there: set[str] = set().union(*[word.keys for word in other.words])
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, one in zip(sentence.words, sentence.bases, strict=True):
        for key in there.intersection(word.keys):
            found[key].add(one)
    return found


def _joined(sentences: list[Sentence], lang: str) -> list[Sentence]:
    """The sentences with one base for all forms that may be forms of one noun: a vowel that some endings drop hides it."""
    if lang in UNSPACED or lang == "en" or enclitics(lang):
        return sentences
    first: dict[str, str] = {}
    for sentence in sentences:
        for text, one in zip(sentence.texts, sentence.bases, strict=True):
            if one:
                alike = [stem for stem in stems(text, lang, noun=True) if len(stem) >= _SHORTEST]
                meant = min((first[stem] for stem in alike if stem in first), default=first.get(one, one))
                first.update(dict.fromkeys([*alike, one], meant))
    return [sentence._replace(bases=[one and first[one] for one in sentence.bases]) for sentence in sentences]


def _places(sentences: list[Sentence]) -> Mapping[str, set[int]]:
    places: defaultdict[str, set[int]] = defaultdict(set)
    for at, sentence in enumerate(sentences):
        for one in sentence.bases:
            if one:
                places[one].add(at)
    return dict(places)
