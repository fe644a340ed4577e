"""Names that open sentences: whether their first word is part of them is for the whole corpus to say.

Reach for `settled` before names are grouped. “London” that opens a sentence is the London of other sentences, and so is
the first of several words that no dictionary has in small letters; “But Melrose” is Melrose.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from translaudit.text.inflection import dictionary
from translaudit.text.inflection.relatives import may_be_one
from translaudit.text.vocabulary import dictionaries, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from translaudit.model import Tally

__all__ = ["settled"]

_SHORT = 4  # letters from which a word that differs in its ending may be a form of another
_KEY = 3  # letters that forms of one word share
_TIMES = 3  # a word may open so many sentences for each place where it is a name inside one


def settled(tally: Tally) -> Tally:
    """A tally in which names that open sentences are counted with the others, with or without their first words."""
    counts: dict[tuple[str, ...], int] = {key: count for key, count in tally.counts.items() if key[0] not in _OPENING}
    places = dict(tally.places)
    inside = _Inside(tally.counts)
    dates: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for key, count in tally.counts.items():
        if key[0] == "opening on":
            dates[key[1:4]][key[4]] = count
    for key in sorted(key for key in tally.counts if key[0] == "opening"):
        _, lang, name, rest = key
        kept = name if inside.has(lang, name) else rest
        if not kept:
            continue
        counts["seen", lang, kept] = counts.get(("seen", lang, kept), 0) + tally.counts[key]
        counts["seen in", lang, kept] = counts.get(("seen in", lang, kept), 0) + tally.counts["opening in", *key[1:]]
        places["seen", lang, kept] = min(places.get(("seen", lang, kept), tally.places[key]), tally.places[key])
        for date, count in dates[key[1:]].items():
            counts["dated", lang, kept, date] = counts.get(("dated", lang, kept, date), 0) + count
    return tally._replace(counts=counts, places=places)


_OPENING = ("opening", "opening in", "opening on")


class _Inside:
    """What stands inside sentences with a capital."""

    def __init__(self, counts: Mapping[tuple[str, ...], int]) -> None:
        self.names: set[tuple[str, str]] = set()
        self.words: set[tuple[str, str]] = set()
        self.first: dict[str, Counter[str]] = defaultdict(Counter)
        self.opening: dict[str, Counter[str]] = defaultdict(Counter)
        self.alike: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, count in sorted(counts.items()):
            if key[0] == "seen":
                self.names.add((key[1], key[2]))
                self.words.update((key[1], word) for word in key[2].split(" "))
                self.first[key[1]][key[2].split(" ")[0]] += count
            elif key[0] == "opening":
                self.opening[key[1]][key[2].split(" ")[0]] += count
        for lang, words in self.first.items():
            for word in words:
                self.alike[lang, word[:_KEY]].append(word)

    def has(self, lang: str, name: str) -> bool:
        """Whether a name that opens a sentence is one with its first word."""
        first = name.split(" ", maxsplit=1)[0]
        if (lang, name) in self.names and (" " in name or self._often(lang, first, first)):
            return True
        if lang in dictionaries() and not written(first.lower(), lang):
            # Most dictionaries lack many adverbs: a lone word must be a name, or part of one, inside some sentence.
            full = lang in dictionary.DICTIONARIES and not dictionary.is_ordinary(first, lang)
            if full or " " in name or (lang, first) in self.words:
                return True
        return any(self._often(lang, first, other) for other in self._forms(lang, first))

    def _often(self, lang: str, first: str, other: str) -> bool:
        return self.opening[lang][first] <= _TIMES * self.first[lang][other]

    def _forms(self, lang: str, first: str) -> list[str]:
        near = self.alike[lang, first[:_KEY]] if len(first) >= _SHORT else [first]
        return [other for other in near if may_be_one(first, other, lang)]
