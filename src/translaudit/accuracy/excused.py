"""Whether a right rendering of an expression that a segment has excuses a wrong one there.

Reach for `excused`. What renders other words of the original excuses nothing, and what stands far from the wrong rendering
nothing where the neighbours of the expression are rendered right beside that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.word_for_word import among
from translaudit.align.words import ranks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.document import Document
    from translaudit.lexicon.phrasemes import Found, Phrasemes
    from translaudit.model import Segment

__all__ = ["elsewhere", "excused"]

_PARTING = frozenset(",.;:!?()—–؛،؟")
_FAR = 4  # words from a wrong rendering, at least, of a right one that renders something else


def excused(document: Document, segment: Segment, listed: Phrasemes, found: Found, span: tuple[int, int]) -> bool:
    """Whether a segment has a right rendering of an expression that tells against a wrong one, which is at `span` in it."""
    text = document.target.text[slice(*segment.target)]
    if not listed.rendered(found.phraseme, text, span):
        return False
    others = elsewhere(document, segment, found, span)
    return listed.rendered(found.phraseme, text, span, others) and not _far(
        document, segment, listed.excusing(found.phraseme, text, (span, *others)), found, span
    )


def _far(
    document: Document,
    segment: Segment,
    right: Sequence[tuple[int, int]],
    found: Found,
    span: tuple[int, int],
) -> bool:
    """Whether all words of right renderings stand far from a wrong one, beside which a neighbour is rendered."""
    compared = document.compared(segment)
    if compared is None or not right:
        return False
    words = compared.target
    accused = [at for at, word in enumerate(words) if among(word, [span])]
    excusing = [at for at, word in enumerate(words) if among(word, right)]
    if not accused or not excusing or any(abs(at - one) < _FAR for at in accused for one in excusing):
        return False
    ranks = ranks_of(compared.source), ranks_of(words)
    own = {ranks[0].get(at) for at, word in enumerate(compared.source) if among(word, found.words)} - {None}
    here = {ranks[1].get(at) for at in accused} - {None}
    links = [(ranks[0].get(one.source), ranks[1].get(one.target)) for one in compared.links()]
    return any(
        mine is not None and yours is not None and _beside(mine, own) and _beside(yours, here) for mine, yours in links
    )


def _beside(rank: int, others: set[int | None]) -> bool:
    return rank not in others and (rank - 1 in others or rank + 1 in others)


def elsewhere(
    document: Document, segment: Segment, found: Found, span: tuple[int, int] | None
) -> list[tuple[int, int]]:
    """Where a translation has words that do not tell of a right rendering of an expression.

    They render other words of the original; or one word of several of the expression, beside what renders the others wrong:
    “siege” in the fracture of the siege.
    """
    compared = document.compared(segment)
    if compared is None:
        return []
    own = [among(one, found.words) for one in compared.source]
    spans = [
        (two.start, two.end) for two in (compared.target[one.target] for one in compared.links() if not own[one.source])
    ]
    if span and len(found.words) > 1:
        keys = set[str]().union(*[one.keys for one, its in zip(compared.source, own, strict=True) if its])
        text = document.target.text[slice(*segment.target)]
        before = [word for word in compared.target if word.content and word.end <= span[0]][-1:]
        behind = [word for word in compared.target if word.content and span[1] <= word.start][:1]
        near = [
            *[(one, text[one.end : span[0]]) for one in before],
            *[(one, text[span[1] : one.start]) for one in behind],
        ]
        spans += [
            (one.start, one.end) for one, gap in near if not (_PARTING.intersection(gap) or one.keys.isdisjoint(keys))
        ]
    return spans
