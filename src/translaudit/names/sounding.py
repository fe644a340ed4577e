"""How well a word of a translation sounds like a name of the original, in any two scripts, endings allowed for.

Reach for `heard` with a name and a word: the evidence is a logarithm of odds, as in `romanize.word_match`, and `POOR` where
a cheap look already says no. It compares sounds only: Germany is nothing like Deutschland to it. Readings of Japanese names
in Han characters are beyond it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.romanize.chinese import is_pinyin
from translaudit.storage.kept import table
from translaudit.text.edits import in_common, nearest
from translaudit.text.inflection.relatives import stems
from translaudit.text.unmarked import ascii_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["POOR", "SOUNDS", "SURE", "akin", "comparable", "heard", "likeness", "loudest", "made", "plainly"]

_FILE = Path(__file__).with_name("sounding.toml")
POOR = -20.0
SOUNDS = -5.0
"""From here on a word may render a name, if no other does better."""
SURE = 0.0
"""From here on it does, unless the text has another such name."""
_COMPARED = 5  # pairs that are compared closely
_COMPARED_HAN = 15  # the same where characters are read by guess
_ONE = 0.8  # share of letters in common from which nobody needs to compare closely
_ENOUGH = 2.0
_HOPELESS = -15.0  # no ending taken off makes that good
_LEAST = -12.0  # evidence that is less counts for nothing anywhere, except that what is hopeless is
_FARTHEST = -4.0  # the same where better evidence was found, as far as `word_match.evidence` allows
_ALIKE = 0.6
_MARKS = str.maketrans("", "", "'’ʼ")
_SOME_LETTERS = 6  # of which an ending of two changes much
_DERIVED = 3  # letters of an ending that changes much
_BREATHED = str.maketrans("Гг", "Хх")
_ALMOST = -7.0
_FAR = 0.34  # share of letters in common below which two words are not worth comparing
_LONGEST_ENDING = 7


@cache
def _alike() -> tuple[tuple[str, str], ...]:
    return tuple(table(_FILE)["alike"].items())


@lru_cache(maxsize=16384)
def plainly(word: str) -> str:
    """A word in plain small Latin letters, for a first look; not a romanization."""
    if word.isascii():
        text = word.lower()
    else:
        for one, other in table(_FILE)["greek"].items() if "Ͱ" <= word[0] <= "Ͽ" else ():
            word = word.replace(one, other)
        text = ascii_of(word).lower().replace(" ", "").replace("'", "")
    for one, other in _alike():
        text = text.replace(one, other)
    return text


@lru_cache(maxsize=512)
def _read(words: tuple[str, ...]) -> list[str]:
    """Words as they are looked at first; those of a segment are compared with name after name."""
    return list(map(plainly, words))


def _worth(names: tuple[str, ...], words: tuple[str, ...]) -> Iterator[tuple[str, str, float]]:
    """The pairs of a name and a word that are worth comparing, with their share of letters in common."""
    if len(words) >= len(names):
        for name in names:
            for _, share, number in nearest(plainly(name), _read(words), _far(name)):
                yield name, words[number], share
        return
    least = min(map(_far, names))
    for word in words:
        for _, share, number in nearest(plainly(word), _read(names), least):
            if share >= _far(names[number]):
                yield names[number], word, share


def comparable(name: str, words: Sequence[str]) -> list[tuple[int, float]]:
    """The words that are worth comparing with a name, the likeliest first; for all others `heard` gives `POOR`.

    Returns:
        Numbers of words, with the share of letters that they have in common with the name.
    """
    name = _whole(_joined(name))
    least = _far(name)
    reads = {plainly(name), plainly(name.translate(_BREATHED))}
    plain = _read_both_ways(tuple(words))
    shares: dict[int, float] = {}
    for read in reads:
        for _, share, number in nearest(read, plain, least):
            shares[number % len(words)] = max(share, shares.get(number % len(words), 0.0))
    return sorted(shares.items(), key=lambda one: (-one[1], one[0]))


@lru_cache(maxsize=512)
def _read_both_ways(words: tuple[str, ...]) -> list[str]:
    """Words as they are looked at first, then once more with a Cyrillic г that is breathed."""
    spoken = [_whole(_joined(word)) for word in words]
    return [*map(plainly, spoken), *(plainly(word.translate(_BREATHED)) for word in spoken)]


def loudest(names: Sequence[str], words: Sequence[str], source: str, target: str, *, enough: float) -> float:
    """The best evidence that one of the words renders one of the names; the likeliest are compared, until it is enough."""
    pairs = [(-share, name, word) for name, word, share in _worth(tuple(names), tuple(words))]
    pairs.sort()
    if pairs and enough <= _ENOUGH and -pairs[0][0] >= _ONE:
        return _ENOUGH
    best = POOR
    least = SOUNDS if enough >= SOUNDS else _LEAST
    most = _COMPARED_HAN if source in ("zh", "ja") or target in ("zh", "ja") else _COMPARED
    for _, name, word in pairs[:most]:
        best = max(best, heard(name, word, source, target, least))
        if best >= enough:
            break
    return best


def _far(name: str) -> float:
    """How little a name and a word may have in common to be worth comparing: less where syllables hide the sounds."""
    first = name[0]
    return _FAR if first < "\u3000" else _FAR / 2 if first < "\u3400" else _FAR - 0.1


def _joined(word: str) -> str:
    """A Cyrillic word without the apostrophes that part its letters."""
    return word.translate(_MARKS) if "Ѐ" <= word[0] <= "ԯ" else word


def _whole(word: str) -> str:
    """A word with its Mc as it is spoken."""
    if word.startswith("Mc") and len(word) > len("McKee") - 1:
        return f"Mak{word[2:].lower().removeprefix('c')}"
    return word


def akin(name: str, word: str, source: str, target: str) -> bool:
    """Whether a word may still render a name that it sounds too little like to say so: its letters are alike, or nearly."""
    return likeness(name, word) >= _ALIKE or heard(name, word, source, target) >= _ALMOST


@lru_cache(maxsize=4096)
def likeness(one: str, other: str) -> float:
    """The share of letters that two words have in common, in their order; for a first look."""
    found = in_common(plainly(one), plainly(other))
    for word, against in ((one, other), (other, one)):
        if "г" in word or "Г" in word:  # Ukrainian and Belarusian: h
            found = max(found, in_common(plainly(word.translate(_BREATHED)), plainly(against)))
    return found


@cache
def _ends(lang: str) -> frozenset[str]:
    return frozenset(table(_FILE)["endings"].get(lang, "").split())


@lru_cache(maxsize=8192)
def bare(word: str, lang: str) -> tuple[str, ...]:
    """What the word may be without an ending of its language; the word itself first."""
    found = dict.fromkeys(stems(word, lang))
    ends = _ends(lang)
    for size in range(1, _LONGEST_ENDING + 1):
        if len(word) - size > 2 and word[-size:] in ends:
            found[word[:-size]] = None
    return tuple(found)


@lru_cache(maxsize=16384)
def heard(name: str, word: str, source: str, target: str, least: float = _LEAST) -> float:
    """The evidence that a word renders a name.

    Args:
        name: a word of the original.
        word: a word of the translation.
        source: the primary language subtag of the original.
        target: that of the translation.
        least: below that the evidence need not be exact; no less than -12.
    """
    if name == word:
        return 9.0
    name, word = _whole(_joined(name)), _whole(_joined(word))
    if likeness(name, word) < _far(name):
        return POOR
    from translaudit.romanize.word_match import (  # noqa: PLC0415  its tables are read only here
        NAMED,
        SETTLED,
        evidence,
        matched,
    )

    if source == "zh" and is_pinyin(word.lower()):
        return matched(name, word, source, target).evidence  # a letter more or less is another name
    best = POOR
    long = len(name) - min(map(len, bare(name, source))) >= _DERIVED
    long = long or (len(word) < _SOME_LETTERS and 2 * min(map(len, bare(word, target))) <= len(word) + 1)  # Полом, Paul
    for number, one in enumerate(bare(name, source)):
        for count, other in enumerate(bare(word, target)):
            needed = best - NAMED if best >= SETTLED else _FARTHEST if best >= _FARTHEST else least
            floor = needed if number or count else _HOPELESS
            found = evidence(one, other, source, target, needed, floor) - 0.3 * (bool(number) + bool(count))
            best = max(best, found)
            if best < _HOPELESS and not long:
                return best
    return best


@cache
def made(how: str) -> tuple[str, ...]:
    """Endings of words that are made of a name, by their kind in the table."""
    return tuple(table(_FILE)["made"][how].split())
