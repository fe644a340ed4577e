"""Numbers that follow from others: three of 14 are left where eleven were shot down, nine others are ten with her.

Reach for `without_reckoned` with what is left of both sides of a segment, and for `may_follow` to ask of two numbers whether
one may follow from the other, or by chance only seems to. Words that tell are in `reckoned.toml`. What it does not do: sums
of more than two, reckoning over more than the neighbouring sentences.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.numerals.quantity import CALENDAR, Kind, Quantity, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.text.numerals.compare import Comparison, Matched

__all__ = ["Side", "compile_all", "may_follow", "without_reckoned"]

_FILE = Path(__file__).with_name("reckoned.toml")
_NEAR = 32  # code points from a number in which a word is looked for
_FARTHER = {"lacking": 80}  # the same for a verb, by kind
_SENTENCE = expression(r"[.!?;]\s|[。！？；\n]")
_COMMA = expression(r"[,;،、，]\s?(?!\d)")
_ORDINAL = expression(r"(?:st|nd|rd|th|e|ème|er|ère|ste|de)(?!\w)|[-‑][^\W\d_]{1,3}(?!\w)|[º°ª'’′]")
_DOT = expression(r"\.\s(?=[^\W\d_])")  # of an ordinal: 13. minuta, 13. Minute
_APART = 120  # code points between the parts and the whole
_LENGTHS = {"minute": 1, "hour": 1, "day": 1, "week": 7, "year": 1, "decade": 10, "century": 100}
_ENDS = (45, 90, 105, 120)  # minutes of play
_OTHER_ENDS = (40, 60, 80)  # of other games than football
_PLAYED = 120
_HALVES = (45, 40, 90)
_HUNDRED = 100  # percent
_DECADES = range(20, 100, 10)  # of an age
_BY_MONTH = 14  # code points between a day and its month
_HOUR, _HALF_DAY, _CLOCK = 60, 12, 720  # minutes; hours; minutes of half a day
_LATE = 45  # minutes of an hour that is nearly over
_SPAN = 8  # code points between the months of a span
_UNSPACED = ("zh", "ja", "ko")
_CLOCK_SIGNS = ":.hHч時时点點"
_TO_HOUR = 20  # code points between an hour and the minutes before it
_NOW = range(1980, 2030)  # years in which a text may have been written that reckons an age or a stay
_OLDEST = 130
_OLD = 12  # no age below is reckoned where no word says that it is one
_MANY = 10_000  # pairs
_CHANCE = 20  # a difference from a smaller number is mostly chance
_CLOSE = Decimal("0.04")
_CLOSER = Decimal("0.005")
_EXACT, _HUNDREDTH = Decimal("1e-6"), Decimal("0.01")
_DATED = expression("[年년](?![间間前后後来來目ぶ以])")
_FIGURES = 2  # of a rounded number


class Side(NamedTuple):
    """One side of a segment: its text, its language, all its quantities."""

    text: str
    lang: str
    numbers: Sequence[Quantity]


class _Of(NamedTuple):
    """A quantity in its side, its likeliest value first."""

    side: Side
    one: Quantity
    value: Decimal


def without_reckoned(comparison: Comparison, sides: tuple[Side, Side], near: Sequence[Matched]) -> Comparison:
    """Without what follows from numbers of the other side.

    Args:
        comparison: the quantities of both sides, compared.
        sides: the original and the translation.
        near: what is matched in the neighbouring segments.
    """
    left, right = list(comparison.source), list(comparison.target)
    if not left or not right or len(left) * len(right) > _MANY:
        return comparison
    shared = [pair for pair in (*comparison.matched, *near) if pair.source.values]
    left, right = _added(left, right)
    right, left = _added(right, left)
    for one in list(left):
        for other in right:
            if _follows(one, other, sides, shared):
                left.remove(one)
                right.remove(other)
                break
    return comparison._replace(source=tuple(left), target=tuple(right))


def _added(mine: list[Quantity], others: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Without two adults and three children for which the other side has five people."""
    for first, second in pairwise(mine):
        if min(first.weight, second.weight) == Weight.VAGUE or second.start - first.end > _APART:
            continue  # one is mostly an article
        if not all(one.values and _is_count(one) for one in (first, second)):
            continue
        whole = first.values[0] + second.values[0]
        total = next((one for one in others if whole in one.values[:1] and _is_count(one)), None)
        if total is not None and first.values[0] and second.values[0] and first.unit == second.unit == total.unit:
            mine = [one for one in mine if one not in (first, second)]
            return mine, [one for one in others if one is not total]
    return mine, others


def _is_count(one: Quantity) -> bool:
    value = one.values[0]
    return one.kind in (Kind.NUMBER, Kind.ORDINAL) and value == int(value) and value < CALENDAR


