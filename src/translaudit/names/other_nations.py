"""Where a translation names another nation than its original: Latvian scientists for Lithuanian ones.

Reach for `other_nations`. It reads adjectives and inflected names of countries, by which nobody could say for certain what a
text names; so a segment must lack one country and have one too many. A country alone is too many where it sounds like an
ordinary word of the original that nothing renders: Mali for мали. Names in their citation forms are for `name_faults`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.names.cities import cities_called
from translaudit.names.gazetteer import entries, finder, nations
from translaudit.names.renderings import opens
from translaudit.names.segment_pair import in_person
from translaudit.names.sounding import heard, likeness
from translaudit.names.windows import WORD
from translaudit.records import NamedTuple
from translaudit.text.capitals import NOUNS, UNCASED
from translaudit.text.language import primary
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment, Side, Span

__all__ = ["OtherNation", "other_nations"]

_NAMED = frozenset(("hi", "ja", "zh"))  # whose adjectives of countries are their names, or hold them
_READ = _NAMED | frozenset(("ar", "cs", "de", "en", "es", "fr", "id", "it", "pl", "pt", "ru", "tr", "uk"))
_CAPITALS = frozenset(("en", "id", "nl"))  # adjectives of countries have one
_SHORTEST = 5  # letters of a word that may be an adjective of a country
_ALIKE = 0.7  # share of letters in common of a country's name and a word that was taken for it
_NEARLY = -4.0  # evidence of sound for that
_NAME = 4  # letters of a country's name, where it stands as dictionaries have it


class OtherNation(NamedTuple):
    """A nation that the original does not name, and the one that it does: spans, and the right word where it is known.

    Attributes:
        named: the original names a nation there; else it has a word that was taken for the name of one.
    """

    here: tuple[int, int]
    there: tuple[int, int]
    better: str
    named: bool = True


def other_nations(document: Document) -> Iterator[OtherNation]:
    """The nations that differ, by segment."""
    source, target = document.source, document.target
    if source is None or not document.close:
        return
    langs = source.lang, target.lang
    if primary(langs[0]) == primary(langs[1]) or not all(primary(lang) in _READ for lang in langs):
        return
    for number, segment in enumerate(document.segments):
        if segment.source is not None:
            around = document.segments[max(0, number - 1) : number + 2]
            yield from _other(document, segment, around, source, target)


def _other(
    document: Document, segment: Segment, around: Sequence[Segment], source: Side, target: Side
) -> Iterator[OtherNation]:
    there = "\n".join(target.text[one.target.start : one.target.end] for one in around)
    strange = dict(_nations(target, segment.target))
    if not strange or segment.source is None:
        return
    said = "\n".join(source.text[one.source.start : one.source.end] for one in around if one.source)
    strange = {place: span for place, span in strange.items() if not finder.may_name(said, place, source.lang)}
    if len(strange) != 1:
        return
    lost = {
        place: span
        for place, span in _nations(source, segment.source)
        if not finder.may_name(there, place, target.lang)
    }
    ((strangest, here),) = strange.items()
    if len(lost) != 1:
        if not lost and (word := _taken_for(document, segment, strangest, here)) is not None:
            yield OtherNation(here, word, "", named=False)
        return
    from translaudit.names.explains import of_letters, of_money  # noqa: PLC0415  as below
    from translaudit.names.own_language import own_language  # noqa: PLC0415  only where two nations differ

    ((right, original),) = lost.items()
    if _another_word(document, segment, original) or of_letters(target.text, *here, target.lang):
        return
    if of_money(target.text, *here, target.lang) and not of_money(source.text, *original, source.lang):
        return
    if not _has(said, target.text[slice(*here)]) and not own_language(said, there, source, target):
        yield OtherNation(here, original, entries.called(right, target.lang, target.text[slice(*here)]))


def _another_word(document: Document, segment: Segment, there: tuple[int, int]) -> bool:
    """Whether lists know a word of the original, and none of its renderings is a place's: libertad is no Liberia."""
    compared = document.compared(segment)
    if compared is None or segment.source is None:
        return False
    nouns = primary(document.source_lang) in NOUNS  # whose capitals say nothing
    small = document.source is not None and (nouns or document.source.text[there[0]].islower())
    words = [one for one in compared.source if small and segment.source.start + one.start == there[0]]
    return any(one.known and not any(entries.listed(shown, "en") for shown in one.shown) for one in words)


