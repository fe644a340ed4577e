"""Numbers of which one side means more and the other less: more than forty, and under forty.

Reach for `opposed` with both sides of a segment, compared, and for `same_bound` with two numbers that differ by one. The words
are in `bounds.toml`. What it does not do: tell of a word that only one side has, as “more than” is often left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.language import primary
from translaudit.text.numerals.compare import keys
from translaudit.text.numerals.quantity import Kind, Quantity, Weight
from translaudit.text.numerals.told import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.text.numerals.compare import Comparison
    from translaudit.text.numerals.told import Of, Side

__all__ = ["opposed", "same_bound"]

_FILE = Path(__file__).with_name("bounds.toml")
_BEFORE, _BEHIND = 40, 24  # code points in which such a word is looked for
_WAYS = ("over", "under")
_BETWEEN = r"(?:[^\W\d_]+\s){0,2}"  # storeys
_WHOLE = ("", "year", "month", "week", "day")


class _Bound(NamedTuple):
    way: str
    whole: Quantity  # the number with the word
    word: str


def opposed(comparison: Comparison, sides: tuple[Side, Side]) -> Iterator[tuple[Quantity, Quantity]]:
    """Equal numbers, with the words beside them, of which the one is at least so much and the other at most."""
    for source, target in comparison.matched:
        if Kind.WEEKDAY in (source.kind, target.kind) or keys(source)[:1] != keys(target)[:1]:
            continue
        if min(source.weight, target.weight) < Weight.WORD and not source.unit == target.unit != "":
            continue
        ours, theirs = _bound(source, sides[0]), _bound(target, sides[1])
        if ours and theirs and ours.way != theirs.way and all(map(_said_once, (source, target), sides)):
            yield ours.whole, theirs.whole


def same_bound(one: Of, other: Of) -> bool:
    """Whether of two whole numbers the one is the bound itself, the other the first beyond: more than two, three or more.

    Args:
        one: the quantity of one side.
        other: that of the other side, more by one or less by one.
    """
    if one.one.unit not in _WHOLE or other.one.unit not in _WHOLE or Kind.ORDINAL in (one.one.kind, other.one.kind):
        return False
    ours, theirs = (_bound(of.one, of.side, _BETWEEN) for of in (one, other))
    if not ours or not theirs or ours.way != theirs.way:
        return False
    step = other.value - one.value if ours.way == "over" else one.value - other.value
    beyond, itself = ("beyond", "itself") if step == 1 else ("itself", "beyond")
    return _is(beyond, ours.word, one.side.lang) and _is(itself, theirs.word, other.side.lang)


def _is(kind: str, word: str, lang: str) -> bool:
    known = table(_FILE)[kind].get(primary(lang))
    return known is not None and expression(known, re.IGNORECASE).fullmatch(word) is not None


def _said_once(quantity: Quantity, side: Side) -> bool:
    return sum(keys(one)[:1] == keys(quantity)[:1] for one in side.numbers) == 1


def _bound(quantity: Quantity, side: Side, between: str = "") -> _Bound | None:
    """The way in which a number is a bound, and the number with the word; of two words the longer counts.

    Args:
        quantity: the number.
        side: where it stands.
        between: what may stand between the number and a word behind it, as an expression.
    """
    end = max(quantity.end, quantity.unit_end)
    head = side.text[max(0, quantity.start - _BEFORE) : quantity.start]
    tail = side.text[end : end + _BEHIND]
    found: list[tuple[int, str, Quantity, str]] = []
    for way in _WAYS:
        for pattern, text, behind in _patterns(way, primary(side.lang), (head, tail), between):
            match = pattern.search(text)
            if match is not None:
                start = quantity.start if behind else quantity.start - len(head) + match.start(1)
                whole = quantity._replace(start=start, end=end + match.end() if behind else end, unit_end=-1)
                found.append((len(match[1]), way, whole, match[1]))
    if not found or (len({way for _, way, *_ in found}) > 1 and len({size for size, *_ in found}) == 1):
        return None
    _, way, whole, word = max(found)
    return _Bound(way, whole, word)


def _patterns(
    way: str, lang: str, around: tuple[str, str], between: str
) -> Sequence[tuple[re.Pattern[str], str, bool]]:
    head, tail = around
    before, behind = _compiled(way, lang, between)
    pairs = ((before, head, False), (behind, tail, True))
    return [(pattern, text, after) for pattern, text, after in pairs if pattern is not None]


@lru_cache(maxsize=64)
def _compiled(way: str, lang: str, between: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What says this before a number and behind it; None where nothing is known."""
    data = table(_FILE)
    before, behind = (data[way][place].get(lang) for place in ("before", "behind"))
    start, end = ("", "") if lang in UNSPACED else (r"(?<!\w)", r"(?!\w)")
    ahead = rf"{start}({before})[\W_]{{0,3}}(?:(?:{data['articles']})\s)?[^\w.;!?]{{0,2}}\Z"
    after = rf"\A[\s\u00a0]?{between}({behind}){end}"
    return (
        expression(ahead, re.IGNORECASE) if before else None,
        expression(after, re.IGNORECASE) if behind else None,
    )
