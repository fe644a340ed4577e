"""One audit from a config: what it needs made ready, documents while they stream by, the report made of them at the end.

Reach for `prepared` with a config, give the session its jobs, and `run` it. Nothing that is kept grows with the corpus.
"""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.audit import Settings, across, conclude, counted, merge
from translaudit.config import line_of
from translaudit.errors import InputError, UsageError
from translaudit.model import Allowed, Confidence, Held, Report, Tally
from translaudit.records import NamedTuple
from translaudit.reporters import DOCUMENT_SCORES, EXCERPTS
from translaudit.runners.calendar import today
from translaudit.runners.local import audit_paths
from translaudit.runners.resources import Sources, signatures
from translaudit.runners.selection import rules_for
from translaudit.runners.sieve import Sieve
from translaudit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from translaudit.backends import Backend
    from translaudit.config import Config
    from translaudit.model import Examined, Finding, SkippedRule
    from translaudit.readers import Job
    from translaudit.reporters import Reporter
    from translaudit.rule import Rule
    from translaudit.runners.gate import Gate
    from translaudit.runners.per_path import PathSettings

__all__ = ["Running", "Session", "prepared"]


class Session(NamedTuple):
    """One audit, ready to run."""

    config: Config
    jobs: list[Job]
    sources: Sources
    rules: tuple[Rule, ...]
    settings: Settings
    per_path: tuple[PathSettings, ...]
    names: Mapping[str, str]
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
        say: Callable[[str], object] | None = None,
    ) -> Report:
        """Audit, giving every reporter each document's findings as they come, then the report.

        Args:
            reporters: what takes findings, those that are shown.
            sieve: what is not shown though it was found.
            gate: judges what is shown; without one the report does not fail.
            held_back: whether reporters are given what is not shown, too.
            say: told which entries of the config allow nothing any more, a line each.
        """
        running, sieve = Running(), sieve or Sieve()
        lifted: set[tuple[str, ...]] = set()
        for one in _examined(self, self.backends):
            running.add(one)
            if not gc.isenabled():  # see `cli`
                gc.freeze()  # what stays need not be looked at, now or later
                gc.enable()
            if say and self.settings.allowed:
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
        if say and self.settings.allowed:
            self._say_idle(lifted, say)
        return report

    def _say_idle(self, lifted: set[tuple[str, ...]], say: Callable[[str], object]) -> None:
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
                say(f"{self.config.path}: “allow” of {one.rule} in {one.path} {why}")

    def _held(self, known: Sequence[Finding], allowed: Sequence[Held] = ()) -> tuple[Held, ...]:
        level, why = self.settings.min_confidence, f"known to the baseline {self.config.baseline}"
        return (*[one for one in allowed if one.finding.confidence >= level], *[Held(one, why) for one in known])

    def tally(self) -> Tally:
        """What the documents say, merged, where nothing else of an audit is wanted."""
        running = Running()
        for one in _examined(self.showing(())):
            running.add(one)
        return running.tally


def _examined(ready: Session, backends: tuple[tuple[str, Backend], ...] = ()) -> Iterator[Examined]:
    if ready.config.runner == "spark":
        from translaudit.runners.spark import audit_with_spark  # noqa: PLC0415  an extra

        return audit_with_spark(
            ready.jobs,
            ready.sources,
            ready.rules,
            ready.settings,
            encoding=ready.config.encoding,
            partitions=ready.config.jobs,
            names=ready.names,
            per_path=ready.per_path,
        )
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
        cache=ready.config.cache,
    )


def prepared(config: Config, *, own_rules: bool = True) -> Session:
    """Make ready what a config asks for; which files are audited is still to be said.

    Args:
        config: what is asked for.
        own_rules: whether it is the config's file that selects rules, which a mistake there then names.

    Raises:
        InputError: a termbase, a lexicon or a file of traps cannot be read.
        UsageError: what the config says does not fit together.
    """
    backends = _backends(config)
    rules = _rules(config, own=own_rules)
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
    return Session(config, [], sources, rules, settings, per_path, {}, backends)


