"""Persian with or without vowel marks, spelled out for the tables: long vowels, silent ه and و, the ezafe.

Bare words are looked up in `names/fa.toml`; one that is not there gives its consonants and long vowels only. The short
vowels are a, i, u (each table says which letters those are), an ezafe that is written is `-ｉ`, `-ｙｉ` or `-ʾｉ`; the
Arabic article inside a name is written as in Arabic texts (`readings.arabic`), and a word's inner boundary is `'`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from translaudit.romanize.readings.abjad import (
    FULL_WIDTH,
    WORD,
    Habits,
    Unit,
    Word,
    capital,
    spell,
    without_strays,
    word,
)
from translaudit.romanize.readings.arabic import SUN_LETTERS, article
from translaudit.romanize.readings.vocalised import kinds, look_up
from translaudit.storage.expressions import expression

__all__ = ["read"]

_HABITS = Habits(silent_he=True, silent_waw=True, final_ya=True)
_JOINED = expression("(عبد|عَبد|عَبْد)(ال(?!ل).+)|(.{2,})(الدین|الدوله|السلطنه|الملک|الاسلام|الرضا|الحسن|الحسین)")
_GOD = "الله"
_INNER = "\u200c"


def read(text: str) -> str:
    """`text` (NFC) with every Persian word spelled out in working letters; everything else stays."""
    text = without_strays(text)
    spans = [(found.start(), found.end(), found[0]) for found in WORD.finditer(text)]
    out: list[str] = []
    end = 0
    for number, (start, stop, written) in enumerate(spans):
        out.append(text[end:start])
        joined = number + 1 < len(spans) and text[stop : spans[number + 1][0]] == " "
        spelled = _spell(written, first=number == 0, joined=joined)
        if joined and written[-1] == "ة" and article(word(spans[number + 1][2]).units):
            spelled = spelled[:-1] + "ẗ"
        out.append(spelled.translate(FULL_WIDTH))
        end = stop
    out.append(text[end:])
    return "".join(out)


@lru_cache(maxsize=8192)
def _spell(written: str, *, first: bool, joined: bool) -> str:
    one = word(written)
    if not one.vocalised and (known := look_up("fa", one.skeleton)):
        written = known
    elif parts := _JOINED.fullmatch(written):
        halves = [half for half in parts.groups() if half]
        return " ".join(_spell(half, first=first and not place, joined=True) for place, half in enumerate(halves))
    ezafe = _ezafe(word(written)) if joined else ""
    if ezafe == "-ʾi" and len(written) > 1:  # ی with a hamza is still ī
        written = re.sub("ی\u0654|[یي]\u0674|ئ$", "ی", written)
    spelled = [
        _part(word(part), first=first and not place)
        for place, part in enumerate(written.split(_INNER))
        if word(part).units
    ]
    if ezafe:
        spelled[-1] = spelled[-1].removesuffix("i").removesuffix("y" if ezafe == "-yi" else "") + ezafe
    small = spelled[0].startswith("ٱ") or (not first and one.skeleton in kinds("fa", "particles"))
    return "'".join(spelled if small else [capital(spelled[0]), *spelled[1:]])


def _part(one: Word, *, first: bool) -> str:
    units = one.units
    if one.skeleton.endswith(_GOD) and len(units) > len(_GOD):
        name = Word(units[: -len(_GOD)], one.vocalised)
        known = "" if name.vocalised else look_up("fa", name.skeleton)
        name = word(known) if known else name
        return spell(name.units, vocalised=name.vocalised, habits=_HABITS).rstrip("aiu") + "ٲllāh"
    if one.skeleton == _GOD:
        return "allāh"
    lead = ""
    if not first and article(units):
        units = units[2:]
        lead = "ٱ" + (SUN_LETTERS[units[0].letter] + "ـ " if units[0].letter in SUN_LETTERS else "ل ")
        units = (Unit(units[0].letter, units[0].vowel, nunation=units[0].nunation), *units[1:])
    spelled = spell(units, vocalised=one.vocalised, habits=_HABITS)
    if units[-1].letter == "ۀ":
        spelled = spelled[:-1].removesuffix("a").removesuffix("i") + "ə"
    return lead + (capital(spelled) if lead else spelled)


def _ezafe(one: Word) -> str:
    """What the written sign of the ezafe is: a kasra at the end, after ی where that only carries it, or a hamza."""
    last = one.units[-1]
    if last.letter in "ۀئ" and last.vowel in (None, "i"):
        return "-ʾi"
    if last.vowel != "i" or len(one.units) < 2:
        return ""
    carrier = last.letter in "یي" and one.units[-2].letter in "اآو"
    return "-yi" if carrier else "-i"
