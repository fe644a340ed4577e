"""Whether two spellings are one name: of a place, a person or an organisation, in any two scripts, with the reason.

Reach for `same_name`. It weighs letters by learned costs (`letter_costs`), syllables, published schemes, given names and
the parts of longer names. It knows no people, places or texts: two towns of one name are one to it, and a place that
was renamed, or has a name of its own in another language (Lviv, Lemberg), is two.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import exp

from translaudit.romanize.name_parts import Parts, parts, place_kinds, same_word, without_suffix
from translaudit.romanize.part_match import by_parts
from translaudit.romanize.skeletons import letters, plain, script
from translaudit.romanize.word_match import Match, matched

__all__ = ["NameMatch", "same_name"]

_SAME = 0.5
_SPREAD = 2.0  # evidence for which the score moves from 0.5 to 0.73
_THRESHOLD = {"": 1.6, "parts": 1.0}
_CERTAIN = 5.0
_UNSPACED = frozenset({"han", "kana", "hangul"})


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The verdict on two spellings."""

    same: bool
    """Whether they pass for one name: `score` is 0.5 or more."""
    score: float
    """0 to 1, higher the likelier; rounded to four digits."""
    reason: str
    """What they have in common, or what tells them apart."""


def same_name(one: str, other: str, *, lang_one: str = "", lang_other: str = "", kind: str = "") -> NameMatch:
    """Compare two spellings.

    Args:
        one: a name as it stands in a text.
        other: another.
        lang_one: BCP 47 tag of the language that the first is written in; empty when unknown.
        lang_other: likewise.
        kind: person, place or organisation; empty when unknown.

    Returns:
        The verdict; two texts without letters are the same only when they are equal.
    """
    found, threshold = _compared(one.strip(), other.strip(), (lang_one, lang_other), kind)
    score = round(1 / (1 + exp(max(-30.0, min(30.0, (threshold - found.evidence) / _SPREAD)))), 4)
    return NameMatch(score >= _SAME, score, found.reason)


@lru_cache(maxsize=8192)
def _compared(one: str, other: str, langs: tuple[str, str], kind: str) -> tuple[Match, float]:
    if not letters(one) or not letters(other) or not script(one) or not script(other):
        same = letters(one) == letters(other) and bool(one)
        return Match(9.0 if same else -9.0, "equal" if same else "nothing to compare"), 0.0
    if letters(one) == letters(other):
        return Match(9.0, "the same spelling" if one == other else "the same but for capitals, marks and spaces"), 2.0
    first, second = parts(one, kind), parts(other, kind)
    sizes = len(first.words), len(second.words)
    if sizes == (1, 1) and not (first.forms or second.forms or first.numbers or second.numbers):
        if kind in ("", "place") and (without_suffix(one), without_suffix(other)) != (one, other):
            return _place(one, other, langs), _THRESHOLD[""]
        return matched(first.words[0], second.words[0], *langs), _THRESHOLD[""]
    if 1 in sizes and (script(one) in _UNSPACED) != (script(other) in _UNSPACED):
        return _unspaced(one, other, langs), _THRESHOLD[""]
    if kind == "place":
        return _place(one, other, langs), _THRESHOLD[""]
    placelike = not kind and not (first.forms or second.forms) and bool(place_kinds(one) or place_kinds(other))
    by_part = by_parts(first, second, langs, kind, slips_pass=not placelike)
    if kind:
        return by_part, _THRESHOLD["parts"]
    if placelike:
        return _place(one, other, langs), _THRESHOLD[""]
    whole = _place(one, other, langs)
    lifted = Match(by_part.evidence + _THRESHOLD[""] - _THRESHOLD["parts"], by_part.reason)
    if min(sizes) > 1 or _told_apart(first, second):
        return lifted, _THRESHOLD[""]
    # a single word against one or more: only what is certain of its parts outweighs the letters
    return lifted if by_part.evidence >= _CERTAIN else whole, _THRESHOLD[""]


