"""What the endings of two words say for and against their being one name: Ivanov and Ivanova, Surgut and Surguto.

Reach for `ending` where they may make another name of it, for `adapted` where a language may have put one to a foreign
name. The endings are in `name_endings.toml`; how much they say is in evidence, a logarithm of odds.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from translaudit.records import NamedTuple
from translaudit.romanize.skeletons import VOWELS, plain
from translaudit.storage.kept import table

__all__ = ["adapted", "ending"]

_FILE = Path(__file__).with_name("name_endings.toml")
_STEM = 4  # letters that an ending is put to, at least


@cache
def _endings() -> tuple[tuple[str, str, float, str], ...]:
    return tuple((row["one"], row["other"], row["against"], row["why"]) for row in table(_FILE)["endings"])


@lru_cache(maxsize=4096)
def ending(one: str, other: str) -> tuple[float, str]:
    """What two endings on one stem say against one name, and why; 0 and nothing where they say nothing."""
    a, b = plain(one), plain(other)
    for x, y, against, why in _endings():
        for p, q in ((a, b), (b, a)):
            if p.endswith(x) and q.endswith(y) and len(p) > len(x) + 2 and p[: len(p) - len(x)] == q[: len(q) - len(y)]:
                return against, why
    return 0.0, ""


class _Adaptation(NamedTuple):
    put: str
    vowel: bool
    added: float
    why: str
    only: tuple[str, ...]


@cache
def _adaptations() -> tuple[_Adaptation, ...]:
    rows = table(_FILE)["adapted"]
    return tuple(
        _Adaptation(row["put"], row["after"] == "vowel", row["added"], row["why"], tuple(row.get("only", ())))
        for row in rows
    )


def adapted(one: str, other: str, looks: str = "") -> tuple[float, str]:
    """What an ending that a language puts on foreign names says for one name, and why; 0 and nothing without one.

    `looks` is the language that the names look like: what are endings elsewhere may be part of a name there.
    """
    short, long = sorted((plain(one), plain(other)), key=len)
    if len(short) < _STEM or not long.startswith(short):
        return 0.0, ""
    for row in _adaptations():
        if long[len(short) :] == row.put and (short[-1] in VOWELS) is row.vowel:
            if row.only and looks not in row.only:
                continue
            return row.added, f"“{row.put}” is {row.why}"
    return 0.0, ""
