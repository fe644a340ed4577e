"""Text in plain ASCII, letter by letter, as the library Unidecode has it.

The library is loaded where other letters than those of Latin, Greek and Cyrillic are met; theirs ship with the program.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.storage.kept import kept, made_of
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ascii_of", "letter_list"]

_BLOCKS = (0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x1E, 0x1F, 0x20)  # of 256 letters; the last is punctuation
_SIZE = 256


def ascii_of(text: str) -> str:
    """The text in ASCII; what the library does not know is left out. Not a romanization: for comparing only."""
    return text.translate(_LETTERS)


class _Letters(dict[int, str]):
    def __missing__(self, code: int) -> str:
        block = _blocks().get(str(code // _SIZE))
        if block is None:
            self[code] = _by_library(code)
        else:
            self.update(enumerate(block, code // _SIZE * _SIZE))
        return self[code]


_LETTERS = _Letters()


@cache
def _blocks() -> ByKey:
    name, make = letter_list()
    return ByKey(kept(name, make)["blocks"])


def letter_list() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the letters are kept, and what makes them."""

    def made() -> dict[str, Any]:
        blocks = {str(block): range(block * _SIZE, (block + 1) * _SIZE) for block in _BLOCKS}
        return {"blocks": packed_by_key({name: tuple(map(_by_library, codes)) for name, codes in blocks.items()})}

    return made_of("letters", Path(__file__)), made


def _by_library(code: int) -> str:
    from unidecode import unidecode  # noqa: PLC0415  only for letters that do not ship

    found: str = unidecode(chr(code))
    return found
