"""Given names of several languages that are one name, or short for one: Ivan, John and Jean; Sasha.

Reach for `given_names` with two words. The names are in `given_names.toml`, a line for each name; what they are made into
is kept with the package.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.romanize.skeletons import plain
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["given_names", "name_lists"]


@cache
def _given() -> tuple[ByKey, ByKey]:
    name, make = name_lists()
    found = kept(name, make)
    return ByKey(found["full"]), ByKey(found["short"])


def name_lists() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the lists of given names are kept, and what makes them."""
    path = Path(__file__).with_name("given_names.toml")

    def made() -> dict[str, Any]:
        data = table(path)
        found: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
        for names, section in zip(found, ("names", "short"), strict=True):
            lines = [line for lines in data[section].values() for line in lines]
            for number, line in enumerate(lines):
                for name in line:
                    names.setdefault(plain(name).replace(" ", ""), []).append(number)
        full, short = (packed_by_key({name: tuple(numbers) for name, numbers in names.items()}) for names in found)
        return {"full": full, "short": short}

    return made_of(path, path.with_name("skeletons.py"), Path(__file__)), made


@lru_cache(maxsize=4096)
def given_names(one: str, other: str) -> str:
    """How two given names belong together: `forms` of one name, a `short` form of it, `different` names, or empty.

    Different are two names of the lists that share no line; empty is said of all that the lists do not know.
    """
    a, b = (plain(word).replace(" ", "") for word in (one, other))
    full, short = _given()
    if set(full.get(a, ())) & set(full.get(b, ())):
        return "forms"
    if set(short.get(a, ())) & set(short.get(b, ())):
        return "short"
    return "different" if (a in full or a in short) and (b in full or b in short) and a != b else ""
