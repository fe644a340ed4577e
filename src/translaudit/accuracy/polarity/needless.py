"""A ban in the place of what is needless, with in that of without, unknown in that of not unknown, only in that of not only.

Reach for `flipped`, `undone`, `without` and `restricted` where the negations of a segment agree in number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.polarity.sides import NEAR
from translaudit.model import Confidence
from translaudit.rule import Mark, Place
from translaudit.storage.expressions import expression
from translaudit.text.polarity.negations import modalities, modality, trait

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.accuracy.polarity.sides import Side
    from translaudit.align.words import Word
    from translaudit.coverage import Compared

    Places = tuple[tuple[int, int], tuple[int, int]]

__all__ = ["flipped", "restricted", "undone", "without"]

_OPPOSITE = {"forbidden": "needless", "needless": "forbidden"}
_REACH = 3  # words of content behind “with” or “without” that tell what it is about
_CLAUSE = expression(r"[,;:.!?()—–،؛؟。，、；：！？।]")


def flipped(source: Side, target: Side) -> Mark | None:
    """A ban rendered as what is needless, or the other way round."""
    for kind, opposite in _OPPOSITE.items():
        said = modality(source.text, source.lang, kind)
        if said is None or modality(source.text, source.lang, opposite):
            continue
        wrong = modality(target.text, target.lang, opposite)
        if wrong is None or modality(target.text, target.lang, kind):
            continue
        meant = "must not be done" if kind == "forbidden" else "need not be done"
        words, rendered = source.text[slice(*said)], target.text[slice(*wrong)]
        return Mark(
            *target.span(*wrong),
            f"“{words}” says what {meant}; “{rendered}” says another thing.",
            confidence=Confidence.MEDIUM,
            related=(Place("source", *source.span(*said), f"what {meant}"),),
        )
    return None


def restricted(source: Side, target: Side) -> Mark | None:
    """Only or just where the other side says not only, and nothing else is negated; who can't just wait may not wait."""
    for more, fewer in ((source, target), (target, source)):
        said = [(one.start, one.end) for one in more.found if one.kind == "not-only"]
        whole = [one for one in said if "'" not in more.text[slice(*one)]]
        if not whole or any(one.low or one.kind == "not-only" for one in fewer.found):
            continue
        narrow = [(one.start, one.end) for one in fewer.found if one.kind == "only"]
        narrow += modalities(fewer.text, fewer.lang, "merely")
        if narrow and not any(one.kind == "only" for one in more.found):
            near = min(narrow, key=lambda one: abs(fewer.share(one[0]) - more.share(whole[0][0])))
            return _opposite(source, target, *((whole[0], near) if more is source else (near, whole[0])))
    return None


def undone(source: Side, target: Side) -> Mark | None:
    """A word with a negation in it that one side negates once more, and the other does not: nicht undenkbar, unthinkable."""
    for twice, once in ((source, target), (target, source)):
        said = modality(twice.text, twice.lang, "twice")
        if said is None or modality(once.text, once.lang, "twice") or any(one.low for one in once.found):
            continue
        single = [list(modalities(side.text, side.lang, "undone")) for side in (twice, once)]
        alone = [span for span in single[0] if not said[0] <= span[0] < said[1]]
        near = [span for span in single[1] if abs(once.share(span[1]) - twice.share(said[1])) <= NEAR]
        if not near or len(single[1]) <= len(alone):
            continue
        there, here = (said, near[0]) if twice is source else (near[0], said)
        return _opposite(source, target, there, here)
    return None


def without(source: Side, target: Side, place: Callable[[int], float], compared: Compared | None) -> Mark | None:
    """Without rendered as with, or the other way round, where nothing else negates on the side that has with.

    What is lacking must be what the other has, and nothing more be said of it there: without lights is with its lights
    switched off.
    """
    for lacking, having in ((source, target), (target, source)):
        lacks = modality(lacking.text, lacking.lang, "without")
        if lacks is None or any(one.high for one in having.found):
            continue
        if not any(one.high and (one.start, one.end) == lacks for one in lacking.found):
            continue  # it is part of a phrase
        said = modality(having.text, having.lang, "with")
        if said is None:
            continue
        there, here = (lacks, said) if lacking is source else (said, lacks)
        if abs(place(there[0]) - target.share(here[0])) > NEAR:
            continue
        if compared is not None and _otherwise((source, target), (there, here), compared, int(lacking is target)):
            continue
        return _opposite(source, target, there, here)
    return None


def _opposite(source: Side, target: Side, there: tuple[int, int], here: tuple[int, int]) -> Mark:
    words, rendered = source.text[slice(*there)], target.text[slice(*here)]
    return Mark(
        *target.span(*here),
        f"The original has “{words}”; “{rendered}” says the opposite.",
        confidence=Confidence.MEDIUM,
        related=(Place("source", *source.span(*there), "the words of the original"),),
    )


def _otherwise(sides: tuple[Side, Side], places: Places, compared: Compared, lacking: int) -> bool:
    """Whether “with” is not about what the other side is without, or a word beside that has no counterpart there.

    Args:
        sides: the original and its translation.
        places: where they have the two words.
        compared: their words.
        lacking: the side that is without, 0 or 1.
    """
    words = compared.source, compared.target
    near = [_behind(*one) for one in zip(sides, places, words, strict=True)]
    strangers = (compared.missing, compared.added)[1 - lacking]
    links = dict((one.source, one.target) if not lacking else (one.target, one.source) for one in compared.links())
    if near[lacking] and near[lacking][0] in (compared.missing, compared.added)[lacking]:
        return True
    having = near[1 - lacking]
    met = next((having.index(links[at]) for at in near[lacking] if links.get(at) in having), -1)
    if met < 0:
        return False
    linked = set(links.values())
    between = any(at not in linked for at in having[:met])  # mit ausgeschaltetem Licht
    return between or any(at in strangers for at in having[met + 1 : met + 2])


def _behind(side: Side, at: tuple[int, int], words: Sequence[Word]) -> list[int]:
    """The numbers of the first words of content behind a place, before it where verbs stand last, in its clause."""
    before = trait(side.lang, "verb-final")
    start, end = (side.span(one, one)[0] - side.start for one in at)
    text = side.text
    first = max((match.end() for match in _CLAUSE.finditer(text, 0, at[0])), default=0)
    last = next((match.start() for match in _CLAUSE.finditer(text, at[1])), len(text))
    first, last = (side.span(one, one)[0] - side.start for one in (first, last))
    inside = [n for n, word in enumerate(words) if word.content and first <= word.start < last]
    if before:
        return [n for n in inside if words[n].end <= start][-_REACH:][::-1]
    return [n for n in inside if words[n].start >= end][:_REACH]
