"""Why a name is in its group, in words.

Reach for `reason` when a group is made; it decides nothing. What tells Ukrainian from Russian forms is data
(`grouping.toml`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from translaudit.romanize.compare import given_name
from translaudit.romanize.likeness import slipped, steps
from translaudit.romanize.linking import Link, Node, Tier
from translaudit.romanize.parts import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["reason"]


def reason(mate: str, ties: tuple[Node, Node, Link] | None, *, others: int) -> str:
    """The reason of one name.

    Args:
        mate: the spelling that the name is compared with.
        ties: their nodes and the link between them; None where both are one node.
        others: of how many spellings the name is the head; 0 for the others.
    """
    if others:
        return f"head of {others} spellings"
    if ties is None:
        return f"same letters as {mate}"
    own, its, link = ties
    if link.tier == Tier.PART:
        return _part(own, its, mate)
    if link.tier == Tier.SLIP:
        return f"one slip from {mate}: {_slip(own, its)}; {own.count} against {its.count}"
    if {own.parts.pinyin, its.parts.pinyin} & {own.key, its.key}:
        return f"{'Pinyin' if its.parts.pinyin == own.key else 'Wade–Giles'} of {mate}"
    found = list(dict.fromkeys(_differences(own, its)))
    return f"spelling of {mate}" + (f": {', '.join(found)}" if found else "")


def _part(own: Node, its: Node, mate: str) -> str:
    short = min(own, its, key=lambda node: (len(node.parts.words), sum(one[-1] != "." for one in node.parts.words)))
    what = "family name" if len(short.parts.words) == 1 else "initials and family name"
    return f"{what} of {mate}" if short is own else f"whole name of {mate}"


def _slip(own: Node, its: Node) -> str:
    for one, other in _pairs(own, its):
        if one != other and (found := slipped(one, other)):
            return found.replace("“", "").replace("”", "").replace(" and ", "/") if found.endswith("swapped") else found
    return "a part"


def _pairs(own: Node, its: Node) -> list[tuple[str, str]]:
    """The parts of two names side by side, in the order that fits; whole names where they have not as many."""
    a, b = own.parts.words, its.parts.words
    if len(a) != len(b):
        return [(own.key, its.key)]
    straight = list(zip(a, b, strict=True))
    if len(a) == 2 and not steps(*straight[0], 1.2) and a[0] != b[0] and a[0][0] != b[0][0]:
        return list(zip(a, b[::-1], strict=True))
    return straight


def _differences(own: Node, its: Node) -> Iterator[str]:
    """What differs, group by group, with the languages that it tells apart, where it does."""
    pairs = _pairs(own, its)
    if own.parts.words != its.parts.words and sorted(own.parts.words) == sorted(its.parts.words):
        yield "parts in another order"
        return
    if own.parts.words == its.parts.words:
        yield (
            "a part left out"
            if own.parts.middle != its.parts.middle
            else "written apart, together or without an article"
        )
    for one, other in pairs:
        if one == other:
            continue
        if given_name(one) >= 0 and given_name(one) == given_name(other):
            yield f"{one.title()}/{other.title()} are one given name"
            continue
        for x, y, _ in steps(one, other):
            languages = _languages().get((x, y), "")
            x, y = _trimmed(x, y)  # noqa: PLW2901  the letters that are the same say nothing
            yield f"{x}/{y}" + (f" ({languages})" if languages else "")


def _trimmed(x: str, y: str) -> tuple[str, str]:
    """Two groups of letters without the same ending, the second half of a digraph apart; a doubled letter as such."""
    if not x or not y:
        letter = (x or y) * 2
        return (letter, y or letter[0]) if x else (letter[0], letter)
    while len(x) > 1 and len(y) > 1 and x[-1] == y[-1] != "h":
        x, y = x[:-1], y[:-1]
    return x, y


@cache
def _languages() -> dict[tuple[str, str], str]:
    """What a difference tells apart, by its two sides, both ways."""
    found = {}
    for entry in knowledge()["between"]:
        first, second = entry["languages"]
        for one, other in entry["pairs"]:
            found[one, other] = f"{first}/{second}"
            found[other, one] = f"{second}/{first}"
    return found
