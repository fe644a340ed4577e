"""Scores from tallies: glossary adherence, name consistency, fidelity, and one overall figure.

Every score carries its counts. Formulas and their sources are on the scoring page of the documentation. Scores are
made once, from merged integers, so they do not depend on how the work was cut.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from translaudit.model import Tally

__all__ = ["document_scores", "scores"]

# MQM's usual penalties, per finding.
_PENALTY = {"NEUTRAL": 0, "MINOR": 1, "MAJOR": 5, "CRITICAL": 25}
_WEIGHTS = {"adherence": 40, "names": 20, "fidelity": 40}


def scores(tally: Tally) -> dict[str, object]:
    """The scores of a tally; a part with nothing to count is None and takes no share in the overall figure."""
    counts = tally.counts
    adherence = _adherence(counts)
    names = _names(counts)
    penalty = sum(_PENALTY[key[2]] * count for key, count in counts.items() if key[0] == "finding")
    words = counts.get(("words",), 0)
    fidelity = {"penalty": penalty, "words": words, "value": round(max(0.0, 1 - penalty / words), 4) if words else None}
    parts = {"adherence": adherence, "names": names, "fidelity": fidelity}
    known = {name: part["value"] for name, part in parts.items() if part["value"] is not None}
    weight = sum(_WEIGHTS[name] for name in known)
    overall = sum(_WEIGHTS[name] * float(value) for name, value in known.items() if value is not None)
    return {
        "overall": round(100 * overall / weight, 1) if weight else None,
        **parts,
        "terms": {"expected": counts.get(("terms", "expected"), 0), "found": counts.get(("terms", "found"), 0)},
    }


def document_scores(tally: Tally) -> dict[str, object]:
    """The scores of one document."""
    return scores(tally)


def _adherence(counts: Mapping[tuple[str, ...], int]) -> dict[str, float | int | None]:
    """Share of the mentions of known concepts that have a form the house accepts."""
    good = sum(count for key, count in counts.items() if key[0] == "form" and key[5] == "ok")
    every = sum(count for key, count in counts.items() if key[0] == "form")
    return {"accepted": good, "mentions": every, "value": round(good / every, 4) if every else None}


def _names(counts: Mapping[tuple[str, ...], int]) -> dict[str, float | int | None]:
    """Share of the mentions of names that have the commonest form of their name; names mentioned once say nothing."""
    forms: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for key, count in counts.items():
        if key[0] == "form" and key[2] == "name":
            named = forms[key[1:4]]
            named[key[4]] = named.get(key[4], 0) + count
    repeated = [sorted(named.values()) for named in forms.values() if sum(named.values()) > 1]
    same, every = sum(named[-1] for named in repeated), sum(map(sum, repeated))
    return {"same": same, "mentions": every, "names": len(repeated), "value": round(same / every, 4) if every else None}
