"""How alike two words are by their letters: edits that lie between them, and the share that they have in common.

Reach for `nearest` to compare a word with many. What rapidfuzz finds in compiled code is found here for the first pairs of
a run, for it takes as long to load as to compare two thousand pairs here, and an article has some seven hundred.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["in_common", "insertions", "nearest", "slips"]

_FEW = 1_500
_left = [_FEW]  # pairs to compare before rapidfuzz is loaded


def slips(one: str, other: str) -> int:
    """Letters put in, left out, replaced or swapped with a neighbour, each letter once (optimal string alignment)."""
    return _compared("OSA", "distance")(one, other) if _many() else _edits(one, other, swaps=True)


def insertions(one: str, other: str, most: int | None = None) -> int:
    """Letters put in, left out or replaced (Levenshtein); above `most` one more than that."""
    if _many():
        found: int = _compared("Levenshtein", "distance")(one, other, score_cutoff=most)
        return found
    found = _edits(one, other, swaps=False)
    return found if most is None else min(found, most + 1)


def in_common(one: str, other: str) -> float:
    """The share of letters that two words have in common, in their order, of those of both."""
    if _many():
        share: float = _compared("Indel", "normalized_similarity")(one, other)
        return share
    return _share(_places(one), len(one), other)


def nearest(one: str, words: Sequence[str], least: float) -> list[tuple[str, float, int]]:
    """Which of some words have at least this share of letters in common with one: word, share, number; most first."""
    if _many(len(words)):
        scorer = _compared("Indel", "normalized_similarity")
        found: list[tuple[str, float, int]] = _extract()(one, words, scorer=scorer, score_cutoff=least, limit=None)
        return found
    places, size = _places(one), len(one)
    shares = [(word, _share(places, size, word), number) for number, word in enumerate(words)]
    return sorted([each for each in shares if each[1] >= least], key=lambda each: -each[1])


def _many(pairs: int = 1) -> bool:
    """Whether so many pairs have been compared, with these, that it is worth to load rapidfuzz."""
    _left[0] -= pairs
    return _left[0] < 0


@cache
def _compared(measure: str, what: str) -> Callable[..., Any]:
    from rapidfuzz import distance  # noqa: PLC0415  only where many words are compared

    found: Callable[..., Any] = getattr(getattr(distance, measure), what)
    return found


@cache
def _extract() -> Callable[..., Any]:
    from rapidfuzz.process import extract  # noqa: PLC0415  as above

    return extract


def _places(word: str) -> dict[str, int]:
    """Where each letter of a word stands, as bits."""
    places: dict[str, int] = {}
    for at, letter in enumerate(word):
        places[letter] = places.get(letter, 0) | 1 << at
    return places


def _share(places: dict[str, int], size: int, word: str) -> float:
    """`in_common` by the longest common subsequence: bits that are gone are letters of it (Hyyrö 2004)."""
    whole = size + len(word)
    if not whole:
        return 1.0
    every = row = (1 << size) - 1
    for letter in word:
        if letter in places:
            met = row & places[letter]
            row = (row + met) | (row - met)
    common = size - (row & every).bit_count()
    return 1.0 - (whole - 2 * common) / whole


def _edits(one: str, other: str, *, swaps: bool) -> int:
    """Letters put in, left out or replaced; one that is swapped with a neighbour counts as one or two.

    Columns of the table of distances as bits: where a row has one more than the row above, and where one less (Hyyrö 2003).
    """
    if not one or not other:
        return max(len(one), len(other))
    places, every, last = _places(one), (1 << len(one)) - 1, 1 << len(one) - 1
    more, less, found = every, 0, len(one)
    even = here = 0
    for letter in other:
        before, here = here, places.get(letter, 0)
        swapped = (~even & here) << 1 & before if swaps else 0
        even = ((here & more) + more ^ more) | here | less | swapped
        rises, falls = less | ~(even | more) & every, even & more
        found += bool(rises & last) - bool(falls & last)
        rises = rises << 1 | 1
        more, less = (falls << 1 | ~(even | rises)) & every, rises & even & every
    return found
