"""What a language calls its numbers, months, weekdays and units of time: `words/*.toml`, read when first needed.

A language without a file of its own has digits, and what CLDR knows: separators, months and weekdays.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.contents import names
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

__all__ = ["Entry", "Lexicon", "form_lists", "lexicon", "meanings"]

_FOLDER = Path(__file__).with_name("words")

_SECTIONS = {
    "cardinal": "c",
    "multiplier": "m",
    "ordinal": "o",
    "fraction": "f",
    "collective": "g",
    "decade": "d",
    "weak": "w",
    "month": "M",
    "weekday": "D",
}
_MONTHS = "month"
_SPACES = "[ \u00a0\u202f\u2009\u200c\u2010\u2011-]"


_COMPACT = expression(r"0 ?([^\W\d_][^\d]{2,})")


class Entry(NamedTuple):
    """One meaning of a word: what part it plays in a number, and its value."""

    role: str  # c cardinal, m multiplier, o ordinal, f fraction, g group, d decade, w weak, M month, D weekday, u unit, n both …
    value: Decimal
    unit: str = ""
    within: bool = False  # a number that a word begins with; the unit, if any, is in the word: Dreijährige


class Lexicon(NamedTuple):
    """A language's words for quantities.

    Attributes:
        words: lower-case forms; a phrase's words are joined by “_”.
        phrases: by first word, the phrases that begin with it, longest first.
        forms: by role and value, the forms in the order of the file.
        glue: pattern of what a number in one word begins with, as dreiundzwanzig; None where the language has none.
        pieces: the words such a number is made of, longest first.
        compound: pattern of words that begin with a number, as Dreijährige.
        headed: pattern of what follows a number that is a compound itself, as in Dreiundzwanzigjährige.
        heads: what follows a number in a word, and the unit or magnitude that it says, "" for neither: jähr → year.
    """

    lang: str
    decimal: str
    group: str
    words: ByKey
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    forms: dict[tuple[str, Decimal], tuple[str, ...]]
    ambiguous: frozenset[str]
    vague: frozenset[str]
    score: frozenset[Decimal]
    suffix: dict[str, Decimal]
    joiner: re.Pattern[str] | None
    half_joiner: re.Pattern[str] | None
    skip: re.Pattern[str] | None
    articles: frozenset[str]
    prefixes: tuple[str, ...]
    joined: str
    apostrophe: str
    glue: re.Pattern[str] | None
    pieces: tuple[str, ...]
    compound: re.Pattern[str] | None
    headed: re.Pattern[str] | None
    heads: dict[str, str]
    inverse: bool
    ordinals_apart: bool
    spelled: bool
    calendar: str
    half_to: frozenset[str]
    clock: tuple[tuple[str, Decimal], ...]
    clock_behind: tuple[tuple[str, Decimal], ...]
    at_hour: tuple[str, ...]
    fractions_add: bool
    parts: tuple[str, ...]
    halves: tuple[str, ...]
    no_halves: frozenset[str]
    abbreviations: frozenset[str]
    stems: tuple[tuple[str, Decimal], ...]
    raw: dict[str, Any]


@lru_cache(maxsize=64)
def lexicon(lang: str) -> Lexicon:
    """The words of a language; of an unknown one, what CLDR knows.

    Args:
        lang: BCP 47 tag; only its language and, for Serbian, its script count.
    """
    language = lang.replace("_", "-").split("-", maxsplit=1)[0].lower()
    place = _FOLDER / f"{language}.toml"
    if (language, "latn") == ("sr", lang.replace("_", "-").lower()[3:7]) or not place.is_file():
        data = _from_cldr(language)
        return _made(language, data, _forms(data))
    data = table(place)
    if _MONTHS not in data:
        data = {**_from_cldr(language), **data}
        return _made(language, data, _forms(data))
    return _made(language, data, kept(_name(place), lambda: _forms(data)))


@cache
def money_words(base: str) -> frozenset[str]:
    """What a language (two-letter code) calls currencies, in small letters, and pounds."""
    place = _FOLDER / f"{base}.toml"
    rows = table(place)["unit"].items() if place.is_file() else ()
    return frozenset(word for unit, words in rows if unit.isupper() or unit == "pound" for word in words.split())


def form_lists() -> Iterator[tuple[str, Callable[[], dict[str, Any]]]]:
    """By what names the forms of the languages are kept that need nothing of CLDR, and what makes them."""
    for place in (_FOLDER / f"{name}.toml" for name in names(_FOLDER, ".toml")):
        if _MONTHS in (data := table(place)):
            yield _name(place), partial(_forms, data)


def _name(place: Path) -> str:
    return made_of("forms of numbers", place, Path(__file__))


def _from_cldr(language: str) -> dict[str, Any]:
    """Separators, months, weekdays and magnitudes as CLDR has them; {} for a language it does not know."""
    data: dict[str, Any] = {}
    try:
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415  slow, and only for languages without a file
    except ImportError:  # pragma: no cover  babel is required, but numbers can be read without it
        return data
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return data
    symbols = locale.number_symbols.get("latn", {})
    data["decimal"] = str(symbols.get("decimal", "."))
    data["group"] = str(symbols.get("group", ",")).replace("\u00a0", " ").replace("\u202f", " ")
    for section, names_by, first in (("month", locale.months, 1), ("weekday", locale.days, 0)):
        names: dict[str, str] = {}
        for number in range(first, first + (12 if section == "month" else 7)):
            forms = {names_by[where]["wide"][number] for where in ("format", "stand-alone")}
            names[str(number + 1 - first)] = " ".join(sorted(form.lower().replace(" ", "_") for form in forms))
        data[section] = names
    data["multiplier"] = _compact(locale.compact_decimal_formats)
    return data


def _compact(formats: Any) -> dict[str, str]:
    """The words for thousands, millions … in CLDR's short ways to write large numbers: 2,5 miljoonaa."""
    words: dict[str, set[str]] = {}
    for plurals in formats.values():
        for patterns in plurals.values():
            for power in (3, 6, 9, 12):
                pattern = (
                    str(getattr(patterns.get(str(10**power)), "pattern", "")).replace("\u00a0", " ").replace("'", "")
                )
                word = _COMPACT.fullmatch(pattern.strip())
                if word:
                    words.setdefault(str(10**power), set()).add(word[1].lower().rstrip(".").replace(" ", "_"))
    return {power: " ".join(sorted(found)) for power, found in words.items()}


