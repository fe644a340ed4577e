"""The citation form of a name of which a corpus has an oblique form only: Гаазі is Гаага, Wirginii Zachodniej Wirginia Zachodnia.

Reach for `citation` with one name. It goes by dictionaries, by what agrees with what inside the name, and by the name in
the original where that is known. What none of them is sure of stays as it is.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.romanize.parts import is_given
from translaudit.romanize.word_match import matched
from translaudit.storage.kept import table
from translaudit.text.inflection import dictionary, forms, paradigm, slots_of
from translaudit.text.inflection.paradigms import adjective
from translaudit.text.inflection.relatives import endings, stems
from translaudit.text.normalise import fold
from translaudit.text.vocabulary import dictionaries, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.text.inflection.dictionary import Reading

__all__ = ["MANY", "citation", "dictionary_form", "is_listed"]

MANY = 40
"""Endings from which a citation form can be told from forms alone: German has eighteen."""

_OBLIQUE = ("gen", "loc", "dat", "acc", "ins", "voc")
_BETTER = 2.0  # how much more a citation form must sound like the name of the original than the form does
_SHORTEST = 3  # letters before an ending
_LONG = 5  # letters of a word that no dictionary of words has, to be a name
_TABLE = Path(__file__).with_name("citation.toml")


@lru_cache(maxsize=65536)
def citation(name: str, lang: str, native: tuple[str, str] = ("", "")) -> str:
    """The citation form of a name; the name itself where it may be that, or where nobody can tell.

    Args:
        name: as texts have it, of one word or more.
        lang: of the texts.
        native: language and name of the original, where it renders one word by word.
    """
    words = name.split(" ")
    said = native[1].split(" ") if native[1] else []
    if len(endings(lang)) < MANY:
        return _listed(name, lang) if len(words) == 1 else name
    if len(said) == len(words):
        made = [_heard(word, there, lang, native[0]) for word, there in zip(words, said, strict=True)]
        if all(made):
            return " ".join(made)
    if len(words) > 1 and (person := _person(words, lang)):
        return " ".join(person)
    if lang in dictionary.DICTIONARIES and (found := _read(words, lang)):
        return " ".join(found)
    return _listed(name, lang) if len(words) == 1 else _agreed(words, lang)


def is_listed(word: str, lang: str) -> bool:
    """Whether the dictionary of words has a word with a capital only, as it has names."""
    return lang in dictionaries() and written(word, lang) and not written(word.lower(), lang)


def _heard(word: str, there: str, lang: str, source: str) -> str:
    """What of a word sounds like a word of the original; "" where that does not tell."""
    if word == there:
        return word
    own = matched(there, word, source, lang).evidence
    options = [(matched(there, one, source, lang).evidence, one) for one in _options(word, lang)]
    best, made = max(options, default=(0.0, ""))
    if made and (made == there or best >= own + _BETTER):
        return made
    return word if not made else ""


def _options(word: str, lang: str) -> Iterator[str]:
    """What a word can be a form of, by the tables."""
    for cut in stems(word, lang)[1:]:
        for made in (cut, *(cut + ending for ending in _endings("feminine"))):
            if len(cut) >= _SHORTEST and made != word and word in forms(paradigm(made, lang, name=True)):
                yield made


def _person(words: Sequence[str], lang: str) -> tuple[str, ...]:
    """A given name in an oblique case and family names, in the nominative; empty where the first word is none."""
    first, *others = words
    if is_given(fold(first)) or not all(word[0].isupper() for word in words):
        return ()
    for cut in stems(first, lang)[1:]:
        case = next((one for one in _cases(cut, first, lang) if one in _OBLIQUE), "")
        if case and len(cut) >= _SHORTEST and is_given(fold(cut)):
            return cut, *(_cut(word, case, lang) for word in others)
    return ()


def _cases(cut: str, word: str, lang: str) -> tuple[str, ...]:
    """The cases of a person's name that a word may be in."""
    slots = slots_of(paradigm(cut, lang, name=True, kind="person"), word)
    return tuple([slot.rpartition(".")[2] for slot in slots if not slot.startswith("pl.")])


def _cut(word: str, case: str, lang: str) -> str:
    """A family name in the nominative, if it can have an ending of the case; else as it is."""
    if lang in dictionary.DICTIONARIES:
        known = [one for one in dictionary.read(word, lang) if one.case == case and (one.person or one.adjective)]
        for one in sorted(known, key=lambda one: not one.person):
            return one.nominative
    for cut in stems(word, lang)[1:]:
        made = f"{cut}о" if cut.endswith(_endings("in-o")) else cut
        if len(cut) >= _SHORTEST and case in _cases(made, word, lang):
            return made
    return word


def _read(words: Sequence[str], lang: str) -> tuple[str, ...]:
    """The words of a name in the nominative, by the dictionary of forms; empty where it does not know."""
    readings = [dictionary.read(word, lang) for word in words]
    for case in ("nom", *_OBLIQUE):
        made = _described(words, readings, case, lang) or _headed(words, readings, case, lang)
        if made and (case == "nom" or len(words) > 1 or _is_name(made[0], readings[0], lang)):
            return made
    return ()


def _is_name(nominative: str, readings: Sequence[Reading], lang: str) -> bool:
    """Whether a dictionary has the nominative as a name, or none has it as a common word."""
    if lang in dictionaries() and not written(nominative.lower(), lang):
        return len(nominative) >= _LONG or written(nominative, lang)
    return any(one.name and one.nominative == nominative for one in readings)


