"""One key for the forms of a noun, so that a document's mentions of one thing are counted together.

Reach for `base` where forms must fall into groups; `text.stems` tells whether two words may meet, which is no grouping.
It takes off endings of nouns by the same table (`stems.toml`), and gives a key for comparing, never for show.
"""

from __future__ import annotations

from functools import lru_cache

from translaudit.expressions import expression
from translaudit.text.stems import english_key, stems

__all__ = ["base"]

_WHOLE = frozenset({"zh", "ja", "th"})  # what has no endings
_PARTICLES = {"id": ("nya", "lah", "kah", "pun"), "ms": ("nya", "lah", "kah", "pun")}  # prefixes make other words there
_SHORTEST = 4  # letters before a particle
# Where one form ends in a vowel and another in that vowel and s, both must lose as much.
_ENGLISH = (
    (expression(r"(?<=[a-z])men$"), "man"),
    (expression(r"^children$"), "child"),
    (expression(r"(?<=[^aeiou])ies$"), "y"),
    (expression(r"(?<=s|x|z)es$|(?<=ch|sh)es$"), ""),
    (expression(r"(?<=[^sui])s$"), ""),
)
_FINAL = {"es": "e", "pt": "e"}


@lru_cache(maxsize=100_000)
def base(word: str, lang: str) -> str:
    """The shortest stem that is left of a word when endings of nouns are taken off.

    Args:
        word: in any case.
        lang: two-letter code.
    """
    if lang in _WHOLE:
        return word
    word = word.casefold()
    for particle in _PARTICLES.get(lang, ()):
        if word.endswith(particle) and len(word) >= len(particle) + _SHORTEST:
            word = word.removesuffix(particle)
            break
    if lang in _PARTICLES:
        return word
    if lang == "en":
        return english_key(_singular(word))
    shortest = min(stems(word, lang, noun=True), key=lambda stem: (len(stem), stem))
    return shortest.rstrip(_FINAL[lang]) if lang in _FINAL else shortest


def _singular(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    for pattern, instead in _ENGLISH:
        made = pattern.sub(instead, word)
        if made != word:
            return made
    return word
