"""Contraries that are known by English pairs, to which word lists and words of each language lead.

Reach for `opposed`, or for `denied` with a negation that has no counterpart. A word of the original stands on one side of a
pair (`lexicon.contraries`) that nothing in the translation has; a word of the translation stands on the other, which
nothing in the original has, and about where the former should be: what word lists say of a word is less sure than what a
table of its language says, so neighbours must be rendered beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from translaudit.lexicon.contraries import english, light, lights, rendered, turned, unless
from translaudit.lexicon.words import UNSPACED
from translaudit.model import Span
from translaudit.records import NamedTuple
from translaudit.text.capitals import NOUNS
from translaudit.text.polarity.negations import trait

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from translaudit.align.words import Word
    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.lexicon.contraries import Pole
    from translaudit.model import Segment

__all__ = ["Opposed", "denied", "opposed"]

_AROUND = 3  # content words to each side of a word that tell its place
_BESIDE = 2  # content words between a word and the rendering of a neighbour
_STRAYS = 2  # content words of one side around both words that nothing renders, for each neighbour rendered there
_ENOUGH = 5  # words that render each other
_LEFT = 0.45  # of the content words of a sentence that nothing renders, at most
_FEW, _LEFT_OF_FEW = 3, 0.3  # the same of short sentences
_ABOUT = 0.25  # of a sentence: how far the only words of a pair stand apart, at most
_JUST = 0.08  # where a word list leads to one of them
_DENIED = 3  # content words beside a negation that it may be about
_PHRASE = 16  # code points before and behind a word in which a phrase may stand
_BEGINS = frozenset(".!?:;…“”\"«»„‘’'()[]–—-。！？「」 \n")


class Opposed(NamedTuple):
    """A word of a translation that says the contrary.

    Attributes:
        there: the word of the original, code points of its text.
        here: the word of the translation, likewise.
        means: what the original's word means, in English; "" where it is English.
        better: English words for that, where the translation is English.
    """

    there: Span
    here: Span
    means: str
    better: tuple[str, ...]


class _Said(NamedTuple):
    """A word that stands on a side of a pair.

    Attributes:
        start: code point in the text of the segment.
        end: code point behind it.
        at: number of the word, or of the one in which it begins.
        pole: the side.
        sure: whether it says so, and not as part of a name, a compound or a phrase.
        half: whether it says so where it has a contrary that is sure, and neither has a rendering.
        told: whether that is what English words mean or a table of the language says, not what word lists lead to.
    """

    start: int
    end: int
    at: int
    pole: Pole
    sure: bool
    half: bool
    told: bool


class _Pair(NamedTuple):
    """A segment and its original. Side 0 is the original, side 1 the translation."""

    texts: tuple[str, str]
    langs: tuple[str, str]
    compared: Compared

    @property
    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        return self.compared.source, self.compared.target


def opposed(document: Document) -> Iterator[Opposed]:
    """Words of each segment that stand on the other side of a pair than what they render."""
    source = document.source
    if source is None:
        return
    langs = document.source_lang.partition("-")[0], document.target.lang.partition("-")[0]
    for segment in document.segments:
        compared = document.compared(segment)
        if segment.source is None or compared is None:
            continue
        texts = source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
        pair = _Pair(texts, langs, compared)
        for there, here in _found(pair):
            yield _opposed(pair, segment.source.start, segment.target.start, there, here)


def denied(document: Document, segment: Segment, side: int, at: tuple[int, int]) -> bool:
    """Whether a negation is about the contrary of what the other side says, which has no such word: did not win, lost.

    Args:
        document: the bitext.
        segment: has an original.
        side: which has the negation, 0 for the original.
        at: where it stands, in code points of the segment's side.
    """
    source, compared = document.source, document.compared(segment)
    if source is None or segment.source is None or compared is None:
        return False
    texts = source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    langs = document.source_lang.partition("-")[0], document.target.lang.partition("-")[0]
    pair = _Pair(texts, langs, compared)
    words = pair.words[side]
    before = [n for n, word in enumerate(words) if word.content and word.end <= at[0]][-_DENIED:]
    behind = [n for n, word in enumerate(words) if word.content and word.end > at[0]][:_DENIED]
    near = before if trait(langs[side], "verb-final") else behind
    own = [one for one in _said(pair, side) if one.at in near]
    other = _said(pair, 1 - side) if own else []
    said = {one.pole[:2] for one in other}
    return any(one.pole.sure and one.pole[:2] not in said for one in _against(own, other))


def _opposed(pair: _Pair, first: int, start: int, there: _Said, here: _Said) -> Opposed:
    shown = pair.words[0][there.at].shown if pair.langs[0] != "en" else ()
    better = [one for one in shown if any(pole.sure and pole[:2] == there.pole[:2] for pole in english(one))]
    return Opposed(
        Span(first + there.start, first + there.end),
        Span(start + here.start, start + here.end),
        shown[0] if shown else "",
        tuple(better[:2]) if pair.langs[1] == "en" else (),
    )


def _found(pair: _Pair) -> Iterator[tuple[_Said, _Said]]:
    """Words of the original and what says the contrary of them, each word of the translation once."""
    first = int(pair.langs[1] == "en")  # English words are looked up as they are, others by all their renderings
    said = {first: _said(pair, first)}
    if not said[first]:
        return
    said[1 - first] = _said(pair, 1 - first)
    there, here = said[0], said[1]
    lost, strange = _against(there, here), _against(here, there)
    if not strange:
        return
    # The first of two words that say it together renders nothing by itself.
    begun = [
        {one.at - 1 for one in side if one.start < words[one.at].start}
        for side, words in zip((there, here), pair.words, strict=True)
    ]
    against = _told_apart(there, here)
    links = {
        link.source: link.target
        for link in pair.compared.links()
        if link.source not in begun[0] and link.target not in begun[1] and (link.source, link.target) not in against
    }
    lost = [one for one in lost if _alone(pair, 0, one, links.keys())]
    rendering = set(links.values())
    strange = [one for one in strange if _alone(pair, 1, one, rendering)]
    meant = {one.pole[:2] for one in there if one.sure and _alone(pair, 0, one, links.keys())}
    taken = {one.start for one in here if one.sure and one.pole[:2] in meant}  # opposition, for critics
    for two in strange:
        for one in lost:
            if two.start in taken or one.pole[:2] != (two.pole.pair, 1 - two.pole.side):
                continue
            if not (one.sure or two.sure) or _negated(pair, one, two):
                continue
            if _as_often(pair, (there, here), one, rendering, 0) or _as_often(pair, (here, there), two, links, 1):
                continue
            if _faced(pair, (there, here), (one, two), links):
                taken.add(two.start)
                yield one, two


def _faced(
    pair: _Pair, said: tuple[Sequence[_Said], Sequence[_Said]], words: tuple[_Said, _Said], links: Mapping[int, int]
) -> bool:
    """Whether two words stand in each other's place, as far as their neighbours, the rest or their being alone tell."""
    sure = all(word.sure for word in words)
    if _placed(pair, *words, links):
        return sure or _bare(pair, *words)
    return sure and (_rest_rendered(pair, *words, links) or _nothing_else(pair, said, words))