def _follows(one: Quantity, other: Quantity, sides: tuple[Side, Side], shared: Sequence[Matched]) -> bool:
    if not one.values or not other.values or Kind.WEEKDAY in (one.kind, other.kind):
        return False
    if max(one.weight, other.weight) < Weight.WORD:
        return False
    first, second = _Of(sides[0], one, one.values[0]), _Of(sides[1], other, other.values[0])
    return _rounded(first, second) or any(
        _aged(a, b)
        or _counted(a, b)
        or _moment(a, b, shared)
        or _years(a, b, shared)
        or _to_hour(a, b)
        or _almost(a, b)
        or _months(a, b)
        or _more(a, b, shared)
        or _changed(a, b, shared)
        for a, b in ((first, second), (second, first))
    )


def _aged(a: _Of, b: _Of) -> bool:
    """84, and in her mid-eighties."""
    if b.value not in _DECADES or not 0 < a.value - b.value < _DECADES.step or {a.one.unit, b.one.unit} - {"", "year"}:
        return False
    english = _language(b.side.lang) == "en"
    return b.side.text[b.one.start : b.one.end].lower().endswith("ties") if english else _told(b, "aged")


def _counted(a: _Of, b: _Of) -> bool:
    """Nine others are ten; the first in six ends five without; the fifth comes behind four before."""
    if a.value == b.value + 1 and a.one.kind == Kind.ORDINAL and b.one.kind == Kind.NUMBER:
        return _told_of(b, "before")
    known = all(_language(of.side.lang) in table(_FILE)["another"] for of in (a, b))
    if Kind.ORDINAL in (a.one.kind, b.one.kind) or not known or max(a.value, b.value) >= CALENDAR:
        return False
    if b.value == a.value + 1 and _told_of(a, "another") and not _told(b, "another"):
        return True
    return a.value == b.value + 1 and _told_of(a, "first") and not _told(b, "first")


def _rounded(a: _Of, b: _Of) -> bool:
    """1.97 million are nearly two million; a translation that knows more than the original is another matter."""
    units = {a.one.unit, b.one.unit} - {""}
    if not a.value or len(units) > 1 or abs(a.value - b.value) > _CLOSE * a.value:
        return False
    figures = [len(value.normalize().as_tuple().digits) for value in (a.value, b.value)]
    half = Decimal(5).scaleb(-_places(b.value) - 1)
    if figures[1] >= figures[0] or abs(a.value - b.value) > half:
        return False
    return (figures[1] <= _FIGURES and _told(b, "about")) or (
        _large(a) and _large(b) and abs(a.value - b.value) <= _CLOSER * a.value
    )


def _large(a: _Of) -> bool:
    """Whether a number is written with a word for a magnitude, as sums are that a text rounds without a word."""
    return a.value >= _MANY and any(char.isalpha() for char in a.side.text[a.one.start : a.one.end])


def _places(value: Decimal) -> int:
    return -int(value.normalize().as_tuple().exponent)


def _moment(a: _Of, b: _Of, shared: Sequence[Matched]) -> bool:
    """A moment, and how long it is before or after another: the 85th minute, five minutes from time; at 23:47."""
    if _of_half(a, b):
        return True
    if b.one.unit not in _LENGTHS or _is_moment(b) or (a.one.unit == b.one.unit and not _is_moment(a)):
        return False
    length = b.value * _LENGTHS[b.one.unit]
    if b.one.unit == "minute" and a.value + length in _ENDS and _is_moment(a):
        return True
    if b.one.unit == "minute" and any(
        minutes and not (hours * _HOUR + minutes + sign * length) % _CLOCK
        for hours, minutes in _clocks(a)
        for sign in (1, -1)
    ):
        return True
    if b.one.weight == Weight.VAGUE or a.one.unit not in ("", b.one.unit):
        return False  # three times a day
    if not (_is_moment(a) if b.one.unit == "minute" else b.one.unit == "hour" or a.value >= CALENDAR or _is_date(a)):
        return False
    apart = {abs(a.value - pair.source.values[0]) for pair in shared if {one.unit for one in pair} != {b.one.unit}}
    if b.one.unit == "hour":
        hours = [pair for pair in shared if {one.unit for one in pair} <= {"", "hour"}]
        gaps = [abs(a.value - pair.source.values[0]) for pair in hours if {one.unit for one in pair} != {"hour"}]
        gaps = [gap for gap in gaps if max(a.value, gap) <= 2 * _HALF_DAY]
        return any(not (gap + sign * length) % _HALF_DAY for gap in gaps for sign in (1, -1))
    return length in apart or (b.one.unit in ("day", "week") and length - 1 in apart)  # both days counted


def _of_half(a: _Of, b: _Of) -> bool:
    """The 13th minute of the second half, and the 58th."""
    return a.value <= _PLAYED and a.value - b.value in _HALVES and _told(b, "half") and not _told(a, "half")


