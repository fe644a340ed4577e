"""Words of an original that its word list has, and whose English renderings the translation lacks.

Reach for `means_other` where a word is both languages', and for `other_form` where the original has it in another form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.residue.known import accepted
from translaudit.accuracy.residue.pair import SHORT
from translaudit.accuracy.residue.shapes import at_home, has_word
from translaudit.lexicon.words import load
from translaudit.text.light import light_words
from translaudit.text.stems import stems

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from translaudit.accuracy.residue.pair import Pair
    from translaudit.lexicon.words import Entry

__all__ = ["means_other", "other_form", "rendered"]

_ALIKE = 4  # letters that two forms of a word begin with
_MORE = 4  # letters of the second part of a compound


def means_other(word: str, ours: Sequence[re.Match[str]], pair: Pair) -> bool:
    """Whether a word of both languages means something else in the original's, by its list, and nothing renders that."""
    if pair.source == "de":  # its nouns begin with a capital
        return False
    listed = load(pair.source) if pair.target == "en" and len(word) > SHORT else None
    if listed is None or not word.islower() or word in light_words(pair.source) or word in light_words("en"):
        return False
    entries = [one for one in listed.entries(word) if not (one.rest or one.drawn) and word in one.nouns]
    return _unrendered(word, entries, ours)


def other_form(
    word: str, ours: Sequence[re.Match[str]], theirs: Sequence[re.Match[str]], pair: Pair
) -> re.Match[str] | None:
    """The word of the original of which a word of the translation is another form, or the first part; None if it is English."""
    small = word.islower()
    if pair.target != "en" or len(word) <= _ALIKE or not (small or pair.source == "de"):
        return None
    there = [one for one in theirs if one[0].lower().startswith(word[:_ALIKE].lower())]
    if not there or has_word(word.lower(), "en") or not at_home(word, pair.source):
        return None
    listed = load(pair.source)
    if listed is None or word in accepted(pair.source) or not (small or _alone(word, ours)):
        return None
    entries = [one for one in listed.entries(word) if not (one.rest or one.drawn)]
    if not _unrendered(word.lower(), entries, ours):
        return None
    lemmas = {one.lemma for one in entries}
    for one in there:
        part = one[0].startswith(word) and len(one[0]) >= len(word) + _MORE
        if part if not small else any(entry.lemma in lemmas for entry in listed.entries(one[0].lower())):
            return one
    return None


def rendered(word: str, ours: Sequence[re.Match[str]], pair: Pair) -> bool:
    """Whether a translation into English says what the list has for a word: danced, of danzante."""
    listed = load(pair.source) if pair.target == "en" else None
    entries = [one for one in listed.entries(word) if not one.rest] if listed else []
    return bool(entries) and not _unrendered(word, entries, ours)


def _alone(word: str, ours: Sequence[re.Match[str]]) -> bool:
    """Whether a word with a capital stands inside a sentence among words in small letters, so that it is part of no name."""
    for before, here, after in zip(ours, ours[1:], ours[2:], strict=False):
        if here[0] == word and before[0].islower() and after[0].islower():
            return True
    return False


def _unrendered(word: str, entries: Sequence[Entry], ours: Sequence[re.Match[str]]) -> bool:
    """Whether what entries mean is not the word itself, and not said in a translation."""
    if any(word in one.shown for one in entries):
        return False  # it is one of its own renderings: French menace
    meant = _stems(word for one in entries for text in one.shown[: one.by_hand] for word in text.split())
    return bool(meant) and meant.isdisjoint(_stems(match[0].lower() for match in ours))


def _stems(words: Iterable[str]) -> set[str]:
    return {stem for word in words for stem in stems(word, "en")}
