"""Arabic with or without vowel marks, spelled out for the tables: articles, prefixes, ة, long vowels and diphthongs.

Bare words are looked up in `names/ar.toml`; one that is not there gives its consonants and long vowels only. The article
is written in Arabic letters, so that each table says what becomes of it: `ا` at the start of the text and `ٱ` inside it,
then `ل` and a blank, or, before a sun letter, that letter, `ـ` and a blank. Prefixes end in a hyphen: `ｂｉ-ٱل `.
"""

from __future__ import annotations

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
from translaudit.romanize.readings.vocalised import kinds, look_up

__all__ = ["SUN_LETTERS", "article", "read"]

_HABITS = Habits()
SUN_LETTERS = dict(zip("تثدذرزسشصضطظلن", "tṯdḏrzsšṣḍṭẓln", strict=True))
_PREFIXES = {("ب", "i"): "bi", ("و", "a"): "wa", ("ف", "a"): "fa", ("ك", "a"): "ka"}
_PREFIX_VOWELS = {"ب": "\u0650", "و": "\u064e", "ف": "\u064e", "ك": "\u064e"}
_GOD = "الله"


def read(text: str) -> str:
    """`text` (NFC) with every Arabic word spelled out in working letters; everything else stays."""
    text = without_strays(text)
    spans = [(found.start(), found.end(), _vocalised(found[0])) for found in WORD.finditer(text)]
    out: list[str] = []
    end = 0
    for number, (start, stop, one) in enumerate(spans):
        out.append(text[end:start])
        following = spans[number + 1] if number + 1 < len(spans) else None
        near = following[2] if following and text[stop : following[0]] == " " else None
        out.append(_spell(one, near, first=number == 0).translate(FULL_WIDTH))
        end = stop
    out.append(text[end:])
    return "".join(out)


@lru_cache(maxsize=8192)
def _vocalised(text: str) -> Word:
    return _vocalised_word(word(text))


def _vocalised_word(one: Word) -> Word:
    """The word with the vowels of the name lists where it has none of its own."""
    key = one.skeleton
    known = look_up("ar", key)
    if known and (not one.vocalised or key in kinds("ar", "unwritten")):  # these never write their ā
        return word(known)
    if not one.vocalised and key.startswith("ال") and (known := look_up("ar", key[2:])):
        return word("ال" + known.removeprefix("ال"))
    if not one.vocalised and (lead := _PREFIX_VOWELS.get(key[:1])) and key[1:3] == "ال":  # و and ب before the article
        follower = look_up("ar", key[1:]) or look_up("ar", key[3:])
        if follower:
            return word(key[0] + lead + "ال" + follower.removeprefix("ال"))
    if one.units[0] == Unit("ا") and known and known[0] != "ا":  # a bare alif: is it a or i?
        return Word((Unit(known[0]), *one.units[1:]), vocalised=True)
    return one


def article(units: tuple[Unit, ...]) -> bool:
    """Whether a word begins with the article: ال before two letters or more, the ل without a vowel."""
    return (
        len(units) >= 4
        and units[0].letter in "اٱ"
        and units[0].vowel in (None, "a")
        and units[1].letter == "ل"
        and not (units[1].vowel or units[1].doubled)
    )


def _spell(one: Word, following: Word | None, *, first: bool) -> str:
    units, key = one.units, one.skeleton
    if key == "لله":
        return "lillāh"
    if key.endswith(_GOD):
        return _with_god(units[: -len(_GOD)], vocalised=one.vocalised)
    if key.startswith("عبدال") and len(key) > len("عبدال") + 1:  # two words that were written as one
        halves = [_vocalised_word(Word(half, one.vocalised)) for half in (units[:3], units[3:])]
        return " ".join(_spell(half, None, first=first and not place) for place, half in enumerate(halves))
    lead = ""
    prefix = _PREFIXES.get((units[0].letter, units[0].vowel or ""))
    if prefix and article(units[1:]):
        lead, units = f"{prefix}-ٱ", units[1:]
    elif units[0] == Unit("ل", "i") and len(units) > 3 and units[1].letter == "ل" and not units[1].vowel:
        lead, units = "li", (Unit("ا"), *units[1:])
    elif article(units):
        lead = "ا" if first else "ٱ"
    if lead:
        units = units[2:]
        if units[0].letter in SUN_LETTERS:
            lead += SUN_LETTERS[units[0].letter] + "ـ "
            units = (Unit(units[0].letter, units[0].vowel, nunation=units[0].nunation), *units[1:])
        else:
            lead += "ل "
    spelled = spell(units, vocalised=one.vocalised, habits=_HABITS)
    if spelled.endswith("ə") and not lead and _construct(key, following):
        spelled = spelled[:-1] + "ẗ"
    small = not first and key in kinds("ar", "particles")
    return lead + (spelled if small else capital(spelled))


def _construct(key: str, following: Word | None) -> bool:
    """Whether a final ة is spoken t: before its genitive, which a name or an adjective agreeing with it is not."""
    if following is None or key in kinds("ar", "given", "places") or following.skeleton in kinds("ar", "particles"):
        return False
    if article(following.units):
        return True
    return following.units[-1].letter != "ة" or following.skeleton in kinds("ar", "given", "places")


def _with_god(units: tuple[Unit, ...], *, vocalised: bool) -> str:
    """الله alone or at the end of a name: `ٲ` stands for the vowel that the name ends in before it."""
    if not units:
        return "Allāh"
    lead = _vocalised_word(Word(units, vocalised))
    return capital(spell(lead.units, vocalised=lead.vocalised, habits=_HABITS).rstrip("aiu")) + "ٲllāh"
