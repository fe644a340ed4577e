"""Settings that hold for some paths only: rules that are left out there, and how sure findings must be."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from translaudit.readers.walk import spec_of
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from translaudit.audit import Settings
    from translaudit.model import Confidence
    from translaudit.rule import Rule

__all__ = ["PathSettings", "for_path"]


class PathSettings(NamedTuple):
    """What holds for the paths that a pattern fits.

    Attributes:
        pattern: as in a .gitignore file.
        root: the folder that the pattern starts from.
        ignore: names of rules not to apply.
        min_confidence: None for what holds elsewhere.
    """

    pattern: str
    root: str
    ignore: frozenset[str] = frozenset()
    min_confidence: Confidence | None = None


def for_path(
    path: str, every: Iterable[PathSettings], rules: tuple[Rule, ...], settings: Settings
) -> tuple[tuple[Rule, ...], Settings]:
    """The rules and settings for a file; of settings that fit, rules left out add up and the last confidence counts."""
    for one in every:
        if _fits(one.pattern, one.root)(path):
            rules = tuple([rule for rule in rules if rule.name not in one.ignore])
            if one.min_confidence is not None:
                settings = settings._replace(min_confidence=one.min_confidence)
    return rules, settings


@cache
def _fits(pattern: str, root: str) -> Callable[[str], bool]:
    spec = spec_of([pattern])
    return lambda path: bool(spec.match_file(os.path.relpath(path, root).replace(os.sep, "/")))
