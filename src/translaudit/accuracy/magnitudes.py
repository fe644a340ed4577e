"""Numbers that say the same with another magnitude: 1237 млн, 1.237 billion.

Reach for `same_number` before a word for a magnitude is held against another.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.text.numerals import read

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["same_number"]

_LEAST = 1000  # of what has a magnitude
_ROUNDED = Decimal("0.02")


def same_number(texts: tuple[str, str], at: tuple[int, int], langs: tuple[str, str]) -> bool:
    """Whether the numbers that two words are part of, by where the words begin, are the same or rounded.

    They have digits beside the words: ten thousand and 万 may be parts of expressions.
    """
    values = [list(_values(*side)) for side in zip(texts, at, langs, strict=True)]
    return any(abs(one - other) <= _ROUNDED * one for one in values[0] for other in values[1])


def _values(text: str, at: int, lang: str) -> Iterator[Decimal]:
    for one in read(text, lang):
        shown = text[one.start : one.end]
        if one.start <= at < one.end and any(map(str.isdigit, shown)) and any(map(str.isalpha, shown)):
            yield from (value for value in one.values[:1] if value >= _LEAST)
