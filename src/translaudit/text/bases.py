"""One key for the forms of a noun, so that a document's mentions of one thing are counted together.

Reach for `base` where forms must fall into groups; `text.stems` tells whether two words may meet, which is no grouping.
It takes off endings of nouns by the same table (`stems.toml`), and gives a key for comparing, never for show.
"""

from __future__ import annotations

from functools import lru_cache

from translaudit.storage.expressions import expression
from translaudit.text.stems import enclitics, english_key, stems

__all__ = ["base"]

_WHOLE = frozenset({"zh", "ja", "th"})  # what has no endings
_SHORTEST = 4  # letters before an enclitic
# Where one form ends in a vowel and another in that vowel and s, both must lose as much.
_ENGLISH = (
    (expression(r"(?<=[a-z])men$"), "man"),
    (expression(r"^children$"), "child"),
    (expression(r"(?<=[^aeiou])ies$"), "y"),
    (expression(r"(?<=s|x|z)es$|(?<=ch|sh)es$"), ""),
    (expression(r"(?<=[^sui])s$"), ""),
)
_FINAL = {"es": "e", "pt": "e"}


@lru_cache(maxsize=32_768)
def base(word: str, lang: str) -> str:
    """The shortest stem that is left of a word when endings of nouns are taken off.

    Args:
        word: in any case.
        lang: two-letter code.
    """
    if lang in _WHOLE:
        return word
    word = word.casefold()
    if enclitics(lang):  # where prefixes make other words
        there = (one for one in enclitics(lang) if word.endswith(one) and len(word) >= len(one) + _SHORTEST)
        return word.removesuffix(next(there, ""))
    if lang == "en":
        return english_key(_singular(word))
    shortest = min(stems(word, lang, noun=True), key=lambda stem: (len(stem), stem))
    return shortest.rstrip(_FINAL[lang]) if lang in _FINAL else shortest


def _singular(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    if word[-1:] not in ("n", "s"):  # as all of these endings do
        return word
    for pattern, instead in _ENGLISH:
        made = pattern.sub(instead, word)
        if made != word:
            return made
    return word
