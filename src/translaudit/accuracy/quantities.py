"""What a document's numbers say against its original's: the work of the rule `number-mismatch`.

Reach for `mismatches` to find numbers, dates and units that were replaced in translation. Reading and comparing are in
`text.numerals`; here are segments and their neighbours, what is said of a mismatch, and how sure it is.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.model import Confidence, Segment, Span
from translaudit.records import NamedTuple
from translaudit.rule import Mark, Place
from translaudit.storage.expressions import expression
from translaudit.text.language import primary
from translaudit.text.numerals import Quantity, Weight, knows_words, read
from translaudit.text.numerals.compare import compare
from translaudit.text.numerals.exchanged import Said, elsewhere, exchanged, said, unanswered, unsigned
from translaudit.text.numerals.judge import Verdict, Why, judge
from translaudit.text.numerals.loose import loose
from translaudit.text.numerals.quantity import Kind
from translaudit.text.numerals.reckoned import may_follow, without_reckoned
from translaudit.text.numerals.restated import without_restated
from translaudit.text.numerals.told import Side as Reckoned
from translaudit.text.numerals.units import called_alike, in_points, points_said
from translaudit.text.numerals.write import plain, rename, short, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Side
    from translaudit.text.numerals.compare import Comparison
    from translaudit.text.numerals.loose import Loose

__all__ = ["agree", "mismatches"]

_FEW, _TABLE = 4, 200  # quantities
_MOSTLY = 5  # no more than one in so many may be left over
_YEARS = (1500, 2100)
_DAY = 24  # hours
_SPELLED = 12  # what newspapers write in words
_CLAUSE = expression(r"[;:,.!?][\s”\"»]|[，、。；：！？،؛؟—]")
_UNCOUNTED = (Why.UNIT, Why.WEEKDAY, Why.MONTH, Why.BOUND, Why.POINTS)  # of which the value is not told
_RECKONED = (Why.OTHER, Why.DIGIT)  # what whoever recasts a sentence counts otherwise: two of five, the other three


class _Compared(NamedTuple):
    segment: Segment
    comparison: Comparison
    numbers: tuple[Sequence[Quantity], Sequence[Quantity]]


def mismatches(document: Document) -> Iterator[Mark]:
    """Yield a mark for each quantity of a translation that differs from the original's."""
    if document.source is None:
        return
    if not document.close:
        yield from _loosely(document)
        return
    every = list(_compared(document, document.source, document.segments))
    spoken = [_spoken(document, document.source, one) for one in every]
    numbers = list(_in_numbers(document, [pair for pair in zip(every, spoken, strict=True) if any(pair[0].numbers)]))
    words = list(_in_words(document, document.source, every, spoken))
    plain = [mark for mark in numbers if mark.confidence > Confidence.LOW]
    yield from (mark for mark in numbers if mark.confidence > Confidence.LOW or not _beside(mark, words))
    yield from (mark for mark in words if not _beside(mark, plain))
    for one in every:
        if one.comparison.matched:
            yield from _bounds(document, one)
            yield from _points(document, one)
    times = [mark for one in every if _same_hours(one) for mark in _times(document, one)]
    yield from (mark for mark in times if not _beside(mark, [*plain, *words]))


def _same_hours(one: _Compared) -> bool:
    """Whether both sides have numbers that may be one hour, be it of two halves of the day."""
    hours = [
        {int(value) % 12 for one in side if one.kind != Kind.MONTH for value in one.values if 0 <= value <= _DAY}
        for side in one.numbers
    ]
    return not hours[0].isdisjoint(hours[1])


def _times(document: Document, one: _Compared) -> Iterator[Mark]:
    from translaudit.accuracy.daytimes import half_days_off  # noqa: PLC0415  only with an hour on both sides

    return half_days_off(document, one.segment, one.numbers)


def _bounds(document: Document, one: _Compared) -> Iterator[Mark]:
    from translaudit.text.numerals.bounds import opposed  # noqa: PLC0415  only where numbers are the same

    sides = _sides(document, one)
    for source, target in opposed(one.comparison, sides):
        if _denied(source, sides[0]) or _denied(target, sides[1]):
            continue  # no passport up to so much: one only above
        mark = _mark(document, one.segment, Verdict(source, target, Why.BOUND, sure=True))
        if mark is not None:
            yield mark._replace(suggestions=())


