"""Characters as words see them: apostrophes, word boundaries, capitals, search keys.

Reach for it before comparing or cutting text. Every function takes and returns decoded text; positions are code
points. It neither tokenizes nor knows endings: the English clitic 's is an ending and lives in `inflection`.
Sources: Unicode Standard Annex 29 (word boundaries) for marks, apostrophes and format characters.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["at_boundary", "fold", "fold_apostrophes", "is_word_char", "title_case_like"]

# What writers use in don't and Знам'янка: typographic and modifier apostrophes, primes, accents, the full-width form.
APOSTROPHES = "'’ʼ‘‛ʹ′´`＇ʻʾʿ"
_TO_ASCII = {ord(mark): "'" for mark in "’ʼ‘‛′´`＇"}
# Soft hyphen, zero width (non-)joiner and the direction marks stand inside words without ending them (UAX 29, WB4).
_IGNORED = frozenset("\u00ad\u200c\u200d\u2060\ufeff\u200e\u200f")
# Thai, Lao, Tibetan, Myanmar, Khmer, Kana, Bopomofo, Han with its extensions and compatibility forms.
_UNSPACED = (
    "\u0e00-\u0eff \u0f00-\u0fff \u1000-\u109f \u1780-\u17ff \u19e0-\u19ff \u3005-\u3007 \u3040-\u30ff \u3100-\u312f "
    "\u31a0-\u31bf \u31f0-\u31ff \u3400-\u4dbf \u4e00-\u9fff \ua9e0-\ua9ff \uaa60-\uaa7f \uf900-\ufaff \uff66-\uff9f "
    "\U0001b000-\U0001b16f \U00020000-\U0003ffff"
).split()  # a regular expression of so many takes longer to compile than the rest of this module
# Letters that decomposition leaves whole.
_MAPPED = str.maketrans({
    "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ø": "o", "þ": "th", "ħ": "h", "ŧ": "t", "ŀ": "l",
})  # fmt: skip
_DROPPED = frozenset(APOSTROPHES + '"”“„″ʺ-‐‑‒–—_.' + "".join(_IGNORED))

# ASCII of which nothing is left: the marks above, and what `str.isspace` takes for spaces.
_ASCII_DROPPED = {code: None for code in range(128) if chr(code) in _DROPPED or chr(code).isspace()}


def fold_apostrophes(text: str) -> str:
    """The text with every apostrophe-like mark as U+0027; the same length, so spans stay true."""
    return text if text.isascii() else text.translate(_TO_ASCII)


@lru_cache(maxsize=4096)
def is_word_char(ch: str) -> bool:
    """Whether one character belongs to words: a letter, a mark (category M), a digit, or the underscore."""
    return ch == "_" or unicodedata.category(ch)[0] in "LMN"


def at_boundary(text: str, i: int, *, elision: bool = False) -> bool:
    """Whether a word may begin or end between `text[i - 1]` and `text[i]`.

    The ends of the text are boundaries. A mark belongs to the letter before it, an apostrophe between letters joins
    them, a soft hyphen is as if it were not there, a hyphen is a boundary on both sides, and every place beside a
    letter of a script written without spaces is one (but never before its combining marks).

    Args:
        text: decoded text.
        i: a place in it, 0 to len(text), in code points.
        elision: the language elides articles (French, Italian, Catalan): a word may begin after an apostrophe,
            as in l'Ukraine.

    Returns:
        True at a boundary; a place that has a word character on one side at most always is.
    """
    before, after = _before(text, i), _after(text, i)
    if before < 0 or after >= len(text):
        return True
    left, right = text[before], text[after]
    if unicodedata.category(right)[0] == "M":
        return False
    if (left >= "\u0e00" and _unspaced(left)) or (right >= "\u0e00" and _unspaced(right)):
        return True
    if right in APOSTROPHES:
        return not _joins(text, after)
    if left in APOSTROPHES:
        return elision or not _joins(text, before)
    return not (is_word_char(left) and is_word_char(right))


@lru_cache(maxsize=4096)
def _unspaced(ch: str) -> bool:
    return any(piece[0] <= ch <= piece[-1] for piece in _UNSPACED)


def _joins(text: str, i: int) -> bool:
    """Whether the apostrophe at i has a letter, or a mark on one, before it and a letter after it."""
    leader, follower = _before(text, i), _after(text, i + 1)
    return (
        leader >= 0
        and follower < len(text)
        and unicodedata.category(text[leader])[0] in "LM"
        and text[follower].isalpha()
    )


def _before(text: str, i: int) -> int:
    """The index of the nearest character before place i that is not ignored, or -1."""
    i -= 1
    while i >= 0 and text[i] in _IGNORED:
        i -= 1
    return i


def _after(text: str, i: int) -> int:
    """The index of the nearest character from place i on that is not ignored, or the length of the text."""
    while i < len(text) and text[i] in _IGNORED:
        i += 1
    return i


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


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A key under which spellings that differ only in case, marks, apostrophes, hyphens and spaces are equal.

    For searching only, never shown: й and и, ї and і become one letter in it. ß becomes ss, ł l, đ d, ı i, æ ae, ø o.
    """
    text = text.casefold()
    if text.isascii():
        return text if text.isalpha() else text.translate(_ASCII_DROPPED)
    text = unicodedata.normalize("NFKD", text).casefold().translate(_MAPPED)
    return "".join(ch for ch in text if ch not in _DROPPED and not ch.isspace() and not unicodedata.combining(ch))
