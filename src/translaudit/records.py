"""Named tuples that take little to define: a check defines a hundred and sixty.

What is written `class Name(NamedTuple)` is what `typing.NamedTuple` makes of it, but annotations stay the text that they
are, and nothing is compiled for each: what makes tuples of a length is there, and is given the names of the fields.
Type checkers see that of `typing`.
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
    _MAKING = (  # by the number of fields; longer ones are few
        lambda _cls: _new(_cls, ()),
        lambda _cls, a: _new(_cls, (a,)),
        lambda _cls, a, b: _new(_cls, (a, b)),
        lambda _cls, a, b, c: _new(_cls, (a, b, c)),
        lambda _cls, a, b, c, d: _new(_cls, (a, b, c, d)),
        lambda _cls, a, b, c, d, e: _new(_cls, (a, b, c, d, e)),
        lambda _cls, a, b, c, d, e, f: _new(_cls, (a, b, c, d, e, f)),
        lambda _cls, a, b, c, d, e, f, g: _new(_cls, (a, b, c, d, e, f, g)),
        lambda _cls, a, b, c, d, e, f, g, h: _new(_cls, (a, b, c, d, e, f, g, h)),
        lambda _cls, a, b, c, d, e, f, g, h, i: _new(_cls, (a, b, c, d, e, f, g, h, i)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j: _new(_cls, (a, b, c, d, e, f, g, h, i, j)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k)),
    )

    @cache
    def _of_length(length: int) -> CodeType:
        """What makes a tuple of a length."""
        if length < len(_MAKING):
            return _MAKING[length].__code__
        fields = ", ".join(f"f{number}" for number in range(length))
        made: CodeType = eval(f"lambda _cls, {fields}: _new(_cls, ({fields}))").__code__  # noqa: S307  our own text
        return made

    @cache
    def _getter(number: int) -> Any:
        """What gives a field, as named tuples have it."""
        return collections._tuplegetter(number, f"Alias for field number {number}")  # noqa: SLF001  many times as fast as any other

    class _Definition(type):
        def __new__(cls, name: str, _bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            code = _of_length(len(fields)).replace(
                co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__"
            )
            body |= {
                "__slots__": (),
                "__new__": FunctionType(code, _NAMES, "__new__", tuple(defaults.values())),
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
                **dict(zip(fields, map(_getter, range(len(fields))), strict=True)),
            }
            return type(name, (_Record,), body)

    NamedTuple = type.__new__(_Definition, "NamedTuple", (), {})
