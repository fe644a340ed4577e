"""Reading a spelling backwards into explanations: known native names, one slip from them, names that are only likely.

Reach for `known`, `near` and `likely` in that order, as `naming.explain_name` does. Known names are those of the
termbases, the well-known ones beside them, and names that other languages have for places.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from translaudit.provenance.native_names import PART, exonyms, filed, known_names, quarters, stocks
from translaudit.romanize.affixes import bases
from translaudit.romanize.compare import slip, variant_cost
from translaudit.romanize.engine import romanize
from translaudit.romanize.inverse import LANGUAGES, among, guesses, scheme_order
from translaudit.romanize.inverse import near as one_slip_away
from translaudit.romanize.plausible import cognates, ending, limit, might_end, strangeness
from translaudit.romanize.registry import chain, info, scheme
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from translaudit.forms import Forms
    from translaudit.provenance.native_names import Filed
    from translaudit.resources import Resources
    from translaudit.romanize.inverse import Parse

__all__ = [
    "EXACTNESS",
    "LEFT_OFF",
    "LONG",
    "SHORT",
    "Explanation",
    "Inquiry",
    "few",
    "known",
    "large",
    "likely",
    "near",
    "part_of_city",
]

EXACTNESS = ("verbatim", "case", "apostrophe", "diacritics", "inflected", "misspelling")
SHORT = 5  # a slip in a shorter name makes another name
LONG = 9  # letters from which on a slip hardly makes another name
LEFT_OFF = {"apostrophe": "the scheme's apostrophe left off", "diacritics": "the scheme's marks left off"}
_STEP = 4  # spellings of fewer letters are too common to be read backwards
_GUESSES = 4
_ALIKE = 0.3  # the cost of an alternation of conventions; see alternations.toml
_CITIES = 3  # named at most
_READINGS = 2  # of one language
_SCHEMES = 3  # shown of one native name
_UNUSUAL, _LENIENT, _STRICT = 0.3, 0.3, 0.2  # nats a letter
# Languages whose names turn up everywhere: read backwards even where no ending tells them.
_COMMON = ("uk", "ru", "bg")


@dataclass(frozen=True, slots=True)
class Explanation:
    """One way to come by a spelling.

    Attributes:
        native: the native form; "" for a form that is listed and not derived.
        lang: its language.
        scheme: id of the romanization scheme; "" for a name that no scheme gives.
        form: the spelling that the scheme gives, or that the termbase lists.
        exactness: how the name differs from that form: verbatim, case, diacritics, misspelling, or derived where the
            form has the scheme's apostrophes left off, where an ending has been put to it or a word beside it, and for
            the likely form in a sister language.
        operation: the difference in words, "" when there is none.
        house: the house form; of a name that no termbase knows, what the first scheme for the target language gives.
        concept: id of the concept; "" where no termbase knows the name.
        confidence: high, medium or low.
    """

    native: str
    lang: str
    scheme: str
    form: str
    exactness: str
    operation: str
    house: str
    concept: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is asked: the language of the text, the languages of native names, and the termbases."""

    target: str
    langs: tuple[str, ...]
    resources: Resources


def known(name: str, inquiry: Inquiry) -> list[Explanation]:
    """By reading backwards through all schemes, and by lists of names in other languages: names that are known."""
    if len(name) < _STEP:
        return []
    found: list[tuple[tuple[int, ...], Explanation]] = []
    for forms in inquiry.resources.forms(inquiry.target):
        stock = stocks(forms)
        for lang in inquiry.langs:
            for parse, value in among(name, lang, stock[lang]):
                found.append(_ranked(parse, value, inquiry))
        asked = inquiry.langs if inquiry.langs != LANGUAGES else ()
        found += [(order, one) for order, one in _exonyms(name, forms) if not asked or one.lang in asked]
    if not found:
        found = _quarters(name, inquiry)
    if not found:
        for lang in inquiry.langs:
            for parse, value in among(name, lang, known_names(lang)):
                found.append(_ranked(parse, value, inquiry))
    found.sort(key=lambda item: item[0])
    return few(one for _, one in found)


def part_of_city(name: str, inquiry: Inquiry) -> list[Explanation]:
    """By the names of districts and quarters of cities alone."""
    found = _quarters(name, inquiry) if len(name) >= _STEP else []
    found.sort(key=lambda item: item[0])
    return few(one for _, one in found)


