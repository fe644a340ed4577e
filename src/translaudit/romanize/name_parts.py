"""A name cut into its parts: words that tell it from others, titles, particles, legal forms, numbers.

Reach for `parts` before comparing names of more than one word. The words are data (`name_words.toml`). It does not know
which part is the family name, except where a comma says so; Latin or not, words are looked up in `skeletons.plain`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.romanize.skeletons import plain
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

if TYPE_CHECKING:
    import re

__all__ = [
    "Parts",
    "is_particle",
    "is_patronymic",
    "parts",
    "place_kinds",
    "same_word",
    "unleet",
    "without_suffix",
    "word_group",
]

_DATA = Path(__file__).with_name("name_words.toml")
_LEET = str.maketrans("013457", "oieast")
_ROMAN = expression(r"(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_DIGITS = 18  # longer numbers are codes; they are compared as words
_ORDINAL = expression(rf"(\d{{1,{_DIGITS}}})(?:st|nd|rd|th)")
_DOTTED = expression(r"\b(?:\w\.\s?){2,}(?:\w\b\.?)?")
_GLUE = expression(r"[‘’'`ʻʼ′]")
_GLUED_FORM = expression(r"(?<=[a-zäöüéß])()(AG|SE|AB|NV|BV|LLC|LLP|PLC|GmbH|Ltd|Inc)\b")
_WORD_BREAK = expression(r"[\s\-‐‑‒–—_/·•‧・＝,;:()\[\]«»“”„\"]+")


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one name, in the order of the text (a family name before a comma goes last)."""

    words: tuple[str, ...]
    """The words that tell it from others, as written."""
    titles: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    forms: frozenset[str] = frozenset()
    """Kinds of legal form: public, limited …"""
    numbers: tuple[int, ...] = ()
    generation: int = 0
    """1 for senior, 2 for junior; 0 where nothing says it."""


@cache
def _data() -> dict[str, Any]:
    return table(_DATA)


@cache
def _set(section: str, key: str) -> frozenset[str]:
    return frozenset(_data()[section][key])


@cache
def _forms() -> dict[str, str]:
    """Legal forms, written together, with their kinds."""
    return {
        form.replace(" ", "").replace(",", "").replace(".", ""): kind
        for kind, forms in _data()["organisation"]["forms"].items()
        for form in forms
    }


@cache
def _groups() -> dict[str, tuple[int, ...]]:
    """Words of places and organisations, with the numbers of the lines that they stand in."""
    lines = (*_data()["place"]["same"], *_data()["organisation"]["words"]["same"])
    found: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        for word in line:
            found.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


def word_group(word: str) -> tuple[int, ...]:
    """The numbers of the lines of equal words that the word stands in."""
    return _groups().get(plain(word), ())


def same_word(one: str, other: str) -> bool:
    """Whether two words of places or organisations are translations or short forms of one another."""
    return bool(set(word_group(one)) & set(word_group(other)))


def is_particle(word: str) -> bool:
    """Whether the word is a particle of people's names or an article: al, von, de."""
    return plain(word) in _set("person", "particles")


def is_patronymic(word: str) -> bool:
    """Whether the word ends as a father's name does in East Slavic, Turkic or Lithuanian use."""
    text = plain(word)
    return len(text) > 6 and text.endswith(tuple(_data()["person"]["patronymics"]))


@lru_cache(maxsize=32768)
def parts(name: str, kind: str = "") -> Parts:
    """The parts of a name.

    Args:
        name: as it stands in a text.
        kind: person, place, organisation or empty; titles are dropped from persons only, kinds of place from places.
    """
    raw = _in_order(_DOTTED.sub(_undotted, _GLUE.sub("", name)))
    raw, forms = _without_forms(raw, kind)
    raw = _phrases(raw)
    words: list[str] = []
    titles: list[str] = []
    particles: list[str] = []
    numbers: list[int] = []
    generation = 0
    for at, word in enumerate(raw):
        key = plain(word)
        number = _number(word, key, first=not words)
        if number is not None:
            numbers.append(number)
        elif kind != "place" and key in _data()["person"]["suffixes"] and words:
            generation = _data()["person"]["suffixes"][key]
        elif kind != "place" and key in _set("person", "titles"):
            titles.append(word)
        elif _is_empty(key, at, len(raw), kind):
            particles.append(word if kind == "place" else key)
        else:
            words.append(word)
    if not words:
        words, titles, particles = [*titles, *particles] or list(raw), [], []
    return Parts(tuple(words), tuple(titles), tuple(particles), forms, _tens(raw, numbers), generation)


