"""Native names that a spelling may be read backwards into: those of the termbases, and well-known ones beside them.

Reach for `stocks` with the forms of a termbase, for `known_names` of a language, for `quarters` of cities, and for
`exonyms`, the names that other languages have for places. They are made when first asked for, and kept. Nothing here
judges a spelling.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.forms import Forms, Thing, Use
from translaudit.records import NamedTuple
from translaudit.romanize.inverse import LANGUAGES, Stock, stock
from translaudit.storage.kept import table
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["PART", "Exonym", "Filed", "exonyms", "filed", "known_names", "quarters", "stocks"]

_FOLDER = Path(__file__).parents[1] / "romanize"
PART = "first part"  # of a place's name of two parts
_WHOLE = 7  # letters from which on a part is a name by itself
_UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("æ"): "ae"}  # where a keyboard has none


class Filed(NamedTuple):
    """What a termbase knows of a native name."""

    concept: str
    house: str
    own: bool  # the name is in the language that the concept belongs to
    former: bool
    weight: str  # "place", "small" (a village or settlement), PART, "person" …
    within: tuple[str, ...] = ()  # cities that have a district or quarter of the name, by their concepts


@lru_cache(maxsize=16)
def stocks(forms: Forms) -> Mapping[str, Stock]:
    """The native names of a termbase by language; family names are filed by themselves too."""
    found: dict[str, dict[tuple[str, Filed], None]] = {lang: {} for lang in LANGUAGES}
    for number in range(len(forms.stems)):
        entry = forms.entry(number)
        if entry.use == Use.EXCEPTION or not entry.origins:
            continue
        thing = forms.thing(entry.thing)
        if not thing.preferred or (thing.own not in LANGUAGES and thing.kind != "place"):
            continue  # Trump and Marin have Cyrillic spellings too, but do not come of them
        for native, lang, _, _, until in entry.origins:
            if native and lang in found:
                value = Filed(thing.id, thing.preferred[0], lang == thing.own, bool(until), _weight(thing))
                found[lang][native, value] = None
                if thing.kind == "person" and " " in native:
                    found[lang][native.rpartition(" ")[2], value] = None
                if thing.kind == "place" and thing.own == "uk" and (first := _first_part(native)):
                    found[lang][first, value._replace(weight=PART)] = None
    for native, lang, value in _beside(forms):
        found[lang][native, value] = None
    return {lang: stock(names) for lang, names in found.items()}


def _first_part(native: str) -> str:
    """Белгород of Белгород-Днестровский, which people say for short; "" where the first part is no name by itself."""
    first, _, second = native.partition("-")
    alone = min(len(first), len(second)) >= _WHOLE and not first.endswith(("о", "е", "ый", "ий"))
    return first if alone and " " not in native else ""


def _weight(thing: Thing) -> str:
    if thing.kind != "place":
        return thing.kind
    return "small" if thing.rank in ("village", "settlement", "") else "place"


def _beside(forms: Forms) -> Iterator[tuple[str, str, Filed]]:
    """Native names that the termbases do not list, or only for originals."""
    known = filed(forms)
    for which, concepts in table(_FOLDER / "exonyms.toml")["natives"].items():
        for concept, names in concepts.items():
            for lang, natives in names.items() if concept in known else ():
                own = lang == known[concept][1]
                value = Filed(concept, known[concept][2], own, which != "other", "place")
                yield from ((native, lang, value) for native in natives)


@lru_cache(maxsize=16)
def filed(forms: Forms) -> Mapping[str, tuple[str, str, str]]:
    """The own native name of every concept, its language, and the house form, by the concept's id."""
    made = {}
    for number in range(len(forms.things)):
        thing = forms.thing(number)
        if thing.preferred and thing.native:
            lang, native = thing.native[0]
            made[thing.id] = (native, lang, thing.preferred[0])
    return made


@cache
def known_names(lang: str) -> Stock:
    """Well-known names of a language (`known_names.toml`), filed under nothing."""
    text: str = table(_FOLDER / "known_names.toml").get(lang, "")
    return stock((name, None) for name in text.split())


@cache
def quarters(lang: str) -> Stock:
    """Districts and quarters of cities (`quarters.toml`), by their Ukrainian or Russian names; filed under no concept."""
    found: dict[str, tuple[list[str], bool]] = {}
    for city, rows in table(_FOLDER / "quarters.toml").items():
        for kind, names in rows.items():
            for entry in names.split(","):
                uk, _, ru = (part.strip() for part in entry.partition("/"))
                cities, former = found.setdefault((ru or uk) if lang == "ru" else uk, ([], True))
                found[(ru or uk) if lang == "ru" else uk] = (cities, former and kind == "former")
                if city not in cities:
                    cities.append(city)
    own = lang == "uk"
    rows = ((name, Filed("", "", own, former, "place", tuple(cities))) for name, (cities, former) in found.items())
    return stock(rows if lang in ("uk", "ru") else ())


class Exonym(NamedTuple):
    """A name that other languages have for a place."""

    concept: str
    name: str
    whose: str  # in words
    own: tuple[str, ...]  # language and own name, where the termbases do not keep it; else empty


@cache
def exonyms() -> Mapping[str, tuple[Exonym, ...]]:
    """Names of places in other languages by their key."""
    data = table(_FOLDER / "exonyms.toml")
    made: dict[str, list[Exonym]] = {}
    for concept, rows in data["exonyms"].items():
        whose: dict[str, list[str]] = {}
        for key, names in rows.items():
            for name in names:
                whose.setdefault(name, []).append(data["whose"][key])
        for name, languages in whose.items():
            one = Exonym(concept, name, f"{' or '.join(languages)} name", tuple(data["own"].get(concept, ())))
            for key in sorted({fold(name), fold(name.lower().translate(_UMLAUTS))}):
                made.setdefault(key, []).append(one)
    return {key: tuple(rows) for key, rows in made.items()}
