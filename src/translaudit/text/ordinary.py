"""Whether a word is an ordinary word of a language, as opposed to a name, by the word lists of `simplemma` and `pymorphy3`.

Reach for `ordinary` where a capital may be a name's or a sentence's. It answers None for languages without a list that
loads in a moment; it knows no grammar, and names that are words too (Rose, Moon) are ordinary to it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

__all__ = ["ordinary"]

_LISTED = frozenset(("bg", "cs", "da", "en", "es", "et", "fr", "hi", "hu", "id", "it", "lt", "lv", "nb", "nl", "pt", "ro", "sk", "sl", "sv"))  # fmt: skip
_PARSED = frozenset(("ru", "uk"))


@cache
def _words(lang: str) -> Any:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory  # noqa: PLC0415  slow

    return DefaultDictionaryFactory().get_dictionary(lang)


@lru_cache(maxsize=65536)
def ordinary(word: str, lang: str) -> bool | None:
    """Whether the word, in small letters, is in the dictionary of a language; None where there is no dictionary."""
    base = lang.partition("-")[0]
    if base in _PARSED:
        from translaudit.text.inflection.dictionary import is_ordinary  # noqa: PLC0415  loads a dictionary

        return is_ordinary(word, base)
    if base not in _LISTED:
        return None
    known = _words(base)
    small = word.lower()
    return small in known or (base == "en" and small.endswith("s") and small[:-1] in known)
