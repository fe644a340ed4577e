"""Where a spelling comes from: which native name, which language, which romanization standard, or a misspelling of what.

Reach for `explain_name` with a name that somebody pasted; the rules explain names in texts themselves. It asks the
termbases first, then reads the spelling backwards through every scheme: names that are known, then names that are only
likely, and says by its confidence which is which. It does not decide whether a spelling is wrong.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.forms import Entry, Forms, Origin, Relation, Thing, Use
from translaudit.provenance.arranging import arranged
from translaudit.provenance.backwards import (
    EXACTNESS,
    LEFT_OFF,
    LONG,
    SHORT,
    Explanation,
    Inquiry,
    known,
    large,
    likely,
    near,
    part_of_city,
)
from translaudit.romanize.affixes import bases
from translaudit.romanize.compare import slip, variant_cost
from translaudit.romanize.inverse import LANGUAGES, slips
from translaudit.romanize.registry import chain, not_latin
from translaudit.text.normalise import fold, fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.resources import Resources

__all__ = ["Explanation", "explain_name", "slips"]

_SHOWN = 12  # explanations at most
_LARGE = ("city", "region")
_SMALL = ("village", "settlement")
_MARKS = "its marks left off"
_FAMILY = "a family name, which others bear"
_CUSTOMARY = "a customary form that no scheme gives"
_LATIN = "\u024f"  # the last of the letters that Latin names begin with
_INFLECTED = "an ending of the language put to it"
_VOWELS = frozenset("aeiouy")
_ALIKE = 0.3  # the cost of an alternation of conventions; see alternations.toml
_SURE = {"verbatim": "high", "case": "high", "apostrophe": "high", "diacritics": "high", "inflected": "high"}


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
    inquiry = Inquiry(target_lang, tuple(one for one in LANGUAGES if not langs or one in langs), resources)
    exact = known(wanted, inquiry)
    if found:
        found = [*_joined(found, exact, target_lang), *_namesakes(found, wanted, inquiry)]
        return arranged(found, inquiry)[:_SHOWN]
    exact = exact or _derived(wanted, inquiry)
    if exact:
        return arranged(exact, inquiry)[:_SHOWN]
    slipped = _termbase(wanted, target_lang, langs, resources, slipped=True)
    near_by = near(wanted, inquiry)
    slipped += [one for one in near_by if one.concept not in {other.concept for other in slipped}]
    slipped.sort(key=lambda one: one.confidence == "low")
    made = likely(wanted, inquiry, asked=bool(langs))
    if slipped and made and made[0].confidence != "low" and not any(large(one.concept, inquiry) for one in slipped):
        return [*made, *(replace(one, confidence="low") for one in slipped)][:_SHOWN]
    if slipped:  # one explanation to believe is enough
        made = [replace(one, confidence="low") for one in made]
    return [*slipped, *made][:_SHOWN]


def _namesakes(found: list[Explanation], name: str, inquiry: Inquiry) -> list[Explanation]:
    """Quarters of cities that are called as what was found is."""
    natives = {one.native for one in found}
    parts = [one for one in part_of_city(name, inquiry) if one.exactness in ("verbatim", "case")]
    usual = [one for one in parts if one.scheme in chain(one.lang, inquiry.target) and one.native not in natives]
    return [replace(one, confidence="medium") for one in usual]


def _joined(found: list[Explanation], exact: list[Explanation], target: str) -> list[Explanation]:
    """With other concepts that the spelling may stand for as well; before them where those write it as the target does."""
    loose = found[0].exactness == "diacritics" or found[0].operation == _INFLECTED
    if loose and exact and exact[0].exactness == "verbatim" and exact[0].concept:
        return list(dict.fromkeys([*exact, *found]))
    usual = any(not one.scheme or one.scheme in chain(one.lang, target) for one in found)
    concepts = {one.concept for one in found}
    written = [one for one in exact if one.concept and one.exactness in ("verbatim", "case", "derived")]
    own = [one for one in written if not one.scheme or one.scheme in chain(one.lang, target)]
    same = [one for one in own if one.scheme and one.concept in concepts and one.exactness == found[0].exactness]
    more = [one for one in (own if usual else written) if one.concept not in concepts]
    found = list(dict.fromkeys([*found, *same]))
    return [*found, *more] if usual else [*more, *found]


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
            order = (EXACTNESS.index(exactness), entry.relation, number, 0, entry.thing)
            at_home = _at_home(name, thing) if exactness in ("verbatim", "case") else None
            if at_home and (not langs or at_home.lang in langs):
                found.append((order, at_home))
                continue
            origins = [Origin(*one) for one in entry.origins if one[0]] or [_own(thing)]
            for place, origin in enumerate(origins):
                if langs and origin.lang not in langs:
                    continue
                order = (EXACTNESS.index(exactness), entry.relation, number, place, entry.thing)
                found.append(
                    (order, _explanation(name, exactness, entry, origin, thing.preferred[0], thing.id, thing.rank))
                )
    found.sort(key=lambda item: item[0])
    return list(dict.fromkeys(explanation for _, explanation in found))


def _at_home(name: str, thing: Thing) -> Explanation | None:
    """A person's name that its own language writes in Latin letters, as it stands there or without its marks: Duda, Orban."""
    native, lang = thing.preferred[0], thing.own
    other = any(one == lang and text[:1] > _LATIN for one, text in thing.native)
    if thing.kind != "person" or not lang or other or lang in not_latin() or fold(name) not in fold(native):
        return None
    words = native.split(" ")
    for start in range(len(words)):
        form = " ".join(words[start:])
        if fold(form) == fold(name):
            how = "verbatim" if form == name else "case" if form.casefold() == name.casefold() else "diacritics"
            said = [_FAMILY] * bool(start) + [_MARKS] * (how == "diacritics")
            sure = "low" if start else "high"  # towns are called so too, and no scheme shows whose name it is
            return Explanation(native, lang, "", form, how, "; ".join(said), thing.preferred[0], thing.id, sure)
    return None


