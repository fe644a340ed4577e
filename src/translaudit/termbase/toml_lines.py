"""Which line of a TOML termbase a concept, a key or a term stands on; `tomllib` tells lines of syntax errors only.

Found by search, in one pass over the headings; a place written in an unusual way (inline tables, escapes) gets the line
of its concept, or of the file's first line. For messages, never for edits.
"""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["Places"]

_HEADING = re.compile(
    r"""^[ \t]*(?:\[[ \t]*)?concept[ \t]*\.[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([\w-]+))|^[ \t]*\[""",
    re.MULTILINE,
)


class Places:
    """Lines of the things in one TOML text. Searches go forward, so ask for terms in the order of the file."""

    def __init__(self, text: str) -> None:
        """Index the headings of a text."""
        self._text = text
        self._breaks: list[int] | None = None
        self._blocks: dict[str, list[int]] = {}  # id: start of its first heading, end of its last block
        self._cursor: dict[str, int] = {}
        current: list[int] | None = None
        for found in _HEADING.finditer(text):
            if current is not None:
                current[1] = found.start()
            name = found[1] or found[2] or found[3]
            current = None if name is None else self._blocks.setdefault(name, [found.start(), len(text)])
        if current is not None:
            current[1] = len(text)

    def _line(self, offset: int) -> int:
        if self._breaks is None:
            self._breaks = [found.start() for found in re.finditer("\n", self._text)]
        return bisect_right(self._breaks, offset - 1) + 1

    def concept(self, name: str) -> int:
        """The line of a concept's heading."""
        block = self._blocks.get(name)
        if block is not None:
            return self._line(block[0])
        found = re.search(rf"""^[ \t]*["']?{re.escape(name)}\b""", self._text, re.MULTILINE)
        return self._line(found.start()) if found else 1

    def key(self, name: str, key: str, lang: str = "") -> int:
        """The line of a key of a concept, or of the file when `name` is empty; within a language when one is given."""
        start, end = self._blocks.get(name, (0, len(self._text)))
        quoted = rf"""(?P<key>["']?{re.escape(key)}["']?)[ \t]*[.=\]]"""
        patterns = [rf"^[ \t]*{quoted}", rf"\b{quoted}"]
        if lang:
            tag = rf"""["']?{re.escape(lang)}["']?"""
            patterns = [
                rf"^[ \t]*{tag}[ \t]*\.[ \t]*{quoted}",
                rf"^[ \t]*\[[^\]\n]*\.[ \t]*{tag}[ \t]*\][^\[]*?^[ \t]*{quoted}",
                rf"^[ \t]*{tag}[ \t]*=[^\n]*?{quoted}",
                *patterns,
            ]
        elif not name:
            patterns.insert(0, rf"^[ \t]*\[{{1,2}}[ \t]*{quoted}")
        for pattern in patterns:
            found = re.compile(pattern, re.MULTILINE).search(self._text, start, end)
            if found:
                return self._line(found.start("key"))
        return self.concept(name) if name else 1

    def string(self, name: str, value: str) -> int:
        """The line of a string in a concept, after the one asked for before."""
        block = self._blocks.get(name)
        if block is None:
            return self.concept(name)
        start = self._cursor.get(name, block[0])
        quoted = f'"{value}"'
        found = self._text.find(quoted, start, block[1])
        if found < 0:
            found = self._text.find(f"'{value}'", start, block[1])
        if found < 0:
            found = self._text.find(quoted, block[0], block[1])
        if found < 0:
            return self.concept(name)
        self._cursor[name] = found + len(quoted)
        return self._line(found)