def _points(document: Document, one: _Compared) -> Iterator[Mark]:
    """Marks for percentage points of which the original says only that they are percent."""
    source, target = _texts(document, document.source or document.target, one.segment)
    lang = primary(document.source_lang)
    shares = [pair for pair in one.comparison.matched if pair.source.unit == pair.target.unit == "percent"]
    if not shares or points_said(source, lang):
        return
    for pair in shares:
        end = in_points(target, primary(document.target.lang), max(pair.target.end, pair.target.unit_end))
        if end > 0 and pair.target.values[0] >= 1:
            told = Verdict(pair.source, pair.target._replace(end=end, unit_end=-1), Why.POINTS, sure=True)
            mark = _mark(document, one.segment, told)
            if mark is not None:
                yield mark._replace(suggestions=())


def _denied(bound: Quantity, side: Reckoned) -> bool:
    """Whether anything is negated in its clause but within the bound: no more than."""
    from translaudit.text.polarity.negations import known, negations  # noqa: PLC0415  only for opposite bounds

    start = max((match.end() for match in _CLAUSE.finditer(side.text, 0, bound.start)), default=0)
    end = _CLAUSE.search(side.text, bound.end)
    clause = side.text[start : end.start() if end else len(side.text)].replace("’", "'")
    said = negations(clause, side.lang) if known(side.lang) else ()
    return any((one.low or one.kind == "concord") and not bound.start <= start + one.start < bound.end for one in said)


def _beside(mark: Mark, others: Sequence[Mark]) -> bool:
    return any(mark.start < other.end and other.start < mark.end for other in others)


def _in_numbers(document: Document, compared: Sequence[tuple[_Compared, tuple[Said, Said]]]) -> Iterator[Mark]:
    for number, (one, spoken) in enumerate(compared):
        segment, comparison, _ = one
        if not comparison.source and not comparison.target and not _doubtful(comparison):
            continue
        around = [compared[at][0].comparison for at in (number - 1, number + 1) if 0 <= at < len(compared)]
        source, target = unanswered(comparison.source, spoken[1]), unanswered(comparison.target, spoken[0])
        moved = comparison._replace(
            source=compare(source, _demanding(one for other in around for one in other.target)).source,
            target=compare(_demanding(one for other in around for one in other.source), target).target,
        )
        if moved.source and moved.target:
            moved = _from_far(moved, [other.comparison for other, _ in compared])
        near = [pair for other in around for pair in other.matched]
        sides = _sides(document, one)
        left = without_reckoned(without_restated(moved, sides), sides, near)
        if left.source and left.target:
            from translaudit.text.numerals.elided import without_elided  # noqa: PLC0415  only where both have one left

            left = without_elided(left, sides)
        for verdict in judge(left):
            ours, theirs = verdict.source, verdict.target
            chance = ours and theirs and may_follow((ours, theirs), sides, comparison.matched, near)
            told = verdict._replace(sure=False, certain=False) if chance else verdict
            mark = None if _many(verdict, spoken) or _alike(verdict, sides) else _mark(document, segment, told)
            if mark is not None:
                yield mark


def _from_far(left: Comparison, every: Sequence[Comparison]) -> Comparison:
    """Without a number with its unit that a sentence further off has in its stead, with nothing put in its place there."""
    gone = [one for other in every for one in other.source if not _put_instead(one, other.target)]
    come = [one for other in every for one in other.target if not _put_instead(one, other.source)]
    return left._replace(
        source=tuple(one for one in left.source if _put_instead(one, left.target) or not _stands(one, come)),
        target=tuple(one for one in left.target if _put_instead(one, left.source) or not _stands(one, gone)),
    )


def _put_instead(one: Quantity, others: Sequence[Quantity]) -> bool:
    return any(other.unit == one.unit for other in others)


def _stands(one: Quantity, others: Sequence[Quantity]) -> bool:
    return one.weight == Weight.DIGITS and one.unit != "" and any(one[2:6] == other[2:6] for other in others)


def _demanding(quantities: Iterable[Quantity]) -> list[Quantity]:
    """Those that stand for something, or for one: what is mostly another word in the next sentence is no number of this."""
    return [one for one in quantities if one.weight > Weight.VAGUE or all(value <= 1 for value in one.values[:1])]


def _sides(document: Document, compared: _Compared) -> tuple[Reckoned, Reckoned]:
    langs = document.source.lang if document.source else "", document.target.lang
    texts = _texts(document, document.source or document.target, compared.segment)
    source, target = (Reckoned(*side) for side in zip(texts, langs, compared.numbers, strict=True))
    return source, target


def _alike(verdict: Verdict, sides: tuple[Reckoned, Reckoned]) -> bool:
    """Whether two currencies have one name in one of the languages."""
    if verdict.why is not Why.UNIT or verdict.source is None or verdict.target is None:
        return False
    pair = verdict.source, verdict.target
    signs = [side.text[one.end : max(one.end, one.unit_end)].strip() for side, one in zip(sides, pair, strict=True)]
    return any(called_alike(pair[0].unit, pair[1].unit, sign) for sign in signs)


