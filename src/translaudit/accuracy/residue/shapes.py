"""Whether a word is the original's by its letters, its ending, what it is made of, or by a dictionary.

Reach for `at_home`, for `looks_foreign` where the dictionaries lack the word, and for `german_noun` where a word has a capital.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from translaudit.accuracy.residue.known import adverbs, rows
from translaudit.accuracy.residue.pair import SHORT
from translaudit.storage.expressions import expression
from translaudit.text.capitals import full_name
from translaudit.text.vocabulary import dictionaries, knows

if TYPE_CHECKING:
    import re

    from translaudit.accuracy.residue.pair import Pair
    from translaudit.document import Document

__all__ = ["at_home", "german_noun", "looks_foreign"]

_LONG = 12  # letters
_COMPOUND = 9  # letters; the dictionaries lack most compounds of German


def at_home(word: str, lang: str) -> bool:
    """Whether a word is one of a language, as far as its dictionary tells."""
    return word in rows()["words"].get(lang, "").split() or lang not in dictionaries() or knows(word, lang)


def looks_foreign(word: str, pair: Pair) -> bool:
    """Whether a word, by its letters or its ending, is the original's; the dictionaries lack adverbs and compounds."""
    if not word.isascii() or word.endswith(adverbs(pair.source)):
        return True
    return pair.source == "de" and len(word) >= _COMPOUND and not (pair.target == "en" and _compound(word))


def _compound(word: str) -> bool:
    """Whether a word is two English words written as one."""
    return any(knows(word[:cut], "en") and knows(word[cut:], "en") for cut in range(SHORT, len(word) - SHORT + 1))


def german_noun(document: Document, word: str, at: int) -> bool:
    """Whether a word with a capital is a German noun and no name."""
    if document.source is None or word.lower().endswith(tuple(rows()["places"]["de"].split())):
        return False
    if full_name(document.source.text, document.target.text, word):
        return False
    if len(word) >= _LONG and _headed(word):
        return True
    before = document.source.text[max(at - 40, 0) : at]
    shown = _before_noun().search(before) or word.endswith(tuple(rows()["nouns"]["endings"].split()))
    return bool(shown) and (len(word) >= _COMPOUND or at_home(word, "de"))


def _headed(word: str) -> bool:
    """Whether a long German word ends in a word, as compounds do, and not as surnames do."""
    if word.endswith(tuple(rows()["surnames"]["de"].split())):
        return False
    return any(at_home(word[cut:], "de") or at_home(word[cut:].title(), "de") for cut in range(4, len(word) - 4))


@cache
def _before_noun() -> re.Pattern[str]:
    """A word before a German noun, and an inflected adjective between them, at the end of a text."""
    words = "|".join(rows()["nouns"]["before"].split())
    between = r"(?: (?:[a-zäöüß]{2,}(?:e|en|er|es|em)|[A-ZÄÖÜ][a-zäöüß]+(?:e|es)))?"
    return expression(rf"(?:(?<!\w)(?:{words}|\d+){between}) \Z")
