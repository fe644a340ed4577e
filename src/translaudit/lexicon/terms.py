"""Which English nouns are terms, which a text keeps to one rendering, and which only refer back to what has a name.

The table (`terms.toml`) is by hand. Reach for `is_term` before holding a change of words against a translation: where
no term is concerned it is style. Other languages are asked through their English renderings.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translaudit.kept import table
from translaudit.text.bases import base

__all__ = ["is_label", "is_term", "may_replace", "subjects"]

_LABELS, _INSTEAD = "labels", "instead"


def subjects(word: str) -> frozenset[str]:
    """The subjects of which an English noun, in singular or plural, is a term; none for a common word."""
    return _subjects().get(base(word, "en"), _NONE)


def is_term(word: str) -> bool:
    """Whether an English noun, in singular or plural, is a term."""
    return bool(subjects(word))


def is_label(word: str) -> bool:
    """Whether an English word refers back to things of many kinds: body, document, those."""
    return base(word, "en") in _labels()


def may_replace(other: str, word: str) -> bool:
    """Whether an English text may write another word for a word as it likes: troops for army, bike for bicycle."""
    return base(other, "en") in _instead().get(base(word, "en"), _NONE)


_NONE: frozenset[str] = frozenset()


@cache
def _subjects() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for subject, words in _table().items():
        for word in words.split() if subject not in (_LABELS, _INSTEAD) else ():
            key = base(word, "en")
            found[key] = found.get(key, _NONE) | {subject}
    return found


@cache
def _instead() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _table()[_INSTEAD].strip().splitlines():
        words, others = ([base(word, "en") for word in side.split()] for side in line.split("="))
        found.update({word: found.get(word, _NONE).union(others) for word in words})
    return found


@cache
def _labels() -> frozenset[str]:
    return frozenset(base(word, "en") for word in _table()[_LABELS].split())


def _table() -> dict[str, str]:
    return table(Path(__file__).with_name("terms.toml"))
