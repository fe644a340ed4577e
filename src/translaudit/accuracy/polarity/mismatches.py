"""Where the negations of a translation and its original do not correspond: the work of the rule `negation-mismatch`.

Reach for `mismatches`. Reading a side and counting is in `sides`; what needs no counterpart, in `needless`; whether the
rest of two sentences is close enough for a negation to be missed, in `rewording`.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.accuracy.polarity.licensed import sooner, stranded
from translaudit.accuracy.polarity.needless import flipped, restricted, undone, without
from translaudit.accuracy.polarity.settled import hidden, less_same, rendered
from translaudit.accuracy.polarity.sides import Side, differ, high, kin, low, read_side, taken_over, untranslated
from translaudit.lexicon.kinds import irregular_verb
from translaudit.model import Confidence, Span
from translaudit.rule import Mark, Place
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.polarity.negations import Negation, modalities, trait, verbs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.model import Segment

    Verdict = tuple[int, Mark | None, bool]
    Denied = Callable[[Document, Segment, int, tuple[int, int]], bool]

__all__ = ["mismatches"]

_BEFORE = 3  # how many times farther a word on the other side of a negator counts than what it negates
_UNDONE = 12  # code points between a negator and a word that undoes it
_LONGEST = 1_500  # code points; of still longer ones it says nothing
_LONG = 60  # words; of longer segments counting says little
_WORD = expression(r"[^\s.,;:!?…”\"»)]+")
_ARTICLE = frozenset(("a", "an", "the", "be", "been", "being", "already", "yet", "also", "still"))
_HAVING = Path(__file__).with_name("having.toml")
_QUESTION = expression("[?？؟]")
_NONE = (0, None, False)
_CLAUSE = expression(r"[,;:()—–،؛，、；：]")


def mismatches(document: Document, denied: Denied) -> Iterator[Mark]:
    """Yield a mark for each segment whose negations do not correspond, at most one a segment.

    Args:
        document: the bitext.
        denied: whether a negation of one side of a segment is about the contrary of what the other says.
    """
    if document.source is None or not document.close:
        return
    verdicts = [_NONE, *_verdicts(document, denied), _NONE]
    beside = zip(verdicts, verdicts[1:], verdicts[2:], strict=False)
    for at, ((first, _, _), (sign, mark, sure), (last, _, _)) in enumerate(beside):
        if mark and sign and not sure and (-sign in {first, last} or _moved(document, at, sign)):
            yield mark._replace(confidence=Confidence.LOW)  # it moved over, or the segments are ill aligned
        elif mark:
            yield mark


def _moved(document: Document, at: int, sign: int) -> bool:
    """Whether a sentence next to a segment has, or is, one negation more on the side that has too few of them here."""
    source, here = document.source, document.segments[at].source
    if source is None or here is None:
        raise AssertionError(at)
    for near in (at - 1, at + 1):
        if not 0 <= near < len(document.segments):
            continue
        segment = document.segments[near]
        counts = [low(read_side(document.target.text, document.target.lang, segment.target))]
        if segment.source is None:
            counts.insert(0, 0)
        else:
            there = segment.source  # with what stands between, which nothing renders
            reach = Span(there.start, here.start) if near < at else Span(here.end, there.end)
            counts.insert(0, low(read_side(source.text, source.lang, reach)))
        if (counts[0] - counts[1]) * sign > 0:
            return True
    return False


def _verdicts(document: Document, denied: Denied) -> Iterator[Verdict]:
    """Per segment 1 with the mark of a negation added, −1 with that of one lost; 0 where nothing is wrong.

    And whether it is one, whatever the sentences beside it say.
    """
    if document.source is None:
        return
    for segment in document.segments:
        if segment.source is None or max(span.end - span.start for span in (segment.source, segment.target)) > _LONGEST:
            yield _NONE
            continue
        source = read_side(document.source.text, document.source.lang, segment.source)
        target = read_side(document.target.text, document.target.lang, segment.target)
        place = partial(_counterpart, document, segment, source, target)
        counted = _counted(*_settled(document, segment, source, target), place)
        lost = _lost_for_certain(source, target, document.compared(segment))
        if lost:
            yield -1, lost, True
        elif counted is None:
            yield (
                0,
                flipped(source, target)
                or undone(source, target)
                or restricted(source, target)
                or without(source, target, place, document.compared(segment)),
                False,
            )
        else:
            sign, odd, mark = counted
            alone = sure = mark.confidence > Confidence.LOW
            if alone:
                alone, sure = _alone(document, segment, target if sign > 0 else source, odd, sign, denied)
            yield sign, mark if alone else mark._replace(confidence=Confidence.LOW), sure


def _settled(document: Document, segment: Segment, source: Side, target: Side) -> tuple[Side, Side]:
    """Both sides without words that may hide a negation and, as the other side tells, hide none, where that decides."""
    source, target = less_same(source, target)
    if differ(source, target) or not hidden(source, target):
        return source, target
    compared = document.compared(segment)
    return rendered(source, target, compared) if compared else (source, target)


def _counted(source: Side, target: Side, place: Callable[[int], float]) -> tuple[int, Negation, Mark] | None:
    """1 with a negation added, −1 with one lost, and the mark of it; None where the numbers of negations agree."""
    if not source.found and not target.found:
        return None
    source = source._replace(found=[one for one in source.found if not taken_over(source, target, one)])
    if not differ(source, target):
        return None
    kept = [
        mine._replace(found=[one for one in mine.found if not untranslated(mine, other, one)])
        for mine, other in ((source, target), (target, source))
    ]
    source, target = kept
    sign = differ(source, target)
    if not sign:
        return None
    if sign > 0:
        odd = _odd(target, source)
        return sign, odd, _added(source, target, odd)
    odd = _odd(source, target)
    return sign, odd, _lost(source, target, odd, place(odd.start))


def _alone(
    document: Document, segment: Segment, more: Side, odd: Negation, sign: int, denied: Denied
) -> tuple[bool, bool]:
    """Whether the sentences hardly differ but for a negation of one side, which nothing in them makes up for; nor beside."""
    from translaudit.accuracy.polarity.rewording import SURE, certain, odds  # noqa: PLC0415  few segments differ

    places = [more.span(one.start, one.end)[0] - more.start for one in more.found if one.low]
    start, end = more.span(odd.start, odd.end)
    at = start - more.start, end - more.start
    if denied(document, segment, int(sign > 0), at):
        return False, False
    has = "target" if sign > 0 else "source"
    return odds(document, segment, has, at, places) >= SURE, certain(document, segment, has, at, places)


def _counterpart(document: Document, segment: Segment, source: Side, target: Side, at: int) -> float:
    """How far into the translation stands what is rendered of the words around an offset of the original, 0 to 1."""
    compared = document.compared(segment)
    if compared is None:
        return source.share(at)
    cuts = [0, *[match.end() for match in _CLAUSE.finditer(source.text)], len(source.text)]
    start, end = next((span for span in pairwise(cuts) if at < span[1]), (0, len(source.text)))
    behind = -1 if trait(source.lang, "verb-final") else 1
    found = []
    for link in compared.links():
        away = (compared.source[link.source].start - at) * behind
        if start <= compared.source[link.source].start < end:
            found.append((away if away >= 0 else -away * _BEFORE, compared.target[link.target].start))
    return target.share(min(found)[1]) if found else source.share(at)


def _odd(one: Side, other: Side) -> Negation:
    """The negator of one side that is farthest from all of the other's."""
    strong = [negation for negation in one.found if negation.low]
    places = [other.share(negation.start) for negation in other.found if negation.low]
    if not places:
        return strong[0]
    return max(strong, key=lambda negation: min(abs(one.share(negation.start) - place) for place in places))


