"""Lexicons learnt from a user's own translations: how often words of two languages were linked.

Reach for `parse` and `text` to read and write one, for `merged` to add several, and for `Learned` to look words up. A
file has integers only, so that files learnt from parts of a corpus add up. It says what was written, right or wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from translaudit.errors import InputError
from translaudit.records import NamedTuple
from translaudit.text.bases import base

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["SUFFIX", "Counts", "Learned", "merged", "parse", "text"]

SUFFIX = ".lex"
_FIRST = "# translaudit lexicon 1: "
_HEAD = "source\ttarget\tlinked\tsource total\ttarget total"
_COLUMNS = 5
_LEAST = 2  # links that make a row
_SHARE = 10  # a row has at least one in so many of all mentions of one of its words
_NONE: frozenset[str] = frozenset()


class Counts(NamedTuple):
    """What was learnt.

    Attributes:
        langs: of the original and the translation, two-letter codes.
        segments: how many pairs of sentences were read.
        links: how often two words were linked, by both, as they are written most.
        totals: per side, how often each of these words stood there.
    """

    langs: tuple[str, str]
    segments: int
    links: Mapping[tuple[str, str], int]
    totals: tuple[Mapping[str, int], Mapping[str, int]]


class Learned:
    """A lexicon made ready: what words of either side share with those that they were linked with."""

    def __init__(self, counts: Counts) -> None:
        """Index the words of both sides by their bases."""
        self.langs = counts.langs
        keys: tuple[defaultdict[str, set[str]], ...] = (defaultdict(set), defaultdict(set))
        for source, target in counts.links:
            one, other = base(source, counts.langs[0]), base(target, counts.langs[1])
            keys[0][one].add(f"+{one}")
            keys[1][other].add(f"+{one}")
        self._keys = [{word: frozenset(found) for word, found in side.items()} for side in keys]

    def keys(self, word: str, lang: str) -> frozenset[str]:
        """What a word shares with words of the other language; none for a word that was not learnt."""
        side = self.langs.index(lang) if lang in self.langs else None
        return _NONE if side is None else self._keys[side].get(base(word, lang), _NONE)


def text(counts: Counts) -> str:
    """A lexicon as its file has it: rows that say enough, the most frequent links first."""
    rows = [
        (-linked, source, target)
        for (source, target), linked in counts.links.items()
        if linked >= _LEAST and linked * _SHARE >= min(counts.totals[0][source], counts.totals[1][target])
    ]
    lines = [f"{_FIRST}{counts.langs[0]} {counts.langs[1]}, {counts.segments} segments", _HEAD]
    lines += [
        f"{source}\t{target}\t{-linked}\t{counts.totals[0][source]}\t{counts.totals[1][target]}"
        for linked, source, target in sorted(rows)
    ]
    return "\n".join(lines) + "\n"


def parse(written: str, *, path: str) -> Counts:
    """Read a lexicon.

    Raises:
        InputError: it is not what `text` writes.
    """
    first, *lines = written.splitlines() or [""]
    words = first.removeprefix(_FIRST).replace(",", "").split()
    if not first.startswith(_FIRST) or len(words) != 4 or not words[2].isdecimal():
        hint = "Make one with translaudit learn CORPUS -o house.lex."
        raise InputError("this is no lexicon that was learnt", path=path, line=1, hint=hint)
    links: dict[tuple[str, str], int] = {}
    totals: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for number, line in enumerate(lines[1:], 3):
        cells = line.split("\t")
        if len(cells) != _COLUMNS or not all(cell.isdecimal() for cell in cells[2:]):
            hint = f"A row has five columns with tabs between: {_HEAD}."
            raise InputError(f"a row is not one of a lexicon: “{line}”", path=path, line=number, hint=hint)
        links[cells[0], cells[1]] = int(cells[2])
        totals[0][cells[0]], totals[1][cells[1]] = int(cells[3]), int(cells[4])
    return Counts((words[0], words[1]), int(words[2]), links, totals)


def merged(several: Sequence[Counts]) -> Counts:
    """Lexicons of one pair of languages as one; in any order the same. Rows that none of them kept are lost."""
    links: Counter[tuple[str, str]] = Counter()
    totals: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for one in several:
        links.update(one.links)
        for whole, part in zip(totals, one.totals, strict=True):
            whole.update(part)
    return Counts(several[0].langs, sum(one.segments for one in several), links, totals)
