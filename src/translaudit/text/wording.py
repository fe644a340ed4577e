"""Whether a text has a term in some form, told generously: to excuse a translation, never to accuse it.

Reach for `has_term` where exact forms were not found and a demand is about to be made. Words count that may be forms of
the term's words (`stems`), side by side and in its order, and so does the term inside a longer word, as German
compounds have it, the stem of a verb among them (*Einfügerecht*). Where a dictionary gives the citation forms of a
word, as for Russian and Ukrainian, words count that share one, verbs in all their forms among them. German verbs are met
without the prefix that may part from them: *ausgewählt*, *auszuwählen*, *wählt … aus*. What may be a form of another
word too is taken for the term all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.text.in_forms import has_form
from translaudit.text.inflection.dictionary import DICTIONARIES, lemmas
from translaudit.text.separated import apart, between, parting
from translaudit.text.stems import inflected, stems
from translaudit.text.tokens import tokens, words
from translaudit.text.vocabulary import knows

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["has_term"]

_INSIDE = 4  # letters of a term that is looked for inside words
_BEHIND = 3  # and of one that is looked for behind others, as heads of compounds stand
_VERB = 3  # letters of a verb without its prefix


def has_term(text: str, term: str, lang: str, *, derived: bool = True) -> bool:
    """Whether some place of a text may be the term.

    Args:
        text: a segment's translation.
        term: the term in its base form.
        lang: BCP 47 tag of both.
        derived: words that are derived from the term's own count as well: *Erstellung* for *erstellen*. If not, a
            language with a dictionary is asked the narrower question (`in_forms`).
    """
    base = lang.partition("-")[0]
    if base in DICTIONARIES and not derived:
        return has_form(text, term, base)
    folded, wanted = text.casefold(), term.casefold()
    if wanted in folded if len(wanted) >= _INSIDE else _is_head(folded, wanted, lang):
        return True
    parts, there = words(term.lower()), words(text.lower())
    if not parts:
        return False
    rows = range(len(there) - len(parts) + 1)
    if any(all(_meet(there[at + n], one, base, derived) for n, one in enumerate(parts)) for at in rows):
        return True
    return len(parts) == 1 and bool(parting(base)) and _has_verb(text, parts[0], base)


def _meet(word: str, part: str, lang: str, derived: bool) -> bool:  # noqa: FBT001  as `has_term` was asked
    """Whether a word of a text may be a form of a word of the term."""
    if lang in DICTIONARIES:
        return not lemmas(word, lang).isdisjoint(lemmas(part, lang))
    return any(
        not stems(one, lang).isdisjoint(stems(other, lang)) and (derived or inflected(one, other, lang))
        for one, other in _without_prefix(word, part, lang)
    )


def _without_prefix(word: str, part: str, lang: str) -> Iterator[tuple[str, str]]:
    """Two words, and what they are without the prefix that both of them have and that may part from a verb."""
    yield word, part
    for prefix in parting(lang):
        if len(part) >= len(prefix) + _VERB and part.startswith(prefix) and word.startswith(prefix):
            rest = word.removeprefix(prefix)
            yield from ((rest.removeprefix(infix), part.removeprefix(prefix)) for infix in ("", *between(lang)))


def _has_verb(text: str, term: str, lang: str) -> bool:
    """Whether a text has a verb with its prefix apart, or its stem as the first part of a compound.

    Args:
        text: of the translation.
        term: an infinitive, perhaps, in small letters.
        lang: two-letter code of a language whose verbs part.
    """
    if not term.endswith("n"):
        return False
    for prefix in parting(lang):
        verb = term.removeprefix(prefix)
        if (
            verb != term
            and len(verb) >= _VERB
            and any(inflected(one, verb, lang) for one in apart(text, tokens(text), prefix, lang))
        ):
            return True
    root = term.removesuffix("n").removesuffix("e")
    beginnings = (root, f"{root}e")
    return len(root) >= _INSIDE and any(
        word.startswith(one) and len(word) >= len(one) + _INSIDE and knows(word.removeprefix(one).capitalize(), lang)
        for word in words(text.lower())
        for one in beginnings
    )


def _is_head(text: str, term: str, lang: str) -> bool:
    """Whether a word of a text ends in a short term: Datentyp, Standorte."""
    if len(term) < _BEHIND or " " in term:
        return False
    base = lang.partition("-")[0]
    return any(stem.endswith(term) for word in words(text) for stem in stems(word, base, noun=True))
