"""What Chinese characters say one by one, and where a translation renders an expression sign by sign.

Reach for `spelled_out` with an expression of Chinese or Japanese and a translation without a right rendering of it. The
table (`signs.toml`) is by hand. It tells what a reader takes a sign for who does not see the expression, never what is right.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.kept import table
from translaudit.text.light import light_words
from translaudit.text.stems import stems
from translaudit.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.text.tokens import Token

__all__ = ["SIGNS", "SpelledOut", "spelled_out"]

SIGNS = Path(__file__).with_name("signs.toml")
"""The table."""
_FEWEST = 2  # signs, and words of content, that are rendered
_BETWEEN = 2  # light words between two of them: “posts of the bank”


class SpelledOut(NamedTuple):
    """A stretch of a translation that renders signs of an expression one by one.

    Attributes:
        span: where, in code points.
        read: each sign or signs, and the word that renders them, in the order of the translation.
        sure: whether all signs of the expression that a gloss is known of are read so, but one at most.
    """

    span: tuple[int, int]
    read: tuple[tuple[str, str], ...]
    sure: bool


class _Unit(NamedTuple):
    """Signs of an expression that are read together: from where to where, and the stems of what renders them."""

    start: int
    end: int
    keys: frozenset[str]


@cache
def _glosses(lang: str) -> dict[str, frozenset[str]]:
    """The stems of the glosses of each sign."""
    made: dict[str, frozenset[str]] = {}
    for signs, glosses in table(SIGNS).get(lang, {}).items():
        keys = frozenset[str]().union(*[stems(one, lang) for one in glosses.split()])
        made.update(dict.fromkeys(signs, keys))
    return made


def spelled_out(
    expression: str, pieces: Sequence[tuple[str, set[str]]], text: str, lang: str, right: Sequence[str]
) -> SpelledOut | None:
    """Where a translation renders two or more signs of an expression one beside the other; None where nowhere.

    Args:
        expression: its signs; kana among them are read by pieces alone.
        pieces: what word lists cut it into, and the stems of what renders them; none where it is one word for them.
        text: the translation.
        lang: its language, a two-letter code.
        right: right renderings, of which no word is held against it.
    """
    glosses = _glosses(lang)
    units = [_Unit(at, at + 1, glosses[sign]) for at, sign in enumerate(expression) if sign in glosses]
    at = 0
    for piece, keys in pieces:
        units.append(_Unit(at, at + len(piece), frozenset(keys)))
        at += len(piece)
    words = tokens(text)
    light = light_words(lang)
    excused = frozenset[str]().union(*[stems(word.text, lang) for one in right for word in tokens(one)])
    taken = [_units(word, units, lang, excused) for word in words]
    whole = sum(any(one.start <= at < one.end for one in units) for at in range(len(expression)))
    best: list[tuple[Token, _Unit]] = []
    for begin in range(len(words)):
        for turned in (False, True):
            run = list(_run(words, taken, begin, light, turned=turned))
            least = _FEWEST if _size(run) < len(expression) else 1
            if _content(run, light) >= least and _size(run) > max(1, _size(best)):
                best = run
    if not best:
        return None
    read = tuple([(expression[one.start : one.end], word.text) for word, one in best])
    sure = _size(best) >= (whole - 1 if _content(best, light) >= _FEWEST else whole)
    return SpelledOut((best[0][0].start, best[-1][0].end), read, sure)


def _units(word: Token, units: Sequence[_Unit], lang: str, excused: frozenset[str]) -> list[_Unit]:
    own = stems(word.text, lang)
    return [] if not own.isdisjoint(excused) else [one for one in units if not own.isdisjoint(one.keys)]


def _run(
    words: Sequence[Token], taken: Sequence[Sequence[_Unit]], begin: int, light: frozenset[str], *, turned: bool
) -> Iterator[tuple[Token, _Unit]]:
    """Words from one on that render signs in their order or, turned, from the last to the first."""
    last: _Unit | None = None
    between = 0
    for word, units in zip(words[begin:], taken[begin:], strict=True):
        fit = [one for one in units if last is None or (one.end <= last.start if turned else last.end <= one.start)]
        if fit:
            last = fit[-1] if turned else fit[0]
            between = 0
            yield word, last
        elif last is None or word.text.lower() not in light or between == _BETWEEN:
            return
        else:
            between += 1


def _content(run: Sequence[tuple[Token, _Unit]], light: frozenset[str]) -> int:
    """How many words of content render them."""
    return sum(word.text.lower() not in light for word, _ in run)


def _size(run: Sequence[tuple[Token, _Unit]]) -> int:
    """How many signs are rendered."""
    return sum(one.end - one.start for _, one in run)
