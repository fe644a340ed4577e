"""Named tuples are what `typing.NamedTuple` makes, but for annotations, which nothing looks at."""

from __future__ import annotations

import pickle
import subprocess
import sys
import typing

import pytest

from translaudit.records import NamedTuple


class Ours(NamedTuple):
    """A place."""

    start: int
    end: int = 7
    names: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        return self.end - self.start

    def moved(self, by: int) -> Ours:
        return self._replace(start=self.start + by, end=self.end + by)

    @classmethod
    def empty(cls) -> Ours:
        return cls(0, 0)


class Typings(typing.NamedTuple):
    """A place."""

    start: int
    end: int = 7
    names: tuple[str, ...] = ()


def test_fields_defaults_and_text_are_those_of_typing():
    for attribute in ("_fields", "_field_defaults", "__doc__", "__match_args__", "__module__", "__slots__"):
        assert getattr(Ours, attribute) == getattr(Typings, attribute)
    assert Ours.__mro__[-2:] == Typings.__mro__[-2:]
    assert repr(Ours(1, names=("a",))) == "Ours(start=1, end=7, names=('a',))"
    assert Ours(1) == Typings(1) == (1, 7, ())


def test_methods_belong_to_the_class():
    assert Ours(2).moved(3) == Ours(5, 10)
    assert Ours(2).size == 5
    assert Ours.empty() == Ours(0, 0)
    assert isinstance(Ours.empty(), Ours)


def test_an_argument_that_is_missing_is_named():
    with pytest.raises(TypeError, match="start"):
        Ours()


def test_they_can_be_sent_to_another_process():
    assert pickle.loads(pickle.dumps(Ours(1))) == Ours(1)  # noqa: S301  our own bytes
    assert type(pickle.loads(pickle.dumps(Ours(1)))) is Ours  # noqa: S301


def test_defining_one_does_not_compile_annotations():
    code = (
        "import typing; typing.ForwardRef = None\n"
        "from translaudit.records import NamedTuple\n"
        "One = type(NamedTuple)('One', (), {'__module__': 'one', '__annotations__': {'a': 'not even [an expression'}})\n"
        "print(One(1))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"One(a=1)\n"
