"""Regular expressions that need not be compiled when the program starts: their code ships with the package.

Reach for `expression` in place of `re.compile` in modules that a check imports. Python takes up to a millisecond to
compile an expression, and the check of one article needs some three hundred. The code is that of one version of Python;
another compiles them as ever.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib import import_module
from typing import Any, AnyStr

from translaudit.storage.digest import blake2b
from translaudit.storage.kept import BUILT, read
from translaudit.storage.pieces import ByKey, packed_by_key

__all__ = ["NAME", "code", "expression", "note"]

NAME = "expressions.bin"
_FORMAT = 3  # of what `code` makes
_ENGINE: Any = import_module("_sre")  # where `re` takes it from
_noted: dict[tuple[str | bytes, int], None] = {}
_noting: list[None] = []


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` makes of a pattern."""
    if _noting:
        _noted[pattern, int(flags)] = None
    built = _built()
    found = built.get(_key(pattern, int(flags))) if built else None
    if found is None:
        return re.compile(pattern, flags)
    all_flags, instructions, *groups = found
    made: re.Pattern[AnyStr] = _ENGINE.compile(pattern, all_flags, memoryview(instructions).cast("I").tolist(), *groups)
    return made


def note() -> None:
    """From here on keep in mind what is asked for, for `code`."""
    _noting[:] = [None]


@cache
def _built() -> ByKey | None:
    """What the engine asks for to make each expression."""
    found = read(BUILT / NAME)
    return ByKey(found["expressions"]) if found and found.get("for") == _made_for() else None


def _made_for() -> list[Any]:
    """What the code depends on: Unicode's letters and the engine's own instructions change with Python's versions."""
    return [_FORMAT, *sys.version_info[:2], sys.implementation.name, sys.byteorder, _ENGINE.MAGIC]


def _key(pattern: str | bytes, flags: int) -> str:
    data = pattern.encode("utf-8", "surrogatepass") if isinstance(pattern, str) else b"bytes " + pattern
    return f"{flags} {blake2b(data, digest_size=12).hexdigest()}"


def code() -> dict[str, Any]:
    """The code of every expression that was asked for since `note`, to be kept under `NAME`."""
    _noting.clear()
    noted = sorted(_noted, key=repr)
    return {"for": _made_for(), "expressions": packed_by_key({_key(*one): _compiled(*one) for one in noted})}


def _compiled(pattern: str | bytes, flags: int) -> tuple[Any, ...]:
    """What `re` gives to its engine for a pattern."""
    from array import array  # noqa: PLC0415  only when the package is built
    from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415  only when the package is built

    parsed = _parser.parse(pattern, flags)
    by_name = dict(parsed.state.groupdict)
    names = [None] * parsed.state.groups
    for name, number in by_name.items():
        names[number] = name
    instructions = array("I", _compiler._code(parsed, flags)).tobytes()  # noqa: SLF001  nothing public gives it
    return flags | parsed.state.flags, instructions, parsed.state.groups - 1, by_name, tuple(names)
