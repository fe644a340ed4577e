"""Which lines differ from a revision of git, and whether a finding lies on one, or the place of the original it rests on.

What was changed since the work parted from the revision counts (its merge base with HEAD), committed or not; a file that
git does not know yet counts as a whole.
"""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

from translaudit.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.model import Finding

__all__ = ["Changes", "changes_since"]

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\(?:([0-7]{3})|(.))")
_ESCAPED = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}


class Changes:
    """Changed lines by file; for a file that is new as a whole, None."""

    def __init__(self, lines: dict[str, list[range] | None]) -> None:
        """Take 1-based line numbers by absolute path."""
        self._lines = lines

    def touch(self, one: Finding) -> bool:
        """Whether a finding's words, or words of the original that it rests on, lie on a changed line."""
        return self._has(one.path, one.line, one.end_line) or any(
            self._has(place.path, place.line, place.line) for place in one.related if place.side == "source"
        )

    def _has(self, path: str, first: int, last: int) -> bool:
        ranges = self._lines.get(os.path.realpath(path), [])
        return ranges is None or any(lines.start <= last and first < lines.stop for lines in ranges)


def changes_since(revision: str) -> Changes:
    """What differs from a revision in the repository that the current folder belongs to.

    Raises:
        UsageError: there is no git, no repository or no such revision.
    """
    top = os.fsdecode(_git("rev-parse", "--show-toplevel").rstrip(b"\n"))
    base = (
        _git("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}", revision=revision).strip().decode()
    )
    base = _git("merge-base", base, "HEAD", revision=revision).strip().decode()
    patch = _git(
        *("-c", "core.quotePath=false", "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--unified=0"),
        *("--src-prefix=a/", "--dst-prefix=b/", base, "--"),
    )
    lines: dict[str, list[range] | None] = {}
    for name, changed in _changed(patch):
        ranges = lines.setdefault(_absolute(top, name), [])
        if ranges is not None:
            ranges.append(changed)
    new = _git("-C", top, "ls-files", "--others", "--exclude-standard", "-z")
    lines.update({_absolute(top, name): None for name in new.split(b"\0") if name})
    return Changes(lines)


def _absolute(top: str, name: bytes) -> str:
    return os.path.realpath(os.path.join(top, os.fsdecode(name)))  # noqa: PTH118  keys are compared as text


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
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607  as the user's own
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
