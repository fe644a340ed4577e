"""Settings of a project: `translaudit.toml`, `.translaudit.toml` or `[tool.translaudit]` in `pyproject.toml`.

Reach for `find` to get the nearest file above a folder and for `load` to read one; a `Config` is plain data, and options
of the command line replace its fields. Relative paths in a file start from the file's folder.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError, UsageError
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["NAMES", "RUNNERS", "SCOPES", "SCORES", "Config", "find", "language", "line_of", "load"]

NAMES = ("translaudit.toml", ".translaudit.toml", "pyproject.toml")
"""What a config file is called, in the order of precedence within a folder."""

SCOPES = ("document", "corpus")
RUNNERS = ("local", "spark")
LEVELS = ("low", "medium", "high")
SEVERITIES = ("minor", "major", "critical")
SCORES = ("overall", "adherence", "names", "fidelity", "terms")


class Config(NamedTuple):
    """What an audit is asked for, by a file or by nobody.

    Attributes:
        path: the file, "" where there is none.
        root: the folder that `pairs` start from.
        source_lang: BCP 47 tag, "" where files tell it.
        target_lang: likewise.
        glossaries: paths of termbases.
        default_glossaries: whether the termbases that ship with the program are used.
        lexicons: paths of lexicons that `translaudit learn` made.
        traps: paths of traps and expressions of the project's own: files, or folders of them.
        select: rules to apply, by name or code; empty for all.
        ignore: rules not to apply.
        min_confidence: low, medium or high: findings below are not printed.
        fail_on: minor, major or critical: the severity from which findings make the exit status 1.
        max_findings: how many findings of that severity are let pass.
        fail_under: the score under which the exit status is 1: a number for the overall score, or a table of scores.
        baseline: path of a file of known findings, which are not shown.
        per_path: by a pattern of paths as in .gitignore, `ignore` and `min-confidence` for translations there.
        allow: findings that are right as they are: `rule`, `fingerprint`, `reason`, and if you like `path`, `text` and
            `until`; for texts that take no comments.
        pairs: where originals are, see `readers.discover`.
        house: per target language, which native language and which schemes the house follows.
        encoding: of the texts.
        jobs: processes; 0 for as many as there are processors.
        cache: whether what unchanged files said the last time is taken from the user's cache.
        runner: where documents are examined: local, or spark (extra `spark`), where `jobs` counts partitions.
        scope: what consistency is judged within: document, or corpus, which adds what documents have between them.
        backends: names of models to ask beside the rules; none unless they stand here or in --backend.
        backend: settings of backends, a table each, as `[backend.llm]`.
    """

    path: str = ""
    root: str = "."
    source_lang: str = ""
    target_lang: str = ""
    glossaries: tuple[str, ...] = ()
    default_glossaries: bool = True
    lexicons: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: str = "medium"
    fail_on: str = "minor"
    max_findings: int = 0
    fail_under: Mapping[str, float] = {}
    baseline: str = ""
    per_path: Mapping[str, Mapping[str, Any]] = {}
    allow: tuple[Mapping[str, str], ...] = ()
    pairs: tuple[Mapping[str, str], ...] = ()
    house: Mapping[str, Mapping[str, Any]] = {}
    encoding: str = "utf-8"
    jobs: int = 0
    cache: bool = True
    runner: str = "local"
    scope: str = "document"
    backends: tuple[str, ...] = ()
    backend: Mapping[str, Mapping[str, Any]] = {}


def find(folder: Path) -> Path | None:
    """The nearest config file in a folder or above it; a `pyproject.toml` without our table is none.

    Raises:
        InputError: a `pyproject.toml` on the way is not TOML and names this program.
    """
    for above in (folder, *folder.parents):
        for name in NAMES:
            path = above / name
            if path.is_file() and (name != "pyproject.toml" or _speaks_of_us(path)):
                return path
    return None


def _speaks_of_us(path: Path) -> bool:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return "translaudit" in text and re.search(r"^\s*\[\s*tool\s*\.\s*translaudit\b", text, re.MULTILINE) is not None


def load(path: str | Path) -> Config:
    """Read one config file.

    Raises:
        InputError: it cannot be read, is not TOML, has an unknown key or a value of the wrong kind.
    """
    name = str(path)
    try:
        text = Path(path).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"byte {error.start} is not UTF-8", path=name, hint="Save the config as UTF-8.") from error
    except OSError as error:
        problem = f"the config cannot be read: {error.strerror or error}"
        raise InputError(problem, path=name, hint="Check the path given to --config.") from error
    return _Reader(name, text).config()


def line_of(config: Config, key: str) -> int | None:
    """The line of its file on which a key of the config stands, to say where a mistake is."""
    return _Reader(config.path, Path(config.path).read_text(encoding="utf-8")).line(key) if config.path else None


class _Reader:
    """One file's text with its values, to say where something is wrong."""

    def __init__(self, path: str, text: str) -> None:
        import tomllib  # noqa: PLC0415  most runs have no config

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
        from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

        near = get_close_matches(key.replace("_", "-"), known, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Known keys: {', '.join(known)}."
        return InputError(f"unknown key “{key}”{where}", path=self.path, line=self.line(key), hint=hint)

    def wrong(self, key: str, value: object, kind: str) -> InputError:
        found = _KINDS_FOUND.get(type(value), "a date")
        return InputError(
            f"“{key}” is {found}, {_EXPECTED[kind]} was expected", path=self.path, line=self.line(key), hint=""
        )

    def fault(self, key: str, problem: str, hint: str) -> InputError:
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


def language(tag: str) -> str:
    """A language tag in its canonical spelling.

    Raises:
        UsageError: it names no language.
    """
    from translaudit.termbase.language_tags import advice, canonical  # noqa: PLC0415  only where a tag is given

    spelled = canonical(tag)
    if spelled is None:
        raise UsageError(f"“{tag}” is not a language", hint=advice(tag))
    return spelled


def _plain(_reader: _Reader, _key: str, value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _language(reader: _Reader, key: str, value: str) -> str:
    try:
        return language(value)
    except UsageError as error:
        raise reader.fault(key, error.problem, error.hint) from error


def _within(*words: str) -> Callable[[_Reader, str, str], str]:
    def check(reader: _Reader, key: str, value: str) -> str:
        if value not in words:
            raise reader.fault(key, f"“{key}” is “{value}”", f"Expected: {', '.join(words)}.")
        return value

    return check


def _encoding(reader: _Reader, key: str, value: str) -> str:
    try:
        codecs.lookup(value)
    except LookupError as error:
        problem = f"“{key}” is “{value}”, which is no encoding this program knows"
        raise reader.fault(key, problem, "Expected: a name such as utf-8, utf-16, cp1251 or gb18030.") from error
    return value


def _count(expected: str) -> Callable[[_Reader, str, int], int]:
    def check(reader: _Reader, key: str, value: int) -> int:
        if value < 0:
            raise reader.fault(key, f"“{key}” is {value}", f"Expected: {expected}.")
        return value

    return check


def _scores(reader: _Reader, key: str, value: float | dict[str, float]) -> dict[str, float]:
    scores = value if isinstance(value, dict) else {"overall": value}
    for part, least in scores.items():
        if part not in SCORES:
            raise reader.unknown(part, dict.fromkeys(SCORES), f" in “{key}”")
        if not 0 <= least <= 100:
            raise reader.fault(key, f"“{key}” is {least}", "Scores are from 0 to 100.")
    return {part: float(least) for part, least in scores.items()}


def _per_path(reader: _Reader, _key: str, value: dict[str, Any]) -> dict[str, dict[str, Any]]:
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


def _allow(reader: _Reader, key: str, value: list[dict[str, str]]) -> tuple[dict[str, str], ...]:
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


def _house(reader: _Reader, _key: str, value: dict[str, Any]) -> dict[str, dict[str, Any]]:
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


def _backends(reader: _Reader, key: str, value: list[str]) -> tuple[str, ...]:
    from translaudit.backends import maker  # noqa: PLC0415  few projects have backends

    for name in value:
        try:
            maker(name)
        except UsageError as error:
            raise reader.fault(key, error.problem, error.hint) from error
    return tuple(value)


def _backend(reader: _Reader, _key: str, value: dict[str, Any]) -> dict[str, dict[str, Any]]:
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
_ALLOW = dict.fromkeys(("rule", "fingerprint", "reason", "until", "path", "text"))
_PER_PATH: dict[str, tuple[str, Callable[[_Reader, str, Any], Any]]] = {
    "ignore": ("strings", _plain),
    "min-confidence": ("string", _within(*LEVELS)),
}
_KEYS: dict[str, tuple[str, Callable[[_Reader, str, Any], Any]]] = {
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
    "pairs": ("tables", _plain),
    "house": ("table", _house),
    "encoding": ("string", _encoding),
    "jobs": ("whole", _count("a number of processes, or 0 for as many as fit")),
    "cache": ("flag", _plain),
    "runner": ("string", _within(*RUNNERS)),
    "scope": ("string", _within(*SCOPES)),
    "backends": ("strings", _backends),
    "backend": ("table", _backend),
}
