"""Countries, cities and unions by name, in the languages that CLDR has: is this place named here, and is that one?

Reach for `named` to learn which places a text names for certain, and for `may_name` to ask whether a text may name one, by
its adjective, an abbreviation or an inflected form. The names are those of `babel`, loaded when first needed, and of
`gazetteer.toml`. It knows what is called differently in different languages; other places sound alike (`sounding`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.text.light import light_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = [
    "Place",
    "calendar",
    "called",
    "countries",
    "country",
    "covered",
    "has",
    "home",
    "known",
    "listed",
    "may_name",
    "named",
    "nation",
    "place_names",
    "places_of",
    "same_country",
    "says",
]

_FILE = Path(__file__).with_name("gazetteer.toml")
_UNSPACED = frozenset(("zh", "ja", "th", "lo", "km", "my"))
# Countries that go by other names than CLDR's as often as not.
_MANY_NAMES = frozenset(
    ("AE", "CD", "CG", "CN", "CZ", "GB", "IR", "KP", "KR", "MK", "MM", "NL", "US", "VA", "150", "002", "019")
)
_COVERED = 8  # rows of the table
_COMPOUNDING = frozenset(("de", "nl", "sv", "da", "nb", "no", "fi", "hu"))  # Südostasien
_LOCALES = {"zh-hant": "zh_Hant", "zh-tw": "zh_Hant", "sr-latn": "sr_Latn"}
_LEFT_OUT = frozenset(("001", "ZZ", "QO", "EU", "UN", "EZ", "XA", "XB", "HK", "MO"))  # the table has these, or nobody
_NO_CITIES = (
    *("Etc/", "Antarctica/", "America/Indiana", "America/Kentucky", "America/North_Dakota"),
    *("America/Nome", "America/Regina", "America/Resolute", "Asia/Oral", "Pacific/Midway"),  # words, mostly
)
_LATIN_ENDS = "\u0250"
_SOME = 20  # names that show the script
_HEAD = 2  # letters by which names are told apart at first
_CITY = "city:"
_CHANGED = 2  # last letters of a country's name that an adjective may not have
_CASE_END = 2  # letters of what a name may have for its last in another case
_LONGEST_END = 6  # letters of what an adjective may have for them
_SHORT = 4  # letters from which a name may be inflected
_PARTS = expression(r"[\s-]+")
_BRACKETS = expression(r"\s*[(（].*")
_WORDS = expression(r"[^\W_](?:[\w\u0900-\u0963\u0966-\u097f'’ʼ.-]*[\w\u0900-\u0963\u0966-\u097f])?\.?")


class Place(NamedTuple):
    """A place that a text names: the concept, and the span of the name."""

    concept: str
    start: int
    end: int


@cache
def _places(lang: str) -> Mapping[str, Any]:
    name, make = place_names(lang)
    return kept(name, make)


def place_names(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the places of a language are kept, those of CLDR and of the table, and what makes them."""
    locale = _LOCALES.get(lang, lang.partition("-")[0])
    source = _locale_data() / f"{locale}.dat"
    size = source.stat().st_size if source.exists() else 0
    return made_of(f"places {locale} {size}", Path(__file__), _FILE), lambda: _made(locale)


@cache
def _locale_data() -> Path:
    spec = find_spec("babel")
    return Path(spec.origin or "" if spec else "").parent / "locale-data"