def _value(key: str) -> Decimal:
    over, _, under = key.partition("/")
    return Decimal(over) / Decimal(under) if under else Decimal(over)


def _words(text: object, endings: dict[str, list[str]]) -> list[str]:
    """The forms of a list; `stem~name` stands for the stem with each ending of that name."""
    found: list[str] = []
    for item in str(text).split():
        stem, tilde, name = item.partition("~")
        found.extend([stem + ending for ending in endings[name]] if tilde else [stem])
    return [unicodedata.normalize("NFC", form) for form in found]


def _table(data: Mapping[str, Any], name: str) -> dict[str, str]:
    table = data.get(name, {})
    return {str(key): str(text) for key, text in table.items()} if isinstance(table, dict) else {}


def _listed(data: dict[str, Any], name: str) -> frozenset[str]:
    return frozenset(_words(_table(data, name).get("words", ""), {}))


def _counted(data: dict[str, Any], endings: dict[str, list[str]]) -> dict[str, list[Entry]]:
    """Words that are a number with what it counts: fortnight, twice."""
    counted = {key.partition(" "): text for key, text in _table(data, "counted").items()}
    found = {
        form: [Entry("n", _value(amount), unit)]
        for (amount, _, unit), text in counted.items()
        for form in _words(text, endings)
    }
    times = ((form, key) for key, text in _table(data, "times").items() for form in _words(text, endings))
    return {**found, **{form: [Entry("c", _value(key), "times")] for form, key in times}}


def _endings(data: Mapping[str, Any]) -> dict[str, list[str]]:
    return {
        name: [ending.replace("∅", "") for ending in text.split()] for name, text in _table(data, "endings").items()
    }


