"""What backends are asked about a document, and what their answers add to what the rules found.

Both functions are pure: asking is the runner's business. Rules are never overruled: an answer adds evidence to a rule's
finding or a finding of its own, and takes nothing away. See `docs/decisions/second-opinions.md`.
"""

from __future__ import annotations

from collections import Counter
from math import isfinite
from typing import TYPE_CHECKING
from unicodedata import category

from translaudit.model import CATEGORIES, Confidence, Severity, SkippedRule
from translaudit.opinion import Answer, Known, Opinion, Question, TermHint
from translaudit.records import NamedTuple
from translaudit.rule import Mark, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.rule import Rule

__all__ = ["RULE", "Asked", "Joined", "Said", "joined", "questions", "sound", "unasked"]

RULE = "second-opinion"
"""The rule under which models are reported."""
_WHOLE = 0.8  # a mark over so large a part of a segment points at nothing in it
_WIDER = 3  # a claim so many times as long as a mark speaks of more than that
_WHY, _INSTEAD = 300, 200  # code points that are shown of an explanation, of a suggestion
_UNSHOWN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_FAMILIES = {
    "transliteration-variant": "names",
    "transliteration-inconsistency": "names",
    "name-misspelling": "names",
    "entity-mismatch": "names",
    "term-violation": "terms",
    "term-drift": "terms",
    "omission": "amount",
    "addition": "amount",
}
_MQM = {
    "omission": "accuracy/omission",
    "addition": "accuracy/addition",
    "untranslated": "accuracy/untranslated",
    "term-violation": "terminology/inconsistent-with-termbase",
    "number-mismatch": "accuracy/mistranslation/number",
    "negation-mismatch": "accuracy/mistranslation",
    "entity-mismatch": "accuracy/mistranslation/entity",
    "mistranslation": "accuracy/mistranslation",
}


class Asked(NamedTuple):
    """A segment and the question about it."""

    segment: Segment
    question: Question


class Said(NamedTuple):
    """What one backend said: its name, its version, and an answer for each question, in their order."""

    name: str
    version: str
    answers: Sequence[Answer]


class Joined(NamedTuple):
    """What rules and backends found together.

    Attributes:
        marked: rules and their marks, by place.
        skipped: why a backend said nothing about some segments.
        notes: what is to be said of them in this document.
        counts: what the tally keeps: integers by keys of the kind `backend`.
        scores: by backend, the segments that it scored, with their scores.
    """

    marked: list[tuple[Rule, Mark]]
    skipped: tuple[SkippedRule, ...] = ()
    notes: tuple[str, ...] = ()
    counts: Mapping[tuple[str, ...], int] = {}
    scores: Mapping[str, list[dict[str, object]]] = {}


def unasked(document: Document) -> str:
    """Why nothing is asked about a document, or ""."""
    if document.source is None:
        return "there is no original"
    return "" if document.close else "the translation does not follow its original closely"


def questions(document: Document, marked: Sequence[tuple[Rule, Mark]]) -> Iterator[Asked]:
    """A question for each segment that has an original and words.

    What rules report with low confidence is kept back, so that a model which reports it too has seen it by itself.
    """
    source = document.source
    if source is None or unasked(document):
        return
    known: dict[int, list[Known]] = {}
    for one, mark in marked:
        if mark.confidence > Confidence.LOW:
            words = document.target.text[mark.start : mark.end]
            start = document.segment_at(mark.start).target.start
            known.setdefault(start, []).append(Known(words, mark.category or one.category, mark.message))
    for segment in document.segments:
        if segment.source is None:
            continue
        original = source.text[segment.source.start : segment.source.end]
        target = document.target.text[segment.target.start : segment.target.end]
        if any(map(str.isalpha, original)) and any(map(str.isalpha, target)):
            terms = tuple(_terms(document, segment))
            said = tuple(known.get(segment.target.start, ()))
            languages = (document.source_lang, document.target.lang)
            yield Asked(segment, Question(segment.id, original, target, *languages, terms, said))


def _terms(document: Document, segment: Segment) -> Iterator[TermHint]:
    """The terms and names of the termbases in a segment's original, each once; the user's go before the bundled ones."""
    seen: set[str] = set()
    every = document.resources.forms(document.target.lang)
    for hit in document.source_hits_in(segment):
        for forms, entry in hit.entries:
            bundled = bool(forms.things[entry.thing][12])
            thing = every[-1 if bundled else 0].thing(entry.thing)
            if thing.preferred and thing.id not in seen:
                seen.add(thing.id)
                yield TermHint(hit.text, thing.preferred[:3], not bundled, thing.note)
                break


