"""What languages put to a foreign name: endings of their grammar, endings of people and adjectives, words beside it.

Reach for `bases` with a spelling that nothing explains, to get the names that may be under it; whether there is such a
name is the caller's to find out. The endings are data (`endings.toml`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.kept import table
from translaudit.text.language_names import language_name

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Base", "bases"]

_FOLDER = Path(__file__).parent
_SHORTEST = 4  # letters that must be left


class Base(NamedTuple):
    """What may be under a spelling."""

    text: str
    operation: str
    sure: bool  # nothing but a word beside the name was taken off


@cache
def _endings(kind: str, lang: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for item in table(_FOLDER / "endings.toml")[kind].get(lang, ()):
        off, _, on = item.partition("→")
        pairs.append((off.strip(), on.strip()))
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _generic() -> frozenset[str]:
    return frozenset(table(_FOLDER / "endings.toml")["generic"]["words"].split())


def bases(name: str, target: str) -> Iterator[Base]:
    """Spellings that may be under the name, likeliest first: without the word beside it, then without an ending."""
    words = name.split(" ")
    kept = [word for word in words if word.casefold() not in _generic()]
    if kept and len(kept) < len(words):
        yield Base(" ".join(kept), "the word for what it is left out", sure=True)
        for put in table(_FOLDER / "endings.toml")["generic"]["adjectives"].split() if len(kept) == 1 else ():
            yield Base(kept[0] + put, f"the word for what it is left out, “{put}” put to it", sure=True)
        return
    target = target.partition("-")[0]
    data = table(_FOLDER / "endings.toml")
    for kind, what in (("people", "people or adjective"), ("adapted", "grammar")):
        for lang in sorted(data[kind], key=lambda one: one != target):
            if kind == "people" and lang != target:
                continue
            for off, on in _endings(kind, lang):
                if name.endswith(off) and len(name) - len(off) >= _SHORTEST:
                    put = f"; “{on}” put back" if on else ""
                    yield Base(
                        name[: -len(off)] + on,
                        f"“{off}”, an ending of {language_name(lang)} ({what}), taken off{put}",
                        sure=False,
                    )
