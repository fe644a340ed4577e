"""Places in a text where a word is plainly missing: “imported from are duty free”, “'s water”, “by Smith and , who”.

Reach for `gaps` beside other evidence that something was left out. It reads function words and punctuation, not syntax;
languages that `name_gaps.toml` does not hold have no gaps for it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from translaudit.kept import table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CERTAIN", "DOUBTFUL", "LIKELY", "Gap", "gaps"]

_FILE = Path(__file__).with_name("name_gaps.toml")
_SPACED = re.compile(r"\w [,.]")
_BEGINS = r"(?:^|(?<=[.!?…]\s)|(?<=^[\"“«])|(?<=\s[\"“«]))"
_LIST = re.compile(r"(?<!P)<[A-Za-z]+>")
_APART = re.compile(r"(?:^|\s)[,.'’]")
_TIGHT = re.compile(r"\w[,.](?!\d)")


DOUBTFUL, LIKELY, CERTAIN = range(3)
"""Idiom leaves such places too; it hardly does; it does not."""


class Gap(NamedTuple):
    """A place where something is missing: the offset, the words around it, and how sure that is."""

    at: int
    text: str
    degree: int


@cache
def _patterns(lang: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    """What shows a gap, and how sure it is, surest first; group `gap` or `dot` is where it is."""
    words = table(_FILE).get(lang)
    if words is None:
        return ()
    lists = {f"<{key}>": value.split() for key, value in words.items() if isinstance(value, str)}
    lists |= {f"<{key[1:-1].capitalize()}>": [word.capitalize() for word in value] for key, value in lists.items()}
    parts = {key: "|".join(sorted(map(re.escape, value), key=len, reverse=True)) for key, value in lists.items()}
    parts["<begins>"] = _BEGINS
    return tuple(
        (re.compile(_LIST.sub(lambda match: parts[match.group()], find)), degree)
        for degree, key in ((CERTAIN, "certain"), (LIKELY, "likely"), (DOUBTFUL, "doubtful"))
        for find in words[key]
    )


def gaps(text: str, lang: str) -> Iterator[Gap]:
    """The gaps of a stretch of text, certain ones first.

    Where punctuation is set apart by spaces everywhere, it shows nothing.
    """
    spaced = len(_SPACED.findall(text)) > max(1, len(_TIGHT.findall(text)))
    for pattern, degree in _patterns(lang.partition("-")[0]):
        for match in pattern.finditer(text):
            at = next(match.start(name) for name in match.groupdict() if match.start(name) >= 0)
            if spaced and _APART.search(match.group()):
                continue
            yield Gap(at, match.group().strip(), degree)
