"""What is known of words: traps, expressions, senses, concepts, kinds, renderings; the knowledge is in data files beside.

Reach for `sectioned` to read a list in sections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = ["sectioned"]


def sectioned(text: str, sections: Collection[str], *, path: str, first: str = "") -> Iterator[tuple[int, str, str]]:
    """The lines of a list in sections, comments left out: its number, the section it stands in, and the line.

    Args:
        text: the list.
        sections: what its sections may be called.
        path: the file, for messages.
        first: the section of lines before any is named; "" where there may be none.

    Raises:
        InputError: a section is called otherwise, or a line stands in none.
    """
    section = first
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            section = line.strip().strip("[]")
        if section not in sections:
            hint = f"The sections are {', '.join(sections)}."
            raise InputError(f"the section is called “{section}”", path=path, line=number, hint=hint)
        if not line.startswith("["):
            yield number, section, line
