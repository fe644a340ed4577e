"""Names of the translation that have a slip, told by the original, which has them in other letters.

Reach for `slipped`. A word with a capital that stands for a name of its segment, and would render it far better with a slip
undone (`corrections`), has that slip; unless it is a word, a place, a given name, or renders another name. Names that both
languages spell alike are for `miscopied`.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from translaudit.names.corrections import SHORTEST, Correction, correction, plain_match, promising, sister
from translaudit.names.renderings import mentions, renderings, within
from translaudit.names.sounding import comparable, heard
from translaudit.names.unmatched import MOST
from translaudit.names.windows import units
from translaudit.records import NamedTuple
from translaudit.romanize.compare import given_name, slip
from translaudit.romanize.registry import not_latin
from translaudit.romanize.skeletons import script
from translaudit.text.addresses import in_address
from translaudit.text.capitals import UNCASED
from translaudit.text.language import KEEP_SPELLING, primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.names.renderings import Mention, Rendering

__all__ = ["Slipped", "slipped"]

_READ = {"zh": "zh-pinyin", "ja": "ja-hepburn"}
_ALIKE = 0.4  # share of letters in common
_COMPARED = 3  # words of a segment with which one is compared closely
_RENDERS = 2.0  # letters by which the evidence may fall short of a word that surely renders a name


class Slipped(NamedTuple):
    """A name with a slip: its half-open span, the name and its span in the original, and how to undo the slip."""

    span: tuple[int, int]
    name: str
    there: tuple[int, int]
    correction: Correction


def slipped(document: Document) -> Iterator[Slipped]:
    """The names of the translation that render one of the original's but for a slip, by segment."""
    source, target = document.source, document.target
    langs = primary(document.source_lang), primary(target.lang)
    usable = source is not None and document.close and not document.long and len(target.text) <= MOST
    if not usable or langs[0] == langs[1] or set(langs) <= KEEP_SPELLING or source is None:
        return
    for name, there, word, found in (*_by_characters(document, langs), *_by_letters(document, langs)):
        if not in_address(target.text, word.start, word.end) and not _meant(document, name, word, langs):
            yield Slipped((word.start, word.end), name, there, found)


_Found = tuple[str, tuple[int, int], "Mention", "Correction"]


def _by_characters(document: Document, langs: tuple[str, str]) -> Iterator[_Found]:
    if langs[0] in _READ and langs[1] not in not_latin():
        from translaudit.names.han_slips import han_slips  # noqa: PLC0415  only with an original in characters

        for one in han_slips(document, langs[0]):
            how = slip(one.word.word, one.right)
            yield one.name, one.there, one.word, Correction(one.right, how, _READ[langs[0]], one.name, 0.0)


def _by_letters(document: Document, langs: tuple[str, str]) -> Iterator[_Found]:
    for name, there, word in _uncased(document, langs) if langs[0] in UNCASED else _cased(document):
        found = correction(name, word.word, *langs)
        if found is not None:
            yield name, there, word, found


def _cased(document: Document) -> Iterator[tuple[str, tuple[int, int], Mention]]:
    """Names of the original with the words that may render them: their own, or one that renders nothing."""
    words = mentions(document, document.target)
    for segment, group in groupby(renderings(document), key=lambda one: one.segment):
        found: list[Rendering] = list(group)
        used = {one.by.start for one in found if one.by is not None}
        free = [one for one in within(words, *segment.target) if one.start not in used and len(one.word) >= SHORTEST]
        for one in found:
            name, there = one.name.word, (one.name.start, one.name.end)
            if one.by is not None:
                yield name, there, one.by
            elif free and len(name) >= SHORTEST - 1:
                near = comparable(name, [other.word for other in free])
                yield from ((name, there, free[number]) for number, share in near[:1] if share >= _ALIKE)


def _uncased(document: Document, langs: tuple[str, str]) -> Iterator[tuple[str, tuple[int, int], Mention]]:
    """Words with capitals, each with the words of an original without capitals that look like it; none that it surely renders."""
    words = mentions(document, document.target)
    for segment in document.segments:
        here = [one for one in within(words, *segment.target) if len(one.word) >= SHORTEST and not one.word.isupper()]
        if not here or segment.source is None:
            continue
        said = _said(document, segment, langs[0])
        for word in here if said else ():
            near = [said[number] for number, share in comparable(word.word, said)[:_COMPARED] if share >= _ALIKE]
            if any(plain_match(name, word.word, langs[0]) for name in near):
                continue
            near = [name for name in near if promising(name, word.word, *langs)]
            if any(heard(name, word.word, *langs) > len(word.word) - _RENDERS for name in near):
                continue
            for name in near:
                start = document.source.text.find(name, *segment.source) if document.source else -1
                yield name, (start, start + len(name)), word


def _said(document: Document, segment: Segment, lang: str) -> tuple[str, ...]:
    text = document.source.text[slice(*segment.source)] if document.source and segment.source else ""
    return tuple([word for word in units(text, lang) if not word.isascii() and len(word) > 2])


def _meant(document: Document, name: str, word: Mention, langs: tuple[str, str]) -> bool:
    """Whether the word is another one: a word, a place, a given name, one that the original has or that renders another name."""
    from translaudit.names.capitalised import is_word  # noqa: PLC0415  as above
    from translaudit.names.cities import cities_called  # noqa: PLC0415  as above
    from translaudit.names.gazetteer import entries, nations  # noqa: PLC0415  only where a name has a slip

    text = word.word
    source = document.source
    if len(set(map(script, text))) > 1:
        return True  # letters of another script are for others
    if source is None or text in source.text or given_name(text) >= 0 or sister(name, text, *langs):
        return True
    if entries.listed(text, langs[1]) or nations.nation(text, langs[1]) or is_word(text, lang=langs[1]):
        return True
    if cities_called(text, langs[1]) or (langs[1] != "en" and is_word(text)):
        return True
    if document.resources.has_termbase and any(hit.start < word.end and word.start < hit.end for hit in document.hits):
        return True
    others = {one.word for one in mentions(document, source)} - {name}
    return any(heard(other, text, *langs) > len(text) - _RENDERS for other in sorted(others))
