"""Forms of common Russian and Ukrainian words from the dictionaries of `pymorphy3`, imported on first use.

Reach for it through `paradigm`. Names are left to the tables: the dictionary knows few, and guesses the others. It
answers with nothing where it has no reading of the word in its citation form; the caller then uses the tables.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Final

from translaudit.records import NamedTuple
from translaudit.text.inflection.word_graph import has_name, has_plain

__all__ = [
    "DICTIONARIES",
    "Reading",
    "cases",
    "is_adjective",
    "is_citation",
    "is_noun_alone",
    "is_ordinary",
    "lemmas",
    "lexeme",
    "may_be_name",
    "mostly_name",
    "named",
    "normal",
    "read",
]

DICTIONARIES: Final = frozenset({"ru", "uk"})
_NAMES: Final = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr"})
_CASES: Final = {
    "nomn": "nom", "gent": "gen", "gen2": "gen", "datv": "dat", "accs": "acc", "acc2": "acc",
    "ablt": "ins", "loct": "loc", "loc2": "loc", "voct": "voc",
}  # fmt: skip
_LONG: Final = frozenset("яюєї")
_GENDERS: Final = {"masc": "m", "femn": "f", "neut": "n"}


def lexeme(word: str, lang: str) -> tuple[tuple[str, str], ...]:
    """The (slot, form) pairs of a word, in its capitals; empty where the dictionary cannot tell.

    The slots of the word's own number and gender are bare (`gen`), those of others are marked (`pl.gen`, `f.gen`);
    a noun listed in the plural has no singular.
    """
    return tuple(_pairs(word, _readings(word.lower(), lang)))


def is_adjective(word: str, lang: str) -> bool:
    """Whether the best reading of the word in its citation form is an adjective or a participle."""
    readings = _readings(word.lower(), lang)
    return bool(readings) and readings[0].tag.POS in {"ADJF", "PRTF"}


def is_citation(word: str, lang: str) -> bool:
    """Whether the word can be a nominative at all: обороны in Министерство обороны cannot."""
    return bool(_readings(word.lower(), lang))


def is_noun_alone(word: str, lang: str) -> bool:
    """Whether the dictionary has the word, in some form, as a noun and as no other part of speech."""
    known = [p.tag.POS for p in _analyzer(lang).parse(word.lower()) if p.is_known]
    return bool(known) and set(known) == {"NOUN"}


_MOSTLY = 0.85  # of the occurrences of a word


def is_ordinary(word: str, lang: str) -> bool:
    """Whether the dictionary has the word, in some form, as no name."""
    try:
        return has_plain(word.lower(), lang)
    except KeyError:
        pass
    return any(p.is_known and not _NAMES & p.tag.grammemes for p in _analyzer(lang).parse(word.lower()))


def normal(word: str, lang: str) -> str:
    """The citation form of the best reading of a word as a noun; the word itself where it is none."""
    readings = _analyzer(lang).parse(word.lower())
    return next((_capitals(word, p.normal_form) for p in readings if p.tag.POS == "NOUN"), word)


@lru_cache(maxsize=16384)
def lemmas(word: str, lang: str) -> frozenset[str]:
    """The citation forms of all readings of a word, with ё as е; of a word that the dictionary has not, a guess's."""
    parses = _analyzer(lang).parse(word.lower())
    known = [p for p in parses if p.is_known] or parses
    return frozenset(p.normal_form.replace("ё", "е") for p in known)


@lru_cache(maxsize=16384)
def cases(word: str, lang: str) -> frozenset[tuple[str, str]]:
    """The citation form and the case of each reading of a word as a noun or an adjective, with ё as е."""
    return frozenset(
        (p.normal_form.replace("ё", "е"), slot)
        for p in _analyzer(lang).parse(word.lower())
        if p.tag.POS in {"NOUN", "ADJF", "PRTF"}
        for gram, slot in _CASES.items()
        if gram in p.tag.grammemes
    )


def may_be_name(word: str, lang: str) -> bool:
    """Whether the dictionary may have the word, in some form, as a name; sooner answered than `mostly_name`."""
    try:
        return has_name(word.lower(), lang)
    except KeyError:
        return True


def mostly_name(word: str, lang: str) -> bool:
    """Whether the word, which the dictionary has as an ordinary one too, is a name nearly always: Путин, Белов."""
    parses = [p for p in _analyzer(lang).parse(word.lower()) if p.is_known]
    return bool(sum(p.score for p in parses if _NAMES & p.tag.grammemes) > _MOSTLY)


