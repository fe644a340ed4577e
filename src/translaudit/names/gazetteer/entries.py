"""Countries, cities and unions by name, in the languages that CLDR has, and what else the table says of them.

Reach for `says` for the places of a name in the form of a dictionary, for `called` and `countries` for names, and for `known`,
`covered` and `has` to learn how much the table knows. The names are those of `babel`, loaded where no cache has them, and of
`gazetteer.toml` and, for rivers, seas, mountains and regions, of `features.toml`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.names.gazetteer.forms import plain
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = [
    "adjectives",
    "by_name",
    "calendar",
    "called",
    "citation_forms",
    "countries",
    "country",
    "covered",
    "entries",
    "further_forms",
    "has",
    "home",
    "known",
    "listed",
    "of_common_words",
    "place_names",
    "says",
]

# Countries that go by other names than CLDR's as often as not.
_MANY_NAMES = frozenset(
    ("AE", "CD", "CG", "CN", "CZ", "GB", "IR", "KP", "KR", "MK", "MM", "NL", "US", "VA", "150", "002", "019")
)
_COVERED = 8  # rows of `gazetteer.toml`
_FOLDER = Path(__file__).parent
_FILE, _LANGUAGES = _FOLDER / "gazetteer.toml", _FOLDER / "languages.toml"
_FEATURES = _FOLDER / "features.toml"
_COMPILER, _FORMS = _FOLDER / "compiled.py", _FOLDER / "forms.py"
_LOCALES = {"zh-hant": "zh_Hant", "zh-tw": "zh_Hant", "sr-latn": "sr_Latn"}


@cache
def entries(lang: str) -> Mapping[str, Any]:
    """All that the table has for a language, by what it is; `compiled` says how it is made."""
    name, make = place_names(lang)
    found = kept(name, make)
    return {**found, **{part: ByKey(found[part]) for part in found["by key"]}}


def place_names(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the places of a language are kept, those of CLDR and of the table, and what makes them."""
    locale = _LOCALES.get(lang, lang.partition("-")[0])
    source = _locale_data() / f"{locale}.dat"
    size = source.stat().st_size if source.exists() else 0
    return made_of(f"places {locale} {size}", _COMPILER, _FORMS, _FILE, _FEATURES, _LANGUAGES), lambda: _made(locale)


def _made(locale: str) -> dict[str, Any]:
    from translaudit.names.gazetteer.compiled import compiled  # noqa: PLC0415  only where no cache has the table

    return compiled(locale)


@cache
def _locale_data() -> Path:
    spec = find_spec("babel")
    return Path(spec.origin or "" if spec else "").parent / "locale-data"


def citation_forms(lang: str) -> ByKey:
    """The names of each place in small letters, in their citation forms, by concept."""
    names: ByKey = entries(lang)["names"]
    return names


def further_forms(lang: str) -> ByKey:
    """Further forms of each place, by concept; a star stands for any ending."""
    more: ByKey = entries(lang)["more"]
    return more


def of_common_words(lang: str) -> tuple[str, ...]:
    """Places that a language calls by words which are not theirs alone, so that only the table's forms name them."""
    found: tuple[str, ...] = entries(lang)["common"]
    return found


def adjectives(lang: str) -> dict[str, tuple[str, ...]]:
    """Names of languages by the one country that they are named after: how adjectives of that country begin."""
    begin: dict[str, tuple[str, ...]] = entries(lang)["adjectives"]
    return begin


def by_name(lang: str) -> ByKey:
    """Concepts by name. A name that several places have stands for all of them."""
    exact: ByKey = entries(lang)["exact"]
    return exact


def known(lang: str) -> bool:
    """Whether there are names in this language."""
    found: bool = entries(lang)["known"]
    return found


@cache
def covered(lang: str) -> bool:
    """Whether the short and the other names of countries in a language are known too, so that their absence says much."""
    rows: int = entries(lang)["rows"]
    return rows >= _COVERED


def has(concept: str, lang: str) -> bool:
    """Whether the names of a place in a language are known, all of them where it has many."""
    return concept in further_forms(lang) or (concept in citation_forms(lang) and concept not in _MANY_NAMES)


@lru_cache(maxsize=16384)
def says(words: str, lang: str) -> tuple[str, ...]:
    """The places that these words name, in the form in which dictionaries list them; empty for other words."""
    found: tuple[str, ...] = by_name(lang).get(plain(words), ())
    return found


@lru_cache(maxsize=16384)
def listed(word: str, lang: str) -> bool:
    """Whether a word is surely a place's: in the form of a dictionary, an adjective, or as the table has it."""
    small = plain(word)
    if small in by_name(lang) or any(small in names for names in adjectives(lang).values()):
        return True
    return small.startswith(entries(lang)["open"])


@cache
def countries(lang: str) -> dict[str, str]:
    """The names of countries in a language, as CLDR writes them, by code."""
    found: dict[str, str] = unpacked(entries(lang)["shown"])
    return found


def called(concept: str, lang: str, like: str = "") -> str:
    """How a language calls a country: by its adjective if another country is called so, else by its name; "" if unknown."""
    words = plain(like)
    if any(words in names for names in adjectives(lang).values()):
        return adjectives(lang).get(concept, ("",))[0].title()
    return countries(lang).get(concept, "") if not like or words in by_name(lang) else ""


def country(concept: str) -> str:
    """The country of a place: itself for a country, "" where it is not known."""
    found: str = concept if ":" not in concept else entries("en")["countries"].get(concept, "")
    return found


@cache
def home(base: str) -> str:
    """The country that a language is named after, "" where there is none, or more than one."""
    named_after = table(_LANGUAGES)
    found: str = named_after["adjectives"].get(base, named_after["named-otherwise"].get(base, ""))
    return found


@cache
def calendar(lang: str) -> frozenset[str]:
    """Names of days and months, in small letters, whole and short, which some languages begin with a capital."""
    return frozenset(unpacked(entries(lang)["calendar"]))
