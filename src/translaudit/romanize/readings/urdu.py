"""Urdu with or without vowel marks, spelled out for the tables: aspirates, nasals, ے, and the e and o of bare ی and و.

A word without marks gives its consonants and the vowels that have letters; there is no list of names yet. A written
izafat is `-ｉ`. Retroflex letters are `ŧ đ ř`, the nasal ں is `ŋ`, further working letters are those of Arabic.
"""

from __future__ import annotations

from translaudit.romanize.readings.abjad import FULL_WIDTH, WORD, Habits, capital, spell, without_strays, word

__all__ = ["read"]

_HABITS = Habits(plain_waw="o", plain_ya="e", silent_he=True, final_ya=True)


def read(text: str) -> str:
    """`text` (NFC) with every Urdu word spelled out in working letters; everything else stays."""
    text = without_strays(text)
    spans = list(WORD.finditer(text))
    out: list[str] = []
    end = 0
    for number, found in enumerate(spans):
        one = word(found[0])
        spelled = capital(spell(one.units, vocalised=one.vocalised, habits=_HABITS))
        joined = number + 1 < len(spans) and text[found.end() : spans[number + 1].start()] == " "
        if joined and one.units[-1].vowel == "i" and len(one.units) > 1:
            spelled = spelled.removesuffix("i") + "-i"
        out += [text[end : found.start()], spelled.translate(FULL_WIDTH)]
        end = found.end()
    out.append(text[end:])
    return "".join(out)
