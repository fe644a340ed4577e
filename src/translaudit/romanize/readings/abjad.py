"""How words in Arabic script are spelled out: which letters are vowels, what a mark or a doubling adds.

Reach for it from the readings of single languages: `words` splits a text, `Word` is one of them with its marks, `spell`
writes it in the working letters of the tables. Those are full-width Latin letters (so that Latin words in the text stay
as they are) and the usual scholarly letters for sounds without one: ʾ ʿ ṯ ǧ ḥ ḫ ḏ š ṣ ḍ ṭ ẓ ġ ā ī ū á, ə and ẗ for the
two values of ة, ẃ for a silent و. It supplies no vowel that is not written: only the name lists do.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FULL_WIDTH", "WORD", "Habits", "Unit", "Word", "capital", "spell", "without_strays", "word"]

FULL_WIDTH = {ord(letter): ord(letter) + 0xFEE0 for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_LETTER = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u0673\u0675-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u08a0-\u08c7"
)
WORD = expression(f"[{_LETTER}][{_LETTER}\u0640\u064b-\u065f\u0670\u0674\u06db\u06e1\u200c]*")
"""A run of Arabic letters and marks, with the zero-width non-joiner that Persian writes inside words."""

_SHORT = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u06e1": "", "\u0652": ""}
_NUNATION = {"\u064b": "an", "\u064c": "un", "\u064d": "in"}
_SHADDA, _DAGGER, _MADDA, _HAMZA_ABOVE = "\u0651", "\u0670", "\u0653", "\u0654"
_MARKS = "".join((*_SHORT, *_NUNATION, _SHADDA, _DAGGER, _MADDA, _HAMZA_ABOVE, "\u0655", "\u0656", "\u0657", "\u06db"))
_UNIT = expression(f"([^{_MARKS}])([{_MARKS}]*)")
_CONSONANTS = {
    "ب": "b", "ت": "t", "ث": "ṯ", "ج": "ǧ", "ح": "ḥ", "خ": "ḫ", "د": "d", "ذ": "ḏ", "ر": "r", "ز": "z", "س": "s",
    "ش": "š", "ص": "ṣ", "ض": "ḍ", "ط": "ṭ", "ظ": "ẓ", "ع": "ʿ", "غ": "ġ", "ف": "f", "ق": "q", "ك": "k", "ک": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "ہ": "h", "ھ": "h", "ە": "h", "پ": "p", "چ": "č", "ژ": "ž", "گ": "g",
    "ڤ": "v", "ڥ": "v", "ڨ": "g", "ڭ": "g", "ݣ": "g", "ٹ": "ŧ", "ڈ": "đ", "ڑ": "ř", "ں": "ŋ", "ۀ": "h",
}  # fmt: skip
_YA = "يیى"
_VOWEL_LETTERS = "اآىةۃ"
_LONG = {"a": "ā", "i": "ī", "u": "ū"}


_STRAYS = expression(f"(?<![{_LETTER}\u0640{_MARKS}])[{_MARKS}]+")


@dataclass(frozen=True, slots=True)
class Habits:
    """What differs between the languages that are written in this script."""

    plain_waw: str = "ū"
    """A و between consonants, without a mark."""
    plain_ya: str = "ī"
    final_ya: bool = False
    """A final ي after a consonant is a vowel even where other vowels are marked."""
    silent_he: bool = False
    """A final ه after a consonant is a vowel, as ة is."""
    silent_waw: bool = False
    """The و of خوا is not spoken."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A letter with its marks."""

    letter: str
    vowel: str | None = None
    """`a`, `i`, `u`, `ā` for a dagger alif, empty for sukun; None where nothing is written."""
    doubled: bool = False
    nunation: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """One written word."""

    units: tuple[Unit, ...]
    vocalised: bool
    """Some vowel is marked, so that a letter without a mark has none."""

    @property
    def skeleton(self) -> str:
        """The letters alone, with the spellings that texts mix made one."""
        return skeleton("".join(unit.letter for unit in self.units))


def skeleton(text: str) -> str:
    """`text` without marks; أ إ ٱ آ are ا, ی is ي, ک is ك, ۀ is ه."""
    return text.translate(_PLAIN)


_PLAIN: Mapping[int, str] = {
    **{ord(mark): "" for mark in (*_MARKS, "\u0640", "\u200c")},
    **{ord(alif): "ا" for alif in "أإٱآ"},
    ord("ی"): "ي",
    **{ord(he): "ه" for he in "ۀہۂە"},
    ord("ک"): "ك",
}


def without_strays(text: str) -> str:
    """`text` without vowel marks that stand on no letter."""
    return _STRAYS.sub("", text)


def word(text: str) -> Word:
    """Take a written word apart. Elongations are dropped; a hamza that was typed as a mark becomes part of its letter."""
    text = unicodedata.normalize("NFC", text.replace("\u0640", "").replace("\u0674", _HAMZA_ABOVE))
    units = tuple(_unit(found[1], found[2]) for found in _UNIT.finditer(text))
    marked = any(unit.vowel is not None or unit.doubled or unit.nunation for unit in units)
    return Word(units, marked)


