"""Reads the quantities of a text whose words are set apart by spaces."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.numerals.beside import GAP, entry_of, tag, unit_alone, unit_beside
from translaudit.text.numerals.digits import parts
from translaudit.text.numerals.hours import with_hours
from translaudit.text.numerals.lexicon import lexicon
from translaudit.text.numerals.quantity import CALENDAR, UNBOUNDED, Kind, Quantity, Weight
from translaudit.text.numerals.tokens import Item, items

if TYPE_CHECKING:
    from translaudit.text.numerals.lexicon import Lexicon

__all__ = ["read_spaced"]

_RANGE = expression(
    r"\s*(?:[-–—−~]|to|bis|до|à|a|al|do|hasta|sampai|hingga|ila|till|और|से|and|und|y|и|et|або|или|or|oder)\s*"
    r"(?:[A-Z]{0,3}[$€£¥₹]\s?)?"
)
_MONTH_BY = expression(r"[ \u00a0.,]{0,2}(?:de |of |the |об |ის )?")


def read_spaced(text: str, lang: str) -> list[Quantity]:
    """The quantities of a text, in their order."""
    known = lexicon(lang)
    every = items(text, lang)
    found: list[Quantity] = []
    at = 0
    while at < len(every):
        first = at
        quantity: Quantity | None = None
        if every[first].digits:
            quantity, at = _digits(text, every, first, known)
        elif any(entry.role in "cmofgt" for entry in every[first].entries):
            from translaudit.text.numerals.spelled import Spelled  # noqa: PLC0415  only with numbers in words

            quantity, at = Spelled(text, every, known).read(first)
        else:
            at += 1
        if quantity is None:
            quantity = _alone(text, every, first, known)
        if quantity is not None:
            found.append(quantity)
    return _ranges(text, with_hours(text, _halves(text, found, known), known))


def _halves(text: str, found: list[Quantity], known: Lexicon) -> list[Quantity]:
    """A year and a half, un an et demi, שנה וחצי: the fraction belongs to the number before the unit."""
    kept: list[Quantity] = []
    for quantity in found:
        before = kept[-1] if kept else None
        if before is None or before.unit_end < before.end or not quantity.values or not 0 < quantity.values[0] < 1:
            kept.append(quantity)
            continue
        gap = text[before.unit_end : quantity.start]
        joined = bool(known.joined) and GAP.fullmatch(gap) and text[quantity.start :].startswith(known.joined)
        both = any(joiner is not None and joiner.fullmatch(gap) for joiner in (known.joiner, known.half_joiner))
        if joined or both:
            values = tuple([value + quantity.values[0] for value in before.values])
            weight = max(before.weight, Weight.WORD)
            kept[-1] = before._replace(end=quantity.end, values=values, weight=weight, unit_end=quantity.end)
        else:
            kept.append(quantity)
    return [_with_one(quantity) for quantity in kept]


def _with_one(quantity: Quantity) -> Quantity:
    """ساعة ونصف, an hour and a half: the unit before it says one."""
    if quantity.unit and quantity.values and 0 < quantity.values[0] < 1 and quantity.unit_end == quantity.end:
        more = tuple([value for value in quantity.values if value > 1])
        return quantity._replace(values=more, weight=Weight.WORD) if more else quantity
    return quantity


def _alone(text: str, every: list[Item], at: int, known: Lexicon) -> Quantity | None:
    """A word that is a quantity by itself: both, January, Monday, nineties, XIX, an (hour)."""
    item = every[at]
    entry = next((one for one in item.entries if one.role in "MDdwRan"), None)
    if entry is None:
        return unit_alone(every, at)
    if entry.role == "M":
        beside = any(
            0 <= number < len(every)
            and every[number].digits
            and _MONTH_BY.fullmatch(text, min(item.end, every[number].end), max(item.start, every[number].start))
            for number in (at - 1, at + 1)
        )
        capital = text[item.start].isupper() or known.lang not in ("en", "de", "nl", "id")
        plain = item.low not in known.ambiguous or _month_follows(text, item.start, item.end, known)
        weight = Weight.WEAK if not plain and _stands_out(text, item.start, item.end, known) else Weight.VAGUE
        if beside or (plain and capital):
            weight = Weight.WORD
        return Quantity(item.start, item.end, (entry.value,), Kind.MONTH, weight)
    if entry.role == "D":
        sure = item.low not in known.ambiguous
        days = (
            (entry.value, (entry.value + _DAYS - 2) % _DAYS + 1)
            if _night_before(text, item.start, known)
            else (entry.value,)
        )
        return Quantity(item.start, item.end, days, Kind.WEEKDAY, Weight.WORD if sure else Weight.VAGUE)
    if entry.role == "d":
        return Quantity(item.start, item.end, (entry.value, 1900 + entry.value), Kind.NUMBER, Weight.WORD)
    if entry.role == "n":
        return Quantity(item.start, item.end, (entry.value,), Kind.NUMBER, Weight.WORD, entry.unit, (), "", item.end)
    unit, end = unit_beside(text, every, at, at, known)
    if entry.role == "a":
        return (
            Quantity(item.start, item.end, (entry.value,), Kind.NUMBER, Weight.VAGUE, unit, (), "", end)
            if unit
            else None
        )
    if entry.role == "R":
        if item.end - item.start == 1 and unit != "century":
            return None
        return Quantity(item.start, item.end, (entry.value,), Kind.ORDINAL, Weight.WEAK, unit, (), "", end)
    weight = Weight.WEAK if entry.value > 1 and item.low not in known.ambiguous else Weight.VAGUE
    return Quantity(item.start, item.end, (entry.value,), Kind.NUMBER, weight, unit, (), "", end)


def _month_follows(text: str, start: int, end: int, known: Lexicon) -> bool:
    """Whether the word before or behind says that an ambiguous one names a month: in May, from May next year."""
    before, behind = text[max(0, start - _NIGHT) : start].lower().split(), text[end : end + _NIGHT].lower().split()
    if not before:
        return False
    if before[-1] in str(known.raw.get("month-behind", "")).split():
        return True
    return before[-1].isalpha() and bool(behind) and behind[0] in str(known.raw.get("month-before", "")).split()


def _stands_out(text: str, start: int, end: int, known: Lexicon) -> bool:
    """Whether an ambiguous month has a capital that no other word beside it has: planned for May and then dropped."""
    if not known.raw.get("month-capital") or not text[start].isupper():
        return False
    before, behind = text[max(0, start - _NIGHT) : start].split(), text[end : end + _NIGHT].split()
    return bool(before) and before[-1].isalpha() and before[-1].islower() and not (behind and behind[0][0].isupper())


def _night_before(text: str, start: int, known: Lexicon) -> bool:
    """Whether the night before a day is meant, which other languages call after the day that it begins on."""
    phrases = str(known.raw.get("night-to", "")).replace("_", " ").split("|")
    return bool(phrases[0]) and text[max(0, start - _NIGHT) : start].lower().rstrip().endswith(tuple(phrases))


def _digits(text: str, every: list[Item], at: int, known: Lexicon) -> tuple[Quantity | None, int]:
    """A number in digits with the magnitudes that follow it."""
    item = every[at]
    values, last = _magnitudes(text, every, at, known) if item.values else ((), at)
    end = every[last].end
    tail = _tail(text, end) if values and last == at else ""
    if tail in known.suffix:
        values = (*[value * known.suffix[tail] for value in values], *values)
        end += len(tail)
    unit, unit_end = unit_beside(text, every, at, last, known)
    if unit == "year" and values and values[0] >= CALENDAR:
        unit, unit_end = "", -1
    if not unit and values and _counts_down(text, item, known):
        unit, unit_end = "day", end
    pieces = () if last > at else _parts(text, item)
    if not values and _FEET.fullmatch(text, item.start, item.end):
        values, unit, pieces = (pieces[0].values[0] + pieces[1].values[0] / 12,), "foot", ()
    if not pieces and item.end - item.start == 4 and _HOURS.match(text, item.end):
        pieces = _cut(text, item.start)
    if not values and not pieces:
        return None, last + 1
    weight = Weight.VAGUE if values and not values[0] else Weight.DIGITS  # 0 is mostly full hours
    if _ZONE.match(text, item.end) and text[item.start - 1 : item.start] == "(":
        weight = Weight.VAGUE  # a time told again by another clock
    return (
        Quantity(
            item.start,
            end,
            (*_decades(values, text, end), *_calendar(values, known)),
            Kind.NUMBER,
            weight,
            unit,
            pieces,
            tag(text, item.start),
            unit_end,
            grouping=_grouping(text[item.start : item.end], known) if end == item.end and len(values) == 2 else "",
        ),
        last + 1,
    )


def _magnitudes(text: str, every: list[Item], at: int, known: Lexicon) -> tuple[tuple[Decimal, ...], int]:
    """What digits mean with the words that multiply them or add to them, and the last item that belongs to them."""
    values, last, least = every[at].values, at, UNBOUNDED
    while last + 1 < len(every):
        following = every[last + 1]
        gap = text[every[last].end : following.start]
        if not (GAP.fullmatch(gap) or _INFLECTED.fullmatch(gap) or (known.skip and known.skip.fullmatch(gap))):
            break
        entry = entry_of(following, "m")
        if entry is not None and (entry.value >= 1000 or known.lang in _HUNDREDS):
            values = tuple([value * entry.value for value in values])
            last, least = last + 1, entry.value
            continue
        entry = entry_of(following, "f") if not gap.strip() and known.lang in _HALF_AFTER else None
        if entry is not None:
            values = tuple([value + entry.value for value in values])
            last += 1
            continue
        if least == 1000 and known.lang in _TAIL_AFTER and gap == " " and _tailing(following):
            values, last = tuple([value + following.values[0] for value in values]), last + 1
            break
        more = _addend(text, every, last + 1, least)
        if more is None:
            break
        values, last, least = tuple([value + more[0] for value in values]), more[1], Decimal(1)
    return values, last


def _counts_down(text: str, item: Item, known: Lexicon) -> bool:
    """Whether digits are days before or after what a letter stands for: H-14, J+3."""
    letters = str(known.raw.get("countdown", "")).split()
    match = _COUNTDOWN.search(text[max(0, item.start - 3) : item.start])
    return match is not None and match[1] in letters


_COUNTDOWN = expression(r"(?<!\w)(\w)[-+‐‑–−]$")
_DAYS = 7
_NIGHT = 20  # characters that say that the night before a day is meant
_HUNDREDS = ("id", "cs", "hi", "fa", "ka", "kk")  # digits before “hundred” are usual
_HALF_AFTER = ("tr", "kk", "hi")
_TAIL_AFTER = ("tr", "kk", "ru", "uk", "be")  # 2 bin 400 is 2,400
_INFLECTED = expression(r"-[^\W\d_]{1,3}[ \u00a0-]")  # 19-ти миллионный


def _tailing(item: Item) -> bool:
    return item.digits and item.end - item.start == 3 and len(item.values) == 1


def _addend(text: str, every: list[Item], at: int, below: Decimal) -> tuple[Decimal, int] | None:
    """What digits or a word with a smaller magnitude add: 1 млн 200 тыс., 5 crore 20 lakh."""
    if below == UNBOUNDED or at + 1 >= len(every):
        return None
    first, second = every[at], every[at + 1]
    amount = first.values[0] if first.digits and first.values else None
    if amount is None:
        entry = entry_of(first, "c")
        amount = entry.value if entry is not None else None
    entry = entry_of(second, "m")
    if amount is None or entry is None or entry.value >= below or not GAP.fullmatch(text, first.end, second.start):
        return None
    return amount * entry.value, at + 1


_FEET = expression(r"\d['’]\d\d?")  # 6'2"
_ZONE = expression(r"\s?(?:GMT|UTC|BST|CES?T|E[SD]?T\b)")
_HOURS = expression(r"\s?(?:GMT|UTC|hours|hrs|h\b|BST|CET|EST|ET\b)")


def _cut(text: str, start: int) -> tuple[Quantity, ...]:
    """Hours and minutes of a time written without a sign between them."""
    return tuple([Quantity(at, at + 2, (Decimal(text[at : at + 2]),), Kind.CLOCK) for at in (start, start + 2)])


_LETTERS_AFTER = expression(r"[^\W\d_]{1,3}(?![^\W_])")


def _tail(text: str, end: int) -> str:
    match = _LETTERS_AFTER.match(text, end)
    return match.group() if match else ""


def _decades(values: tuple[Decimal, ...], text: str, end: int) -> tuple[Decimal, ...]:
    """With what a decade may mean: 90s and 1990s; 1800s are the 19th century too."""
    extra: list[Decimal] = []
    for value in values:
        if value <= 2000 and value % 10 == 0:
            if 0 < value <= 90:
                extra.append(1900 + value)
            elif 1900 < value < 2000:
                extra.append(value - 1900)
            elif 1000 <= value <= 2000 and value % 100 == 0 and text[end : end + 2].lstrip("'’")[:1] == "s":
                extra.append(value / 100 + 1)
    return (*values, *extra)


def _calendar(values: tuple[Decimal, ...], known: Lexicon) -> list[Decimal]:
    """Years of the calendar in use, in the common era: 1401 began in 2022 in Iran, 2565 is 2022 in Thailand."""
    if known.calendar == "persian":
        return [value + add for value in values if 1300 <= value <= 1420 for add in (621, 622)]
    if known.calendar == "buddhist":
        return [value - 543 for value in values if 2400 <= value <= 2600]
    return []


def _grouping(text: str, known: Lexicon) -> str:
    """The sign between the digits of a number that means thousands in one language and decimals in another."""
    sign = next((char for char in text if char in ".,"), "")
    trading = known.decimal[:1] in ".," and known.group[:1] in ".,"
    return sign if trading else ""


def _parts(text: str, item: Item) -> tuple[Quantity, ...]:
    found = [
        Quantity(item.start + start, item.start + end, (value,))
        for start, end, value in parts(text[item.start : item.end])
    ]
    if len(found) == 2 and _season(text, *found):
        found[1] = found[1]._replace(values=_full(*found))
    return tuple(found)


def _season(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether two numbers are a pair of years, as 2018-19."""
    return (
        bool(first.values and second.values)
        and 1900 <= first.values[0] <= 2100
        and second.end - second.start == 2
        and second.start - first.end == 1
        and text[first.end] in "-–/"
    )


def _full(first: Quantity, second: Quantity) -> tuple[Decimal, ...]:
    """What the second of a pair of years may mean."""
    return (*second.values, first.values[0] - first.values[0] % 100 + second.values[0])


def _ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """In 10 to 15 million the first number may share the magnitude of the second."""
    for number in range(len(found) - 1):
        first, second = found[number], found[number + 1]
        if _season(text, first, second):
            found[number + 1] = second._replace(values=_full(first, second))
            continue
        if second.values and second.values[0] >= 1000 and first.values and first.values[0] < 1000:
            if second.start - first.end > 8 or not _RANGE.fullmatch(text, first.end, second.start):
                continue
            for power in (3, 5, 6, 7, 9, 12):
                scale = Decimal(10) ** power
                if scale <= second.values[0] < scale * 1000:
                    more = tuple([value * scale for value in first.values])
                    first = first._replace(values=(*first.values, *more))
            found[number] = first
    return found
