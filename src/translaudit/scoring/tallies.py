"""Count in one document what scores and corpus findings are made of: terms required, names and their forms.

Integers only; keys are tuples of strings. Reach for it from `translaudit.audit`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from translaudit.forms import Use

if TYPE_CHECKING:
    from translaudit.rule import Document, Hit

__all__ = ["count_names", "count_terms"]


def count_terms(document: Document) -> dict[tuple[str, ...], int]:
    """Required terms whose source side occurs in a segment, and those of them that the translation has.

    Occurrences are matched one to one within a segment: `n` in the original and `m` in the translation are
    `min(n, m)` found. Concepts without a form for the target language are not required.
    """
    if document.source is None or not document.close:
        return {}
    source = _per_segment(document, document.source_hits, source=True)
    target = _per_segment(document, document.hits, source=False)
    expected = found = 0
    for key, count in source.items():
        expected += count
        found += min(count, target.get(key, 0))
    return {("terms", "expected"): expected, ("terms", "found"): found}


def _per_segment(document: Document, hits: tuple[Hit, ...], *, source: bool) -> Counter[tuple[str, bool, int]]:
    """How often each concept that has a preferred target form occurs in each segment."""
    counts: Counter[tuple[str, bool, int]] = Counter()
    spans = [(seg.id, seg.source if source else seg.target) for seg in document.segments]
    ordered = sorted((span.start, span.end, name) for name, span in spans if span)
    at = 0
    for hit in hits:
        while at < len(ordered) and ordered[at][1] <= hit.start:
            at += 1
        if at == len(ordered) or ordered[at][0] > hit.start:
            continue
        things = set()
        for forms, entry in hit.entries:
            if (source and entry.use != Use.EXCEPTION) or entry.use <= Use.ADMITTED:
                target = _counterpart(document, forms.things[entry.thing][12], entry.thing) if source else True
                if target:
                    things.add((bool(forms.things[entry.thing][12]), entry.thing))
        for bundled, number in things:
            counts[(ordered[at][2], bundled, number)] += 1
    return counts


def _counterpart(document: Document, bundled: bool, number: int) -> bool:  # noqa: FBT001  a flag of the concept
    """Whether the concept has a preferred form in the target language."""
    every = document.resources.forms(document.target.lang)
    forms = every[-1] if bundled else every[0]
    return bool(forms.things[number][3])


def count_names(document: Document, counts: dict[tuple[str, ...], int]) -> None:
    """Add the house's forms and others of each concept that occurs: `("form", language, concept, form, ok or other)`."""
    for hit in document.hits:
        forms, entry = hit.entries[0]
        if entry.use == Use.EXCEPTION or entry.source_only:
            continue
        verdict = "ok" if hit.accepted() else "other"
        thing = forms.things[entry.thing]
        kind = "name" if thing[2] else "term"
        key = ("form", document.target.lang, kind, str(thing[0]), entry.text, verdict)
        counts[key] = counts.get(key, 0) + 1
