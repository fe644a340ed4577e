"""Names that a translation says in words: Ojonegro and Black-Eye, Чорноводдя and Blackwater, Fuente Clara and the Clear Spring.

Reach for `by_meaning` before a name is held against the other side. It asks what the parts of a name mean, and, of a name
of the original, what became of the words that stand beside it: where the Swamp is there and an ordinary word stands beside it
for which the original has nothing else, that word is the name of the swamp. A strange name of a translation is not explained
so: whatever was put in place of a name stands beside the same words.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.names.cities import cities_called
from translaudit.names.gazetteer.forms import CITY
from translaudit.names.renderings import opens
from translaudit.names.segment_pair import HYPHENS, READ
from translaudit.names.windows import HAN, WORD
from translaudit.records import NamedTuple
from translaudit.romanize.compare import given_name
from translaudit.storage.expressions import expression
from translaudit.text.capitals import NOUNS, UNCASED
from translaudit.text.coined import coined
from translaudit.text.language import primary
from translaudit.text.light import light_words
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.coverage import Reader
from translaudit.names.segment_pair import Name, SegmentPair

__all__ = ["by_meaning"]

_PART = 3  # letters of a part of a name
_TELLING = 4  # letters of a part that is a word hardly by chance
_COMPOUND = 7  # letters of a name that may be made of two words
_SIGNS = ("=", "~", "#")  # how keys of sound, of how a word begins, and of numbers, begin
_OWN = expression(r"['’]s?$")
_GLUE = expression(r"[\s’'-]+")


class _Word(NamedTuple):
    """A word of a text: as it stands there, where, and all that it and its parts may mean."""

    text: str
    start: int
    end: int
    means: frozenset[str]


class _Parts(NamedTuple):
    """What words are in a word, in small letters, with what they mean: itself or all of it, and some part of it."""

    whole: dict[str, frozenset[str]]
    some: dict[str, frozenset[str]]


class _Side(NamedTuple):
    """One side of a segment: the text, the language (BCP 47), who knows its words, and whether it has capitals."""

    text: str
    lang: str
    reader: Reader
    cased: bool


def by_meaning(pair: SegmentPair, name: Name, *, lost: bool) -> bool:
    """Whether a name of the original (lost) or of the translation stands on the other side in words.

    Args:
        pair: the segment.
        name: the name, with its span in the text of its side.
        lost: it is a name of the original.
    """
    if name.place and not (lost and name.place.startswith(CITY)):
        return False  # countries have names of their own, and what is called as a city is mostly the city
    here, there = _sides(pair)[:: 1 if lost else -1]
    if not here.reader.able and not there.reader.able:
        return False
    towns = lost and any(cities_called(word, here.lang) for word in name.words)  # which are called by their names
    return any(_told(word, here, there) or (lost and not towns and _beside(word, here, there)) for word in name.words)


def _sides(pair: SegmentPair) -> tuple[_Side, _Side]:
    readers, cased = pair.document.readers, [base not in UNCASED for base in pair.bases]
    return (
        _Side(pair.said, pair.langs[0], readers[0], cased[0]),
        _Side(pair.there, pair.langs[1], readers[1], cased[1]),
    )


def _told(word: str, here: _Side, there: _Side) -> bool:
    """Whether a part of a name means what a word with a capital on the other side means, or a part of that."""
    mine = _parts(word, here.lang, here.reader)
    if not mine.whole and not mine.some:
        return False
    others = [one for one in _words(there) if one.text[0].isupper() or not there.cased]
    return any(_same(mine, _parts(one.text, there.lang, there.reader), sure=there.cased) for one in others)


def _same(mine: _Parts, theirs: _Parts, *, sure: bool) -> bool:
    """Whether a part of each means the same; what looks the same is rather a part of another name (Springfield, Mansfield)."""
    if _meet(mine.whole, theirs.whole):
        return True
    return sure and (_meet(mine.some, theirs.whole) or _meet(mine.whole, theirs.some) or _meet(mine.some, theirs.some))


def _meet(mine: Mapping[str, frozenset[str]], theirs: Mapping[str, frozenset[str]]) -> bool:
    return any(
        one != other and not means.isdisjoint(meant) for one, means in mine.items() for other, meant in theirs.items()
    )


def _beside(word: str, here: _Side, there: _Side) -> bool:
    """Whether the word beside a name is rendered beside an ordinary word that renders nothing else."""
    if given_name(word) >= 0:
        return False
    mine, theirs = _words(here), _words(there)
    said = {key for one in mine if one.text != word for key in here.reader.keys(one.text)}
    meant: frozenset[str] = frozenset().union(*[one.means for one in theirs])
    for neighbour, beyond in _neighbours(word, mine):
        if beyond is not None and beyond.text[0].isupper() and beyond.means.isdisjoint(meant):
            continue  # the ordinary word may be for that
        for at, other in enumerate(theirs):
            if neighbour.means.isdisjoint(meant) and _part_of(neighbour, other, there):
                return True
            if other.means.isdisjoint(neighbour.means):
                continue
            near = [*theirs[max(0, at - 1) : at], *theirs[at + 1 : at + 2]]
            institution = here.cased and primary(here.lang) not in NOUNS and neighbour.text[0].isupper()
            if any(
                (_name_of_words(one, other, there) or (institution and _small(one, other, there)))
                and said.isdisjoint(there.reader.keys(one.text))
                and _is_word(_OWN.sub("", one.text), there)
                for one in near
            ):
                return True
    return False


def _part_of(neighbour: _Word, other: _Word, side: _Side) -> bool:
    """Whether a word is said by a part of a name of two words: smrti in Deathblades."""
    if not other.text[0].isupper() or _is_word(other.text, side) or not other.means.isdisjoint(neighbour.means):
        return False
    parts = _parts(other.text, side.lang, side.reader).whole
    return len(parts) > 1 and _meet({neighbour.text.lower(): neighbour.means}, parts)


def _name_of_words(one: _Word, other: _Word, side: _Side) -> bool:
    """Whether two words side by side are a name's: with capitals, where the language has them; most need but one of them."""
    first, last = sorted((one, other), key=lambda word: word.start)
    if not _GLUE.fullmatch(side.text[first.end : last.start] or " ") and not _light(first, last, side):
        return False
    if not side.cased:
        return True
    capitals = [word.text[0].isupper() and not opens(side.text, word.start) for word in (first, last)]
    return all((first.text[0].isupper(), last.text[0].isupper())) or (primary(side.lang) != "en" and any(capitals))


