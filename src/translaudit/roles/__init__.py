"""Where a translation exchanges who did what to whom: Germany beat France, rendered as France beat Germany.

Reach for `exchanged_parts`. Two people, groups or places must stand once on both sides of a segment, matched one to one;
each side is read by the grammar of its language (`grammar.toml`), and both must tell plainly who takes which part.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.roles.grammar import grammar
from translaudit.roles.participants import participants
from translaudit.roles.reading import ACT, COMPARISON, PATH, apart, read
from translaudit.roles.sentence import Sentence
from translaudit.roles.verbs import LEFT_OVER, LINKED, UNKNOWN, verbs
from translaudit.storage.expressions import expression
from translaudit.text.capitals import UNCASED
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Word
    from translaudit.document import Document
    from translaudit.roles.grammar import Grammar
    from translaudit.roles.participants import Participant
    from translaudit.roles.verbs import Verb

__all__ = ["Exchanged", "exchanged_parts"]

_MOST = 14  # participants of a segment
_QUOTED = expression(r"[«„“\"]([^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,2})[»“”\"]")


_SAID = {
    ACT: ("“{0}” does it to “{1}”", "does it in the original", "has it done to it in the original"),
    PATH: ("it goes from “{0}” to “{1}”", "where it begins in the original", "where it ends in the original"),
    COMPARISON: (
        "“{0}” is put above “{1}”",
        "is put above the other in the original",
        "is put below it in the original",
    ),
}
"""What the two of a family do, and what each of them does, in words."""


class Exchanged(NamedTuple):
    """Two participants that changed parts.

    Attributes:
        said: what the first does to the second, with {0} and {1} for them, and what each of them does, in words.
        there: their spans in the original: first the one that does it there, where it begins, or what is more.
        here: their spans in the translation, in the same order.
        better: the stretch of the translation from the one to the other with both exchanged; "" where that takes other words.
        sure: whether markers, cases or a fixed order say so on both sides, or lists have the verb of one as that of the other.
    """

    said: tuple[str, str, str]
    there: tuple[tuple[int, int], tuple[int, int]]
    here: tuple[tuple[int, int], tuple[int, int]]
    better: str
    sure: bool


class _Found(NamedTuple):
    """An exchange: the family, the pairs of participants, the one that does it in the original first, and how sure it is."""

    family: str
    first: tuple[Participant, Participant]
    second: tuple[Participant, Participant]
    sure: bool


def exchanged_parts(document: Document) -> Iterator[Exchanged]:
    """The first exchange of each segment."""
    source, target = document.source, document.target
    langs = primary(document.source_lang), primary(target.lang)
    grammars = grammar(langs[0]), grammar(langs[1])
    if source is None or grammars[0] is None or grammars[1] is None or langs[0] == langs[1] or not document.close:
        return
    one, two = document.readers
    if not (one.able and two.able):
        return
    for segment in document.segments:
        if segment.source is None:
            continue
        texts = source.text[slice(*segment.source)], target.text[slice(*segment.target)]
        found = _first(
            (
                Sentence(_unquoted(texts[0]), one.words(texts[0]), langs[0], grammars[0], {}),
                Sentence(_unquoted(texts[1]), two.words(texts[1]), langs[1], grammars[1], {}),
            )
        )
        if found is not None:
            there, here = segment.source.start, segment.target.start
            yield Exchanged(
                _SAID[found.family],
                (_span(found.first[0], there), _span(found.second[0], there)),
                (_span(found.first[1], here), _span(found.second[1], here)),
                _better(texts[1], two.words(texts[1]), grammars[1], *sorted((found.first[1], found.second[1]))),
                found.sure,
            )


def _unquoted(text: str) -> str:
    """A text of the same length in which names stand without the quotation marks that clubs and firms have."""
    return _QUOTED.sub(lambda found: f" {found[1]} " if found[1].title() == found[1] else found[0], text)


def _span(who: Participant, start: int) -> tuple[int, int]:
    return who.start + start, who.end + start


def _better(text: str, words: Sequence[Word], known: Grammar, low: Participant, high: Participant) -> str:
    """A text from one participant to another with both exchanged; "" where articles or endings would have to change."""
    if known.exchange != "any":
        before = [
            text[words[who.first - 1].start : words[who.first - 1].end].lower() for who in (low, high) if who.first
        ]
        written_in_one = any(words[who.first].start < who.start for who in (low, high))
        if not known.exchange or written_in_one or not known.articles.isdisjoint(before):
            return ""
        if not {low.kind, high.kind} <= {"name", "place"}:
            return ""
    one, other = text[low.start : low.end], text[high.start : high.end]
    if one[:1].isupper() and other[:1].islower():  # a noun that opens the sentence
        one, other = one[:1].lower() + one[1:], other[:1].upper() + other[1:]
    return other + text[low.end : high.start] + one


def _first(sides: tuple[Sentence, Sentence]) -> _Found | None:
    shared, (theirs, ours) = participants(
        (sides[0].text, sides[1].text), (sides[0].words, sides[1].words), (sides[0].lang, sides[1].lang)
    )
    if not 2 <= len(shared) <= _MOST:
        return None
    pairs = [
        (one, other)
        for one, other in combinations(shared, 2)
        if not any(apart(side, (one[at], other[at])) for at, side in enumerate(sides))
        and not _in_one_title(sides, one, other)
    ]
    if not pairs:
        return None
    sides = _with(sides[0], theirs), _with(sides[1], ours)
    possible = verbs(sides, shared)
    return next((found for pair in pairs if (found := _compared(sides, *pair, possible))), None)


def _with(side: Sentence, named: list[Participant]) -> Sentence:
    return side._replace(named={at: who.kind for who in named if who.kind for at in range(who.first, who.last + 1)})


def _in_one_title(
    sides: tuple[Sentence, Sentence], one: tuple[Participant, Participant], other: tuple[Participant, Participant]
) -> bool:
    """Whether both stand in a stretch that the other side has too, as in Game of Thrones."""
    for at, side in enumerate(sides):
        low, high = sorted((one[at], other[at]))
        if side.text[low.start : high.end] in sides[1 - at].text:
            return True
    return False


def _compared(
    sides: tuple[Sentence, Sentence],
    one: tuple[Participant, Participant],
    other: tuple[Participant, Participant],
    possible: list[Verb],
) -> _Found | None:
    """What the first verb by which both sides tell their parts says; paths and some comparisons need none."""
    twins = _twins(sides[1], one[1], other[1]), _twins(sides[0], one[0], other[0])
    for verb in (None, *possible):
        here = read(sides[1], (one[1], other[1]), twins[1], verb.here if verb else None)
        # Cases of the original may take a dictionary, which is slow to load.
        there = read(sides[0], (one[0], other[0]), twins[0], verb.there if verb else None) if here else None
        if there is None or here is None or here.family != there.family:
            continue
        if verb is not None and verb.level != LINKED and (there.adversary or here.adversary):
            continue
        if here.first == there.first:
            return None
        pairs = (one, other) if there.first == 0 else (other, one)
        sure = not (there.open or here.open) and _sure(sides, verb, plain=there.sure and here.sure)
        return _Found(there.family, *pairs, sure)
    return None


def _sure(sides: tuple[Sentence, Sentence], verb: Verb | None, *, plain: bool) -> bool:
    """Whether an exchange is sure: by the verb of lists, by markers beside one that they lack, or English says who does it."""
    if verb is None or verb.level == LINKED or (plain and verb.level == UNKNOWN):
        return True
    return "en" in (sides[0].lang, sides[1].lang) and (plain or verb.level != LEFT_OVER)


def _twins(side: Sentence, one: Participant, other: Participant) -> tuple[str, str]:
    """What a side calls two participants, where that shows their citation forms; else ""."""
    return (one.text, other.text) if not side.grammar.inflects and side.lang not in UNCASED else ("", "")
