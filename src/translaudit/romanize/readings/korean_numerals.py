"""Korean names as `korean_names` marks them, with the numbers of wards spelled out: 평리1동 as 평리 일-동.

Reach for it through a scheme with `reading = "korean_numerals"`, for standards that write such numbers as words.
It spells numbers up to 99, and only before a unit of administration.
"""

from __future__ import annotations

from translaudit.romanize.readings import hangul
from translaudit.romanize.readings.korean_names import marked
from translaudit.storage.expressions import expression

__all__ = ["read"]

_DIGITS: tuple[str, ...] = ("", *"일이삼사오육칠팔구")
_NUMBER = expression("(?<=[가-힣])([1-9][0-9]?)(?=-[가-힣])")


def read(text: str) -> str:
    """The text as letters, with the marks of names and no numbers of wards in digits."""
    return hangul.read(_NUMBER.sub(lambda match: f" {_spelled(int(match[1]))}", marked(text)))


def _spelled(number: int) -> str:
    tens, ones = divmod(number, 10)
    return (_DIGITS[tens] if tens > 1 else "") + ("십" if tens else "") + _DIGITS[ones]
