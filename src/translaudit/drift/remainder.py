"""What of a translation is left for a unit of its original when all else there is rendered.

Reach for `Remainder` where no list has a rendering. Words that render other words of the original are taken off; of the
phrases that remain, the one that stands between the same neighbours renders the unit, and the fewer remain on both
sides, the surer that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.lexicon.kin import is_noun
from translaudit.lexicon.terms import is_label, is_term
from translaudit.records import NamedTuple
from translaudit.text.capitals import NOUNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from translaudit.align.words import Word
    from translaudit.drift.recurrence import Pairs
    from translaudit.drift.units import Unit

__all__ = ["Left", "Remainder"]

_OF = "of"
_MOST = 4  # words of a phrase


class Left(NamedTuple):
    """A phrase of a translation that may render a unit.

    Attributes:
        first: number of its first word.
        last: number of its last word.
        listed: whether a list has a word of it for a word of the unit.
        sides: on how many sides it has the neighbours of the unit, 0 to 2; half a side where they have changed places.
        shift: how far it is from where the unit stands, as a part of the sentence.
        alone: whether no other phrase is left.
        others: how many words of the original are left beside the unit.
        label: whether it refers back to what was named, by its words alone.
    """

    first: int
    last: int
    listed: bool
    sides: float
    shift: float
    alone: bool
    others: int
    label: bool


class Remainder:
    """Which words of each translation are left for units of its original."""

    def __init__(self, pairs: Pairs) -> None:
        """Take the document."""
        self.pairs = pairs
        self._linking = _OF if pairs.langs[1] == "en" else ""
        self._links: dict[int, tuple[Mapping[int, int], Mapping[int, int]]] = {}
        self._nouns: dict[int, tuple[frozenset[str], list[tuple[str, int]]]] = {}

    def free(self, unit: Unit, at: int) -> list[int]:
        """The numbers of the words of a translation that render no other word of the original than those of a unit."""
        renders, _ = self._linked(at)
        inside = unit.inside[at]
        return [
            number
            for number, one in enumerate(self.pairs.target[at].bases)
            if one and (number not in renders or renders[number] in inside)
        ]

    def listed(self, unit: Unit, at: int) -> frozenset[int]:
        """The numbers of the words that a list has for words of a unit."""
        _, rendered = self._linked(at)
        return frozenset([rendered[said] for said in unit.inside[at] if said in rendered])

    def nouns(self, unit: Unit, at: int) -> frozenset[str]:
        """The bases of the words of `free` that may be nouns."""
        alone, linked = self._nouns_of(at)
        inside = unit.inside[at]
        return alone.union([one for one, said in linked if said in inside])

    def _nouns_of(self, at: int) -> tuple[frozenset[str], list[tuple[str, int]]]:
        """Bases of what may be a noun in a translation: of what renders no other word, and of others with that word."""
        if at not in self._nouns:
            renders, _ = self._linked(at)
            nouns = [(one, number) for number, one in enumerate(self.pairs.target[at].bases) if one]
            nouns = [(one, number) for one, number in nouns if self.noun(at, number)]
            alone = frozenset([one for one, number in nouns if number not in renders])
            self._nouns[at] = alone, [(one, renders[number]) for one, number in nouns if number in renders]
        return self._nouns[at]

    def noun(self, at: int, number: int) -> bool:
        """Whether a word of a translation may be a noun."""
        sentence = self.pairs.target[at]
        word, text, lang = sentence.words[number], sentence.texts[number], self.pairs.langs[1]
        if lang == "en":
            return is_noun(text) or is_term(text)
        if lang in NOUNS:
            return text[0].isupper()
        return word.noun or not word.known

    def best(self, unit: Unit, at: int) -> Left | None:
        """The phrase that most likely renders a unit, if one is left."""
        listed = self.listed(unit, at)
        phrases = [one for one in self._phrases(unit, at) if not self._is_other(unit, at, one)]
        likely = [one for one in phrases if not listed.isdisjoint(one)] or phrases
        found = [self.left(unit, at, one, alone=len(phrases) == 1) for one in likely]
        return max(found, key=lambda one: (one.sides, -one.shift, -one.first), default=None)

    def left(self, unit: Unit, at: int, phrase: Sequence[int], *, alone: bool = False) -> Left:
        """What speaks for a phrase, given by the numbers of its words."""
        _, rendered = self._linked(at)
        return Left(
            first=phrase[0],
            last=phrase[-1],
            listed=not self.listed(unit, at).isdisjoint(phrase),
            sides=self._sides(unit, at, phrase),
            shift=self.shift(unit, at, phrase),
            alone=alone,
            others=sum(
                bool(one) and number not in unit.inside[at] and number not in rendered
                for number, one in enumerate(self.pairs.source[at].bases)
            ),
            label=self._is_label(at, phrase),
        )

    def _linked(self, at: int) -> tuple[Mapping[int, int], Mapping[int, int]]:
        """By word of a translation, the word that it renders; and the other way round."""
        if at not in self._links:
            links = self.pairs.links(at)
            self._links[at] = {one.target: one.source for one in links}, {one.source: one.target for one in links}
        return self._links[at]

    def _phrases(self, unit: Unit, at: int) -> list[list[int]]:
        """What is left, in phrases that end in a noun."""
        sentence = self.pairs.target[at]
        runs: list[list[int]] = []
        for number in self.free(unit, at):
            before = runs[-1][-1] if runs else -1
            gap = sentence.text[sentence.words[before].end : sentence.words[number].start] if runs else ""
            if runs and gap.strip(" -") in ("", self._linking) and len(runs[-1]) < _MOST:
                runs[-1].append(number)
            else:
                runs.append([number])
        for run in runs:
            while run and not self.noun(at, run[-1]):
                run.pop()
        return [run for run in runs if run]

    def _is_other(self, unit: Unit, at: int, phrase: Sequence[int]) -> bool:
        """Whether a word of a phrase goes better with another word of the original, as the whole document has it."""
        bases = self.pairs.target[at].bases
        nouns = {bases[number] for number in phrase if self.noun(at, number)}
        return any(len(self.pairs.there[one]) > 1 and self.pairs.best_fit(one) > self.fit(unit, one) for one in nouns)

    def fit(self, unit: Unit, base: str) -> float:
        """How well the segments of a unit and of a word of the translation go together: Dice's coefficient."""
        there = self.pairs.there[base]
        return 2 * len(unit.places.keys() & there) / (len(unit.places) + len(there))

    def _is_label(self, at: int, phrase: Sequence[int]) -> bool:
        sentence = self.pairs.target[at]
        nouns = [number for number in phrase if self.noun(at, number)]
        if self.pairs.langs[1] == "en":
            return all(is_label(sentence.texts[number]) for number in nouns)
        shown = [sentence.words[number].shown[:1] for number in nouns]
        return all(bool(one) and is_label(one[0]) for one in shown)

    def shift(self, unit: Unit, at: int, phrase: Sequence[int]) -> float:
        """How far a phrase is from where a unit stands, as a part of the sentence."""
        sides = self.pairs.source[at], self.pairs.target[at]
        said, there = (
            (part[0] + part[-1]) / 2 / max(1, len(side.words) - 1)
            for part, side in zip((unit.places[at], phrase), sides, strict=True)
        )
        return abs(said - there)

    def _sides(self, unit: Unit, at: int, phrase: Sequence[int]) -> float:
        """On how many sides the neighbour of the unit is rendered by the neighbour of the phrase; its end counts for one."""
        _, rendered = self._linked(at)
        source, target = self.pairs.source[at].words, self.pairs.target[at].words
        said = _beside(source, min(unit.inside[at]), -1), _beside(source, max(unit.inside[at]), 1)
        there = _beside(target, phrase[0], -1), _beside(target, phrase[-1], 1)
        straight = sum(_meet(one, other, rendered) for one, other in zip(said, there, strict=True))
        crossed = any(
            one is not None and other is not None and rendered.get(one) == other
            for one, other in zip(said, reversed(there), strict=True)
        )
        return straight or crossed / 2


def _beside(words: Sequence[Word], number: int, step: int) -> int | None:
    """The next word to one side that carries content."""
    number += step
    while 0 <= number < len(words):
        if words[number].content:
            return number
        number += step
    return None


def _meet(one: int | None, other: int | None, rendered: Mapping[int, int]) -> bool:
    if one is None or other is None:
        return one is other
    return rendered.get(one) == other
