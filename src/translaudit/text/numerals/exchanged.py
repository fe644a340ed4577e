"""Finds loose quantities of an original that stand in its translation with another value.

Both sides must have one of a family that the other side says nowhere, in words or in numbers: half and 50 %, doubled
and twice as much, dozens and 36, a decade and ten years answer for each other.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.numerals.loose import signs
from translaudit.text.numerals.quantity import CALENDAR, Kind, Quantity, Weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.text.numerals.compare import Comparison
    from translaudit.text.numerals.loose import Loose

__all__ = ["Said", "elsewhere", "exchanged", "said", "unanswered", "unsigned"]

_NEAR = Decimal("0.07")  # a third is called 31 %
_GROUPS = (("share", "multiple"), ("magnitude",), ("group",), ("order",), ("period",))
_EXACT = Decimal("0.001")
_WIDE = 100  # thousands may be ninety thousand
_TENS = 10
_DECADE, _CENTURY, _MILLENNIUM = 10, 100, 1000
_HUNDRED = Decimal(100)


class Said(NamedTuple):
    """What one side of a segment says.

    Attributes:
        loose: its loose quantities, by place.
        numbers: all its quantities.
        left: those of its quantities that have no equal on the other side.
    """

    loose: Sequence[Loose]
    numbers: Sequence[Quantity]
    left: Sequence[Quantity]


def said(loose: Sequence[Loose], numbers: Sequence[Quantity], left: Sequence[Quantity]) -> Said:
    """What a side says, its loose quantities unsure where they are a part of a number."""
    counted = [one for one in numbers if one.weight > Weight.VAGUE or one.unit or (one.values and one.values[0] > 1)]
    held = [
        one._replace(sure=False) if one.sure and any(_part_of(one, number) for number in counted) else one
        for one in loose
    ]
    free = [[number for number in side if not any(_covers(one, number) for one in held)] for side in (numbers, left)]
    return Said(held, *free)


def _covers(one: Loose, number: Quantity) -> bool:
    return one.sure and one.start <= number.start and number.end <= one.end


def _part_of(one: Loose, number: Quantity) -> bool:
    """Whether a loose quantity belongs to a number: half a million, two and a half, the 20th century."""
    end = max(number.end, number.unit_end)
    if not (number.start < one.end and one.start < end):
        return False
    if number.start >= one.start and (end if one.family in ("share", "period") else number.end) <= one.end:
        return False
    if one.family == "share":
        return not any(_near(value, wanted) for value in number.values for wanted in one.values) or bool(number.unit)
    if one.family == "period":
        return number.weight > Weight.VAGUE or number.kind == Kind.ORDINAL
    return number.weight > Weight.VAGUE and not (one.family != "magnitude" and set(one.values) & set(number.values))


def exchanged(source: Said, target: Said, around: tuple[Said, Said] | None = None) -> list[tuple[Loose, Loose]]:
    """Pairs of loose quantities, the original's and the translation's, of which neither is said on the other side.

    Args:
        source: what the original says.
        target: what the translation says.
        around: what the neighbouring segments of the original and of the translation say; it answers too.
    """
    found: list[tuple[Loose, Loose]] = []
    for families in _GROUPS:
        ours = [one for one in source.loose if one.family in families]
        theirs = [one for one in target.loose if one.family in families]
        if not any(one.sure for one in ours) and not any(one.sure for one in theirs):
            continue
        ours = _meant(ours, source, target, *(around[1:] if around else ()))
        theirs = _meant(theirs, target, source, *(around[:1] if around else ()))
        if not all(any(one.sure for one in side) for side in (ours, theirs)):
            ours, theirs = ([one for one in side if one.family == "share"] for side in (ours, theirs))
            if not any(one.sure for one in (*ours, *theirs)):
                continue
        else:
            ours, theirs = ([one for one in side if one.sure] for side in (ours, theirs))
        found += zip(ours, theirs, strict=False)
    return found


def _meant(mine: Sequence[Loose], side: Said, *others: Said) -> list[Loose]:
    """Those that the other side does not say, of unsure ones those of which it says no other reading: third, 1/3 or the 3rd."""
    unsaid = _unsaid(side.loose, *others)
    return [
        one
        for one in mine
        if one in unsaid
        and (
            one.sure or all(other in unsaid for other in side.loose if other.start < one.end and one.start < other.end)
        )
    ]


def elsewhere(near: Sequence[tuple[Said, Said]]) -> tuple[Said, Said]:
    """What neighbouring segments of the original and of the translation say that their other side does not."""
    ours = Said([one for source, target in near for one in _unsaid(source.loose, target)], (), _left(near, 0))
    theirs = Said([one for source, target in near for one in _unsaid(target.loose, source)], (), _left(near, 1))
    return ours, theirs


def _left(near: Sequence[tuple[Said, Said]], side: int) -> list[Quantity]:
    return [one for pair in near for one in pair[side].left]


def _unsaid(mine: Sequence[Loose], *others: Said) -> list[Loose]:
    """Those loose quantities of one side that the other side does not say."""
    return [
        one
        for one in mine
        if not any(_same(one, other) for side in others for other in side.loose)
        and not any(_counts(one, number) for side in others for number in side.numbers)
        and not any(_may_count(one, number) for side in others for number in side.left)
    ]


def unanswered(left: Sequence[Quantity], other: Said) -> list[Quantity]:
    """Without the percentages that the other side says in words: doubled, half."""
    return [one for one in left if one.unit != "percent" or not any(_counts(word, one) for word in other.loose)]


def _near(value: Decimal, wanted: Decimal) -> bool:
    return abs(value - wanted) <= _NEAR * wanted


def _same_ratio(one: Decimal, other: Decimal) -> bool:
    """Twice as few are half as many; half more are one and a half times as many; two thirds less are a third."""
    part, whole = sorted((one, other))
    return part == whole or (
        part < 1 < whole and any(abs(whole - more) < _EXACT for more in (1 / part, 1 + part, 1 / (1 - part)))
    )


def _same(one: Loose, other: Loose) -> bool:
    families = {one.family, other.family}
    if families <= {"share", "multiple", "order"} and families != {"order"}:
        return any(_same_ratio(first, second) for first in one.values for second in other.values)
    # Both are the two; the second is the one of both that is not the first.
    alike = len(families) == 1 or families <= {"group", "multiple", "order"}
    return alike and bool(set(one.values) & set(other.values))


def _counts(one: Loose, number: Quantity) -> bool:
    """Whether a number of the other side says the same as a loose quantity."""
    values = number.values
    if one.family == "period":
        years = number.unit == "year"
        named = {"decade": _DECADE, "century": _CENTURY, "millennium": _MILLENNIUM}.get(number.unit)
        return named in one.values or (years and any(value in one.values for value in values))
    if one.family in ("share", "multiple"):
        if number.weight == Weight.VAGUE and number.unit != "times" and 1 in one.values:
            return False  # “a” is not once
        return any(_share(wanted, value, number.unit) for wanted in one.values for value in values)
    if one.family == "magnitude":
        return False
    return any(value in one.values for value in values)


def _share(wanted: Decimal, value: Decimal, unit: str) -> bool:
    if unit == "percent":
        return any(
            _near(value, share * _HUNDRED) for share in {wanted, abs(wanted - 1), 1 + wanted * (wanted < 1)} if share
        )
    return _near(value, wanted) or (wanted > 1 and value == wanted)


def _may_count(one: Loose, number: Quantity) -> bool:
    """Whether a number that has no equal may be what a loose quantity stands for."""
    if not number.values or number.weight == Weight.VAGUE:
        return False
    value = number.values[0]
    if one.family == "magnitude":
        return any(wanted <= value < wanted * (_WIDE if wanted > _TENS else _TENS) for wanted in one.values)
    if one.family in ("share", "multiple"):
        return any(wanted and value == round(1 / wanted, 4) for wanted in one.values)
    if one.family == "period":
        return any(value in (wanted, wanted / 10) for wanted in one.values)
    return False


_MINUS = expression(r"(?:^|\(|[^\d\s][\s\u00a0])[-\u2212\u2013]$")  # no range, as 10 - 12
_ANY_MINUS = expression(r"(?:^|(?<=\W))[-\u2212\u2013]\s?\d")
_DEGREES = ("celsius", "fahrenheit")
_MARK = expression(r"\s?[°℃℉]")
_BEFORE = 24
_EITHER = expression(
    r"(?:plus|plús|плюс|più|mais|más|\+|プラス|زائد)[\W_]*(?:oder|of|or|ou|o|или|чи|або|nebo|czy|atau)?[\W_]*\w+\W*$"
)
_LESS_THAN = ("d'", "d’")


def unsigned(texts: tuple[str, str], langs: tuple[str, str], comparison: Comparison) -> list[tuple[Quantity, Quantity]]:
    """Pairs of equal numbers of which one is below zero, and nothing on the other side says so.

    Args:
        texts: the original and the translation.
        langs: their languages.
        comparison: their quantities, compared.
    """
    tables = signs(langs[0]), signs(langs[1])
    if None in tables or not comparison.matched:
        return []
    lows = texts[0].lower(), texts[1].lower()
    found: list[tuple[Quantity, Quantity]] = []
    for pair in comparison.matched:
        below = [_below(low, lang, one) for low, lang, one in zip(lows, langs, pair, strict=True)]
        if below[0] is below[1]:
            continue
        plain = 0 if below[1] else 1
        table = tables[plain]
        if table is not None and not table.said.search(lows[plain]) and not _ANY_MINUS.search(texts[plain]):
            found.append((pair.source, pair.target))
    return found


def _below(low: str, lang: str, one: Quantity) -> bool:
    """Whether a number is said to be below zero."""
    table = signs(lang)
    if table is None or one.unit not in ("", *_DEGREES) or one.weight < Weight.WORD or one.kind != Kind.NUMBER:
        return False
    if low.startswith(_LESS_THAN, one.start) or one.values[:1] >= (Decimal(CALENDAR),):
        return False  # moins d'une dizaine; 2012, after a night below freezing
    if one.weight < Weight.DIGITS and not one.unit and one.values and one.values[0] < 1:
        return False  # menos um terço do preço
    head = low[max(0, one.start - _BEFORE) : one.start]
    if _EITHER.search(head) is not None:
        return False  # give or take so many
    if table.before.search(head) is not None and table.but.search(head) is None:
        return True
    degrees = one.unit in _DEGREES or _MARK.match(low, one.end)
    if degrees and _MINUS.search(head):
        return True
    return table.behind.match(low, max(one.end, one.unit_end)) is not None
