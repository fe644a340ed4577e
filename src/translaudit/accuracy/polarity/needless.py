"""What one side says must not be done and the other need not, and with in the place of without.

Reach for `flipped` and `without` where the negations of a segment agree in number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.polarity.sides import NEAR
from translaudit.model import Confidence
from translaudit.rule import Mark, Place
from translaudit.text.polarity.negations import modality

if TYPE_CHECKING:
    from collections.abc import Callable

    from translaudit.accuracy.polarity.sides import Side

__all__ = ["flipped", "without"]

_OPPOSITE = {"forbidden": "needless", "needless": "forbidden"}


def flipped(source: Side, target: Side) -> Mark | None:
    """A ban rendered as what is needless, or the other way round."""
    for kind, opposite in _OPPOSITE.items():
        said = modality(source.text, source.lang, kind)
        if said is None or modality(source.text, source.lang, opposite):
            continue
        wrong = modality(target.text, target.lang, opposite)
        if wrong is None or modality(target.text, target.lang, kind):
            continue
        meant = "must not be done" if kind == "forbidden" else "need not be done"
        words, rendered = source.text[slice(*said)], target.text[slice(*wrong)]
        return Mark(
            *target.span(*wrong),
            f"“{words}” says what {meant}; “{rendered}” says another thing.",
            confidence=Confidence.MEDIUM,
            related=(Place("source", *source.span(*said), f"what {meant}"),),
        )
    return None


def without(source: Side, target: Side, place: Callable[[int], float]) -> Mark | None:
    """Without rendered as with, or the other way round, where nothing else negates on the side that has with."""
    for lacking, having in ((source, target), (target, source)):
        lacks = modality(lacking.text, lacking.lang, "without")
        if lacks is None or any(one.high for one in having.found):
            continue
        if not any(one.high and (one.start, one.end) == lacks for one in lacking.found):
            continue  # it is part of a phrase
        said = modality(having.text, having.lang, "with")
        if said is None:
            continue
        there, here = (lacks, said) if lacking is source else (said, lacks)
        if abs(place(there[0]) - target.share(here[0])) > NEAR:
            continue
        words, rendered = source.text[slice(*there)], target.text[slice(*here)]
        return Mark(
            *target.span(*here),
            f"The original has “{words}”; “{rendered}” says the opposite.",
            confidence=Confidence.MEDIUM,
            related=(Place("source", *source.span(*there), "the words of the original"),),
        )
    return None
