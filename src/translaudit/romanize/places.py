"""Ukrainian names of places in Ukraine from the Russian ones that a text has: Григоровка gives Григорівка.

Reach for `russian_place` with a word of a text to learn whether it is a Russian name as places have it, by which scheme,
and what the Ukrainian one likely is. Rules and ends are data (`places_ru_uk.toml`). It knows no single place but the few
that are the same in both languages: whether one lies in Ukraine is the caller's to find out.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.romanize.engine import romanize
from translaudit.romanize.registry import chain, scheme
from translaudit.romanize.systems import ordered, spellings, written
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Place", "place_ends", "russian_place", "ukrainian"]

_FILE = Path(__file__).with_name("places_ru_uk.toml")
_LEAD = "Б"  # a consonant that every scheme writes with one letter
_SHORTEST = 6  # letters
_LENIENT = 0.3  # nats a letter


class Place(NamedTuple):
    """A Russian name of a place, as a text has it in Latin letters.

    Attributes:
        native: the Russian name.
        scheme: id of the scheme that writes it so.
        ukrainian: the likely Ukrainian name.
        form: that name by the first scheme for the language of the text.
        sure: whether names that end so are mostly derived rightly.
        telling: whether its end alone tells a place.
    """

    native: str
    scheme: str
    ukrainian: str
    form: str
    sure: bool
    telling: bool


@cache
def _data() -> Mapping[str, Any]:
    return table(_FILE)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    split = [rule.partition("→") for rule in _data()["rules"]]
    return tuple((expression(found.strip()), given.strip()) for found, _, given in split)


def ukrainian(native: str) -> str:
    """The likely Ukrainian name of a place by its Russian one, word by word."""
    made = []
    for part in re.split(r"([ -])", native):
        text = part.lower()
        for pattern, given in _rules():
            text = pattern.sub(given, text)
        made.append(text[:1].upper() + text[1:] if part[:1].isupper() else text)
    return "".join(made)


@cache
def _ends(target: str) -> tuple[str, ...]:
    """How the ends look in Latin letters, with and without their marks."""
    name, make = place_ends(target)
    return tuple(kept(name, make)["ends"])


def place_ends(target: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the ends are kept as texts in a language spell them, and what makes them."""

    def made() -> dict[str, Any]:
        found = {
            romanize(scheme(identifier), _LEAD + end)[1:]
            for identifier in ordered("ru", target)
            for end in _data()["ends"].split()
        }
        return {"ends": sorted(found | set(map(fold, found)))}

    return made_of(spellings(target)[0], _FILE, Path(__file__)), made


@lru_cache(maxsize=16384)
def russian_place(word: str, target: str) -> Place | None:
    """What a word is if it is a Russian name as places have it, and would be spelled otherwise from Ukrainian.

    Args:
        word: one capitalised word of a text.
        target: the language of the text.
    """
    if len(word) < _SHORTEST or not word.endswith(_ends(target)):
        return None
    known = ordered("ru", target)
    from translaudit.romanize.inverse import guesses  # noqa: PLC0415  only for what ends as such a name
    from translaudit.romanize.plausible import limit  # noqa: PLC0415  as above

    ends = tuple(_data()["ends"].split())
    for one in guesses(word, "ru", strangest=limit("ru") + _LENIENT):
        if one.scheme not in known or not one.native.lower().endswith(ends) or one.exactness == "diacritics":
            continue
        telling = one.native.lower().endswith(tuple(_data()["telling"].split()))
        if not telling and one.scheme not in chain("ru", target):
            continue
        native = ukrainian(one.native)
        schemes = chain("uk", target)
        if not schemes or one.native in _data()["same"] or written(word, native, "uk", target):
            return None
        return Place(
            one.native,
            min((each.scheme for each in guesses(word, "ru") if each.native == one.native), key=_rank(known)),
            native,
            romanize(scheme(schemes[0]), native),
            one.native.lower().endswith(tuple(_data()["sure"].split())),
            telling,
        )
    return None


def _rank(known: tuple[str, ...]) -> Any:
    return lambda identifier: known.index(identifier) if identifier in known else len(known)
