"""Which rules an audit applies: those selected less those ignored, by name or code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit import rule
from translaudit.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translaudit.rule import Rule

__all__ = ["rules_for"]


def rules_for(select: Sequence[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules to apply, by code.

    Args:
        select: names or codes; empty for all.
        ignore: names or codes.

    Raises:
        UsageError: no rule is called so, or none is left.
    """
    every = rule.discover()
    chosen = {_named(word, every).code for word in select} if select else {one.code for one in every}
    chosen -= {_named(word, every).code for word in ignore}
    if not chosen:
        raise UsageError("no rule is left to apply", hint="Select more rules, or ignore fewer.")
    return tuple([one for one in every if one.code in chosen])


def _named(word: str, every: Sequence[Rule]) -> Rule:
    for one in every:
        if word.lower() in (one.name, one.code.lower()):
            return one
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    near = get_close_matches(word.lower(), [one.name for one in every], n=1, cutoff=0.5)
    hint = f"Did you mean “{near[0]}”?" if near else "`translaudit rules` lists them."
    raise UsageError(f"there is no rule “{word}”", hint=hint)
