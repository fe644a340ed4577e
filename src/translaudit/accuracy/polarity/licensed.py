"""What a sentence has only beside a negation, where the translation has no negation and its original has: it does spread.

Reach for `stranded`, and for `sooner` where what happens no sooner than at a time happens until or before it. Who puts
a sentence otherwise has no use for such a word; it stays where a negation was dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.polarity.sides import low
from translaudit.storage.expressions import expression
from translaudit.text.polarity.negations import modalities, modality, negations

if TYPE_CHECKING:
    from translaudit.accuracy.polarity.sides import Side
    from translaudit.coverage import Compared

    Places = tuple[tuple[int, int], tuple[int, int]]

__all__ = ["sooner", "stranded"]

_NEAR = 2  # words of content behind “until” and “no sooner” that may say when
_CLAUSE = expression(r"[,;:.!?()—–،؛؟。，、；：！？।]")
_QUESTION = expression("[?？؟]")


def stranded(source: Side, target: Side) -> tuple[int, int] | None:
    """The span of such words in a translation (offsets of its text) that lacks a negation of its original."""
    if low(source) <= low(target) or _QUESTION.search(target.text):
        return None
    span = modality(target.text, target.lang, "beside")
    return None if span is None or _negated(target, span) else span


def _negated(side: Side, span: tuple[int, int]) -> bool:
    """Whether anything is surely negated in the clause of a span."""
    start, end = _clause(side.text, span)
    return any(one.low and start <= one.start < end for one in side.found)


def _clause(text: str, span: tuple[int, int]) -> tuple[int, int]:
    end = _CLAUSE.search(text, span[1])
    return max((one.end() for one in _CLAUSE.finditer(text, 0, span[0])), default=0), end.start() if end else len(text)


def sooner(source: Side, target: Side, compared: Compared) -> Places | None:
    """The spans of “not before” in an original and of “until” or “before” in a translation that lacks the negation.

    Both must be about the same time; nothing in the translation may last until then, nor any other word hide a negation
    (unlikely until). Offsets are those of the sides' texts.
    """
    if _negates(target) or _QUESTION.search(target.text) or modality(target.text, target.lang, "lasting"):
        return None
    till = modality(target.text, target.lang, "till")
    if till is None or any(one.high and (one.end <= till[0] or till[1] <= one.start) for one in target.found):
        return None
    last = _clause(target.text, till)[1]
    behind = [n for n, word in enumerate(compared.target) if word.content and till[1] <= word.start < last][:_NEAR]
    asked = {one.target: one.source for one in compared.links()}
    times = {asked[n] for n in behind if n in asked}
    content = [n for n, word in enumerate(compared.source) if word.content]
    for said in modalities(source.text, source.lang, "earliest"):
        after = [n for n in content if compared.source[n].start >= said[0]][:_NEAR]
        before = [n for n in content if compared.source[n].end <= said[0]][-1:]
        if not times.isdisjoint((*before, *after)):
            return said, till
    return None


def _negates(side: Side) -> bool:
    """Whether a side has any negator, also within a phrase (not until)."""
    words = [word for one in side.found for word in side.text[one.start : one.end].split()]
    return bool(low(side)) or any(found.low for word in words for found in negations(word, side.lang))
