"""What was compiled once, kept as bytes: in the package where it was built in, else in the user's cache.

Reach for `table` to read one of the program's own TOML files, and for `kept` for what takes long to make. Names are
hashes of all that a thing is made of, so nothing stale is ever used. A cache that cannot be read or written is passed
over in silence.
"""

from __future__ import annotations

import marshal
import mmap
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from translaudit.digest import blake2b

if TYPE_CHECKING:
    from collections.abc import Callable, Container

__all__ = ["BUILT", "TABLES", "cache_folder", "kept", "made_of", "prune", "read", "table", "table_name", "write"]

BUILT = Path(__file__).parent / "data" / "compiled"
"""What was compiled when the package was built."""

_FORMAT = 4  # of marshal; readable by every Python that the program runs on
_LARGE = 100_000  # bytes values from here on stand behind the rest, to be read when and where they are looked at
TABLES = "tables"
"""The folder of small tables."""
_KEPT = 1_000  # tables in the user's cache; most are smaller than 10 kB


def cache_folder() -> Path:
    """The user's cache: TRANSLAUDIT_CACHE_DIR, else by the XDG base directory specification."""
    given = os.environ.get("TRANSLAUDIT_CACHE_DIR")
    if given:
        return Path(given)
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")  # noqa: PTH111, PTH118  never fails
    return Path(home, "translaudit")


def table(path: Path) -> dict[str, Any]:
    """What a TOML file of the program's own says.

    Raises:
        OSError: it cannot be read.
        ValueError: it is not TOML, or not in UTF-8.
    """
    data = path.read_bytes()

    def parsed() -> dict[str, Any]:
        import tomllib  # noqa: PLC0415  only where no cache has the table

        return tomllib.loads(data.decode())

    return kept(table_name(data), parsed, folder=TABLES, most=_KEPT)


def table_name(data: bytes) -> str:
    """By what name the table that these bytes hold is kept."""
    return blake2b(data, digest_size=16).hexdigest()


def made_of(*parts: str | Path) -> str:
    """A name for what is made of these: of files what they hold counts; those that are not there hold nothing."""
    whole = blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part.read_bytes() if part.is_file() else b""
        whole.update(len(data).to_bytes(4, "big") + data)
    return whole.hexdigest()


def kept(name: str, make: Callable[[], dict[str, Any]], *, folder: str = TABLES, most: int = _KEPT) -> dict[str, Any]:
    """What is kept by this name, else what is made now, which is then kept.

    Args:
        name: a name that tells all that the thing is made of.
        make: makes it, as plain data that `marshal` takes.
        folder: the folder of its kind in the cache.
        most: how many files that folder of the user's cache may hold.
    """
    for where in (BUILT / folder, cache_folder() / folder):
        found = read(where / f"{name}.bin")
        if found is not None:
            return found
    made = make()
    with suppress(OSError, ValueError):  # ValueError: TOML has dates, which marshal has not
        write(cache_folder() / folder / f"{name}.bin", made)
        prune(cache_folder() / folder, most)
    return made


def read(path: Path) -> dict[str, Any] | None:
    """What a file holds, if it holds what was written: its size and a checksum tell. Large values are memory views."""
    try:
        with path.open("rb") as stream:
            view = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # ValueError: an empty file
        return None
    at = 8 + int.from_bytes(view[4:8], "big")
    body = view[8:at]
    if crc32(body).to_bytes(4, "big") != view[:4]:
        return None
    found: dict[str, Any]
    found, large = marshal.loads(body)  # noqa: S302  our own bytes
    if len(view) != at + sum(large.values()):
        return None
    for key, size in large.items():
        found[key] = view[at : at + size]
        at += size
    return found


def write(path: Path, made: dict[str, Any]) -> None:
    """Write for `read`, whole or not at all. Raises OSError, and ValueError for what `marshal` does not take."""
    large = {key: value for key, value in made.items() if isinstance(value, bytes) and len(value) >= _LARGE}
    rest = {key: value for key, value in made.items() if key not in large}
    body = marshal.dumps((rest, {key: len(value) for key, value in large.items()}), _FORMAT)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with beside.open("xb") as stream:
            stream.write(crc32(body).to_bytes(4, "big") + len(body).to_bytes(4, "big") + body)
            stream.writelines(large.values())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def prune(folder: Path, most: int, *, keep: Container[str] = ()) -> None:
    """Remove all but the newest files and those named; those of other versions and settings would never go."""
    names = f"*{'[0-9a-f]' * 32}.bin"  # no other file is ever removed
    newest = sorted(folder.glob(names), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in newest[most:]:
        if path.stem not in keep:
            path.unlink()
