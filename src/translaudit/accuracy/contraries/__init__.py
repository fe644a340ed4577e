"""Words of a translation that say the contrary of what the original says: after for before, weakened for strengthened.

Reach for `contraries`. Two things tell which words are contraries (`lexicon.contraries`): words of each language by pair,
and English pairs, to which word lists lead. What the former say is asked first. The same holds for both: nothing is said
where either sentence may have what the other lacks, in names and compounds, and where a negation makes up for the
contrary (`opposites`). Where the sentences are put otherwise, or two contraries make up for each other, it is a hint.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from translaudit.accuracy.contraries.by_word_lists import opposed
from translaudit.accuracy.other_concepts import others
from translaudit.accuracy.polarity.rewording import facing
from translaudit.model import Confidence
from translaudit.rule import Mark, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment

__all__ = ["contraries"]


def contraries(document: Document) -> Iterator[Mark]:
    """Marks for words that say the contrary, one for a place; each has one `related` place."""
    if document.source is None or not document.close:
        return
    marks = tuple(_marks(document))
    counts = Counter(document.segment_at(mark.start).id for mark in marks)
    for mark in marks:
        segment = document.segment_at(mark.start)
        sure = counts[segment.id] == 1  # two make up for each other: likely needless is hardly necessary
        if mark.confidence > Confidence.LOW and not (sure and _facing(document, segment, mark)):
            yield mark._replace(confidence=Confidence.LOW)
        else:
            yield mark


def _facing(document: Document, segment: Segment, mark: Mark) -> bool:
    there = mark.related[0]
    if segment.source is None or not segment.source.start <= there.start < segment.source.end:
        return True  # what stands in another segment has been weighed with it
    return facing(document, segment, there.start - segment.source.start, mark.start - segment.target.start)


def _marks(document: Document) -> Iterator[Mark]:
    told = []
    for one in others(document):
        if one.kind.contrary:
            told.append(one.here)
            spans = (one.there.start, one.there.end), (one.here.start, one.here.end)
            better = (one.better,) if one.better else ()
            yield _mark(document, *spans, one.better, better, one.confidence)
    text = document.target.text
    words = {text[one.start : one.end].lower() for one in told}
    for two in opposed(document):
        again = text[slice(*two.here)].lower() in words
        if not again and all(two.here.end <= one.start or one.end <= two.here.start for one in told):
            yield _mark(document, two.there, two.here, two.means, two.better, Confidence.MEDIUM)


def _mark(
    document: Document,
    there: tuple[int, int],
    here: tuple[int, int],
    means: str,
    better: Sequence[str],
    confidence: Confidence,
) -> Mark:
    from translaudit.accuracy.opposites import opposite  # noqa: PLC0415  only where there is something

    said = document.source.text[slice(*there)] if document.source else ""
    return Mark(
        *here,
        opposite(said, means, document.target.text[slice(*here)]),
        suggestions=tuple(better),
        confidence=confidence,
        related=(Place("source", *there, "the word in the original"),),
    )
