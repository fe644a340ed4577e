"""Amharic in Ethiopic script, spelled out for the tables: consonants, the seven orders, and the sixth where it is silent.

A letter of the sixth order is a bare consonant or one with a short i, and writing does not say which: the vowel is kept
where a word could not be spoken without it. Doubled consonants are not written, so they are not in the output. Working
letters are full-width Latin letters and ḥ ś š č ḫ ñ ʾ ʿ ž ǧ ṭ ċ ṗ ṣ ḍ; the orders are ä u i a é ɨ o.
"""

from __future__ import annotations

from translaudit.romanize.readings.abjad import FULL_WIDTH, capital
from translaudit.storage.expressions import expression

__all__ = ["read"]

_WORD = expression("[\u1200-\u135a]+")
# The rows of the Unicode block, eight code points each; a row in capitals has lips rounded.
_ROWS = {
    0x1200: "h", 0x1208: "l", 0x1210: "ḥ", 0x1218: "m", 0x1220: "ś", 0x1228: "r", 0x1230: "s", 0x1238: "š",
    0x1240: "q", 0x1248: "qw", 0x1260: "b", 0x1268: "v", 0x1270: "t", 0x1278: "č", 0x1280: "ḫ", 0x1288: "ḫw",
    0x1290: "n", 0x1298: "ñ", 0x12A0: "ʾ", 0x12A8: "k", 0x12B0: "kw", 0x12B8: "x", 0x12C0: "xw", 0x12C8: "w",
    0x12D0: "ʿ", 0x12D8: "z", 0x12E0: "ž", 0x12E8: "y", 0x12F0: "d", 0x1300: "ǧ", 0x1308: "g", 0x1310: "gw",
    0x1320: "ṭ", 0x1328: "ċ", 0x1330: "ṗ", 0x1338: "ṣ", 0x1340: "ḍ", 0x1348: "f", 0x1350: "p",
}  # fmt: skip
_ORDERS = ("ä", "u", "i", "a", "é", "", "o", "wa")
_LOUD = {"w": 5, "y": 5, "r": 4, "l": 4, "m": 3, "n": 3, "ñ": 3}
"""How open a consonant is; all others are 1. A word may end in two only if the second is less open."""


def read(text: str) -> str:
    """`text` (NFC) with every Ethiopic word spelled out in working letters; everything else stays."""
    return _WORD.sub(lambda found: capital(_spell(found[0])).translate(FULL_WIDTH), text)


def _spell(text: str) -> str:
    letters = [_letter(letter) for letter in text]
    out: list[str] = []
    closed = True  # no vowel before: a consonant here begins its syllable
    for place, (consonant, vowel) in enumerate(letters):
        if not vowel and _needs_vowel(letters, place, closed=closed):
            vowel = "ɨ"  # noqa: PLW2901  the vowel that writing leaves open
        out.append(consonant + vowel)
        closed = not vowel
    return "".join(out)


def _letter(letter: str) -> tuple[str, str]:
    consonant = _ROWS.get(ord(letter) & ~7)
    if consonant is None:
        return letter, ""
    vowel = _ORDERS[ord(letter) & 7]
    return (consonant, vowel) if not (consonant.endswith("w") and vowel == "wa") else (consonant, "a")


def _needs_vowel(letters: list[tuple[str, str]], place: int, *, closed: bool) -> bool:
    """Whether the sixth-order letter at `place` must have its vowel, for the syllables to be speakable."""
    rest = letters[place + 1 :]
    if not rest:  # the last letter: a bare consonant, unless the word has no vowel at all
        return place == 0
    if place == 0:
        return True
    if closed:  # after a bare consonant: the next bare one takes the vowel, so that no three stand together
        if not rest[0][1]:
            return True
        return len(letters) > 2 and place > 1 and not letters[place - 2][1] and not letters[place - 1][1]
    if len(rest) == 1 and not rest[0][1]:  # two at the end
        last = _LOUD.get(rest[0][0], 1)
        return last > _LOUD.get(letters[place][0], 1) or last == _LOUD.get(letters[place][0])
    return False
