"""XML of which one knows where each element is written, so that some can be written anew and the rest stays byte for byte.

Reach for `Source`. Its tree has the interface of `xml.etree`; comments and processing instructions are not in it. Only what
is in UTF-8 is taken, and what declares a document type must be refused before.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from operator import itemgetter
from xml.etree import ElementTree as ET
from xml.parsers import expat

from translaudit.records import NamedTuple

__all__ = ["Source", "Span"]

_TAG = re.compile(rb"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_ENCODINGS = ("utf-8", "us-ascii")


class Span(NamedTuple):
    """Where an element is written, in bytes: from its start tag, which ends at `inner`, to the end of its end tag."""

    start: int
    inner: int
    end: int


class Source:
    """The bytes of one document.

    Attributes:
        tree: its root.
        spans: of each element.
        parents: of each element but the root.
    """

    def __init__(self, data: bytes) -> None:
        """Parse the bytes. Raises ValueError where they are not well-formed, or in another encoding."""
        if data.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
            raise ValueError("it is in UTF-16, not in UTF-8")
        self._data = data
        self._anew: list[tuple[int, int, bytes]] = []  # start, end and new bytes, ascending; none within another
        self.spans: dict[ET.Element, Span] = {}
        self.parents: dict[ET.Element, ET.Element] = {}
        builder = ET.TreeBuilder()
        opened: list[ET.Element] = []
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True

        def start(name: str, attributes: dict[str, str]) -> None:
            element = builder.start(_name(name), {_name(key): value for key, value in attributes.items()})
            at = parser.CurrentByteIndex
            self.spans[element] = Span(at, _end_of_tag(data, at), 0)
            if opened:
                self.parents[element] = opened[-1]
            opened.append(element)

        def close(name: str) -> None:
            builder.end(_name(name))
            element = opened.pop()
            span = self.spans[element]
            empty = data.startswith(b"/>", span.inner - 2)
            end = span.inner if empty else _end_of_tag(data, parser.CurrentByteIndex)
            self.spans[element] = span._replace(end=end)

        parser.StartElementHandler, parser.EndElementHandler = start, close
        parser.CharacterDataHandler = builder.data
        parser.XmlDeclHandler = _declared
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise ValueError(f"this is not well-formed XML: {error}") from error
        self.tree = builder.close()

    def start_tag(self, element: ET.Element) -> bytes:
        """An element's start tag as it is written."""
        span = self.spans[element]
        return self._data[span.start : span.inner]

    def written(self, element: ET.Element) -> bytes:
        """An element as it is written, with what was written anew in it."""
        span = self.spans[element]
        return self._spliced(span.start, span.end)

    def write(self, start: int, end: int, new: bytes) -> None:
        """Have a stretch written anew. What was written anew within it is forgotten: take it over by `written`."""
        self._anew[self._before(start) : self._before(end)] = [(start, end, new)]

    def whole(self) -> bytes:
        """The document with what was written anew."""
        return self._spliced(0, len(self._data))

    def _spliced(self, start: int, end: int) -> bytes:
        pieces: list[bytes] = []
        for low, high, new in self._anew[self._before(start) : self._before(end)]:
            pieces += (self._data[start:low], new)
            start = high
        return b"".join([*pieces, self._data[start:end]])

    def _before(self, at: int) -> int:
        """How many stretches written anew begin before a byte."""
        return bisect_left(self._anew, at, key=itemgetter(0))


def _name(name: str) -> str:
    return "{" + name if "}" in name else name


def _end_of_tag(data: bytes, at: int) -> int:
    tag = _TAG.match(data, at)
    if tag is None:
        raise ValueError(f"there is no tag at byte {at}")
    return tag.end()


def _declared(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding and encoding.lower() not in _ENCODINGS:
        raise ValueError(f"it is in {encoding}, not in UTF-8")
