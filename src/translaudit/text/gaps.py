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

__all__ = ["CERTAIN", "DOUBTFUL", "LIKELY", "Gap", "gaps"]

_FILE = Path(__file__).with_name("gaps.toml")
_SPACED = re.compile(r"\w [,.]")
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
    sets = {key: "|".join(sorted(map(re.escape, value.split()), key=len, reverse=True)) for key, value in words.items()}
    opener, loose = rf"(?<![\w-])(?:{sets['openers']})", rf"(?<![\w-])(?:{sets['prepositions']})"
    begins = r"(?:^|(?<=[.!?…]\s)|(?<=^[\"“«])|(?<=\s[\"“«]))"
    starters = "|".join(sorted({word.capitalize() for word in sets["starters"].split("|")}))
    initial = "|".join(sorted({word.capitalize() for word in sets["initial"].split("|")}))
    openings = "|".join(sorted({word.capitalize() for word in sets["openings"].split("|")}))
    irregular = "|".join(sorted({word.capitalize() for word in sets["pasts"].split("|")}))
    end = r"(?:\s|$)"
    return (
        (re.compile(r"(?<=\s)(?P<gap>)['’]s\b"), CERTAIN),
        (re.compile(r",(?P<gap>)\s*,"), CERTAIN),
        (re.compile(r"\((?P<gap>)(?:\s*,|\s+(?:\)|and\b|or\b))"), CERTAIN),
        (re.compile(rf"{begins}(?P<gap>),\s"), CERTAIN),
        (re.compile(rf"(?i:{opener})(?P<gap>)\s*[,;)]|(?<![\w-])(?<!out )(?:the|a|an|of|from)(?P<dot>)\s*\.{end}"), CERTAIN),
        (re.compile(rf"(?<![\w-])(?:[Tt]he|a|[Aa]n|[Oo]f|[Ff]rom)(?P<gap>) (?:{sets['finite']})(?![\w'’-])(?! least| most)"), CERTAIN),
        (re.compile(rf"(?<![\w-])[Tt]he(?P<gap>) (?:{sets['modals']})(?![\w'’-])"), CERTAIN),
        (re.compile(rf"(?<![\w-])(?:{sets['titles']})(?P<gap>)(?: (?!and\b|or\b)[a-z]|[,;)])"), CERTAIN),
        (re.compile(rf"(?i:{opener}|{loose}|(?<![\w-])(?:{sets['conjunctions']}))(?P<gap>) [,.]{end}"), CERTAIN),
        (re.compile(rf"(?<![\w-])such as(?P<gap>)(?:[,.]| (?:{sets['verbs']})\b)"), CERTAIN),
        (re.compile(rf"(?<![\w-])[Aa]ccording to(?P<gap>)[,.]"), CERTAIN),
        (re.compile(rf"[”\"](?P<gap>) (?:said|says|added|told)[.,]"), CERTAIN),
        (re.compile(r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!be )(?<!get )(?<!is )(?<!are )(?<!am )(?<!and )\btold(?P<gap>) that\b"), LIKELY),
        (re.compile(r"(?<![\w-])(?:by|of|from|with)(?P<gap>) \(\d"), LIKELY),
        (re.compile(rf"^[“\"](?P<gap>) (?:{sets['verbs']})\b"), CERTAIN),
        (re.compile(r"^(?P<gap>)[-‑][a-z]{3,}"), CERTAIN),
        (re.compile(rf"{begins}(?P<gap>)(?:Which|Who) (?:{sets['verbs']})\b(?![^.!?]*\?)"), CERTAIN),
        (re.compile(rf"{begins}(?P<gap>)(?!(?i:need|feed|seed|speed|indeed|based|given|compared)\b)(?:[A-Z][a-z]{{2,}}ed|{irregular}) (?:the|a|an|that|his|her|its|their) [^,;:?!]*\.[\"”]?$"), CERTAIN),
        (re.compile(rf"{begins}(?:{starters})(?P<gap>),\s"), CERTAIN),
        (re.compile(rf"{begins}(?P<gap>)(?:{initial}) (?!(?:{sets['subjects']})\b)(?![^.!?]*\?)"), CERTAIN),
        (re.compile(rf"{begins}(?:{openings})\b[^,.!?;:“”\"]{{0,60}}(?::\d[^,.!?;:“”\"]*)?,(?P<gap>) (?:{sets['predicates']}) (?!(?:by|with|of|{sets['subjects']})\b(?<!that)(?<!the)(?<!a))"), CERTAIN),
        (re.compile(rf"(?<![\w-])(?:at|near|into|against|between)(?P<gap>)\s*(?:[,;)]|\.{end})"), LIKELY),
        (re.compile(rf"(?<![\w-])(?!to have)(?<!coming )(?<!back )(?:{sets['prepositions']})(?P<gap>) (?:{sets['verbs']})(?![\w'’-])"), LIKELY),
        (re.compile(r"(?<![\w-])(?:near|between|including|by|into|against)(?P<gap>) (?:and|or)\b"), LIKELY),
        (re.compile(r"(?<![\w-])(?!in for)(?:with|by|for|at|into|against|near|in|to)(?P<gap>) (?:in|to|from|of|on|by|with|at|for)(?![\w'’-])"), LIKELY),
        (re.compile(rf"(?i:{loose})(?P<gap>)\s*[,;)]|(?i:{loose})(?P<dot>)\s*\.{end}"), DOUBTFUL),
        (re.compile(rf"(?<![\w-])(?:{sets['conjunctions']})(?P<gap>)\s*[,;).](?!\d)"), DOUBTFUL),
        (re.compile(r"\w(?P<gap>) [,.](?:\s|$)"), DOUBTFUL),
        (re.compile(rf"{begins}(?P<gap>)[A-Z][a-z]+ed (?:the|a|an|that|to|his|her|its|their|on|in)\b"), DOUBTFUL),
    )  # fmt: skip


def gaps(text: str, lang: str) -> Iterator[Gap]:
    """The gaps of a stretch of text, certain ones first.

    Text whose words and punctuation are all set apart by spaces has gaps only where words show them.
    """
    spaced = len(_SPACED.findall(text)) > max(1, len(_TIGHT.findall(text)))
    for pattern, degree in _patterns(lang.partition("-")[0]):
        for match in pattern.finditer(text):
            at = next(match.start(name) for name in match.groupdict() if match.start(name) >= 0)
            if spaced and not match.group().strip(" ,.;)").strip():
                continue
            yield Gap(at, match.group().strip(), degree)
