"""Which pairs of names are one name in two spellings: every pair that is, found without looking at all pairs.

Reach for `nodes` to make names of one spelling up to case and marks one, then for `links`; `related` judges one pair and is
what `links` must agree with. It joins nothing: that some names are linked does not yet make them one group.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.romanize.blocking import slip_pairs, spelling_pairs
from translaudit.romanize.likeness import alike, slipped, word
from translaudit.romanize.parts import Parts, given_group, is_given, parts
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["Link", "Node", "Tie", "Tier", "Ties", "links", "nodes", "related", "same_initial", "word_ties"]

_FREQUENT = 5  # a slip is seen against so many right ones,
_TIMES = 5  # and against so many times as many
_BOTH_USED = 3  # swapped neighbours that both stand so often are two names
_GIVEN = 0.3
_MOST = 1.2  # what all parts of a name may cost
_JOINED = 3  # parts that another spelling may write as one word
_SWAP = 7  # letters of a word in which swapped neighbours need no frequency
_INITIALS = {letter: group for group in ("vw", "yij", "gh", "kcq", "sz", "fp", "ea") for letter in group}


class Tier:
    """How sure a link is, best first."""

    SPELLING = 2
    SLIP = 3
    PART = 4


@dataclass(frozen=True, slots=True)
class Node:
    """Spellings that differ in case, marks, apostrophes, hyphens or spaces only."""

    key: str
    parts: Parts
    members: tuple[int, ...]
    """Places in the list of names."""
    count: int
    canonical: bool


class Link(NamedTuple):
    """Two nodes are one name: how sure, and at what price."""

    tier: int
    cost: float


class Tie(NamedTuple):
    """What two words have to do with each other: spellings at a price, or one slip apart."""

    cost: float
    slip: str = ""


Ties = Mapping[str, Mapping[str, Tie]]


def nodes(names: Sequence[tuple[str, int]], canonical: frozenset[str]) -> list[Node]:
    """The nodes in order of first appearance; two canonical names are never in one."""
    found: dict[tuple[str, str], list[int]] = {}
    split: dict[tuple[str, str], Parts] = {}
    own: dict[str, str] = {}
    for number, (name, _) in enumerate(names):
        key = fold(name)
        place = (key, "" if name not in canonical or own.setdefault(key, name) == name else name)
        found.setdefault(place, []).append(number)
        split[place] = max(split.get(place, Parts(())), parts(name), key=_fullness)
    return [
        Node(
            place[0],
            split[place],
            tuple(members),
            sum(names[one][1] for one in members),
            bool(canonical) and any(names[one][0] in canonical for one in members),
        )
        for place, members in found.items()
    ]


def _fullness(one: Parts) -> tuple[int, int]:
    """Of the members of a node the one with most parts says most: Ivano Frankivsk, not Ivano-Frankivsk."""
    return len(one.pinyin), len(one.words)


def links(spellings: Sequence[Node], ties: Ties | None = None) -> dict[tuple[int, int], Link]:
    """All pairs of nodes that `related` accepts, the lower place first, in order; `ties` are those of their words."""
    known = word_ties(spellings) if ties is None else ties

    def relate(one: str, other: str) -> Tie | None:
        return known.get(one, {}).get(other)

    found = {}
    for one, other in _pairs(spellings, known):
        link = _link(spellings[one], spellings[other], relate)
        if link is not None:
            found[one, other] = link
    return dict(sorted(found.items()))


def _pairs(spellings: Sequence[Node], ties: Ties) -> Iterator[tuple[int, int]]:
    """Pairs that share a word or have tied ones, or are Pinyin and Wade–Giles, the lower place first; some twice."""
    holders: dict[tuple[int, str], list[int]] = defaultdict(list)
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, node in enumerate(spellings):
        by_key[node.key].append(number)
        for words in _forms(node):
            for one in dict.fromkeys(words):
                holders[len(words), one].append(number)
    vocabulary = _Vocabulary(ties, {one for _, one in holders})
    for number, node in enumerate(spellings):
        for words in _forms(node):
            for other in vocabulary.rarest(words, holders):
                if other > number:
                    yield number, other
        if node.parts.pinyin:
            for other in by_key.get(node.parts.pinyin, ()):
                yield min(number, other), max(number, other)


def _forms(node: Node) -> tuple[tuple[str, ...], ...]:
    """The parts of a name, and the whole of it as one word, as some spellings write it."""
    words = node.parts.words
    return (words,) if words == (node.key,) or len(words) > _JOINED else (words, (node.key,))


def related(one: Node, other: Node) -> Link | None:
    """The link of two nodes, judged by themselves; None where they are two names."""
    return _link(one, other, _tie)


def _tie(one: str, other: str) -> Tie | None:
    if one[-1:] == "." or other[-1:] == ".":
        return None
    price = alike(word(one), word(other))
    if price >= 0:
        return Tie(price)
    slip = slipped(one, other)
    return Tie(1.0, slip) if slip else None


def word_ties(spellings: Sequence[Node]) -> Ties:
    """For each word of the names, the words that it is tied to."""
    counted = any(node.count > 1 for node in spellings)
    most: dict[str, int] = {}
    for node in spellings:
        for one in dict.fromkeys(one for words in _forms(node) for one in words):
            if one[-1:] not in (".", ""):
                most[one] = max(most.get(one, 0), node.count)
    texts = sorted(most)
    found: dict[str, dict[str, Tie]] = defaultdict(dict)
    words = [word(text) for text in texts]
    for a, b in spelling_pairs(words):
        price = alike(words[a], words[b])
        if price >= 0:
            found[texts[a]][texts[b]] = found[texts[b]][texts[a]] = Tie(price)
    frequent = [number for number, text in enumerate(texts) if most[text] >= _FREQUENT] if counted else None
    for a, b in slip_pairs(texts, frequent):
        if texts[b] not in found.get(texts[a], ()) and (slip := slipped(texts[a], texts[b])):
            found[texts[a]][texts[b]] = found[texts[b]][texts[a]] = Tie(1.0, slip)
    return found


class _Vocabulary:
    """Words with those that may stand in their place in another spelling of a name."""

    def __init__(self, ties: Ties, known: Iterable[str]) -> None:
        self.ties = ties
        self.alternatives: dict[object, list[str]] = defaultdict(list)
        for one in sorted(known):
            for group in self._groups(one):
                self.alternatives[group].append(one)

    def _groups(self, one: str) -> tuple[object, ...]:
        if one[-1:] == ".":
            return (("initial", _INITIALS.get(one[0], one[0])),)
        number = given_group(one)
        return (number,) if number >= 0 else ()

    def near(self, one: str) -> Iterable[str]:
        """The word itself and all that may be in its place."""
        groups = self._groups(one)
        if not groups and one not in self.ties:
            return (one,)
        found = {one: None, **dict.fromkeys(self.ties.get(one, ()))}
        for group in groups:
            found.update(dict.fromkeys(self.alternatives[group]))
        return found

    def rarest(self, words: tuple[str, ...], holders: Mapping[tuple[int, str], list[int]]) -> list[int]:
        """Names of as many words that have the word fewest names have, or one in its place."""
        size = len(words)
        if size == 1:
            lists = [members for near in self.near(words[0]) if (members := holders.get((1, near)))]
            return lists[0] if len(lists) == 1 else [number for members in lists for number in members]
        best: list[list[int]] | None = None
        least = 0
        for one in dict.fromkeys(words):
            lists = [members for near in self.near(one) if (members := holders.get((size, near)))]
            total = sum(map(len, lists))
            if best is None or total < least:
                best, least = lists, total
        if best is None or least < 2:
            return []
        return sorted({number for members in best for number in members})


def _link(one: Node, other: Node, relate: Callable[[str, str], Tie | None]) -> Link | None:
    a, b = one.parts, other.parts
    if one.key == other.key or (one.canonical and other.canonical):
        return None  # two canonical names of one fold
    if (a.pinyin and a.pinyin == other.key) or (b.pinyin and b.pinyin == one.key):
        return Link(Tier.SPELLING, 0.1)
    size, other_size = len(a.words), len(b.words)
    if size != other_size:
        if min(size, other_size) != 1 or max(size, other_size) > _JOINED:
            return None
        return _aligned((one.key,), (other.key,), one.count, other.count, relate)  # Ivano-Frankivsk, Iwano Frankiwsk
    if a.middle and b.middle and not _one_middle(a.middle, b.middle):
        return None
    link = _aligned(a.words, b.words, one.count, other.count, relate)
    if link is None and size == 2 and any(map(is_given, a.words)):
        link = _aligned(a.words, b.words[::-1], one.count, other.count, relate)
    return link


def _aligned(
    words: tuple[str, ...], others: tuple[str, ...], count: int, against: int, relate: Callable[[str, str], Tie | None]
) -> Link | None:
    """The link of two names part by part: spellings within a price for all, or one slip among equal parts."""
    total = 0.0
    slip = ""
    for place, (one, other) in enumerate(zip(words, others, strict=True)):
        if one == other:
            continue
        given = (given_group(one), given_group(other)) if not place and len(words) > 1 else (-1, -1)
        if one[-1:] == "." or other[-1:] == ".":
            if not same_initial(one, other):
                return None
        elif given[0] >= 0 and given[0] == given[1]:
            total += _GIVEN
        elif min(given) >= 0:
            return None
        else:
            tie = relate(one, other)
            if tie is None or (tie.slip and slip):
                return None
            total += tie.cost
            slip = tie.slip or slip
            swapped = bool(tie.slip) and _neighbours(one, other)
            if tie.slip and not _likely(min(len(one), len(other)), count, against, neighbours=swapped):
                return None
    return Link(Tier.SLIP if slip else Tier.SPELLING, total) if total <= _MOST else None


def _likely(length: int, count: int, against: int, *, neighbours: bool) -> bool:
    """Whether one is frequent enough for the other to be its misspelling."""
    few, many = sorted((count, against))
    if many >= _FREQUENT and many >= _TIMES * few:
        return True
    return length >= _SWAP and few < _BOTH_USED and neighbours


def _neighbours(one: str, other: str) -> bool:
    """Whether two words differ in two letters side by side, each in the other's place."""
    places = [at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y]
    return len(one) == len(other) and len(places) == 2 and places[1] == places[0] + 1


@lru_cache(maxsize=4096)
def same_initial(one: str, other: str) -> bool:
    """Whether two initials may stand for one given name in two conventions: V. and W."""
    if one[-1:] != "." or other[-1:] != ".":
        return False
    return one == other or _INITIALS.get(one[0], one[0]) == _INITIALS.get(other[0], other[0])


def _one_middle(one: str, other: str) -> bool:
    if one == other or one[0] == other[0] == "":
        return True
    if one[-1:] == "." or other[-1:] == ".":
        return _INITIALS.get(one[0], one[0]) == _INITIALS.get(other[0], other[0])
    return alike(word(one), word(other)) >= 0
