"""Words that may hide a negation and hide none, for the other side has the same word.

Reach for `less_same` before negations are counted, and for `rendered` where a count depends on such words. “Only” may
stand for “not … but”, and “lost” for “no longer has”; where the other side says only, or lost, too, they do not, and a
negation beside them has nothing to outweigh it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.polarity.sides import low
from translaudit.text.polarity.negations import ANSWERED, SAME, modality, negations, trait

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.accuracy.polarity.sides import Side
    from translaudit.align.words import Word
    from translaudit.coverage import Compared
    from translaudit.text.polarity.negations import Negation

__all__ = ["hidden", "less_same", "rendered"]

_MAY = frozenset(("soft", "faint", "first", "stay", "ends"))
_SURE = frozenset(("negators", "not-yet", "pairs"))
_BESIDE = 4  # code points between a negator and what it negates: not be seen


def less_same(source: Side, target: Side) -> tuple[Side, Side]:
    """Both sides, without the words for “only” and of other such kinds that the other side has as well.

    “Last” stands for “not since” alone, and “first” for “not before”.
    """
    for kind in SAME:
        both = min(sum(one.kind == kind for one in side.found) for side in (source, target))
        if both:
            source, target = _less_first(source, kind, both), _less_first(target, kind, both)
    return _less_unanswered(source, target), _less_unanswered(target, source)


def _less_unanswered(side: Side, other: Side) -> Side:
    unanswered = {
        kind
        for kind in {one.kind for one in side.found}.intersection(ANSWERED)
        if modality(other.text, other.lang, ANSWERED[kind]) is None
    }
    return side._replace(found=[one for one in side.found if one.kind not in unanswered]) if unanswered else side


def _less_first(side: Side, kind: str, number: int) -> Side:
    gone = [one for one in side.found if one.kind == kind][:number]
    return side._replace(found=[one for one in side.found if one not in gone])


def hidden(source: Side, target: Side) -> bool:
    """Whether a side has more negations than the other surely has, so that words that may hide one decide."""
    return any(
        low(more) > sum(one.high for one in fewer.found if one.kind not in _MAY)
        for more, fewer in ((source, target), (target, source))
    )


def rendered(source: Side, target: Side, compared: Compared) -> tuple[Side, Side]:
    """Both sides, without words that may hide a negation and hide none, for they are rendered.

    A single word may be rendered by one that has no negation in it, or by one of its kind; one that has a negation in it
    for certain (absent) by none that is negated itself (not attend). Words that go together (ruled
    out) must be rendered by one of their kind, for what renders one of them need not render all; and where a negator is
    among them (cannot be denied, pas de problème) the other side may have it apart.

    Args:
        source: the original of a segment.
        target: its translation.
        compared: the words of both.
    """
    there = {one.source: one.target for one in compared.links()}
    here = {one.target: one.source for one in compared.links()}
    return (
        _less_rendered(source, target, (compared.source, compared.target), there),
        _less_rendered(target, source, (compared.target, compared.source), here),
    )


def _less_rendered(
    side: Side, other: Side, words: tuple[Sequence[Word], Sequence[Word]], links: dict[int, int]
) -> Side:
    there = [(*_place(other, one), one.kind) for one in other.found]

    def plain(one: Negation) -> bool:
        if one.kind not in _MAY:
            return False
        start, end = _place(side, one)
        inner = one.kind == "soft" and trait(side.lang, "inflected")  # ödemeyenler, rendered by “paying”
        together = _go_together(side, one)
        for n, word in enumerate(words[0]):
            whole = word.start <= start and end <= word.end
            if n not in links or not (whole or (together and start <= word.start and word.end <= end)):
                continue
            rendering = words[1][links[n]]
            kinds = {kind for low, high, kind in there if low < rendering.end and rendering.start < high}
            alone = (word.start, word.end) == (start, end) and not (
                one.kind == "soft" and _negated(other, rendering, there)
            )
            if kinds <= _MAY and ("soft" in kinds if inner else kinds or alone):
                return True
        return False

    return side._replace(found=[one for one in side.found if not plain(one)])


def _negated(side: Side, word: Word, found: Sequence[tuple[int, int, str]]) -> bool:
    """Whether a negator of those found on a side stands right beside a word, where its language puts it."""
    strong = [(start, end) for start, end, kind in found if kind in _SURE]
    if trait(side.lang, "verb-final"):
        return any(0 <= start - word.end <= _BESIDE for start, _ in strong)
    return any(0 <= word.start - end <= _BESIDE for _, end in strong)


def _go_together(side: Side, one: Negation) -> bool:
    """Whether these are several words of which none may negate alone."""
    words = side.text[one.start : one.end].split()
    return len(words) > 1 and not any(found.high for word in words for found in negations(word, side.lang))


def _place(side: Side, one: Negation) -> tuple[int, int]:
    """Where a negation stands, in code points of the segment's side."""
    start, end = side.span(one.start, one.end)
    return start - side.start, end - side.start
