"""An item of an enumeration that the other side leaves out: “water, nappies and blankets”, rendered “water and blankets”.

Reach for `item` with words that nothing on the other side corresponds to, and for `joint` for what stands between items and
clauses. That the items before and behind stand side by side over there, with nothing but a joint between, says more than
any length or number of words.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from translaudit.align.counterparts import Sentence
    from translaudit.align.words import Word

__all__ = ["item", "joint", "possible", "telling"]

_TABLE = table(Path(__file__).with_name("joints.toml"))
_UNSPACED = ("ja", "zh")
_ARABIC = r"(?<=[ \u200f])و(?=\w)"  # written in one with the word behind it


@cache
def joint(lang: str, kind: str = "clauses") -> re.Pattern[str]:
    """What clauses and items of enumerations of a language begin with.

    Of kind "items" it is what the last item of one begins with, of kind "both" what says one thing more.
    """
    words = [word for key in dict.fromkeys(("both", kind)) for word in _TABLE[key].get(lang, "").split()]
    signs = [
        sign
        for key in dict.fromkeys(("both-signs", f"{kind}-signs"))
        for sign in _TABLE.get(key, {}).get(lang, "").split()
    ]
    signs += _TABLE["marks"].split() if kind == "clauses" else []
    either = [
        *map(re.escape, signs),
        *([rf"\b(?:{'|'.join(words)})\b"] if words else []),
        *([_ARABIC] if lang == "ar" else []),
    ]
    return expression("|".join(either) or r"(?!)", re.IGNORECASE)


@cache
def telling(lang: str) -> re.Pattern[str]:
    """How words of a language begin that say whose words are told."""
    words = _TABLE["said"].get(lang, "").split()
    return expression(
        rf"{'' if lang in _UNSPACED else chr(92) + 'b'}(?:{'|'.join(words)})" if words else r"(?!)", re.IGNORECASE
    )


_WORD = expression(r"[^\W_]+")
_FEW = 2  # words between two items that are none of either: and the
_NEXT = 4  # words of content behind an item among which the last one is joined to those before
_LONG = 3  # words of content of an item
_EDGE = 2  # words of content of the items beside in which the linked one is


def possible(text: str, lang: str) -> bool:
    """Whether a text may have an enumeration of three items."""
    return joint(lang, "items").search(text) is not None and len(joint(lang).findall(text)) > 1


def item(own: Sentence, other: Sentence, there: Mapping[int, int], span: tuple[int, int]) -> bool:
    """Whether words stand between two joints, and what stands before and behind is joined on the other side.

    Args:
        own: the sentence that has the words.
        other: the other side.
        there: the index of the linked word for that of each linked word of `own`.
        span: the first of the words, and the one behind the last; none of them is linked.
    """
    content = [at for at, word in enumerate(own.words) if word.content]
    inside = [at for at in content if span[0] <= at < span[1]]
    before, after = [at for at in content if at < span[0]], [at for at in content if at >= span[1]]
    if len(inside) > _LONG or not before or not after or any(own.words[at].number for at in (before[-1], *inside)):
        return False
    if not (_joined(own, before[-1], inside[0]) and _joined(own, inside[-1], after[0])):
        return False
    if not _bare(own, before[-1], inside, after[0]):
        return False
    if not any(_joined(own, *pair, "items") for pair in pairwise([inside[-1], *after[:_NEXT]])):
        return False
    one = next((there[at] for at in reversed(before[-_EDGE:]) if at in there), None)
    two = next((there[at] for at in after[:_EDGE] if at in there), None)
    if one is None or two is None or one >= two:
        return False
    taken = {there[at] for at in (*before, *after) if at in there}
    rest = [at for at in range(one + 1, two) if other.words[at].content]
    between = _WORD.findall(other.text[other.words[one].end : other.words[two].start])
    if len(between) - len(rest) > _FEW:
        return False
    beside = before[-1:] + after[:1]
    alone = any(at not in taken and _lone(other.words[at], own.words, beside) for at in rest)
    return not alone and _once(other, [one, *rest, two]) and not _another(other, one, two, taken)


def _bare(own: Sentence, before: int, inside: Sequence[int], after: int) -> bool:
    """Whether light words are no more than one before and between its words, and none behind: no clause, but things."""
    text, words = own.text, own.words
    opening = [match.end() for match in joint(own.lang).finditer(text, words[before].end, words[inside[0]].start)]
    closing = joint(own.lang).search(text, words[inside[-1]].end, words[after].start)
    begin = opening[-1] if opening else words[inside[0]].start
    light = len(_WORD.findall(text[begin : words[inside[-1]].end])) - len(inside)
    behind = text[words[inside[-1]].end : closing.start()] if closing else ""
    return light <= 1 and not _WORD.search(behind)


def _joined(side: Sentence, one: int, two: int, kind: str = "clauses") -> bool:
    """Whether there is a joint between two words; in Arabic it may be the first letter of the second."""
    return (
        side.text[side.words[two].start] == "و"
        or joint(side.lang, kind).search(side.text, side.words[one].end, side.words[two].start) is not None
    )


def _once(side: Sentence, places: Sequence[int]) -> bool:
    """Whether of the gaps between some words one alone has a joint."""
    return sum(_joined(side, *pair) for pair in pairwise(places)) == 1


def _another(other: Sentence, one: int, two: int, taken: set[int]) -> bool:
    """Whether an item that nothing is linked with stands beside those two: it may be the one, and they the others."""
    content = [at for at, word in enumerate(other.words) if word.content]
    before, after = [at for at in content if at < one], [at for at in content if at > two]
    beside = [(at, one) for at in before[-1:]] + [(two, at) for at in after[:1]]
    return any(not taken.issuperset(pair) and _joined(other, *pair) for pair in beside)


def _lone(word: Word, words: Sequence[Word], beside: Sequence[int]) -> bool:
    """Whether a word belongs to neither of the items beside, as the second of “clean water” does, which renders one word."""
    return all(word.keys.isdisjoint(words[at].keys) for at in beside)
