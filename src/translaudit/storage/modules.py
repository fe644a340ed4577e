"""The program's own modules, compiled, in one file: a check that imports some 260 takes them from there.

To look for each, and to open and read what Python keeps of it, is a twentieth of the check of an article. So `take` has
Python ask here first, as long as no file of the package has changed since it was built; else, and for another version of
Python, modules are imported as ever.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER

from translaudit.storage import contents
from translaudit.storage.bytefile import read

TYPE_CHECKING = False  # of `typing`, which no check loads
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import CodeType, ModuleType
    from typing import Any

__all__ = ["NAME", "code", "made_for", "take"]

NAME = "modules.bin"
_AS_WRITTEN = (["lsp"],)  # the library of language servers looks at types
_fix_filename: Any = import_module("_imp")._fix_co_filename  # noqa: SLF001  as Python does where it reads what it keeps


class _Loader(SourceFileLoader):
    """Loads a module from its compiled code; where its source is, it knows as Python's own does."""

    def __init__(self, name: str, path: str, code: bytes | memoryview) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002  that of this module
        code: CodeType = marshal.loads(self._code)  # noqa: S302  our own data
        _fix_filename(code, self.path)  # wheels are built elsewhere
        return code


class _Finder:
    def __init__(self, held: Mapping[str, Any]) -> None:
        """Take the code of each module by its name, and which of them are packages."""
        self._places, self._code = held["places"], held["code"]
        self._packages = frozenset(held["packages"])
        self._root = f"{contents.PACKAGE.parent}{os.sep}"
        self._file = str(contents.BUILT / NAME)

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        at = self._places.get(fullname)
        if at is None:
            return None
        place = self._root + fullname.replace(".", os.sep)
        package = fullname in self._packages
        file = f"{place}{os.sep}__init__.py" if package else f"{place}.py"
        spec = ModuleSpec(fullname, _Loader(fullname, file, self._code[slice(*at)]), origin=file, is_package=package)
        spec.has_location = True
        spec.cached = self._file
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(place)
        return spec


def take() -> None:
    """From here on import the program's modules from where they were compiled together, if that is what its files hold."""
    if contents.found(NAME) != made_for() or any(isinstance(one, _Finder) for one in sys.meta_path):
        return
    held = read(contents.BUILT / NAME)
    if held is not None:
        sys.meta_path.insert(0, _Finder(held))


def made_for() -> list[Any]:
    """What compiled code depends on."""
    return [sys.implementation.cache_tag, MAGIC_NUMBER, sys.flags.optimize]


def code() -> dict[str, Any]:
    """The code of every module of the package, and where in it each has its own, to be kept under `NAME`."""
    from itertools import accumulate, pairwise  # noqa: PLC0415  only when the package is built

    from translaudit.storage.lean import FLAGS, lean  # noqa: PLC0415  only what builds needs it

    found: dict[str, bytes] = {}
    packages = []
    for path in sorted(contents.PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(contents.PACKAGE.parent).with_suffix("").parts)
        if path.stem == "__init__":
            name = name.removesuffix(".__init__")
            packages.append(name)
        source = path.read_bytes()
        whole = name.split(".")[1:2] in _AS_WRITTEN
        tree, flags = (source, 0) if whole else (lean(source), FLAGS)
        found[name] = marshal.dumps(compile(tree, str(path), "exec", flags, dont_inherit=True))
    ends = accumulate(map(len, found.values()), initial=0)
    places = dict(zip(found, pairwise(ends), strict=True))
    return {"packages": packages, "places": places, "code": b"".join(found.values())}
