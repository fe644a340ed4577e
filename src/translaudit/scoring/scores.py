"""Scores from tallies: glossary adherence, fidelity, name consistency, required terms, and one overall figure.

Every score carries its counts and its interval. Formulas and their sources are on the scoring page of the documentation.
Scores are made once, from merged integers, so they do not depend on how the work was cut.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from translaudit.scoring.intervals import Spread, both, rate, share

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from translaudit.model import Tally
    from translaudit.scoring.intervals import Interval

__all__ = ["scores", "squares"]

# MQM's usual penalties, per finding.
_PENALTY = {"NEUTRAL": 0, "MINOR": 1, "MAJOR": 5, "CRITICAL": 25}
_WEIGHTS = {"adherence": 50, "fidelity": 50}
# MQM's calibrated score: so many points of penalty in 1,000 words are just acceptable, and that is this score.
_ACCEPTABLE, _THRESHOLD = 15.0, 90.0
# Below these a figure is shown and said to rest on too little.
_MENTIONS, _WORDS = 10, 100
# The smallest sample that MQM's page on its scoring models calls usual; a shorter text gets no verdict by a score.
_SAMPLE = 500


def scores(tally: Tally) -> dict[str, object]:
    """The scores of a tally; a part with nothing to count is None and takes no share in the overall figure."""
    counts = tally.counts
    parts: dict[str, dict[str, Any]] = {"adherence": _adherence(counts), "fidelity": _fidelity(counts)}
    known = {name: part for name, part in parts.items() if part["value"] is not None}
    weighed = [(float(_WEIGHTS[name]), part["value"], part["interval"]) for name, part in known.items()]
    weight = sum(weight for weight, _, _ in weighed)
    overall = round(100 * sum(weight * value for weight, value, _ in weighed) / weight, 1) if weighed else None
    return {
        "overall": overall,
        "interval": _rounded(both(weighed), 100, 1) if weighed else None,
        "enough": bool(known) and all(part["enough"] for part in known.values()),
        **parts,
        "names": _names(counts),
        "terms": _terms(counts),
    }


def squares(counts: Mapping[tuple[str, ...], int]) -> dict[tuple[str, ...], int]:
    """What intervals need of one document beside its counts: squares, under keys `("squares", part, which)`."""
    found: dict[tuple[str, ...], int] = {}
    for part, (counted, of) in _pairs(counts).items():
        if of:
            found["squares", part, "counted"] = counted * counted
            found["squares", part, "product"] = counted * of
            found["squares", part, "of"] = of * of
            found["squares", part, "documents"] = 1
    return found


def _pairs(counts: Mapping[tuple[str, ...], int]) -> dict[str, tuple[int, int]]:
    """By part, what was counted and what of."""
    forms = [(key[5], count) for key, count in counts.items() if key[0] == "form"]
    return {
        "adherence": (sum(count for verdict, count in forms if verdict == "ok"), sum(count for _, count in forms)),
        "fidelity": (sum(_PENALTY[name] * count for name, count in _findings(counts)), counts.get(("words",), 0)),
        "terms": (counts.get(("terms", "found"), 0), counts.get(("terms", "expected"), 0)),
    }


def _findings(counts: Mapping[tuple[str, ...], int]) -> Iterable[tuple[str, int]]:
    return ((key[2], count) for key, count in counts.items() if key[0] == "finding")


def _spread(counts: Mapping[tuple[str, ...], int], part: str) -> Spread:
    counted, of = _pairs(counts)[part]
    documents, *sums = (counts.get(("squares", part, which), 0) for which in ("documents", "counted", "product", "of"))
    return Spread(documents, counted, of, *sums)


def _share(counts: Mapping[tuple[str, ...], int], part: str) -> dict[str, Any]:
    spread = _spread(counts, part)
    value = round(spread.counted / spread.of, 4) if spread.of else None
    return {"value": value, "interval": _rounded(share(spread)), "enough": spread.of >= _MENTIONS}


def _adherence(counts: Mapping[tuple[str, ...], int]) -> dict[str, Any]:
    """Share of the mentions of known concepts that have a form the house accepts."""
    good, every = _pairs(counts)["adherence"]
    return {"accepted": good, "mentions": every, **_share(counts, "adherence")}


def _terms(counts: Mapping[tuple[str, ...], int]) -> dict[str, Any]:
    """Share of the required terms that the translation has."""
    found, expected = _pairs(counts)["terms"]
    return {"expected": expected, "found": found, **_share(counts, "terms")}


def _fidelity(counts: Mapping[tuple[str, ...], int]) -> dict[str, Any]:
    """1 less the penalty by the word, beside the two figures of MQM."""
    spread = _spread(counts, "fidelity")
    if not spread.of:
        return {"penalty": spread.counted, "words": 0, "value": None, "interval": None, "enough": False, "mqm": None}
    by_word = spread.counted / spread.of
    limits = rate(spread, sum(_PENALTY[name] ** 2 * count for name, count in _findings(counts)))
    return {
        "penalty": spread.counted,
        "words": spread.of,
        "value": round(max(0.0, 1 - by_word), 4),
        "interval": _rounded(limits and (max(0.0, 1 - limits[1]), max(0.0, 1 - limits[0]))),
        "enough": spread.of >= _WORDS,
        "mqm": _mqm(spread, critical=any(name == "CRITICAL" and count for name, count in _findings(counts))),
    }


def _mqm(spread: Spread, *, critical: bool) -> dict[str, Any]:
    """MQM's raw and calibrated score as published, which know no lower limit, and the verdict: none for a short text."""
    by_word = spread.counted / spread.of
    calibrated = 100 - 1000 * by_word * (100 - _THRESHOLD) / _ACCEPTABLE
    enough = spread.of >= _SAMPLE
    return {
        "per_1000_words": round(1000 * by_word, 2),
        "raw": round(100 * (1 - by_word), 2),
        "calibrated": round(calibrated, 2),
        "threshold": _THRESHOLD,
        "enough": enough,
        "passed": False if critical else calibrated >= _THRESHOLD if enough else None,
    }