def _forms(data: dict[str, Any]) -> dict[str, Any]:
    """The meanings of words, the words by form with the numbers of theirs, and the forms by role and value, as plain data."""
    words, forms = meanings(data)
    numbers: dict[tuple[str, str, str], int] = {}
    for entries in words.values():
        for entry in entries:
            numbers.setdefault(_row(entry), len(numbers))
    return {
        "entries": list(numbers),
        "words": packed_by_key(
            {form: tuple([numbers[_row(entry)] for entry in dict.fromkeys(entries)]) for form, entries in words.items()}
        ),
        "joinable": _joinable(data, words) if "glue" in data else (),
        "phrases": _phrases(words),
        "forms": [(role, str(value), tuple(listed)) for (role, value), listed in forms.items()],
    }


def meanings(data: dict[str, Any]) -> tuple[dict[str, list[Entry]], dict[tuple[str, Decimal], list[str]]]:
    """What each form of a table may mean, and the forms by role and value."""
    endings = _endings(data)
    words: dict[str, list[Entry]] = {}
    forms: dict[tuple[str, Decimal], list[str]] = {}
    for section, role in _SECTIONS.items():
        for key, text in _table(data, section).items():
            entry = Entry(role, _value(key))
            for form in _words(text, endings):
                words.setdefault(form, []).append(entry)
                forms.setdefault((role, entry.value), []).append(form)
    for form in _listed(data, "percent"):
        words.setdefault(form, []).append(Entry("p", Decimal(0)))
    for form in _listed(data, "teen"):
        words.setdefault(form, []).append(Entry("t", Decimal(10)))
    for number, (unit, text) in enumerate(_table(data, "unit").items()):
        for form in _words(text, endings):
            words.setdefault(form, []).append(Entry("u", Decimal(0), unit))
            forms.setdefault(("u", Decimal(number)), []).append(form)
    words.update(_counted(data, endings))
    return words, forms


def _row(entry: Entry) -> tuple[str, str, str]:
    return entry.role, str(entry.value), entry.unit


def _made(language: str, data: dict[str, Any], read: Mapping[str, Any]) -> Lexicon:
    endings = _endings(data)
    entries = [Entry(role, Decimal(value), unit) for role, value, unit in read["entries"]]
    words = ByKey(read["words"], lambda numbers: tuple([entries[number] for number in numbers]))
    forms = {(role, Decimal(value)): listed for role, value, listed in read["forms"]}
    joiner = "|".join(map(re.escape, _words(data.get("joiner", ""), {})))
    half = "|".join(map(re.escape, _words(data.get("joiner-half", ""), {})))
    skip = "|".join(re.escape(word.replace("_", " ")) for word in _words(data.get("skip", ""), {}))
    and_skip = f"(?:(?:{skip}){_SPACES}+)?" if skip else ""
    heads = _heads(data)
    glue, pieces, compound, headed = _compounds(data, endings, read["joinable"], heads)
    return Lexicon(
        lang=language,
        decimal=str(data.get("decimal", ".")),
        group=str(data.get("group", ",")),
        words=words,
        phrases=read["phrases"],
        forms=forms,
        ambiguous=_listed(data, "ambiguous"),
        vague=_listed(data, "vague"),
        score=frozenset(
            entry.value for form in _listed(data, "score") for entry in words.get(form, ()) if entry.role == "c"
        ),
        suffix={form: _value(key) for key, text in _table(data, "suffix").items() for form in text.split()},
        joiner=expression(f"{_SPACES}+(?:{joiner}){_SPACES}+{and_skip}", re.IGNORECASE) if joiner else None,
        half_joiner=expression(f"{_SPACES}+(?:{half}){_SPACES}+", re.IGNORECASE) if half else None,
        skip=expression(f"{_SPACES}+(?:{skip}){_SPACES}*", re.IGNORECASE) if skip else None,
        articles=frozenset(_words(data.get("article", ""), {})),
        prefixes=tuple(sorted(_words(data.get("prefixes", ""), {}), key=len, reverse=True)),
        joined=str(data.get("joined-and", "")),
        apostrophe=str(data.get("apostrophe", "")),
        glue=glue,
        pieces=pieces,
        compound=compound,
        headed=headed,
        heads=heads,
        inverse=bool(data.get("inverse")),
        ordinals_apart=bool(data.get("ordinals-apart")),
        spelled="cardinal" in data,
        abbreviations=frozenset(_words(data.get("abbreviations", ""), {})),
        stems=() if "cardinal" in data else _stems(forms),
        fractions_add=bool(data.get("fraction-adds")),
        parts=tuple(_words(data.get("parts", ""), {})),
        halves=tuple(_words(data.get("half", ""), {})),
        no_halves=frozenset(_words(data.get("half-not", ""), {})),
        half_to=frozenset(_words(data.get("half-to", ""), {})),
        clock=_clock(data, "clock"),
        clock_behind=_clock(data, "clock-behind"),
        at_hour=tuple([f" {word}" for word in _words(data.get("at-hour", ""), {})]),
        calendar=str(data.get("calendar", "")),
        raw=data,
    )


