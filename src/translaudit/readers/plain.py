"""Plain text: the side's text is the decoded file, line ends and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Side
from translaudit.readers.decode import whole
from translaudit.text.language import guess

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_txt"]


def read_txt(path: str, *, encoding: str = "utf-8", lang: str = "") -> Iterator[Side]:
    """Read a text file as one side.

    Args:
        path: the file.
        encoding: a Python codec name.
        lang: BCP 47 tag; "" to judge by the text.

    Raises:
        InputError: the file cannot be read or decoded.
    """
    text = whole(path, encoding)
    tag = lang or guess(text)
    yield Side(path, tag, text)
