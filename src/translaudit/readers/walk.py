"""The files of a folder, in sorted order, without what nobody means by naming the folder.

Left out: hidden entries, what Word lays beside a document that is open, `node_modules`, `__pycache__`, virtual
environments, and what `.gitignore` files say, those of the folder's own tree and those above it up to the root of the
repository. Linked folders are not entered.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["spec_of", "walk"]

_LEFT_OUT = frozenset(("node_modules", "__pycache__"))
_Ignoring = tuple[tuple[str, Any], ...]  # folder of each .gitignore, and its patterns


def walk(folder: str, suffixes: frozenset[str]) -> Iterator[str]:
    """Yield the paths below a folder that end in one of the suffixes, as the user would write them.

    Raises:
        InputError: the folder cannot be listed.
    """
    opened = [_listed(folder, _above(Path(folder)))]
    while opened:
        entries, ignoring = opened[-1]
        entry = next(entries, None)
        if entry is None:
            opened.pop()
            continue
        if entry.name.startswith((".", "~$")) or entry.name in _LEFT_OUT:
            continue
        path = entry.path.removeprefix("./") if folder == "." else entry.path
        if entry.is_dir(follow_symlinks=False):
            if not _ignored(path + "/", ignoring):
                opened.append(_listed(path, ignoring))
        elif os.path.splitext(entry.name)[1].lower() in suffixes and _is_file(entry) and not _ignored(path, ignoring):  # noqa: PTH122 — no Path for each of many files
            yield path


def _listed(folder: str, ignoring: _Ignoring) -> tuple[Iterator[os.DirEntry[str]], _Ignoring]:
    """What a folder holds, and what is ignored in it."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        hint = "Change its permissions, or leave it out by a .gitignore."
        raise InputError(f"the folder cannot be read: {error.strerror or error}", path=folder, hint=hint) from error
    names = {entry.name for entry in entries}
    if "pyvenv.cfg" in names:
        return iter(()), ignoring
    if ".gitignore" in names:
        ignoring = (*ignoring, _patterns(Path(folder)))
    return iter(entries), ignoring


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link to one; links that lead nowhere or in a circle are none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _above(folder: Path) -> _Ignoring:
    """Patterns of the folders above, if the folder is in a git repository."""
    resolved = folder.resolve()
    above = [resolved, *resolved.parents]
    root = next((index for index, parent in enumerate(above) if (parent / ".git").exists()), 0)
    return tuple(_patterns(parent) for parent in reversed(above[1 : root + 1]) if (parent / ".gitignore").is_file())


def _patterns(folder: Path) -> tuple[str, Any]:
    lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    return str(folder.resolve()), spec_of(lines) or spec_of([line for line in lines if spec_of([line])])


def spec_of(lines: Iterable[str]) -> Any:
    """Patterns as `.gitignore` has them, ready to be matched; None if one is none, which git takes to fit nothing."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 — most runs meet no .gitignore

    try:
        return GitIgnoreSpec.from_lines(lines)
    except (ValueError, re.error):  # “!” alone; “[z-a]”
        return None


def _ignored(path: str, ignoring: _Ignoring) -> bool:
    """The innermost .gitignore that speaks of the path decides."""
    if not ignoring:
        return False
    absolute = os.path.abspath(path) + ("/" if path.endswith("/") else "")  # noqa: PTH100 — links stay links
    for folder, spec in reversed(ignoring):
        if absolute.startswith(folder + "/"):
            verdict = spec.check_file(absolute[len(folder) + 1 :]).include
            if verdict is not None:
                return bool(verdict)
    return False
