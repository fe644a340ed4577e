"""Finds pronouns of a translation that give somebody another gender than the original does: she for him.

Reach for `other_genders`. A sentence of the original must have pronouns of one gender alone and no other word, there or
beside it, that may tell the other; its translation, pronouns of the other alone. Translations are compared into languages
whose pronouns stand for people alone, those of languages whose pronouns stand for things too more warily; who said something
(according to her) is compared in all. Words are in `genders.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.lexicon.words import UNSPACED
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment, Side, Span

__all__ = ["OtherGender", "other_genders"]

_FILE = Path(__file__).with_name("genders.toml")
_PAIRS = (("he", "male", "she", "female"), ("she", "female", "he", "male"))


class OtherGender(NamedTuple):
    """A pronoun of the translation and one of the original, of another gender; spans in code points of their texts."""

    here: tuple[int, int]
    there: tuple[int, int]


def other_genders(document: Document) -> Iterator[OtherGender]:
    """The pronouns that differ, one a segment at most."""
    source, target = document.source, document.target
    if source is None or not document.close:
        return
    theirs, ours = primary(source.lang), primary(target.lang)
    if theirs == ours or theirs not in table(_FILE) or ours not in table(_FILE):
        return
    persons = "persons" in table(_FILE)[ours]
    things = "things" in table(_FILE)[theirs]
    for number, segment in enumerate(document.segments):
        if segment.source is None:
            continue
        around = document.segments[max(0, number - 1) : number + 2]
        for he, male, she, female in _PAIRS:
            here = _alone(target, segment.target, f"{she}-says", (he, f"{he}-says"))
            there = _alone(source, segment.source, f"{he}-says", (she, f"{she}-says")) if here else None
            if here and there:
                yield OtherGender(here, there)
                break
            if not persons:
                continue
            excused = (he, male, f"{she}-too", *(("it",) if things else ()))
            here = _alone(target, segment.target, f"{she}-acts" if things else she, excused)
            there = _alone(source, segment.source, he, (she, female)) if here else None
            if here and there and not _told(around, segment, (source, (she, female)), (target, (she,))):
                yield OtherGender(here, there)


def _alone(side: Side, span: Span, mine: str, others: Sequence[str]) -> tuple[int, int] | None:
    """The first pronoun of one gender in a stretch that has nothing of the other; None without one, or where it has."""
    found = _find(side, span, (mine,))
    return None if found is None or _find(side, span, others) else found


def _told(
    around: Sequence[Segment],
    segment: Segment,
    said: tuple[Side, Sequence[str]],
    here: tuple[Side, Sequence[str]],
) -> bool:
    """Whether what stands beside a segment tells of the other gender, in the original or in the translation."""
    beside = [one for one in around if one is not segment]
    return any(one.source and _find(said[0], one.source, said[1]) for one in beside) or any(
        _find(here[0], one.target, here[1]) for one in beside
    )


def _find(side: Side, span: Span, whats: Sequence[str]) -> tuple[int, int] | None:
    """Where the first word of some rows stands in a stretch."""
    patterns = [one for what in whats if (one := _words(primary(side.lang), what)) is not None]
    places = [match.span() for one in patterns if (match := one.search(side.text, *span)) is not None]
    return min(places, default=None)


@cache
def _words(lang: str, what: str) -> re.Pattern[str] | None:
    """What finds the words of a language that tell a gender; None where it has none."""
    listed = table(_FILE)[lang].get(what, "").split()
    if not listed:
        return None
    if lang in UNSPACED:
        return expression("|".join(listed))
    each = "|".join(one.replace("*", r"\w*").replace("-", "-?") for one in listed)
    return expression(rf"(?<![\w'’-])(?:{each})(?!\w)", re.IGNORECASE)
