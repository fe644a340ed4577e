"""Slips in names that the original has in Han characters: Zhnag for 张, Takhashi for 高橋.

Reach for `han_slips`. A Chinese name is spelled by a system, so a word that is no Pinyin, but is that of characters of its
sentence with one slip undone, has the slip; characters that render foreign names are passed over. A Japanese name must be on
the list of names with their readings, and no other word may be its reading. Another syllable or reading is another name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.names.han_names import foreign, names, read_as, readings, short, written
from translaudit.names.renderings import mentions, within
from translaudit.names.windows import HAN
from translaudit.records import NamedTuple
from translaudit.romanize.chinese import is_pinyin
from translaudit.romanize.compare import slip
from translaudit.romanize.readings.pinyin import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.names.renderings import Mention

__all__ = ["HanSlip", "han_slips"]

_SHORTEST = 5  # letters of a word
_SYLLABLES = 4  # of a name at most
_LETTERS = "aeioughn"  # those of Pinyin that are left out most


class HanSlip(NamedTuple):
    """A word with a slip, the name and its half-open span in the original, and its reading."""

    word: Mention
    name: str
    there: tuple[int, int]
    right: str


def han_slips(document: Document, lang: str) -> Iterator[HanSlip]:
    """The words of a translation that read a Chinese or Japanese name (`lang`: zh, ja) with a slip."""
    words = mentions(document, document.target)
    for segment in document.segments:
        if document.source is None or segment.source is None:
            continue
        here = [one for one in within(words, *segment.target) if len(one.word) >= _SHORTEST and one.word[1:].islower()]
        here = [one for one in here if one.word.isascii() and one.word.isalpha()]
        if lang == "zh":
            here = [one for one in here if not is_pinyin(one.word.lower())]
            yield from _chinese(document.source.text, segment, here)
        elif lang == "ja":
            yield from _japanese(document.source.text, segment, here)


def _chinese(text: str, segment: Segment, words: list[Mention]) -> Iterator[HanSlip]:
    known: dict[str, tuple[int, int]] = {}
    for word in words:
        undone = _undone(word.word.lower())
        if undone and not known and segment.source:
            known = _read(text, *segment.source)
        found = [one for one in undone if one in known]
        if len(found) == 1:
            there = known[found[0]]
            yield HanSlip(word, text[slice(*there)], there, found[0].capitalize())


@lru_cache(maxsize=4096)
def _undone(word: str) -> tuple[str, ...]:
    """The Pinyin that a word may be with one slip undone; of one syllable only where letters are swapped."""
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)}
    others = {word[:at] + word[at + 1 :] for at in range(1, len(word))}
    others |= {word[:at] + one + word[at:] for at in range(1, len(word)) for one in _LETTERS}
    long = {one for one in others if len(one) > _SHORTEST + 1}
    return tuple(sorted(one for one in (swapped | long) - {word} if is_pinyin(one)))


def _read(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """The readings of stretches of characters that no foreign name is written with, and where each is first."""
    found: dict[str, tuple[int, int]] = {}
    for run in HAN.finditer(text, start, end):
        read = syllables(run.group())
        if len(read) != len(run.group()):
            continue
        for at in range(len(read)):
            for size in range(1, min(_SYLLABLES, len(read) - at) + 1):
                place = run.start() + at, run.start() + at + size
                if not foreign(text[slice(*place)]):
                    found.setdefault("".join(read[at : at + size]).replace("v", "u"), place)
    return found


def _japanese(text: str, segment: Segment, words: list[Mention]) -> Iterator[HanSlip]:
    strange = [one for one in words if not written(one.word)]
    for name in names(text, *segment.source, "ja") if strange and segment.source else ():
        part = name.parts[0]
        if read_as(part, [one.word for one in words], "ja"):
            continue
        for word in strange:
            found = sorted(
                one for one in readings(part, "ja") if one[0] == word.word[0].lower() and slip(short(word.word), one)
            )
            if found and len(found[0]) >= _SHORTEST:
                yield HanSlip(word, part, (name.start, name.end), found[0].capitalize())
