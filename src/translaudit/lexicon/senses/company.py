"""Which company English words keep: numbers that are alike for words that stand in like texts.

Reach for `Company` to ask how well a word or a group of words goes with what stands around a place. The numbers are
GloVe vectors (Pennington, Socher and Manning 2014; Wikipedia 2014 and Gigaword 5, 100 dimensions, public domain),
without what all frequent words share; `benchmarks/company.py` makes the file. They tell topics, not grammar.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log, sqrt
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.kept import kept, made_of
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["FOLDER", "Company", "Neighbour", "alike", "company_list", "meaning", "middle", "rarity", "word_vector"]

FOLDER = "company"
"""Where the numbers are kept."""
_PATH = Path(__file__).with_name("company-en.tsv")
_FORMAT = "1"
_KEPT = 4  # files in the user's cache
_SCALE = 256  # of one, in the numbers of the file
_NUMBERS = [(byte - 256 * (byte > 127)) / _SCALE for byte in range(256)]  # of a signed byte
_RARE = 100  # the rank at which a word counts half
_UNKNOWN = 9.0  # the logarithm of the rank of a word that is not known
_FADING = 0.82  # what a word counts for each word that it stands further off
_BEST = 2  # words that go best with a meaning and count once more
_CUT = 20  # words further off than that count nothing
_LEAST = 0.3  # nor those that count less, being as frequent as the, of and with

Vector = tuple[float, ...]


class Neighbour(NamedTuple):
    """A word that stands near a place: where it begins and ends, and how many words off."""

    word: str
    start: int
    end: int
    away: int


class _Weighed(NamedTuple):
    span: tuple[int, int]
    vector: Vector
    weight: float
    nearness: float


class Company:
    """What stands around one place."""

    def __init__(self, words: Iterable[Neighbour]) -> None:
        """Take the words."""
        self._near: list[_Weighed] = []
        for one in words:
            known = word_vector(one.word) if one.away <= _CUT else None
            if known is not None and known[0] >= _LEAST:
                weight, vector = known
                self._near.append(_Weighed((one.start, one.end), vector, weight, weight * _FADING**one.away))
        weighed = [[near.nearness * number for number in near.vector] for near in self._near]
        whole = list(map(sum, zip(*weighed, strict=True)))
        self._length = sqrt(sum(map(mul, whole, whole)))

    def likeness(self, meant: Vector) -> tuple[float, tuple[tuple[int, int], ...]]:
        """How well a meaning goes with it, from about -1 to 2, and the spans of the words that fit best.

        It is the cosine with all of it, nearer words counting more, and that with the words that fit best.
        """
        if not self._length or not meant:
            return 0.0, ()
        alike = [sum(map(mul, one.vector, meant)) for one in self._near]
        best = sorted(zip(alike, self._near, strict=True), key=lambda one: (-one[0] * one[1].weight, one[1].span))[
            :_BEST
        ]
        whole = sum(like * one.nearness for like, one in zip(alike, self._near, strict=True)) / self._length
        near = sum(like * one.weight for like, one in best) / _BEST
        return whole + near, tuple([one.span for _, one in best])


def alike(one: Vector, other: Vector) -> float:
    """How like two meanings are: their cosine, 0 where one is unknown."""
    lengths = sqrt(sum(map(mul, one, one)) * sum(map(mul, other, other)))
    return sum(map(mul, one, other)) / lengths if lengths else 0.0


@cache
def meaning(words: tuple[str, ...]) -> Vector:
    """What words mean that render one sense: the middle of their numbers, none where no word is known."""
    known = [found for found in map(_phrase, words) if found]
    return middle(known)


def _phrase(words: str) -> Vector:
    return middle([found[1] for found in map(word_vector, words.split()) if found])


def middle(vectors: Sequence[Vector]) -> Vector:
    """The middle of the numbers of some words; none of none."""
    return tuple([sum(numbers) / len(vectors) for numbers in zip(*vectors, strict=True)])


@lru_cache(maxsize=16384)
def word_vector(word: str) -> tuple[float, Vector] | None:
    """How much a word counts (0 to 1, the rarer the more) and its numbers; None for a word that is not known."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    for form in (plain, plain.removesuffix("s"), plain.removesuffix("es")):
        found = _known().get(form)
        if found:
            rank, numbers = found
            return (rank + 3) / (rank + 3 + _RARE), tuple(map(_NUMBERS.__getitem__, numbers))
    return None


def rarity(words: str) -> float:
    """How rare the last of some words is: the logarithm of about its rank, 9.0 of a word that is not known."""
    known = word_vector(words.rpartition(" ")[2])
    return log(max(1.0, _RARE * known[0] / (1 - known[0]))) if known else _UNKNOWN


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
