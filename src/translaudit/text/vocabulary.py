"""Which words a language has, as far as the dictionaries of forms that simplemma ships tell.

Reach for `knows` to ask whether a word, inflected or not, is one of a language, for `written` to ask so of one
spelling, and for `dictionaries` to see of which languages. A dictionary is hashed when it is first asked (seconds, for
the larger ones) and kept in the user's cache; from then on neither simplemma nor the dictionary is loaded. It lacks
many adverbs, most compounds and what is newer than it, and has names among its words.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.storage.contents import names
from translaudit.storage.digest import blake2b
from translaudit.storage.kept import kept, made_of

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FOLDER", "dictionaries", "has", "knows", "word_list", "written"]

_BYTES = 6  # of a hash; among four million words a word that is none is taken for one once in 70 million times
_APOSTROPHES = tuple(map(ord, "'’ʼ"))
FOLDER = "vocabulary"
"""Where dictionaries are kept."""
_KEPT = 12  # dictionaries in the user's cache; the largest has 22 MB


@cache
def dictionaries() -> frozenset[str]:
    """The languages (BCP 47, without region) that there is a dictionary of."""
    return frozenset(names(_data(), ".plzma"))


@lru_cache(maxsize=65_536)
def knows(word: str, lang: str) -> bool:
    """Whether the dictionary of a language has a word as it is written, or in small letters.

    Raises:
        KeyError: there is no dictionary of the language.
    """
    return written(word, lang) or (word != word.lower() and written(word.lower(), lang))


def has(word: str, lang: str) -> bool:
    """Whether the dictionary of a language has a word, its first letter small or a capital, whatever its apostrophes.

    Raises:
        KeyError: there is no dictionary of the language.
    """
    spellings = {word, *(word.translate(dict.fromkeys(_APOSTROPHES, one)) for one in _APOSTROPHES)}
    return any(
        written(one, lang) or written(one.lower() if one[:1].isupper() else one.capitalize(), lang)
        for one in sorted(spellings)
    )


def written(word: str, lang: str) -> bool:
    """Whether the dictionary of a language has a word exactly as it is written.

    Raises:
        KeyError: there is no dictionary of the language.
    """
    hashes, wanted = _hashes(lang), _hash(word)
    at = bisect_left(range(len(hashes) // _BYTES), wanted, key=lambda number: _nth(hashes, number))
    return at * _BYTES < len(hashes) and _nth(hashes, at) == wanted


def _nth(hashes: memoryview, number: int) -> bytes:
    return bytes(hashes[number * _BYTES : (number + 1) * _BYTES])


def _hash(word: str) -> bytes:
    return blake2b(word.encode(), digest_size=_BYTES).digest()


@cache
def _hashes(lang: str) -> memoryview:
    if lang not in dictionaries():
        raise KeyError(lang)
    name, make = word_list(lang)
    return memoryview(kept(name, make, folder=FOLDER, most=_KEPT)["hashes"])


def word_list(lang: str) -> tuple[str, Callable[[], dict[str, bytes]]]:
    """By what name the dictionary of a language is kept, and what makes it."""

    def made() -> dict[str, bytes]:
        from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415  loads the dictionary

        words = DefaultDictionaryFactory().get_dictionary(lang)
        return {"hashes": b"".join(sorted({_hash(word) for word in words}))}

    size = (_data() / f"{lang}.plzma").stat().st_size
    return made_of(f"{lang} {size} {_BYTES}"), made


@cache
def _data() -> Path:
    spec = find_spec("simplemma")
    if spec is None or spec.origin is None:
        return Path("nowhere")
    return Path(spec.origin).parent / "strategies" / "dictionaries" / "data"
