"""Places in a text where a word is plainly missing: “imported from are duty free”, “'s water”, “by Smith and , who”.

Reach for `gaps` beside other evidence that something was left out. It reads function words and punctuation, not syntax;
languages that `gaps.toml` does not hold have no gaps for it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from translaudit.kept import table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Gap", "gaps"]

_FILE = Path(__file__).with_name("gaps.toml")
_SPACED = re.compile(r"\w [,.]")
_TIGHT = re.compile(r"\w[,.](?!\d)")


class Gap(NamedTuple):
    """A place where something is missing: the offset, the words around it, and whether that alone is certain."""

    at: int
    text: str
    certain: bool


@cache
def _patterns(lang: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """What shows a gap, and whether it is certain; group `gap` is where it is."""
    words = table(_FILE).get(lang)
    if words is None:
        return ()
    sets = {key: "|".join(sorted(map(re.escape, value.split()), key=len, reverse=True)) for key, value in words.items()}
    opener, loose = rf"(?<![\w-])(?:{sets['openers']})", rf"(?<![\w-])(?:{sets['prepositions']})"
    begins = r"(?:^|(?<=[.!?…]\s)|(?<=^[\"“«])|(?<=\s[\"“«]))"
    starters = "|".join(sorted({word.capitalize() for word in sets["starters"].split("|")}))
    initial = "|".join(sorted({word.capitalize() for word in sets["initial"].split("|")}))
    return (
        (re.compile(r"(?<=\s)(?P<gap>)['’]s\b"), True),
        (re.compile(r",(?P<gap>)\s*,"), True),
        (re.compile(r"\((?P<gap>)\s*[,)]"), True),
        (re.compile(rf"{begins}(?P<gap>),\s"), True),
        (re.compile(rf"(?i:{opener})(?P<gap>)\s*[,;)]|(?<![\w-])(?<!out )(?:the|a|an|of|from)(?P<dot>)\s*\.(?:\s|$)"), True),
        (re.compile(rf"(?<![\w-])(?:[Tt]he|a|[Aa]n|[Oo]f|[Ff]rom)(?P<gap>) (?:{sets['finite']})(?![\w'’-])(?! least| most)"), True),
        (re.compile(rf"(?<![\w-])(?:{sets['titles']})(?P<gap>)(?: (?:{sets['finite']})(?![\w'’-])|[,;)])"), True),
        (re.compile(rf"(?i:{opener}|{loose})(?P<gap>) [,.](?:\s|$)"), True),
        (re.compile(rf"{begins}(?P<gap>)(?!(?i:need|feed|seed|speed|indeed|based|given|compared)\b)[A-Z][a-z]{{2,}}ed (?:the|a|an|that|to|his|her|its|their|on|in|by) [^,;:?!]*\.[\"”]?$"), True),
        (re.compile(rf"{begins}(?:{starters})(?P<gap>),\s"), True),
        (re.compile(rf"{begins}(?P<gap>)(?:{initial}) (?!(?:{sets['subjects']})\b)(?![^.!?]*\?)"), True),
        (re.compile(rf"(?i:{loose})(?P<gap>)\s*[,;)]|(?i:{loose})(?P<dot>)\s*\.(?:\s|$)"), False),
        (re.compile(rf"(?<![\w-])(?:{sets['conjunctions']})(?P<gap>)\s*[,;).](?!\d)"), False),
        (re.compile(rf"(?<![\w-])(?!to have)(?:{sets['prepositions']})(?P<gap>) (?:{sets['verbs']}|and|or)(?![\w'’-])"), False),
        (re.compile(r"(?<![\w-])(?:with|by|for|at|into|against|near|in)(?P<gap>) (?:in|to|from|of|on|by|with|at|for)(?![\w'’-])"), False),
        (re.compile(r"\w(?P<gap>) [,.](?:\s|$)"), False),
        (re.compile(rf"{begins}(?P<gap>)[A-Z][a-z]+ed (?:the|a|an|that|to|his|her|its|their|on|in)\b"), False),
    )  # fmt: skip


def gaps(text: str, lang: str) -> Iterator[Gap]:
    """The gaps of a stretch of text, certain ones first.

    Text whose words and punctuation are all set apart by spaces has gaps only where words show them.
    """
    spaced = len(_SPACED.findall(text)) > max(1, len(_TIGHT.findall(text)))
    for pattern, certain in _patterns(lang.partition("-")[0]):
        for match in pattern.finditer(text):
            at = next(match.start(name) for name in match.groupdict() if match.start(name) >= 0)
            if spaced and not match.group().strip(" ,.;)").strip():
                continue
            yield Gap(at, match.group().strip(), certain)
