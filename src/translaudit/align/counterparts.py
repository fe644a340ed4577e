"""Where on the other side a stretch of a sentence would be rendered, and the unexplained words there.

Reach for `Counterpart` with a pair of sentences and the links between their words: the linked words around a stretch tell
its place. Unexplained are words of content without a link that may render some other word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.align.figures import abbreviated, aside
from translaudit.align.pair import length
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from translaudit.align.words import Word

__all__ = ["Counterpart", "Sentence"]

_STRAYS = 3  # unexplained words where a stretch would be rendered that count
_CLOSING = ' .!?。！？।…"”»'
_WINDOW = 4  # words to each side of a place where what renders the neighbours has changed its order


class Sentence(NamedTuple):
    """One side of a pair.

    Attributes:
        text: its text.
        lang: its language.
        words: its words, with offsets into it.
        keys: the keys of all its words.
    """

    text: str
    lang: str
    words: Sequence[Word]
    keys: set[str]

    @property
    def length(self) -> float:
        """How long it is."""
        return length(self.text, self.lang)


class Counterpart:
    """The other side of a pair of sentences, seen from a stretch of words of one: `first`, and `last` behind it.

    Attributes:
        spare: the indices of its unexplained words.
        explained: share of its words of content that are not.
    """

    def __init__(self, own: Sentence, other: Sentence, there: Mapping[int, int]) -> None:
        """Find the unexplained words; `there` has the index of the linked word for that of each linked word of `own`."""
        self._own, self._other, self._there = own, other, there
        content = [at for at, word in enumerate(other.words) if word.content]
        taken = set(there.values())
        self.spare = [at for at in content if at not in taken and not aside(other.words[at], other.text)]
        self.explained = 1 - len(self.spare) / max(1, len(content))

    def figures(self, first: int, last: int) -> bool:
        """Whether a number or an abbreviation, of which none knows how it is rendered, stands where the stretch would be."""
        there = self.between(first, last)
        return any(word.number or abbreviated(word, self._other.text) for word in there)

    def near(self, first: int, last: int) -> int:
        """How many unexplained words stand where a stretch would be rendered, up to as many as a number counts for."""
        there = self.between(first, last)
        found = sum(_STRAYS if word.number or abbreviated(word, self._other.text) else 1 for word in there)
        return min(_STRAYS, found)

    def between(self, first: int, last: int) -> list[Word]:
        """The unexplained words where a stretch would be rendered."""
        before, after = self._before(first), self.after(last)
        low = self._there[before] if before is not None else -1
        high = self._there[after] if after is not None else len(self._other.words)
        if high < low:
            low, high = low - _WINDOW, low + _WINDOW
        beside = self._beside(first, last)
        return [self._other.words[at] for at in self.spare if low < at < high or at in beside]

    def around(self, first: int, last: int) -> tuple[int, int]:
        """From the linked word before a stretch to the one behind it, in its own text."""
        before, after = self._before(first), self.after(last)
        words, text = self._own.words, self._own.text
        return (
            words[before].end if before is not None else 0,
            words[after].start if after is not None else len(text.rstrip(_CLOSING)),
        )

    def reach(self, first: int, last: int) -> tuple[int, int]:
        """The same between what renders those words, in the other text; the end is before the beginning if they are crossed."""
        before, after = self._before(first), self.after(last)
        words, text = self._other.words, self._other.text
        return (
            words[self._there[before]].end if before is not None else 0,
            words[self._there[after]].start if after is not None else len(text.rstrip(_CLOSING)),
        )

    def _beside(self, first: int, last: int) -> set[int]:
        """The places beside what may render words of a stretch after all: the others may be rendered there freely."""
        keys = set().union(*[word.keys for word in self._own.words[first:last] if word.content])
        taken = set(self._there.values())
        free = [at for at, word in enumerate(self._other.words) if at not in taken and not word.keys.isdisjoint(keys)]
        return {at + step for at in free for step in (-2, -1, 1, 2)}

    def _before(self, first: int) -> int | None:
        return next((at for at in range(first - 1, -1, -1) if at in self._there), None)

    def after(self, last: int) -> int | None:
        """The first linked word behind a stretch."""
        return next((at for at in range(last, len(self._own.words)) if at in self._there), None)

    def place(self, first: int) -> int:
        """The code point behind what renders the last linked word before the stretch; at the end if the stretch is the last."""
        if self.after(first) is None:
            return len(self._other.text.rstrip(_CLOSING))
        before = self._before(first)
        return self._other.words[self._there[before]].end if before is not None else 0
