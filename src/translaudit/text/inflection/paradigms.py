"""Paradigms of single words: the stem and every ending with the slot (case, number …) it stands for.

Reach for `paradigm` for one word and for `phrases.phrase` for several. Forms that only a person's name or only a
place's name can have are in slots of their own (`p.acc`, `f.gen`, `adj`), and `kind` leaves them out. It gives every
form the rules allow, so it is for recognising forms and for naming the likely one, not for generating text.
"""

from __future__ import annotations

from functools import lru_cache
from os.path import commonprefix
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.text.inflection import tables
from translaudit.text.inflection.dictionary import DICTIONARIES, lexeme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Literal

    from translaudit.text.inflection.tables import Table

    Kind = Literal["", "person", "place"]

__all__ = [
    "FIXED",
    "Paradigm",
    "adjective",
    "fixed",
    "forms",
    "is_adjective",
    "paradigm",
    "realise",
    "slots_of",
]

FIXED = "fixed"
_EXTRA: dict[Kind, tuple[str, ...]] = {"": ("person", "place"), "person": ("person",), "place": ("place",)}


class Paradigm(NamedTuple):
    """A lemma and its forms.

    Attributes:
        lemma: the word as listed.
        stem: the longest prefix common to all forms, in the listed case; empty only where the lemma is.
        slots: pairs of a slot's name and an ending; a form is stem + ending. The lemma's own slot comes first; a slot
            with alternatives has a pair for each, the likeliest first.
    """

    lemma: str
    stem: str
    slots: tuple[tuple[str, str], ...]


@lru_cache(maxsize=65536)
def paradigm(word: str, lang: str, *, name: bool, kind: Kind = "") -> Paradigm:
    """The paradigm of a word in its citation form; of the lemma alone where the language has no data.

    Args:
        word: one word, possibly hyphenated, apostrophes as U+0027.
        lang: BCP 47 tag of the language the word is used in: pl for Kijów, also for a romanized Kyjiv in Polish text.
        name: a proper name; else a common word.
        kind: what the name names, where known; unknown gives the forms of persons of both sexes and of places.
    """
    rules = tables.table(lang)
    if rules is None or not word or len(word.lower()) != len(word):
        return fixed(word)
    if name and "-" in word.strip("-"):
        return _made(word, list(_hyphenated(word, lang, rules, kind)))
    return _single(word, lang, rules, kind if name else None)


def adjective(word: str, lang: str) -> Paradigm:
    """The paradigm of a word that is known to be an adjective; of the lemma alone where no rule fits."""
    rules = tables.table(lang)
    return fixed(word) if rules is None else _from_tables(word, lang, rules, ("adjective",))


def fixed(word: str) -> Paradigm:
    """A word that does not inflect, such as a preposition or a genitive attribute within a phrase."""
    return Paradigm(word, word, ((FIXED, ""),))


def forms(p: Paradigm) -> frozenset[str]:
    """Every form of the paradigm, the lemma among them."""
    return frozenset(p.stem + ending for _, ending in p.slots)


def slots_of(p: Paradigm, form: str) -> tuple[str, ...]:
    """The names of the slots whose form this is, in the paradigm's order; empty where it is not a form."""
    if not form.startswith(p.stem):
        return ()
    ending = form[len(p.stem) :]
    return tuple(dict.fromkeys(slot for slot, own in p.slots if own == ending))


def realise(p: Paradigm, slots: Iterable[str]) -> tuple[str, ...]:
    """The distinct forms in these slots, best first: in the order of the slots asked for, then of likelihood."""
    return tuple(dict.fromkeys(p.stem + ending for slot in slots for own, ending in p.slots if own == slot))


def _made(word: str, pairs: list[tuple[str, str]]) -> Paradigm:
    """The paradigm of these (slot, form) pairs; the lemma is put first."""
    found = [form for _, form in pairs]
    if word not in found:
        pairs = [("nom", word), *pairs]
        found.append(word)
    stem = commonprefix(found)  # noqa: RUF071 - characters are what is meant
    cut = len(stem)
    slots = dict.fromkeys((slot, form[cut:]) for slot, form in pairs)
    return Paradigm(word, stem, tuple(slots))


