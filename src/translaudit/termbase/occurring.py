"""Which patterns of a set may stand in a small text, by its words: so that only those need be compiled for it.

Reach for `Stems.occurring` with a text of some pages at most; `matching` compiles what it gives. Every word is looked up
among the sorted stems, in capitals too; what comes behind the first word of a phrase is not looked at.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.normalise import is_word_char

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.storage.ordered import Ordered

__all__ = ["ACRONYM", "Stems"]

_WORD = expression(r"\w+")
ACRONYM = 3
"""Letters of stems that are not looked for in capitals."""


class Stems:
    """The stems of a set of patterns, and where among them the words of the texts seen so far are."""

    def __init__(self, stems: Ordered, capitals: Sequence[int] = ()) -> None:
        """Keep the stems, sorted; `capitals` has their indices in the order of their capitals, where it is known."""
        self._stems = stems
        self._order = capitals
        self._begun: dict[str, tuple[tuple[int, int], ...]] = {}  # by word, ranges of equal stems

    def occurring(self, text: str) -> dict[str, tuple[tuple[int, ...], bool]]:
        """The spellings that may stand in a text: the patterns they are the stems of, and whether they are in capitals."""
        stems = self._stems
        words = set(_WORD.findall(text))
        spellings: dict[str, tuple[tuple[int, ...], bool]] = {}
        for low, high in _runs(stems, 0, stems.left("0")):  # begin with a sign, not with a word
            spellings[stems[low]] = (tuple(range(low, high)), False)
        for word in sorted(words):
            known = self._begun.get(word)
            if known is None:
                known = self._begun[word] = tuple(_beginning(word, stems))
            for low, high in known:
                spellings[stems[low]] = (tuple(range(low, high)), False)
        shouted = sorted(word for word in words if word.upper() == word and word.lower() != word)
        if shouted:
            capitals = _Capitals(stems, self._order)
            self._order = order = capitals.order
            for word in shouted:
                for low, high in _beginning(word, capitals):
                    numbers = [order[at] for at in range(low, high) if _shouts(stems[order[at]])]
                    if numbers:
                        _add(spellings, capitals[low], tuple(sorted(numbers)))
        return spellings

    def forget(self) -> None:
        """Let go of the words seen so far."""
        self._begun.clear()


class _Capitals:
    """Stems in capitals, in their order; `order` has their indices."""

    def __init__(self, stems: Ordered, order: Sequence[int]) -> None:
        self._stems = stems
        self.order = order or sorted(range(len(stems)), key=lambda number: stems[number].upper())

    def __len__(self) -> int:
        return len(self.order)

    def __getitem__(self, at: int) -> str:
        capital: str = self._stems[self.order[at]].upper()
        return capital

    def left(self, text: str) -> int:
        return bisect_left(range(len(self.order)), text, key=self.__getitem__)

    def right(self, text: str) -> int:
        return bisect_right(range(len(self.order)), text, key=self.__getitem__)


def _shouts(stem: str) -> bool:
    """Whether a stem is looked for in capitals, too: short ones would be acronyms, and some are capitals already."""
    return len(stem) > ACRONYM and stem.upper() != stem


def _add(spellings: dict[str, tuple[tuple[int, ...], bool]], spelling: str, numbers: tuple[int, ...]) -> None:
    """Add patterns in capitals to a spelling, which may also be another pattern's own."""
    known = spellings.get(spelling)
    spellings[spelling] = ((*known[0], *numbers), known[1]) if known else (numbers, True)


def _runs(stems: Ordered, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Ranges of equal stems."""
    while low < high:
        end = stems.right(stems[low])
        yield low, end
        low = end


def _beginning(word: str, keys: Ordered | _Capitals) -> Iterator[tuple[int, int]]:
    """Ranges of equal keys, of sorted ones, that a word begins with, or that begin with the word and end it."""
    size = len(keys)
    low = 0
    for length in range(1, len(word) + 1):
        head = word[:length]
        low = keys.left(head)
        if low == size or not keys[low].startswith(head):
            return
        if keys[low] == head:
            yield low, keys.right(head)
    while low < size and (found := keys[low]).startswith(word):
        after = found[len(word) : len(word) + 1]
        if after and is_word_char(after):  # another word; so are all that go on like it
            low = keys.left(word + chr(ord(after) + 1))
            continue
        end = keys.right(found)
        if after:
            yield low, end
        low = end
