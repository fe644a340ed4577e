"""The words that open sentences, read as words: with a capital they may be names, which nobody holds to be known.

Reach for `opened` where a lost or a strange word may stand first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.coverage import Compared
from translaudit.text.capitals import NOUNS, opens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.align.words import Word
    from translaudit.coverage import Reader
    from translaudit.document import Document

__all__ = ["opened"]


def opened(document: Document, texts: tuple[str, str], compared: Compared) -> Compared:
    """Both sides of a segment with the words that open sentences known where lists have them in small letters."""
    sides = zip(texts, document.readers, (compared.source, compared.target), strict=True)
    source, target = (_read(text, reader, words) for text, reader, words in sides)
    return compared if source is compared.source and target is compared.target else Compared(source, target)


def _read(text: str, reader: Reader, words: Sequence[Word]) -> Sequence[Word]:
    """The words of a side, the same where none changes."""
    if reader.lang in NOUNS:
        return words
    made = list(words)
    for at, word in enumerate(words):
        shown = text[word.start : word.end]
        if word.content and not word.known and shown.istitle() and opens(text, word.start):
            small = reader.words(shown.lower())
            named = text[word.end : word.end + 1] == " " and text[word.end + 1 : word.end + 2].isupper()
            if len(small) == 1 and small[0].known and not named:
                made[at] = small[0]._replace(start=word.start, end=word.end)
    return made if made != list(words) else words
