"""Whether a word is an ordinary word of a language, as opposed to a name, by the dictionaries of `simplemma` and `pymorphy3`.

Reach for `ordinary` where a capital may be a name's or a sentence's. It answers None for languages whose dictionary has
too many names in small letters, or too few words. It knows no grammar, and names that are words too (Rose, Moon) are
ordinary to it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from unicodedata import normalize

from translaudit.storage.kept import table
from translaudit.text.capitals import NOUNS
from translaudit.text.vocabulary import written

__all__ = ["derived", "may_be_name", "name_first", "ordinary"]

_FILE = Path(__file__).with_name("ordinary.toml")

_LISTED = frozenset(("cs", "de", "en", "es", "fr", "hi", "it", "nl", "pl", "pt", "sv"))
_PARSED = frozenset(("ru", "uk"))
_COUNTED = frozenset(("ru",))  # the dictionary knows how often a word is what
_LAST_PART = 4  # letters of the last part of a compound
_SHORTEST = 4  # letters of a name that is a word too
_ROOT = 4  # letters of what a prefix may stand before


@lru_cache(maxsize=16384)
def ordinary(word: str, lang: str) -> bool | None:
    """Whether the word, in small letters, is in the dictionary of a language; None where there is no dictionary."""
    base, small = lang.partition("-")[0], normalize("NFC", word.lower())
    if small in _more():
        return True
    if base in _PARSED:
        from translaudit.text.inflection.dictionary import is_ordinary  # noqa: PLC0415  loads a dictionary

        return is_ordinary(word, base)
    if base not in _LISTED:
        return None
    if _listed(small, base) or (base == "en" and small.endswith("s") and _listed(small[:-1], base)):
        return True
    return base in NOUNS and any(_listed(small[at:], base) for at in range(3, len(small) - _LAST_PART + 1))


def may_be_name(word: str, lang: str) -> bool:
    """Whether the word may be a name nearly always, though it is an ordinary one too: to be asked before `name_first`."""
    base = lang.partition("-")[0]
    if base not in _COUNTED or len(word) < _SHORTEST or word.lower() in _more():
        return False
    from translaudit.text.inflection import dictionary  # noqa: PLC0415  only for languages that have it

    return dictionary.may_be_name(word, base)


def name_first(word: str, lang: str) -> bool:
    """Whether the word is a name nearly always, though it is an ordinary one too; where the dictionary tells."""
    if not may_be_name(word, lang):
        return False
    from translaudit.text.inflection.dictionary import mostly_name  # noqa: PLC0415  takes a tenth of a second to load

    return mostly_name(word, lang.partition("-")[0])


def _listed(word: str, lang: str) -> bool:
    """Whether the dictionary has a word with a small letter; of nouns that have capitals, with either."""
    return written(word, lang) or (lang in NOUNS and written(word.capitalize(), lang))


def derived(word: str, lang: str) -> bool:
    """Whether the word is made of an ordinary one: behind a prefix (Vicepresidente), or as adverbs and participles are."""
    small = word.lower()
    return small.endswith(_endings(lang.partition("-")[0])) or any(
        len(small) >= len(prefix) + _ROOT and small.startswith(prefix) and ordinary(small[len(prefix) :], lang) is True
        for prefix in _prefixes()
    )


@cache
def _endings(base: str) -> tuple[str, ...]:
    return tuple(table(_FILE)["endings"].get(base, "").split())


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(table(_FILE)["prefixes"].split())


@cache
def _more() -> frozenset[str]:
    return frozenset(table(_FILE)["words"].split())
