"""Names that one side of a segment has and the other does not: lost from the original, strange in the translation.

Reach for `unmatched`, which gives the segments that have any. A name is matched by its sound, by a place of that name in
the gazetteer, or by standing in a neighbouring segment. What is translated word by word (the Red Cross) is told from
names by word lists, where the language has one; where it has none, a lost name is not certain.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.lexicon import words as lists
from translaudit.names import gazetteer, han_names
from translaudit.names.cities import is_word
from translaudit.names.renderings import Mention, mentions, within
from translaudit.names.sounding import SURE, loudest
from translaudit.names.windows import HAN, KATAKANA, LATIN, WORD, units, windows
from translaudit.records import NamedTuple
from translaudit.romanize.compare import given_name
from translaudit.romanize.likeness import is_pinyin
from translaudit.romanize.skeletons import script
from translaudit.storage.expressions import expression
from translaudit.text.capitals import NOUNS
from translaudit.text.gaps import gaps
from translaudit.text.language import UNVOCALISED, primary
from translaudit.text.ordinary import derived, may_be_name, name_first, ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment, Span
    from translaudit.text.gaps import Gap

__all__ = ["MOST", "PLAIN", "UNCASED", "Name", "Unmatched", "heading", "unmatched"]

_HEARD = -5.0  # from here on a word may be the name
_NEAR = 2.0  # a word in small letters: hardly ever a name
_SPELT = -1.0  # the same where names keep their spelling; in Pinyin, which is one
_PINYIN = 2.0
PLAIN = frozenset(("en", "fr", "es", "it", "pt", "id", "nl", "de"))
"""Languages that keep the spelling of foreign names in Latin letters, and do not inflect them."""
_ALMOST = -9.0
_DOUBT, _DOUBT_HAN = -6.0, -7.0
_PLAIN = 2.0  # a place of another name does not sound like this
_PAGES = 6_000  # code points
_SHORT = 3
_CLOSING = " \n”»\"'’)]"
_BEFORE_PLACES = frozenset(
    "the in at from to of and but for with by on since after before when if as while though "
    "north south east west northern southern eastern western central upper lower".split()
)
_ABBREVIATED = 6
MOST = 500_000
"""Code points of a document; each name of a longer one would be looked for in a minute or more."""
_CONSONANTS = 6  # letters of a name that its consonants alone tell from others
_LONG = 8  # letters from which a name that could be Japanese is taken for one
_CAPITALS = frozenset(("latin", "cyrillic", "greek", "armenian"))
UNCASED = frozenset(("zh", "ja", "ko", "ar", "fa", "he", "hi", "ur", "th", "ka", "bn", "ta", "te", "am"))
_READ = frozenset(("zh", "ja"))
_UNHEARD = frozenset(("ko", "ka", "th", "ur", "bn", "ta", "te", "am"))  # no sounds of their letters are known
_COMPLETE = frozenset(("ru", "uk"))  # dictionaries that lack hardly a word
_LONG_ENOUGH = 4  # letters of what opens a sentence there, and is no word
_FOLLOWS = expression(r" ([^\W\d_a-zа-я]\w*)")
_ROMAN = expression(r"[IVXLCDM]+(?:e|er|es|ème|º|o)?")
_ACRONYM = expression(r"(?<![\w.-])[^\W\d_a-z]{3,7}(?![\w-])")
_SOME_WORDS, _HEADING = 4, 0.8  # words of a heading at least, and the share of them with a capital
_MIXED = expression("[a-zA-Z][а-яА-ЯЀ-џ]|[а-яА-ЯЀ-џ][a-zA-Z]")  # letters of two alphabets in one word
_CASED = "Ҁ"  # before it letters have capitals
_COUNTY = "shire"  # which other languages say by a word
_KANA = expression(r"[ァ-ヺー]")
_LANGUAGE = tuple("語语話话")  # behind a place: what is spoken there
_HYPHENS = expression(r"[-‑–]")
_NEXT = expression(r"\s+(?:(?:de|da|di|do|del|van|von|der|al|bin|of|y|e)\s+)?$")
# Japanese in Latin letters: names in Han characters may be read in ways that only a dictionary knows.
_JAPANESE = expression(
    r"(?:(?:[kgsztdnhbpmr]y?|sh|ch|j|ts|f|y|w)?[aeiouāēīōū]+|n(?![aeiouy])|(?:kk|ss|tt|pp|ssh|tch)y?[aiueo])+",
    re.IGNORECASE,
)


class Name(NamedTuple):
    """A name, of one word or several: the words, the span, and whether it is a name for certain and no other word."""

    words: tuple[str, ...]
    start: int
    end: int
    certain: bool
    place: str = ""  # its concept, where the gazetteer has it
    likely: bool = True  # lost: no dictionary has it as a word; strange: the original has nothing like it anywhere near


class Unmatched(NamedTuple):
    """A segment where the sides differ.

    Attributes:
        lost: names of the original that nothing renders; words that may be none only beside other evidence.
        strange: names of the translation that render nothing of the original.
        holes: where a word of the translation is plainly missing, surest first; offsets into its text.
    """

    segment: Segment
    lost: tuple[Name, ...]
    strange: tuple[Name, ...]
    holes: tuple[Gap, ...]


def unmatched(document: Document) -> tuple[Unmatched, ...]:
    """The segments with unmatched names; computed once per document."""
    if "unmatched" not in document.memo:
        usable = document.source is not None and document.close and len(document.target.text) <= MOST
        document.memo["unmatched"] = tuple(_unmatched(document)) if usable else ()
    return document.memo["unmatched"]  # type: ignore[no-any-return]


def _unmatched(document: Document) -> Iterator[Unmatched]:
    segments = document.segments
    for number, segment in enumerate(segments):
        if segment.source is None:
            continue
        around = [one for one in segments[max(0, number - 1) : number + 2] if one.source is not None]
        here = _Segment(document, segment, around)
        start, end = segment.target
        found = gaps(document.target.text[start:end], document.target.lang)
        moved = (gap._replace(start=start + gap.start) for gap in found)
        holes = tuple(sorted(moved, key=lambda gap: (-gap.degree, gap.start)))
        strange = tuple(here.strange())
        lost = tuple(here.lost(doubtful=bool(strange or holes)))
        if lost or strange or holes:
            yield Unmatched(segment, lost, strange, holes)


class _Segment:
    """One segment with its neighbours."""

    def __init__(self, document: Document, segment: Segment, around: Sequence[Segment]) -> None:
        assert document.source is not None  # noqa: S101  the caller asked
        self.document, self.segment = document, segment
        self.langs = document.source.lang, document.target.lang
        self.bases = primary(self.langs[0]), primary(self.langs[1])
        self.heard = _SPELT if set(self.bases) <= PLAIN else _HEARD
        spans = [one.source for one in around if one.source]
        self.around = min(span.start for span in spans), max(span.end for span in spans)
        self.said = "\n".join(document.source.text[one.source.start : one.source.end] for one in around if one.source)
        self.there = "\n".join(document.target.text[one.target.start : one.target.end] for one in around)

    @cached_property
    def _mixed(self) -> bool:
        """Whether a word of the original has letters of two alphabets."""
        return _MIXED.search(self.said) is not None

    def lost(self, *, doubtful: bool) -> Iterator[Name]:
        """Names of the original that nothing in the translation renders; words of the language only if doubtful."""
        span = self.segment.source
        if span is None or self.document.source is None:
            return
        text = self.document.source.text
        words = tuple(dict.fromkeys(WORD.findall(self.there)))
        found = list(self._lost_places(text, span.start, span.end, words))
        found.extend(self._lost_acronyms(text, span.start, span.end))
        found.extend(self._lost_han_names(text, span.start, span.end, words))
        covered = [(one.start, one.end) for one in found]
        for mention in self._source_names(span.start, span.end) if not heading(text[span.start : span.end]) else ():
            if any(start < mention.end and mention.start < end for start, end in covered):
                continue
            plain = bool(is_word(mention.word, self.langs[0]))
            named = plain and may_be_name(mention.word, self.langs[0])
            if plain and not named and not doubtful:
                continue
            gone = tuple(self._gone(text, mention, named=named))
            if not gone:  # asked first: to compare sounds takes far longer
                continue
            parts = dict.fromkeys((mention.word, *_HYPHENS.split(mention.word)))
            if self._renders(words, tuple(part for part in parts if len(part) >= _SHORT)):
                continue
            if named and not name_first(mention.word, self.langs[0]):  # asked last: it loads a dictionary
                gone = tuple(self._gone(text, mention, named=False)) if doubtful else ()
            if not self._same_place(mention.word, self.there, self.langs[0], self.langs[1]):
                found.extend(gone)
        yield from _joined(sorted(found, key=lambda one: one.start), text, every=True)

    def _lost_places(self, text: str, start: int, end: int, words: tuple[str, ...]) -> Iterator[Name]:
        """Places that the original names and the translation, for all that is known of its names for them, does not."""
        if self.bases[0] in _READ:  # where few sounds are told apart, words are heard everywhere
            words = tuple(word for word in words if word[0].isupper())
        for place in gazetteer.named(text[start:end], self.langs[0]) if _distinct(self.langs) else ():
            first, last = start + place.start, start + place.end
            if self.bases[0] in _READ and _of_longer_word(text, first, last):
                continue
            if gazetteer.may_name(self.there, place.concept, self.langs[1]) or self._in_person(
                text, first, last, self.langs[0]
            ):
                continue
            if not self._renders(words, tuple(text[first:last].split())):
                yield Name((text[first:last],), first, last, certain=True, place=place.concept)

    def _lost_acronyms(self, text: str, start: int, end: int) -> Iterator[Name]:
        """Acronyms that the translation has not, nor any of its own; they may be spelled out there, so none is certain."""
        if any(match.group() not in self.said for match in _ACRONYM.finditer(self.there)):
            return
        if heading(text[start:end]):
            return
        for match in _ACRONYM.finditer(text, start, end):
            word = match.group()
            if gazetteer.says(word, self.langs[0]):
                continue
            if script(word) == "latin" and not _ROMAN.fullmatch(word) and word.lower() not in self.there.lower():
                yield Name((word,), *match.span(), certain=False)

    def _lost_han_names(self, text: str, start: int, end: int, words: tuple[str, ...]) -> Iterator[Name]:
        """Chinese and Japanese names in characters that no word of the translation is a reading of."""
        base = self.bases[0]
        if base not in _READ:
            return
        whole = tuple(dict.fromkeys(word for word in words if word[0].isupper()))
        others = tuple(word for word in whole if not is_pinyin(word.lower()) and not ordinary(word, self.langs[1]))
        for name in han_names.names(text, start, end, base):
            if any(han_names.read_as(part, whole, base) for part in name.parts):
                continue
            if base == "zh" and self._renders(others, name.parts):
                continue
            yield Name((text[name.start : name.end],), name.start, name.end, name.certain)

    def _gone(self, text: str, mention: Mention, *, named: bool) -> Iterator[Name]:
        """A word of the original that nothing renders, unless it is no name: how sure that is, word lists say.

        Args:
            text: the original.
            mention: the word.
            named: it is a name though it is an ordinary word too.
        """
        word, base = mention.word, self.bases[0]
        if (not mention.opens and self._abbreviated(text, mention, self.segment.source)) or _MIXED.search(word):
            return
        if _ROMAN.fullmatch(word) or any(part.isupper() and len(part) > 1 for part in _HYPHENS.split(word)):
            return
        foreign = script(word) == "latin" and (base in UNCASED or base in _COMPLETE)
        if foreign and word in self.document.target.text:
            return
        known = is_word(word, self.langs[0])
        if "-" in word and any(ordinary(part, self.langs[0]) for part in _HYPHENS.split(word)):
            known = True
        if known is False and _listed(word, base):
            known = True
        elif known and named:
            known = False
        given = given_name(word) >= 0
        if mention.opens and known is not False and not given:
            return
        long = len(word) > _SHORT
        if foreign and base in UNCASED:
            certain = long and not ordinary(word, "en")
        else:
            opening = given or (base in _COMPLETE and len(word) > _LONG_ENOUGH and "-" not in word)
            certain = long and known is False and (not mention.opens or opening) and base not in UNCASED
        if certain and base in PLAIN and ordinary(word, "en"):
            certain = False  # Detective Inspector, left in English
        made = derived(word, self.langs[0])
        certain = certain and not made
        yield Name(
            (word,),
            mention.start,
            mention.end,
            certain,
            likely=(foreign and base in UNCASED) or (known is False and not made),
        )

    def _renders(self, words: tuple[str, ...], names: tuple[str, ...]) -> bool:
        """Whether a word of the translation may render a name: one in small letters must be near."""
        if self.bases[0] not in ("ja", "zh"):
            small = tuple(word for word in words if not word[0].isupper())
            words = tuple(word for word in words if word[0].isupper())
        else:
            small = ()
        if loudest(names, words, *self.bases, enough=self.heard) >= self.heard:
            return True
        return loudest(names, small, *self.bases, enough=_NEAR) >= _NEAR

    def _source_names(self, start: int, end: int) -> Iterator[Mention]:
        """Words of the original that may be names: with capitals, or in foreign letters."""
        document = self.document
        if document.source is None:
            return
        text = document.source.text
        if self.bases[0] in ("ja", "zh"):
            patterns = (LATIN, KATAKANA) if self.bases[0] == "ja" else (LATIN,)
            for pattern in patterns:
                for match in pattern.finditer(text, start, end):
                    word = match.group()
                    if len(word) >= _SHORT and not word.isupper() and (pattern is KATAKANA or word[0].isupper()):
                        yield Mention(word, match.start(), match.end(), opens=False)
            return
        for mention in within(mentions(document, document.source), start, end):
            word = mention.word
            mixed = len(word) >= _SHORT and not word.isupper() and script(word) in _CAPITALS
            if mixed and word.casefold() not in gazetteer.calendar(self.langs[0]):
                yield mention

    def strange(self) -> Iterator[Name]:
        """Names of the translation that render nothing of the original."""
        document = self.document
        text, span = document.target.text, self.segment.target
        said = units(self.said, self.bases[0])
        found = list(self._strange_places(text, span.start, span.end))
        covered = [(one.start, one.end) for one in found]
        for mention in within(mentions(document, document.target), span.start, span.end):
            if any(start < mention.end and mention.start < end for start, end in covered):
                continue
            word = mention.word
            if len(word) < _SHORT or word.isupper() or script(word) not in _CAPITALS:
                continue
            if not self._certain(text, mention) or self._same_place(word, self.said, *self.langs[::-1]):
                continue
            if self._rendered(word, said) or self._rendered_apart(word):
                continue
            article = text.endswith(("the ", "The "), 0, mention.start) and word.endswith(
                "s"
            )  # as before teams and mountains, which are translated
            listed = self.bases[0] == "ja" and bool(han_names.written(word))  # other names may be read so too
            alone = not article and not listed and not self._known_near(word)
            found.append(Name((word,), mention.start, mention.end, certain=True, likely=alone))
        yield from _joined(sorted(found, key=lambda one: one.start), text, every=False)

    def _strange_places(self, text: str, start: int, end: int) -> Iterator[Name]:
        """Places that the translation names and the original, for all that is known of its names for them, does not."""
        if not _distinct(self.langs) or self.document.source is None:
            return
        for place in gazetteer.named(text[start:end], self.langs[1]):
            first, last = start + place.start, start + place.end
            if place.concept == gazetteer.home(self.bases[0]):
                continue  # at home nobody says where
            if not gazetteer.has(place.concept, self.langs[0]) or self._in_person(text, first, last, self.langs[1]):
                continue
            if gazetteer.may_name(self.said, place.concept, self.langs[0]):
                continue
            word = text[first:last]
            if (
                word in self.said
                or loudest(units(self.said, self.bases[0]), (word,), *self.bases, enough=_PLAIN) >= _PLAIN
            ):
                continue
            alone = not gazetteer.may_name(self.document.source.text, place.concept, self.langs[0])
            sure = gazetteer.covered(self.langs[0])
            yield Name((word,), first, last, certain=sure, place=place.concept, likely=sure and alone)

    def _certain(self, text: str, mention: Mention) -> bool:
        """Whether a word of the translation is a name for certain, and of those that sound alike in all languages."""
        word, lang = mention.word, self.langs[1]
        if self._mixed:
            return False  # nobody knows how that sounds
        if len(word) <= _SHORT or word.casefold() in gazetteer.calendar(lang) or gazetteer.listed(word, lang):
            return False
        if self._abbreviated(text, mention, self.segment.target):
            return False
        if len(word) < _ABBREVIATED and self._title(text, mention):
            return False
        if is_word(word, lang) is not False and (mention.opens or given_name(word) < 0):
            return False
        return self._readable(word) and not ("-" in word and any(ordinary(part, lang) for part in word.split("-")))

    def _readable(self, word: str) -> bool:
        """Whether the original, had it the name, would show it: Japanese names are read in more ways than are known."""
        if self.bases[0] in ("zh", "ja") and HAN.search(self.said) and _JAPANESE.fullmatch(word):
            if self.bases[0] == "ja":
                return self._another_japanese(word)
            return len(word) < _LONG or is_pinyin(word.lower())
        if self.bases[0] in UNCASED and (
            word.startswith(("Mc", "Mac")) or "'" in word or (self.bases[0] in UNVOCALISED and len(word) < _CONSONANTS)
        ):
            return False
        return self.bases[0] not in _UNHEARD

    def _another_japanese(self, word: str) -> bool:
        """Whether the word is a Japanese name of the list of which the original has no spelling."""
        spellings = han_names.written(word)
        return bool(spellings) and not any(one in self.said for one in spellings)

    def _abbreviated(self, text: str, mention: Mention, span: Span | None) -> bool:
        """Whether a word is short and has a full stop that does not end the segment: Insp. Brown."""
        stops = len(mention.word) < _ABBREVIATED and text[mention.end : mention.end + 1] == "."
        return stops and bool(text[mention.end + 1 : span.end if span else None].strip(_CLOSING))

    def _title(self, text: str, mention: Mention) -> bool:
        """Whether a word is short and a name follows: Insp Brown, Gov Brown."""
        after = text[mention.end : mention.end + 2]
        return after[:1] == " " and after[1:].isupper()

    def _known_near(self, word: str) -> bool:
        """Whether the original has anything like the name within some pages, or where words cannot be told apart."""
        document, span = self.document, self.segment.source
        if document.source is None or span is None:
            return False
        base, raw = self.bases[0], document.source.text
        far = (
            f"{raw[max(0, self.around[0] - _PAGES) : self.around[0]]}\n{raw[self.around[1] : self.around[1] + _PAGES]}"
        )
        least = _HEARD if base in ("zh", "ja") else _ALMOST
        if loudest((*units(far, base), *windows(far, len(word), base)), (word,), *self.bases, enough=least) >= least:
            return True
        here = (*units(self.said, base), *windows(self.said, len(word), base)) if base in UNCASED else ()
        least = _PINYIN if self._pinyin(word) else {"ja": _ALMOST, "hi": _HEARD, "zh": _DOUBT_HAN}.get(base, _DOUBT)
        return loudest(here, (word,), *self.bases, enough=least) >= least

    def _pinyin(self, word: str) -> bool:
        """Whether the word looks like a Chinese name in Pinyin, which is spelled by a system."""
        return self.bases[0] == "zh" and len(word) > _SHORT + 1 and is_pinyin(word.lower())

    def _rendered(self, word: str, said: tuple[str, ...]) -> bool:
        """Whether the word, or a part of it, sounds like something that the original says."""
        parts = dict.fromkeys((word, *(part for part in _HYPHENS.split(word) if len(part) >= _SHORT)))
        if word.endswith(_COUNTY) and len(word) > len(_COUNTY) + _SHORT:
            parts[word.removesuffix(_COUNTY)] = None
        for part in parts:
            heard = (*said, *windows(self.said, len(part), self.bases[0]))
            least = _PINYIN if self._pinyin(part) else self.heard
            if loudest(heard, (part,), *self.bases, enough=least) >= least:
                return True
        return False

    def _rendered_apart(self, word: str) -> bool:
        """Whether the word sounds much like two words of the original together, where a space more makes no other name."""
        if self.bases[0] not in UNCASED - _READ:
            return False
        said = WORD.findall(self.said)
        joined = tuple(a + b for a, b in pairwise(said) if len(a) + len(b) <= len(word) + _SHORT)
        return loudest(joined, (word,), *self.bases, enough=SURE) >= SURE

    def _same_place(self, word: str, text: str, lang: str, other: str) -> bool:
        """Whether the word may name a place that a text of the other side may name as well."""
        return any(gazetteer.may_name(text, concept, other) for concept in gazetteer.places_of(word, lang))

    def _in_person(self, text: str, start: int, end: int, lang: str) -> bool:
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
        return after is not None or (named and first.lower() not in _BEFORE_PLACES)


def heading(text: str) -> bool:
    """Whether nearly all words of some length have a capital, so that it tells nothing."""
    words = [word for word in WORD.findall(text) if len(word) > _SHORT and word[0] < _CASED]
    return len(words) >= _SOME_WORDS and sum(not word[0].islower() for word in words) > _HEADING * len(words)


def _of_longer_word(text: str, start: int, end: int) -> bool:
    """Whether a place in a text without spaces is part of a word: ドバイ in アドバイス, 北京 in 北京語."""
    kana = _KANA.match(text[start:end]) and _KANA.search(f"{text[start - 1 : start]}{text[end : end + 1]}")
    return kana is not None or text[end : end + 1] in _LANGUAGE


def _listed(word: str, base: str) -> bool:
    """Whether the list of content words has a word that is no name; dictionaries of forms lack what has but one."""
    listed = lists.load(base)
    return listed is not None and any(
        not (entry.rest or entry.drawn) and all(shown[:1].islower() for shown in entry.shown)
        for entry in listed.entries(word)
    )


def _distinct(langs: tuple[str, str]) -> bool:
    return gazetteer.known(langs[0]) and gazetteer.known(langs[1])


def _joined(found: Sequence[Name], text: str, *, every: bool) -> Iterator[Name]:
    """Names that follow each other are one; it is certain if any of them is, and where asked none is an ordinary word."""
    last: Name | None = None
    for one in found:
        if last is not None and _NEXT.fullmatch(text[last.end : one.start]):
            certain = last.certain or one.certain
            if every:
                certain = certain and all(name.certain or name.likely for name in (last, one))
            likely = last.likely or one.likely
            last = Name((*last.words, *one.words), last.start, one.end, certain, last.place or one.place, likely)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last
