"""Whether an audit passes: no finding of some severity, or not more than so many, and scores that are high enough."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from translaudit.model import Severity
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from translaudit.model import Finding

__all__ = ["Gate", "Limits"]


class Limits(NamedTuple):
    """What an audit must keep to.

    Attributes:
        fail_on: the severity from which findings count.
        max_findings: so many of them are let pass.
        fail_under: the least score, from 0 to 100, by its name: overall, adherence, names, fidelity, terms.
    """

    fail_on: Severity = Severity.MINOR
    max_findings: int = 0
    fail_under: Mapping[str, float] = MappingProxyType({})


class Gate:
    """Counts findings as they come."""

    def __init__(self, limits: Limits) -> None:
        """Nothing is counted yet."""
        self._limits = limits
        self._counts: Counter[Severity] = Counter()

    def count(self, findings: Iterable[Finding]) -> None:
        """Take in findings that are shown."""
        self._counts.update(one.severity for one in findings)

    def verdict(self, scores: Mapping[str, Any]) -> tuple[bool, tuple[str, ...]]:
        """Whether the audit fails, and why, as far as the findings do not show it themselves."""
        limits = self._limits
        found = sum(count for severity, count in self._counts.items() if severity >= limits.fail_on)
        why: list[str] = []
        failed = found > limits.max_findings
        if failed and limits != Limits(fail_under=limits.fail_under):
            level = limits.fail_on.name.lower()
            passed = f"; {limits.max_findings} may pass" if limits.max_findings else ""
            why.append(f"{found} finding{'s' * (found != 1)} of severity {level} or worse{passed}")
        for part, least in limits.fail_under.items():
            score = _score(scores, part)
            if score is not None and score < least:
                why.append(f"the score {part} is {score:.1f}, under {least:g}")
        return failed or bool(why), tuple(why)


def _score(scores: Mapping[str, Any], part: str) -> float | None:
    """A part's score from 0 to 100; None where nothing was there to count."""
    if part == "overall":
        overall = scores["overall"]
        return None if overall is None else float(overall)
    value = scores[part]["value"]
    return None if value is None else round(100 * float(value), 2)
