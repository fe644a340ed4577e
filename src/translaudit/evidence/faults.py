"""Whether a hit on a name or term is a fault, and how sure that is.

Reach for `judge` to get the fault of a hit, if it is one, with the evidence in the text for the concept it is taken for. It
decides nothing about severity; that is the rule's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.evidence.context import (
    SMALL,
    beside_name,
    elsewhere,
    generic_after,
    given_before,
    in_kept_name,
    is_addressed,
    is_located,
    is_mentioned,
    is_placed,
    listed,
    neighbours,
    spelled_so,
)
from translaudit.forms import Entry, Forms, Relation, Thing
from translaudit.model import Confidence
from translaudit.records import NamedTuple
from translaudit.text.addresses import in_address
from translaudit.text.language import primary
from translaudit.text.normalise import fold_apostrophes
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document, Hit

__all__ = ["Fault", "judge"]

# Target languages whose established names of places the bundled termbases give.
_COVERED = frozenset(("en", "de", "fr", "es", "pl", "id", "uk", "ru"))
# Standards that few texts follow give forms that other names and words have too.
_RARE = frozenset((Relation.STANDARD, Relation.FOREIGN))


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
            or is_mentioned(document, hit)
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
    return -fault.confidence, fault.thing.bundled, fault.thing.rank in SMALL, fault.entry.relation, fault.entry.thing


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
    other = _another(document, hit, entry, thing) if thing.kind == "place" else ""
    if other:
        return Confidence.LOW, other
    if in_original:
        return _namesake(document, hit, entry, thing) or (Confidence.HIGH, "The original names it")
    if document.close and document.could_name(entry.thing):
        return Confidence.LOW, "The original does not name it"
    return _context(document, hit, entry, thing)


def _namesake(document: Document, hit: Hit, entry: Entry, thing: Thing) -> tuple[Confidence, str] | None:
    """Whether the original may name another than a bundled concept: Подольск near Moscow, somebody called Paweł."""
    if entry.part and given_before(document, hit):
        return Confidence.LOW, "Another family name stands behind it"
    own = thing.own or ""
    small = thing.kind == "place" and (thing.rank in SMALL or bool(thing.shared))
    if not small or primary(document.source_lang) == own or any(neighbours(document, hit, thing)):
        return None
    return Confidence.LOW, "Other places have that name, and nothing else in the text places it"


def _another(document: Document, hit: Hit, entry: Entry, thing: Thing) -> str:
    """Why a form may be the name of something else than a bundled place; "" where nothing speaks for that."""
    if elsewhere(document, hit):
        return "The text places it in another country"
    if _like_surname(entry, thing) and not is_placed(document, hit):
        return "It may be somebody's family name"
    if _common(entry, thing) and beside_name(document, hit):
        return "It stands in the name of somebody or something else"
    if document.source is not None and in_kept_name(document, hit):
        return "It stands in a longer name that is the original’s own"
    if is_addressed(document, hit) and not is_located(document, hit, thing):
        return "Somebody of that name is spoken to"
    if spelled_so(document, hit, entry) and not is_located(document, hit, thing):
        return "The original spells it so too, and nothing says that it is the place"
    return ""


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
    if thing.kind == "place" and generic_after(document, hit):
        return Confidence.HIGH, "The word after it says that it is a place"
    word = thing.kind == "place" and ordinary(hit.text, document.target.lang)
    if not (word or _common(entry, thing)) and thing.kind != "person":
        return Confidence.HIGH, ""
    if thing.kind == "person":
        return (Confidence.LOW if thing.shared else Confidence.HIGH), ""
    near = neighbours(document, hit, thing)
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
    return small and entry.text.endswith(listed("surnames", "slavic"))


def _common(entry: Entry, thing: Thing) -> bool:
    """Whether the form may well be another place, a surname or a word."""
    return thing.rank in SMALL or bool(thing.shared) or entry.relation in _RARE
