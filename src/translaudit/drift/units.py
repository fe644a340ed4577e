"""The words and phrases of an original that recur, each as long as it recurs: state of emergency, not state and emergency.

Reach for `units` where it matters what is named, not which words stand there. A phrase is words that carry content, side
by side or with light words between them, none of which makes a clause of them; nothing says that it is one term but that
it stands there again.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from translaudit.drift.recurrence import Pairs, Sentence

__all__ = ["Unit", "of_word", "units"]

_LONGEST = 4  # words that carry content
_APART = 2  # light words between two of them
_TABLE = Path(__file__).with_name("units.toml")
_STOPS = expression(r"[^\w\s'’ʼ-]")


class Unit(NamedTuple):
    """A word or phrase of an original that stands in several segments.

    Attributes:
        bases: of its words that carry content.
        places: by segment, the numbers of its words that carry content, first place.
        inside: by segment, the numbers of all words that stand in one of its places.
    """

    bases: tuple[str, ...]
    places: Mapping[int, tuple[int, ...]]
    inside: Mapping[int, frozenset[int]]


def units(pairs: Pairs) -> list[Unit]:
    """All that recurs, by its words; a part of a phrase only where it stands by itself, too."""
    where: defaultdict[tuple[str, ...], list[tuple[int, tuple[int, ...]]]] = defaultdict(list)
    recurring = frozenset(pairs.recurring())
    for at, sentence in enumerate(pairs.source):
        for numbers in _phrases(sentence, recurring, _saying(pairs.langs[0])):
            where[tuple([sentence.bases[number] for number in numbers])].append((at, numbers))
    segments = {bases: frozenset(at for at, _ in places) for bases, places in where.items()}
    parts = {
        part
        for bases, there in segments.items()
        if len(there) > 1
        for part in (bases[1:], bases[:-1])
        if segments.get(part) == there
    }
    chosen = [bases for bases, there in segments.items() if len(there) > 1 and bases not in parts]
    return [_unit(bases, where[bases]) for bases in sorted(chosen)]


def of_word(pairs: Pairs, name: str) -> Unit:
    """A single word of an original, by its base."""
    return _unit((name,), [(at, (pairs.source[at].bases.index(name),)) for at in sorted(pairs.said[name])])


def _phrases(sentence: Sentence, recurring: frozenset[str], saying: frozenset[str]) -> Iterator[tuple[int, ...]]:
    """All runs of recurring words in a sentence, by the numbers of those that carry content."""
    content = [number for number, one in enumerate(sentence.bases) if one]
    for first in range(len(content)):
        for size in range(1, _LONGEST + 1):
            part = tuple(content[first : first + size])
            if len(part) < size or sentence.bases[part[-1]] not in recurring:
                break
            if size > 1 and not _joined(sentence, part[-2], part[-1], saying):
                break
            yield part


def _joined(sentence: Sentence, one: int, other: int, saying: frozenset[str]) -> bool:
    between = sentence.text[sentence.words[one].end : sentence.words[other].start]
    light = [text.lower() for text in sentence.texts[one + 1 : other]]
    return len(light) <= _APART and saying.isdisjoint(light) and not _STOPS.search(between)


@cache
def _saying(lang: str) -> frozenset[str]:
    """The light words of a language (its two-letter code) that make a clause of what they join."""
    return frozenset(table(_TABLE)["said"].get(lang, "").split())


def _unit(bases: tuple[str, ...], places: list[tuple[int, tuple[int, ...]]]) -> Unit:
    first: dict[int, tuple[int, ...]] = {}
    inside: dict[int, frozenset[int]] = {}
    for at, numbers in places:
        first.setdefault(at, numbers)
        spanned = range(numbers[0], numbers[-1] + 1)
        inside[at] = inside.get(at, frozenset()).union(spanned)
    return Unit(bases, first, inside)
