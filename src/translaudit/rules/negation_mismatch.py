"""A negation of the original is lost in the translation, or the translation has one that the original has not.

The sentence says the opposite, and reads well: nothing in it warns the reader. A negator is easily overlooked (Indonesian
*belum*, German *nicht* at the far end of the sentence) and easily added.

```bitext
id: Petugas belum menemukan dua pendaki yang hilang.
en: Rescuers [[have already found]] the two missing climbers.
```

```bitext
ru: Эвакуация жителей не требуется.
en: Evacuation of residents [[is required]].
```

```bitext
de: Der Stadtrat hat dem Haushalt zugestimmt.
en: The city council has [[not]] approved the budget.
```

What is forbidden and what is merely needless are as easily confused.

```bitext
de: Das Gerät darf nicht gereinigt werden.
en: The device [[need not]] be cleaned.
```

A negation counts once, however many words a language needs for it (*ніхто нічого не знав*), and it may be in a word of
the other side: without, refuse, unlikely, until. What only looks like a negation (not only, не раз, 不断) counts for none.

```bitext
uk: Ніхто з пасажирів не постраждав.
en: None of the passengers was hurt.
```

```bitext
es: El ministro no quiso responder y no solo por falta de tiempo.
en: The minister refused to answer, and not only for want of time.
```

```bitext
fr: Il faut partir avant qu'il ne pleuve.
en: We must leave before it rains.
```

A word that was taken over as it is, for a program's sake, negates nothing.

```bitext
en: The value must be None, or a list of colours.
uk: Значення має бути None або списком кольорів.
```

How to fix: put the negation where the original has it; where English, Indonesian, Ukrainian or Russian takes it in a
simple way, that is suggested. What it cannot see: which word a negation is about, two mistakes that outweigh each other,
a negation that moved to a wrong clause, words of the opposite meaning.

Source: the tables of negators, one a language; general knowledge, see their headers. Double negation and concord follow
the grammars of the languages.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.document import Document, Text
from translaudit.model import Confidence, Severity
from translaudit.records import NamedTuple
from translaudit.rule import Mark, Place, rule
from translaudit.storage.expressions import expression
from translaudit.text.language import function_words, primary
from translaudit.text.polarity.negations import Negation, known, modality, negations, trait, verbs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from translaudit.model import Segment, Span
    from translaudit.resources import Resources

__all__ = ["negation_mismatch"]

_NEAR = 0.3  # of a sentence's length: how far a word and its translation may be apart
_BESIDE = 0.1  # likewise: a negator that near renders the other
_BEFORE = 3  # how many times farther a word on the other side of a negator counts than what it negates
_UNDONE = 12  # code points between a negator and a word that undoes it
_AROUND = 2  # words beside a negation that tell whether it was left as it was
_LONGEST = 1_500  # code points; of still longer ones it says nothing
_LONG = 60  # words; of longer segments counting says little
_WORD = expression(r"[^\s.,;:!?…”\"»)]+")
_ARTICLE = frozenset(("a", "an", "the", "be", "been", "being", "already", "yet", "also", "still"))
_QUESTION = expression("[?？؟]")
_CLAUSE = expression(r"[,;:()—–،؛，、；：]")
_OPPOSITE = {"forbidden": "needless", "needless": "forbidden"}


class _Side(NamedTuple):
    """One side of a segment.

    Attributes:
        text: as matchers want it.
        lang: BCP 47 tag.
        start: where it begins in the side's text.
        found: its negations.
        whole: leads offsets of `text` back.
    """

    text: str
    lang: str
    start: int
    found: list[Negation]
    whole: Text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of `text` in the side's own text."""
        first, last = self.whole.span(start, end)
        return self.start + first, self.start + last

    def share(self, offset: int) -> float:
        """How far into the segment an offset lies, 0 to 1."""
        return offset / max(len(self.text), 1)


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    for side in (document.source, document.target):
        if not known(side.lang):
            return f"there is no table of negations for {side.lang or 'an unknown language'}"
    return ""


