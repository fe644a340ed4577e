"""Terms of an original that its translation renders in one way everywhere but in some place.

Reach for `drifts`, once a document. `recurrence` says what usually renders a term, `stand_ins` what renders it where that
is missing, `phrasing` how many words each of them has. It knows terms, not style: a recurring word that is no term of a
subject (`lexicon/terms.toml`) may be rendered as a translator likes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from translaudit.drift.eliminated import NEAR, mean_one, odd_ones
from translaudit.drift.phrasing import Reach, beside, reach
from translaudit.drift.recurrence import Pairs
from translaudit.drift.remainder import Remainder
from translaudit.drift.stand_ins import of_one_family, stand_in
from translaudit.drift.units import of_word
from translaudit.lexicon.kin import is_noun
from translaudit.lexicon.terms import is_term
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.bases import base
from translaudit.text.capitals import NOUNS
from translaudit.text.inflection.dictionary import DICTIONARIES, lemmas
from translaudit.text.language import primary
from translaudit.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.drift.eliminated import Odd
    from translaudit.drift.recurrence import Rendering
    from translaudit.drift.remainder import Left
    from translaudit.model import Span

__all__ = ["Drift", "drifts"]

_GENDERS = ("es", "it", "pt")
_GENDERED = expression(r"(?:l['’]|d[ae]ll['’])?(?P<stem>\w{3,}?)(?P<end>[oai])s?")
_LONGEST = 30  # code points of a word that is looked for
_DOERS = ("er", "ers", "or", "ors")
_FEW = 3  # segments of a term that may have one rendering in one of them and another in another
_MANY = 5  # words of an original that are left beside the term
_SOME = 4  # of them where no list has it for the term
_MARGIN = 2  # the usual rendering stands at least so many times as often as others


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
            if kept and one.odd.start < kept[-1].odd.end:
                continue
            if not (
                _left_as_it_was(document, one.odd)
                or _compounded(document, one)
                or _of_other_gender(document, one)
                or _of_other_word(document, one)
            ):
                kept.append(one)
        document.memo["drifts"] = tuple(kept)
    return document.memo["drifts"]  # type: ignore[no-any-return]


def _left_as_it_was(document: Document, odd: Span) -> bool:
    """Whether the original has the words of an odd place: those were not translated, and render nothing."""
    segment = document.segment_at(odd.start)
    if document.source is None or segment.source is None:
        return False
    there, here = (
        f" {' '.join(words(text)).casefold()} "
        for text in (document.source.text[slice(*segment.source)], document.target.text[slice(*odd)])
    )
    return here in there


def _compounded(document: Document, one: Drift) -> bool:
    """Whether a term that has its usual rendering only once is part of a compound elsewhere: crops, and crop insurance."""
    source = document.source
    if source is None or len(one.usual) > 1 or primary(source.lang) != "en":
        return False
    behind = source.text[one.term.end :]
    following = words(behind[:_LONGEST])[:1]
    noun = behind[:1] == " " and behind[1:2].islower() and bool(following) and is_noun(following[0])
    return noun and not following[0].endswith("s")  # returns, ends


def _of_other_gender(document: Document, one: Drift) -> bool:
    """Whether the usual rendering is that of a word that differs by its gender: raccolto, the crop, raccolta, the harvest."""
    source = document.source
    if source is None or primary(source.lang) not in _GENDERS:
        return False
    term = source.text[slice(*one.term)].casefold()
    match = _GENDERED.fullmatch(term)
    if match is None:
        return False
    near = [document.segment_at(span.start).source for span in one.usual]
    there = [word.casefold() for span in near if span for word in words(source.text[slice(*span)])]
    alike = [found for word in there if (found := _GENDERED.fullmatch(word)) and found["stem"] == match["stem"]]
    return bool(alike) and all((found["end"] == "a") != (match["end"] == "a") for found in alike)


def _of_other_word(document: Document, one: Drift) -> bool:
    """Whether another word stands where the usual rendering does, as the dictionary knows: лікарня, a hospital, and лікар."""
    source = document.source
    if source is None or primary(source.lang) not in DICTIONARIES:
        return False
    lang = primary(source.lang)
    said = words(source.text[slice(*one.term)].lower())
    own = frozenset(lemmas(said[0], lang)) if len(said) == 1 else frozenset()
    near = [document.segment_at(span.start).source for span in one.usual]
    there = {word.lower() for span in near if span for word in words(source.text[slice(*span)])}
    return bool(own) and all(own.isdisjoint(lemmas(word, lang)) for word in there)


def _found(document: Document) -> list[Drift]:
    if document.source is None or not document.close or document.long or not _promising(document):
        return []
    pairs = Pairs(document)
    left = Remainder(pairs)
    eliminated = list(odd_ones(left))
    phrases = [_shown(pairs, one) for one in eliminated if len(one.unit.bases) > 1]
    words = [_shown(pairs, one) for one in eliminated if len(one.unit.bases) == 1]
    found: list[Drift] = []
    for drift in (
        *phrases,
        *_of_words(left),
        *words,
    ):  # a phrase tells more than its words, and a list than what is left
        if not any(drift.term.start < other.term.end and other.term.start < drift.term.end for other in found):
            found.append(drift)
    return found


def _of_words(left: Remainder) -> Iterator[Drift]:
    """What lists and subjects show of single words."""
    pairs = left.pairs
    into_english = pairs.langs[1] == "en"
    for name in pairs.recurring():
        if into_english or any(map(is_term, pairs.senses(0, name))):
            rendering = pairs.rendering(name)
            if rendering is not None and into_english:
                heads = frozenset(head for head in rendering.heads if is_term(pairs.written(head)))
                rendering = rendering._replace(heads=heads)
            if rendering is not None and rendering.heads:
                yield from _of_term(left, name, rendering)


def _shown(pairs: Pairs, one: Odd) -> Drift:
    """The places of what elimination shows."""
    said = one.unit.places[one.odd.at]
    return Drift(
        pairs.source[one.odd.at].span(said[0], said[-1]),
        pairs.target[one.odd.at].span(one.odd.first, one.odd.last),
        tuple([pairs.target[place.at].span(place.first, place.last) for place in one.usual]),
    )


def _promising(document: Document) -> bool:
    """Whether there are terms that can have drifted, told from the English side alone where there is one."""
    for side in (document.target, document.source):
        if side is not None and primary(side.lang) == "en":
            counts = Counter(base(word, "en") for word in words(side.text) if is_term(word))
            return counts.total() > 1
    return True


def _of_term(left: Remainder, name: str, rendering: Rendering) -> Iterator[Drift]:
    pairs = left.pairs
    said = pairs.said[name]
    usual = {at for at in said if not rendering.heads.isdisjoint(pairs.target[at].bases)}
    odd = _without(pairs, rendering, said - usual)
    sure = len(usual) > 1 and len(usual) >= _MARGIN * len(odd)
    if not sure and (not rendering.listed or len(odd) > 1 or len(said) > _FEW):
        return
    head = max(sorted(rendering.heads), key=lambda one: len(pairs.there[one] & usual))
    places = [(at, number) for at in sorted(usual) for number, one in enumerate(pairs.target[at].bases) if one == head]
    whole = reach(pairs, name, places) if len(places) > 1 else Reach()
    for at in sorted(odd):
        if min(abs(at - other) for other in usual) > NEAR:
            continue
        number = stand_in(pairs, name, at, rendering, sure=sure)
        if number is None or not _is_placed(left.left(of_word(pairs, name), at, [number])):
            continue
        word, others = pairs.target[at].words[number], [pairs.target[one].words[place] for one, place in places]
        if sure or not (_two_names(pairs, head, at, number) or mean_one(pairs, others[:1], [word])):
            source, target = pairs.source[at], pairs.target[at]
            first = number - _before(pairs, name, at, number, sum(whole))
            yield Drift(
                source.span(source.bases.index(name)),
                target.span(first, number + _behind(pairs, name, at, number)),
                tuple([pairs.target[one].span(place - whole.before, place + whole.behind) for one, place in places]),
            )


def _is_placed(odd: Left) -> bool:
    """Whether a word stands where the term does, as far as the rest of the sentence can tell."""
    return odd.sides >= 1 or odd.others <= (_MANY if odd.listed else _SOME)


def _two_names(pairs: Pairs, head: str, at: int, number: int) -> bool:
    """Whether a word and the usual one both begin with a capital: a council and a commission may be two bodies."""
    if pairs.langs[1] in NOUNS:
        return False
    words = pairs.target[at].texts[number], pairs.written(head)
    return all(word[0].isupper() for word in words)


def _without(pairs: Pairs, rendering: Rendering, segments: set[int]) -> set[int]:
    """The segments in which no word of the family of the usual rendering stands: bribery for bribe."""
    usual = [pairs.written(head) for head in rendering.heads]
    return {
        at
        for at in segments
        if not any(
            one and of_one_family(text, other)
            for text, one in zip(pairs.target[at].texts, pairs.target[at].bases, strict=True)
            for other in usual
        )
    }


def _before(pairs: Pairs, name: str, at: int, number: int, most: int) -> int:
    """How many words before the odd one belong to it, where the usual rendering has several words: district attorney.

    A doer has one more word: asylum seekers.
    """
    names = {name, *pairs.neighbours(name)}
    sentence = pairs.target[at]
    if not most and pairs.langs[1] == "en" and sentence.texts[number].endswith(_DOERS):
        most = int(number > 0 and is_noun(sentence.texts[number - 1]))
    size = 0
    while size < most and beside(pairs, at, number, -size - 1):
        size += 1
        if not sentence.bases[number - size] or pairs.explained(at, number - size, names):
            return size - 1
    return size


def _behind(pairs: Pairs, name: str, at: int, number: int) -> int:
    """1 if the odd word only says whose doer the next English word is: asylum seekers."""
    doer = pairs.langs[1] == "en" and beside(pairs, at, number, 1).endswith(_DOERS)
    return int(doer and is_noun(pairs.target[at].texts[number + 1]) and not pairs.explained(at, number + 1, {name}))
