"""One text of an editor, audited as `check` audits a file: the same config, the same original, the same findings.

Reach for `audit`. Texts that are open count as they stand in the editor, saved or not. It is slow, and one at a time.
"""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from translaudit.config import Config, find, load
from translaudit.errors import InputError
from translaudit.readers import discover, language_of_name
from translaudit.readers.decode import standing_in
from translaudit.readers.formats import PACKED, SUFFIXES
from translaudit.readers.names import same_language
from translaudit.records import NamedTuple
from translaudit.runners.session import prepared
from translaudit.runners.sieve import Sieve
from translaudit.text.language import guess

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.readers import Job

__all__ = ["LARGEST", "Audited", "audit", "readable"]

LARGEST = 2_000_000
"""Characters (code points) of a text that is audited while it is written; a longer one is for the command line."""


_MOST = 1000  # findings of a text that are told; editors show no more


class Audited(NamedTuple):
    """What is to be said of a text.

    Attributes:
        findings: by place; the worst first where there are more than are told.
        notes: what is to be said of the text as a whole.
        source: path of the original; "" without one.
        encoding: of files that are not open.
    """

    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    source: str = ""
    encoding: str = "utf-8"


class _Kept:
    """A reporter that keeps what it is given."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.notes: list[str] = []

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        self.findings += findings
        self.notes += summary.notes

    def end(self, report: Report) -> None:
        self.findings += report.findings


def readable(path: str) -> bool:
    """Whether files of this name are audited at all."""
    return PurePath(path).suffix.lower() in SUFFIXES - PACKED


def audit(path: str, texts: Mapping[str, str]) -> Audited:
    """Audit one text; an original gets no findings.

    Models (`backends` in the config) are not asked, as they would be for each word that is typed.

    Args:
        path: of the text, absolute; the nearest config above it holds.
        texts: all that are open, by absolute path, this one among them.

    Raises:
        TranslauditError: a file or a setting is not what it should be.
    """
    text = texts[path]
    if len(text) > LARGEST:
        problem = f"it has {len(text):,} characters, more than the {LARGEST:,} that are audited while one writes"
        raise InputError(
            problem, path=path, hint=f"Audit it on the command line: translaudit check {PurePath(path).name}"
        )
    config = _config(path)
    with standing_in(texts):
        job = discover(
            [path],
            target_lang=config.target_lang,
            source_lang=config.source_lang,
            pairs=config.pairs,
            root=config.root,
        )[0]
        if _is_original(job, text, config):
            return Audited()
        ready = prepared(config._replace(cache=False))._replace(jobs=[job]).showing(())
        kept = _Kept()
        ready.run([kept], sieve=_sieve(config))
    findings, notes = kept.findings, list(dict.fromkeys(kept.notes))
    if len(findings) > _MOST:
        notes.append(f"{len(findings) - _MOST:,} more findings, no worse than these; translaudit check tells all")
        findings = sorted(findings, key=lambda one: -one.severity)[:_MOST]
    return Audited(tuple(findings), tuple(notes), job.source or "", config.encoding)


def _config(path: str) -> Config:
    found = find(Path(path).parent)
    config = load(found) if found else Config()
    return config._replace(jobs=1, runner="local", scope="document", backends=())


def _is_original(job: Job, text: str, config: Config) -> bool:
    """Whether a text is one that others are translated from: by its language, or as `a.md` beside `a.en.md` is."""
    lang = language_of_name(job.path)
    if config.source_lang:
        if same_language(config.source_lang, config.target_lang):
            return False
        return same_language(lang or ("" if job.source else guess(text)), config.source_lang)
    return not lang and job.source is not None and bool(language_of_name(job.source))


def _sieve(config: Config) -> Sieve:
    if not config.baseline:
        return Sieve()
    from translaudit.runners.baseline import Baseline  # noqa: PLC0415  few projects have one

    return Sieve(Baseline(config.baseline, make=False))
