"""Reads one number in words: adds, multiplies and joins its parts as the language does."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.text.numerals.beside import GAP, entry_of, unit_beside
from translaudit.text.numerals.quantity import UNBOUNDED, Kind, Quantity, Weight

if TYPE_CHECKING:
    from translaudit.text.numerals.lexicon import Entry, Lexicon
    from translaudit.text.numerals.tokens import Item

__all__ = ["Spelled"]

_HALF = Decimal("0.5")


class Spelled:
    """Reads one number in words; the state is what was added so far."""

    def __init__(self, text: str, every: list[Item], known: Lexicon) -> None:
        """Begin with nothing added."""
        self.text, self.every, self.known = text, every, known
        self.total = Decimal(0)
        self.current: Decimal | None = None
        self.room = UNBOUNDED  # what follows must be smaller than this
        self.least = UNBOUNDED  # the smallest multiplier so far
        self.role = ""
        self.more: list[Decimal] = []  # other readings
        self.vague = False
        self.many = False  # a plural such as “сотни” says no number, whatever it is multiplied by
        self.ordinals = "otmc" if known.lang == "id" else "o"
        self.following = "cmtgf" if known.ordinals_apart else "cmotgf"
        self.adding = False  # an “and” stands before the word
        self.before: tuple[int, Decimal] | None = None  # the item behind an “and”, and what was read before it
        self.things = False  # the word behind the number is no fraction, but what is counted: oito quartos

    def read(self, first: int) -> tuple[Quantity | None, int]:
        """The number that begins at an item, None where none does; and where to go on."""
        at = first
        while at < len(self.every):
            if at > first and not self._linked(at):
                break
            if self.adding and self.current is None and self.total:
                self.before = at, self.total
            if not self._take(self.every[at], first=at == first):
                at = self._between(at)
                break
            at += 1
            if self.role == "o" and not self.room:
                break
        if at == first:
            return None, first + 1
        item, last = self.every[first], self.every[at - 1]
        value = self.total + (self.current or 0)
        unit, end = unit_beside(self.text, self.every, first, at - 1, self.known)
        frequency = next((entry.unit for entry in item.entries if entry.unit == "times"), "")
        if frequency and not unit:
            unit = frequency
        inside = next((entry for entry in last.entries if entry.within), None)
        if inside is not None:  # четырехдневную неделю: the day is in the word
            unit, end = inside.unit, last.end if inside.unit else -1
        kind = Kind.ORDINAL if self.role == "o" else Kind.NUMBER
        before = self._unit_before(first) if self.role == "f" else None
        if before is not None:
            self.more.append(value + 1)  # שנה וחצי, hora y media
            unit, end = before.unit, last.end
        values = tuple(dict.fromkeys((value, *self.more)))
        month = next((entry for entry in item.entries if entry.role == "M"), None)
        weight = Weight.VAGUE if month else self._weight(value, item, unit=unit, single=at - first == 1)
        return Quantity(item.start, last.end, values, kind, weight, unit, (), "", end), at + self.things

    def _between(self, at: int) -> int:
        """Where a number ends that does not go on at an item: five thousand and twenty thousand are two."""
        if self.before is None or self.current is None or entry_of(self.every[at], "m") is None:
            return at
        at, self.total = self.before
        self.current = None
        return at

    def _unit_before(self, first: int) -> Entry | None:
        """The unit that an “and” joins this fraction to."""
        if not first:
            return None
        before, item, known = self.every[first - 1], self.every[first], self.known
        joiners = (one for one in (known.joiner, known.half_joiner) if one is not None)
        joined = item.joined or any(one.fullmatch(self.text, before.end, item.start) for one in joiners)
        return entry_of(before, "u") if joined else None

    def _weight(self, value: Decimal, item: Item, *, unit: str, single: bool) -> Weight:
        mostly_else = single and item.low in self.known.ambiguous and not (unit and self.role == "c")
        if self.vague or mostly_else:
            return Weight.VAGUE
        if value < 1 and self.role == "f" and not single:
            return Weight.WORD  # two thirds
        if value <= 1:
            return Weight.WEAK if self.role == "f" and value < 1 and unit else Weight.VAGUE
        if single and ((self.role == "o" and value <= 4) or self.more):
            return Weight.WEAK
        return Weight.WORD

    def _linked(self, at: int) -> bool:
        before, item = self.every[at - 1], self.every[at]
        if any(entry.within for entry in before.entries):  # a word that only begins with a number
            return False
        gap = self.text[before.end : item.start]
        self.adding = item.joined
        if GAP.fullmatch(gap):
            if item.joined or not self.known.joined or (self.known.lang == "he" and self.room >= 100):
                return True
            return any(entry.role in "mf" for entry in item.entries) or self.least != UNBOUNDED
        known = self.known
        if gap == ", " and known.lang == "en" and self.total and self.current is None and at + 1 < len(self.every):
            following = [entry for one in self.every[at + 1 : at + 3] for entry in one.entries]
            return any(entry.role == "m" and entry.value < self.least for entry in following)
        if known.skip is not None and known.skip.fullmatch(gap):
            return any(entry.role in "mg" for entry in item.entries)
        if known.half_joiner is not None and known.half_joiner.fullmatch(gap):
            self.adding = True
            return any(entry.role == "f" for entry in item.entries)
        if known.joiner is None or not known.joiner.fullmatch(gap):
            return False
        self.adding = True
        if known.inverse and self.current is not None and 0 < self.current % 100 < 10:
            return True
        return self.room >= (100 if known.lang == "en" else 10) or any(entry.role == "f" for entry in item.entries)

    def _take(self, item: Item, *, first: bool) -> bool:
        """Add a word to the number; False where it does not fit."""
        order = "cmogfdt" if first else self.ordinals if self.role == "o" else self.following
        for role in order:
            entry = entry_of(item, role)
            if entry is not None and self._fits(role, entry.value, item, first=first):
                self.role = role if role in "of" else self.role
                if first and role == "o":
                    fraction = entry_of(item, "f")
                    if fraction is not None:
                        self.more.append(fraction.value)
                return True
        return not first and bool(self.known.parts) and self._part(item)

    def _fits(self, role: str, value: Decimal, item: Item, *, first: bool) -> bool:
        if role in "co":
            return self._add(value, role)
        if role == "m":
            return self._multiply(value, item, first=first)
        if role == "t":
            if self.current is None or not 0 < self.current % 100 < 10:
                return False
            self.current, self.room = self.current + 10, Decimal(0)
            return True
        if role == "g":
            self.vague = self.vague or first
            self.many = self.many or item.low in self.known.vague
            base = self.current if self.current is not None else Decimal(1)
            self.current, self.room = base * value, Decimal(0)
            return True
        if role == "f":
            return not self._counts_ordinal(item) and not self._counts_things(item, value) and self._fraction(value)
        return False

    def _part(self, item: Item) -> bool:
        """Whether an ordinal behind a number is a part, which the number counts: trzy piąte; or things: три пятых места."""
        entry, count = entry_of(item, "o"), self.current
        if entry is None or count is None or self.adding or self.total or not 0 < count < entry.value:
            return False
        if not item.low.endswith(self.known.parts):
            return False
        self.more.append(count)
        self.role = "f"
        return self._fraction(1 / entry.value)

    def _counts_ordinal(self, item: Item) -> bool:
        """Whether a number counts things behind an ordinal, and no parts: four tenth-century swords, two third places."""
        if self.current is None or self.adding or self.current <= 1 or entry_of(item, "o") is None:
            return False
        if not self.known.raw.get("parts-plural"):
            return False
        return self.text[item.start - 1] != "-" or self.text[item.end : item.end + 1] == "-"

    def _counts_things(self, item: Item, value: Decimal) -> bool:
        """Whether a number counts what is named as a fraction is: eight rooms, ten quarters; three rooms, or three quarters."""
        if self.current is None or self.adding or self.known.fractions_add:
            return False
        whole = self.current * value >= 1
        self.things = whole and value < _HALF  # two half-hour lessons have a half yet
        if not whole and self.current > 1 and item.low in str(self.known.raw.get("things", "")).split():
            self.more.append(self.current)
        return whole

    def _add(self, value: Decimal, role: str) -> bool:
        current = self.current
        if value >= 1000 and current is None and not self.total:  # ألفان, two thousand in one word
            scale = Decimal(1000)
            while value % (scale * 1000) == 0:
                scale *= 1000
            self.total, self.room, self.least = value, scale, scale
            return True
        if current is None or self.room == UNBOUNDED:
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
        if role == "o":  # thirty-sixth may be two ordinals, as trigésimo sexto
            self.room = Decimal(10 if value % 10 == 0 or self.known.lang == "id" else 0)
        return True

    def _multiply(self, value: Decimal, item: Item, *, first: bool) -> bool:
        if not (self._scale(value) if value < 1000 else self._raise(value)):
            return False
        if value >= 1000:
            self.more = [amount * value for amount in self.more]
        self.vague = self.many or (first and (item.low in self.known.vague or not self.known.spelled))
        return True

    def _scale(self, value: Decimal) -> bool:
        """Hundreds, and tens where they are a word of their own: they multiply the last part."""
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
        return True

    def _raise(self, value: Decimal) -> bool:
        """Thousands and more: they multiply all that was not multiplied by a larger one."""
        if self.current is not None:
            if value >= self.least:
                if self.total + self.current >= value:
                    return False
                self.current, self.total = self.total + self.current, Decimal(0)  # mil doscientos millones
            self.total += self.current * value
            self.current = None
        elif not self.total:
            self.total = value
        elif value > self.least:
            self.total *= value
        else:
            return False
        self.room = self.least = value
        return True

    def _fraction(self, value: Decimal) -> bool:
        current = self.current
        if current is None:
            if self.total:  # a million and a half
                self.total += value * self.least if self.least != UNBOUNDED else value
                return True
            self.current = value
            self.room = Decimal(0)
            return True
        both = (current + value, current * value)
        chosen, other = both if self.adding or self.known.fractions_add else both[::-1]
        if current != 1:  # one and a half, one half: nothing else
            self.more.append(other)
        self.current = chosen
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