@rule(
    code="TA203", category="negation-mismatch", mqm="accuracy/mistranslation", severity=Severity.CRITICAL, lacks=_lacks
)
def negation_mismatch(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each segment whose negations do not correspond, at most one a segment."""
    if document.source is None or not document.close:
        return
    verdicts = [(0, None), *_verdicts(document), (0, None)]
    for (first, _), (sign, mark), (last, _) in zip(verdicts, verdicts[1:], verdicts[2:], strict=False):
        if mark and -sign in {first, last} and sign:
            yield mark._replace(confidence=Confidence.LOW)  # it moved over, or the segments are ill aligned
        elif mark:
            yield mark


def _verdicts(document: Document) -> Iterator[tuple[int, Mark | None]]:
    """Per segment 1 with the mark of a negation added, −1 with that of one lost; 0 where nothing is wrong."""
    if document.source is None:
        return
    for segment in document.segments:
        if segment.source is None or max(span.end - span.start for span in (segment.source, segment.target)) > _LONGEST:
            yield 0, None
            continue
        source = _side(document.source.text, document.source.lang, segment.source)
        target = _side(document.target.text, document.target.lang, segment.target)
        place = partial(_counterpart, document, segment, source, target)
        mark = _counted(source, target, place)
        yield (
            (_low(target) > _low(source)) - (_low(target) < _low(source)) if mark else 0,
            mark or _flipped(source, target) or _with(source, target, place),
        )


def _side(text: str, lang: str, span: Span) -> _Side:
    whole = Text(text[span.start : span.end])
    return _Side(whole.text, lang, span.start, negations(whole.text, lang), whole)


def _counted(source: _Side, target: _Side, place: Callable[[int], float]) -> Mark | None:
    if not source.found and not target.found:
        return None
    source = source._replace(found=[one for one in source.found if not _taken_over(source, target, one)])
    if not _differ(source, target):
        return None
    kept = [[one for one in mine.found if not _untranslated(mine, other, one)] for mine, other in _both(source, target)]
    source, target = source._replace(found=kept[0]), target._replace(found=kept[1])
    sign = _differ(source, target)
    if not sign:
        return None
    return _added(source, target) if sign > 0 else _lost(source, target, _kin(source, target), place)


def _both(source: _Side, target: _Side) -> tuple[tuple[_Side, _Side], tuple[_Side, _Side]]:
    return (source, target), (target, source)


def _differ(source: _Side, target: _Side) -> int:
    """1 where the translation has a negation too many, −1 where it has one too few, else 0."""
    if _low(target) > _high(source) - _kin(target, source):
        return 1
    return -(_low(source) > _high(target) - _kin(source, target))


def _untranslated(mine: _Side, other: _Side, one: Negation) -> bool:
    """Whether a negation stands with the words around it on the other side too, in a stretch left as it was."""
    before, behind = mine.text[: one.start].split()[-2:], mine.text[one.end :].split()[:2]
    around = [*before[-1:], *behind[:1]] if before and behind else [*before, *behind]
    if len(around) < _AROUND:
        return False
    if before and behind:
        before, behind = before[-1:], behind[:1]
    stretch = " ".join([*before, mine.text[one.start : one.end], *behind])
    return stretch in " ".join(other.text.split())


def _taken_over(source: _Side, target: _Side, one: Negation) -> bool:
    """Whether a negation stands in the translation as it is, and means nothing there: None, a value in a program."""
    words = source.text[one.start : one.end]
    at = target.text.find(words) if words[0].isascii() else -1
    if at < 0 or words.lower() in function_words(primary(target.lang)):
        return False
    around = target.text[max(at - 1, 0) : at] + target.text[at + len(words) :][:1]
    alone = not any(sign.isascii() and sign.isalpha() for sign in around)
    return alone and all(other.end <= at or at + len(words) <= other.start for other in target.found)


def _counterpart(document: Document, segment: Segment, source: _Side, target: _Side, at: int) -> float:
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


def _low(side: _Side) -> int:
    return sum(one.low for one in side.found)


def _high(side: _Side) -> int:
    return sum(one.high for one in side.found)


def _kin(more: _Side, fewer: _Side) -> int:
    """How many words with a negation in them (without, refuse) have one of the kind at the like place over there.

    One that a negator of the side with more stands nearer to may render that one instead.
    """
    waiting = [fewer.share(one.start) for one in fewer.found if one.kind == "soft"]
    rendered = [fewer.share(one.start) for one in fewer.found if one.low]
    places = [more.share(one.start) for one in more.found if one.low]
    alone = [at for at in places if min((abs(at - other) for other in rendered), default=1.0) > _BESIDE]
    count = 0
    for one in more.found:
        if one.kind == "soft" and waiting:
            place = more.share(one.start)
            nearest = min(waiting, key=lambda other: abs(other - place))
            away = abs(nearest - place)
            if away <= _NEAR and all(abs(nearest - at) >= away for at in alone):
                waiting.remove(nearest)
                count += 1
    return count


def _odd(one: _Side, other: _Side) -> Negation:
    """The negator of one side that is farthest from all of the other's."""
    strong = [negation for negation in one.found if negation.low]
    places = [other.share(negation.start) for negation in other.found if negation.low]
    if not places:
        return strong[0]
    return max(strong, key=lambda negation: min(abs(one.share(negation.start) - place) for place in places))


def _confidence(more: _Side, fewer: _Side) -> Confidence:
    """How sure a count is, medium at most: people's translations reword negations too. In long segments it says little.

    Languages that negate in more ways than one have negators that another needs no word for; only a surplus in a
    language with one negator for each negation says something where both sides negate.
    """
    if max(len(more.text.split()), len(fewer.text.split())) > _LONG:
        return Confidence.LOW
    if _QUESTION.search(more.text):
        return Confidence.LOW  # “isn't it late?” asks the same as “is it late?”
    plain = not _low(fewer) and _low(more) > _high(fewer)
    return Confidence.MEDIUM if plain or trait(more.lang, "analytic") else Confidence.LOW


def _litotes(side: _Side, kin: int) -> bool:
    """Whether a word with a negation in it undoes the negator right before it: no faltó nadie, nicht ohne."""
    strong = [one for one in side.found if one.low]
    if len(strong) != 1 or sum(one.kind == "soft" for one in side.found) <= kin:
        return False
    order = -1 if trait(side.lang, "verb-final") else 1
    far = [
        (one.start - strong[0].end if order > 0 else strong[0].start - one.end)
        for one in side.found
        if one.kind == "soft"
    ]
    return any(0 <= distance <= _UNDONE for distance in far)


def _added(source: _Side, target: _Side) -> Mark:
    odd = _odd(target, source)
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


def _places(source: _Side, found: list[Negation]) -> tuple[Place, ...]:
    if not found:
        return (Place("source", *source.span(0, len(source.text.rstrip())), "no negation here"),)
    return tuple([Place("source", *source.span(one.start, one.end), "a negation of the original") for one in found[:3]])


def _lost(source: _Side, target: _Side, kin: int, place: Callable[[int], float]) -> Mark:
    odd = _odd(source, target)
    words = source.text[odd.start : odd.end]
    start, end, suggestions = _where(target, place(odd.start), odd.kind)
    shown = target.text[start:end]
    return Mark(
        *target.span(start, end),
        f"The negation “{words}” of the original is lost: “{shown}” says the opposite.",
        suggestions=suggestions,
        confidence=Confidence.LOW if _litotes(source, kin) else _confidence(source, target),
        fix="unsafe" if suggestions else "",
        related=(Place("source", *source.span(odd.start, odd.end), "the negation of the original"),),
    )


def _where(target: _Side, share: float, kind: str) -> tuple[int, int, tuple[str, ...]]:
    """Where the translation lacks a negation that stands at a share of its original: a verb, else a clause."""
    text = target.text
    taken = {negation.start for negation in target.found}
    found = [verb for verb in verbs(text, target.lang) if not taken.intersection(range(verb.start, verb.end + 2))]
    if not found:
        cuts = [0, *[match.end() for match in _CLAUSE.finditer(text)], len(text)]
        spans = [(start, end) for start, end in pairwise(cuts) if len(text[start:end].split()) > 1]
        start, end = next((span for span in spans if share * len(text) < span[1]), (0, len(text)))
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
    return verb.start, end, (negated + rest,)


def _following(text: str, at: int) -> re.Match[str] | None:
    """The next word, unless the sentence or the clause ends before."""
    start = at + len(text[at:]) - len(text[at:].lstrip(" "))
    return _WORD.match(text, start) if start > at else None


def _flipped(source: _Side, target: _Side) -> Mark | None:
    """A ban rendered as what is needless, or the other way round."""
    for kind, opposite in _OPPOSITE.items():
        said = modality(source.text, source.lang, kind)
        if said is None or modality(source.text, source.lang, opposite):
            continue
        wrong = modality(target.text, target.lang, opposite)
        if wrong is None or modality(target.text, target.lang, kind):
            continue
        meant = "must not be done" if kind == "forbidden" else "need not be done"
        words, rendered = source.text[slice(*said)], target.text[slice(*wrong)]
        return Mark(
            *target.span(*wrong),
            f"“{words}” says what {meant}; “{rendered}” says another thing.",
            confidence=Confidence.MEDIUM,
            related=(Place("source", *source.span(*said), f"what {meant}"),),
        )
    return None


def _with(source: _Side, target: _Side, place: Callable[[int], float]) -> Mark | None:
    """Without rendered as with, or the other way round, where nothing else negates on the side that has with."""
    for lacking, having in ((source, target), (target, source)):
        without = modality(lacking.text, lacking.lang, "without")
        if without is None or any(one.high for one in having.found):
            continue
        if not any(one.high and (one.start, one.end) == without for one in lacking.found):
            continue  # it is part of a phrase
        said = modality(having.text, having.lang, "with")
        if said is None:
            continue
        there, here = (without, said) if lacking is source else (said, without)
        if abs(place(there[0]) - target.share(here[0])) > _NEAR:
            continue
        words, rendered = source.text[slice(*there)], target.text[slice(*here)]
        return Mark(
            *target.span(*here),
            f"The original has “{words}”; “{rendered}” says the opposite.",
            confidence=Confidence.MEDIUM,
            related=(Place("source", *source.span(*there), "the words of the original"),),
        )
    return None
