"""What was compiled once, kept as bytes: in the package where it was built in, else in the user's cache.

Reach for `table` to read one of the program's own TOML files, and for `kept` for what takes long to make. Names are
hashes of all that a thing is made of, so nothing stale is ever used. A cache that cannot be read or written is passed
over in silence.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.storage.bytefile import as_bytes, of_bytes, read, write
from translaudit.storage.contents import BUILT, digest
from translaudit.storage.digest import blake2b
from translaudit.storage.pieces import FORMAT, ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

__all__ = [
    "BUILT",
    "TABLES",
    "cache_folder",
    "kept",
    "made_of",
    "prune",
    "read",
    "table",
    "table_name",
    "write",
    "write_tables",
]

TABLES = "tables"
"""The folder of small tables."""
_PLACES = f"places {FORMAT}"  # in the file of those that were built: where each begins and ends, by name
_HASH = 32  # letters at the end of a name
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

    def parsed() -> dict[str, Any]:
        import tomllib  # noqa: PLC0415  only where no cache has the table

        return tomllib.loads(path.read_text(encoding="utf-8"))

    return kept(table_name(path), parsed)


def table_name(path: Path) -> str:
    """By what name the table in a file is kept."""
    return made_of(path)


def made_of(*parts: str | Path) -> str:
    """A name for what is made of these: of files what they hold counts; those that are not there hold nothing."""
    whole = blake2b(str(FORMAT).encode(), digest_size=16)
    for part in parts:
        said = part if isinstance(part, str) else _digest(part)
        whole.update(f"{len(said)} {said}".encode())
    return whole.hexdigest()


def _digest(path: Path) -> str:
    try:
        return digest(path)
    except FileNotFoundError:
        return ""


def kept(name: str, make: Callable[[], dict[str, Any]], *, folder: str = TABLES, most: int = _KEPT) -> dict[str, Any]:
    """What is kept by this name, else what is made now, which is then kept.

    Args:
        name: a name that tells all that the thing is made of.
        make: makes it, as plain data that `marshal` takes.
        folder: the folder of its kind in the cache.
        most: how many files that folder of the user's cache may hold.
    """
    found: dict[str, Any] | None
    found = _built_table(str(BUILT), name) if folder == TABLES else read(Path(BUILT, folder, f"{name}.bin"))
    if found is None:
        found = read(cache_folder() / folder / f"{name}.bin")
    if found is not None:
        return found
    made = make()
    with suppress(OSError, ValueError):  # ValueError: TOML has dates, which marshal has not
        write(cache_folder() / folder / f"{name}.bin", made)
        prune(cache_folder() / folder, most)
    return made


@cache
def _built_table(built: str, name: str) -> dict[str, Any] | None:
    """A small table that was built."""
    places, tables = _built_tables(built)
    place = places.get(name)
    return None if place is None else of_bytes(tables[slice(*place)])


@cache
def _built_tables(built: str) -> tuple[ByKey, memoryview[int]]:
    """The small tables that were built, in one file: where each begins and ends, by its name, and all of them."""
    found = read(Path(built, f"{TABLES}.bin"))
    if found is None or _PLACES not in found:
        return ByKey(packed_by_key({})), memoryview(b"")
    return ByKey(found[_PLACES]), memoryview(found[TABLES])


def write_tables(built: Path, tables: Mapping[str, dict[str, Any]]) -> None:
    """Write the small tables of a build. Raises OSError, and ValueError for what `marshal` does not take."""
    data = {name: as_bytes(made) for name, made in tables.items()}
    ends = list(accumulate(map(len, data.values()), initial=0))
    places = dict(zip(data, pairwise(ends), strict=True))
    write(built / f"{TABLES}.bin", {_PLACES: packed_by_key(places), TABLES: b"".join(data.values())})
    _built_table.cache_clear()
    _built_tables.cache_clear()


def prune(folder: Path, most: int, *, keep: Container[str] = ()) -> None:
    """Remove all but the newest files and those named; those of other versions and settings would never go."""
    ours = [
        path for path in folder.iterdir() if path.suffix == ".bin" and _ends_in_hash(path.stem)
    ]  # no other file is ever removed
    newest = sorted(ours, key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in newest[most:]:
        if path.stem not in keep:
            path.unlink()


def _ends_in_hash(name: str) -> bool:
    return len(name) >= _HASH and set(name[-_HASH:]) <= set("0123456789abcdef")
