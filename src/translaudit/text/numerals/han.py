"""Reads the quantities of Chinese, Japanese and Korean, where numerals are single signs and words are not set apart.

A lone sign such as 三 counts only before a counter (三个, 三人): elsewhere it is mostly part of a word.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.numerals.digits import parts, readings
from translaudit.text.numerals.lexicon import lexicon
from translaudit.text.numerals.quantity import CALENDAR, Kind, Quantity, Weight
from translaudit.text.numerals.signs import RUN_DIGITS, TRAILING, Signs, signs_of
from translaudit.text.numerals.units import measure

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["english", "read_han", "value"]

_HALF = Decimal("0.5")
_TEN, _HUNDRED = 10, 100
_NUMERALS = "零一二三四五六七八九"
_MAGNITUDES = "十百千万亿萬億"


def read_han(text: str, lang: str) -> list[Quantity]:
    """The quantities of a Chinese, Japanese or Korean text, in their order."""
    signs = signs_of(lang.replace("_", "-").split("-", maxsplit=1)[0].lower())
    hidden = [match.span() for match in signs.never.finditer(text)] if signs.never else []
    found = list(_words(text, signs, hidden))
    taken = [(one.start, one.end) for one in found]
    for match in signs.run.finditer(text):
        start, end = match.span()
        while end > start and text[end - 1] in " \u00a0":
            end -= 1
        if not _overlaps(start, end, taken):
            quantity = _quantity(text, start, end, signs, hidden)
            if quantity is not None:
                found.append(_off(text, quantity))
    found.sort()
    return _fractions(text, found)


def _off(text: str, one: Quantity) -> Quantity:
    """七五折 is a quarter off, 8折 a fifth."""
    if not one.values or text[one.end : one.end + 1] != "折":
        return one
    left = one.values[0] * (_TEN if one.values[0] < _TEN else 1)
    return one._replace(values=(left, _HUNDRED - left), weight=Weight.VAGUE, unit="percent", unit_end=one.end + 1)


def _words(text: str, signs: Signs, hidden: list[tuple[int, int]]) -> Iterator[Quantity]:
    """Weekdays, words that are numbers by themselves, and halves of a unit."""
    taken: list[tuple[int, int]] = []
    for match in signs.weekday.finditer(text) if signs.weekday is not None else ():
        sign = next(group for group in match.groups() if group)
        yield Quantity(match.start(), match.end(), (signs.weekdays[sign],), Kind.WEEKDAY, Weight.WORD)
        taken.append(match.span())
    for pattern, kind, value, weight in signs.extra:
        for match in pattern.finditer(text):
            if not _overlaps(*match.span(), taken) and not _overlaps(*match.span(), hidden):
                unit, end = _unit(text, match.end(), signs)
                yield Quantity(*match.span(), (value,), kind, weight, unit, (), "", end)
                taken.append(match.span())
    for match in signs.alone.finditer(text) if signs.alone is not None else ():
        if not _overlaps(*match.span(), taken) and text[max(0, match.start() - 1) : match.start()] not in signs.digit:
            unit = _unit(match.group().replace("半", ""), 0, signs)[0]
            yield Quantity(*match.span(), (_HALF,), Kind.NUMBER, Weight.WEAK, unit, (), "", match.end())


def value(number: str, lang: str) -> Decimal | None:
    """What a number means, written in Chinese numerals, in digits, or in both; None where it is none (a two-letter code)."""
    values = _values(number, signs_of(lang))
    return values[0] if values else None


def english(value: Decimal) -> tuple[str, ...]:
    """The words by which English may write a whole number: all of it below a hundred, of others what is not zeros."""
    if value != int(value) or value < 1:
        return ()
    forms = lexicon("en").forms
    most, found = int(value), []
    zeros = len(str(most)) - len(str(most).rstrip("0"))
    if most >= _HUNDRED:
        found = [word for (role, one), words in forms.items() if role == "m" and one <= value for word in words[:1]]
        most //= 10**zeros
    if most < _HUNDRED:
        for one in (most,) if most <= 20 else (most // 10 * 10, most % 10):
            found += forms.get(("c", Decimal(one)), ())[:1] if one else ()
    return tuple(found) if most < _HUNDRED else ()


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < stop and first < end for first, stop in spans)


def _unit(text: str, end: int, signs: Signs) -> tuple[str, int]:
    at = end
    while at < len(text) and text[at] in TRAILING + " \u00a0":
        at += 1
    for word, unit in signs.units:
        if text.startswith(word, at):
            return unit, at + len(word)
    return measure(text, end, end)


def _quantity(text: str, start: int, end: int, signs: Signs, hidden: list[tuple[int, int]]) -> Quantity | None:
    run = text[start:end]
    arabic = any(char.isdigit() and char not in signs.digit for char in run)
    fraction = text.endswith(("分之", "分の"), 0, start)
    if not arabic and not fraction and any(first <= start and end <= stop for first, stop in hidden):
        return None
    values = _values(run, signs)
    pieces: tuple[Quantity, ...] = ()
    if not values:
        found = parts(run)
        if not found:
            return None
        pieces = tuple([Quantity(start + first, start + stop, (value,)) for first, stop, value in found])
    elif "." in run or "．" in run:
        pieces = tuple([Quantity(start + first, start + stop, (value,)) for first, stop, value in parts(run)])
    kind = Kind.NUMBER
    if (
        signs.month
        and (text.startswith(signs.month, end) or _TO_MONTH.match(text, end))
        and values
        and values[0] <= 12
        and values[0] == int(values[0])
    ):
        kind = Kind.MONTH
    ordinal = bool(signs.ordinal) and text.endswith(signs.ordinal, 0, start)
    counted = signs.counter.match(text, end)
    unit, unit_end = _unit(text, end, signs)
    if unit == "year" and values and values[0] >= CALENDAR:
        unit, unit_end = "", -1
    weight = Weight.VAGUE if run == "1" and text[end : end + 1] in ("つ", "人") else Weight.DIGITS
    if not arabic:
        known = fraction or ordinal or counted is not None
        weight = _weight(text, start, run, values, known=known, counted=counted is not None)
    half = signs.half.match(text, end) if signs.half is not None and values else None
    if half is not None:  # 一个半小时, an hour and a half
        unit, end = _unit(half.group().replace("半", ""), 0, signs)[0], half.end()
        return Quantity(start, end, (values[0] + _HALF,), Kind.NUMBER, Weight.WORD, unit, (), "", end)
    if values and text[end : end + 1] in tuple(_TENTHS):
        values, unit = (values[0] * 10 + 5 * (text[end + 1 : end + 2] == "半"),), "percent"
    more = _more(text, start, end, values, signs)
    return Quantity(
        start, end, tuple(dict.fromkeys((*values, *more))), kind, weight, unit, pieces, _tag(text, start), unit_end
    )


_TO_MONTH = expression(r"[至到~〜～－—-]\d{1,2}月(?!期)")  # 1至6月


def _weight(text: str, start: int, run: str, values: tuple[Decimal, ...], *, known: bool, counted: bool) -> Weight:
    """How much a number in numerals demands: lone signs, “ten” in words, and “several tens” nothing."""
    if values and values[0] <= 1:
        return Weight.VAGUE
    if run == "十" and text[start + 1 : start + 2] in ("几", "幾", "多", "余"):
        return Weight.VAGUE
    if run in ("十", "百", "千", "万", "千万", "百万") and not counted:
        return Weight.VAGUE
    if start and text[start - 1] in "几幾数數何" and run[0] in _MAGNITUDES:
        return Weight.VAGUE
    return Weight.WORD if len(run) > 1 or known else Weight.VAGUE


def _tag(text: str, start: int) -> str:
    at = start - 1 if start and text[start - 1] in "-‐‑–" else start
    first = at
    while first and text[first - 1].isascii() and text[first - 1].isalpha():
        first -= 1
    return text[first:at]


def _more(text: str, start: int, end: int, values: tuple[Decimal, ...], signs: Signs) -> list[Decimal]:
    """Other readings: with a half after the counter, of an era, of a decade, of tenths."""
    if not values:
        return []
    value = values[0]
    more: list[Decimal] = []
    counted = signs.counter.match(text, end)
    after = counted.end() if counted else end
    if text[after : after + 1] in ("半", "반") or text[end : end + 1] == "半" or text[end + 1 : end + 2] == "半":
        more.append(value + _HALF)
    for era, base in signs.eras.items():
        if text.endswith(era, 0, start):
            more.append(value + base)
    if text[end : end + 1] == "倍":
        more.append(value + 1)  # 提高2倍, to three times as much
    if value > 2000:
        return more
    if value % 10 == 0 and 0 < value <= 90:
        more.append(1900 + value)
    elif 1900 < value < 2000 and value % 10 == 0:
        more.append(value - 1900)
    if text[end : end + 1] in ("点", "點", "时", "時", "시") and value <= 12:
        more.append(value % 12 + 12)
    return more


def _values(run: str, signs: Signs) -> tuple[Decimal, ...]:
    """What a run of digits and numerals may mean; () where it is a date or a list."""
    if "/" in run or "⁄" in run:
        return readings(run.strip())
    tokens = [token.strip() for token in re.findall(rf"{RUN_DIGITS}|\S", run) if token not in set("余餘多")]  # 500余万
    if len(tokens) == 1 and tokens[0] not in signs.digit and tokens[0] not in signs.magnitude:
        return readings(tokens[0], decimal=signs.decimal, group=signs.group)
    if len(tokens) > 1 and all(token in signs.digit for token in tokens):
        first, second = signs.digit[tokens[0]], signs.digit[tokens[1]]
        if len(tokens) == 2 and second - first == 1:  # 二三, two or three
            return (first * 10 + second, first, second)
        return (Decimal("".join(str(signs.digit[token]) for token in tokens)),)
    return _summed(tokens, signs)


def _summed(tokens: list[str], signs: Signs) -> tuple[Decimal, ...]:
    """Digits times magnitudes: those below ten thousand build a section, the larger ones multiply it."""
    total = section = Decimal(0)
    current: Decimal | None = None
    least = Decimal(1)
    for token in tokens:
        if token in signs.magnitude:
            least = signs.magnitude[token]
            if least < 10000:
                section += (Decimal(1) if current is None else current) * least
            else:
                section += current or Decimal(0)
                total = total + section * least if section else (total or Decimal(1)) * least
                section = Decimal(0)
            current = None
        elif token in signs.digit:
            current = (current or Decimal(0)) * 10 + signs.digit[token]
        else:
            found = readings(token, decimal=signs.decimal, group=signs.group)
            if not found:
                return ()
            current = found[0]
    value = total + section + (current or Decimal(0))
    if current is not None and least >= 100 and tokens[-1] in signs.digit and tokens[-2] in signs.magnitude:
        return (value, value - current + current * least / 10)  # 一万五 is 15,000
    return (value,)


_POINT = expression("[点點]")
_TENTHS = "成割할"
_OF = expression(r"\s?(?:分之|分の|분의)\s?")


def _fractions(text: str, found: list[Quantity]) -> list[Quantity]:
    """四分之三 is three fourths, 百分之五 five per cent."""
    kept: list[Quantity] = []
    for quantity in found:
        before = kept[-1] if kept else None
        if before is not None and before.values and quantity.values and _OF.fullmatch(text, before.end, quantity.start):
            under, over = before.values[0], quantity.values[0]
            values = (
                (over,) if under == 100 else (over, over / under) if under == 1000 else (over / under,) if under else ()
            )
            if values:
                unit = ("percent", -1) if under == 100 else (quantity.unit, quantity.unit_end)
                kept[-1] = Quantity(
                    before.start, quantity.end, values, Kind.NUMBER, Weight.WORD, unit[0], unit_end=unit[1]
                )
                continue
        if before is not None and _of_tenths(text, before, quantity):  # 七成五, 7割5分
            kept[-1] = before._replace(end=quantity.end, values=(before.values[0] + quantity.values[0],))
            continue
        if before is not None and _tall(text, before, quantity):  # 一米八
            size = Decimal(10) ** (quantity.end - quantity.start)
            kept[-1] = before._replace(end=quantity.end, values=(before.values[0] + quantity.values[0] / size,))
            continue
        if before is not None and _POINT.fullmatch(text, before.end, quantity.start):
            decimals = "".join(str(one) for one in map(_NUMERALS.find, text[quantity.start : quantity.end]))
            if "分之" in text[before.start : before.end] and decimals.isdecimal():  # 千分之六点三
                value = before.values[0] + Decimal(f"0.{decimals}")
                kept[-1] = before._replace(end=quantity.end, values=(value,))
                continue
            if text[quantity.end : quantity.end + 1] == "刻":  # 七点三刻
                kept.append(quantity._replace(values=(*quantity.values, quantity.values[0] * 15)))
                continue
            if decimals.isdecimal() and not text[before.start : before.end].isdecimal():  # 二十点五
                value = before.values[0] + Decimal(f"0.{decimals}")
                kept[-1] = before._replace(end=quantity.end, values=(value,), parts=(before, quantity))
                continue
        kept.append(quantity)
    return kept


def _of_tenths(text: str, tenths: Quantity, more: Quantity) -> bool:
    """Whether a number adds hundredths to tenths before it."""
    gap = 1 + (text[tenths.end + 1 : tenths.end + 2] == " ")
    beside = more.start == tenths.end + gap and text[tenths.end] in _TENTHS and tenths.unit == "percent"
    if text[tenths.end : tenths.end + 1] == "할" and text[more.end : more.end + 1] != "푼":
        return False
    return beside and bool(more.values) and more.values[0] < _TEN


def _tall(text: str, metres: Quantity, more: Quantity) -> bool:
    """Whether a number adds tenths or hundredths to metres right before it, with no unit of its own."""
    beside = metres.unit == "metre" and bool(metres.values) and more.start == metres.unit_end == metres.end + 1
    return (
        beside
        and not more.unit
        and bool(more.values)
        and more.values[0] < _HUNDRED
        and text[more.end - 1] not in _MAGNITUDES
    )
