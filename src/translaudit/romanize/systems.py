"""Which romanization systems a spelling follows, told by names that everybody has: Serhii, Serhiy, Serhij.

Reach for `systems` with a word of a text to learn which schemes of which languages write it so, for `written` to ask it of
a native name that is known, and for `one_native` to learn whether two spellings are of one native name. The names are data
(`systems.toml`); the spellings are derived. It knows no text: who follows two systems is the rules' to say.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.romanize.chinese import is_pinyin
from translaudit.romanize.engine import romanize, variants
from translaudit.romanize.registry import chain, info, scheme
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key
from translaudit.text.normalise import fold, fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = [
    "CHINESE",
    "LANGS",
    "PINYIN",
    "System",
    "family_end",
    "given_in",
    "one_native",
    "ordered",
    "respelt",
    "spellings",
    "systems",
    "written",
]

LANGS = ("uk", "ru", "be", "bg")
"""Languages whose given names are listed."""

CHINESE = "zh"
"""Its systems are told by their letters, not by names: Pinyin, and Wade–Giles where it has its apostrophes."""
PINYIN, WADE_GILES = "zh-pinyin", "zh-wadegiles"

System = tuple[str, str]
"""A language and the id of a scheme for it."""

_FOREIGN = ("en", "de", "fr", "es", "pl")  # conventions of other target languages that may be left standing
_LEAD = "Б"  # a consonant that every scheme writes with one letter
_PINYIN_ONLY = expression(r"[xq]|zh", re.IGNORECASE)
_ASPIRATED = expression(r"(?:ch|k|p|t[sz]?)'", re.IGNORECASE)  # of Wade–Giles
_SIGNS = "'\"”“ʺ·"  # signs that texts leave off
_SHORT = 3  # letters of an ending that tells anything
_LENIENT = 0.3  # nats a letter


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    return table(Path(__file__).with_name("systems.toml"))


@cache
def ordered(lang: str, target: str) -> tuple[str, ...]:
    """The schemes that texts in a target language may follow, its own conventions first, scholarly ones left out."""
    own = [one for one in chain(lang, target) if info(one).to != "intl"]
    foreign = [chain(lang, other)[0] for other in _FOREIGN if chain(lang, other)]
    return tuple(dict.fromkeys((*own, *foreign)))


def _given(word: str, target: str) -> frozenset[System]:
    """The systems that write a given name so."""
    return frozenset(_spelled(target)[0].get(word, ()))


def _ends(target: str) -> ByKey:
    """Every spelling of the telling ends, with the systems that write them so."""
    return _spelled(target)[1]


@cache
def _spelled(target: str) -> tuple[ByKey, ByKey]:
    name, make = spellings(target)
    found = kept(name, make)
    return ByKey(found["given"]), ByKey(found["ends"])


def spellings(target: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the spellings of given names and of ends in a language are kept, and what makes them."""
    here = Path(__file__)
    parts = ("engine.py", "registry.py", "systems.toml", "conventions.toml", "schemes")
    return made_of(f"systems {target}", here, *map(here.with_name, parts)), lambda: _spellings(target)


def _spellings(target: str) -> dict[str, Any]:
    given: dict[str, set[System]] = {}
    ends: dict[str, set[System]] = {}
    for lang in LANGS:
        for identifier in ordered(lang, target):
            for native in _data()["given"][lang].split():
                for form in _forms(identifier, native):
                    given.setdefault(form, set()).add((lang, identifier))
            for native in _data()["endings"][lang].split():
                for form in _forms(identifier, _LEAD + native):
                    if len(form) > _SHORT:
                        ends.setdefault(form[1:], set()).add((lang, identifier))
    return {
        "given": packed_by_key({form: sorted(these) for form, these in given.items()}),
        "ends": packed_by_key({form: sorted(these) for form, these in ends.items()}),
    }


def _forms(identifier: str, native: str) -> Iterator[str]:
    """What a scheme makes of a native name, with and without its apostrophes."""
    for form in variants(scheme(identifier), native, limit=4):
        plain = fold_apostrophes(form)
        yield plain
        bare = "".join(ch for ch in plain if ch not in _SIGNS)
        if bare != plain:
            yield bare


def systems(word: str, target: str) -> frozenset[System]:
    """The systems by which a text in a target language may have written a word so; none where it tells nothing.

    What looks Chinese is told by its letters only: whether the text has to do with China is the caller's to find out.
    """
    word = fold_apostrophes(word)
    found = _given(word, target)
    if found:
        return found
    if ("'" in word or _PINYIN_ONLY.search(word)) and (chinese := _chinese(word)):
        return chinese
    ends = _ends(target)
    for length in range(min(len(word) - 2, 8), _SHORT - 1, -1):
        end = ends.get(word[-length:])
        if end:
            return frozenset(end)
    return frozenset()


