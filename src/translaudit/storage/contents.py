"""What files of the package hold, told by a hash: known from the build as long as none of them has changed.

Hundreds of files take ten times as long to read as to look at. So a stamp beside what was built says what they held, with
their names, sizes and latest time; only where one of these differs are files read. See `docs/decisions/packed-forms.md`.
"""

from __future__ import annotations

import os
import sys
from functools import cache

from translaudit.storage.bytefile import read
from translaudit.storage.digest import blake2b
from translaudit.storage.paths import Path
from translaudit.version import __version__

TYPE_CHECKING = False  # of `typing`, which no check loads
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

__all__ = ["BUILT", "PACKAGE", "STAMP", "digest", "found", "names", "program", "stamp"]

PACKAGE = Path(os.path.realpath(__file__)).parent.parent
"""The folder of the program's modules."""
BUILT = PACKAGE / "data" / "compiled"
"""What was compiled when the package was built."""
STAMP = "stamp.bin"
_KINDS = (".py", ".toml", ".tsv", ".txt", ".json")
_LEFT_OUT = ("__pycache__", "data")
_DIGITS = 32
_SLACK = 10_000_000_000  # nanoseconds that it may take to install a package


def names(folder: Path, end: str) -> list[str]:
    """The names of the files in a folder that end so, without that, sorted."""
    with os.scandir(folder) as entries:
        return sorted([entry.name.removesuffix(end) for entry in entries if entry.name.endswith(end)])


def digest(path: Path) -> str:
    """The first digits of the BLAKE2b of a file, hexadecimal; of a folder, that of all in it that the program reads.

    Raises:
        OSError: there is no such file, or it cannot be read.
    """
    known: str = _known(str(PACKAGE), str(BUILT)).get(_name(str(path)), "")
    return known or _digest(path)


def _digest(path: Path) -> str:
    held = _listing(path) if path.is_dir() else path.read_bytes()
    return blake2b(held).hexdigest()[:_DIGITS]


@cache
def _listing(folder: Path) -> bytes:
    """What a folder holds: the names of the files that the program reads, and their digests."""
    files = sorted(one for one in folder.iterdir() if one.suffix in _KINDS)
    return "".join(f"{one.name} {_digest(one)}\n" for one in files).encode()


def found(name: str) -> Any:
    """What the build found out about the files and gave to `stamp`; None if any file has changed since."""
    return _known(str(PACKAGE), str(BUILT)).get(name)


def program() -> str:
    """A hash of the program: of what its files hold if the build knows that, else of their sizes and times."""
    known: object = _known(str(PACKAGE), str(BUILT))
    if not known:
        paths = (
            path for root in (PACKAGE, _glossaries(str(PACKAGE))) for path in root.rglob("*") if path.suffix in _KINDS
        )
        known = sorted((str(path), (found := path.stat()).st_size, found.st_mtime_ns) for path in paths)
    return blake2b(f"{__version__} {known!r}".encode()).hexdigest()[:_DIGITS]


def stamp(more: Mapping[str, Any]) -> dict[str, Any]:
    """What `digest` and `found` go by, of the files as they are, to be kept as `STAMP` in the folder of what was built."""
    folders = {folder: _seen(PACKAGE / folder) for folder in _folders()}
    folders["glossaries"] = _seen(_glossaries(str(PACKAGE)))
    paths = [PACKAGE / folder for folder in folders if folder not in (".", "glossaries")]
    paths += [
        PACKAGE / folder / name for folder, sizes in folders.items() if folder != "glossaries" for name in sizes or ()
    ]
    paths += [_glossaries(str(PACKAGE)) / name for name in folders["glossaries"] or ()]
    digests = {_name(str(path)): _digest(path) for path in paths}
    return {"version": [__version__, sys.byteorder], "folders": folders, "known": {**digests, **more}}


@cache
def _glossaries(package: str) -> Path:
    """The bundled termbases: in the package, or beside the sources of a checkout."""
    packaged = Path(package, "data", "glossaries")
    return packaged if packaged.is_dir() else Path(package).parent.parent / "glossaries"


@cache
def _roots(package: str) -> tuple[tuple[str, str], ...]:
    """How paths of files begin, and what that is called in the stamp, wherever the package lies."""
    return (f"{_glossaries(package)}{os.sep}", "glossaries/"), (f"{package}{os.sep}", "./")


def _name(path: str) -> str:
    """What a file is called in the stamp."""
    for root, name in _roots(str(PACKAGE)):
        if path.startswith(root):
            return name + path[len(root) :].replace(os.sep, "/")
    return path


def _folders() -> list[str]:
    """The folders of the package, relative to it; not those of its data, which is built or has a place of its own."""
    found = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*") if path.is_dir())
    return [".", *(name for name in found if name.split("/")[0] != "data" and not name.endswith("__pycache__"))]


@cache
def _known(package: str, built: str) -> dict[str, Any]:
    """The digests of files as they were when the package was built; nothing if any file has changed since."""
    kept = read(Path(built, STAMP))
    if kept is None or kept["version"] != [__version__, sys.byteorder] or "known" not in kept:
        return {}
    newest = Path(built, STAMP).stat().st_mtime_ns + _SLACK
    root, glossaries = f"{package}{os.sep}", str(_glossaries(package))
    for folder, sizes in kept["folders"].items():
        if _seen(glossaries if folder == "glossaries" else root + folder, newest) != sizes:
            return {}
    known: dict[str, Any] = kept["known"]
    return known


def _seen(folder: str | Path, newest: int = sys.maxsize) -> dict[str, int] | None:
    """Sizes of the files in a folder that the program reads, by name; None if one is newer than allowed."""
    sizes = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.endswith(_KINDS):
                found = entry.stat()
                if found.st_mtime_ns > newest:
                    return None
                sizes[name] = found.st_size
            elif "." not in name and name not in _LEFT_OUT:
                sizes[name] = -1  # a folder
    return sizes
