"""Where a translation drops or adds that an office is held for the time being, once, or for another: acting, former, deputy.

Reach for `other_standing`. Words for that and for offices are concepts of `lexicon.concepts`; one must stand right beside
an office, of which both sides name as many, and the other side, with the sentences beside it, must have nothing that may
say the same. Where no office is named (he said), nothing is dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.lexicon.concepts import load
from translaudit.model import Confidence
from translaudit.rule import Mark, Place
from translaudit.storage.expressions import expression
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.lexicon.concepts import Mention, Said, Words
    from translaudit.model import Side, Span

__all__ = ["other_standing"]

_STANDING, _OFFICES = "standing", "holder"
_BESIDE = expression(
    r"[\s.\-‑'’]*(?:[^\W\d_]{1,3}[\s\-]+)?"
)  # what may stand between both: ex-president, chef par intérim du
_INITIALS = 4  # code points up to which words of several are initials, which need their points: и. о., not “и о”
_Sides = tuple[dict[str, "Said"], ...]


def other_standing(document: Document) -> Iterator[Mark]:
    """Marks for offices of the translation that lack such a word of the original, and for such words that it adds."""
    source, target = document.source, document.target
    words = [load(primary(one.lang)) if one else None for one in (source, target)]
    if source is None or not document.close or None in words or primary(source.lang) == primary(target.lang):
        return
    segments = document.segments
    spans = [segment.source for segment in segments], [segment.target for segment in segments]
    sides = _said(words[0], source.text, spans[0]), _said(words[1], target.text, spans[1])
    for number, segment in enumerate(segments):
        if segment.source is None:
            continue
        there = tuple(_held(source.text, sides[0][number]))
        here = tuple(_held(target.text, sides[1][number]))
        offices = [said[number][_OFFICES].certain if _OFFICES in said[number] else () for said in sides]
        if len(offices[0]) != len(offices[1]):
            continue
        for word, place in there:
            if not _may_say(sides[1], number, word.concept) and not any(at == place for _, at in here):
                office = offices[1][place]
                yield _dropped(source.text, target, word, office)
        for word, place in here:
            if not _may_say(sides[0], number, word.concept) and not any(at == place for _, at in there):
                yield _added(target.text, word, segment.source)


def _said(table: Words | None, text: str, spans: Sequence[Span | None]) -> _Sides:
    return tuple([table.said(text, *span) if table and span else {} for span in spans])


def _held(text: str, said: dict[str, Said]) -> Iterator[tuple[Mention, int]]:
    """The words for a standing that stand beside an office, each with which of the offices that is."""
    if _STANDING not in said or _OFFICES not in said:
        return
    for word in said[_STANDING].certain:
        shown = text[word.start : word.end]
        if len(shown) <= _INITIALS and " " in shown.strip() and "." not in shown:
            continue
        for number, office in enumerate(said[_OFFICES].certain):
            between = text[word.end : office.start] or text[office.end : word.start]
            if _BESIDE.fullmatch(between):
                yield word, number
                break


def _may_say(said: Sequence[dict[str, Said]], number: int, concept: str) -> bool:
    """Whether a sentence, or one beside it, may say of an office what a concept says."""
    near = said[max(0, number - 1) : number + 2]
    return any(concept in one[_STANDING].perhaps for one in near if _STANDING in one)


def _dropped(source: str, target: Side, word: Mention, office: Mention) -> Mark:
    text, lang = target.text, target.lang
    here, there = text[office.start : office.end], source[word.start : word.end]
    table = load(primary(lang))
    name = table.name(word.concept, (word.concept, there)) if table else ""
    better = (f"{name} {here}",) if primary(lang) == "en" and name else ()
    return Mark(
        office.start,
        office.end,
        f"“{here}” drops “{there}” of the original{f', “{name}”' if name else ''}: the office is not held as it says here.",
        suggestions=better,
        confidence=Confidence.MEDIUM,
        related=(Place("source", word.start, word.end, "what is dropped"),),
    )


def _added(target: str, word: Mention, said: Span) -> Mark:
    here = target[word.start : word.end]
    return Mark(
        word.start,
        word.end,
        f"“{here}” has nothing to render: the original names the office without it.",
        confidence=Confidence.MEDIUM,
        related=(Place("source", said.start, said.end, "the original"),),
    )
