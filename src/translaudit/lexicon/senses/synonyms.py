"""English words that share a sense, as the table of kinds has them: what lists of renderings leave out.

Reach for `Synonyms` while lists are compiled. The table is a part of WordNet 3.0; see `lexicon/kinds`. It is no list of
renderings: of two words that share any sense it tells that the one may stand where the other does.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from translaudit.lexicon.senses.adjacent import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Synonyms"]

_PARTS = {"noun": "n", "adjective": "a", "verb": "v"}
_FREQUENT = 5  # senses of a word, of one part of speech, the most frequent ones first, in which it has synonyms


class Synonyms:
    """The synonyms of a table."""

    def __init__(self, text: str) -> None:
        """Take the text of the table."""
        self._senses: dict[tuple[str, str], list[str]] = {}
        self._words: defaultdict[str, list[str]] = defaultdict(list)
        for word, senses in _words(text):
            for part in _PARTS.values():
                frequent = [one for one in senses if f".{part}." in one][:_FREQUENT]
                self._senses[word, part] = frequent
                for sense in frequent if "_" not in word else ():
                    self._words[sense].append(word)

    def by_stem(self, senses: Sequence[Iterable[str]], section: str) -> dict[str, int]:
        """The stems of single words that are synonyms of renderings of one sense alone, each with that sense's number.

        Args:
            senses: the renderings of each sense.
            section: noun, adjective or verb.
        """
        listed = {stem_of(word) for sense in senses for one in sense for word in one.split()}
        found: defaultdict[str, set[int]] = defaultdict(set)
        for number, sense in enumerate(senses):
            for synonym in {word for one in sense for word in self._of(one, section)}:
                found[stem_of(synonym)].add(number)
        return {stem: min(of) for stem, of in sorted(found.items()) if len(of) == 1 and stem not in listed}

    def _of(self, word: str, section: str) -> Iterator[str]:
        for sense in self._senses.get((word.replace(" ", "_"), _PARTS[section]), ()):
            yield from self._words[sense]


def _words(text: str) -> Iterator[tuple[str, list[str]]]:
    """The words of the table with their senses."""
    section = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = line
        elif line and section == "[words]" and not line.startswith("#"):
            word, _, senses = line.split("\t")
            yield word, senses.split("|")
