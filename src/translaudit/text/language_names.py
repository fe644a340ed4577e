"""What a language is called in a report.

Reach for `language_name` to word a finding; the names are data (`language_names.toml`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translaudit.storage.kept import table

__all__ = ["language_name", "language_names"]


@cache
def language_name(lang: str) -> str:
    """The English name of a language; its BCP 47 tag where the names have none for it."""
    return language_names().get(lang, lang)


def language_names() -> dict[str, str]:
    """English names by BCP 47 tag."""
    return table(Path(__file__).with_name("language_names.toml"))