def _is_moment(a: _Of) -> bool:
    if a.one.kind == Kind.ORDINAL or _ORDINAL.match(a.side.text, a.one.end) or _dot(a):
        return True
    pattern = _pattern("moment", _language(a.side.lang))
    return pattern is not None and bool(pattern.search(a.side.text[max(0, a.one.start - _NEAR) : a.one.start]))


def _dot(a: _Of) -> bool:
    """Whether a full stop makes an ordinal of a number in digits."""
    return _language(a.side.lang) in table(_FILE)["dotted"].split() and bool(_DOT.match(a.side.text, a.one.end))


def _clocks(a: _Of) -> Iterator[tuple[Decimal, Decimal]]:
    """Hours and minutes of the times of day that a quantity is or belongs to."""
    text = a.side.text
    for one in a.side.numbers:
        if len(one.parts) == 2 and one.start <= a.one.start < one.end:
            yield one.parts[0].values[0], one.parts[1].values[0]
    for first, second in pairwise(a.side.numbers):
        joined = first.values and second.values and second.start - first.end == 1
        if joined and text[first.end] in _CLOCK_SIGNS and a.one.start in (first.start, second.start):
            yield first.values[0], second.values[0]


def _to_hour(a: _Of, b: _Of) -> bool:
    """5.40, and twenty to six."""
    for hours, minutes in _clocks(a):
        for hour in b.side.numbers if minutes else ():
            left = _HOUR - minutes in (b.value, b.value * _HOUR) and hour.values and hour is not b.one
            if left and (hour.values[0] - hours - 1) % _HALF_DAY == 0 and abs(hour.start - b.one.start) <= _TO_HOUR:
                return True
    return False


def _almost(a: _Of, b: _Of) -> bool:
    """2.57, and shortly before three; 3:58, and under four minutes."""
    if b.one.unit in ("minute", "hour") and (_told(b, "about") or _told(b, "less")):
        return any(minutes >= _LATE and b.value == hours + 1 for hours, minutes in _clocks(a))
    if b.value > 2 * _HALF_DAY or b.one.unit not in ("", "hour") or not _told(b, "almost"):
        return False
    return any(minutes >= _LATE and not (b.value - hours - 1) % _HALF_DAY for hours, minutes in _clocks(a))


def _months(a: _Of, b: _Of) -> bool:
    """April to September, and six months; one of the two may be written as a number alone."""
    if b.one.unit != "month" or a.one.unit or not 1 <= a.value <= _HALF_DAY:
        return False
    return any(
        other.kind == Kind.MONTH and 0 < other.start - a.one.end <= _SPAN and b.value == other.values[0] - a.value + 1
        for other in a.side.numbers
    )


def _more(a: _Of, b: _Of, shared: Sequence[Matched]) -> bool:
    """226, and 15 more than that, where both sides have 241."""
    if not _told(b, "than") or max(a.one.kind, b.one.kind) > Kind.NUMBER or not 1 <= b.value < max(a.one.values):
        return False
    if max(a.one.values) < _CHANCE:
        return False
    if _places_before(a.value) == _places_before(b.value):
        return False  # of as many digits: likelier a slip, 250 for 350
    if _told(a, "than") and _language(a.side.lang) not in _UNSPACED:  # there the word may belong to the other number
        return False
    return any(
        pair.source.kind == Kind.NUMBER
        and any(abs(pair.source.values[0] - level) == b.value for level in a.one.values)
        and len({a.one.unit, b.one.unit, pair.source.unit} - {""}) <= 1
        for pair in shared
    )


def _places_before(value: Decimal) -> int:
    return len(str(int(value)))


def _changed(a: _Of, b: _Of, shared: Sequence[Matched]) -> bool:
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


def _years(a: _Of, b: _Of, shared: Sequence[Matched]) -> bool:
    """Since 1995, for thirty years; born in 1960, aged 65; born in 1950, died in 2023, at 73."""
    if not CALENDAR <= a.value < _NOW.stop or a.one.unit or b.one.kind != Kind.NUMBER:
        return False
    length = b.value * _LENGTHS.get(b.one.unit, 1)
    if b.one.unit and _DATED.match(b.side.text, b.one.end):
        return False  # 82年 is a year too, and 82 years are not
    told = b.one.unit in ("year", "decade", "century") or (not b.one.unit and length >= _OLD)
    if b.one.unit in ("", "year") and _OLD <= b.value <= _OLDEST:
        years = [pair.source.values[0] for pair in shared if CALENDAR <= pair.source.values[0] < _NOW.stop]
        if any(abs(a.value - year) - b.value in (0, 1) for year in years):
            return True
    return told and a.value + length in _NOW


