"""What documents said the last time, kept by all that it was made of: a file that is unchanged is not examined again.

Reach for `Results` in `local` alone. A file's results are known by the bytes of the file and its original, by everything
the audit was asked for, and by the program with the packages beside it; so nothing stale is ever used. An audit reads and
writes one file in the user's cache: the results of its files one behind the other and, at its end, where each begins. It
takes the place of the last one when it is whole. A cache that cannot be read or written is passed over in silence.
"""

from __future__ import annotations

import io
import marshal
import os
import pickle
import re
import sys
from contextlib import suppress
from enum import IntEnum
from importlib.util import source_hash
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from zlib import crc32

from translaudit import model
from translaudit.allowances import MARK
from translaudit.records import NamedTuple
from translaudit.runners.resources import files_of
from translaudit.storage.contents import program
from translaudit.storage.digest import blake2b
from translaudit.storage.kept import cache_folder, prune

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translaudit.audit import Settings
    from translaudit.model import Examined
    from translaudit.readers import Job
    from translaudit.rule import Rule
    from translaudit.runners.per_path import PathSettings
    from translaudit.runners.resources import Sources

__all__ = ["Results", "Seen"]

_FOLDER = "results"
_AUDITS = 30  # files of results, one for each way of asking
_ROOM = 500_000_000  # bytes of all of them, but for the newest
_DAY = 86_400  # seconds
_OLDER = 64_000_000  # bytes of results of files that an audit did not have, which stay all the same
_HEAD = b"translaudit results 2\n"
_TAIL = 12  # bytes at the end: CRC-32 and length of the index before it
_PIECE = 1 << 16  # bytes read at a time, so few that the same memory serves for all of them
_BEFORE = 4 * len(MARK)  # bytes that a mark takes at most, in UTF-32
_MARK = MARK.encode()  # what a comment that may end begins with
_REFERENCE = re.compile(
    rb"&#(?:0*(?:58|9[7-9]|1[01]\d|12[0-2])|x0*(?:3[Aa]|[67][\dA-Fa-f]));"
)  # a letter of it, in XML


class _Place(NamedTuple):
    """Where the results of a file lie: offset and length in bytes, and their CRC-32."""

    start: int
    length: int
    checksum: int


class Seen(NamedTuple):
    """A file as it was read: the name of its results, and what its parts looked like."""

    name: bytes
    state: tuple[tuple[int, int], ...]


