"""Whether a line end ends a paragraph, or only a line of a hard-wrapped one.

News has a paragraph a line, Markdown and mail wrap. The lines themselves tell: in wrapped text most lines with another
one below end without a stop, many go on in lower case, and none is long.
"""

from __future__ import annotations

from itertools import pairwise

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression

__all__ = ["Wrapping", "wrapping"]

_LINE_END = expression(r"\r\n?|\n")
_STOPPED = expression(r"[.!?…:;。！？।॥։؟۔][\"'”’»)\]]*$")
_LINES = 400  # looked at; a text is wrapped throughout or not at all
_LONGEST = 130  # code points; nobody wraps wider
_NARROWEST = 30


class Wrapping(NamedTuple):
    """How a text is wrapped.

    Attributes:
        width: code points in its longest line; 0 where every line end ends a paragraph.
    """

    width: int

    def breaks(self, text: str, at: int, behind: int, end: int) -> bool:
        """Whether the line end at `at`, up to `behind`, ends a paragraph of the text up to `end`."""
        if not self.width:
            return True
        line = _next_line(text, behind, end)
        bare = line.lstrip()
        if not bare:
            return True
        start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
        before = text[start:at].strip()
        if not before:
            return True
        lower = bare[0].islower()
        indented = len(line) - len(bare) >= 2
        short = at - start < self.width / 2
        return not lower and (indented or short)


def _next_line(text: str, at: int, end: int) -> str:
    match = _LINE_END.search(text, at, min(end, at + 2 * _LONGEST))
    return text[at : match.start() if match else min(end, at + 2 * _LONGEST)]


def wrapping(text: str, start: int, end: int) -> Wrapping:
    """Judge a part of a text by its first lines."""
    if text.find("\n", start, end) < 0 and text.find("\r", start, end) < 0:
        return Wrapping(0)
    lines = _LINE_END.split(text[start : min(end, start + _LINES * _LONGEST)], maxsplit=_LINES)[:_LINES]
    width = max(len(line.rstrip()) for line in lines)
    if not _NARROWEST <= width <= _LONGEST:
        return Wrapping(0)
    above = [(line.strip(), below.strip()) for line, below in pairwise(lines)]
    above = [(line, below) for line, below in above if line and below]
    going_on = [below for line, below in above if not _STOPPED.search(line) and len(line) > width / 2]
    lower = sum(below[0].islower() for below in going_on)
    caseless = sum(below[0].isalpha() and below[0].upper() == below[0].lower() for below in going_on)
    if len(going_on) * 2 < len(above) or not going_on:
        return Wrapping(0)
    return Wrapping(
        width if lower * 5 >= len(going_on) * 2 or (caseless >= 3 and caseless * 3 >= len(above) * 2) else 0
    )
