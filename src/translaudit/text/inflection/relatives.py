"""Whether two words of a text may be forms of one name, without a lemma to go by.

Reach for it where names are compared that no termbase lists. Generous: it asks whether what differs at the end of the
words are endings that names of the language have, not whether they go together.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.storage.kept import kept, made_of, table
from translaudit.text.inflection import tables

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["endings", "filled", "hardened", "may_be_one", "name_endings", "shared", "stems"]

_LONGEST = 3  # letters of an ending; what the tables replace beyond that is part of the stem
_VOWELS = frozenset("aeiouyąęóаеёиоуыэюяіїєў")
_DATA = Path(__file__).with_name("alternations.toml")
_SECTIONS = ("name", "person", "place")


def may_be_one(one: str, other: str, lang: str) -> bool:
    """Whether both words may be forms of one name.

    Args:
        one: a word of a text.
        other: another.
        lang: BCP 47 tag.

    Returns:
        Equality, for languages without tables. A doubled letter is part of the stem: Ники is not a form of Никки.
    """
    if one == other:
        return True
    language = lang.split("-", maxsplit=1)[0]
    known = endings(language)
    same = shared(one, other)
    return any(
        one[at:] in known
        and other[at:] in known
        and (one[at - 1] in _VOWELS or one[at - 1] not in (one[at : at + 1], other[at : at + 1]))
        for at in range(max(2, same - _LONGEST), same + 1)
    ) or any(_softened(x, y, language, known, same) for x, y in ((one, other), (other, one)))


def _softened(hard: str, soft: str, lang: str, known: frozenset[str], same: int) -> bool:
    """Whether the second word is the first with the end of its stem softened before an ending."""
    return any(
        hard.startswith(x, at)
        and hard[at + len(x) :] in known
        and soft.startswith(y, at)
        and soft[at + len(y) :] in known - {""}
        for x, y in _alternations().get(lang, ())
        for at in range(max(2, same - 1), same + 1)
    )


def hardened(stem: str, lang: str) -> tuple[str, ...]:
    """A stem as it may end before other endings: Knalz(e) may be of Knalga; the stem itself first."""
    pairs = _alternations().get(lang.split("-", maxsplit=1)[0], ())
    found = [stem, *(stem.removesuffix(soft) + hard for hard, soft in pairs if soft and stem.endswith(soft))]
    return tuple(dict.fromkeys(found))


def filled(stem: str, lang: str) -> tuple[str, ...]:
    """What a stem in two consonants may be without an ending, with a vowel between them: Торжк(а) of Торжок, Ельц(а) of Елец."""
    before, last = stem[:-1].removesuffix("ь"), stem[-1:]
    if len(before) < 2 or {before[-1], last} & _VOWELS:
        return ()
    vowels = table(_DATA)["fleeting"].get(lang.split("-", maxsplit=1)[0], "")
    return tuple([before + vowel + last for vowel in vowels])


@cache
def _alternations() -> dict[str, tuple[tuple[str, str], ...]]:
    """By language, the consonant that ends a stem and what it may become before an ending."""
    data = table(_DATA)["consonants"]
    return {lang: tuple((x, y) for x, _, y in (pair.partition(" ") for pair in pairs)) for lang, pairs in data.items()}


def shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return same


def stems(word: str, lang: str) -> tuple[str, ...]:
    """What the word may be without an ending that names of the language have; the word itself first."""
    known = endings(lang.split("-", maxsplit=1)[0])
    cuts = (word[:-length] for length in range(1, _LONGEST + 1) if len(word) - length > 1 and word[-length:] in known)
    return (word, *cuts)


@cache
def endings(lang: str) -> frozenset[str]:
    """Endings that names of a language have, "" among them; none for languages without tables."""
    if lang not in tables.LANGUAGES:
        return frozenset()
    name, make = name_endings(lang)
    found: frozenset[str] = kept(name, make)["endings"]
    return found


def name_endings(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the endings of one of `tables.LANGUAGES` are kept, and what makes them of its table."""
    here = Path(tables.__file__)
    return made_of("endings", here.with_name(f"{lang}.toml"), here, Path(__file__)), lambda: _made(lang)


def _made(lang: str) -> dict[str, Any]:
    sections, found = tables.load(lang).sections, set[str]()
    for section in _SECTIONS:
        for cells in sections[section].ends.values() if section in sections else ():
            forms = [form for _, form in cells]
            stem = min(shared(forms[0], form) for form in forms)
            found.update(form[stem:] for form in forms if len(form) - stem <= _LONGEST)
    return {"endings": frozenset(found)}
