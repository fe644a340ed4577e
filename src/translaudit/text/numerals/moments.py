"""Moments, and how long they are before or after others: the 85th minute, five minutes from time; April to September.

Reach for `same_moment` with a number of each side that the other side has not.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.language import primary
from translaudit.text.numerals.quantity import CALENDAR, Kind, Weight
from translaudit.text.numerals.told import Of, is_date, is_dotted, pattern, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from translaudit.text.numerals.compare import Matched

__all__ = ["LENGTHS", "is_moment", "same_moment"]

LENGTHS = {"minute": 1, "hour": 1, "day": 1, "week": 7, "year": 1, "decade": 10, "century": 100}
_NEAR = 32  # code points before a number in which a word is looked for
_ORDINAL = expression(r"(?:st|nd|rd|th|e|ème|er|ère|ste|de)(?!\w)|[-‑][^\W\d_]{1,3}(?!\w)|[º°ª'’′]")
_ENDS = (45, 90, 105, 120)  # minutes of play
_PLAYED = 120
_HALVES = (45, 40, 90)
_HOUR, _HALF_DAY, _CLOCK = 60, 12, 720  # minutes; hours; minutes of half a day
_LATE = 45  # minutes of an hour that is nearly over
_SPAN = 8  # code points between the months of a span
_CLOCK_SIGNS = ":.hHч时時点點"
_TO_HOUR = 20  # code points between an hour and the minutes before it


def same_moment(a: Of, b: Of, shared: Sequence[Matched]) -> bool:
    """Whether one quantity is a moment or a span that the other tells by its length.

    Args:
        a: the quantity of one side.
        b: that of the other, which may be a length of time.
        shared: what both sides have, here and in the neighbouring segments.
    """
    return _moment(a, b, shared) or _to_hour(a, b) or _almost(a, b) or _months(a, b)


def _moment(a: Of, b: Of, shared: Sequence[Matched]) -> bool:
    """A moment, and how long it is before or after another: the 85th minute, five minutes from time; at 23:47."""
    if _of_half(a, b):
        return True
    if b.one.unit not in LENGTHS or is_moment(b) or (a.one.unit == b.one.unit and not is_moment(a)):
        return False
    length = b.value * LENGTHS[b.one.unit]
    if b.one.unit == "minute" and a.value + length in _ENDS and is_moment(a):
        return True
    if b.one.unit == "minute" and any(
        minutes and not (hours * _HOUR + minutes + sign * length) % _CLOCK
        for hours, minutes in _clocks(a)
        for sign in (1, -1)
    ):
        return True
    if b.one.weight == Weight.VAGUE or a.one.unit not in ("", b.one.unit):
        return False  # three times a day
    if not (is_moment(a) if b.one.unit == "minute" else b.one.unit == "hour" or a.value >= CALENDAR or is_date(a)):
        return False
    apart = {abs(a.value - pair.source.values[0]) for pair in shared if {one.unit for one in pair} != {b.one.unit}}
    if b.one.unit == "hour":
        hours = [pair for pair in shared if {one.unit for one in pair} <= {"", "hour"}]
        gaps = [abs(a.value - pair.source.values[0]) for pair in hours if {one.unit for one in pair} != {"hour"}]
        gaps = [gap for gap in gaps if max(a.value, gap) <= 2 * _HALF_DAY]
        return any(not (gap + sign * length) % _HALF_DAY for gap in gaps for sign in (1, -1))
    return length in apart or (b.one.unit in ("day", "week") and length - 1 in apart)  # both days counted


def _of_half(a: Of, b: Of) -> bool:
    """The 13th minute of the second half, and the 58th."""
    return a.value <= _PLAYED and a.value - b.value in _HALVES and told(b, "half") and not told(a, "half")


def is_moment(a: Of) -> bool:
    """Whether a quantity is a moment and no length of time: an ordinal, Minute 35."""
    ending = _ORDINAL.match(a.side.text, a.one.end)
    if a.one.kind == Kind.ORDINAL or (ending and ending.end() != a.one.unit_end) or is_dotted(a):
        return True
    words = pattern("moment", primary(a.side.lang))
    return words is not None and bool(words.search(a.side.text[max(0, a.one.start - _NEAR) : a.one.start]))


def _clocks(a: Of) -> Iterator[tuple[Decimal, Decimal]]:
    """Hours and minutes of the times of day that a quantity is or belongs to."""
    text = a.side.text
    for one in a.side.numbers:
        if len(one.parts) == 2 and one.start <= a.one.start < one.end:
            yield one.parts[0].values[0], one.parts[1].values[0]
    for first, second in pairwise(a.side.numbers):
        joined = first.values and second.values and second.start - first.end == 1
        if joined and text[first.end] in _CLOCK_SIGNS and a.one.start in (first.start, second.start):
            yield first.values[0], second.values[0]


def _to_hour(a: Of, b: Of) -> bool:
    """5.40, and twenty to six."""
    for hours, minutes in _clocks(a):
        for hour in b.side.numbers if minutes else ():
            left = _HOUR - minutes in (b.value, b.value * _HOUR) and hour.values and hour is not b.one
            if left and (hour.values[0] - hours - 1) % _HALF_DAY == 0 and abs(hour.start - b.one.start) <= _TO_HOUR:
                return True
    return False


def _almost(a: Of, b: Of) -> bool:
    """2.57, and shortly before three; 3:58, and under four minutes."""
    if b.one.unit in ("minute", "hour") and (told(b, "about") or told(b, "less")):
        return any(minutes >= _LATE and b.value == hours + 1 for hours, minutes in _clocks(a))
    if b.value > 2 * _HALF_DAY or b.one.unit not in ("", "hour") or not told(b, "almost"):
        return False
    return any(minutes >= _LATE and not (b.value - hours - 1) % _HALF_DAY for hours, minutes in _clocks(a))


def _months(a: Of, b: Of) -> bool:
    """April to September, and six months; one of the two may be written as a number alone."""
    if b.one.unit != "month" or a.one.unit or not 1 <= a.value <= _HALF_DAY:
        return False
    return any(
        other.kind == Kind.MONTH and 0 < other.start - a.one.end <= _SPAN and b.value == other.values[0] - a.value + 1
        for other in a.side.numbers
    )
