"""Where a translation names another city than its original: Lyon for Leeds.

Reach for `other_cities`. A segment must name a city that the original does not, by any of its names in any language, and
lack one that the original names. It needs no dictionary of either language; towns and names of people are for `name_faults`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.names.cities import cities_called, is_word, may_name, name_of
from translaudit.names.gazetteer import entries
from translaudit.names.sounding import SURE, loudest
from translaudit.names.unmatched import another_city, unmatched
from translaudit.names.windows import HAN, KATAKANA, WORD
from translaudit.records import NamedTuple
from translaudit.romanize.compare import given_name, variant_cost
from translaudit.storage.expressions import expression
from translaudit.text.capitals import UNCASED
from translaudit.text.language import primary
from translaudit.text.light import light_words
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment, Side, Span

__all__ = ["OtherCity", "other_cities"]

_SHORTEST = 4  # letters of a city's name that is no other word's
_WINDOWS = range(6, 1, -1)  # letters of a name in Han characters
_SYLLABLES = 2  # of a name in katakana that may be another word's
_MOST_WORDS = 3
_VARIANT = 0.7  # the cost up to which two spellings may be one name's
_BETWEEN = expression(r"[ \u00a0-]")


class _City(NamedTuple):
    """A name of a city: the span, and which cities it may be."""

    start: int
    end: int
    cities: tuple[int, ...]


class OtherCity(NamedTuple):
    """A city that the original does not name, and the one that it does: spans, and the right name where it is known."""

    here: tuple[int, int]
    there: tuple[int, int]
    better: str


def other_cities(document: Document) -> Iterator[OtherCity]:
    """The cities that differ, by segment."""
    source = document.source
    if source is None:
        return
    differ = {one.segment.target for one in unmatched(document) if one.lost or one.strange}
    for number, segment in enumerate(document.segments):
        if segment.source is not None and (segment.target in differ or another_city(document, segment)):
            around = document.segments[max(0, number - 1) : number + 2]
            yield from _other(segment, around, source, document.target)


def _other(segment: Segment, around: Sequence[Segment], source: Side, target: Side) -> Iterator[OtherCity]:
    said = fold("\n".join(source.text[one.source.start : one.source.end] for one in around if one.source))
    there = fold("\n".join(target.text[one.target.start : one.target.end] for one in around))
    strange = [one for one in _named(target, segment.target) if not any(may_name(said, city) for city in one.cities)]
    if len(strange) != 1 or segment.source is None:
        return
    lost = [one for one in _named(source, segment.source) if not any(may_name(there, city) for city in one.cities)]
    if len(lost) == 1 and _sounds(lost[0], strange[0], source, target, segment):
        return  # in a spelling that no list has
    if len(lost) == 1 and not set(lost[0].cities) & set(strange[0].cities):
        (here,), (original,) = strange, lost
        yield OtherCity((here.start, here.end), (original.start, original.end), _better(source, original, target))


def _sounds(lost: _City, strange: _City, source: Side, target: Side, segment: Segment) -> bool:
    """Whether a word of the translation is what a city of the original sounds like; another city's first name is not."""
    langs = primary(source.lang), primary(target.lang)
    words = dict.fromkeys(WORD.findall(target.text[slice(*segment.target)]))
    word = target.text[strange.start : strange.end]
    if word in {name_of(city)[0] for city in strange.cities} and not _variants(word, lost):
        words.pop(word, None)
    return loudest((source.text[lost.start : lost.end],), tuple(words), *langs, enough=SURE) >= SURE


def _variants(word: str, city: _City) -> bool:
    """Whether a word may be a spelling of one of the names of a city."""
    return any(variant_cost(word, name_of(one)[0]) <= _VARIANT for one in city.cities)


def _better(source: Side, lost: _City, target: Side) -> str:
    """What the translation should call it: as GeoNames does, which is in English and in few places with foreign marks."""
    names = {name_of(city)[0] for city in lost.cities}
    word = source.text[lost.start : lost.end]
    if word in names:
        return word
    return next(iter(names)) if len(names) == 1 and primary(target.lang) == "en" and min(names).isascii() else ""


def _named(side: Side, span: Span) -> Iterator[_City]:
    """The cities that a stretch of a text seems to name; the longest names."""
    base = primary(side.lang)
    if base in ("zh", "ja"):
        yield from _inside(side, span)
        return
    words = [match.span() for match in WORD.finditer(side.text, *span)]
    after = 0
    for at, (start, _) in enumerate(words):
        if at < after or (base not in UNCASED and not side.text[start].isupper()):
            continue
        for size in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            last = words[at + size - 1][1]
            name = side.text[start:last]
            if any(not _BETWEEN.fullmatch(side.text[words[n][1] : words[n + 1][0]]) for n in range(at, at + size - 1)):
                continue
            final = words[at + size - 1][0]
            if size > 1 and base not in UNCASED and not side.text[final].isupper():
                continue
            found = cities_called(name, side.lang) if len(name) >= _SHORTEST else ()
            if found and (size > 1 or not _other_word(side, name, words, at)):
                yield _City(start, last, found)
            if found:
                after = at + size
                break


def _other_word(side: Side, name: str, words: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a single word may be no city: an ordinary word, another place, or a part of somebody's name."""
    if (
        is_word(name, side.lang)
        or name.lower() in light_words(primary(side.lang))
        or any(not one.startswith("city:") for one in entries.says(name, side.lang))
    ):
        return True
    if primary(side.lang) in UNCASED:
        return False
    start, end = words[at]
    before = at > 0 and words[at - 1][1] == start - 1 and side.text[slice(*words[at - 1])]
    after = at + 1 < len(words) and words[at + 1][0] == end + 1 and side.text[slice(*words[at + 1])]
    beside = [word for word in (before, after) if word and word[0].isupper()]
    return bool(beside) and any(given_name(word) >= 0 for word in (name, *beside))


def _inside(side: Side, span: Span) -> Iterator[_City]:
    """Cities in a text without spaces: whole runs of katakana, and what is in a run of Han characters."""
    for run in KATAKANA.finditer(side.text, *span):
        found = cities_called(run.group(), side.lang) if len(run.group()) > _SYLLABLES else ()
        if found:
            yield _City(*run.span(), found)
    for run in HAN.finditer(side.text, *span):
        at = run.start()
        while at < run.end():
            for size in _WINDOWS:
                found = cities_called(side.text[at : at + size], side.lang) if at + size <= run.end() else ()
                if found:
                    yield _City(at, at + size, found)
                    at += size - 1
                    break
            at += 1
