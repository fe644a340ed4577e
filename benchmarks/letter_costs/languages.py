"""Groups of letters by which names of a group of languages are known: logistic regression over letter groups."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from places import COUNTRIES, Place, forms

from translaudit.romanize.skeletons import letters

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["guessed", "languages"]

_MOST, _MOST_OF_OTHERS = 6000, 15000
_LEAST = 12  # times that a group of letters must be seen
_LISTED = 500  # groups of letters kept a language
_SMALL = 0.12
_PASSES = 3

Weights = dict[str, dict[str, float]]
_Row = tuple[str, frozenset[str]]


def languages(places: Iterable[Place]) -> tuple[Weights, list[str]]:
    """Weights of letter groups by group of languages, with a line on how well they tell."""
    chance = random.Random("letter costs languages")  # noqa: S311  nothing secret
    rows = _rows(places, chance)
    held, fitted = rows[: len(rows) // 10], rows[len(rows) // 10 :]
    seen = Counter(group for _, groups in fitted for group in groups)
    names = sorted({lang for lang, _ in rows})
    common = {group for group, often in seen.items() if often >= _LEAST}
    weights = _fit(fitted, dict.fromkeys(names, common), {lang: {} for lang in names}, chance)
    chosen = {
        lang: set(sorted(own, key=lambda group: (-abs(own[group]) * math.sqrt(seen[group]), group))[:_LISTED])
        for lang, own in weights.items()
    }
    weights = {lang: {group: own[group] for group in chosen[lang]} for lang, own in weights.items()}
    weights = _fit(fitted, chosen, weights, chance)
    weights = {
        lang: {group: round(weight, 2) for group, weight in own.items() if abs(weight) >= _SMALL and group not in "^$"}
        for lang, own in weights.items()
    }
    right = sum(_likeliest(weights, groups) == lang for lang, groups in held)
    return weights, [f"held out: {right / len(held):.3f} of {len(held)} right"]


def guessed(weights: Weights, one: str, other: str) -> str:
    """The group of languages that two spellings look most like."""
    return _likeliest(weights, _groups(one) | _groups(other))


def _likeliest(weights: Weights, groups: Iterable[str]) -> str:
    groups = list(groups)
    return max(sorted(weights), key=lambda lang: sum(weights[lang].get(group, 0.0) for group in groups))


def _groups(word: str) -> frozenset[str]:
    text = f"^{word}$"
    return frozenset(text[at : at + size] for size in (1, 2, 3, 4) for at in range(len(text) - size + 1)) - {"^", "$"}


def _rows(places: Iterable[Place], chance: random.Random) -> list[_Row]:
    by_language: dict[str, list[frozenset[str]]] = defaultdict(list)
    for place in places:
        name = letters(place.name)
        if not 2 <= len(name) <= 25:
            continue
        others = [form for form in forms(place, "latin", longest=25) if form != name]
        lang = COUNTRIES.get(place.country, "other")
        by_language[lang].extend(_groups(name) | _groups(other) for other in others[:4])
    rows: list[_Row] = []
    for lang, found in sorted(by_language.items()):
        chance.shuffle(found)
        rows.extend((lang, groups) for groups in found[: _MOST_OF_OTHERS if lang == "other" else _MOST])
    chance.shuffle(rows)
    return rows


def _fit(rows: list[_Row], allowed: dict[str, set[str]], weights: Weights, chance: random.Random) -> Weights:
    """Passes of AdaGrad of the softmax; rare languages weigh up to three times as much."""
    often = Counter(lang for lang, _ in rows)
    past: Weights = {lang: {} for lang in weights}
    weights = {lang: dict(own) for lang, own in weights.items()}
    for _ in range(_PASSES):
        chance.shuffle(rows)
        for lang, groups in rows:
            listed = sorted(groups)
            sums = {other: sum(own.get(group, 0.0) for group in listed) for other, own in weights.items()}
            top = max(sums.values())
            shares = {other: math.exp(value - top) for other, value in sums.items()}
            whole = sum(shares.values())
            heft = min(3.0, 3000 / often[lang])
            for other, own in weights.items():
                error = ((other == lang) - shares[other] / whole) * heft
                if abs(error) < 0.02:
                    continue
                for group in listed:
                    if group in allowed[other]:
                        past[other][group] = past[other].get(group, 1.0) + error * error
                        own[group] = own.get(group, 0.0) + 0.12 * error / math.sqrt(past[other][group])
    return weights
