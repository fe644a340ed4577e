"""Optional heavy help behind one Protocol: language models, quality estimation.

A backend is given questions, one a segment, and gives one answer to each, in their order. Reach for `opened` to make those
that a user asked for. Packages offer more through the entry point group `translaudit.backends`: an entry point names a
`Maker`. None is imported, and no installed package looked at, until one is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from translaudit.errors import InputError, UsageError
from translaudit.opinion import Answer, Known, Opinion, Question, TermHint
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = [
    "GROUP",
    "Answer",
    "Backend",
    "Known",
    "Maker",
    "Opinion",
    "Question",
    "Setting",
    "SettingError",
    "TermHint",
    "checked",
    "maker",
    "named",
    "opened",
]

GROUP = "translaudit.backends"
"""The entry point group."""
_OWN = ("comet", "llm")


class Backend(Protocol):
    """Something that judges segments.

    Attributes:
        version: which model, in which state, asked how; goes into reports and into the signature of scores.
        notice: what a reader must be told of it, as the licence of its weights; "" for nothing.
    """

    version: str
    notice: str

    def judge(self, questions: Iterator[Question]) -> Iterator[Answer]:
        """One answer to each question, in their order. It may take as many questions ahead as it likes.

        What goes wrong with a question is that answer's `failure`. An error raised here ends the asking: the rest of
        the questions count as failed, and the report says so.
        """
        ...


class Setting(NamedTuple):
    """A key of a backend's table in the config.

    Attributes:
        kind: string, path (relative to the config's folder), flag, whole, number, or table.
        default: None where it must be given.
        help: what it is, in a sentence.
        low: the least that a number may be.
        high: the most.
    """

    kind: str
    default: Any
    help: str
    low: float = 0
    high: float = 1_000_000_000


class Maker(NamedTuple):
    """How a backend is made.

    Attributes:
        settings: by key, what it may be told.
        make: given a value for each key, makes it; raises `SettingError` for one that cannot be.
    """

    settings: Mapping[str, Setting]
    make: Callable[[Mapping[str, Any]], Backend]


class SettingError(InputError):
    """A setting of a backend that cannot be; `key` is the one.

    Args:
        key: the setting, "" where it is no single one.
        problem: what is wrong, found against expected.
        hint: what to do about it.
    """

    def __init__(self, key: str, problem: str, *, hint: str) -> None:
        """Keep the key beside the parts of every error."""
        super().__init__(problem, hint=hint)
        self.key = key


def maker(name: str) -> Maker:
    """How the backend of this name is made.

    Raises:
        UsageError: there is none, or the package that offers it cannot be imported.
    """
    from importlib import import_module  # noqa: PLC0415  only where a backend is asked for

    if name in _OWN:
        own: Maker = import_module(f"translaudit.backends.{name}").MAKER
        return own
    from importlib.metadata import entry_points  # noqa: PLC0415  as above; slow

    points = {point.name: point for point in entry_points(group=GROUP)}
    if name not in points:
        from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

        known = sorted({*_OWN, *points})
        near = get_close_matches(name, known, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Known: {', '.join(known)}."
        raise UsageError(f"there is no backend “{name}”", hint=hint)
    try:
        found = points[name].load()
    except Exception as error:  # another's code: whatever it raises is one message
        hint = "Ask whoever wrote it, or leave the backend out."
        raise UsageError(f"the backend “{name}” cannot be imported: {type(error).__name__}", hint=hint) from error
    if not isinstance(found, Maker):
        hint = "Its entry point must name a translaudit.backends.Maker."
        raise UsageError(f"the backend “{name}” is no backend", hint=hint)
    return found


def opened(wanted: Sequence[str], settings: Mapping[str, Mapping[str, Any]]) -> tuple[tuple[str, Backend], ...]:
    """Backends, ready to judge, by their names and in their order.

    Args:
        wanted: names, each once.
        settings: by name, what the user set.

    Raises:
        UsageError: one of them does not exist.
        SettingError: a setting is missing, unknown or not what it should be.
        MissingExtraError: a package that it needs is not installed.
    """
    made = []
    for name in dict.fromkeys(wanted):
        how = maker(name)
        try:
            made.append((name, how.make(_whole(name, how, settings.get(name, {})))))
        except SettingError as error:
            error.problem = f"backend {name}: {error.problem}"
            raise
    return tuple(made)


_EXPECTED = {
    "string": "a string",
    "path": "a path",
    "flag": "true or false",
    "whole": "a whole number",
    "number": "a number",
    "table": "a table",
}
_TYPES: Mapping[str, Any] = {
    "string": str,
    "path": str,
    "flag": bool,
    "whole": int,
    "number": (int, float),
    "table": dict,
}


def checked(how: Maker, given: Mapping[str, Any]) -> None:
    """Look at what a user set for a backend; keys may be missing.

    Raises:
        SettingError: a key is unknown, or a value is of the wrong kind or out of bounds.
    """
    unknown = next((key for key in given if key not in how.settings), None)
    if unknown is not None:
        from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

        near = get_close_matches(unknown.replace("_", "-"), how.settings, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Known keys: {', '.join(how.settings)}."
        raise SettingError(unknown, f"unknown key “{unknown}”", hint=hint)
    for key, value in given.items():
        _check(key, value, how.settings[key])


def _whole(name: str, how: Maker, given: Mapping[str, Any]) -> dict[str, Any]:
    """A value for each key: the user's, else the default."""
    checked(how, given)
    missing = next((key for key, one in how.settings.items() if one.default is None and key not in given), None)
    if missing is not None:
        hint = f"Set it under [backend.{name}] in translaudit.toml: {how.settings[missing].help}."
        raise SettingError("", f"“{missing}” is not set", hint=hint)
    return {key: given.get(key, one.default) for key, one in how.settings.items()}


def _check(key: str, value: object, one: Setting) -> None:
    right = isinstance(value, _TYPES[one.kind]) and (one.kind == "flag" or not isinstance(value, bool))
    if not right:
        raise SettingError(
            key, f"“{key}” is not {_EXPECTED[one.kind]}", hint=f"Expected: {_EXPECTED[one.kind]}, {one.help}."
        )
    if isinstance(value, (int, float)) and one.kind != "flag" and not one.low <= value <= one.high:
        hint = f"Expected: from {one.low:g} to {one.high:g}."
        raise SettingError(key, f"“{key}” is {value:g}", hint=hint)
    if one.kind in ("string", "path") and not value and one.default is None:
        raise SettingError(key, f"“{key}” is empty", hint=f"Expected: {one.help}.")


def named(every: Iterable[tuple[str, Backend]]) -> tuple[tuple[str, str, str], ...]:
    """Name, version and notice of each, as settings of an audit have them."""
    return tuple([(name, _word(one.version), one.notice) for name, one in every])


def _word(version: str) -> str:
    """A version without what separates the parts of a signature."""
    return "".join(char if char.isalnum() or char in ".:/@+-_" else "_" for char in version)
