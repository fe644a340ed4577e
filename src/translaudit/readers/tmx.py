"""TMX 1.4: each `tu` with the `tuv` of the original and that of the translation; units of one document by their `prop`.

The original is the `tuv` of the source language that is asked for, else of `srclang`, else the first. Translations are the
`tuv` of the target language that is asked for, else all others, a document for each language. A `note` or comment of a
unit may allow findings in it. Units stream. Source: LISA OSCAR, TMX 1.4b (2005).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.readers.names import same_language
from translaudit.readers.rows import Found, gather_found
from translaudit.readers.tags import tag
from translaudit.readers.xml_content import Content, anchors_of, text_of
from translaudit.readers.xml_rows import Rows
from translaudit.readers.xml_stream import XML, Stream
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.model import Anchor, Bitext

__all__ = ["read_tmx"]

_ALL = "*all*"  # any language may be the source
_DOCUMENT = frozenset(("document", "x-document", "file", "x-file"))  # kinds of prop that name the document


class _Variant(NamedTuple):
    """A `tuv`: its language, its line, its date, what it says."""

    lang: str
    line: int
    date: str
    content: Content


def read_tmx(path: str, *, encoding: str = "utf-8", target_lang: str = "", source_lang: str = "") -> Iterator[Bitext]:
    """Read a translation memory, one document for each that its units name, and each pair of languages.

    Args:
        path: the file.
        encoding: a Python codec name.
        target_lang: BCP 47 tag of the translations wanted; "" for all.
        source_lang: BCP 47 tag of the originals; "" for what the file says.

    Raises:
        InputError: it is not well-formed, not TMX, in another encoding than it says, has entities of its own, or has
            none of the languages that are wanted.
    """
    reader = _Reader(Stream(path, encoding), target_lang, source_lang)
    found = gather_found(path, reader.read(), _find_target, _find_source)
    return reader.rows.with_allowances(found)


def _find_target(place: tuple[Content, Content], start: int) -> list[Anchor]:
    return anchors_of(place[0], start)


def _find_source(place: tuple[Content, Content], start: int) -> list[Anchor]:
    return anchors_of(place[1], start)


class _Reader:
    """A pass over one file."""

    def __init__(self, stream: Stream, target_lang: str, source_lang: str) -> None:
        self.stream = stream
        self.rows = Rows(stream)
        self.target_lang = target_lang
        self.source_lang = source_lang
        self.open: list[str] = []
        self.inside = 0  # elements open in one whose text is taken
        self.keep = False
        self.srclang = self.unit_srclang = ""
        self.name = self.document = self.kind = ""
        self.date = ""
        self.variant = ("", 0, "")
        self.variants: list[_Variant] = []
        self.seen: set[str] = set()  # languages of the file
        self.matched = False

    def read(self) -> Iterator[Found]:
        """The rows, and at the end a word if no unit has the languages that were asked for."""
        yield from self.rows.stream(self.start, self.end)
        if self.seen and not self.matched and (self.target_lang or self.source_lang):
            asked = " and ".join(filter(None, (self.source_lang, self.target_lang)))
            self.stream.refuse(
                f"no unit has {asked}; the languages of the file are {', '.join(sorted(self.seen))}",
                "Name two of them with --source-lang and --target-lang.",
                line=1,
            )

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self.inside:
            self.inside += 1
            return
        local = name.rpartition(" ")[2]
        if not self.open and local != "tmx":
            self.stream.refuse(
                f"the file begins with <{local}>, which is not TMX", 'TMX begins with <tmx version="1.4">.'
            )
        parent = self.open[-1] if self.open else ""
        self.open.append(local)
        if local == "tuv":
            lang = attributes.get(XML + "lang") or attributes.get("lang", "")
            self.variant = (self.tag(lang), self.stream.line, _date(attributes))
        elif local == "seg" and parent == "tuv":
            self.take(attributes)
        elif local in {"prop", "note"} and parent == "tu":
            self.kind = attributes.get("type", "").lower() if local == "prop" else ""
            if local == "note" or self.kind in _DOCUMENT:
                self.take(attributes)
        elif local == "tu":
            self.unit(attributes)
        elif local == "header":
            self.srclang = self.language(attributes)

    def unit(self, attributes: dict[str, str]) -> None:
        self.rows.unit()
        self.name, self.document = attributes.get("tuid", ""), ""
        self.unit_srclang = self.language(attributes) if "srclang" in attributes else self.srclang
        self.date = _date(attributes)
        self.variants.clear()

    def language(self, attributes: dict[str, str]) -> str:
        written = attributes.get("srclang", "")
        return "" if written.lower() == _ALL else self.tag(written)

    def tag(self, written: str) -> str:
        return tag(written, self.stream.path, self.stream.line)

    def take(self, attributes: dict[str, str]) -> None:
        """Take the text of the element that begins."""
        self.inside = 1
        self.keep = attributes.get(XML + "space") == "preserve"
        self.stream.mark()

    def end(self, _name: str) -> None:
        """An element ends."""
        if self.inside > 1:
            self.inside -= 1
            return
        local = self.open.pop()
        if self.inside:
            self.inside = 0
            content = Content(self.stream.stretch(), self.keep)
            if local == "seg":
                self.variants.append(_Variant(*self.variant, content))
            elif local == "note":
                self.rows.comment(text_of(content), content.stretch.line)
            else:
                self.document = self.document or text_of(content).strip()
        elif local == "tu":
            self.pairs()
            self.rows.unit_end()

    def pairs(self) -> None:
        """A row for each translation that is wanted of the unit."""
        variants = self.variants
        self.seen.update(one.lang for one in variants if one.lang)
        source = self.source()
        if source is None:
            return
        others = [one for one in variants if one is not source and one.lang != source.lang]
        if self.target_lang:
            best = _best(self.target_lang, others)
            others = [] if best is None else [best]
        original = text_of(source.content)
        for one in others:
            self.matched = True
            text = text_of(one.content)
            if text.strip():
                key = (self.document, one.lang, source.lang)
                date = one.date or self.date
                place = (one.content, source.content)
                self.rows.add(
                    Found(one.line, self.name, text, original if original.strip() else None, key, date, place)
                )

    def source(self) -> _Variant | None:
        """The original of the unit."""
        if self.source_lang:
            return _best(self.source_lang, self.variants)
        found = _best(self.unit_srclang, self.variants)
        rest = [one for one in self.variants if not same_language(one.lang, self.target_lang)]
        return found or (rest[0] if rest else None)


def _best(lang: str, variants: list[_Variant]) -> _Variant | None:
    """The variant in a language: with the same tag, else the first of the same language."""
    same = [one for one in variants if same_language(one.lang, lang)]
    return next((one for one in same if one.lang == lang), same[0] if same else None)


def _date(attributes: dict[str, str]) -> str:
    """When an element was changed last, as an ISO date; TMX writes 20220303T120000Z."""
    written = attributes.get("changedate") or attributes.get("creationdate")
    if not written:
        return ""
    match = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", written)
    return "-".join(match.groups()) if match else ""
