"""How likely it is that only one word differs in a sentence, and the rest is rendered, against a sentence put otherwise.

Reach for `odds` where one side has a negation that the other lacks, and for `facing` where a word of the translation says
the contrary of one of the original. Whoever translates freely says “it is cool” for “it is not hot”, or leaves a clause
out; then other words of the sentence have no rendering either. Where a word was overlooked or taken for another, they have.
"""

from __future__ import annotations

from itertools import pairwise
from math import inf, log
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.accuracy.freedom import freedom
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.polarity.negations import modality, trait

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from translaudit.align.words import Word
    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.model import Segment, Span

__all__ = ["SURE", "WEIGHTS", "Told", "certain", "facing", "odds", "told"]

SURE = 0.0
"""Log odds from which a negation is missing, or one too many."""

WEIGHTS = Path(__file__).with_name("odds.toml")
"""What the odds are summed from."""

_MOST = 3  # sentences of a segment that are counted
_FEW = 4  # words of a lone sentence that is too short for lists to tell, unless they know some and miss others
# Times the usual freedom of a document, by the side that has the negation. Above the former what is negated must be
# rendered; above the latter a negation is left alone. Translators turn round what is negated more often than what is not.
# Chosen by negations put in and taken out by rote in right translations, and by those that were right.
_CLOSE = {"source": 1.0, "target": 1.1}
_FREE = {"source": 1.3, "target": inf}
# A negation added says so in any document from these odds on, if what it negates is rendered and it says nothing but not;
# “nothing” and “no time” are words that a translator chooses.
_CERTAIN = 1.5
# Above so many times the usual freedom the odds of one added must be higher by so much.
_EXACT, _MORE = 0.75, 2.0
# Above the former, so much of the sentence at least must be rendered word by word.
_LOOSE, _TIGHT = 1.1, 0.6
_ABSENT = 2  # known words of a clause without a rendering, if it has none at all, by which it was left out
_TINY = 3  # the same, whatever stands there
_PARTS = expression(r"[,;:()—–!?.…،؛؟。，、；：！？।]")

# Weights of how much of a sentence is rendered, for contraries.
_RENDERED = 2.5  # for the share of words that render each other, on the side where fewer do
_WORDS = 1.4  # for the logarithm of how many words carry content
_STRANGE = -1.0  # for that of how many known words of either side nothing here asks for
_SENTENCES = -1.0  # for each sentence of the segment, up to `_MOST`: the more, the likelier is a rewording

# Contraries face each other from so large a sum of them on, and so near to each other: words by which the one may
# stand elsewhere than the other, measured from words that render each other. Fitted to exchanged words of single sentences,
# and to contraries that were seen in segments of free translations, which are more of one piece the fewer sentences they have.
_LONE, _LONE_MOVED = 0.5, 5
_SEVERAL, _SEVERAL_MOVED = 1.2, 3
_BESIDE = 4  # words to each side from which that is measured
_SHORT = 5  # words of a lone sentence that is too short to be put otherwise, or for lists to tell


class _Part(NamedTuple):
    """A sentence and what renders it.

    Attributes:
        spans: in code points of the segment's original and of its translation.
        sentences: how many the segment has, on the side with more.
    """

    spans: tuple[tuple[int, int], tuple[int, int]]
    sentences: int


class _Rendered(NamedTuple):
    """What of a sentence is rendered; numbers are those of the segment's words.

    Attributes:
        inside: the words of both sides that carry content.
        links: pairs of them that render each other.
        strange: how many known words of each side nothing on the other explains.
    """

    inside: tuple[frozenset[int], frozenset[int]]
    links: Sequence[tuple[int, int]]
    strange: tuple[int, int]

    @property
    def words(self) -> int:
        """How many words carry content, on the side with more."""
        return max(map(len, self.inside))

    @property
    def share(self) -> float:
        """How much of the sentence is rendered, 0 to 1."""
        return len(self.links) / max(1, self.words)


class Told(NamedTuple):
    """What tells of a sentence whether a negation alone differs.

    Attributes:
        kind: “lone” or “several”: the part of `odds.toml` that weighs it.
        parts: by the names of the weights.
        short: whether the sentence is too short for lists to tell, and they do not know what is negated to be put otherwise.
        absent: whether the clause with the negation has no rendering at all: it was left out, or put in, as a whole.
    """

    kind: str
    parts: Mapping[str, float]
    short: bool
    absent: bool


def odds(document: Document, segment: Segment, has: str, at: tuple[int, int], negators: Sequence[int]) -> float:
    """Log odds that a negation alone differs, by `odds.toml`; `SURE` where no list has the words of a single sentence.

    Arguments as for `told`.
    """
    known = told(document, segment, has, at, negators)
    if known is None:
        several = _part(document, segment, int(has == "target"), at[0]).sentences > 1
        return SURE + _SENTENCES if several else SURE
    total = _total(known)
    if _certain(document, segment, has, at, known):
        return total
    free = freedom(document, segment.target.start)
    if known.absent or _loose(known, has, free):
        return min(total, SURE - 1)
    if has == "target" and free > _EXACT:
        total -= _MORE
    return max(total, SURE) if known.short else total


