"""Which English words are contraries, and on which side of such pairs a word of any language stands.

Reach for `english` with an English word, for `rendered` with the renderings that the seed lexicons have for a word, and
for `light` with words that are in no such list, or that it misreads. The pairs are in `pairs.toml`, the words of each
language in a file of its own. Pairs whose words are known in each language are classes like others: `classes` and
`by_class` give them to `lexicon.concepts`, which finds their words. It knows words, no sentences: what is low may be the
contrary of high or of loud.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.lexicon.kinds import known, possible
from translaudit.lexicon.words import UNSPACED
from translaudit.records import NamedTuple
from translaudit.storage.contents import names
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key, packed_values, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

__all__ = [
    "Pole",
    "bans",
    "by_class",
    "classes",
    "compile_all",
    "english",
    "file_of",
    "lessening",
    "lifting",
    "light",
    "lights",
    "phrases",
    "pole_list",
    "rendered",
    "turned",
    "unless",
    "without",
]

_FOLDER = Path(__file__).parent
_PAIRS = _FOLDER / "pairs.toml"
_LANGUAGES = tuple([name for name in names(_FOLDER, ".toml") if name != _PAIRS.stem])
_BY_ENGLISH = "by-english"  # the section of forms by English words; the others are classes
_LIGHT, _SIGNS = (
    "light",
    "signs",
)  # sections of what is kept, a language each; of light words that are written without spaces
_SIGN = "\u3040"  # scripts without blanks begin here
_PHRASES = (
    "seldom",
    "until",
    "late",
    "than",
    "than-before",
    "share-before",
    "shut",
    "against",
    "order",
    "halved",
    "half",
)
_FIRST = 3  # renderings that tell what a word means


_Row = tuple[int, int, bool, bool]  # the fields of a `Pole`
_UNSURE = "?"  # before a word that only may say what its side says
_HALF = "~"  # before one that says so if nothing else can


class Pole(NamedTuple):
    """A side of a pair on which a word stands.

    Attributes:
        pair: number of the pair.
        side: 0 or 1.
        sure: whether the word says so; else it only may.
        half: whether it says so where it has a contrary that is sure, and neither has a rendering: cut and raised.
    """

    pair: int
    side: int
    sure: bool
    half: bool


@lru_cache(maxsize=16_384)
def english(form: str) -> tuple[Pole, ...]:
    """The poles of an English word in any form, in small letters."""
    return _as_poles(_rows(form))


@lru_cache(maxsize=16_384)
def _rows(form: str) -> Sequence[_Row]:
    """The same as plain data; few words have poles, so that is asked before whether the form is one of theirs."""
    words = (form, *possible(form))
    listed: Iterable[tuple[str, Sequence[_Row]]] = zip(words, _english().values(words), strict=True)
    found = {word: rows for word, rows in listed if rows and (word == form or known(word))}
    if len(found) < 2:
        return next(iter(found.values()), ())
    return _merged([row for rows in found.values() for row in rows])


@lru_cache(maxsize=16_384)
def rendered(shown: tuple[str, ...]) -> tuple[Pole, ...]:
    """The poles of a word of another language, by its English renderings, the usual ones first.

    It is sure where the first rendering, or two of the first three, have the pole and none has the other; half so likewise.
    """
    places: dict[tuple[int, int], list[tuple[int, bool, bool]]] = {}
    for at, rendering in enumerate(shown):
        for pair, side, sure, half in _rows(rendering):
            places.setdefault((pair, side), []).append((at, sure, half))
    found = []
    for (pair, side), there in places.items():
        alone, foremost = (pair, 1 - side) not in places, there[0][0] == 0
        first = [(sure, half) for at, sure, half in there if at < _FIRST]
        counts = sum(sure for sure, _ in first), sum(half for _, half in first)
        told = [alone and (count > 1 or bool(count and foremost)) for count in counts]
        found.append(Pole(pair, side, *told))
    return tuple(found)


@lru_cache(maxsize=16_384)
def light(form: str, lang: str) -> tuple[Pole, ...] | None:
    """The poles of a light word, or of two words, in small letters; None where the language has no such word.

    Languages that are written without spaces have `lights` instead.
    """
    poles = _light(lang).get(form)
    return None if poles is None else _as_poles(poles)


@cache
def lights(lang: str) -> Mapping[str, tuple[Pole, ...]]:
    """The poles of all light words of a language that is written without spaces (two-letter code), by form."""
    found = _kept().get(f"{_SIGNS} {lang}")
    return {form: _as_poles(poles) for form, poles in unpacked(found).items()} if found else {}


def unless(word: str) -> Sequence[str]:
    """Phrases with an English word in which it has no pole, all in small letters."""
    found: Sequence[str] = _kept()["unless"].get(word, ())
    return found


@cache
def turned() -> frozenset[str]:
    """Signs of scripts without spaces that make of the word behind them its contrary."""
    return frozenset(table(_PAIRS)["signs"].split())


@cache
def without() -> frozenset[str]:
    """Words of any language before which what follows is not there, in small letters."""
    return frozenset(_kept()["without"])


@cache
def lessening() -> frozenset[str]:
    """Words of any language that say of what follows that it is so to a lower degree, in small letters."""
    return frozenset(_kept()["lessening"])


@cache
def lifting() -> frozenset[str]:
    """Words of any language before which a ban is none."""
    return frozenset(_kept()["lifting"])


@cache
def bans() -> frozenset[str]:
    """Words of any language for a ban, in small letters."""
    return frozenset(_kept()["bans"])


@cache
def phrases(name: str) -> re.Pattern[str]:
    """Phrases of any language, in small letters, as `pairs.toml` lists them under a name of `_PHRASES`."""
    found: str = _kept()["phrases"][name]
    return expression(found)


def compile_all() -> None:
    """Make the expressions for phrases, for `expressions.note`."""
    for name in _PHRASES:
        phrases(name)


def pole_list() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the poles are kept, and what makes them of the tables."""
    return made_of("contraries", _PAIRS, *map(file_of, _LANGUAGES), Path(__file__)), _made