def named(word: str, lang: str) -> str:
    """The nominative of a name, with a capital; of a name that the dictionary has not, the word itself."""
    parses = [p for p in _analyzer(lang).parse(word.lower()) if p.is_known and _NAMES & p.tag.grammemes]
    if not parses or any("nomn" in p.tag.grammemes for p in parses):
        return word
    places = [p for p in parses if {"Geox", "loct"} <= p.tag.grammemes]
    found: str = (places or parses)[0].normal_form
    return found.capitalize()


class Reading(NamedTuple):
    """One way to read a form: case, group (`pl`, or `sg`, `m`, `f`, `n` in the singular), its nominative, and of what.

    `person` is for given and family names, `name` for places as well; `adjective` for what agrees with a noun.
    """

    case: str
    group: str
    nominative: str
    adjective: bool
    person: bool
    name: bool


@lru_cache(maxsize=8192)
def read(word: str, lang: str) -> tuple[Reading, ...]:
    """The readings of a noun or an adjective that the dictionary has, in the word's capitals; number and gender stay."""
    found: dict[Reading, None] = {}
    for parse in _analyzer(lang).parse(word.lower()):
        tag = parse.tag
        case = next((slot for gram, slot in _CASES.items() if gram in tag.grammemes), "")
        if not parse.is_known or not case or tag.POS not in {"NOUN", "ADJF", "PRTF"}:
            continue
        number = {one for one in ("sing", "plur") if one in tag.grammemes}
        changed = parse.inflect({"nomn", *number})
        if changed is None:
            continue
        adjective = tag.POS != "NOUN"
        plural = "plur" in tag.grammemes
        group = "pl" if plural else next((mark for gram, mark in _GENDERS.items() if gram in tag.grammemes), "sg")
        kinds = _NAMES & tag.grammemes
        person = bool(kinds & {"Name", "Surn", "Patr"})
        nominative = _capitals(word, changed.word if "ё" in word else changed.word.replace("ё", "е"))
        found[Reading(case, group, nominative, adjective, person, bool(kinds))] = None
    return tuple(found)


@cache
def _analyzer(lang: str) -> Any:
    import pymorphy3  # noqa: PLC0415 - a tenth of a second and 15 MB, only for those who need it

    return pymorphy3.MorphAnalyzer(lang=lang)


@lru_cache(maxsize=8192)
def _readings(word: str, lang: str) -> tuple[Any, ...]:
    """The nominative readings of one part of speech, the likeliest first, known ones where there are any."""
    parses = _analyzer(lang).parse(word)
    found = [p for p in parses if "nomn" in p.tag.grammemes and p.tag.POS in {"NOUN", "ADJF", "PRTF"}]
    known = [p for p in found if p.is_known]
    plain = [p for p in known or found if not _NAMES & p.tag.grammemes]
    found = plain or known or found
    # A listed term is a lemma: between forms of several words the one that stands as its own lemma is meant.
    lemmas = [p for p in found if p.normal_form == word]
    found = lemmas or found
    return tuple(p for p in found if p.tag.POS == found[0].tag.POS)


def _pairs(word: str, readings: tuple[Any, ...]) -> list[tuple[str, str]]:
    pairs: dict[tuple[str, str], None] = {}
    for reading in readings:
        own = _group(reading.tag)
        for form in reading.lexeme:
            slot = _slot(form.tag, own)
            if slot:
                text = _capitals(word, form.word)
                pairs[slot, text] = None
                pairs[slot, text.replace("ё", "е")] = None
    # The Ukrainian dictionary has the poetic long forms державная, державнеє, which in prose are Russian or wrong.
    kept = [(slot, text) for slot, text in pairs if (slot, text[:-1]) not in pairs or text[-1] not in _LONG]
    return sorted(kept, key=lambda pair: pair[1] != word)


def _group(tag: Any) -> str:
    """Number, or gender in the singular: what a form shares with its neighbours in the paradigm's column."""
    if "plur" in tag.grammemes:
        return "pl"
    if tag.POS == "NOUN":
        return "sg"
    return next((mark for gram, mark in _GENDERS.items() if gram in tag.grammemes), "sg")


def _slot(tag: Any, own: str) -> str:
    """The slot's name, or nothing for a form that is not of the noun or the adjective itself."""
    case = next((slot for gram, slot in _CASES.items() if gram in tag.grammemes), "")
    group = _group(tag)
    if not case or tag.POS not in {"NOUN", "ADJF", "PRTF"} or (group == "sg" and own == "pl"):
        return ""
    return case if group == own else f"{group}.{case}"


def _capitals(word: str, form: str) -> str:
    """A form with the capitals of a word, part by part where there are hyphens: Нью-Йорк."""
    if "-" in word and word.count("-") == form.count("-"):
        return "-".join(map(_capitals, word.split("-"), form.split("-")))
    return form[:1].upper() + form[1:] if word[:1].isupper() else form