def may_follow(pair: tuple[Quantity, Quantity], sides: tuple[Side, Side], matched: Sequence[Matched]) -> bool:
    """Whether two numbers may be the parts of one that both sides have, or the time played and the time that is left.

    Args:
        pair: the original's and the translation's.
        sides: the original and the translation.
        matched: what both sides of the segment have.
    """
    one, other = pair
    if not one.values or not other.values or Kind.WEEKDAY in (one.kind, other.kind):
        return False
    first, second = _Of(sides[0], one, one.values[0]), _Of(sides[1], other, other.values[0])
    whole, apart = first.value + second.value, abs(first.value - second.value)
    if first.one.unit == second.one.unit == "percent" or abs(_part(first) + _part(second) - 1) < _EXACT:
        few = [_told(part, "only") or _told(part, "less") for part in (first, second)]
        lacking = [_told(part, "lacking") for part in (first, second)]
        rest = few[0] is not few[1] or lacking[0] is not lacking[1]
        return (first.one.unit != "percent" or whole == _HUNDRED) and rest
    if apart == 1 and _by_one(first, second):
        return True
    if whole in _OTHER_ENDS and any(
        _is_moment(a) and b.one.unit == "minute" and not _is_moment(b) for a, b in ((first, second), (second, first))
    ):
        return True
    if min(one.weight, other.weight) < Weight.WORD or Kind.ORDINAL in (one.kind, other.kind):
        return False
    if one.unit != other.unit and one.unit and other.unit:
        return False
    if not all(_told(part, "of") for part in (first, second)):
        return False
    wholes = {whole, apart} if apart != int(apart) else {whole}
    return any(
        shared.source.kind == Kind.NUMBER
        and not wholes.isdisjoint(shared.source.values[:1])
        and abs(shared.source.start - one.start) <= _APART
        and abs(shared.target.start - other.start) <= _APART
        for shared in matched
    )


def _part(a: _Of) -> Decimal:
    """The part of a whole that a number may be; 0 for none. Many languages have no other word for a fifth than the fifth."""
    if a.one.kind == Kind.ORDINAL and 1 < a.value <= _HALF_DAY:
        return 1 / a.value
    return next((value for value in a.one.values if 0 < value < 1), Decimal(0))


def _by_one(first: _Of, second: _Of) -> bool:
    """Whether both are floors, or dates of which one is said by its eve or by the night before."""
    parts = (first, second)
    if Kind.ORDINAL in (first.one.kind, second.one.kind) and all(_told(part, "floor") for part in parts):
        return True
    return all(map(_is_date, parts)) and any(_told(part, "eve") for part in parts)


def _is_date(a: _Of) -> bool:
    return any(
        month.kind == Kind.MONTH and max(month.start - a.one.end, a.one.start - month.end) <= _BY_MONTH
        for month in a.side.numbers
    )


def _told_of(a: _Of, kind: str) -> bool:
    """Whether a word of a kind stands near a quantity, in its clause, and no other number between them."""
    others = [one for one in a.side.numbers if one.weight > Weight.VAGUE and one is not a.one]
    start = max((one.end for one in others if one.end <= a.one.start), default=0)
    end = min((one.start for one in others if one.start >= a.one.end), default=len(a.side.text))
    clauses = [match.end() for match in _COMMA.finditer(a.side.text, start, a.one.start)]
    comma = _COMMA.search(a.side.text, a.one.end, end)
    text = a.side.text[: comma.start() if comma else end]
    blank = max([start, *clauses])
    return _told(a._replace(side=a.side._replace(text=" " * blank + text[blank:])), kind)


def _told(a: _Of, kind: str) -> bool:
    """Whether a word of a kind stands near a quantity, in its sentence."""
    pattern = _pattern(kind, _language(a.side.lang))
    if pattern is None:
        return False
    near = _FARTHER.get(kind, _NEAR)
    before = _SENTENCE.split(a.side.text[max(0, a.one.start - near) : a.one.start])[-1]
    behind = _SENTENCE.split(a.side.text[a.one.end + _dot(a) : a.one.end + near])[0]
    return any(pattern.search(one) for one in (before, a.side.text[a.one.start : a.one.end], behind))  # only a third


def _language(lang: str) -> str:
    return lang.replace("_", "-").partition("-")[0].lower()


@lru_cache(maxsize=256)
def _pattern(kind: str, lang: str) -> re.Pattern[str] | None:
    """What matches the words of a kind in a language; those of a moment right before it."""
    words = table(_FILE)[kind].get(lang)
    if words is None:
        return None
    if kind == "moment":
        return expression(rf"(?:{words})\s*\Z", re.IGNORECASE)
    return expression(words if lang in _UNSPACED else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def compile_all() -> None:
    """Make the expressions for all kinds of words in each language, for `expressions.note`."""
    for kind, words in table(_FILE).items():
        if isinstance(words, dict):
            for lang in words:
                _pattern(kind, lang)
