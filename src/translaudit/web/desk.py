"""From what a form says to what is shown: texts audited in memory, one audit at a time, nothing stored.

Reach for `Desk`; it is slow, and may be called from any thread.
"""

from __future__ import annotations

from pathlib import PurePath
from threading import Lock
from typing import TYPE_CHECKING, Any

from translaudit.config import LEVELS, language
from translaudit.errors import UsageError
from translaudit.model import Confidence
from translaudit.provenance.naming import explain_name
from translaudit.readers import Job, language_of_name
from translaudit.readers.decode import standing_in
from translaudit.readers.formats import ROWS, SUFFIXES, unknown_format
from translaudit.records import NamedTuple
from translaudit.reporters import BINARY, FORMATS, reporter
from translaudit.reporters.html_report import HtmlReport, Parts
from translaudit.reporters.look import Look
from translaudit.runners.resources import build
from translaudit.runners.session import prepared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.config import Config
    from translaudit.model import Finding, Report, Summary
    from translaudit.provenance.naming import Explanation

__all__ = ["Asked", "Desk"]

_NAME = 120  # characters of a file's name


class Asked(NamedTuple):
    """What a form says.

    Attributes:
        target: the translation, or a text with both sides.
        source: the original; "" for none.
        target_lang: BCP 47 tag, "" to tell by the text.
        source_lang: likewise.
        kind: suffix of the format.
        name: of the file that the translation was in, "" where it was pasted.
        source_name: likewise, of the original.
        min_confidence: low, medium or high; "" for what the config says.
    """

    target: str = ""
    source: str = ""
    target_lang: str = ""
    source_lang: str = ""
    kind: str = ".txt"
    name: str = ""
    source_name: str = ""
    min_confidence: str = ""


class _Rules:
    """A reporter that keeps which rules have findings."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def document(self, _summary: Summary, findings: Sequence[Finding]) -> None:
        self.names.update(one.rule for one in findings)

    def end(self, _report: Report) -> None:
        return


class Desk:
    """Audits by one config."""

    def __init__(self, config: Config) -> None:
        """Make ready. Models are not asked, as what they are sent may leave the machine.

        Raises:
            TranslauditError: what the config says is not as it should be.
        """
        self._ready = prepared(config._replace(jobs=1, runner="local", cache=False, backends=()))
        self._resources = build(self._ready.sources)
        self._lock = Lock()

    def page(self, asked: Asked) -> tuple[Parts, list[str]]:
        """The report on texts, and the rules that have findings, by name.

        Raises:
            TranslauditError: something is missing or not as it should be.
        """
        page, rules = HtmlReport(str, Look()), _Rules()
        report = self._run(*_job(asked), asked.min_confidence, "html", [rules, _Unended(page)])
        return page.parts(report), sorted(rules.names)

    def download(self, asked: Asked, name: str) -> bytes:
        """The report on texts in a format.

        Raises:
            TranslauditError: as `page`; or there is no such format, or it needs what is not installed.
        """
        if name not in FORMATS:
            raise UsageError(f"there is no format “{name}”", hint=f"Formats: {', '.join(FORMATS)}.")
        written: list[Any] = []
        job, texts = _job(asked)
        self._run(job, texts, asked.min_confidence, name, [reporter(name, written.append, Look(texts=texts))])
        return b"".join(written) if name in BINARY else "".join(written).encode("utf-8", "backslashreplace")

    def names(self, name: str, target_lang: str) -> list[Explanation]:
        """Where a spelling comes from, best explanation first.

        Raises:
            UsageError: there is no such language.
        """
        target = language(target_lang) if target_lang else "en"
        with self._lock:
            return explain_name(name, target_lang=target, resources=self._resources)

    def _run(self, job: Job, texts: dict[str, str], level: str, form: str, reporters: Sequence[Any]) -> Report:
        settings = self._ready.settings
        if level in LEVELS:
            settings = settings._replace(min_confidence=Confidence[level.upper()])
        ready = self._ready._replace(jobs=[job], settings=settings).showing([form])
        with self._lock, standing_in(texts):
            return ready.run(reporters)


class _Unended:
    """A reporter that is given the documents, and asked for its end later."""

    def __init__(self, inner: HtmlReport) -> None:
        self.document = inner.document

    def end(self, _report: Report) -> None:
        return


def _job(asked: Asked) -> tuple[Job, dict[str, str]]:
    """The texts by path, and which is the original of which."""
    if not asked.target.strip():
        raise UsageError("there is no translation to check", hint="Paste it, or choose a file.")
    target = _path(asked.name, "translation", asked.kind)
    target_lang = language(asked.target_lang) if asked.target_lang else language_of_name(target)
    source_lang = language(asked.source_lang) if asked.source_lang else language_of_name(asked.source_name)
    if not asked.source.strip():
        return Job(target, None, target_lang, source_lang), {target: asked.target}
    if PurePath(target).suffix.lower() in ROWS:
        raise UsageError("a file with both sides takes no original beside it", hint="Leave the original empty.")
    source = _path(asked.source_name, "original", asked.kind)
    if source == target:
        source = f"original-{source}"
    return Job(target, source, target_lang, source_lang), {target: asked.target, source: asked.source}


def _path(name: str, otherwise: str, kind: str) -> str:
    """The name of a file without its folders; the user's own is kept, as its suffix and language tell how to read it."""
    bare = "".join(filter(str.isprintable, PurePath(name.replace("\\", "/")).name))[-_NAME:]
    suffix = PurePath(bare).suffix.lower() if bare else kind
    if suffix not in SUFFIXES:
        raise unknown_format(suffix, bare or None)
    return bare or f"{otherwise}{suffix}"
