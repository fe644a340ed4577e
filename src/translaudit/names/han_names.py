"""Names in Han characters: which the original has, by lists and patterns, and whether a translation has their readings.

Reach for `names` with a stretch of a Chinese or Japanese original, and for `read_as` with one of them and the words of the
translation. Japanese names are those of a list with their readings; Chinese ones are foreign names with dots, places before
their unit, and persons where a sentence names one, read as Pinyin. It cannot tell words apart, so most are doubtful.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.names.windows import HAN, windows
from translaudit.records import NamedTuple
from translaudit.romanize.engine import romanize
from translaudit.romanize.readings.pinyin import given_to, person, syllables
from translaudit.romanize.registry import scheme
from translaudit.romanize.skeletons import plain
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = [
    "HanName",
    "foreign",
    "foreign_names",
    "in_kana",
    "names",
    "parted",
    "read_as",
    "readings",
    "short",
    "spelled_by_sound",
    "spelled_out",
    "titled",
    "written",
]

_LIST = Path(__file__).parents[1] / "romanize" / "japanese_names.tsv"
_CHINESE = Path(__file__).with_name("han_names.toml")
_HAN = "㐀-鿿々"
_DOTS = "·・•"
_DOTTED = (*_DOTS, "-", "‐")
_FOREIGN = range(3, 7)  # characters of a foreign name; shorter ones are words as often
_PERSON = 3  # characters; shorter names are words as often
_GENITIVE = expression(r"(?<=\w)['’]s$")
_HIRAGANA = expression(r"[ぁ-ゖー]+")
_LENGTHENED = expression(r"ou|oo|oh(?![aeiouy])")


class HanName(NamedTuple):
    """A name: its half-open span, its parts, and whether it is a name for certain."""

    start: int
    end: int
    parts: tuple[str, ...]
    certain: bool


def names(text: str, start: int, end: int, base: str) -> Iterator[HanName]:
    """The names of a stretch of a text in a language (primary subtag), by start."""
    if base == "ja":
        for match in _listed()[2].finditer(text, start, end):
            titled = _signs().persons.match(text, match.end(), end)
            yield HanName(*match.span(), (match.group(),), certain=titled is not None)
    elif base == "zh":
        yield from sorted(_chinese(text, start, end))


def _chinese(text: str, start: int, end: int) -> Iterator[HanName]:
    signs = _signs()
    for match in signs.dotted.finditer(text, start, end):
        yield HanName(*match.span(), tuple(re.split(f"[{_DOTS}]", match.group())), certain=True)
    for match in signs.place.finditer(text, start, end):
        foreign = all(sign in signs.foreign for sign in text[max(start, match.start() - 1) : match.end()])
        if not foreign and not signs.no_place.search(match.group()):
            yield HanName(*match.span(), (match.group(),), certain=False)
    for match in signs.before_person.finditer(text, start, end):
        at = match.end()
        found = person(text[at : at + _PERSON])
        if found and not all(sign in signs.foreign for sign in found[1]):
            yield HanName(at, at + _PERSON, found, certain=False)
    for at in {match.end() for match in signs.title.finditer(text, start, end - _PERSON)} | {
        match.start() - _PERSON for match in signs.behind.finditer(text, start + _PERSON, end)
    }:
        found = given_to(text[at : at + _PERSON], signs.families)
        if found and found[0] not in signs.foreign:
            yield HanName(at, at + _PERSON, found, certain=True)


class _Signs(NamedTuple):
    """What Chinese names are told by, of the table: characters of foreign names, and expressions."""

    foreign: frozenset[str]
    run: re.Pattern[str]
    beside: str
    calling: str
    dotted: re.Pattern[str]
    place: re.Pattern[str]
    no_place: re.Pattern[str]
    before_person: re.Pattern[str]
    families: str
    title: re.Pattern[str]
    behind: re.Pattern[str]
    persons: re.Pattern[str]


@cache
def _signs() -> _Signs:
    given = table(_CHINESE)
    sounds = given["foreign"] + given["foreign_too"]
    return _Signs(
        frozenset(given["foreign"]),
        expression(rf"[{sounds}]{{2,}}"),
        given["beside_foreign"],
        given["never_within"],
        expression(rf"[{sounds}]{{2,6}}(?:[{_DOTS}][{sounds}]{{2,6}})+"),
        expression(rf"[{_HAN}]{{2}}(?=[{given['units']}])"),
        expression(rf"[{given['no_place']}]|[{given['no_place_end']}]$"),
        expression(rf"(?<![{_HAN}])(?=[{_HAN}])|(?<=[{given['before_person']}])(?=[{_HAN}])"),
        given["families"],
        expression("|".join(given["titles"].split())),
        expression("|".join(given["behind"].split())),
        expression("|".join(given["behind_japanese"].split())),
    )


def foreign(characters: str) -> bool:
    """Whether all of some characters are such as Chinese writes foreign names with."""
    return all(one in _signs().foreign for one in characters)


def foreign_names(text: str, words: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of stretches of a Chinese text that are written as foreign names of some length are, without dots.

    Args:
        text: the text.
        words: spans of words of two characters and more; what is in one of them, or stands beside an unknown character, is
            no such name.
    """
    signs = _signs()
    for match in signs.run.finditer(text):
        start, end = match.span()
        if len(match.group()) not in _FOREIGN or any(one < end and start < other for one, other in words):
            continue
        before, after = text[start - 1 : start], text[end : end + 1]
        if before in _DOTTED or after in _DOTTED or any(one in signs.calling for one in match.group()):
            continue
        opens = not HAN.match(before) or before in signs.beside or any(other == start for _, other in words)
        closes = not HAN.match(after) or after in signs.beside or any(one == end for one, _ in words)
        if opens and closes:
            yield start, end


