"""How many words and lines a text has, counted in bulk.

Reach for it where a text of any length is only counted: no word is cut out, so a megabyte takes some milliseconds. What
a word is, `str.split` says: what white space parts. It knows no languages but those that write without spaces.
"""

from __future__ import annotations

import re

from translaudit.storage.expressions import expression

__all__ = ["words_and_lines"]

_HAN = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]"  # slow to compile, and seldom needed
_HAN_LEADS = (*[bytes((lead,)) for lead in range(0xE3, 0xEA)], b"\xe0\xb8", b"\xe0\xb9")  # of their UTF-8
# White space beyond ASCII, in UTF-8: U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
_RARE = expression(rb"\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80")
_PART = 128_000  # bytes
_ASCII = bytes(range(128))
_SPACES = bytes(byte for byte in range(128) if chr(byte).isspace())
_INDENTED = expression(rb"\n(?!x) *(x?)")  # a line of shapes that does not begin with a word, and whether it has one
_SHAPES = bytes(10 if byte == 10 else 32 if byte in _SPACES else 120 for byte in range(256))  # line feed, space, x


def words_and_lines(text: str, data: bytes = b"") -> tuple[int, int]:
    """Words and lines of a text.

    Words stand between white space; every letter of Chinese, Japanese and Thai counts as one more. Lines are ended by
    line feeds, and hold more than white space.

    Args:
        text: what is counted in.
        data: the text in UTF-8, where it is known already; signs that part no words may have been exchanged in it.
    """
    data = data or text.encode("utf-8", "surrogatepass")
    words = lines = at = 0
    unspaced = False
    while at < len(data):
        end = data.find(b"\n", at + _PART) + 1 or len(data)  # what a processor holds close by takes half the time
        more, ended, east = _counted(data[at:end])
        words, lines, unspaced, at = words + more, lines + ended, unspaced or east, end
    if unspaced:
        words += len(re.findall(_HAN, text))
    return words, lines


def _counted(data: bytes) -> tuple[int, int, bool]:
    """Words and lines of a stretch of whole lines, and whether there may be letters that are words."""
    rest = data.translate(None, _ASCII)
    for space in set(_RARE.findall(rest)):
        data = data.replace(space, b" ")
    shape = b"\n" + data.translate(_SHAPES)
    indented = _INDENTED.findall(shape)
    begun = shape.count(b"\n") - len(indented)
    lines = begun + indented.count(b"x")
    return shape.count(b" x") + begun, lines, any(lead in rest for lead in _HAN_LEADS)