def _quarters(name: str, inquiry: Inquiry) -> list[tuple[tuple[int, ...], Explanation]]:
    found = []
    for lang in inquiry.langs:
        for parse, value in among(name, lang, quarters(lang)) if lang in ("uk", "ru") else ():
            order, one = _ranked(parse, value, inquiry)
            said = "; ".join(filter(None, (one.operation, _whose(value, inquiry))))
            found.append((order, replace(one, operation=said)))
    return found


def _whose(value: Filed, inquiry: Inquiry) -> str:
    """Of which cities a name is a district or quarter."""
    houses = {key: row[2] for forms in inquiry.resources.forms(inquiry.target) for key, row in filed(forms).items()}
    cities = [houses[city] for city in value.within if city in houses]
    shown = ", ".join(cities[:_CITIES]) + (" and others" if len(cities) > _CITIES else "")
    return f"a {'former ' * value.former}district or quarter of {shown}" if shown else ""


def _ranked(parse: Parse, value: Filed | None, inquiry: Inquiry) -> tuple[tuple[int, ...], Explanation]:
    """An explanation by a parse of a known name, and its place among others."""
    rank = scheme_order(parse.lang, inquiry.target)[parse.scheme]
    foreign = parse.scheme not in chain(parse.lang, inquiry.target)
    former = value is not None and value.former
    own = value is None or value.own
    part = value is not None and value.weight == PART
    order = (part, EXACTNESS.index(parse.exactness), foreign, former, not own, LANGUAGES.index(parse.lang), rank)
    sure = _sure_parse(parse, value, usual=not foreign)
    one = _explained(parse, inquiry, value.house if value else "", value.concept if value else "", sure)
    if part:
        one = replace(
            one,
            exactness="derived",
            operation=f"the first part of the name of {one.house}",
            confidence=min("medium", sure, key=("low", "medium", "high").index),
        )
    return order, one


def _explained(parse: Parse, inquiry: Inquiry, house: str, concept: str, confidence: str) -> Explanation:
    """A parse in the words of an explanation; the house's scheme says what the termbases do not."""
    return Explanation(
        parse.native,
        parse.lang,
        parse.scheme,
        parse.form,
        {"apostrophe": "derived"}.get(parse.exactness, parse.exactness),
        LEFT_OFF.get(parse.exactness, ""),
        house or _house(parse.native, parse.lang, inquiry.target),
        concept,
        confidence,
    )


def _sure_parse(parse: Parse, value: Filed | None, *, usual: bool) -> str:
    """How sure a parse of a known name is: short names, and names without their marks, are like many others."""
    if value is None and len(parse.form) <= SHORT:
        return "low"
    small = value is None or (value.weight == "small" and len(parse.form) < LONG)
    if not usual and small and info(parse.scheme).only_known:
        return "low"  # endings and letters of a third language make too many names of a village's
    if (
        value is not None
        and not value.concept
        and not usual
        and (info(parse.scheme).only_known or len(parse.form) <= SHORT)
    ):
        return "low"  # quarters are often called by ordinary words
    if parse.exactness != "diacritics":
        return "high" if value or usual else "medium"
    telling = value is not None and (usual if not value.concept else value.own or value.weight != "person")
    return "medium" if telling and len(parse.form) > SHORT else "low"


def _house(native: str, lang: str, target: str) -> str:
    schemes = chain(lang, target)
    return romanize(scheme(schemes[0]), native) if schemes else native


def few(explanations: Iterable[Explanation]) -> list[Explanation]:
    """Each native name of each concept with its first schemes only."""
    count: dict[tuple[str, str, str], int] = {}
    kept = []
    for one in dict.fromkeys(explanations):
        key = (one.native, one.lang, one.concept)
        count[key] = count.get(key, 0) + 1
        if count[key] <= _SCHEMES:
            kept.append(one)
    return kept


def _exonyms(name: str, forms: Forms) -> Iterator[tuple[tuple[int, ...], Explanation]]:
    """By the lists of names that other languages have for a place, of today and of old."""
    for concept, form, whose, listed in exonyms().get(fold(name), ()):
        known = filed(forms).get(concept)
        if known is None:
            continue
        native, own, house = known
        if listed:
            own, native = listed
        level = 0 if form == name else 1 if form.casefold() == name.casefold() else 3
        one = Explanation(native, own, "", form, EXACTNESS[level], whose, house, concept, "high")
        yield (0, level, 0, 0, 0, -1, 0), one


def large(concept: str, inquiry: Inquiry) -> bool:
    """Whether a concept is a place of some size: villages and people hardly get endings of other languages."""
    for forms in inquiry.resources.forms(inquiry.target):
        thing = forms.find_thing(concept)
        if thing is not None:
            return thing.kind == "place" and thing.rank not in ("village", "settlement")
    return False


