"""Large cities of the world, by their names in many languages.

Reach for `cities_called` with a name from a text, and for `may_name` to ask whether a text has any name of a city at all.
Names are compared without case and marks. The table does not say which language a name belongs to, so a city's name may
be another city's, or a word; whoever accuses needs more evidence than one name.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.romanize.skeletons import script
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, Pieces, packed, packed_by_key
from translaudit.text.inflection import relatives
from translaudit.text.language import UNVOCALISED
from translaudit.text.normalise import fold
from translaudit.text.ordinary import ordinary
from translaudit.text.stems import stems

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FOLDER", "called_exactly", "cities_called", "city_list", "is_word", "may_name", "name_of", "written_in"]

FOLDER = "cities"
"""The folder of the table in the caches."""

_FILE = Path(__file__).with_name("cities.tsv")
_WORDS = Path(__file__).with_name("cities.toml")
_SHORT = 4  # letters from which a name may be inflected
_LONG = 6  # letters from which it may lose two of them


def city_list() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the table is kept, and what makes it."""
    return made_of(_FILE, Path(__file__)), _packed


def _packed() -> dict[str, Any]:
    by_name: dict[str, list[int]] = {}
    rows: list[tuple[str, str, tuple[str, ...]]] = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, country, others = line.split("\t")
        names = dict.fromkeys(fold(one) for one in (name, *others.split("|")) if one)
        for one in names:
            by_name.setdefault(one, []).append(len(rows))
        rows.append((name, country, tuple(names)))
    return {
        "names": packed_by_key({name: tuple(numbers) for name, numbers in by_name.items()}),
        "rows": packed(rows),
    }


@cache
def _names() -> ByKey:
    return ByKey(_table()["names"])


@cache
def _rows() -> Pieces:
    return Pieces(_table()["rows"])


@cache
def _table() -> dict[str, Any]:
    return kept(*city_list(), folder=FOLDER)


def cities_called(name: str, lang: str) -> tuple[int, ...]:
    """The numbers of the cities that a name may stand for, in a form that the language gives it; empty for other words."""
    return tuple(dict.fromkeys(number for form in _forms(name, lang) for number in _names().get(form, ())))


def called_exactly(name: str) -> tuple[int, ...]:
    """The numbers of the cities that have a name in just this form, in any language."""
    found: tuple[int, ...] = _names().get(fold(name), ())
    return found


@lru_cache(maxsize=4096)
def _forms(name: str, lang: str) -> tuple[str, ...]:
    """The names of cities, folded, that a name may be a form of."""
    whole = fold(name)
    if _names().get(whole, ()):
        return (whole,)
    if len(name) <= _SHORT or " " in name:
        return ()
    base = lang.partition("-")[0]
    if ends := _ends(base):
        begins = [fold(stem) for stem in relatives.stems(name, base) if len(stem) >= _SHORT]
        forms = dict.fromkeys([stem + end for stem in begins for end in ends])
    else:
        forms = dict.fromkeys(map(fold, stems(name, base) if base in UNVOCALISED else ()))
    return tuple([form for form, numbers in zip(forms, _names().values(forms), strict=True) if numbers])


@cache
def _ends(base: str) -> tuple[str, ...]:
    """The endings of a language (two-letter code), folded: a word folds letter by letter."""
    return tuple(sorted({fold(end) for end in relatives.endings(base)}))


def is_word(word: str, lang: str) -> bool | None:
    """Whether a word is an ordinary one, as `text.ordinary` says, and no city that the dictionary has among its nouns."""
    known = ordinary(word, lang)
    words = _words(lang.partition("-")[0]) if known else None
    cities = _forms(word, lang) if words is not None else ()
    return False if cities and words is not None and words.isdisjoint(cities) else known


@cache
def _words(base: str) -> frozenset[str] | None:
    words: str | None = table(_WORDS)["words"].get(base)
    return None if words is None else frozenset(map(fold, words.split()))


def may_name(text: str, city: int) -> bool:
    """Whether a text may name a city, in whatever language and form; generous.

    Args:
        text: the text, folded by `fold`, by which its words run into each other.
        city: its number.
    """
    names: tuple[str, ...] = _rows()[city][2]
    return any(_stem(name) in text for name in names)


@lru_cache(maxsize=16384)
def _stem(name: str) -> str:
    return name[: len(name) - (2 if len(name) > _LONG else 1)] if len(name) > _SHORT else name


def name_of(city: int) -> tuple[str, str]:
    """What GeoNames calls a city, and the code of its country."""
    name, country, _ = _rows()[city]
    return name, country


def written_in(city: int, letters: str) -> bool:
    """Whether a name of a city in a script is known."""
    names: tuple[str, ...] = _rows()[city][2]
    return any(script(name) == letters for name in names if name.isalpha())
