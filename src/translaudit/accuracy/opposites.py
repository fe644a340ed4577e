"""What holds for words that say the contrary of the original, however they are known to be contraries.

Reach for `made_up` before one is reported: a negation makes the one of the other (what is not fair is unfair). `opposite`
words it. Which words are contraries, tables of each language say, English pairs that word lists lead to, and WordNet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.lexicon.contraries import without

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["made_up", "opposite"]

_BEFORE = 16  # code points before a word in which it may be said that what it says is not there


def made_up(sides: Sequence[tuple[str, str, int, int]]) -> bool:
    """Whether negations make up for contrary words, or nobody knows: not fair and unfair, without light and dark.

    Args:
        sides: text, language (BCP 47), and the word's half-open span in code points, for the original and its translation.
    """
    lacking = [_lacking(text, start) for text, _, start, _ in sides]
    if lacking[0] != lacking[1]:
        return True
    from translaudit.text.polarity.reversed import reversed_by_negation  # noqa: PLC0415  only where there is something

    return reversed_by_negation(sides)


def _lacking(text: str, start: int) -> bool:
    """Whether what a word says is not there: without light."""
    return not without().isdisjoint(text[max(0, start - _BEFORE) : start].lower().split())


def opposite(there: str, means: str, here: str) -> str:
    """The message of a finding.

    Args:
        there: the words of the original.
        means: what they mean, in English or in the translation's language; "" where that need not be said.
        here: the words of the translation.
    """
    said = f"“{there}”, “{means}”" if means else f"“{there}”"
    return f"The original has {said}; “{here}” is the opposite."
