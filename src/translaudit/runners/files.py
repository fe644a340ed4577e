"""Write a file whole or not at all: into a temporary file beside it, which then takes its place."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["replaced"]


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing bytes; it takes the place of `path` when the block ends well, else nothing is changed.

    A link is followed, and a device or pipe is written to as it is. A file that may not be written to stays, though its
    folder would let it be replaced. Raises OSError.
    """
    goal = Path(os.path.realpath(path))
    mode = goal.stat().st_mode if goal.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        with goal.open("wb") as stream:
            yield cast("BinaryIO", stream)
        return
    if mode is not None and not os.access(goal, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(goal))
    beside = goal.with_name(f".{goal.name[:32]}.{os.getpid()}.tmp")
    try:
        with beside.open("xb") as stream:
            yield cast("BinaryIO", stream)
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(goal)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
