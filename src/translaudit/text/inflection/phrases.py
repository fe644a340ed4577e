"""Paradigms of terms of several words, and the move of a form from one lemma to another.

Reach for `phrase` to match a listed term word by word, and for `inflect_like` to word a suggestion. Which words
inflect follows the language: Slavic adjectives agree with the head and genitives after it stay; English and German
inflect the last word, French and Spanish all words before the first preposition, Indonesian the first. It does not
parse: where the data cannot say, a word is taken to inflect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.text.inflection import dictionary, tables
from translaudit.text.inflection.paradigms import (
    FIXED,
    Paradigm,
    adjective,
    fixed,
    forms,
    is_adjective,
    paradigm,
    realise,
)
from translaudit.text.normalise import fold_apostrophes, title_case_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.text.inflection.paradigms import Kind
    from translaudit.text.inflection.tables import Table

__all__ = ["inflect_like", "phrase"]


def phrase(words: Sequence[str], lang: str, *, name: bool, kind: Kind = "") -> tuple[Paradigm, ...]:
    """A paradigm for each word of a term in its citation form; words that stay as they are have the one slot `fixed`.

    Args:
        words: the words in order, without the spaces between them.
        lang: BCP 47 tag.
        name: a proper name; its words in lower case are taken for common words.
        kind: what the name names, where known.
    """
    rules = tables.table(lang)
    if rules is None:
        return tuple(map(fixed, words))
    if len(words) < 2:
        return tuple(paradigm(word, lang, name=name, kind=kind) for word in words)
    if rules.order == "agree":
        return _agreeing(words, lang, rules, name=name, kind=kind)
    return _placed(words, lang, rules, name=name, kind=kind)


def inflect_like(
    found: str, listed: str, wanted: str, lang: str, *, name: bool, called: bool = True
) -> tuple[str, ...]:
    """The forms of `wanted` in the slots that `found` has among the forms of `listed`, best first.

    Args:
        found: the words in the text, in any capitals.
        listed: the lemma they are a form of.
        wanted: the lemma to put in its place, of one or more words.
        lang: BCP 47 tag.
        name: a proper name; else common words.
        called: whether it may be somebody who is called. Of a place a vocative is the locative of another language:
            у Киеве in a Ukrainian text.

    Returns:
        Forms in the capitals of `found`; nothing where it cannot say.
    """
    found, listed = fold_apostrophes(found), fold_apostrophes(listed)
    if found.casefold() == listed.casefold():
        return (title_case_like(found, wanted),)
    slots = _shared_slots(found.split(), phrase(listed.split(), lang, name=name))
    # A vocative is only meant where nothing else fits.
    slots = tuple(slot for slot in slots if not slot.endswith("voc")) or (
        slots if called else tuple(slot.removesuffix("voc") + "loc" for slot in slots)
    )
    if not slots:
        return ()
    targets = phrase(wanted.split(), lang, name=name)
    # Alternatives are for recognising; for a suggestion the likeliest form of each word in each slot is enough.
    answers = [[_best(p, slot) for p in targets] for slot in slots]
    made = dict.fromkeys(" ".join(answer) for answer in answers if all(answer))
    return tuple(dict.fromkeys(title_case_like(found, text) for text in made))


def _best(p: Paradigm, slot: str) -> str:
    """The likeliest form in a slot, or nothing; what has one form only has it in every slot."""
    if len(forms(p)) == 1:
        return p.lemma
    return next(iter(realise(p, (slot,))), "")


def _shared_slots(found: Sequence[str], listed: Sequence[Paradigm]) -> tuple[str, ...]:
    """The slots in which every inflecting word of the listed phrase has the form found."""
    if len(found) != len(listed):
        return ()
    shared: tuple[str, ...] | None = None
    for form, p in zip(found, listed, strict=True):
        if len(forms(p)) == 1:
            if form.casefold() != p.lemma.casefold():
                return ()
            continue
        folded = form.casefold()
        own = [slot for slot, ending in p.slots if (p.stem + ending).casefold() == folded]
        shared = tuple(dict.fromkeys(own)) if shared is None else tuple(slot for slot in shared if slot in own)
    return shared or ()


def _agreeing(words: Sequence[str], lang: str, rules: Table, *, name: bool, kind: Kind) -> tuple[Paradigm, ...]:
    """Slavic phrases: adjectives and the head inflect, then what is in apposition to it, as the names of a person."""
    result: list[Paradigm] = []
    head = ""
    for i, word in enumerate(words):
        lower = word.lower()
        proper = name and word != lower
        if lower in rules.prepositions:
            break
        if _adjectival(word, lang, rules, proper=proper) and not (head and lower.endswith(rules.attributes)):
            result.append(_agreeing_adjective(word, lang, proper=proper))
            continue
        if head and (not proper or head == head.lower() or lower.endswith(rules.attributes)):
            break
        if not head and i and not _can_be_head(word, lang, proper=proper):
            break
        head = word
        result.append(paradigm(word, lang, name=proper, kind=kind))
    return (*result, *map(fixed, words[len(result) :]))


def _can_be_head(word: str, lang: str, *, proper: bool) -> bool:
    code = tables.language(lang)
    return proper or code not in dictionary.DICTIONARIES or dictionary.is_citation(word, code)


def _adjectival(word: str, lang: str, rules: Table, *, proper: bool) -> bool:
    code = tables.language(lang)
    if not proper and code in dictionary.DICTIONARIES:
        return dictionary.is_adjective(word, code)
    return is_adjective(word, rules)


def _agreeing_adjective(word: str, lang: str, *, proper: bool) -> Paradigm:
    if not proper and tables.language(lang) in dictionary.DICTIONARIES:
        return paradigm(word, lang, name=False)
    return adjective(word, lang)


def _placed(words: Sequence[str], lang: str, rules: Table, *, name: bool, kind: Kind) -> tuple[Paradigm, ...]:
    """Phrases of the other languages: the words that inflect are told by their place."""
    stop = next((i for i, word in enumerate(words) if i and word.lower() in rules.prepositions), len(words))
    last = len(words) - 1
    result = [fixed(word) for word in words]
    inflecting = {"last": range(stop - 1, stop), "first": range(1)}.get(rules.order, range(stop))
    for i, word in enumerate(words[:stop]):
        if i in inflecting and word.lower() not in rules.articles:
            result[i] = paradigm(word, lang, name=name, kind=kind)
        elif is_adjective(word, rules):
            result[i] = adjective(word, lang)
    if rules.clitic and result[last].slots[0][0] == FIXED:
        result[last] = paradigm(words[last], lang, name=True, kind=kind)
    return tuple(result)
