"""Names that one side of a segment has and the other does not: lost from the original, strange in the translation.

Reach for `unmatched`, which gives the segments that have any. A name is matched by its sound, by a place of that name in
the gazetteer, or by standing in a neighbouring segment. `Fault` is the verdict that `name_faults` makes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.model import Confidence, Segment
    from translaudit.names.segment_pair import Name, SegmentPair
    from translaudit.text.gaps import Gap

__all__ = ["MOST", "Fault", "Unmatched", "another_city", "replaced", "unmatched"]

MOST = 500_000
"""Code points of a document; each name of a longer one would be looked for in a minute or more."""


_WORD = "a"  # any word asks whether there is a dictionary
_CITY = 4  # letters of a city's name that is no other word's


class Unmatched(NamedTuple):
    """A segment where the sides differ.

    Attributes:
        lost: names of the original that nothing renders; words that may be none only beside other evidence.
        strange: names of the translation that render nothing of the original.
        holes: where a word of the translation is plainly missing, surest first; offsets into its text.
    """

    segment: Segment
    lost: tuple[Name, ...]
    strange: tuple[Name, ...]
    holes: tuple[Gap, ...]


class Fault(NamedTuple):
    """What is wrong with the names of a segment.

    Attributes:
        segment: the segment.
        strange: the name of the translation that renders none of the original's; None where a name is gone.
        lost: the name of the original that nothing renders; None where it is not known which.
        at: where in the translation the lost name is missing, or the strange one begins.
        hole: the gap that it left, if it left one.
        confidence: how sure that is.
    """

    segment: Segment
    strange: Name | None
    lost: Name | None
    at: int
    hole: Gap | None
    confidence: Confidence


def replaced(segment: Segment, strange: Name, lost: Name | None, confidence: Confidence) -> Fault:
    """The verdict on a name of the translation that stands in place of one of the original, if it is known of which."""
    return Fault(segment, strange, lost, strange.start, None, confidence)


def unmatched(document: Document) -> tuple[Unmatched, ...]:
    """The segments with unmatched names; computed once per document."""
    if "unmatched" not in document.memo:
        usable = document.source is not None and document.close and len(document.target.text) <= MOST
        document.memo["unmatched"] = tuple(_unmatched(document)) if usable else ()
    return document.memo["unmatched"]  # type: ignore[no-any-return]


def _unmatched(document: Document) -> Iterator[Unmatched]:
    from translaudit.names.lost import lost_names  # noqa: PLC0415  only with an original
    from translaudit.names.segment_pair import SegmentPair  # noqa: PLC0415  as above
    from translaudit.names.strange import strange_names  # noqa: PLC0415  as above
    from translaudit.text.gaps import gaps  # noqa: PLC0415  as above

    segments = document.segments
    for number, segment in enumerate(segments):
        if segment.source is None:
            continue
        around = segments[max(0, number - 1) : number + 2]
        here = SegmentPair(document, segment, around)
        start, end = segment.target
        found = gaps(document.target.text[start:end], document.target.lang, endings=False)
        moved = (gap._replace(start=start + gap.start) for gap in found)
        holes = tuple(sorted(moved, key=lambda gap: (-gap.degree, gap.start)))
        strange = tuple(strange_names(here))
        lost = tuple(lost_names(here, doubtful=bool(strange or holes)))
        strange = tuple(name for name in strange if not _explained(here, name, lost=False))
        lost = tuple(name for name in lost if not _explained(here, name, lost=True))
        if lost or strange or holes:
            yield Unmatched(segment, lost, strange, holes)


def _explained(pair: SegmentPair, name: Name, *, lost: bool) -> bool:
    """Whether the other side says a name in words, or names the country for the town."""
    from translaudit.names.by_meaning import by_meaning  # noqa: PLC0415  only with names to explain
    from translaudit.names.wider import lies_in  # noqa: PLC0415  as above

    return by_meaning(pair, name, lost=lost) or lies_in(pair, name, lost=lost)


def another_city(document: Document, segment: Segment) -> bool:
    """Whether a translation has a city, by its first name, of which the original has none; whatever it sounds like.

    So Lublin is seen, though Ljubljana sounds like it.
    """
    from translaudit.names.cities import called_exactly, may_name, name_of  # noqa: PLC0415  only with an original
    from translaudit.names.renderings import mentions, within  # noqa: PLC0415  as above
    from translaudit.text.capitals import UNCASED  # noqa: PLC0415  as above
    from translaudit.text.language import primary  # noqa: PLC0415  as above
    from translaudit.text.normalise import fold  # noqa: PLC0415  as above
    from translaudit.text.ordinary import ordinary  # noqa: PLC0415  as above

    if document.source is None or segment.source is None or not document.close:
        return False
    if primary(document.source_lang) in UNCASED or ordinary(_WORD, document.source_lang) is None:
        return False  # where any word may look like a city's name
    said = ""
    for one in within(mentions(document, document.target), *segment.target):
        found = called_exactly(one.word) if len(one.word) >= _CITY and not one.opens else ()
        if found and one.word in {name_of(city)[0] for city in found}:
            said = said or fold(document.source.text[slice(*segment.source)])
            if not any(may_name(said, city) for city in found):
                return True
    return False
