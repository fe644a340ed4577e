"""Reads Greek of before 1982, with its many accents, as today's Greek with one.

Reach for it in tables of modern Greek: Ἀθῆναι is read as Αθήναι. Breathings and the iota written below go, grave and
circumflex become the one accent, the diaeresis stays. It does not know ancient Greek, where rough breathing is an h.
"""

from __future__ import annotations

import unicodedata

from translaudit.storage.expressions import expression

__all__ = ["read"]

_POLYTONIC = expression("[\u1f00-\u1fff]+")
_ACCENT = "\N{COMBINING ACUTE ACCENT}"
_TO_ONE_ACCENT = str.maketrans(
    {
        "\N{COMBINING GRAVE ACCENT}": _ACCENT,
        "\N{COMBINING GREEK PERISPOMENI}": _ACCENT,
        "\N{COMBINING COMMA ABOVE}": None,
        "\N{COMBINING REVERSED COMMA ABOVE}": None,
        "\N{COMBINING GREEK YPOGEGRAMMENI}": None,
        "\N{COMBINING MACRON}": None,
        "\N{COMBINING BREVE}": None,
    }
)


def read(text: str) -> str:
    """`text` (NFC) with one accent and the diaeresis only; other scripts, and Greek of today, stay as they are."""
    return _POLYTONIC.sub(lambda match: _monotonic(match[0]), text)


def _monotonic(letters: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", letters).translate(_TO_ONE_ACCENT))
