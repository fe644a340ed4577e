"""English words that render one word of some language: kin in sense, as far as the seed lexicons tell.

Reach for `kin` to ask whether two English words could be renderings of one term, whatever language it stands in, and for
`is_noun` to ask whether some list has a word as a noun. All lists by hand are read once and their index is kept in the cache.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.lexicon.words import BY_HAND, FOLDER, listing, rows
from translaudit.storage.kept import kept, made_of
from translaudit.storage.pieces import ByKey, packed_by_key
from translaudit.text import bases
from translaudit.text.bases import base
from translaudit.text.stems import IRREGULAR, STEMS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["is_noun", "joined_lists", "kin"]

_KEPT = 100
_FORMAT = "2"


def kin(one: str, other: str) -> bool:
    """Whether a list gives both English words, in any form, for one word."""
    return not set(_entry(one)[0]).isdisjoint(_entry(other)[0])


def is_noun(word: str) -> bool:
    """Whether a list renders a noun by the English word, in any form."""
    return _entry(word)[1]


@lru_cache(maxsize=8192)
def _entry(word: str) -> tuple[Sequence[int], bool]:
    """The numbers of the lines that have an English word, in any form, and whether one of them is a noun."""
    found: tuple[Sequence[int], bool] = _index().get(base(word, "en"), ((), False))
    return found


@cache
def _index() -> ByKey:
    name, make = joined_lists()
    return ByKey(kept(name, make, folder=FOLDER, most=_KEPT)["entries"])


def joined_lists() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the index of all lists is kept, and what makes it."""
    return made_of(_FORMAT, STEMS, IRREGULAR, Path(bases.__file__), *map(listing, BY_HAND)), lambda: _made(BY_HAND)


def _made(langs: Iterable[str]) -> dict[str, Any]:
    entries: dict[str, list[int]] = {}
    nouns: set[str] = set()
    every = (row for path in map(listing, langs) for row in rows(path.read_text(encoding="utf-8"), path=path.name))
    for number, row in enumerate(every):
        for rendering in row.renderings:
            last = base(rendering.split()[-1], "en")
            entries.setdefault(last, []).append(number)
            if row.section == "noun":
                nouns.add(last)
    return {"entries": packed_by_key({word: (numbers, word in nouns) for word, numbers in entries.items()})}
