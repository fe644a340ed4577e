"""HTML: the running text, with tags, comments, scripts and code blanked and character references decoded.

The text keeps the file's length but for references and tags inside words, and anchors lead back. A line feed stands
where a block begins or ends (in place of one character of its tag); line ends inside a paragraph become spaces, as
browsers show them. `<q>` and `<blockquote>` are quotations, `translate="no"` is respected, `<html lang>` names the
language.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from typing import TYPE_CHECKING

from translaudit.allowances import MARK, allowances
from translaudit.model import Anchor, Side, Span
from translaudit.readers.decode import whole
from translaudit.storage.expressions import expression
from translaudit.text.language import guess
from translaudit.text.quotations import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_html"]

_EVENT = expression(r"<(?=[/!?A-Za-z])|&(?=[#A-Za-z])|\r\n?|\n")
_TAG = expression(r"""</?([A-Za-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*+)>""")
_REFERENCE = expression(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{0,31};?)")
_LANG = expression(r"""<html\b[^>]*?\blang\s*=\s*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)""", re.IGNORECASE)
_UNTRANSLATED = expression(r"""\btranslate\s*=\s*["']?no\b""", re.IGNORECASE)
_LINE_END = expression(r"\r\n?|\n")
_RAW = frozenset(("script", "style"))  # no tags inside, only the close tag ends them
_NO_PROSE = frozenset(("code", "kbd", "math", "samp", "svg", "template", "textarea", "var"))
_VOID = frozenset(("br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
_BLOCK = frozenset(
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol optgroup option p pre section summary "
    "table tbody td tfoot th thead title tr ul video".split()
)
_QUOTES = frozenset(("q", "blockquote"))
_COMMENT = r"(?s)<!--(.*?)-->"  # compiled for the few pages that speak to this program


def read_html(path: str, *, encoding: str = "utf-8", lang: str = "") -> Iterator[Side]:
    """Read an HTML page as one side.

    Args:
        path: the file.
        encoding: a Python codec name; a `<meta charset>` is not looked at.
        lang: BCP 47 tag; "" to take it from the page or judge by the text.

    Raises:
        InputError: the file cannot be read or decoded.
    """
    file = whole(path, encoding)
    page = _Page(file)
    page.run()
    text = "".join(page.pieces)
    declared = _LANG.search(file[:10_000])
    tag = lang or (declared[1] if declared else "") or guess(text)
    spoken = joined(page.quoted)
    comments = [(Span(*match.span()), match[1]) for match in re.finditer(_COMMENT, file)] if MARK in file else []
    allowed = allowances(file, comments)
    yield Side(path, tag, text, tuple(page.anchors), tuple(spoken), tuple(joined(page.blanked)), allowed)


class _Page:
    """A pass over one page: what has been written so far, and which elements are open."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(file))]
        self.pieces: list[str] = []
        self.length = 0
        self.anchors: list[Anchor] = []
        self.quoted: list[Span] = []
        self.blanked: list[Span] = []
        self.open_quotes: list[int] = []
        self.preformatted = 0
        self.last_tag = file.rfind(">")

    def run(self) -> None:
        """Go from event to event: a tag, a reference, a line end."""
        at = 0
        while event := _EVENT.search(self.file, at):
            self._write(self.file[at : event.start()])
            at = event.start()
            if event[0] == "<":
                at = self._tag(at)
            elif event[0] == "&":
                at = self._reference(at)
            else:
                at = event.end()
                self._line_end(event[0])
                self._anchor(at)
        self._write(self.file[at:])

    def _write(self, piece: str) -> None:
        if piece:
            self.pieces.append(piece)
            self.length += len(piece)

    def _anchor(self, at: int) -> None:
        line = bisect_right(self.starts, at)
        anchor = Anchor(self.length, at, line, at - self.starts[line - 1] + 1)
        if self.anchors and self.anchors[-1].text == anchor.text:
            self.anchors.pop()
        self.anchors.append(anchor)

    def _line_end(self, end: str) -> None:
        self._write(end if self.preformatted else " " * len(end))

    def _blank(self, start: int, end: int, *, breaks: bool = False) -> int:
        self.blanked.append(Span(self.length, self.length + end - start))
        if breaks:
            self._write("\n")
            self._anchor(start + 1)
            start += 1
        for line in self.starts[bisect_right(self.starts, start) : bisect_right(self.starts, end)]:
            self._write(" " * (line - start))
            self._anchor(line)
            start = line
        self._write(" " * (end - start))
        if breaks:
            self._anchor(end)
        return end

    def _tag(self, at: int) -> int:
        """Blank what begins with this “<” and return where it ends."""
        if self.file.startswith("<!--", at):
            end = self.file.find("-->", at + 4)
            return self._blank(at, end + 3 if end >= 0 else len(self.file))
        if self.file[at + 1] in "!?":
            end = self.file.find(">", at)
            return self._blank(at, end + 1 if end >= 0 else len(self.file))
        match = _TAG.match(self.file, at) if at < self.last_tag else None
        if match is None:
            self._write("<")
            return at + 1
        name = match[1].lower()
        closing = self.file[at + 1] == "/"
        self._note(name, closing=closing)
        alone = name in _VOID or match[2].endswith("/")
        if not closing and not alone and (name in _RAW or name in _NO_PROSE or _UNTRANSLATED.search(match[2])):
            return self._blank(at, self._end_of(name, match.end()), breaks=name in _BLOCK)
        last = self.pieces[-1][-1:] if self.pieces else ""
        if name not in _BLOCK and last.isalnum() and self.file[match.end() : match.end() + 1].isalnum():
            self._anchor(match.end())  # inside a word a space would break it
            return match.end()
        return self._blank(at, match.end(), breaks=name in _BLOCK)

    def _note(self, name: str, *, closing: bool) -> None:
        """Keep track of quotations and of preformatted text."""
        if name == "pre":
            self.preformatted = max(0, self.preformatted + (-1 if closing else 1))
        if name in _QUOTES:
            if not closing:
                self.open_quotes.append(self.length)
            elif self.open_quotes:
                self.quoted.append(Span(self.open_quotes.pop(), self.length))

    def _end_of(self, name: str, at: int) -> int:
        """Where the element that began before `at` ends; the page's end if it is not closed."""
        depth = 1
        for match in expression(rf"<(/?){re.escape(name)}\b[^>]*>", re.IGNORECASE).finditer(self.file, at):
            if match[1]:
                depth -= 1
            elif name not in _RAW and not match[0].endswith("/>"):
                depth += 1
            if depth == 0:
                return match.end()
        return len(self.file)

    def _reference(self, at: int) -> int:
        """Write the character that this “&” refers to, or the “&” itself, and return where it ends."""
        match = _REFERENCE.match(self.file, at)
        raw = match[0] if match else "&"
        text = unescape(raw)
        while text and raw != text and raw[-1] == text[-1] and raw[-1] != ";":  # “&copyright” is “©” and “right”
            raw, text = raw[:-1], text[:-1]
        if text == raw or not text:
            self._write(raw)
        else:
            self._write(text)
            self._anchor(at + len(raw))
        return at + len(raw)
