"""Which pairs of many words need a closer look: keys that two spellings of one name are certain to share.

Reach for `spelling_pairs` and `slip_pairs`. Nothing is lost: letters are put into classes that most alternations stay
within; each alternation that does not is read both ways, at its cost, so that any two words which the alternations
join within their limit have a reading in common. The readings are derived from the table and follow it when it grows.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from translaudit.romanize.likeness import alternations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translaudit.romanize.likeness import Word

__all__ = ["readings", "slip_pairs", "spelling_pairs"]

_CLASSES = {"k": "kqcgxh", "s": "sz", "v": "vw", "o": "ou", "": "eiyj"}
_CLASS = {letter: one for one, letters in _CLASSES.items() for letter in letters}
_NEVER = 9.0
_FREQUENT = "aeinorltsukhmdgbcyvpjzwfqx"  # letters of names, the most frequent first


class _Branch(NamedTuple):
    source: str
    classes: str
    cost: float
    first: bool
    last: bool


def _collapsed(text: str) -> str:
    """The classes of letters, a run of one class as one; what a part contributes does not depend on its neighbours."""
    found = ""
    for letter in text:
        one = _CLASS.get(letter, letter)
        if one and found[-1:] != one:
            found += one
    return found


def _rarity(text: str) -> tuple[int, int]:
    """Long groups and rare letters first."""
    return -len(text), -max(map(_FREQUENT.find, text))


@cache
def _branches() -> dict[str, tuple[_Branch, ...]]:
    """What alternations that leave the classes turn a group of letters into, by its first letter.

    An alternation is read one way only, from its rarer side: the other word keeps its letters, and the readings meet.
    """
    found: dict[_Branch, float] = {}
    for one, other, cost, first, last in alternations():
        if _collapsed(one) == _collapsed(other):
            continue
        source, becomes = sorted((one, other), key=_rarity)
        branch = _Branch(source, _collapsed(becomes), 0.0, first, last)
        found[branch] = min(cost, found.get(branch, cost))
    by_letter: dict[str, list[_Branch]] = defaultdict(list)
    for branch, cost in found.items():
        by_letter[branch.source[0]].append(branch._replace(cost=cost))
    return {letter: tuple(members) for letter, members in by_letter.items()}


def readings(text: str, most: float) -> dict[str, float]:
    """The readings of a folded word at a price of at most `most`; the first is its own, at none."""
    branches = _branches()
    size = len(text)
    places: list[dict[str, float]] = [{} for _ in range(size + 1)]
    places[0][""] = 0.0
    for at, letter in enumerate(text):
        states = places[at]
        if not states:
            continue
        one = _CLASS.get(letter, letter)
        following = places[at + 1]
        for key, price in states.items():
            grown = key + one if one and key[-1:] != one else key
            if price < following.get(grown, _NEVER):
                following[grown] = price
        for source, classes, cost, first, last in branches.get(letter, ()):
            if (first and at) or not text.startswith(source, at) or (last and at + len(source) != size):
                continue
            target = places[at + len(source)]
            for key, price in states.items():
                total = price + cost
                if total <= most:
                    grown = key + (classes[1:] if classes and key[-1:] == classes[0] else classes)
                    if total < target.get(grown, _NEVER):
                        target[grown] = total
    return places[size]


def spelling_pairs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `words`, the lower first, each once, that may be spellings of one name."""
    buckets: dict[tuple[str, str], list[tuple[int, float]]] = defaultdict(list)
    for number, one in enumerate(words):
        for key, price in readings(one.text, one.limit).items():
            for end in one.ends:
                buckets[end, key].append((number, price))
    seen: set[tuple[int, int]] = set()
    for members in buckets.values():
        if len(members) > 1:
            seen.update(_within(members, words))
    yield from sorted(seen)


def _within(members: list[tuple[int, float]], words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    for place, (number, price) in enumerate(members):
        most = words[number].limit - price
        for other, cost in members[place + 1 :]:
            if cost <= most and price + cost <= words[other].limit:
                yield number, other


def slip_pairs(words: Sequence[str], frequent: Iterable[int] | None) -> Iterator[tuple[int, int]]:
    """Pairs of places in `words`, the lower first, each once, that may be one slip apart.

    Args:
        words: folded words.
        frequent: places of which one must be in a pair; None for swaps of neighbours only, between any two.
    """
    buckets: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(words):
        if len(text) > 5:
            buckets["".join(sorted(text))].append(number)
    seen = {(a, b) for members in buckets.values() for at, a in enumerate(members) for b in members[at + 1 :]}
    if frequent is not None:
        seen |= _one_letter(words, set(frequent))
    yield from sorted(seen)


def _one_letter(words: Sequence[str], frequent: set[int]) -> set[tuple[int, int]]:
    """Pairs that a letter left out of one of them, or of both, makes equal, as any slip of one letter does."""
    known: dict[str, list[int]] = defaultdict(list)
    for number in sorted(frequent):
        for key in _shortened(words[number]):
            known[key].append(number)
    return {
        (min(number, other), max(number, other))
        for number, text in enumerate(words)
        for key in _shortened(text)
        for other in known.get(key, ())
        if other != number
    }


def _shortened(text: str) -> set[str]:
    return {text, *(text[:at] + text[at + 1 :] for at in range(1, len(text)))} if len(text) > 5 else set()
