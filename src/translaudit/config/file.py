"""What a config file may say: its keys, the kind of each value, and what is told where one is wrong.

Reach for `ConfigFile`, which `config.load` makes of a path. A mistake names the file, the line and what was expected.
"""

from __future__ import annotations

import codecs
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.config import LEVELS, RUNNERS, SCOPES, SCORES, SEVERITIES, Config, language
from translaudit.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["ConfigFile"]


class ConfigFile:
    """One file's text with its values, to say where something is wrong."""

    def __init__(self, path: str, text: str) -> None:
        """Read the text of a file. Raises InputError where it is not TOML."""
        self.path, self.text = path, text
        try:
            values = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"at line (\d+)", str(error))
            line = int(found[1]) if found else None
            raise InputError(f"not TOML: {error}", path=path, line=line, hint="See https://toml.io.") from error
        self.start = 0
        if Path(path).name == "pyproject.toml":
            values = values.get("tool", {}).get("translaudit", {})
            heading = re.search(r"^\s*\[\s*tool\s*\.\s*translaudit\b", text, re.MULTILINE)
            self.start = heading.start() if heading else 0
        self.values: dict[str, Any] = values

    def config(self) -> Config:
        """What it says. Raises InputError for an unknown key, or a value of the wrong kind."""
        folder = str(Path(self.path).parent)
        fields: dict[str, Any] = {"path": self.path, "root": folder}
        for key, value in self.values.items():
            if key not in _KEYS:
                raise self.unknown(key, _KEYS, "")
            kind, check = _KEYS[key]
            if not _is(value, kind):
                raise self.wrong(key, value, kind)
            fields[key.replace("-", "_")] = check(self, key, value)
        for key in ("glossaries", "lexicons", "traps"):
            fields[key] = tuple([str(Path(folder, name)) for name in fields.get(key, ())])
        if fields.get("baseline"):
            fields["baseline"] = str(Path(folder, fields["baseline"]))
        return Config(**fields)

    def line(self, key: str) -> int | None:
        """The line on which a key stands."""
        found = re.compile(rf"""^.*?(?<![\w-])["']?{re.escape(key)}["']?\s*[.=\]]""", re.MULTILINE)
        place = found.search(self.text, self.start)
        return self.text.count("\n", 0, place.end()) + 1 if place else None

    def unknown(self, key: str, known: Mapping[str, object], where: str) -> InputError:
        """The mistake of a key that is none of those known."""
        from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

        near = get_close_matches(key.replace("_", "-"), known, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Known keys: {', '.join(known)}."
        return InputError(f"unknown key “{key}”{where}", path=self.path, line=self.line(key), hint=hint)

    def wrong(self, key: str, value: object, kind: str) -> InputError:
        """The mistake of a value that is not of its key's kind."""
        found = _KINDS_FOUND.get(type(value), "a date")
        return InputError(
            f"“{key}” is {found}, {_EXPECTED[kind]} was expected", path=self.path, line=self.line(key), hint=""
        )

    def fault(self, key: str, problem: str, hint: str) -> InputError:
        """Any other mistake, on the line of a key."""
        return InputError(problem, path=self.path, line=self.line(key), hint=hint)


_KINDS_FOUND = {
    str: "a string",
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "a table",
}
_EXPECTED = {
    "string": "a string",
    "strings": "a list of strings",
    "flag": "true or false",
    "number": "a number",
    "whole": "a whole number",
    "tables": "a list of tables of strings",
    "table": "a table",
    "scores": "a number or a table of numbers",
}


def _is(value: object, kind: str) -> bool:
    if kind == "string":
        return isinstance(value, str)
    if kind == "flag":
        return isinstance(value, bool)
    if kind in ("number", "whole"):
        return isinstance(value, int if kind == "whole" else (int, float)) and not isinstance(value, bool)
    if kind == "scores":
        return _is(value, "number") or (isinstance(value, dict) and all(_is(one, "number") for one in value.values()))
    if kind == "strings":
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if kind == "tables":
        return isinstance(value, list) and all(
            isinstance(one, dict) and all(isinstance(text, str) for text in one.values()) for one in value
        )
    return isinstance(value, dict)


def _plain(_reader: ConfigFile, _key: str, value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _language(reader: ConfigFile, key: str, value: str) -> str:
    try:
        return language(value)
    except UsageError as error:
        raise reader.fault(key, error.problem, error.hint) from error


def _within(*words: str) -> Callable[[ConfigFile, str, str], str]:
    def check(reader: ConfigFile, key: str, value: str) -> str:
        if value not in words:
            raise reader.fault(key, f"“{key}” is “{value}”", f"Expected: {', '.join(words)}.")
        return value

    return check


def _encoding(reader: ConfigFile, key: str, value: str) -> str:
    try:
        codecs.lookup(value)
    except LookupError as error:
        problem = f"“{key}” is “{value}”, which is no encoding this program knows"
        raise reader.fault(key, problem, "Expected: a name such as utf-8, utf-16, cp1251 or gb18030.") from error
    return value


def _count(expected: str) -> Callable[[ConfigFile, str, int], int]:
    def check(reader: ConfigFile, key: str, value: int) -> int:
        if value < 0:
            raise reader.fault(key, f"“{key}” is {value}", f"Expected: {expected}.")
        return value

    return check


def _scores(reader: ConfigFile, key: str, value: float | dict[str, float]) -> dict[str, float]:
    scores = value if isinstance(value, dict) else {"overall": value}
    for part, least in scores.items():
        if part not in SCORES:
            raise reader.unknown(part, dict.fromkeys(SCORES), f" in “{key}”")
        if not 0 <= least <= 100:
            raise reader.fault(key, f"“{key}” is {least}", "Scores are from 0 to 100.")
    return {part: float(least) for part, least in scores.items()}


def _per_path(reader: ConfigFile, _key: str, value: dict[str, Any]) -> dict[str, dict[str, Any]]:
    for pattern, its in value.items():
        if not isinstance(its, dict):
            raise reader.wrong(pattern, its, "table")
        for key, one in its.items():
            if key not in _PER_PATH:
                raise reader.unknown(key, _PER_PATH, f" in “per-path” of “{pattern}”")
            kind, check = _PER_PATH[key]
            if not _is(one, kind):
                raise reader.wrong(key, one, kind)
            check(reader, key, one)
    return value


def _allow(reader: ConfigFile, key: str, value: list[dict[str, str]]) -> tuple[dict[str, str], ...]:
    for number, entry in enumerate(value, 1):
        for name in entry:
            if name not in _ALLOW:
                raise reader.unknown(name, _ALLOW, f" in entry {number} of “allow”")
        lacking = [name for name in ("rule", "fingerprint", "reason") if not entry.get(name)]
        if lacking:
            problem = f"entry {number} of “allow” has no {' and no '.join(lacking)}"
            raise reader.fault(key, problem, "check --add-ignore REASON writes such entries.")
        if entry.get("until") and not re.fullmatch(r"\d{4}-\d\d-\d\d", entry["until"]):
            raise reader.fault("until", f"entry {number} of “allow”: “{entry['until']}” is no date", "As 2027-01-31.")
    return tuple(value)


def _pairs(reader: ConfigFile, key: str, value: list[dict[str, str]]) -> tuple[dict[str, str], ...]:
    for number, entry in enumerate(value, 1):
        for name in entry:
            if name not in _PAIR:
                raise reader.unknown(name, _PAIR, f" in entry {number} of “pairs”")
        lacking = [name for name in _PAIR if not entry.get(name)]
        if lacking:
            hint = 'As { source = "id/{name}.md", target = "en/{name}.md" }.'
            raise reader.fault(key, f"entry {number} of “pairs” has no {' and no '.join(lacking)}", hint)
    return tuple(value)


def _house(reader: ConfigFile, _key: str, value: dict[str, Any]) -> dict[str, dict[str, Any]]:
    from translaudit.romanize.registry import info  # noqa: PLC0415  only where a house is given

    house: dict[str, dict[str, Any]] = {}
    for lang, policy in value.items():
        tag = _language(reader, lang, lang)
        if not isinstance(policy, dict):
            raise reader.wrong(lang, policy, "table")
        for key, one in policy.items():
            if key not in _HOUSE:
                raise reader.unknown(key, _HOUSE, f" in “house.{lang}”")
            if not _is(one, _HOUSE[key]):
                raise reader.wrong(key, one, _HOUSE[key])
        schemes: dict[str, str] = {}
        for native, scheme in policy.get("schemes", {}).items():
            if not isinstance(scheme, str):
                raise reader.wrong(native, scheme, "string")
            try:
                schemes[_language(reader, native, native)] = info(scheme).id
            except UsageError as error:
                raise reader.fault(native, error.problem, error.hint) from error
        own = policy.get("language", "")
        house[tag] = {"language": _language(reader, "language", own) if own else "", "schemes": schemes}
    return house


def _backends(reader: ConfigFile, key: str, value: list[str]) -> tuple[str, ...]:
    from translaudit.backends import maker  # noqa: PLC0415  few projects have backends

    for name in value:
        try:
            maker(name)
        except UsageError as error:
            raise reader.fault(key, error.problem, error.hint) from error
    return tuple(value)


def _backend(reader: ConfigFile, _key: str, value: dict[str, Any]) -> dict[str, dict[str, Any]]:
    from translaudit.backends import SettingError, checked, maker  # noqa: PLC0415  as above

    tables: dict[str, dict[str, Any]] = {}
    for name, its in value.items():
        if not isinstance(its, dict):
            raise reader.wrong(name, its, "table")
        try:
            how = maker(name)
            checked(how, its)
        except SettingError as error:
            raise reader.fault(error.key, f"{error.problem} in “backend.{name}”", error.hint) from error
        except UsageError as error:
            raise reader.fault(name, error.problem, error.hint) from error
        folder = Path(reader.path).parent
        tables[name] = {key: str(folder / one) if how.settings[key].kind == "path" else one for key, one in its.items()}
    return tables


_HOUSE = {"language": "string", "schemes": "table"}
_PAIR = dict.fromkeys(("source", "target"))
_ALLOW = dict.fromkeys(("rule", "fingerprint", "reason", "until", "path", "text"))
_PER_PATH: dict[str, tuple[str, Callable[[ConfigFile, str, Any], Any]]] = {
    "ignore": ("strings", _plain),
    "min-confidence": ("string", _within(*LEVELS)),
}
_KEYS: dict[str, tuple[str, Callable[[ConfigFile, str, Any], Any]]] = {
    "source-lang": ("string", _language),
    "target-lang": ("string", _language),
    "glossaries": ("strings", _plain),
    "default-glossaries": ("flag", _plain),
    "lexicons": ("strings", _plain),
    "traps": ("strings", _plain),
    "select": ("strings", _plain),
    "ignore": ("strings", _plain),
    "min-confidence": ("string", _within(*LEVELS)),
    "fail-on": ("string", _within(*SEVERITIES)),
    "max-findings": ("whole", _count("a number of findings")),
    "fail-under": ("scores", _scores),
    "baseline": ("string", _plain),
    "per-path": ("table", _per_path),
    "allow": ("tables", _allow),
    "pairs": ("tables", _pairs),
    "house": ("table", _house),
    "encoding": ("string", _encoding),
    "jobs": ("whole", _count("a number of processes, or 0 for as many as fit")),
    "cache": ("flag", _plain),
    "runner": ("string", _within(*RUNNERS)),
    "scope": ("string", _within(*SCOPES)),
    "backends": ("strings", _backends),
    "backend": ("table", _backend),
}
