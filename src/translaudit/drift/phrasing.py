"""How many words beside the one that renders a term belong to the rendering: displaced people, prosecutor's office.

Reach for `reach` where a rendering is shown or suggested. Words belong to it that stand beside it wherever it is and
that nothing beside the term explains. It needs two places, and takes what they share by chance for a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from translaudit.drift.recurrence import Pairs

__all__ = ["Reach", "beside", "reach"]

_MOST = 3  # words to one side
_PEOPLE = frozenset({"people", "person", "persons"})  # which carry little by themselves


class Reach(NamedTuple):
    """How many words before and behind a head belong to its phrase."""

    before: int = 0
    behind: int = 0


def reach(pairs: Pairs, name: str, places: Sequence[tuple[int, int]]) -> Reach:
    """What belongs to a rendering.

    Args:
        pairs: the document.
        name: the term's base.
        places: segment and word of each place of the rendering's head; at least two.
    """
    names = {name, *pairs.neighbours(name)}
    sizes = []
    for step in (-1, 1):
        size = 0
        for far in range(1, _MOST + 1):
            texts = {beside(pairs, at, number, step * far) for at, number in places}
            if len(texts) > 1 or not _belongs(pairs, texts.pop(), places, step * far, names):
                break
            size = far
        sizes.append(size)
    return Reach(*sizes)


def _belongs(pairs: Pairs, text: str, places: Sequence[tuple[int, int]], step: int, names: Container[str]) -> bool:
    """Whether a word that stands so far from the head everywhere is a part of the phrase: no light word but people."""
    at, number = places[0]
    if not text or not pairs.target[at].bases[number + step]:
        return bool(text) and pairs.langs[1] == "en" and text in _PEOPLE
    return not any(pairs.explained(at, number + step, names) for at, number in places)


def beside(pairs: Pairs, at: int, number: int, step: int) -> str:
    """The word so many steps from another, in small letters, if nothing but spaces and hyphens stands between; else ""."""
    sentence = pairs.target[at]
    other = number + step
    if not 0 <= other < len(sentence.words):
        return ""
    first, last = sorted((number, other))
    gaps = zip(sentence.words[first:last], sentence.words[first + 1 : last + 1], strict=True)
    if any(sentence.text[one.end : two.start].strip(" -") for one, two in gaps):
        return ""
    return sentence.texts[other].casefold()
