"""Writes out the inherent vowels of an Indian script, but for the one that ends a word.

Reach for it in the systems of the United Nations for Hindi and its neighbours, which write Kānapur and not Kānapura.
A word that has no other vowel keeps it. It does not drop vowels inside a word: `hindi` does.
"""

from __future__ import annotations

from translaudit.romanize.readings import indic
from translaudit.storage.expressions import expression

__all__ = ["read"]

# Devanagari only: a word's last letter अ after a consonant, where the word has a vowel or a sign before that consonant.
_LAST = expression("(?<=[क-ह\u093c])अ(?![ऀ-ॣॲ-ॿ])")
_LONE = expression("(?<![ऀ-ॣॲ-ॿ])(?:[क-ह]\u093c?्)*[क-ह]\u093c?$")


def read(text: str) -> str:
    """`text` (NFC) with inherent vowels, those at the end of words left out; other scripts stay as they are."""
    text = indic.read(text)
    return _LAST.sub(lambda match: "अ" if _LONE.search(text, max(0, match.start() - 12), match.start()) else "", text)
