"""How often a text has a term in some form, told generously: to excuse a translation, never to accuse it.

Reach for `occurrences` where exact forms were not found and a demand is about to be made. Words count that may be forms
of the term's words (`stems`), side by side and in its order, and so does the term inside a longer word, as German
compounds have it. What may be a form of another word too is counted all the same. Where a dictionary gives all forms
of a word, as for Russian and Ukrainian, there is nothing to add, and it finds none.
"""

from __future__ import annotations

from translaudit.text.inflection.dictionary import DICTIONARIES
from translaudit.text.stems import stems
from translaudit.text.tokens import words

__all__ = ["occurrences"]

_INSIDE = 4  # letters of a term that is looked for inside words


def occurrences(text: str, term: str, lang: str) -> int:
    """How many places of a text may be the term.

    Args:
        text: a segment's translation.
        term: the term in its base form.
        lang: BCP 47 tag of both.
    """
    if lang.partition("-")[0] in DICTIONARIES:
        return 0
    folded, wanted = text.casefold(), term.casefold()
    inside = folded.count(wanted) if len(wanted) >= _INSIDE else 0
    base = lang.partition("-")[0]
    parts = [stems(word, base) for word in words(term)]
    if not parts:
        return inside
    there = [stems(word, base) for word in words(text)]
    rows = range(len(there) - len(parts) + 1)
    return max(inside, sum(all(not one.isdisjoint(there[at + n]) for n, one in enumerate(parts)) for at in rows))
