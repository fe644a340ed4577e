"""Countries by any word that is made of their names: adjectives, peoples, forms in other cases.

Reach for `nation` for the country that a word most likely belongs to. It compares beginnings, and knows no grammar.
"""

from __future__ import annotations

from functools import lru_cache

from translaudit.names.gazetteer.entries import entries, listed
from translaudit.names.gazetteer.forms import SHORT, plain
from translaudit.text.inflection.relatives import shared

__all__ = ["nation", "same_country"]


_CHANGED = 2  # last letters of a country's name that an adjective may not have
_CASE_END = 2  # letters of what a name may have for its last in another case
_LONGEST_END = 6  # letters of what an adjective may have for them


@lru_cache(maxsize=16384)
def nation(word: str, lang: str) -> str:
    """The country of which a word most likely is an adjective or a form: that whose name begins most like it, else ""."""
    small, named = plain(word), word[:1].isupper()
    near: dict[str, int] = {}
    for concept, name in entries(lang)["nations"].get(small[:SHORT], ()):
        same = shared(small, name)
        enough = same == len(name) or same >= max(SHORT + 1, len(name) - _CHANGED)
        if named and len(name) - 1 <= same and len(small) - same <= _CASE_END:  # Чехії, Литвою
            enough = True
        if enough and len(small) - same <= _LONGEST_END:
            near[concept] = max(near.get(concept, 0), same)
    best = [concept for concept, same in near.items() if same == max(near.values())]
    return best[0] if len(best) == 1 else ""


def same_country(one: str, other: str, lang: str) -> bool:
    """Whether two words are names of one country, or a name and its adjective: France and French."""
    country = nation(one, lang)
    return country != "" and country == nation(other, lang) and listed(one, lang) and listed(other, lang)
