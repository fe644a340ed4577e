"""Names of a translation that render nothing of the original.

Reach for `strange_names`. A name that the original would show by sound, or by a place of that name, is certain; what may be read
in more ways than are known is left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.names import firms
from translaudit.names.cities import cities_called, is_word
from translaudit.names.gazetteer import entries, finder
from translaudit.names.renderings import mentions, within
from translaudit.names.segment_pair import (
    CASED_SCRIPTS,
    HEARD,
    HYPHENS,
    READ,
    SHORT,
    Name,
    abbreviated,
    in_person,
    joined,
    named_otherwise,
    same_place,
)
from translaudit.names.sounding import SURE, heard, loudest
from translaudit.names.windows import HAN, WORD, units, windows
from translaudit.romanize.chinese import is_pinyin
from translaudit.romanize.compare import given_name
from translaudit.romanize.skeletons import script
from translaudit.storage.expressions import expression
from translaudit.text.capitals import UNCASED
from translaudit.text.coined import coined, compound
from translaudit.text.language import UNVOCALISED
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from translaudit.names.renderings import Mention
    from translaudit.names.segment_pair import SegmentPair

__all__ = ["strange_names"]

_PINYIN = 2.0  # evidence of sound in Pinyin, which is spelled by a system
_ALMOST = -9.0
_DOUBT, _DOUBT_HAN = -6.0, -7.0
_PLAIN = 2.0  # a place of another name does not sound like this
_PAGES = 6_000  # code points
_TITLE = 6  # letters
_CONSONANTS = 6  # letters of a name that its consonants alone tell from others
_LONG = 8  # letters from which a name that could be Japanese is taken for one
_UNHEARD = frozenset(("ko", "ka", "th", "ur", "bn", "ta", "te", "am"))  # no sounds of their letters are known
_COUNTY = "shire"  # which other languages say by a word
# Japanese in Latin letters: names in Han characters may be read in ways that only a dictionary knows.
_JAPANESE = expression(
    r"(?:(?:[kgsztdnhbpmr]y?|sh|ch|j|ts|f|y|w)?[aeiouāēīōū]+|n(?![aeiouy])|(?:kk|ss|tt|pp|ssh|tch)y?[aiueo])+",
    re.IGNORECASE,
)


def strange_names(pair: SegmentPair) -> Iterator[Name]:
    """Names of the translation that render nothing of the original."""
    document = pair.document
    text, span = document.target.text, pair.segment.target
    said = units(pair.said, pair.bases[0])
    places = _places(pair, text, span.start, span.end)
    found = [one for one in places if not firms.named(one.words[0], pair.said, pair.bases[0])]
    covered = [(one.start, one.end) for one in found]
    for mention in within(mentions(document, document.target), span.start, span.end):
        if any(start < mention.end and mention.start < end for start, end in covered):
            continue
        word = mention.word
        if len(word) < SHORT or word.isupper() or script(word) not in CASED_SCRIPTS:
            continue
        if not _certain(pair, text, mention) or same_place(word, pair.said, *pair.langs[::-1]):
            continue
        if firms.named(word, pair.said, pair.bases[0]):
            continue
        if _rendered(pair, word, said) or _rendered_apart(pair, word) or _rendered_at_once(pair, mention):
            continue
        if _of_money(pair, text, mention.start, mention.end):
            continue
        article = text.endswith(("the ", "The "), 0, mention.start) and word.endswith(
            "s"
        )  # as before teams and mountains, which are translated
        listed = pair.bases[0] == "ja" and bool(_in_characters(word))  # other names may be read so too
        alone = not article and not listed and not _known_near(pair, word)
        found.append(Name((word,), mention.start, mention.end, certain=True, likely=alone))
    yield from joined(sorted(found, key=lambda one: one.start), text, every=False)


def _places(pair: SegmentPair, text: str, start: int, end: int) -> Iterator[Name]:
    """Places that the translation names and the original, for all that is known of its names for them, does not."""
    if not named_otherwise(pair.langs) or pair.document.source is None:
        return
    for place in finder.named(text[start:end], pair.langs[1]):
        first, last = start + place.start, start + place.end
        if not entries.has(place.concept, pair.langs[0]) or in_person(text, first, last, pair.langs[1]):
            continue
        if finder.may_name(pair.said, place.concept, pair.langs[0]):
            continue
        word = text[first:last]
        if word in pair.said or loudest(units(pair.said, pair.bases[0]), (word,), *pair.bases, enough=_PLAIN) >= _PLAIN:
            continue
        from translaudit.names.own_language import own_language  # noqa: PLC0415  only where a place is strange

        if _of_money(pair, text, first, last) or own_language(
            pair.said, pair.there, pair.document.source, pair.document.target
        ):
            continue
        alone = not finder.may_name(pair.document.source.text, place.concept, pair.langs[0])
        sure = entries.covered(pair.langs[0]) and place.concept != entries.home(pair.bases[0])  # where nobody says it
        yield Name((word,), first, last, certain=sure, place=place.concept, likely=sure and alone)


def _of_money(pair: SegmentPair, text: str, start: int, end: int) -> bool:
    """Whether a word says whose money is meant, and the original says nobody's."""
    from translaudit.names.explains import of_money  # noqa: PLC0415  only where a name is strange

    said = finder.named(pair.said, pair.langs[0])
    return of_money(text, start, end, pair.langs[1]) and not any(
        of_money(pair.said, one.start, one.end, pair.langs[0]) for one in said
    )


