"""Phrases of traps and of signs: “разбира* завал*” is any form of the verb before any form of the noun.

Reach for `parts` when a phrase of words that may go on is compiled and for `end` where its first word was seen. Between
words stands any white space; a lone `*` is any one word. For a star within a word, and for slots such as `{num}`, `pattern`
makes an expression. All are matched in lower case.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from translaudit.text.normalise import fold_apostrophes, is_word_char

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["SLOTS", "Part", "alternatives", "end", "literal_of", "lowered", "parts", "pattern", "variants"]

# Words that have several forms by the sounds around them: in Ukrainian “у/в” in, “з/із/зі” from, “і/й” and.
_EUPHONY = {"uk": [("у", "в"), ("з", "із", "зі"), ("і", "й")]}

SLOTS = {
    "{num}": r"(?:\d[\d.,/]*)",
    "{d}": r"(?:[12]?\d|3[01])",
    "{m}": r"(?:1[0-2]|0?[1-9])",
    "{year}": r"(?:(?:19|20)?\d\d)",
    "{weekday}": r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    "{month}": r"(?:january|february|march|april|may|june|july|august|september|october|november|december)",
    "{daypart}": r"(?:morning|afternoon|evening|night)",
    "{initials}": r"(?:[a-z]{2,5})",
    "{caps}": r"(?:(?:[a-z]\.?){1,3})",
}
"""What slots of patterns stand for."""

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


def lowered(text: str) -> str:
    """The text in lower case with apostrophes folded, of the same length."""
    low = fold_apostrophes(text.lower())
    return low if len(low) == len(text) else "".join(ch if len(ch.lower()) > 1 else ch.lower() for ch in text)


def alternatives(names: Iterable[str]) -> str:
    """A group that matches any of the names, in lower case, the longest first."""
    ordered = sorted({lowered(name) for name in names}, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")" if ordered else r"(?!)"


def literal_of(phrase: str) -> str:
    """What a text in lower case must hold for a pattern in lower case to match somewhere in it."""
    pieces = re.split(r"\{[a-z]+\}", phrase.removeprefix("^"))
    literal = max((piece.strip(" *()") for piece in pieces), key=len)
    return max(literal.split("*"), key=len).strip()


def pattern(phrase: str, slots: Mapping[str, str], *, exact: bool = False) -> tuple[str, str]:
    """A literal that must be in the text, and the regular expression, which begins with ^ for a sentence's start.

    The group `shown` is what a finding marks: the words before the first slot, or all of them.
    """
    start = phrase.startswith("^")
    phrase = phrase.removeprefix("^") if exact else lowered(phrase.removeprefix("^"))
    pieces = re.split(r"(\{[a-z]+\})", phrase)
    expression = ""
    for number, piece in enumerate(pieces):
        slot = f"(?i:{slots[piece]})" if exact and piece.startswith("{") else slots.get(piece, "")
        made = slot if piece.startswith("{") else re.escape(piece).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
        if number == 0:
            stripped = made.removesuffix(r"\s+")
            made = f"(?P<shown>{stripped})" + made[len(stripped) :] if piece.strip() else "(?P<shown>)" + made
        expression += made
    left = r"(?<!\w)" if re.match(r"\w", phrase) or phrase.startswith("{") else ""
    right = r"(?!\w)" if re.search(r"[\w}*]$", phrase) else ""
    if not pieces[0].strip():
        expression = expression.replace("(?P<shown>)", "(?P<shown>", 1) + ")"
    return literal_of(phrase), ("^" if start else "") + left + expression + right