def _single(word: str, lang: str, rules: Table, kind: Kind | None) -> Paradigm:
    """The paradigm of a word without hyphens; `kind` is None for a common word."""
    if len(word) > 1 and word.isupper():
        return _from_tables(word, lang, rules, ("acronym",))
    if kind is not None:
        return _from_tables(word, lang, rules, ("name", *_EXTRA[kind]))
    code = tables.language(lang)
    known = lexeme(word, code) if code in DICTIONARIES else ()
    if known:
        return _made(word, list(known))
    base = rules.lower_case if rules.lower_case and word.islower() else rules.common_base
    return _from_tables(word, lang, rules, (base, "common") if base == "name" else (base,))


def _from_tables(word: str, lang: str, rules: Table, sections: tuple[str, ...]) -> Paradigm:
    """The forms of the rule with the longest ending in the first section, then of those in the others."""
    lower = word.lower()
    chosen: list[tuple[str, int, tables.Cells]] = []
    for section in sections:
        found = tables.lookup(rules.sections[section], lower) if section in rules.sections else None
        if found is not None:
            chosen.append((section, *found))
            if len(found[1]) == 1 and section == sections[0]:  # listed as indeclinable
                break
    size = max((size for _, size, _ in chosen), default=0)
    start, end = word[: len(word) - size], word[len(word) - size :]
    if start and end == lower[len(start) :] and not rules.repeats:
        kept, slots = _endings(tables.language(lang), tuple((section, size) for section, size, _ in chosen), end)
        return Paradigm(word, start + kept, slots)
    return _made(word, [pair for _, size, cells in chosen for pair in _replaced(word, size, cells)])


@lru_cache(maxsize=8192)
def _endings(code: str, chosen: tuple[tuple[str, int], ...], end: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What all forms keep of an ending, and the slots behind it: the same for every word that ends so."""
    sections = tables.load(code).sections
    pairs = [
        pair
        for section, size in chosen
        for pair in _replaced(end, size, sections[section].ends[end[len(end) - size :]])
    ]
    made = _made(end, pairs)
    return made.stem, made.slots


def _replaced(word: str, size: int, cells: tables.Cells) -> Iterator[tuple[str, str]]:
    """The (slot, form) pairs that cells give in place of the last `size` letters, in the word's own capitals."""
    start, end = word[: len(word) - size], word[len(word) - size :]
    capital = not start and end[:1].isupper()
    for slot, replacement in cells:
        if "@" in replacement:
            yield slot, start + replacement.replace("@", word)
        elif replacement.startswith(end.lower()):
            yield slot, word + replacement[size:]
        elif capital:
            yield slot, replacement[:1].upper() + replacement[1:]
        else:
            yield slot, start + replacement


def _hyphenated(word: str, lang: str, rules: Table, kind: Kind) -> Iterator[tuple[str, str]]:
    """Forms of Івано-Франківськ (the last part), Ростов-на-Дону (the first), Кам'янець-Подільський (both)."""
    parts = word.split("-")
    tail = next((i for i, part in enumerate(parts) if i and part in rules.prepositions), None)
    if tail is not None and rules.order == "agree":
        rest = "-" + "-".join(parts[tail:])
        head = paradigm("-".join(parts[:tail]), lang, name=True, kind="place")
        yield from ((slot, head.stem + ending + rest) for slot, ending in head.slots)
        return
    last = paradigm(parts[-1], lang, name=True, kind=kind)
    before = "-".join(parts[:-1])
    if rules.order == "agree" and len(parts) == 2 and is_adjective(parts[-1], rules):
        first = paradigm(before, lang, name=True, kind="place")
        for slot, ending in last.slots:
            yield from ((slot, f"{form}-{last.stem}{ending}") for form in realise(first, (slot,)))
    yield from ((slot, f"{before}-{last.stem}{ending}") for slot, ending in last.slots)


def is_adjective(word: str, rules: Table) -> bool:
    """Whether a word looks like an adjective in its citation form: a listed stem, or a listed stem ending."""
    section = rules.sections.get("adjective")
    found = tables.lookup(section, word.lower()) if section else None
    if found is None or found[0] == 0:
        return False
    stem = word.lower()[: len(word) - found[0]]
    return stem in rules.adjectives or stem.endswith(rules.adjectival)
