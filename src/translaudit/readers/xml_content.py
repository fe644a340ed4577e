"""What an element of XLIFF or TMX says: its text without inline markup, and where that lies in the file.

Formatting (`g`, `pc`, `hi`, `bpt` …) goes without a trace, as it takes no room in a line; what stands for something else
(`x`, `ph`) becomes one U+FFFC, and so does what must not be translated. The text of `sub` stays, set apart, that of a
deletion in SDL's tracked changes goes. Line ends are spaces unless `xml:space` keeps them. Reach for `text_of` and
`anchors_of`, and for `segments_of` where an element holds several segments; the XML is known to be well-formed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Anchor
from translaudit.readers.codes import HOLE, places, without_codes
from translaudit.readers.xml_stream import Stretch
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

__all__ = ["Content", "anchors_of", "segments_of", "text_of"]

_TAG = r"""(/?)([^\s/>]++)((?:[^>"']|"[^"]*+"|'[^']*+')*)"""  # no possessive group, as in `po`
_START = expression(rf"<{_TAG}>")
_MARKUP = expression(r"[<&\r\n]")
_EVENT = expression(rf"(?s)<!--.*?-->|<!\[CDATA\[(.*?)\]\]>|<\?.*?\?>|<{_TAG}>|&([^;]++);|\r\n?|\n")
_LINE_END = expression(r"\r\n?|\n")
_KEPT_OUT = expression(r"""(?:translate\s*=\s*["']no|mtype\s*=\s*["']protected)["']""")
_DELETED = expression(r"""mtype\s*=\s*["']x-sdl-(?:feedback-)?deleted["']""")
_SEGMENT = expression(r"""(?<!\S)mtype\s*=\s*["']seg["']""")
_MID = expression(r"""(?<!\S)mid\s*=\s*["']([^"']*)["']""")
_PREDEFINED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_STANDING = frozenset(("x", "ph", "ut", "cp"))  # for something that is no formatting
_CODE = frozenset(("bpt", "ept", "it", "ph", "ut"))  # what they hold is code of another format


class Content(NamedTuple):
    """An element that holds text.

    Attributes:
        stretch: from its start tag to its end tag, without that.
        keep: whether line ends are part of the text.
    """

    stretch: Stretch
    keep: bool


def text_of(content: Content) -> str:
    """The text of an element as the rules read it."""
    raw = content.stretch.raw
    start = _inside(raw)
    if _MARKUP.search(raw, start) is None:
        return without_codes(raw[start:])
    return without_codes(_read(content)[0])


def anchors_of(content: Content, start: int) -> list[Anchor]:
    """Where that text and the file fall into step; it begins at `start` in the side's text."""
    text, anchors = _read(content)
    return places(text, anchors, start)


def segments_of(content: Content) -> Iterator[tuple[str, Content]]:
    """The segments of an element, which are its `mrk` of the type `seg`, at any depth: the `mid` of each, and itself."""
    raw, offset, line, column = content.stretch
    depth = at = 0  # elements open in the segment, itself among them; 0 for none. Where lines were counted to.
    begin = 1 - column  # where the line begins, in offsets of `raw`
    name, place = "", (0, line, column)
    for event in _EVENT.finditer(raw, _inside(raw)):
        if not event[3]:
            continue
        if depth:
            depth += -1 if event[2] else not event[4].endswith("/")
            if not depth:
                yield name, Content(Stretch(raw[place[0] : event.start()], offset + place[0], *place[1:]), content.keep)
        elif event[3].rpartition(":")[2] == "mrk" and _SEGMENT.search(event[4]) and not event[4].endswith("/"):
            for end in _LINE_END.finditer(raw, at, event.start()):
                line, begin = line + 1, end.end()
            at = event.start()
            mid = _MID.search(event[4])
            depth, name, place = 1, mid[1] if mid else "", (at, line, at - begin + 1)


def _inside(raw: str) -> int:
    """Where an element's content begins."""
    tag = _START.match(raw)
    return tag.end() if tag else len(raw)


def _read(content: Content) -> tuple[str, Sequence[Anchor]]:
    """The text without inline markup, codes and all, and its anchors."""
    reader = _Reader(content)
    reader.run()
    return "".join(reader.pieces), reader.anchors


class _Reader:
    """A pass over the content of one element."""

    def __init__(self, content: Content) -> None:
        self.raw, self.offset, self.line, column = content.stretch
        self.keep = content.keep
        self.begin = 1 - column  # where the line begins, in offsets of `raw`
        self.pieces: list[str] = []
        self.length = 0
        self.anchors: list[Anchor] = []
        self.open: list[bool] = []  # of each open element, whether its text is left out

    def run(self) -> None:
        """Go from event to event."""
        raw = self.raw
        at = _inside(raw)
        self.pass_over(0, at)
        self.anchor(at)
        for event in _EVENT.finditer(raw, at):
            low, high = event.span()
            self.write(raw[at:low])
            at = high
            sign = raw[low]
            if sign == "&":
                self.replace(low, high, _character(event[5]))
            elif sign != "<":
                self.line_end(low, high)
            elif event[1] is not None:
                self.verbatim(low, high)
            else:
                self.leave_out(low, high, self.tag(event) if event[3] else "")
        self.write(raw[at:])

    @property
    def hidden(self) -> bool:
        return bool(self.open) and self.open[-1]

    def write(self, text: str) -> None:
        if text and not self.hidden:
            self.pieces.append(text)
            self.length += len(text)

    def anchor(self, at: int) -> None:
        """Text and file are in step at a place of `raw`."""
        self.anchors.append(Anchor(self.length, self.offset + at, self.line, at - self.begin + 1))

    def pass_over(self, low: int, high: int) -> None:
        """Count the lines of a stretch that says nothing."""
        for end in _LINE_END.finditer(self.raw, low, high):
            self.line += 1
            self.begin = end.end()

    def replace(self, low: int, high: int, text: str) -> None:
        """Something that stands for other characters."""
        if self.hidden:
            self.pass_over(low, high)
        else:
            self.write(text)
            self.pass_over(low, high)
            self.anchor(high)

    def line_end(self, low: int, high: int) -> None:
        self.replace(low, high, "\n" if self.keep else " ")

    def verbatim(self, low: int, high: int) -> None:
        """CDATA, in which nothing but line ends counts."""
        self.leave_out(low, low + len("<![CDATA["), "")
        at = low + len("<![CDATA[")
        for end in _LINE_END.finditer(self.raw, at, high - len("]]>")):
            self.write(self.raw[at : end.start()])
            self.line_end(*end.span())
            at = end.end()
        self.write(self.raw[at : high - len("]]>")])
        self.leave_out(high - len("]]>"), high, "")

    def leave_out(self, low: int, high: int, text: str) -> None:
        """Markup, which leaves nothing or what stands for it."""
        if not self.anchors or self.anchors[-1].text != self.length:
            self.anchor(low)
        if text:
            self.pieces.append(text)
            self.length += len(text)
        self.pass_over(low, high)
        self.anchor(high)

    def tag(self, event: re.Match[str]) -> str:
        """Keep track of what is open, and say what a tag leaves."""
        name = event[3].rpartition(":")[2]
        before = self.hidden
        if event[2]:
            if self.open:
                self.open.pop()
            return HOLE if name == "sub" and self.hidden else ""
        kept_out = name == "mrk" and _KEPT_OUT.search(event[4]) is not None
        if not event[4].endswith("/"):
            deleted = name == "mrk" and _DELETED.search(event[4]) is not None
            self.open.append(name in _CODE or kept_out or deleted or (before and name != "sub"))
        stands = name in _STANDING or kept_out
        return HOLE if (stands and not before) or (name == "sub" and before) else ""


def _character(name: str) -> str:
    if name[0] != "#":
        return _PREDEFINED[name]
    return chr(int(f"0{name[1:]}", 0) if name[1] == "x" else int(name[1:]))
