"""Names that both languages spell alike and the translation has with a slip: Prasteyo for Prasetyo.

Reach for `miscopied`. It compares words with a capital in languages that keep the spelling of names in Latin letters; names
that have forms of their own there (countries, cities, given names, adapted endings) are left alone. Names in other scripts
are for `renderings`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit import gazetteer
from translaudit.expressions import expression
from translaudit.records import NamedTuple
from translaudit.renderings import mentions, within
from translaudit.romanize.compare import given_name, slip, variant_cost
from translaudit.text.capitals import NOUNS
from translaudit.text.inflection.relatives import shared
from translaudit.text.language import primary
from translaudit.text.normalise import fold
from translaudit.text.ordinary import ordinary
from translaudit.unmatched import MOST, PLAIN, heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.renderings import Mention

__all__ = ["Miscopied", "miscopied"]

_SHORTEST = 5  # letters of a name in which a slip makes no other name
_REACH = 24  # code points before a name
_BEFORE = expression(r"\b([A-ZÀ-Þ][a-zß-ÿ'’-]+) $")
_ARTICLE = expression(r"\b(?:the|los|las|les|i|gli|os|as) $", re.IGNORECASE)
_OF = expression(r"\b(?:of|by|de|di|van)\b[^.,;]*$")
_GENITIVE = frozenset(("de", "nl"))  # languages that put -s to a name without an apostrophe
_ADAPTED = 0.3  # the cost of an alternation of conventions: i for y, k for c


class Miscopied(NamedTuple):
    """A name with a slip: its half-open span, the name of the original and its span there, and the slip in words."""

    span: tuple[int, int]
    right: str
    there: tuple[int, int]
    slip: str


def miscopied(document: Document) -> Iterator[Miscopied]:
    """The names of the translation that are one slip away from one of the original's, by segment."""
    source, target = document.source, document.target
    langs = primary(document.source_lang), primary(target.lang)
    if (
        source is None
        or not set(langs) <= PLAIN
        or langs[0] == langs[1]
        or len(target.text) > MOST
        or not document.close
    ):
        return
    texts = source.text, target.text
    for segment in document.segments:
        if segment.source is None or heading(target.text[slice(*segment.target)]):
            continue
        here = [one for one in within(mentions(document, target), *segment.target) if one.word not in source.text]
        if not here:
            continue
        there = target.text[slice(*segment.target)]
        said = [one for one in within(mentions(document, source), *segment.source) if one.word not in there]
        for one in here:
            names = [other for other in said if _slipped(one, other, texts, langs)]
            if len(names) == 1 and _name(one, langs) and _right(names[0], langs):
                right = names[0]
                yield Miscopied((one.start, one.end), right.word, (right.start, right.end), slip(one.word, right.word))


def _slipped(one: Mention, other: Mention, texts: tuple[str, str], langs: tuple[str, str]) -> bool:
    """Whether two names differ by one slip, which is no way to adapt a spelling.

    At its end a name may be adapted, and letters may be doubled or written by another convention, unless the same name
    stands beside both, or the translation has the spelling of the original elsewhere.
    """
    a, b = one.word, other.word
    if min(len(a), len(b)) < _SHORTEST or fold(a) == fold(b) or not slip(a, b):
        return False
    if given_name(a) >= 0 and given_name(b) >= 0:
        return False
    if shared(a, b) >= min(len(a), len(b)) - 1 or variant_cost(a, b) <= _ADAPTED:
        known = _beside(one, texts[1]) == _beside(other, texts[0]) != "" or re.search(rf"\b{b}\b", texts[1])
        return bool(known) and not _ending(one, other, texts[1], langs)
    return True


def _beside(one: Mention, text: str) -> str:
    """The word with a capital that stands right before a name, as a given name does; "" where none does."""
    found = _BEFORE.search(text, max(0, one.start - _REACH), one.start)
    return found[1] if found else ""


def _ending(one: Mention, other: Mention, text: str, langs: tuple[str, str]) -> bool:
    """Whether the one name may be the other in the plural or in the genitive."""
    a, b = one.word, other.word
    if a == b + "s":
        return langs[1] in _GENITIVE or bool(_ARTICLE.search(text, max(0, one.start - _REACH), one.start))
    if b == a + "s" and langs[0] in _GENITIVE:
        owns = text[one.end : one.end + 2] in ("'s", "’s") or not _BEFORE.search(text, 0, one.start)
        return owns or bool(_OF.search(text, max(0, one.start - 2 * _REACH), one.start))
    return False


def _right(one: Mention, langs: tuple[str, str]) -> bool:
    """As `_name`, of the name in the original: a place may be called so in both languages."""
    if _name(one, langs):
        return True
    return all(gazetteer.listed(one.word, lang) for lang in langs) and not ordinary(one.word, langs[0])


def _name(one: Mention, langs: tuple[str, str]) -> bool:
    """Whether a word with a capital is a name that no language has a form of its own for."""
    word = one.word
    if word[1:].lower() != word[1:] or "-" in word or any(ordinary(word, lang) for lang in (*langs, "en")):
        return False
    if langs[0] in NOUNS and ordinary(word, langs[0]) is not False:
        return False
    if any(gazetteer.listed(word, lang) or gazetteer.nation(word, lang) for lang in langs):
        return False
    from translaudit.cities import cities_called  # noqa: PLC0415  only where a name has a slip

    return not cities_called(word, "en")
