"""Which other noun a word was taken for: “families” for Russian семена, seeds, which looks like семья.

Reach for `misread` with a word and what stands for it. The nouns are those of the word lists by hand; English words are
compared with the renderings themselves. Like words of sister languages say nothing: mostly they mean the same.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.lexicon.words import BY_HAND, FOLDER, listing, load, rows
from translaudit.storage.kept import kept, made_of
from translaudit.storage.pieces import ByKey, packed_by_key
from translaudit.text import bases
from translaudit.text.bases import base
from translaudit.text.edits import slips
from translaudit.text.inflection.dictionary import DICTIONARIES
from translaudit.text.inflection.dictionary import lemmas as dictionary_lemmas
from translaudit.text.stems import IRREGULAR, STEMS, stems

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from translaudit.lexicon.words import Entry

__all__ = ["LANGUAGES", "look_alike_list", "look_alikes", "misread", "own_meaning"]

LANGUAGES = tuple([lang for lang in BY_HAND if lang not in ("ar", "ja", "zh")])
"""The two-letter codes of the languages whose words may be misread for one another: letters say how alike words are.

Arabic plurals change inside: أسرى is of أسير, and no household.
"""
_KEPT = 100
_FORMAT = "1"
_MAIN = 3  # renderings of a noun that count as what it means
_SHORTEST = 4  # letters of a word that may be misread
_BEGINNING = 2  # letters that both have
_UNLIKE = 0.25  # of the letters of the longer word, at most


def misread(word: str, lang: str, instead: Iterable[str]) -> str:
    """The noun that a word was taken for; "" where it was not.

    Args:
        word: as the original has it.
        lang: of the original, a two-letter code.
        instead: what stands for it, as English nouns.
    """
    if len(word) < _SHORTEST:
        return ""
    if lang == "en":
        return next((one for one in instead if len(one) >= _SHORTEST and _alike(word, one, lang)), "")
    if lang not in LANGUAGES:
        return ""
    found = (lemmas for one in instead for lemmas in _index(lang).get(base(one, "en"), ()))
    return next((lemma for lemmas in found for lemma in lemmas if _alike(word, lemma, lang)), "")


def look_alikes(word: str, lang: str, there: Collection[str]) -> tuple[Entry, ...]:
    """The rendered nouns of whose forms a word may only look like one; none where one is likely its own, or none is lost.

    Word lists know words by their beginnings, and take Russian семена, seeds, for a form of семья too.

    Args:
        word: as the original has it.
        lang: of the original, a two-letter code.
        there: the keys of all that the translation has.
    """
    nouns = [one for one in _entries(word, lang) if one.by_hand and one.section == "noun"]
    others = tuple([one for one in nouns if not one.keys.isdisjoint(there)])
    narrow = stems(word, lang, noun=True)
    return others if len(others) < len(nouns) and all(one.nouns.isdisjoint(narrow) for one in others) else ()


def own_meaning(word: str, lang: str, there: Collection[str]) -> tuple[Entry, ...]:
    """What a word means by the dictionary, all nouns; none where one is rendered. Arguments are those of `look_alikes`."""
    sure = dictionary_lemmas(word.lower(), lang)
    own = tuple([one for one in _entries(word, lang) if one.lemma.replace("ё", "е") in sure])
    lost = all(one.by_hand and one.section == "noun" and one.keys.isdisjoint(there) for one in own)
    return own if lost else ()


def _entries(word: str, lang: str) -> list[Entry]:
    listed = load(lang) if lang in DICTIONARIES else None
    return [one for one in listed.entries(word) if not one.rest] if listed else []


def _alike(word: str, other: str, lang: str) -> bool:
    """Whether two words look alike but for their endings; forms of one word do."""
    mine, yours = ({one.lower(), *stems(one, lang, noun=True)} for one in (word, other))
    return any(
        x[:_BEGINNING] == y[:_BEGINNING] and slips(x, y) <= _UNLIKE * max(len(x), len(y))
        for x in mine
        for y in yours
        if min(len(x), len(y)) > _BEGINNING
    )


@cache
def _index(lang: str) -> ByKey:
    name, make = look_alike_list(lang)
    return ByKey(kept(name, make, folder=FOLDER, most=_KEPT)["nouns"])


def look_alike_list(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the nouns of a language by their renderings are kept, and what makes them."""
    path = listing(lang)

    def make() -> dict[str, Any]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for row in rows(path.read_text(encoding="utf-8"), path=path.name):
            lemmas = tuple([one for one in row.lemmas if " " not in one])
            if row.section == "noun" and lemmas:
                for rendering in row.renderings[:_MAIN]:
                    if " " not in rendering:
                        found.setdefault(base(rendering, "en"), []).append(lemmas)
        return {"nouns": packed_by_key({key: tuple(nouns) for key, nouns in found.items()})}

    return made_of(path, _FORMAT, "misread", Path(bases.__file__), STEMS, IRREGULAR), make
