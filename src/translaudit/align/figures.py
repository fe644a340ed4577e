"""Numbers in digits, whichever way they are written, for telling whether one has no counterpart.

Reach for `strange` to ask whether a number of one side is part of none on the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.tokens import HAN_NUMBER

if TYPE_CHECKING:
    from translaudit.align.words import Word

__all__ = ["digits", "strange"]

_DIGITS = expression(r"\d+")
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
