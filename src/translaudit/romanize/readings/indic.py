"""Writes out the vowel that a bare consonant of an Indian script carries, as the script's own letter A.

Reach for it in schemes that give every written syllable its vowel: भारत is read भारअतअ, so that a plain table spells it.
Gurmukhi's addak is read as the doubled consonant that it stands for. Holds for the ten scripts from Devanagari to
Sinhala. It does not know which of these vowels speech drops: `hindi` and `indic_final` say that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    import re

__all__ = ["CONSONANTS", "NUKTA", "SIGNS", "read"]

# Unicode lays these scripts out alike: 128 code points each, the letter A sixth, consonants and signs at one offset.
_BLOCKS = range(0x0900, 0x0D80, 0x80)
_SINHALA = 0x0D80
_LETTER_A = 5


def _at(*spans: tuple[int, int]) -> str:
    return "".join(chr(block + code) for block in _BLOCKS for first, last in spans for code in range(first, last + 1))


CONSONANTS = _at((0x15, 0x39)) + "ੜৰৱୟୱౘౙౚೞഺ" + "".join(map(chr, range(0x0D9A, 0x0DC7)))
NUKTA = _at((0x3C, 0x3C))
SIGNS = _at((0x3E, 0x4D), (0x55, 0x57), (0x62, 0x63)) + "".join(
    map(chr, (0x0DCA, *range(0x0DCF, 0x0DE0), 0x0DF2, 0x0DF3))
)
"""Vowel signs, and the sign that there is no vowel."""

_BARE = expression(f"[{CONSONANTS}][{NUKTA}]?(?![{SIGNS}{NUKTA}])")
_ADDAK = expression("ੱ([ਕ-ਹੜ])(਼?)")
_UNBREATHED = str.maketrans("ਖਘਛਝਠਢਥਧਫਭ", "ਕਗਚਜਟਡਤਦਪਬ")


def read(text: str) -> str:
    """`text` (NFC) with the inherent vowels written out; other scripts stay as they are."""
    if "ੱ" in text:
        text = _ADDAK.sub(_doubled, text)
    return _BARE.sub(_voiced, text)


def _voiced(match: re.Match[str]) -> str:
    block = max(start for start in (*_BLOCKS, _SINHALA) if start <= ord(match[0][0]))
    return match[0] + chr(block + _LETTER_A)


def _doubled(match: re.Match[str]) -> str:
    """ੱਖ is kkh: only the second of the two is aspirated; a dotted letter is doubled as it is."""
    first = match[1] + match[2] if match[2] else match[1].translate(_UNBREATHED)
    return first + "੍" + match[1] + match[2]
