"""Examine one document, merge what documents said, conclude what only the whole corpus shows.

The only module that knows rules, resources and scoring together. All three functions are pure: no files, no clock,
no randomness; so a document can be examined in any process, and merging in any order gives the same report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.digest import blake2b
from translaudit.document import Document
from translaudit.fixable import fix_of
from translaudit.model import (
    Allowed,
    Confidence,
    Examined,
    Example,
    Finding,
    Held,
    Related,
    Report,
    SkippedRule,
    Summary,
    Tally,
)
from translaudit.records import NamedTuple
from translaudit.rule import own_names
from translaudit.scoring.scores import scores, squares
from translaudit.scoring.tallies import count_names, count_terms, forms_in
from translaudit.text.counting import words_and_lines
from translaudit.text.positions import Locator
from translaudit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from translaudit.model import Bitext, Side, Span
    from translaudit.opinions import Joined
    from translaudit.resources import Resources
    from translaudit.rule import Mark, Place, Rule

__all__ = [
    "Looked",
    "Settings",
    "across",
    "conclude",
    "counted",
    "examine",
    "examined",
    "look",
    "merge",
    "report",
]

_EXAMPLES = 5
# Where two rules of one kind see the same words, the one that knows more speaks.
_PRECEDENCE = (
    (
        "deprecated-term",
        "name-variant",
        "name-misspelling",
        "wrong-language-form",
        "mixed-system",
        "name-inconsistency",
        "entity-mismatch",
        "term-drift",
    ),
    ("number-mismatch", "untranslated", "wrong-sense", "unlikely-sense"),
)
_RANKS = {name: (kind, rank) for kind, names in enumerate(_PRECEDENCE) for rank, name in enumerate(names)}
_SPELLINGS, _TERMS = "name-inconsistency", "term-drift"  # the rules that speak of a whole corpus too


class Settings(NamedTuple):
    """What an audit was asked for, as far as results depend on it."""

    min_confidence: Confidence = Confidence.MEDIUM
    scope: str = "document"
    glossaries: tuple[str, ...] = ()  # hashes, for the signature
    inventory: bool = False  # whether every form of every concept is counted, and names that no termbase has
    today: str = ""  # ISO date; "" where no day is known, and no allowance ends
    backends: tuple[tuple[str, str, str], ...] = ()  # name, version and notice of each that is asked
    allowed: tuple[Allowed, ...] = ()  # findings that are not to be shown


class Looked(NamedTuple):
    """What rules found in a document: their marks by place, and the rules that could not run."""

    document: Document
    marked: list[tuple[Rule, Mark]]
    skipped: tuple[SkippedRule, ...]


def examine(bitext: Bitext, resources: Resources, rules: Sequence[Rule], settings: Settings) -> Examined:
    """Apply every rule to one document.

    Args:
        bitext: the document.
        resources: termbases, schemes, lexicons.
        rules: what to check.
        settings: what was asked for.

    Returns:
        Findings of every confidence, by place; the tally; the summary; the rules that could not run.
    """
    return examined(look(bitext, resources, rules), rules, settings)


def look(bitext: Bitext, resources: Resources, rules: Sequence[Rule]) -> Looked:
    """Apply every rule to one document: the first half of `examine`, after which backends may be asked."""
    document = Document(bitext, resources)
    skipped: list[SkippedRule] = []
    marked: list[tuple[Rule, Mark]] = []
    for one in rules:
        why = one.lacks(document, resources)
        if why:
            skipped.append(SkippedRule(one.name, why))
        else:
            marked.extend((one, mark) for mark in one.check(document, resources))
    return Looked(document, _settled(marked), tuple(skipped))


def examined(looked: Looked, rules: Sequence[Rule], settings: Settings, joined: Joined | None = None) -> Examined:
    """What a document said: the second half of `examine`; `joined` has what backends added."""
    document, marked, skipped = looked
    bitext = document.bitext
    notes: tuple[str, ...] = (_NOT_CLOSE,) if document.held_apart else ()
    if joined is not None:
        marked, skipped, notes = joined.marked, (*skipped, *joined.skipped), (*notes, *joined.notes)
    writer = _Writer(document)
    findings = tuple([writer.finding(one, mark) for one, mark in marked])
    idle = {one.rule for one in skipped}
    findings, allowed, said = _allowed(
        bitext.target, findings, [one for one in rules if one.name not in idle], settings
    )
    notes += said
    counts = _counted(document, findings, settings, terms=any(one.name == "missing-term" for one in rules))
    counts.update(
        dict.fromkeys([("lifted", held.finding.rule, held.finding.fingerprint) for held in allowed if not held.path], 1)
    )
    counts.update(joined.counts if joined else ())
    places: dict[tuple[str, ...], tuple[Example, ...]] = {}
    shown = sum(one.finding.confidence >= settings.min_confidence for one in allowed)
    if shown:
        counts["allowed",] = shown
    if settings.scope == "corpus":
        from translaudit.scoring.renderings import count_renderings  # noqa: PLC0415  only where a corpus is judged
        from translaudit.scoring.spellings import count_spellings  # noqa: PLC0415  as above

        for name, count in ((_SPELLINGS, count_spellings), (_TERMS, count_renderings)):
            if any(one.name == name for one in rules):
                count(document, counts, places, writer.example)
    if settings.inventory:
        from translaudit.scoring.candidates import count_candidates  # noqa: PLC0415  only for reports on termbases
        from translaudit.scoring.inventory import count_uses  # noqa: PLC0415  as above

        count_candidates(document, counts, places, writer.example)
        count_uses(document, counts, places, writer.example)
    tally = Tally(counts, places)
    summary = Summary(
        path=bitext.target.path,
        document=bitext.name,
        source_path=bitext.source.path if bitext.source else None,
        source_lang=document.source_lang,
        target_lang=bitext.target.lang,
        segments=tally.counts[("segments",)],
        words=tally.counts[("words",)],
        scores={**scores(tally), **_backend_scores(tally, settings, joined)},
        notes=notes,
        date=bitext.date,
        forms=forms_in(document, counts),
    )
    return Examined(findings, tally, summary, skipped, allowed)


def _backend_scores(tally: Tally, settings: Settings, joined: Joined | None = None) -> Mapping[str, object]:
    """What backends did, where any was asked; of one document the scores of its segments too."""
    if not settings.backends:
        return {}
    from translaudit.scoring.backend_scores import backend_scores  # noqa: PLC0415  few audits have backends

    return {"backends": backend_scores(tally, settings.backends, joined.scores if joined else {})}


def _allowed(
    side: Side, findings: tuple[Finding, ...], ran: Sequence[Rule], settings: Settings
) -> tuple[tuple[Finding, ...], tuple[Held, ...], tuple[str, ...]]:
    """Findings that stay, those that comments in the text or the config allow, and what is to be said of comments."""
    held: tuple[Held, ...] = ()
    said: tuple[str, ...] = ()
    if side.allowances:
        from translaudit.allowances import settle  # noqa: PLC0415  few texts have them

        names = {(one.name, one.code) for one in ran}
        findings, taken, said = settle(findings, side.allowances, ran=names, known=own_names(), today=settings.today)
        held = tuple([Held(found, by.reason, side.path, by.line) for found, by in taken])
    if settings.allowed:
        from translaudit.allowances import lift  # noqa: PLC0415  as above

        findings, lifted = lift(findings, settings.allowed, today=settings.today)
        held += tuple([Held(found, by.reason) for found, by in lifted])
    return findings, held, said


_NOT_CLOSE = "not a close translation of its original: checks that compare sentences were left out"


def _settled(marked: list[tuple[Rule, Mark]]) -> list[tuple[Rule, Mark]]:
    """By place; of rules of one kind that see overlapping words, the one that knows more."""
    marked.sort(key=lambda pair: (pair[1].start, pair[1].end, pair[0].code))
    kept: list[tuple[Rule, Mark]] = []
    for one, mark in marked:
        rival = _rival(kept, one, mark) if one.name in _RANKS else None
        if rival is None or kept[rival][0].name == one.name:
            kept.append((one, mark))
        elif _rank(one, mark) < _rank(*kept[rival]):
            kept[rival] = (one, mark)
    return kept


def _rival(kept: list[tuple[Rule, Mark]], one: Rule, mark: Mark) -> int | None:
    """The index of a mark of a rule of the same kind that overlaps."""
    kind = _RANKS[one.name][0]
    for number in range(len(kept) - 1, max(len(kept) - 4, -1), -1):
        other, there = kept[number]
        if there.end > mark.start and _RANKS.get(other.name, (-1, 0))[0] == kind:
            return number
    return None


def _rank(one: Rule, mark: Mark) -> tuple[int, int]:
    return -int(mark.confidence > Confidence.LOW), _RANKS[one.name][1]


class _Writer:
    """Turns marks into findings of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.target = Locator(document.target)
        self._excerpts: dict[int, tuple[Span, str]] = {}  # the last of each side
        self.source = Locator(document.source) if document.source else None

    def finding(self, one: Rule, mark: Mark) -> Finding:
        document, side = self.document, self.document.target
        start = self.target.locate(mark.start)
        segment = document.segment_at(mark.start)
        text = side.text[mark.start : mark.end]
        identity = segment.id or f"L{start.line}"
        source = segment.source
        end = self.target.locate(mark.end)
        return Finding(
            path=side.path,
            document=document.bitext.name,
            line=start.line,
            column=start.column,
            start=start.offset,
            end=end.offset,
            segment=identity,
            segment_start=mark.start - segment.target.start,
            segment_end=mark.end - segment.target.start,
            text=text,
            rule=one.name,
            code=one.code,
            category=mark.category or one.category,
            mqm=one.mqm,
            severity=one.severity if mark.severity is None else mark.severity,
            confidence=mark.confidence,
            message=mark.message,
            suggestions=mark.suggestions,
            fix=fix_of(mark, document),
            related=tuple([self._related(place) for place in mark.related]),
            fingerprint=_fingerprint(one.name, mark.concept or text, side, mark.start, mark.end),
            excerpt=self._excerpt(side, segment.target),
            excerpt_source=self._excerpt(document.source, source) if document.source and source else "",
            source_lang=document.source_lang,
            target_lang=side.lang,
            end_line=end.line,
            end_column=end.column,
        )

    def example(self, start: int, end: int) -> Example:
        """A place as a tally keeps it."""
        place, segment = self.target.locate(start), self.document.segment_at(start)
        side = self.document.target
        return Example(
            self.document.bitext.name,
            side.path,
            place.offset,
            self.target.locate(end).offset,
            place.line,
            place.column,
            side.text[start:end],
            segment.id or f"L{place.line}",
            start - segment.target.start,
        )

    def _excerpt(self, side: Side, span: Span) -> str:
        """A stretch of text; findings in one segment share it."""
        last = self._excerpts.get(id(side))
        if last is None or last[0] != span:
            last = self._excerpts[id(side)] = (span, side.text[span.start : span.end])
        return last[1]

    def _related(self, place: Place) -> Related:
        source = place.side == "source"
        side = self.document.source if source else self.document.target
        locator = self.source if source else self.target
        if side is None or locator is None:
            raise AssertionError(place)
        start = locator.locate(place.start)
        segment = (
            self.document.source_segment(place.start)
            if source
            else self.document.segment_at(place.start).id or f"L{start.line}"
        )
        end = locator.locate(place.end).offset
        text = side.text[place.start : place.end]
        return Related(place.side, side.path, start.offset, end, start.line, start.column, text, place.label, segment)


