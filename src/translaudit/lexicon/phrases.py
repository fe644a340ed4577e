"""Phrases of words that may go on: “разбира* завал*” is any form of the verb before any form of the noun.

Reach for `parts` when a phrase is compiled and for `end` where its first word was seen. Between words stands any white
space; a lone `*` is any one word. A star within a word is not for here; see `traps.pattern`.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from translaudit.text.normalise import is_word_char

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Part", "end", "parts", "variants"]

# Words that have several forms by the sounds around them: in Ukrainian “у/в” in, “з/із/зі” from, “і/й” and.
_EUPHONY = {"uk": [("у", "в"), ("з", "із", "зі"), ("і", "й")]}

Part = tuple[str, bool]
"""A word in lower case, and whether letters may follow it."""


def parts(phrase: str) -> list[Part] | None:
    """The words of a phrase in lower case; None where its first word is open in front, or a star stands within a word."""
    found = [(word.rstrip("*"), word.endswith("*")) for word in phrase.split()]
    return found if found[0][0] and not any("*" in word for word, _ in found) else None


def variants(phrase: str, lang: str) -> Iterator[str]:
    """The phrase with its words in all the forms that they have by the sounds around them."""
    forms = {form: those for those in _EUPHONY.get(lang, ()) for form in those}
    words = phrase.split(" ")
    if len(words) == 1 or forms.keys().isdisjoint(words):
        yield phrase
    else:
        yield from map(" ".join, product(*(forms.get(word, (word,)) for word in words)))


def end(words: list[Part], text: str, start: int) -> int:
    """Where in a text in lower case the phrase ends whose first word begins at `start`; 0 if it is not there."""
    at, length = start, len(text)
    for number, (word, opened) in enumerate(words):
        if number:
            space = at
            while at < length and text[at].isspace():
                at += 1
            if at == space:
                return 0
        if not text.startswith(word, at):
            return 0
        at += len(word)
        while opened and at < length and is_word_char(text[at]):
            at += 1
        if at < length and is_word_char(text[at]) and is_word_char(text[at - 1]):
            return 0
    return at
