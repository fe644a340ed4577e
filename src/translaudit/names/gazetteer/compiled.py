"""The table of places of a language, made of CLDR, `gazetteer.toml` and `features.toml`, where no cache has it.

Reach for `compiled`. It asks `babel` for names of countries, zones, languages, days and months, and prepares what is looked up:
by whole name, by the letters that forms begin with, by the number of words.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.names.gazetteer.forms import CITY, SHORT, WORDS, begin, plain, stem
from translaudit.storage.kept import table
from translaudit.storage.pieces import packed_by_key, packed_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["compiled"]

_PLACES = Path(__file__).with_name("gazetteer.toml")
_FEATURES = Path(__file__).with_name("features.toml")
_LANGUAGES = Path(__file__).with_name("languages.toml")

_LEFT_OUT = frozenset(("001", "ZZ", "QO", "EU", "UN", "EZ", "XA", "XB", "HK", "MO"))  # the table has these, or nobody
_NO_CITIES = (
    *("Etc/", "Antarctica/", "America/Indiana", "America/Kentucky", "America/North_Dakota"),
    *("America/Nome", "America/Regina", "America/Resolute", "Asia/Oral", "Pacific/Midway"),  # words, mostly
)
_COMMON = "common-words"
_LATIN_ENDS = "\u0250"
_SOME = 20  # names that show the script


def compiled(locale: str) -> dict[str, Any]:
    """What CLDR and the table say in a language, and how forms and the letters that they begin with lead to places."""
    base = locale.partition("_")[0]
    found = _from_cldr(locale)
    rows = {**table(_PLACES), **table(_FEATURES)}
    more = {concept: tuple(row[base]) for concept, row in rows.items() if base in row}
    exact = _exactly(found["names"], more)
    begins, wholes = _by_words((found["names"], found["adjectives"]), more, base)
    by_key = {
        "names": found["names"],
        "exact": exact,
        "nations": _by_letters((found["names"], found["adjectives"], more)),
        "begins": begins,
        "wholes": wholes,
        "countries": found["countries"],
        "more": more,
    }
    return {
        "known": bool(found["names"]),
        "adjectives": found["adjectives"],
        "common": tuple([concept for concept, row in table(_PLACES).items() if base in row.get(_COMMON, ())]),
        "rows": sum(base in row for row in table(_PLACES).values()),
        "open": tuple([form[:-1] for forms in more.values() for form in forms if form.endswith("*")]),
        "sizes": _sizes(exact),
        "longest": max(map(len, exact), default=0),
        "by key": tuple(by_key),
        **{name: packed_by_key(one) for name, one in by_key.items()},
        **packed_values({name: found[name] for name in ("shown", "calendar")}),
    }


def _from_cldr(locale: str) -> dict[str, Any]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  slow; only where no cache has the names
    from babel.core import get_global  # noqa: PLC0415  as above

    countries = {_city(zone): country for zone, country in get_global("zone_territories").items()}
    try:
        found = Locale.parse(locale)
    except (UnknownLocaleError, ValueError):
        return {"names": {}, "shown": {}, "adjectives": {}, "calendar": (), "countries": countries}
    made: dict[str, dict[str, None]] = {}
    for code, name in found.territories.items():
        if code not in _LEFT_OUT:
            made.setdefault(code, {})[plain(name)] = None
    latin = all(name[:1] < _LATIN_ENDS for name in list(found.territories.values())[:_SOME])
    own = {name for names in made.values() for name in names}
    for zone in map(str, Locale("ru").time_zones):  # which names all of them
        default = zone.rpartition("/")[2].replace("_", " ") if latin else ""
        name = plain(found.time_zones.get(zone, {}).get("city", default))
        if name and name not in own and not zone.startswith(_NO_CITIES):
            made.setdefault(_city(zone), {})[name] = None
    spoken, named_after = found.languages, table(_LANGUAGES)["adjectives"]
    widths = [names[use][width] for names in (found.days, found.months) for use in names for width in names[use]]
    return {
        "names": {concept: tuple(names) for concept, names in made.items()},
        "shown": {code: name for code, name in found.territories.items() if code in made},
        "adjectives": {concept: (plain(spoken[code]),) for code, concept in named_after.items() if code in spoken},
        "calendar": sorted(
            {name.casefold().rstrip(".") for names in widths for name in names.values() if len(name) > 1}
        ),
        "countries": countries,
    }


def _city(zone: str) -> str:
    """The concept of a zone's city: cities that the table also has share its name."""
    city = zone.rpartition("/")[2].lower().replace("_", "-")
    return CITY + {"shanghai": "shanghai", "calcutta": "kolkata", "saigon": "ho-chi-minh"}.get(city, city)


def _exactly(*sources: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for source in sources:
        for concept, names in source.items():
            for name in names:
                if not name.endswith("*") and len(name) > 1:
                    found.setdefault(name, []).append(concept)
    return {name: tuple(dict.fromkeys(concepts)) for name, concepts in found.items()}


def _sizes(exact: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """By how names begin, how many words they may have, the most first."""
    found: dict[str, set[int]] = {}
    for name in exact:
        found.setdefault(begin(name), set()).update((name.count(" ") + 1, len(WORDS.findall(name))))
    return {letters: tuple(sorted(sizes, reverse=True)) for letters, sizes in found.items()}


def _by_letters(sources: Iterable[Mapping[str, Iterable[str]]]) -> dict[str, list[tuple[str, str]]]:
    """Countries with their names of one word, adjectives and further forms, by the letters that they begin with."""
    found: dict[str, list[tuple[str, str]]] = {}
    for source in sources:
        for concept, names in source.items():
            for name in names:
                begins = name.rstrip("*")
                if len(begins) >= SHORT and " " not in begins and ":" not in concept and not concept.isdigit():
                    found.setdefault(begins[:SHORT], []).append((concept, begins))
    return found


def _by_words(
    sources: Iterable[Mapping[str, Iterable[str]]], more: Mapping[str, Iterable[str]], base: str
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Places by how the words of their forms begin, and by whole words."""
    begins: dict[str, list[str]] = {}
    exact: dict[str, list[str]] = {}
    for source in sources:
        for concept, names in source.items():
            for name in names:
                word, cut = stem(name, whole=concept.startswith(CITY) and base == "en")
                (begins if cut else exact).setdefault(word, []).append(concept)
    for concept, forms in more.items():
        for form in forms:
            for word in form.split():
                if len(word) > 3 or " " not in form:
                    (begins if word.endswith("*") else exact).setdefault(word.rstrip("*"), []).append(concept)
    return begins, exact
