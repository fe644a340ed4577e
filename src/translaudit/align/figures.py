"""Numbers in digits, abbreviations and names: what stands on the other side in a form that no list tells.

Reach for `strange` to ask whether a number of one side is part of none on the other, and for `aside` and `abbreviated`
to ask what an unexplained word may render.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.tokens import HAN_NUMBER

if TYPE_CHECKING:
    from translaudit.align.words import Word

__all__ = ["abbreviated", "aside", "digits", "strange"]

_DIGITS = expression(r"\d+")
_ABBREVIATION = 5  # letters
_IN_WORDS = 12  # up to which numbers are written in words


def digits(text: str) -> frozenset[int]:
    """The numbers of a text, each run of digits by itself, as dates and times are written in many ways."""
    found = frozenset(map(int, _DIGITS.findall(text)))
    han = () if text.isascii() else HAN_NUMBER.findall(text)
    if not han:
        return found
    from translaudit.text.numerals.han import value  # noqa: PLC0415  only where there are such numbers

    return found.union([int(meant) for one in han if (meant := value(one, "zh")) is not None])


def strange(text: str, number: Word, there: frozenset[int]) -> bool:
    """Whether none of these numbers is part of one in the text, which would hardly be written in words."""
    parts = digits(text[number.start : number.end])
    return max(parts, default=0) > _IN_WORDS and parts.isdisjoint(there)


def aside(word: Word, text: str) -> bool:
    """Whether a word can hardly render one that is missing: a single sign, or a name."""
    if word.end - word.start == 1:
        return True
    return not word.known and text[word.start].isupper() and not abbreviated(word, text)


def abbreviated(word: Word, text: str) -> bool:
    """Whether a word is an abbreviation in capitals, which may say what other languages say in several words."""
    shown = text[word.start : word.end]
    return 1 < len(shown) <= _ABBREVIATION and shown.isascii() and shown.isupper() and not text.isupper()