def _names(counts: Mapping[tuple[str, ...], int]) -> dict[str, Any]:
    """How far mentions of one name agree: in the commonest form, in pairs, by HHI; names mentioned once say nothing."""
    forms: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    house = 0
    for key, count in counts.items():
        if key[0] == "form" and key[2] == "name":
            named = forms[key[1:4]]
            named[key[4]] = named.get(key[4], 0) + count
    repeated = {key: sorted(named.values()) for key, named in forms.items() if sum(named.values()) > 1}
    for key, count in counts.items():
        if key[0] == "form" and key[2] == "name" and key[5] == "ok" and key[1:4] in repeated:
            house += count
    sizes = [(named[-1], sum(named)) for named in repeated.values()]
    same, every = sum(top for top, _ in sizes), sum(size for _, size in sizes)
    # Names are what varies here: each is one draw of as many mentions as it has.
    spread = Spread(
        len(sizes),
        same,
        every,
        sum(top * top for top, _ in sizes),
        sum(top * size for top, size in sizes),
        sum(size * size for _, size in sizes),
    )
    alike = [sum(count * (count - 1) for count in named) for named in repeated.values()]
    pairs = [size * (size - 1) for _, size in sizes]
    return {
        "same": same,
        "mentions": every,
        "names": len(repeated),
        "value": round(same / every, 4) if every else None,
        "interval": _rounded(share(spread)),
        "enough": every >= _MENTIONS,
        "house": house,
        "pairwise": round(sum(alike) / sum(pairs), 4) if pairs else None,
        "pairwise_by_name": _mean([one / of for one, of in zip(alike, pairs, strict=True)]),
        "hhi": _mean([sum(count * count for count in named) / sum(named) ** 2 for named in repeated.values()]),
    }


def _mean(values: list[float]) -> float | None:
    return round(sum(values) / len(values), 4) if values else None


def _rounded(interval: Interval | None, scale: float = 1, digits: int = 4) -> list[float] | None:
    return None if interval is None else [round(scale * limit, digits) for limit in interval]