def joined(
    document: Document,
    marked: Sequence[tuple[Rule, Mark]],
    asked: Sequence[Asked],
    said: Sequence[Said],
    opinion_rule: Rule | None,
) -> Joined:
    """Add what backends said to what rules found.

    Args:
        document: the document.
        marked: rules and their marks, by place.
        asked: what was asked.
        said: what each backend answered.
        opinion_rule: reports what no rule does; None where the user left it out, and evidence is all that is added.
    """
    marks = _Marks(document, marked, opinion_rule)
    counts: Counter[tuple[str, ...]] = Counter()
    skipped: dict[SkippedRule, None] = {}
    notes: list[str] = []
    scores: dict[str, list[dict[str, object]]] = {}
    for voice in said:
        failed = 0
        for (segment, question), given in zip(asked, voice.answers, strict=True):
            answer = sound(given, question)
            counts.update(_counts(voice.name, answer))
            if answer.failure:
                failed += 1
                skipped[SkippedRule(RULE, f"{voice.name}: {answer.failure}")] = None
            if answer.score is not None:
                scores.setdefault(voice.name, []).append({"id": segment.id, "score": round(answer.score, 4)})
            for opinion in answer.opinions:
                marks.take(_Claim(document, segment, question, opinion, voice))
        if failed:
            notes.append(f"{voice.name} judged {len(asked) - failed} of {len(asked)} segments")
    order = sorted(marks.whole, key=lambda pair: (pair[1].start, pair[1].end, pair[0].code))
    return Joined(order, tuple(skipped), tuple(notes), dict(counts), scores)


def sound(answer: object, question: Question) -> Answer:
    """An answer of which nothing is out of place: backends are others' code, and models write what they like.

    Opinions outside the text or of no known kind are dropped and counted; words are cropped, on one line, and without
    characters that steer a terminal or turn text around.
    """
    if not isinstance(answer, Answer) or not isinstance(answer.opinions, (tuple, list)):
        return Answer(failure="its answer is none")
    score = answer.score if isinstance(answer.score, (int, float)) and isfinite(answer.score) else None
    opinions = [_plain(one) for one in answer.opinions if _has_place(one, question)]
    dropped = answer.dropped + len(answer.opinions) - len(opinions)
    return Answer(tuple(opinions), score, dropped, shown(answer.failure, _WHY))


def _has_place(one: object, question: Question) -> bool:
    return (
        isinstance(one, Opinion)
        and isinstance(one.severity, Severity)
        and (not one.category or one.category in CATEGORIES)
        and 0 <= one.start <= one.end <= len(question.target)
        and (one.source is None or 0 <= one.source[0] <= one.source[1] <= len(question.source))
    )


def _plain(one: Opinion) -> Opinion:
    return one._replace(explanation=shown(one.explanation, _WHY), suggestion=shown(one.suggestion, _INSTEAD))