def near(name: str, inquiry: Inquiry) -> list[Explanation]:
    """One slip away from a known name by any scheme."""
    if len(name) <= SHORT or " " in name:
        return []
    found: list[tuple[tuple[int, ...], Explanation]] = []
    for forms in inquiry.resources.forms(inquiry.target):
        for lang in inquiry.langs:
            for parse, value in one_slip_away(name, lang, stocks(forms)[lang]):
                operation = slip(fold(name), fold(parse.form))
                order, one = _ranked(parse, value, inquiry)
                if order[0]:
                    continue
                sure = "medium" if not order[2] and _sure_slip(name, parse, value) else "low"
                found.append((order, replace(one, exactness="misspelling", operation=operation, confidence=sure)))
    found.sort(key=lambda item: item[0])
    return few(one for _, one in found)


def _sure_slip(name: str, parse: Parse, value: Filed) -> bool:
    """Whether a slip is believed: of villages there are too many, of former names too few remember."""
    alike = variant_cost(name, parse.form) <= _ALIKE
    if value.weight == "place" and not value.former and parse.lang in _COMMON:
        return len(name) >= LONG - 2
    return len(name) >= (LONG - 1 if alike else LONG) and (alike or value.weight != "small")


def likely(name: str, inquiry: Inquiry, *, asked: bool) -> list[Explanation]:
    """By reading backwards what nobody has listed: names that end as names of a language do, and likely letters."""
    base = next((one for one in bases(name, inquiry.target) if one.sure), None)
    name = base.text if base else name
    made: list[tuple[tuple[float, ...], Explanation]] = []
    for lang in inquiry.langs if len(name) >= _STEP else ():
        if might_end(name, lang) or asked or lang in _COMMON:
            made += _guesses(name, lang, inquiry)
    made.sort(key=lambda item: item[0])
    found = [one for _, one in made[:_GUESSES]]
    believed = [one for one in found if one.confidence != "low"] or found[:1]
    beside = [cognate for one in believed[:2] for cognate in _cognates(one, inquiry)]
    said = {(one.native, one.lang) for one in believed}
    beside = [one for one in dict.fromkeys(beside) if (one.native, one.lang) not in said]
    found = [*believed, *beside, *(one for one in found if one not in believed)]
    if base:
        return [
            replace(one, exactness="derived", operation=f"{base.operation}; {one.operation}".rstrip("; "))
            for one in found
        ]
    return found


def _guesses(name: str, lang: str, inquiry: Inquiry) -> Iterator[tuple[tuple[float, ...], Explanation]]:
    """Likely native names of one language, with their place among others."""
    order = scheme_order(lang, inquiry.target)
    own = chain(lang, inquiry.target)
    telling = might_end(name, lang)
    most = limit(lang) + (_LENIENT if telling else -_STRICT)
    parses = [
        one for one in guesses(name, lang, target=inquiry.target, strangest=most) if one.exactness != "diacritics"
    ]
    rows = [
        (strangeness(one.native, lang) + _UNUSUAL * (one.scheme not in own), order[one.scheme], one) for one in parses
    ]
    rows.sort(key=lambda row: row[:2])
    seen: set[str] = set()
    for strange, _, one in rows:
        told = telling and bool(ending(one.native, lang))
        if one.native in seen or len(seen) == _READINGS or strange > limit(lang) + (_LENIENT if told else -_STRICT):
            continue
        seen.add(one.native)
        usual = one.exactness in ("verbatim", "case", "apostrophe") and (one.scheme in own or " " not in name)
        sure = len(seen) == 1 and told and usual and strange <= limit(lang) and len(name) > SHORT
        yield (not sure, not told, strange), _explained(one, inquiry, "", "", "medium" if sure else "low")


def _cognates(one: Explanation, inquiry: Inquiry) -> Iterator[Explanation]:
    """The likely forms in sister languages of a name that ends tellingly."""
    if not ending(one.native, one.lang):
        return
    for cognate in cognates(one.native, one.lang):
        schemes = chain(cognate.lang, inquiry.target)
        if cognate.lang in inquiry.langs and schemes:
            form = romanize(scheme(schemes[0]), cognate.native)
            operation = f"likely form beside {one.lang} {one.native}"
            operation += f": {cognate.operation}" if cognate.operation else ""
            yield Explanation(cognate.native, cognate.lang, schemes[0], form, "derived", operation, form, "", "low")
