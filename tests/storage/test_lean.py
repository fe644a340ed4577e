"""What is compiled together has no docstrings of functions and no types, and runs as it was written."""

from __future__ import annotations

import traceback

from translaudit.storage.lean import lean

SOURCE = b'''"""A module."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from nowhere import Thing
else:
    Thing = 7

SIZE: int = 3
later: str


class Pair(NamedTuple):
    """Two numbers."""

    one: int
    other: int = SIZE


def total(pair: Pair, *more: int, least: int = 0, **_options: object) -> Thing:
    """Their sum."""
    found: int = max(least, sum((*pair, *more)))
    return found


def nothing():
    """Nothing."""


def fails(text: str):
    return (
        text.missing
    )
'''


def run():
    names = {"__name__": "made"}
    exec(compile(lean(SOURCE), "made.py", "exec"), names)  # noqa: S102  what is tested
    return names


def test_it_runs_as_written():
    names = run()
    assert names["total"](names["Pair"](1), 2, least=1) == 6
    assert names["total"](names["Pair"](1), least=10) == 10
    assert (names["Thing"], names["SIZE"], names["nothing"]()) == (7, 3, None)


def test_docstrings_and_types_are_gone_but_those_that_are_used():
    names = run()
    assert names["__doc__"] == "A module."
    assert names["total"].__doc__ is names["nothing"].__doc__ is None
    assert names["total"].__annotations__ == {}
    assert "__annotations__" not in names
    assert list(names["Pair"].__annotations__) == ["one", "other"]


def test_tracebacks_have_their_lines():
    try:
        run()["fails"]("x")
    except AttributeError as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
    line = SOURCE.decode().splitlines().index("        text.missing") + 1
    assert (last.filename, last.name, last.lineno) == ("made.py", "fails", line)