def _rules(config: Config, *, own: bool) -> tuple[Rule, ...]:
    try:
        return rules_for(config.select, config.ignore, backends=bool(config.backends))
    except UsageError as error:
        if config.path and own:
            error.path, error.line = config.path, line_of(config, "select" if config.select else "ignore")
        raise


def _backends(config: Config) -> tuple[tuple[str, Backend], ...]:
    if not config.backends:
        return ()
    if config.runner == "spark":
        raise UsageError(
            "models are asked by one process, so --backend does not go with the runner spark",
            hint="Leave one of them out.",
        )
    from translaudit.backends import SettingError, opened  # noqa: PLC0415  few audits have backends

    try:
        return opened(config.backends, config.backend)
    except SettingError as error:
        if config.path:
            error.path, error.line = config.path, line_of(config, error.key) if error.key else None
        raise


def _named(backends: tuple[tuple[str, Backend], ...]) -> tuple[tuple[str, str, str], ...]:
    if not backends:
        return ()
    from translaudit.backends import named  # noqa: PLC0415  as above

    return named(backends)


def _per_path(config: Config) -> tuple[PathSettings, ...]:
    if not config.per_path:
        return ()
    from translaudit.readers.walk import spec_of  # noqa: PLC0415  few projects have such settings
    from translaudit.runners.per_path import PathSettings  # noqa: PLC0415  likewise

    every: list[PathSettings] = []
    for pattern, its in config.per_path.items():
        if spec_of([pattern]) is None:
            problem, hint = f"“{pattern}” is no pattern of paths", 'As in .gitignore: "archive/**" or "*.uk.md".'
            raise InputError(problem, path=config.path, line=line_of(config, pattern), hint=hint)
        try:
            ignore = frozenset(one.name for one in rules_for(its["ignore"])) if its.get("ignore") else frozenset()
        except UsageError as error:
            error.path, error.line = config.path, line_of(config, pattern)
            raise
        level = its.get("min-confidence")
        every.append(PathSettings(pattern, config.root, ignore, Confidence[level.upper()] if level else None))
    return tuple(every)


class Running:
    """The merged tally, languages and skipped rules of the documents so far."""

    def __init__(self) -> None:
        """Nothing so far."""
        self._tallies: list[tuple[int, Tally]] = []
        self._languages: set[str] = set()
        self._skipped: dict[SkippedRule, None] = {}

    def add(self, one: Examined) -> None:
        """Take in one document."""
        self._languages.add(f"{one.summary.source_lang or '?'}-{one.summary.target_lang}")
        self._skipped.update(dict.fromkeys(one.skipped))
        # Merging copies; of tallies of like size each count is copied log n times instead of n.
        weight, tally = 1, one.tally
        while self._tallies and self._tallies[-1][0] <= weight:
            before, other = self._tallies.pop()
            weight, tally = weight + before, merge(other, tally)
        self._tallies.append((weight, tally))

    @property
    def tally(self) -> Tally:
        """Of all documents so far."""
        whole = Tally()
        for _, tally in self._tallies:
            whole = merge(whole, tally)
        return whole

    def report(self, rules: Sequence[Rule], settings: Settings) -> Report:
        """The report of all documents so far: of findings it holds those of the corpus only, and no summaries."""
        merged = self.tally
        found = across(merged, rules=rules, settings=settings, languages=self._languages)
        tally = counted(merged, found, settings)
        skipped = tuple(sorted(self._skipped, key=lambda one: (one.rule, one.why)))
        scores = conclude(tally, rules=rules, settings=settings, languages=self._languages, skipped=skipped)
        shown = tuple([one for one in found if one.confidence >= settings.min_confidence])
        hidden, allowed = (tally.counts.get((kind,), 0) for kind in ("hidden", "allowed"))
        return Report(__version__, (), shown, skipped, dict(scores), hidden, allowed)
