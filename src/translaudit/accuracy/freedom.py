"""How freely a document is translated: where freely, what has no counterpart in a sentence says little.

Reach for `weighed` with a mark that rests on such a word, and for `freedom` where more is known. Whoever recasts
sentences negates where the original does not, leaves to the context what it says, and names a person where it says “he”.
Rules that look for what is missing or added have no means to tell this by one sentence, but the others of the document show
it: of the words that lists know, many have nothing on the other side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.align.freedom import usual
from translaudit.model import Confidence

if TYPE_CHECKING:
    from translaudit.document import Document
    from translaudit.rule import Mark

__all__ = ["FREE", "freedom", "of_free_sentence", "one_sided", "weighed"]

FREE = 1.1
"""Above so many times the usual share what has no counterpart says little."""

_CLOSE = 0.75  # up to so many times the usual share a single word that has no counterpart says something
_OWN = 1  # known words of a sentence that have nothing on the other side, with the one that is told of
_SUPPOSED = 50  # known words of the usual share that are counted in, for a few sentences tell little
_LEAST = 40  # known words that tell at all


def weighed(document: Document, mark: Mark, most: float = FREE) -> Mark:
    """A mark, of low confidence where the document is translated more freely than `most` times as usual."""
    if mark.confidence is Confidence.LOW or freedom(document, mark.start) <= most:
        return mark
    return mark._replace(confidence=Confidence.LOW)


def of_free_sentence(document: Document, mark: Mark, most: float = FREE) -> Mark:
    """The same, unless of the mark's own sentence all but a word has a counterpart."""
    told = weighed(document, mark, most)
    return mark if told is mark or document.told(document.segment_at(mark.start))[1] <= _OWN else told


def one_sided(document: Document, mark: Mark) -> Mark:
    """A mark that rests on a word of one side alone, as a noun or a name left out, weighed most strictly.

    Of the other kind, where each side has another thing, slips are made in free translations too; but that a word is
    merely lacking is a slip of those who follow the original closely, in the whole document or in that sentence.
    """
    return of_free_sentence(document, weighed(document, mark), _CLOSE)


def freedom(document: Document, offset: int) -> float:
    """How many times the usual share of known words have nothing on the other side, but for the segment of a place.

    A few sentences tell little, so some words of the usual share are counted in; 0.0 where nearly nothing is known.

    Args:
        document: has an original.
        offset: in code points of the translation.
    """
    own = document.segment_at(offset).target.start
    counts = [count for start, count in document.counterparts.items() if start != own]
    known, lone = sum(count for count, _ in counts), sum(count for _, count in counts)
    share = usual(document.source_lang, document.target.lang)
    return (lone / share + _SUPPOSED) / (known + _SUPPOSED) if known >= _LEAST else 0.0
