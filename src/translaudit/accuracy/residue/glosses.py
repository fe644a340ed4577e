"""Words that stay as they are because the translation says what they are: kaşar, a yellow cheese; vallenato music.

Reach for `told` before a word is called a leftover. A word that is explained once may stand by itself in the rest of the text.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from translaudit.accuracy.residue.known import rows
from translaudit.accuracy.residue.pair import WORD
from translaudit.storage.expressions import expression
from translaudit.text.light import light_words

if TYPE_CHECKING:
    import re

    from translaudit.document import Document

__all__ = ["told"]

_CLOSING = "[\"'“”’»«*_]{0,2}"
_BRACKET = expression(rf"{_CLOSING} ?[(（\[]")
_REACH = 40  # code points of an explanation that are read
_FIRST = 2  # its words
_MARKS = ".,;:!?”“»«\"'’"
_SHORT = 12  # code points of an article and the marks before it
_COMMA_BEFORE = expression(rf"[,(—–] (?:[^\W\d_]{{1,4}} )?{_CLOSING}$")
_ENDED = expression(rf"{_CLOSING}[,)—–]")
_COMMA = expression(rf"{_CLOSING} ?[,(（\[—–]")


def told(document: Document, word: str, lang: str) -> bool:
    """Whether a translation in a language (primary subtag) says anywhere what a word of the original is.

    It does in an apposition or in brackets behind the word, where the original has none, by what the word itself stands
    behind as an apposition (the north-easterly wind, the poyraz), or by a word for the kind of thing beside it.
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
        opened = _BRACKET.match(text, end) or (behind.match(text, end) if behind is not None else None)
        if plain and opened and not _rendered(document, start, opened.end()):
            return True
        if plain and _COMMA_BEFORE.search(text, max(0, start - _SHORT), start) and _ENDED.match(text, end):
            return True
        beside = (*text[:start].rsplit(None, 1)[-1:], *text[end : end + 40].split()[:1])
        if any(_kind(document, start, one.strip(_MARKS).lower(), kinds) for one in beside):
            return True
    return False


def _rendered(document: Document, at: int, after: int) -> bool:
    """Whether what follows a word renders what the original has, and so is no explanation of the translator's."""
    segment = document.segment_at(at)
    if segment.source is None or document.source is None:
        return False
    here, there = document.readers
    said = here.keys(document.source.text[slice(*segment.source)])
    ours = light_words(document.target.lang.partition("-")[0])
    behind = WORD.findall(document.target.text[after : after + _REACH])
    telling = [word for word in behind if word.lower() not in ours][:_FIRST]
    return any(not said.isdisjoint(there.keys(word)) for word in telling)


def _kind(document: Document, at: int, word: str, kinds: list[str]) -> bool:
    """Whether a word says what kind of thing another is, and the original of its segment does not ask for it."""
    said = document.segment_at(at).source
    if word not in kinds or said is None or document.source is None:
        return False
    here, there = document.readers
    return here.keys(document.source.text[slice(*said)]).isdisjoint(there.keys(word))


@lru_cache(maxsize=64)
def _standing(word: str) -> re.Pattern[str]:
    return expression(rf"(?i:(?<!\w){word}(?!\w))")


@cache
def _behind(lang: str) -> re.Pattern[str] | None:
    """What an apposition behind a word begins with, a comma and an article or the like; None where nothing is known."""
    words = rows()["appositions"].get(lang, "").split()
    return expression(rf"{_CLOSING} ?[,—–] (?:{'|'.join(words)})(?!\w)") if words else None
