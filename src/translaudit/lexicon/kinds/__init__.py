"""What kinds of things English words name, and which words may stand for one another.

Reach for `shared` to ask of what kind two words both are, and for `near` to ask whether a translator may write the one
for the other: synonyms, a kind and what is above it, a part and its whole, words derived from each other. The table is
a part of WordNet 3.0 (Princeton University), with its notice; `kinds.toml` corrects it. A word may have senses that the
table does not know, and of a kind that has too many members it says little.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.lexicon.senses.company import alike, word_vector
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = [
    "COLOUR",
    "FOLDER",
    "before_noun",
    "behind_noun",
    "irregular_verb",
    "kind_list",
    "kinds",
    "known",
    "least_alike",
    "likeness",
    "near",
    "opposite",
    "possible",
    "shared",
    "telling",
    "vague",
    "words",
]

FOLDER = "kinds"
"""Where the table is kept."""
_TABLE = Path(__file__).with_name("kinds-en.tsv")
_CORRECTIONS = Path(__file__).with_name("kinds.toml")
_FORMAT = "3"
_KEPT = 4  # files in the user's cache
_LEAST = 20  # percent of the uses of a word that must name things of a kind
_THING = "thing"
_THINGS = frozenset(("artifact", "substance", "food", "plant", "animal", "object", "body"))
_SHORTEST = 4  # letters with which words of one family begin
_PART = 3  # letters of a word that another may begin or end with
_PLURALS = (("ies", "y"), ("es", ""), ("s", ""))
_ENDINGS = (
    *_PLURALS,
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("est", "e"),
)
_ENDINGS_BY_LAST = {last: [one for one in _ENDINGS if one[0][-1] == last] for last in "sdgrt"}
_NONE: frozenset[str] = frozenset()
_UNKNOWN: tuple[tuple[str, ...], ...] = ((),) * 4
COLOUR = "colour"
"""The kind that adjectives name too."""
_COLOURED = "chromatic.a.3"


@lru_cache(maxsize=16_384)
def kinds(word: str) -> Mapping[str, int]:
    """The kinds of which an English noun, in singular or plural, or a colour is the name, with their shares in percent."""
    found: dict[str, int] = {}
    for one in _nouns(word):
        for kind, share in _words().get(one)[0]:
            found[kind] = max(share, found.get(kind, 0))
    return found


@lru_cache(maxsize=16_384)
def telling(word: str) -> bool:
    """Whether an English word names a thing of a kind, or has an opposite."""
    return bool(kinds(word) or _against(words(word)))


@lru_cache(maxsize=16_384)
def shared(one: str, other: str) -> str:
    """The kind of which two English words both are mostly the names; "" where there is none, or one says too little."""
    mine, yours = kinds(one), kinds(other)
    if not mine or not yours or vague(one) or vague(other):
        return ""
    if mine.keys().isdisjoint(yours):
        mine, yours = _as_things(mine), _as_things(yours)
    share, kind = max(((min(mine[kind], yours[kind]), kind) for kind in mine.keys() & yours.keys()), default=(0, ""))
    return kind if share >= _LEAST else ""


def _as_things(mine: Mapping[str, int]) -> Mapping[str, int]:
    return {_THING: sum(share for kind, share in mine.items() if kind in _THINGS)}


def likeness(one: str, other: str) -> float:
    """How alike the company is that two English words keep, -1 to 1; 0 where it is not known."""
    mine, yours = word_vector(one), word_vector(other)
    return alike(mine.vector, yours.vector) if mine and yours else 0.0


def least_alike(kind: str, *, alone: bool = True) -> float:
    """How alike the company must be of two words of a kind that are taken for one another; -1 to 1.

    Where they are not `alone`, something else of the sentence is lost or strange too: it may be rendered freely.
    """
    tables = table(_CORRECTIONS)
    least: float = tables["alike"].get(kind, 1.0)
    more: float = least if alone else tables["more_alike"].get(kind, least)
    return more


@lru_cache(maxsize=16_384)
def near(one: str, other: str) -> bool:
    """Whether one English word may stand for another, in any sense of both, or both are of one family."""
    mine, yours = words(one), words(other)
    if not set(mine).isdisjoint(yours) or _alike(one.lower(), other.lower()):
        return True
    if any(yours_too in _swapped().get(word, ()) for word in mine for yours_too in yours):
        return True
    left, right = _all_senses(mine), _all_senses(yours)
    if kinds(one) and kinds(other):  # taken for nouns
        left, right = _of_nouns(left), _of_nouns(right)
    if not left.isdisjoint(_around(right)) or not right.isdisjoint(_around(left)):
        return True
    return not _families(left).isdisjoint(_families(right))


@lru_cache(maxsize=16_384)
def opposite(one: str, other: str) -> bool:
    """Whether two English adjectives, adverbs or verbs are opposites in some sense, and do not stand for one another."""
    mine, yours = words(one), words(other)
    if any(word in _swapped().get(own, ()) for own in mine for word in yours):
        return False  # to ride is the opposite of to walk, and both are to go
    return not _against(mine).isdisjoint(_all_senses(yours))


def before_noun(word: str) -> bool:
    """Whether an English word, or a number, stands right before nouns rather than before adjectives or verbs."""
    return word.isdecimal() or word.lower() in _beside_nouns("before_nouns")


def behind_noun(word: str) -> bool:
    """Whether an English word that may be a noun is none right behind another."""
    return word.lower() in _beside_nouns("behind_nouns")


def vague(word: str) -> bool:
    """Whether an English word may stand for so many things that it says little: man, place, time."""
    return not _vague().isdisjoint((word, *words(word)))


@lru_cache(maxsize=16_384)
def words(form: str) -> tuple[str, ...]:
    """The words of the table of which an English word may be a form."""
    return tuple([one for one in possible(form) if known(one)])


def possible(form: str) -> Iterable[str]:
    """What an English word would be a form of, each once; `known` tells whether there is such a word."""
    plain = form.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    found = [plain, *[word for word, _ in _forms().get(plain, ())]]
    for ending, instead in _ENDINGS_BY_LAST.get(plain[-1:], ()):
        if plain.endswith(ending) and len(plain) > len(ending) + 1:
            stem = plain.removesuffix(ending)
            found.append(stem + instead)
            if not instead and stem[-2:-1] == stem[-1:]:
                found.append(stem[:-1])  # running
    return dict.fromkeys(found)


def irregular_verb(form: str) -> bool:
    """Whether an English word is an irregular form of a verb: won, but not beat, which is none of another word."""
    return any(part == "verb" for _, part in _forms().get(form, ()))


def known(word: str) -> bool:
    """Whether the table has a word."""
    return word in _words()


def _nouns(form: str) -> tuple[str, ...]:
    """The words of the table of which a word may be the singular or plural; none where it may be a form of a verb."""
    plain = form.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    irregular = _forms().get(plain, ())
    if any(part != "noun" for _, part in irregular):
        return ()
    found = [plain, *[word for word, _ in irregular]]
    found += [plain.removesuffix(ending) + instead for ending, instead in _PLURALS if plain.endswith(ending)]
    return tuple([one for one in found if len(one) > 1 and one in _words()])


def _alike(one: str, other: str) -> bool:
    """Whether words begin alike, or the one begins or ends with the other: chair and chairman, line and coastline, sunset."""
    short, long = sorted((one.removesuffix("s"), other.removesuffix("s")), key=len)
    if len(short) >= _PART and (long.startswith(short) or long.endswith(short)):
        return True
    return len(short) >= _SHORTEST and short[:_SHORTEST] == long[:_SHORTEST]


def _all_senses(of: tuple[str, ...]) -> frozenset[str]:
    return _NONE.union(*[found[1] for found in _words().values(of)])


@lru_cache(maxsize=16_384)
def _against(of: tuple[str, ...]) -> frozenset[str]:
    return _NONE.union(*[found[3] for found in _sensed([one for one in _all_senses(of) if ".n." not in one])])


def _of_nouns(senses: frozenset[str]) -> frozenset[str]:
    return frozenset([one for one in senses if ".n." in one or ".a." in one])


@lru_cache(maxsize=4096)
def _around(senses: frozenset[str]) -> frozenset[str]:
    """These senses, all above them, and what is beside them."""
    found, todo = set(senses), set(senses)
    while todo:
        todo = set().union(*[one[0] for one in _sensed(todo)]) - found
        found |= todo
    return frozenset(found).union(*[one[1] for one in _sensed(senses)])


@lru_cache(maxsize=4096)
def _families(senses: frozenset[str]) -> frozenset[str]:
    """These senses and what is derived from them or like them; that both are colours makes no family."""
    return senses.union(*[one[2] for one in _sensed(senses)]) - {_COLOURED}


def _sensed(senses: Iterable[str]) -> list[tuple[tuple[str, ...], ...]]:
    """What the table has of senses."""
    return _senses().values(senses, _UNKNOWN)


@cache
def _words() -> ByKey:
    return ByKey(_kept()["words"])


@cache
def _senses() -> ByKey:
    return ByKey(_kept()["senses"])


@cache
def _forms() -> ByKey:
    return ByKey(_kept()["forms"])


@cache
def _kept() -> dict[str, Any]:
    name, make = kind_list()
    return kept(name, make, folder=FOLDER, most=_KEPT)


@cache
def _vague() -> frozenset[str]:
    return frozenset(table(_CORRECTIONS)["vague"].split())


@cache
def _beside_nouns(side: str) -> frozenset[str]:
    return frozenset(table(_CORRECTIONS)[side].split())


@cache
def _swapped() -> ByKey:
    """For each word those that translators write for it."""
    return ByKey(_kept()["swapped"])


def kind_list() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the table is kept, and what makes it."""

    def make() -> dict[str, Any]:
        swapped = packed_by_key(_exchanged(table(_CORRECTIONS)["swapped"]))
        return {**_made(_TABLE.read_text(encoding="utf-8"), path=_TABLE.name), "swapped": swapped}

    return made_of(_TABLE, _CORRECTIONS, _FORMAT), make


