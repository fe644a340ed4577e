"""Words of English that stand alone where what they count was named before: the first must be there by May, a toll of ten.

Reach for `elliptic` before a place behind a number, an ordinal or a superlative is said to lack a noun, and for `faint`
before a word of the original is said to be lost there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.text.bare import classes
from translaudit.text.tokens import words

if TYPE_CHECKING:
    from translaudit.align.words import Word
    from translaudit.document import Document
    from translaudit.model import Segment

__all__ = ["elliptic", "faint"]

_ORDINALS = ("st", "nd", "rd", "th")


def elliptic(document: Document, segment: Segment, at: int, *, doubtful: bool = False) -> bool:
    """Whether the word before a place may leave out a noun that was named before.

    A number may where its sentence says of what it is the sum; an ordinal or a superlative where a sentence goes before
    its own.

    Args:
        document: the document.
        segment: one of its segments.
        at: code point in the translation of the segment.
        doubtful: whether a number may too where the sentence has another before it: they were two down after two.
    """
    text = document.target.text[slice(*segment.target)]
    before = [word.lower() for word in words(text[:at])]
    if not before or not text[:at].endswith(tuple(words(text[:at])[-1:])):
        return False
    last, sets = before[-1], classes()
    if last in sets["ordered"] or last.endswith("est") or (last[0].isdigit() and last.endswith(_ORDINALS)):
        return segment.target.start > document.segments[0].target.start
    if not _number(last):
        return False
    return not sets["sums"].isdisjoint(before) or (doubtful and sum(map(_number, before)) > 1)


def faint(document: Document, word: Word) -> bool:
    """Whether a word of the original means little enough to be left out in a text of several sentences."""
    return len(document.segments) > 1 and bool(word.shown) and word.shown[0] in classes()["faint"]


def _number(word: str) -> bool:
    from translaudit.text.numerals.lexicon import lexicon  # noqa: PLC0415  only before such a place

    return word.replace(",", "").isdigit() or word in lexicon("en").words
