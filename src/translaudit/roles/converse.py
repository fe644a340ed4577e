"""Where a translation tells a deal from its other side: what A sells to B, B buys from A.

Reach for `told_from_the_other_side` before calling buying for selling wrong. The verbs must be such that another verb has
their object as its subject (`grammar.toml`: converse); then the two who are named first must not be the same one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.roles.grammar import grammar
from translaudit.roles.participants import participants
from translaudit.roles.sentence import Sentence
from translaudit.roles.verbs import turns
from translaudit.text.language import primary

if TYPE_CHECKING:
    from translaudit.document import Document
    from translaudit.model import Segment

__all__ = ["told_from_the_other_side"]


def told_from_the_other_side(document: Document, there: int, here: int) -> bool:
    """Whether the verbs at two places are converse, and those whom both sides name have changed places with them.

    Args:
        document: the document.
        there: code point in the original at which its verb begins.
        here: code point in the translation at which its verb begins.
    """
    segment, source = document.segment_at(here), document.source
    langs = primary(document.source_lang), primary(document.target.lang)
    grammars = grammar(langs[0]), grammar(langs[1])
    if source is None or segment.source is None or grammars[0] is None or grammars[1] is None:
        return False
    texts = source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    words = document.readers[0].words(texts[0]), document.readers[1].words(texts[1])
    sides = (
        Sentence(texts[0], words[0], langs[0], grammars[0], {}),
        Sentence(texts[1], words[1], langs[1], grammars[1], {}),
    )
    places = there - segment.source.start, here - segment.target.start
    found = list(zip(sides, places, strict=True))
    turned = [turns(*one) for one in found]
    if not any(turned) or any(_noun(*one) for one, turns_round in zip(found, turned, strict=True) if not turns_round):
        return False
    shared, _ = participants(texts, words, langs)
    if len(shared) < 2:
        return _crossed(document, segment, places)
    return min(shared, key=lambda pair: pair[0].start) != min(shared, key=lambda pair: pair[1].start)


def _crossed(document: Document, segment: Segment, places: tuple[int, int]) -> bool:
    """Whether a word before the one verb is rendered behind the other, and a word behind it before."""
    compared = document.compared(segment)
    if compared is None:
        return False
    sides = {
        (compared.source[one.source].start < places[0], compared.target[one.target].start < places[1])
        for one in compared.links()
    }
    return {(True, False), (False, True)} <= sides


def _noun(side: Sentence, place: int) -> bool:
    """Whether a word at a code point is a noun and no verb: spring for autumn, which may be called fall."""
    return any(word.noun for word in side.words if word.start <= place < word.end)
