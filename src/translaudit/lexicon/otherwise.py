"""Words that good translations render as no list has it more often than others, and words that they seldom do so.

Reach for `times` before holding the absence of a word's renderings against a translation. The table (`otherwise.toml`)
was counted, not written.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from translaudit.storage.kept import table
from translaudit.text.bases import base

__all__ = ["times"]

_PATH = Path(__file__).with_name("otherwise.toml")


@lru_cache(maxsize=4096)
def times(word: str) -> float:
    """How many times as often as is usual an English word, in any form, is rendered as no list has it; 1 if not counted."""
    return _table().get(base(word, "en"), 1.0)


@cache
def _table() -> dict[str, float]:
    found: dict[str, str] = table(_PATH)["times"]
    return {base(word.strip(), "en"): float(often) for often, words in found.items() for word in words.split(",")}
