"""Where a spelling comes from: which native name, which language, which romanization standard, or a misspelling of what.

Reach for `explain_name` with a name that somebody pasted; the rules explain names in texts themselves. It asks the
termbases first, then reads the spelling backwards through every scheme: names that are known, then names that are only
likely, and says by its confidence which is which. It does not decide whether a spelling is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.forms import Entry, Forms, Origin, Relation, Use
from translaudit.native_names import Filed, exonyms, filed, known_names, stocks
from translaudit.romanize.affixes import bases
from translaudit.romanize.compare import slip, variant_cost
from translaudit.romanize.engine import romanize
from translaudit.romanize.inverse import LANGUAGES, among, guesses, near, scheme_order, slips
from translaudit.romanize.plausible import cognates, ending, limit, might_end, strangeness
from translaudit.romanize.registry import chain, scheme
from translaudit.text.normalise import fold, fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from translaudit.romanize.inverse import Parse
    from translaudit.rule import Resources

__all__ = ["Explanation", "explain_name", "slips"]

_EXACTNESS = ("verbatim", "case", "apostrophe", "diacritics", "misspelling")
_SHORT = 5  # a slip in a shorter name makes another name
_STEP = 4  # spellings of fewer letters are too common to be read backwards
_SHOWN = 12  # explanations at most
_LONG = 9  # letters from which on a slip hardly makes another name
_VOWELS = frozenset("aeiouy")
_ALIKE = 0.3  # the cost of an alternation of conventions; see alternations.toml
_GUESSES = 4
_UNUSUAL, _LENIENT, _STRICT = 0.3, 0.3, 0.2  # nats a letter
# Languages whose names turn up everywhere: read backwards even where no ending tells them.
_COMMON = ("uk", "ru", "bg")
_SURE = {"verbatim": "high", "case": "high", "apostrophe": "high", "diacritics": "high"}
_LEFT_OFF = {"apostrophe": "the scheme's apostrophe left off", "diacritics": "the scheme's marks left off"}


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
class _Inquiry:
    """What is asked: the language of the text, the languages of native names, and the termbases."""

    target: str
    langs: tuple[str, ...]
    resources: Resources


def explain_name(name: str, *, target_lang: str, langs: Sequence[str] = (), resources: Resources) -> list[Explanation]:
    """Explanations of a spelling, best first; empty when it is no known name and looks like none.

    Args:
        name: as it stands in a text.
        target_lang: the language of that text.
        langs: only native forms in these languages; all when empty.
        resources: the termbases.
    """
    wanted = fold_apostrophes(name.strip())
    found = _termbase(wanted, target_lang, langs, resources)
    if found:
        return found
    inquiry = _Inquiry(target_lang, tuple(one for one in LANGUAGES if not langs or one in langs), resources)
    exact = _known(wanted, inquiry) or _derived(wanted, inquiry)
    if exact:
        return exact[:_SHOWN]
    slipped = _termbase(wanted, target_lang, langs, resources, slipped=True) or _near(wanted, inquiry)
    likely = _likely(wanted, inquiry, asked=bool(langs))
    if (
        slipped
        and likely
        and likely[0].confidence != "low"
        and not any(_large(one.concept, inquiry) for one in slipped)
    ):
        return [*likely, *(replace(one, confidence="low") for one in slipped)][:_SHOWN]
    if slipped:  # one explanation to believe is enough
        likely = [replace(one, confidence="low") for one in likely]
    return [*slipped, *likely][:_SHOWN]


def _termbase(
    name: str, target: str, langs: Sequence[str], resources: Resources, *, slipped: bool = False
) -> list[Explanation]:
    """By the forms of the termbases for texts in the target language: the name itself, or one slip away from it."""
    found: list[tuple[tuple[int, ...], Explanation]] = []
    for number, forms in enumerate(resources.forms(target)):
        for exactness, entry in _slipped(forms, name) if slipped else _entries(forms, name):
            thing = forms.thing(entry.thing)
            if not thing.preferred:
                continue
            origins = [Origin(*one) for one in entry.origins if one[0]] or [Origin("", "", "", "verbatim")]
            for place, origin in enumerate(origins):
                if langs and origin.lang not in langs:
                    continue
                order = (_EXACTNESS.index(exactness), entry.relation, number, place, entry.thing)
                found.append((order, _explanation(name, exactness, entry, origin, thing.preferred[0], thing.id)))
    found.sort(key=lambda item: item[0])
    return list(dict.fromkeys(explanation for _, explanation in found))


def _explanation(name: str, exactness: str, entry: Entry, origin: Origin, house: str, concept: str) -> Explanation:
    operation = slip(name, entry.text) if exactness == "misspelling" else ""
    sure = _sure_slip(name, entry.text) if exactness == "misspelling" else _SURE[exactness]
    if exactness in ("verbatim", "case") and origin.exactness not in ("", "verbatim"):
        operation = _LEFT_OFF[origin.exactness]
        exactness = "diacritics" if origin.exactness == "diacritics" else "derived"
    shown = "diacritics" if exactness == "apostrophe" else exactness
    return Explanation(
        origin.native,
        origin.lang,
        origin.scheme,
        entry.text,
        shown,
        operation,
        house,
        concept,
        sure,
    )


def _sure_slip(name: str, form: str) -> str:
    """How sure it is that one spelling is a slip for another: in a short name, a slip makes another name."""
    longer, shorter = sorted((name, form), key=len, reverse=True)
    if longer[:-1] == shorter and longer[-1] in _VOWELS:
        return "low"  # Krasnoarmiisk and Krasnoarmiiske are two names
    if len(name) >= _LONG or (len(name) > _SHORT and variant_cost(name, form) <= _ALIKE):
        return "medium"
    return "low"


def _entries(forms: Forms, name: str) -> Iterator[tuple[str, Entry]]:
    """Entries whose form is the name, or has the same letters but for case and marks; the nearer kind that has any."""
    exact = [forms.entry(number) for number in forms.exactly(name) if not forms.patterns[number][2]]
    exact = [entry for entry in exact if entry.use != Use.EXCEPTION]
    if exact:
        yield from (("verbatim", entry) for entry in exact)
        return
    alike = [forms.entry(number) for number in _folded(forms, fold(name))]
    for entry in alike:
        if entry.use != Use.EXCEPTION and (forms.thing(entry.thing).name or entry.text.casefold() == name.casefold()):
            same = entry.text.casefold() == name.casefold()
            yield ("case" if same else "diacritics"), entry


def _slipped(forms: Forms, name: str) -> Iterator[tuple[str, Entry]]:
    """Entries whose form is one slip away; the first letter is never wrong."""
    if len(name) < _SHORT:
        return
    if len(name) > _SHORT and " " not in name:
        numbers = [number for number in forms.near(name) if forms.stems[number][:1] == name[:1]]
    else:
        numbers = [number for edit in slips(name) for number in forms.exactly(edit)]
    for number in numbers:
        entry = forms.entry(number)
        if entry.use != Use.EXCEPTION and entry.relation != Relation.FOREIGN and not forms.patterns[number][2]:
            yield "misspelling", entry


@lru_cache(maxsize=16)
def _stems(forms: Forms) -> Mapping[str, tuple[int, ...]]:
    """The patterns by the key of their stem."""
    made: dict[str, list[int]] = {}
    for number, stem in enumerate(forms.stems):
        made.setdefault(fold(stem), []).append(number)
    return {key: tuple(numbers) for key, numbers in made.items()}


def _folded(forms: Forms, key: str) -> list[int]:
    """Patterns whose stem, or one of whose forms, has this key."""
    stems = _stems(forms)
    found = list(stems.get(key, ()))
    for end in range(1, len(key)):
        for number in stems.get(key[:end], ()):
            pattern = forms.patterns[number]
            if pattern[1] and not pattern[2] and any(fold(pattern[0] + ending) == key for ending in pattern[1]):
                found.append(number)
    return sorted(set(found))


def _known(name: str, inquiry: _Inquiry) -> list[Explanation]:
    """By reading backwards through all schemes, and by lists of names in other languages: names that are known."""
    if len(name) < _STEP:
        return []
    found: list[tuple[tuple[int, ...], Explanation]] = []
    for forms in inquiry.resources.forms(inquiry.target):
        stock = stocks(forms)
        for lang in inquiry.langs:
            for parse, value in among(name, lang, stock[lang]):
                found.append(_ranked(parse, value, inquiry))
        found += [(order, one) for order, one in _exonyms(name, forms) if not one.lang or one.lang in inquiry.langs]
    if not found:
        for lang in inquiry.langs:
            for parse, value in among(name, lang, known_names(lang)):
                found.append(_ranked(parse, value, inquiry))
    found.sort(key=lambda item: item[0])
    return _few(one for _, one in found)


def _ranked(parse: Parse, value: Filed | None, inquiry: _Inquiry) -> tuple[tuple[int, ...], Explanation]:
    """An explanation by a parse of a known name, and its place among others."""
    rank = scheme_order(parse.lang, inquiry.target)[parse.scheme]
    foreign = parse.scheme not in chain(parse.lang, inquiry.target)
    former = value is not None and value.former
    own = value is None or value.own
    order = (_EXACTNESS.index(parse.exactness), foreign, former, not own, rank, LANGUAGES.index(parse.lang))
    shown = {"apostrophe": "derived"}.get(parse.exactness, parse.exactness)
    house = value.house if value else _house(parse.native, parse.lang, inquiry.target)
    return order, Explanation(
        parse.native,
        parse.lang,
        parse.scheme,
        parse.form,
        shown,
        _LEFT_OFF.get(parse.exactness, ""),
        house,
        value.concept if value else "",
        _sure_parse(parse, value, usual=not foreign),
    )


def _sure_parse(parse: Parse, value: Filed | None, *, usual: bool) -> str:
    """How sure a parse of a known name is: short names, and names without their marks, are like many others."""
    if value is None and len(parse.form) <= _SHORT:
        return "low"
    if parse.exactness != "diacritics":
        return "high" if value or usual else "medium"
    return "medium" if value and len(parse.form) > _SHORT else "low"


def _house(native: str, lang: str, target: str) -> str:
    schemes = chain(lang, target)
    return romanize(scheme(schemes[0]), native) if schemes else native


def _few(explanations: Iterable[Explanation], schemes: int = 3) -> list[Explanation]:
    """Each native name of each concept with its first schemes only."""
    count: dict[tuple[str, str, str], int] = {}
    kept = []
    for one in dict.fromkeys(explanations):
        key = (one.native, one.lang, one.concept)
        count[key] = count.get(key, 0) + 1
        if count[key] <= schemes:
            kept.append(one)
    return kept


def _exonyms(name: str, forms: Forms) -> Iterator[tuple[tuple[int, ...], Explanation]]:
    """By the lists of names that other languages have for a place, of today and of old."""
    for concept, form, label in exonyms().get(fold(name), ()):
        known = filed(forms).get(concept)
        if known is None:
            continue
        native, own, house = known
        level = 0 if form == name else 1 if form.casefold() == name.casefold() else 3
        one = Explanation(native, own, "", form, _EXACTNESS[level], label, house, concept, "high")
        yield (level, 0, 0, 0, -1, 0), one


def _derived(name: str, inquiry: _Inquiry) -> list[Explanation]:
    """By taking off what languages put to names: endings of cases, of people and of adjectives; words beside a name."""
    for base, operation, sure in bases(name, inquiry.target):
        found = [
            one
            for one in _termbase(base, inquiry.target, inquiry.langs, inquiry.resources)
            if one.exactness != "misspelling" and one.concept and one.native
        ]
        found = found or [one for one in _known(base, inquiry) if one.concept]
        found = [one for one in found if one.confidence != "low"]
        if not sure:
            found = [one for one in found if _large(one.concept, inquiry)]
        if found:
            return [
                replace(
                    one,
                    exactness="derived",
                    operation="; ".join(filter(None, (operation, one.operation))),
                    confidence="high" if sure and one.confidence == "high" else "medium",
                )
                for one in found
            ]
    return []


def _large(concept: str, inquiry: _Inquiry) -> bool:
    """Whether a concept is a place of some size: villages and people hardly get endings of other languages."""
    for forms in inquiry.resources.forms(inquiry.target):
        thing = forms.find_thing(concept)
        if thing is not None:
            return thing.kind == "place" and thing.rank not in ("village", "settlement")
    return False


def _near(name: str, inquiry: _Inquiry) -> list[Explanation]:
    """One slip away from a known name by any scheme."""
    if len(name) <= _SHORT or " " in name:
        return []
    found: list[tuple[tuple[int, ...], Explanation]] = []
    for forms in inquiry.resources.forms(inquiry.target):
        for lang in inquiry.langs:
            for parse, value in near(name, lang, stocks(forms)[lang]):
                operation = slip(fold(name), fold(parse.form))
                order, one = _ranked(parse, value, inquiry)
                sure = "medium" if len(name) >= _LONG and not order[1] else "low"
                found.append((order, replace(one, exactness="misspelling", operation=operation, confidence=sure)))
    found.sort(key=lambda item: item[0])
    return _few(one for _, one in found)


def _likely(name: str, inquiry: _Inquiry, *, asked: bool) -> list[Explanation]:
    """By reading backwards what nobody has listed: names that end as names of a language do, and likely letters."""
    base = next((one for one in bases(name, inquiry.target) if one.sure), None)
    name = base.text if base else name
    made: list[tuple[tuple[float, ...], Explanation]] = []
    for lang in inquiry.langs if len(name) >= _STEP else ():
        if might_end(name, lang) or asked or lang in _COMMON:
            made += _guesses(name, lang, inquiry)
    made.sort(key=lambda item: item[0])
    found = [one for _, one in made[:_GUESSES]]
    found += [cognate for one in found[:2] for cognate in _cognates(one, inquiry)]
    if base:
        return [
            replace(one, exactness="derived", operation=f"{base.operation}; {one.operation}".rstrip("; "))
            for one in found
        ]
    return found


def _guesses(name: str, lang: str, inquiry: _Inquiry) -> Iterator[tuple[tuple[float, ...], Explanation]]:
    """Likely native names of one language, with their place among others."""
    order = scheme_order(lang, inquiry.target)
    own = chain(lang, inquiry.target)
    telling = might_end(name, lang)
    most = limit(lang) + (_LENIENT if telling else -_STRICT)
    parses = [one for one in guesses(name, lang, strangest=most) if one.exactness != "diacritics"]
    rows = [
        (strangeness(one.native, lang) + _UNUSUAL * (one.scheme not in own), order[one.scheme], one) for one in parses
    ]
    rows.sort(key=lambda row: row[:2])
    seen: set[str] = set()
    for strange, _, one in rows:
        told = telling and bool(ending(one.native, lang))
        if one.native in seen or strange > limit(lang) + (_LENIENT if told else -_STRICT):
            continue
        seen.add(one.native)
        usual = one.exactness in ("verbatim", "case", "apostrophe") and (one.scheme in own or " " not in name)
        sure = told and usual and strange <= limit(lang) and len(name) > _SHORT
        yield (not sure, not told, strange), _guess(one, inquiry, sure=sure)


def _guess(parse: Parse, inquiry: _Inquiry, *, sure: bool) -> Explanation:
    shown = {"apostrophe": "derived"}.get(parse.exactness, parse.exactness)
    return Explanation(
        parse.native,
        parse.lang,
        parse.scheme,
        parse.form,
        shown,
        _LEFT_OFF.get(parse.exactness, ""),
        _house(parse.native, parse.lang, inquiry.target),
        "",
        "medium" if sure else "low",
    )


def _cognates(one: Explanation, inquiry: _Inquiry) -> Iterator[Explanation]:
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