def _fingerprint(name: str, what: str, side: Side, start: int, end: int) -> str:
    """Rule, concept or text, and the words around it on its line: stable when lines move or come between."""
    before = side.text[max(0, start - 40) : start].rpartition("\n")[2].split()[-3:]
    after = side.text[end : end + 40].partition("\n")[0].split()[:3]
    key = "\0".join((name, what, side.text[start:end], *before, "\0", *after))
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _counted(
    document: Document, findings: tuple[Finding, ...], settings: Settings, *, terms: bool
) -> dict[tuple[str, ...], int]:
    words, lines = words_and_lines(document.target.text)
    by_line = document.bitext.segments is None and (document.source is None or document.by_line)
    counts: dict[tuple[str, ...], int] = {
        ("documents",): 1,
        ("words",): words,
        ("segments",): lines if by_line else len(document.segments),
    }
    counts.update(_counts(findings, settings))
    if document.resources.has_termbase:
        if terms:  # demanding terms means reading the original; whoever left the rule out did not ask for it
            counts.update(count_terms(document))
        count_names(document, counts)
    counts.update(squares(counts))
    return counts


def merge(first: Tally, second: Tally) -> Tally:
    """Both tallies as one; associative and commutative, integers only."""
    counts = dict(first.counts)
    for key, count in second.counts.items():
        counts[key] = counts.get(key, 0) + count
    places = dict(first.places)
    for key, examples in second.places.items():
        places[key] = tuple(sorted({*places.get(key, ()), *examples})[:_EXAMPLES])
    return Tally(counts, places)


