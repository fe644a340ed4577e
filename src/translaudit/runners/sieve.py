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

    def shown(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Those of some findings that are shown; each finding is to be asked about once."""
        shown = tuple(findings)
        if self._baseline is not None:
            shown = tuple([one for one in shown if not self._baseline.hides(one)])
            self.in_baseline += len(findings) - len(shown)
        if self._changes is not None:
            before = len(shown)
            shown = tuple([one for one in shown if self._changes.touch(one)])
            self.outside_diff += before - len(shown)
        return shown
