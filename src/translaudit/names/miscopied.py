"""Names that both languages spell alike and the translation has with a slip: Prasteyo for Prasetyo.

Reach for `miscopied`. It compares words with a capital in languages that keep the spelling of names in Latin letters; names
that have forms of their own there (countries, cities, given names, adapted endings) are left alone. Names in other scripts
are for `renderings`.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from translaudit.names.gazetteer import entries, nations
from translaudit.names.renderings import mentions, within
from translaudit.names.segment_pair import heading
from translaudit.names.unmatched import MOST
from translaudit.records import NamedTuple
from translaudit.romanize.compare import given_name, slip, variant_cost
from translaudit.romanize.skeletons import VOWELS
from translaudit.storage.expressions import expression
from translaudit.text.capitals import NOUNS
from translaudit.text.coined import coined
from translaudit.text.inflection.relatives import shared
from translaudit.text.language import KEEP_SPELLING, primary
from translaudit.text.normalise import fold
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.names.renderings import Mention

__all__ = ["Miscopied", "miscopied"]

_SHORTEST = 5  # letters of a name in which a slip makes no other name
_REACH = 24  # code points before a name
_BEFORE = expression(r"\b([A-ZÀ-Þ][a-zß-ÿ'’-]+) $")
_TWICE = expression(r"(\w)\1")
_MUTE = expression(r"([tcr])h")  # of a name that conventions do not write otherwise
_LETTER = itemgetter(1)  # of two; a template would have Python look for `re` at each call
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
        or not set(langs) <= KEEP_SPELLING
        or langs[0] == langs[1]
        or len(target.text) > MOST
        or not document.close
    ):
        return
    texts = source.text, target.text
    for segment in document.segments:
        if segment.source is None or heading(target.text[slice(*segment.target)]):
            continue
        here = [one for one in within(mentions(document, target), *segment.target) if not _has(source.text, one.word)]
        if not here:
            continue
        there = target.text[slice(*segment.target)]
        said = [one for one in within(mentions(document, source), *segment.source) if not _has(there, one.word)]
        for one in here:
            names = [(other, known) for other in said if (known := _slipped(one, other, texts, langs)) is not None]
            if len(names) != 1:
                continue
            right, known = names[0]
            if _name(one.word, langs, known=known) and (known or _right(right.word, langs)):
                how = slip(one.word, right.word) or "an accent moved"
                yield Miscopied((one.start, one.end), right.word, (right.start, right.end), how)


def _has(text: str, word: str) -> bool:
    """Whether a text has a word, or a longer one made with it, but for one letter at its end."""
    return word in text and re.search(rf"{re.escape(word)}(?!\w)|{re.escape(word)}\w\w", text) is not None


def _slipped(one: Mention, other: Mention, texts: tuple[str, str], langs: tuple[str, str]) -> bool | None:
    """Whether the original's name is known for one, where the other differs from it by one slip; None where it does not.

    At its end a name may be adapted, unless the same name stands before both, or the translation keeps the spelling
    elsewhere; so may doubled letters, unless it does. What conventions write otherwise is never a slip.
    """
    a, b = one.word, other.word
    if min(len(a), len(b)) >= _SHORTEST and _mark_moved(a, b):
        return True
    if min(len(a), len(b)) < _SHORTEST or fold(a) == fold(b) or not slip(a, b):
        return None
    if given_name(a) >= 0 and given_name(b) >= 0:
        return None
    again = ordinary(b, langs[1]) is not True and re.search(rf"\b{re.escape(b)}\b", texts[1]) is not None
    late = shared(a, b) >= min(len(a), len(b)) - 1
    cost = variant_cost(a, b)
    if late and cost > _ADAPTED:
        known = again or _same_before(one, other, texts, langs)
        return True if known and not _ending(one, other, texts[1], langs) else None
    if cost > _ADAPTED:
        return again
    if _MUTE.sub(_LETTER, a) == _MUTE.sub(_LETTER, b) and _same_before(one, other, texts, langs):
        return True
    return True if again and not late and _doubled(a, b) else None


def _mark_moved(one: str, other: str) -> bool:
    """Whether a name has a mark where the other has none, and lacks one that the other has: Mortagúa for Mortágua."""
    if len(one) != len(other) or fold(one) != fold(other) or one.isascii() or other.isascii():
        return False
    pairs = [(x, y) for x, y in zip(one.casefold(), other.casefold(), strict=True) if x != y]
    return any(not x.isascii() and y.isascii() for x, y in pairs) and any(x.isascii() for x, _ in pairs)


def _doubled(one: str, other: str) -> bool:
    """Whether one word has a letter twice that the other has once, and no more differs."""
    return _TWICE.sub(_LETTER, one.casefold()) == _TWICE.sub(_LETTER, other.casefold())


def _same_before(one: Mention, other: Mention, texts: tuple[str, str], langs: tuple[str, str]) -> bool:
    """Whether the same name stands right before both words, as a given name does."""
    here, there = (
        _BEFORE.search(text, max(0, mention.start - _REACH), mention.start)
        for mention, text in ((one, texts[1]), (other, texts[0]))
    )
    if here is None or there is None or here[1] != there[1]:
        return False
    return given_name(here[1]) >= 0 or not any(ordinary(here[1], lang) for lang in {langs[1], "en"} - NOUNS)


def _ending(one: Mention, other: Mention, text: str, langs: tuple[str, str]) -> bool:
    """Whether the one name may be the other in the plural or in the genitive, or an English adjective of it: Kenyan."""
    a, b = one.word, other.word
    if any(lang == "en" and x == y + "n" and y[-1] in VOWELS for x, y, lang in ((a, b, langs[1]), (b, a, langs[0]))):
        return True
    if a == b + "s":
        return langs[1] in _GENITIVE or bool(_ARTICLE.search(text, max(0, one.start - _REACH), one.start))
    if b == a + "s" and langs[0] in _GENITIVE:
        owns = text[one.end : one.end + 2] in ("'s", "’s") or not _BEFORE.search(
            text, max(0, one.start - _REACH), one.start
        )
        return owns or bool(_OF.search(text, max(0, one.start - 2 * _REACH), one.start))
    return False


def _right(word: str, langs: tuple[str, str]) -> bool:
    """As `_name`, of the name in the original: a place may be called so in both languages."""
    if _name(word, langs, known=False):
        return True
    return all(entries.listed(word, lang) for lang in langs) and not ordinary(word, langs[0])


def _name(word: str, langs: tuple[str, str], *, known: bool) -> bool:
    """Whether a word with a capital is a name that no language has a form of its own for.

    Args:
        word: the word.
        langs: those of the original and of the translation.
        known: it stands for what is a name for certain, so that only words of the translation count.
    """
    asked = {langs[1], "en"} - NOUNS if known else {*langs, "en"}
    if word[1:].lower() != word[1:] or "-" in word or any(ordinary(word, lang) for lang in sorted(asked)):
        return False
    if not known and langs[0] in NOUNS and ordinary(word, langs[0]) is not False:
        return False
    if any(coined(word, lang) for lang in sorted(asked)):
        return False  # virtualization
    if any(entries.listed(word, lang) or nations.nation(word, lang) for lang in langs):
        return False
    from translaudit.names.cities import cities_called  # noqa: PLC0415  only where a name has a slip

    return not cities_called(word, "en")
