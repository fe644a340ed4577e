"""Names in groups, one group a name: its spellings by known conventions, its misspellings, its family name alone.

Reach for `group` with all names of a text or corpus and how often each stands there. Two groups become one only when at
least half of the pairs across them are spellings of one name, so that no chain of small steps joins far ones. It needs
no termbase and no languages, and sees no text: two people of one name are one to it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translaudit.romanize.linking import Link, Node, Tier, Ties, links, nodes, same_initial, word_ties
from translaudit.romanize.parts import is_given
from translaudit.romanize.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Group", "group"]


@dataclass(frozen=True, slots=True)
class Group:
    """Spellings of one name.

    Attributes:
        names: the spellings in order of first appearance, each once.
        head: the one that the others are compared with: the canonical one, else the most frequent, else the first.
        reasons: why each spelling is here, in the order of `names`.
        count: how often they stand together.
    """

    names: tuple[str, ...]
    head: str
    reasons: tuple[str, ...]
    count: int


def group(names: Sequence[tuple[str, int]], *, canonical: frozenset[str] = frozenset()) -> list[Group]:
    """The groups in order of first appearance; every name is in one, most of them alone.

    Args:
        names: spellings with how often each occurs; counts of a spelling given twice are added up. Counts of 1
            throughout mean that they are not known.
        canonical: spellings that are known to be right, each of another name; no two of them are grouped together.
    """
    counts: dict[str, int] = {}
    for name, count in names:
        counts[name] = counts.get(name, 0) + count
    listed = list(counts.items())
    spellings = nodes(listed, canonical)
    ties = word_ties(spellings)
    found = links(spellings, ties)
    clusters = _Clusters(spellings)
    clusters.join(found)
    _attach(clusters, found, ties)
    return [_made(listed, spellings, members, found) for members in clusters.members()]


class _Clusters:
    """Sets of nodes that only grow together."""

    def __init__(self, spellings: Sequence[Node]) -> None:
        self.spellings = spellings
        self.of = list(range(len(spellings)))
        self.inside = {number: [number] for number in self.of}
        self.canonical = {number for number, node in enumerate(spellings) if node.canonical}

    def join(self, found: Mapping[tuple[int, int], Link]) -> None:
        """Merge along links, best first, wherever at least half of the pairs across are linked."""
        across: dict[int, dict[int, int]] = defaultdict(dict)
        for one, other in found:
            across[one][other] = across[other][one] = 1
        waiting = sorted(found, key=lambda pair: (*found[pair], pair))
        merged = True
        while merged and waiting:
            merged = False
            left = []
            for pair in waiting:
                a, b = self.of[pair[0]], self.of[pair[1]]
                if a == b:
                    continue
                if 2 * across[a][b] >= len(self.inside[a]) * len(self.inside[b]) and self.may_merge(a, b):
                    keep, gone = self.merge(a, b)
                    for third, number in across.pop(gone).items():
                        del across[third][gone]
                        if third != keep:
                            across[third][keep] = across[keep][third] = across[keep].get(third, 0) + number
                    merged = True
                else:
                    left.append(pair)
            waiting = left

    def may_merge(self, a: int, b: int) -> bool:
        """Whether the two clusters have at most one canonical name between them."""
        return not (a in self.canonical and b in self.canonical)

    def merge(self, a: int, b: int) -> tuple[int, int]:
        """Make one cluster of two; returns the number that stays and the one that goes."""
        keep, gone = (a, b) if (len(self.inside[a]), -a) >= (len(self.inside[b]), -b) else (b, a)
        moved = self.inside.pop(gone)
        for number in moved:
            self.of[number] = keep
        self.inside[keep] += moved
        if gone in self.canonical:
            self.canonical.add(keep)
        return keep, gone

    def members(self) -> list[list[int]]:
        """The clusters in order of first appearance, their nodes as well."""
        return sorted(sorted(inside) for inside in self.inside.values())


def _attach(clusters: _Clusters, found: dict[tuple[int, int], Link], ties: Ties) -> None:
    """Give initials and family names to the one whole name that they can stand for; leave them alone where two can.

    The links that are made so are added to `found`.
    """
    spellings = clusters.spellings
    shapes = [_shape(node.parts.words) for node in spellings]
    for shorter, longer in (("initial", ("whole",)), ("family", ("whole", "initial"))):
        by_family: dict[str, list[int]] = defaultdict(list)
        for number, shape in enumerate(shapes):
            if shape in longer:
                by_family[spellings[number].parts.words[-1]].append(number)
        if not by_family:
            continue
        for number, shape in enumerate(shapes):
            if shape == shorter:
                _attach_one(clusters, found, number, by_family, ties)


def _attach_one(
    clusters: _Clusters,
    found: dict[tuple[int, int], Link],
    number: int,
    by_family: Mapping[str, list[int]],
    ties: Ties,
) -> None:
    spellings = clusters.spellings
    own = clusters.of[number]
    fitting: list[int] = []
    for member in clusters.inside[own]:
        words = spellings[member].parts.words
        families = [words[-1], *(one for one, tie in ties.get(words[-1], {}).items() if not tie.slip)]
        fitting += [
            other
            for family in families
            for other in by_family.get(family, ())
            if clusters.of[other] != own and _stands_for(words, spellings[other].parts.words)
        ]
    targets = {clusters.of[other] for other in fitting}
    if len(targets) == 1 and clusters.may_merge(own, targets.pop()):
        other = min(fitting, key=lambda one: (-spellings[one].count, one))
        found[min(number, other), max(number, other)] = Link(Tier.PART, 0.0)
        clusters.merge(own, clusters.of[other])


def _shape(words: tuple[str, ...]) -> str:
    """Whole for a person's given and family name, initial for initials and family name, family for one word."""
    if words[-1][-1:] == ".":
        return ""
    if len(words) == 1:
        return "family"
    if all(one[-1:] == "." for one in words[:-1]):
        return "initial"
    return "whole" if is_given(words[0]) else ""


