"""Where a translation exchanges who did what to whom: Germany beat France, rendered as France beat Germany.

Reach for `exchanged_parts`. Two people, groups or places must stand once on both sides of a segment, matched one to one;
each side is read by the grammar of its language (`grammar.toml`), and both must tell plainly who takes which part.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from translaudit.exchanged.grammar import converse, grammar, irregular
from translaudit.exchanged.participants import participants
from translaudit.exchanged.reading import Reading, Sentence, read
from translaudit.lexicon import words as lists
from translaudit.lexicon.kinds import kinds
from translaudit.records import NamedTuple
from translaudit.text.language import primary
from translaudit.text.stems import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document
    from translaudit.exchanged.participants import Participant

__all__ = ["Exchanged", "exchanged_parts"]

_LATIN = frozenset(("en", "de", "fr", "es", "it", "pt", "id", "nl"))
_MOST = 14  # participants of a segment


class Exchanged(NamedTuple):
    """Two participants that changed parts.

    Attributes:
        family: act, path or comparison.
        there: their spans in the original: the one that does it there first.
        here: their spans in the translation, in the same order.
        sure: whether both sides show it by markers or a fixed order of words.
    """

    family: str
    there: tuple[tuple[int, int], tuple[int, int]]
    here: tuple[tuple[int, int], tuple[int, int]]
    sure: bool
    level: int


def exchanged_parts(document: Document) -> Iterator[Exchanged]:
    """The first exchange of each segment."""
    source = document.source
    if source is None or not document.close:
        return
    langs = primary(document.source_lang), primary(document.target.lang)
    grammars = grammar(langs[0]), grammar(langs[1])
    one, two = document.readers
    if grammars[0] is None or grammars[1] is None or langs[0] == langs[1] or not (one.able and two.able):
        return
    for segment in document.segments:
        if segment.source is None:
            continue
        texts = source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
        sides = (
            Sentence(texts[0], one.words(texts[0]), langs[0], grammars[0], {}),
            Sentence(texts[1], two.words(texts[1]), langs[1], grammars[1], {}),
        )
        found = _first(sides)
        if found is not None:
            moved = [
                tuple((who.start + span.start, who.end + span.start) for who in pair)
                for pair, span in zip(found[1:3], (segment.source, segment.target), strict=True)
            ]
            yield Exchanged(found[0], moved[0], moved[1], found[3], found[4])


def _first(sides: tuple[Sentence, Sentence]):
    shared, every = participants((sides[0].text, sides[1].text), (sides[0].words, sides[1].words), (sides[0].lang, sides[1].lang))
    if not 2 <= len(shared) <= _MOST:
        return None
    sides = tuple(
        side._replace(named={at: who.kind for who in one for at in range(who.first, who.last + 1)})
        for side, one in zip(sides, every, strict=True)
    )
    verbs = None
    for number, one in enumerate(shared):
        for other in shared[number + 1 :]:
            if _one_title(sides, one, other):
                continue
            if verbs is None:
                verbs = list(_verbs(sides, shared))
            found = _compared(sides, one, other, verbs)
            if found is not None:
                return found
    return None


def _one_title(sides, one, other) -> bool:
    """Whether both stand in words that the other side has too, as in Game of Thrones."""
    stretches = []
    for at, side in enumerate(sides):
        low, high = sorted((one[at], other[at]))
        stretches.append(side.text[low.start : high.end])
    return stretches[0] == stretches[1] or any(stretch in side.text for stretch, side in zip(stretches, sides[::-1], strict=True))


def _compared(sides, one, other, verbs):
    twins = [
        tuple(
            sides[1 - at].text[who[1 - at].start : who[1 - at].end] if sides[1 - at].lang in _LATIN else ""
            for who in (one, other)
        )
        for at in (0, 1)
    ]
    for *pair, level in [(None, None, 3), *verbs]:
        there = read(sides[0], (one[0], other[0]), twins[0], pair[0])
        if there is None:
            continue
        here = read(sides[1], (one[1], other[1]), twins[1], pair[1])
        if here is None or here.family != there.family:
            continue
        if here.first == there.first:
            return None
        pair = (one, other) if there.first == 0 else (other, one)
        return there.family, [who[0] for who in pair], [who[1] for who in pair], there.sure and here.sure, level
    return None


def _verbs(sides, shared) -> list[tuple[int, int, int]]:
    taken = [{at for who in shared for at in range(who[side].first, who[side].last + 1)} for side in (0, 1)]
    theirs, ours = (
        [at for at, word in enumerate(side.words) if at not in taken[number] and word.content and not _number(word)]
        for number, side in enumerate(sides)
    )
    linked, found = (set(), set()), []
    for at in theirs:
        for here in ours:
            if not sides[0].words[at].keys.isdisjoint(sides[1].words[here].keys):
                linked[0].add(at)
                linked[1].add(here)
                says = _verbal(sides[0], at), _verbal(sides[1], here)
                if any(kind is True for kind in says) and not any(kind is False for kind in says):
                    found.append((at, here, 2))
    for at in theirs:
        for here in ours if at not in linked[0] else ():
            if here not in linked[1]:
                says = _verbal(sides[0], at), _verbal(sides[1], here)
                if any(kind is True for kind in says) and not any(kind is False for kind in says):
                    known = sides[0].words[at].known and sides[1].words[here].known
                    found.append((at, here, 0 if known else 1))
    found.sort(key=lambda one: -one[2])
    return [one for one in found if not (_converse(sides[0], one[0]) or _converse(sides[1], one[1]))]


def _number(word):
    return any(key[0] == "#" for key in word.keys)


def _converse(side, at):
    word = side.words[at]
    shown = (side.written(at),) if side.lang == "en" else word.shown[:2]
    return any(not _turning().isdisjoint(stems(one.split()[0], "en")) for one in shown)


@cache
def _turning() -> frozenset[str]:
    return frozenset().union(*[stems(word, "en") for word in converse()])


def _verbal(side: Sentence, at: int) -> bool | None:
    word = side.words[at]
    text = side.text[word.start : word.end]
    if side.lang == "en":
        if text.endswith(("ed", "ing")) or text in irregular():
            return True
        return False if text[0].isupper() or kinds(text) else None
    if side.lang == "de" and text[0].isupper():
        return False
    listed = lists.load(side.lang)
    sections = {entry.section for entry in listed.entries(text)} if listed else set()
    if not sections:
        return None
    return True if "verb" in sections else None if sections & {"other", "adjective"} else False if side.lang not in ("zh", "ja") else None
