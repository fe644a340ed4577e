"""Text as XML 1.0 takes it: escaped, and without the characters that no XML document may hold."""

from __future__ import annotations

import re

__all__ = ["quoted"]

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)


def quoted(text: object) -> str:
    """An attribute's value in double quotation marks; it serves as text between tags too, without the marks."""
    return f'"{_ILLEGAL.sub("�", str(text)).translate(_ESCAPES)}"'
