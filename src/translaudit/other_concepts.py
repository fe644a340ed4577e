"""Where a translation names another institution, office, relative, direction or holiday than its original.

Reach for `other_concepts`. Both sides are read for the concepts of `lexicon.concepts`; of each class a segment must lack
one and have one too many. What the sentences before and after say counts for both, and near concepts are not compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from translaudit.lexicon.concepts import classes, load
from translaudit.model import Confidence
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.lexicon.concepts import Class, Mention, Said, Words
    from translaudit.model import Side, Span

__all__ = ["Other", "other_concepts"]


class Other(NamedTuple):
    """A word of the translation that means another thing than the original.

    Attributes:
        kind: the class of both.
        here: what the translation says, where.
        there: what the original says, where.
        better: the word for that in the translation's language; "" where the table has none.
        confidence: how sure that is.
    """

    kind: Class
    here: Mention
    there: Mention
    better: str
    confidence: Confidence


def other_concepts(document: Document) -> Iterator[Other]:
    """The words that mean another thing, by segment."""
    source, target = document.source, document.target
    if source is None or not document.close:
        return
    theirs, ours = load(primary(source.lang)), load(primary(target.lang))
    if theirs is None or ours is None or theirs is ours:
        return
    segments = document.segments
    said = [_said(theirs, source, one.source) for one in segments]
    there = [_said(ours, target, one.target) for one in segments]
    for number, (one, other) in enumerate(zip(said, there, strict=True)):
        near = range(max(0, number - 1), min(len(segments), number + 2))
        for kind in classes():
            if kind.name in one and kind.name in other:
                known = _perhaps([said[at] for at in near], kind), _perhaps([there[at] for at in near], kind)
                found = _other(kind, one[kind.name], other[kind.name], known, ours, target)
                if found is not None and not _copied(found, segments[number].source, source, target):
                    yield found


def _said(words: Words, side: Side, span: Span | None) -> dict[str, Said]:
    return words.said(side.text, *span) if span else {}


def _perhaps(said: list[dict[str, Said]], kind: Class) -> frozenset[str]:
    return frozenset(concept for one in said if kind.name in one for concept in one[kind.name].perhaps)


def _other(
    kind: Class,
    said: Said,
    there: Said,
    known: tuple[frozenset[str], frozenset[str]],
    words: Words,
    target: Side,
) -> Other | None:
    lost = {one.concept: one for one in reversed(said.certain) if one.concept not in known[1]}
    strange = {one.concept: one for one in reversed(there.certain) if one.concept not in known[0]}
    if len(lost) != 1 or len(strange) != 1:
        return None
    ((gone, original),), ((new, rendering),) = lost.items(), strange.items()
    if frozenset((gone, new)) in kind.near:
        return None
    even = len(said.certain) == len(there.certain)
    shown = target.text[rendering.start : rendering.end]
    return Other(
        kind, rendering, original, _cased(words.name(gone), shown), Confidence.HIGH if even else Confidence.MEDIUM
    )


def _copied(other: Other, span: Span | None, source: Side, target: Side) -> bool:
    """Whether the original has the very word, in a name of the other language: West Virginia."""
    said = source.text[span.start : span.end] if span else ""
    return target.text[other.here.start : other.here.end] in said


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