def spelled_by_sound(name: str) -> bool:
    """Whether all characters of a name may be such as foreign names are written with."""
    return _signs().run.fullmatch(name) is not None


def spelled_out(text: str, letters: int) -> Iterator[str]:
    """Stretches of characters of foreign names that may sound like a word of so many letters."""
    for match in _signs().run.finditer(text):
        yield from windows(match.group(), letters, "zh")


def titled(text: str, start: int, end: int) -> bool:
    """Whether a title stands right before or behind a Chinese name; a verb of saying is none."""
    titles = tuple(table(_CHINESE)["titles"].split())
    return text.endswith(titles, 0, start) or text.startswith(titles, end)


def read_as(name: str, words: Iterable[str], base: str) -> bool:
    """Whether one of the words of a translation is how a name, or a part of one, is read."""
    known = readings(name, base)
    return any(short(word) in known for word in words)


@lru_cache(maxsize=4096)
def readings(name: str, base: str) -> frozenset[str]:
    """How a name may be read, in small letters without marks; empty where nobody knows."""
    if base == "ja":
        return _listed()[0].get(name, frozenset())
    return frozenset(("".join(syllables(name)).replace("v", "u"),))


def written(word: str) -> frozenset[str]:
    """How a Japanese name in Latin letters may be written in characters, as far as the list goes."""
    return _listed()[1].get(short(word), frozenset())


def parted(word: str) -> str:
    """The characters of which one must stand for what a hyphen parts from a Japanese name: 南 for Minami-Ota; "" for others."""
    first, hyphen, _ = word.partition("-")
    signs: str = table(_CHINESE)["parted"].get(first.lower(), "") if hyphen else ""
    return signs


@lru_cache(maxsize=512)
def in_kana(text: str) -> str:
    """What a text has in hiragana, as the list has readings."""
    return short(romanize(scheme("ja-hepburn"), " ".join(_HIRAGANA.findall(text))))


@lru_cache(maxsize=8192)
def short(word: str) -> str:
    """A word without marks and signs of length, as the list has readings."""
    return _LENGTHENED.sub("o", plain(_GENITIVE.sub("", word)).replace("-", "").replace("'", "").replace("uu", "u"))


@cache
def _listed() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]], re.Pattern[str]]:
    """Readings by name, names by reading, and what finds a name that does not go on to its left."""
    read: dict[str, set[str]] = {}
    shown: dict[str, set[str]] = {}
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            spellings, _, sounds = line.partition("\t")
            for spelling in spellings.split("|"):
                for sound in sounds.split("|"):
                    read.setdefault(spelling, set()).add(sound)
                    shown.setdefault(sound, set()).add(spelling)
    longest = sorted(read, key=lambda name: (-len(name), name))
    found = expression(rf"(?<![{_HAN}])(?:{'|'.join(longest)})")
    return (
        {name: frozenset(sounds) for name, sounds in read.items()},
        {sound: frozenset(spellings) for sound, spellings in shown.items()},
        found,
    )
