"""Two lists of sentences made ready for comparison: lengths in one measure, and what each shares with each.

Reach for `prepare` before searching for links. A key counts the more, the fewer sentences have it; one that only one
side has counts nothing.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from math import log1p, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.kept import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["RELATED", "Pair", "length", "misfit", "prepare", "ratio"]

_VARIANCE = 3.0  # of a character's length in the other language; 2 to 6 measured
_RENDERING = 0.3  # of a word's weight: it has several, and one is enough
_COMMON = 40  # sentences of a long document; a key in more of them tells nothing
RELATED = 0.2  # share of names and numbers in common that texts on the same events have at least


class Pair(NamedTuple):
    """Both sides, prepared."""

    source: list[float]  # lengths, in characters of the target
    target: list[float]
    gains: list[dict[int, float]]  # source sentence → target sentence → weight of shared keys
    weights: tuple[list[float], list[float]]  # of all keys of each sentence
    common: float  # share of names and numbers that both sides have


def prepare(
    source: Sequence[str],
    target: Sequence[str],
    source_lang: str,
    target_lang: str,
    keys_of: Callable[[str, str], frozenset[str]],
) -> Pair:
    """Take lengths and keys of both sides; the arguments are those of `align.sentences.align`."""
    measure = ratio(source, target, source_lang, target_lang)
    source_keys = [sorted(keys_of(text, source_lang)) for text in source]
    target_keys = [sorted(keys_of(text, target_lang)) for text in target]
    where: defaultdict[str, list[int]] = defaultdict(list)
    for j, found in enumerate(target_keys):
        for key in found:
            where[key].append(j)
    weight = _weigh(source_keys, where)
    gains: list[dict[int, float]] = []
    for found in source_keys:
        row: defaultdict[int, float] = defaultdict(float)
        for key in found:
            if key in weight:
                for j in where[key]:
                    row[j] += weight[key]
        gains.append(dict(row))
    known = (
        [sum(weight.get(key, 0.0) * _asked(key) for key in found) for found in source_keys],
        [sum(weight.get(key, 0.0) * _asked(key) for key in found) for found in target_keys],
    )
    return Pair(
        [length(text, source_lang) * measure for text in source],
        [length(text, target_lang) for text in target],
        gains,
        known,
        _common(source_keys, target_keys),
    )


def ratio(source: Sequence[str], target: Sequence[str], source_lang: str, target_lang: str) -> float:
    """Characters of the target for one of the source: what the languages say, and the document if it is long enough."""
    table = _lengths()[0]
    usual = table.get(target_lang.partition("-")[0], 1.0) / table.get(source_lang.partition("-")[0], 1.0)
    sizes = [
        sum([length(text, lang) for text in texts]) for texts, lang in ((source, source_lang), (target, target_lang))
    ]
    here = sizes[1] / max(1, sizes[0])
    sure = min(len(source), len(target)) / 40
    # Where the document says something quite different, a part of it is missing on one side.
    return usual if not 0.8 <= here / usual <= 1.25 else usual * float((here / usual) ** min(0.7, sure))


def length(text: str, lang: str) -> float:
    """How long a text is, in characters of its language (BCP 47 tag); Latin letters among Chinese signs count for less."""
    usual, signs = _lengths()
    base = lang.partition("-")[0]
    if base not in signs:
        return float(len(text))
    return len(text) - (1 - usual[base]) * len(text.encode("ascii", "ignore"))


@cache
def _lengths() -> tuple[dict[str, float], frozenset[str]]:
    data = table(Path(__file__).with_name("lengths.toml"))
    return {**data["estimated"], **data["measured"]}, frozenset(data["signs"])


def _weigh(source_keys: list[list[str]], where: dict[str, list[int]]) -> dict[str, float]:
    """The rarer a key, the more it says; one that only one side has says nothing."""
    often: defaultdict[str, int] = defaultdict(int)
    for found in source_keys:
        for key in found:
            often[key] += key in where
    size = max(len(source_keys), 1)
    return {
        key: log1p(size / max(count, len(where[key]))) * _strength(key)
        for key, count in often.items()
        if count and max(count, len(where[key])) <= _COMMON
    }


def _strength(key: str) -> float:
    if key[0] == "#":
        return 1.0 if len(key) > 2 else 0.6
    return {"=": 0.8, "~": 0.6, "!": 0.5}.get(key[0], 0.7)


def misfit(source: float, target: float) -> float:
    """Cost of two lengths, both in characters of the target, being those of renderings of each other."""
    off = abs(target - source) / sqrt(_VARIANCE * (source + target) / 2 + 20)
    return min(15.0, off * off / 2 + 0.3 * off)


def _asked(key: str) -> float:
    """How far a key must be shared: one of several renderings of a word need not."""
    return _RENDERING if key[0] == "!" else 1.0


def _common(source_keys: list[list[str]], target_keys: list[list[str]]) -> float:
    """Share of the names and longer numbers of the poorer side that the other side has somewhere as well."""
    source, target = _strong(source_keys), _strong(target_keys)
    return (len(source & target) + RELATED) / (min(len(source), len(target)) + 1.0)


def _strong(found: list[list[str]]) -> set[str]:
    return {key for keys in found for key in keys if key[0] == "=" or (key[0] == "#" and len(key) > 2)}
