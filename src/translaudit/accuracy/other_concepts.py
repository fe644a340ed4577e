"""Where a translation names another institution, office, relative, disease or crop than its original.

Reach for `other_concepts`. Both sides are read for the concepts of `lexicon.concepts`; of each class a segment must lack
one and have one too many. What the sentences before and after say counts for both, and near concepts are not compared.
It does not know idioms. Which rule reports a class is for `Class.category` to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.lexicon.concepts import Said, load
from translaudit.lexicon.concepts.classes import classes, groups
from translaudit.model import Confidence
from translaudit.records import NamedTuple
from translaudit.rule import Mark, Place
from translaudit.storage.expressions import expression
from translaudit.text.capitals import NOUNS, UNCASED, in_name, opens
from translaudit.text.language import primary
from translaudit.text.light import light_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from translaudit.document import Document
    from translaudit.lexicon.concepts import Mention, Words
    from translaudit.lexicon.concepts.classes import Class
    from translaudit.model import Segment, Side, Span

__all__ = ["Other", "comparable", "other_concepts", "others"]

_NEXT = expression(r" ([a-z]+)")  # an English word behind another

_CAPITALS = expression(r"(?: [^\W\d_]\w+){1,3}")  # words behind a capitalised one, of which a name may go on
_CAPITALS_BEFORE = expression(r"(?:[^\W\d_]\w+ ){1,3}$")
_NAME = expression(r" [A-ZÀ-ÖØ-ÞĀ-Ž\u0400-\u042f]\w")
_NAME_BEFORE = expression(r"[A-ZÀ-ÖØ-ÞĀ-Ž\u0400-\u042f]\w+,? $")
_RUN = 60  # code points to each side in which a name is looked for
_LONGEST = 4  # words of one


class Other(NamedTuple):
    """A word of the translation that means another thing than the original.

    Attributes:
        kind: the class of both.
        here: what the translation says, where.
        there: what the original says, where.
        better: the word for that in the translation's language; "" where the table has none.
        confidence: how sure that is.
    """

    kind: Class
    here: Mention
    there: Mention
    better: str
    confidence: Confidence


def comparable(document: Document) -> bool:
    """Whether there is an original, and words are known of both languages."""
    return document.source is not None and all(load(primary(one.lang)) for one in (document.source, document.target))


def other_concepts(document: Document, category: str) -> Iterator[Mark]:
    """Marks for the words that mean another thing, of the classes that have a category; each has one `related` place.

    Contraries are not among them: see `contraries`.
    """
    for other in others(document):
        if other.kind.category == category and not other.kind.contrary:
            yield _mark(document, other)


def others(document: Document) -> tuple[Other, ...]:
    """The words that mean another thing of any class, contraries too; computed once per document."""
    if "other concepts" not in document.memo:
        document.memo["other concepts"] = tuple(_others(document))
    return document.memo["other concepts"]  # type: ignore[no-any-return]


def _mark(document: Document, other: Other) -> Mark:
    here = document.target.text[other.here.start : other.here.end]
    there = document.source.text[other.there.start : other.there.end] if document.source else ""
    than = f"than in the original, where “{there}” means “{other.better}”" if other.better else f"than “{there}”"
    return Mark(
        other.here.start,
        other.here.end,
        f"“{here}” is another {other.kind.what} {than}.",
        suggestions=(other.better,) if other.better else (),
        confidence=other.confidence,
        related=(Place("source", other.there.start, other.there.end, f"the {other.kind.what} of the original"),),
    )


def _others(document: Document) -> Iterator[Other]:
    source, target = document.source, document.target
    if source is None or not document.close:
        return
    theirs, ours = load(primary(source.lang)), load(primary(target.lang))
    if theirs is None or ours is None or theirs is ours:
        return
    segments = document.segments
    said = [_said(theirs, source, one.source) for one in segments]
    there = [_said(ours, target, one.target) for one in segments]
    for number, (one, other) in enumerate(zip(said, there, strict=True)):
        near = range(max(0, number - 1), min(len(segments), number + 2))
        seen: set[tuple[int, int]] = set()  # where both words stand, so that no second class says the same of them
        for kind, members in _compared(one, other):
            mine, yours = _of(one, members), _of(other, members)
            if _differ(mine, yours):
                around = [(said[at], there[at], at != number) for at in near]
                known = _perhaps(around, members), _perhaps([(b, a, beside) for a, b, beside in around], members)
                found = _other(kind, members, (mine, yours), known, (theirs, ours))
                if found is None or (found.there.start, found.here.start) in seen:
                    continue
                if not _means_nothing(document, number, found, source, target, group=len(members) > 1):
                    seen.add((found.there.start, found.here.start))
                    shown = target.text[found.here.start : found.here.end]
                    yield found._replace(
                        better=_cased(ours.name(found.there.concept, (found.here.concept, shown)), shown)
                    )


def _means_nothing(document: Document, number: int, found: Other, source: Side, target: Side, *, group: bool) -> bool:
    """Whether words that differ are accounted for: lists render one, a negation makes up for it, or they mean no things."""
    kind, segment = found.kind, document.segments[number]
    if (group and _known(document, segment, found)) or _copied(found, segment, source, target):
        return True
    contrary = kind.undone or kind.turned
    if _of_city(found, segment, source, target) or (not contrary and _added_title(found, source, target)):
        return True
    if contrary and _made_up(found, segment, source, target):
        return True
    return not kind.in_names and (
        _named(found, source, target)
        or _compound(found, source, target)
        or (not kind.leading and _leads(document, number, found))
    )


def _compared(said: Mapping[str, Said], there: Mapping[str, Said]) -> Iterator[tuple[Class, frozenset[str]]]:
    """The classes that both sides name something of, then the groups; each with the names of the classes in it."""
    if not said or not there:
        return
    named = said.keys() & there.keys()
    yield from ((kind, frozenset([kind.name])) for kind in classes() if kind.name in named)
    yield from (
        (group, members) for group, members in groups() if not (members.isdisjoint(said) or members.isdisjoint(there))
    )


def _of(said: Mapping[str, Said], members: frozenset[str]) -> Said:
    """What is said of some classes together."""
    if len(members) == 1:
        return said[next(iter(members))]
    found = [said[name] for name in members if name in said]
    certain = sorted([one for row in found for one in row.certain], key=lambda one: one.start)
    return Said(tuple(certain), frozenset().union(*[row.perhaps for row in found]))


def _known(document: Document, segment: Segment, other: Other) -> bool:
    """Whether the lists do not have one of the words, or have a rendering of it on the other side."""
    compared = document.compared(segment)
    if compared is None or segment.source is None:
        return True
    sides = (
        (compared.source, compared.target_keys, other.there, segment.source),
        (compared.target, compared.source_keys, other.here, segment.target),
    )
    for words, keys, mention, span in sides:
        there = [one for one in words if one.start < mention.end - span.start and mention.start - span.start < one.end]
        if not any(one.known for one in there) or any(one.known and not one.keys.isdisjoint(keys) for one in there):
            return True
    return False


def _said(words: Words, side: Side, span: Span | None) -> dict[str, Said]:
    return words.said(side.text, *span) if span else {}


def _differ(said: Said, there: Said) -> bool:
    """Whether each side names something for certain that the other does not even perhaps, or not as often."""
    if _certain(said) <= there.perhaps:
        return False
    return not _certain(there) <= said.perhaps or len(said.certain) == len(there.certain) > 1


def _perhaps(around: list[tuple[dict[str, Said], dict[str, Said], bool]], members: frozenset[str]) -> frozenset[str]:
    """What a segment and those beside it may name of some classes.

    What one beside names for certain on both sides is rendered.
    """
    found: set[str] = set()
    for own, other, beside in around:
        for name in members & own.keys():
            rendered = _certain(own[name]) & _certain(other[name]) if beside and name in other else set()
            found |= own[name].perhaps - rendered
    return frozenset(found)


def _certain(said: Said) -> set[str]:
    return {one.concept for one in said.certain}


def _other(
    kind: Class,
    members: frozenset[str],
    both: tuple[Said, Said],
    known: tuple[frozenset[str], frozenset[str]],
    listed: tuple[Words, Words],
) -> Other | None:
    """The one concept that is lost and the one that is strange, both `listed` in the two languages; nothing is suggested."""
    said, there = both
    lost = {one.concept: one for one in reversed(said.certain) if one.concept not in known[1]}
    strange = {one.concept: one for one in reversed(there.certain) if one.concept not in known[0]}
    if len(lost) == 1 and not strange:
        strange = _again(said, there, next(iter(lost)))
    if len(lost) != 1 or len(strange) != 1:
        return None
    ((gone, original),), ((new, rendering),) = lost.items(), strange.items()
    if kind.alike(gone, new):
        return None
    if not all(any(words.has(name, one) for name in members) for words in listed for one in (gone, new)):
        return None
    even = kind.read and len(said.certain) == len(there.certain)
    return Other(kind, rendering, original, "", Confidence.HIGH if even else Confidence.MEDIUM)


def _again(said: Said, there: Said, lost: str) -> dict[str, Mention]:
    """What is said again in the place of what is lost: of two things of the original the one stands twice, hot and warm."""
    concepts = [one.concept for one in sorted(said.certain, key=lambda one: one.start)]
    again = {one.concept for one in there.certain}
    several = len(set(concepts)) == len(concepts) == len(there.certain) > 1
    if not several or len(again) != 1 or said.perhaps != set(concepts) or there.perhaps != again:
        return {}
    one = sorted(there.certain, key=lambda one: one.start)[concepts.index(lost)]
    return {one.concept: one} if set(concepts) == {lost, one.concept} else {}


def _named(other: Other, source: Side, target: Side) -> bool:
    """Whether one of the words is part of a name, or both are names: a Mr Wolf."""
    sides = (source, other.there), (target, other.here)
    marked = not any(primary(side.lang) in NOUNS for side, _ in sides)  # a capital says something
    marked = marked and not all(opens(side.text, word.start) for side, word in sides)
    if marked and all(side.text[word.start : word.end].istitle() for side, word in sides):
        return True
    return any(in_name(side.text, word.start, word.end, nouns=primary(side.lang) in NOUNS) for side, word in sides)


def _added_title(other: Other, source: Side, target: Side) -> bool:
    """Whether the translation says of a name what it is, and the original's word stands beside none: coach Mourinho."""
    if any(primary(side.lang) in NOUNS | UNCASED for side in (source, target)) or not _NAME.match(
        target.text, other.here.end
    ):
        return False
    before = source.text[max(0, other.there.start - _RUN) : other.there.start]
    return not _NAME.match(source.text, other.there.end) and not _NAME_BEFORE.search(before)


