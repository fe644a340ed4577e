"""The hashes by which GitHub's code scanning follows a result from one version of a file to the next.

`primaryLocationLineHash` as github/codeql-action makes it (src/fingerprints.ts): a 64-bit hash over the first 100 UTF-16
code units from the beginning of the line on, spaces and tabs left out and line ends made LF, then how many lines before
have had that hash.
"""

from __future__ import annotations

import re

__all__ = ["line_hashes"]

_BLOCK = 100  # code units
_FACTOR = 37
_BITS = (1 << 64) - 1
_END = 65_535  # stands for the end of the file


def line_hashes(text: str) -> list[str]:
    """For each line of a file its hash in hexadecimal digits, a colon, and its number among the lines of equal hash.

    Args:
        text: the whole file; a byte order mark counts as a character.
    """
    bare = re.sub(r"[ \t]", "", re.sub(r"\r\n?", "\n", text))
    units = bare.encode("utf-16-le", "surrogatepass")
    hashes: list[str] = []
    seen: dict[bytes, int] = {}
    known: dict[bytes, str] = {}
    at = 0
    for line in bare.split("\n"):
        block = units[at : at + 2 * _BLOCK]
        number = seen[block] = seen.get(block, 0) + 1
        if block not in known:
            known[block] = _hash(block)
        hashes.append(f"{known[block]}:{number}")
        at += len((line + "\n").encode("utf-16-le", "surrogatepass"))
    return hashes


def _hash(block: bytes) -> str:
    found = [int.from_bytes(block[at : at + 2], "little") for at in range(0, len(block), 2)]
    value = 0
    for unit in [*found, _END, *[0] * _BLOCK][:_BLOCK]:
        value = (value * _FACTOR + unit) & _BITS
    return f"{value:x}"
