"""The two languages of a document, as what one left in the other is looked for, and the mark for it.

Reach for `Pair` to learn which letters are foreign, and for `leftover` to mark words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.rule import Mark, Place
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    import re

    from translaudit.model import Confidence

__all__ = ["SHORT", "WORD", "Pair", "explained", "glossed", "leftover"]

WORD = expression(r"[^\W\d_]+")
SHORT = 3
"""Letters; shorter words are in too many languages."""
_GLOSS = expression(r"[\"'“”’»«]{0,2} ?[(（［【〔]")
_BRACKETS = "([（［【〔"


class Pair(NamedTuple):
    """The two languages and what is written how."""

    source: str
    target: str
    foreign: re.Pattern[str] | None  # runs of the original's letters, where the scripts differ
    latin: bool  # … and that script is Latin


def glossed(text: str, start: int) -> bool:
    """Whether brackets open right before: a gloss."""
    return text[:start].rstrip(" \"'“«„")[-1:] in tuple(_BRACKETS)


def explained(text: str, end: int, here: str, there: str) -> bool:
    """Whether brackets open right behind words that say what they mean: more than the original has.

    Args:
        text: the translation.
        end: where the words end.
        here: their segment.
        there: its original.
    """
    return _GLOSS.match(text, end) is not None and _brackets(here) > _brackets(there)


def _brackets(text: str) -> int:
    return sum(sign in _BRACKETS for sign in text)


def leftover(
    start: int, end: int, words: str, place: tuple[int, int], confidence: Confidence, better: str = ""
) -> Mark:
    """The mark for words of a translation that were left, of which the original has `place`, and `better` is the name."""
    more = f" It is “{better}” here." if better else ""
    return Mark(
        start,
        end,
        f"“{words}” was left in the language of the original.{more}",
        suggestions=(better,) if better else (),
        confidence=confidence,
        related=(Place("source", *place, "the words of the original"),),
    )
