"""Named tuples that take little to define: a check defines a hundred and sixty.

What is written `class Name(NamedTuple)` is what `typing.NamedTuple` makes of it, but annotations stay the text that they
are, and nothing is compiled for each: what makes tuples of a length is compiled once, and given the names of the fields.
Type checkers see that of `typing`.
"""

from __future__ import annotations

from collections import namedtuple
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

    @cache
    def _of_length(length: int) -> tuple[CodeType, dict[str, Any], tuple[Any, ...]]:
        """What makes a tuple of a length: its code, what that refers to, and what gives each field."""
        fields = [f"f{number}" for number in range(length)]
        made = namedtuple("_", fields)  # noqa: PYI024  that is the point
        new = made.__new__
        return new.__code__, new.__globals__, tuple([vars(made)[field] for field in fields])

    class _Definition(type):
        def __new__(cls, name: str, _bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            code, names, getters = _of_length(len(fields))
            code = code.replace(co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__")
            body |= {
                "__slots__": (),
                "__new__": FunctionType(code, names, "__new__", tuple(defaults.values())),
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
                **dict(zip(fields, getters, strict=True)),
            }
            return type(name, (_Record,), body)

    NamedTuple = type.__new__(_Definition, "NamedTuple", (), {})
