"""Countries by any word that is made of their names: adjectives, peoples, forms in other cases.

Reach for `nation` for the country that a word most likely belongs to. It compares beginnings; forms are asked for where
the names of two countries begin alike.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from translaudit.names.gazetteer.entries import citation_forms, entries, listed, says
from translaudit.names.gazetteer.forms import CITY, SHORT, plain
from translaudit.storage.kept import table
from translaudit.text.inflection.relatives import shared

__all__ = ["nation", "same_country"]


_LANGUAGES = Path(__file__).with_name("languages.toml")
_CHANGED = 2  # last letters of a country's name that an adjective may not have
_CASE_END = 2  # letters of what a name may have for its last in another case
_DICTIONARIES = ("ru", "uk")  # that tell the word of which a form is
_LONGEST_END = 6  # letters of what an adjective may have for them


@lru_cache(maxsize=16384)
def nation(word: str, lang: str) -> str:
    """The country of which a word most likely is an adjective or a form: that whose name begins most like it, else "".

    What is exactly one country's name is no form of another's: Niger, Nigeria.
    """
    small, named = plain(word), word[:1].isupper()
    exact = [one for one in says(word, lang) if ":" not in one and not one.isdigit()] if len(small) >= SHORT else []
    if word.islower() and any(small in citation_forms(lang).get(one, ()) for one in exact):
        return ""  # a word: komory, chambers
    if len(exact) == 1:
        return exact[0]
    if small in _others(lang.partition("-")[0]) or _of_word(word, lang):
        return ""
    if not exact and any(one.startswith(CITY) for one in says(word, lang)):
        return ""
    near: dict[str, int] = {}
    for concept, name in entries(lang)["nations"].get(small[:SHORT], ()):
        same = shared(small, name)
        enough = same == len(name) or same >= max(SHORT + 1, len(name) - _CHANGED)
        if named and len(name) - 1 <= same and len(small) - same <= _CASE_END:  # Чехії, Литвою
            enough = True
        if enough and len(small) - same <= _LONGEST_END:
            near[concept] = max(near.get(concept, 0), same)
    if len(near) > 1 and (declined := _declined(word, tuple(near), lang)):
        return declined[0] if len(declined) == 1 else ""
    best = [concept for concept, same in near.items() if same == max(near.values())]
    return best[0] if len(best) == 1 else ""


@cache
def _others(base: str) -> frozenset[str]:
    """Words of a language that only begin as a country does."""
    return frozenset(table(_LANGUAGES)["no-nation"].get(base, "").split())


def _of_word(word: str, lang: str) -> bool:
    """Whether a small word is a form of one that belongs to no country: словами is of слово, as none of словак is."""
    if not word.islower() or lang.partition("-")[0] not in _DICTIONARIES:
        return False
    from translaudit.text.inflection.lemmas import lemma  # noqa: PLC0415  only where a word begins as a country does

    short = lang.partition("-")[0]
    base = lemma(word, short)
    return base != word and lemma(base, short) == base and not nation(base, lang)


def _declined(word: str, concepts: tuple[str, ...], lang: str) -> list[str]:
    """Those of some countries of whose names a word is a form, where the forms are known."""
    from translaudit.text.inflection import forms, paradigm  # noqa: PLC0415  only where two names begin alike

    form, base = word.capitalize(), lang.partition("-")[0]
    names = {concept: citation_forms(lang).get(concept, ()) for concept in concepts}
    return [
        concept
        for concept, called in names.items()
        if any(form in forms(paradigm(name.capitalize(), base, name=True)) for name in called if name.isalpha())
    ]


def same_country(one: str, other: str, lang: str) -> bool:
    """Whether two words are names of one country, or a name and its adjective: France and French."""
    country = nation(one, lang)
    return country != "" and country == nation(other, lang) and listed(one, lang) and listed(other, lang)
