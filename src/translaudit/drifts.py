"""Terms of an original that its translation renders in one way everywhere but in some place.

Reach for `drifts`, once a document. `recurrence` says what usually renders a term; here stands which word renders it
where the usual one is missing: a noun that nothing else of the original explains, and that a list joins with the term or
with its rendering, or that stands between the same neighbours. It knows terms, not style: a recurring word that is no
term of a subject (`lexicon/terms.toml`) may be rendered as a translator likes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from translaudit.align.words import link
from translaudit.lexicon.kin import is_noun, kin
from translaudit.lexicon.terms import is_label, is_term, may_replace, subjects
from translaudit.phrasing import beside, reach
from translaudit.recurrence import Pairs, senses
from translaudit.text.bases import base
from translaudit.text.language import primary
from translaudit.text.stems import stems
from translaudit.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Word
    from translaudit.document import Document
    from translaudit.model import Span
    from translaudit.recurrence import Rendering

__all__ = ["Drift", "drifts"]

_NEGATING = ("de", "un", "non", "anti", "dis", "mis", "counter", "ex")
_ALIKE = 4  # letters that words of one family begin with
_ENDING = 3  # letters of the shorter that may differ
_LIKENESS = "=~#"
_MARGIN = 2  # the usual rendering stands at least so many times as often as others
_LISTED, _KIN, _SUBJECT = 5, 4, 3  # evidence; sides on which the neighbours fit count one each


class Drift(NamedTuple):
    """A term rendered otherwise in one place than everywhere else.

    Attributes:
        term: the term in the original, at that place.
        odd: what stands for it there.
        usual: where the usual rendering stands, by start.
    """

    term: Span
    odd: Span
    usual: tuple[Span, ...]


def drifts(document: Document) -> tuple[Drift, ...]:
    """All drifts of a document by place, none overlapping; computed once."""
    if "drifts" not in document.memo:
        kept: list[Drift] = []
        for one in sorted(_found(document), key=lambda one: (one.odd, -len(one.usual))):
            if not kept or one.odd.start >= kept[-1].odd.end:
                kept.append(one)
        document.memo["drifts"] = tuple(kept)
    return document.memo["drifts"]  # type: ignore[no-any-return]


def _found(document: Document) -> Iterator[Drift]:
    if document.source is None or not document.close or document.long or not _promising(document):
        return
    pairs = Pairs(document)
    into_english = pairs.langs[1] == "en"
    for name in pairs.recurring():
        if into_english or any(map(is_term, pairs.senses(0, name))):
            rendering = pairs.rendering(name)
            if rendering is not None and into_english:
                heads = frozenset(head for head in rendering.heads if is_term(pairs.written(head)))
                rendering = rendering._replace(heads=heads)
            if rendering is not None and rendering.heads:
                yield from _of_term(pairs, name, rendering)


def _promising(document: Document) -> bool:
    """Whether some term recurs, told from the English side alone where there is one."""
    for side in (document.target, document.source):
        if side is not None and primary(side.lang) == "en":
            counts = Counter(base(word, "en") for word in words(side.text) if is_term(word))
            return any(count > 1 for count in counts.values())
    return True


def _of_term(pairs: Pairs, name: str, rendering: Rendering) -> Iterator[Drift]:
    said = pairs.said[name]
    usual = {at for at in said if not rendering.heads.isdisjoint(pairs.target[at].bases)}
    odd = said - usual
    if len(usual) < max(2, _MARGIN * len(odd)):
        return
    head = max(sorted(rendering.heads), key=lambda one: len(pairs.there[one] & usual))
    places = [(at, number) for at in sorted(usual) for number, one in enumerate(pairs.target[at].bases) if one == head]
    whole = reach(pairs, name, places)
    for at in sorted(odd):
        number = _Odd(pairs, name, at, rendering).stands_in()
        if number is not None:
            source, target = pairs.source[at], pairs.target[at]
            before = _before(pairs, name, at, number, sum(whole))
            yield Drift(
                source.span(source.bases.index(name)),
                target.span(number - before, number),
                tuple([pairs.target[one].span(place - whole.before, place + whole.behind) for one, place in places]),
            )


def _before(pairs: Pairs, name: str, at: int, number: int, most: int) -> int:
    """How many words before the odd one belong to it, where the usual rendering has several words: district attorney."""
    names = {name, *pairs.neighbours(name)}
    bases = pairs.target[at].bases
    size = 0
    while size < most and beside(pairs, at, number, -size - 1):
        size += 1
        if not bases[number - size] or pairs.explained(at, number - size, names):
            return size - 1
    return size


class _Odd:
    """A segment where the usual rendering of a term is missing."""

    def __init__(self, pairs: Pairs, name: str, at: int, rendering: Rendering) -> None:
        self.pairs, self.name, self.at, self.rendering = pairs, name, at, rendering
        self.source, self.target = pairs.source[at], pairs.target[at]
        self.usual = [pairs.written(head) for head in sorted(rendering.heads)]

    def stands_in(self) -> int | None:
        """The number of the word that stands for the term, if it can be told."""
        lang, meant = self.pairs.langs[1], self.pairs.senses(0, self.name)
        rendered = frozenset[str]().union(*[stems(text, lang) for text in self.usual])
        content = [number for number, one in enumerate(self.target.bases) if one]
        if any(not rendered.isdisjoint(stems(self.target.texts[number], lang)) for number in content):
            return None  # in another form, or derived from it
        if lang == "en" and any(self._replaces(self.target.texts[number]) for number in content):
            return None
        listed = [number for number in content if not meant.isdisjoint(self._senses(number))]
        evidence = {
            number: _LISTED if listed else self._evidence(number)
            for number in listed or content
            if self._possible(number, listed=bool(listed))
        }
        number = max(evidence, key=lambda one: (evidence[one], -one), default=None)
        return number if number is not None and evidence[number] else None

    def _senses(self, number: int) -> frozenset[str]:
        return senses(self.target.words[number], self.target.texts[number], self.pairs.langs[1])

    def _possible(self, number: int, *, listed: bool) -> bool:
        """Whether a word is a noun that nothing but the term explains, and not of the family of the usual rendering."""
        word, text, one = self.target.words[number], self.target.texts[number], self.target.bases[number]
        if not (self._may_stand(text) if self.pairs.langs[1] == "en" else word.noun or not word.known):
            return False
        if any(_family(text.casefold(), other.casefold()) for other in self.usual):
            return False
        terms = [word for word, name in zip(self.source.words, self.source.bases, strict=True) if name == self.name]
        if any(key[0] in _LIKENESS and key in word.keys for term in terms for key in term.keys):
            return False  # a name, or a loanword
        if self.pairs.explained(self.at, number, {self.name}):
            return False
        return listed or len(self.pairs.there[one]) < 2 or self.pairs.best_fit(one) <= self.pairs.fit(self.name, one)

    def _may_stand(self, text: str) -> bool:
        """Whether an English word is a noun that names something."""
        return (is_noun(text) or is_term(text)) and not is_label(text)

    def _replaces(self, text: str) -> bool:
        """Whether a text may use an English word for the usual rendering as it likes."""
        return any(may_replace(text, other) for other in self.usual)

    def _evidence(self, number: int) -> int:
        """What speaks for a word that no list has for the term."""
        meant = self._senses(number)
        usual = frozenset[str]().union(*[self.pairs.senses(1, head) for head in self.rendering.heads])
        if not meant.isdisjoint(usual) or any(kin(one, other) for one in meant for other in usual):
            return _KIN
        beside = self._neighbours(number)
        if (beside or self.rendering.listed) and not self._subjects(number).isdisjoint(self._usual_subjects()):
            return _SUBJECT
        doubtful = not self.rendering.listed or self.pairs.langs[1] != "en" or self.target.texts[number].endswith("ing")
        return 0 if doubtful else beside

    def _subjects(self, number: int) -> frozenset[str]:
        """The subjects of which a word is a term, by its first rendering where it is not English."""
        if self.pairs.langs[1] == "en":
            return subjects(self.target.texts[number])
        return frozenset[str]().union(*map(subjects, self.target.words[number].shown[:1]))

    def _usual_subjects(self) -> frozenset[str]:
        return frozenset[str]().union(
            *[subjects(one) for head in self.rendering.heads for one in self.pairs.senses(1, head)]
        )

    def _neighbours(self, number: int) -> int:
        """On how many sides the words beside the term render the words beside this one."""
        links = {one.source: one.target for one in link(self.source.words, self.target.words)}
        fitting = [0]
        for term in (at for at, name in enumerate(self.source.bases) if name == self.name):
            pairs = [(_next(self.source.words, term, step), _next(self.target.words, number, step)) for step in (-1, 1)]
            fitting.append(
                sum(links.get(said, -1) == there if said is not None else there is None for said, there in pairs)
            )
        return max(fitting)


def _next(sentence: Sequence[Word], number: int, step: int) -> int | None:
    """The next word to one side that carries content."""
    number += step
    while 0 <= number < len(sentence):
        if sentence[number].content:
            return number
        number += step
    return None


def _family(one: str, other: str) -> bool:
    """Whether two words, or words of them, are of one family, as election and electorate; deminer and miner are opposites."""
    if one[0] >= "\u3040":
        return not set(one).isdisjoint(other)
    return any(_related(x, y) for x in one.split() for y in other.split())


def _related(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    same = next((at for at, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if same >= _ALIKE and same >= len(short) - _ENDING:
        return True
    stem = short.removesuffix("s")
    return len(stem) >= _ALIKE and stem in long and long.partition(stem)[0] not in _NEGATING
