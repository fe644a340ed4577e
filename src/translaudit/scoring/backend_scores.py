"""What backends did, from tallies: how many segments they were asked about, what they marked, the mean of their scores.

These figures stand beside the scores and take no share in them: they say what a model thinks, not what was seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from translaudit.model import Tally

__all__ = ["backend_scores"]


def backend_scores(
    tally: Tally,
    backends: Iterable[tuple[str, str, str]],
    segments: Mapping[str, list[dict[str, object]]],
) -> dict[str, dict[str, object]]:
    """By backend, its version, its notice and its figures.

    Args:
        tally: of a document, or of all, merged.
        backends: name, version and notice of each.
        segments: by backend, the segments that it scored; none where documents are merged.
    """
    found: dict[str, dict[str, object]] = {}
    for name, version, notice in backends:
        count = {what: tally.counts.get(("backend", name, what), 0) for what in _COUNTED}
        scored = count.pop("scored")
        millionths = count.pop("millionths")
        mean = round(millionths / scored / 1_000_000, 4) if scored else None
        found[name] = {"version": version, "notice": notice, **count, "scored": scored, "mean": mean}
        if name in segments:
            found[name]["segments"] = segments[name]
    return found


_COUNTED = ("asked", "failed", "spans", "dropped", "scored", "millionths")
