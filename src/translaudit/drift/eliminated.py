"""Terms that are rendered in two ways, told by what is left where all else of a sentence is rendered.

Reach for `odd_ones`. No list need have the renderings: the usual one stands wherever the term does and nowhere else, and
in the odd place nothing but another term is left for it. How sure the place must be depends on how much the two look like
terms; a term that stands in two places only has two renderings if both are terms and both places are sure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from translaudit.drift.stand_ins import may_stand_for, of_one_family
from translaudit.drift.units import units
from translaudit.lexicon.terms import is_term, may_replace
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.capitals import NOUNS
from translaudit.text.stems import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Word
    from translaudit.drift.recurrence import Pairs
    from translaudit.drift.remainder import Left, Remainder
    from translaudit.drift.units import Unit

__all__ = ["ELIDED", "NEAR", "Odd", "mean_one", "odd_ones"]

NEAR = 25
"""Segments over which a reader remembers how a term was rendered, if they are one text at all."""

ELIDED = expression(r"^\w{1,2}['’](?=\w)")
"""An article or preposition before a vowel: l’avenir, d’électeurs."""

_MARGIN = 2  # the usual rendering stands at least so many times as often as others
_ELSEWHERE = 3  # of so many segments with a rendering learnt, one may be without the unit
_LONG = 5  # letters
_TAKEN_OVER = 5  # letters of a stem
_FAR = 0.35  # of a sentence
_MANY = 4  # words of an original that are left beside the term
_SOME = 2
_FIRST = 2  # renderings that a list has for a word


class Phrase(NamedTuple):
    """Words of a translation side by side.

    Attributes:
        at: the segment.
        first: number of the first word.
        last: number of the last word.
    """

    at: int
    first: int
    last: int


class Odd(NamedTuple):
    """A unit that is rendered otherwise in one place.

    Attributes:
        unit: the word or phrase of the original.
        odd: what is left for it there.
        usual: what renders it elsewhere, by place.
    """

    unit: Unit
    odd: Phrase
    usual: tuple[Phrase, ...]


def odd_ones(left: Remainder) -> Iterator[Odd]:
    """All that elimination shows, in the order of the units."""
    for unit in units(left.pairs):
        if _holds_name(left.pairs, unit):
            continue
        usual = _usual(left, unit)
        if usual:
            yield from _against(left, unit, usual)
        elif len(unit.places) == 2:
            yield from _one_against_one(left, unit)


def mean_one(pairs: Pairs, usual: Sequence[Word], odd: Sequence[Word]) -> bool:
    """Whether both renderings are single words that lists render in one way, in another language than English: Gebäude, Bau."""
    if "en" in pairs.langs or len(usual) > 1 or len(odd) > 1:
        return False
    return not frozenset(usual[0].shown[:_FIRST]).isdisjoint(odd[0].shown[:_FIRST])


def _usual(left: Remainder, unit: Unit) -> tuple[Phrase, ...]:
    """The rendering that stands in most segments of a unit, by place; nothing where none stands in two."""
    pairs = left.pairs
    counts: Counter[str] = Counter()
    listed: Counter[str] = Counter()
    for at in unit.places:
        bases = pairs.target[at].bases
        counts.update(left.nouns(unit, at))
        listed.update({bases[number] for number in left.listed(unit, at)})
    where = unit.places.keys()
    often = [
        one
        for one, count in counts.items()
        if 1 < count > len(where) / 2
        and len(pairs.there[one] - where) * _ELSEWHERE <= count
        and (listed[one] or left.fit(unit, one) >= pairs.best_fit(one))
    ]
    if not often:
        return ()
    head = max(often, key=lambda one: (counts[one], listed[one], -_distance(left, unit, one), one))
    there = sorted(pairs.there[head] & where)
    words = {one for one in often if pairs.there[one] & where == pairs.there[head] & where}
    return tuple([_around(pairs, at, head, words) for at in there])


def _distance(left: Remainder, unit: Unit, base: str) -> float:
    """How far a word of the translation is from where a unit stands, on average."""
    there = sorted(left.pairs.there[base] & unit.places.keys())
    return sum(left.shift(unit, at, [left.pairs.target[at].bases.index(base)]) for at in there) / len(there)


def _around(pairs: Pairs, at: int, head: str, words: set[str]) -> Phrase:
    """The words of a rendering beside its head."""
    bases = pairs.target[at].bases
    first = last = bases.index(head)
    while first > 0 and bases[first - 1] in words:
        first -= 1
    while last + 1 < len(bases) and bases[last + 1] in words:
        last += 1
    return Phrase(at, first, last)


def _against(left: Remainder, unit: Unit, usual: tuple[Phrase, ...]) -> Iterator[Odd]:
    """The places where the usual rendering is missing."""
    odd = sorted(unit.places.keys() - {one.at for one in usual})
    if not odd or len(usual) < _MARGIN * len(odd):
        return
    places = [one.at for one in usual]
    for at in odd:
        near = usual[bisect_left(places, at - NEAR) : bisect_right(places, at + NEAR)]
        best = left.best(unit, at) if near else None
        if best is None or best.label:
            continue
        phrase = Phrase(at, best.first, best.last)
        if _are_two_things(left.pairs, unit, near, phrase) and _is_sure(left, unit, usual, phrase, [best]):
            yield Odd(unit, phrase, usual)


def _one_against_one(left: Remainder, unit: Unit) -> Iterator[Odd]:
    """A unit that stands in two segments and has a rendering of its own in each; the later one is odd, or what no list has."""
    one, other = sorted(unit.places)
    if other - one > NEAR:
        return
    found = [best for best in (left.best(unit, one), left.best(unit, other)) if best is not None and not best.label]
    if len(found) < 2:
        return
    usual, odd = (Phrase(at, best.first, best.last) for at, best in zip((one, other), found, strict=True))
    if found[1].listed and not found[0].listed:
        usual, odd = odd, usual
    words = [left.pairs.target[phrase.at].words[phrase.first : phrase.last + 1] for phrase in (usual, odd)]
    if mean_one(left.pairs, *words):
        return
    both = _are_two_things(left.pairs, unit, [usual], odd) and _are_two_things(left.pairs, unit, [odd], usual)
    if both and _is_sure(left, unit, [usual], odd, found):
        yield Odd(unit, odd, (usual,))


def _is_sure(left: Remainder, unit: Unit, usual: Sequence[Phrase], odd: Phrase, found: Sequence[Left]) -> bool:
    """Whether the places are as sure as must be: the less, the more the two renderings look like terms."""
    terms, compound = _terms(left, unit, usual[:1], odd), _is_compound(unit, usual[0], odd)
    sides, others = min(one.sides for one in found), max(one.others for one in found)
    if sides < 1:
        far = max(one.shift for one in found) > _FAR
        return not far and others <= _without_sides(terms, found, compound=compound)
    if terms == 2:
        return others <= _MANY
    if others > _SOME:
        return False
    if compound:
        return terms == 1 or len(unit.bases) > 1 or len(usual) > 1
    return terms == 1 and len(usual) == 1 and sides > 1 and all(one.listed for one in found)


def _without_sides(terms: int, found: Sequence[Left], *, compound: bool) -> int:
    """How many words of the original may be left where no neighbour tells the place; -1 where nothing is enough."""
    pair = len(found) > 1
    if terms == 2:
        if pair and not any(one.listed for one in found):
            return -1
        return _SOME if pair or compound else 1
    return 0 if compound and terms == 1 and all(one.alone for one in found) else -1


def _taken_over(unit: Unit, texts: Sequence[str]) -> bool:
    """Whether the usual rendering is the word itself, as tsunami is in many languages: nobody renders that otherwise."""
    return any(
        len(base) >= _TAKEN_OVER and text.casefold().startswith(base.casefold())
        for base in unit.bases
        for text in texts
    )


def _texts(pairs: Pairs, phrases: Sequence[Phrase]) -> list[str]:
    """The words of phrases that carry content, as they are written."""
    return sorted(
        {
            pairs.target[one.at].texts[number]
            for one in phrases
            for number in range(one.first, one.last + 1)
            if pairs.target[one.at].bases[number]
        }
    )


def _are_two_things(pairs: Pairs, unit: Unit, usual: Sequence[Phrase], odd: Phrase) -> bool:
    """Whether nothing of a rendering, in any form, and nothing that a text uses for it stands in the odd place.

    Nor may what stands there be a part of what stands beside the usual rendering, or be a name.
    """
    lang, sentence = pairs.langs[1], pairs.target[odd.at]
    texts = _texts(pairs, usual)
    rendered = frozenset[str]().union(*[stems(text, lang) for text in texts])
    for text, one in zip(sentence.texts, sentence.bases, strict=True):
        if one and not rendered.isdisjoint(stems(text, lang)):
            return False
        if one and any(_is_one(text, other, lang) for other in texts):
            return False
    short = {one for one in sentence.bases[odd.first : odd.last + 1] if one}
    if any(not short.isdisjoint(pairs.target[one.at].bases) for one in usual):
        return False
    if _taken_over(unit, texts):
        return False
    words = pairs.target[odd.at].words[odd.first : odd.last + 1]
    if any(may_stand_for(pairs, base, word) for base in unit.bases for word in words):
        return False
    return not _is_name(pairs, odd) or (len(usual) > 1 and _is_name(pairs, usual[-1]))


def _is_one(text: str, other: str, lang: str) -> bool:
    """Whether a word is of the family of another, or a text may use it for that as it likes."""
    if of_one_family(text, other) or (lang == "en" and may_replace(text, other)):
        return True
    short, long = sorted((text.casefold(), other.casefold()), key=len)
    return len(short) >= _LONG and long.endswith(short)


def _holds_name(pairs: Pairs, unit: Unit) -> bool:
    """Whether some words of a unit have a capital in the middle of a sentence and others have none: Indonesia's death toll."""
    if pairs.langs[0] in NOUNS:
        return False
    at, numbers = next(iter(unit.places.items()))
    capitals = {pairs.source[at].texts[number][0].isupper() for number in numbers if number}
    return len(capitals) > 1