def conclude(
    tally: Tally,
    *,
    rules: Sequence[Rule],
    settings: Settings,
    languages: Iterable[str],
    skipped: Iterable[SkippedRule] = (),
) -> Mapping[str, object]:
    """Scores of the whole corpus, with counts and a signature that says how they were made.

    Args:
        tally: of all documents, merged.
        rules: what was checked.
        settings: what was asked for.
        languages: pairs of languages audited, as `id-en`.
        skipped: rules that could not run on some document.
    """
    signature = "|".join(
        (
            "langs:" + ",".join(sorted(set(languages))),
            "rules:" + ",".join(one.code for one in rules),
            "skipped:" + (",".join(sorted({one.rule for one in skipped})) or "none"),
            "glossaries:" + (",".join(settings.glossaries) or "none"),
            f"confidence:{settings.min_confidence.name.lower()}",
            f"scope:{settings.scope}",
            *(
                ["backends:" + ",".join(f"{name}={version}" for name, version, _ in settings.backends)]
                * bool(settings.backends)
            ),
            f"v:{__version__}",
        )
    )
    return {**scores(tally), **_backend_scores(tally, settings), "signature": signature}


def across(tally: Tally, *, rules: Sequence[Rule], settings: Settings, languages: Iterable[str]) -> tuple[Finding, ...]:
    """What documents write differently between them, as findings of every confidence; none unless that was asked for.

    Each has its place at the first example of the odd spelling or rendering, and related places in other documents.

    Args:
        tally: of all documents, merged.
        rules: what was checked.
        settings: what was asked for.
        languages: pairs of languages audited, as `id-en`.
    """
    if settings.scope != "corpus":
        return ()
    from translaudit.scoring.corpus_findings import corpus_findings  # noqa: PLC0415  only where a corpus is judged
    from translaudit.scoring.renderings import rendering_findings  # noqa: PLC0415  as above

    spelt = [found for one in rules if one.name == _SPELLINGS for found in corpus_findings(tally, one, languages)]
    rendered = [found for one in rules if one.name == _TERMS for found in rendering_findings(tally, one)]
    return (*spelt, *rendered)


