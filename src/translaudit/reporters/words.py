"""Phrases that reporters share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.model import Finding, Report

__all__ = ["counted", "said", "suggested", "tail"]


def counted(number: int, noun: str) -> str:
    """`1 finding`, `1,204 findings`."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def suggested(suggestions: Sequence[str]) -> str:
    """`Try: “Kharkiv” or “Kharkiv’s”.`, or nothing; an empty suggestion is to delete the words."""
    shown = [f"“{text}”" if text else "delete it" for text in suggestions]
    if not shown:
        return ""
    return f"Try: {', '.join(shown[:-1])}{' or ' if len(shown) > 1 else ''}{shown[-1]}."


def said(one: Finding) -> str:
    """The claim and the advice, on one line."""
    return " ".join(f"{one.message} {suggested(one.suggestions)}".split())


def _apart(report: Report) -> tuple[tuple[int, str], ...]:
    """How many findings are not shown, and why."""
    return (
        (report.hidden, "below --min-confidence hidden"),
        (report.allowed, "allowed in the texts or the config"),
        (report.in_baseline, "known to the baseline"),
        (report.outside_diff, "that no change touches"),
    )


def tail(found: int, report: Report) -> str:
    """How many findings there are, how many were not shown, and which rules could not run."""
    text = counted(found, "finding")
    apart = [f"{count:,} {why}" for count, why in _apart(report) if count]
    if apart:
        text += f" ({', '.join(apart)})"
    if report.skipped_rules:
        whys: dict[str, dict[str, None]] = {}
        for one in report.skipped_rules:
            whys.setdefault(one.rule, {})[one.why] = None
        alike: dict[str, list[str]] = {}
        for name, its in whys.items():
            alike.setdefault("; ".join(its), []).append(name)
        told = [f"{', '.join(names)} ({why})" for why, names in alike.items()]
        text += f"; {counted(len(whys), 'rule')} skipped: {', '.join(told)}"
    return text