def _confidence(more: Side, fewer: Side) -> Confidence:
    """How sure a count is, medium at most: people's translations reword negations too. In long segments it says little.

    Languages that negate in more ways than one have negators that another needs no word for; only a surplus in a
    language with one negator for each negation says something where both sides negate.
    """
    if max(len(more.text.split()), len(fewer.text.split())) > _LONG:
        return Confidence.LOW
    if _QUESTION.search(more.text):
        return Confidence.LOW  # “isn't it late?” asks the same as “is it late?”
    plain = not low(fewer) and low(more) > high(fewer)
    return Confidence.MEDIUM if plain or trait(more.lang, "analytic") else Confidence.LOW


def _litotes(side: Side, paired: int) -> bool:
    """Whether a word with a negation in it undoes the negator right before it: no faltó nadie, nicht ohne."""
    strong = [one for one in side.found if one.low]
    if len(strong) != 1 or sum(one.kind == "soft" for one in side.found) <= paired:
        return False
    order = -1 if trait(side.lang, "verb-final") else 1
    far = [
        (one.start - strong[0].end if order > 0 else strong[0].start - one.end)
        for one in side.found
        if one.kind == "soft"
    ]
    return any(0 <= distance <= _UNDONE for distance in far)


def _added(source: Side, target: Side, odd: Negation) -> Mark:
    words = target.text[odd.start : odd.end]
    start, end = target.span(odd.start, odd.end)
    others = [one for one in source.found if one.low]
    ground = f"has {len(others)} negation{'s' if len(others) > 1 else ''} only" if others else "negates nothing"
    return Mark(
        start,
        end,
        f"“{words}” has nothing to render: the original of this sentence {ground}.",
        confidence=_confidence(target, source),
        related=_places(source, others),
    )


