"""Which words of a translation render which of its original, within one pair of sentences and without training.

Reach for `link` with words whose keys say what they may mean: words that share a key may render each other, the order
decides between them. `align.keys` gives keys for numbers, names and words alike; seed lexicons give the others. It
links no function words, and what has no key stays alone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Link", "Word", "link", "ranks_of"]

_MOST = 6  # places of one key worth weighing; a word that stands more often tells no places apart
_STRENGTH = {"#": 1.0, "=": 0.7, "~": 0.6}
_LISTED = 0.9
_UNLIKELY = 0.6  # the same for a word that is likelier a form of another
_DISTANCE = 0.5  # what a link loses over the whole length of the sentences
_AGAIN = 0.15  # what it gains where the words beside are linked too


class Word(NamedTuple):
    """A word, or words that a list takes together.

    Attributes:
        start: code point in the text.
        end: code point behind it.
        keys: what it shares with words that may render it.
        content: whether it carries content, so that it is to be rendered.
        known: whether a list has it, so that the absence of its renderings says something.
        noun: whether the list has it as a noun alone.
        shown: its renderings, for a reader.
        drawn: whether only a list drawn from dictionaries has it, so that their absence says less.
        likely: those of its keys that it has as the likeliest of several words of which it may be a form; none if it is
            a form of one.
    """

    start: int
    end: int
    keys: frozenset[str]
    content: bool
    known: bool
    noun: bool
    shown: tuple[str, ...]
    drawn: bool = False
    likely: frozenset[str] = frozenset()

    @property
    def number(self) -> bool:
        """Whether it is a number, or may be one."""
        return _has_number(self.keys)


@lru_cache(maxsize=16_384)
def _has_number(keys: frozenset[str]) -> bool:
    """Whether one of the keys is that of a number."""
    return any(key[0] == "#" for key in keys)


class Link(NamedTuple):
    """Two words that render each other.

    Attributes:
        source: index of the source word.
        target: index of the target word.
    """

    source: int
    target: int


def link(source: Sequence[Word], target: Sequence[Word]) -> tuple[Link, ...]:
    """Link the words of two sentences, each at most once.

    Time grows with the words, times the places where one key stands, of which few are looked at.

    Returns:
        Links by source index; the same for the same input.
    """
    where: dict[str, list[int]] = {}
    for j, word in enumerate(target):
        if word.content:
            for key in word.keys:
                where.setdefault(key, []).append(j)
    found: dict[tuple[int, int], float] = {}
    n, m = max(1, len(source) - 1), max(1, len(target) - 1)
    for i, word in enumerate(source):
        if not word.content:
            continue
        place = i / n
        for key in word.keys:
            places = where.get(key, ())
            if len(places) > _MOST:
                places = sorted(places, key=lambda j: abs(i / n - j / m))[:_MOST]
            for j in places:
                likely = _may(word, key) and _may(target[j], key)
                worth = _STRENGTH.get(key[0], _LISTED if likely else _UNLIKELY) - _DISTANCE * abs(place - j / m)
                if worth > found.get((i, j), 0.0):
                    found[i, j] = worth
    return _assign(found)


def ranks_of(words: Sequence[Word]) -> dict[int, int]:
    """The words that carry content, and which each is of them."""
    content = [at for at, word in enumerate(words) if word.content]
    return {at: rank for rank, at in enumerate(content)}


def _may(word: Word, key: str) -> bool:
    return not word.likely or key in word.likely


def _assign(found: dict[tuple[int, int], float]) -> tuple[Link, ...]:
    """The best links first; one whose neighbours are linked side by side counts more."""
    worth = {
        (i, j): value
        + _AGAIN * (any((i + 1, k) in found for k in (j - 1, j + 1)) + any((i - 1, k) in found for k in (j - 1, j + 1)))
        for (i, j), value in found.items()
    }
    sources: set[int] = set()
    targets: set[int] = set()
    taken = []
    for i, j in sorted(worth, key=lambda pair: (-worth[pair], pair)):
        if i not in sources and j not in targets:
            sources.add(i)
            targets.add(j)
            taken.append(Link(i, j))
    return tuple(sorted(taken))
