"""Whether two spellings are one name: by conventions that write one letter in several ways, or by a slip of the pen.

Reach for `variant_cost` to get what it takes to turn one spelling into the other by known alternations, and for `slip`
to name the one slip between them. The alternations are data (`alternations.toml`). It compares single words, knows no
languages or frequencies, and cannot tell two people with near names from one: evidence from the text must.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from translaudit.storage.kept import table
from translaudit.text.normalise import fold

__all__ = ["by_sound", "given_name", "joined_letters", "may_begin_alike", "skeleton", "slip", "variant_cost"]

_PLAIN = 1.0
_DOUBLED = 0.25
_NEVER = 9.0
_DATA = Path(__file__).with_name("alternations.toml")


@cache
def _data() -> dict[str, Any]:
    return table(_DATA)


_Unit = tuple[str, str, float, bool, bool]


@cache
def _table() -> tuple[dict[str, tuple[_Unit, ...]], dict[str, int]]:
    """Alternations by the letters that both sides begin with, both ways, and given names with their group's number."""
    data = _data()
    units: dict[str, list[_Unit]] = {}
    for key, others in data["pairs"].items():
        first, last = key.startswith("^"), key.endswith("$")
        one = key.strip("^$")
        for other, cost in others.items():
            units.setdefault(one[0] + other[0], []).append((one, other, cost, first, last))
            units.setdefault(other[0] + one[0], []).append((other, one, cost, first, last))
    names = {fold(name): number for number, group in enumerate(data["given"]["names"]) for name in group}
    return {letters: tuple(members) for letters, members in units.items()}, names


@lru_cache(maxsize=16384)
def variant_cost(one: str, other: str, *, limit: float = 1.6) -> float:
    """The least cost of turning one spelling into the other by known alternations.

    Args:
        one: a word in Latin letters; case, marks, apostrophes and hyphens are ignored.
        other: another.
        limit: costs above it are not told apart; the lower it is, the quicker most pairs are done with.

    Returns:
        0.0 for the same letters; `limit` plus something where no way below it exists.
    """
    a, b = fold(one), fold(other)
    if a == b:
        return 0.0
    if abs(len(a) - len(b)) > 5 or not a or not b:
        return limit + 1
    units = _table()[0]
    if limit < _PLAIN and a[0] != b[0] and a[0] + b[0] not in units:
        return limit + 1
    size, width = len(a), len(b)
    # Only what can be reached within the limit is kept: per letter of the one, the letters of the other.
    rows: list[dict[int, float]] = [{} for _ in range(size + 1)]
    rows[0][0] = 0.0
    for i, row in enumerate(rows):
        if row:
            _steps(a, b, i, rows, units, limit)
    return min(limit + 1, rows[size].get(width, _NEVER), _last_step(a, b, rows))


def may_begin_alike(one: str, other: str) -> bool:
    """Whether alternations alone can lead from the one word to the other, by their first letters."""
    a, b = fold(one[:1]) or fold(one), fold(other[:1]) or fold(other)
    return a[:1] == b[:1] or a[:1] + b[:1] in _table()[0]


@cache
def joined_letters() -> frozenset[str]:
    """The pairs of letters with which the two sides of an alternation may begin, each pair as one string, both ways."""
    return frozenset(_table()[0])


def _steps(
    a: str, b: str, i: int, rows: list[dict[int, float]], units: dict[str, tuple[_Unit, ...]], limit: float
) -> None:
    """Go on from all places of a row."""
    row = rows[i]
    letter = a[i] if i < len(a) else ""
    below = rows[i + 1] if letter else {}
    out = _DOUBLED if i and a[i - 1] == letter else _PLAIN
    for j in range(min(row), len(b) + 1):
        here = row.get(j)
        if here is None:
            if j > max(row):
                return
            continue
        if here + out <= limit:
            below[j] = min(here + out, below.get(j, _NEVER))
        if j == len(b):
            return
        other = b[j]
        put = here + (_DOUBLED if j and other == b[j - 1] else _PLAIN)
        if put <= limit:
            row[j + 1] = min(put, row.get(j + 1, _NEVER))
        step = here if letter == other else here + _PLAIN
        if step <= limit:
            below[j + 1] = min(step, below.get(j + 1, _NEVER))
        if following := units.get(letter + other):
            _relax(a, b, i, j, here, rows, following, limit)


def _relax(
    a: str,
    b: str,
    i: int,
    j: int,
    here: float,
    rows: list[dict[int, float]],
    units: tuple[_Unit, ...],
    limit: float,
) -> None:
    """Go on from a place by the alternations that fit there."""
    for x, y, cost, first, last in units:
        if not (first and (i or j)) and a.startswith(x, i) and b.startswith(y, j):
            i2, j2 = i + len(x), j + len(y)
            over = i2 == len(a) and j2 == len(b)
            if (over or (not last and here + cost <= limit)) and here + cost < rows[i2].get(j2, _NEVER):
                rows[i2][j2] = here + cost


def _last_step(a: str, b: str, rows: list[dict[int, float]]) -> float:
    """The cost of ending by one letter more, less or other, which may be beyond the limit."""
    out = _DOUBLED if a[-1:] == a[-2:-1] else _PLAIN
    put = _DOUBLED if b[-1:] == b[-2:-1] else _PLAIN
    return min(
        rows[-2].get(len(b), _NEVER) + out,
        rows[-1].get(len(b) - 1, _NEVER) + put,
        rows[-2].get(len(b) - 1, _NEVER) + (0.0 if a[-1] == b[-1] else _PLAIN),
    )


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


@lru_cache(maxsize=32768)
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
