"""What a hit on a name or term means, how sure that is, and how to say it to an editor.

Reach for `judge` to get the fault of a hit, if it is one, with the evidence in the text for the concept it is taken
for, and for the `say_…` functions to word it. Rules share this so that they never contradict each other. It decides
nothing about severity; that is the rule's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from translaudit.forms import Entry, Forms, Origin, Relation, Thing, Use
from translaudit.model import Confidence
from translaudit.records import NamedTuple
from translaudit.rule import Place
from translaudit.storage.expressions import expression
from translaudit.text.addresses import in_address
from translaudit.text.capitals import capitals
from translaudit.text.language_names import language_name
from translaudit.text.normalise import fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document, Hit

__all__ = [
    "Fault",
    "beside_name",
    "capitals_of",
    "judge",
    "keeps_form",
    "say_former",
    "say_house",
    "say_origins",
    "source_place",
    "suggest",
]

# Places this small share their names with other villages, with surnames and with common words.
_SMALL = frozenset(("settlement", "village", "district", "landmark"))
# Target languages whose established names of places the bundled termbases give.
_COVERED = frozenset(("en", "de", "fr", "es", "pl", "id", "uk", "ru"))
# Standards that few texts follow give forms that other names and words have too.
_RARE = frozenset((Relation.STANDARD, Relation.FOREIGN))
# The word with a capital before, and how the one after begins: it may be misspelled.
_BEFORE, _AFTER = expression(r"([^\W\d_a-zà-öø-ÿ][\w'’-]*) $"), expression(r" ([^\W\d_a-zà-öø-ÿ]\w\w)")
_FORMS_OF_NAMES = 3  # explanations shown at most


class Fault(NamedTuple):
    """A hit that is not a form the house accepts.

    Attributes:
        forms: where the concept is from.
        entry: the form, as listed or derived.
        thing: the concept.
        confidence: by the evidence in the text that this concept is meant.
        support: that evidence in words, "" where none is needed.
    """

    forms: Forms
    entry: Entry
    thing: Thing
    confidence: Confidence
    support: str


def judge(document: Document, hit: Hit) -> Fault | None:
    """The fault of a hit; None where the form is right for some concept, or nothing speaks for the wrong one."""
    known: dict[tuple[int, int, int], Fault | None] = document.memo.setdefault("faults", {})
    key = (hit.start, hit.end, hit.entries[0][1].source_only)
    if key not in known:
        right = (
            hit.right
            or hit.accepted()
            or _mentioned(document, hit)
            or in_address(document.target.text, hit.start, hit.end)
        )
        known[key] = None if right else _worst(document, hit)
    return known[key]


def _worst(document: Document, hit: Hit) -> Fault | None:
    """The fault to speak of; where the user's own termbases settle it, the same words mean the same in every text."""
    settled: dict[tuple[int, str], Fault | None] = document.resources.settled
    key = (id(hit.entries), hit.text)
    if key in settled:
        return settled[key]
    faults = list(_faults(document, hit))
    worst = min(faults, key=_preference) if faults else None
    if all(not entry.source_only and not forms.thing(entry.thing).bundled for forms, entry in hit.entries):
        settled[key] = worst
    return worst


def _preference(fault: Fault) -> tuple[int, bool, bool, int, int]:
    """Better evidence first, then the user's own concepts, then greater places, then nearer forms."""
    return -fault.confidence, fault.thing.bundled, fault.thing.rank in _SMALL, fault.entry.relation, fault.entry.thing


@cache
def _mentions(part: str, lang: str) -> tuple[str, ...]:
    from pathlib import Path  # noqa: PLC0415  only where a fault is weighed

    from translaudit.storage import kept  # noqa: PLC0415

    words = kept.table(Path(__file__).with_name("mentions.toml"))[part].get(lang.split("-", maxsplit=1)[0], ())
    return tuple(sorted(words, key=len, reverse=True))


def _mentioned(document: Document, hit: Hit) -> bool:
    """Whether the text speaks of the name, not of the thing: formerly Kharkov, (Russian: Kiev)."""
    text = document.target.text[max(0, hit.start - 30) : hit.start].casefold().rstrip(" “”\"'«„‘(")
    if _ends_in(text, _mentions("before", document.target.lang)):
        return True
    if not text[-3:].strip(",\n").isdecimal():  # most texts
        return False
    year = re.search(r"\s\d{4},?$", text)
    return year is not None and _ends_in(text[: year.start()].rstrip(), _mentions("until", document.target.lang))


