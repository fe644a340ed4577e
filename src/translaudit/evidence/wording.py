"""How to say a fault to an editor: where a form comes from, what the house writes, what to put in its place."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from translaudit.evidence.context import generic_after
from translaudit.forms import Entry, Origin
from translaudit.rule import Place
from translaudit.text.language_names import language_name
from translaudit.text.normalise import fold_apostrophes

if TYPE_CHECKING:
    from translaudit.document import Document, Hit
    from translaudit.evidence.faults import Fault

__all__ = ["keeps_form", "say_former", "say_house", "say_origins", "scheme_name", "source_place", "suggest"]

_FORMS_OF_NAMES = 3  # explanations shown at most


def suggest(document: Document, hit: Hit, fault: Fault) -> tuple[str, ...]:
    """The house forms in the grammatical form of the hit, best first; the lemma where the language's data cannot say."""
    lang = document.target.lang
    if generic_after(document, hit):
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
        from translaudit.text.inflection.phrases import inflect_like  # noqa: PLC0415  only where a form is inflected

        name, called = fault.thing.name, fault.thing.kind != "place"
        for text in wanted:
            made.update(dict.fromkeys(inflect_like(hit.text, fault.entry.text, text, lang, name=name, called=called)))
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
