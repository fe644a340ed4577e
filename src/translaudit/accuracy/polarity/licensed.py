"""What a sentence has only beside a negation, where the translation has no negation and its original has: it does spread.

Reach for `stranded`. Who puts a sentence otherwise has no use for such a word; it stays where a negation was dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.polarity.sides import low
from translaudit.storage.expressions import expression
from translaudit.text.polarity.negations import modality

if TYPE_CHECKING:
    from translaudit.accuracy.polarity.sides import Side

__all__ = ["stranded"]

_QUESTION = expression("[?？؟]")


def stranded(source: Side, target: Side) -> tuple[int, int] | None:
    """The span of such words in a translation (offsets of its text) that lacks a negation of its original."""
    if not low(source) or low(target) or _QUESTION.search(target.text):
        return None
    return modality(target.text, target.lang, "beside")