def _ends_in(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a text ends in one of the phrases, the whole of its first word included."""
    return text.endswith(phrases) and any(
        text.endswith(phrase) and not text[: -len(phrase)][-1:].isalpha() for phrase in phrases
    )


def _elsewhere(document: Document, hit: Hit) -> bool:
    """Whether some mention of the form in the text is placed in another country: Odessa, Texas."""
    known: dict[str, bool] = document.memo.setdefault("elsewhere", {})
    key = hit.text.casefold()
    if key not in known:
        countries = tuple([f", {place}" for place in _mentions("elsewhere", document.target.lang)])
        text = document.target.text
        spellings = [(one, ends) for one, ends in _spellings(document).items() if one.startswith(key)]
        known[key] = any(", " in one for one, _ in spellings) or any(
            text.startswith(countries, end) for _, ends in spellings for end in ends
        )
    return known[key]


def _spellings(document: Document) -> dict[str, list[int]]:
    """Where the hits end, by their texts without regard to case."""
    known: dict[str, list[int]] = document.memo.setdefault("hits by text", {})
    if not known:
        for one in document.hits:
            known.setdefault(one.text.casefold(), []).append(one.end)
    return known


def _faults(document: Document, hit: Hit) -> Iterator[Fault]:
    for forms, entry in hit.entries:
        thing = forms.thing(entry.thing)
        if not thing.preferred or _same(hit.text, thing.preferred):
            continue
        here = (thing.bundled, entry.thing)
        if entry.source_only:
            there = document.source_things.get(document.segment_at(hit.start).id, ()) if document.source else ()
            if here in there:
                sure = Confidence.MEDIUM if not thing.bundled or " " in entry.text else Confidence.LOW
                yield Fault(forms, entry, thing, sure, "")
        elif not thing.bundled:
            yield Fault(forms, entry, thing, Confidence.HIGH, "")
        else:
            in_original = document.source is not None and here in document.all_source_things
            confidence, support = _weighed(document, hit, entry, thing, in_original=in_original)
            yield Fault(forms, entry, thing, confidence, support)


def _weighed(document: Document, hit: Hit, entry: Entry, thing: Thing, *, in_original: bool) -> tuple[Confidence, str]:
    """How sure it is that a bundled concept is meant, and why."""
    if document.target.lang.split("-", maxsplit=1)[0] not in _COVERED:
        return Confidence.LOW, "The bundled termbases do not know this language's own forms"
    if thing.kind == "place":
        if _elsewhere(document, hit):
            return Confidence.LOW, "The text places it in another country"
        if _like_surname(entry, thing) and not _placed(document, hit):
            return Confidence.LOW, "It may be somebody's family name"
        if _common(entry, thing) and beside_name(document, hit):
            return Confidence.LOW, "It stands in the name of somebody or something else"
        if document.source is not None and _in_kept_name(document, hit):
            return Confidence.LOW, "It stands in a longer name that is the original’s own"
    if in_original:
        return Confidence.HIGH, "The original names it"
    if document.close and document.could_name(entry.thing):
        return Confidence.LOW, "The original does not name it"
    return _context(document, hit, entry, thing)


def _same(text: str, preferred: tuple[str, ...]) -> bool:
    return fold_apostrophes(text) in map(fold_apostrophes, preferred)


def _context(document: Document, hit: Hit, entry: Entry, thing: Thing) -> tuple[Confidence, str]:
    """How much the rest of the text speaks for a bundled concept."""
    if entry.part:  # a family name alone: the whole name must stand somewhere in the text
        full = any(
            other.thing == entry.thing and not other.part and forms.thing(other.thing).bundled
            for one in document.hits
            if one.start != hit.start
            for forms, other in one.entries
        )
        return (
            (Confidence.HIGH, "The full name stands in the text")
            if full
            else (Confidence.LOW, "Only the family name stands there")
        )
    if thing.kind == "place" and _generic_after(document, hit):
        return Confidence.HIGH, "The word after it says that it is a place"
    if not _common(entry, thing) and thing.kind != "person":
        return Confidence.HIGH, ""
    if thing.kind == "person":
        return (Confidence.LOW if thing.shared else Confidence.HIGH), ""
    near = _neighbours(document, hit, thing)
    if near.region:
        return Confidence.HIGH, f"The text also names {near.region}, in the same region"
    if len(near.others) > 1 or (near.others and near.country):
        return Confidence.MEDIUM, f"The text also names {near.others[0]}"
    if near.country and not thing.shared and thing.rank != "village":
        return Confidence.MEDIUM, f"The text speaks of {near.country}"
    return Confidence.LOW, "Nothing else in the text places it"


def _like_surname(entry: Entry, thing: Thing) -> bool:
    """Whether a form of a place that is not a great city ends as Russian and Ukrainian family names do."""
    small = thing.kind == "place" and (thing.rank != "city" or bool(thing.shared))
    return small and entry.text.endswith(_mentions("surnames", "slavic"))


def _placed(document: Document, hit: Hit) -> bool:
    """Whether the words around say that a place is meant: a preposition before, a generic word after, or a list."""
    words = _mentions("placing", document.target.lang)
    if not words or _generic_after(document, hit):
        return True
    before = document.target.text[max(0, hit.start - 24) : hit.start].split()[-1:]
    listed = bool(before) and before[0].endswith(",") and before[0][:1].isupper()
    return bool(before) and (before[0].casefold() in words or listed)


def _common(entry: Entry, thing: Thing) -> bool:
    """Whether the form may well be another place, a surname or a word."""
    return thing.rank in _SMALL or bool(thing.shared) or entry.relation in _RARE


def capitals_of(document: Document) -> dict[str, list[tuple[int, int]]]:
    """The capitalised words of the translation with their spans, found once for the rules that ask."""
    if "capitals" not in document.memo:
        document.memo["capitals"] = capitals(document.target.text)
    return document.memo["capitals"]  # type: ignore[no-any-return]


def at_home(forms: Forms, thing: Thing) -> bool:
    """Whether a place lies where its own language is at home, for all the termbase says; Berlin has a Ukrainian name too."""
    country = forms.find_thing(thing.within) if thing.within else None
    homes = _mentions("country", thing.own) if thing.own else ()
    return country is None or country.kind != "country" or not homes or country.id in homes


def beside_name(document: Document, hit: Hit) -> bool:
    """Whether a capitalised word that is no known name stands right before or after: Jon Snow, Narcis Termes."""
    text = document.target.text
    after = text[hit.end : hit.end + 2]
    if after[:1] == " " and after[1:].isupper() and not _starts_hit(document, hit.end + 1):
        return True
    before = text[: hit.start].rpartition("\n")[2]
    word = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
    ahead = before[: -len(word) - 1].rstrip(" “”\"'«„(") if word else ""
    inside = bool(ahead) and ahead[-1] not in ".!?…:"
    return inside and word[:1].isupper() and word[-1:].isalpha() and not _ends_hit(document, hit.start - 1)


def _in_kept_name(document: Document, hit: Hit) -> bool:
    """Whether the original has the word too, with the same word with a capital beside it: London Gazette, Narcis Termes."""
    said = document.source.text if document.source else ""
    before, after = (
        _BEFORE.search(document.target.text, max(0, hit.start - 30), hit.start),
        _AFTER.match(document.target.text, hit.end),
    )
    return (before is not None and f"{before[1]} {hit.text}" in said) or (
        after is not None and f"{hit.text} {after[1]}" in said
    )


def _generic_after(document: Document, hit: Hit) -> bool:
    words = _mentions("region", document.target.lang)
    return document.target.text.startswith(tuple([f" {word}" for word in words]), hit.end)


def _starts_hit(document: Document, at: int) -> bool:
    index = bisect_left(document.hits, at, key=_start)
    return index < len(document.hits) and document.hits[index].start == at


def _ends_hit(document: Document, at: int) -> bool:
    index = bisect_left(document.hits, at, key=_start) - 1
    return index >= 0 and document.hits[index].end == at


def _start(hit: Hit) -> int:
    return hit.start


class _Mention(NamedTuple):
    """A bundled concept that the text surely names, in one spelling, and where."""

    thing: Thing
    text: str
    starts: list[int]


def _mentions_of_things(document: Document) -> tuple[_Mention, ...]:
    """What can speak for a concept, in order; collected once, since every doubtful hit asks."""
    known: tuple[_Mention, ...] | None = document.memo.get("mentions")
    if known is not None:
        return known
    found: dict[tuple[str, str], _Mention] = {}
    for one in document.hits:
        for forms, entry in one.entries:
            thing = forms.thing(entry.thing)
            if not thing.bundled or entry.use == Use.EXCEPTION:
                continue
            if entry.relation in (Relation.FORMER, Relation.STANDARD, Relation.FOREIGN) and entry.use > Use.ADMITTED:
                continue  # too likely to be something else to speak for others
            starts = found.setdefault((thing.id, one.text), _Mention(thing, one.text, [])).starts
            if starts[-1:] != [one.start]:
                starts.append(one.start)
    document.memo["mentions"] = known = tuple(found.values())
    return known


class _Near(NamedTuple):
    region: str
    others: tuple[str, ...]
    country: str


def _neighbours(document: Document, hit: Hit, thing: Thing) -> _Near:
    """Other places of the same region and of the same language in the text, and a country that goes with it."""
    region, country = (-1, ""), (-1, "")
    others: list[tuple[int, str]] = []
    for other, text, places in _mentions_of_things(document):
        starts = [start for start in (*places[:2], *places[-2:]) if start != hit.start]  # the first and the last
        if other.id == thing.id or not starts:
            continue
        if other.kind in ("country", "demonym") and {other.id, other.within} & set(_mentions("country", thing.own)):
            country = max((starts[-1], text), country, key=itemgetter(0))
        elif other.kind == "place" and other.own == thing.own and other.rank not in _SMALL and not other.shared:
            others.append((starts[0], other.preferred[0] if other.preferred else text))
            if thing.within and thing.within in (other.within, other.id):
                region = max((starts[-1], text), region, key=itemgetter(0))
    named = dict.fromkeys(name for _, name in sorted(others, key=itemgetter(0)))
    return _Near(region[1], tuple(named), country[1])


def suggest(document: Document, hit: Hit, fault: Fault) -> tuple[str, ...]:
    """The house forms in the grammatical form of the hit, best first; the lemma where the language's data cannot say."""
    lang = document.target.lang
    if _generic_after(document, hit):
        region = fault.forms.find_thing(fault.thing.within)
        if region and region.preferred:  # the region keeps its name where the city has changed its own
            return (region.preferred[0].rpartition(" ")[0] or region.preferred[0],)
    wanted = [text for text in fault.thing.preferred if bool(fault.entry.part) == (" " not in text)] or [
        text.split()[-1] if fault.entry.part else text for text in fault.thing.preferred
    ]
    found = fold_apostrophes(hit.text)
    made: dict[str, None] = {}
    # English names come in one form; terms have plurals.
    inflects = not fault.thing.name or lang.split("-", maxsplit=1)[0] != "en"
    if inflects and found.casefold() != fault.entry.text.casefold():
        from translaudit.text.inflection import inflect_like  # noqa: PLC0415  only where a form is inflected

        for text in wanted:
            made.update(dict.fromkeys(inflect_like(hit.text, fault.entry.text, text, lang, name=fault.thing.name)))
    if not made:
        made.update(dict.fromkeys(wanted))
    if hit.shouted:
        return tuple([text.upper() for text in made])
    capital = hit.text[:1].isupper() and fault.entry.text[:1].islower()
    return tuple([text[:1].upper() + text[1:] if capital else text for text in made])


def keeps_form(hit: Hit, fault: Fault, suggestions: tuple[str, ...]) -> bool:
    """Whether what is suggested stands in the grammatical form of the hit, for all that the language's data say."""
    if fold_apostrophes(hit.text).casefold() == fault.entry.text.casefold():
        return True
    lemmas = {text.casefold() for text in fault.thing.preferred}
    return not any(text.casefold() in lemmas for text in suggestions)


@cache
def scheme_name(scheme: str) -> str:
    """A scheme's name with its year."""
    from translaudit.romanize.registry import info  # noqa: PLC0415  only where a finding names a scheme

    known = info(scheme)
    year = str(known.year or "")
    return known.name if not year or year in known.name else f"{known.name}, {year}"


_EXACT = {"apostrophe": " without the apostrophe", "diacritics": " without diacritics"}


def say_origins(entry: Entry) -> str:
    """Where a form comes from: `Russian Харьков (BGN/PCGN 1947 System without the apostrophe)`."""
    said: dict[str, list[str]] = {}
    for origin in (Origin(*one) for one in entry.origins):
        if origin.native:
            key = f"{language_name(origin.lang)} {origin.native}"
            how = scheme_name(origin.scheme) + _EXACT.get(origin.exactness, "") if origin.scheme else "as listed"
            if how not in said.setdefault(key, []):
                said[key].append(how)
    parts = [f"{native} ({'; '.join(ways[:2])})" for native, ways in said.items()]
    return " or ".join(parts[:_FORMS_OF_NAMES])


def say_former(entry: Entry) -> str:
    """`, in use until 2016`, or nothing."""
    until = next((Origin(*one).until for one in entry.origins if Origin(*one).until), "")
    return f", in use until {until}" if until else ""


def say_house(fault: Fault) -> str:
    """The house form and the native name behind it: `the house form is Kharkiv, Ukrainian Харків (…)`."""
    thing = fault.thing
    text = f"the house form is {thing.preferred[0]}"
    own = next((native for lang, native in thing.native if lang == thing.own), "")
    if not own:
        return text
    how = f" ({scheme_name(thing.house)})" if thing.house else ""
    return f"{text}, {language_name(thing.own)} {own}{how}"


def source_place(document: Document, hit: Hit, fault: Fault) -> tuple[Place, ...]:
    """The place in the original that names the same concept, in the same segment where there is one."""
    if document.source is None or document.long:
        return ()
    here = (fault.thing.bundled, fault.entry.thing)
    segment = document.segment_at(hit.start)
    for one in document.source_hits_in(segment) if segment.source else document.source_hits:
        if any((forms.thing(entry.thing).bundled, entry.thing) == here for forms, entry in one.entries):
            return (Place("source", one.start, one.end, "the name in the original"),)
    return ()
