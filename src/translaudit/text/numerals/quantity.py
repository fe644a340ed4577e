"""What a text says with a number: a span, what the number may be, how surely it is meant as one.

Values are decimals, so that 2.5 million equals 2,500,000; a number that can be read in several ways keeps them all.
"""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum

from translaudit.records import NamedTuple

__all__ = ["CALENDAR", "UNBOUNDED", "Kind", "Quantity", "Weight"]


CALENDAR = 1500  # “2018 год” is a date, not so many years
UNBOUNDED = Decimal("Infinity")


class Kind(IntEnum):
    """What a quantity is; only weekdays stand apart when quantities are compared."""

    NUMBER = 0
    ORDINAL = 1
    MONTH = 2
    WEEKDAY = 3
    CLOCK = 4


class Weight(IntEnum):
    """How much a quantity demands to be in the translation too."""

    VAGUE = 0  # “one”, “first”, “thousands”: answers to a number, demands nothing
    WEAK = 1  # “both”, “second”, Roman numerals
    WORD = 2
    DIGITS = 3


class Quantity(NamedTuple):
    """A quantity of a text.

    Attributes:
        start: offset into the text, in code points.
        end: end of the half-open span.
        values: what it may mean, the likeliest first.
        kind: number, ordinal, month, weekday …
        weight: how much it demands.
        unit: the unit of time or measure beside it, by its English name, or "".
        parts: what it is made of if it is a date, a time or a score and no number.
        tag: letters that it hangs on, as in F-35: then it is part of a name.
        grouping: the lone sign between its digits, where it can mean thousands or decimals, as in 1.351; else "".
        unit_end: where the unit's word ends; -1 without a unit.
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    kind: Kind = Kind.NUMBER
    weight: Weight = Weight.DIGITS
    unit: str = ""
    parts: tuple[Quantity, ...] = ()
    tag: str = ""
    unit_end: int = -1
    grouping: str = ""
