"""Where output goes: standard output or files, and how it may look there."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, AnyStr, BinaryIO, TextIO

from translaudit.errors import InputError, UsageError
from translaudit.reporters.look import Look
from translaudit.runners.files import replaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["keep_apart", "look_of", "standard_output", "writer", "written", "written_bytes"]

_HINTS = {errno.EISDIR: "It is a folder; name a file in it.", errno.ENOSPC: "Make room there, or name another place."}
_OUTPUT = "standard output"  # in the place of a file's name in its errors


def standard_output() -> TextIO:
    """Standard output as UTF-8 with plain line feeds; a half character in a file's name is written as an escape.

    Raises:
        UsageError: it is closed.
    """
    if sys.stdout is None:
        raise UsageError("standard output is closed", hint="Name a file with --output, or print nothing with --quiet.")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return sys.stdout


@contextmanager
def written(path: str) -> Iterator[TextIO]:
    """Open a file for text that takes its place when the block ends well; nothing partial is ever left.

    Raises:
        InputError: it cannot be written.
    """
    with (
        written_bytes(path) as stream,
        io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="\n") as text,
    ):
        yield text


@contextmanager
def written_bytes(path: str) -> Iterator[BinaryIO]:
    """As `written`, for bytes."""
    try:
        with replaced(Path(path)) as stream:
            yield stream
    except OSError as error:
        if isinstance(error, BrokenPipeError) or error.filename == _OUTPUT:
            raise
        raise _unwritable(path, error) from error


def writer(path: str, write: Callable[[AnyStr], object]) -> Callable[[AnyStr], object]:
    """What writes to one of several files, or to standard output (""), and says itself which of them is at fault."""

    def put(data: AnyStr) -> object:
        try:
            return write(data)
        except OSError as error:
            if path and not isinstance(error, BrokenPipeError):
                raise _unwritable(path, error) from error
            error.filename = _OUTPUT
            raise

    return put


def _unwritable(path: str, error: OSError) -> InputError:
    hint = _HINTS.get(error.errno or 0, "Check that its folder exists and may be written to.")
    return InputError(f"this file cannot be written: {error.strerror or error}", path=path, hint=hint)


def keep_apart(read: Iterable[str | None], outputs: Iterable[str | None]) -> None:
    """See that no output goes to a file that is read.

    Raises:
        UsageError: one does; it would take the place of what the user wrote.
    """
    wanted = {os.path.realpath(path): path for path in outputs if path}
    if wanted:
        for path in filter(None, read):
            if os.path.realpath(path) in wanted:
                said = wanted[os.path.realpath(path)]
                raise UsageError(f"{said} is read, and would be written over", hint="Name another file to write.")


def look_of(stream: TextIO, colour: str) -> Look:
    """The width and colours of a stream.

    Args:
        stream: where the text goes.
        colour: auto, always or never; auto asks NO_COLOR (no-color.org), FORCE_COLOR, CLICOLOR_FORCE and the stream.
    """
    screen = stream.isatty()
    if screen:
        import shutil

        width = max(shutil.get_terminal_size((100, 24)).columns, 40)
    else:
        width = 100
    return Look(width, colour == "always" or (colour == "auto" and _colourful(screen=screen)))


def _colourful(*, screen: bool) -> bool:
    known = os.environ.get
    if known("NO_COLOR"):
        return False
    if known("FORCE_COLOR") or known("CLICOLOR_FORCE", "0") != "0":
        return True
    return screen and known("TERM") != "dumb"
