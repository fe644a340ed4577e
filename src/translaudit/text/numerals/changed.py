"""Changes and differences: from 45 to 42.5, and by 250 basis points; five where the other side has three, two fewer.

Reach for `differs` with a number of each side that the other side has not, and for `between` with all of them, where one side
may tell a range by its middle. An operation must be named by words beside the one number and not beside the other.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.language import primary
from translaudit.text.numerals.quantity import CALENDAR, Kind, Quantity, Weight
from translaudit.text.numerals.told import UNSPACED, Of, Side, is_date, pattern, told, told_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.text.numerals.compare import Matched

__all__ = ["between", "differs"]

_HUNDRED = 100  # percent; basis points
_NO_WORD, _ONE_WORD = expression(r"\W{0,2}"), expression(r"\W?[^\W\d_]+\s")  # between a number and a comparative
_BESIDE = 4  # code points between the two where words are not set apart
_CHANCE = 20  # a difference from a smaller number is mostly chance
_MANY = 10_000
_NEXT = 40  # code points from the middle of a range to half its length
_HUNDREDTH = Decimal("0.01")


def between(mine: list[Quantity], others: list[Quantity], side: Side) -> tuple[list[Quantity], list[Quantity]]:
    """Without seven plus or minus two, for which the other side has between five and nine."""
    for middle in mine:
        if not middle.values or not middle.values[0] or not told(Of(side, middle, middle.values[0]), "give_or_take"):
            continue
        for low, high in combinations([one for one in others if one.values], 2):
            if low.values[0] + high.values[0] != 2 * middle.values[0] or low.unit not in ("", high.unit):
                continue
            half = abs(high.values[0] - low.values[0]) / 2
            if any(half not in one.values[:1] for one in mine if _is_next(middle, one)):
                continue
            mine = [one for one in mine if one is not middle and half not in one.values[:1]]
            return mine, [one for one in others if one not in (low, high)]
    return mine, others


def _is_next(middle: Quantity, one: Quantity) -> bool:
    return middle.end <= one.start < middle.end + _NEXT and one.weight > Weight.VAGUE


def differs(a: Of, b: Of, shared: Sequence[Matched]) -> bool:
    """Whether of two numbers one is that by which the other differs from a third, which both sides have.

    Args:
        a: the quantity of one side.
        b: that of the other, which may be a difference.
        shared: what both sides have, here and in the neighbouring segments.
    """
    return _more(a, b, shared) or _changed(a, b, shared) or _apart(a, b, shared)


def _apart(a: Of, b: Of, shared: Sequence[Matched]) -> bool:
    """Five and three, and three, two fewer; from the seventh place to the second, and by five places to the second."""
    if b.one.kind != Kind.NUMBER or a.one.kind > Kind.ORDINAL or not 0 < b.value < CALENDAR or is_date(a):
        return False
    if min(a.one.weight, b.one.weight) < Weight.WORD:
        return False
    basis, ordinal = told_of(b, "basis"), a.one.kind == Kind.ORDINAL
    if not basis and not told_of(b, "step") and (ordinal or not _compared(b)):
        return False
    if not ordinal and any(told_of(a, kind) for kind in ("than", "step", "basis")):
        return False  # both tell a difference: likelier a slip
    length = b.value / _HUNDRED if basis else b.value
    for pair in shared:
        levels = {pair.source.unit, pair.target.unit}
        if a.one.unit not in {"", *levels} or b.one.unit not in {"", *levels} or (basis and levels != {"percent"}):
            continue
        if pair.source.kind > Kind.ORDINAL or (ordinal and pair.source.kind == Kind.NUMBER):
            continue
        if abs(a.value - pair.source.values[0]) == length and _neighbours(a, pair) and _neighbours(b, pair):
            return True
    return False


def _compared(b: Of) -> bool:
    """Whether a comparative stands behind a number, or in Chinese before it; “more than two” is a bound."""
    lang, text = primary(b.side.lang), b.side.text
    words = pattern("than", lang)
    if words is None:
        return False
    if lang in UNSPACED:
        start, end = (b.one.start - _BESIDE, b.one.start) if lang == "zh" else (b.one.end, b.one.end + 2 * _BESIDE)
        return bool(words.search(text[max(0, start) : end]))
    end = max(b.one.end, b.one.unit_end)
    return any(
        words.match(text, word.end()) for word in (_NO_WORD.match(text, end), _ONE_WORD.match(text, end)) if word
    )


def _neighbours(a: Of, pair: Matched) -> bool:
    """Whether no other number stands between a quantity and that of a pair on its side."""
    other = next((one for one in pair if one in a.side.numbers), None)
    if other is None:
        return False
    first, last = sorted((other.start, a.one.start))
    return not any(first < one.start < last and one.weight > Weight.VAGUE for one in a.side.numbers)


def _more(a: Of, b: Of, shared: Sequence[Matched]) -> bool:
    """226, and 15 more than that, where both sides have 241."""
    if not told(b, "than") or max(a.one.kind, b.one.kind) > Kind.NUMBER or not 1 <= b.value < max(a.one.values):
        return False
    if max(a.one.values) < _CHANCE:
        return False
    if _places_before(a.value) == _places_before(b.value):
        return False  # of as many digits: likelier a slip, 250 for 350
    if told(a, "than") and primary(a.side.lang) not in UNSPACED:  # there the word may belong to the other number
        return False
    return any(
        pair.source.kind == Kind.NUMBER
        and any(abs(pair.source.values[0] - level) == b.value for level in a.one.values)
        and len({a.one.unit, b.one.unit, pair.source.unit} - {""}) <= 1
        for pair in shared
    )


def _places_before(value: Decimal) -> int:
    return len(str(int(value)))


def _changed(a: Of, b: Of, shared: Sequence[Matched]) -> bool:
    """From 900, and by two thirds, where both sides have 300."""
    share = b.one.unit == "percent" or 0 < b.value < 1
    if a.one.unit in ("percent", "times") or a.value <= 1 or not (share or b.one.unit == "times" or b.value % 1):
        return False
    told = b.value / (_HUNDRED if b.one.unit == "percent" else 1)
    for pair in shared:
        other = pair.source.values[0]
        if pair.source.kind != Kind.NUMBER or not other or len({a.one.unit, pair.source.unit} - {""}) > 1:
            continue
        ratios = {a.value / other, other / a.value, abs(a.value - other) / a.value, abs(a.value - other) / other}
        if any(abs(told - ratio) < _HUNDREDTH / 2 for ratio in ratios):
            return True
    return False
