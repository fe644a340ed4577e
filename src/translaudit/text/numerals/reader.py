"""Reads the quantities of a text whose words are set apart by spaces."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.text.numerals.digits import parts
from translaudit.text.numerals.lexicon import lexicon
from translaudit.text.numerals.quantity import Kind, Quantity, Weight
from translaudit.text.numerals.tokens import Item, items
from translaudit.text.numerals.units import measure

if TYPE_CHECKING:
    from translaudit.text.numerals.lexicon import Entry, Lexicon

__all__ = ["read_spaced"]

_GAP = re.compile("[ \u00a0\u202f\u2009\u200c\u2010\u2011-]{0,2}")
_TO_UNIT = re.compile("[ \u00a0\u202f\u2009\u200c\u2010\u2011-]{0,2}(?:[^\\W\\d]+[ \u00a0-])?")
_RANGE = re.compile(r"\s*(?:[-–—−~]|to|bis|до|до|à|a|al|do|hasta|sampai|hingga|ila|till|और|से|and|und|y|и|et|або|или|or|oder)\s*")
_MONTH_BY = re.compile(r"[ \u00a0.,]{0,2}(?:de |of |the |об |ის )?")
_ATTACHED = re.compile(r"[-‐‑]?")
_INFINITE = Decimal("Infinity")


def read_spaced(text: str, lang: str) -> list[Quantity]:
    """The quantities of a text, in their order."""
    known = lexicon(lang)
    every = items(text, lang)
    found: list[Quantity] = []
    at = 0
    while at < len(every):
        item = every[at]
        roles = {entry.role for entry in item.entries}
        if item.digits:
            quantity, at = _digits(text, every, at, known)
            found.append(quantity)
        elif roles & set("cmofgt"):
            reader = _Words(text, every, known)
            quantity_or_none, at = reader.read(at)
            if quantity_or_none is not None:
                found.append(quantity_or_none)
        else:
            alone = _alone(text, every, at, known)
            at += 1
            if alone is not None:
                found.append(alone)
    return _ranges(text, _halves(text, found, known))


def _halves(text: str, found: list[Quantity], known: Lexicon) -> list[Quantity]:
    """A year and a half, un an et demi, שנה וחצי: the fraction belongs to the number before the unit."""
    kept: list[Quantity] = []
    for quantity in found:
        before = kept[-1] if kept else None
        if before is None or before.unit_end < before.end or not quantity.values or not 0 < quantity.values[0] < 1:
            kept.append(quantity)
            continue
        gap = text[before.unit_end : quantity.start]
        joined = bool(known.joined) and _GAP.fullmatch(gap) and text[quantity.start :].startswith(known.joined)
        both = any(joiner is not None and joiner.fullmatch(gap) for joiner in (known.joiner, known.half_joiner))
        if joined or both:
            values = tuple([value + quantity.values[0] for value in before.values])
            weight = max(before.weight, Weight.WORD)
            kept[-1] = before._replace(end=quantity.end, values=values, weight=weight, unit_end=quantity.end)
        else:
            kept.append(quantity)
    return kept


def _entry(item: Item, roles: str) -> Entry | None:
    return next((entry for entry in item.entries if entry.role in roles), None)


def _alone(text: str, every: list[Item], at: int, known: Lexicon) -> Quantity | None:
    """A word that is a quantity by itself: both, January, Monday, nineties, XIX, an (hour)."""
    item = every[at]
    entry = next((one for one in item.entries if one.role in "MDdwRa"), None)
    if entry is None:
        return None
    if entry.role == "M":
        beside = any(
            0 <= number < len(every)
            and every[number].digits
            and _MONTH_BY.fullmatch(text, min(item.end, every[number].end), max(item.start, every[number].start))
            for number in (at - 1, at + 1)
        )
        capital = text[item.start].isupper() or known.lang not in ("en", "de", "nl", "id")
        sure = beside or (item.low not in known.ambiguous and capital)
        return Quantity(item.start, item.end, (entry.value,), Kind.MONTH, Weight.WORD if sure else Weight.VAGUE)
    if entry.role == "D":
        sure = item.low not in known.ambiguous
        return Quantity(item.start, item.end, (entry.value,), Kind.WEEKDAY, Weight.WORD if sure else Weight.VAGUE)
    if entry.role == "d":
        return Quantity(item.start, item.end, (entry.value, 1900 + entry.value), Kind.NUMBER, Weight.WORD)
    unit, end = _unit(text, every, at, at, known)
    if entry.role == "a":
        return Quantity(item.start, item.end, (entry.value,), Kind.NUMBER, Weight.VAGUE, unit, (), "", end) if unit else None
    if entry.role == "R":
        if item.end - item.start == 1 and unit != "century":
            return None
        return Quantity(item.start, item.end, (entry.value,), Kind.ORDINAL, Weight.WEAK, unit, (), "", end)
    weight = Weight.WEAK if entry.value > 1 and item.low not in known.ambiguous else Weight.VAGUE
    return Quantity(item.start, item.end, (entry.value,), Kind.NUMBER, weight, unit, (), "", end)


def _unit(text: str, every: list[Item], first: int, last: int, known: Lexicon) -> tuple[str, int]:
    """The unit beside the items from `first` to `last`, and where its word ends."""
    end = every[last].end
    sign = measure(text, every[first].start, end)
    if sign[0]:
        return sign
    following = every[last + 1] if last + 1 < len(every) else None
    if following is not None and _TO_UNIT.fullmatch(text, end, following.start):
        entry = _entry(following, "up")
        if entry is not None:
            return (entry.unit or "percent"), following.end
    before = every[first - 1] if first else None
    if before is not None and every[first].start - before.end <= 4:
        entry = _entry(before, "u")
        if entry is not None and entry.unit == "century":
            return "century", end
    if before is not None and known.lang == "tr" and _GAP.fullmatch(text, before.end, every[first].start):
        entry = _entry(before, "p")
        if entry is not None:
            return "percent", end
    return "", -1


def _digits(text: str, every: list[Item], at: int, known: Lexicon) -> tuple[Quantity, int]:
    """A number in digits with the magnitudes that follow it."""
    item = every[at]
    values = item.values
    last, end = at, item.end
    previous = _INFINITE
    while values and last + 1 < len(every):
        following = every[last + 1]
        gap = text[end : following.start]
        if not _GAP.fullmatch(gap) and not (known.skip and known.skip.fullmatch(gap)):
            break
        entry = _entry(following, "m")
        if entry is not None and not (entry.value < 1000 and known.lang not in ("id", "cs", "hi", "fa", "ka", "kk")):
            values = _extended(values, values, entry.value)
            previous, last, end = entry.value, last + 1, following.end
            continue
        entry = _entry(following, "f") if gap.strip() == "" and known.lang in ("tr", "kk", "hi") else None
        if entry is not None:
            values = tuple([value + entry.value for value in values])
            last, end = last + 1, following.end
            continue
        more = _addend(text, every, last + 1, previous)
        if more is None:
            break
        amount, last = more
        values, end = tuple([value + amount for value in values]), every[last].end
        previous = Decimal(1)
    attached = known.suffix.get(_tail(text, end)) if values and last == at else None
    if attached is not None:
        tail = len(_tail(text, end))
        values = (*[value * attached for value in values], *values)
        end += tail
    unit, unit_end = _unit(text, every, at, last, known)
    pieces = () if last > at else _parts(text, item)
    tag = _tag(text, item.start)
    weight = Weight.VAGUE if values and not values[0] else Weight.DIGITS  # 0 is mostly full hours
    if not pieces and end - item.start == 4 and _HOURS.match(text, end):
        pieces = _cut(text, item.start)
    return (
        Quantity(item.start, end, _decades(values, text, end), Kind.NUMBER, weight, unit, pieces, tag, unit_end),
        last + 1,
    )


def _extended(values: tuple[Decimal, ...], _base: tuple[Decimal, ...], by: Decimal) -> tuple[Decimal, ...]:
    return tuple([value * by for value in values])


def _addend(text: str, every: list[Item], at: int, below: Decimal) -> tuple[Decimal, int] | None:
    """What digits or a word with a smaller magnitude add: 1 млн 200 тыс., 5 crore 20 lakh."""
    if below == _INFINITE or at + 1 >= len(every):
        return None
    first, second = every[at], every[at + 1]
    amount = first.values[0] if first.digits and first.values else None
    if amount is None:
        entry = _entry(first, "c")
        amount = entry.value if entry is not None else None
    entry = _entry(second, "m")
    if amount is None or entry is None or entry.value >= below or not _GAP.fullmatch(text, first.end, second.start):
        return None
    return amount * entry.value, at + 1


_HOURS = re.compile(r"\s?(?:GMT|UTC|hours|hrs|h\b|BST|CET|EST|ET\b)")


def _cut(text: str, start: int) -> tuple[Quantity, ...]:
    """Hours and minutes of a time written without a sign between them."""
    return tuple(
        [Quantity(at, at + 2, (Decimal(text[at : at + 2]),), Kind.CLOCK) for at in (start, start + 2)]
    )


_LETTERS_AFTER = re.compile(r"[^\W\d_]{1,3}(?![^\W_])")


def _tail(text: str, end: int) -> str:
    match = _LETTERS_AFTER.match(text, end)
    return match.group() if match else ""


def _decades(values: tuple[Decimal, ...], text: str, end: int) -> tuple[Decimal, ...]:
    """With what a decade may mean: 90s and 1990s; 1800s are the 19th century too."""
    extra: list[Decimal] = []
    for value in values:
        if value % 10 == 0:
            if 0 < value <= 90:
                extra.append(1900 + value)
            elif 1900 < value < 2000:
                extra.append(value - 1900)
            elif 1000 <= value <= 2000 and value % 100 == 0 and text[end : end + 2].lstrip("'’")[:1] == "s":
                extra.append(value / 100 + 1)
    return (*values, *extra)


def _parts(text: str, item: Item) -> tuple[Quantity, ...]:
    found = parts(text[item.start : item.end])
    return tuple(
        [Quantity(item.start + start, item.start + end, (value,), Kind.NUMBER) for start, end, value in found]
    )


def _tag(text: str, start: int) -> str:
    """The letters that a number hangs on, as in F-35, G20, COVID-19; "" for a free number."""
    at = start - 1 if start and text[start - 1] in "-‐‑–" else start
    first = at
    while first and (text[first - 1].isalpha()) and at - first < 12:
        first -= 1
    word = text[first:at]
    return word if word and word[0].isupper() and (len(word) <= 4 or at < start) else ""


class _Words:
    """Reads one number in words; the state is what was added so far."""

    def __init__(self, text: str, every: list[Item], known: Lexicon) -> None:
        self.text, self.every, self.known = text, every, known
        self.total = Decimal(0)
        self.current: Decimal | None = None
        self.room = _INFINITE  # what follows must be smaller than this
        self.least = _INFINITE  # the smallest multiplier so far
        self.role = ""
        self.more: list[Decimal] = []  # other readings
        self.vague = False
        self.adding = False  # an “and” stands before the word

    def read(self, first: int) -> tuple[Quantity | None, int]:
        """The number that begins at an item, and where to go on."""
        at = first
        while at < len(self.every):
            if at > first and not self._linked(at):
                break
            if not self._take(self.every[at], first=at == first):
                break
            at += 1
            if self.role == "o" and not self.room:
                break
        if at == first:
            return _alone(self.text, self.every, first, self.known), first + 1
        item, last = self.every[first], self.every[at - 1]
        value = self.total + (self.current or 0)
        unit, end = _unit(self.text, self.every, first, at - 1, self.known)
        frequency = next((entry.unit for entry in item.entries if entry.unit == "times"), "")
        if frequency and not unit:
            unit = frequency
        kind = Kind.ORDINAL if self.role == "o" else Kind.NUMBER
        values = tuple(dict.fromkeys((value, *self.more)))
        month = next((entry for entry in item.entries if entry.role == "M"), None)
        weight = Weight.VAGUE if month else self._weight(value, item, unit=unit, single=at - first == 1)
        return Quantity(item.start, last.end, values, kind, weight, unit, (), "", end), at

    def _weight(self, value: Decimal, item: Item, *, unit: str, single: bool) -> Weight:
        if self.vague or (single and item.low in self.known.ambiguous):
            return Weight.VAGUE
        if value <= 1:
            return Weight.WEAK if self.role == "f" and value < 1 and unit else Weight.VAGUE
        if single and ((self.role == "o" and value <= 4) or self.more):
            return Weight.WEAK
        return Weight.WORD

    def _linked(self, at: int) -> bool:
        before, item = self.every[at - 1], self.every[at]
        gap = self.text[before.end : item.start]
        self.adding = item.joined
        if _GAP.fullmatch(gap):
            if item.joined or not self.known.joined:
                return True
            return any(entry.role in "mf" for entry in item.entries) or self.least != _INFINITE
        known = self.known
        if known.skip is not None and known.skip.fullmatch(gap):
            return any(entry.role in "mg" for entry in item.entries)
        if known.half_joiner is not None and known.half_joiner.fullmatch(gap):
            self.adding = True
            return any(entry.role == "f" for entry in item.entries)
        if known.joiner is None or not known.joiner.fullmatch(gap):
            return False
        self.adding = True
        return self.room >= (100 if known.lang == "en" else 10) or any(entry.role == "f" for entry in item.entries)

    def _take(self, item: Item, *, first: bool) -> bool:
        """Add a word to the number; False where it does not fit."""
        order = "cmogfdt" if first else "o" if self.role == "o" else "cmotgf"
        for role in order:
            entry = _entry(item, role)
            if entry is not None and self._fits(role, entry.value, item, first=first):
                self.role = role if role in "of" else self.role
                if first and role == "o":
                    fraction = _entry(item, "f")
                    if fraction is not None:
                        self.more.append(fraction.value)
                return True
        return False

    def _fits(self, role: str, value: Decimal, item: Item, *, first: bool) -> bool:
        if role in "co":
            return self._add(value, role)
        if role == "m":
            return self._multiply(value, item, first=first)
        if role == "t":
            if self.current is None or self.current >= 10:
                return False
            self.current, self.room = self.current + 10, Decimal(0)
            return True
        if role == "g":
            self.vague = self.vague or first
            base = self.current if self.current is not None else Decimal(1)
            self.current, self.room = base * value, Decimal(0)
            return True
        if role == "f":
            return self._fraction(value)
        return False

    def _add(self, value: Decimal, role: str) -> bool:
        current = self.current
        if current is None or self.room == _INFINITE:
            if self.total and value >= self.room:
                return False
            self.current = value
        elif self.known.inverse and 0 < current % 100 < 10 and 20 <= value < 100:
            self.current = current + value
            self.room = Decimal(0)
            return True
        elif 0 < value < self.room:
            self.current = current + value
        else:
            return False
        self.room = _room(value, self.known)
        if role == "o" and self.room != 10:
            self.room = Decimal(0)  # thirty-sixth may be two ordinals, as trigésimo sexto
        return True

    def _multiply(self, value: Decimal, item: Item, *, first: bool) -> bool:
        if value < 1000:
            current = self.current
            if current is None:
                if self.total and value >= self.room:
                    return False
                current = Decimal(1)
            units = current % value
            if not units:
                return False
            self.current = current - units + units * value
            self.room = value
        elif self.current is not None:
            if value >= self.least:
                return False
            self.total, self.current, self.room, self.least = self.total + self.current * value, None, value, value
        elif not self.total:
            self.total, self.room, self.least = value, value, value
        elif value > self.least:
            self.total, self.room, self.least = self.total * value, value, value
        else:
            return False
        if value >= 1000:
            self.more = [amount * value for amount in self.more]
        self.vague = first and item.low in self.known.vague
        return True

    def _fraction(self, value: Decimal) -> bool:
        current = self.current
        if current is None:
            if self.total:  # a million and a half
                self.total += value * self.least if self.least != _INFINITE else value
                return True
            self.current = value
            self.room = Decimal(0)
            return True
        both = (current + value, current * value)
        self.current, other = both if self.adding or self.known.lang in ("tr", "kk") else both[::-1]
        self.more.append(other)
        self.room = Decimal(0)
        return True


def _room(value: Decimal, known: Lexicon) -> Decimal:
    if value in known.score:
        return Decimal(20)
    if value >= 1000:
        return Decimal(1000)
    if value % 100 == 0:
        return Decimal(100)
    if value == 10 and known.score:
        return Decimal(10)  # dix-sept
    if value == 10 and ("c", Decimal(11)) not in known.forms:
        return Decimal(10)  # on iki
    return Decimal(10) if value >= 20 and value % 10 == 0 else Decimal(0)


def _ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """In 10 to 15 million the first number may share the magnitude of the second."""
    for number in range(len(found) - 1):
        first, second = found[number], found[number + 1]
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
