"""`translaudit explain RULE`: the page of a rule."""

from __future__ import annotations

from translaudit.cli.parser import Parser
from translaudit.cli.streams import standard_output

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Print what a rule flags and why; returns the exit status."""
    parser = Parser("translaudit explain", "What a rule flags and leaves alone, why, and how to fix it.")
    parser.add_argument("rule", metavar="RULE", help="its name or code")
    options = parser.parse(arguments)
    from translaudit.pages import explained
    from translaudit.runners.selection import rules_for

    standard_output().write(explained(rules_for([options.rule])[0]))
    return 0