def _many(verdict: Verdict, spoken: tuple[Said, Said]) -> bool:
    """Whether both are plurals, such as tens of millions, which are compared as words."""
    return all(
        number is not None
        and any(
            one.sure and one.family == "magnitude" and one.start < number.end and number.start < one.end
            for one in side.loose
        )
        for number, side in zip((verdict.source, verdict.target), spoken, strict=True)
    )


def _spoken(document: Document, side: Side, compared: _Compared) -> tuple[Said, Said]:
    """What the original and the translation say in words that are only sometimes numbers, and in numbers."""
    texts, comparison = _texts(document, side, compared.segment), compared.comparison
    return (
        said(loose(texts[0], side.lang), compared.numbers[0], comparison.source),
        said(loose(texts[1], document.target.lang), compared.numbers[1], comparison.target),
    )


def _in_words(
    document: Document, side: Side, every: Sequence[_Compared], spoken: Sequence[tuple[Said, Said]]
) -> Iterator[Mark]:
    """Marks for what is said in words that are only sometimes numbers: half, dozens, doubled, below zero."""
    langs = side.lang, document.target.lang
    for number, (segment, comparison, _) in enumerate(every):
        pairs: list[tuple[Loose | Quantity, Loose | Quantity]] = []
        if exchanged(*spoken[number]):
            near = [spoken[at] for at in (number - 1, number + 1) if 0 <= at < len(spoken)]
            pairs += exchanged(*spoken[number], elsewhere(near))
        below = unsigned(_texts(document, side, segment), langs, comparison)
        for pair in [*pairs, *below]:
            if may_follow(_numbers(pair), _sides(document, every[number]), ()):
                continue
            source, target = (Quantity(one.start, one.end, (), weight=Weight.WORD) for one in pair)
            why = Why.SIGN if pair in below else Why.OTHER
            mark = _mark(document, segment, Verdict(source, target, why, sure=True))
            if mark is not None:
                yield mark


def _numbers(pair: tuple[Loose | Quantity, Loose | Quantity]) -> tuple[Quantity, Quantity]:
    source, target = (Quantity(one.start, one.end, one.values) for one in pair)
    return source, target


def _texts(document: Document, side: Side, segment: Segment) -> tuple[str, str]:
    where = segment.source or Span(0, 0)
    return side.text[where.start : where.end], document.target.text[segment.target.start : segment.target.end]


def agree(document: Document) -> bool:
    """Whether nearly all numbers of both texts are the same, so that the others can be compared without sentences."""
    return _whole(document) is not None


def _whole(document: Document) -> _Compared | None:
    """Both texts compared as wholes, if most of their quantities are the same: then the rest can be held together."""
    if document.source is None:
        return None
    if "quantities" not in document.memo:
        spans = (Span(0, len(side.text)) for side in (document.target, document.source))
        compared = next(_compared(document, document.source, [Segment("", *spans)]), None)
        if compared is not None:
            comparison = compared.comparison
            left = [one for one in (*comparison.source, *comparison.target) if one.weight > Weight.VAGUE]
            same = 2 * len(comparison.matched)
            if not (2 * _FEW <= same <= 2 * _TABLE and _MOSTLY * len(left) <= same + len(left)):
                compared = None
        document.memo["quantities"] = compared
    found: _Compared | None = document.memo["quantities"]
    return found


def _loosely(document: Document) -> Iterator[Mark]:
    """What differs plainly where sentences cannot be told apart: a digit, a magnitude, or the only one left over."""
    compared = _whole(document)
    if compared is None:
        return
    for verdict in judge(without_restated(compared.comparison, _sides(document, compared))):
        if verdict.source and verdict.target and verdict.certain:
            mark = _mark(document, compared.segment, verdict)
            if mark is not None:
                yield mark._replace(confidence=min(mark.confidence, Confidence.MEDIUM))


def _compared(document: Document, side: Side, segments: Sequence[Segment]) -> Iterator[_Compared]:
    source_text, target_text = side.text, document.target.text
    source_words, target_words = knows_words(side.lang), knows_words(document.target.lang)
    for segment in segments:
        if segment.source is None:
            continue
        source = read(source_text[segment.source.start : segment.source.end], side.lang)
        target = read(target_text[segment.target.start : segment.target.end], document.target.lang)
        if not target_words:
            source = _lighter(source)
        if not source_words:
            target = _lighter(target)
        yield _Compared(segment, compare(source, target), (source, target))


def _doubtful(comparison: Comparison) -> bool:
    """Whether a match of values leaves a question: of the unit, or of what the separator means."""
    return any(pair.source.unit != pair.target.unit or pair.source.grouping for pair in comparison.matched)


