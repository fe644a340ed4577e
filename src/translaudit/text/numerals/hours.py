"""Hours with what is added to them: half past two, Viertel vor acht, las doce menos cuarto.

Reach for `with_hours` with the quantities of a text. What is added stands in `words/*.toml`, before the hour or behind it.
Reach for `elapsed` for what is written as a time and is none: 64:50, minutes and seconds.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.numerals.quantity import Quantity, Weight

if TYPE_CHECKING:
    from translaudit.text.numerals.lexicon import Lexicon

__all__ = ["elapsed", "with_hours"]

_TO_HOUR = expression(r"\s+(?:\w{1,2}\s+)?")
_PHRASE = 20  # code points before an hour in which stands what is added to it
_PARTS = frozenset(map(Decimal, ("0.25", "0.5", "0.75")))
_NOON = 12
_ELAPSED = expression(r"(?<![\d:.,])(?:2[5-9]|[3-9]\d|1\d\d):[0-5]\d(?![\d:])")


def with_hours(text: str, found: list[Quantity], known: Lexicon) -> list[Quantity]:
    """Halb drei, пів на третю: half past two, which another language has as two and a half, or as 2.30 and 14:30."""
    kept: list[Quantity] = []
    told = 0  # where a phrase behind an hour ends
    for hour in found:
        said, more, end = _beside(text, hour, known)
        if hour.start < told:
            kept.append(hour._replace(weight=Weight.VAGUE))
        elif said and hour.values and 1 <= hour.values[0] <= _NOON:
            if kept and end <= hour.end and hour.start - kept[-1].start <= len(said) + 1:
                kept[-1] = kept[-1]._replace(weight=Weight.VAGUE)
            kept += _timed(hour, hour.values[0] + more)
            told = end
        elif (
            hour.values
            and hour.values[0] % 1 in _PARTS
            and _before(text, hour).endswith(known.at_hour)
            and hour.weight < Weight.DIGITS
        ):
            kept += _timed(hour, hour.values[0])
        else:
            kept.append(hour)
    return _half_to(text, kept, known)


def elapsed(text: str, found: list[Quantity]) -> list[Quantity]:
    """With the units of minutes and seconds that are no time of the day."""
    starts = {match.start() for match in _ELAPSED.finditer(text)} if ":" in text else set()
    for number, one in enumerate(found[1:] if starts else ()):
        minutes = found[number]
        if minutes.start in starts and one.start == minutes.end + 1:
            found[number] = minutes._replace(unit="minute", unit_end=minutes.end)
            found[number + 1] = one._replace(unit="second", unit_end=one.end)
    return found


def _before(text: str, hour: Quantity) -> str:
    return " ".join(["", *text[max(0, hour.start - _PHRASE) : hour.start].lower().split()])


def _beside(text: str, hour: Quantity, known: Lexicon) -> tuple[str, Decimal, int]:
    """What is said beside an hour that is added to it, how much that is, and where it ends."""
    before = _before(text, hour)
    for words, more in known.clock:
        if before.endswith(f" {words}"):
            return words, more, hour.end
    start = max(hour.end, hour.unit_end)
    after = text[start : start + _PHRASE].lower().replace("’", "'")
    for words, more in known.clock_behind:
        if after.startswith(f" {words}") and not after[len(words) + 1 :][:1].isalpha():
            return words, more, start + len(words) + 1
    return "", Decimal(0), hour.end


def _timed(hour: Quantity, time: Decimal) -> tuple[Quantity, Quantity]:
    """The hour of a time of the day, which may be said in any way, and its minutes, which need not be said."""
    whole, minutes = time // 1, time % 1 * 60
    values = [hour.values[0], *[at + more for at in (whole, whole + _NOON) for more in (time % 1, minutes / 100, 0)]]
    return (
        hour._replace(values=tuple(dict.fromkeys(values))),
        hour._replace(start=hour.end, values=(minutes,), weight=Weight.VAGUE, unit="", unit_end=-1),
    )


def _half_to(text: str, found: list[Quantity], known: Lexicon) -> list[Quantity]:
    """Halb drei, whose half is no number of its own."""
    if not known.half_to:
        return found
    for number in range(len(found) - 1):
        half, hour = found[number], found[number + 1]
        if not hour.values or not 1 <= hour.values[0] <= _NOON or not _TO_HOUR.fullmatch(text, half.end, hour.start):
            continue
        if text[half.start : half.end].lower() in known.half_to:
            before = (hour.values[0] + 11) % _NOON or Decimal(_NOON)
            found[number] = half._replace(values=(Decimal(30), *half.values), weight=Weight.VAGUE)
            found[number + 1] = hour._replace(
                values=(*hour.values, *_timed(hour, before + Decimal("0.5"))[0].values[1:])
            )
    return found
