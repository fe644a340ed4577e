"""Chinese in one script: traditional characters as the simplified ones that stand for them.

Reach for `simplified` before looking for words that are listed in simplified characters. It maps characters one by one,
so positions stay true; words that Taiwan or Hong Kong says otherwise it does not know.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translaudit.storage.kept import table

__all__ = ["simplified"]


def simplified(text: str) -> str:
    """The text with simplified characters for those of `traditional.toml`; the same length."""
    return text.translate(_signs())


@cache
def _signs() -> dict[int, str]:
    pairs: str = table(Path(__file__).with_name("traditional.toml"))["pairs"]
    return {ord(pair[0]): pair[1] for pair in pairs.split()}