def _lighter(quantities: Sequence[Quantity]) -> list[Quantity]:
    """Where the other side's number words are not read, what may be written in words there demands nothing."""
    return [
        one._replace(weight=Weight.VAGUE)
        if one.weight < Weight.DIGITS or (one.values and one.values[0] <= _SPELLED)
        else one
        for one in quantities
    ]


def _mark(document: Document, segment: Segment, verdict: Verdict) -> Mark | None:
    source, target = verdict.source, verdict.target
    base = segment.source.start if segment.source else 0
    original = document.source.text if document.source else ""
    confidence = Confidence.HIGH if verdict.certain else Confidence.MEDIUM if verdict.sure else Confidence.LOW
    if source is None and target is None:
        return None
    if target is None or source is None:
        one = target or source
        if one is None or one.weight < Weight.DIGITS or not one.values or not one.values[0]:
            return None
        return _one_sided(document, segment, verdict)
    whole = verdict.why in (Why.UNIT, Why.POINTS) or (
        target.weight == Weight.VAGUE and target.unit == source.unit != ""
    )
    start, end = target.start, max(target.end, target.unit_end if whole else -1)
    asked_start, asked_end = source.start, max(source.end, source.unit_end if whole else -1)
    start, end = start + segment.target.start, end + segment.target.start
    asked = (asked_start + base, asked_end + base)
    text = document.target.text[start:end]
    if confidence is Confidence.HIGH and verdict.why in _RECKONED and _free(document, start):
        confidence = Confidence.MEDIUM
    return Mark(
        start=start,
        end=end,
        message=_message(original[asked[0] : asked[1]], text, verdict),
        suggestions=_suggestions(document, verdict, text, original[asked[0] : asked[1]]),
        confidence=confidence,
        related=(Place("source", *asked, "the original's"),),
    )


def _free(document: Document, offset: int) -> bool:
    from translaudit.accuracy.freedom import FREE, freedom  # noqa: PLC0415  only where numbers differ

    return freedom(document, offset) > FREE


def _one_sided(document: Document, segment: Segment, verdict: Verdict) -> Mark:
    if verdict.target is not None:
        start, end = (at + segment.target.start for at in (verdict.target.start, verdict.target.end))
        text = document.target.text[start:end]
        where = segment.source or segment.target
        return Mark(
            start=start,
            end=end,
            message=f"“{text}”: the original of this sentence has no such number.",
            confidence=Confidence.LOW,
            related=(Place("source", where.start, where.end, "the sentence in the original"),),
        )
    source = verdict.source
    if source is None or document.source is None or segment.source is None:
        raise AssertionError(verdict)
    start, end = (at + segment.source.start for at in (source.start, source.end))
    text = document.source.text[start:end]
    return Mark(
        start=segment.target.start,
        end=segment.target.end,
        message=f"The original has “{text}”; the translation of this sentence has no such number.",
        confidence=Confidence.LOW,
        related=(Place("source", start, end, "the number in the original"),),
    )


def _message(original: str, text: str, verdict: Verdict) -> str:
    source, target = verdict.source, verdict.target
    names = [f"“{original.strip()}”", f"“{text.strip()}”"]
    if source and target and verdict.why not in _UNCOUNTED:
        for at, (one, shown) in enumerate(((source, original), (target, text))):
            value = plain(one.values[0], grouped=one.values[0] >= 10000) if one.values else ""
            if value and _bare(value) != _bare(shown) and short(one.values[0]):
                names[at] += f" ({value})"
    return f"The original has {names[0]}, the translation {names[1]}: {verdict.why.value}."


def _bare(shown: str) -> str:
    """A number without its separators, as a value in brackets would only repeat it."""
    return "".join(char for char in shown if char.isalnum())


def _suggestions(document: Document, verdict: Verdict, text: str, original: str) -> tuple[str, ...]:
    source, target, lang = verdict.source, verdict.target, document.target.lang
    if source is None or target is None or not source.values:
        return ()
    if verdict.why is Why.UNIT:
        word = text[target.end - target.start :].strip(" -\u00a0")
        wanted = rename(source.unit, target.unit, word, lang)
        return (text[: -len(word)] + wanted,) if wanted and word else ()
    if lang.startswith("en") and source.values[0] == Decimal("0.5") and text[:2] in ("a ", "an"):
        return ("half " + text,)
    if not target.values:
        return ()
    year = original.strip().isdecimal() and len(original.strip()) == 4 and _YEARS[0] <= source.values[0] <= _YEARS[1]
    shown = write(source, target, text, lang, grouped=not year)
    return (shown,) if shown and shown != text else ()
