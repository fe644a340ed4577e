"""Named tuples that take little to define: a check defines a hundred and sixty.

What is written `class Name(NamedTuple)` is what `typing.NamedTuple` makes of it, but annotations stay the text that they
are, and nothing is compiled for each: what makes tuples of a length is given the names of the fields. Modules that are
compiled together have what makes each (`storage.lean`). Type checkers see that of `typing`.
"""

from __future__ import annotations

import collections
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple  # noqa: TID251  as it is seen
else:

    class _Record(tuple):
        __slots__ = ()
        _fields: tuple[str, ...] = ()

        @classmethod
        def _make(cls, iterable: Any) -> Any:
            made = tuple.__new__(cls, iterable)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes: Any) -> Any:
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    _new = tuple.__new__
    _NAMES = {"_new": _new, "__builtins__": {}}

    @cache
    def _of_length(length: int) -> CodeType:
        """What makes a tuple of a length."""
        fields = "".join(f"f{number}, " for number in range(length))
        made: CodeType = eval(f"lambda _cls, {fields}: _new(_cls, ({fields}))").__code__  # noqa: S307  our own text
        return made

    @cache
    def _getter(number: int) -> Any:
        """What gives a field, as named tuples have it."""
        return collections._tuplegetter(number, f"Alias for field number {number}")  # noqa: SLF001  many times as fast as any other

    def _made(name: str, body: dict[str, Any]) -> FunctionType:
        """What makes a record, if the module has been compiled without it."""
        fields = tuple(body.get("__annotations__", ()))
        code = _of_length(len(fields)).replace(
            co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__"
        )
        return FunctionType(code, _NAMES, argdefs=tuple([body[field] for field in fields if field in body]))

    class _Definition(type):
        def __new__(cls, name: str, _bases: tuple[type, ...], body: dict[str, Any]) -> type:
            new = body.get("__new__") or _made(name, body)  # see `storage.lean`
            defaults = new.__defaults__ or ()
            fields = new.__code__.co_varnames[1:]
            body |= {
                "__slots__": (),
                "__new__": FunctionType(new.__code__, _NAMES, "__new__", defaults),
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": dict(zip(fields[len(fields) - len(defaults) :], defaults, strict=True)),
                **dict(zip(fields, map(_getter, range(len(fields))), strict=True)),
            }
            return type(name, (_Record,), body)

    NamedTuple = type.__new__(_Definition, "NamedTuple", (), {})