def _wholeness(node: Node) -> int:
    """A whole name stands for its family name and its initials, not they for it."""
    return ("family", "initial", "whole").index(_shape(node.parts.words) or "family")


def _stands_for(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the parts before a family name may be those of a whole name, cut short to initials or left off."""
    if len(short) == 1:
        return True
    return same_initial(short[0], whole[0] if whole[0][-1:] == "." else f"{whole[0][0]}.") or whole[0].startswith(
        short[0][:-1]
    )


def _made(
    names: Sequence[tuple[str, int]],
    spellings: Sequence[Node],
    members: Sequence[int],
    found: Mapping[tuple[int, int], Link],
) -> Group:
    """A group of nodes, with the reason of each name."""
    if len(members) == 1 and len(alone := spellings[members[0]].members) == 1:
        name, count = names[alone[0]]
        return Group((name,), name, ("alone",), count)
    whole = max(map(_wholeness, (spellings[one] for one in members)))
    heads = [one for one in members if spellings[one].canonical or _wholeness(spellings[one]) == whole]
    first = max(heads, key=lambda one: (spellings[one].canonical, spellings[one].count, -one))
    inside = spellings[first].members
    head = max(inside, key=lambda one: (names[one][1], -one))
    numbers = sorted(number for member in members for number in spellings[member].members)
    count = sum(names[number][1] for number in numbers)
    mates = _mates(first, members, found)
    said = {}
    for member in members:
        for number in spellings[member].members:
            mate = mates.get(member)
            said[number] = reason(
                names[head if mate is None else spellings[mate].members[0]][0],
                None if mate is None else (spellings[member], spellings[mate], _between(found, member, mate)),
                others=0 if number != head else len(numbers),
            )
    return Group(tuple(names[one][0] for one in numbers), names[head][0], tuple(said[one] for one in numbers), count)


def _between(found: Mapping[tuple[int, int], Link], one: int, other: int) -> Link:
    return found[min(one, other), max(one, other)]


def _mates(first: int, members: Sequence[int], found: Mapping[tuple[int, int], Link]) -> dict[int, int]:
    """For each node but the head's, the node that it is compared with: the head's, or one nearer to it."""
    mates: dict[int, int] = {}
    ready = [first]
    for mate in ready:
        linked = [
            one for one in members if one != first and one not in mates and (min(one, mate), max(one, mate)) in found
        ]
        mates.update(dict.fromkeys(linked, mate))
        ready += sorted(linked, key=lambda one: (_between(found, one, mate), one))
    return mates
