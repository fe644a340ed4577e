"""Hours that a translation puts into the other half of the day: 7 a.m. for 19:00.

Reach for `half_days_off`, with what was read in a segment and in its original.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.rule import Mark, Place
from translaudit.text.numerals.daytimes import moments, turned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.text.numerals import Quantity

__all__ = ["half_days_off"]


def half_days_off(
    document: Document, segment: Segment, numbers: tuple[Sequence[Quantity], Sequence[Quantity]]
) -> Iterator[Mark]:
    """A mark for each hour of a segment that the original has in the other half of the day."""
    if document.source is None or segment.source is None or not all(numbers):
        return
    texts = document.source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    langs = document.source.lang, document.target.lang
    told = [moments(*side) for side in zip(texts, numbers, langs, strict=True)]
    for theirs, ours in turned(*told):
        said, shown = texts[0][slice(*theirs.span)], texts[1][slice(*ours.span)]
        start, end = (at + segment.target.start for at in ours.span)
        at, until = (at + segment.source.start for at in theirs.span)
        half = "before" if theirs.late else "after"
        yield Mark(
            start,
            end,
            f"The original has “{said}”, the translation “{shown}”: half a day {half} it.",
            related=(Place("source", at, until, "the original's"),),
        )
