"""Which English nouns are terms, which a text keeps to one rendering, and which only refer back to what has a name.

The table (`terms.toml`) is by hand. Reach for `is_term` before holding a change of words against a translation: where
no term is concerned it is style. Other languages are asked through their English renderings.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key
from translaudit.text import bases
from translaudit.text.bases import base
from translaudit.text.stems import IRREGULAR, STEMS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["is_label", "is_term", "may_replace", "subjects", "term_lists"]

_FILE = Path(__file__).with_name("terms.toml")
_LABELS, _INSTEAD = "labels", "instead"


@lru_cache(maxsize=8192)
def subjects(word: str) -> frozenset[str]:
    """The subjects of which an English noun, in singular or plural, is a term; none for a common word."""
    found: frozenset[str] = _lists()[0].get(base(word, "en"), _NONE)
    return found


def is_term(word: str) -> bool:
    """Whether an English noun, in singular or plural, is a term."""
    return bool(subjects(word))


def is_label(word: str) -> bool:
    """Whether an English word refers back to things of many kinds: body, document, those."""
    return base(word, "en") in _lists()[2]


def may_replace(other: str, word: str) -> bool:
    """Whether an English text may write another word for a word as it likes: troops for army, bike for bicycle."""
    return base(other, "en") in _lists()[1].get(base(word, "en"), _NONE)


_NONE: frozenset[str] = frozenset()


@cache
def _lists() -> tuple[ByKey, ByKey, frozenset[str]]:
    """The subjects of terms, what may be written instead of words, and words that refer back."""
    name, make = term_lists()
    found = kept(name, make)
    return ByKey(found["subjects"]), ByKey(found["instead"]), found["labels"]


def term_lists() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the table is kept with its words as keys, and what makes that."""
    code = (Path(__file__), Path(bases.__file__), STEMS.with_suffix(".py"))
    return made_of("terms", _FILE, STEMS, IRREGULAR, *code), lambda: _made(table(_FILE))


def _made(data: Mapping[str, str]) -> dict[str, Any]:
    listed: dict[str, set[str]] = {}
    for subject, words in data.items():
        for word in words.split() if subject not in (_LABELS, _INSTEAD) else ():
            listed.setdefault(base(word, "en"), set()).add(subject)
    instead: dict[str, set[str]] = {}
    for line in data[_INSTEAD].strip().splitlines():
        those, others = ([base(word, "en") for word in side.split()] for side in line.split("="))
        for word in those:
            instead.setdefault(word, set()).update(others)
    return {
        "subjects": packed_by_key({word: frozenset(subjects) for word, subjects in listed.items()}),
        "instead": packed_by_key({word: frozenset(others) for word, others in instead.items()}),
        "labels": frozenset(base(word, "en") for word in data[_LABELS].split()),
    }
