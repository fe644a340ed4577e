"""Compiled forms of the bundled termbases, kept as bytes: beside the package when built, else in the user's cache.

Reach for `bundled_forms`. The key is a hash of everything that the forms are made of, the program's own modules among
it, so that nothing stale is ever used. A cache that cannot be read or written is passed over in silence.

    python -m translaudit.runners.cache --build en de --into DIR
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from translaudit.runners.data import PACKAGE, data_folder
from translaudit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from translaudit.termbase.concept import Termbase

__all__ = ["build", "bundled_forms", "cache_folder", "key"]

_FORMAT = 4  # of marshal; readable by every Python that the program runs on
_NAMES = f"*-{'[0-9a-f]' * 32}.bin"  # no other file is ever removed
_KEPT = 24  # files in the user's cache; each is some megabytes
# What makes the forms: a change in any of these files gives other keys.
_MAKERS = (
    "forms.py",
    "termbase/*.py",
    "termbase/*.txt",
    "romanize/*.py",
    "romanize/*.toml",
    "romanize/schemes/*.toml",
    "text/*.py",
    "text/inflection/*.py",
    "text/inflection/*.toml",
)


def bundled_forms(lang: str, house: Mapping[str, Any]) -> dict[str, Any]:
    """The forms of the bundled termbases in a language, for `forms.Forms`; compiled only where no cache has them.

    Args:
        lang: BCP 47 tag of the texts.
        house: the house's policy for this language.
    """
    name = f"{key(lang, house)}.bin"
    for folder in (PACKAGE / "data" / "compiled", cache_folder()):
        found = _read(folder / name)
        if found is not None:
            return found
    made = _compile(lang, house)
    with suppress(OSError):
        _write(cache_folder() / name, made)
        _prune(cache_folder())
    return made


def _compile(lang: str, house: Mapping[str, Any]) -> dict[str, Any]:
    from translaudit.forms import compile_forms  # noqa: PLC0415  only where no cache has them

    return compile_forms(_termbases(), lang, house=house, bundled=True)


@cache
def _termbases() -> list[Termbase]:
    from translaudit.termbase.load import load  # noqa: PLC0415  only where no cache has the forms

    return [load(path) for path in _glossaries()]


def _glossaries() -> list[Path]:
    return sorted(data_folder("glossaries").glob("*.toml"), key=lambda path: path.name)


def cache_folder() -> Path:
    """Where compiled forms are kept for the user: TRANSLAUDIT_CACHE_DIR, else by the XDG base directory specification."""
    given = os.environ.get("TRANSLAUDIT_CACHE_DIR")
    if given:
        return Path(given)
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")  # noqa: PTH111, PTH118  never fails
    return Path(home, "translaudit")


def key(lang: str, house: Mapping[str, Any]) -> str:
    """A name for the forms of a language: a hash of all that they are made of."""
    whole = blake2b(_material(), digest_size=16)
    whole.update(repr((lang, house.get("language", ""), sorted(house.get("schemes", {}).items()))).encode())
    return f"{lang}-{whole.hexdigest()}"


@cache
def _material() -> bytes:
    """A hash of the glossaries and of everything that makes forms of them."""
    whole = blake2b(f"{__version__} {sys.byteorder}".encode())
    makers = [path for pattern in _MAKERS for path in sorted(PACKAGE.glob(pattern))]
    for path in (*_glossaries(), *makers):
        data = path.read_bytes()
        whole.update(f"\0{path.name}\0{len(data)}\0".encode())
        whole.update(data)
    return whole.digest()


def _read(path: Path) -> dict[str, Any] | None:
    """What a file holds, if it holds what was written: a checksum in front tells."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    body = memoryview(data)[4:]
    if crc32(body).to_bytes(4, "big") != data[:4]:
        return None
    found: dict[str, Any] = marshal.loads(body)  # noqa: S302  our own bytes
    return found


def _write(path: Path, made: dict[str, Any]) -> None:
    from translaudit.runners.files import replaced  # noqa: PLC0415  only where forms were compiled

    body = marshal.dumps(made, _FORMAT)
    path.parent.mkdir(parents=True, exist_ok=True)
    with replaced(path) as stream:
        stream.write(crc32(body).to_bytes(4, "big"))
        stream.write(body)


def _prune(folder: Path) -> None:
    """Remove all but the newest files; those of other versions and settings would never go."""
    newest = sorted(folder.glob(_NAMES), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in newest[_KEPT:]:
        path.unlink()


def build(languages: Iterable[str], into: Path) -> None:
    """Compile the bundled termbases for languages, with no house policy, into a folder, in place of what it held."""
    into.mkdir(parents=True, exist_ok=True)
    wanted = {f"{key(lang, {})}.bin": lang for lang in languages}
    for old in into.glob(_NAMES):
        if old.name not in wanted:
            old.unlink()
    for name, lang in wanted.items():
        if _read(into / name) is None:
            _write(into / name, _compile(lang, {}))


def _main(arguments: Sequence[str]) -> int:
    import argparse  # noqa: PLC0415  only when called as a program

    parser = argparse.ArgumentParser(
        prog="python -m translaudit.runners.cache", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--build", nargs="+", metavar="LANG", required=True)
    parser.add_argument("--into", metavar="DIR", required=True, type=Path)
    options = parser.parse_args(arguments)
    build(options.build, options.into)
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