def _small(one: _Word, other: _Word, side: _Side) -> bool:
    """Whether two words side by side have no capitals, as what English does not take for a name: the public defender's office."""
    first, last = sorted((one, other), key=lambda word: word.start)
    return (
        first.text.islower() and last.text.islower() and _GLUE.fullmatch(side.text[first.end : last.start]) is not None
    )


def _light(first: _Word, last: _Word, side: _Side) -> bool:
    between = WORD.findall(side.text[first.end : last.start])
    light = light_words(primary(side.lang))
    return bool(between) and all(word in light for word in between) and len(between) < _PART


def _is_word(word: str, side: _Side) -> bool:
    """Whether a word is an ordinary one of its language, by a dictionary or a list, and no given name."""
    small = word.lower()
    if given_name(word) >= 0:
        return False
    return _known(small, side.lang, side.reader) or coined(word, side.lang)


def _neighbours(name: str, words: Sequence[_Word]) -> Iterator[tuple[_Word, _Word | None]]:
    """The words beside a name, each with the one beyond it."""
    for line in (words, words[::-1]):
        for at, (one, other) in enumerate(pairwise(line)):
            if one.text == name and other.text != name:
                yield other, line[at + 2] if at + 2 < len(line) else None


@lru_cache(maxsize=512)
def _words(side: _Side) -> tuple[_Word, ...]:
    """The content words of a side in order, with their meanings."""
    light, base = light_words(primary(side.lang)), primary(side.lang)
    found = []
    for match in (HAN if base in READ else WORD).finditer(side.text):
        if base in READ:
            for word in side.reader.words(match[0]):
                start, end = match.start() + word.start, match.start() + word.end
                found.append(_Word(side.text[start:end], start, end, _telling(word.keys)))
        elif match[0].lower() not in light:
            found.append(_Word(match[0], *match.span(), _meaning(match[0], side.reader)))
    return tuple(found)


def _meaning(word: str, reader: Reader) -> frozenset[str]:
    return _telling(frozenset(reader.keys(word.lower())))


def _telling(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if not key.startswith(_SIGNS))


def _known(small: str, lang: str, reader: Reader) -> bool:
    """Whether a word is an ordinary one of its language: by a dictionary, or by a list where there is none."""
    by_dictionary = ordinary(small, lang)
    return reader.without(small, set())[1] > 0 if by_dictionary is None else by_dictionary


@lru_cache(maxsize=4096)
def _parts(word: str, lang: str, reader: Reader) -> _Parts:
    """The word and the words that it is made of, in small letters, with what each means."""
    small = word.lower()
    whole = {
        one: _meaning(one, reader) for one in (small, *HYPHENS.split(small)) if len(one) >= _PART or HAN.match(one)
    }
    some: dict[str, frozenset[str]] = {}
    joins = primary(lang) in NOUNS  # where any compound is an ordinary word
    if len(small) >= _COMPOUND and small.isalpha() and (joins or not _known(small, lang, reader)):
        for at in range(_PART, len(small) - _PART + 1):
            known = [one for one in (small[:at], small[at:]) if _known(one, lang, reader)]
            made = whole if len(known) > 1 else some
            made.update({one: _meaning(one, reader) for one in known if len(known) > 1 or len(one) >= _TELLING})
    return _Parts(*({part: means for part, means in found.items() if means} for found in (whole, some)))
