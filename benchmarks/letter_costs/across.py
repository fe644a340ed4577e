"""Costs of reading the letters of a script as Latin ones, learned from places that have names in both."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from fitting import Costs, Example, counted, fitted, is_vowel, near_misses
from places import Place, forms
from rapidfuzz.distance import Levenshtein

from translaudit.romanize.skeletons import letters, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["SCRIPTS", "across"]

SCRIPTS = {
    "arabic": (2, 4),
    "armenian": (2, 4),
    "cyrillic": (2, 4),
    "devanagari": (2, 4),
    "greek": (2, 4),
    "han": (5, 4),
    "hangul": (3, 4),
    "hebrew": (2, 4),
    "kana": (3, 4),
}
"""The scripts, with how many letters of it and how many Latin ones a step may have."""

_PLAIN = {
    "same": 2.8,
    "vowels": 2.8,
    "consonants": 2.8,
    "mixed": 2.8,
    "vowel-added": 1.6,
    "consonant-added": 2.6,
    "vowel-left-out": 2.8,
    "consonant-left-out": 2.8,
}
_MOST = 16000  # pairs to learn from
_LIKE = 0.35  # how like its letter-by-letter Latin form a name must be: exonyms are none
_UNLIKE = frozenset(("hangul", "hebrew", "arabic", "han", "kana"))  # letter by letter says too little here
_CHINESE = frozenset("CN TW HK MO JP KR KP".split())
_TWELFTH = 12  # of the names in Han of Chinese places, which are all of one kind
_DOUBLED = re.compile(r"([bcdfghjklmnpqrstvwxz])\1")
_JAMO = dict(
    zip(
        "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣㆁ",
        "g kk n d tt r m b pp s ss j jj ch k t p h a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i ng".split(),
        strict=True,
    )
)
_SMALL_KANA = {
    "ゃ": "ya",
    "ゅ": "yu",
    "ょ": "yo",
    "ぁ": "a",
    "ぃ": "i",
    "ぅ": "u",
    "ぇ": "e",
    "ぉ": "o",
    "っ": "",
    "ー": "",
}


def across(script: str, places: Iterable[Place]) -> tuple[Costs, list[str]]:
    """Learn the costs of a script; a line on each round comes with them."""
    chance = random.Random(f"letter costs {script}")  # noqa: S311  nothing secret
    found = _names(script, places)
    pairs = _pairs(script, found, chance)
    costs = Costs(_PLAIN, SCRIPTS[script], 12 if script == "han" else 6)
    costs.steps = dict(_seeds(script, sorted({letter for _, _, name in pairs for letter in name})))
    counted(costs, [(name, one) for one, _, name in pairs], rounds=(0.75, 0.8, 0.85, 0.9), least=4)
    costs.steps = {step: 0.6 * cost - 0.15 for step, cost in costs.steps.items()}
    examples = [Example(True, name, one) for one, _, name in pairs]
    examples += _misses(found, pairs, chance)
    return costs, fitted(costs, examples, rounds=4, kept=0.9, chance=chance)


def _names(script: str, places: Iterable[Place]) -> list[tuple[str, Place, tuple[str, ...]]]:
    """Latin name, place, and the names in the script, for places that have one."""
    found = []
    for place in places:
        one = _DOUBLED.sub(r"\1", letters(place.name))
        others = tuple(forms(place, script, longest=40 if script == "han" else 22))
        if others and 2 <= len(one) <= 22:
            found.append((one, place, others))
    return found


def _pairs(
    script: str, found: list[tuple[str, Place, tuple[str, ...]]], chance: random.Random
) -> list[tuple[str, Place, str]]:
    pairs = []
    chinese = 0
    for one, place, others in found:
        for name in others:
            if name.count(" ") != one.count(" "):
                continue
            if script not in _UNLIKE and Levenshtein.normalized_similarity(plain(name), one) < _LIKE:
                continue
            if script == "han" and place.country in _CHINESE:
                chinese += 1
                if chinese % _TWELFTH:
                    continue
            pairs.append((one, place, name))
    chance.shuffle(pairs)
    return pairs[:_MOST]


def _misses(
    found: list[tuple[str, Place, tuple[str, ...]]], pairs: list[tuple[str, Place, str]], chance: random.Random
) -> Iterator[Example]:
    """Names of places against names of their near neighbours in the same country that are no namesakes of theirs."""
    wanted: dict[str, int] = defaultdict(int)
    for _, place, _ in pairs:
        wanted[place.country] += 1
    by_country: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for one, place, others in found:
        by_country[place.country].append((one, others))
    for country, most in sorted(wanted.items()):
        rows = by_country[country]
        for mine, theirs in near_misses([(one, frozenset((one,))) for one, _ in rows], most, chance):
            if not set(rows[theirs][1]) & set(rows[mine][1]):
                yield Example(False, chance.choice(rows[theirs][1]), rows[mine][0])


def _seeds(script: str, alphabet: list[str]) -> Iterator[tuple[tuple[str, str], float]]:
    """What each letter is likely to be read as before anything is learned."""
    readings = dict(_readings(script, alphabet))
    for letter, reading in readings.items():
        if len(reading) > 1:
            yield (letter, reading[0]), 1.0
        if script == "kana" and reading and not is_vowel(reading[0]):
            consonant = reading.rstrip("aeiou")
            yield (letter, consonant), 1.0
            for vowel in "aeiou":
                yield (letter, consonant + vowel), 2.0
            for small in "ゃゅょぁぃぇぉ":
                tail = _SMALL_KANA[small]
                palatal = tail.lstrip("y") if consonant in ("sh", "ch", "j") else tail
                yield (letter + small, consonant + palatal), 0.3
                yield (letter + small, consonant + tail[-1]), 0.4
        yield (letter, reading), 0.1
    yield (" ", " "), 0.0
    for mark in "ー’":
        yield (mark, ""), 0.2


def _readings(script: str, alphabet: list[str]) -> Iterator[tuple[str, str]]:
    from unidecode import unidecode  # noqa: PLC0415  beside the tables above

    for letter in alphabet:
        if script == "hangul":
            reading = _JAMO.get(letter, letter)
        elif script == "kana":
            reading = _SMALL_KANA.get(letter, unidecode(letter).lower())
        elif script == "han":
            reading = letter  # working letters are Pinyin already
        else:
            reading = unidecode(letter).lower().strip("'`")
        if letter not in " ’":
            yield letter, reading
