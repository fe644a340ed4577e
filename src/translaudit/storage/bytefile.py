"""Plain data in a file of bytes, which is mapped into memory: what is large is read where it is looked at.

Reach for `write` and `read`; what they are for is said in `kept`. `marshal` is read only from our own package and cache.
"""

from __future__ import annotations

import marshal
import mmap
import os
from binascii import crc32  # not that of `zlib`, which is another library to load
from contextlib import suppress

TYPE_CHECKING = False  # of `typing`, which no check loads
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

__all__ = ["as_bytes", "of_bytes", "read", "write"]

_FORMAT = 4  # of marshal; readable by every Python that the program runs on
_LARGE = 4_000  # bytes values from here on stand behind the rest, to be read when and where they are looked at


def read(path: Path) -> dict[str, Any] | None:
    """What a file holds, if it holds what was written: its size and a checksum tell. Large values are memory views."""
    try:
        with path.open("rb") as stream:
            view = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # ValueError: an empty file
        return None
    at = 8 + int.from_bytes(view[4:8], "big")
    if crc32(view[8:at]).to_bytes(4, "big") != view[:4] or len(view) != int.from_bytes(view[8:16], "big"):
        return None
    return of_bytes(view)


def of_bytes(view: memoryview[int]) -> dict[str, Any]:
    """What `as_bytes` made bytes of. Large values are memory views."""
    at = 8 + int.from_bytes(view[4:8], "big")
    found: dict[str, Any]
    found, large = marshal.loads(view[16:at])  # noqa: S302  our own bytes
    for key, size in large.items():
        found[key] = view[at : at + size]
        at += size
    return found


def as_bytes(made: dict[str, Any]) -> bytes:
    """Plain data as bytes, for `of_bytes`. Raises ValueError for what `marshal` does not take."""
    large = {key: value for key, value in made.items() if isinstance(value, bytes) and len(value) >= _LARGE}
    rest = {key: value for key, value in made.items() if key not in large}
    small = marshal.dumps((rest, {key: len(value) for key, value in large.items()}), _FORMAT)
    whole = 16 + len(small) + sum(map(len, large.values()))
    body = whole.to_bytes(8, "big") + small
    return b"".join((crc32(body).to_bytes(4, "big"), len(body).to_bytes(4, "big"), body, *large.values()))


def write(path: Path, made: dict[str, Any]) -> None:
    """Write for `read`, whole or not at all. Raises OSError, and ValueError for what `marshal` does not take."""
    data = as_bytes(made)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
