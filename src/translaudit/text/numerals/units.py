"""Units of measure and currencies beside a number, and how units of one kind convert."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

__all__ = [
    "called_alike",
    "convertible",
    "imperial",
    "in_points",
    "in_unit",
    "measure",
    "of_things",
    "points_said",
    "rival",
    "same_amount",
]


class _Units(NamedTuple):
    after: re.Pattern[str]
    before: re.Pattern[str]
    names: dict[str, str]  # what is written → the unit


_FILE = Path(__file__).with_name("units.toml")
_ENDING = r"-[мг](?![^\W_])"  # of an ordinal: в 95-м году
_UNSPACED = r"\u2e80-\ud7ff\uf900-\uffdc"  # of languages that set no words apart, or hang them on signs: 75%的, 5km를
_END = rf"(?![^\W_{_UNSPACED}])"  # a sign of letters ends there


@lru_cache(maxsize=1)
def _units() -> _Units:
    data = table(_FILE)
    names: dict[str, str] = {}
    before: list[str] = []
    for unit, row in data["unit"].items():
        for sign in row.get("signs", "").replace("_", "\0").split():
            names[sign.replace("\0", " ")] = unit
    for code, row in data["currency"].items():
        for sign in row["signs"].split():
            names[sign] = code
            before.append(sign)
    every = sorted(names, key=lambda sign: (-len(sign), sign))
    after = "|".join(re.escape(sign) + ("" if sign >= "\u2e80" else _END) for sign in every)
    ahead = "|".join(re.escape(sign) for sign in sorted(before, key=lambda sign: (-len(sign), sign)))
    return _Units(
        expression(rf"(?!{_ENDING})[ \u00a0\u202f-]?({after})"),
        expression(rf"(?:^|(?<![^\W\d{_UNSPACED}]))({ahead})[ \u00a0\u202f]?$"),
        names,
    )


@lru_cache(maxsize=1)
def _kinds() -> dict[str, tuple[str, Decimal, Decimal]]:
    """Of each unit the kind, its size in the kind's first unit, and the offset."""
    data = table(_FILE)
    kinds = {
        unit: (row["kind"], Decimal(str(row["size"])), Decimal(str(row.get("offset", 0))))
        for unit, row in data["unit"].items()
    }
    return kinds | {code: (f"currency {code}", Decimal(1), Decimal(0)) for code in data["currency"]}


def measure(text: str, start: int, end: int) -> tuple[str, int]:
    """The unit or currency whose sign stands beside a number, and where the sign ends; "" and -1 for none."""
    units = _units()
    match = units.after.match(text, end)
    if match is not None:
        return units.names[match[1]], match.end()
    if start:
        head = text[max(0, start - 5) : start]
        before = units.before.search(head)
        if before is not None:
            return units.names[before[1]], end
    return "", -1


def in_points(text: str, lang: str, end: int) -> int:
    """Where the words end that make percentage points of a share that ends at a place; -1 where none do."""
    pattern = table(_FILE)["points"]["behind"].get(lang)
    start = text.rfind("percentage", 0, end) if text.endswith("percentage", 0, end) else end
    match = expression(rf"[\s\u00a0-]*(?:{pattern})\w*").match(text, start) if pattern else None
    return match.end() if match else -1


def points_said(text: str, lang: str) -> bool:
    """Whether a text has any word for points, or may have: of a language that is not listed nobody can tell."""
    points = table(_FILE)["points"]
    return lang not in points["behind"] or expression(points["said"]).search(text) is not None


def convertible(first: str, second: str) -> bool:
    """Whether two units measure the same kind of thing."""
    kinds = _kinds()
    return first in kinds and second in kinds and kinds[first][0] == kinds[second][0]


_IMPERIAL = {
    "mile": ("kilometre",),
    "foot": ("metre",),
    "inch": ("centimetre",),
    "yard": ("metre",),
    "pound": ("kilogram",),
    "stone": ("kilogram",),
    "ounce": ("gram",),
    "acre": ("hectare",),
    "mile-per-hour": ("kilometre-per-hour",),
    "square-mile": ("square-kilometre",),
    "square-foot": ("square-metre",),
    "fahrenheit": ("celsius",),
    "gallon": ("litre",),
}


# Currencies of one name, or of which one name may be said for the other: Egyptian pounds, Hongkong-Dollar, كرونة, روبية
_NAMESAKES = (
    frozenset(("USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD")),
    frozenset(("pound", "GBP", "EGP", "TRY")),
    frozenset(("CZK", "DKK", "NOK", "SEK")),
    frozenset(("INR", "IDR")),
    frozenset(("BRL", "IRR")),
)
_YUAN = ("元", "圆", "圓", "块", "塊")
_OF_CHINA = frozenset(("HKD", "TWD"))


def rival(first: str, second: str) -> bool:
    """Whether one unit may stand by mistake for the other: two of one kind, or two currencies; pounds may be either."""
    if convertible(first, second):
        return True
    if any(names.issuperset((first, second)) for names in _NAMESAKES):
        return False
    kinds = _kinds()
    money = [unit in kinds and kinds[unit][0].startswith("currency") for unit in (first, second)]
    return all(money) or (any(money) and "pound" in (first, second))


def called_alike(first: str, second: str, sign: str) -> bool:
    """Whether a sign of one of two currencies names the other too: 元 is a dollar in Taiwan and in Hong Kong."""
    return sign in _YUAN and "CNY" in (first, second) and not _OF_CHINA.isdisjoint((first, second))


def imperial(first: Decimal, one: str, second: Decimal, other: str, *, within: Decimal) -> bool:
    """Whether an amount in an imperial unit agrees with one whose unit is not recognised, if that is the metric one."""
    if other in _IMPERIAL and not one:
        first, one, second, other = second, other, first, one
    if one not in _IMPERIAL or other:
        return False
    return any(same_amount(first, one, second, unit, within=within) for unit in _IMPERIAL[one])


def same_amount(first: Decimal, one: str, second: Decimal, other: str, *, within: Decimal) -> bool:
    """Whether two amounts in convertible units agree but for rounding.

    Args:
        first: an amount.
        one: its unit.
        second: another amount.
        other: its unit.
        within: how far they may differ, as a share of the larger.
    """
    kinds = _kinds()
    if not convertible(one, other):
        return False
    a, b = (value * kinds[unit][1] + kinds[unit][2] for value, unit in ((first, one), (second, other)))
    return abs(a - b) <= within * max(abs(a), abs(b), Decimal(1))


def of_things(unit: str) -> bool:
    """Whether a unit measures what can be measured in feet and in metres: no time, no share, no money."""
    kind = _kinds().get(unit, ("",))[0]
    return bool(kind) and kind not in ("time", "share", "frequency") and not kind.startswith("currency")


def in_unit(amount: Decimal, unit: str, other: str) -> Decimal | None:
    """An amount in another unit of its kind; None where the two do not convert or are one."""
    if unit == other or not convertible(unit, other):
        return None
    return amount * _kinds()[unit][1] / _kinds()[other][1]
