"""Names of an original that nothing in the translation renders.

Reach for `lost_names`. What is translated word by word (the Red Cross) is told from names by word lists, where the language has
one; where it has none, a lost name is not certain.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.lexicon import words as lists
from translaudit.names import firms
from translaudit.names.cities import cities_called, is_word
from translaudit.names.gazetteer import entries, finder
from translaudit.names.renderings import Mention, mentions, opens, within
from translaudit.names.segment_pair import (
    CASED_SCRIPTS,
    HYPHENS,
    MIXED,
    READ,
    SHORT,
    Name,
    abbreviated,
    heading,
    in_person,
    joined,
    named_otherwise,
    same_place,
)
from translaudit.names.sounding import SURE, akin, loudest
from translaudit.names.windows import KATAKANA, LATIN, WORD
from translaudit.romanize.chinese import is_pinyin
from translaudit.romanize.compare import given_name
from translaudit.romanize.skeletons import script
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.capitals import NOUNS, UNCASED
from translaudit.text.coined import coined, compound
from translaudit.text.language import KEEP_SPELLING, primary
from translaudit.text.light import light_words
from translaudit.text.ordinary import may_be_name, name_first, ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.model import Span
    from translaudit.names.segment_pair import SegmentPair

__all__ = ["lost_names"]

_NEAR = 2.0  # a word in small letters: hardly ever a name
_COMPLETE = frozenset(("ru", "uk"))  # dictionaries that lack hardly a word
_LONG_ENOUGH = 4  # letters of what opens a sentence there, and is no word
_ROMAN = expression(r"[IVXLCDM]+(?:e|er|es|ème|º|o)?")
_ACRONYM = expression(r"(?<![\w.-])[^\W\d_a-z]{3,7}(?![\w-])")  # among them small letters with marks
_JOINED_ACRONYM = expression(r"(?<![\w.-])[^\W\d_a-z]{3,7}(?!\w|-[^\W\d_A-Z])")  # or before a noun: NASA-Angaben
_LATIN_ACRONYM = expression(r"(?<![A-Za-z\d.-])[A-Z]{3,7}(?![A-Za-z\d-])")  # where words are not parted
_INITIAL = expression(r" [A-ZÀ-ÖØ-ÞĀ-ŽА-ЯІЇЄҐ]\.(?= [^\W\d_A-Z])")  # behind a first name, for a surname: Franco A.
_FOREIGN_PART = 3  # characters of a part of a foreign name
_SENTENCE = 6  # words in small letters
_NUMBER = expression(r"\s(\d+(?:[.:]\d+)*)(?!\w)")
_BEFORE_NUMBER = expression(r"([^\W\d_]+)\s(\d+(?:[.:]\d+)*)(?!\w)")
_LATIN_WITHIN = expression(r"(?:[^\W\d_A-Za-zÀ-ɏ][A-Za-z]|[A-Za-z][^\W\d_A-Za-zÀ-ɏ])")
_JOINTS = expression(r"[-‑–'’]")
_KANA = expression(r"[ァ-ヺー]")


def lost_names(pair: SegmentPair, *, doubtful: bool) -> Iterator[Name]:
    """Names of the original that nothing in the translation renders; words of the language only if doubtful."""
    span = pair.segment.source
    if span is None or pair.document.source is None:
        return
    text = pair.document.source.text
    there = WORD.findall(pair.there)
    joined_up = [
        part for word in there if "-" in word for part in HYPHENS.split(word) if len(part) >= SHORT
    ]  # Paris-Orly
    words = tuple(dict.fromkeys((*there, *joined_up)))
    found = list(_without_capitals(pair, text, span, words))
    covered = [(one.start, one.end) for one in found]
    said = text[span.start : span.end]
    for mention in () if heading(said) or _left_as_it_is(said, words) else _source_names(pair, span.start, span.end):
        if any(start < mention.end and mention.start < end for start, end in covered):
            continue
        plain = bool(is_word(mention.word, pair.langs[0]))
        person = _INITIAL.match(text, mention.end) is not None and pair.bases[0] not in UNCASED
        named = plain and (person or may_be_name(mention.word, pair.langs[0]))
        if plain and not named and not doubtful:
            continue
        gone = tuple(_gone(pair, text, mention, named=named))
        if not gone:  # asked first: to compare sounds takes far longer
            continue
        parts = dict.fromkeys((mention.word, *HYPHENS.split(mention.word)))
        if _renders(pair, words, tuple(part for part in parts if len(part) >= SHORT)) or _said(pair, mention.word):
            continue
        if _numbered(pair, text, mention) or _amount(pair, text, mention) or _two_words(pair, mention.word):
            continue
        if named and not person and not name_first(mention.word, pair.langs[0]):  # asked last: it loads a dictionary
            gone = tuple(_gone(pair, text, mention, named=False)) if doubtful else ()
        if not same_place(mention.word, pair.there, pair.langs[0], pair.langs[1]):
            found.extend(gone)
    yield from joined(sorted(found, key=lambda one: one.start), text, every=True)


def _two_words(pair: SegmentPair, word: str) -> bool:
    """Whether a word is several of the translation together: Нячанг, Nha Trang; in katakana any words: メーリングリスト."""
    if any(pair.at_once(word, together) for _, _, together in pair.several):
        return True
    if not KATAKANA.fullmatch(word):
        return False
    there = [word for word in WORD.findall(HYPHENS.sub(" ", pair.there)) if word.isalpha()]
    together = tuple(dict.fromkeys(f"{one}{other}".lower() for one, other in pairwise(there)))
    return loudest((word,), together, *pair.bases, enough=SURE) >= SURE


def _left_as_it_is(said: str, there: tuple[str, ...]) -> bool:
    """Whether most words of an original stand in the translation too: it is in that language already, but for some labels."""
    words = {word for word in WORD.findall(said) if len(word) > SHORT and word.islower()}
    return len(words) >= _SENTENCE and 2 * len(words.intersection(there)) > len(words)


def _numbered(pair: SegmentPair, text: str, mention: Mention) -> bool:
    """Whether a word stands before a number as an ordinary word of the translation does: Paragraaf 5.4, Section 5.4."""
    number = _NUMBER.match(text, mention.end)
    if number is None:
        return False
    there = [match[1] for match in _BEFORE_NUMBER.finditer(pair.there) if match[2] == number[1]]
    return any(ordinary(word, pair.langs[1]) for word in there)


def _amount(pair: SegmentPair, text: str, mention: Mention) -> bool:
    """Whether a word behind a figure is what its language calls a currency: 30.000 Franken."""
    from translaudit.text.numerals.lexicon import money_words  # noqa: PLC0415  only where a word is lost

    before = text[: mention.start].split()[-1:]
    return any(map(str.isdigit, "".join(before))) and mention.word.casefold() in money_words(pair.bases[0])


def _without_capitals(pair: SegmentPair, text: str, span: Span, words: tuple[str, ...]) -> Iterator[Name]:
    """Names that something else than a capital tells: places, acronyms, and those of scripts without capitals."""
    found = [*_places(pair, text, span.start, span.end, words), *_acronyms(pair, text, span.start, span.end)]
    if pair.bases[0] in READ:
        found.extend(_han_names(pair, text, span.start, span.end, words))
        known = [
            (span.start + start, span.start + end)
            for start, end in firms.spans(text[slice(*span)], pair.there, pair.bases[0])
        ]
        found = [one for one in found if not any(start < one.end and one.start < end for start, end in known)]
    yield from found
    if pair.bases[0] in UNCASED:
        from translaudit.names.unlisted import titled_names, unlisted_names  # noqa: PLC0415  only for scripts without capitals

        covered = [(one.start, one.end) for one in found]
        listed = list(titled_names(pair, text, covered))
        covered += [(one.start, one.end) for one in listed]
        listed += _listed_names(pair, text, span.start, covered)
        yield from listed
        covered += [(one.start, one.end) for one in listed]
        yield from unlisted_names(pair, text, span.start, covered)


def _places(pair: SegmentPair, text: str, start: int, end: int, words: tuple[str, ...]) -> Iterator[Name]:
    """Places that the original names and the translation, for all that is known of its names for them, does not."""
    if pair.bases[0] in READ:  # where few sounds are told apart, words are heard everywhere
        words = tuple(word for word in words if word[0].isupper())
    for place in finder.named(text[start:end], pair.langs[0]) if named_otherwise(pair.langs) else ():
        first, last = start + place.start, start + place.end
        if pair.bases[0] in READ and (_of_longer_word(text, first, last) or text[first:last].islower()):
            continue
        if finder.may_name(pair.there, place.concept, pair.langs[1]) or in_person(text, first, last, pair.langs[0]):
            continue
        if opens(text, first) and pair.bases[0] not in UNCASED and ordinary(text[first:last], pair.langs[0]):
            continue  # Salta a otro mensaje
        if not _renders(pair, words, tuple(text[first:last].split())):
            yield Name((text[first:last],), first, last, certain=True, place=place.concept)


def _acronyms(pair: SegmentPair, text: str, start: int, end: int) -> Iterator[Name]:
    """Acronyms that the translation has not, nor any of its own; they may be spelled out there, so none is certain."""
    if any(match[0].isupper() and match[0] not in pair.said for match in _ACRONYM.finditer(pair.there)):
        return
    if heading(text[start:end]):
        return
    joins = pair.bases[0] in NOUNS
    found = _LATIN_ACRONYM if pair.bases[0] in READ else _JOINED_ACRONYM if joins else _ACRONYM
    for match in found.finditer(text, start, end):
        word = match.group()
        if not word.isupper() or entries.says(word, pair.langs[0]):
            continue
        if script(word) == "latin" and not _ROMAN.fullmatch(word) and word.lower() not in pair.there.lower():
            yield Name((word,), *match.span(), certain=False)


def _listed_names(pair: SegmentPair, text: str, at: int, covered: list[tuple[int, int]]) -> Iterator[Name]:
    """Words of a script without capitals that a list renders by names alone, none of which the translation has."""
    compared = pair.document.compared(pair.segment)
    for word in (compared.source[number] for number in compared.missing) if compared else ():
        start, end = at + word.start, at + word.end
        if any(first < end and start < last for first, last in covered) or not word.content or not word.shown:
            continue
        if finder.named(text[start:end], pair.langs[0]) or text.startswith(_behind_place("markets"), end):
            continue  # of which more is known, as that its capital may stand for it
        calendar = entries.calendar(pair.langs[1])
        if all(one[:1].isupper() and one.casefold() not in calendar and one not in pair.there for one in word.shown):
            yield Name((text[start:end],), start, end, certain=False)


def _han_names(pair: SegmentPair, text: str, start: int, end: int, words: tuple[str, ...]) -> Iterator[Name]:
    """Chinese and Japanese names in characters that no word of the translation is a reading of."""
    from translaudit.names import han_names  # noqa: PLC0415  only with an original in characters

    base = pair.bases[0]
    whole = tuple(dict.fromkeys(word for word in words if word[0].isupper()))
    others = tuple(word for word in whole if not is_pinyin(word.lower()) and not ordinary(word, pair.langs[1]))
    compared = pair.document.compared(pair.segment)
    known = [(start + word.start, start + word.end) for word in compared.source if word.known] if compared else []
    listed = [(first, last) for first, last in known if last - first > 1]
    for name in han_names.names(text, start, end, base):
        if any(first < name.end < last for first, last in listed):
            continue  # its last character begins a word
        if text.startswith(_behind_place("markets"), name.end):
            continue
        if any(han_names.read_as(part, whole, base) for part in name.parts):
            continue
        foreign = len(name.parts) > 1 and name.certain  # whose parts may be words there: Rod Reed
        if base == "zh" and _renders(pair, whole if foreign else others, name.parts):
            continue
        yield Name((text[name.start : name.end],), name.start, name.end, name.certain)
    if base == "zh" and compared is not None:
        yield from _spelled_out(pair, text[start:end], start, listed, whole)


def _spelled_out(
    pair: SegmentPair, said: str, at: int, listed: list[tuple[int, int]], words: tuple[str, ...]
) -> Iterator[Name]:
    """Stretches of characters of foreign names that are no words, and that nothing in the translation sounds like in any part."""
    from translaudit.names.han_names import foreign_names  # noqa: PLC0415  only with an original in characters

    parts = tuple(dict.fromkeys(part for word in words for part in _JOINTS.split(word) if len(part) > 1))
    whole = [(first - at, last - at) for first, last in listed]
    for start, end in foreign_names(said, whole):
        name = said[start:end]
        if cities_called(name, pair.langs[0]) or finder.places_of(name, pair.langs[0]):
            continue  # which has names of its own in each language
        sizes = range(min(len(name), _FOREIGN_PART), len(name) + 1)
        within = tuple(name[one : one + size] for size in sizes for one in range(len(name) - size + 1))
        if not any(akin(one, part, *pair.bases) for one in within for part in parts):
            yield Name((name,), at + start, at + end, certain=False)


def _gone(pair: SegmentPair, text: str, mention: Mention, *, named: bool) -> Iterator[Name]:
    """A word of the original that nothing renders, unless it is no name: how sure that is, word lists say.

    Args:
        pair: the segment.
        text: the original.
        mention: the word.
        named: it is a name though it is an ordinary word too.
    """
    word, base = mention.word, pair.bases[0]
    if _no_name(pair, text, mention):
        return
    if _ROMAN.fullmatch(word) or any(part.isupper() and len(part) > 1 for part in HYPHENS.split(word)):
        return
    foreign = script(word) == "latin" and (base in UNCASED or base in _COMPLETE)
    if foreign and word in pair.document.target.text:
        return
    known = is_word(word, pair.langs[0])
    if "-" in word and any(ordinary(part, pair.langs[0]) for part in HYPHENS.split(word)):
        known = True
    given = given_name(word) >= 0 or _INITIAL.match(text, mention.end) is not None
    if known is False and ((_listed(word, base) and not given) or _begins_with_name(pair, word)):
        known = True
    elif known and named:
        known = False
    made = not given and coined(word, pair.langs[0])
    if mention.opens and (made or (known is not False and not given)):
        return
    long = len(word) > SHORT
    if foreign and base in UNCASED:
        certain = long and not ordinary(word, "en") and not compound(word, "en")
    else:
        opening = given or (base in _COMPLETE and len(word) > _LONG_ENOUGH and "-" not in word)
        certain = long and known is False and (not mention.opens or opening) and base not in UNCASED
    if certain and base in KEEP_SPELLING and ordinary(word, "en"):
        certain = False  # Detective Inspector, left in English
    certain = certain and not made
    kana = long and KATAKANA.fullmatch(word) is not None  # what a list has was asked for its meaning already
    yield Name(
        (word,),
        mention.start,
        mention.end,
        certain,
        likely=(foreign and base in UNCASED)
        or kana
        or (known is False and not made and _shown(text, mention, pair.langs[0])),
        unlisted=kana,
    )


def _no_name(pair: SegmentPair, text: str, mention: Mention) -> bool:
    """Whether a word is abbreviated, in two scripts, a number (anni Settanta), or a pronoun with a capital, no Stati Uniti."""
    word = mention.word
    if MIXED.search(word) or _LATIN_WITHIN.search(word):
        return True
    if not mention.opens and abbreviated(text, mention, pair.segment.source):
        return True
    from translaudit.text.numerals import read  # noqa: PLC0415  only where a word is lost

    number = any(one.end - one.start == len(word) for one in read(word.lower(), pair.langs[0]))
    light = word.lower() in light_words(pair.bases[0])
    return number or (light and not text[mention.end + 1 : mention.end + 2].isupper())


def _begins_with_name(pair: SegmentPair, word: str) -> bool:
    """Whether a word has a name of the translation as its first part, and a word of the language behind it: Unixbaserade."""
    for match in WORD.finditer(pair.there):
        name = match[0]
        rest = word[len(name) :]
        if len(name) < SHORT or name[0].islower() or not rest or not word.casefold().startswith(name.casefold()):
            continue
        if name.isupper() or (len(rest) >= _LONG_ENOUGH and ordinary(rest, pair.langs[0])):
            return True
    return False


def _shown(text: str, mention: Mention, lang: str) -> bool:
    """Whether more than the beginning of a sentence speaks for a name, or dictionaries are full."""
    word, base = mention.word, primary(lang)
    goes_on = text[mention.end : mention.end + 1] == " " and text[mention.end + 1 : mention.end + 2].isupper()
    if not mention.opens or goes_on or base in _COMPLETE or base in NOUNS or given_name(word) >= 0:
        return True
    return text.count(word) > 1 or bool(cities_called(word, lang) or finder.places_of(word, lang))


def _renders(pair: SegmentPair, words: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whether a word of the translation may render a name: one in small letters must be near."""
    if pair.bases[0] not in ("ja", "zh"):
        small = tuple(word for word in words if not word[0].isupper())
        words = tuple(word for word in words if word[0].isupper())
    else:
        small = ()
    if loudest(names, words, *pair.bases, enough=pair.heard) >= pair.heard:
        return True
    return loudest(names, small, *pair.bases, enough=_NEAR) >= _NEAR


