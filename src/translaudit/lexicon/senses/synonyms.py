"""English words that share a sense, as the table of kinds has them: what lists of renderings leave out.

Reach for `Synonyms` while lists are compiled. The table is a part of WordNet 3.0; see `lexicon/kinds`. It is no list of
renderings: of two words that share any sense it tells that the one may stand where the other does.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

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
                for sense in frequent:
                    self._words[sense].append(word)

    def of_senses(self, senses: Sequence[Iterable[str]], section: str) -> list[list[str]]:
        """For each sense of a word the synonyms of its renderings, without those of another sense.

        Args:
            senses: the renderings of each sense.
            section: noun, adjective or verb.
        """
        listed = {one for sense in senses for one in sense}
        found = [{word for one in sense for word in self._of(one, section)} - listed for sense in senses]
        shared = {word for at, one in enumerate(found) for other in found[:at] for word in one & other}
        return [sorted(one - shared) for one in found]

    def _of(self, word: str, section: str) -> Iterator[str]:
        for sense in self._senses.get((word.replace(" ", "_"), _PARTS[section]), ()):
            for one in self._words[sense]:
                yield one.replace("_", " ")


def _words(text: str) -> Iterator[tuple[str, list[str]]]:
    """The words of the table with their senses."""
    section = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = line
        elif line and section == "[words]" and not line.startswith("#"):
            word, _, senses = line.split("\t")
            yield word, senses.split("|")
