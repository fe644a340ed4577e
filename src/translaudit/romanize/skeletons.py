"""The working letters in which names are compared: one short alphabet a script, with the noise of writing taken out.

Reach for `letters` before comparing two names, for `script` to know in which table to look, and for `consonants` where
vowels are not written. Han characters become Pinyin syllables, Hangul its single letters, katakana hiragana; Latin keeps
the marks that make another letter of a consonant (š, ç, ł) and loses those that do not. These are not romanizations.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

from translaudit.text.unmarked import ascii_of

__all__ = ["VOWELS", "consonants", "letters", "plain", "script"]

VOWELS = frozenset("aeiouyäöüåøæœıəŏŭéêô")

_KEPT = frozenset("čšžćśźńçşğłđøåæœıəßöüäñŏŭżřňěș")
_DROPPED = frozenset("'’ʼ‘‛ʹ′´`＇ʻʾʿ\"“”„″ʺ.·•‧・\u200b\u200c\u200d\u00ad")
_WHOLE = {"ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ŋ": "ng", "ɛ": "e", "ɔ": "o", "ǝ": "ə", "ș": "ş", "ț": "ts"}
_SPACES = str.maketrans(dict.fromkeys("-‐‑‒–—_/,;", " "))
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS: tuple[str, ...] = (
    "",
    *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㆁㅈㅊㅋㅌㅍㅎ",
)  # ㆁ is the ng that ends a syllable
_ARABIC = str.maketrans("أإٱىیکۀؤ", "اااييكهو")  # one sign for each letter, whoever writes it
_SCRIPTS = (
    (0x41, 0x24F, "latin"), (0x250, 0x2AF, "latin"), (0x370, 0x3FF, "greek"), (0x400, 0x52F, "cyrillic"),
    (0x530, 0x58F, "armenian"), (0x590, 0x5FF, "hebrew"), (0x600, 0x77F, "arabic"), (0x8A0, 0x8FF, "arabic"),
    (0x900, 0x97F, "devanagari"), (0x10A0, 0x10FF, "georgian"), (0x1100, 0x11FF, "hangul"), (0x1E00, 0x1EFF, "latin"),
    (0x1F00, 0x1FFF, "greek"), (0x2E80, 0x2FDF, "han"), (0x3005, 0x3007, "han"), (0x3041, 0x30FF, "kana"),
    (0x3400, 0x9FFF, "han"), (0xAC00, 0xD7A3, "hangul"), (0xF900, 0xFAFF, "han"), (0xFB1D, 0xFB4F, "hebrew"),
    (0xFB50, 0xFDFF, "arabic"), (0xFE70, 0xFEFF, "arabic"), (0xFF21, 0xFF5A, "latin"), (0xFF66, 0xFF9F, "kana"),
    (0x20000, 0x3FFFF, "han"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def script(text: str) -> str:
    """The script that most letters of the text are in, in lower case; empty without letters, `other` where unnamed here.

    Kana beside Han make the text Japanese: `kana`.
    """
    if text.isascii():
        return "latin" if any(map(str.isalpha, text)) else ""
    seen = Counter(_script_of(ord(ch)) for ch in text if ch.isalpha())
    if not seen:
        return ""
    if seen["kana"] and seen["han"]:
        return "kana"
    return max(seen, key=lambda name: (seen[name], name))


def _script_of(code: int) -> str:
    for first, last, name in _SCRIPTS:
        if first <= code <= last:
            return name
    return "other"


@lru_cache(maxsize=16384)
def letters(text: str) -> str:
    """The text in the working letters of its script, words parted by single spaces."""
    found = script(text)
    text = unicodedata.normalize("NFC", text.replace("İ", "i").lower()).translate(_SPACES)
    if found in ("latin", ""):
        text = "".join(map(_latin, text))
    elif found == "hangul":
        text = "".join(map(_jamo, text))
    elif found == "kana":
        text = "".join(map(_hiragana, unicodedata.normalize("NFKC", text)))
    elif found == "han":
        text = _pinyin(text)
    elif found == "hebrew":
        text = _unpointed(unicodedata.normalize("NFKD", text)).replace("׳", "'").replace("’", "'").replace("״", "")
    elif found == "arabic":
        text = _unpointed(unicodedata.normalize("NFKC", text)).translate(_ARABIC).replace("ـ", "")
    else:
        text = "".join(ch for ch in text if ch not in _DROPPED)
    return " ".join(text.split())


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """The text in unmarked Latin letters, letter by letter where it is in another script; words as in `letters`."""
    if script(text) in ("latin", ""):
        return "".join(unicodedata.normalize("NFD", ch)[0] for ch in letters(text))
    if script(text) == "han":
        return letters(text).replace("’", "")
    return " ".join("".join(map(_latin, ascii_of(text).lower().translate(_SPACES))).split())


def consonants(text: str) -> str:
    """The consonants of the text in unmarked Latin letters, doubled ones once; what unvocalised writing keeps."""
    kept = [ch for ch in plain(text) if ch.isalpha() and ch not in VOWELS]
    return "".join(ch for number, ch in enumerate(kept) if not number or ch != kept[number - 1])


@lru_cache(maxsize=4096)
def _latin(ch: str) -> str:
    if ch in _WHOLE:
        return _WHOLE[ch]
    if ch in _KEPT:
        return ch
    if ch in _DROPPED:
        return ""
    split = unicodedata.normalize("NFKD", ch)
    return "".join(part for part in split if not unicodedata.combining(part) and part not in _DROPPED)


def _jamo(ch: str) -> str:
    code = ord(ch) - 0xAC00
    if not 0 <= code < 11172:
        return ch
    first = _INITIALS[code // 588]
    return ("" if first == "ㅇ" else first) + _MEDIALS[code // 28 % 21] + _FINALS[code % 28]


def _hiragana(ch: str) -> str:
    return chr(ord(ch) - 0x60) if "ァ" <= ch <= "ヶ" else " " if ch in "・•·=＝゠" else ch


def _unpointed(text: str) -> str:
    return "".join(ch for ch in text if unicodedata.category(ch) not in ("Mn", "Cf"))


def _pinyin(text: str) -> str:
    from translaudit.romanize.readings.characters import syllables  # noqa: PLC0415  only for this script

    text = "".join(" " if ch in "·•・‧" else ch for ch in text)
    parts = [part if part in text else part.replace("ü", "v") for part in syllables(text)]
    return "".join(f"{part}’" if part.isascii() and part.isalpha() else part for part in parts)
