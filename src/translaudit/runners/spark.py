"""Audit documents with Apache Spark, on a cluster or on this machine: the same documents in the same order as `local`.

Reach for `audit_with_spark`. This process reads the files and streams their documents out in waves, so that no more than a
wave is held; Spark's workers examine them. A worker needs this package in the same version and nothing else: texts,
termbases, lexicons and traps are sent to it. Needs the extra `spark` and Java.
"""

from __future__ import annotations

import os
import pickle
import shutil
import sys
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError, TranslauditError, UsageError, missing_extra
from translaudit.records import NamedTuple
from translaudit.runners.local import Worker, batches
from translaudit.runners.resources import Sources, build, files_of
from translaudit.runners.selection import rules_for
from translaudit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from translaudit.audit import Settings
    from translaudit.model import Bitext, Examined
    from translaudit.readers import Job
    from translaudit.rule import Rule
    from translaudit.runners.per_path import PathSettings

__all__ = ["audit_with_spark"]

_EACH = 4  # errands of a partition in one wave
_SET_UP = ("PYSPARK_SUBMIT_ARGS", "SPARK_CONF_DIR", "SPARK_HOME")  # whoever sets these has a Spark
_QUIET = {"spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR"}
# A Spark of this run alone: it serves no page and listens to nobody else.
_ALONE = {"spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
_JAVA = "Install Java 17 or later, or name its folder with JAVA_HOME."


class _Given(NamedTuple):
    """What every worker is told.

    Attributes:
        version: of this package.
        sources: what to look things up in.
        files: bytes of the files that `sources` names, by path.
        rules: names of the rules to apply.
        settings: what was asked for.
        per_path: what holds for some paths only.
    """

    version: str
    sources: Sources
    files: Mapping[str, bytes]
    rules: tuple[str, ...]
    settings: Settings
    per_path: tuple[PathSettings, ...]


def audit_with_spark(
    jobs: Sequence[Job],
    sources: Sources,
    rules: Sequence[Rule],
    settings: Settings,
    *,
    encoding: str = "utf-8",
    partitions: int = 0,
    names: Mapping[str, str] | None = None,
    per_path: tuple[PathSettings, ...] = (),
) -> Iterator[Examined]:
    """Examine every document of every file; arguments and results as those of `local.audit_paths`.

    Args:
        jobs: the files; only this process reads them.
        sources: what to look things up in.
        rules: what to check.
        settings: what was asked for.
        encoding: of the files.
        partitions: into how many a wave of documents is cut; 0 for as many as Spark works on at a time.
        names: by path, what reports call a file that stands in for another.
        per_path: what holds for some paths only.

    Raises:
        InputError: a file or termbase is not what it should be.
        MissingExtraError: pyspark is not installed.
        UsageError: there is no Java, Spark does not start, or a worker lacks this package or has it in another version.
    """
    _look_for_spark()
    # Made here too, so that what is wrong with a termbase is said before Spark starts.
    worker = Worker(build(sources), tuple(rules), settings, encoding, names or {}, per_path)
    known = tuple([one.name for one in rules])
    given = pickle.dumps(_Given(__version__, sources, _files(sources), known, settings, per_path))
    return _in_waves(chain.from_iterable(map(worker.bitexts, jobs)), given, partitions)


def _look_for_spark() -> None:
    try:
        import pyspark  # noqa: F401, PLC0415  an extra
    except ImportError as error:
        raise missing_extra("the runner spark", "pyspark", "spark") from error
    home = os.environ.get("JAVA_HOME")
    if shutil.which("java", path=str(Path(home, "bin")) if home else None) is None:
        where = f"there is none in {home}, which JAVA_HOME names" if home else "there is none on PATH"
        raise UsageError(f"the runner spark needs Java, and {where}", hint=_JAVA)


def _files(sources: Sources) -> dict[str, bytes]:
    """The content of every file that is named."""
    try:
        return {path: Path(path).read_bytes() for path in files_of(sources)}
    except OSError as error:
        problem = f"it cannot be read: {error.strerror or error}"
        raise InputError(problem, path=error.filename, hint="Change its permissions.") from error


def _in_waves(bitexts: Iterator[Bitext], given: bytes, partitions: int) -> Iterator[Examined]:
    errands: Iterator[bytes] = (pickle.dumps(batch) for batch in batches(bitexts))
    first = next(errands, None)
    if first is None:
        return
    errands = chain([first], errands)
    with _context() as spark:
        count = partitions or spark.defaultParallelism
        while wave := list(islice(errands, count * _EACH)):
            for said in _carried_out(spark, wave, given, count):
                if isinstance(said, TranslauditError):
                    raise said
                yield from said


@contextmanager
def _context() -> Iterator[Any]:
    """The Spark context that there is, else one of ours, which is stopped at the end.

    Raises:
        UsageError: none can be started.
    """
    from pyspark import SparkConf, SparkContext  # noqa: PLC0415  an extra, and slow to load

    active = SparkContext._active_spark_context  # noqa: SLF001  there is no other way to ask without starting one
    if active is not None:
        yield active
        return
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # workers on this machine have what this process has
    alone = not any(map(os.environ.get, _SET_UP))
    settings = SparkConf().setAppName("translaudit").setAll([*_QUIET.items(), *(_ALONE.items() if alone else ())])
    with _errors_apart(apart=alone) as errors:
        try:
            spark = SparkContext.getOrCreate(settings)
        except Exception as error:  # its own, those of py4j and of the system; whatever it is, Spark does not start
            said = errors() or str(error)
            last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), type(error).__name__)
            raise UsageError(f"Spark does not start: {last}", hint=_JAVA) from error
    try:
        yield spark
    finally:
        spark.stop()


