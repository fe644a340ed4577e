"""How often a text has a term in some form, told generously: to excuse a translation, never to accuse it.

Reach for `occurrences` where exact forms were not found and a demand is about to be made. Words count that may be forms
of the term's words (`stems`), side by side and in its order, and so does the term inside a longer word, as German
compounds have it. What may be a form of another word too is counted all the same. Where a dictionary gives the
citation forms of a word, as for Russian and Ukrainian, words count that share one, verbs in all their forms among them.
"""

from __future__ import annotations

from translaudit.text.inflection.dictionary import DICTIONARIES, lemmas
from translaudit.text.stems import stems
from translaudit.text.tokens import words

__all__ = ["occurrences"]

_INSIDE = 4  # letters of a term that is looked for inside words
_BEHIND = 3  # and of one that is looked for behind others, as heads of compounds stand


def occurrences(text: str, term: str, lang: str) -> int:
    """How many places of a text may be the term.

    Args:
        text: a segment's translation.
        term: the term in its base form.
        lang: BCP 47 tag of both.
    """
    folded, wanted = text.casefold(), term.casefold()
    inside = folded.count(wanted) if len(wanted) >= _INSIDE else _heads(folded, wanted, lang)
    base = lang.partition("-")[0]
    meet = lemmas if base in DICTIONARIES else stems
    parts = [meet(word, base) for word in words(term)]
    if not parts:
        return inside
    there = [meet(word, base) for word in words(text)]
    rows = range(len(there) - len(parts) + 1)
    return max(inside, sum(all(not one.isdisjoint(there[at + n]) for n, one in enumerate(parts)) for at in rows))


def _heads(text: str, term: str, lang: str) -> int:
    """How many words of a text end in a short term: Datentyp, Standorte."""
    if len(term) < _BEHIND or " " in term:
        return 0
    return sum(
        any(stem.endswith(term) for stem in stems(word, lang.partition("-")[0], noun=True)) for word in words(text)
    )
