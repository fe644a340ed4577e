"""Decides which of the quantities left over by a comparison are mismatches worth showing.

A quantity of the translation with no equal in the original, beside one of the original with no equal in the
translation, is a replaced one. One that only one side has may be style: a repeated year, a figure spelled out.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.text.numerals.compare import keys, of_speed
from translaudit.text.numerals.quantity import Kind, Quantity, Weight
from translaudit.text.numerals.units import rival, same_amount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.text.numerals.compare import Comparison

__all__ = ["Verdict", "Why", "judge"]


_MONTHS = 12
_WHOLE = 4  # letters of a day's name; sat and sun are shorter
_EXACTLY = Decimal("0.001")
_MANY = 10_000  # pairs; a segment with more left over is no translation of the other


class Why(Enum):
    """How a quantity of the translation differs from that of the original."""

    MAGNITUDE = "the magnitude differs"
    TRANSPOSED = "the digits are transposed"
    LOST = "a digit is lost"
    GAINED = "a digit is added"
    DIGIT = "one digit differs"
    SEPARATOR = "the sign means thousands in one language and decimals in the other"
    UNIT = "the unit differs"
    WEEKDAY = "the day of the week differs"
    MONTH = "the month differs"
    POINTS = "percent are no percentage points"
    BOUND = "the one is more than this, the other less"
    SIGN = "only one of them is said to be below zero"
    OTHER = "the numbers differ"
    ADDED = "the original has no such number"
    DROPPED = "the translation has no such number"


class Verdict(NamedTuple):
    """A mismatch: what the original has and what the translation has; None on the side that has nothing.

    Attributes:
        sure: whether it is worth showing by default.
        certain: whether hardly anything else can be meant.
    """

    source: Quantity | None
    target: Quantity | None
    why: Why
    sure: bool = False
    certain: bool = False


def judge(comparison: Comparison) -> list[Verdict]:
    """The mismatches that a comparison shows, those of the translation first, by their place."""
    found = [*_units(comparison), *_separators(comparison)]
    if len(comparison.source) * len(comparison.target) > _MANY:
        return found
    left = list(comparison.source)
    alone = all(sum(one.weight > Weight.VAGUE for one in side) == 1 for side in (left, comparison.target))
    for quantity in sorted(comparison.target, key=lambda one: (-one.weight, one.start)):
        best = max(
            ((_likeness(one, quantity), -number) for number, one in enumerate(left) if _comparable(one, quantity)),
            default=None,
        )
        if best is None:
            found.append(Verdict(None, quantity, Why.ADDED))
            continue
        other = left.pop(-best[1])
        why = _why(other, quantity)
        # Where COVID-19 was left out, its number stands for no other one.
        sure = _sure(other, quantity) and (alone or bool(other.tag) == bool(quantity.tag))
        plain = min(other.weight, quantity.weight) >= Weight.WORD
        found.append(Verdict(other, quantity, why, sure, sure and plain and (alone or why is not Why.OTHER)))
    found.sort(key=lambda verdict: verdict.target.start if verdict.target else -1)
    return [*found, *(Verdict(quantity, None, Why.DROPPED) for quantity in left)]


def _units(comparison: Comparison) -> list[Verdict]:
    """Four weeks for four months: the number is right, the unit is not."""
    ours = _said([*(pair.source for pair in comparison.matched), *comparison.source])
    theirs = _said([*(pair.target for pair in comparison.matched), *comparison.target])
    return [
        Verdict(source, target, Why.UNIT, sure=True)
        for source, target in comparison.matched
        if source.unit != target.unit
        and _rivals(source, target)
        and _with_one_unit(source, ours)
        and _with_one_unit(target, theirs)
        and min(source.weight, target.weight) >= Weight.WORD
        and not _converted(source, target)
    ]


def _rivals(source: Quantity, target: Quantity) -> bool:
    one, other = of_speed(source, target).unit, of_speed(target, source).unit
    return one != other and rival(one, other)


def _said(quantities: Sequence[Quantity]) -> dict[Decimal, set[str]]:
    """With what units each value is said."""
    found: dict[Decimal, set[str]] = {}
    for one in quantities:
        for value in keys(one):
            found.setdefault(value, set()).add(one.unit)
    return found


def _with_one_unit(quantity: Quantity, said: dict[Decimal, set[str]]) -> bool:
    """Whether its side has its values with its unit only; of 4 years 6 months and 6 years others are told apart hardly."""
    return all(said[value] == {quantity.unit} for value in keys(quantity))


def _converted(source: Quantity, target: Quantity) -> bool:
    """Whether both are one amount: 10.000 meter, which other languages read as ten, are 10 km."""
    return keys(source)[0] != keys(target)[0] and any(
        same_amount(one, source.unit, other, target.unit, within=_EXACTLY)
        for one in source.values
        for other in target.values
    )


def _separators(comparison: Comparison) -> list[Verdict]:
    """A sign that groups thousands in one language and begins decimals in the other, taken over as it was."""
    return [
        Verdict(source, target, Why.SEPARATOR, sure=True)
        for source, target in comparison.matched
        if len(source.values) == len(target.values) == 2
        and source.grouping
        and source.grouping == target.grouping
        and source.values == target.values[::-1]
        and str(source.values[0])[-1] != "0"  # 3,000 means thousands whatever the language
    ]


def _comparable(source: Quantity, target: Quantity) -> bool:
    if Kind.WEEKDAY in (source.kind, target.kind):
        return source.kind == target.kind
    if (source.kind == Kind.MONTH) == (target.kind == Kind.MONTH):
        return True
    number = target if source.kind == Kind.MONTH else source
    dated = bool(number.values) and number.values[0] <= _MONTHS and not number.unit
    return dated and number.kind == Kind.NUMBER and number.weight >= Weight.WORD


def _sure(source: Quantity, target: Quantity) -> bool:
    if source.kind == Kind.WEEKDAY:  # a word that is mostly another is a day where the other side names one
        vague = [one for one in (source, target) if one.weight < Weight.WORD]
        return len(vague) < 2 and all(one.end - one.start >= _WHOLE for one in vague)
    weight = source.weight + target.weight
    months = [one.kind for one in (source, target)].count(Kind.MONTH)
    if months == 1 and min(source.weight, target.weight) < Weight.DIGITS:
        return False
    if months == 2:
        vague = [one for one in (source, target) if one.weight < Weight.WEAK]
        return len(vague) < 2 and all(one.end - one.start >= _WHOLE for one in vague)
    if source.unit and source.unit == target.unit:
        weight += 1
        return weight >= 3 or (weight >= 2 and source.weight >= Weight.WEAK)
    return weight >= 4 and min(source.weight, target.weight) >= Weight.WORD


def _likeness(source: Quantity, target: Quantity) -> int:
    """How likely one stands for the other."""
    score = 2 * min(source.weight, target.weight)
    score += 4 * bool(source.unit and source.unit == target.unit)
    score += 4 * (source.kind == target.kind == Kind.MONTH)
    score += 2 * (source.kind == target.kind) + 2 * (bool(source.tag) == bool(target.tag))
    score += source.weight == target.weight
    if source.values and target.values:
        why = _difference(keys(source)[0], keys(target)[0])
        score += 4 if why is Why.MAGNITUDE else 2 if why is not Why.OTHER else 0
    return score


def _why(source: Quantity, target: Quantity) -> Why:
    if source.kind == Kind.WEEKDAY:
        return Why.WEEKDAY
    if source.kind == target.kind == Kind.MONTH:
        return Why.MONTH
    if not source.values or not target.values:
        return Why.OTHER
    return _difference(keys(source)[0], keys(target)[0])


def _difference(first: Decimal, second: Decimal) -> Why:
    if not first or not second:
        return Why.OTHER
    if first.normalize().as_tuple().digits == second.normalize().as_tuple().digits:
        return Why.MAGNITUDE
    a, b = (format(value.normalize(), "f") for value in (first, second))
    if len(a) == len(b):
        wrong = sum(x != y for x, y in zip(a, b, strict=True))
        if wrong == 2 and sorted(a) == sorted(b):
            return Why.TRANSPOSED
        return Why.DIGIT if wrong == 1 and len(a) > 1 else Why.OTHER
    shorter, longer = sorted((a, b), key=len)
    if len(longer) == len(shorter) + 1 and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))):
        return Why.LOST if len(b) < len(a) else Why.GAINED
    return Why.OTHER
