"""Words of an English sentence with a capital that may stand where a name of the original is lost.

Reach for `other_capital` where the original has capitals too, and for `unexplained_capital` where it has none. They are asked
where a lost name alone is not enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.names import firms
from translaudit.names.gazetteer.entries import calendar
from translaudit.names.gazetteer.finder import may_name, places_of
from translaudit.names.gazetteer.nations import nation
from translaudit.names.renderings import mentions, within
from translaudit.names.segment_pair import SHORT, Name, heading
from translaudit.names.sounding import SOUNDS, akin, loudest
from translaudit.names.wider import countries_of_towns
from translaudit.names.windows import WORD, units, windows
from translaudit.names.written_out import bodies
from translaudit.romanize.skeletons import plain
from translaudit.text.capitals import UNCASED
from translaudit.text.coined import coined, compound
from translaudit.text.language import primary

if TYPE_CHECKING:
    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.names.renderings import Mention

__all__ = ["other_capital", "unexplained_capital"]

_NEARBY = 0.4  # of a sentence: order of words differs that much
_FAINTLY = -6.0  # a word that sounds less like anything there is another
_TITLE = 6  # letters


def other_capital(document: Document, segment: Segment, lost: Name) -> Name | None:
    """A word of an English sentence with a capital that sounds like nothing in the original, where the lost name would be."""
    if document.source is None or segment.source is None or primary(document.target.lang) != "en":
        return None
    lang, span, whole = document.source.lang, segment.source, segment.target
    if primary(lang) in UNCASED or heading(document.target.text[whole.start : whole.end]) or lost.words[0].isupper():
        return None
    there = document.source.text[span.start : span.end]
    words = tuple(WORD.findall(there))
    share = (lost.start - span.start) / (span.end - span.start)
    for one in within(mentions(document, document.target), *whole):
        place = (one.start - whole.start) / (whole.end - whole.start)
        if one.opens or abs(place - share) > _NEARBY or not _telling(document.target.text, one):
            continue
        if any(may_name(there, concept, lang) for concept in places_of(one.word, "en")):
            continue
        if nation(one.word, "en") in countries_of_towns(there, lang):
            continue
        if _said_in_words(document, one.word, there):
            continue
        if any(akin(x, one.word, primary(lang), "en") or plain(one.word) in plain(x) for x in lost.words):
            return None
        parts = tuple(one.word.split("-"))
        if all(loudest(words, (part,), primary(lang), "en", enough=SOUNDS) < SOUNDS for part in parts):
            return Name((one.word,), one.start, one.end, certain=False)
    return None


def _said_in_words(document: Document, word: str, said: str) -> bool:
    """Whether the original means a part of a word that is made of two: Deathblades."""
    here, there = document.readers
    meant = here.keys(said)
    return any(not there.keys(part).isdisjoint(meant) for part in compound(word, "en"))


def unexplained_capital(document: Document, segment: Segment) -> Name | None:
    """A word of an English sentence with a capital that an original without capitals has neither in sound nor in meaning."""
    compared, source = document.compared(segment), document.source
    base, span, (start, end) = primary(document.source_lang), segment.source, segment.target
    text = document.target.text
    if compared is None or source is None or span is None or base not in UNCASED or heading(text[start:end]):
        return None
    said = source.text[slice(*span)]
    strange = {start + word.start for word in compared.target if word.keys.isdisjoint(compared.source_keys)}
    for one in within(mentions(document, document.target), start, end):
        word = one.word
        if one.opens or one.start not in strange or not _telling(text, one) or nation(word, "en"):
            continue  # a Spaniard is told by his country
        if firms.named(word, said, base):
            continue
        heard = (*units(said, base), *windows(said, len(word), base))
        if loudest(heard, (word,), base, "en", enough=_FAINTLY) < _FAINTLY:
            return Name((word,), one.start, one.end, certain=False)
    return None


def _telling(text: str, one: Mention) -> bool:
    """Whether a word with a capital may be a name: no title (Mrs May), no abbreviation, no day or month, no key."""
    if coined(one.word, "en") or one.word.lower() in bodies():
        return False
    short = len(one.word) < _TITLE
    before_name = text[one.end : one.end + 1] == " " and text[one.end + 1 : one.end + 2].isupper()
    plainly = len(one.word) > SHORT and not one.word.isupper() and one.word.casefold() not in calendar("en")
    return plainly and not (short and (before_name or text[one.end : one.end + 1] == "."))