@contextmanager
def _errors_apart(*, apart: bool) -> Iterator[Callable[[], str]]:
    """Keep what a Spark of our own says on standard error while it starts and after: a dozen lines, whatever happens.

    Yields:
        what tells what it has said so far; "" where it speaks to standard error.
    """
    if not apart or sys.stderr is None:
        yield str
        return
    import tempfile  # noqa: PLC0415  only here

    with tempfile.TemporaryFile() as stream:
        before = os.dup(2)
        os.dup2(stream.fileno(), 2)  # which the Java process inherits

        def told() -> str:
            stream.seek(0)
            return stream.read().decode(errors="replace")

        try:
            yield told
        finally:
            os.dup2(before, 2)
            os.close(before)


def _carried_out(
    spark: Any, wave: Sequence[bytes], given: bytes, count: int
) -> Iterator[list[Examined] | TranslauditError]:
    """What workers said of each errand of a wave, in the order of errands, whatever partition each fell into."""
    from py4j.protocol import Py4JJavaError  # noqa: PLC0415  comes with pyspark
    from pyspark.errors import PySparkException  # noqa: PLC0415  as above

    try:
        found = spark.parallelize(wave, count).mapPartitions(lambda part: _carry_out(given, part)).collect()
    except (PySparkException, Py4JJavaError) as error:
        lacking = _lacking(str(error))
        if lacking is None:
            raise
        raise lacking from error
    return map(pickle.loads, found)


def _lacking(problem: str) -> UsageError | None:
    """What workers lack, by what one of them fell over; None where it is something else."""
    if "No module named 'translaudit" in problem:
        hint = f"Install translaudit {__version__} on every machine of the cluster."
        return UsageError("the workers of Spark do not have this program", hint=hint)
    if "PYTHON_VERSION_MISMATCH" in problem:
        here = ".".join(map(str, sys.version_info[:2]))
        hint = f"Name one of version {here} with PYSPARK_PYTHON."
        return UsageError("the workers of Spark have another version of Python", hint=hint)
    if "Cannot run program" in problem:
        hint = "Name a Python with PYSPARK_PYTHON that is there on every machine of the cluster."
        return UsageError("the workers of Spark cannot start Python", hint=hint)
    return None


_READY: dict[bytes, Worker] = {}


def _carry_out(given: bytes, errands: Iterable[bytes]) -> Iterator[bytes]:
    """On a worker: what the documents of each errand of a partition say, or what is wrong."""
    for errand in errands:
        said: list[Examined] | TranslauditError
        try:
            said = list(map(_worker(given).examine, pickle.loads(errand)))  # noqa: S301  our own process made it
        except TranslauditError as error:
            said = error
        yield pickle.dumps(said)


def _worker(given: bytes) -> Worker:
    """What this worker needs, made ready once; it may be at work on several audits, one after the other."""
    if given not in _READY:
        told: _Given = pickle.loads(given)  # noqa: S301  our own process made it
        if told.version != __version__:
            raise UsageError(
                f"a worker of Spark has translaudit {__version__}, here it is {told.version}",
                hint="Install the same version on every machine of the cluster.",
            )
        rules = rules_for(told.rules)
        resources = build(_landed(told.sources, told.files))
        _READY.clear()
        _READY[given] = Worker(resources, rules, told.settings, "utf-8", {}, told.per_path)
    return _READY[given]


def _landed(sources: Sources, files: Mapping[str, bytes]) -> Sources:
    """The sources, their files written to this machine for as long as they are read; each keeps its name."""
    if not files:
        return sources
    import atexit  # noqa: PLC0415  only on a worker
    import tempfile  # noqa: PLC0415  as above

    folder = tempfile.TemporaryDirectory(prefix="translaudit-")
    atexit.register(folder.cleanup)
    places: dict[str, str] = {}
    for number, (path, content) in enumerate(files.items()):
        place = Path(folder.name, str(number), Path(path).name)
        place.parent.mkdir()
        place.write_bytes(content)
        places[path] = str(place)
    own = {*sources.glossaries, *sources.lexicons}
    return sources._replace(
        glossaries=tuple([places[path] for path in sources.glossaries]),
        lexicons=tuple([places[path] for path in sources.lexicons]),
        traps=tuple([place for path, place in places.items() if path not in own]),
    )
