"""Hangul by letters: every syllable as its letters, with `ꞏ` between the syllables of a word.

Reach for it through a scheme with `reading = "hangul"`; its rules then see finals (after a vowel) and initials (after
`ꞏ` or at the start), as the tables of finals and initials in the standards do. It applies no sound change and knows
no words; `korean_names` does. (U+A78F counts as a letter, so that a rule's `^` is the start of the word alone.)
"""

from __future__ import annotations

from translaudit.storage.expressions import expression

__all__ = ["read"]

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_WORD = expression("[가-힣]+")


def read(text: str) -> str:
    """The text with its Hangul syllables spelled out: 서울 as ㅅㅓꞏㅇㅜㄹ."""
    return _WORD.sub(lambda match: "ꞏ".join(map(_letters, match[0])), text)


def _letters(syllable: str) -> str:
    number = ord(syllable) - ord("가")
    return _INITIALS[number // 588] + _VOWELS[number % 588 // 28] + _FINALS[number % 28]
