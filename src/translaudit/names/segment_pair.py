"""A segment and its original with their neighbours, as names of one are looked for in the other.

Reach for `SegmentPair`; `lost` and `strange` ask it for what stands on each side. The functions tell what a capital or a
place says where it stands.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from translaudit.names.cities import called_exactly, cities_called
from translaudit.names.gazetteer import entries, finder
from translaudit.names.renderings import opens
from translaudit.names.sounding import SURE, loudest
from translaudit.names.windows import WORD
from translaudit.records import NamedTuple
from translaudit.romanize.compare import given_name
from translaudit.storage.expressions import expression
from translaudit.text.capitals import NOUNS, UNCASED
from translaudit.text.language import KEEP_SPELLING, UNVOCALISED, primary
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment, Span
    from translaudit.names.renderings import Mention

__all__ = [
    "CASED_SCRIPTS",
    "HEARD",
    "HYPHENS",
    "MIXED",
    "READ",
    "SHORT",
    "Name",
    "SegmentPair",
    "abbreviated",
    "heading",
    "in_person",
    "joined",
    "named_otherwise",
    "same_place",
]

HEARD = -5.0
"""Evidence of sound from which a word may be a name of the other side."""
SHORT = 3
"""Letters of a word that is too short to tell."""
CASED_SCRIPTS = frozenset(("latin", "cyrillic", "greek", "armenian"))
READ = frozenset(("zh", "ja"))
"""Languages whose names in characters are read, so that few sounds are told apart."""
HYPHENS = expression(r"[-‑–]")
MIXED = expression("[a-zA-Z][а-яА-ЯЀ-џ]|[а-яА-ЯЀ-џ][a-zA-Z]")
"""Letters of two alphabets in one word."""
_SPELT = -1.0  # evidence where names keep their spelling
_SEVERAL = expression(r"(?<!\w)(?=([^\W\d_a-z]\w+)[ -]([^\W\d_a-z]\w+)(?:[ -]([^\W\d_a-z]\w+))?)")
_CLOSING = " \n”»\"'’)]"
_BEFORE_PLACES = frozenset(
    "the in at from to of and but for with by on since after before when if as while though "
    "north south east west northern southern eastern western central upper lower".split()
)
_ABBREVIATED = 6  # letters
_FOLLOWS = expression(r" ([^\W\d_a-zа-я]\w*)")
_SOME_WORDS, _HEADING = 4, 0.8  # words of a heading at least, and the share of them with a capital
_CASED = "Ҁ"  # before it letters have capitals
_NEXT = expression(r"\s+(?:(?:de|da|di|do|del|van|von|der|al|bin|of|y|e)\s+)?$")


class Name(NamedTuple):
    """A name, of one word or several: the words, the span, and whether it is a name for certain and no other word."""

    words: tuple[str, ...]
    start: int
    end: int
    certain: bool
    place: str = ""  # its concept, where the gazetteer has it
    likely: bool = True  # lost: no dictionary has it as a word; strange: the original has nothing like it anywhere near
    unlisted: bool = False  # no list has it, and no capital tells it: a rare word as often, unless a gap shows a loss


class SegmentPair:
    """One segment with its neighbours.

    Attributes:
        langs: BCP 47 tags of the original and of the translation; `bases` are their primary subtags.
        heard: evidence of sound from which a word renders a name.
        around: where the original of the segment and of its neighbours begins and ends.
        said: that text of the original.
        there: what renders it.
    """

    def __init__(self, document: Document, segment: Segment, around: Sequence[Segment]) -> None:
        """Take a segment of a document that has an original, and those beside it with itself among them."""
        assert document.source is not None  # noqa: S101  the caller asked
        self.document, self.segment = document, segment
        self.langs = document.source.lang, document.target.lang
        self.bases = primary(self.langs[0]), primary(self.langs[1])
        self.heard = _SPELT if set(self.bases) <= KEEP_SPELLING else HEARD
        spans = [one.source for one in around if one.source]
        self.around = min(span.start for span in spans), max(span.end for span in spans)
        self.said = "\n".join(document.source.text[one.source.start : one.source.end] for one in around if one.source)
        self.there = "\n".join(document.target.text[one.target.start : one.target.end] for one in around)

    @cached_property
    def several(self) -> tuple[tuple[int, int, str], ...]:
        """Names of two or three words of the translation as one, with their spans: Nha Trang, elsewhere Nhatrang."""
        text, span = self.document.target.text, self.segment.target
        found = [
            (match.start(), match.end(size), "".join(match.groups()[:size]))
            for match in _SEVERAL.finditer(text, *span)
            for size in (2, 3)
            if match[size]
        ]
        return tuple(found)

    def at_once(self, name: str, together: str) -> bool:
        """Whether a name of the original is what two words of the translation are together, by sound or as a city's names."""
        if loudest((name,), (together.capitalize(),), *self.bases, enough=SURE) >= SURE:
            return True
        cities = cities_called(name, self.langs[0])
        return bool(cities) and not set(called_exactly(together)).isdisjoint(cities)

    @cached_property
    def mixed(self) -> bool:
        """Whether a word of the original has letters of two alphabets."""
        return MIXED.search(self.said) is not None


def abbreviated(text: str, mention: Mention, span: Span | None) -> bool:
    """Whether a word is short and has a full stop that does not end the segment: Insp. Brown."""
    stops = len(mention.word) < _ABBREVIATED and text[mention.end : mention.end + 1] == "."
    return stops and bool(text[mention.end + 1 : span.end if span else None].strip(_CLOSING))


def same_place(word: str, text: str, lang: str, other: str) -> bool:
    """Whether the word may name a place that a text of the other side may name as well."""
    return any(finder.may_name(text, concept, other) for concept in finder.places_of(word, lang))


def in_person(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a capitalised word stands beside a place, as in Michael Jordan."""
    if primary(lang) in UNCASED - UNVOCALISED:
        return False
    before = text[max(0, start - 30) : start]
    first = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
    after = _FOLLOWS.match(text, end)
    if primary(lang) in NOUNS:  # where most words with capitals are no names
        around = (first, after[1] if after else "")
        return any(word[:1].isupper() and not ordinary(word, lang) for word in around)
    named = first[:1].isupper() and first[-1:].isalpha() and len(first) > 1
    if named and given_name(first) < 0 and ordinary(first, lang):
        named = not opens(text, start - len(first) - 1)  # Today Israel
    return after is not None or (named and first.lower() not in _BEFORE_PLACES)


@lru_cache(maxsize=512)
def heading(text: str) -> bool:
    """Whether nearly all words of some length have a capital, so that it tells nothing."""
    words = [word for word in WORD.findall(text) if len(word) > SHORT and word[0] < _CASED]
    return len(words) >= _SOME_WORDS and sum(not word[0].islower() for word in words) > _HEADING * len(words)


def named_otherwise(langs: tuple[str, str]) -> bool:
    """Whether the gazetteer knows what places are called in both languages."""
    return entries.known(langs[0]) and entries.known(langs[1])


def joined(found: Sequence[Name], text: str, *, every: bool) -> Iterator[Name]:
    """Names that follow each other are one; it is certain if any of them is, and where asked none is an ordinary word."""
    last: Name | None = None
    for one in found:
        if last is not None and _NEXT.fullmatch(text[last.end : one.start]):
            certain = last.certain or one.certain
            if every:
                certain = certain and all(name.certain or name.likely for name in (last, one))
            likely = last.likely or one.likely
            words, unlisted = (*last.words, *one.words), last.unlisted and one.unlisted
            last = Name(words, last.start, one.end, certain, last.place or one.place, likely, unlisted)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last
