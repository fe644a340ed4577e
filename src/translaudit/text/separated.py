"""Verbs whose prefix stands apart from them, at the end of the clause: lehnte … ab, from ablehnen.

Reach for `separated`, or for `apart` where the verb is known that is looked for. It is asked of German; a verb is found
by what the dictionary has with the prefix before it, so a preposition that ends a clause is taken for a prefix only where
some word of the clause makes a verb with it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.stems import STEMS, stems
from translaudit.text.vocabulary import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Verb", "apart", "between", "parting", "quoted", "separated"]

_ENDS = expression(r"\s*(?:[.,;:!?)–…”“\"»]|$|(?P<word>[^\W\d_]+))")
_BOUNDS = expression(r"[.;:!?()–…”“\"»]")
_WORD = expression(r"[^\W\d_]+")
_SHORTEST = 3  # letters of a finite verb


class Verb(NamedTuple):
    """A verb in two parts: which words they are, and how it is written in one, as it stands and in its plain form."""

    at: int
    prefix: int
    forms: tuple[str, ...]


@cache
def parting(lang: str) -> frozenset[str]:
    """The prefixes that stand apart in a language (two-letter code); empty for most."""
    return frozenset(table(STEMS).get(lang, {}).get("separable", "").split())


def between(lang: str) -> tuple[str, ...]:
    """What a language writes between such a prefix and its verb: auszuwählen, ausgewählt."""
    return tuple(table(STEMS).get(lang, {}).get("behind-prefix", "").split())


def separated(text: str, words: Sequence[tuple[int, int, str]], lang: str) -> Iterator[Verb]:
    """The verbs in two parts among the words of a text.

    Args:
        text: the text.
        words: its words: span (code points, half-open), as written.
        lang: two-letter code.
    """
    prefixes = parting(lang)
    for number, (_, end, word) in enumerate(words):
        if number and word in prefixes and _parts(text, end, lang):
            at = _verb(text, words, number, lang)
            if at >= 0:
                verb = words[at][2].lower()
                joined = dict.fromkeys((f"{word}{verb}", *(f"{word}{stem}" for stem in sorted(stems(verb, lang)))))
                yield Verb(at, number, tuple(joined))


def apart(text: str, words: Sequence[tuple[int, int, str]], prefix: str, lang: str) -> Iterator[str]:
    """The words of a text that may be a verb to which a prefix belongs that ends their sentence, in small letters.

    Args:
        text: the text.
        words: as for `separated`.
        prefix: one of `parting`.
        lang: two-letter code.
    """
    for number, (start, end, word) in enumerate(words):
        if word != prefix or not _parts(text, end, lang):
            continue
        for at in range(number - 1, -1, -1):
            if _BOUNDS.search(text, words[at][1], start):
                break
            yield words[at][2].lower()


def quoted(text: str, start: int, end: int, lang: str) -> str:
    """What stands in a span of a text (code points, half-open), with its prefix if it is a verb whose one stands apart."""
    said = text[start:end]
    if not parting(lang):
        return said
    words = [(*word.span(), word.group()) for word in _WORD.finditer(text)]
    for verb in separated(text, words, lang):
        if words[verb.at][:2] == (start, end):
            return f"{said} … {words[verb.prefix][2]}"
    return said


def _parts(text: str, end: int, lang: str) -> bool:
    """Whether a clause ends at a place, or goes on with what may begin another."""
    ends = _ENDS.match(text, end)
    return ends is not None and (
        ends["word"] is None or ends["word"] in table(STEMS).get(lang, {}).get("behind-separable", "").split()
    )


def _verb(text: str, words: Sequence[tuple[int, int, str]], number: int, lang: str) -> int:
    """Which word makes a verb with a prefix: the nearest of its clause, or else of its sentence; -1 for none."""
    prefix, last = words[number][2], words[number][0]
    for at in range(number - 1, -1, -1):
        start, end, word = words[at]
        if _BOUNDS.search(text, end, last):
            return -1
        opens = not at or _BOUNDS.search(text, words[at - 1][1], start) is not None
        if len(word) >= _SHORTEST and (opens or word[0].islower()) and written(f"{prefix}{word.lower()}", lang):
            return at
        last = start
    return -1