def certain(document: Document, segment: Segment, has: str, at: tuple[int, int], negators: Sequence[int]) -> bool:
    """Whether a negation is one too many, however freely the document is translated and whatever is said beside it.

    Arguments as for `told`.
    """
    known = told(document, segment, has, at, negators)
    return known is not None and _certain(document, segment, has, at, known)


def _certain(document: Document, segment: Segment, has: str, at: tuple[int, int], known: Told) -> bool:
    if has != "target" or known.absent or not known.parts["negated"] or _total(known) < _CERTAIN:
        return False
    words = document.target.text[slice(*segment.target)][slice(*at)].replace("’", "'")
    return modality(words, document.target.lang, "nothing") is None


def _total(known: Told) -> float:
    return float(sum(weight * known.parts[name] for name, weight in table(WEIGHTS)[known.kind].items()))


def _loose(known: Told, has: str, free: float) -> bool:
    """Whether a document is translated so freely that this negation may be put otherwise."""
    if free > _FREE[has] or (free > _LOOSE and known.parts["rendered"] < _TIGHT):
        return True
    return free > _CLOSE[has] and not known.parts["negated"] and not known.short


def told(document: Document, segment: Segment, has: str, at: tuple[int, int], negators: Sequence[int]) -> Told | None:
    """What tells whether a negation alone differs; None where no list has the words.

    Args:
        document: the bitext.
        segment: has an original.
        has: “source” or “target”, the side that has the negation.
        at: its span, code points from the start of the segment's side.
        negators: where that side has negations, likewise.
    """
    side = int(has == "target")
    compared = document.compared(segment)
    if compared is None:
        return None
    part = _part(document, segment, side, at[0])
    said = _rendered(compared, part)
    start, end = part.spans[side]
    (negated, following, before), absent, lost = _about(document, segment, said, side, at)
    parts = {
        "base": 1,
        "rendered": said.share,
        "words": log(1 + said.words),
        "strange": log(1 + said.strange[1 - side]),
        "negators": sum(start <= one < end for one in negators),
        "sentences": min(part.sentences, _MOST),
        "negated": negated,
        "next": following,
        "before": before,
    }
    lone = part.sentences == 1
    short = lone and not lost and said.words <= (_TINY if said.links and said.strange[1 - side] else _FEW)
    return Told("lone" if lone else "several", parts, short, absent)


def _about(
    document: Document, segment: Segment, said: _Rendered, side: int, at: tuple[int, int]
) -> tuple[Sequence[bool], bool, bool]:
    """Whether these have a rendering: the word that a negation is about, the next one, the one on its other side.

    They are words of its clause, or in the negation itself (didn't go, ne va pas). And whether the clause has known words
    and none of all its words has a rendering, while others have; and whether lists know the first word that is more
    than the negation, and nothing of the other side renders it.
    """
    compared = document.compared(segment)
    if document.source is None or segment.source is None or compared is None:
        raise AssertionError(segment)
    text = (document.source.text[slice(*segment.source)], document.target.text[slice(*segment.target)])[side]
    words = (compared.source, compared.target)[side]
    cuts = [0, *[match.end() for match in _PARTS.finditer(text)], len(text) + 1]
    first, last = next((one, two) for one, two in pairwise(cuts) if one <= at[0] < two)
    inside = [n for n in sorted(said.inside[side]) if first <= words[n].start < last]
    within = [n for n in sorted(said.inside[side]) if words[n].start < at[1] and words[n].end > at[0]]
    before = [n for n in inside if words[n].end <= at[0]][::-1]
    behind = [n for n in inside if words[n].start >= at[1]]
    if trait(document.target.lang if side else document.source_lang, "verb-final"):
        before, behind = behind, before
    linked = {link[side] for link in said.links}
    after = [*within, *behind]
    strangers = (compared.missing, compared.added)[side]
    absent = bool(linked) and linked.isdisjoint(inside) and sum(n in strangers for n in inside) >= _ABSENT
    bare = [n for n in after if words[n].start > at[0] or words[n].end < at[1]]  # the negation itself has no rendering
    lost = bool(bare) and bare[0] not in linked and bare[0] in strangers
    return [not linked.isdisjoint(some) for some in (after[:1], after[1:2], before[:1])], absent, lost


