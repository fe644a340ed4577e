"""The words of a Word document (`.docx`), and the elements of its XML that hold them.

Reach for `parts` to open a file, for `opened` to open its bytes, and for `story` to read it as Word shows it with all
tracked changes accepted: what was put in is read, what was struck is not. Tables, text boxes and notes are read too; heads
and feet of pages are not. `story` goes through any tree that has the interface of `xml.etree`, that of lxml as well, so
that a writer finds the same places.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from posixpath import join, normpath
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from translaudit.errors import InputError
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = ["BETWEEN", "Paragraph", "Parts", "Piece", "attribute", "name_of", "opened", "parts", "story"]

BETWEEN = "\n\n"
"""What stands between two paragraphs of a story."""

_LARGEST = 200_000_000  # bytes of a part, unpacked
_SPACE = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_OTHERWISE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OLD = b"\xd0\xcf\x11\xe0"  # OLE: Word's old format, and a document under a password
# What a reader of the page does not see, or sees as no words of the text.
_STRUCK = frozenset(("del", "moveFrom"))
_UNSEEN = _STRUCK | {"delText", "instrText", "pPr", "rPr", "tblPr", "sectPr", "rt", "Fallback"}
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_NONE = ("0", "false", "off")


class Piece(NamedTuple):
    """Some words of a paragraph.

    Attributes:
        start: offset in the story.
        end: end of the span.
        run: the element `w:r` that they stand in.
        element: the element `w:t` with the words; None where they cannot be cut, as a tab.
        outside: the run of the body where they stand or belong; of a note's words that which refers to it, of a box's that
            which holds it.
    """

    start: int
    end: int
    run: Any
    element: Any
    outside: Any


class Paragraph(NamedTuple):
    """A paragraph that has words.

    Attributes:
        start: offset in the story.
        text: its words.
        pieces: what they are put together from, ascending.
    """

    start: int
    text: str
    pieces: tuple[Piece, ...]


class Parts(NamedTuple):
    """The trees of a document's XML: its body, and its notes by kind (“footnote”, “endnote”) and number."""

    body: Any
    notes: Mapping[tuple[str, str], Any]


def parts(path: str) -> Parts:
    """Open a document.

    Raises:
        InputError: the file cannot be read, or is no such document.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"the file cannot be read: {error.strerror or error}", path=path) from error
    return opened(data, path)


def opened(data: bytes, path: str, parse: Callable[[str, bytes], Any] | None = None) -> Parts:
    """Open a document's bytes.

    Args:
        data: the file's bytes.
        path: the file, for messages.
        parse: makes the tree of a part out of its name and bytes; None for a plain one.

    Raises:
        InputError: it is no such document.
    """
    if data.startswith(_OLD):
        hint = "Open it in Word, take the password off, and save it as .docx."
        raise InputError("this is under a password, or in Word's format before 2007", path=path, hint=hint)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _opened(package, path, parse or _plain)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        hint = "Open it in a word processor and save it anew as .docx."
        raise InputError(f"this is no whole .docx: {error}", path=path, hint=hint) from error


def _opened(package: zipfile.ZipFile, path: str, parse: Callable[[str, bytes], Any]) -> Parts:
    main = _related(package, "", path).get("officeDocument", [""])[0]
    if not main or main not in package.namelist():
        hint = "Is it a text document? Other files of Office are not read."
        raise InputError("this .docx has no part with a document's text", path=path, hint=hint)
    related = _related(package, main, path)
    notes: dict[tuple[str, str], Any] = {}
    for kind in ("footnote", "endnote"):
        for name in related.get(f"{kind}s", []):
            if name in package.namelist():
                found = _tree(package, name, path, parse)
                notes |= {(kind, attribute(one, "id")): one for one in found if name_of(one) == kind}
    return Parts(_tree(package, main, path, parse), notes)


def _related(package: zipfile.ZipFile, name: str, path: str) -> dict[str, list[str]]:
    """Parts that a part names, by the last word of their type; of the package itself for ""."""
    folder, _, base = name.rpartition("/")
    where = join(folder, "_rels", f"{base}.rels")
    found: dict[str, list[str]] = {}
    if where in package.namelist():
        for one in _tree(package, where, path, _plain):
            if one.get("TargetMode") != "External":
                target = normpath(join("/", folder, one.get("Target", ""))).lstrip("/")
                found.setdefault(one.get("Type", "").rpartition("/")[2], []).append(target)
    return found


def _plain(_name: str, data: bytes) -> Any:
    return ET.fromstring(data)  # noqa: S314  no document type, so no entities


def _tree(package: zipfile.ZipFile, name: str, path: str, parse: Callable[[str, bytes], Any]) -> Any:
    if package.getinfo(name).file_size > _LARGEST:
        hint = "Split the document."
        raise InputError(f"its part {name} is larger than {_LARGEST:,} bytes", path=path, hint=hint)
    data = package.read(name)
    try:
        if b"<!DOCTYPE" in data:
            raise ValueError(f"{name} declares a document type, which no .docx does")
        return parse(name, data)
    except ET.ParseError as error:
        raise ValueError(f"{name} is not well-formed XML: {error}") from error


def story(body: Any, notes: Mapping[tuple[str, str], Any]) -> list[Paragraph]:
    """The paragraphs of a document that have words, then those of its notes in the order in which it refers to them.

    Args:
        body: the tree of the main part.
        notes: those of the notes, by kind and number.
    """
    reader = _Reader()
    reader.block(body, None)
    for key, run in tuple(reader.met.items()):
        if key in notes:
            reader.block(notes[key], run)
    return reader.paragraphs


def name_of(element: Any) -> str:
    """The name of an element of Word's or of an alternative, without its space; "" for others."""
    space, _, name = str(element.tag).removeprefix("{").rpartition("}")
    return name if space in _SPACE or space == _OTHERWISE else ""


