"""Plain text: the side's text is the decoded file, line ends and all; a comment to this program is blanked.

Such a comment is `# translaudit: …`, at the end of a line or on a line of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.model import MARK, Side, Span
from translaudit.readers.decode import whole
from translaudit.text.language import guess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.model import Allowance

__all__ = ["read_txt"]

_COMMENT = rf"(?s)(?:(?<=\s)|(?<!.))#[ \t]*({MARK}[^\r\n]*)"  # compiled for the few texts that have one


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
    found = list(re.finditer(_COMMENT, text)) if MARK in text else []
    allowed: tuple[Allowance, ...] = ()
    if found:
        from translaudit.allowances import allowances  # noqa: PLC0415  few texts have comments

        allowed = allowances(text, [(Span(*match.span()), match[1]) for match in found])
    for match in found:
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    tag = lang or guess(text)
    yield Side(path, tag, text, blanked=tuple([Span(*match.span()) for match in found]), allowances=allowed)