def _is_name(pairs: Pairs, phrase: Phrase) -> bool:
    """Whether a phrase has a capital though no sentence begins there: a council and a commission may be two bodies."""
    text = pairs.target[phrase.at].texts[phrase.last]
    return pairs.langs[1] not in NOUNS and phrase.first > 0 and ELIDED.sub("", text)[0].isupper()


def _is_compound(unit: Unit, usual: Phrase, odd: Phrase) -> bool:
    """Whether a unit has several words, or both of its renderings have: such a thing is named, not told."""
    return len(unit.bases) > 1 or (usual.last > usual.first and odd.last > odd.first)


def _terms(left: Remainder, unit: Unit, usual: Sequence[Phrase], odd: Phrase) -> int:
    """How many of the two renderings look like terms, 0 to 2: by the table where they or the original are English."""
    pairs = left.pairs
    if pairs.langs[1] == "en":
        return sum(any(map(is_term, _texts(pairs, [one]))) for one in (*usual, odd))
    if pairs.langs[0] != "en":
        return sum(_means_term(pairs, one, 1) for one in (*usual, odd))
    at, numbers = next(iter(unit.places.items()))
    if not any(is_term(pairs.source[at].texts[number]) for number in numbers):
        return 0
    words = pairs.target[odd.at].words[odd.first : odd.last + 1]
    rare = pairs.langs[1] in NOUNS and not any(word.known for word in words)
    return 2 if rare or _means_term(pairs, odd, _FIRST) else 1


def _means_term(pairs: Pairs, phrase: Phrase, most: int) -> bool:
    """Whether a term is among the first English renderings of a word of a phrase."""
    words = pairs.target[phrase.at].words[phrase.first : phrase.last + 1]
    return any(is_term(one) for word in words for one in word.shown[:most])
