"""Which sentences of a segment of several have a counterpart in its rendering, however free.

Reach for `alone` where a sentence of a segment shares hardly a word with the other side: a free translator renders it by
other words, but in its place and at its length, and then it is neither left out nor added. The sentences of both sides
are aligned as those of a document are; one that is missing stays over, and nothing else does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.align.sentences import align
from translaudit.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.model import Span

__all__ = ["alone"]


def alone(
    own: tuple[str, str], other: tuple[str, str], anchors: Callable[[str, str], frozenset[str]] | None
) -> Sequence[Span]:
    """The sentences of one side of a segment that none of the other side corresponds to.

    Args:
        own: the text of the side whose sentences are asked for, and its language (BCP 47 tag).
        other: the same of the other side.
        anchors: what sentences may share, as for `align`.

    Returns:
        Spans of the text, ascending. None where the other side has as many sentences or one over too, or has sentences
        taken together beside them: what is over here may be what is over there, rendered freely.
    """
    here, there = sentences(*own), sentences(*other)
    if len(here) <= len(there):
        return ()
    (text, lang), (other_text, other_lang) = own, other
    links = align(
        [text[one.start : one.end] for one in here],
        [other_text[one.start : one.end] for one in there],
        source_lang=lang,
        target_lang=other_lang,
        anchors=anchors,
    ).links
    if any(link.source[0] == link.source[1] for link in links):
        return ()
    several = [link.source for link in links if link.target[1] - link.target[0] > 1]
    beside = {at for first, last in several for at in (first - 1, last)}
    over = {link.source[0] for link in links if link.target[0] == link.target[1]}
    return [here[at] for at in sorted(over - beside)]
