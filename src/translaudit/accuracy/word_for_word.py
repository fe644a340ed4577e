"""Where a translation says one by one what the words, or the signs, of an expression say.

Reach for `word_for_word` for an idiom, `sign_by_sign` for an expression of Chinese or Japanese.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.lexicon.words import UNSPACED
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from translaudit.align.words import Word
    from translaudit.coverage import Reader
    from translaudit.document import Document
    from translaudit.lexicon.phrasemes import Found
    from translaudit.lexicon.signs import SpelledOut
    from translaudit.model import Segment

__all__ = ["among", "sign_by_sign", "word_for_word"]

_FEWEST = 2  # words of content of an idiom that are looked for one by one
_LOOSE = 1  # other words of content that may stand among their renderings
_PARTS = " \u00a0-‑"  # what may part the words of an idiom that is looked for word by word


def word_for_word(document: Document, segment: Segment, found: Found) -> tuple[int, int] | None:
    """Where a translation has each word of content of an idiom, side by side, as far as word lists tell."""
    source, target = document.source, document.target
    if source is None or segment.source is None or found.phraseme.section != "idiom":
        return None
    said = source.text[slice(*segment.source)]
    between = [said[one[1] : other[0]] for one, other in pairwise(found.words)]
    one, two = document.readers
    wanted = [keys for span in found.words if (keys := one.keys(said[slice(*span)]))]
    if len(wanted) < _FEWEST or any(one.strip(_PARTS) for one in between):
        return None
    return _together(wanted, two, target.text[slice(*segment.target)])


def sign_by_sign(document: Document, segment: Segment, found: Found) -> SpelledOut | None:
    """Where a translation has what signs of a Chinese or Japanese expression say one by one, for nothing else there."""
    source, target = document.source, document.target
    if source is None or segment.source is None or primary(source.lang) not in UNSPACED:
        return None
    said, text = source.text[slice(*segment.source)], target.text[slice(*segment.target)]
    one, two = document.readers
    start, end = found.words[0][0], found.words[-1][1]
    here = [word for word in one.words(said) if word.start < end and start < word.end]
    there = frozenset[str]().union(*[word.keys for word in two.words(text)])
    if any(word.start < start or end < word.end for word in here) or (
        len(here) == 1 and not here[0].keys.isdisjoint(there)
    ):
        return None  # a part of a longer word, or a word whose rendering stands there
    from translaudit.lexicon.signs import spelled_out  # noqa: PLC0415  only for Chinese and Japanese

    pieces = [(said[word.start : word.end], set(word.keys)) for word in here] if len(here) > 1 else []
    shown = said[start:end]
    if "".join(piece for piece, _ in pieces) != shown:
        pieces = []
    spelled = spelled_out(shown, pieces, text, primary(target.lang), found.phraseme.right)
    if spelled is None:
        return None
    others = frozenset[str]().union(*[w.keys for w in one.words(said) if w.end <= start or end <= w.start])
    accused = [w.keys for w in two.words(text) if spelled.span[0] <= w.start < spelled.span[1] and w.content]
    return None if any(not others.isdisjoint(keys) for keys in accused) else spelled


def _together(wanted: list[set[str]], reader: Reader, text: str) -> tuple[int, int] | None:
    """The shortest stretch of a text that renders the words asked for, of three or more all but one.

    Few others may stand among them.
    """
    words = [word for word in reader.words(text) if word.content]
    least = max(_FEWEST, len(wanted) - 1)
    for length in range(least, len(wanted) + _LOOSE + 1):
        for at in range(len(words) - length + 1):
            stretch = words[at : at + length]
            taken = [{at for at, word in enumerate(stretch) if not word.keys.isdisjoint(keys)} for keys in wanted]
            if sum(map(bool, taken)) >= least and len(set().union(*taken)) >= least:
                return stretch[0].start, stretch[-1].end
    return None


def among(word: Word, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a word meets one of some spans of code points."""
    return any(word.start < end and start < word.end for start, end in spans)
