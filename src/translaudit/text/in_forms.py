"""Whether a text has a term in one of its forms, where a dictionary knows them all: to count, not to excuse.

Reach for `has_form` with Russian and Ukrainian; `wording.has_term` is the generous question. A word counts that has the
citation form of the term's word, not one that is made of that (*контрактный* is not *контракт*) or has it inside
(*взаимосвязь* is not *связь*); of borrowed verbs also one whose prefix makes the perfective and no more (*отредактировать*
is *редактировать*, *переформатировать* is not *форматировать*). What depends on the term's first noun stays in its case:
*сроки хранения* is *срок хранения*, *срок хранение* is not. Words parted by a comma or a full stop are no term, and what
is written in capitals is no word in small letters (*ОС* is not *ос*).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.inflection.dictionary import cases, is_ordinary, lemmas
from translaudit.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.text.tokens import Token

__all__ = ["has_form"]

_GLUED = expression(r"(?<=[a-zа-яёіїєґ])(?=[А-ЯЁІЇЄҐ][а-яёіїєґ])")  # where a line end was lost: ДокументыОпределить
_PARTING = expression(r"[.,;:!?…()\[\]\n]")
_LATIN = expression(r"([a-z0-9]+)['’]?[а-яёіїєґ]{1,3}")  # with a Russian ending: pdf'ом
_BORROWED = ("ировать", "изовать", "увати", "ювати")
_PERFECTIVE = {"ru": ("вы", "за", "ис", "от", "про", "с"), "uk": ("від", "за", "з", "про", "с")}  # on borrowed verbs
_ACRONYM = 2  # letters of the shortest
_DIRECT = frozenset({"nom", "acc", "voc"})


def has_form(text: str, term: str, lang: str) -> bool:
    """Whether some place of a text is the term.

    Args:
        text: a segment's translation.
        term: the term in its base form.
        lang: two-letter code, of `DICTIONARIES`.
    """
    text = _GLUED.sub(" ", text)
    parts, there = [one.text for one in tokens(term)], tokens(text)
    whole = not _PARTING.search(term)
    rows = range(len(there) - len(parts) + 1) if parts else ()
    return any(
        all(_meet(there[at + n].text, parts, n, lang) for n in range(len(parts)))
        and not (whole and _parted(text, there[at : at + len(parts)]))
        for at in rows
    )


def _parted(text: str, row: Sequence[Token]) -> bool:
    return any(_PARTING.search(text, one.end, other.start) for one, other in pairwise(row))


def _meet(word: str, parts: Sequence[str], at: int, lang: str) -> bool:
    """Whether a word of a text may be the term's word at a place."""
    part, small = parts[at].lower(), word.lower()
    if word == parts[at]:
        return True
    if len(part) >= _ACRONYM and parts[at].isupper() and not word.isupper() and is_ordinary(part, lang):
        return False
    latin = _LATIN.fullmatch(small)
    if part in (small, latin and latin[1]):
        return True
    if _own(part, lang).isdisjoint(lemmas(small, lang)):
        return False
    kept = _kept(parts, at, lang)
    return not kept or not kept.isdisjoint(cases(small, lang))


def _own(part: str, lang: str) -> frozenset[str]:
    """The citation forms that a word of a term is a form of: its own where it is one, so that правило is not правлю."""
    found = lemmas(part, lang)
    plain = part.replace("ё", "е")
    if plain.endswith(_BORROWED):
        return found | {before + plain for before in _PERFECTIVE[lang]}
    inflects = any(lemma == plain for lemma, _ in cases(part, lang)) or part.endswith(("ть", "ться", "ти", "тися"))
    return frozenset({plain}) if inflects and plain in found and is_ordinary(part, lang) else found


def _kept(parts: Sequence[str], at: int, lang: str) -> frozenset[tuple[str, str]]:
    """The cases that a word must stay in since it depends on a noun before it; none where it may stand in any."""
    part = parts[at].lower()
    found = cases(part, lang)
    if part.replace("ё", "е") in {lemma for lemma, _ in found} or not any(
        cases(one.lower(), lang) for one in parts[:at]
    ):
        return frozenset()
    return frozenset(one for one in found if one[1] not in _DIRECT)
