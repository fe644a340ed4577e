"""What a sentence keeps in every language: numbers, names in a rough common spelling, words alike in both.

Reach for `keys` to see whether two sentences can be renderings of each other. A key is for comparing only: names are
folded to their consonants, so different names may fall together. Chinese names and most loanwords are beyond it.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from translaudit.storage.expressions import expression
from translaudit.text.unmarked import ascii_of

__all__ = ["keys", "word_keys"]

_NUMBER = expression(r"\d(?:[.,٫٬'’\s]?\d)*")
_WORD = expression(r"[^\W\d_]+")
_WITHOUT_CASE = expression(r"[\u0530-\u10ff\u1100-\u1fff\u3040-\u30ff\uac00-\ud7af]")
_LATIN = (
    (expression(r"kh|gh"), ""),
    (expression(r"t?sch|tch|sh|ch|cz|sz|zh|t[sz]"), "s"),
    (expression(r"c(?=[eiy])"), "s"),
    (expression(r"ck?"), "k"),
    (expression(r"ph"), "f"),
    (expression(r"x"), "ks"),
)
# One sign for what languages and standards write differently; vowels, h and g, which come and go, are nothing.
_CLASSES = {
    "b": "бβ",
    "d": "дδђ",
    "f": "vwвфφ",
    "k": "qкκќ",
    "l": "лλљ",
    "m": "мμ",
    "n": "нνњ",
    "p": "пπψ",
    "r": "рρ",
    "s": "zзжсцчшщћџѕσςζξ",
    "t": "тτθ",
    "": "aeiouyhgjаеёиоуыэюяіїєйўјхгґьъαεηιουωγχ'’`ʻʼ@ ",
}
_FOLDED = str.maketrans({sign: folded for folded, signs in _CLASSES.items() for sign in signs})
_ARTICLE = expression(r"[وف]?(?:[بك]?ال|لل)(?=\w{3})")  # of Arabic, with the particles written before it
_HARD_J = frozenset(("en", "id", "ms", "ar", "fa"))  # where j, in Latin letters, is said as in English
_KATAKANA = expression(r"[ァ-ヺー]{3,}")
_MARKS = {"?": "?？؟;", "!": "!！", '"': '"“”„«»「」'}
_SHORTEST = 3  # consonants that make a key worth having
_STEM = 5  # letters of a long word by which related languages know it
_WHOLE = 3  # letters of a word that they know as it stands: host, disk


def keys(text: str, lang: str) -> frozenset[str]:
    """The keys of one sentence.

    Args:
        text: the sentence.
        lang: BCP 47 tag.

    Returns:
        `#` and digits for a number, `=` and consonants for a name, `~` and letters for the beginning of a long word
        in Latin script, a mark for a question, a call and a quotation.
    """
    found = {f"#{_digits(match[0])}" for match in _NUMBER.finditer(text)}
    caseless = lang.partition("-")[0] not in {"zh", "ja"} and _WITHOUT_CASE.search(text) is not None
    kana = not caseless and _WITHOUT_CASE.search(text) is not None
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii() or not (caseless or kana):
            if word[0].isupper():
                _name(found, word, lang)
            if len(word) > _STEM and "a" <= word[-1].lower() <= "ÿ":
                found.add(f"~{_plain(word)[:_STEM]}")
        elif kana:
            for piece in _KATAKANA.findall(word):
                _name(found, piece, lang)
        else:
            _name(found, word, lang)
    found.update(sign for sign, marks in _MARKS.items() if any(mark in text for mark in marks))
    return frozenset(found)


def word_keys(word: str, lang: str) -> frozenset[str]:
    """The keys by which one word or number may be known in another language; none for what has no such likeness.

    Args:
        word: as it stands in the text.
        lang: BCP 47 tag.

    Returns:
        `#` and digits without zeros at the end for a number; `=` and consonants, for a name at least three, for another
        word four; `~` and letters for the beginning of a long word in Latin script.
    """
    if any(sign.isdigit() for sign in word):
        return frozenset({f"#{_digits(word).rstrip('0')}"})  # thousand and million may be words or zeros
    found: set[str] = set()
    if "\u3400" <= word[0] <= "\u9fff":
        return frozenset()  # Chinese characters are beyond likeness
    skeleton = _skeleton(_bare(word, lang), lang[:2] in _HARD_J)
    cased = word[0] != word[0].lower()
    if len(skeleton) >= _SHORTEST + (not cased):
        found.add(f"={skeleton[:5]}")
    if len(word) >= _WHOLE and "a" <= word[-1].lower() <= "ÿ":
        found.add(f"~{_plain(word)[:_STEM]}")
    return frozenset(found)


def _digits(number: str) -> str:
    """The digits alone: separators differ by language, and scripts have digits of their own."""
    return "".join(str(unicodedata.digit(sign)) for sign in number if sign.isdigit()).lstrip("0") or "0"


def _name(found: set[str], word: str, lang: str) -> None:
    skeleton = _skeleton(_bare(word, lang), lang[:2] in _HARD_J)
    if len(skeleton) >= _SHORTEST:
        found.add(f"={skeleton[:6]}")


def _bare(word: str, lang: str) -> str:
    """A word without the Arabic article, which other languages leave out or set off: النجار, al-Najjar."""
    article = _ARTICLE.match(word) if lang[:2] == "ar" else None
    return word[article.end() :] if article else word


@lru_cache(maxsize=4096)
def _skeleton(word: str, hard_j: bool) -> str:  # noqa: FBT001 — a cache tells keywords and positions apart
    lower = _plain(word)
    if not lower.isascii() and lower.translate(_FOLDED) == lower:
        lower = ascii_of(lower).lower()  # for scripts that the table does not hold
    if lower.isascii():
        if hard_j:
            lower = lower.replace("jj", "j").replace("j", "ds")
        for pattern, folded in _LATIN:
            lower = pattern.sub(folded, lower)
    skeleton = lower.translate(_FOLDED)
    return "".join(sign for at, sign in enumerate(skeleton) if at == 0 or sign != skeleton[at - 1])


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    """Lower case without marks."""
    lower = word.lower()
    if lower.isascii():
        return lower
    return "".join(sign for sign in unicodedata.normalize("NFD", lower) if not unicodedata.combining(sign))