def _made(locale: str) -> dict[str, Any]:
    """What CLDR and the table say in a language, and how forms and the letters that they begin with lead to places."""
    base = locale.partition("_")[0]
    found = _from_cldr(locale)
    more = {concept: tuple(row[base]) for concept, row in table(_FILE).items() if base in row}
    exact = _exactly(found["names"], more)
    return {
        **found,
        "more": more,
        "open": tuple([form[:-1] for forms in more.values() for form in forms if form.endswith("*")]),
        "exact": exact,
        "sizes": _sizes(exact),
        "words": _by_words((found["names"], found["adjectives"]), more, base),
        "nations": _by_letters((found["names"], found["adjectives"], more)),
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
            made.setdefault(code, {})[_plain(name)] = None
    latin = all(name[:1] < _LATIN_ENDS for name in list(found.territories.values())[:_SOME])
    own = {name for names in made.values() for name in names}
    for zone in map(str, Locale("ru").time_zones):  # which names all of them
        default = zone.rpartition("/")[2].replace("_", " ") if latin else ""
        name = _plain(found.time_zones.get(zone, {}).get("city", default))
        if name and name not in own and not zone.startswith(_NO_CITIES):
            made.setdefault(_city(zone), {})[name] = None
    spoken = found.languages
    widths = [names[use][width] for names in (found.days, found.months) for use in names for width in names[use]]
    return {
        "names": {concept: tuple(names) for concept, names in made.items()},
        "shown": {code: name for code, name in found.territories.items() if code in made},
        "adjectives": {concept: (_plain(spoken[code]),) for code, concept in _OF_LANGUAGES.items() if code in spoken},
        "calendar": sorted(
            {name.casefold().rstrip(".") for names in widths for name in names.values() if len(name) > 1}
        ),
        "countries": countries,
    }


def _names(lang: str) -> dict[str, tuple[str, ...]]:
    """The names of each place in small letters, in their citation forms, by concept."""
    names: dict[str, tuple[str, ...]] = _places(lang)["names"]
    return names


def _city(zone: str) -> str:
    """The concept of a zone's city: cities that the table also has share its name."""
    city = zone.rpartition("/")[2].lower().replace("_", "-")
    return _CITY + {"shanghai": "shanghai", "calcutta": "kolkata", "saigon": "ho-chi-minh"}.get(city, city)


def _more(lang: str) -> dict[str, tuple[str, ...]]:
    """Further forms of each place, by concept; a star stands for any ending."""
    more: dict[str, tuple[str, ...]] = _places(lang)["more"]
    return more


def _adjectives(lang: str) -> dict[str, tuple[str, ...]]:
    """Names of languages by the one country that they are named after: how adjectives of that country begin."""
    adjectives: dict[str, tuple[str, ...]] = _places(lang)["adjectives"]
    return adjectives


_OF_LANGUAGES = {
    "sq": "AL", "hy": "AM", "az": "AZ", "be": "BY", "bg": "BG", "my": "MM", "hr": "HR", "cs": "CZ", "da": "DK", "et": "EE",
    "fi": "FI", "fr": "FR", "ka": "GE", "de": "DE", "el": "GR", "hu": "HU", "is": "IS", "id": "ID", "ga": "IE", "it": "IT",
    "ja": "JP", "kk": "KZ", "ky": "KG", "lo": "LA", "lv": "LV", "lt": "LT", "mk": "MK", "mn": "MN", "ne": "NP", "no": "NO",
    "nl": "NL", "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU", "sr": "RS", "sk": "SK", "sl": "SI", "es": "ES", "sv": "SE",
    "tg": "TJ", "th": "TH", "tr": "TR", "tk": "TM", "uk": "UA", "uz": "UZ", "vi": "VN", "zh": "CN", "ko": "KR",
}  # fmt: skip


def _plain(name: str) -> str:
    if "(" in name or "（" in name:
        name = _BRACKETS.sub("", name)
    return name.replace("’", "'").casefold().strip()


def known(lang: str) -> bool:
    """Whether there are names in this language."""
    return bool(_names(lang))


def _exact(lang: str) -> dict[str, tuple[str, ...]]:
    """Concepts by name. A name that several places have stands for all of them."""
    exact: dict[str, tuple[str, ...]] = _places(lang)["exact"]
    return exact


def _exactly(*sources: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for source in sources:
        for concept, names in source.items():
            for name in names:
                if not name.endswith("*") and len(name) > 1:
                    found.setdefault(name, []).append(concept)
    return {name: tuple(dict.fromkeys(concepts)) for name, concepts in found.items()}


def says(words: str, lang: str) -> tuple[str, ...]:
    """The places that these words name, in the form in which dictionaries list them; empty for other words."""
    return _exact(lang).get(_plain(words), ())


def named(text: str, lang: str) -> Iterator[Place]:
    """Places that a text names for certain, with a capital where the script has them; the longest names, by start."""
    if lang.partition("-")[0] in _UNSPACED:
        yield from _inside(text, lang)
        return
    names, begins = _exact(lang), _places(lang)["sizes"]
    light = light_words(lang.partition("-")[0])
    words = list(_WORDS.finditer(text))
    after = 0  # number of the first word behind the last name
    for at, word in enumerate(words):
        letter = text[word.start()]
        if at < after or letter.upper() != letter:
            continue
        sizes = begins.get(_begin(text[word.start() : word.start() + _HEAD]))
        if sizes is None:
            continue
        for size in sizes:
            if at + size > len(words) or (size > 1 and word[0].lower() in light and words[at + 1][0].islower()):
                continue  # la réunion is no island
            start, end = word.start(), words[at + size - 1].end()
            found = text[start:end].rstrip(".") if size > 1 or text[end - 1] == "." else text[start:end]
            first = found[:1]
            if len(found) > 3 or found.isupper() or first.lower() == first:
                concepts = names.get(_plain(found.removesuffix("'s").removesuffix("’s")), ())
                if len(concepts) == 1 and _countrylike(concepts[0]):
                    yield Place(concepts[0], start, start + len(found))
                    after = at + size
                    break


def _begin(word: str) -> str:
    """The letters that are looked at first."""
    return word[:_HEAD].casefold()[:_HEAD].replace("’", "'")


def _sizes(exact: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """By how names begin, how many words they may have, the most first."""
    found: dict[str, set[int]] = {}
    for name in exact:
        found.setdefault(_begin(name), set()).update((name.count(" ") + 1, len(_WORDS.findall(name))))
    return {begin: tuple(sorted(sizes, reverse=True)) for begin, sizes in found.items()}


def _countrylike(concept: str) -> bool:
    return not concept.startswith(("area:", "body:"))


def _inside(text: str, lang: str) -> Iterator[Place]:
    names = _exact(lang)
    at = 0
    longest = max(map(len, names), default=0)
    while at < len(text):
        for size in range(min(longest, len(text) - at), 1, -1):
            concepts = names.get(text[at : at + size], ())
            if len(concepts) == 1 and _countrylike(concepts[0]):
                yield Place(concepts[0], at, at + size)
                at += size - 1
                break
        at += 1


def home(base: str) -> str:
    """The country that a language is named after, "" where there is none, or more than one."""
    return _OF_LANGUAGES.get(base, {"he": "IL", "hi": "IN", "fa": "IR"}.get(base, ""))


@cache
def covered(lang: str) -> bool:
    """Whether the short and the other names of countries in a language are known too, so that their absence says much."""
    return len(_more(lang)) >= _COVERED


@lru_cache(maxsize=16384)
def nation(word: str, lang: str) -> str:
    """The country of which a word most likely is an adjective or a form: that whose name begins most like it, else ""."""
    small, named = _plain(word), word[:1].isupper()
    near: dict[str, int] = {}
    for concept, name in _places(lang)["nations"].get(small[:_SHORT], ()):
        same = _shared(small, name)
        enough = same == len(name) or same >= max(_SHORT + 1, len(name) - _CHANGED)
        if named and len(name) - 1 <= same and len(small) - same <= _CASE_END:  # Чехії, Литвою
            enough = True
        if enough and len(small) - same <= _LONGEST_END:
            near[concept] = max(near.get(concept, 0), same)
    best = [concept for concept, same in near.items() if same == max(near.values())]
    return best[0] if len(best) == 1 else ""


def _shared(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _by_letters(sources: Iterable[Mapping[str, Iterable[str]]]) -> dict[str, list[tuple[str, str]]]:
    """Countries with their names of one word, adjectives and further forms, by the letters that they begin with."""
    found: dict[str, list[tuple[str, str]]] = {}
    for source in sources:
        for concept, names in source.items():
            for name in names:
                stem = name.rstrip("*")
                if len(stem) >= _SHORT and " " not in stem and ":" not in concept and not concept.isdigit():
                    found.setdefault(stem[:_SHORT], []).append((concept, stem))
    return found


def countries(lang: str) -> dict[str, str]:
    """The names of countries in a language, as CLDR writes them, by code."""
    found: dict[str, str] = _places(lang)["shown"]
    return found


def called(concept: str, lang: str, like: str = "") -> str:
    """How a language calls a country: by its adjective if another country is called so, else by its name; "" if unknown."""
    words = _plain(like)
    if any(words in names for names in _adjectives(lang).values()):
        return _adjectives(lang).get(concept, ("",))[0].title()
    return countries(lang).get(concept, "") if not like or words in _exact(lang) else ""


def country(concept: str) -> str:
    """The country of a place: itself for a country, "" where it is not known."""
    found: str = concept if ":" not in concept else _places("en")["countries"].get(concept, "")
    return found


def has(concept: str, lang: str) -> bool:
    """Whether the names of a place in a language are known, all of them where it has many."""
    return concept in _more(lang) or (concept in _names(lang) and concept not in _MANY_NAMES)


def may_name(text: str, concept: str, lang: str) -> bool:
    """Whether a text may name a place, in whatever form; generous, but a word that names another country names that."""
    pattern = _pattern(concept, lang)
    return pattern is None or any(not _of_another(text, *at.span(), concept, lang) for at in pattern.finditer(text))


def _of_another(text: str, start: int, end: int, concept: str, lang: str) -> bool:
    """Whether what is like a country's name is a form of another's: Australia, where Austria is looked for."""
    base = lang.partition("-")[0]
    if ":" in concept or concept.isdigit() or base in _UNSPACED or base in ("ar", "fa", "he", "hi", "ko"):
        return False
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return _is_another(text[start:end], concept, lang)


@lru_cache(maxsize=4096)
def _is_another(word: str, concept: str, lang: str) -> bool:
    other = nation(word, lang)
    if not other or other == concept:
        return False
    small = _plain(word)
    several = (parts for name in _names(lang).get(concept, ()) if len(parts := _PARTS.split(name)) > 1)
    return not (
        any(_shared(small, part) >= len(part) - 1 for parts in several for part in parts)  # Guinea-Bissau
        or any(re.search(_star(form, lang.partition("-")[0]), small) for form in _more(lang).get(concept, ()))
    )


@lru_cache(maxsize=4096)
def _pattern(concept: str, lang: str) -> re.Pattern[str] | None:
    """What finds all forms of a place; None where the language has no name for it."""
    base = lang.partition("-")[0]
    names = (*_names(lang).get(concept, ()), *_adjectives(lang).get(concept, ()))
    town = concept.startswith(_CITY)
    parts = [_loose(name, base, town=town) for name in names] + [
        _star(form, base) for form in _more(lang).get(concept, ())
    ]
    return expression("|".join(sorted(set(parts))), re.IGNORECASE) if parts else None


def compile_all(lang: str) -> None:
    """Make the expressions for all countries in a language, for `expressions.note`."""
    for concept in _names(lang):
        if ":" not in concept and not concept.isdigit():
            _pattern(concept, lang)


def _star(form: str, base: str) -> str:
    body = re.escape(form).replace("'", "['’ʼ]").replace(r"\*", r"[\w’'ʼ\u0900-\u0963-]*")
    return body if base in _UNSPACED or base in ("ar", "fa", "he", "ko") else rf"(?<!\w){body}(?!\w)"


def _loose(name: str, base: str, *, town: bool) -> str:
    """A name with any ending; of several words, the longest."""
    if base in _UNSPACED or base == "ko":
        return re.escape(
            name[: max(2, len(name) - 2)] if base != "ja" or "ー" not in name else name[: max(3, len(name) - 1)]
        )
    if base in ("ar", "fa", "he", "hi"):
        word = max(_PARTS.split(name), key=len).removeprefix("ال")
        return re.escape(word[: max(2, len(word) - 2)] if base == "hi" else word[: max(3, len(word) - 1)])
    word, cut = _stem(name, whole=town and base == "en")
    left = "" if base in _COMPOUNDING and cut else r"(?<!\w)"
    return f"{left}{re.escape(word)}" + ("" if cut else r"(?!\w)")


@lru_cache(maxsize=8192)
def places_of(word: str, lang: str) -> tuple[str, ...]:
    """The places that a word may name, by whatever form: those for which `may_name` would answer yes."""
    begins, exact = _places(lang)["words"]
    small = _plain(word)
    found = dict.fromkeys(exact.get(small, ()))
    for end in range(2, len(small) + 1):
        found.update(dict.fromkeys(begins.get(small[:end], ())))
    if lang.partition("-")[0] in _COMPOUNDING:
        for start in range(1, len(small) - _SHORT + 1):
            for end in range(start + _SHORT, len(small) + 1):
                found.update(dict.fromkeys(begins.get(small[start:end], ())))
    return tuple(found)


@lru_cache(maxsize=16384)
def listed(word: str, lang: str) -> bool:
    """Whether a word is surely a place's: in the form of a dictionary, an adjective, or as the table has it."""
    small = _plain(word)
    if small in _exact(lang) or any(small in names for names in _adjectives(lang).values()):
        return True
    return small.startswith(_places(lang)["open"])


def same_country(one: str, other: str, lang: str) -> bool:
    """Whether two words are names of one country, or a name and its adjective: France and French."""
    country = nation(one, lang)
    return country != "" and country == nation(other, lang) and listed(one, lang) and listed(other, lang)


def _by_words(
    sources: Iterable[Mapping[str, Iterable[str]]], more: Mapping[str, Iterable[str]], base: str
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Places by how the words of their forms begin, and by whole words."""
    begins: dict[str, list[str]] = {}
    exact: dict[str, list[str]] = {}
    for source in sources:
        for concept, names in source.items():
            for name in names:
                word, cut = _stem(name, whole=concept.startswith(_CITY) and base == "en")
                (begins if cut else exact).setdefault(word, []).append(concept)
    for concept, forms in more.items():
        for form in forms:
            for word in form.split():
                if len(word) > 3 or " " not in form:
                    (begins if word.endswith("*") else exact).setdefault(word.rstrip("*"), []).append(concept)
    return begins, exact


def _stem(name: str, *, whole: bool) -> tuple[str, bool]:
    """What stays of a name of an alphabet in all its forms, and whether endings may follow; of several words, the longest.

    English inflects no names of cities, so the whole name stays: part of the way is not on the way to Paris.
    """
    word = max(_PARTS.split(name), key=len)
    if len(word) < _SHORT:
        return word, False
    if whole:
        return word, True
    return word[: max(3, len(word) - (3 if len(word) > 6 else 2 if len(word) > _SHORT else 1))], True


@cache
def calendar(lang: str) -> frozenset[str]:
    """Names of days and months, in small letters, whole and short, which some languages begin with a capital."""
    return frozenset(_places(lang)["calendar"])