def _described(words: Sequence[str], readings: Sequence[Sequence[Reading]], case: str, lang: str) -> tuple[str, ...]:
    """Adjectives, their noun in the same case, and what stands behind it as it is; empty where that is not so."""
    at = 0
    while at < len(words) and any(one.adjective for one in readings[at]):
        at += 1
    if not 0 < at < len(words):
        return ()
    for noun in readings[at]:
        if noun.case == case and not noun.adjective:
            before = [_agreeing(options, noun, lang) for options in readings[:at]]
            if all(before):
                return *before, noun.nominative, *words[at + 1 :]
    return ()


def _agreeing(options: Sequence[Reading], noun: Reading, lang: str) -> str:
    """The nominative of an adjective that agrees with a noun, a common one if there is choice; "" where it does not."""
    fits = (one for one in options if one.adjective and one.case == noun.case)
    alike = [one.nominative for one in fits if one.group == noun.group or (noun.group == "sg" and one.group != "pl")]
    usual = [one for one in alike if lang in dictionaries() and written(one.lower(), lang)]
    # Західній is a form of Західна and of a word that ends in -ня: soft stems are the rarer.
    return min(usual or alike, key=lambda one: one.endswith(_endings("soft")), default="")


def _headed(words: Sequence[str], readings: Sequence[Sequence[Reading]], case: str, lang: str) -> tuple[str, ...]:
    """A noun in a case, and what stands behind it: names of a person are in the case too, all else stays."""
    fits = [one for one in readings[0] if one.case == case and (not one.adjective or len(words) == 1)]
    if case == "nom":
        fits = [one for one in fits if not _shadowed(one, readings[0])]
    if not fits:
        return ()
    head = max(fits, key=lambda one: one.person and len(words) > 1)
    if not head.person or len(words) == 1:
        return head.nominative, *words[1:]
    if case != "nom":
        return head.nominative, *(_cut(word, case, lang) for word in words[1:])
    for options in readings[1:]:
        persons = [one for one in options if one.person]
        if persons and not any(one.case == "nom" for one in persons):
            return ()  # Роберта Мюллера
    return tuple(words)


def _shadowed(reading: Reading, options: Sequence[Reading]) -> bool:
    """Whether a plural is rather the genitive of the same name in the singular: Америки, Європи."""
    return reading.group == "pl" and any(one.case == "gen" and one.group != "pl" for one in options)


def _listed(word: str, lang: str) -> str:
    """The citation form of a word that the dictionary of words has as a name; the word itself elsewhere."""
    found = dictionary_form(word, lang)
    return found if found[:1].isupper() and not written(found.lower(), lang) else word


def _agreed(words: Sequence[str], lang: str) -> str:
    """A Polish name of a noun and the adjectives that agree with it; as it stands where it is none, or no oblique form."""
    name = " ".join(words)
    if lang != "pl":
        return name
    kinds = [_is_adjective(word) for word in words]
    if False not in kinds or True not in kinds:
        head, described = 0, False
    else:
        head, described = kinds.index(False), True
    noun = dictionary_form(words[head], lang)
    noun = _capital(words[head], dictionary_form(words[head].lower(), lang) if noun == words[head] else noun)
    if noun == words[head] or (not described and not is_listed(noun, lang)):
        return name
    cases = set(slots_of(paradigm(noun, lang, name=True), words[head]))
    made = list(words)
    made[head] = noun
    for at, word in enumerate(words):
        if at != head and kinds[at] and at <= head + 1:
            made[at], cases = _beside(noun, word, cases, lang)
    return " ".join(made) if cases - {"nom", "voc"} else name


def _beside(noun: str, word: str, cases: set[str], lang: str) -> tuple[str, set[str]]:
    """The nominative of an adjective beside a noun, and those of some cases that both are in; none where they do not agree."""
    lemma = dictionary_form(word.lower(), lang)
    for ending in _endings(noun[-1], lang) or _endings("adjective", lang):
        one = _capital(word, lemma[:-1] + ending)
        shared = _slots_of_adjective(one, word, lang) & cases
        if shared:
            return one, shared
    return word, set()


def _slots_of_adjective(one: str, word: str, lang: str) -> set[str]:
    return {slot.rpartition(".")[2] for slot in slots_of(adjective(one, lang), word)}


def _is_adjective(word: str) -> bool:
    return (
        dictionary_form(word.lower(), "pl").endswith(_endings("adjective", "pl"))
        and dictionary_form(word.lower(), "pl") != word.lower()
    )


def _capital(word: str, form: str) -> str:
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


@cache
def _endings(what: str, lang: str = "") -> tuple[str, ...]:
    """Endings by what they are, of a language if they are its own; none where the table has none."""
    data = table(_TABLE)
    return tuple((data[lang] if lang else data).get(what, "").split())


@cache
def _words(lang: str) -> Mapping[str, str]:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415  seconds; only where asked

    return DefaultDictionaryFactory().get_dictionary(lang)


@lru_cache(maxsize=16384)
def dictionary_form(word: str, lang: str) -> str:
    """The citation form that the dictionary of words gives; the word itself where it gives none."""
    if lang not in dictionaries():
        return word
    found = _words(lang).get(word)
    return word if found is None else found
