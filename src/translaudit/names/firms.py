"""Companies by their names in characters, which neither sound like those in Latin letters nor mean what they mean.

Reach for `named` to learn whether a text has the company that a word in Latin letters belongs to, and for `spans` for the
companies of a text that another names. The table (`firms.toml`) is by hand: what it lacks is not told.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["named", "spans"]

_FILE = Path(__file__).with_name("firms.toml")
_MARKS = expression(r"^\W+|\W+$|['’]s\W*$")
_NO_NAME = frozenset(("&", "of"))


def named(word: str, said: str, base: str) -> bool:
    """Whether a text in a language (primary subtag) names a company of whose name in Latin letters a word is part."""
    mine = _forms(base).get(word.casefold(), ())
    return bool(mine) and any(match[0] in mine for match in _any(base).finditer(said))


def spans(said: str, there: str, base: str) -> Iterator[tuple[int, int]]:
    """Spans of a text that name a company which another text names in Latin letters."""
    forms = _forms(base)
    named_there = {form for word in there.split() for form in forms.get(_MARKS.sub("", word).casefold(), ())}
    if named_there:
        yield from (match.span() for match in _any(base).finditer(said) if match[0] in named_there)


@cache
def _any(base: str) -> re.Pattern[str]:
    """The name of any company in characters, or what only looks like one; the longer before the shorter."""
    forms = {form for several in _forms(base).values() for form in several}
    forms.update(table(_FILE)["no-firm"].get(base, "").split())
    return expression("|".join(map(re.escape, sorted(forms, key=len, reverse=True))))


@cache
def _forms(base: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, forms in table(_FILE).get(base, {}).items():
        for part in name.casefold().split():
            if part not in _NO_NAME:
                found[part] = (*found.get(part, ()), *forms.split())
    return found
