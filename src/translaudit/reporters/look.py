"""How text looks on a screen: colours, display width, cropping, isolation of right-to-left words.

Widths are cells of a terminal: two for wide East Asian characters, none for combining marks and format characters.
"""

from __future__ import annotations

import re
import unicodedata

from translaudit.records import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Look", "cells", "crop_left", "crop_right", "isolated", "visible"]

_CONTROLS = {number: f"\\x{number:02x}" for number in (*range(9), *range(10, 0x20), *range(0x7F, 0xA0))}

_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36", "mark": "1;31"}
_LETTERS = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+"
_RIGHT_TO_LEFT = rf"{_LETTERS}(?:[ \-'’]{_LETTERS})*"  # slow to compile, and formats for programs never need it


class Look(NamedTuple):
    """What a screen can do, and what a reporter may look at.

    Attributes:
        width: in cells.
        colour: whether there are colours.
        texts: decoded texts that stand in for files, by path; for formats that look at the file.
    """

    width: int = 100
    colour: bool = False
    texts: Mapping[str, str] = {}

    def paint(self, text: str, style: str) -> str:
        """The text in a style, where there are colours."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and text else text


def cells(text: str) -> int:
    """How many cells a text takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(ch: str) -> int:
    if unicodedata.combining(ch) or unicodedata.category(ch) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(ch) in "WF" else 1


def crop_right(text: str, width: int) -> str:
    """The beginning of a text in at most `width` cells, cut between words where there are any; “ …” where it goes on."""
    if cells(text) <= width:
        return text
    used = end = 0
    while end < len(text) and used + _cells(text[end]) <= width - 2:
        used += _cells(text[end])
        end += 1
    space = text.rfind(" ", 0, end + 1)
    return text[: space if space > end // 2 else end].rstrip() + " …"


def crop_left(text: str, width: int) -> str:
    """The end of a text in at most `width` cells, likewise."""
    if cells(text) <= width:
        return text
    used, start = 0, len(text)
    while start and used + _cells(text[start - 1]) <= width - 2:
        start -= 1
        used += _cells(text[start])
    while start < len(text) and unicodedata.combining(text[start]):  # never a mark without its letter
        start += 1
    space = text.find(" ", start)
    return "… " + text[space + 1 if 0 <= space < start + (len(text) - start) // 2 else start :].lstrip()


def isolated(text: str) -> str:
    """The text with each run of right-to-left words between U+2068 and U+2069, so that it does not turn its surroundings."""
    return text if text.isascii() else re.sub(_RIGHT_TO_LEFT, "\u2068\\g<0>\u2069", text)


def visible(text: str) -> str:
    r"""The text with control characters but tabs as escapes (`\x1b`), so that no file's name and no text commands a terminal."""
    return text if text.isprintable() else text.translate(_CONTROLS)
