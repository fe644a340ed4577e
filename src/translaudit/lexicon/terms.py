"""Which English nouns are terms, which a text keeps to one rendering, and which only refer back to what has a name.

The table (`terms.toml`) is by hand. Reach for `is_term` before holding a change of words against a translation: where
no term is concerned it is style. Other languages are asked through their English renderings.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translaudit.kept import table
from translaudit.text.bases import base

__all__ = ["is_label", "is_term"]

_LABELS = "labels"


def is_term(word: str) -> bool:
    """Whether an English noun, in singular or plural, is a term."""
    return base(word, "en") in _bases()[0]


def is_label(word: str) -> bool:
    """Whether an English word refers back to things of many kinds: body, document, those."""
    return base(word, "en") in _bases()[1]


@cache
def _bases() -> tuple[frozenset[str], frozenset[str]]:
    data = table(Path(__file__).with_name("terms.toml"))
    terms = " ".join(words for subject, words in data.items() if subject != _LABELS)
    return _all(terms), _all(data[_LABELS])


def _all(words: str) -> frozenset[str]:
    return frozenset(base(word, "en") for word in words.split())
