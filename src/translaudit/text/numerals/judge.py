"""Decides which of the quantities left over by a comparison are mismatches worth showing.

A quantity of the translation with no equal in the original, beside one of the original with no equal in the
translation, is a replaced one. One that only one side has may be style: a repeated year, a figure spelled out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from translaudit.text.numerals.compare import keys
from translaudit.text.numerals.quantity import Kind, Quantity, Weight
from translaudit.text.numerals.units import convertible

if TYPE_CHECKING:
    from translaudit.text.numerals.compare import Comparison

__all__ = ["Verdict", "judge"]


class Verdict(NamedTuple):
    """A mismatch: what the original has and what the translation has; None on the side that has nothing."""

    source: Quantity | None
    target: Quantity | None
    why: str
    sure: bool


def judge(comparison: Comparison) -> list[Verdict]:
    """The mismatches that a comparison shows, by their place in the translation."""
    found: list[Verdict] = []
    left = list(comparison.source)
    for quantity in sorted(comparison.target, key=lambda one: (-one.weight, one.start)):
        best = max(
            ((_likeness(other, quantity), -number) for number, other in enumerate(left) if _comparable(other, quantity)),
            default=None,
        )
        if best is None:
            found.append(Verdict(None, quantity, "added", sure=False))
            continue
        other = left.pop(-best[1])
        found.append(Verdict(other, quantity, "", sure=_sure(other, quantity)))
    found.extend(Verdict(quantity, None, "dropped", sure=False) for quantity in left)
    return found


def _comparable(source: Quantity, target: Quantity) -> bool:
    return (source.kind == Kind.WEEKDAY) == (target.kind == Kind.WEEKDAY)


def _sure(source: Quantity, target: Quantity) -> bool:
    weight = source.weight + target.weight
    if Kind.MONTH in (source.kind, target.kind) and source.kind != target.kind and Weight.DIGITS not in (source.weight, target.weight):
        return False
    if source.unit and source.unit == target.unit:
        weight += 1
        return weight >= 3 or (weight >= 2 and source.weight >= Weight.WEAK)
    return weight >= 4


def _likeness(source: Quantity, target: Quantity) -> int:
    """How likely one stands for the other."""
    score = 0
    if source.unit and source.unit == target.unit:
        score += 4
    if source.kind == target.kind:
        score += 2
    if bool(source.tag) == bool(target.tag):
        score += 2
    if source.weight == target.weight:
        score += 1
    if source.values and target.values:
        a, b = keys(source)[0], keys(target)[0]
        if a and b:
            ratio = a / b
            if ratio.normalize().as_tuple().digits == (1,):
                score += 4
            elif len(str(a)) == len(str(b)):
                score += 2
    score += 2 * min(source.weight, target.weight)
    return score