def _has(said: str, name: str) -> bool:
    """Whether a text has a name as a word of its own, not as how another begins: Niger, Nigeria."""
    return name in said and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) is not None


def _taken_for(document: Document, segment: Segment, country: str, here: tuple[int, int]) -> tuple[int, int] | None:
    """The ordinary word of the original that nothing renders and a country's name sounds like.

    The countries of the two languages may be named where the original says “here” or “the country”.
    """
    source, target, compared = document.source, document.target, document.compared(segment)
    langs = (document.source_lang, target.lang)
    bases = primary(langs[0]), primary(langs[1])
    name = target.text[slice(*here)]
    if source is None or compared is None or segment.source is None or bases[0] in UNCASED:
        return None
    if country in map(entries.home, bases) or entries.says(name, langs[1]) != (country,) or not name[0].isupper():
        return None
    if opens(target.text, here[0]) or in_person(target.text, *here, langs[1]):
        return None
    for number in compared.missing:
        one = compared.source[number]
        start, end = segment.source.start + one.start, segment.source.start + one.end
        word = source.text[start:end]
        if len(word) < _NAME or not word.islower() or not one.content or nations.nation(word, langs[0]):
            continue
        if likeness(word, name) >= _ALIKE and heard(word, name, *bases) >= _NEARLY and ordinary(word, langs[0]):
            return start, end
    return None


def _nations(side: Side, span: Span) -> Iterator[tuple[str, tuple[int, int]]]:
    """The countries of which a stretch of a text seems to have a form, with its place."""
    if primary(side.lang) in _NAMED:
        for named in finder.named(side.text[slice(*span)], side.lang):
            if entries.country(named.concept) == named.concept and not named.concept.isdigit():
                yield named.concept, (span.start + named.start, span.start + named.end)
        return
    capitals = primary(side.lang) in _CAPITALS
    for match in WORD.finditer(side.text, *span):
        word = match.group()
        if (
            (len(word) >= _SHORTEST or (len(word) == _NAME and _short_name(side, *match.span())))
            and (word[0].isupper() or not capitals)
            and (place := nations.nation(word, side.lang))
            and not _otherwise(word, side.lang)
        ):
            yield place, match.span()
    for named in finder.named(side.text[slice(*span)], side.lang):
        start, end = span.start + named.start, span.start + named.end
        if " " in side.text[start:end] and entries.country(named.concept) == named.concept and named.concept.isalpha():
            yield named.concept, (start, end)


def _otherwise(word: str, lang: str) -> bool:
    """Whether a word that begins like a country is a city, or in German made of two other words: السويس, Schweinepest."""
    if entries.says(word, lang):
        return False
    if primary(lang) in NOUNS:
        parts = ((word[:at], word[at:].capitalize()) for at in range(_NAME, len(word) - _NAME + 1))
        return any(
            ordinary(one, lang) and ordinary(other, lang) and not entries.says(one, lang) for one, other in parts
        )
    return primary(lang) in UNCASED and bool(cities_called(word, lang))


def _short_name(side: Side, start: int, end: int) -> bool:
    """Whether a short word is a country's name and hardly another: Mali, but no first word of a sentence, nobody's name."""
    word = side.text[start:end]
    return (
        word[0].isupper()
        and bool(entries.says(word, side.lang))
        and not opens(side.text, start)
        and not in_person(side.text, start, end, side.lang)
    )