def counted(tally: Tally, findings: Iterable[Finding], settings: Settings) -> Tally:
    """The tally with findings in it; those of less confidence than asked are counted as hidden."""
    return merge(tally, Tally(_counts(findings, settings)))


def _counts(findings: Iterable[Finding], settings: Settings) -> dict[tuple[str, ...], int]:
    counts: dict[tuple[str, ...], int] = {}
    for finding in findings:
        shown = finding.confidence >= settings.min_confidence
        key = ("finding", finding.rule, finding.severity.name) if shown else ("hidden",)
        counts[key] = counts.get(key, 0) + 1
    return counts


def report(examined: Iterable[Examined], *, rules: Sequence[Rule], settings: Settings) -> Report:
    """One report of documents examined, in their order."""
    tally = Tally()
    findings: list[Finding] = []
    documents: list[Summary] = []
    skipped: dict[SkippedRule, None] = {}
    for one in examined:
        tally = merge(tally, one.tally)
        findings.extend(finding for finding in one.findings if finding.confidence >= settings.min_confidence)
        documents.append(one.summary)
        skipped.update(dict.fromkeys(one.skipped))
    languages = {f"{one.source_lang or '?'}-{one.target_lang}" for one in documents}
    every = tuple(sorted(skipped, key=lambda one: (one.rule, one.why)))
    found = across(tally, rules=rules, settings=settings, languages=languages)
    findings.extend(finding for finding in found if finding.confidence >= settings.min_confidence)
    tally = counted(tally, found, settings)
    total = conclude(tally, rules=rules, settings=settings, languages=languages, skipped=every)
    hidden, allowed = (tally.counts.get((kind,), 0) for kind in ("hidden", "allowed"))
    return Report(__version__, tuple(documents), tuple(findings), every, dict(total), hidden, allowed)