def file_of(lang: str) -> Path:
    """The file of a language (two-letter code), whether there is one or not."""
    return _FOLDER / f"{lang}.toml"


def classes() -> dict[str, dict[str, Any]]:
    """The classes of contraries by name: what their sides are, and which are `near`."""
    found: dict[str, dict[str, Any]] = table(_PAIRS)["classes"]
    return found


def by_class(lang: str) -> dict[str, dict[str, str]]:
    """The words of a language (two-letter code) by class and side; none where there is no file."""
    if lang not in _LANGUAGES:
        return {}
    return {name: rows for name, rows in table(file_of(lang)).items() if name != _BY_ENGLISH}


@cache
def _kept() -> dict[str, Any]:
    name, make = pole_list()
    return kept(name, make)


@cache
def _english() -> ByKey:
    return ByKey(_kept()["english"])


@cache
def _light(lang: str) -> ByKey | Mapping[str, Sequence[_Row]]:
    found = _kept().get(f"{_LIGHT} {lang}")
    return ByKey(found) if found else {}


def _made() -> dict[str, Any]:
    """The poles of English words as listed, those of the light words of each language, and phrases, as plain data."""
    listed: dict[str, list[_Row]] = {}
    for pair, line in enumerate(table(_PAIRS)["pairs"].strip().splitlines()):
        for side, several in enumerate(line.split("|")):
            for word in several.split():
                row = (pair, side, word[0] not in (_UNSURE, _HALF), word[0] != _UNSURE)
                listed.setdefault(word.lstrip(_UNSURE + _HALF), []).append(row)
    poles = {word: _merged(found) for word, found in listed.items()}
    light_ones = {lang: _light_poles(table(file_of(lang)).get(_BY_ENGLISH, {}).items(), poles) for lang in _LANGUAGES}
    return {
        "english": packed_by_key(poles),
        **{f"{_LIGHT} {lang}": packed_by_key(found) for lang, found in light_ones.items() if lang not in UNSPACED},
        **packed_values({f"{_SIGNS} {lang}": found for lang, found in light_ones.items() if lang in UNSPACED}),
        "unless": _by_word(table(_PAIRS)["unless"].replace("\n", "").split("|")),
        "without": table(_PAIRS)["without"].split(),
        "lessening": table(_PAIRS)["lessening"].split(),
        "lifting": table(_PAIRS)["lifting"].split(),
        "bans": table(_PAIRS)["bans"].lower().split(),
        "phrases": {name: _either(table(_PAIRS)[name].replace("\n", "").split("|")) for name in _PHRASES},
    }


def _by_word(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Phrases by each of their words."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        for word in phrase.split():
            found.setdefault(word, []).append(phrase)
    return {word: tuple(several) for word, several in found.items()}


def _either(phrases: Sequence[str]) -> str:
    """One expression for several phrases, with no letter beside them but where words are written without blanks."""
    spaced = "|".join([re.escape(one) for one in phrases if one < _SIGN])
    joined = [re.escape(one) for one in phrases if one >= _SIGN]
    return "|".join([rf"(?<!\w)(?:{spaced})(?:(?<=')|(?!\w))", *joined])


def _light_poles(rows: Iterable[tuple[str, str]], poles: Mapping[str, Sequence[_Row]]) -> Mapping[str, Sequence[_Row]]:
    found: dict[str, list[_Row]] = {}
    for meaning, forms in rows:
        meant = [pole for word in meaning.split() for pole in poles.get(word, ())]
        for form in forms.split():
            sure = not form.startswith("?")
            mine = found.setdefault(form.lstrip("?").replace("_", " "), [])
            mine += [(pair, side, sure and told, sure and half) for pair, side, told, half in meant]
    return {form: _merged(several) for form, several in found.items()}


def _as_poles(found: Iterable[_Row]) -> tuple[Pole, ...]:
    return tuple([Pole(*pole) for pole in found])


def _merged(found: Sequence[_Row]) -> tuple[_Row, ...]:
    """Each pole once, sure where one says so; none is sure where the word has both poles of a pair."""
    sure: dict[tuple[int, int], tuple[bool, bool]] = {}
    for pair, side, told, half in found:
        before = sure.get((pair, side), (False, False))
        sure[pair, side] = (before[0] or told, before[1] or half)
    return tuple(
        [
            (pair, side, told and (pair, 1 - side) not in sure, half and (pair, 1 - side) not in sure)
            for (pair, side), (told, half) in sure.items()
        ]
    )
