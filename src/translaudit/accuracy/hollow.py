"""A place of an English sentence that is likely to lack a noun, weighed with what of the original nothing renders.

Reach for `hollow` where no gap of grammar is known (`text/gaps.py`, `unrendered.py`): neither a place where nouns seldom
are missing (`text/holes.py`) nor a word without a rendering says much, for good translations have both; both in one
place, in a sentence that follows its original closely otherwise, say as much as a gap.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from translaudit.accuracy.elliptic import elliptic, faint
from translaudit.accuracy.leftovers import alike, length_ratio
from translaudit.accuracy.unrendered import Unrendered, lacking, strange, strangers
from translaudit.align.pair import length
from translaudit.names.unmatched import unmatched
from translaudit.records import NamedTuple
from translaudit.text.holes import holes
from translaudit.text.stranding import OPEN, stranding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.align.words import Word
    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.text.gaps import Gap
    from translaudit.text.holes import Hole

__all__ = ["Hollow", "hollow"]

# Log odds that a noun is missing: fitted to translations with and without one, and rounded; see docs/explanation/omission.md.
_BASE = -0.5
_HOLE = 1.3  # for each of the hole's own
_GAP = 4.2  # where a doubtful gap of grammar is known
# For each word nearer than `_FAR` without a rendering, the nearest of its kind, and more if it stands between what renders
# the words at the hole: names and what may be one, listed nouns, other words.
_NAME, _BETWEEN_NAME = 0.3, 3.3
_NAMELIKE = 0.7
_BY_HAND, _BETWEEN = 0.4, 0.9
_DRAWN = 0.7
_UNKNOWN = 0.1
_FAR = 4
_BROAD = 5  # words between which one is
_UNLINKED = -0.26  # for each word between the hole and the next that renders one, up to three
_SPARE, _SPARE_SHARE = -0.12, -3.1  # for each word that nothing of the original explains, and for their share
_SHARE = -1.4  # for the share of known words of the original without a rendering
_LENGTH = 0.2  # for the logarithm of how much longer the original is than it ought to be
_WORDS = -0.13  # for each word of the sentence
_ENOUGH = 0.0  # for a hint
# What is told must weigh `_SURE` with what good sentences have oftener than those that lack a noun: words around the place
# that nothing explains, one anywhere that is like the lost word in meaning, few words in all; a likely place speaks for it.
_PLACE, _LIKELY = 0.6, 2.0
_STRANGER, _STRANGERS = -0.6, 3
_LIKE = -2.0
_SHORT, _LONG = -0.3, 16  # for each word that the sentence is shorter
_ALONE = -2.5  # for a doubtful gap beside what is no noun for certain
# Lower, and with other weights, it tells more of human translations that it was not fitted to: docs/explanation/omission.md.
_SURE = -0.2
_CONTEXT = 1.8  # more, where other sentences may have said what is left out
_AROUND = 3  # words to each side
_KNOWN = 4  # words that a share is reckoned from at least
_MOST = 3
_LIGHT = 3  # letters of words that mean little
_MEANINGS = 4  # renderings of a word that its meaning is taken from


class Hollow(NamedTuple):
    """A place where a noun is missing.

    Attributes:
        hole: where, with offsets into the translation of the segment.
        lost: the word of the original that nothing renders.
        sure: whether it weighs enough to be told; else it is a hint.
    """

    hole: Hole
    lost: Unrendered
    sure: bool


class _Near(NamedTuple):
    """A word of the original beside a hole, without a rendering: its index, how far, whether between, what it weighs."""

    at: int
    away: int
    between: bool
    kind: str


def hollow(document: Document, segment: Segment, doubtful: Sequence[Gap] = ()) -> Hollow | None:
    """The likeliest place of a segment, if it is likely enough; None where it is not.

    Args:
        document: the document.
        segment: one of its segments.
        doubtful: gaps of grammar in its translation that were not told, with offsets into that.
    """
    span, compared, source = segment.source, document.compared(segment), document.source
    if span is None or compared is None or source is None:
        return None
    text = document.target.text[slice(*segment.target)]
    found = [
        hole
        for hole in holes(text)
        if stranding(text, hole.start) < OPEN and not elliptic(document, segment, hole.start)
    ]
    if not found:
        return None
    kinds = _kinds(document, segment, compared)
    sizes = length(source.text[slice(*span)], document.source_lang) * length_ratio(document), length(text, "en")
    longer = math.log(max(0.5, min(2.0, sizes[0] / max(1.0, sizes[1]))))
    spare = sum(strange(word, compared) for word in compared.target)
    known = max(_KNOWN, sum(word.known for word in compared.source))
    sentence = (
        _BASE
        + _SPARE * spare
        + _SPARE_SHARE * spare / max(1, len(compared.target))
        + _SHARE * len(compared.missing) / known
        + _LENGTH * longer
        + _WORDS * len(compared.target)
    )
    enough = _SURE + _CONTEXT * (len(document.segments) > 1)
    gaps = {gap.start for gap in doubtful}
    best: dict[bool, tuple[float, Hollow]] = {}
    for hole in found:
        weight, near = _weighed(compared, kinds, hole)
        if near is None or _other(compared.source[near.at], near):
            continue
        weight += sentence + _GAP * (hole.start in gaps)
        told = weight + _also(compared, hole, near, gap=hole.start in gaps)
        lost = compared.source[near.at]
        sure = told >= enough and not faint(document, lost) and told + _LIKE * _like(lost, compared, text) >= enough
        value = told if sure else weight
        if (sure or weight >= _ENOUGH) and (sure not in best or value > best[sure][0]):
            place = Unrendered(span.start + lost.start, span.start + lost.end, lost.known)
            best[sure] = value, Hollow(hole, place, sure)
    return best[max(best)][1] if best else None


def _also(compared: Compared, hole: Hole, near: _Near, *, gap: bool) -> float:
    """What else speaks for telling of a place, or against it, of what can be had at once."""
    where = sum(word.start < hole.start for word in compared.target)
    return (
        _PLACE * min(_LIKELY, hole.weight)
        + _TOLD[near.kind]
        + _ALONE * (gap and near.kind in _UNSURE)
        + _STRANGER * min(_STRANGERS, strangers(compared, where, _AROUND))
        + _SHORT * max(0, _LONG - len(compared.target))
    )


def _like(lost: Word, compared: Compared, text: str) -> float:
    """How like a lost word in meaning the word of the translation is that is so most, of those that nothing explains."""
    there = tuple([text[word.start : word.end].lower() for word in compared.target if strange(word, compared)])
    return alike(_meanings(lost), there) if there and lost.shown else 0.0


def _meanings(word: Word) -> tuple[str, ...]:
    """The first renderings of a word, and the words of those that are several."""
    first = word.shown[:_MEANINGS]
    return *first, *[part for one in first if " " in one for part in one.split() if len(part) > _LIGHT]


def _other(word: Word, near: _Near) -> bool:
    """Whether a word is no noun, by a list that was not written by hand."""
    return near.kind == "other" and word.drawn


_KINDS = {
    "name": (_NAME, _BETWEEN_NAME),
    "by hand": (_BY_HAND, _BETWEEN),
    "namelike": (_NAMELIKE, 0.0),
    "drawn": (_DRAWN, 0.0),
    "other": (0.0, 0.0),
    "unknown": (_UNKNOWN, 0.0),
}
_UNSURE = frozenset({"drawn", "other", "unknown"})
# What it says less than a name or a noun of a list by hand.
_TOLD = {"name": 0.0, "by hand": 0.0, "namelike": -0.3, "drawn": -0.3, "other": -0.5, "unknown": -1.5}


def _kinds(document: Document, segment: Segment, compared: Compared) -> dict[int, str]:
    """What the words of the original are that nothing renders, by index."""
    start = segment.source.start if segment.source else 0
    taken = {link.source for link in compared.links()}
    lost = [name for one in unmatched(document) if one.segment is segment for name in one.lost]
    found = {}
    for at, word in enumerate(compared.source):
        if at in taken or not lacking(word, compared):
            continue
        named = [one for one in lost if one.start < start + word.end and start + word.start < one.end]
        if any(one.certain for one in named):
            found[at] = "name"
        elif any(one.likely for one in named):
            found[at] = "namelike"
        elif not word.known:
            found[at] = "unknown"
        else:
            found[at] = "other" if not word.noun else "drawn" if word.drawn else "by hand"
    return found


def _weighed(compared: Compared, kinds: dict[int, str], hole: Hole) -> tuple[float, _Near | None]:
    """What a hole and the words of the original beside it weigh, and which of these words says most."""
    where = sum(word.start < hole.start for word in compared.target)
    back = {link.target: link.source for link in compared.links()}
    before = next((at for at in range(where - 1, -1, -1) if at in back), -1)
    after = next((at for at in range(where, len(compared.target)) if at in back), len(compared.target))
    unlinked = sum(word.content for word in compared.target[before + 1 : where])
    low, high = sorted((back.get(before, -1), back.get(after, len(compared.source))))
    weight = _HOLE * hole.weight + _UNLINKED * min(_MOST, unlinked)
    best: dict[str, _Near] = {}
    for at, kind in kinds.items():
        away, between = min(abs(at - low), abs(at - high)), low < at < high and high - low <= _BROAD
        if (away <= _FAR or between) and (kind not in best or away < best[kind].away):
            best[kind] = _Near(at, away, between, kind)
    for near in best.values():
        beside, inside = _KINDS[near.kind]
        weight += beside * max(0, _FAR - near.away) + inside * near.between
    return weight, next((best[kind] for kind in _KINDS if kind in best), None)
