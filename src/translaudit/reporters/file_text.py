"""The text of the files that findings lie in, for formats that count in other units than code points or offer exact edits.

Reach for `FileTexts`. It reads UTF-8 only, which is what the programs that take these formats read; of another file, of
standard input and of very large files it knows nothing, and says so with None.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.reporters.line_hash import line_hashes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from translaudit.model import Finding

__all__ = ["FileTexts"]

_LARGEST = 50_000_000  # bytes
_HELD = 4  # files
_LINE_END = re.compile(r"\r\n?|\n")


class _File(NamedTuple):
    text: str  # without the byte order mark
    marked: bool
    starts: list[int]  # of the lines
    hashes: list[str]  # likewise, made when the first is asked for


class FileTexts:
    """Holds the few files that were asked for last: findings come file by file, with places in the originals."""

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        """Nothing is read yet; what stands in `texts` by its path (decoded) is not read from a file."""
        self._texts = texts or {}
        self._files: dict[str, _File | None] = {}

    def has_exactly(self, one: Finding) -> bool:
        """Whether the file has a finding's words as they are, so that they may be replaced: no markup, no escapes."""
        file = self._file(one.path)
        return file is not None and one.end <= len(file.text) and file.text[one.start : one.end] == one.text

    def byte_column(self, path: str, line: int, column: int) -> int | None:
        """1-based column in bytes of UTF-8 for one in code points; None when not known."""
        file = self._file(path)
        if file is None or line > len(file.starts):
            return None
        start = file.starts[line - 1]
        return len(file.text[start : start + column - 1].encode("utf-8")) + 1

    def line_hash(self, path: str, line: int) -> str | None:
        """What `line_hashes` says of a 1-based line; None when not known."""
        file = self._file(path)
        if file is None or line > len(file.starts):
            return None
        if not file.hashes:
            file.hashes.extend(line_hashes("\ufeff" * file.marked + file.text))
        return file.hashes[line - 1]

    def _file(self, path: str) -> _File | None:
        if path not in self._files:
            while len(self._files) >= _HELD:
                del self._files[next(iter(self._files))]
            text = self._texts.get(path)
            self._files[path] = _read(path) if text is None else _file(text)
        return self._files[path]


def _read(path: str) -> _File | None:
    file = Path(path)
    try:
        if not file.is_file() or file.stat().st_size > _LARGEST:
            return None
        text = file.read_bytes().decode("utf-8")
    except (OSError, ValueError):
        return None
    return _file(text)


def _file(text: str) -> _File:
    bare = text.removeprefix("\ufeff")
    return _File(bare, text != bare, [0, *(match.end() for match in _LINE_END.finditer(bare))], [])