def _unit(letter: str, marks: str) -> Unit:
    vowel = next((_SHORT[mark] for mark in marks if mark in _SHORT), None)
    if _DAGGER in marks:
        vowel = "ā"
    if _HAMZA_ABOVE in marks:
        letter = {"ه": "ۀ", "ہ": "ۀ", "ی": "ئ", "ى": "ئ", "و": "ؤ"}.get(letter, letter)
    nunation = next((_NUNATION[mark] for mark in marks if mark in _NUNATION), "")
    return Unit(letter, vowel, _SHADDA in marks, nunation)


def capital(spelled: str) -> str:
    """The first letter that has a capital as one: ʿumar is ʿUmar."""
    for place, letter in enumerate(spelled):
        if letter.upper() != letter.lower():
            return spelled[:place] + letter.upper() + spelled[place + 1 :]
    return spelled


def spell(units: tuple[Unit, ...], *, vocalised: bool, habits: Habits) -> str:
    """Spell `units`, a word without its article, in plain working letters (`translate(FULL_WIDTH)` makes them full)."""
    out: list[str] = []
    for place, unit in enumerate(units):
        after = units[place + 1] if place + 1 < len(units) else None
        if unit.letter in "اٱأإآ":
            _alif(out, unit, after, first=place == 0)
        elif unit.letter in "ةۃ" or (habits.silent_he and after is None and _silent(out, unit)):
            _ta_marbuta(out, unit)
        elif unit.letter in "وۆۇ" or unit.letter in _YA or unit.letter == "ے":
            _glide(out, units, place, vocalised=vocalised, habits=habits)
        elif unit.letter in "ءؤئ":
            out += ([] if place == 0 else ["ʾ"]) + _vowel(unit)
        elif unit.letter in _CONSONANTS:
            consonant = _CONSONANTS[unit.letter]
            out += [consonant] * (2 if unit.doubled else 1) + _vowel(unit)
        else:
            out.append(unit.letter)
    return "".join(out)


def _vowel(unit: Unit) -> list[str]:
    return ([unit.vowel] if unit.vowel else []) + ([unit.nunation] if unit.nunation else [])


def _silent(out: list[str], unit: Unit) -> bool:
    """A final ه is read as a vowel after a consonant or a short vowel; it is a consonant after a long one."""
    return unit.letter in "هہە" and unit.vowel is None and bool(out) and out[-1] not in ("ā", "ī", "ū", "u", "e", "o")


def _alif(out: list[str], unit: Unit, after: Unit | None, *, first: bool) -> None:
    letter, vowel = unit.letter, unit.vowel
    if first:
        if letter == "آ":
            out.append("ā")
        else:
            out.append(vowel or ("i" if letter == "إ" else "a"))
    elif letter == "آ":
        if after is not None and after.letter == "ء":  # the sign only announces the hamza: خلفآء
            _lengthen(out)
        else:
            out += ["ʾ", "ā"]
    elif letter in "أإ":
        out += ["ʾ", *_vowel(unit)]
    elif unit.nunation:
        out.append(unit.nunation)
    elif vowel:
        out.append(vowel)
    elif not out or not (out[-1] == "an" or (after is None and out[-1] == "ū")):  # silent in وضعا and in فعلوا
        _lengthen(out)


def _lengthen(out: list[str]) -> None:
    if out and out[-1] in ("a", "ā"):
        out[-1] = "ā"
    else:
        out.append("ā")


def _ta_marbuta(out: list[str], unit: Unit) -> None:
    if out and out[-1] in ("a", "i"):
        out.pop()
    if unit.nunation or unit.vowel:
        out += ["ẗ", *_vowel(unit)]
    else:
        out.append("ə")


def _glide(out: list[str], units: tuple[Unit, ...], place: int, *, vocalised: bool, habits: Habits) -> None:
    """A و or a ي: part of a vowel, or a consonant."""
    unit = units[place]
    waw = unit.letter in "وۆۇ"
    consonant, short, plain = ("w", "u", habits.plain_waw) if waw else ("y", "i", habits.plain_ya)
    after = units[place + 1] if place + 1 < len(units) else None
    before = out[-1] if out else ""
    opens = after is not None and (
        after.letter in _VOWEL_LETTERS or (habits.silent_he and after.letter in "هہە" and place + 2 == len(units))
    )
    if waw and habits.silent_waw and before == "ḫ" and opens:
        out.append("ẃ")
    elif unit.letter == "ى" and after is None and not unit.doubled and before != "i":
        _maqsura(out, unit, before)
    elif unit.letter == "ے":
        out.append("y" if before == "a" else "e")
    elif unit.doubled or unit.vowel or unit.nunation:
        out += [consonant] * (2 if unit.doubled else 1) + _vowel(unit)
    elif unit.vowel == "" and before not in ("a", "i", "u"):  # a sukun that says it is no vowel
        out.append(consonant)
    elif before == short and not (opens and not (waw and place + 2 == len(units))):
        out[-1] = _LONG[short]
    elif before in ("a", "i", "u", "ā", "ī", "ū", "") or opens:
        out.append(consonant)
    elif after is None:
        out.append(consonant if vocalised and (waw or not habits.final_ya) else _LONG[short])
    else:
        out.append(plain)


def _maqsura(out: list[str], unit: Unit, before: str) -> None:
    if unit.nunation or before == "an":
        out += [unit.nunation] if unit.nunation else []
    elif before in ("ā", "ī", "ū"):
        out.append("y")
    else:
        if before == "a":
            out.pop()
        out.append("á")
