"""Family names that a translation renders as the words they also are: Anna Milk for Anna Leite.

Reach for `translated_surnames`. The first name must stand before both unchanged, and the one word must mean the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.names.gazetteer import entries
from translaudit.names.renderings import mentions, within
from translaudit.records import NamedTuple
from translaudit.romanize.compare import given_name
from translaudit.storage.expressions import expression
from translaudit.text.language import KEEP_SPELLING, primary
from translaudit.text.normalise import fold
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Side, Span
    from translaudit.names.renderings import Mention

__all__ = ["TranslatedSurname", "translated_surnames"]

_FIRST = expression(r"(?:^|[^\w-])([A-ZÀ-Þ][a-zß-ÿ]+) $")
_REACH = 24  # code points before a name
_SHORTEST = 3  # letters
_SIGNS = frozenset("=~#")  # how keys of sound, of how a word begins, and of numbers, begin


class TranslatedSurname(NamedTuple):
    """A word for a family name: its half-open span, the name as the original has it, and its span there.

    Attributes:
        titled: a title stands before it (Governor); who is in a story only may be called by what the name means.
    """

    span: tuple[int, int]
    right: str
    there: tuple[int, int]
    titled: bool


def translated_surnames(document: Document) -> Iterator[TranslatedSurname]:
    """The family names that were translated, by segment, where both languages keep the spelling of names."""
    source, target = document.source, document.target
    langs = primary(document.source_lang), primary(target.lang)
    if source is None or langs[0] == langs[1] or not set(langs) <= KEEP_SPELLING or not document.close:
        return
    for segment in document.segments:
        if segment.source is None:
            continue
        here = _named(document, target, segment.target, langs, source.text)
        if here:
            there = _named(document, source, segment.source, langs, target.text)
            yield from _translated(document, here, there)


def _named(
    document: Document, side: Side, span: Span, langs: tuple[str, str], other: str
) -> Sequence[tuple[str, Mention]]:
    """Words with a capital that the other side has not, behind a first name that it has; with that."""
    found = []
    for one in within(mentions(document, side), *span):
        before = _FIRST.search(side.text, max(span.start, one.start - _REACH), one.start)
        if before is None or len(one.word) < _SHORTEST or not one.word.istitle() or one.word in other:
            continue
        if before[1] in other and _first_name(before[1], langs) and not entries.listed(one.word, side.lang):
            found.append((before[1], one))
    return found


def _first_name(word: str, langs: tuple[str, str]) -> bool:
    """Whether a word may be a first name: one of the list, or no word of the translation's language."""
    return given_name(word) >= 0 or not any(ordinary(word, lang) for lang in langs[1:])


def _translated(
    document: Document, here: Sequence[tuple[str, Mention]], there: Sequence[tuple[str, Mention]]
) -> Iterator[TranslatedSurname]:
    source, target = document.readers
    for first, word in here:
        meant = {key for key in target.keys(word.word.lower()) if key[0] not in _SIGNS}
        names = [name for before, name in there if before == first and fold(name.word) != fold(word.word)]
        if len(names) == 1 and not meant.isdisjoint(source.keys(names[0].word.lower())):
            place = (names[0].start, names[0].end)
            yield TranslatedSurname((word.start, word.end), names[0].word, place, _titled(document, first, word))


def _titled(document: Document, first: str, word: Mention) -> bool:
    """Whether a word of the language with a capital stands right before a first name."""
    text, start = document.target.text, word.start - len(first) - 1
    before = _FIRST.search(text, max(0, start - _REACH), start)
    return before is not None and ordinary(before[1], document.target.lang) is True
