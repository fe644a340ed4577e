"""Which lines differ from a revision of git, and whether a finding lies on one, or the place of the original it rests on.

What was changed since the work parted from the revision counts (its merge base with HEAD), committed or not; a file that
git does not track, as it is new, ignored or of another folder, counts as a whole.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import PurePath
from typing import TYPE_CHECKING

from translaudit.errors import UsageError
from translaudit.readers.formats import PACKED, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from translaudit.model import Finding

__all__ = ["Changes", "changes_since"]

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\(?:([0-7]{3})|(.))")
_ESCAPED = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}


class Changes:
    """Changed lines of the files of a repository."""

    def __init__(self, top: str, lines: dict[str, list[range]], tracked: Container[str]) -> None:
        """Take 1-based line numbers, and the names of the files that git tracks.

        Args:
            top: real path of the repository's folder, from which names start.
            lines: by name.
            tracked: the names.
        """
        self._top, self._lines, self._tracked = top, lines, tracked

    def touch(self, one: Finding) -> bool:
        """Whether a finding's words, or words of the original that it rests on, lie on a changed line."""
        return self._has(one.path, one.line, one.end_line) or any(
            self._has(place.path, place.line, place.line) for place in one.related if place.side == "source"
        )

    def _has(self, path: str, first: int, last: int) -> bool:
        name = os.path.relpath(os.path.realpath(path), self._top).replace(os.sep, "/")
        if name not in self._tracked:
            return True
        if PurePath(name).suffix.lower() in PACKED:  # its lines are not those that git sees
            return name in self._lines
        return any(lines.start <= last and first < lines.stop for lines in self._lines.get(name, ()))


def changes_since(revision: str) -> Changes:
    """What differs from a revision in the repository that the current folder belongs to.

    Raises:
        UsageError: there is no git, no repository or no such revision.
    """
    top = os.path.realpath(os.fsdecode(_git("rev-parse", "--show-toplevel").rstrip(b"\n")))
    texts = [f":(top,icase)*{suffix}" for suffix in sorted(SUFFIXES)]
    base = (
        _git("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}", revision=revision).strip().decode()
    )
    base = _git("merge-base", base, "HEAD", revision=revision).strip().decode()
    patch = _git(
        *("-c", "core.quotePath=false", "-c", "diff.relative=false", "-c", "diff.interHunkContext=0", "diff"),
        # --text: many a repository says that its catalogues are not to be shown in diffs.
        *(
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            "--text",
            "--unified=0",
            "--src-prefix=a/",
            "--dst-prefix=b/",
        ),
        *(base, "--", *texts),
    )
    lines: dict[str, list[range]] = {}
    for name, changed in _changed(patch):
        lines.setdefault(os.fsdecode(name), []).append(changed)
    tracked = _git("ls-files", "--full-name", "-z", "--", *texts).split(b"\0")
    return Changes(top, lines, frozenset(map(os.fsdecode, tracked)))


def _changed(patch: bytes) -> Iterator[tuple[bytes, range]]:
    """Each changed stretch of each file as it is now; where lines are gone, those around the gap."""
    name = b""
    rows = iter(patch.split(b"\n"))
    for row in rows:
        if row.startswith(b"+++ "):
            name = _unquoted(row[4:])
        elif hunk := _HUNK.match(row):
            gone, first, come = (int(hunk[group]) if hunk[group] else 1 for group in (1, 2, 3))
            if name.startswith(b"b/"):  # else the file is gone
                yield name[2:], range(first, first + come) if come else range(first, first + 2)
            left = gone + come
            while left:  # what a hunk holds may look like a head
                left -= not next(rows, b"").startswith(b"\\")  # “\ No newline at end of file” is not counted


def _unquoted(name: bytes) -> bytes:
    """A name as git writes it; one with unusual characters stands in quotation marks, escaped as in C."""
    name = name.removesuffix(b"\t")  # which stands behind a name with a space
    if not name.startswith(b'"'):
        return name
    return _ESCAPE.sub(_meant, name[1:-1])


def _meant(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 8)]) if escape[1] else _ESCAPED.get(escape[2], escape[2])


def _git(*arguments: str, revision: str = "") -> bytes:
    kept = {name: said for name, said in os.environ.items() if name != "GIT_DIFF_OPTS"}  # it goes before options
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False, env=kept)  # noqa: S603, S607  as the user's own
    except OSError as error:
        raise UsageError(
            "--diff-base needs git, which cannot be called", hint="Install git, or leave it out."
        ) from error
    if done.returncode == 0:
        return done.stdout
    if revision:
        hint = (
            "Name a branch, a tag or a commit. A shallow clone lacks history: fetch it (fetch-depth: 0, GIT_DEPTH: 0)."
        )
        raise UsageError(f"--diff-base: git knows no way from “{revision}” to here", hint=hint)
    said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
    raise UsageError(f"--diff-base: git says “{said}”", hint="Call translaudit in a folder of the repository.")
