"""One side of a segment with its negations, and whether as many stand on the other.

Reach for `read_side` to make both and for `differ` to compare them; `untranslated` and `taken_over` say which negations are no
words of the language that they are counted in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.hits import Text
from translaudit.records import NamedTuple
from translaudit.text.language import function_words, primary
from translaudit.text.polarity.negations import Negation, negations

if TYPE_CHECKING:
    from translaudit.model import Span

__all__ = ["NEAR", "Side", "differ", "high", "kin", "low", "read_side", "taken_over", "untranslated"]

NEAR = 0.3  # of a sentence's length: how far a word and its translation may be apart
_BESIDE = 0.1  # likewise: a negator that near renders the other
_CLOSE = 2  # words that are one expression, as many at most
_AROUND = 2  # words beside a negation that tell whether it was left as it was


class Side(NamedTuple):
    """One side of a segment.

    Attributes:
        text: as matchers want it.
        lang: BCP 47 tag.
        start: where it begins in the side's text.
        found: its negations.
        whole: leads offsets of `text` back.
    """

    text: str
    lang: str
    start: int
    found: list[Negation]
    whole: Text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of `text` in the side's own text."""
        first, last = self.whole.span(start, end)
        return self.start + first, self.start + last

    def share(self, offset: int) -> float:
        """How far into the segment an offset lies, 0 to 1."""
        return offset / max(len(self.text), 1)


def read_side(text: str, lang: str, span: Span) -> Side:
    """A stretch (code points) of a side's text, and its negations."""
    whole = Text(text[span.start : span.end])
    return Side(whole.text, lang, span.start, negations(whole.text, lang), whole)


def differ(source: Side, target: Side) -> int:
    """1 where the translation has a negation too many, −1 where it has one too few, else 0."""
    if low(target) > high(source) - kin(target, source):
        return 1
    return -(low(source) > high(target) - kin(source, target))


def untranslated(mine: Side, other: Side, one: Negation) -> bool:
    """Whether a negation stands with the words around it on the other side too, in a stretch left as it was."""
    before, behind = mine.text[: one.start].split()[-_AROUND:], mine.text[one.end :].split()[:_AROUND]
    if len(before) + len(behind) < _AROUND:
        return False
    if before and behind:
        before, behind = before[-1:], behind[:1]
    return " ".join([*before, mine.text[one.start : one.end], *behind]) in " ".join(other.text.split())


def taken_over(source: Side, target: Side, one: Negation) -> bool:
    """Whether a negation stands in the translation as it is, and means nothing there: None, a value in a program."""
    words = source.text[one.start : one.end]
    at = target.text.find(words) if words[0].isascii() else -1
    if at < 0 or words.lower() in function_words(primary(target.lang)):
        return False
    around = target.text[max(at - 1, 0) : at] + target.text[at + len(words) :][:1]
    alone = not any(sign.isascii() and sign.isalpha() for sign in around)
    return alone and all(other.end <= at or at + len(words) <= other.start for other in target.found)


def low(one: Side) -> int:
    """How many negations a side has at least."""
    return sum(found.low for found in one.found)


def high(one: Side) -> int:
    """How many negations a side has at most."""
    return sum(found.high for found in one.found)


def kin(more: Side, fewer: Side) -> int:
    """How many words with a negation in them (without, refuse) have one of the kind at the like place over there.

    One that a negator of the side with more stands nearer to may render that one instead. A phrase with a negator (no … sino)
    is of no kind with them: its negator has one over there.
    """
    waiting = [fewer.share(one.start) for one in fewer.found if one.kind == "soft" and not _negator_in(fewer, one)]
    rendered = [fewer.share(one.start) for one in fewer.found if one.low]
    places = [more.share(one.start) for one in more.found if one.low]
    alone = [at for at in places if min((abs(at - other) for other in rendered), default=1.0) > _BESIDE]
    count = 0
    for one in more.found:
        if one.kind == "soft" and waiting:
            place = more.share(one.start)
            nearest = min(waiting, key=lambda other: abs(other - place))
            away = abs(nearest - place)
            if away <= NEAR and all(abs(nearest - at) >= away for at in alone):
                waiting.remove(nearest)
                count += 1
    return count


def _negator_in(side: Side, one: Negation) -> bool:
    """Whether one of many words negates for certain where it stands alone; one of few is what they say: не хватает, lacks."""
    words = side.text[one.start : one.end].split()
    return len(words) > _CLOSE and any(found.low for word in words for found in negations(word, side.lang))