def facing(document: Document, segment: Segment, there: int, here: int) -> bool:
    """Whether a word of the translation stands where one of the original should, in a sentence rendered otherwise closely.

    Args:
        document: the bitext.
        segment: has an original.
        there: where the original's word stands, code points from the start of the segment's original.
        here: where the translation's stands, likewise.
    """
    part = _part(document, segment, 0, there)
    if not part.spans[1][0] <= here < part.spans[1][1]:
        return False
    compared = document.compared(segment)
    if compared is None:
        return True
    said = _rendered(compared, part)
    if any(_negated_otherwise(document, segment, said, side, at) for side, at in enumerate((there, here))):
        return False
    if part.sentences == 1 and said.words <= _SHORT:
        return True
    weight = (
        _RENDERED * said.share
        + _WORDS * log(1 + said.words)
        + _STRANGE * log(1 + sum(said.strange))
        + _SENTENCES * min(part.sentences, _MOST)
    )
    least, most = (_LONE, _LONE_MOVED) if part.sentences == 1 else (_SEVERAL, _SEVERAL_MOVED)
    return weight >= least and _moved(compared, said, there, here) <= most


def _negated_otherwise(document: Document, segment: Segment, said: _Rendered, side: int, at: int) -> bool:
    """Whether a word is a negation, and lists know what it negates and nothing renders that: never quiet is always busy."""
    if document.source is None or segment.source is None:
        raise AssertionError(segment)
    whole = (document.source, segment.source) if not side else (document.target, segment.target)
    from translaudit.text.polarity.negations import negations  # noqa: PLC0415  only where a mark would be shown

    text = whole[0].text[slice(*whole[1])].replace("’", "'")
    found = [one for one in negations(text, whole[0].lang) if one.low or one.kind == "concord"]
    spans = [
        (one.start, one.end) for one in found if one.start <= at < one.end and " " not in text[one.start : one.end]
    ]
    return any(_about(document, segment, said, side, span)[2] for span in spans)


def _moved(compared: Compared, said: _Rendered, there: int, here: int) -> int:
    """By how many words one stands elsewhere than the other, against the word near the former that went with it best."""
    ranks = [{at: rank for rank, at in enumerate(sorted(one))} for one in said.inside]
    sides = (compared.source, there), (compared.target, here)
    places = [sum(words[at].end <= place for at in one) for one, (words, place) in zip(said.inside, sides, strict=True)]
    moved = [
        abs((ranks[0][one] - places[0]) - (ranks[1][other] - places[1]))
        for one, other in said.links
        if abs(ranks[0][one] - places[0]) <= _BESIDE and not _holds(compared, one, other, there, here)
    ]
    return min(moved, default=_LONE_MOVED + 1)


def _holds(compared: Compared, one: int, other: int, there: int, here: int) -> bool:
    """Whether one of two words that render each other is one of the contraries."""
    left, right = compared.source[one], compared.target[other]
    return left.start <= there < left.end or right.start <= here < right.end


def _rendered(compared: Compared, part: _Part) -> _Rendered:
    words = compared.source, compared.target
    inside = _inside(words[0], part.spans[0]), _inside(words[1], part.spans[1])
    links = [
        (one.source, one.target) for one in compared.links() if one.source in inside[0] and one.target in inside[1]
    ]
    strange = [
        sum(at in inside[side] and at not in linked and not words[side][at].drawn for at in strangers)
        for side, (strangers, linked) in enumerate(
            ((compared.missing, {one for one, _ in links}), (compared.added, {other for _, other in links}))
        )
    ]
    return _Rendered(inside, links, (strange[0], strange[1]))


def _inside(words: Sequence[Word], span: tuple[int, int]) -> frozenset[int]:
    """The numbers of the words in a span that carry content."""
    return frozenset(n for n, word in enumerate(words) if word.content and span[0] <= word.start < span[1])


def _part(document: Document, segment: Segment, side: int, at: int) -> _Part:
    """The sentence of one side (0 the original, 1 the translation) that holds a place, and what renders it."""
    if document.source is None or segment.source is None:
        raise AssertionError(segment)
    from translaudit.accuracy.counterparts import aligned  # noqa: PLC0415  only where a word differs

    sides = (
        (document.source.text[slice(*segment.source)], document.source_lang),
        (document.target.text[slice(*segment.target)], document.target.lang),
    )
    whole = (0, len(sides[0][0])), (0, len(sides[1][0]))
    *found, links = aligned(*sides, document.anchors)
    several = max(map(len, found))
    if several <= 1:
        return _Part(whole, 1)
    for link in links:
        if all(start < end for start, end in (link.source, link.target)):
            spans = _reach(found[0], *link.source), _reach(found[1], *link.target)
            if spans[side][0] <= at < spans[side][1]:
                return _Part(spans, several)
    return _Part(whole, several)


def _reach(sentences: Sequence[Span], start: int, end: int) -> tuple[int, int]:
    return sentences[start].start, sentences[end - 1].end