def shown(text: str, most: int) -> str:
    """Words from outside as they may be printed, in at most so many code points."""
    plain = "".join(" " if category(char) in _UNSHOWN else char for char in text[: 4 * most])
    plain = " ".join(plain.split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"


def _counts(name: str, answer: Answer) -> dict[tuple[str, ...], int]:
    counts: dict[tuple[str, ...], int] = {
        ("backend", name, "asked"): 1,
        ("backend", name, "failed"): int(bool(answer.failure)),
    }
    counts["backend", name, "spans"] = len(answer.opinions)
    counts["backend", name, "dropped"] = answer.dropped
    if answer.score is not None:
        counts["backend", name, "scored"] = 1
        counts["backend", name, "millionths"] = round(answer.score * 1_000_000)
    return counts


class _Claim:
    """One opinion with its place in the document."""

    def __init__(self, document: Document, segment: Segment, question: Question, opinion: Opinion, voice: Said) -> None:
        self.start, self.end = segment.target.start + opinion.start, segment.target.start + opinion.end
        self.length = len(question.target)
        self.segment, self.question, self.opinion, self.voice = segment, question, opinion, voice
        self.words = document.target.text[self.start : self.end]

    @property
    def who(self) -> str:
        return f"{self.voice.name} ({self.voice.version})"

    @property
    def what(self) -> str:
        return self.opinion.category or "a fault"

    def said(self) -> str:
        """The model's words behind a colon, or nothing; then a full stop where there is none."""
        why = self.opinion.explanation
        return (f": {why}" if why else "") + ("" if why.endswith((".", "!", "?", "…")) else ".")

    def source(self) -> tuple[Place, ...]:
        span, there = self.opinion.source, self.segment.source
        if span is None or there is None:
            return ()
        return (Place("source", there.start + span.start, there.start + span.end, "what the model sets beside it"),)


class _Marks:
    """What rules found, to which claims are added one by one."""

    def __init__(self, document: Document, marked: Sequence[tuple[Rule, Mark]], opinion_rule: Rule | None) -> None:
        self.whole = list(marked)
        self._own = len(self.whole)  # from here on they are models'
        self._rule = opinion_rule
        self._by_segment: dict[int, list[int]] = {}
        for number, (_, mark) in enumerate(marked):
            self._by_segment.setdefault(document.segment_at(mark.start).target.start, []).append(number)

    def take(self, claim: _Claim) -> None:
        """Put a claim beside the mark that it speaks of, else among the marks."""
        here = self._by_segment.setdefault(claim.segment.target.start, [])
        number = self._about(here, claim)
        if number is not None:
            self._confirm(number, claim)
        elif self._rule is not None:
            here.append(len(self.whole))
            self.whole.append(_finding(self._rule, claim))

    def _confirm(self, number: int, claim: _Claim) -> None:
        one, mark = self.whole[number]
        ours = number < self._own
        seen_twice = not ours and mark.concept != claim.voice.name
        confirmed = ours and _family(mark.category or one.category) == _family(claim.opinion.category)
        confidence = max(mark.confidence, Confidence.MEDIUM) if seen_twice or confirmed else mark.confidence
        label = f"{claim.who} reports {claim.what}, {claim.opinion.severity.name.lower()}{claim.said()}"
        start, end = (claim.start, claim.end) if claim.words else (mark.start, mark.end)
        evidence = Place("target", start, end, label)
        self.whole[number] = one, mark._replace(related=(*mark.related, evidence), confidence=confidence)

    def _about(self, numbers: Sequence[int], claim: _Claim) -> int | None:
        """The mark that a claim speaks of: of those that overlap, one of the same kind, else the one that fits best."""
        best: tuple[tuple[bool, float], int] | None = None
        for number in numbers:
            one, mark = self.whole[number]
            fit = _fit(mark, claim)
            same = _family(mark.category or one.category) == _family(claim.opinion.category)
            wide = claim.end - claim.start > _WIDER * max(mark.end - mark.start, 1) and not same
            if fit and not wide and (best is None or (same, fit) > best[0]):
                best = (same, fit), number
        return best[1] if best else None


def _fit(mark: Mark, claim: _Claim) -> float:
    """How well a mark and a claim cover each other, 0 to 1; 0 also where the mark is all of the segment and the claim not."""
    shared = min(mark.end, claim.end) - max(mark.start, claim.start)
    size = max(mark.end - mark.start, claim.end - claim.start)
    if claim.start == claim.end or mark.start == mark.end:  # something is missing there
        return 0.5 if shared >= 0 and size < _WHOLE * claim.length else 0.0
    if shared <= 0:
        return 0.0
    if mark.end - mark.start >= _WHOLE * claim.length and shared < (mark.end - mark.start) / 2:
        return 0.0
    return shared / size


def _family(category: str) -> str:
    return _FAMILIES.get(category, "sense") if category else ""


def _finding(one: Rule, claim: _Claim) -> tuple[Rule, Mark]:
    opinion = claim.opinion
    mark = Mark(
        start=claim.start,
        end=claim.end,
        message=f"The model {claim.who} reports {claim.what}{claim.said()}",
        suggestions=(opinion.suggestion,) if opinion.suggestion else (),
        confidence=Confidence.MEDIUM if opinion.agreed else Confidence.LOW,
        severity=opinion.severity,
        category=opinion.category or one.category,
        related=claim.source(),
        concept=claim.voice.name,
    )
    return one._replace(mqm=_MQM.get(opinion.category, one.mqm)), mark
