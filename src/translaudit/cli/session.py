"""From options to everything an audit needs; what `check` and `score` share."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.cli.streams import keep_apart
from translaudit.config import Config, find, language, load
from translaudit.errors import InputError, UsageError
from translaudit.readers import Job, discover, in_folders, undecided
from translaudit.runners.session import Session, prepared

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

__all__ = ["configured", "session", "spare"]


@contextmanager
def session(options: Namespace) -> Iterator[Session]:
    """Make ready what the options ask for; what standard input holds is kept in a file for as long.

    Raises:
        InputError: a file is missing or not what it should be.
        UsageError: the options do not fit together.
    """
    config = configured(options)
    ready = prepared(config, own_rules=not (vars(options).get("select") or vars(options).get("ignore")))
    if not options.paths:
        raise UsageError("nothing to audit was named", hint="Name a file or a folder: translaudit check article.en.md")
    if "-" in options.paths:
        with _standard_input(options) as (jobs, names):
            try:
                yield ready._replace(jobs=jobs, names=names)
            except InputError as error:
                error.path = names.get(error.path or "", error.path)
                raise
        return
    if options.stdin_filename:
        raise UsageError("--stdin-filename goes with standard input only", hint="Name - as the path to read it.")
    yield ready._replace(jobs=_jobs(options, config))


def spare(ready: Session, *outputs: str | None) -> None:
    """See that no output of an audit goes where something is read from.

    Raises:
        UsageError: one does; it would take the place of the text.
    """
    config = ready.config
    texts = [path for job in ready.jobs for path in (job.path, job.source)]
    keep_apart([*texts, *config.glossaries, *config.lexicons, *config.traps, config.path, config.baseline], outputs)


def configured(options: Namespace) -> Config:
    """The config, with the options in place of what it says; options that a command lacks count as not given."""
    said = vars(options).get
    if options.isolated and options.config:
        raise UsageError("--isolated and --config exclude each other", hint="Leave one of them out.")
    path = None if options.isolated else options.config or find(Path.cwd())
    config = load(_relative(path)) if path else Config()
    source, target = said("source_lang"), said("target_lang")
    given: dict[str, Any] = {
        "source_lang": _language("--source-lang", source) if source else None,
        "target_lang": _language("--target-lang", target) if target else None,
        "glossaries": (*(said("glossary") or ()), *config.glossaries),
        "default_glossaries": False if said("no_default_glossaries") else None,
        "cache": False if said("no_cache") else None,
        "lexicons": (*(said("lexicon") or ()), *config.lexicons),
        "traps": (*(said("traps") or ()), *config.traps),
        "select": _flat(said("select")),
        "ignore": _flat(said("ignore")),
        "backends": tuple(said("backend") or ()) or None,
        **{
            key: said(key)
            for key in ("min_confidence", "encoding", "jobs", "runner", "scope", "fail_on", "max_findings", "baseline")
        },
        "fail_under": {**config.fail_under, **dict(said("fail_under") or ())},
    }
    return config._replace(**{key: value for key, value in given.items() if value is not None})


def _language(option: str, tag: str) -> str:
    try:
        return language(tag)
    except UsageError as error:
        raise UsageError(f"{option}: {error.problem}", hint=error.hint) from error


def _flat(lists: list[list[str]] | None) -> tuple[str, ...] | None:
    return None if lists is None else tuple([word for words in lists for word in words])


def _relative(path: str | Path) -> Path:
    """The config's path as seen from here, so that messages and reports do not tell where the project lies."""
    whole = Path(path)
    here = Path.cwd()
    return whole.relative_to(here) if whole.is_relative_to(here) else whole


def _jobs(options: Namespace, config: Config) -> list[Job]:
    jobs = discover(
        options.paths,
        source=options.source,
        target_lang=config.target_lang,
        source_lang=config.source_lang,
        pairs=config.pairs,
        root=config.root,
    )
    if not jobs:
        raise UsageError(
            "every file named is the original of another",
            hint="Name the translations, or say the language of the originals with --source-lang.",
        )
    if not (config.source_lang or config.target_lang) and (langs := undecided(jobs)):
        sys.stderr.write(
            f"translaudit: texts in {', '.join(langs)} have the same names, and nothing says which are the originals, so"
            " none is compared; say it with --source-lang, or with source-lang in the config\n"
        )
    if langs := in_folders(jobs):
        sys.stderr.write(
            f"translaudit: folders named {', '.join(langs)} have texts of the same names, and nothing says where the"
            " originals are, so none is compared; say it with [[pairs]] in the config (translaudit init writes one)\n"
        )
    return jobs


@contextmanager
def _standard_input(options: Namespace) -> Iterator[tuple[list[Job], dict[str, str]]]:
    import tempfile

    if options.paths != ["-"]:
        raise UsageError("standard input cannot be audited along with files", hint="Name - alone.")
    shown = options.stdin_filename or "<stdin>"
    name = Path(options.stdin_filename or "stdin.txt").name
    if name in ("", ".."):
        raise UsageError(f"--stdin-filename: “{shown}” names no file", hint="Give a name such as article.en.md.")
    if sys.stdin is None:
        raise UsageError("standard input is closed", hint="Pipe a text into it, or name a file.")
    data = sys.stdin.buffer.read()
    with tempfile.TemporaryDirectory(prefix="translaudit-") as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        inner = type(options)(**{**vars(options), "paths": [str(path)]})
        try:
            jobs = _jobs(inner, configured(options))
        except InputError as error:
            error.path = shown
            raise
        yield jobs, {str(path): shown}
