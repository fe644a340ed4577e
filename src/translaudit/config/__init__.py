"""Settings of a project: `translaudit.toml`, `.translaudit.toml` or `[tool.translaudit]` in `pyproject.toml`.

Reach for `find` to get the nearest file above a folder and for `load` to read one; a `Config` is plain data, and options
of the command line replace its fields. Relative paths in a file start from the file's folder. What a file may say is in
`file`, loaded where there is one.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError, UsageError
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    from translaudit.config.file import ConfigFile  # noqa: PLC0415  most runs have no config

    return ConfigFile(name, text).config()


def line_of(config: Config, key: str) -> int | None:
    """The line of its file on which a key of the config stands, to say where a mistake is."""
    if not config.path:
        return None
    from translaudit.config.file import ConfigFile  # noqa: PLC0415  only where something is wrong

    return ConfigFile(config.path, Path(config.path).read_text(encoding="utf-8")).line(key)


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
