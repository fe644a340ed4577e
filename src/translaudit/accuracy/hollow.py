"""A place of an English sentence that is likely to lack a noun, weighed with what of the original nothing renders.

Reach for `hollow` where no gap of grammar is known (`text/gaps.py`, `unrendered.py`): neither a place where nouns seldom
are missing (`text/holes.py`) nor a word without a rendering says much, for good translations have both; both in one
place, in a sentence that follows its original closely otherwise, say as much as a gap.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from translaudit.accuracy.leftovers import length_ratio
from translaudit.accuracy.unrendered import Unrendered, lacking, strange, strangers
from translaudit.align.pair import length
from translaudit.records import NamedTuple
from translaudit.text.holes import holes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.text.holes import Hole

__all__ = ["Hollow", "hollow"]

# Log odds that a noun is missing: fitted to translations with and without one, and rounded; see docs/explanation/omission.md.
_BASE = -0.9
_HOLE = 1.1  # for each of the hole's own
_BY_HAND, _DRAWN, _UNKNOWN = (
    0.5,
    0.4,
    0.15,
)  # a noun of a list, or any word, without a rendering: for each word nearer than
_FAR = 4
_NEXT = 0.75  # any of them within
_BESIDE = 2
_STRANGER = -0.5  # for each word beside the hole that nothing of the original explains
_SPARE = -3.3  # for the share of such words in the sentence
_MISSING, _SHARE = -0.25, -0.4  # for each known word of the original without a rendering, and for their share
_LENGTH = 0.4  # for the logarithm of how much longer the original is than it ought to be
_WORDS = -0.09  # for each word of the sentence
_ENOUGH = 0.35  # in human translations one sentence in two thousand has so much
_KNOWN = 4  # words that a share is reckoned from at least


class Hollow(NamedTuple):
    """A place where a noun is missing.

    Attributes:
        hole: where, with offsets into the translation of the segment.
        lost: the word of the original that nothing renders.
    """

    hole: Hole
    lost: Unrendered


def hollow(document: Document, segment: Segment) -> Hollow | None:
    """The likeliest place of a segment, if it is likely enough; None where it is not, and where no list has the words."""
    span, compared, source = segment.source, document.compared(segment), document.source
    if span is None or compared is None or source is None:
        return None
    text = document.target.text[slice(*segment.target)]
    found = holes(text)
    if not found:
        return None
    sizes = length(source.text[slice(*span)], document.source_lang) * length_ratio(document), length(text, "en")
    longer = math.log(max(0.5, min(2.0, sizes[0] / max(1.0, sizes[1]))))
    spare = sum(strange(word, compared) for word in compared.target) / max(1, len(compared.target))
    known = max(_KNOWN, sum(word.known for word in compared.source))
    missing = len(compared.missing)
    sentence = (
        _BASE
        + _SPARE * spare
        + _MISSING * missing
        + _SHARE * missing / known
        + _LENGTH * longer
        + _WORDS * len(compared.target)
    )
    best = None
    for hole in found:
        weight, at = _weighed(compared, hole)
        if at is not None and sentence + weight >= (best[0] if best else _ENOUGH):
            lost = compared.source[at]
            best = (
                sentence + weight,
                Hollow(hole, Unrendered(span.start + lost.start, span.start + lost.end, lost.known)),
            )
    return best[1] if best else None


def _weighed(compared: Compared, hole: Hole) -> tuple[float, int | None]:
    """What a hole and the words of the original beside it weigh, and which of these words weighs most."""
    where = sum(word.start < hole.start for word in compared.target)
    weight = _HOLE * hole.weight + _STRANGER * strangers(compared, where, 2)
    near = list(_near(compared, where))
    if not near:
        return weight, None
    for kind in (_BY_HAND, _DRAWN, _UNKNOWN):
        weight += kind * max((_FAR - away for away, of_kind, _ in near if of_kind == kind), default=0)
    if any(away <= _BESIDE for away, _, _ in near):
        weight += _NEXT
    return weight, max(near, key=lambda one: (one[1] * (_FAR - one[0]), -one[2]))[2]


def _near(compared: Compared, where: int) -> Iterator[tuple[int, float, int]]:
    """Words of the original that nothing renders beside what renders the words at a hole: how far, of what kind, which."""
    links = compared.links()
    back = {link.target: link.source for link in links}
    taken = {link.source for link in links}
    beside = [next((back[at] for at in range(where - 1, -1, -1) if at in back), None)]
    beside.append(next((back[at] for at in range(where, len(compared.target)) if at in back), None))
    for at, word in enumerate(compared.source):
        away = min((abs(at - place) for place in beside if place is not None), default=_FAR)
        if away < _FAR and at not in taken and lacking(word, compared):
            if word.known and not word.noun:
                yield away, 0.0, at
            else:
                yield away, _UNKNOWN if not word.known else _DRAWN if word.drawn else _BY_HAND, at
