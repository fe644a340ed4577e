"""Names of an original without capitals, told by what no list has, or by a title, that nothing in the translation sounds like.

Reach for `unlisted_names` where a dictionary of the language tells its words. What it gives is likely a name, never certain:
dictionaries lack rare words, which are translated. What stands behind a title (`titled_names`) is a name for certain.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.names.segment_pair import HYPHENS, READ, SHORT, Name
from translaudit.names.sounding import loudest
from translaudit.names.windows import WORD
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.language import primary
from translaudit.text.ordinary import ordinary
from translaudit.text.stems import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Word
    from translaudit.names.segment_pair import SegmentPair

__all__ = ["titled_names", "unlisted_names"]

_FILE = Path(__file__).with_name("faults.toml")

_FAINTLY = -6.0  # a word that sounds less like a name is another
_SIGNS = ("=", "~", "#")  # how keys that are no stem begin


def titled_names(pair: SegmentPair, text: str, covered: Sequence[tuple[int, int]]) -> Iterator[Name]:
    """Words behind a title, as of Mr Kumar, of which the translation has no sound, alone or with the word behind it."""
    titles, span = table(_FILE)["titles"].get(pair.bases[0], ""), pair.segment.source
    if not titles or span is None:
        return
    there = tuple(dict.fromkeys(word for word in WORD.findall(pair.there) if not word[0].islower()))
    before = expression(rf"(?<!\S)(?:{titles}) (?={WORD.pattern})")
    for title in before.finditer(text, span.start, span.end):
        words = list(WORD.finditer(text, title.end(), span.end))[:2]
        start, end = words[0].span()
        if any(first < end and start < last for first, last in covered) or len(words[0][0]) < SHORT:
            continue
        if not _heard(pair, words[0][0], there) and not _heard(pair, "".join(word[0] for word in words), there):
            yield Name((words[0][0],), start, end, certain=True)


def unlisted_names(pair: SegmentPair, text: str, at: int, covered: Sequence[tuple[int, int]]) -> Iterator[Name]:
    """Words that are in no dictionary and no list, of which the translation has neither sound nor letters.

    Two of them side by side are a name for certain, as of somebody, unless the translation writes them as one word.

    Args:
        pair: the segment.
        text: the original.
        at: where the original of the segment begins.
        covered: spans of names that are known already.
    """
    compared = pair.document.compared(pair.segment)
    if compared is None or pair.bases[0] in READ or ordinary("a", pair.langs[0]) is None:
        return
    there = tuple(dict.fromkeys(WORD.findall(pair.there)))
    last: Name | None = None
    for word in compared.source:
        start, end = at + word.start, at + word.end
        if not word.keys.isdisjoint(compared.target_keys) or any(one < end and start < other for one, other in covered):
            continue
        if HYPHENS.match(text, end) or HYPHENS.match(text, max(0, start - 1)):
            continue  # a part of a word
        written = text[start:end]
        if not _unlisted(word, written, pair.langs[0]) or _heard(pair, written, there):
            continue
        name = Name((written,), start, end, certain=False, unlisted=True)
        if last is not None and text[last.end : start] == " " and not _heard(pair, f"{last.words[0]}{written}", there):
            name = name._replace(certain=True)
        yield name
        last = name


def _unlisted(word: Word, written: str, lang: str) -> bool:
    """Whether a word of content is in no list and no dictionary, in no form."""
    if not word.content or word.number or word.shown or len(written) < SHORT:
        return False
    forms = (written, *(one for one in stems(written, primary(lang)) if not one.startswith(_SIGNS)))
    return not any(ordinary(one, lang) for one in forms)


def _heard(pair: SegmentPair, word: str, there: tuple[str, ...]) -> bool:
    return loudest((word,), there, *pair.bases, enough=_FAINTLY) >= _FAINTLY
