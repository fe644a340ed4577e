"""Where a translation names another nation than its original: Latvian scientists for Lithuanian ones.

Reach for `other_nations`. It reads adjectives and inflected names of countries, by which nobody could say for certain what a
text names; so a segment must lack one country and have one too many. Names in their citation forms are for `name_faults`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.names.gazetteer import entries, finder, nations
from translaudit.names.windows import WORD
from translaudit.records import NamedTuple
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment, Side, Span

__all__ = ["OtherNation", "other_nations"]

_NAMED = frozenset(("hi", "ja", "zh"))  # whose adjectives of countries are their names, or hold them
_READ = _NAMED | frozenset(("ar", "cs", "de", "en", "es", "fr", "id", "it", "pl", "pt", "ru", "tr", "uk"))
_CAPITALS = frozenset(("en", "id", "nl"))  # adjectives of countries have one
_SHORTEST = 5  # letters of a word that may be an adjective of a country


class OtherNation(NamedTuple):
    """A nation that the original does not name, and the one that it does: spans, and the right word where it is known."""

    here: tuple[int, int]
    there: tuple[int, int]
    better: str


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
            yield from _other(segment, around, source, target)


def _other(segment: Segment, around: Sequence[Segment], source: Side, target: Side) -> Iterator[OtherNation]:
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
    if len(lost) != 1:
        return
    from translaudit.names.own_language import own_language  # noqa: PLC0415  only where two nations differ

    ((_, here),), ((right, original),) = strange.items(), lost.items()
    if target.text[slice(*here)] not in said and not own_language(said, there, source, target):
        yield OtherNation(here, original, entries.called(right, target.lang, target.text[slice(*here)]))


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
            len(word) >= _SHORTEST
            and (word[0].isupper() or not capitals)
            and (place := nations.nation(word, side.lang))
        ):
            yield place, match.span()