def attribute(element: Any, name: str) -> str:
    """An attribute of Word's; "" for none."""
    return next((str(element.get(f"{{{space}}}{name}")) for space in _SPACE if element.get(f"{{{space}}}{name}")), "")


class _Reader:
    """A pass over a document: what has been read, and which notes it refers to."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.met: dict[tuple[str, str], Any] = {}  # the run that refers to each note
        self._end = 0

    def block(self, element: Any, reference: Any) -> None:
        """Read what stands in an element; `reference` is the run that refers to it or holds it, if it is a note or a text box."""
        words: list[tuple[str, Any, Any]] = []
        boxes: list[tuple[Any, Any]] = []  # with the runs that hold them
        for one in _seen(element):
            if name_of(one) == "p":
                self._inline(one, None, words, boxes)
                if not _joined(one):
                    self._paragraph(words, boxes, reference)
                    words, boxes = [], []
            elif len(one):  # not a mere mark between paragraphs
                self._paragraph(words, boxes, reference)
                words, boxes = [], []
                self.block(one, reference)
        self._paragraph(words, boxes, reference)

    def _paragraph(
        self, words: Sequence[tuple[str, Any, Any]], boxes: Sequence[tuple[Any, Any]], reference: Any
    ) -> None:
        text = "".join([said for said, _, _ in words])
        if text.strip():
            start = at = self._end + len(BETWEEN) * bool(self.paragraphs)
            pieces = []
            for said, run, holder in words:
                pieces.append(Piece(at, at + len(said), run, holder, run if reference is None else reference))
                at += len(said)
            self.paragraphs.append(Paragraph(start, text, tuple(pieces)))
            self._end = at
        for box, holder in boxes:
            self.block(box, holder if reference is None else reference)

    def _inline(self, element: Any, run: Any, words: list[tuple[str, Any, Any]], boxes: list[tuple[Any, Any]]) -> None:
        for one in _seen(element):
            name = name_of(one)
            if name == "txbxContent":
                boxes.append((one, run))
            elif name == "r":
                if not _hidden(one):
                    self._inline(one, one, words, boxes)
            elif name == "t":
                said = (one.text or "").replace("\r", " ").replace("\n", " ")
                if said:
                    words.append((said, run, one))
            elif name in _CHARACTERS and run is not None:
                words.append((_CHARACTERS[name], run, None))
            elif name in _NOTES:
                self.met.setdefault((_NOTES[name], attribute(one, "id")), run)
            else:
                self._inline(one, run, words, boxes)


def _seen(element: Any) -> Iterator[Any]:
    """The children of an element that a reader of the page sees; of alternatives the first."""
    children: Iterable[Any] = element
    if name_of(element) == "AlternateContent":
        children = [one for one in element if name_of(one) == "Choice"][:1] or [
            inner for one in element if name_of(one) == "Fallback" for inner in one
        ]
    for one in children:
        if name_of(one) not in _UNSEEN:
            yield one


def _joined(paragraph: Any) -> bool:
    """Whether the end of a paragraph is struck, so that the next one goes on in it."""
    told = [one for one in paragraph if name_of(one) == "pPr"]
    return any(name_of(one) in _STRUCK for looks in told for one in _looks(looks))


def _hidden(run: Any) -> bool:
    """Whether a run's words are hidden, as those of an index."""
    return any(name_of(one) == "vanish" and attribute(one, "val") not in _NONE for one in _looks(run))


def _looks(element: Any) -> list[Any]:
    """What is told of how an element looks."""
    return [one for looks in element if name_of(looks) == "rPr" for one in looks]
