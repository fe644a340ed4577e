"""Names of an English translation that the original has neither in sound nor in meaning, as a whole.

Reach for `unheard` where `unmatched` knows of nothing: bodies and titles of several words, each of which the original
would show by a rendering or by its sound, and acronyms whose words and whose letters in other languages are known
(`acronyms.toml`). One word alone may be a synonym that no list has; several at once hardly are.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.names import firms
from translaudit.names.gazetteer.entries import calendar
from translaudit.names.gazetteer.finder import may_name, places_of
from translaudit.names.segment_pair import Name, heading
from translaudit.names.sounding import loudest
from translaudit.names.windows import units, windows
from translaudit.records import NamedTuple
from translaudit.romanize.chinese import is_pinyin
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.language import primary
from translaudit.text.ordinary import ordinary
from translaudit.text.stems import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.model import Segment

__all__ = ["unheard"]

_FILE = Path(__file__).with_name("acronyms.toml")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*"
_NAME = expression(rf"{_CAPITAL}(?: (?:(?:of the|of|for|and|de) )?{_CAPITAL})+")
_WORD = expression(_CAPITAL)
_ACRONYM = expression(r"(?<![\w.-])[A-Z]{2,5}(?![\w.-])")
_LETTERS = expression(r"(?<!\w)[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁЄІЇҐ]{2,7}(?!\w)")
_GENITIVE = expression(r"['’]s?$")
_HYPHENS = expression(r"[-‑–]")
_SOUNDS = -4.0  # a word that sounds more like something of the original may render it
_WORDS = {"zh": 4, "ja": 4, "ar": 4, "hi": 2}
"""Words that a name must have, by the language of the original: more where many words are heard in few characters."""
_OFTEN = 3
_SPELLED = frozenset(("hi", "ar", "fa", "he", "ko"))  # acronyms are spelled by the sound of their letters


class _Side(NamedTuple):
    """The original of a segment: its text, the language (primary subtag), what may be a name in it."""

    said: str
    lang: str
    units: tuple[str, ...]


def unheard(document: Document, segment: Segment) -> Name | None:
    """The first such name of a segment; None where there is none, or no list of words for the original's language."""
    source, compared = document.source, document.compared(segment)
    text = document.target.text[slice(*segment.target)]
    if source is None or segment.source is None or compared is None or primary(document.target.lang) != "en":
        return None
    if heading(text):
        return None
    lang, said = primary(document.source_lang), source.text[slice(*segment.source)]
    side = _Side(said, lang, units(said, lang))
    spelled_out = any(match[0] not in text for match in _LETTERS.finditer(said))  # NASA may be written in full
    spans = [
        *(() if spelled_out else _long(text, compared, side)),
        *(_acronyms(text, compared, side) if lang not in _SPELLED else ()),
    ]
    if not spans:
        return None
    first, last = min(spans)
    start = segment.target.start
    return Name((text[first:last],), start + first, start + last, certain=False)


def _long(text: str, compared: Compared, side: _Side) -> Iterator[tuple[int, int]]:
    """Names of several words, each of which is a stranger; the original may have a body in short, as Ukrainian Держстат."""
    in_short = any(
        side.said[word.start].isupper() and not word.known and word.keys.isdisjoint(compared.target_keys)
        for word in compared.source[1:]  # the first has its capital from its place
    )
    for match in _NAME.finditer(text):
        words = [(found[0], match.start() + found.start()) for found in _WORD.finditer(match[0])]
        if not text[: match.start()].strip(" “\"'‘(") and ordinary(words[0][0].lower(), "en"):
            words = words[1:]  # the word that opens a sentence has its capital from that
        least = _WORDS.get(side.lang, _OFTEN)
        whole = [word for word, _ in words]
        if len(words) < least or any(word.isupper() for word in whole) or all(is_pinyin(one.lower()) for one in whole):
            continue
        if in_short and all(ordinary(word.lower(), "en") for word, _ in words):
            continue
        if all(_stranger(word, at, compared, side) for word, at in words):
            yield words[0][1], match.end()


def _stranger(word: str, at: int, compared: Compared, side: _Side) -> bool:
    """Whether nothing of the original means, names or sounds like a word of the translation."""
    end = at + len(word)
    plain = _GENITIVE.sub("", word)
    if plain.casefold() in calendar("en") or plain in side.said or firms.named(plain, side.said, side.lang):
        return False
    own = [one for one in compared.target if one.start < end and at < one.end and one.content]
    if not own or any(not one.keys.isdisjoint(compared.source_keys) for one in own):
        return False
    if any(may_name(side.said, concept, side.lang) for concept in places_of(plain, "en")):
        return False
    parts = [part for part in _HYPHENS.split(plain) if len(part) > 1]
    return not any(
        loudest((*side.units, *windows(side.said, len(part), side.lang)), (part,), side.lang, "en", enough=_SOUNDS)
        >= _SOUNDS
        for part in parts
    )


def _acronyms(text: str, compared: Compared, side: _Side) -> Iterator[tuple[int, int]]:
    """Listed acronyms of whose words and letters the original has none."""
    for match in _ACRONYM.finditer(text):
        known = _listed(match[0])
        if known is None or match[0].casefold() in side.said.casefold():
            continue
        keys, forms = known
        if keys.isdisjoint(compared.source_keys) and not any(form in side.said for form in forms):
            yield match.span()


@lru_cache(maxsize=1024)
def _listed(acronym: str) -> tuple[frozenset[str], tuple[str, ...]] | None:
    """The stems of the telling words of an acronym, and how other languages write it; None if it is not listed."""
    said: list[str] | None = table(_FILE)["en"].get(acronym)
    if said is None:
        return None
    words, forms = said
    return frozenset().union(*[stems(word, "en") for word in words.split()]), tuple(forms.split())
