"""Which words of two languages render each other, learnt from pairs of sentences: IBM Model 1 in both directions.

Reach for `train` with sentences as numbers of words. Both directions must choose a link for it to count, so counts are
small and clean. It knows nothing of word order, and of a word that stands in one pair of sentences it learns nothing.
The same input gives the same counts.

Source: Brown et al. 1993, The Mathematics of Statistical Machine Translation; links of both directions after Och and
Ney 2003, A Systematic Comparison of Various Statistical Alignment Models.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["train"]

_ROUNDS = 4  # of expectation and maximization
_NOTHING = -1  # the word that renders what has no original
_LEAST = 0.001  # a probability worth keeping
_CLEAR = 0.05  # one worth a link
_Table = dict[int, dict[int, float]]


def train(source: Sequence[Sequence[int]], target: Sequence[Sequence[int]]) -> Counter[tuple[int, int]]:
    """How often each two words are linked.

    Args:
        source: of each pair of sentences, the numbers of the original's words, from 0.
        target: likewise for the translation.

    Returns:
        Counts by source and target word. Memory grows with the different pairs of words that share a pair of sentences.
    """
    forth, back = _table(source, target), _table(target, source)
    links: Counter[tuple[int, int]] = Counter()
    for said, there in zip(source, target, strict=True):
        chosen = {(_best(forth, one, said), one) for one in there}
        links.update(pair for one in said if (pair := (one, _best(back, one, there))) in chosen)
    return links


def _table(source: Sequence[Sequence[int]], target: Sequence[Sequence[int]]) -> _Table:
    """The probability of each target word given a source word."""
    table: _Table | None = None
    for _ in range(_ROUNDS):
        counts: _Table = {_NOTHING: {}}
        for said, there in zip(source, target, strict=True):
            words = (_NOTHING, *said)
            rows = [counts.setdefault(word, {}) for word in words]
            _share(rows, [table[word] for word in words] if table else None, there)
        table = {word: _normalised(row) for word, row in counts.items()}
    return table or {}


def _share(rows: list[dict[int, float]], known: list[dict[int, float]] | None, there: Sequence[int]) -> None:
    """Give each target word to the source words of its sentence, to each its part."""
    even = 1.0 / len(rows)
    for one in there:
        if known is None:
            for row in rows:
                row[one] = row.get(one, 0.0) + even
            continue
        parts = [row.get(one, 0.0) for row in known]
        whole = sum(parts)
        for row, part in zip(rows, parts, strict=True):
            if part:
                row[one] = row.get(one, 0.0) + part / whole


def _normalised(row: dict[int, float]) -> dict[int, float]:
    whole = sum(row.values())
    return {one: count / whole for one, count in row.items() if count >= _LEAST * whole}


def _best(table: _Table, one: int, words: Sequence[int]) -> int:
    """The word that gives another the highest probability, the first of several; -1 for none."""
    value, place = max(((table.get(word, {}).get(one, 0.0), -at) for at, word in enumerate(words)), default=(0.0, 0))
    return words[-place] if value >= _CLEAR else _NOTHING