def _certain(pair: SegmentPair, text: str, mention: Mention) -> bool:
    """Whether a word of the translation is a name for certain, and of those that sound alike in all languages."""
    word, lang = mention.word, pair.langs[1]
    if pair.mixed:
        return False  # nobody knows how that sounds
    if len(word) <= SHORT or word.casefold() in entries.calendar(lang):
        return False
    if entries.listed(word, lang) and not _feature(word, pair.langs):
        return False
    if abbreviated(text, mention, pair.segment.target):
        return False
    if len(word) < _TITLE and _title(text, mention):
        return False
    if is_word(word, lang) is not False and (mention.opens or given_name(word) < 0):
        return False
    if given_name(word) < 0 and (_coined(text, mention, lang) or _in_words(pair, mention)):
        return False
    return _readable(pair, word) and not ("-" in word and any(ordinary(part, lang) for part in word.split("-")))


def _feature(word: str, langs: tuple[str, str]) -> bool:
    """Whether a word names rivers, regions and the like alone, of which it is known what the original would call them."""
    found = finder.places_of(word, langs[1])
    return bool(found) and all(place.startswith("feature:") and entries.has(place, langs[0]) for place in found)


def _coined(text: str, mention: Mention, lang: str) -> bool:
    """Whether a word is made of words of the language, or is one of them short of its last letter: Watchin' ya."""
    word = mention.word
    short = text.startswith(("'", "’"), mention.end) and ordinary(f"{word}g", lang)
    return bool(short) or (coined(word, lang) and not cities_called(word, lang))


def _in_words(pair: SegmentPair, mention: Mention) -> bool:
    """Whether the original may say in words what a name of two words of the language means: Clearwater, Puerto de Aguas Claras.

    It does where it means either of the two, and may where nobody knows what the language calls them.
    """
    parts = compound(mention.word, pair.langs[1])
    if not parts or cities_called(mention.word, pair.langs[1]):
        return False
    reader = pair.document.readers[1]
    said = pair.document.readers[0].keys(pair.said)
    if pair.bases[0] in READ:  # what is joined there has its parts in a character each
        said |= pair.document.readers[0].keys(" ".join("".join(HAN.findall(pair.said))))
    return any(not reader.keys(part).isdisjoint(said) for part in parts) or reader.without(" ".join(parts), set())[
        1
    ] < len(parts)


def _readable(pair: SegmentPair, word: str) -> bool:
    """Whether the original, had it the name, would show it: Japanese names are read in more ways than are known."""
    if pair.bases[0] in ("zh", "ja") and HAN.search(pair.said) and _JAPANESE.fullmatch(word.replace("-", "")):
        if pair.bases[0] == "ja":
            return _another_japanese(pair, word)
        return len(word) < _LONG or is_pinyin(word.lower())
    if pair.bases[0] in UNCASED and (
        word.startswith(("Mc", "Mac")) or "'" in word or (pair.bases[0] in UNVOCALISED and len(word) < _CONSONANTS)
    ):
        return False
    return pair.bases[0] not in _UNHEARD


def _another_japanese(pair: SegmentPair, word: str) -> bool:
    """Whether the word is a Japanese name of the list of which the original has no spelling, or not the sign for a part."""
    from translaudit.names import han_names  # noqa: PLC0415  only with an original in characters

    spellings, signs = _in_characters(word), han_names.parted(word)
    if signs:
        return not any(one in pair.said for one in signs)
    if not spellings or any(one in pair.said for one in spellings):
        return False
    return han_names.short(word) not in han_names.in_kana(pair.said)


