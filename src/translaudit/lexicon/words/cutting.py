"""Cuts a run of letters without spaces, Chinese or Japanese, into words.

Reach for `cut` with what a list says of each piece. Of all ways to cut, that one is taken which leaves the fewest signs
over in the fewest words; a sign that stands alone beside one left over is hardly a word, nor is a part of a run of
katakana. What is left over is cut where the script changes, and Chinese characters two at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.lexicon.words import EXACT, STEM
from translaudit.storage.expressions import expression
from translaudit.text.tokens import HAN_NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["cut"]

_LONGEST = 10  # code points of a word
# What a piece costs, in hundredths of a listed word.
_WORD, _DRAWN_MORE, _SIGN, _LIGHT, _NUMBER = 100, 5, 140, 100, 90
_LEFT, _KANA_LEFT, _KANA_LIGHT, _KATAKANA_LEFT = 150, 50, 40, 70
_SIGNS_BESIDE, _LEFT_BESIDE = 40, 60  # what a single sign costs more beside another one, and beside one left over
_SHORTEST = 3  # signs of a word in hiragana that is told from grammar, and of one that is part of a run of katakana
_KATAKANA = expression(r"[ァ-ヺー]+")
_SAME = expression(r"[ァ-ヺー]+|[ぁ-ゖ]+|[^ぁ-ゖァ-ヺー]+")
_OTHER, _ALONE, _OVER = range(3)  # what a piece is to the one beside it
_TWO = 2


def cut(run: str, known: Callable[[str], int], light: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a run in order, words and what is left over alike.

    Args:
        run: letters without a space between.
        known: what a piece is to a list: a sum of EXACT, DRAWN and STEM; 0 where it is nothing.
        light: words that carry little of a text's content.

    Returns:
        Half-open spans in code points, of one sign at least; time grows with the length of the run.
    """
    over = -1
    for start, end, kind in _best(run, known, light):
        if kind == _OVER:
            over = start if over < 0 else over
            continue
        if over >= 0:
            yield from _apart(run, over, start, light)
            over = -1
        yield start, end
    if over >= 0:
        yield from _apart(run, over, len(run), light)


def _best(run: str, known: Callable[[str], int], light: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """The pieces that cost least, each with what it is to those beside it; of equals, the longest word first."""
    inside = {at for match in _KATAKANA.finditer(run) for at in range(match.start() + 1, match.end())}
    numbers = {
        at: match.end()
        for match in HAN_NUMBER.finditer(run)
        for at in range(*match.span())
        if HAN_NUMBER.fullmatch(run, at, match.end())
    }
    size = len(run)
    # For each place and kind of the piece that begins there: what the rest costs, and where that piece ends.
    best: list[dict[int, tuple[int, int, int]]] = [{} for _ in range(size)] + [{_OTHER: (0, size, _OTHER)}]
    for at in range(size - 1, -1, -1):
        for end, kind, cost in _pieces(run, at, known, light, inside, numbers.get(at)):
            for after, (more, *_) in best[end].items():
                whole = cost + more + _beside(kind, after)
                if kind not in best[at] or whole < best[at][kind][0]:
                    best[at][kind] = whole, end, after
    at, kind = 0, min(best[0], key=lambda one: (best[0][one][0], one)) if size else _OTHER
    while at < size:
        _, end, after = best[at][kind]
        yield at, end, kind
        at, kind = end, after


def _beside(kind: int, after: int) -> int:
    if _ALONE not in (kind, after):
        return 0
    return _LEFT_BESIDE if _OVER in (kind, after) else _SIGNS_BESIDE if kind == after else 0


def _pieces(
    run: str, at: int, known: Callable[[str], int], light: frozenset[str], inside: set[int], number: int | None
) -> Iterator[tuple[int, int, int]]:
    """What may begin at a place, the longest first: where it ends, what it is to those beside it, what it costs."""
    if number:
        yield number, _OTHER, _NUMBER
    for end in range(min(len(run), at + _LONGEST), at, -1):
        if end - at < _SHORTEST and (at in inside or end in inside):
            continue
        cost = _cost(run, at, end, known, light)
        if cost:
            yield end, _ALONE if cost >= _SIGN else _OTHER, cost
    ends = next((end for end in range(at + 1, len(run) + 1) if end not in inside), len(run))
    if at not in inside:
        yield ends, _OVER, _KANA_LEFT if _hiragana(run[at]) else max(_LEFT, _KATAKANA_LEFT * (ends - at))


def _cost(run: str, at: int, end: int, known: Callable[[str], int], light: frozenset[str]) -> int:
    """What a piece costs as a word; 0 if it is none."""
    piece = run[at:end]
    what = known(piece)
    if not what and piece not in light:
        return 0
    kana = all(map(_hiragana, piece))
    if piece in light:
        return _KANA_LIGHT if kana else _LIGHT
    if what == STEM and not _hiragana(run[end : end + 1]):
        return 0
    if kana and end - at < _SHORTEST:
        return 0
    return (_SIGN if end - at == 1 else _WORD) + (0 if what & EXACT else _DRAWN_MORE)


def _hiragana(sign: str) -> bool:
    return "ぁ" <= sign <= "ゖ"


def _apart(run: str, start: int, end: int, light: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Cut letters that no list has into what may be words."""
    for match in _SAME.finditer(run, start, end):
        at, last = match.span()
        if match[0][0] > "ヿ":
            while at < last:
                size = 1 if run[at] in light or (run[at + 1 : at + 2] or " ") in light else _TWO
                yield at, min(at + size, last)
                at += size
        else:
            yield at, last