def _exchanged(text: str) -> dict[str, tuple[str, ...]]:
    """By lines of words that may all stand for one another: for each word all that stand in a line with it."""
    found: dict[str, tuple[str, ...]] = {}
    for line in text.strip().splitlines():
        group = line.split()
        for word in group:
            found[word] = tuple(dict.fromkeys((*found.get(word, ()), *group)))
    return found


def _made(text: str, *, path: str) -> dict[str, Any]:
    """The table as packed data; the senses are those of words or above them.

    Raises:
        InputError: a line stands in no section that is known, or has too few columns.
    """
    found: dict[str, dict[str, Any]] = {"forms": {}, "words": {}, "senses": {}}
    for section, number, columns in _rows(text):
        if section not in found or len(columns) < 2:
            hint = "The sections are [forms], [words] and [senses]; columns stand with tabs between them."
            raise InputError(f"a line is not understood: “{columns[0]}”", path=path, line=number, hint=hint)
        key = columns[0]
        if section == "forms":
            found[section][key] = (*found[section].get(key, ()), (columns[1], columns[2]))
        elif section == "words":
            pairs = [one.rpartition(" ") for one in columns[1].split("|") if one]
            found[section][key] = tuple((kind, int(share)) for kind, _, share in pairs), _several(columns[2])
        else:
            found[section][key] = tuple([_several(one) for one in (*columns[1:], "", "", "")[:4]])
    return {section: packed_by_key(rows) for section, rows in found.items()}


def _rows(text: str) -> Iterator[tuple[str, int, list[str]]]:
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            yield section, number, line.split("\t")


def _several(column: str) -> tuple[str, ...]:
    """What a column lists, each once; a set takes five times the memory, and most have one or two."""
    return tuple(dict.fromkeys(one for one in column.split("|") if one))