def _told_apart(there: Sequence[_Said], here: Sequence[_Said]) -> set[tuple[int, int]]:
    """Words of both sides that tables know for contraries, whatever word lists have them share: to lend and to borrow."""
    sure = {(one.pole.pair, 1 - one.pole.side, one.at) for one in here if one.sure and one.told}
    return {
        (one.at, at)
        for one in there
        if one.sure and one.told
        for pair, side, at in sure
        if (pair, side) == one.pole[:2]
    }


def _as_often(
    pair: _Pair, sides: tuple[Sequence[_Said], Sequence[_Said]], word: _Said, linked: Container[int], side: int
) -> bool:
    """Whether the other side may say what a word does, of half-sure words as often as its own side says it by others, too.

    Args:
        pair: the segment.
        sides: what its own side says, and what the other one does.
        word: the word.
        linked: words of the other side that go with another word.
        side: its own, 0 for the original.
    """
    own, other = ([one for one in said if one.pole[:2] == word.pole[:2]] for said in sides)
    words = {pair.texts[side][one.start : one.end].lower() for one in own if one.sure or one.half}
    there = {one.at for one in other if one.sure or one.at not in linked}
    return len(there) >= (1 if word.sure else len(words))


def _against(said: Sequence[_Said], other: Sequence[_Said]) -> list[_Said]:
    """What says on one side the contrary of what is said on the other, one of the two surely."""
    sure = {(one.pole.pair, 1 - one.pole.side) for one in other if one.sure}
    half = {(one.pole.pair, 1 - one.pole.side) for one in other if one.half}
    return [one for one in said if (one.sure and one.pole[:2] in half) or (one.half and one.pole[:2] in sure)]