def _told_apart(one: Parts, other: Parts) -> bool:
    """Whether more than words says something of the two names: numbers, titles, legal forms."""
    return bool(one.forms or other.forms or one.titles or other.titles or one.numbers or other.numbers)


def _unspaced(one: str, other: str, langs: tuple[str, str]) -> Match:
    """A name without spaces against one with them: as one word, in both orders of its parts."""
    if script(other) in _UNSPACED:
        one, other, langs = other, one, (langs[1], langs[0])
    words = other.replace("-", " ").split()
    orders = dict.fromkeys(("".join(words), "".join((*words[1:], words[0])), "".join((words[-1], *words[:-1]))))
    tight = one.replace(" ", "")
    return max((matched(tight, order, *langs) for order in orders), key=lambda match: match.evidence)


def _place(one: str, other: str, langs: tuple[str, str]) -> Match:
    """Names of places: with and without the words for what kind of place it is."""
    first, second = parts(one, "place"), parts(other, "place")
    if first.numbers != second.numbers and first.numbers and second.numbers:
        return Match(-6.0, "the numbers differ")
    best = _in_order(tuple(letters(one).split()), tuple(letters(other).split()), langs, one, other)
    if first.particles or second.particles:
        cost = 0.3 * (bool(first.particles) != bool(second.particles)) + 0.1
        bare = _in_order(first.words, second.words, langs, " ".join(first.words), " ".join(second.words))
        if bare.evidence - cost > best.evidence:
            extra = " ".join((*first.particles, *second.particles))
            best = Match(bare.evidence - cost, f"{bare.reason}; {extra} left out of account")
    for a, b in ((without_suffix(one), other), (one, without_suffix(other))):
        if (a, b) != (one, other):
            bare = _in_order(tuple(letters(a).split()), tuple(letters(b).split()), langs, a, b)
            if bare.evidence - 0.2 > best.evidence:
                best = Match(bare.evidence - 0.2, bare.reason)
    return best


def _in_order(ones: tuple[str, ...], others: tuple[str, ...], langs: tuple[str, str], one: str, other: str) -> Match:
    """Words in their order: the weakest pair decides; as one word where their numbers differ."""
    if len(ones) == len(others) and len(ones) > 1 and script(one) not in _UNSPACED:
        pairs = [
            Match(2.5, f"{x} and {y} mean the same") if same_word(x, y) else matched(x, y, *langs)
            for x, y in zip(ones, others, strict=True)
        ]
        weakest = min(pairs, key=lambda match: match.evidence)
        rest = sum(min(3.0, match.evidence) for match in pairs) - min(3.0, weakest.evidence)
        return Match(weakest.evidence + 0.1 * max(0.0, rest), weakest.reason)
    if abs(len(plain(one)) - len(plain(other))) > 8:
        return _prefix(ones, others, langs)
    tight = matched(one.replace(" ", "").replace("-", ""), other.replace(" ", "").replace("-", ""), *langs)
    cut = _prefix(ones, others, langs)
    return max(tight, cut, key=lambda match: match.evidence)


def _prefix(ones: tuple[str, ...], others: tuple[str, ...], langs: tuple[str, str]) -> Match:
    """A name that is the beginning or the end of a longer one: less sure the more is missing."""
    if len(ones) == len(others):
        return Match(-20.0, "other words")
    swapped = len(ones) > len(others)
    short, long = (others, ones) if swapped else (ones, others)
    best = Match(-20.0, "other words")
    for start in sorted({0, len(long) - len(short)}):
        window = long[start : start + len(short)]
        found = [
            matched(y, x, *langs) if swapped else matched(x, y, *langs) for x, y in zip(short, window, strict=True)
        ]
        weakest = min(found, key=lambda match: match.evidence)
        missing = [word for at, word in enumerate(long) if not start <= at < start + len(short)]
        evidence = min(2.0, weakest.evidence) - 2.5 - 0.5 * len(missing)
        if evidence > best.evidence:
            best = Match(evidence, f"{' '.join(missing)} in one only")
    return best