def _said(pair: SegmentPair, word: str) -> bool:
    """Whether a list has the word in small letters, or in katakana, and the translation says what it means."""
    here, there = pair.document.readers
    small = word.lower()
    base = pair.bases[0]
    telling = bool(KATAKANA.fullmatch(word)) if base == "ja" else base not in NOUNS | UNCASED
    if not telling or given_name(word) >= 0:
        return False
    return here.without(small, set())[1] > 0 and not here.keys(small).isdisjoint(there.keys(pair.there))


def _source_names(pair: SegmentPair, start: int, end: int) -> Iterator[Mention]:
    """Words of the original that may be names: with capitals, or in foreign letters."""
    document = pair.document
    if document.source is None:
        return
    text = document.source.text
    if pair.bases[0] in ("ja", "zh"):
        patterns = (LATIN, KATAKANA) if pair.bases[0] == "ja" else (LATIN,)
        for pattern in patterns:
            for match in pattern.finditer(text, start, end):
                word = match.group()
                if len(word) >= SHORT and not word.isupper() and (pattern is KATAKANA or word[0].isupper()):
                    yield Mention(word, match.start(), match.end(), opens=False)
        return
    for mention in within(mentions(document, document.source), start, end):
        word = mention.word
        mixed = len(word) >= SHORT and not word.isupper() and script(word) in CASED_SCRIPTS
        if mixed and word.casefold() not in entries.calendar(pair.langs[0]):
            yield mention
        if mixed and "-" in word and pair.bases[0] in NOUNS:
            yield from _before_noun(mention, pair.langs[0])


