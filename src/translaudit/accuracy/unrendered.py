"""What a gap in a translation may have lost: words of the original beside it that nothing renders.

Reach for `unrendered_near` with a gap of English grammar (`text/gaps.py`). A gap that idiom leaves now and then is an
omission only where the original has something to put there: a word whose neighbours are rendered beside the gap, while
no word of the translation there is left unexplained that might render it after all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.elliptic import faint
from translaudit.accuracy.leftovers import length_ratio
from translaudit.align.pair import length
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Word
    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.text.gaps import Gap

__all__ = ["Unrendered", "lacking", "strange", "strangers", "unrendered_near"]

_BREAK = expression(r"(?<=\w\w\w)[.!?…;:](?:\s|$)|[。！？；：؛؟]| [–—] ")
_NEAR = 4  # words between a gap and what renders the neighbours of the missing noun
_AROUND = 3  # words to each side of a gap that must all be explained
_BESIDE = 2  # the same, all but one, where the translation is shorter than it ought to be
_LONGER = 1.02
_SPARE = 1.5  # unexplained words of the translation to each of the original that nothing renders
_FEW = 3  # unexplained words in all, of which one may stand beside the gap
# Where more words than these have no counterpart, one of them is beside any place: good translations of long or free segments.
_MOST_LACKING, _MOST_STRANGE = 5, 6
_MOST_OTHER = 4  # the same, where the word is no noun for certain
_FROM_NEXT, _FROM_OTHER = 3, 2  # words of the original from what renders the next words to a gap, and those behind


class Unrendered(NamedTuple):
    """A word of the original that nothing renders.

    Attributes:
        start: code point in the text of the original.
        end: code point behind it.
        listed: whether a list has the word, so that it is known that none of its renderings is there.
    """

    start: int
    end: int
    listed: bool


def unrendered_near(document: Document, segment: Segment, gap: Gap) -> Unrendered | None:
    """The word that a gap most likely lost; None where none is known or a word of the translation may render it.

    Args:
        document: the document.
        segment: the segment that has the gap.
        gap: the gap, with offsets into the translation of the segment.
    """
    span, compared = segment.source, document.compared(segment)
    if span is None or compared is None:
        return None
    spare = sum(strange(word, compared) for word in compared.target)
    doubtful = not gap.likely
    if doubtful and (spare > _MOST_STRANGE or len(compared.missing) > _MOST_LACKING):
        return None
    where = sum(word.start < gap.start for word in compared.target)
    found = _noun(document, segment, compared, where)
    if found is None:
        found = next(_beside(document, segment, compared, where), None)
        sure = found is not None and found.known and found.noun  # a verb may be rendered by a noun, and so on
        if doubtful and not sure:
            return None
        most = 1 if spare <= _FEW and sure else 0
        if strangers(compared, where, _AROUND) > most:
            return None
    if found is None or (doubtful and (faint(document, found) or not _nominal(found, len(compared.missing), spare))):
        return None
    if doubtful and not gap.before and not _capital(document, segment, found):
        return None  # it is names that leave a sentence without its beginning
    if _repeated(document, segment, found) or _named(document, segment, compared, found):
        return None
    return Unrendered(span.start + found.start, span.start + found.end, found.known)


def _nominal(word: Word, lacking: int, spare: int) -> bool:
    """Whether a word may be the noun that a gap lacks; one that a list has otherwise too, where little else is lacking."""
    return word.noun or not word.known or (not word.drawn and max(lacking, spare) <= _MOST_OTHER)


def _capital(document: Document, segment: Segment, word: Word) -> bool:
    """Whether a word is written with a capital."""
    if document.source is None or segment.source is None:
        return False
    return document.source.text[segment.source.start + word.start].isupper()


def _repeated(document: Document, segment: Segment, word: Word) -> bool:
    """Whether the translation has the word as it stands in the original."""
    if document.source is None or segment.source is None:
        return True
    start = segment.source.start
    written = document.source.text[start + word.start : start + word.end].casefold()
    return written in document.target.text[slice(*segment.target)].casefold()


def _named(document: Document, segment: Segment, compared: Compared, word: Word) -> bool:
    """Whether a word is a name, and the translation has one that nothing else of the original explains."""
    if document.source is None or segment.source is None or word.known:
        return False
    if not document.source.text[segment.source.start + word.start].isupper():
        return False
    text = document.target.text[slice(*segment.target)]
    return any(text[one.start].isupper() and strange(one, compared) for one in compared.target)


def _noun(document: Document, segment: Segment, compared: Compared, where: int) -> Word | None:
    """A noun of a list by hand whose neighbours are rendered beside the gap, which is before the word at `where`."""
    missing = [at for at in compared.missing if compared.source[at].noun and not compared.source[at].drawn]
    if not missing:
        return None
    around, most = (_BESIDE, 1) if _shorter(document, segment) else (_AROUND, 0)
    if strangers(compared, where, around) > most:
        return None
    spare = sum(strange(word, compared) for word in compared.target)
    if spare > _SPARE * len(compared.missing):
        return None  # a free rendering, whose words may render it
    there = {link.source: link.target for link in compared.links()}
    for at in missing:
        near = sorted((one for one in there if abs(one - at) <= 5), key=lambda one: abs(one - at))[:2]
        near = [one for one in near if not _apart(document, segment, compared, one, at)]
        if any(abs(there[one] - where) <= _NEAR for one in near):
            return compared.source[at]
    return None


def _apart(document: Document, segment: Segment, compared: Compared, one: int, other: int) -> bool:
    """Whether a clause ends between two words of the original, so that what stands beside the one tells nothing of the other."""
    if document.source is None or segment.source is None:
        return False
    first, last = (compared.source[at] for at in sorted((one, other)))
    start = segment.source.start
    return _BREAK.search(document.source.text, start + first.end, start + last.start) is not None


def _beside(document: Document, segment: Segment, compared: Compared, where: int) -> Iterator[Word]:
    """Words of content beside what renders the words at the gap, surest first: nouns, other listed words, any."""
    links = compared.links()
    back = {link.target: link.source for link in links}
    taken = {link.source for link in links}
    before = [back[at] for at in range(where - 1, -1, -1) if at in back][:2]
    after = [back[at] for at in range(where, len(compared.target)) if at in back][:2]
    reach: dict[int, int] = {}
    for places in (before, after):
        for place, far in zip(places, (_FROM_NEXT, _FROM_OTHER), strict=False):
            for at in range(max(0, place - far), min(len(compared.source), place + far + 1)):
                if at == place or not _apart(document, segment, compared, at, place):
                    reach[at] = min(reach.get(at, far), abs(at - place))
    free = [at for at in reach if at not in taken and lacking(compared.source[at], compared)]
    words = compared.source
    for at in sorted(free, key=lambda at: (not words[at].known, not words[at].noun, reach[at], at)):
        yield words[at]


def lacking(word: Word, compared: Compared) -> bool:
    """Whether a word of content, no number, has nothing on the other side."""
    return word.content and not word.number and word.keys.isdisjoint(compared.target_keys)


def strangers(compared: Compared, where: int, around: int) -> int:
    """How many words to each side of a gap nothing of the original explains."""
    return sum(strange(word, compared) for word in compared.target[max(0, where - around) : where + around])


def strange(word: Word, compared: Compared) -> bool:
    """Whether nothing of the original explains a word of the translation."""
    return word.content and word.keys.isdisjoint(compared.source_keys)


def _shorter(document: Document, segment: Segment) -> bool:
    """Whether the translation of a segment is shorter than it ought to be."""
    if segment.source is None or document.source is None:
        return False
    said: Sequence[float] = (
        length(document.source.text[slice(*segment.source)], document.source_lang),
        length(document.target.text[slice(*segment.target)], document.target.lang),
    )
    return said[0] * length_ratio(document) > _LONGER * said[1]
