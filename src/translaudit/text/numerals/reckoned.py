"""Numbers that follow from others: three of 14 are left where eleven were shot down, nine others are ten with her.

Reach for `without_reckoned` with what is left of both sides of a segment, and for `may_follow` to ask of two numbers whether
one may follow from the other, or by chance only seems to. Words that tell are in `reckoned.toml`. What it does not do: sums
of more than two, reckoning over more than the neighbouring sentences.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.language import primary
from translaudit.text.numerals.changed import between, differs
from translaudit.text.numerals.moments import LENGTHS, is_moment, same_moment
from translaudit.text.numerals.quantity import CALENDAR, Kind, Quantity, Weight
from translaudit.text.numerals.told import Of, Side, is_date, told, told_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.text.numerals.compare import Comparison, Matched

__all__ = ["Side", "may_follow", "without_reckoned"]

_FILE = Path(__file__).with_name("reckoned.toml")
_APART = 120  # code points between the parts and the whole
_CLOSE_BY = 8  # code points between a number and a word that goes with it
_FAR = 60  # code points between a number and who is before it
_OTHER_ENDS = (40, 60, 80)  # minutes of play of other games than football
_HUNDRED = 100  # percent
_DECADES = range(20, 100, 10)  # of an age
_TWELFTH = 12
_NOW = range(1980, 2030)  # years in which a text may have been written that reckons an age or a stay
_OLDEST = 130
_OLD = 12  # no age below is reckoned where no word says that it is one
_MANY = 10_000  # pairs
_CLOSE = Decimal("0.04")
_CLOSER = Decimal("0.005")
_EXACT = Decimal("1e-6")
_DATED = expression("[年년](?![间間前후後来來目ぶ以])")
_FIGURES = 2  # of a rounded number
_NTH = expression(r"[番人回度件年代]目|位|번째")  # behind a number in digits


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
    left, right = between(left, right, sides[0])
    right, left = between(right, left, sides[1])
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
    first, second = Of(sides[0], one, one.values[0]), Of(sides[1], other, other.values[0])
    if _rounded(first, second) or (_complete(first, second) and _one_is_rest(first, second)) or _bound(first, second):
        return True
    return any(
        _aged(a, b) or _counted(a, b) or same_moment(a, b, shared) or _years(a, b, shared) or differs(a, b, shared)
        for a, b in ((first, second), (second, first))
    )


def _bound(first: Of, second: Of) -> bool:
    from translaudit.text.numerals.bounds import same_bound  # noqa: PLC0415  only where numbers are next to each other

    return abs(first.value - second.value) == 1 and same_bound(first, second)


def _aged(a: Of, b: Of) -> bool:
    """84, and in her mid-eighties."""
    if b.value not in _DECADES or not 0 < a.value - b.value < _DECADES.step or {a.one.unit, b.one.unit} - {"", "year"}:
        return False
    english = primary(b.side.lang) == "en"
    return b.side.text[b.one.start : b.one.end].lower().endswith("ties") if english else told(b, "aged")


def _counted(a: Of, b: Of) -> bool:
    """Nine others are ten; the first in six ends five without; the fifth comes behind four before, or better ones."""
    if a.value == b.value + 1 and _is_ordinal(a) and b.one.kind == Kind.NUMBER and not _is_ordinal(b):
        return told_of(b, "before") or _behind(b, "than", _FAR)
    known = all(primary(of.side.lang) in table(_FILE)["another"] for of in (a, b))
    if Kind.ORDINAL in (a.one.kind, b.one.kind) or not known or max(a.value, b.value) >= CALENDAR:
        return False
    if b.value == a.value + 1 and told_of(a, "another") and not told(b, "another"):
        return True
    return a.value == b.value + 1 and told_of(a, "first") and not told(b, "first")


def _behind(a: Of, kind: str, near: int) -> bool:
    """Whether a word of a kind stands behind a quantity, in its clause."""
    side = a.side._replace(text=" " * a.one.end + a.side.text[a.one.end :])
    return told_of(a._replace(side=side), kind, near)


def _is_ordinal(a: Of) -> bool:
    return a.one.kind == Kind.ORDINAL or bool(_NTH.match(a.side.text, a.one.end))


def _rounded(a: Of, b: Of) -> bool:
    """1.97 million are nearly two million; a translation that knows more than the original is another matter."""
    units = {a.one.unit, b.one.unit} - {""}
    if not a.value or len(units) > 1 or abs(a.value - b.value) > _CLOSE * a.value:
        return False
    figures = [len(value.normalize().as_tuple().digits) for value in (a.value, b.value)]
    half = Decimal(5).scaleb(-_places(b.value) - 1)
    if figures[1] >= figures[0] or abs(a.value - b.value) > half:
        return False
    return (figures[1] <= _FIGURES and told(b, "about")) or (
        _large(a) and _large(b) and abs(a.value - b.value) <= _CLOSER * a.value
    )


def _large(a: Of) -> bool:
    """Whether a number is written with a word for a magnitude, as sums are that a text rounds without a word."""
    return a.value >= _MANY and any(char.isalpha() for char in a.side.text[a.one.start : a.one.end])


def _places(value: Decimal) -> int:
    return -int(value.normalize().as_tuple().exponent)


def _years(a: Of, b: Of, shared: Sequence[Matched]) -> bool:
    """Since 1995, for thirty years; born in 1960, aged 65; born in 1950, died in 2023, at 73; of 1938, nineteen years older."""
    if not CALENDAR <= a.value < _NOW.stop or a.one.unit or b.one.kind != Kind.NUMBER:
        return False
    length = b.value * LENGTHS.get(b.one.unit, 1)
    if b.one.unit and _DATED.match(b.side.text, b.one.end):
        return False  # 82年 is a year too, and 82 years are not
    told = b.one.unit in ("year", "decade", "century") or (not b.one.unit and length >= _OLD)
    if b.one.unit in ("", "year") and _OLD <= b.value <= _OLDEST:
        said = [pair.source for pair in shared]
        said += [one for one in a.side.numbers if one.values and not one.unit] if told_of(b, "than") else []
        years = [one.values[0] for one in said if CALENDAR <= one.values[0] < _NOW.stop]
        if any(abs(a.value - year) - b.value in (0, 1) for year in years):
            return True
    return told and a.value + length in _NOW


def may_follow(
    pair: tuple[Quantity, Quantity], sides: tuple[Side, Side], matched: Sequence[Matched], near: Sequence[Matched] = ()
) -> bool:
    """Whether two numbers may be the parts of one that both sides have, or the time played and the time that is left.

    Args:
        pair: the original's and the translation's.
        sides: the original and the translation.
        matched: what both sides of the segment have.
        near: what both sides of the neighbouring segments have.
    """
    one, other = pair
    if not one.values or not other.values or Kind.WEEKDAY in (one.kind, other.kind):
        return False
    first, second = Of(sides[0], one, one.values[0]), Of(sides[1], other, other.values[0])
    whole, apart = first.value + second.value, abs(first.value - second.value)
    if _complete(first, second):
        return _one_is_rest(first, second)
    if first.one.unit == second.one.unit == "percent":
        return False
    if apart == 1 and _by_one(first, second):
        return True
    if whole in _OTHER_ENDS and any(
        is_moment(a) and b.one.unit == "minute" and not is_moment(b) for a, b in ((first, second), (second, first))
    ):
        return True
    if min(one.weight, other.weight) < Weight.WORD or Kind.ORDINAL in (one.kind, other.kind):
        return False
    if one.unit != other.unit and one.unit and other.unit:
        return False
    if any(_rest(a, b, near) for a, b in ((first, second), (second, first))):
        return True
    if not all(told(part, "of") for part in (first, second)):
        return False
    wholes = {whole, apart} if apart != int(apart) else {whole}
    return any(
        shared.source.kind == Kind.NUMBER
        and not wholes.isdisjoint(shared.source.values[:1])
        and abs(shared.source.start - one.start) <= _APART
        and abs(shared.target.start - other.start) <= _APART
        for shared in matched
    )


def _rest(a: Of, b: Of, near: Sequence[Matched]) -> bool:
    """Only seven could; eleven of them could not, with all eighteen in a sentence beside."""
    if not told_of(a, "only", _CLOSE_BY) or told(b, "only") or not _behind(b, "of", _CLOSE_BY):
        return False
    wholes = [pair.source for pair in near if pair.source.kind == Kind.NUMBER and pair.source.weight >= Weight.WORD]
    return any(a.value + b.value in one.values[:1] for one in wholes)


def _complete(first: Of, second: Of) -> bool:
    """Whether two shares are a whole."""
    if first.one.unit == second.one.unit == "percent":
        return first.value + second.value == _HUNDRED
    return abs(_part(first) + _part(second) - 1) < _EXACT


def _one_is_rest(first: Of, second: Of) -> bool:
    """Whether of two shares one is said to be the smaller one, or what is missing."""
    few = [told(part, "only") or told(part, "less") for part in (first, second)]
    lacking = [told(part, "lacking") for part in (first, second)]
    return few[0] is not few[1] or lacking[0] is not lacking[1]


def _part(a: Of) -> Decimal:
    """The part of a whole that a number may be; 0 for none. Many languages have no other word for a fifth than the fifth."""
    if a.one.kind == Kind.ORDINAL and 1 < a.value <= _TWELFTH:
        return 1 / a.value
    return next((value for value in a.one.values if 0 < value < 1), Decimal(0))


def _by_one(first: Of, second: Of) -> bool:
    """Whether both are floors, or dates of which one is said by its eve or by the night before."""
    parts = (first, second)
    if Kind.ORDINAL in (first.one.kind, second.one.kind) and all(told(part, "floor") for part in parts):
        return True
    return all(map(is_date, parts)) and any(told(part, "eve") for part in parts)
