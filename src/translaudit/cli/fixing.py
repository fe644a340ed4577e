"""What `check --fix` and `fix` do before the audit that is reported: put suggestions in place, or show them as a diff."""

from __future__ import annotations

import codecs
import os
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from translaudit.errors import InputError, UsageError
from translaudit.readers.formats import PACKED
from translaudit.reporters.look import visible
from translaudit.reporters.words import counted
from translaudit.runners.calendar import moment
from translaudit.runners.edits import edited
from translaudit.runners.files import replaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.runners.edits import Edited, Left
    from translaudit.runners.session import Session
    from translaudit.runners.sieve import Sieve

__all__ = ["differences", "fix"]

_ROUNDS = 5  # a fix may bring another finding to light; more often than that they would chase each other


class _Fixable:
    """A reporter that keeps the findings whose suggestions may be put in place, by file."""

    def __init__(self, *, unsafe: bool) -> None:
        self.by_path: dict[str, list[Finding]] = {}
        self.unsafe = 0  # those that were not asked for
        self._wanted = ("safe", "unsafe") if unsafe else ("safe",)

    def document(self, _summary: Summary, findings: Sequence[Finding]) -> None:
        for one in findings:
            if one.suggestions and one.fix in self._wanted:
                self.by_path.setdefault(one.path, []).append(one)
            elif one.suggestions and one.fix:
                self.unsafe += 1

    def end(self, _report: Report) -> None:
        return


def fix(ready: Session, make_sieve: Callable[[], Sieve], *, unsafe: bool) -> None:
    """Put suggestions in place until there are none left to put, and say on standard error what was done.

    Args:
        ready: the audit.
        make_sieve: what lets findings through, made anew for each round.
        unsafe: whether those go in too that a person should look at.
    """
    done: dict[str, int] = {}
    left: dict[str, tuple[Left, ...]] = {}
    waiting = 0
    for number in range(_ROUNDS):
        found = _found(ready, make_sieve, unsafe=unsafe)
        if number == 0:
            waiting = found.unsafe
        again: set[str] = set()
        for path, result in _results(ready, found):
            left[path] = result.left
            if result.done:
                _write(path, result.data)
                done[path] = done.get(path, 0) + len(result.done)
                again.add(path)
        ready = ready._replace(jobs=[job for job in ready.jobs if job.path in again])
        if not again:
            break
    _say([one for every in left.values() for one in every])
    total = f"fixed {counted(sum(done.values()), 'finding')} in {counted(len(done), 'file')}"
    more = f"; --unsafe would fix {waiting:,} more, which need a look" if waiting else ""
    sys.stderr.write(f"translaudit: {total}{more}\n")


def differences(ready: Session, make_sieve: Callable[[], Sieve], *, unsafe: bool) -> Iterator[str]:
    """What `fix` would change at first, as a unified diff that `patch -p1` and `git apply` take; nothing is written."""
    from difflib import unified_diff

    left: list[Left] = []
    for path, result in _results(ready, _found(ready, make_sieve, unsafe=unsafe)):
        left += result.left
        name = path.replace(os.sep, "/").removeprefix("./")
        mark = "\ufeff" * result.data.startswith(codecs.BOM_UTF8)  # it is of the first line as diffs have it
        for line in unified_diff(_lines(mark + result.before), _lines(mark + result.after), f"a/{name}", f"b/{name}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
    _say(left)


def _lines(text: str) -> list[str]:
    """Lines as a diff has them: by line feeds alone."""
    return [line + "\n" for line in text.split("\n")[:-1]] + [line for line in text.split("\n")[-1:] if line]


def _found(ready: Session, make_sieve: Callable[[], Sieve], *, unsafe: bool) -> _Fixable:
    if ready.names:
        raise UsageError("standard input cannot be fixed", hint="Name a file.")
    found = _Fixable(unsafe=unsafe)
    if ready.jobs:
        ready.run([found], sieve=make_sieve())
    return found


def _results(ready: Session, found: _Fixable) -> Iterator[tuple[str, Edited]]:
    for path, findings in found.by_path.items():
        data = Path(path).read_bytes()
        if PurePath(path).suffix.lower() in PACKED:
            from translaudit.runners.tracked import tracked

            yield path, tracked(data, path, findings, moment())
        else:
            yield path, edited(data, ready.config.encoding, path, findings)


def _write(path: str, data: bytes) -> None:
    try:
        with replaced(Path(path)) as stream:
            stream.write(data)
    except OSError as error:
        hint = "Check that it and its folder may be written to."
        raise InputError(f"this file cannot be written: {error.strerror or error}", path=path, hint=hint) from error


def _say(left: Sequence[Left]) -> None:
    for one, why in left:
        said = visible(f"{one.path}:{one.line}:{one.column}: “{one.text}” is left as it is: {why}")
        sys.stderr.write(f"translaudit: {said}\n")