class Results:
    """The results of one audit: those of the last time, to be asked for, and those of now, to be kept."""

    def __init__(
        self,
        sources: Sources,
        rules: Iterable[Rule],
        settings: Settings,
        encoding: str,
        per_path: Iterable[PathSettings],
    ) -> None:
        """Look for the results of an audit that was asked for the same; see `local.audit_paths`.

        Raises:
            InputError: there is nothing at a path of own traps.
            OSError: a termbase, a lexicon or a file of own traps cannot be read.
        """
        ends = settings.today if any(one.until for one in settings.allowed) else ""
        asked = (
            program(),
            sys.version,
            _beside(),
            str(Path.cwd()),
            sources,
            [one.name for one in rules],
            settings._replace(today=ends),
            encoding,
            [(*one[:2], sorted(one.ignore), one.min_confidence) for one in per_path],
        )
        whole = blake2b(repr(asked).encode(), digest_size=16)
        self._files = files_of(sources)
        self._state = _state(self._files)
        for path in self._files:
            for piece in _pieces_of(path):
                whole.update(piece)
        self._path = cache_folder() / _FOLDER / f"{whole.hexdigest()}.bin"
        self._old, self._places = _opened(self._path)
        self._used: dict[bytes, _Place] = {}
        self._new: dict[bytes, _Place] = {}
        self._beside = self._path.with_name(f".{self._path.name}.{os.getpid()}.tmp")
        self._stream: IO[bytes] | None = None  # to it
        self._keeping = True  # until there is no room

    def seen(self, job: Job, today: str) -> Seen | None:
        """The file as it is now; None if it cannot be read.

        Args:
            job: the file.
            today: ISO date, which counts only where a comment in the file may hold until some day.
        """
        parts = _parts(job)
        whole = blake2b(repr(job).encode(), digest_size=16)
        try:
            state = _state(parts)
            for part in parts:
                before = b""
                for piece in _pieces_of(part):
                    whole.update(source_hash(piece))  # 64 bits, by which Python knows its sources: a fifth of the time
                    read = (before + piece).replace(b"\0", b"")  # as UTF-16 and UTF-32 have them
                    if _MARK in read or (b"#" in read and _REFERENCE.search(read)):
                        whole.update(today.encode())
                    before = piece[-_BEFORE:]
        except OSError:
            return None
        return Seen(whole.digest(), state)

    def knows(self, seen: Seen) -> bool:
        """Whether the results of the file are here, whole."""
        place = self._places.get(seen.name)
        if place is None or self._old is None:
            return False
        checksum = 0
        try:
            for piece in _pieces(self._old, place):
                checksum = crc32(piece, checksum)
        except OSError:
            return False
        return checksum == place.checksum

    def of(self, seen: Seen) -> Iterator[Examined]:
        """What the documents of a known file said."""
        if self._old is None:
            raise AssertionError(seen)
        place = self._used[seen.name] = self._places[seen.name]
        at = place.start
        while at < place.start + place.length:
            self._old.seek(at)
            found = _Unpickler(self._old).load()
            yield found._replace(findings=tuple(map(model.Finding._make, found.findings)))
            at = self._old.tell()

    def keep(self, job: Job, seen: Seen, examined: Iterable[Examined]) -> Iterator[Examined]:
        """Pass on what the documents of a file say, and keep it if there is room and the file stayed as it was until the last."""
        length = checksum = 0
        for one in examined:
            if self._keeping:
                data = _pickled(one)
                length, checksum = length + len(data), crc32(data, checksum)
                self._written(data)
            yield one
        with suppress(OSError):
            if self._stream is not None and self._keeping and _state(_parts(job)) == seen.state:
                self._new[seen.name] = _Place(self._stream.tell() - length, length, checksum)

    def _written(self, data: bytes) -> None:
        """Write behind what is new; the first time that this cannot be done is the last that it is tried."""
        try:
            if self._stream is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._stream = _begun(self._beside)
            self._stream.write(data)
        except OSError:
            self._keeping = False
            self._new.clear()

    def close(self) -> None:
        """Write what is new beside what was there before, as far as there is room."""
        with suppress(OSError):
            if self._stream is not None and self._new and _state(self._files) == self._state:
                self._finish(self._stream)
            elif self._used:
                os.utime(self._path)  # those that nobody uses go first
        for stream in (self._old, self._stream):
            if stream is not None:
                with suppress(OSError):  # what there was no room for is tried once more
                    stream.close()
        if self._stream is not None:
            with suppress(OSError):  # it is not there if it took its place
                self._beside.unlink()

    def _finish(self, stream: IO[bytes]) -> None:
        """Write behind what is new what there is room for of the last time, and where all of it lies."""
        places = {name: tuple(place) for name, place in self._new.items()}
        room = _OLDER
        for name, place in {**self._used, **self._places}.items():
            if name in self._used or (name not in places and place.length <= room):
                room -= 0 if name in self._used else place.length
                places[name] = tuple(_copied(place, self._old, stream))
        index = marshal.dumps(places)
        stream.write(index + crc32(index).to_bytes(4, "big") + len(index).to_bytes(8, "big"))
        stream.close()
        self._beside.replace(self._path)
        _thin(self._path)


def _begun(path: Path) -> IO[bytes]:
    """A new file of results; whoever asks closes it."""
    stream = path.open("xb")
    stream.write(_HEAD)
    return stream


