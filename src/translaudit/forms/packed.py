"""Forms as bytes: they load in no time, and each is unpacked when a text has it.

See `docs/decisions/packed-forms.md`.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

__all__ = ["Pieces", "backwards", "backwards_key", "packed", "packed_things", "unpacked"]


def packed(patterns: Sequence[tuple[Any, ...]]) -> dict[str, Any]:
    """Patterns as one text of stems and one run of bytes: they load in no time, and few are ever looked at."""
    pieces = [marshal.dumps(pattern) for pattern in patterns]
    stems = [pattern[0] for pattern in patterns]
    behind = array("I", backwards(stems))
    capitals = array("I", sorted(range(len(stems)), key=lambda number: stems[number].upper()))
    return {
        "stems": "\n".join(stems),
        "pieces": b"".join(pieces),
        "ends": array("I", accumulate(map(len, pieces), initial=0)).tobytes(),
        "backwards": behind.tobytes(),
        "capitals": capitals.tobytes(),
    }


def packed_things(things: Sequence[tuple[Any, ...]]) -> dict[str, Any]:
    """Likewise what is known of the concepts, with their ids as one text."""
    pieces = [marshal.dumps(thing) for thing in things]
    return {
        "ids": "\n".join([thing[0] for thing in things]),
        "thing_pieces": b"".join(pieces),
        "thing_ends": array("I", accumulate(map(len, pieces), initial=0)).tobytes(),
    }


def backwards_key(stem: str) -> str:
    """By the first letter, then from the last one to it: words alike in both ends are neighbours."""
    return stem[:1] + stem[::-1]


def backwards(stems: Sequence[str]) -> list[int]:
    """Indices of stems in the order of `backwards_key`."""
    return sorted(range(len(stems)), key=lambda number: backwards_key(stems[number]))


def unpacked(numbers: bytes | memoryview[Any]) -> array[int]:
    """Numbers that `array.tobytes` made bytes of."""
    made = array("I")
    made.frombytes(numbers)
    return made


class Pieces(Sequence[Any]):
    """What was packed piece by piece; each is unpacked when it is asked for."""

    def __init__(self, pieces: bytes, ends: bytes) -> None:
        """Take what `packed` made."""
        self._pieces = pieces
        self._ends = unpacked(ends)
        self._made: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: Any) -> Any:
        made = self._made.get(number)
        if made is None:
            if not 0 <= number < len(self):
                raise IndexError(number)
            made = self._made[number] = marshal.loads(self._pieces[self._ends[number] : self._ends[number + 1]])  # noqa: S302  our own data
        return made
