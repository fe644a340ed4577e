"""Audit files in this process, or in several where there is enough work; in either case in the order given.

Reach for `audit_paths`. Documents stream: no more of them are held than the processes are at work on. Files with one
document go to other processes by name; of files with many, this process reads the documents and sends batches.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from translaudit.audit import Settings, examine, look
from translaudit.errors import InputError
from translaudit.readers import read
from translaudit.readers.formats import ROWS
from translaudit.records import NamedTuple
from translaudit.runners.resources import Sources, build
from translaudit.runners.selection import rules_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Future

    from translaudit.backends import Backend
    from translaudit.model import Bitext, Examined
    from translaudit.readers import Job
    from translaudit.resources import Resources
    from translaudit.rule import Rule
    from translaudit.runners.per_path import PathSettings
    from translaudit.runners.results import Results

__all__ = ["Worker", "audit_paths", "batches", "processors"]

_WORTH_KEEPING = 50_000  # bytes from which keeping what documents said earns back what it takes
_ENOUGH = 8_000_000  # bytes from which other processes earn back what their start costs
_BATCH = 200_000  # bytes of text in one errand to another process
_IN_FLIGHT = 3  # errands a process


class _Work(NamedTuple):
    """An errand: bitexts read already, with None behind the last of a file, or files to read."""

    bitexts: list[Bitext | None]
    jobs: list[Job]


def audit_paths(
    jobs: Sequence[Job],
    sources: Sources,
    rules: Sequence[Rule],
    settings: Settings,
    *,
    encoding: str = "utf-8",
    processes: int = 0,
    names: Mapping[str, str] = MappingProxyType({}),
    per_path: tuple[PathSettings, ...] = (),
    backends: Sequence[tuple[str, Backend]] = (),
    cache: bool = False,
) -> Iterator[Examined]:
    """Examine every document of every file; of files that are unchanged, what was kept of the last time.

    Args:
        jobs: the files.
        sources: what to look things up in.
        rules: what to check.
        settings: what was asked for; findings of less confidence than asked are counted, and left out here.
        encoding: of the files.
        processes: how many at most; 0 for as many as there are processors.
        names: by path, what reports call a file that stands in for another, as one that holds standard input.
        per_path: what holds for some paths only.
        backends: what is asked beside the rules, by name; then all work is done in this process, which waits for them.
        cache: whether what documents say is kept in the user's cache, and taken from there.

    Yields:
        What each document said, in the order of the files and of the documents in them, however many processes.

    Raises:
        InputError: a file or termbase is not what it should be.
    """

    def fresh(jobs: Sequence[Job]) -> Iterator[Examined | None]:
        worker = Worker(build(sources), tuple(rules), settings, encoding, names, per_path)
        if backends:
            return worker.consult(jobs, backends)
        count = processes or processors()
        several = count > 1 and _divisible(jobs) and _size(jobs) > _ENOUGH
        return _in_several(jobs, sources, worker, count) if several else worker.examine_files(jobs)

    if cache and not backends and not names and _size(jobs) > _WORTH_KEEPING:
        from translaudit.runners.results import Results  # noqa: PLC0415  a lone article is examined as fast

        results = Results(sources, rules, settings, encoding, per_path)
        return _with_results(jobs, results, fresh, settings.today)
    return (one for one in fresh(jobs) if one is not None)


def _with_results(
    jobs: Sequence[Job], results: Results, fresh: Callable[[Sequence[Job]], Iterator[Examined | None]], today: str
) -> Iterator[Examined]:
    """What documents say, of files that are unchanged what they said the last time."""
    every = [results.seen(job, today) for job in jobs]
    known = [one is not None and results.knows(one) for one in every]
    missing = [job for job, is_known in zip(jobs, known, strict=True) if not is_known]
    stream = fresh(missing) if missing else iter(())
    try:
        for job, seen, is_known in zip(jobs, every, known, strict=True):
            if seen is not None and is_known:
                yield from results.of(seen)
                continue
            documents: Iterator[Any] = iter(partial(next, stream), None)  # until this file's end
            yield from documents if seen is None else results.keep(job, seen, documents)
    finally:
        results.close()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _divisible(jobs: Sequence[Job]) -> bool:
    """Whether other processes could take a part of the work: a lone text is one document, whatever its size."""
    return len(jobs) > 1 or any(Path(job.path).suffix.lower() in ROWS for job in jobs)


def _size(jobs: Sequence[Job]) -> int:
    total = 0
    for job in jobs:
        for path in (job.path, job.source):
            if path is not None and Path(path).is_file():
                total += Path(path).stat().st_size
    return total


class Worker(NamedTuple):
    """What a process needs to examine documents."""

    resources: Resources
    rules: tuple[Rule, ...]
    settings: Settings
    encoding: str
    names: Mapping[str, str]
    per_path: tuple[PathSettings, ...]

    def examine(self, bitext: Bitext) -> Examined:
        """What a document says, findings below the asked confidence left out."""
        rules, settings = self.asked_for(bitext)
        return _shown(examine(bitext, self.resources, rules, settings), settings)

    def asked_for(self, bitext: Bitext) -> tuple[tuple[Rule, ...], Settings]:
        """What holds for a document."""
        if not self.per_path:
            return self.rules, self.settings
        from translaudit.runners.per_path import for_path  # noqa: PLC0415  few projects have such settings

        return for_path(bitext.target.path, self.per_path, self.rules, self.settings)

    def consult(self, jobs: Iterable[Job], backends: Sequence[tuple[str, Backend]]) -> Iterator[Examined]:
        """Examine with backends."""
        from translaudit.runners.consulting import Consulted, consulted  # noqa: PLC0415  few audits have backends

        def looked() -> Iterator[Consulted]:
            for bitext in chain.from_iterable(map(self.bitexts, jobs)):
                rules, settings = self.asked_for(bitext)
                yield Consulted(look(bitext, self.resources, rules), rules, settings)

        return (_shown(one, settings) for one, settings in consulted(looked(), backends))

    def examine_files(self, jobs: Iterable[Job]) -> Iterator[Examined | None]:
        """What every document said, with None behind the last of a file."""
        for job in jobs:
            yield from map(self.examine, self.bitexts(job))
            yield None

    def bitexts(self, job: Job) -> Iterator[Bitext]:
        """The documents of a file, their languages known."""
        found = read(
            job.path,
            encoding=self.encoding,
            target_lang=job.target_lang,
            source_lang=job.source_lang,
            source=job.source,
        )
        name = self.names.get(job.path)
        return map(_with_languages, found if name is None else (_renamed(bitext, job.path, name) for bitext in found))


def _with_languages(bitext: Bitext) -> Bitext:
    """The bitext if its languages are known; a side without a letter has none, which is called `und` (BCP 47).

    Raises:
        InputError: a side's language is not known.
    """
    target, source = bitext.target, bitext.source
    if target.lang and (source is None or source.lang):
        return bitext
    for side, option in ((target, "--target-lang"), (source, "--source-lang")):
        if side is not None and not side.lang and any(map(str.isalpha, side.text)):
            raise InputError(
                "its language is said nowhere, and its words do not tell it",
                path=side.path,
                line=side.anchors[0].line if side.anchors else None,
                hint=f"Give {option}, or name the file as article.en.md.",
            )
    if source is not None:
        source = source._replace(lang=source.lang or "und")
    return bitext._replace(target=target._replace(lang=target.lang or "und"), source=source)


def _renamed(bitext: Bitext, path: str, name: str) -> Bitext:
    source = bitext.source
    if source is not None and source.path == path:
        source = source._replace(path=name)
    shown = name if bitext.name == path else bitext.name
    return bitext._replace(name=shown, target=bitext.target._replace(path=name), source=source)


def _shown(one: Examined, settings: Settings) -> Examined:
    """Without the findings that nobody asked for; the tally has counted them."""
    shown = tuple([finding for finding in one.findings if finding.confidence >= settings.min_confidence])
    return one if len(shown) == len(one.findings) else one._replace(findings=shown)


_WORKER: list[Worker] = []


def _in_several(jobs: Sequence[Job], sources: Sources, worker: Worker, count: int) -> Iterator[Examined | None]:
    import multiprocessing  # noqa: PLC0415  only with much work
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  as above

    # Forking is safe here, as this process has no threads; elsewhere than on Linux it is not with system libraries.
    # A fork inherits what this process has made ready; a process started anew makes it itself.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    given = (sources, tuple([one.name for one in worker.rules]), *worker[2:4], dict(worker.names), worker.per_path)
    _WORKER[:] = [worker]
    waiting: deque[Future[list[Examined | None]]] = deque()
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_start, initargs=given)
    try:
        for work in _errands(jobs, worker):
            waiting.append(pool.submit(_carry_out, work))
            if len(waiting) >= count * _IN_FLIGHT:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BaseException:  # Ctrl-C too: nobody waits for what is not wanted any more
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    else:
        pool.shutdown()
    finally:
        _WORKER.clear()


def _start(
    sources: Sources,
    rules: tuple[str, ...],
    settings: Settings,
    encoding: str,
    names: Mapping[str, str],
    per_path: tuple[PathSettings, ...],
) -> None:
    """In another process: make ready once what every errand needs."""
    import signal  # noqa: PLC0415  only in another process
    from threading import Thread  # noqa: PLC0415  as above

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the first process's to answer
    Thread(target=_end_with_parent, daemon=True).start()
    if not _WORKER:
        _WORKER.append(Worker(build(sources), rules_for(rules), settings, encoding, names, per_path))


def _end_with_parent() -> None:
    """End this process as soon as the one that started it is gone, however that ended."""
    from multiprocessing import connection, parent_process  # noqa: PLC0415  only in another process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _carry_out(work: _Work) -> list[Examined | None]:
    worker = _WORKER[0]
    bitexts = [None if bitext is None else worker.examine(bitext) for bitext in work.bitexts]
    return [*bitexts, *worker.examine_files(work.jobs)]


def _errands(jobs: Iterable[Job], worker: Worker) -> Iterator[_Work]:
    """Cut the work so that errands are of like size; an errand holds files or bitexts, never both, to keep the order."""
    files: list[Job] = []
    size = 0
    for job in jobs:
        if Path(job.path).suffix.lower() not in ROWS:
            files.append(job)
            size += _size([job])
            if size >= _BATCH:
                yield _Work([], files)
                files, size = [], 0
            continue
        if files:
            yield _Work([], files)
            files, size = [], 0
        yield from (_Work([*batch], []) for batch in batches(worker.bitexts(job)))
        yield _Work([None], [])
    if files:
        yield _Work([], files)


def batches(bitexts: Iterator[Bitext]) -> Iterator[list[Bitext]]:
    """Documents in batches of like size, one at least in each."""
    batch: list[Bitext] = []
    size = 0
    for bitext in bitexts:
        batch.append(bitext)
        size += len(bitext.target.text) + (len(bitext.source.text) if bitext.source else 0)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
