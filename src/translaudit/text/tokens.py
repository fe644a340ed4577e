"""The words of a stretch of text with their places.

Reach for `tokens` where words are compared across languages. A run of letters without spaces (Chinese, Japanese, Thai)
stays one token, to be cut by whoever knows words of the language. Signs of currencies and per cent count as words;
other punctuation is left out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["HAN_NUMBER", "HAN_NUMERALS", "Token", "tokens", "words"]

_TEXTS = 1024  # segments and their originals, whose words several rules ask for
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0963\u0981-\u0983\u09bc-\u09e3\u0a01-\u0a75\u0b80-\u0bff"
    "\u200c\u200d"
)
_TOKEN = expression(
    r"[$€£¥%％]|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,٫٬:/]\d+)*|"
    rf"[^\W\d_](?:[^\W_]|[{_MARKS}])*(?:['’ʼ][^\W\d_](?:[^\W_]|[{_MARKS}])*)*['’]?"
)
_ONES, _MAGNITUDES = "〇零一二三四五六七八九两兩", "十百千万萬亿億兆"
HAN_NUMERALS = frozenset(_ONES + _MAGNITUDES)
"""The signs that Chinese and Japanese write numbers with."""
HAN_NUMBER = expression(
    rf"(?=[{_ONES}{_MAGNITUDES}]*(?:[{_ONES}][{_MAGNITUDES}]|十[{_ONES}])|[{_ONES}]{{3}})[{_ONES}{_MAGNITUDES}]+"
)
"""A number of two Chinese numerals or more; where it stands beside others, they may be part of a word."""
_RUN = expression(
    rf"[$€£¥%％]|\d+(?:[.,]\d+)*(?:[{_MAGNITUDES}]+(?:\d+(?:[.,]\d+)*[{_MAGNITUDES}]*)*)?月?|(?:[^\W\d_]|[{_MARKS}])+"
)


class Token(NamedTuple):
    """A word or a number.

    Attributes:
        start: code point in the text given.
        end: code point behind it.
        text: as written, apostrophes as U+0027.
    """

    start: int
    end: int
    text: str


_new = tuple.__new__  # in half the time of the class's own


def words(text: str) -> list[str]:
    """The texts of `tokens` alone, in a fraction of the time."""
    for mark in "’ʼ":
        if mark in text:
            text = text.replace(mark, "'")
    found: list[str] = _TOKEN.findall(text)
    return found


@lru_cache(maxsize=_TEXTS)
def tokens(text: str, *, spaced: bool = True) -> Sequence[Token]:
    """The words and numbers of a text in order; a hyphen parts words.

    Args:
        text: a text or a part of one.
        spaced: whether spaces part words; else a number is one by itself wherever it stands, with the numerals of its
            magnitude (12万), and a month with its sign (12月).
    """
    for mark in "’ʼ":
        if mark in text:
            text = text.replace(mark, "'")
    return tuple([_new(Token, (*match.span(), match[0])) for match in (_TOKEN if spaced else _RUN).finditer(text)])
