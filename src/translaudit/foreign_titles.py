"""Names of three words and more in an English sentence of which the original has no word: a title or body of its own.

Reach for `foreign_titles`. Each word of such a name is common, so that its sound tells nothing, and the list of the other
language may lack one or two; that it lacks all of them, and that none is heard in the original, is hardly ever so. Of
originals in Japanese, whose characters may be read in many ways, only names of words that the lists know are looked at.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from translaudit.expressions import expression
from translaudit.gazetteer import calendar, may_name, nation, places_of
from translaudit.sounding import loudest
from translaudit.text.language import primary
from translaudit.text.light import light_words
from translaudit.unmatched import Name, heading
from translaudit.windows import units, windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.model import Segment

__all__ = ["foreign_titles"]

_WORDS = 3
_HEARD = -6.0  # a word that sounds less like anything there is another
_CAPITAL = r"[A-ZÀ-Þ][\w’'.-]*\w"
_TITLE = expression(rf"(?<![\w’'-]){_CAPITAL}(?: (?:(?:of|and|the|for|in|on|&) )*{_CAPITAL})+")
_WORD = expression(_CAPITAL)
_POSSESSIVE = expression(r"['’]s?$")
_ACRONYM = expression(r"(?<!\w)[^\W\d_a-z]{2,7}(?!\w)")
_MOST = 0.6  # of the letters of an acronym
_PARTS = expression(r"[-‑.]")


def foreign_titles(document: Document) -> Iterator[tuple[Segment, Name]]:
    """The names of an English translation that no word of their originals has a part in."""
    if document.source is not None and document.close and primary(document.target.lang) == "en":
        yield from ((segment, name) for segment in document.segments for name in _in_segment(document, segment))


def _in_segment(document: Document, segment: Segment) -> Iterator[Name]:
    source, span, compared = document.source, segment.source, document.compared(segment)
    text = document.target.text[slice(*segment.target)]
    if source is None or span is None or compared is None or heading(text):
        return
    lang, said = document.source_lang, source.text[slice(*span)]
    base = primary(lang)
    explained = {word.start for word in compared.target if not word.keys.isdisjoint(compared.source_keys)}
    known = {word.start for word in compared.target if word.known}
    for title in _TITLE.finditer(text):
        words = [(one.group(), title.start() + one.start()) for one in _WORD.finditer(title.group())]
        words = [(_POSSESSIVE.sub("", word), start) for word, start in words if not _light(word)]
        if len(words) < _WORDS or any(start in explained for _, start in words):
            continue
        if any(_spelled_out(one, words) for one in _ACRONYM.findall(said) if one.isupper()):
            continue
        if base == "ja" and not all(start in known for _, start in words):
            continue
        if not any(_rendered(word, said, lang) for word, _ in words):
            start, end = segment.target.start + title.start(), segment.target.start + title.end()
            yield Name(tuple(word for word, _ in words), start, end, certain=True)


def _spelled_out(acronym: str, words: list[tuple[str, int]]) -> bool:
    """Whether a name may be an acronym's words: by most of its letters, in any order; in other letters, always."""
    letters, initials = Counter(acronym), Counter(word[0] for word, _ in words)
    return not acronym.isascii() or (letters & initials).total() > _MOST * letters.total()


def _light(word: str) -> bool:
    return word.lower() in light_words("en") or word.casefold() in calendar("en")


def _rendered(word: str, said: str, lang: str) -> bool:
    """Whether the original may have a word of the translation: as it is, as a place or its people, or by its sound."""
    if word.casefold() in said.casefold() or nation(word, "en"):
        return True
    if any(may_name(said, concept, lang) for concept in places_of(word, "en")):
        return True
    base = primary(lang)
    parts = [part for part in _PARTS.split(word) if len(part) > 1] or [word]
    return any(
        loudest((*units(said, base), *windows(said, len(part), base)), (part,), base, "en", enough=_HEARD) >= _HEARD
        for part in parts
    )