def _compound(other: Other, source: Side, target: Side) -> bool:
    """Whether one of the words is part of a compound: horse-trading is no horse."""
    sides = (source.text, other.there), (target.text, other.here)
    return any("-" in (text[word.start - 1 : word.start], text[word.end : word.end + 1]) for text, word in sides)


def _leads(document: Document, number: int, other: Other) -> bool:
    """Whether one of the words is English and stands before a noun that nothing explains: a horse race is no horse."""
    from translaudit.lexicon.kinds import kinds  # noqa: PLC0415  only where something would be reported

    segment = document.segments[number]
    compared = None
    for at, word in enumerate((other.there, other.here)):
        side, span = ((document.source, segment.source), (document.target, segment.target))[at]
        behind = _NEXT.match(side.text, word.end, span.end) if side and span and primary(side.lang) == "en" else None
        if side is None or span is None or behind is None:
            continue
        if behind.group(1) in light_words("en") or not kinds(behind.group(1)):
            continue
        compared = compared or document.compared(segment)
        if compared is None:
            return True
        words, keys = ((compared.source, compared.target_keys), (compared.target, compared.source_keys))[at]
        start = behind.start(1) - span.start
        if not any(one.start == start and not one.keys.isdisjoint(keys) for one in words):
            return True
    return False


