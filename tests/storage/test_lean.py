"""What is compiled together has no docstrings of functions and no types, and runs as it was written."""

from __future__ import annotations

import sys
import traceback

import pytest

from translaudit.storage import paths
from translaudit.storage.lean import FLAGS, lean

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
    exec(compile(lean(SOURCE), "made.py", "exec", FLAGS, dont_inherit=True), names)  # noqa: S102  what is tested
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


RECORDS = b'''"""A module."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast, overload

from translaudit.records import NamedTuple

LEAST = 2


class Place(NamedTuple):
    """Where it stands."""

    start: int
    end: int = LEAST
    names: tuple[Any, ...] = ()

    @property
    def size(self) -> int:
        return self.end - self.start


class Known(Protocol):
    size: int


class Sizes(dict[str, Any]):
    @overload
    def size(self, one: str) -> int: ...
    @overload
    def size(self, one: int) -> None: ...
    def size(self, one: str | int) -> int | None:
        found: dict[str, Any] = self
        return cast("int", found.get(str(one), Path(str(one)).suffix))
'''


def test_records_are_those_that_would_be_made_and_typing_is_not_needed(monkeypatch):
    monkeypatch.setitem(sys.modules, "typing", None)
    names = {"__name__": "made"}
    exec(compile(lean(RECORDS), "made.py", "exec", FLAGS, dont_inherit=True), names)  # noqa: S102  what is tested
    place = names["Place"]
    assert (place._fields, place._field_defaults) == (("start", "end", "names"), {"end": 2, "names": ()})
    assert (place(5, end=7).size, place(0), place(1)._replace(end=9)) == (2, (0, 2, ()), (1, 9, ()))
    assert repr(place(1)) == "Place(start=1, end=2, names=())"
    with pytest.raises(TypeError, match=r"Place.__new__\(\) missing 1 required positional argument: 'start'"):
        place()
    assert (names["Sizes"](a=1).size("a"), names["Sizes"]().size("b.c")) == (1, ".c")
    assert names["Path"] is paths.Path
    assert not {"Any", "TYPE_CHECKING", "annotations"} & set(names)