def _bare(pair: _Pair, one: _Said, two: _Said) -> bool:
    """Whether nothing at all of the other side shares what either of two words means."""
    left, right = pair.words[0][one.at], pair.words[1][two.at]
    return left.keys.isdisjoint(pair.compared.target_keys) and right.keys.isdisjoint(pair.compared.source_keys)


def _alone(pair: _Pair, side: int, one: _Said, linked: Container[int]) -> bool:
    """Whether nothing on the other side shares what a word means, or what does so goes with another word."""
    others, word = (pair.compared.target_keys, pair.compared.source_keys)[side], pair.words[side][one.at]
    several = bool(word.shown) and " " in word.shown[0]  # a private school and the public one are both schools
    return several or one.at not in linked or word.keys.isdisjoint(others)


def _said(pair: _Pair, side: int) -> list[_Said]:
    """All words of a side that stand on a side of a pair, or may."""
    text, lang, words = pair.texts[side], pair.langs[side], pair.words[side]
    found: list[_Said] = []
    for at, word in enumerate(words):
        both = _together(text, lang, words, at)
        if both is not None:
            found = [one for one in found if one.at != at - 1]  # the two say it, not the one
            found += [_Said(words[at - 1].start, word.end, at, pole, pole.sure, pole.half, True) for pole in both]
            continue
        poles = _poles(text, lang, word)
        if poles:
            free = not (_guarded(text, lang, word.start, word.end) or _names(text, lang, word))
            told = lang == "en" or light(text[word.start : word.end].lower(), lang) is not None
            found += [
                _Said(word.start, word.end, at, pole, free and pole.sure, free and pole.half, told) for pole in poles
            ]
    if lang in UNSPACED:
        starts = [word.start for word in words]
        for form, poles in lights(lang).items():
            start = text.find(form)
            while start >= 0 and starts:
                at = max(0, bisect_left(starts, start + 1) - 1)
                found += [_Said(start, start + len(form), at, pole, pole.sure, pole.half, True) for pole in poles]
                start = text.find(form, start + 1)
    return found


def _together(text: str, lang: str, words: Sequence[Word], at: int) -> tuple[Pole, ...] | None:
    """The poles of a word with the one before it, where the tables take the two together."""
    if not at or lang in UNSPACED or words[at].end - words[at - 1].start > _PHRASE + _PHRASE:
        return None
    return light(text[words[at - 1].start : words[at].end].lower(), lang)


def _poles(text: str, lang: str, word: Word) -> tuple[Pole, ...]:
    written = text[word.start : word.end]
    shown = written.lower()
    if lang == "en":
        return english(shown)
    known = light(written, lang) if lang in NOUNS else None
    if known is not None:
        return known
    known = light(shown, lang) if lang not in UNSPACED else None
    if known is None:
        return rendered(word.shown) if word.shown else ()
    if lang in NOUNS and text[word.start].isupper():
        return tuple([pole._replace(sure=False, half=False) for pole in known])  # Junge is a boy, junge young
    return known


def _guarded(text: str, lang: str, start: int, end: int) -> bool:
    """Whether a word is part of a compound, of a name or of a phrase in which it says nothing, or the contrary: 不平等."""
    if "-" in (text[start - 1 : start], text[end : end + 1]):
        return True
    if lang in UNSPACED and text[start - 1 : start] in turned():
        return True
    if text[start].isupper() and lang not in NOUNS and not _BEGINS.issuperset(text[max(0, start - 2) : start]):
        return True
    if lang != "en":
        return False
    around = text[max(0, start - _PHRASE) : end + _PHRASE].lower()
    return any(phrase in around for phrase in unless(text[start:end].lower()))