def _before_noun(mention: Mention, lang: str) -> Iterator[Mention]:
    """The name that a noun is compounded with: Rakoczy of Rakoczy-Turnier."""
    first, _, last = mention.word.rpartition("-")
    if "-" in first or len(first) <= SHORT or not first.istitle() or not ordinary(last, lang):
        return
    if not any(ordinary(one, lang) or coined(one, lang) for one in (first, first.removesuffix("s"))):
        yield Mention(first, mention.start, mention.start + len(first), mention.opens)


@cache
def _behind_place(what: str) -> tuple[str, ...]:
    """What stands behind a place that is not meant itself in Chinese and Japanese: a language, a market."""
    return tuple(table(Path(__file__).with_name("han_names.toml"))[what].split())


def _of_longer_word(text: str, start: int, end: int) -> bool:
    """Whether a place in a text without spaces is part of a word: ドバイ in アドバイス, 北京 in 北京語."""
    kana = _KANA.match(text[start:end]) and _KANA.search(f"{text[start - 1 : start]}{text[end : end + 1]}")
    return kana is not None or text.startswith((*_behind_place("spoken"), *_behind_place("markets")), end)


def _listed(word: str, base: str) -> bool:
    """Whether the list of content words has a word that is no name; dictionaries of forms lack what has but one."""
    listed = lists.load(base)
    return listed is not None and any(
        not (entry.rest or entry.drawn) and all(shown[:1].islower() for shown in entry.shown)
        for entry in listed.entries(word)
    )
