"""XML as a stream: a reader is told of elements as they come, and gets what is written between two places of the file.

Reach for `Stream` in a reader of an XML format. The parser is expat, so what is not well-formed is refused with its line;
DTDs are never fetched, entities of a file's own are refused. Offsets are code points of the decoded file. Memory does not
grow with the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from translaudit.errors import InputError
from translaudit.readers.decode import pieces, same_encoding
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["XML", "Stream", "Stretch"]

XML = "http://www.w3.org/XML/1998/namespace "
"""What the names of `xml:lang` and `xml:space` begin with."""


class Stretch(NamedTuple):
    """A stretch of a file.

    Attributes:
        raw: its characters.
        offset: code points of the file before it.
        line: 1-based line.
        column: 1-based column.
    """

    raw: str
    offset: int
    line: int
    column: int


class Stream:
    """A pass over one file. Names of elements and attributes have their namespace and a space before them."""

    def __init__(self, path: str, encoding: str) -> None:
        """Take the file; nothing is read yet."""
        self.path = path
        self._encoding = encoding
        parser = expat.ParserCreate("utf-8", " ")
        parser.XmlDeclHandler = self._declaration
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        self._parser = parser
        self._bytes = bytearray()  # from `_first` on, in UTF-8, as the parser counts
        self._first = 0  # byte of the file
        self._count = 0  # code points of the file before `_first`
        self._place = (0, 0)  # line and column of the mark
        self._marked = False

    def read(
        self,
        start: Callable[[str, dict[str, str]], object],
        end: Callable[[str], object],
        comment: Callable[[str], object],
    ) -> Iterator[None]:
        """Read the file, and tell of each element's beginning and end, and of comments; stops after each piece of it.

        Raises:
            InputError: the file cannot be read, is not well-formed, says that it is in another encoding, has entities.
        """
        parser = self._parser
        parser.StartElementHandler, parser.EndElementHandler, parser.CommentHandler = start, end, comment
        try:
            for piece in pieces(self.path, self._encoding):
                data = piece.encode("utf-8", "surrogatepass")
                self._bytes += data
                parser.Parse(data, False)
                if not self._marked:
                    self._forget(max(parser.CurrentByteIndex - self._first, 0))
                yield
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            problem = f"this is not well-formed XML: {expat.ErrorString(error.code)} (column {error.offset + 1})"
            hint = "Export the file anew, or mend it at that place; & is written &amp; and < is written &lt;."
            raise InputError(problem, path=self.path, line=error.lineno, hint=hint) from None
        yield

    @property
    def line(self) -> int:
        """The line of what is told of."""
        return self._parser.CurrentLineNumber

    def mark(self) -> None:
        """Begin a stretch where the element begins that is told of."""
        self._forget(self._parser.CurrentByteIndex - self._first)
        self._marked = True
        self._place = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def stretch(self) -> Stretch:
        """What is written from the mark to the end tag that is told of, without that tag."""
        count = self._count
        self._marked = False
        return Stretch(self._forget(self._parser.CurrentByteIndex - self._first), count, *self._place)

    def _forget(self, size: int) -> str:
        """The text of the next bytes, which are counted and of no use any more."""
        text = self._bytes[:size].decode("utf-8", "surrogatepass")
        del self._bytes[:size]
        self._first += size
        self._count += len(text)
        return text

    def refuse(self, problem: str, hint: str = "", line: int = 0) -> NoReturn:
        """Say that something is wrong, in the line that is told of where no other is given."""
        raise InputError(problem, path=self.path, line=line or self.line, hint=hint)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and not same_encoding(encoding, self._encoding):
            self.refuse(
                f"the file says that it is in {encoding}, and was read as {self._encoding}",
                f"Give --encoding {encoding}; or save the file as UTF-8, and say so in its first line.",
            )

    def _entity(self, name: str, *_: object) -> None:
        self.refuse(
            f"the file declares the entity “{name}”; entities are not read, for they can hide other files or blow up",
            "Replace the entity by what it stands for and delete its declaration.",
        )

    def _skipped(self, name: str, is_parameter: bool) -> None:  # noqa: FBT001  as expat calls it
        if not is_parameter:
            self.refuse(f"“&{name};” stands for nothing: no DTD is read", "Write the character itself.")
