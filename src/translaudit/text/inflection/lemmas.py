"""The citation form of a common noun in a text, so that another noun can be put in its place in the same form.

Reach for `lemma` before `inflect_like`, where no termbase says what a word is a form of. Russian and Ukrainian are looked
up in the dictionary; elsewhere a form is taken back by the endings that the tables give, and believed if the tables make
it again.
"""

from __future__ import annotations

from translaudit.text.inflection import dictionary, tables
from translaudit.text.inflection.paradigms import forms, paradigm

__all__ = ["lemma"]

_ENDINGS = (("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("en", ""), ("e", ""), ("n", ""), ("", ""))


def lemma(word: str, lang: str) -> str:
    """The citation form that a noun is a form of; the word itself where nothing shorter makes it."""
    if lang in dictionary.DICTIONARIES:
        return dictionary.normal(word, lang)
    if tables.table(lang) is None:
        return word
    for ending, instead in _ENDINGS:
        if ending and word.endswith(ending) and len(word) > len(ending) + 2:
            shorter = word.removesuffix(ending) + instead
            if word in forms(paradigm(shorter, lang, name=False)):
                return shorter
    return word
