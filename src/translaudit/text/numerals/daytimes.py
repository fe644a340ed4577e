"""In which half of the day the hours of a text are: 7 p.m., 19:00 Uhr, семь вечера, 午後7時.

Reach for `moments` with what was read in a text, and for `turned` to learn which of a translation's hours are half a day away
from the original's. An hour of which nothing tells the half is no moment; the words that tell stand in `daytimes.toml`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.numerals.quantity import Kind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from translaudit.text.numerals.quantity import Quantity

__all__ = ["Moment", "compile_all", "moments", "turned"]

_PATH = Path(__file__).with_name("daytimes.toml")
_NOON, _DAY = 12, 24
_REACH = 40  # code points beside an hour that are read
_AROUND = 200  # … in which a word for a part of the day may be meant of an hour that it does not stand beside
_PARTS = {  # of a day: the hours of twelve that are in its first and in its second half; 0 is twelve
    "am": (range(_NOON), ()),
    "pm": ((), range(_NOON)),
    "morning": (range(1, _NOON), ()),  # las 12 de la mañana are noon
    "noon": ((10, 11), range(5)),
    "afternoon": ((), range(8)),
    "evening": ((0,), range(4, _NOON)),
    "night": (range(6), range(7, _NOON)),
}
_MINUTES = expression(r"(?:[:.]|\s?h\s?)(?=[0-5]\d(?!\d))\d\d|(?:时|點|点)[0-5]?\d分")
_SHORT = expression(r"\s?[hH](?![^\W\d])")
_OF_DAY = expression(r"(?<![\d.,:])(?:1[3-9]|2[0-3])(?:[:.][0-5]\d(?!\d)|\s?[hH](?![^\W\d])|[时點点][0-5]?\d分)")
_UNSPACED = frozenset(("ja", "zh", "ko"))


class Moment(NamedTuple):
    """An hour of the day.

    Attributes:
        span: half-open, with the word that tells its half.
        hours: of twelve, which it may be.
        late: whether it is in the second half.
    """

    span: tuple[int, int]
    hours: frozenset[int]
    late: bool


def moments(text: str, quantities: Sequence[Quantity], lang: str) -> list[Moment]:
    """The hours of a text of which something tells the half of the day, by place."""
    words = _words(lang.partition("-")[0])
    if words is None:
        return []
    return [moment for one in quantities for moment in _moment(text, one, words)]


def turned(source: Sequence[Moment], target: Sequence[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Hours of an original with the same ones of its translation in the other half of the day."""
    left, found = list(source), []
    for one in target:
        same = next((other for other in left if other.late == one.late and other.hours & one.hours), None)
        if same is None:
            found.append(one)
        else:
            left.remove(same)
    for one in found:
        other = next((other for other in left if other.late != one.late and other.hours & one.hours), None)
        said = any(again.late == one.late and again.hours & one.hours for again in source)
        if other is not None and not said:
            left.remove(other)
            yield other, one


class _Words(NamedTuple):
    behind: re.Pattern[str]
    before: re.Pattern[str] | None
    clock: re.Pattern[str]
    any: re.Pattern[str]
    part: dict[str, str]
    formal: bool
    counted: frozenset[str]
    at: re.Pattern[str]


def compile_all() -> None:
    """Make the expressions of each language, for `expressions.note`."""
    for lang in table(_PATH):
        _words(lang)


@cache
def _words(lang: str) -> _Words | None:
    rows = table(_PATH).get(lang)
    if rows is None:
        return None
    part = {word: name for name in _PARTS for word in rows.get(name, "").split("|") if word}
    before = {word: part.get(word, "") or _part_of(word, part) for word in rows.get("before", "").split("|") if word}
    edge, start = ("", "") if lang in _UNSPACED else (r"(?![^\W\d])", r"(?<!\w)")
    said, clock, at = (_either(each) for each in (part, _split(rows, "clock"), _split(rows, "at")))
    shape = rf"(?i)(?:[:.]\s?\d\d)?\s?(?:{clock}{edge})?\s?(?:\d\d(?!\d))?\s*({said}){edge}"
    return _Words(
        expression(shape),
        expression(rf"(?i){start}({_either(before)})\s*(?:(?:{at})\s*)?\Z") if before else None,
        expression(rf"(?i)\s?(?:{clock}){edge}"),
        expression(rf"(?i){start}(?:{_either({**part, **before})}){edge}"),
        part | before,
        "formal" in rows,
        frozenset(_split(rows, "counted")),
        expression(rf"(?i){start}(?:{at})\s*\Z"),
    )


