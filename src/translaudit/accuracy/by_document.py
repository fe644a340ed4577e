"""How sure a document makes it that a word has a sense of which its own sentence has no company.

Reach for `told` with a word of several senses that a list of expressions has, and a rendering that is wrong for one of
them. Weighed are the words of the original, near and far, that the list has as company of that sense and of the others;
how well its right renderings and the accused one go with the English text around (`lexicon.senses.company`); and how
much the words right beside ask for either (`lexicon.senses.adjacent`). Where neither side is English, only the company.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.lexicon.words import UNSPACED
from translaudit.lexicon.words import load as load_words
from translaudit.records import NamedTuple
from translaudit.text.language import primary
from translaudit.text.light import light_words
from translaudit.text.stems import inflected
from translaudit.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translaudit.document import Document
    from translaudit.lexicon.phrasemes import Found, Phraseme, Phrasemes
    from translaudit.lexicon.senses.adjacent import Beside
    from translaudit.lexicon.senses.company import Company, Vector
    from translaudit.model import Segment

__all__ = ["Evidence", "Told", "subject", "told"]

_WIDE = 20  # segments to each side that are of the same subject
_FAR = 150  # English words to each side, at most
_MANY, _OTHERS = 3, 2  # companions that count, of the sense and of the others
_PULL = 6  # nats that count, of what stands beside
_USUAL = 2  # renderings of a word that tell what it means
_KEPT = 1024  # lines of lists
_PLACES = 16  # several lines speak of one
_FITS, _FITS_NOT = 4.0, -2.0  # how well companions go with a text at most, and at least


class Evidence(NamedTuple):
    """What speaks for and against a sense; how well something goes with a text is that near and far, added up.

    Attributes:
        own: companions of the sense in the original.
        others: those of the other senses.
        company: how well what the list has as company goes with the text, whether it stands there or not.
        others_company: the same of the other senses, for the best.
        right: how well the best right rendering goes with it.
        wrong: how well the accused one does.
        asked: how much the words beside ask for a right rendering.
        held: how much they ask for the accused one.
    """

    own: int
    others: int
    company: float
    others_company: float
    right: float
    wrong: float
    asked: int
    held: int


class Told(NamedTuple):
    """Log odds that a sense is meant, whether they are high, and where its companions stand in the original."""

    odds: float
    sure: bool
    companions: tuple[tuple[int, int], ...]


class _Word(NamedTuple):
    start: int
    end: int
    lower: str


class _Place(NamedTuple):
    """A place in an English text: what stands near it, in all the text, and right beside it."""

    near: Company
    wide: Company
    beside: Beside

    def likeness(self, meant: Vector) -> float:
        """How well a meaning goes with it."""
        return self.near.likeness(meant)[0] + self.wide.likeness(meant)[0]


# What `Evidence` weighs, in its order, behind what is so where nothing is known. Fitted on words without company in their
# sentences in right texts, whose renderings were also exchanged for wrong ones; see docs/explanation/mistranslation.md
_INTO_ENGLISH = (0.6, 0.87, -0.77, 0.44, -0.73, 1.89, -2.77, 0.5, -0.65)
_FROM_ENGLISH = (0.0, 1.04, -0.8, 0.32, -1.26, 1.12, -1.13, 0.0, 0.0)
_BETWEEN_OTHERS = (0.0, 1.0, -2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
_LOW = {_INTO_ENGLISH: 2.0, _FROM_ENGLISH: 2.0, _BETWEEN_OTHERS: 1.0}  # odds to be spoken of
# Odds to be shown by default, without companions in the document and with some.
_SURE = {_INTO_ENGLISH: (4.5, 3.3), _FROM_ENGLISH: (4.5, 2.5), _BETWEEN_OTHERS: (4.5, 2.0)}


def told(document: Document, segment: Segment, listed: Phrasemes, found: Found, span: tuple[int, int]) -> Told | None:
    """What a document says for a sense; None where too little.

    Args:
        document: the bitext.
        segment: has the word and the rendering.
        listed: the list.
        found: the word, by the line of the sense.
        span: where the accused rendering stands, in code points from the beginning of the segment.
    """
    if document.source is None or segment.source is None:
        return None
    weights = _INTO_ENGLISH if listed.target == "en" else _FROM_ENGLISH if listed.source == "en" else _BETWEEN_OTHERS
    start, said = _around(document, segment)
    # What is only like a companion a dictionary tells, which takes long to load, and what companions mean takes long to
    # look up: both are asked where something hangs on it.
    own = listed.companions(found, found.phraseme, said, strictly=False)
    rendered, place = _of_renderings(document, segment, listed, found, span)
    weighed = Evidence(min(len(own), _MANY), 0, 0.0, 0.0, *rendered)
    if _odds(weights, weighed) + weights[3] * _FITS + weights[4] * _FITS_NOT < _LOW[weights]:
        return None
    others = _others(listed, found, document.source.text[slice(*segment.source)])
    if place and any(rendered[:2]):
        meant = max([place.likeness(_meaning(one.company, listed.source)) for one in others], default=0.0)
        fits = place.likeness(_meaning(found.phraseme.company, listed.source))
        weighed = weighed._replace(company=fits, others_company=meant)
    if _odds(weights, weighed) < _LOW[weights]:
        return None
    own = listed.companions(found, found.phraseme, said, strictly=True)
    against = {place for one in others for place in listed.companions(found, one, said, strictly=True)}
    odds = _odds(weights, weighed._replace(own=min(len(own), _MANY), others=min(len(against), _OTHERS)))
    if odds < _LOW[weights]:
        return None
    sure = odds >= _SURE[weights][bool(own)]
    sure = sure and (listed.target == "en" or not _right_elsewhere(document, segment, listed, found, span))
    return Told(odds, sure, tuple([(start + one[0], start + one[1]) for one in own]))


def _odds(weights: Sequence[float], weighed: Evidence) -> float:
    return weights[0] + sum([weight * value for weight, value in zip(weights[1:], weighed, strict=True)])


def _of_renderings(
    document: Document, segment: Segment, listed: Phrasemes, found: Found, span: tuple[int, int]
) -> tuple[tuple[float, float, int, int], _Place | None]:
    """How well the renderings go with the English text, as the last four of `Evidence`, and where that is."""
    place = _place(document, segment, found, span)
    if place is None or document.source is None or segment.source is None:
        return (0.0, 0.0, 0, 0), None
    target = listed.target
    here = document.target.text[segment.target.start + span[0] : segment.target.start + span[1]]
    unlike = (found.listed[0], document.source.text[segment.source.start :][slice(*found.words[0])].casefold())
    right = [meant for one in found.phraseme.right if (meant := _rendering(one, target, unlike))]
    wrong = _rendering(here, target, unlike)
    likely = (max(map(place.likeness, right)), place.likeness(wrong)) if wrong and right else (0.0, 0.0)
    beside = (_asked(place, found.phraseme.right), _asked(place, [here])) if target == "en" else (0, 0)
    return (*likely, *beside), place


def _right_elsewhere(
    document: Document, segment: Segment, listed: Phrasemes, found: Found, span: tuple[int, int]
) -> bool:
    """Whether another line of the word has what is accused for right."""
    if document.source is None or segment.source is None:
        return False
    here = document.target.text[segment.target.start + span[0] : segment.target.start + span[1]]
    others = _others(listed, found, document.source.text[slice(*segment.source)])
    return any(inflected(here, right, listed.target) for one in others for right in one.right)


def _around(document: Document, segment: Segment) -> tuple[int, str]:
    """What of the original stands around a segment, and where it begins."""
    places = [one.source for one in _near(document, segment) if one.source]
    text = document.source.text if document.source else ""
    start = min(one.start for one in places)
    return start, text[start : max(one.end for one in places)]


def _near(document: Document, segment: Segment) -> Sequence[Segment]:
    at = document.segments.index(segment)
    return document.segments[max(0, at - _WIDE) : at + _WIDE + 1]


def _others(listed: Phrasemes, found: Found, said: str) -> list[Phraseme]:
    """The lines of other senses of a word of a segment: those that have company and no right rendering of this one."""
    lines = [one.phraseme for one in listed.found(said) if one.words == found.words]
    right = frozenset(found.phraseme.right)
    return [one for one in lines if one.section == "sense" and right.isdisjoint(one.right)]


def subject(document: Document, segment: Segment, span: tuple[int, int]) -> Company:
    """What an English translation has around a place in a segment, far and near alike."""
    return _read(*_rendered(document, segment, span)).wide


def _place(document: Document, segment: Segment, found: Found, span: tuple[int, int]) -> _Place | None:
    """Where the rendering or, where the original is English, the word stands; None where neither side is English."""
    if primary(document.target.lang) == "en":
        return _read(*_rendered(document, segment, span))
    if segment.source is None or primary(document.source_lang) != "en":
        return None
    start, text = _around(document, segment)
    own = segment.source.start - start
    return _read(text, own + found.words[0][0], own + found.words[-1][1])


def _rendered(document: Document, segment: Segment, span: tuple[int, int]) -> tuple[str, int, int]:
    """What of the translation stands around a segment, and where in that a place of the segment is."""
    near = _near(document, segment)
    start = near[0].target.start
    own = segment.target.start - start
    return document.target.text[start : near[-1].target.end], own + span[0], own + span[1]


@lru_cache(_PLACES)
def _read(text: str, begin: int, end: int) -> _Place:
    """What an English text has around a place."""
    from translaudit.lexicon.senses.adjacent import beside_of  # noqa: PLC0415  only where a sense is asked for
    from translaudit.lexicon.senses.company import REACH, Company, Neighbour  # noqa: PLC0415  as above

    words = [_Word(word.start, word.end, word.text.lower()) for word in tokens(text)]
    before, behind = [word for word in words if word.end <= begin], [word for word in words if end <= word.start]
    around = [(word, away) for side in (before[: -_FAR - 1 : -1], behind[:_FAR]) for away, word in enumerate(side, 1)]
    content = [word for word, _ in around if word.lower not in light_words("en")]
    return _Place(
        Company(Neighbour(word.lower, word.start, word.end, away) for word, away in around if away <= REACH),
        Company(Neighbour(word.lower, word.start, word.end, 0) for word in content),
        beside_of(text, [*before, _Word(begin, end, text[begin:end].lower()), *behind], len(before)),
    )


def _asked(place: _Place, renderings: Iterable[str]) -> int:
    """How much the words right beside a place ask for the best of some renderings."""
    from translaudit.lexicon.senses.adjacent import ends_of  # noqa: PLC0415  as above

    return min(_PULL, max(place.beside.pull(ends_of(one.lower())) for one in renderings))


def _rendering(rendering: str, lang: str, unlike: Sequence[str]) -> Vector:
    """What a rendering means by the English words for it, but for forms of some, those of the word it renders."""
    from translaudit.lexicon.senses.company import meaning  # noqa: PLC0415  as above

    if lang == "en":
        return meaning((rendering.lower(),))
    known = [one for one in _english(rendering, lang) if not any(inflected(one, other, "en") for other in unlike)]
    return meaning(tuple(known))


@lru_cache(_KEPT)
def _meaning(company: tuple[str, ...], lang: str) -> Vector:
    """What words of a language mean together, by the English words for them."""
    from translaudit.lexicon.senses.company import meaning, middle  # noqa: PLC0415  as above

    return middle([found for one in company if (found := meaning(_english(one, lang)))])


@lru_cache(_KEPT)
def _english(words: str, lang: str) -> tuple[str, ...]:
    """English words for the first two of some words: the usual renderings that word lists have."""
    if lang == "en":
        return (words.lower(),)
    known = load_words(lang)
    if known is None:
        return ()
    entries = [one for word in ([words] if lang in UNSPACED else words.split())[:2] for one in known.closest(word)[:2]]
    return tuple([shown.lower() for one in entries for shown in (one.shown[: one.by_hand] or one.shown)[:_USUAL]])
