"""Letters that a regular expression cannot do without, so that it need not be tried on a text that has none of them.

Reach for `needed`. Looking for a few letters takes a fraction of the time that an expression takes, let alone of compiling
it. It sees what is literal in an expression, and says nothing where that is too little to tell.
"""

from __future__ import annotations

from itertools import product
from typing import Any

__all__ = ["needed"]

_MOST = 8  # strings, of which any one would do
_LEAST = 3  # letters of each


def needed(pattern: str) -> tuple[str, ...]:
    """Strings in small letters of which a text in small letters has at least one wherever the expression matches.

    Args:
        pattern: a regular expression that is matched with capitals told apart, but for groups `(?i:…)`.

    Returns:
        None at all where no such strings are known.
    """
    from re import _parser  # type: ignore[attr-defined]  # noqa: PLC0415  only when the package is built

    return tuple(sorted(_best(_found(_parser.parse(pattern)))))


def _best(found: list[set[str]]) -> set[str]:
    """The set of which a text is least likely to have one: of few and long strings."""
    telling = [one for one in found if len(one) <= _MOST and min(map(len, one)) >= _LEAST]
    return max(telling, key=lambda one: (min(map(len, one)) / len(one), sorted(one)), default=set())


def _found(parsed: Any) -> list[set[str]]:
    """Sets of strings of each of which a match has one."""
    found: list[set[str]] = []
    ends = {""}  # what may stand right before, as far as it is literal
    for operation, argument in parsed:
        name = str(operation)
        if name in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        whole = _whole(name, argument)
        if whole and len(whole) * len(ends) <= _MOST:
            ends = {"".join(pair) for pair in product(ends, whole)}
            continue
        found.append(ends)
        ends = {""}
        if name == "SUBPATTERN" and not argument[1]:
            found += _found(argument[3])
        elif name == "BRANCH":
            found.append(set().union(*[_best(_found(one)) or {""} for one in argument[1]]))
    return [*found, ends]


def _whole(name: str, argument: Any) -> set[str]:
    """All that a part of an expression matches, in small letters; nothing where that is not a few strings."""
    if name == "LITERAL":
        return {chr(argument).lower()}
    if name == "IN" and all(str(operation) == "LITERAL" for operation, _ in argument):
        return {chr(code).lower() for _, code in argument}
    if name == "SUBPATTERN" and not argument[1]:  # no flags
        return _sequence(argument[3])
    if name == "BRANCH":
        several = [_sequence(one) for one in argument[1]]
        return set().union(*several) if all(several) else set()
    return set()


def _sequence(parsed: Any) -> set[str]:
    made = {""}
    for operation, argument in parsed:
        name = str(operation)
        if name in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        whole = _whole(name, argument)
        if not whole or len(whole) * len(made) > _MOST:
            return set()
        made = {"".join(pair) for pair in product(made, whole)}
    return made
