"""How a name of the original is written in the language of the translation: what to suggest for one that is wrong or gone.

Reach for `right_name`. Places have their names of CLDR, other names the house romanization of their citation form, or in
languages that keep spellings their own. It answers "" where nobody can say, as for names that the language inflects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.names.gazetteer import entries, finder
from translaudit.names.han_names import readings
from translaudit.names.windows import HAN
from translaudit.romanize.engine import romanize
from translaudit.romanize.registry import chain, not_latin, scheme
from translaudit.romanize.skeletons import script
from translaudit.text.capitals import UNCASED
from translaudit.text.language import KEEP_SPELLING, primary

if TYPE_CHECKING:
    from translaudit.document import Document
    from translaudit.names.segment_pair import Name

__all__ = ["right_name"]

_DECLINED = frozenset(("ru", "uk"))


def right_name(document: Document, name: Name, wrong: Name) -> str:
    """The spelling to suggest for a name of the original, in place of a wrong one; "" where none is sure."""
    source, target = document.source, document.target
    if source is None:
        return ""
    base, other = primary(source.lang), primary(target.lang)
    words = source.text[name.start : name.end].split()
    if wrong.place or name.place:
        places = (name.place,) if name.place else finder.places_of(words[0], source.lang)
        return entries.called(places[0], target.lang) if len(places) == 1 else ""
    if other in not_latin() or other not in KEEP_SPELLING:
        return ""
    words = words[-len(wrong.words) :]  # the surname for a surname
    if base in KEEP_SPELLING:
        return " ".join(words)
    written = [_written(word, base, target.lang) for word in words]
    return " ".join(written) if all(written) else ""


def _written(word: str, base: str, target: str) -> str:
    """One word in the Latin letters of a language, by its house scheme; "" where its reading is not known."""
    if HAN.match(word):
        known = readings(word, base)
        return (romanize(scheme("zh-pinyin"), word) if base == "zh" else min(known).title()) if known else ""
    if script(word) != "cyrillic":
        return word if base in UNCASED else ""  # it may be inflected
    schemes = chain(base, target)
    if base in _DECLINED:
        from translaudit.text.inflection.dictionary import named  # noqa: PLC0415  loads a dictionary

        word = named(word, base)
    return romanize(scheme(schemes[0]), word) if schemes else ""
