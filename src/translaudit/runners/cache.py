"""Compiled forms and traps that ship with the program; see `translaudit.storage.kept` for where they lie.

Reach for `bundled_forms` and `bundled_traps`. The key is a hash of everything that they are made of, the program's own
modules among it, so that nothing stale is ever used. `translaudit.runners.build` compiles them ahead.
"""

from __future__ import annotations

import sys
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from translaudit.runners.data import PACKAGE, data_folder
from translaudit.storage import contents
from translaudit.storage.contents import digest
from translaudit.storage.digest import blake2b
from translaudit.storage.kept import kept
from translaudit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from translaudit.termbase.concept import Termbase

__all__ = [
    "MATERIAL",
    "TRAP_MAKERS",
    "bundled_forms",
    "bundled_traps",
    "files_like",
    "forms_made",
    "hashed_material",
    "hashed_trap_makers",
    "key",
    "traps_key",
    "traps_made",
]

_KEPT = 24  # files in the user's cache; those of forms are some megabytes
_MAPPED = 8  # that stay mapped into memory for the audits to come, as of an editor's texts
_seen: dict[str, dict[str, Any]] = {}  # those, by name
# What makes the forms: a change in any of these files gives other keys.
_MAKERS = (
    "forms/*.py",
    "storage/ordered.py",
    "storage/pieces.py",
    "termbase/*.py",
    "termbase/*.txt",
    "romanize/**/*.py",
    "romanize/**/*.toml",
    "text/**/*.py",
    "text/inflection/*.toml",
)
# Besides the file of the pair itself.
_TRAP_MAKERS = ("lexicon/*.py", "lexicon/outlets.toml", "text/normalise.py", "storage/pieces.py")
MATERIAL, TRAP_MAKERS = "material", "trap makers"
"""By what names the stamp has the hash of all that forms are made of, and of all that makes traps."""


def bundled_forms(lang: str, house: Mapping[str, Any]) -> dict[str, Any]:
    """The forms of the bundled termbases in a language, for `forms.Forms`; compiled only where no cache has them.

    Args:
        lang: BCP 47 tag of the texts.
        house: the house's policy for this language.
    """
    return _mapped(key(lang, house), partial(forms_made, lang, house))


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
    if not (_is_code(source) and _is_code(target)) or not _trap_file(source, target).is_file():
        return None
    return _mapped(traps_key(source, target), partial(traps_made, source, target))


def _mapped(name: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What is kept by a name; a file is mapped into memory once, not anew for each audit of a process."""
    found = _seen.get(name)
    if found is None:
        if len(_seen) >= _MAPPED:
            del _seen[next(iter(_seen))]
        found = _seen[name] = kept(name, make, folder="", most=_KEPT)
    return found


def forms_made(lang: str, house: Mapping[str, Any]) -> dict[str, Any]:
    """The forms of the bundled termbases in a language, made now: see `bundled_forms`."""
    from translaudit.forms.compiled import compile_forms  # noqa: PLC0415  only where no cache has them

    return compile_forms(_termbases(), lang, house=house, bundled=True)


def traps_made(source: str, target: str) -> dict[str, Any]:
    """The bundled traps of a pair of languages that has some, made now: see `bundled_traps`."""
    from translaudit.lexicon.trap_files import compiled  # noqa: PLC0415  only where no cache has them

    found = compiled(source, target)
    if found is None:
        raise AssertionError(source, target)
    return found


def _is_code(lang: str) -> bool:
    return 2 <= len(lang) <= 3 and lang.isascii() and lang.isalpha() and lang.islower()


def _trap_file(source: str, target: str) -> Path:
    return PACKAGE / "lexicon" / "traps" / f"{source}-{target}.toml"


@cache
def _termbases() -> list[Termbase]:
    from translaudit.termbase.load import load  # noqa: PLC0415  only where no cache has the forms

    return [load(path) for path in _glossaries()]


def _glossaries() -> list[Path]:
    return sorted(data_folder("glossaries").glob("*.toml"), key=lambda path: path.name)


def key(lang: str, house: Mapping[str, Any]) -> str:
    """A name for the forms of a language: a hash of all that they are made of."""
    whole = blake2b(_material(), digest_size=16)
    whole.update(repr((lang, house.get("language", ""), sorted(house.get("schemes", {}).items()))).encode())
    return f"{lang}-{whole.hexdigest()}"


def traps_key(source: str, target: str) -> str:
    """A name for the traps of a pair of languages: a hash of all that they are made of."""
    makers: bytes = contents.found(TRAP_MAKERS) or hashed_trap_makers()
    whole = blake2b(_hash([_trap_file(source, target)]) + makers, digest_size=16)
    return f"traps-{source}-{target}-{whole.hexdigest()}"


@cache
def _material() -> bytes:
    """A hash of the glossaries and of everything that makes forms of them."""
    return contents.found(MATERIAL) or hashed_material()


def hashed_material() -> bytes:
    """The hash of all that forms are made of, from the files as they are."""
    return _hash([*_glossaries(), *files_like(_MAKERS)])


def hashed_trap_makers() -> bytes:
    """The hash of all that traps are made with, from the files as they are."""
    return _hash(files_like(_TRAP_MAKERS))


def files_like(patterns: Iterable[str]) -> list[Path]:
    """The files of the package by patterns of paths, those of each pattern sorted."""
    return [path for pattern in patterns for path in sorted(PACKAGE.glob(pattern))]


def _hash(paths: Iterable[Path]) -> bytes:
    """A hash of files, of the program's version and of the machine's order of bytes."""
    whole = blake2b(f"{__version__} {sys.byteorder}".encode())
    for path in paths:
        whole.update(f"\0{path.name}\0{digest(path)}".encode())
    return whole.digest()
