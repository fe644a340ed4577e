"""Reads Devanagari as Hindi speaks it: which inherent vowels are heard, and which are written but silent.

Reach for it in systems that write what is heard: लखनऊ is Lakhnau. A vowel that is heard comes out as अ, a silent one as ऄ,
so that a table may still offer it. Rules: a vowel is silent at the end of a word, unless an easy close needs it (चन्द्र
Chandra), and, from the right, between V C and C V (Ohala 1983). Compounds and Sanskrit words often keep more: वाराणसी.
"""

from __future__ import annotations

from translaudit.romanize.readings import indic
from translaudit.storage.expressions import expression

__all__ = ["read"]

_HEARD, _SILENT = "अ", "ऄ"
_WORD = expression("[ऀ-ॣॲ-ॿ]+")
_VOWELS = frozenset("अआइईउऊऋॠऌॡऍऎएऐऑऒओऔॲािीुूृॄॅॆेैॉॊोौ")
_CONSONANTS = frozenset(chr(code) for code in range(0x0915, 0x093A))
_NUKTA, _VIRAMA = "\u093c", "्"
_SONORANTS = frozenset("यरलवनणमङञ")
# What a cluster may end in and be said with no vowel after it; any other sonorant calls for one: पुत्र Putra, but कर्म Karm.
_GLIDE = "य"
# The second half of many place names; it is spoken as a word of its own: श्रीनगर Shrinagar.
_TOWN = "नअगअरअ"


def read(text: str) -> str:
    """`text` (NFC) with heard vowels written as अ and silent ones as ऄ; other scripts stay as they are."""
    return _WORD.sub(lambda match: _spoken(match[0]), indic.read(text))


def _spoken(word: str) -> str:
    first = word.removesuffix(_TOWN)
    if first not in {"", word} and not first.endswith(_VIRAMA):
        return _spoken(first) + _spoken(_TOWN)
    letters = list(word)
    inherent = [
        place
        for place in range(1, len(letters))
        if letters[place] == _HEARD and (letters[place - 1] in _CONSONANTS or letters[place - 1] == _NUKTA)
    ]
    for place in reversed(inherent):
        if _ends(letters, place) if place == len(letters) - 1 else _slurred(letters, place):
            letters[place] = _SILENT
    return "".join(letters)


def _ends(letters: list[str], place: int) -> bool:
    """Whether the vowel at the end of the word is silent."""
    if not any(letter in _VOWELS for letter in letters[:place]):
        return False
    last = _before(letters, place)
    if last < 2 or letters[last - 1] != _VIRAMA:
        return True
    first = letters[_before(letters, last - 1)]
    if letters[last] == _GLIDE:
        return first == _GLIDE
    return letters[last] not in _SONORANTS or first in _SONORANTS


def _slurred(letters: list[str], place: int) -> bool:
    """Whether the vowel stands between one consonant after a vowel and one consonant before a vowel."""
    left = _before(letters, place)
    if left < 1 or letters[left - 1] not in _VOWELS:
        return False
    right = place + 1
    if letters[right] not in _CONSONANTS:
        return False
    right += 1
    if right < len(letters) and letters[right] == _NUKTA:
        right += 1
    return right < len(letters) and letters[right] in _VOWELS


def _before(letters: list[str], place: int) -> int:
    """The place of the consonant that ends before `place`, past its dot."""
    return place - 2 if letters[place - 1] == _NUKTA else place - 1