def _is_empty(key: str, at: int, count: int, kind: str) -> bool:
    """Whether a word says nothing of which name it is: a particle, a kind of place, an article."""
    if kind == "place":
        return key in _set("place", "kinds") or key in _set("place", "articles")
    if kind == "organisation":
        return key in _organisation_empty()
    if key not in _set("person", "particles") or at == count - 1:
        return False
    return at > 0 or key not in _set("person", "never-first")


def _phrases(words: list[str]) -> list[str]:
    """The words, with two that are one word elsewhere (United States) as one."""
    joined: list[str] = []
    for word in words:
        if joined and f"{plain(joined[-1])} {plain(word)}" in _groups():
            joined[-1] = f"{joined[-1]} {word}"
        else:
            joined.append(word)
    return joined


@cache
def _organisation_empty() -> frozenset[str]:
    return frozenset(_data()["organisation"]["words"]["empty"])


def _undotted(match: re.Match[str]) -> str:
    """A.B.C. as ABC, but J.-C. and A. B. Smith keep their initials apart when a word of letters follows."""
    text = match[0]
    return text.replace(".", "").replace(" ", "") + " " if " " not in text.strip() else text.replace(".", " ")


def _in_order(name: str) -> list[str]:
    head, comma, tail = name.partition(",")
    if comma and tail.strip() and "," not in tail and not _all_forms(tail) and len(head.split()) <= 4:
        name = f"{tail} {head}"
    words = [word.strip(".") for word in _WORD_BREAK.split(_GLUED_FORM.sub(r"\1 \2", name))]
    return [word for word in words if any(ch.isalnum() for ch in word)]


def _all_forms(text: str) -> bool:
    return "".join(plain(text).split()) in _forms() or all(plain(w) in _forms() for w in text.split())


def _without_forms(words: list[str], kind: str) -> tuple[list[str], frozenset[str]]:
    """The words without legal forms at either end, and their kinds."""
    if kind in ("person", "place"):
        return words, frozenset()
    found: set[str] = set()
    table = _forms()
    changed = True
    while changed and len(words) > 1:
        changed = False
        for size in range(min(6, len(words) - 1), 0, -1):
            head, tail = ["".join(map(plain, side)).replace(" ", "") for side in (words[:size], words[-size:])]
            if tail in table and (size > 1 or len(tail) > 2 or tail == "co" or words[-1].isupper()):
                found.add(table[tail])
                words, changed = words[:-size], True
            elif head in table and (size > 1 or (len(head) > 1 and _shouted(words[0]))):
                found.add(table[head])
                words, changed = words[size:], True
            if changed:
                break
    return words, frozenset(found)


def _shouted(word: str) -> bool:
    return word.isupper() and len(word) <= 5


def _number(word: str, key: str, *, first: bool) -> int | None:
    if word.isdecimal() and len(word) <= _DIGITS:
        return int(word)
    if match := _ORDINAL.fullmatch(key):
        return int(match[1])
    if (
        not first
        and word.isupper()
        and word.isascii()
        and len(word) <= 5
        and (found := _ROMAN.fullmatch(key))
        and found[0]
    ):
        values = [_ROMAN_VALUES[ch] for ch in key]
        return sum(-v if v < max(values[at:]) else v for at, v in enumerate(values))
    words: dict[str, int] = _data()["numbers"]["words"]
    tens: dict[str, int] = _data()["numbers"]["tens"]
    return words.get(key, tens.get(key))


def _tens(raw: list[str], numbers: list[int]) -> tuple[int, ...]:
    """Forty four as 44, and 40 4 as well."""
    tens = set(_data()["numbers"]["tens"].values())
    joined: list[int] = []
    spelled = any(not word.isdigit() for word in raw)
    for number in numbers:
        if joined and spelled and joined[-1] in tens and number < 10:
            joined[-1] += number
        else:
            joined.append(number)
    return tuple(joined)


def unleet(word: str) -> str:
    """Letters for the digits that stand for them within a word: Sech1n."""
    return word.translate(_LEET) if any(map(str.isdigit, word)) and any(map(str.isalpha, word)) else word


def place_kinds(name: str) -> list[str]:
    """The words of a name, but for its first, that say what kind of place it is."""
    return [word for word in _in_order(name)[1:] if plain(word) in _set("place", "kinds")]


def without_suffix(name: str) -> str:
    """The name without a word for the kind of place that its script writes on to it; two characters at least stay."""
    for suffix in _data()["place"]["native-suffixes"]:
        if name.endswith(suffix) and len(name) >= len(suffix) + 2 and not name.isascii():
            return name.removesuffix(suffix).strip()
    return name
