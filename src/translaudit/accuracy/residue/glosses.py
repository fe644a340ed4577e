"""Words that stay as they are because the translation says what they are: kaşar, a yellow cheese; vallenato music.

Reach for `told` before a word is called a leftover. A word that is explained once may stand by itself in the rest of the text.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from translaudit.accuracy.residue.known import rows
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    import re

    from translaudit.document import Document

__all__ = ["told"]

_CLOSING = "[\"'“”’»«*_]{0,2}"
_BRACKET = expression(rf"{_CLOSING} ?[(（\[]")
_COMMA = expression(rf"{_CLOSING} ?[,(（\[—–]")


def told(document: Document, word: str, lang: str) -> bool:
    """Whether a translation in a language (primary subtag) says anywhere what a word of the original is.

    It does in an apposition or in brackets behind the word, where the original has none, or by a word for the kind of
    thing beside it.
    """
    known: dict[str, bool] = document.memo.setdefault("glossed words", {})
    if word not in known:
        known[word] = _told(document, word, lang)
    return known[word]


def _told(document: Document, word: str, lang: str) -> bool:
    text, said = document.target.text, document.source.text if document.source else ""
    plain = not any(_COMMA.match(said, match.end()) for match in _standing(word).finditer(said))
    behind, kinds = _behind(lang), rows()["kinds"].get(lang, "").split()
    for match in _standing(word).finditer(text):
        start, end = match.span()
        if plain and (_BRACKET.match(text, end) or (behind is not None and behind.match(text, end))):
            return True
        before, after = text[:start].rsplit(None, 1)[-1:], text[end : end + 40].split()[:1]
        if any(one.strip(".,;:!?”“»«\"'’").lower() in kinds for one in before) and text[start - 1 : start] == " ":
            return True
        if text[end : end + 1] == " " and any(one.strip(".,;:!?”“»«\"'’").lower() in kinds for one in after):
            return True
    return False


@lru_cache(maxsize=64)
def _standing(word: str) -> re.Pattern[str]:
    return expression(rf"(?i:(?<!\w){word}(?!\w))")


@cache
def _behind(lang: str) -> re.Pattern[str] | None:
    """What an apposition behind a word begins with, a comma and an article or the like; None where nothing is known."""
    words = rows()["appositions"].get(lang, "").split()
    return expression(rf"{_CLOSING} ?[,—–] (?:{'|'.join(words)})(?!\w)") if words else None