def _beginning(words: Sequence[str]) -> str:
    first, last = min(words), max(words)
    same = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:same]


def _stems(forms: Mapping[tuple[str, Decimal], tuple[str, ...]]) -> tuple[tuple[str, Decimal], ...]:
    """What the forms of each magnitude begin with, for languages whose inflections no table has."""
    common = [(_beginning(listed), value) for (role, value), listed in forms.items() if role == "m"]
    return tuple([(stem, value) for stem, value in common if len(stem) >= 4])


def _phrases(words: dict[str, list[Entry]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in words:
        if "_" in form:
            first, *rest = form.split("_")
            found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(every, key=lambda rest: (-len(rest), rest))) for first, every in found.items()}


def _heads(data: dict[str, Any]) -> dict[str, str]:
    """What follows a number in a word, longest first, and its unit."""
    pairs = [(head, unit) for unit, text in _table(data, "heads").items() for head in text.split()]
    return {
        head: "" if unit == "other" else unit for head, unit in sorted(pairs, key=lambda pair: (-len(pair[0]), pair))
    }


def _joinable(data: dict[str, Any], words: dict[str, list[Entry]]) -> tuple[str, ...]:
    """Words that may stand in a number written in one word, longest first."""
    vague = _listed(data, "vague")
    found = [
        form
        for form, entries in words.items()
        if len(form) > 1 and form not in vague and any(entry.role in "com" and "_" not in form for entry in entries)
    ]
    return tuple(sorted(found, key=lambda form: (-len(form), form)))


def _compounds(
    data: dict[str, Any], endings: dict[str, list[str]], joinable: tuple[str, ...], heads: dict[str, str]
) -> tuple[re.Pattern[str] | None, tuple[str, ...], re.Pattern[str] | None, re.Pattern[str] | None]:
    """Patterns for numbers written in one word, and for words that begin with a number, as in Dreijährige."""
    glue = compound = headed = None
    pieces: tuple[str, ...] = ()
    if "glue" in data:
        pieces = (*joinable, *(piece for piece in str(data["glue"]).split() if piece != "∅"))
        glue = expression("|".join(map(re.escape, pieces)))
    table = _table(data, "compound")
    if table:
        behind = "|".join(map(re.escape, heads))
        numbers = sorted(
            ((form, key) for key, text in table.items() for form in _words(text, endings)),
            key=lambda pair: (-len(pair[0]), pair[0]),
        )
        tens = "|".join(
            f"(?P<t{key}_{at}>{form})"
            for at, (form, key) in enumerate(numbers)
            if int(key) >= 20 and int(key) % 10 == 0
        )
        before = f"(?:{tens})?" if tens else ""
        units = "|".join(f"(?P<v{key}_{at}>{form})" for at, (form, key) in enumerate(numbers))
        compound = expression(f"{before}(?:{units})(?P<head>{behind})")
        if glue is not None:
            headed = expression(behind)
    return glue, pieces, compound, headed


def _clock(data: dict[str, Any], section: str) -> tuple[tuple[str, Decimal], ...]:
    """What is added to an hour, longer phrases first."""
    found = [
        (form.replace("_", " "), _value(key)) for key, text in _table(data, section).items() for form in text.split()
    ]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))