def _chinese(word: str) -> frozenset[System]:
    """Pinyin by letters that no other system has so, Wade–Giles by an apostrophe within the word."""
    if "'" not in word:
        return frozenset(((CHINESE, PINYIN),)) if is_pinyin(fold(word)) else frozenset()
    if not _ASPIRATED.search(word) or word.strip("'") != word or word in _data()["chinese"]["established"]:
        return frozenset()
    from translaudit.romanize.parts import parts  # noqa: PLC0415  only for what looks Chinese

    return frozenset(((CHINESE, WADE_GILES),)) if parts(word).pinyin else frozenset()


def written(word: str, native: str, lang: str, target: str) -> frozenset[System]:
    """The systems that write a native name so."""
    word = fold_apostrophes(word)
    return frozenset((lang, one) for one in ordered(lang, target) if word in _all(one, native))


@lru_cache(maxsize=16384)
def _all(identifier: str, native: str) -> frozenset[str]:
    return frozenset(_forms(identifier, native))


def given_in(word: str, target: str) -> frozenset[str]:
    """The languages that have a given name of this spelling."""
    return frozenset(lang for lang, _ in _given(fold_apostrophes(word), target))


@cache
def _families(target: str) -> tuple[str, ...]:
    """How the ends of family names look in Latin letters, those of two letters and more."""
    found = {
        fold(form)[1:]
        for lang in LANGS
        for identifier in chain(lang, target)[:2]
        for native in _data()["families"][lang].split()
        for form in _forms(identifier, _LEAD.lower() + native)
    }
    return tuple(sorted(one for one in found if len(one) > 1))


def family_end(word: str, target: str) -> bool:
    """Whether a word ends as family names of one of `LANGS` do; words of other languages often end so too."""
    return fold(word).endswith(_families(target))


@lru_cache(maxsize=65536)
def one_native(one: str, other: str, *, family: bool = False) -> tuple[str, str]:
    """A native name that both spellings are of, with its language; two empty texts where there is none.

    Args:
        one: a spelling.
        other: another.
        family: a given name of one of `LANGS` stands beside them, so that any end of its family names will do.
    """
    from translaudit.romanize.inverse import LANGUAGES  # noqa: PLC0415  only where two spellings are in doubt
    from translaudit.romanize.plausible import might_end  # noqa: PLC0415  as above

    for lang in LANGS if family else LANGUAGES:
        if not family and not (might_end(one, lang) and might_end(other, lang)):
            continue
        first = _natives(one, lang)
        for native in _natives(other, lang) if first else ():
            if native in first and _tells(native, lang, family=family):
                return native, lang
    return "", ""


def _tells(native: str, lang: str, *, family: bool) -> bool:
    from translaudit.romanize.plausible import ending  # noqa: PLC0415  as above

    if ending(native, lang):
        return True
    return family and native.lower().endswith(tuple(_data()["families"][lang].split()))


@lru_cache(maxsize=65536)
def _natives(word: str, lang: str) -> tuple[str, ...]:
    """The likely native names of a spelling."""
    from translaudit.romanize.inverse import guesses  # noqa: PLC0415  as above
    from translaudit.romanize.plausible import limit  # noqa: PLC0415  as above

    found = guesses(word, lang, strangest=limit(lang) + _LENIENT)
    return tuple(dict.fromkeys(one.native for one in found if one.exactness != "diacritics"))


def respelt(word: str, lang: str, by: str, other: str) -> str:
    """A word that one scheme of a language has written, as another scheme writes it; "" where it cannot be read back."""
    if lang == CHINESE:
        from translaudit.romanize.parts import parts  # noqa: PLC0415  only where there is something to report

        return parts(word).pinyin.capitalize() if other == PINYIN else ""
    from translaudit.romanize.inverse import guesses  # noqa: PLC0415  as above
    from translaudit.romanize.plausible import limit  # noqa: PLC0415  as above

    for one in guesses(word, lang, strangest=limit(lang) + 2 * _LENIENT):
        if one.scheme == by and one.exactness in ("verbatim", "apostrophe"):
            made = romanize(scheme(other), one.native)
            return "".join(ch for ch in fold_apostrophes(made) if ch not in _SIGNS)
    return ""
