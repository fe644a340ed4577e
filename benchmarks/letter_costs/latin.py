"""Costs of one Latin spelling against another, and what is peculiar to the names of each group of languages.

Learned from the alternate names of places, and from what published schemes make of the same native names.
"""

from __future__ import annotations

import random
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fitting import Costs, Example, counted, fitted, near_misses
from places import COUNTRIES, GROUPS, Place, forms
from rapidfuzz.distance import Levenshtein

from translaudit.romanize import registry
from translaudit.romanize.engine import romanize
from translaudit.romanize.registry import chain, scheme
from translaudit.romanize.skeletons import letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from translaudit.romanize.engine import Scheme

__all__ = ["latin"]

_PLAIN = {
    "same": -0.1,
    "vowels": 1.8,
    "consonants": 3.0,
    "mixed": 3.2,
    "vowel-added": 1.7,
    "consonant-added": 2.6,
    "vowel-left-out": 1.7,
    "consonant-left-out": 2.6,
}
_LIKE = 0.4  # of two spellings of a place; what is less alike are two names of it
_MOST = {"ru": 4500, "uk": 4500, "zh": 5000, "other": 4000}
_MOST_OF_OTHERS = 3500
_ROMANIZED = 4000  # pairs of romanizations a language
_FORMS = 6  # of a name
_TARGETS = "en de fr es it pl cs nl sv fi hu tr lt lv az sk ro".split()
_NATIVE = {
    "ru": ("RU", "cyrillic"),
    "uk": ("UA", "cyrillic"),
    "be": ("BY", "cyrillic"),
    "bg": ("BG", "cyrillic"),
    "sr": ("RS", "cyrillic"),
    "mk": ("MK", "cyrillic"),
    "kk": ("KZ", "cyrillic"),
    "el": ("GR", "greek"),
    "hy": ("AM", "armenian"),
    "ja": ("JP", "kana"),
    "ko": ("KR", "hangul"),
}
_KOREAN = ("ko-rr2000", "ko-mr1939", "ko-dprk2002", "ko-press", "ko-bgnpcgn1945")


class _Spelled(NamedTuple):
    """The spellings of a place in working letters: those in Latin, and all."""

    latin: frozenset[str]
    every: frozenset[str]


def latin(places: Iterable[Place], guess: Callable[[str, str], str]) -> tuple[Costs, list[str]]:
    """Learn the costs; a line on each round comes with them.

    Args:
        places: where the names are from.
        guess: tells whose conventions a pair of spellings follows, as `letter_costs` will when the costs are used.
    """
    chance = random.Random("letter costs latin")  # noqa: S311  nothing secret
    ordered = list(places)
    chance.shuffle(ordered)
    spelled: dict[str, list[_Spelled]] = defaultdict(list)
    pairs: list[tuple[str, str, str]] = []
    often: Counter[str] = Counter()
    for place in ordered:
        name = letters(place.name)
        if not 2 <= len(name) <= 20:
            continue
        others = [form for form in forms(place, "latin", longest=20) if form != name]
        every = frozenset((name, *(letters(other) for other, _ in place.others)))
        spelled[place.country].append(_Spelled(frozenset((name, *others)), every))
        group = COUNTRIES.get(place.country, "other")
        if often[group] > _MOST.get(group, _MOST_OF_OTHERS):
            continue
        for other in others:
            if other.count(" ") == name.count(" ") and Levenshtein.normalized_similarity(other, name) >= _LIKE:
                pairs.append((place.country, other, name))
                often[group] += 1
    pairs += _romanized(ordered, chance)
    costs = Costs(_PLAIN, (3, 3), 5, both_ways=True)
    costs.within = {group: {} for group in (*GROUPS, "other")}
    counted(costs, [pair[1:] for pair in pairs], rounds=(0.75, 0.8, 0.85), least=6)
    costs.steps = _symmetric(costs)
    examples = [Example(True, one, other, guess(one, other)) for _, one, other in pairs]
    examples += _misses(spelled, Counter(country for country, _, _ in pairs), guess, chance)
    return costs, fitted(costs, examples, rounds=5, kept=0.82, chance=chance, counts=0.7)


def _symmetric(costs: Costs) -> dict[tuple[str, str], float]:
    """Both directions of a step as one, in the scale of evidence."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for step, cost in costs.steps.items():
        found[costs.ordered(step)].append(0.6 * cost - (0.3 if step[0] == step[1] else 0.15))
    return {step: sum(values) / len(values) for step, values in found.items()}


def _romanized(places: list[Place], chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """What different published schemes make of one native name: country, and the two forms."""
    for lang, (country, script) in _NATIVE.items():
        names = sorted(
            {
                name
                for place in places
                if place.country == country
                for name, own in place.others
                if own == script and len(name) <= 16
            }
        )
        chance.shuffle(names)
        names = [*_typical().get(lang, "").split(), *names]  # people's names end as places' seldom do
        schemes = [scheme(one) for one in _schemes(lang)]
        made = 0
        for name in names:
            found = list(dict.fromkeys(form for one in schemes if (form := _form(one, name))))
            for other in chance.sample(found[1:], min(_FORMS, len(found) - 1)) if found else ():
                yield country, other, found[0]
                made += 1
            if made >= _ROMANIZED:
                break


def _typical() -> dict[str, str]:
    """Names that are typical of a language, of people above all."""
    path = Path(registry.__file__).with_name("known_names.toml")
    return {
        lang: text for lang, text in tomllib.loads(path.read_text(encoding="utf-8")).items() if isinstance(text, str)
    }


def _schemes(lang: str) -> list[str]:
    if lang == "ko":
        return list(_KOREAN)
    return list(dict.fromkeys(one for target in _TARGETS for one in chain(lang, target)))


def _form(one: Scheme, name: str) -> str:
    form = letters(romanize(one, name))
    return form if form.isalpha() and form[:1] < "ʰ" and 2 <= len(form) <= 20 else ""


def _misses(
    spelled: dict[str, list[_Spelled]],
    wanted: Counter[str],
    guess: Callable[[str, str], str],
    chance: random.Random,
) -> Iterator[Example]:
    """Names against some spelling of a near neighbour in the same country, unless the two places are namesakes."""
    for country, most in sorted(wanted.items()):
        rows = [(name, own) for own in spelled[country] for name in sorted(own.latin)]
        if len(rows) > 12000:
            rows = chance.sample(rows, 12000)
        for mine, theirs in near_misses([(name, own.latin) for name, own in rows], most * 4 // 3, chance):
            (one, own), (other, others) = rows[theirs], rows[mine]
            if own.every.isdisjoint(others.every):
                yield Example(False, one, other, guess(one, other))
