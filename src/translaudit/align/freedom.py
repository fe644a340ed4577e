"""How many words of a text and of its translation have nothing on the other side where people translate as they usually do.

A translation that is free has more of them than `usual`; a text that is no translation of the other has more still, which
`follows` knows.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.storage.kept import table
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Callable

    from translaudit.align.sentences import Alignment

__all__ = ["USUAL", "follows", "usual"]

USUAL = Path(__file__).with_name("freedom.toml")
"""How many of the known words have nothing on the other side, by pair of languages."""

_SURE = 0.7  # closeness that no two texts have by chance
_DOUBTFUL = 0.4  # closeness that texts may have whose sentences render each other
_TELLING = 40  # known words that tell whether a text renders another
_ANOTHER = 2.6  # above so many times the usual share of words without counterpart a text renders another one
_SAME = 1.6  # up to so many it renders this one


def usual(one: str, other: str) -> float:
    """The usual share, 0 to 1, of the words that lists know of both sides.

    Args:
        one: language of the one side, a BCP 47 tag.
        other: that of the other; either may be the original.
    """
    shares = table(USUAL)
    return float(shares["usual"].get("-".join(sorted((primary(one), primary(other)))), shares["other"]))


def follows(alignment: Alignment, told: Callable[[], tuple[int, int]], one: str, other: str) -> bool:
    """Whether a text follows another closely enough to compare them sentence by sentence.

    Texts of as many sentences with a few numbers in common look aligned by chance, and names spelled otherwise hide that
    others are. Where the alignment leaves a doubt, the words tell: of 738 texts of news held against the original of
    another in the same pair of languages it took 41 for close, of which five have fewer words without counterpart than
    `_ANOTHER` times the usual share; of 806 held against their own none has more, and of eight that it took for others
    all have fewer than `_SAME` times as many.

    Args:
        alignment: of the sentences of both.
        told: says how many words of both lists know, and how many of them have nothing on the other side.
        one: language of the one text, a BCP 47 tag.
        other: that of the other.
    """
    if alignment.closeness >= _SURE or (alignment.closeness < _DOUBTFUL and not alignment.close):
        return alignment.close
    known, alone = told()
    if known < _TELLING:
        return alignment.close
    return alone <= known * usual(one, other) * (_ANOTHER if alignment.close else _SAME)
