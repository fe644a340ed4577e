"""Whether two words that say the contrary of each other come to the same, for a negation makes up for it.

Reach for `reversed_by_negation` where an original has the one word and its translation the other: what is not fair is
unfair. It counts negations by the tables of this folder, and knows nothing of what they are about. `clauses_differ` asks
about the clauses of the words alone: more than seven he does not make.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.polarity.negations import known, negations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translaudit.text.polarity.negations import Negation

__all__ = ["clause", "clauses_differ", "reversed_by_negation"]

_LOOSE = frozenset(
    ("faint", "only", "few", "bad", "first", "last", "stay", "ends")
)  # kinds of words that are about too little to make up for contraries
_UNSURE = frozenset(("soft", "faint"))  # kinds of words that hide a negation, or of phrases that soften one
_NEAR = 12  # code points between a word and a negation of it, unless one long word is all there is: not immediately available

_CLAUSE = expression(r"[,;:.!?](?=\s|$)|[，；：。、！？،؛؟—]")  # what ends one, but no comma or point in a number
_SIGNS = expression(r"[\u3040-\u9fff]")  # of scripts without blanks
_PARTS = frozenset(",;:.!?，；：。、—")  # what parts clauses


def reversed_by_negation(sides: Iterable[tuple[str, str, int, int]]) -> bool:
    """Whether negations make up for contrary words, or nobody knows.

    Where one of the words is itself a negation (nobody), as many must be on both sides, words counted, but not a word that
    only may hide one (the still of “still to come”); else (unfair) one side must have another one, anywhere or right beside
    the word.

    Args:
        sides: text, language (BCP 47), and the word's half-open span in code points, for the original and its translation.
    """
    whole: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []
    beside: list[bool] = []
    itself = False
    for text, lang, start, end in sides:
        if not known(lang):
            return True
        found = negations(text.replace("’", "'"), lang)
        rest = [one for one in found if one.end <= start or end <= one.start]
        itself = itself or any(
            one.kind == "concord" or (one.low and one.kind not in _LOOSE)
            for one in found
            if one not in rest and not _around(one, start, end)
        )
        whole.append(_bounds(one for one in found if one.kind not in _LOOSE and (one.low or one in rest)))
        apart.append(_bounds(rest))
        beside.append(any(_beside(one, start, end, text if one in rest else "") for one in found))
    return _meet(*whole) if itself else beside[0] != beside[1] or not _meet(*apart)


def clauses_differ(sides: Sequence[tuple[str, str, int, int]], *, partly: bool) -> bool:
    """Whether the clause of one word alone is negated, the word apart; or (`partly`) says that of few, or not of all.

    Args:
        sides: as for `reversed_by_negation`.
        partly: whether it is asked for not all, not quite, few and the like, not for any negation.
    """
    said = [_partly(*side) if partly else _denied(*side) for side in sides]
    return said[0] != said[1]


def _denied(text: str, lang: str, start: int, end: int) -> bool:
    """Whether the clause has a negation, be it one that is only likely, but written in one with the word: 超えないと."""
    return any(
        one.low or one.kind == "concord" or (one.high and one.start == end)
        for one in _in_clause(text, lang, start, end)
    )


def _partly(text: str, lang: str, start: int, end: int) -> bool:
    """Whether a phrase that softens a negation, or bounds it, stands in the clause: not all, not quite."""
    return any(
        one.kind in _UNSURE and any(part.low for part in _parts(text[one.start : one.end], lang))
        for one in _in_clause(text, lang, start, end)
    )


def _parts(text: str, lang: str) -> Iterator[Negation]:
    """The negations in the parts of a phrase, each taken alone."""
    joined = not text.isascii() and bool(_SIGNS.search(text))
    words = list(text) if joined else text.split()
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            if last - first < len(words):
                yield from negations(("" if joined else " ").join(words[first:last]), lang)


def _in_clause(text: str, lang: str, start: int, end: int) -> list[Negation]:
    """The negations in the clause of a word that do not touch it, but those that end behind it: 超えない."""
    first, last = _bounds_of(text, start, end)
    found = negations(text.replace("’", "'"), lang)
    return [one for one in found if first <= one.start < last and (one.end <= start or end < one.end)]


def clause(text: str, _lang: str, start: int, end: int) -> str:
    """The clause in which a word stands, as far as punctuation marks tell."""
    first, last = _bounds_of(text, start, end)
    return text[first:last]


def _bounds_of(text: str, start: int, end: int) -> tuple[int, int]:
    bounds = [match.span() for match in _CLAUSE.finditer(text)]
    first = max((last for _, last in bounds if last <= start), default=0)
    return first, min((begin for begin, _ in bounds if end <= begin), default=len(text))


def _around(one: Negation, start: int, end: int) -> bool:
    """Whether a negation is one with a word and with what stands beside it: ne va pas."""
    overlap = one.start < end and start < one.end
    return overlap and one.kind != "concord" and one.end - one.start > end - start


def _beside(one: Negation, start: int, end: int, text: str) -> bool:
    """Whether a negation stands right beside a word, in its clause, or around it; without the text, if it is no other word."""
    if not text:
        return _around(one, start, end)
    between = text[one.end : start] or text[end : one.start]
    near = len(between) <= _NEAR or len(between.split()) == 1
    return bool(one.low) and near and _PARTS.isdisjoint(between)


def _bounds(found: Iterable[Negation]) -> tuple[int, int]:
    """How many negations there are at least and at most."""
    several = tuple(found)
    return sum(one.low for one in several), sum(one.high for one in several)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