def _names(text: str, lang: str, word: Word) -> bool:
    """Whether a word is part of what the same text calls by a name elsewhere: slow keys, and Slow Keys."""
    written = text[word.start : word.end]
    capital = written.capitalize()
    if lang in NOUNS or capital in (written, written.lower()) or capital not in text:
        return False
    at = text.find(f" {capital} ")
    while at >= 0:
        behind = at + len(f" {capital} ")
        around = text[max(0, at - 1) : at], text[behind : behind + 1]
        if all(one.isalnum() or one == "_" for one in around):
            return around[1].isupper()
        at = text.find(f" {capital} ", at + 1)
    return False


def _negated(pair: _Pair, one: _Said, here: _Said) -> bool:
    """Whether a negation makes up for what the words say."""
    from translaudit.accuracy.opposites import made_up  # noqa: PLC0415  only where there is something

    return made_up(
        [
            (text, lang, word.start, word.end)
            for text, lang, word in zip(pair.texts, pair.langs, (one, here), strict=True)
        ]
    )


def _rest_rendered(pair: _Pair, one: _Said, here: _Said, links: Mapping[int, int]) -> bool:
    """Whether most else of both sentences goes together, so that wherever both words stand they are likely a pair."""
    linked = links.keys(), set(links.values())
    if len(links) < _FEW:
        return False
    most = _LEFT if len(links) >= _ENOUGH else _LEFT_OF_FEW
    for words, at, done in zip(pair.words, (one.at, here.at), linked, strict=True):
        content = [n for n, word in enumerate(words) if word.content and n != at]
        if sum(n not in done for n in content) > most * len(content):
            return False
    return True


def _nothing_else(pair: _Pair, said: tuple[Sequence[_Said], Sequence[_Said]], words: tuple[_Said, _Said]) -> bool:
    """Whether two words are the only ones of their pair, and stand about as far from the beginning."""
    if any(sum(one.pole.pair == words[0].pole.pair for one in side) > 1 for side in said):
        return False
    there, here = (word.start / max(1, len(text)) for word, text in zip(words, pair.texts, strict=True))
    return abs(there - here) <= (_ABOUT if all(word.told for word in words) else _JUST)


def _placed(pair: _Pair, one: _Said, here: _Said, links: Mapping[int, int]) -> bool:
    """Whether neighbours of the one word are rendered beside the other, and no other lost word stands nearer to its place."""
    linked = set(links.values())
    mine, yours = (_neighbours(words, word.at) for words, word in zip(pair.words, (one, here), strict=True))
    support = sum(away <= _BESIDE and yours.get(links.get(at, -1), _BESIDE + 1) <= _BESIDE for at, away in mine.items())
    lost = [at for at in mine if pair.words[0][at].known and at not in links]
    strange = sum(pair.words[1][at].known and at not in linked for at in yours)
    if not support or max(len(lost), strange) > _STRAYS * support:
        return False
    ranks = [
        {at: rank for rank, at in enumerate(n for n, word in enumerate(words) if word.content)} for words in pair.words
    ]
    off = [_off(at, here.at, links, ranks) for at in (one.at, *lost)]
    return off[0] == min(off)


def _off(at: int, place: int, links: Mapping[int, int], ranks: Sequence[Mapping[int, int]]) -> int:
    """How far a word would have moved, against the neighbour that went with it best, if it were rendered at a place."""
    there, here = ranks
    moved = [
        abs((there[one] - there[at]) - (here[other] - here[place]))
        for one, other in links.items()
        if one in there and other in here and at in there and place in here and abs(there[one] - there[at]) <= _AROUND
    ]
    return min(moved, default=_AROUND)


def _neighbours(words: Sequence[Word], at: int) -> Mapping[int, int]:
    """The content words around a word, and how many of them away each stands."""
    before = [other for other in range(at) if words[other].content][-_AROUND:]
    behind = [other for other in range(at + 1, len(words)) if words[other].content][:_AROUND]
    return {other: away for side in (before[::-1], behind) for away, other in enumerate(side, 1)}
