"""From options and config to everything an audit needs; what `check` and `score` share."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.audit import Settings
from translaudit.cli.streams import keep_apart
from translaudit.config import Config, find, language, line_of, load
from translaudit.errors import InputError, UsageError
from translaudit.model import Allowed, Confidence, Held
from translaudit.readers import Job, discover, undecided
from translaudit.records import NamedTuple
from translaudit.reporters import DOCUMENT_SCORES, EXCERPTS
from translaudit.runners.calendar import today
from translaudit.runners.local import audit_paths
from translaudit.runners.resources import Sources, signatures
from translaudit.runners.selection import rules_for
from translaudit.runners.sieve import Sieve
from translaudit.runners.total import Running

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Sequence

    from translaudit.backends import Backend
    from translaudit.model import Examined, Finding, Report, Tally
    from translaudit.reporters import Reporter
    from translaudit.rule import Rule
    from translaudit.runners.gate import Gate
    from translaudit.runners.per_path import PathSettings

__all__ = ["Session", "configured", "session"]


class Session(NamedTuple):
    """One audit, ready to run."""

    config: Config
    jobs: list[Job]
    sources: Sources
    rules: tuple[Rule, ...]
    settings: Settings
    per_path: tuple[PathSettings, ...]
    names: dict[str, str]
    backends: tuple[tuple[str, Backend], ...] = ()

    def showing(self, formats: Iterable[str]) -> Session:
        """The same audit, without what none of these formats shows; it takes time to make."""
        asked = frozenset(formats)
        excerpts, scores = not EXCERPTS.isdisjoint(asked), not DOCUMENT_SCORES.isdisjoint(asked)
        return self._replace(settings=self.settings._replace(excerpts=excerpts, document_scores=scores))

    def run(
        self,
        reporters: Sequence[Reporter],
        *,
        sieve: Sieve | None = None,
        gate: Gate | None = None,
        held_back: bool = False,
        say_idle: bool = False,
    ) -> Report:
        """Audit, giving every reporter each document's findings as they come, then the report.

        Args:
            reporters: what takes findings, those that are shown.
            sieve: what is not shown though it was found.
            gate: judges what is shown; without one the report does not fail.
            held_back: whether reporters are given what is not shown, too.
            say_idle: whether entries of the config that allow nothing any more are told on standard error.
        """
        running, sieve = Running(), sieve or Sieve()
        lifted: set[tuple[str, ...]] = set()
        for one in _examined(self, self.backends):
            running.add(one)
            if not gc.isenabled():  # see `cli.check`
                gc.freeze()  # what stays need not be looked at, now or later
                gc.enable()
            if say_idle and self.settings.allowed:
                lifted.update(key[1:] for key in one.tally.counts if key[0] == "lifted")
            shown, known = sieve.parted(one.findings)
            if gate:
                gate.count(shown)
            summary = one.summary._replace(held=self._held(known, one.allowed)) if held_back else one.summary
            for reporter in reporters:
                reporter.document(summary, shown)
        report = running.report(self.rules, self.settings)
        shown, known = sieve.parted(report.findings)
        report = report._replace(
            findings=shown,
            in_baseline=sieve.in_baseline,
            outside_diff=sieve.outside_diff,
            held=self._held(known) if held_back else None,
        )
        if gate:
            gate.count(shown)
            failed, why = gate.verdict(report.scores)
            report = report._replace(failed=failed, gate=why)
        for reporter in reporters:
            reporter.end(report)
        if say_idle and self.settings.allowed:
            self._say_idle(lifted)
        return report

    def _say_idle(self, lifted: set[tuple[str, ...]]) -> None:
        """Say which entries of the config about what was audited allow nothing any more."""
        audited = {os.path.realpath(job.path) for job in self.jobs}
        rules = {one.name for one in self.rules}
        for one in self.settings.allowed:
            there = os.path.realpath(Path(self.config.root, one.path)) if one.path else ""
            if there in audited and one.rule in rules and (one.rule, one.fingerprint) not in lifted:
                why = (
                    f"ended on {one.until}"
                    if one.until and one.until < self.settings.today
                    else "allows nothing any more"
                )
                sys.stderr.write(f"translaudit: {self.config.path}: “allow” of {one.rule} in {one.path} {why}\n")

    def _held(self, known: Sequence[Finding], allowed: Sequence[Held] = ()) -> tuple[Held, ...]:
        level, why = self.settings.min_confidence, f"known to the baseline {self.config.baseline}"
        return (*[one for one in allowed if one.finding.confidence >= level], *[Held(one, why) for one in known])

    def spare(self, *outputs: str | None) -> None:
        """See that no output goes where something is read from.

        Raises:
            UsageError: one does; it would take the place of the text.
        """
        config = self.config
        texts = [path for job in self.jobs for path in (job.path, job.source)]
        keep_apart([*texts, *config.glossaries, *config.lexicons, *config.traps, config.path, config.baseline], outputs)

    def tally(self) -> Tally:
        """What the documents say, merged, where nothing else of an audit is wanted."""
        running = Running()
        for one in _examined(self.showing(())):
            running.add(one)
        return running.tally


def _examined(ready: Session, backends: tuple[tuple[str, Backend], ...] = ()) -> Iterator[Examined]:
    return audit_paths(
        ready.jobs,
        ready.sources,
        ready.rules,
        ready.settings,
        encoding=ready.config.encoding,
        processes=ready.config.jobs,
        names=ready.names,
        per_path=ready.per_path,
        backends=backends,
    )


@contextmanager
def session(options: Namespace) -> Iterator[Session]:
    """Make ready what the options ask for; what standard input holds is kept in a file for as long.

    Raises:
        InputError: a file is missing or not what it should be.
        UsageError: the options do not fit together.
    """
    config = configured(options)
    backends = _backends(config)
    rules = _rules(options, config)
    per_path = _per_path(config)
    sources = Sources(config.glossaries, config.default_glossaries, config.house, config.lexicons, config.traps)
    settings = Settings(
        min_confidence=Confidence[config.min_confidence.upper()],
        scope=config.scope,
        glossaries=signatures(sources),
        today=today(),
        backends=_named(backends),
        allowed=tuple([Allowed(**{key: text for key, text in one.items() if key != "text"}) for one in config.allow]),
    )
    if not options.paths:
        raise UsageError("nothing to audit was named", hint="Name a file or a folder: translaudit check article.en.md")
    if "-" in options.paths:
        with _standard_input(options) as (jobs, names):
            try:
                yield Session(config, jobs, sources, rules, settings, per_path, names, backends)
            except InputError as error:
                error.path = names.get(error.path or "", error.path)
                raise
        return
    if options.stdin_filename:
        raise UsageError("--stdin-filename goes with standard input only", hint="Name - as the path to read it.")
    yield Session(config, _jobs(options, config), sources, rules, settings, per_path, {}, backends)


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
        "lexicons": (*(said("lexicon") or ()), *config.lexicons),
        "traps": (*(said("traps") or ()), *config.traps),
        "select": _flat(said("select")),
        "ignore": _flat(said("ignore")),
        "backends": tuple(said("backend") or ()) or None,
        **{
            key: said(key)
            for key in ("min_confidence", "encoding", "jobs", "scope", "fail_on", "max_findings", "baseline")
        },
        "fail_under": {**config.fail_under, **dict(said("fail_under") or ())},
    }
    return config._replace(**{key: value for key, value in given.items() if value is not None})


def _rules(options: Namespace, config: Config) -> tuple[Rule, ...]:
    try:
        return rules_for(config.select, config.ignore, backends=bool(config.backends))
    except UsageError as error:
        given = vars(options)
        if config.path and not given.get("select") and not given.get("ignore"):
            error.path, error.line = config.path, line_of(config, "select" if config.select else "ignore")
        raise


def _backends(config: Config) -> tuple[tuple[str, Backend], ...]:
    if not config.backends:
        return ()
    from translaudit.backends import SettingError, opened

    try:
        return opened(config.backends, config.backend)
    except SettingError as error:
        if config.path:
            error.path, error.line = config.path, line_of(config, error.key) if error.key else None
        raise


def _named(backends: tuple[tuple[str, Backend], ...]) -> tuple[tuple[str, str, str], ...]:
    if not backends:
        return ()
    from translaudit.backends import named

    return named(backends)


def _per_path(config: Config) -> tuple[PathSettings, ...]:
    if not config.per_path:
        return ()
    from translaudit.runners.per_path import PathSettings

    every: list[PathSettings] = []
    for pattern, its in config.per_path.items():
        try:
            ignore = frozenset(one.name for one in rules_for(its["ignore"])) if its.get("ignore") else frozenset()
        except UsageError as error:
            error.path, error.line = config.path, line_of(config, pattern)
            raise
        level = its.get("min-confidence")
        every.append(PathSettings(pattern, config.root, ignore, Confidence[level.upper()] if level else None))
    return tuple(every)


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
    return jobs


@contextmanager
def _standard_input(options: Namespace) -> Iterator[tuple[list[Job], dict[str, str]]]:
    import tempfile

    if options.paths != ["-"]:
        raise UsageError("standard input cannot be audited along with files", hint="Name - alone.")
    name = options.stdin_filename or "stdin.txt"
    if sys.stdin is None:
        raise UsageError("standard input is closed", hint="Pipe a text into it, or name a file.")
    data = sys.stdin.buffer.read()
    with tempfile.TemporaryDirectory(prefix="translaudit-") as folder:
        path = Path(folder, Path(name).name)
        path.write_bytes(data)
        inner = type(options)(**{**vars(options), "paths": [str(path)]})
        yield _jobs(inner, configured(options)), {str(path): options.stdin_filename or "<stdin>"}
