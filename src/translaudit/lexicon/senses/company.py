"""Which company English words keep: numbers that are alike for words that stand in like texts.

Reach for `Company` to ask how well a word or a group of words goes with what stands around a place. The numbers are
GloVe vectors (Pennington, Socher and Manning 2014; Wikipedia 2014 and Gigaword 5, 100 dimensions, public domain),
without what all frequent words share; `benchmarks/company.py` makes the file. They tell topics, not grammar.
"""

from __future__ import annotations

import sys
from functools import cache, lru_cache
from math import dist, hypot, log
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.kept import kept, made_of
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = [
    "FOLDER",
    "REACH",
    "Company",
    "Neighbour",
    "alike",
    "company_list",
    "meaning",
    "middle",
    "rarity",
    "word_vector",
]

FOLDER = "company"
"""Where the numbers are kept."""
_PATH = Path(__file__).with_name("company-en.tsv")
_FORMAT = "1"
_KEPT = 4  # files in the user's cache
_SCALE = 256  # of one, in the numbers of the file
_NUMBERS = [(byte - 256 * (byte > 127)) / _SCALE for byte in range(256)]  # of a signed byte
_ZERO = 128  # as what a signed byte of nought stands where numbers are added
_UNSIGNED = bytes([byte ^ _ZERO for byte in range(256)])
_LANE = 8  # bytes of a number there
_FINE = 1 << 32  # of one, in the weights there
_RARE = 100  # the rank at which a word counts half
_UNKNOWN = 9.0  # the logarithm of the rank of a word that is not known
_FADING = 0.82  # what a word counts for each word that it stands further off
_BEST = 2  # words that go best with a meaning and count once more
REACH = 20
"""Words further off than that count nothing."""
_LEAST = 0.3  # nor those that count less, being as frequent as the, of and with

Vector = tuple[float, ...]


class Neighbour(NamedTuple):
    """A word that stands near a place: where it begins and ends, and how many words off."""

    word: str
    start: int
    end: int
    away: int


class Known(NamedTuple):
    """A word of the list.

    Attributes:
        weight: how much it counts, 0 to 1, the rarer the more.
        vector: its numbers.
        square: their product with themselves.
        numbers: them as the file has them.
    """

    weight: float
    vector: Vector
    square: float
    numbers: bytes


class _Weighed(NamedTuple):
    span: tuple[int, int]
    known: Known
    nearness: float


class Company:
    """What stands around one place."""

    def __init__(self, words: Iterable[Neighbour]) -> None:
        """Take the words."""
        self._near: list[_Weighed] = []
        for one in words:
            known = word_vector(one.word) if one.away <= REACH else None
            if known is not None and known.weight >= _LEAST:
                self._near.append(_Weighed((one.start, one.end), known, known.weight * _FADING**one.away))
        self._length = _length(self._near)

    def likeness(self, meant: Vector) -> tuple[float, tuple[tuple[int, int], ...]]:
        """How well a meaning goes with it, from about -1 to 2, and the spans of the words that fit best.

        It is the cosine with all of it, nearer words counting more, and that with the words that fit best.
        """
        if not self._length or not meant:
            return 0.0, ()
        square = hypot(*meant) ** 2
        alike = [_product(one.known.vector, one.known.square, meant, square) for one in self._near]
        best = sorted(
            zip(alike, self._near, strict=True), key=lambda one: (-one[0] * one[1].known.weight, one[1].span)
        )[:_BEST]
        whole = sum([like * one.nearness for like, one in zip(alike, self._near, strict=True)]) / self._length
        near = sum([like * one.known.weight for like, one in best]) / _BEST
        return whole + near, tuple([one.span for _, one in best])


def _product(one: Vector, square: float, other: Vector, other_square: float) -> float:
    """The product of two vectors: by how far they are apart, which compiled code tells in a seventh of the time."""
    return (square + other_square - dist(one, other) ** 2) / 2


def _length(words: Sequence[_Weighed]) -> float:
    """How long the sum of the vectors of some words is, each by its nearness.

    The numbers of a word stand side by side in one long one, so that all are weighed and added at once.
    """
    if not words:
        return 0.0
    weights = [int(one.nearness * _FINE) for one in words]
    sums = sum([weight * _side_by_side(one.known.numbers) for weight, one in zip(weights, words, strict=True)])
    size, nought = len(words[0].known.numbers), _ZERO * sum(weights)
    numbers = memoryview(sums.to_bytes(_LANE * size, sys.byteorder)).cast("Q")
    return hypot(*[number - nought for number in numbers]) / (_SCALE * _FINE)


@lru_cache(maxsize=4096)
def _side_by_side(numbers: bytes) -> int:
    wide = bytearray(_LANE * len(numbers))
    wide[0 if sys.byteorder == "little" else _LANE - 1 :: _LANE] = numbers.translate(_UNSIGNED)
    return int.from_bytes(wide, sys.byteorder)


def alike(one: Vector, other: Vector) -> float:
    """How like two meanings are: their cosine, 0 where one is unknown."""
    if not one or not other:
        return 0.0
    length, other_length = hypot(*one), hypot(*other)
    lengths = length * other_length
    return _product(one, length**2, other, other_length**2) / lengths if lengths else 0.0


@cache
def meaning(words: tuple[str, ...]) -> Vector:
    """What words mean that render one sense: the middle of their numbers, none where no word is known."""
    known = [found for found in map(_phrase, words) if found]
    return middle(known)


def _phrase(words: str) -> Vector:
    return middle([found.vector for found in map(word_vector, words.split()) if found])


def middle(vectors: Sequence[Vector]) -> Vector:
    """The middle of the numbers of some words; none of none."""
    if len(vectors) == 1:
        return vectors[0]
    return tuple([sum(numbers) / len(vectors) for numbers in zip(*vectors, strict=True)])


@lru_cache(maxsize=16384)
def word_vector(word: str) -> Known | None:
    """What the list has of a word, in any case, singular or plural; None for a word that is not known."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    for form in (plain, plain.removesuffix("s"), plain.removesuffix("es")):
        found = _known().get(form)
        if found:
            rank, numbers = found
            vector = tuple(map(_NUMBERS.__getitem__, numbers))
            return Known((rank + 3) / (rank + 3 + _RARE), vector, hypot(*vector) ** 2, numbers)
    return None


def rarity(words: str) -> float:
    """How rare the last of some words is: the logarithm of about its rank, 9.0 of a word that is not known."""
    known = word_vector(words.rpartition(" ")[2])
    return log(max(1.0, _RARE * known.weight / (1 - known.weight))) if known else _UNKNOWN


@cache
def _known() -> ByKey:
    name, make = company_list()
    return ByKey(kept(name, make, folder=FOLDER, most=_KEPT)["words"])


def company_list() -> tuple[str, Callable[[], dict[str, bytes]]]:
    """By what name the numbers are kept, and what makes them."""

    def make() -> dict[str, bytes]:
        from base64 import b85decode  # noqa: PLC0415  only where no cache has the numbers

        lines = [line for line in _PATH.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
        found = {}
        for line in lines:
            word, rank, numbers = line.split("\t")
            found[word] = (int(rank), b85decode(numbers))
        return {"words": packed_by_key(found)}

    return made_of(_PATH, _FORMAT), make
