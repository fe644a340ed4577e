"""Names of the original that the translation renders in two ways, each rendering found in the segment of its name.

Reach for both functions where there is an original: they need no likeness of the two renderings, only of each to the
name, `rendered_twice` by its consonants in segments in which one word alone can render it, `heard_twice` by its sound.
Neither looks into long texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import combinations
from operator import itemgetter
from typing import TYPE_CHECKING

from translaudit.model import Confidence
from translaudit.names.capitalised import Pair, cyrillic, latin, may_be_forms, together
from translaudit.names.gazetteer.nations import same_country
from translaudit.names.originals import apart
from translaudit.names.renderings import twins
from translaudit.names.sounding import SURE
from translaudit.romanize.compare import skeleton, slip, variant_cost
from translaudit.storage.expressions import expression
from translaudit.text.capitals import NOUNS
from translaudit.text.inflection import tables
from translaudit.text.inflection.relatives import shared, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.names.capitalised import Names
    from translaudit.names.originals import Original

__all__ = ["heard_twice", "rendered_twice"]

_SPELLING = 0.8  # dearer differences are slips, not spellings
_Heard = tuple[int, str, str]  # where a word of the translation begins, its consonants, the word
_SOUNDED = frozenset(("be",))  # unstressed vowels are written as they sound, so a stem changes with its endings
_STEM, _ENDING = 4, 5  # letters of a name that its forms share, and of what may be put to it
_DOUBLED = expression(r"(\w)\1")
_LETTER = itemgetter(1)  # of two; a template would have Python look for `re` at each call
_VOWELS = frozenset("aeiouyаеёиоуыэюяіїєьй")


def rendered_twice(document: Document, table: Names, original: Original) -> Iterator[Pair]:
    """Pairs of renderings, by the names of the original.

    Args:
        document: with its original.
        table: the names of the translation.
        original: those of the original.
    """
    if document.source is None or document.long or table.lang in NOUNS or not original.known:
        return
    renderings = _renderings(document, table, original)
    for word in sorted(renderings):
        groups: list[tuple[str, list[tuple[int, int]]]] = []
        for name, span in sorted(renderings[word], key=lambda found: found[1]):
            group = next((one for one in groups if may_be_forms(one[0], name, table.lang)), None)
            if group is None:
                groups.append((name, [span]))
            else:
                group[1].append(span)
        names = [name for name, _ in groups]
        if all(_difference(one, other, table.lang) is None for one, other in combinations(names, 2)):
            continue
        often = {name: len(table.capitals[name].starts) for name in names}
        tie = len(set(often.values())) < len(often)
        groups.sort(key=lambda one: (-often[one[0]], original.nearest(one[0])[0] if tie else 0.0, one[1][0]))
        right, others = groups[0]
        for wrong, places in groups[1:]:
            if together(table.text, [start for start, _ in places], [start for start, _ in others]):
                continue  # two people in one sentence
            how = _difference(wrong, right, table.lang)
            if (
                how is not None
                and not (how == "" and original.adapted(wrong, right))
                and not original.common(word, right)
            ):
                yield Pair(wrong, right, tuple(places), tuple(others), how, Confidence.HIGH, word)


def heard_twice(document: Document) -> Iterator[Pair]:
    """Pairs of renderings where the sound of a name says what renders it, in any script that has capitals."""
    source, lang = document.source, document.target.lang.partition("-")[0]
    if source is None or {lang, source.lang.partition("-")[0]} & NOUNS:
        return
    for twin in twins(document):
        if _forms_of_one(twin.odd, twin.other, lang) or same_country(twin.odd, twin.other, lang):
            continue
        sure = Confidence.HIGH if twin.evidence >= SURE else Confidence.MEDIUM
        if (
            lang in _SOUNDED or tables.table(lang) is None
        ):  # who does not know the endings cannot tell them from spelling
            sure = Confidence.LOW
        how = _difference(twin.odd, twin.other, lang) or ""
        yield Pair(twin.odd, twin.other, twin.places, twin.others, how, sure, twin.name)


def _forms_of_one(one: str, other: str, lang: str) -> bool:
    """Whether two words may be forms of one; without a table of endings, whether only their ends differ."""
    if tables.table(lang) is not None:
        return may_be_forms(one, other, lang)
    same = shared(one, other)
    rest = max(len(one), len(other)) - same
    return (
        same >= _STEM and rest <= min(_ENDING, same - 2) and _DOUBLED.sub(_LETTER, one) != _DOUBLED.sub(_LETTER, other)
    )


@lru_cache(maxsize=4096)
def _difference(wrong: str, right: str, lang: str) -> str | None:
    """The slip between two renderings of one name, "" where conventions differ; None for other words of one family."""
    if cyrillic(wrong) != cyrillic(right):
        return None  # a name in its own letters, as titles have
    same = shared(wrong, right)
    tails = wrong[same:], right[same:]
    late = wrong.casefold() != right.casefold() and same >= min(len(wrong), len(right)) - 1
    if late and (not all(tails) or all(tail[0].lower() in _VOWELS for tail in tails)):
        return None  # Ukraine and Ukrainian, Ivanov and Ivanova: what differs comes after the name
    if same_country(wrong, right, lang):
        return None  # France and French
    ways = sorted((variant_cost(latin(x), latin(y)), x, y) for x in stems(wrong, lang) for y in stems(right, lang))
    if ways[0][0] <= _SPELLING:
        return ""
    how = next((how for _, x, y in ways if (how := slip(x, y))), "")
    alike = any(x[-1] == y[-1] and skeleton(latin(x)) == skeleton(latin(y)) for _, x, y in ways)
    return how or ("" if alike else None)


def _renderings(document: Document, table: Names, original: Original) -> dict[str, list[tuple[str, tuple[int, int]]]]:
    """Per name of the original, the words that render it and their spans, in segments where only one word can.

    Of names that stand in the original once nothing can be learnt.
    """
    often = Counter[str]()
    for word, name in original.table.capitals.items():
        often[original.stems[word]] += len(name.starts)
    sources = sorted((start, word) for word, name in original.table.capitals.items() for start in name.starts)
    targets = _audible(table)
    starts, there = [start for start, _, _ in targets], [start for start, _ in sources]
    found: dict[str, list[tuple[str, tuple[int, int]]]] = defaultdict(list)
    for segment in document.segments:
        if segment.source is None:
            continue
        low, high = bisect_left(there, segment.source.start), bisect_left(there, segment.source.end)
        said = {word for _, word in sources[low:high]}
        asked = sorted(word for word in said if often[original.stems[word]] > 1)
        if not asked:
            continue
        heard = targets[bisect_left(starts, segment.target.start) : bisect_left(starts, segment.target.end)]
        for word in asked:
            hits = _hits(heard, original, word)
            if not hits or not all(may_be_forms(hits[0][2], name, table.lang) for _, _, name in hits[1:]):
                continue
            if not any(other != word and _hits(hits[:1], original, other) for other in said):
                found[original.stems[word]].extend((name, (start, start + len(name))) for start, _, name in hits)
    return found


def _audible(table: Names) -> list[_Heard]:
    """The names of the translation by place; those of one consonant may render anything, so they say nothing."""
    found: list[_Heard] = []
    for name in table.capitals.values():
        bones = skeleton(latin(name.text))
        if len(bones) > 1:
            found.extend([(start, bones, name.text) for start in name.starts])
    found.sort()
    return found


def _hits(heard: list[_Heard], original: Original, word: str) -> list[_Heard]:
    """Which words may render a name: the same consonants up to one, and the first of them the same."""
    firsts, others = _skeletons(original.spellings(word))
    tail = original.tail
    return [
        one
        for one in heard
        if (first := one[1][0]) in firsts
        and any(first in other[:2] and not apart(one[1], other, tail) for other in others)
    ]


@lru_cache(maxsize=4096)
def _skeletons(forms: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The letters with which a word that renders a name may begin, and the name's skeletons."""
    bones = tuple(dict.fromkeys(map(skeleton, forms)))
    return "".join(sorted({letter for one in bones for letter in one[:2]})), bones
