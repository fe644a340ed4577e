"""Words that carry little of a sentence's content, which a translation adds and drops as its language likes.

Reach for `light_words` before asking whether words are rendered. The table (`light.toml`) is by hand; a language that it
does not have has its function words alone.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translaudit.storage.kept import table
from translaudit.text.language import PROFILES, function_words

__all__ = ["LIGHT", "light_words"]

_FILE = Path(__file__).with_name("light.toml")
LIGHT = (_FILE, PROFILES)
"""The tables that tell."""


@cache
def light_words(lang: str) -> frozenset[str]:
    """Such words of a language (its two-letter code), lower case, in all their forms."""
    more: str = table(_FILE).get(lang, "")
    return function_words(lang) | frozenset(more.split())
