"""Companies by their names in characters, which neither sound like those in Latin letters nor mean what they mean.

Reach for `named` to learn whether a text has the company that a word in Latin letters belongs to, and for `spans` for the
companies of a text that another names. The table (`firms.toml`) is by hand: what it lacks is not told.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.storage.kept import table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["named", "spans"]

_FILE = Path(__file__).with_name("firms.toml")


def named(word: str, said: str, base: str) -> bool:
    """Whether a text in a language (primary subtag) names a company of whose name in Latin letters a word is part."""
    return any(form in said for form in _forms(base).get(word.casefold(), ()))


def spans(said: str, there: str, base: str) -> Iterator[tuple[int, int]]:
    """Spans of a text that name a company which another text names in Latin letters."""
    for name, forms in table(_FILE).get(base, {}).items():
        for form in forms.split():
            at = said.find(form)
            if at >= 0 and any(part in there for part in name.split() if part != "&"):
                yield at, at + len(form)


@cache
def _forms(base: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, forms in table(_FILE).get(base, {}).items():
        for part in name.casefold().split():
            found[part] = (*found.get(part, ()), *forms.split())
    return found
