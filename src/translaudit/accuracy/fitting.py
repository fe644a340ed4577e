"""Whether a word of an English translation goes better with what stands beside it than what it is said to be wrong for.

Reach for `goes_better` before a rendering is called another sense of its word: a batch of toys is no party of toys. Numbers
of what company words keep tell it (`lexicon.senses.company`); they know topics, not grammar, and few rare words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["goes_better"]

_MUCH = 0.1  # of what stands beside fits, more than for the best of the others


def goes_better(text: str, span: tuple[int, int], others: Iterable[str]) -> bool:
    """Whether what stands at a span of an English text fits its place better than any of some other renderings.

    Args:
        text: the text.
        span: what is accused, half-open, in code points.
        others: the other renderings; without one whose company is known, nothing is said.
    """
    from translaudit.lexicon.senses.company import Company, Neighbour, meaning  # noqa: PLC0415  only for what is shown

    meant = [found for one in others if (found := meaning((one,)))]
    words = tokens(text)
    before = [word for word in words if word.end <= span[0]][::-1]
    behind = [word for word in words if span[1] <= word.start]
    around = [(word, away) for side in (before, behind) for away, word in enumerate(side, 1)]
    company = Company(Neighbour(word.text, word.start, word.end, away) for word, away in around)
    own = company.likeness(meaning((text[slice(*span)].lower(),)))[0]
    return bool(meant) and own > max(company.likeness(one)[0] for one in meant) + _MUCH
