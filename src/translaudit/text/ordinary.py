"""Whether a word is an ordinary word of a language, as opposed to a name, by the word lists of `simplemma` and `pymorphy3`.

Reach for `ordinary` where a capital may be a name's or a sentence's. It answers None for languages without a list that is
made in a moment; it knows no grammar, and names that are words too (Rose, Moon) are ordinary to it. A list is made once and
kept: reading `simplemma`'s takes up to a second.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.kept import kept, made_of, table

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FOLDER", "guessed", "ordinary", "word_list"]

FOLDER = "words"
"""Where word lists are kept."""
_LISTED = frozenset(("cs", "de", "en", "es", "fr", "hi", "it", "nl", "pt", "sv"))

_FILE = Path(__file__).with_name("ordinary.toml")
_PARSED = frozenset(("ru", "uk"))
_NOUNS = frozenset(("de", "lb"))  # nouns have capitals: all words count
_LAST_PART = 4  # letters of the last part of a compound


@cache
def _words(lang: str) -> Any:
    """The words of a language in small letters, sorted, one a line, as bytes."""
    name, make = word_list(lang)
    return kept(name, make, folder=FOLDER, most=40)["words"]


def word_list(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the words of a language are kept, and what makes them, for a language that simplemma lists."""

    def made() -> dict[str, Any]:
        from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory  # noqa: PLC0415  slow

        words = DefaultDictionaryFactory().get_dictionary(lang)
        small = {word.lower() if lang in _NOUNS else word for word in words}
        return {"words": "\n".join(sorted(word for word in small if not word[:1].isupper())).encode() + b" " * 100_000}

    spec = find_spec("simplemma")
    package = Path(spec.origin or "") if spec else Path()
    source = package.parent / "strategies" / "dictionaries" / "data" / f"{lang}.plzma"
    return made_of(f"words {lang} {source.stat().st_size if source.exists() else 0}", Path(__file__)), made


def _listed(word: str, lang: str) -> bool:
    """Whether the sorted list has the word: the lines are halved until one is left."""
    data, wanted = _words(lang), word.encode()
    low, high = 0, len(data)
    while low < high:
        middle = (low + high) // 2
        start = _line_start(data, middle)
        line = bytes(data[start : start + 200]).partition(b"\n")[0].rstrip()
        if line == wanted:
            return True
        if line < wanted and line:
            low = start + len(line) + 1
        else:
            high = start
    return False


def _line_start(data: Any, at: int) -> int:
    before = bytes(data[max(0, at - 200) : at])
    return max(0, at - 200) + before.rfind(b"\n") + 1 if b"\n" in before else max(0, at - 200)


def guessed(lang: str) -> bool:
    """Whether ordinary words of a language are known by their endings only."""
    return lang.partition("-")[0] in table(_FILE)["endings"]


@lru_cache(maxsize=65536)
def ordinary(word: str, lang: str) -> bool | None:
    """Whether the word, in small letters, is in the dictionary of a language; None where there is no dictionary."""
    base, small = lang.partition("-")[0], word.lower()
    if base in _PARSED:
        from translaudit.text.inflection.dictionary import is_ordinary  # noqa: PLC0415  loads a dictionary

        return is_ordinary(word, base)
    if base not in _LISTED:
        endings = table(_FILE)["endings"].get(base)
        return True if endings is not None and small.endswith(tuple(endings.split())) else None
    if _listed(small, base) or (base == "en" and small.endswith("s") and _listed(small[:-1], base)):
        return True
    return base in _NOUNS and any(_listed(small[at:], base) for at in range(3, len(small) - _LAST_PART + 1))
