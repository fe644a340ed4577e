"""Compiled forms and traps that ship with the program, kept as bytes: in the package when built, else in the user's cache.

Reach for `bundled_forms` and `bundled_traps`. The key is a hash of everything that they are made of, the program's own
modules among it, so that nothing stale is ever used. A cache that cannot be read or written is passed over in silence.

    python -m translaudit.runners.cache --build en de --into DIR
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from contextlib import suppress
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from translaudit.runners.data import PACKAGE, data_folder
from translaudit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from translaudit.termbase.concept import Termbase

__all__ = ["build", "bundled_forms", "bundled_traps", "cache_folder", "key", "traps_key"]

_FORMAT = 4  # of marshal; readable by every Python that the program runs on
_NAMES = f"*-{'[0-9a-f]' * 32}.bin"  # no other file is ever removed
_KEPT = 24  # files in the user's cache; those of forms are some megabytes
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
_TRAP_MAKERS = ("lexicon/*.py", "lexicon/outlets.toml", "text/normalise.py")  # besides the file of the pair itself
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def bundled_forms(lang: str, house: Mapping[str, Any]) -> dict[str, Any]:
    """The forms of the bundled termbases in a language, for `forms.Forms`; compiled only where no cache has them.

    Args:
        lang: BCP 47 tag of the texts.
        house: the house's policy for this language.
    """
    return _kept(key(lang, house), partial(_compile, lang, house))


def bundled_traps(source: str, target: str) -> dict[str, Any] | None:
    """The bundled traps of a pair of languages, for `lexicon.traps.TrapSet`; compiled only where no cache has them.

    Args:
        source: two- or three-letter code of the language translated from.
        target: likewise, of the language translated into.

    Returns:
        The traps as plain data; None where there are none for this pair.

    Raises:
        InputError: the file of traps is not what it should be.
    """
    if not (_LANGUAGE.fullmatch(source) and _LANGUAGE.fullmatch(target)) or not _trap_file(source, target).is_file():
        return None
    return _kept(traps_key(source, target), partial(_compile_traps, source, target))


def _kept(name: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What a cache has by this name, else what is made now, which is then kept."""
    for folder in (PACKAGE / "data" / "compiled", cache_folder()):
        found = _read(folder / f"{name}.bin")
        if found is not None:
            return found
    made = make()
    with suppress(OSError):
        _write(cache_folder() / f"{name}.bin", made)
        _prune(cache_folder())
    return made


def _compile(lang: str, house: Mapping[str, Any]) -> dict[str, Any]:
    from translaudit.forms import compile_forms  # noqa: PLC0415  only where no cache has them

    return compile_forms(_termbases(), lang, house=house, bundled=True)


def _compile_traps(source: str, target: str) -> dict[str, Any]:
    from translaudit.lexicon.traps import compiled  # noqa: PLC0415  only where no cache has them

    found = compiled(source, target)
    if found is None:
        raise AssertionError(source, target)
    return found


def _trap_file(source: str, target: str) -> Path:
    return PACKAGE / "lexicon" / "traps" / f"{source}-{target}.toml"


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


def traps_key(source: str, target: str) -> str:
    """A name for the traps of a pair of languages: a hash of all that they are made of."""
    made_of = _hash([_trap_file(source, target), *_files(_TRAP_MAKERS)], digest_size=16)
    return f"traps-{source}-{target}-{made_of.hex()}"


@cache
def _material() -> bytes:
    """A hash of the glossaries and of everything that makes forms of them."""
    return _hash([*_glossaries(), *_files(_MAKERS)])


def _files(patterns: Iterable[str]) -> list[Path]:
    return [path for pattern in patterns for path in sorted(PACKAGE.glob(pattern))]


def _hash(paths: Iterable[Path], *, digest_size: int = 64) -> bytes:
    """A hash of files, of the program's version and of the machine's order of bytes."""
    whole = blake2b(f"{__version__} {sys.byteorder}".encode(), digest_size=digest_size)
    for path in paths:
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
    """Compile into a folder, in place of what it held: the bundled termbases for languages, with no house policy; all traps."""
    into.mkdir(parents=True, exist_ok=True)
    wanted: dict[str, Callable[[], dict[str, Any]]] = {key(lang, {}): partial(_compile, lang, {}) for lang in languages}
    for path in _files(["lexicon/traps/*.toml"]):
        source, _, target = path.stem.partition("-")
        wanted[traps_key(source, target)] = partial(_compile_traps, source, target)
    for old in into.glob(_NAMES):
        if old.stem not in wanted:
            old.unlink()
    for name, make in wanted.items():
        if _read(into / f"{name}.bin") is None:
            _write(into / f"{name}.bin", make())


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
