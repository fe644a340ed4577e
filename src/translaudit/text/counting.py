"""How many words and lines a text has, counted in bulk.

Reach for it where a text of any length is only counted: no word is cut out, so a megabyte takes some milliseconds. What
a word is, `str.split` says: what white space parts. It knows no languages but those that write without spaces.
"""

from __future__ import annotations

import re

__all__ = ["words_and_lines"]

_HAN = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]"  # slow to compile, and seldom needed
_HAN_LEADS = (*[bytes((lead,)) for lead in range(0xE3, 0xEA)], b"\xe0\xb8", b"\xe0\xb9")  # of their UTF-8
# White space beyond ASCII, in UTF-8: U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
_RARE = re.compile(rb"\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80")
_ASCII = bytes(range(128))
_SPACES = bytes(byte for byte in range(128) if chr(byte).isspace())
_SHAPES = bytes(10 if byte == 10 else 32 if byte in _SPACES else 120 for byte in range(256))  # line feed, space, x
_BLANKS = _SPACES.replace(b"\n", b"")


def words_and_lines(text: str) -> tuple[int, int]:
    """Words and lines of a text.

    Words stand between white space; every letter of Chinese, Japanese and Thai counts as one more. Lines are ended by
    line feeds, and hold more than white space.
    """
    data = text.encode("utf-8", "surrogatepass")
    rest = b"" if len(data) == len(text) else data.translate(None, _ASCII)
    if rest and _RARE.search(rest):
        words = len(text.split())
        lines = sum(1 for line in text.split("\n") if line and not line.isspace())
    else:
        shape = data.translate(_SHAPES)
        lines = shape.count(b"\nx") + shape.startswith(b"x")
        words = shape.count(b" x") + lines
        if b"\n " in shape or shape.startswith(b" "):  # lines that do not begin with a word
            shape = data.translate(_SHAPES, _BLANKS)
            lines = shape.count(b"\nx") + shape.startswith(b"x")
    if any(lead in rest for lead in _HAN_LEADS):
        words += len(re.findall(_HAN, text))
    return words, lines
