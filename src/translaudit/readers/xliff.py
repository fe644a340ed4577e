"""XLIFF 1.2 and 2.x: each `trans-unit`, or each `segment` of a `unit`, with its target; a `file` is a document.

Passed over: units without a target, those that say they are not translated yet (state `new`, `needs-translation`, in 2.x
`initial`) or must not be (`translate="no"`), and what translation memories proposed (`alt-trans`, `matches`). A `note` or
comment of a unit may allow findings in it. Units stream. Sources: OASIS, XLIFF 1.2 (2008) and XLIFF 2.1 (2018).

Two programs write XLIFF 1.2 with names of their own. Of Trados Studio's (SDLXLIFF), whose units hold segments, each with
a state in `sdl:seg-defs`, those without one are passed over, as nobody has translated them; of memoQ's (MQXLIFF) those
in the state `NotStarted`, and its comments are read like notes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.readers.rows import Found, gather_found
from translaudit.readers.tags import tag
from translaudit.readers.xml_content import Content, anchors_of, segments_of, text_of
from translaudit.readers.xml_rows import Rows
from translaudit.readers.xml_stream import XML, Stream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.model import Anchor, Bitext

__all__ = ["read_xliff"]

_UNDONE = frozenset(("new", "needs-translation", "initial", "NotStarted"))
_UNITS = frozenset(("trans-unit", "unit"))
_TAKEN = {("source", "trans-unit"), ("target", "trans-unit"), ("source", "segment"), ("target", "segment")}
_BESIDE = {("note", "trans-unit"), ("note", "notes"), ("mq:comment", "mq:comments"), ("seg-source", "trans-unit")}
_SDL = "http://sdl.com/FileTypes/SdlXliff/1.0 "
_MQ = "MQXliff "
_KNOWN = 'XLIFF begins with <xliff version="1.2"> or <xliff version="2.0">.'


def read_xliff(path: str, *, encoding: str = "utf-8", target_lang: str = "", source_lang: str = "") -> Iterator[Bitext]:
    """Read an XLIFF file, one document for each original that it names.

    Args:
        path: the file.
        encoding: a Python codec name.
        target_lang: BCP 47 tag where the file names none.
        source_lang: likewise.

    Raises:
        InputError: it is not well-formed, not XLIFF, in another encoding than it says, or has entities of its own.
    """
    reader = _Reader(Stream(path, encoding), target_lang, source_lang)
    found = reader.rows.stream(reader.start, reader.end)
    return reader.rows.with_allowances(gather_found(path, found, _find_target, _find_source))


def _find_target(place: tuple[Content, Content | None], start: int) -> list[Anchor]:
    return anchors_of(place[0], start)


def _find_source(place: tuple[Content, Content | None], start: int) -> list[Anchor]:
    return anchors_of(place[1], start) if place[1] is not None else []


class _Unit:
    """What has been read of a unit, or of a segment of one."""

    def __init__(self, name: str, state: str) -> None:
        self.name = name
        self.state = state
        self.line = 0
        self.target_lang = ""
        self.source_lang = ""
        self.target: Content | None = None
        self.source: Content | None = None
        self.segmented: Content | None = None  # the source, cut into segments
        self.states: dict[str, str] = {}  # by segment, where Trados Studio says


class _Reader:
    """A pass over one file."""

    def __init__(self, stream: Stream, target_lang: str, source_lang: str) -> None:
        self.stream = stream
        self.rows = Rows(stream)
        self.given = target_lang, source_lang
        self.space = ""  # the namespace of XLIFF in this file, and a space behind it
        self.open: list[tuple[str, bool, bool]] = []  # elements: name, whether they are translated and keep line ends
        self.inside = 0  # elements open in one whose text is taken
        self.langs = target_lang, source_lang
        self.document = self.date = self.name = ""
        self.segments = 0  # of the unit
        self.unit = _Unit("", "")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self.inside:
            self.inside += 1
            return
        local = self.local(name, attributes) if self.open else self.root(name, attributes)
        parent, translate, keep = self.open[-1] if self.open else ("", True, False)
        if attributes:
            translate = attributes.get("translate", "yes" if translate else "no") != "no"
            keep = attributes.get(XML + "space", "preserve" if keep else "") == "preserve"
        self.open.append((local, translate, keep))
        if (local, parent) in _TAKEN:
            self.take()
            self.side(local, attributes)
        elif (local, parent) in _BESIDE:
            self.take()
        elif local in _UNITS:
            self.name, self.segments = attributes.get("id", ""), 0
            self.rows.unit()
            self.unit = _Unit(self.name, attributes.get(_MQ + "status", ""))
        elif local == "segment":
            self.segment(attributes)
        elif local == "file":
            self.file(attributes)

    def local(self, name: str, attributes: dict[str, str]) -> str:
        """An element's name if it is one of XLIFF, or one of memoQ's or Trados Studio's that counts."""
        space, blank, local = name.rpartition(" ")
        space += blank
        if space == self.space:
            return local
        if space == _MQ and attributes.get("deleted") != "true":
            return "mq:" + local
        if space == _SDL and local == "seg":
            self.unit.states[attributes.get("id", "")] = attributes.get("conf", "")
        return ""

    def root(self, name: str, attributes: dict[str, str]) -> str:
        space, blank, local = name.rpartition(" ")
        version = attributes.get("version", "")
        if local != "xliff" or not re.match(r"[12]\b", version):
            found = f"<{local}>" if local != "xliff" else f"version “{version}”"
            self.stream.refuse(f"the file begins with {found}, which is no XLIFF that is known", _KNOWN)
        self.space = space + blank
        self.given = self.languages(attributes, "trgLang", "srcLang", self.given)
        self.langs = self.given
        return local

    def languages(
        self, attributes: dict[str, str], target: str, source: str, before: tuple[str, str]
    ) -> tuple[str, str]:
        """The languages that attributes name, else those known before."""
        path, line = self.stream.path, self.stream.line
        to, of = (tag(attributes.get(name, ""), path, line) for name in (target, source))
        return to or before[0], of or before[1]

    def file(self, attributes: dict[str, str]) -> None:
        self.langs = self.languages(attributes, "target-language", "source-language", self.given)
        self.document = attributes.get("original", "").strip() or attributes.get("id", "").strip()
        date = re.match(r"\d{4}-\d\d-\d\d", attributes.get("date", ""))
        self.date = date[0] if date else ""

    def segment(self, attributes: dict[str, str]) -> None:
        self.segments += 1
        own = attributes.get("id", "") or (str(self.segments) if self.segments > 1 else "")
        self.unit = _Unit("/".join(filter(None, (self.name, own))), attributes.get("state", ""))

    def side(self, local: str, attributes: dict[str, str]) -> None:
        unit = self.unit
        lang = tag(attributes.get(XML + "lang", ""), self.stream.path, self.stream.line)
        if local == "target":
            unit.line = self.stream.line
            unit.target_lang = lang
            unit.state = attributes.get("state", "") or unit.state
        else:
            unit.source_lang = lang

    def take(self) -> None:
        """Take the text of the element that begins."""
        self.inside = 1
        self.stream.mark()

    def end(self, _name: str) -> None:
        """An element ends."""
        if self.inside > 1:
            self.inside -= 1
            return
        local, translate, keep = self.open.pop()
        if self.inside:
            self.inside = 0
            self.taken(local, Content(self.stream.stretch(), keep))
        elif local in {"trans-unit", "segment"}:
            if translate and self.unit.target is not None and self.unit.state not in _UNDONE:
                self.unit_rows(self.unit.target)
            if local == "trans-unit":
                self.rows.unit_end()
        elif local == "unit":
            self.rows.unit_end()

    def taken(self, local: str, content: Content) -> None:
        if local == "target":
            self.unit.target = content
        elif local == "source":
            self.unit.source = content
        elif local == "seg-source":
            self.unit.segmented = content
        else:
            self.rows.comment(text_of(content), content.stretch.line)

    def unit_rows(self, target: Content) -> None:
        """One row of the unit, or one of each segment where Trados Studio has cut it."""
        unit = self.unit
        if unit.segmented is not None and (unit.states or self.stream.path.lower().endswith(".sdlxliff")):
            found = list(segments_of(target))
            if found:
                sources = dict(segments_of(unit.segmented))
                for name, content in found:
                    if unit.states.get(name, "-"):
                        self.row(name or unit.name, content.stretch.line, content, sources.get(name))
                return
        self.row(unit.name, unit.line, target, unit.source)

    def row(self, name: str, line: int, target: Content, original: Content | None) -> None:
        unit = self.unit
        text = text_of(target)
        if not text.strip():
            return
        source = text_of(original) if original is not None else ""
        key = (self.document, self.langs[0] or unit.target_lang, self.langs[1] or unit.source_lang)
        place = (target, original)
        self.rows.add(Found(line, name, text, source if source.strip() else None, key, self.date, place))
