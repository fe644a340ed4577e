"""What holds for words that say the contrary of the original, however they are known to be contraries.

Reach for `made_up` before one is reported: a negation makes the one of the other (what is not fair is unfair). `opposite`
words it. Which words are contraries, tables of each language say, English pairs that word lists lead to, and WordNet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.lexicon.contraries import lessening, light, seldom, without
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["made_up", "opposite"]

_LONGEST = 30  # code points of a word and a blank
_BEFORE = 16  # code points before a word in which it may be said that what it says is not there


def made_up(sides: Sequence[tuple[str, str, int, int]]) -> bool:
    """Whether negations make up for contrary words, or nobody knows: not fair and unfair, without light and dark.

    Args:
        sides: text, language (BCP 47), and the word's half-open span in code points, for the original and its translation.
    """
    lacking = [(_follows(text, start, without()), _follows(text, start, lessening())) for text, _, start, _ in sides]
    if lacking[0] != lacking[1] or any(_turned(*side) for side in sides):
        return True
    from translaudit.text.polarity.reversed import (  # noqa: PLC0415  only where there is something
        clause,
        clauses_differ,
        reversed_by_negation,
    )

    few = [seldom().search(clause(*side).lower()) is None for side in sides]
    return few[0] != few[1] or clauses_differ(sides, partly=True) or reversed_by_negation(sides)


def _follows(text: str, start: int, words: frozenset[str]) -> bool:
    """Whether one of some words stands shortly before a word: without light, less deep."""
    return not words.isdisjoint(text[max(0, start - _BEFORE) : start].lower().split())


def _turned(text: str, lang: str, start: int, end: int) -> bool:
    """Whether a word says with the one before it what it does not say alone, as the tables have it: moins chers is cheap."""
    word, before = text[start:end].lower(), text[max(0, start - _LONGEST) : start]
    if " " in word or not before.endswith(" "):
        return False
    together = light(f"{before.split()[-1] if before.strip() else ''} {word}".lower(), primary(lang))
    if together is None:
        return False
    alone = {pole[:2] for pole in light(word, primary(lang)) or ()}
    return alone.isdisjoint([pole[:2] for pole in together])


def opposite(there: str, means: str, here: str) -> str:
    """The message of a finding.

    Args:
        there: the words of the original.
        means: what they mean, in English or in the translation's language; said where they differ.
        here: the words of the translation.
    """
    said = f"“{there}”, “{means}”" if means and means.lower() != there.lower() else f"“{there}”"
    return f"The original has {said}; “{here}” is the opposite."
