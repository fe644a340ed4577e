"""What speaks for a stretch of one sentence having no rendering in the other, and how far it goes.

Reach for `Evidence` and `odds` from `stretches` alone. All numbers were fitted by `benchmarks/stretches.py` on parts put
into and taken out of human translations; they are alike for all languages and both directions.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from translaudit.align.words import Word

__all__ = [
    "Evidence",
    "Habit",
    "Knowledge",
    "Part",
    "Whole",
    "bar",
    "loose",
    "lowest",
    "odds",
    "surprise",
    "weight",
]

_SURE, _SURE_FEW, _LOOSE = 1.9, 2.5, -0.5
_JOINED = (
    math.inf,
    math.inf,
    0.7,
    -0.3,
)  # from which a predicate that there is no room for is told, by its missing words
_WHOLE_SURE, _WHOLE_LOOSE = 2.9, 0.5
_TELLING, _TELLING_TAIL = 4, 2  # missing words that are not few: of a stretch, and of a tail
_MOST = 3  # words of a kind that count
_VERB = 0.6  # what a missing word other than a noun counts for
_DRAWN = 0.6
_DRAWN_MISSED = 1.3  # times as often as one by hand is a word of a drawn list missed
_RARELY, _MOSTLY = 0.03, 0.9  # shares of a word's places in which it has no rendering, of a number the first


class Part(NamedTuple):
    """Words of a sentence that may be a stretch: the first, the one behind the last, and whether they are a sentence."""

    first: int
    last: int
    whole: bool


class Evidence(NamedTuple):
    """What speaks for a stretch inside a sentence.

    Attributes:
        chance: nats by which its missing words are unlikely to be missing by chance, all words being alike.
        rare: the same, each word with its own habit.
        length: usual deviations by which the other side is shorter than it ought to be.
        there: its known words whose rendering stands elsewhere.
        share: share of its words that are known and missing.
        explained: share of the words of the other side that are linked.
        own: share of the known words around it that are missing too.
        opened: whether a joint opens it.
        last: whether no linked word follows.
        longer: usual deviations by which it is longer than what the other side lacks.
        shorter: the same, the other way round.
        alike: how like its words are in meaning to unexplained ones of the other side.
        near: unexplained words of the other side where it would be rendered.
        spare: unexplained words of the other side, for each word of the stretch.
        long: whether it has more than two words.
        light: light words before it, such as a preposition.
    """

    chance: float
    rare: float
    length: float
    there: float
    share: float
    explained: float
    own: float
    opened: float
    last: float
    longer: float
    shorter: float
    alike: float
    near: float
    spare: float
    long: float
    light: float


_WEIGHTS = Evidence(
    chance=0.15,
    rare=0.52,
    length=0.81,
    there=-0.21,
    share=-1.22,
    explained=-1.17,
    own=-1.29,
    opened=2.07,
    last=2.69,
    longer=-0.90,
    shorter=-1.30,
    alike=-1.52,
    near=-0.30,
    spare=-0.52,
    long=0.45,
    light=0.26,
)
_BASE = -2.60


class Whole(NamedTuple):
    """What speaks for a whole sentence, one of several of a segment.

    Attributes:
        rare: as that of a stretch.
        length: likewise.
        there: share of its words whose rendering stands elsewhere.
        linked: linked words in it.
        explained: as that of a stretch.
        longer: likewise.
        shorter: likewise.
        spare: likewise.
        pairs: links of the whole segment, as a logarithm.
    """

    rare: float
    length: float
    there: float
    linked: float
    explained: float
    longer: float
    shorter: float
    spare: float
    pairs: float


_WHOLE_WEIGHTS = Whole(
    rare=0.45,
    length=0.87,
    there=-0.59,
    linked=-2.54,
    explained=0.27,
    longer=-1.58,
    shorter=-3.00,
    spare=-0.27,
    pairs=1.89,
)
_WHOLE_BASE = -1.27


class Habit(NamedTuple):
    """How closely a document follows its original, the pair looked at left out.

    Attributes:
        missing: share of the words known to lists that have no rendering.
        deviation: share of a sentence's length by which lengths usually differ from what they ought to be.
    """

    missing: float
    deviation: float


class Knowledge(NamedTuple):
    """What is known of English words.

    Attributes:
        missed: how many times as often as others a word is rendered as no list has it.
        alike: how like in meaning the words of two groups are that are most alike, at most 1; 0 where that is not known.
    """

    missed: Callable[[str], float]
    alike: Callable[[tuple[str, ...], tuple[str, ...]], float]


def odds(found: Evidence | Whole) -> float:
    """Log-odds that a stretch is missing on the other side."""
    base, weights = (_BASE, _WEIGHTS) if isinstance(found, Evidence) else (_WHOLE_BASE, _WHOLE_WEIGHTS)
    return base + sum([one * value for one, value in zip(weights, found, strict=True)])


def bar(part: Part, telling: int, *, tail: bool) -> float:
    """The log-odds from which a stretch is told: seven in ten thousand pairs of human translations have one.

    Where few words tell of it, it is likelier to be put otherwise, unless it is the tail of a sentence, behind a joint.

    Args:
        part: the stretch.
        telling: how many of its words are missing.
        tail: whether a joint opens it and no linked word follows.
    """
    if part.whole:
        return _WHOLE_SURE
    return _SURE if telling >= (_TELLING_TAIL if tail else _TELLING) else _SURE_FEW


def lowest(telling: int) -> float:
    """The log-odds from which a predicate is told that the other side has no room for, by how many of its words are missing."""
    return _JOINED[min(telling, len(_JOINED) - 1)]


def loose(*, whole: bool) -> float:
    """The log-odds from which a stretch, or a whole sentence, is a hint."""
    return _WHOLE_LOOSE if whole else _LOOSE


def weight(missing: Iterable[Word]) -> float:
    """How many missing words some words count for, all words being alike."""
    nouns = others = numbers = 0.0
    for word in missing:
        worth = _DRAWN if word.drawn else 1.0
        if word.number:
            numbers += 1
        elif word.noun:
            nouns += worth
        else:
            others += worth
    return min(_MOST, nouns) + _VERB * min(_MOST, others) + numbers


def surprise(missing: Sequence[tuple[Word, str]], habit: Habit, knowledge: Knowledge) -> float:
    """Nats by which words, each with what it is in English, are unlikely to be missing by chance."""
    nats = 0.0
    for word, english in missing:
        times = knowledge.missed(english) * (_DRAWN_MISSED if word.drawn else 1)
        nats -= math.log(_RARELY if word.number else min(_MOSTLY, max(_RARELY, habit.missing * times)))
    return nats
