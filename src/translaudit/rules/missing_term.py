"""The original has a term of the termbase, and its required rendering is nowhere in the translation.

A glossary is a promise to the reader that one thing has one name. Where the original has the term and the translation
of that sentence has none of the forms that the termbase accepts, nor one that it rejects, something else was written.

```toml
[concept.outbreak]
id.preferred = ["kejadian luar biasa"]
en.preferred = ["outbreak"]
en.admitted = ["epidemic"]
```

```bitext
id: Dinas kesehatan menetapkan kejadian luar biasa campak di tiga kabupaten.
en: [[The health office declared an extraordinary incident of measles in three districts.]]
```

An accepted form anywhere in the sentence is enough, inflected or not.

```bitext
id: Dinas kesehatan menetapkan kejadian luar biasa campak di tiga kabupaten.
en: The health office declared outbreaks of measles in three districts.
```

The mark covers the sentence, for nobody can point at what is not there. Only the user's own termbases require terms:
the bundled ones know names and suggest forms, but translators are free to say “the city”. What it cannot see: whether a
pronoun or a paraphrase stands for the term; so confidence is low where the term was rendered as required elsewhere in
the same text.

Source: the test of occurrence is that of term success rate (WMT terminology tasks).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from translaudit.forms import Use
from translaudit.model import Confidence, Severity
from translaudit.rule import Mark, Place, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document, Hit
    from translaudit.forms import Thing
    from translaudit.model import Segment
    from translaudit.resources import Resources

__all__ = ["missing_term"]


def _lacks(document: Document, resources: Resources) -> str:
    if not resources.has_own_termbase:
        return "no termbase of the user's is in use"
    if document.source is None:
        return "there is no original"
    return "" if document.close else "the translation does not follow its original closely"


@rule(
    code="TA102",
    category="term-violation",
    mqm="terminology/inconsistent-with-termbase",
    severity=Severity.MINOR,
    lacks=_lacks,
)
def missing_term(document: Document, resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each segment that lacks a required term."""
    own = resources.forms(document.target.lang)[0]
    rendered = _concepts(document)
    everywhere = {number for numbers in rendered.values() for number in numbers}
    for segment in document.segments:
        if segment.source is None:
            continue
        seen: set[int] = set()
        for hit in document.source_hits_in(segment):
            for forms, entry in hit.entries:
                thing = own.thing(entry.thing) if not forms.things[entry.thing][12] else None
                if thing is None or entry.thing in seen or entry.use == Use.EXCEPTION or not thing.preferred:
                    continue
                seen.add(entry.thing)
                if entry.thing in rendered.get(segment.target.start, ()) or _worded(document, segment, thing):
                    continue
                instead = _other(document, segment)
                known = entry.thing in everywhere or thing.name
                yield Mark(
                    start=instead.start if instead else segment.target.start,
                    end=instead.end if instead else segment.target.end,
                    message=_message(hit.text, thing, instead),
                    suggestions=thing.preferred,
                    confidence=Confidence.MEDIUM if instead or not known else Confidence.LOW,
                    related=(Place("source", hit.start, hit.end, "the term in the original"),),
                    concept=thing.id,
                )


def _worded(document: Document, segment: Segment, thing: Thing) -> bool:
    """Whether the translation has the term in a form that no table gives, as inside a compound."""
    from translaudit.text.wording import has_term  # noqa: PLC0415  only where a term seems to be missing

    text = document.target.text[segment.target.start : segment.target.end]
    return any(has_term(text, term, document.target.lang) for term in thing.preferred)


def _other(document: Document, segment: Segment) -> Hit | None:
    """A term of another of the user's concepts that the translation has more often than the original."""
    there = Counter(thing for hit in document.source_hits_in(segment) for thing in _own(hit))
    low = bisect_left(document.hits, segment.target.start, key=_start)
    here = document.hits[low : bisect_left(document.hits, segment.target.end, low, key=_start)]
    counts = Counter(thing for hit in here for thing in _own(hit))
    for hit in here:
        things = _own(hit)
        if (
            things
            and all(counts[thing] > there[thing] for thing in things)
            and not _in_title(document.target.text, hit)
        ):
            return hit
    return None


def _start(hit: Hit) -> int:
    return hit.start


def _own(hit: Hit) -> set[int]:
    return {entry.thing for forms, entry in hit.entries if not forms.things[entry.thing][12]}


def _in_title(text: str, hit: Hit) -> bool:
    """Whether a common term has a capital inside a sentence, as in High Commissioner for Refugees."""
    return hit.text[:1].isupper() and text[: hit.start].rstrip(" ")[-1:].isalnum()


def _concepts(document: Document) -> dict[int, set[int]]:
    """Per segment start, the user's concepts of which any form, accepted or not, stands in the translation."""
    found: dict[int, set[int]] = {}
    for hit in document.hits:
        start = document.segment_at(hit.start).target.start
        for forms, entry in hit.entries:
            if not forms.things[entry.thing][12]:
                found.setdefault(start, set()).add(entry.thing)
    return found


def _message(text: str, thing: Thing, instead: Hit | None) -> str:
    wanted = " or ".join(f"“{term}”" for term in thing.preferred[:3])
    note = f" Note: {thing.note}." if thing.note else ""
    if instead:
        return f"“{instead.text}” renders another term; the original has “{text}”, required is {wanted}.{note}"
    return f"The original has “{text}”; its required rendering {wanted} is not in the translation.{note}"
