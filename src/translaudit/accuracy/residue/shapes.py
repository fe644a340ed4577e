"""Whether a word is the original's by its letters, its ending, what it is made of, or by a dictionary.

Reach for `at_home`, for `looks_foreign` where the dictionaries lack the word, and for `german_noun` where a word has a capital.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from translaudit.accuracy.residue.known import adverbs, endings, rows
from translaudit.accuracy.residue.pair import SHORT
from translaudit.lexicon.words import load
from translaudit.names.gazetteer.finder import may_name, places_of
from translaudit.storage.expressions import expression
from translaudit.text.capitals import full_name
from translaudit.text.ordinary import ordinary
from translaudit.text.vocabulary import dictionaries, knows

if TYPE_CHECKING:
    import re

    from translaudit.accuracy.residue.pair import Pair
    from translaudit.document import Document

__all__ = ["at_home", "german_noun", "has_word", "looks_foreign"]

_LONG = 12  # letters
_COMPOUND = 9  # letters; the dictionaries lack most compounds of German
_PART = 4  # letters of a part of a compound
_JOINTS = ("", "s", "es", "n", "en", "er", "e")  # between the parts of a German compound
_PARSED = frozenset(("ru", "uk"))  # of which another dictionary has more words


def at_home(word: str, lang: str) -> bool:
    """Whether a word is one of a language, as far as its dictionary tells."""
    return word in rows()["words"].get(lang, "").split() or lang not in dictionaries() or has_word(word, lang)


def has_word(word: str, lang: str) -> bool:
    """Whether the dictionaries of a language have a word."""
    return knows(word, lang) or (lang in _PARSED and _parsed(word, lang))


def _parsed(word: str, lang: str) -> bool:
    """Whether the larger dictionary of a language has a word that is not the neighbour's."""
    if ordinary(word, lang) is not True:
        return False
    from translaudit.text.inflection.dictionary import lemmas  # noqa: PLC0415  loads a dictionary

    return not lemmas(word.lower(), lang) <= frozenset(rows()["neighbour"][lang].split())


def looks_foreign(word: str, pair: Pair) -> bool:
    """Whether a word, by its letters or its ending, is the original's; the dictionaries lack adverbs and compounds."""
    if word.endswith((*adverbs(pair.source), *endings(pair.source))):
        return True
    if {pair.source, pair.target} <= _PARSED:
        return not _LETTERS[pair.target].issuperset(word)  # other words may be lacking in both dictionaries
    if not word.isascii():
        return True
    return pair.source == "de" and len(word) >= _COMPOUND and not (pair.target == "en" and _compound(word))


_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщьюя"
_LETTERS = {"ru": frozenset(_CYRILLIC + "ёъыэ"), "uk": frozenset(_CYRILLIC + "ґєії'’ʼ")}


def _compound(word: str) -> bool:
    """Whether a word is two English words written as one."""
    return any(knows(word[:cut], "en") and knows(word[cut:], "en") for cut in range(SHORT, len(word) - SHORT + 1))


def german_noun(document: Document, word: str, at: int) -> bool:
    """Whether a word with a capital is a German noun and no name."""
    source = document.source
    if source is None or word.lower().endswith(tuple(rows()["places"]["de"].split())):
        return False
    if source.text[at + len(word) : at + len(word) + 1] == "-" or full_name(source.text, document.target.text, word):
        return False  # Suhrkamp-Verlag
    if not _listed(word) and (word.lower().endswith(tuple(rows()["regions"]["de"].split())) or not _of_nouns(word)):
        return False  # a name, which the dictionary has too: Uckermark
    if any(may_name(word, place, document.target.lang) for place in places_of(word, "de")):
        return False
    if len(word) >= _LONG and not word.endswith(tuple(rows()["surnames"]["de"].split())):
        return True
    before = source.text[max(at - 40, 0) : at]
    shown = _before_noun().search(before) or word.endswith(tuple(rows()["nouns"]["endings"].split()))
    return bool(shown)


def _listed(word: str) -> bool:
    """Whether the list of German words has a word by itself."""
    listed = load("de")
    return listed is not None and any(not entry.rest for entry in listed.entries(word))


def _of_nouns(word: str) -> bool:
    """Whether a German word is made of two that the list has: Wetterdienst."""
    for cut in range(_PART, len(word) - _PART + 1):
        if _listed(word[cut:].capitalize()):
            first = word[:cut]
            parts = [first.removesuffix(joint) for joint in _JOINTS if first.endswith(joint)]
            if any(_listed(part) or (len(word) >= _LONG and at_home(part, "de")) for part in parts):
                return True
    return False


@cache
def _before_noun() -> re.Pattern[str]:
    """A word before a German noun, and an inflected adjective between them, at the end of a text."""
    words = "|".join(rows()["nouns"]["before"].split())
    between = r"(?: (?:[a-zäöüß]{2,}(?:e|en|er|es|em)|[A-ZÄÖÜ][a-zäöüß]+(?:e|es)))?"
    return expression(rf"(?:(?<!\w)(?:{words}|\d+){between}) \Z")
