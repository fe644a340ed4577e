"""Words of a translation that say the contrary of what the original says: after for before, weakened for strengthened.

Reach for `contraries`. Two things tell which words are contraries (`lexicon.contraries`): words of each language by pair,
and English pairs, to which word lists lead. What the former say is asked first. The same holds for both: nothing is said
where either sentence may have what the other lacks, in names and compounds, and where a negation makes up for the
contrary (`opposites`). It is a hint where the sentences are put otherwise, two contraries make up for each other, words
beside them are rendered elsewhere, something else is negated by what may or must be, or one tells of whom alone a thing
holds and the other of whom it does not: all but Hungary agree where only Hungary refuses.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from translaudit.accuracy.contraries.by_word_lists import opposed
from translaudit.accuracy.other_concepts import others
from translaudit.lexicon.concepts import load
from translaudit.lexicon.contraries import classes
from translaudit.model import Confidence
from translaudit.rule import Mark, Place
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment

__all__ = ["contraries"]

_RESTRICTION = "restriction"
"""The class of what says that a thing holds of some alone, or of all but them."""
_ELSEWHERE = 3  # content words between one of two contraries and what renders the neighbours of the other


def contraries(document: Document) -> Iterator[Mark]:
    """Marks for words that say the contrary, one for a place; each has one `related` place."""
    if document.source is None or not document.close:
        return
    marks = tuple(_marks(document))
    counts = Counter(document.segment_at(mark.start).id for mark in marks)
    for mark in marks:
        segment = document.segment_at(mark.start)
        # Two make up for each other: likely needless is hardly necessary.
        sure = counts[segment.id] == 1 and not _from_the_others(document, segment, mark)
        if mark.confidence > Confidence.LOW and not (sure and _facing(document, segment, mark)):
            yield mark._replace(confidence=Confidence.LOW)
        else:
            yield mark


def _from_the_others(document: Document, segment: Segment, mark: Mark) -> bool:
    """Whether one side says of whom alone a thing holds, and the other of whom it does not, and neither is marked."""
    sides = (document.source, segment.source), (document.target, segment.target)
    said: list[set[str]] = []
    for side, span in sides:
        words = load(primary(side.lang)) if side else None
        if side is None or span is None or words is None:
            return False
        found = words.said(side.text, *span).get(_RESTRICTION)
        if found is None or any(one.start == mark.start for one in found.certain):
            return False
        said.append({one.concept for one in found.certain})
    return all(said) and said[0].isdisjoint(said[1])


def _facing(document: Document, segment: Segment, mark: Mark) -> bool:
    there = mark.related[0]
    if segment.source is None or not segment.source.start <= there.start < segment.source.end:
        return True  # what stands in another segment has been weighed with it
    from translaudit.accuracy.polarity.rewording import facing  # noqa: PLC0415  only where a mark would be shown

    return facing(document, segment, there.start - segment.source.start, mark.start - segment.target.start)


def _marks(document: Document) -> Iterator[Mark]:
    told = []
    for one in others(document):
        if one.kind.contrary:
            told.append(one.here)
            spans = (one.there.start, one.there.end), (one.here.start, one.here.end)
            better = (one.better,) if one.better else ()
            sure = not (_beside_others(document, *spans) or _moved_by_negation(document, one.kind.name, *spans))
            confidence = one.confidence if sure else Confidence.LOW
            yield _mark(document, *spans, one.better, better, confidence)
    text = document.target.text
    words = {text[one.start : one.end].lower() for one in told}
    for two in opposed(document):
        again = text[slice(*two.here)].lower() in words
        if not again and all(two.here.end <= one.start or one.end <= two.here.start for one in told):
            yield _mark(document, two.there, two.here, two.means, two.better, Confidence.MEDIUM)


def _beside_others(document: Document, there: tuple[int, int], here: tuple[int, int]) -> bool:
    """Whether the neighbours of both words are rendered far from the other one: a thin ice is no thick mud."""
    segment = document.segment_at(here[0])
    compared = document.compared(segment)
    if compared is None or segment.source is None:
        return False
    sides = compared.source, compared.target
    places = there[0] - segment.source.start, here[0] - segment.target.start
    ranked = [
        [at for at, word in enumerate(words) if word.content or word.start <= place < word.end]
        for words, place in zip(sides, places, strict=True)
    ]
    own = [
        sum(words[at].end <= place for at in ranks) for ranks, words, place in zip(ranked, sides, places, strict=True)
    ]
    links = {link.source: link.target for link in compared.links()}
    away = []
    for side, rendered in enumerate((links, {target: source for source, target in links.items()})):
        ranks, others = ranked[side], ranked[1 - side]
        near = [ranks[at] for at in (own[side] - 1, own[side] + 1) if 0 <= at < len(ranks)]
        there_are = [others.index(rendered[at]) for at in near if rendered.get(at) in others]
        away.append(min([abs(rank - own[1 - side]) for rank in there_are], default=0))
    return min(away) >= _ELSEWHERE


def _moved_by_negation(document: Document, name: str, there: tuple[int, int], here: tuple[int, int]) -> bool:
    """Whether something else is negated beside words of what may or must be: unlikely to do is likely not to do."""
    segment, source = document.segment_at(here[0]), document.source
    if source is None or segment.source is None or not classes().get(name, {}).get("turned"):
        return False
    from translaudit.text.polarity.negations import negations  # noqa: PLC0415  only where there is something

    sides = ((source, segment.source, there), (document.target, segment.target, here))
    return any(
        one.high and (one.end <= word[0] - span.start or word[1] - span.start <= one.start)
        for side, span, word in sides
        for one in negations(side.text[slice(*span)].replace("’", "'"), primary(side.lang))
    )


def _mark(
    document: Document,
    there: tuple[int, int],
    here: tuple[int, int],
    means: str,
    better: Sequence[str],
    confidence: Confidence,
) -> Mark:
    from translaudit.accuracy.opposites import opposite  # noqa: PLC0415  only where there is something
    from translaudit.text.separated import quoted  # noqa: PLC0415  as above

    source, segment = document.source, document.segment_at(here[0])
    said = source.text[slice(*there)] if source else ""
    if source and segment.source and segment.source.start <= there[0] and there[1] <= segment.source.end:
        sentence, first = source.text[slice(*segment.source)], segment.source.start
        said = quoted(sentence, there[0] - first, there[1] - first, primary(source.lang))
    return Mark(
        *here,
        opposite(said, means, document.target.text[slice(*here)]),
        suggestions=tuple(better),
        confidence=confidence,
        related=(Place("source", *there, "the word in the original"),),
    )
