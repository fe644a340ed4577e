"""In which case a name or noun may stand, in languages whose cases tell who does what: nominative or not.

Reach for `case`. Slavic words are asked whether they stand in the form in which lists have them, German ones are told by
the article before them, Turkish ones by their ending. It says nothing of adjectives.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.lexicon import words as lists
from translaudit.names.capitalised import latin
from translaudit.names.gazetteer import entries
from translaudit.roles.grammar import slavic_ends
from translaudit.text.inflection.dictionary import DICTIONARIES, lemmas, read
from translaudit.text.inflection.relatives import shared
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from translaudit.roles.grammar import Grammar

__all__ = [
    "DER",
    "DOUBTFUL",
    "GENITIVE",
    "INSTRUMENTAL",
    "NOMINATIVE",
    "OBLIQUE",
    "listed",
    "slavic",
    "small",
    "suffix",
]

NOMINATIVE, OBLIQUE, INSTRUMENTAL, GENITIVE = "nominative", "oblique", "instrumental", "genitive"
DOUBTFUL, DER = "nominative or accusative", "nominative or dative"
_VOWELS = "aeiouy"
_APOSTROPHES = "'’ʼ"


def slavic(word: str, twin: str, kind: str, lang: str, known: Grammar) -> str:
    """The case of a word of a Slavic text.

    Args:
        word: as it stands there.
        twin: the name on the other side, if that is in a language without cases; else "".
        kind: name, place, person or group.
        lang: two-letter code.
        known: the grammar of the language.
    """
    if lang in DICTIONARIES and (found := _in_dictionary(word, lang, name=kind == "name")):
        return found
    citation = _citation(word, twin, kind, lang)
    if citation is None:
        return DOUBTFUL
    if not citation:
        if word.lower().endswith(known.forms["instrumental"]):
            return INSTRUMENTAL
        if kind == "name":
            return OBLIQUE
        if (
            kind != "place"
            and word.lower().endswith(slavic_ends("feminine"))
            and not _listed_stem(small(word, lang)[:-1], lang)
        ):
            return DOUBTFUL  # kancléřka, which lists may lack, is no form of another word
        return OBLIQUE if word.lower().endswith(known.forms["oblique"]) else DOUBTFUL
    if word.lower().endswith(slavic_ends("feminine")):
        return DOUBTFUL if kind == "person" and _citation(word[:-1], "", kind, lang) else NOMINATIVE  # krytyk, krytyka
    if kind in ("person", "name") and word.lower().endswith((*slavic_ends("consonants"), *slavic_ends("adjective"))):
        return NOMINATIVE
    return DOUBTFUL


def _in_dictionary(word: str, lang: str, *, name: bool) -> str:
    """The case by the readings of a dictionary; "" where it has none."""
    readings = [one for one in read(word, lang) if not one.adjective and one.name >= name and one.case != "voc"]
    found = {one.case for one in readings}
    if found and small(word, lang) in lemmas(word, lang):
        found.add("nom")
    if not found:
        return ""
    if "nom" in found:
        return DOUBTFUL if "acc" in found else NOMINATIVE
    return (
        INSTRUMENTAL if found == {"ins"} or (name and found == {"ins", "dat"}) else OBLIQUE
    )  # Петровым: of one, or to several


@lru_cache(maxsize=4096)
def _citation(word: str, twin: str, kind: str, lang: str) -> bool | None:
    """Whether a word stands as lists have it; None where nobody knows."""
    if entries.says(word, lang):
        return True
    if kind == "place":
        return False
    if kind == "name":
        if not twin:
            return None
        mine, yours = fold(latin(word)), fold(twin)
        same = shared(mine, yours)
        if any(end in mine[same:] and end not in yours[same:] for end in slavic_ends("of-names")):
            return None
        return mine[-1:] == yours[-1:] or (mine[-1:] not in _VOWELS and yours[-1:] not in _VOWELS)
    return listed(small(word, lang), lang) if lists.load(lang) else None


def listed(word: str, lang: str) -> bool:
    """Whether lists have a word in just this form."""
    known = lists.load(lang)
    return known is not None and known.has(word)


def _listed_stem(stem: str, lang: str) -> bool:
    """Whether lists have what stands before an ending as it is, or with the e that its nominative has: ministra, minister."""
    return listed(stem, lang) or listed(f"{stem[:-1]}e{stem[-1:]}", lang)


def small(word: str, lang: str) -> str:
    """A word in small letters."""
    return (word.replace("İ", "i").replace("I", "ı") if lang == "tr" else word).lower()


@lru_cache(maxsize=4096)
def suffix(word: str, lang: str, endings: tuple[str, ...]) -> str | None:
    """The ending of a case that a word (or several) has; "" for none, None where nobody knows.

    Names have it behind an apostrophe; of nouns it is what stands behind a listed word.
    """
    for mark in _APOSTROPHES:
        stem, found, end = word.rpartition(mark)
        if found and stem:
            return end if end in endings else None
    plain = small(word, lang)
    if entries.says(word, lang) or listed(plain, lang):
        return ""
    for end in sorted(endings, key=len, reverse=True):
        if plain.endswith(end) and listed(plain.removesuffix(end), lang):
            return end
    return None if word[:1].islower() else ""
