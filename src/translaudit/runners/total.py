"""What is kept of documents while they stream by, and the report made of it at the end; nothing grows with the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.audit import across, conclude, counted, merge
from translaudit.model import Report, Tally
from translaudit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.audit import Settings
    from translaudit.model import Examined, SkippedRule
    from translaudit.rule import Rule

__all__ = ["Running"]


class Running:
    """The merged tally, languages and skipped rules of the documents so far."""

    def __init__(self) -> None:
        """Nothing so far."""
        self._tallies: list[tuple[int, Tally]] = []
        self._languages: set[str] = set()
        self._skipped: dict[SkippedRule, None] = {}

    def add(self, one: Examined) -> None:
        """Take in one document."""
        self._languages.add(f"{one.summary.source_lang or '?'}-{one.summary.target_lang}")
        self._skipped.update(dict.fromkeys(one.skipped))
        # Merging copies; of tallies of like size each count is copied log n times instead of n.
        weight, tally = 1, one.tally
        while self._tallies and self._tallies[-1][0] <= weight:
            before, other = self._tallies.pop()
            weight, tally = weight + before, merge(other, tally)
        self._tallies.append((weight, tally))

    @property
    def tally(self) -> Tally:
        """Of all documents so far."""
        whole = Tally()
        for _, tally in self._tallies:
            whole = merge(whole, tally)
        return whole

    def report(self, rules: Sequence[Rule], settings: Settings) -> Report:
        """The report of all documents so far: of findings it holds those of the corpus only, and no summaries."""
        merged = self.tally
        found = across(merged, rules=rules, settings=settings, languages=self._languages)
        tally = counted(merged, found, settings)
        skipped = tuple(sorted(self._skipped, key=lambda one: (one.rule, one.why)))
        scores = conclude(tally, rules=rules, settings=settings, languages=self._languages, skipped=skipped)
        shown = tuple([one for one in found if one.confidence >= settings.min_confidence])
        hidden, allowed = (tally.counts.get((kind,), 0) for kind in ("hidden", "allowed"))
        return Report(__version__, (), shown, skipped, dict(scores), hidden, allowed)
