"""Which word renders a term of an original in a segment where its usual rendering is missing.

Reach for `stand_in`. It must be a noun that nothing else of the original explains, and that a list joins with the term or
with its usual rendering, or that is a term of the same subject. A word that refers back, and one that the text may use
as it likes, render no term and answer for it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.drift.recurrence import senses
from translaudit.lexicon.kin import is_noun, kin
from translaudit.lexicon.terms import is_label, is_term, may_replace, subjects
from translaudit.storage.kept import table
from translaudit.text.stems import stems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from translaudit.align.words import Word
    from translaudit.drift.recurrence import Pairs, Rendering

__all__ = ["may_stand_for", "of_one_family", "stand_in"]

_TABLE = Path(__file__).with_name("stand_ins.toml")
_ALIKE = 4  # letters that words of one family begin with
_ENDING = 3  # letters of the shorter that may differ
_LIKENESS = "=~#"
_NEAR = 0.15  # of a sentence
_LISTED, _KIN, _SUBJECT, _TERM, _NONE = 4, 3, 2, 1, 0  # grounds


def stand_in(pairs: Pairs, name: str, at: int, rendering: Rendering, *, sure: bool = True) -> int | None:
    """The number of the word that renders a term in a segment without the usual rendering, if it can be told.

    Args:
        pairs: the document.
        name: the term's base.
        at: the segment.
        rendering: the usual one.
        sure: whether it stands in several segments; if not, only a term that a list has for the same renders it.
    """
    odd = _Odd(pairs, name, at, rendering)
    number = odd.best(_TERM if sure else _LISTED)
    return number if sure or number is None or odd.is_term(number) else None


class _Odd:
    """A segment where the usual rendering of a term is missing."""

    def __init__(self, pairs: Pairs, name: str, at: int, rendering: Rendering) -> None:
        self.pairs, self.name, self.at, self.rendering = pairs, name, at, rendering
        self.source, self.target = pairs.source[at], pairs.target[at]
        self.usual = [pairs.written(head) for head in sorted(rendering.heads)]

    def is_term(self, number: int) -> bool:
        """Whether a word is a term of some subject; what a list gives for an English term is one."""
        if self.pairs.langs[1] != "en" and not self.pairs.senses(0, self.name).isdisjoint(self._senses(number)):
            return True
        return bool(self._subjects(number))

    def best(self, least: int) -> int | None:
        """The possible word that most speaks for, if so much does."""
        lang, meant = self.pairs.langs[1], self.pairs.senses(0, self.name)
        rendered = frozenset[str]().union(*[stems(text, lang) for text in self.usual])
        content = [number for number, one in enumerate(self.target.bases) if one]
        if any(not rendered.isdisjoint(stems(self.target.texts[number], lang)) for number in content):
            return None  # in another form, or derived from it
        if lang == "en" and any(self._replaces(self.target.texts[number]) for number in content):
            return None
        listed = [number for number in content if not meant.isdisjoint(self._senses(number))]
        possible = [number for number in listed or content if self._possible(number, listed=bool(listed))]
        if not possible:
            return None
        links = {one.source: one.target for one in self.pairs.links(self.at)}
        sides = {number: self._sides(number, links) for number in possible}
        grounds = {number: _LISTED if listed else self._ground(number, sides[number]) for number in possible}
        best = max(possible, key=lambda number: (grounds[number], sides[number], -number))
        return best if grounds[best] >= least else None

    def _senses(self, number: int) -> frozenset[str]:
        return senses(self.target.words[number], self.target.texts[number], self.pairs.langs[1])

    def _possible(self, number: int, *, listed: bool) -> bool:
        """Whether a word is a noun that nothing but the term explains, and not of the family of the usual rendering."""
        word, text, one = self.target.words[number], self.target.texts[number], self.target.bases[number]
        if not (self._may_stand(text) if self.pairs.langs[1] == "en" else _may_be_named(word)):
            return False
        if any(of_one_family(text, other) for other in self.usual):
            return False
        terms = [word for word, name in zip(self.source.words, self.source.bases, strict=True) if name == self.name]
        if any(key[0] in _LIKENESS and key in word.keys for term in terms for key in term.keys):
            return False  # a name, or a loanword
        if self.pairs.explained(self.at, number, {self.name}) or may_stand_for(self.pairs, self.name, word):
            return False
        return listed or len(self.pairs.there[one]) < 2 or self.pairs.best_fit(one) <= self.pairs.fit(self.name, one)

    def _may_stand(self, text: str) -> bool:
        """Whether an English word is a noun that names something."""
        return (is_noun(text) or is_term(text)) and not is_label(text)

    def _replaces(self, text: str) -> bool:
        """Whether a text may use an English word for the usual rendering as it likes."""
        return any(may_replace(text, other) for other in self.usual)

    def _ground(self, number: int, sides: int) -> int:
        """What speaks for a word that no list has for the term; the more, the better."""
        meant = self._senses(number)
        usual = frozenset[str]().union(*[self.pairs.senses(1, head) for head in self.rendering.heads])
        if not meant.isdisjoint(usual) or any(kin(one, other) for one in meant for other in usual):
            return _KIN
        if self._may_mean(number):
            return _KIN
        subjects_of = self._subjects(number)
        akin = not subjects_of.isdisjoint(self._usual_subjects())
        if self.pairs.langs[1] != "en":
            return _SUBJECT if akin and sides else _NONE
        near = self._shift(number) < _NEAR
        if akin and (sides or near or self.rendering.listed):
            return _SUBJECT
        if near and self.rendering.listed and subjects_of:
            return _TERM
        return _NONE

    def _may_mean(self, number: int) -> bool:
        """Whether WordNet has an English word for what the usual rendering means."""
        if self.pairs.langs[1] != "en" or not self.rendering.listed:
            return False
        from translaudit.lexicon.kinds import near  # noqa: PLC0415  only where a usual rendering is missing

        return any(near(self.target.texts[number], other) for other in self.usual)

    def _shift(self, number: int) -> float:
        """How far a word is from where the term stands, as a part of the sentence."""
        place = number / max(1, len(self.target.words) - 1)
        terms = [at for at, name in enumerate(self.source.bases) if name == self.name]
        return min(abs(place - at / max(1, len(self.source.words) - 1)) for at in terms)

    def _subjects(self, number: int) -> frozenset[str]:
        """The subjects of which a word is a term, by its first rendering where it is not English."""
        if self.pairs.langs[1] == "en":
            return subjects(self.target.texts[number])
        return frozenset[str]().union(*map(subjects, self.target.words[number].shown[:1]))

    def _usual_subjects(self) -> frozenset[str]:
        return frozenset[str]().union(
            *[subjects(one) for head in self.rendering.heads for one in self.pairs.senses(1, head)]
        )

    def _sides(self, number: int, links: Mapping[int, int]) -> int:
        """On how many sides the word beside the term renders the word beside this one."""
        fitting = [0]
        for term in (at for at, name in enumerate(self.source.bases) if name == self.name):
            pairs = [(_next(self.source.words, term, step), _next(self.target.words, number, step)) for step in (-1, 1)]
            fitting.append(
                sum(links.get(said, -1) == there if said is not None else there is None for said, there in pairs)
            )
        return max(fitting)


def _may_be_named(word: Word) -> bool:
    """Whether a word that is not English may be a noun that names something: no list has it, or has it as a noun."""
    return not word.known or (word.noun and not any(map(is_label, word.shown[:1])))


def may_stand_for(pairs: Pairs, name: str, word: Word) -> bool:
    """Whether a list renders a word by an English one that a text may use for a term of an English original as it likes."""
    if pairs.langs[0] != "en":
        return False
    source = pairs.source[min(pairs.said[name])]
    return any(may_replace(shown, source.texts[source.bases.index(name)]) for shown in word.shown[:2])


def _next(sentence: Sequence[Word], number: int, step: int) -> int | None:
    """The next word to one side that carries content."""
    number += step
    while 0 <= number < len(sentence):
        if sentence[number].content:
            return number
        number += step
    return None


def of_one_family(one: str, other: str) -> bool:
    """Whether two words, or words of them, are of one family, as election and electorate; deminer and miner are opposites."""
    if one[0] >= "\u3040":
        return not set(one).isdisjoint(other)
    return any(_related(x, y) for x in one.casefold().split() for y in other.casefold().split())


def _related(one: str, other: str) -> bool:
    short, long = sorted((_once(one), _once(other)), key=len)
    same = next((at for at, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if same >= _ALIKE and same >= len(short) - _ENDING:
        return True
    stem = short.removesuffix("s")
    return len(stem) >= _ALIKE and stem in long and long.partition(stem)[0] not in _beginnings("negating")


def _once(word: str) -> str:
    """A word without what says again: election for re-election."""
    again = next((one for one in _beginnings("again") if word.startswith(one)), "")
    rest = word.removeprefix(again).lstrip("-")
    return rest if len(rest) > _ALIKE else word


@cache
def _beginnings(what: str) -> tuple[str, ...]:
    return tuple(" ".join(table(_TABLE)[what].values()).split())
