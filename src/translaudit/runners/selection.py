"""Which rules an audit applies: those selected less those ignored, by name or code."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from translaudit import rule
from translaudit.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.rule import Rule

__all__ = ["rules_for"]

_OPINIONS, _CODE = "second-opinion", "ta401"


def rules_for(
    select: Sequence[str] = (), ignore: Sequence[str] = (), *, backends: bool | None = None
) -> tuple[Rule, ...]:
    """The rules to apply, by code.

    Args:
        select: names or codes; empty for all.
        ignore: names or codes.
        backends: whether any is asked; without them the rule that reports what they say is left out. None where the
            question is what rules there are.

    Raises:
        UsageError: no rule is called so, or none is left.
    """
    words = {word.lower() for word in (*select, *ignore)}
    if select and words <= rule.own_names():  # the others need not even be imported
        every = rule.discover(plugins=False, only=words)
    elif backends is False and not words & {_OPINIONS, _CODE}:
        every = rule.discover(plugins=_plugins(), only=rule.own_names() - {_OPINIONS})
    else:
        every = rule.discover(plugins=_plugins())
    chosen = {_named(word, every).code for word in select} if select else {one.code for one in every}
    chosen -= {_named(word, every).code for word in ignore}
    if backends is False:
        if chosen == {_CODE.upper()}:
            raise UsageError(
                f"{_OPINIONS} reports what backends say, and none is named", hint="Name one with --backend."
            )
        chosen.discard(_CODE.upper())
    if not chosen:
        raise UsageError("no rule is left to apply", hint="Select more rules, or ignore fewer.")
    return tuple([one for one in every if one.code in chosen])


def _plugins() -> bool:
    """Whether an installed package may offer rules; a look at its metadata takes a tenth of what `importlib` does."""
    for folder in sys.path:
        with suppress(OSError):
            names = [
                entry.path for entry in os.scandir(folder or ".") if entry.name.endswith(("-info", ".egg", ".zip"))
            ]
            if any(_offers(name) for name in names):
                return True
    return False


def _offers(path: str) -> bool:
    if not path.endswith("-info"):
        return True  # what an archive holds is for `importlib` to say
    with suppress(OSError), open(os.path.join(path, "entry_points.txt"), "rb") as stream:  # noqa: PTH118, PTH123  many
        return b"translaudit.rules" in stream.read()
    return False


def _named(word: str, every: Sequence[Rule]) -> Rule:
    for one in every:
        if word.lower() in (one.name, one.code.lower()):
            return one
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    near = get_close_matches(word.lower(), [one.name for one in every], n=1, cutoff=0.5)
    hint = f"Did you mean “{near[0]}”?" if near else "`translaudit rules` lists them."
    raise UsageError(f"there is no rule “{word}”", hint=hint)