def _in_characters(word: str) -> Collection[str]:
    """How Japanese writes a name of the list."""
    from translaudit.names import han_names  # noqa: PLC0415  only with an original in characters

    return han_names.written(word)


def _known_near(pair: SegmentPair, word: str) -> bool:
    """Whether the original has anything like the name within some pages, or where words cannot be told apart."""
    document, span = pair.document, pair.segment.source
    if document.source is None or span is None:
        return False
    base, raw = pair.bases[0], document.source.text
    far = f"{raw[max(0, pair.around[0] - _PAGES) : pair.around[0]]}\n{raw[pair.around[1] : pair.around[1] + _PAGES]}"
    least = HEARD if base in ("zh", "ja") else _ALMOST
    if loudest((*units(far, base), *windows(far, len(word), base)), (word,), *pair.bases, enough=least) >= least:
        return True
    here = (*units(pair.said, base), *windows(pair.said, len(word), base)) if base in UNCASED else ()
    least = _PINYIN if _pinyin(pair, word) else {"ja": _ALMOST, "hi": HEARD, "zh": _DOUBT_HAN}.get(base, _DOUBT)
    return loudest(here, (word,), *pair.bases, enough=least) >= least


def _pinyin(pair: SegmentPair, word: str) -> bool:
    """Whether the word looks like a Chinese name in Pinyin, which is spelled by a system."""
    return pair.bases[0] == "zh" and len(word) > SHORT + 1 and is_pinyin(word.lower())


def _rendered(pair: SegmentPair, word: str, said: tuple[str, ...]) -> bool:
    """Whether the word, or a part of it, sounds like something that the original says."""
    parts = dict.fromkeys((word, *(part for part in HYPHENS.split(word) if len(part) >= SHORT)))
    short = (one for one in said if 1 < len(one) <= SHORT and one.istitle() and word.startswith(one) and one != word)
    if any(is_word(one, pair.langs[0]) is False for one in short):
        return True  # Rzeczpospolita, for which the original has Rz
    if word.endswith(_COUNTY) and len(word) > len(_COUNTY) + SHORT:
        parts[word.removesuffix(_COUNTY)] = None
    for part in parts:
        near = (*said, *windows(pair.said, len(part), pair.bases[0]))
        least = _PINYIN if _pinyin(pair, part) else pair.heard
        if loudest(near, (part,), *pair.bases, enough=least) >= least:
            return True
        if pair.bases[0] not in UNCASED and loudest(_capitals(said), (part,), *pair.bases, enough=least) >= least:
            return True  # of words in small letters others may be nearer at first sight
        if pair.bases[0] == "zh" and _spelled_out(pair.said, part, pair.bases[1], least):
            return True
    return False


@lru_cache(maxsize=64)
def _capitals(said: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in said if word[0].isupper())


def _spelled_out(said: str, word: str, target: str, least: float) -> bool:
    """Whether a Chinese original has the word in characters of foreign names; of other characters only the nearest are heard."""
    from translaudit.names import han_names  # noqa: PLC0415  only with an original in characters

    return any(heard(one, word, "zh", target, least) >= least for one in han_names.spelled_out(said, len(word)))


def _rendered_apart(pair: SegmentPair, word: str) -> bool:
    """Whether the word sounds much like two words of the original together, where a space more makes no other name."""
    if pair.bases[0] not in UNCASED - READ:
        return False
    said = WORD.findall(pair.said)
    together = tuple(a + b for a, b in pairwise(said) if len(a) + len(b) <= len(word) + SHORT)
    return loudest(together, (word,), *pair.bases, enough=SURE) >= SURE


def _rendered_at_once(pair: SegmentPair, mention: Mention) -> bool:
    """Whether the word and those beside it are one word of the original: Нячанг, Nha Trang."""
    together = [one for start, end, one in pair.several if start <= mention.start and mention.end <= end]
    said = [word for word in dict.fromkeys(WORD.findall(pair.said)) if word[0].isupper()] if together else []
    return any(pair.at_once(word, one) for one in together for word in said if len(word) > SHORT)


def _title(text: str, mention: Mention) -> bool:
    """Whether a word is short and a name follows: Insp Brown, Gov Brown."""
    after = text[mention.end : mention.end + 2]
    return after[:1] == " " and after[1:].isupper()
