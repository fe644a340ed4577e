"""How likely it is that only a negation differs in a segment, and the rest is rendered, against a sentence put otherwise.

Reach for `odds` where one side has a negation that the other lacks. Whoever translates freely says “it is cool” for “it is
not hot”, or leaves a clause out; then other words of the sentence have no rendering either. Where a negator was overlooked
or added by mistake, they have.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.align.words import Word
    from translaudit.document import Document
    from translaudit.model import Segment, Span

__all__ = ["SURE", "odds"]

SURE = -1.5
"""Log odds from which a negation is missing, or one too many: one in two hundred of those taken from or put into machine
translations of single sentences has less, and two in three free translations with another number of negations."""

# Log odds that no other word was chosen: fitted to negations that were put into or taken out of translations of news,
# stories, manuals and help, and to such translations as people left them, and rounded.
_BASE = -0.1
_RENDERED = 2.5  # for the share of words that render each other, on the side where fewer do
_WORDS = 1.4  # for the logarithm of how many words carry content
_LEFT = -1.0  # for that of how many words of the side with the negation nothing renders
_STRANGE = -1.0  # for that of how many known words of the other side nothing here asks for
_NEGATORS = -0.7  # for each negation in the sentence: where there are several, languages count differently
_SENTENCES = (
    -1.0
)  # for each sentence of the segment, up to three: the more there are, the likelier one was put otherwise
_MOST = 3
_FEW = 4  # words of a lone sentence that is too short to be put otherwise, or for lists to tell


class _Part(NamedTuple):
    """The sentence with the negation, and what renders it: spans in code points of the segment's sides."""

    spans: tuple[tuple[int, int], tuple[int, int]]
    sentences: int


def odds(document: Document, segment: Segment, has: str, at: int, negators: Sequence[int]) -> float:
    """Log odds that a negation alone differs; `SURE` where no list has the words of a single sentence.

    Args:
        document: the bitext.
        segment: has an original.
        has: “source” or “target”, the side that has the negation.
        at: where it stands, code points from the start of the segment's side.
        negators: where that side has negations, likewise.
    """
    side = int(has == "target")
    part = _part(document, segment, side, at)
    compared = document.compared(segment)
    if compared is None:
        return SURE if part.sentences == 1 else SURE + _SENTENCES
    words = compared.source, compared.target
    inside = [_inside(*one) for one in zip(words, part.spans, strict=True)]
    links = [one for one in compared.links() if one.source in inside[0] and one.target in inside[1]]
    unlinked = len(inside[side]) - len(links)
    linked = {(one.source, one.target)[1 - side] for one in links}
    strangers = (compared.missing, compared.added)[1 - side]
    strange = [at for at in strangers if at in inside[1 - side] and at not in linked and not words[1 - side][at].drawn]
    start, end = part.spans[side]
    weight = (
        _BASE
        + _RENDERED * len(links) / max(1, *map(len, inside))
        + _WORDS * log(1 + max(map(len, inside)))
        + _LEFT * log(1 + unlinked)
        + _STRANGE * log(1 + len(strange))
        + _NEGATORS * sum(start <= one < end for one in negators)
        + _SENTENCES * min(part.sentences, _MOST)
    )
    short = part.sentences == 1 and max(map(len, inside)) <= _FEW
    return max(weight, SURE) if short else weight


def _inside(words: Sequence[Word], span: tuple[int, int]) -> frozenset[int]:
    """The numbers of the words in a span that carry content."""
    return frozenset(n for n, word in enumerate(words) if word.content and span[0] <= word.start < span[1])


def _part(document: Document, segment: Segment, side: int, at: int) -> _Part:
    """The sentence that holds a place, and what renders it."""
    if document.source is None or segment.source is None:
        raise AssertionError(segment)
    from translaudit.align.sentences import align  # noqa: PLC0415  only where a negation differs
    from translaudit.coverage import anchors  # noqa: PLC0415  as above
    from translaudit.text.sentences import sentences  # noqa: PLC0415  as above

    langs = document.source.lang, document.target.lang
    texts = document.source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    found = [sentences(text, lang) for text, lang in zip(texts, langs, strict=True)]
    whole = (0, len(texts[0])), (0, len(texts[1]))
    several = max(map(len, found))
    if several == 1:
        return _Part(whole, several)
    lists = [[text[slice(*one)] for one in spans] for text, spans in zip(texts, found, strict=True)]
    aligned = align(*lists, source_lang=langs[0], target_lang=langs[1], anchors=anchors(*langs))
    for link in aligned.links:
        ranges = link.source, link.target
        if all(start < end for start, end in ranges):
            spans = _reach(found[0], *link.source), _reach(found[1], *link.target)
            if spans[side][0] <= at < spans[side][1]:
                return _Part(spans, several)
    return _Part(whole, several)


def _reach(sentences: Sequence[Span], start: int, end: int) -> tuple[int, int]:
    return sentences[start].start, sentences[end - 1].end
