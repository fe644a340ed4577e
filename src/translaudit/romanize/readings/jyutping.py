"""Chinese characters as Cantonese syllables with their tones, as ToJyutping reads them: 香港 as hoeng1‧gong2.

Reach for it through a scheme with `reading = "jyutping"`. Between the syllables of a run of characters stands `‧`. The
library knows words, so that most characters of several readings come out right; what it does not know stays.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["read"]


def read(text: str) -> str:
    """The text with its characters as syllables."""
    made: list[str] = []
    inside = False
    for character, syllables in _reader()(text):
        if syllables is None:
            made.append(character)
        else:
            made.append("‧" * inside + syllables.replace(" ", "‧"))
        inside = syllables is not None
    return "".join(made)


@cache
def _reader() -> Callable[[str], list[tuple[str, str | None]]]:
    found: Callable[[str], list[tuple[str, str | None]]] = import_module("ToJyutping").get_jyutping_list  # slow to load
    return found
