"""Which sentences of a segment of several have a counterpart in its rendering, however free.

Reach for `aligned` to see which sentences of both sides go together, and for `alone` where one shares hardly a word with
the other side: a free translator renders it by other words, but in its place and at its length, and then it is neither
left out nor added. They are aligned as those of a document are; one that is missing stays over, and nothing else does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.align.sentences import align
from translaudit.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.align.sentences import Link
    from translaudit.model import Span

    _Anchors = Callable[[str, str], frozenset[str]] | None

__all__ = ["aligned", "alone"]


def aligned(
    own: tuple[str, str], other: tuple[str, str], anchors: _Anchors
) -> tuple[Sequence[Span], Sequence[Span], Sequence[Link]]:
    """The sentences of both sides of a segment, as spans of their texts, and which go together; arguments as for `alone`."""
    here, there = sentences(*own), sentences(*other)
    (text, lang), (other_text, other_lang) = own, other
    links = align(
        [text[one.start : one.end] for one in here],
        [other_text[one.start : one.end] for one in there],
        source_lang=lang,
        target_lang=other_lang,
        anchors=anchors,
    ).links
    return here, there, links


def alone(own: tuple[str, str], other: tuple[str, str], anchors: _Anchors) -> Sequence[Span]:
    """The sentences of one side of a segment that none of the other side corresponds to.

    Args:
        own: the text of the side whose sentences are asked for, and its language (BCP 47 tag).
        other: the same of the other side.
        anchors: what sentences may share, as for `align`.

    Returns:
        Spans of the text, ascending. None where the other side has as many sentences or one over too, or has sentences
        taken together beside them: what is over here may be what is over there, rendered freely.
    """
    if len(sentences(*own)) <= len(sentences(*other)):
        return ()
    here, _, links = aligned(own, other, anchors)
    if any(link.source[0] == link.source[1] for link in links):
        return ()
    several = [link.source for link in links if link.target[1] - link.target[0] > 1]
    beside = {at for first, last in several for at in (first - 1, last)}
    over = {link.source[0] for link in links if link.target[0] == link.target[1]}
    return [here[at] for at in sorted(over - beside)]
