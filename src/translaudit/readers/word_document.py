"""Word documents (`.docx`): a paragraph a line, as Word shows them with all tracked changes accepted.

Offsets count in the text that is taken out of the document, in which paragraphs have an empty line between them. The line
of a place is the number of its paragraph, counted without empty ones, and the column is its place in the paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Anchor, Side
from translaudit.storage.word import BETWEEN, opened, parts, story
from translaudit.text.language import guess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.storage.word import Paragraph

__all__ = ["read_docx", "words_of"]


def read_docx(path: str, *, encoding: str = "utf-8", lang: str = "") -> Iterator[Side]:
    """Read a Word document as one side.

    Args:
        path: the file.
        encoding: not looked at: the document tells its own.
        lang: BCP 47 tag; "" to judge by the text.

    Raises:
        InputError: the file cannot be read, or is no such document.
    """
    del encoding
    paragraphs = story(*parts(path))
    text = BETWEEN.join([one.text for one in paragraphs])
    anchors = [anchor for number, one in enumerate(paragraphs, 1) for anchor in _anchors(one, number)]
    yield Side(path, lang or guess(text), text, tuple(anchors))


def words_of(data: bytes, path: str) -> str:
    """The text that is taken out of a document's bytes.

    Raises:
        InputError: it is no such document.
    """
    return BETWEEN.join([one.text for one in story(*opened(data, path))])


def _anchors(paragraph: Paragraph, number: int) -> Iterator[Anchor]:
    """Where a paragraph begins, and each of its lines after the first, which are of the same paragraph."""
    starts = [0, *[at + 1 for at, mark in enumerate(paragraph.text) if mark == "\n"]]
    for at in starts:
        yield Anchor(paragraph.start + at, paragraph.start + at, number, at + 1)
