"""Holds the quantities of a translation against those of its original.

Reach for `compare` with what `read` found on both sides. What has the same value on both sides, however it is written,
is matched; so is what converts: hours of the day in twelve, units, decades with their century. What is left over on
both sides is paired. What it does not do: judge a quantity that only one side has; it names those.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.text.numerals.quantity import Kind, Quantity, Weight
from translaudit.text.numerals.units import convertible, imperial, same_amount

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Comparison", "Matched", "compare", "keys", "of_speed"]

_LARGE = Decimal(10) ** 15
_EXACT = Decimal("1e-6")
_CLOSE = Decimal("0.1")  # people round when they convert
_MANY = 10_000  # pairs; a segment with more left over is no translation of the other
_SAME = 40  # equal values looked at
_TIME = Decimal("0.02")
_LOOSE = {"week", "month"}  # six weeks are a month and a half
_PAIR = Decimal(2)
_TO = 5  # code points between the numbers of a range: bis
_TENFOLD = 10
_OFTEN = {"minute": 60, "month": 12, "hour": 24, "week": 52}  # of the next larger unit
_NIGHT = 2  # days that a night may be called after
_CENTURIES = (1900, 2000)
_LAST_YEAR = 2050
_FORTNIGHT = {("day", Decimal(15)), ("", Decimal(15))}  # quinze jours, una quincena: two weeks


class Matched(NamedTuple):
    """Two quantities that say the same."""

    source: Quantity
    target: Quantity


class Comparison(NamedTuple):
    """What was matched, and what is left on either side, by place."""

    matched: tuple[Matched, ...]
    source: tuple[Quantity, ...]
    target: tuple[Quantity, ...]


def _split(side: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """What must have an equal, and what may answer to what is left: “one” shall not take the hour of 1:12."""
    return [one for one in side if one.weight > Weight.VAGUE], [one for one in side if one.weight == Weight.VAGUE]


def keys(quantity: Quantity) -> tuple[Decimal, ...]:
    """The values of a quantity, rounded so that two thirds equal two thirds however they were read."""
    return tuple([_key(value) for value in quantity.values])


def _key(value: Decimal) -> Decimal:
    return value if value == value.to_integral_value() or value > _LARGE else value.quantize(_EXACT)


def compare(source: Sequence[Quantity], target: Sequence[Quantity]) -> Comparison:
    """Match the quantities of an original and its translation."""
    demanding, vague = zip(*(_split(side) for side in (source, target)), strict=True)
    matched, left, right = _match(*demanding)
    for whole in (True, False, True):
        if not left or not right:
            break
        if whole:
            ours, theirs = _exploded(left, [*right, *vague[1]]), _exploded(right, [*left, *vague[0]])
        else:
            ours, theirs = _all_parts(left), _all_parts(right)
        if ours is not left or theirs is not right:
            more, left, right = _match(ours, theirs)
            matched.extend(more)
    more, left, right = _match([*left, *vague[0]], [*right, *vague[1]])
    matched.extend(more)
    left, right = _equivalent(left, right, (source, target), matched)
    return Comparison(tuple(matched), tuple(left), tuple(right))


def _match(
    source: Sequence[Quantity], target: Sequence[Quantity]
) -> tuple[list[Matched], list[Quantity], list[Quantity]]:
    """First by the likeliest readings, then by any; months with numbers last."""
    matched, left, right = _assigned(source, target, mixed=False, first=True)
    for mixed in (False, True):
        if left and right:
            more, left, right = _assigned(left, right, mixed=mixed, first=False)
            matched.extend(more)
    return matched, left, right


def _assigned(
    source: Sequence[Quantity], target: Sequence[Quantity], *, mixed: bool, first: bool
) -> tuple[list[Matched], list[Quantity], list[Quantity]]:
    by_value: dict[Decimal, list[int]] = {}
    for number, quantity in enumerate(target):
        for value in keys(quantity)[: 1 if first else None]:
            by_value.setdefault(value, []).append(number)
    free = [True] * len(target)
    matched: list[Matched] = []
    left: list[Quantity] = []
    for number in sorted(range(len(source)), key=lambda number: (-source[number].weight, number)):
        quantity = source[number]
        best: tuple[int, int, int] | None = None
        for rank, value in enumerate(keys(quantity)[: 1 if first else None]):
            for at in by_value.get(value, ())[:_SAME]:
                if free[at] and _joinable(quantity, target[at], mixed=mixed):
                    candidate = (_unlike(quantity, target[at], rank, value), abs(at - number), at)
                    best = candidate if best is None or candidate < best else best
        if best is None:
            left.append(quantity)
        else:
            free[best[2]] = False
            matched.append(Matched(quantity, target[best[2]]))
    left.sort()
    return matched, left, [quantity for number, quantity in enumerate(target) if free[number]]


def _joinable(one: Quantity, other: Quantity, *, mixed: bool) -> bool:
    if Kind.WEEKDAY in (one.kind, other.kind):
        nights = len(one.values) == len(other.values) == _NIGHT  # of both the day is told that follows
        return one.kind == other.kind and (not nights or one.values == other.values)
    if (one.kind == Kind.MONTH) == (other.kind == Kind.MONTH):
        return True
    month, number = (one, other) if one.kind == Kind.MONTH else (other, one)
    return mixed and not number.unit and month.weight > Weight.VAGUE and number.weight > Weight.WEAK


def _unlike(one: Quantity, other: Quantity, rank: int, value: Decimal) -> int:
    """How far two quantities with a common value are from being the same in kind, unit and form."""
    return (
        2 * (rank + keys(other).index(value))
        + (one.unit != other.unit) * (1 + bool(one.unit and other.unit))
        + (one.kind != other.kind)
        + 2 * (other.weight <= Weight.WEAK)
    )


def _exploded(mine: list[Quantity], others: Iterable[Quantity]) -> list[Quantity]:
    """With dates, times and scores taken apart whose parts the other side has."""
    if not any(quantity.parts for quantity in mine):
        return mine
    values = {value for other in others for value in keys(other)} | {
        _key(part.values[0]) for other in others for part in other.parts
    }
    found: list[Quantity] = []
    for quantity in mine:
        whole = bool(quantity.values) and quantity.unit not in ("", *_TIMES)  # 15.5 % is no date
        if quantity.parts and not whole and all(_has(_key(part.values[0]), values) for part in quantity.parts):
            found.extend(quantity.parts)
        else:
            found.append(quantity)
    return found


def _has(value: Decimal, values: set[Decimal]) -> bool:
    return value in values or not value or (value <= 24 and (value + 12 in values or value - 12 in values))


def _all_parts(mine: list[Quantity]) -> list[Quantity]:
    """With what is no number by itself taken apart."""
    if not any(quantity.parts and not quantity.values for quantity in mine):
        return mine
    return [part for quantity in mine for part in (quantity.parts if not quantity.values else (quantity,))]


def _equivalent(
    left: list[Quantity],
    right: list[Quantity],
    sides: tuple[Sequence[Quantity], Sequence[Quantity]],
    matched: list[Matched],
) -> tuple[list[Quantity], list[Quantity]]:
    """Without what says the same in another way."""
    source, target = sides
    if left and right and len(left) * len(right) <= _MANY:
        left, right = _crossed(left, right, matched)
        ours, theirs = _in_ranges(left), _in_ranges(right)
        left, right = list(left), list(right)
        for one in list(left):
            other = next((other for other in right if _same(ours.get(one, one), theirs.get(other, other))), None)
            if other is not None:
                left.remove(one)
                right.remove(other)
        left, right = _centuries(left, right)
        right, left = _centuries(right, left)
        from translaudit.text.numerals.sums import without_shares, without_sums  # noqa: PLC0415  only where numbers differ

        left, right = without_shares(left, right, target, [pair.target for pair in matched])
        right, left = without_shares(right, left, source, [pair.source for pair in matched])
        left, right = without_sums(left, right, source)
        right, left = without_sums(right, left, target)
    return _said(left, target), _said(right, source)


def _crossed(
    left: list[Quantity], right: list[Quantity], matched: list[Matched]
) -> tuple[list[Quantity], list[Quantity]]:
    """Five miles and three are eight kilometres and five: the fives are not one, if all of them convert."""
    wrong = [pair for pair in matched if pair.source.unit != pair.target.unit and _convert(*pair)]
    units = {one.unit for pair in wrong for one in pair}
    ours = [*(pair.source for pair in wrong), *(one for one in left if one.unit in units)]
    theirs = [*(pair.target for pair in wrong), *(one for one in right if one.unit in units)]
    if not wrong:
        return left, right
    spare = [[one for one in side if not one.unit] for side in (left, right)]  # 10 mètres de large et 3 de long
    used: list[Quantity] = []
    for one, others in [*((one, [*theirs, *spare[1]]) for one in ours), *((one, spare[0]) for one in theirs)]:
        if one in used:
            continue
        other = next(
            (other for other in others if other not in used and one.unit != other.unit and _same(one, other)), None
        )
        if other is None:
            return left, right
        used += [one, other]
    matched[:] = [pair for pair in matched if pair not in wrong]
    return [one for one in left if one not in used], [one for one in right if one not in used]


def _convert(one: Quantity, other: Quantity) -> bool:
    return convertible(of_speed(one, other).unit, of_speed(other, one).unit)


def _same(one: Quantity, other: Quantity) -> bool:
    if Kind.WEEKDAY in (one.kind, other.kind) or not one.values or not other.values:
        return False
    if any(
        _percent(a, b) or _fortnight(a, b) or _short_year(a, b) or _every(a, b) for a, b in ((one, other), (other, one))
    ):
        return True
    one, other = of_speed(one, other), of_speed(other, one)
    metric = imperial(one.values[0], one.unit, other.values[0], other.unit, within=_CLOSE)
    if metric or convertible(one.unit, other.unit):
        if metric:
            return True
        if one.unit != other.unit:
            within = _CLOSE if {one.unit, other.unit} == _LOOSE else _TIME if one.unit in _TIMES else _CLOSE
            return any(same_amount(a, one.unit, b, other.unit, within=within) for a in one.values for b in other.values)
        return False
    first, second = one.values[0], other.values[0]
    whole = max(one, other, key=lambda quantity: quantity.values[0])
    if (
        0 < min(first, second) < 1
        and whole.unit in ("", "times")
        and _key(1 / min(first, second)) == max(first, second)
    ):
        return True  # a fifth, one in five
    return (
        abs(first - second) == 12
        and max(first, second) <= 24
        and (min(first, second) > 0 or (min(one.weight, other.weight) > Weight.VAGUE and not (one.unit or other.unit)))
        and not one.tag
        and _clock(one, other)
    )


def _in_ranges(mine: Sequence[Quantity]) -> dict[Quantity, Quantity]:
    """The first numbers of ranges, with the unit of the second: 20-25 m/s."""
    return {
        one: one._replace(unit=more.unit)
        for one, more in pairwise(sorted(mine))
        if not one.unit and more.unit and more.weight > Weight.VAGUE and 0 < more.start - one.end <= _TO
    }


def _percent(share: Quantity, plain: Quantity) -> bool:
    """50 % are a half; 50 % more are one and a half times as much."""
    if share.unit != "percent" or plain.unit == "percent":
        return False
    told = [value for value in plain.values if value < 1]
    told += [value - 1 for value in plain.values if _times(value, plain.unit)]
    return any(_key(value * 100) in keys(share) for value in told)


def _fortnight(one: Quantity, other: Quantity) -> bool:
    return (one.unit, one.values[0]) in _FORTNIGHT and (other.unit, other.values[0]) == ("week", _PAIR)


def _times(value: Decimal, unit: str) -> bool:
    """Whether a number says how many times as much: one and a half, three times."""
    return 1 < value < _TENFOLD and (unit == "times" or (not unit and value != int(value)))


def _every(one: Quantity, other: Quantity) -> bool:
    """Twice a year, and every six months."""
    return one.unit == "times" and one.values[0] * other.values[0] == _OFTEN.get(other.unit)


def _short_year(one: Quantity, other: Quantity) -> bool:
    """Whether one is the other without its century: ’68, 27年度, the 24-25 season."""
    short, full = one.values[0], other.values[0]
    return (
        full - short in _CENTURIES
        and full <= _LAST_YEAR
        and (short >= 10 or one.end - one.start == 2)
        and one.unit in ("", "year")
        and other.unit in ("", "year")
        and min(one.weight, other.weight) >= Weight.WORD
    )


def of_speed(one: Quantity, other: Quantity) -> Quantity:
    """Kilometres, of which only the next word says that they are those of an hour, beside miles an hour; 風速40メートル."""
    if other.unit in (*_SPEEDS.values(), "knot") and one.unit in _SPEEDS:
        return one._replace(unit=_SPEEDS[one.unit])
    return one


_SPEEDS = {"kilometre": "kilometre-per-hour", "mile": "mile-per-hour", "metre": "metre-per-second"}

_TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")


def _clock(one: Quantity, other: Quantity) -> bool:
    """Whether the number could be an hour of the day."""
    return all(q.kind == Kind.NUMBER and q.unit in ("", "hour") for q in (one, other))


def _centuries(mine: list[Quantity], others: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """50s of the 19th century are the 1850s."""
    for century in [quantity for quantity in mine if quantity.unit == "century" and quantity.values]:
        for decade in mine:
            if decade is century or not decade.values or not 0 <= decade.values[0] < 100:
                continue
            year = 100 * (century.values[0] - 1) + decade.values[0]
            other = next((other for other in others if year in other.values), None)
            if other is not None:
                return (
                    [quantity for quantity in mine if quantity not in (century, decade)],
                    [quantity for quantity in others if quantity is not other],
                )
    return mine, others


def _said(mine: list[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """Lighter where the other side says the value, only fewer times."""
    if not mine:
        return mine
    values = {(value, _of_calendar(other)) for other in others for value in _told(other)}
    values |= {(part.values[0], Kind.NUMBER) for other in others for part in other.parts}
    return [
        quantity._replace(weight=Weight(max(quantity.weight - 1, 0)))
        if any((value, _of_calendar(quantity)) in values for value in _told(quantity))
        else quantity
        for quantity in mine
    ]


def _told(quantity: Quantity) -> tuple[Decimal, ...]:
    """The values of a quantity; of the days that a night may be called after the one that is named."""
    return keys(quantity)[: 1 if quantity.kind == Kind.WEEKDAY else None]


def _of_calendar(quantity: Quantity) -> Kind:
    """The kind of a weekday or a month; all else counts as a number."""
    return quantity.kind if quantity.kind in (Kind.WEEKDAY, Kind.MONTH) else Kind.NUMBER
