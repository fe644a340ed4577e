"""Which pairs of many words need a closer look: keys that two spellings of one name are certain to share.

Reach for `spelling_pairs` and `slip_pairs`. Nothing is lost: letters are put into classes that most alternations stay
within; each alternation that does not is read both ways, at its cost, so that any two words which the alternations
join within their limit have a reading in common. The readings are derived from the table and follow it when it grows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.romanize.likeness import alternations
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translaudit.romanize.likeness import Word

__all__ = ["readings", "slip_pairs", "spelling_pairs"]

_CLASSES = {"k": "kqcgxh", "s": "sz", "v": "vw", "o": "ou", "": "eiyj"}
_TO_CLASS = {ord(letter): one for one, letters in _CLASSES.items() for letter in letters}
_RUN = expression(r"(.)\1+", re.DOTALL)
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
    return _RUN.sub(r"\1", text.translate(_TO_CLASS))


def _rarity(text: str) -> tuple[int, int]:
    """Long groups and rare letters first."""
    return -len(text), -max(map(_FREQUENT.find, text))


class _Branches(NamedTuple):
    """What alternations that leave the classes turn a group of letters into.

    An alternation is read one way only, from its rarer side: the other word keeps its letters, and the readings meet.
    """

    begin: re.Pattern[str]
    """Where a group that is bound to no edge of a word begins."""
    inside: dict[str, tuple[_Branch, ...]]
    """Those groups by their first two letters."""
    first: tuple[_Branch, ...]
    last: tuple[_Branch, ...]
    heads: tuple[str, ...]
    tails: tuple[str, ...]


@cache
def _branches() -> _Branches:
    found: dict[_Branch, float] = {}
    for one, other, cost, first, last in alternations():
        if _collapsed(one) == _collapsed(other):
            continue
        source, becomes = sorted((one, other), key=_rarity)
        branch = _Branch(source, _collapsed(becomes), 0.0, first, last)
        found[branch] = min(cost, found.get(branch, cost))
    branches = [branch._replace(cost=cost) for branch, cost in found.items()]
    inside: dict[str, list[_Branch]] = defaultdict(list)
    for branch in branches:
        if not branch.first and not branch.last:
            inside[branch.source[:2]].append(branch)
    heads = tuple([branch for branch in branches if branch.first])
    tails = tuple([branch for branch in branches if branch.last and not branch.first])
    return _Branches(
        expression(f"(?={'|'.join(sorted(map(re.escape, inside)))})"),
        {letters: tuple(members) for letters, members in inside.items()},
        heads,
        tails,
        tuple([branch.source for branch in heads]),
        tuple([branch.source for branch in tails]),
    )


def readings(text: str, most: float) -> dict[str, float]:
    """The readings of a folded word at a price of at most `most`."""
    turns = _turns(text)
    if not turns:
        return {_collapsed(text): 0.0}
    size = len(text)
    places = sorted({0, size, *turns, *(end for members in turns.values() for end, _ in members)})
    states: dict[int, dict[str, float]] = {place: {} for place in places}
    states[0][""] = 0.0
    for at, following in pairwise(places):
        here = states[at]
        _turn(here, states[following], _collapsed(text[at:following]), 0.0, most)
        for end, branch in turns.get(at, ()):
            _turn(here, states[end], branch.classes, branch.cost, most)
    return states[size]


def _turns(text: str) -> dict[int, list[tuple[int, _Branch]]]:
    """Where groups that alternations read as others begin and end in a word."""
    known = _branches()
    found: dict[int, list[tuple[int, _Branch]]] = {}
    for match in known.begin.finditer(text):
        at = match.start()
        for letters in (text[at], text[at : at + 2]) if at + 1 < len(text) else (text[at],):
            for branch in known.inside.get(letters, ()):
                if text.startswith(branch.source, at):
                    found.setdefault(at, []).append((at + len(branch.source), branch))
    for branch in known.first if text.startswith(known.heads) else ():
        if text.startswith(branch.source) and not (branch.last and text != branch.source):
            found.setdefault(0, []).append((len(branch.source), branch))
    for branch in known.last if text.endswith(known.tails) else ():
        if text.endswith(branch.source):
            found.setdefault(len(text) - len(branch.source), []).append((len(text), branch))
    return found


def _turn(states: dict[str, float], target: dict[str, float], classes: str, cost: float, most: float) -> None:
    """Go on by letters of some classes, at a cost."""
    for key, price in states.items():
        total = price + cost
        if total <= most:
            grown = key + (classes[1:] if classes and key[-1:] == classes[0] else classes)
            if total < target.get(grown, _NEVER):
                target[grown] = total


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
    shapes = {(key[0], len(key)) for key in known}  # a slip leaves the first letter
    near = (
        (number, text)
        for number, text in enumerate(words)
        if (text[:1], len(text)) in shapes or (text[:1], len(text) - 1) in shapes
    )
    return {
        (min(number, other), max(number, other))
        for number, text in near
        for key in _shortened(text)
        for other in known.get(key, ())
        if other != number
    }


def _shortened(text: str) -> set[str]:
    return {text, *(text[:at] + text[at + 1 :] for at in range(1, len(text)))} if len(text) > 5 else set()
