"""Forms as bytes: they load in no time, and each is unpacked when a text has it.

See `docs/decisions/packed-forms.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from translaudit.storage.ordered import packed_ordered
from translaudit.storage.pieces import packed, packed_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["backwards", "backwards_key", "packed_patterns", "packed_things"]


def packed_patterns(patterns: Sequence[tuple[Any, ...]]) -> dict[str, Any]:
    """Patterns as two runs of bytes, of stems and of all else: they load in no time, and few are ever looked at."""
    stems = [pattern[0] for pattern in patterns]
    return {
        "stems": packed_ordered(stems),
        "pieces": packed(patterns),
        "backwards": packed_numbers(backwards(stems)),
        "capitals": packed_numbers(sorted(range(len(stems)), key=lambda number: stems[number].upper())),
    }


def packed_things(things: Sequence[tuple[Any, ...]]) -> dict[str, Any]:
    """Likewise what is known of the concepts, with their ids as one text."""
    return {"ids": "\n".join([thing[0] for thing in things]).encode(), "thing_pieces": packed(things)}


def backwards_key(stem: str) -> str:
    """By the first letter, then from the last one to it: words alike in both ends are neighbours."""
    return stem[:1] + stem[::-1]


def backwards(stems: Sequence[str]) -> list[int]:
    """Indices of stems in the order of `backwards_key`."""
    return sorted(range(len(stems)), key=lambda number: backwards_key(stems[number]))