def _lost_for_certain(source: Side, target: Side, compared: Compared | None) -> Mark | None:
    """The mark of a negation that is lost as words of the translation show, or None."""
    span = stranded(source, target)
    if span:
        return _stranded(source, target, span)
    places = sooner(source, target, compared) if compared else None
    if places is None:
        return None
    there, (at, end) = places
    begins = max([match.end() for match in _CLAUSE.finditer(target.text, 0, at)], default=0)
    before = [verb.start for verb in verbs(target.text, target.lang)]
    before += [start for start, _ in modalities(target.text, target.lang, "beside")]
    start = max([one for one in before if begins <= one < at], default=at)
    words, shown = source.text[slice(*there)], target.text[start:end]
    return Mark(
        *target.span(start, end),
        f"“{words}” says that nothing happens before; “{shown}” without a negation says the opposite.",
        confidence=Confidence.MEDIUM,
        related=(Place("source", *source.span(*there), "no sooner than this"),),
    )


def _stranded(source: Side, target: Side, span: tuple[int, int]) -> Mark:
    lost = [one for one in source.found if one.low]
    words, shown = source.text[lost[0].start : lost[0].end], target.text[slice(*span)]
    return Mark(
        *target.span(*span),
        f"“{shown}” stands where a negation is missing: the original has “{words}”.",
        confidence=Confidence.MEDIUM,
        related=_places(source, lost),
    )


def _places(source: Side, found: list[Negation]) -> tuple[Place, ...]:
    if not found:
        return (Place("source", *source.span(0, len(source.text.rstrip())), "no negation here"),)
    return tuple([Place("source", *source.span(one.start, one.end), "a negation of the original") for one in found[:3]])


def _lost(source: Side, target: Side, odd: Negation, place: float) -> Mark:
    words = source.text[odd.start : odd.end]
    start, end, suggestions = _where(target, place, odd.kind)
    shown = target.text[start:end]
    return Mark(
        *target.span(start, end),
        f"The negation “{words}” of the original is lost: “{shown}” says the opposite.",
        suggestions=suggestions,
        confidence=Confidence.LOW if _litotes(source, kin(source, target)) else _confidence(source, target),
        fix="unsafe" if suggestions else "",
        related=(Place("source", *source.span(odd.start, odd.end), "the negation of the original"),),
    )


def _where(target: Side, share: float, kind: str) -> tuple[int, int, tuple[str, ...]]:
    """Where the translation lacks a negation that stands at a share of its original: a verb, else a clause."""
    text = target.text
    taken = {negation.start for negation in target.found}
    found = [verb for verb in verbs(text, target.lang) if not taken.intersection(range(verb.start, verb.end + 2))]
    cuts = [0, *[match.end() for match in _CLAUSE.finditer(text)], len(text)]
    spans = [(start, end) for start, end in pairwise(cuts) if len(text[start:end].split()) > 1]
    start, end = next((span for span in spans if share * len(text) < span[1]), (0, len(text)))
    near = [verb for verb in found if start <= verb.start < end]
    has_one = any(start <= at < end for at in taken)  # then it is another clause that lacks one
    found = near or (found if has_one else [])
    if not found:
        piece = text[start:end]
        start = end - len(piece.lstrip())
        return start, start + len(text[start:end].rstrip(" \t\n.!?,;:。，")), ()
    verb = min(found, key=lambda one: abs(target.share(one.start) - share))
    end = verb.end
    after = _following(text, end)
    negated = verb.negated
    if text[: verb.start].rstrip().lower().endswith("there"):
        negated = f"{text[verb.start : verb.end]} no"
    while after:
        end = after.end()
        if after[0].lower() not in _ARTICLE:
            break
        after = _following(text, end)
    rest = text[verb.end : end]
    if kind == "not-yet" and target.lang.startswith("en"):
        negated, rest = f"{negated} yet", re.sub(r"^[^\S\n]+(?:already|yet)(?!\w)", "", rest)
    elif text[verb.start : verb.end].lower() in table(_HAVING)["do"]:
        return verb.start, end, _not_having(text[verb.start : verb.end], rest)
    return verb.start, end, (negated + rest,)


def _not_having(have: str, rest: str) -> tuple[str, ...]:
    """How English “have” with what follows is negated, which depends on that; nothing where it cannot be told."""
    english = table(_HAVING)
    words = rest.lower().split()
    first = words[0] if words else ""
    if first in english["any"].split() and len(words) > 1:
        return (f"{have} no {rest.split(maxsplit=1)[1]}",)
    if first in english["definite"].split() or first[:1].isdigit():
        return (f"{english['do'][have.lower()]} not have{rest}",)
    participles = english["participles"].split()
    if any(one.endswith(("ed", "en", "ly")) or one in participles or irregular_verb(one) for one in words):
        return (f"{have} not{rest}",)
    plural = len(words) == 1 and len(first) > 3 and first.endswith("s") and not first.endswith(("ss", "us", "ys"))
    return (f"{have} no{rest}",) if plural else ()


def _following(text: str, at: int) -> re.Match[str] | None:
    """The next word, unless the sentence or the clause ends before."""
    start = at + len(text[at:]) - len(text[at:].lstrip(" "))
    return _WORD.match(text, start) if start > at else None
