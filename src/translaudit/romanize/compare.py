"""Whether two spellings are one name: by conventions that write one letter in several ways, or by a slip of the pen.

Reach for `variant_cost` to get what it takes to turn one spelling into the other by known alternations, and for `slip`
to name the one slip between them. The alternations are data (`alternations.toml`). It compares single words, knows no
languages or frequencies, and cannot tell two people with near names from one: evidence from the text must.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from translaudit.kept import table
from translaudit.text.normalise import fold

__all__ = ["by_sound", "given_name", "skeleton", "slip", "variant_cost"]

_PLAIN = 1.0
_DOUBLED = 0.25
_DATA = Path(__file__).with_name("alternations.toml")


@cache
def _data() -> dict[str, Any]:
    return table(_DATA)


@cache
def _table() -> tuple[dict[str, tuple[tuple[str, str, float, bool, bool], ...]], dict[str, int]]:
    """Alternations by their first letter, both ways, and given names with the number of their group."""
    data = _data()
    units: dict[str, list[tuple[str, str, float, bool, bool]]] = {}
    for key, others in data["pairs"].items():
        first, last = key.startswith("^"), key.endswith("$")
        one = key.strip("^$")
        for other, cost in others.items():
            units.setdefault(one[0], []).append((one, other, cost, first, last))
            units.setdefault(other[0], []).append((other, one, cost, first, last))
    names = {fold(name): number for number, group in enumerate(data["given"]["names"]) for name in group}
    return {letter: tuple(members) for letter, members in units.items()}, names


@lru_cache(maxsize=262144)
def variant_cost(one: str, other: str, *, limit: float = 1.6) -> float:
    """The least cost of turning one spelling into the other by known alternations.

    Args:
        one: a word in Latin letters; case, marks, apostrophes and hyphens are ignored.
        other: another.
        limit: costs above it are not told apart.

    Returns:
        0.0 for the same letters; `limit` plus something where no way below it exists.
    """
    a, b = fold(one), fold(other)
    if a == b:
        return 0.0
    if abs(len(a) - len(b)) > 5 or not a or not b:
        return limit + 1
    units = _table()[0]
    beyond = limit + 1
    rows = [[beyond] * (len(b) + 1) for _ in range(len(a) + 1)]
    rows[0][0] = 0.0
    for i, row in enumerate(rows):
        last = i == len(a)
        letter = "" if last else a[i]
        following = units.get(letter, ())
        below = row if last else rows[i + 1]
        out = _DOUBLED if i and a[i - 1] == letter else _PLAIN
        for j, here in enumerate(row):
            if here > limit:
                continue
            if j < len(b):
                step = here + (_DOUBLED if j and b[j] == b[j - 1] else _PLAIN)
                row[j + 1] = min(row[j + 1], step)
                if not last:
                    step = here if letter == b[j] else here + _PLAIN
                    below[j + 1] = min(below[j + 1], step)
            if not last:
                below[j] = min(below[j], here + out)
                if following:
                    _relax(a, b, i, j, here, rows, following)
    return rows[len(a)][len(b)]


def _relax(
    a: str,
    b: str,
    i: int,
    j: int,
    here: float,
    rows: list[list[float]],
    units: tuple[tuple[str, str, float, bool, bool], ...],
) -> None:
    for x, y, cost, first, last in units:
        if first and (i or j):
            continue
        if a.startswith(x, i) and b.startswith(y, j):
            i2, j2 = i + len(x), j + len(y)
            if not last or (i2 == len(a) and j2 == len(b)):
                rows[i2][j2] = min(rows[i2][j2], here + cost)


def slip(wrong: str, right: str) -> str:
    """The single slip that turns `right` into `wrong`, in words; "" when it takes more than one.

    Letters left out, put in, replaced or swapped (neighbours, or two consonants around a vowel).
    """
    a, b = wrong.casefold(), right.casefold()
    if abs(len(a) - len(b)) > 1:
        return ""
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    x, y = a[start : len(a) - end], b[start : len(b) - end]
    if not x and not y:
        return ""
    if not x and len(y) == 1:
        return f"“{y}” left out"
    if not y and len(x) == 1:
        return f"“{x}” put in"
    if len(x) == len(y) == 1:
        return f"“{x}” for “{y}”"
    if len(x) == len(y) and 2 <= len(x) <= 3 and x[0] == y[-1] and x[-1] == y[0] and x[1:-1] == y[1:-1]:
        return f"“{y[0]}” and “{y[-1]}” swapped"
    if len(x) == len(y) == 3 and (x == y[1:] + y[0] or x == y[-1] + y[:-1]):
        return f"“{x}” for “{y}”"
    return ""


_CLASSES = (
    ("shch", "s"), ("schtsch", "s"), ("tsch", "s"), ("sch", "s"), ("tch", "s"), ("sh", "s"), ("zh", "s"), ("ch", "h"),
    ("kh", "h"), ("gh", "h"), ("ph", "f"), ("th", "t"), ("ts", "s"), ("tz", "s"), ("cz", "s"), ("sz", "s"), ("dh", "d"),
    ("hs", "s"),
)  # fmt: skip
_LETTERS = str.maketrans(
    {
        "g": "h",
        "x": "h",
        "q": "k",
        "c": "k",
        "w": "v",
        "z": "s",
        "j": "s",
        "b": "p",
        "f": "v",
        "y": "",
        **dict.fromkeys("aeiou", ""),
    }
)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A key that spellings of one name nearly always share up to one letter: classes of consonants, vowels dropped."""
    text = fold(word)
    for group, letter in _CLASSES:
        text = text.replace(group, letter)
    text = text.translate(_LETTERS)
    return "".join(ch for number, ch in enumerate(text) if not number or ch != text[number - 1])


@lru_cache(maxsize=65536)
def by_sound(word: str, lang: str) -> str:
    """A word as its language's spelling sounds, roughly; the word itself for languages that spell as they sound."""
    text = fold(word)
    for written, heard in _data()["sounds"].get(lang.split("-", maxsplit=1)[0], ()):
        text = text.replace(written, heard)
    return text


def given_name(word: str) -> int:
    """The number of the group of given names the word belongs to; -1 for none."""
    return _table()[1].get(fold(word), -1)
