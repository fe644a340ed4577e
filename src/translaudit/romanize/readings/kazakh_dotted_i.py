"""Marks the capitals И and Й of Kazakh, whose Latin letter of 2021 is İ: a capital that no lower case i leads to.

Reach for it in the tables of the Kazakh alphabet of 2021, which spell the mark as İ. Small letters stay as they are.
"""

from __future__ import annotations

__all__ = ["read"]

# A letter without case, so that the table's İ is written as it stands.
_MARK = "\N{MODIFIER LETTER CYRILLIC EN}"
_CAPITALS = str.maketrans("ИЙ", 2 * _MARK)


def read(text: str) -> str:
    """`text` (NFC) with the mark for И and Й; everything else stays."""
    return text.translate(_CAPITALS)
