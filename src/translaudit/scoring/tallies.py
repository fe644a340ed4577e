"""Count in one document what scores and corpus findings are made of: terms required, names and their forms.

Integers only; keys are tuples of strings. Reach for it from `translaudit.audit`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.evidence.faults import judge
from translaudit.forms import Use
from translaudit.model import Confidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from translaudit.document import Document
    from translaudit.forms import Entry, Forms
    from translaudit.hits import Hit

    _Entries = tuple[tuple[Forms, Entry], ...]

__all__ = ["count_names", "count_terms", "forms_in"]


def count_terms(document: Document) -> dict[tuple[str, ...], int]:
    """Required terms whose source side occurs in a segment, and those of them that the translation has.

    A term counts once in a segment, however often it stands there, as `missing_term` asks: what is said twice may be a
    pronoun or half a compound the second time. So do the WMT tasks count their term success rate. Any form counts that
    the term may have, also inside a compound, but no word derived from it. Concepts without a form for the target
    language are not required, and neither are those of the bundled termbases: the house's own demand forms, the bundled
    ones know them.
    """
    if document.source is None or not document.close or not document.resources.has_own_termbase:
        return {}
    source = _per_segment(document, document.source_hits, source=True)
    target = _per_segment(document, document.hits, source=False)
    found = len(source & target)
    own = document.resources.forms(document.target.lang)[0]
    text, lang = document.target.text, document.target.lang
    spans = {segment.id: segment.target for segment in document.segments}
    for name, number in source - target:
        from translaudit.text.wording import has_term  # noqa: PLC0415  only where a term seems to be missing

        part = text[spans[name].start : spans[name].end]
        found += any(has_term(part, term, lang, derived=False) for term in own.thing(number).preferred)
    return {("terms", "expected"): len(source), ("terms", "found"): found}


def _per_segment(document: Document, hits: Sequence[Hit], *, source: bool) -> set[tuple[str, int]]:
    """The concepts that have a preferred target form, with the segments that they stand in."""
    there: set[tuple[str, int]] = set()
    own = document.resources.forms(document.target.lang)[0]
    spans = [(seg.id, seg.source if source else seg.target) for seg in document.segments]
    ordered = sorted((span.start, span.end, name) for name, span in spans if span)
    at = 0
    for hit in hits:
        while at < len(ordered) and ordered[at][1] <= hit.start:
            at += 1
        if at == len(ordered) or ordered[at][0] > hit.start:
            continue
        there |= {
            (ordered[at][2], entry.thing)
            for forms, entry in hit.entries
            if not forms.things[entry.thing][12]
            and ((source and entry.use != Use.EXCEPTION and own.things[entry.thing][3]) or entry.use <= Use.ADMITTED)
        }
    return there


def count_names(document: Document, counts: dict[tuple[str, ...], int]) -> None:
    """Add the house's forms and others of each concept that occurs: `("form", language, concept, form, ok or other)`."""
    lang = document.target.lang
    for hit in document.doubtful_hits:
        if not _left_out(hit.entries):
            fault = judge(document, hit)
            if fault is not None and fault.confidence >= Confidence.MEDIUM:  # else most likely something else
                _count(lang, hit.entries, "other", 1, counts)
    for reading, times in document.right_forms:
        if not _left_out(reading.entries):
            _count(lang, reading.entries, "ok", times, counts)


def forms_in(document: Document, counts: Mapping[tuple[str, ...], int]) -> tuple[tuple[str, str, str, str, int], ...]:
    """What `count_names` counted: id of the concept, house form, form, “ok” or “other”, mentions."""
    houses: dict[str, str] = {}
    for hit in document.doubtful_hits if document.resources.has_termbase else ():
        forms, entry = hit.entries[0]
        its = forms.things[entry.thing]
        houses[str(its[0])] = str(its[3][0]) if its[3] else ""
    return tuple(
        [
            (key[3], houses.get(key[3], "") or (key[4] if key[5] == "ok" else ""), key[4], key[5], count)
            for key, count in counts.items()
            if key[0] == "form"
        ]
    )


def _left_out(entries: _Entries) -> bool:
    entry = entries[0][1]
    return entry.use == Use.EXCEPTION or entry.source_only


def _count(lang: str, entries: _Entries, verdict: str, times: int, counts: dict[tuple[str, ...], int]) -> None:
    forms, entry = entries[0]
    thing = forms.things[entry.thing]
    if thing[12] and not thing[2]:
        return  # the bundled terms are common words as often as not
    kind = "name" if thing[2] else "term"
    form = str(thing[3][0]) if verdict == "ok" and thing[3] else entry.text  # what is right is not told apart
    key = ("form", lang, kind, str(thing[0]), form, verdict)
    counts[key] = counts.get(key, 0) + times
