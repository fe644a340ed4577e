"""Which findings are shown: not those that a baseline knows, and where changes were asked for only what they touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.model import Finding
    from translaudit.runners.baseline import Baseline
    from translaudit.runners.changes import Changes

__all__ = ["Sieve"]


class Sieve:
    """Lets findings through and counts those that it holds back.

    Attributes:
        in_baseline: how many the baseline hid.
        outside_diff: how many no change touches.
    """

    def __init__(self, baseline: Baseline | None = None, changes: Changes | None = None) -> None:
        """Hold back by what is given; by nothing, let all through."""
        self._baseline, self._changes = baseline, changes
        self.in_baseline = self.outside_diff = 0

    def parted(self, findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """Those of some findings that are shown, and those that the baseline knows; each is to be asked about once."""
        shown: tuple[Finding, ...] = tuple(findings)
        known: tuple[Finding, ...] = ()
        if self._baseline is not None:
            hides = [self._baseline.hides(one) for one in findings]
            shown = tuple([one for one, hidden in zip(findings, hides, strict=True) if not hidden])
            known = tuple([one for one, hidden in zip(findings, hides, strict=True) if hidden])
            self.in_baseline += len(known)
        if self._changes is not None:
            before = len(shown)
            shown = tuple([one for one in shown if self._changes.touch(one)])
            self.outside_diff += before - len(shown)
        return shown, known
