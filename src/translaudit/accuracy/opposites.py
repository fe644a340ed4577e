"""What holds for words that say the contrary of the original, however they are known to be contraries.

Reach for `made_up` before one is reported: a negation makes the one of the other (what is not fair is unfair), so does
what is said of few, compared, so only until a time, or of the rest of a whole; for `turned_round` where the words are
limits. `opposite` words it. Which words are
contraries, tables of each language say, English pairs that word lists lead to, and WordNet.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.lexicon.contraries import bans, lessening, lifting, light, phrases, without
from translaudit.storage.expressions import expression
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["made_up", "opposite", "turned_round"]

_COMPARED = frozenset(("more", "less", "worse"))  # English comparatives that do not end in -er
_WORDS = expression(r"(?: [^\W\d_]+'?){1,4}")
_LONGEST = 30  # code points of a word and a blank
_EXACT = Decimal("0.005")  # up to which two shares make a whole
_BESIDE = 20  # code points between a word and what says that it holds of a half
_BEFORE = 16  # code points before a word in which it may be said that what it says is not there


def made_up(sides: Sequence[tuple[str, str, int, int]]) -> bool:
    """Whether negations make up for contrary words, or nobody knows: not fair and unfair, without light and dark.

    Args:
        sides: text, language (BCP 47), and the word's half-open span in code points, for the original and its translation.
    """
    lacking = [
        (
            _follows(text, start, without()),
            _follows(text, start, lessening()),
            _lifted(text, start, end),
            _behind(text, start, "share-before"),
        )
        for text, _, start, end in sides
    ]
    if lacking[0] != lacking[1] or any(_turned(*side) for side in sides):
        return True
    from translaudit.text.polarity.reversed import (  # noqa: PLC0415  only where there is something
        clause,
        clauses_differ,
        reversed_by_negation,
    )

    clauses = [clause(*side).lower() for side in sides]
    few = [phrases("seldom").search(one) is None for one in clauses]
    if few[0] != few[1] or _until(clauses, sides) or _halves(sides) or _compared(sides) or _rest(sides):
        return True
    return clauses_differ(sides, partly=True) or reversed_by_negation(sides)


def _until(clauses: Sequence[str], sides: Sequence[tuple[str, str, int, int]]) -> bool:
    """Whether one clause says until when a thing is so, and the other that it ends then, or its contrary begins only then."""
    until, late = ([phrases(name).search(one) is not None for one in clauses] for name in ("until", "late"))
    if until[0] == until[1]:
        return False
    text, _, start, end = sides[until[0]]
    shut = phrases("shut").search(text[start:end].lower()) is not None
    return shut or (late[until[0]] and not late[until[1]])


def _halves(sides: Sequence[tuple[str, str, int, int]]) -> bool:
    """Whether both words stand beside one for a half: half full is half empty."""
    near = [text[max(0, start - _BESIDE) : end + _BESIDE].lower() for text, _, start, end in sides]
    return all(phrases("half").search(one.replace("-", " ")) for one in near)


def _compared(sides: Sequence[tuple[str, str, int, int]]) -> bool:
    """Whether one word alone is compared with something: dearer than last year, and cheaper then."""
    from translaudit.text.polarity.reversed import clause  # noqa: PLC0415  only where there is something

    near, anywhere = [], []
    for text, lang, start, end in sides:
        word = text[start:end].lower()
        if primary(lang) == "en" and word not in _COMPARED and not word.endswith("er"):
            return False
        small = text.lower().replace("-", " ")  # lower-than-expected
        behind = _WORDS.match(small, end)
        before = _behind(small, start, "than-before")
        near.append(before or (behind is not None and phrases("than").search(behind.group()) is not None))
        anywhere.append(before or phrases("than").search(clause(small, lang, start, end)) is not None)
    return (near[0] and not anywhere[1]) or (near[1] and not anywhere[0])


def turned_round(sides: Sequence[tuple[str, str, int, int]]) -> bool:
    """Whether contrary limits come to the same: more than halved is fewer than half, over three in four the rest of a quarter.

    Args:
        sides: as for `made_up`.
    """
    small = [text.lower() for text, _, _, _ in sides]
    halved, half = ([phrases(name).search(one) is not None for one in small] for name in ("halved", "half"))
    return (halved[0] != halved[1] and half[halved[0]]) or _rest(sides)


def _rest(sides: Sequence[tuple[str, str, int, int]]) -> bool:
    """Whether one side counts a part and the other the rest of the same whole: two of nine survived, seven died.

    Of shares the whole is one: three quarters stayed at home, one in four went.
    """
    from translaudit.text.numerals import read  # noqa: PLC0415  only where there is something
    from translaudit.text.numerals.compare import keys  # noqa: PLC0415  as above

    there, here = ({value for one in read(text, lang) for value in keys(one)} for text, lang, _, _ in sides)
    shared, lost, strange = there & here, there - here, here - there
    if any(part + rest in shared for part in lost for rest in strange):
        return True
    shares = [(_share(part), _share(rest)) for part in lost for rest in strange if part and rest]
    return any(
        part != rest and abs(part + rest - 1) < _EXACT for part, rest in shares
    )  # two halves may be twice and half


def _share(value: Decimal) -> Decimal:
    """A share of a whole; of a number that is none, that of one in so many."""
    return value if 0 < value < 1 else 1 / abs(value)


def _follows(text: str, start: int, words: frozenset[str]) -> bool:
    """Whether one of some words stands shortly before a word: without light, less deep."""
    return not words.isdisjoint(text[max(0, start - _BEFORE) : start].lower().split())


def _behind(text: str, start: int, name: str) -> bool:
    """Whether one of the phrases of a name stands shortly before a word: half as wide."""
    return phrases(name).search(text[max(0, start - _BEFORE) : start].lower()) is not None


def _lifted(text: str, start: int, end: int) -> bool:
    """Whether a word is a ban that is lifted."""
    return text[start:end].lower() in bans() and _follows(text, start, lifting())


def _turned(text: str, lang: str, start: int, end: int) -> bool:
    """Whether a word says with the one before it what it does not say alone, as the tables have it: moins chers is cheap."""
    word, before = text[start:end].lower(), text[max(0, start - _LONGEST) : start]
    if " " in word or not before.endswith(" "):
        return False
    together = light(f"{before.split()[-1] if before.strip() else ''} {word}".lower(), primary(lang))
    if together is None:
        return False
    alone = {pole[:2] for pole in light(word, primary(lang)) or ()}
    return alone.isdisjoint([pole[:2] for pole in together])


def opposite(there: str, means: str, here: str) -> str:
    """The message of a finding.

    Args:
        there: the words of the original.
        means: what they mean, in English or in the translation's language; said where they differ.
        here: the words of the translation.
    """
    said = f"“{there}”, “{means}”" if means and means.lower() != there.lower() else f"“{there}”"
    return f"The original has {said}; “{here}” is the opposite."