def _own(thing: Thing) -> Origin:
    """Of a form that no scheme gives: the native name all the same, where it is in other letters than the form."""
    if thing.name and thing.native and thing.native[0][0] == thing.own and thing.native[0][1][:1] > _LATIN:
        return Origin(thing.native[0][1], thing.own, "", "verbatim")
    return Origin("", "", "", "verbatim")


def _explanation(
    name: str, exactness: str, entry: Entry, origin: Origin, house: str, concept: str, rank: str
) -> Explanation:
    operation = slip(name, entry.text) if exactness == "misspelling" else ""
    sure = _sure_slip(name, entry.text, rank) if exactness == "misspelling" else _SURE[exactness]
    if exactness in ("verbatim", "case") and origin.exactness not in ("", "verbatim"):
        operation = LEFT_OFF[origin.exactness]
        exactness = "diacritics" if origin.exactness == "diacritics" else "derived"
    if exactness == "inflected":
        operation = _INFLECTED
    if origin.native and not origin.scheme and not operation:
        operation = _CUSTOMARY
    shown = {"apostrophe": "diacritics", "inflected": "derived"}.get(exactness, exactness)
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


def _sure_slip(name: str, form: str, rank: str) -> str:
    """How sure it is that one spelling is a slip for another: in a short name, a slip makes another name."""
    longer, shorter = sorted((name, form), key=len, reverse=True)
    if longer[:-1] == shorter and longer[-1] in _VOWELS:
        return "low"  # Krasnoarmiisk and Krasnoarmiiske are two names
    alike = variant_cost(name, form) <= _ALIKE
    large, small = rank in _LARGE, rank in _SMALL
    if len(name) >= LONG - 2 * large and (alike or not small):  # there are too many villages
        return "medium"
    return "medium" if alike and len(name) > SHORT + 2 * (not large) else "low"


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
            yield ("case" if same else "diacritics" if fold(entry.text) == fold(name) else "inflected"), entry


def _slipped(forms: Forms, name: str) -> Iterator[tuple[str, Entry]]:
    """Entries whose form is one slip away; the first letter is never wrong."""
    if len(name) < SHORT:
        return
    if len(name) > SHORT and " " not in name:
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


def _derived(name: str, inquiry: Inquiry) -> list[Explanation]:
    """By taking off what languages put to names: endings of cases, of people and of adjectives; words beside a name."""
    under: list[Explanation] = []
    for base, operation, sure in bases(name, inquiry.target):
        if under and not sure:
            break
        found = _under(base, inquiry, sure=sure)
        under += [
            replace(
                one,
                exactness="derived",
                operation="; ".join(filter(None, (operation, one.operation))),
                confidence="high" if sure and one.confidence == "high" else "medium",
            )
            for one in found
        ]
        if under and not sure:
            break
    return list(dict.fromkeys(under))


def _under(base: str, inquiry: Inquiry, *, sure: bool) -> list[Explanation]:
    """What is known of a spelling that something was taken off from; of some size, where that was an ending."""
    found = [
        one
        for one in _termbase(base, inquiry.target, inquiry.langs, inquiry.resources)
        if one.exactness != "misspelling" and one.concept and one.native
    ]
    if not found or (found[0].exactness == "diacritics" and not sure):
        exact = [one for one in known(base, inquiry) if one.concept]
        found = exact if not found or (exact and exact[0].exactness == "verbatim") else found
    found = [one for one in found if one.confidence != "low"]
    if not sure:
        return [one for one in found if large(one.concept, inquiry)]
    parts = [one for one in part_of_city(base, inquiry) if one.confidence != "low"]
    return [*found, *parts] if found and large(found[0].concept, inquiry) else [*parts, *found]
