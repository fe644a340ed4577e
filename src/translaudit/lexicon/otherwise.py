"""Words that good translations render as no list has it more often than others, and words that they seldom do so.

Reach for `times` before holding the absence of a word's renderings against a translation. The table (`otherwise.toml`)
was counted, not written.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key
from translaudit.text import bases
from translaudit.text.bases import base
from translaudit.text.stems import STEMS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["times", "times_list"]

_PATH = Path(__file__).with_name("otherwise.toml")


@lru_cache(maxsize=4096)
def times(word: str) -> float:
    """How many times as often as is usual an English word, in any form, is rendered as no list has it; 1 if not counted."""
    often: float = _times().get(base(word, "en"), 1.0)
    return often


def times_list() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the table is kept by the bases of its words, and what makes that."""
    code = (Path(__file__), Path(bases.__file__), STEMS.with_suffix(".py"))
    return made_of("otherwise", _PATH, STEMS, *code), _made


def _made() -> dict[str, Any]:
    found: dict[str, str] = table(_PATH)["times"]
    by_base = {base(word.strip(), "en"): float(often) for often, words in found.items() for word in words.split(",")}
    return {"times": packed_by_key(by_base)}


@cache
def _times() -> ByKey:
    name, make = times_list()
    return ByKey(kept(name, make)["times"])
