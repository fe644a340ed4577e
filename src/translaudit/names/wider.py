"""Countries that a translation names for its readers: of a town, of a firm or a team.

Reach for `lies_in` where the one side names a country and the other a town of it (a Slovak court is one in Bratislava), and for
`at_home_there` where a country stands beside a name that the original has: Skoda of the Czech Republic, Japan's Toyota.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.names.cities import cities_called, name_of
from translaudit.names.gazetteer.entries import called, country
from translaudit.names.gazetteer.finder import may_name, named, places_of
from translaudit.names.gazetteer.forms import CITY
from translaudit.names.sounding import SOUNDS, loudest
from translaudit.names.windows import WORD
from translaudit.storage.expressions import expression
from translaudit.text.capitals import UNCASED
from translaudit.text.language import primary
from translaudit.text.light import light_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.names.segment_pair import Name, SegmentPair

__all__ = ["at_home_there", "countries_of_towns", "lies_in"]

_REACH = 40  # code points
_RUN_ON, _SIGNS = ("ja", "zh"), (2, 3, 4)  # languages; signs of a town's name
_PLACE = frozenset("in to from into near across throughout through around".split())
_GENITIVE = ("'s", "’s")
_HOME_OF = expression(r"([A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+),? (?:of|from|in) (?:the )?$|([A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+) \($")
_OWN = expression(r"['’]s? ([A-ZÀ-ÖØ-ÞĀ-Ž][\w-]+)")


def lies_in(pair: SegmentPair, name: Name, *, lost: bool) -> bool:
    """Whether a lost name is a town whose country the translation names, or a strange one the country of a town of the original.

    What the original says of the country itself explains nothing.

    Args:
        pair: the segment.
        name: the name.
        lost: it is one of the original.
    """
    text, span, lang = pair.document.source, pair.segment.source, pair.langs[0]
    if text is None or span is None:
        return False
    said = text.text[slice(*span)]
    if not lost:
        here = country(name.place) == name.place != "" and not name.place.isdigit()
        return here and name.place in countries_of_towns(said, lang)
    there = pair.document.target.text[slice(*pair.segment.target)]
    return any(
        may_name(there, one, pair.langs[1])
        and not may_name(said, one, lang)
        and not _only_where(there, one, pair.langs[1])
        for one in countries_of_towns(" ".join(name.words), lang)
    )


def _only_where(text: str, concept: str, lang: str) -> bool:
    """Whether an English text names a country only to say where something is: in Ukraine tells less than in Lviv."""
    if primary(lang) != "en":
        return False
    name = called(concept, lang).split()
    found = [word for word in WORD.finditer(text) if word[0][0].isupper() and concept in places_of(word[0], lang)]
    before = [text[: word.start()].lower().removesuffix("the ").split()[-1:] for word in found]
    return bool(found) and all(
        word[0] in name and one and one[0] in _PLACE and not text.startswith(_GENITIVE, word.end())
        for word, one in zip(found, before, strict=True)
    )


def at_home_there(document: Document, segment: Segment, name: Name, lost: Sequence[Name]) -> bool:
    """Whether a country of an English translation only says where somebody is at home whom the original names too.

    It does not where the original has a lost name right beside that name as well.
    """
    source, text = document.source, document.target.text
    if source is None or segment.source is None or country(name.place) != name.place or not name.place:
        return False
    before = _HOME_OF.search(text, max(segment.target.start, name.start - _REACH), name.start)
    after = _OWN.match(text, name.end, segment.target.end)
    beside = [found[found.lastindex or 1] for found in (before, after) if found is not None]
    if primary(document.target.lang) != "en" or not beside:
        return False
    langs = primary(source.lang), "en"
    for word in WORD.finditer(source.text, *segment.source):
        if loudest((word[0],), tuple(beside), *langs, enough=SOUNDS) >= SOUNDS and word[0][:1] != word[0][:1].lower():
            return not any(_touch(source.text, word.span(), (one.start, one.end), langs[0]) for one in lost)
    return False


def _touch(text: str, one: tuple[int, int], other: tuple[int, int], base: str) -> bool:
    """Whether no word of content stands between two spans."""
    first, last = sorted((one, other))
    return all(word.lower() in light_words(base) for word in WORD.findall(text[first[1] : last[0]]))


@lru_cache(maxsize=512)
def countries_of_towns(text: str, lang: str) -> frozenset[str]:
    """The countries of the towns that a text names."""
    towns = {one.concept for one in named(text, lang) if one.concept.startswith(CITY)}
    found: set[str] = set()
    for word in WORD.findall(text):
        if primary(lang) in UNCASED or word[0].isupper():
            towns.update(one for one in places_of(word, lang) if one.startswith(CITY))
            found.update(name_of(city)[1] for part in _parts(word, lang) for city in cities_called(part, lang))
    return frozenset(found | {country(one) for one in towns} - {""})


def _parts(word: str, lang: str) -> Iterator[str]:
    """A word; where words are not set apart, what may be a town's name in a run of signs."""
    yield word
    if primary(lang) in _RUN_ON:
        for size in _SIGNS:
            yield from (word[at : at + size] for at in range(len(word) - size + 1))