def _thin(newest: Path) -> None:
    """Remove the results that were used longest ago until there is room, and what killed audits left behind."""
    prune(newest.parent, _AUDITS)
    room = _ROOM - newest.stat().st_size
    files = [*newest.parent.iterdir()]
    others = [(path, path.stat()) for path in files if path.suffix == ".bin" and path != newest]
    for path, found in sorted(others, key=lambda one: one[1].st_mtime_ns, reverse=True):
        room -= found.st_size
        if room < 0:
            path.unlink()
    for path in files:
        if path.suffix == ".tmp" and path.stat().st_mtime < newest.stat().st_mtime - _DAY:
            path.unlink()


class _Pickler(pickle.Pickler):
    """Writes members of enumerations by their values; what they write by themselves differs between Pythons."""

    def reducer_override(self, one: object) -> Any:
        return (type(one), (one.value,)) if isinstance(one, IntEnum) else NotImplemented


def _pickled(one: Examined) -> bytes:
    stream = io.BytesIO()
    plain: Any = tuple(map(tuple, one.findings))  # to write each as what it is takes three times as long
    _Pickler(stream, protocol=5).dump(one._replace(findings=plain))
    return stream.getvalue()


class _Unpickler(pickle.Unpickler):
    """Reads what `model` defines and nothing else, whatever a file says."""

    def find_class(self, module: str, name: str) -> Any:
        if module == model.__name__ and name in model.__all__:
            return getattr(model, name)
        raise pickle.UnpicklingError(f"found {module}.{name}, expected what {model.__name__} defines")


def _opened(path: Path) -> tuple[IO[bytes] | None, dict[bytes, _Place]]:
    """A file of results, and where they lie by name; nothing where it is not whole."""
    try:
        stream = path.open("rb")
    except OSError:
        return None, {}
    size = stream.seek(0, os.SEEK_END)
    if size >= len(_HEAD) + _TAIL:
        stream.seek(-_TAIL, os.SEEK_END)
        tail = stream.read()
        length = int.from_bytes(tail[4:], "big")
        if length <= size - len(_HEAD) - _TAIL:
            stream.seek(-_TAIL - length, os.SEEK_END)
            index = stream.read(length)
            stream.seek(0)
            if crc32(index).to_bytes(4, "big") == tail[:4] and stream.read(len(_HEAD)) == _HEAD:
                places = marshal.loads(index)  # noqa: S302  our own bytes
                return stream, {name: _Place(*place) for name, place in places.items()}
    stream.close()
    return None, {}


def _copied(place: _Place, source: IO[bytes] | None, target: IO[bytes]) -> _Place:
    """Where the bytes of a place lie once they are copied."""
    if source is None:
        raise AssertionError(place)
    start = target.tell()
    for piece in _pieces(source, place):
        target.write(piece)
    return place._replace(start=start)


def _pieces(stream: IO[bytes], place: _Place) -> Iterator[bytes]:
    stream.seek(place.start)
    left = place.length
    while left and (piece := stream.read(min(left, _PIECE))):
        left -= len(piece)
        yield piece


def _pieces_of(path: str) -> Iterator[bytes]:
    """A file's bytes, with its length before them, so that no two files can be taken for one."""
    with Path(path).open("rb") as stream:
        yield stream.seek(0, os.SEEK_END).to_bytes(8, "big")
        stream.seek(0)
        while piece := stream.read(_PIECE):
            yield piece


def _parts(job: Job) -> list[str]:
    return [part for part in (job.path, job.source) if part is not None]


def _state(paths: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Size and time of files."""
    found = [Path(path).stat() for path in paths]
    return tuple([(one.st_size, one.st_mtime_ns) for one in found])


def _beside() -> list[str]:
    """The packages installed beside the program, with their versions."""
    folders = [path for path in sys.path if Path(path).name in {"site-packages", "dist-packages"}]
    found = [name for folder in folders if Path(folder).is_dir() for name in os.listdir(folder)]  # noqa: PTH208  names only
    return sorted(name for name in found if name.endswith((".dist-info", ".egg-info")))