def _copied(other: Other, segment: Segment, source: Side, target: Side) -> bool:
    """Whether the other language has the very word, as in a name: West Virginia, Herr Fischer."""
    there = source.text[slice(*segment.source)] if segment.source else ""
    words = (there, target, other.here), (target.text[slice(*segment.target)], source, other.there)
    return any(_has(text, side.text[word.start : word.end]) for text, side, word in words)


def _made_up(other: Other, segment: Segment, source: Side, target: Side) -> bool:
    """Whether the words are contraries and a negation makes up for that."""
    if segment.source is None:
        return True
    from translaudit.accuracy.opposites import made_up, turned_round  # noqa: PLC0415  only where there is something
    from translaudit.text.polarity.reversed import clauses_differ  # noqa: PLC0415  as above

    sides = (source, segment.source, other.there), (target, segment.target, other.here)
    words = [
        (side.text[slice(*span)], side.lang, word.start - span.start, word.end - span.start)
        for side, span, word in sides
    ]
    return clauses_differ(words, partly=False) or turned_round(words) if other.kind.turned else made_up(words)


def _of_city(other: Other, segment: Segment, source: Side, target: Side) -> bool:
    """Whether one of the words is part of the name of a city that the other side names too: Port Said is no port."""
    from translaudit.names.cities import called_exactly, may_name  # noqa: PLC0415  only where there is something

    there = source.text[slice(*segment.source)] if segment.source else ""
    here = target.text[slice(*segment.target)]
    sides = (source.text, other.there, here), (target.text, other.here, there)
    names = [(name, text) for said, word, text in sides for name in _names_with(said, word.start, word.end)]
    return any(may_name(text, city) for name, text in names for city in called_exactly(name))


def _names_with(text: str, start: int, end: int) -> Iterator[str]:
    """The runs of two to four capitalised words that have a word among them."""
    if not text[start].isupper():
        return
    before = _CAPITALS_BEFORE.search(text, max(0, start - _RUN), start)
    behind = _CAPITALS.match(text, end, end + _RUN)
    words = (before.group().split() if before else [], behind.group().split() if behind else [])
    own = text[start:end]
    for first in range(len(words[0]) + 1):
        for last in range(len(words[1]) + 1):
            if 0 < first + last < _LONGEST:
                yield " ".join([*words[0][len(words[0]) - first :], own, *words[1][:last]])


def _has(text: str, word: str) -> bool:
    whole = rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])"  # not the legal of ilegal
    return word in text and re.search(whole, text) is not None


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
