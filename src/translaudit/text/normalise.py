"""Characters as words see them: apostrophes, letters of words, capitals, search keys.

Reach for it before comparing or cutting text. Every function takes and returns decoded text; positions are code
points. It neither tokenizes nor knows endings: the English clitic 's is an ending and lives in `inflection`.
Source: Unicode Standard Annex 29 (word boundaries) for marks, apostrophes and format characters.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["fold", "fold_apostrophes", "is_word_char", "title_case_like"]

# What writers use in don't and Знам'янка: typographic and modifier apostrophes, primes, accents, the full-width form.
APOSTROPHES = "'’ʼ‘‛ʹ′´`＇ʻʾʿ"
_TO_ASCII = "’ʼ‘‛′´`＇"
# Soft hyphen, zero width (non-)joiner and the direction marks stand inside words without ending them (UAX 29, WB4).
_IGNORED = frozenset("\u00ad\u200c\u200d\u2060\ufeff\u200e\u200f")
# Letters that decomposition leaves whole.
_MAPPED = str.maketrans({
    "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ø": "o", "þ": "th", "ħ": "h", "ŧ": "t", "ŀ": "l",
})  # fmt: skip
_DROPPED = frozenset(APOSTROPHES + '"”“„″ʺ-‐‑‒–—_.' + "".join(_IGNORED))

# ASCII of which nothing is left: the marks above, and what `str.isspace` takes for spaces.
_ASCII_DROPPED = {code: None for code in range(128) if chr(code) in _DROPPED or chr(code).isspace()}


def fold_apostrophes(text: str) -> str:
    """The text with every apostrophe-like mark as U+0027; the same length, so spans stay true."""
    for mark in _TO_ASCII:  # replacing what is there is far quicker than translating everything
        if mark in text:
            text = text.replace(mark, "'")
    return text


@lru_cache(maxsize=4096)
def is_word_char(ch: str) -> bool:
    """Whether one character belongs to words: a letter, a mark (category M), a digit, or the underscore."""
    return ch == "_" or unicodedata.category(ch)[0] in "LMN"


def title_case_like(model: str, text: str) -> str:
    """The text with the capitals of the model: all of them, the first, or its own.

    A model of one letter cannot tell KYIV from Kyiv and counts as a first capital. A model in lower case leaves the
    text alone, since a name keeps its capital.
    """
    cased = [ch for ch in model if ch.lower() != ch.upper()]
    if len(cased) > 1 and all(ch == ch.upper() for ch in cased):
        return text.upper()
    if cased and cased[0] != cased[0].lower():
        return text[:1].upper() + text[1:]
    return text


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """A key under which spellings that differ only in case, marks, apostrophes, hyphens and spaces are equal.

    For searching only, never shown: й and и, ї and і become one letter in it. ß becomes ss, ł l, đ d, ı i, æ ae, ø o.
    """
    text = text.casefold()
    if text.isascii():
        return text if text.isalpha() else text.translate(_ASCII_DROPPED)
    text = unicodedata.normalize("NFKD", text).casefold().translate(_MAPPED)
    return "".join(ch for ch in text if ch not in _DROPPED and not ch.isspace() and not unicodedata.combining(ch))
