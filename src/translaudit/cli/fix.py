"""`translaudit fix`: the same as `translaudit check --fix`."""

from __future__ import annotations

from translaudit.cli import check

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Put safe suggestions in place, then audit; returns the exit status."""
    return check.run(arguments, program="fix")
