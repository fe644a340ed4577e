"""Hebrew with or without points, spelled out for the tables: dagesh, sheva, vowel letters, silent א and ה.

Bare words are looked up in `names/he.toml`; one that is not there gives its consonants, and the vowels that ו, י and a
final ה most often stand for. Working letters are full-width Latin letters (so that Latin words in the text stay as they
are) and ʾ ʿ ḇ ḵ ḥ ṭ ṣ š ś, ǧ ž č for ג׳ ז׳ צ׳; ɂ is a silent א, ħ a silent ה, ý and ô û are the vowel letters, ə is a
sheva that is spoken and ɵ one that grammar calls mobile and nobody speaks: Tsfat, formerly Tsefat.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from translaudit.romanize.readings.abjad import FULL_WIDTH, capital
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

__all__ = ["read"]

_VOWELS = {
    "\u05b7": "a", "\u05b8": "a", "\u05b2": "a", "\u05b6": "e", "\u05b5": "e", "\u05b1": "e", "\u05b4": "i",
    "\u05b9": "o", "\u05ba": "o", "\u05b3": "o", "\u05c7": "o", "\u05bb": "u", "\u05b0": "ə",
}  # fmt: skip
_DAGESH, _SIN = "\u05bc", "\u05c2"
_WORD = expression("(?:[\u05d0-\u05ea\u05b0-\u05bd\u05bf\u05c1\u05c2\u05c7]|(?<=[גזצץ])[\u05f3'’])+")
_UNIT = expression("([\u05d0-\u05ea][\u05f3'’]?)([\u05b0-\u05bd\u05bf\u05c1\u05c2\u05c7]*)")
_FINALS = str.maketrans("ךםןףץ", "כמנפצ")
_LETTERS = dict(zip("אבגדהוזחטיכלמנסעפצקרשת", "ʾbgdhwzḥṭyklmnsʿpṣqršt", strict=True))
_FOREIGN = {"ג": "ǧ", "ז": "ž", "צ": "č"}
_SOFT = {"b": "ḇ", "k": "ḵ", "p": "f"}
_BEGEDKEFET = frozenset("bgdkpt")
_LIQUID = frozenset("ylmnr")
_THROAT = frozenset("ʾhʿ")
_NAMES = Path(__file__).parents[1] / "names" / "he.toml"


@dataclass(frozen=True, slots=True)
class _Unit:
    letter: str
    vowel: str
    dagesh: bool
    sin: bool


def read(text: str) -> str:
    """`text` (NFC) with every Hebrew word spelled out in working letters; everything else stays."""
    return _WORD.sub(lambda found: capital(_spell(found[0])).translate(FULL_WIDTH), text)


@cache
def _known() -> dict[str, str]:
    tables: dict[str, dict[str, str]] = table(_NAMES)
    return {native: form for table in reversed(tables.values()) for native, form in table.items()}


@lru_cache(maxsize=8192)
def _spell(text: str) -> str:
    listed = _known().get(re.sub("[\u05f3’]", "'", text), "")
    units = [_unit(found[1].translate(_FINALS), found[2]) for found in _UNIT.finditer(listed or text)]
    if not any(unit.vowel or unit.dagesh for unit in units):
        return _bare([unit.letter for unit in units])
    out: list[str] = []
    for place, unit in enumerate(units):
        before = units[place - 1] if place else None
        after = units[place + 1] if place + 1 < len(units) else None
        _pointed(out, unit, before, after, doubles=not listed)
    return "".join(out)


def _unit(letter: str, marks: str) -> _Unit:
    vowel = next((_VOWELS[mark] for mark in marks if mark in _VOWELS), "")
    letter = letter[0] if len(letter) == 1 else _FOREIGN.get(letter[0], letter[0])
    return _Unit(letter, vowel, _DAGESH in marks, _SIN in marks)


def _open(unit: _Unit | None) -> bool:
    """A letter that waits for its vowel, which the next one may be."""
    return unit is not None and not unit.vowel


def _pointed(out: list[str], unit: _Unit, before: _Unit | None, after: _Unit | None, *, doubles: bool) -> None:
    """Add what `unit` stands for.

    In the name list (not `doubles`) a dagesh in ב כ פ only makes them hard, and every sheva is spoken.
    """
    letter, vowel = _LETTERS.get(unit.letter, unit.letter), unit.vowel
    if letter == "w" and unit.dagesh and not vowel and (before is None or _open(before)):
        out.append("û")
    elif letter == "w" and vowel == "o" and _open(before):
        out.append("ô")
    elif letter == "y" and not vowel and not unit.dagesh and before is not None and before.vowel in ("i", "e"):
        out.append("ý")
    elif letter == "ʾ" and not vowel and not _carries(after):
        out.append("ɂ")
    elif letter == "h" and after is None and not vowel and not unit.dagesh:
        out.append("ħ")
    elif letter in "ḥʿh" and after is None and vowel == "a" and before is not None and out[-1] not in ("a", "ə", "ɵ"):
        if out[-1] in ("e", "i", "o", "u", "ô", "û", "ý"):
            out += ["a", letter]
        else:
            out += [letter, "a"]
    else:
        out += [
            *_consonant(letter, unit, before, doubles=doubles),
            *_vowel(letter, unit, before, after, doubles=doubles),
        ]


def _carries(after: _Unit | None) -> bool:
    return after is not None and after.letter == "ו" and (after.dagesh or after.vowel == "o")


def _consonant(letter: str, unit: _Unit, before: _Unit | None, *, doubles: bool) -> list[str]:
    if unit.letter == "ש":
        letter = "ś" if unit.sin else "š"
    spoken = before is not None and before.vowel not in ("", "ə")
    waits = before is not None and before.letter == "ו" and (before.dagesh or before.vowel == "o")
    if not unit.dagesh:
        return [_SOFT.get(letter, letter)]
    strong = spoken or waits or (before is not None and letter not in _BEGEDKEFET)
    return [letter] * (2 if strong and (doubles or letter not in _SOFT) else 1)


def _vowel(letter: str, unit: _Unit, before: _Unit | None, after: _Unit | None, *, doubles: bool) -> list[str]:
    if unit.vowel != "ə":
        return [unit.vowel] if unit.vowel else []
    if after is None:
        return []
    following = _LETTERS.get(after.letter, after.letter)
    if before is None:
        return ["ə" if letter in _LIQUID or following in _THROAT or following == letter else "ɵ"]
    if before.vowel == "ə" or not doubles:
        return ["ə"]
    return ["ɵ"] if unit.dagesh and letter not in _BEGEDKEFET else []


def _bare(letters: list[str]) -> str:
    """An unlisted word without points: ב כ פ are hard at the start, ו and י are vowels between consonants."""
    out: list[str] = []
    for place, native in enumerate(letters):
        first, after = place == 0, "".join(letters[place + 1 : place + 2])
        letter = _LETTERS.get(native, native)
        if letter == "w":
            if place and letters[place - 1] == "ו":  # וו is the consonant
                out[-1] = "w"
            else:
                out.append("w" if first else "ô")
        elif letter == "y":
            out.append("y" if first or after in ("ה", "ו", "א") or out[-1] in ("ô", "i") else "i")
        elif letter == "h" and not after and not first:
            out += ["a", "ħ"]
        elif letter == "ʾ" and not after and not first:
            out.append("ɂ")
        else:
            out.append(letter if first else _SOFT.get(letter, letter))
    return "".join(out)