def _split(rows: dict[str, str], name: str) -> list[str]:
    return [word for word in rows.get(name, "").split("|") if word]


def _part_of(word: str, part: dict[str, str]) -> str:
    """The part of the day that a longer phrase is about: gestern abend."""
    return next((name for one, name in part.items() if one.split()[-1] in word.split()), "")


def _either(words: dict[str, str] | list[str]) -> str:
    from re import escape  # noqa: PLC0415  only while a language is made ready

    return "|".join(escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def _moment(text: str, one: Quantity, words: _Words) -> Iterator[Moment]:
    """The moment that a number is, if it is one."""
    if one.kind not in (Kind.NUMBER, Kind.ORDINAL) or one.tag or one.unit not in ("", "hour"):
        return
    values = one.parts[0].values[:1] if one.parts else one.values
    first = values[0] if values else None
    if first is None or not 0 <= first <= _DAY or (one.parts and not _MINUTES.fullmatch(text, one.end - 3, one.end)):
        return
    hours = frozenset(int(value) % _NOON for value in values if value <= _DAY)
    end = max(one.end, one.unit_end)
    behind = words.behind.match(text, end, end + _REACH)
    if behind and behind[1].lower() in words.counted and not _at(text, one, end, words):
        return  # three nights
    told = behind or (words.before and words.before.search(text, max(0, one.start - _REACH), one.start))
    if told is not None:
        late = _late(first, words.part.get(told[1].lower(), ""), plain=len(values) == 1)
        start, end = (one.start, told.end()) if behind else (told.start(), _shown(text, end, words))
    else:
        late = _by_number(text, one, first, words)
        start, end = one.start, _shown(text, end, words)
    if late is not None:
        yield Moment((start, end), hours, late)


def _at(text: str, one: Quantity, end: int, words: _Words) -> bool:
    """Whether a number is one of the clock by the word before it or behind it."""
    before = words.at.search(text, max(0, one.start - _REACH), one.start)
    return bool(before or one.parts or one.unit == "hour" or _MINUTES.match(text, end) or words.clock.match(text, end))


def _shown(text: str, end: int, words: _Words) -> int:
    """Where the minutes or the word behind an hour end."""
    following = _MINUTES.match(text, end) or words.clock.match(text, end)
    return following.end() if following else end


def _late(hour: Decimal, part: str, *, plain: bool) -> bool | None:
    """Whether an hour of a part of the day is in its second half; None where it may be either."""
    if hour > _NOON or part not in _PARTS:
        return hour < _DAY if hour > _NOON else None
    if hour == _NOON and not plain and part not in ("am", "pm"):
        return None  # a quarter to twelve
    early, late = _PARTS[part]
    twelfth = int(hour) % _NOON
    return True if twelfth in late else False if twelfth in early else None


def _by_number(text: str, one: Quantity, hour: Decimal, words: _Words) -> bool | None:
    """Whether an hour without a word for a part of the day is in its second half; None where its number does not tell."""
    minutes = bool(one.parts) or _MINUTES.match(text, one.end) is not None
    if hour > _NOON:
        return hour < _DAY if minutes or one.unit == "hour" or words.clock.match(text, one.end) else None
    if minutes and text[one.start] == "0":
        return False
    around = max(0, one.start - _AROUND), one.end + _AROUND
    if minutes:
        of_day = words.formal or _OF_DAY.search(text, *around)
    else:
        of_day = _SHORT.match(text, one.end) and _OF_DAY.search(text, *around)
    if not of_day or not hour or not text[one.start].isdigit() or words.any.search(text, *around):
        return None
    return hour == _NOON
