"""Examine one document, merge what documents said, conclude what only the whole corpus shows.

The only module that knows rules, resources and scoring together. All three functions are pure: no files, no clock,
no randomness; so a document can be examined in any process, and merging in any order gives the same report.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from translaudit.document import Document
from translaudit.model import (
    Confidence,
    Examined,
    Example,
    Finding,
    Report,
    SkippedRule,
    Summary,
    Tally,
)
from translaudit.rule import own_names
from translaudit.scoring.scores import scores, squares
from translaudit.scoring.tallies import count_names, count_terms
from translaudit.version import __version__
from translaudit.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from translaudit.model import Bitext
    from translaudit.resources import Resources
    from translaudit.rule import Mark, Rule

__all__ = ["Settings", "across", "conclude", "counted", "examine", "merge", "report"]

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
    excerpts: bool = True  # whether findings bring along the text of their segments
    document_scores: bool = True  # whether documents bring along their own scores
    today: str = ""  # ISO date; "" where no day is known, and no allowance ends


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
    document = Document(bitext, resources)
    skipped: list[SkippedRule] = []
    marked: list[tuple[Rule, Mark]] = []
    for one in rules:
        why = one.lacks(document, resources)
        if why:
            skipped.append(SkippedRule(one.name, why))
        else:
            marked.extend((one, mark) for mark in one.check(document, resources))
    notes: tuple[str, ...] = (_NOT_CLOSE,) if document.held_apart else ()
    writer = Writer(document, excerpts=settings.excerpts)
    findings = tuple([writer.finding(one, mark) for one, mark in _settled(marked)])
    allowed: tuple[Finding, ...] = ()
    if bitext.target.allowances:
        from translaudit.allowances import settle  # noqa: PLC0415  few texts have them

        idle = {one.rule for one in skipped}
        ran = {(one.name, one.code) for one in rules if one.name not in idle}
        findings, allowed, said = settle(
            findings, bitext.target.allowances, ran=ran, known=own_names(), today=settings.today
        )
        notes += said
    counts = _counted(document, findings, settings, terms=any(one.name == "missing-term" for one in rules))
    places: dict[tuple[str, ...], tuple[Example, ...]] = {}
    shown = sum(one.confidence >= settings.min_confidence for one in allowed)
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
        scores=scores(tally) if settings.document_scores else {},
        notes=notes,
    )
    return Examined(findings, tally, summary, tuple(skipped))


_NOT_CLOSE = "not a close translation of its original: checks that compare sentences were left out"


def _settled(marked: list[tuple[Rule, Mark]]) -> list[tuple[Rule, Mark]]:
    """By place; of rules of one kind that see overlapping words, the one that knows more."""
    marked.sort(key=lambda pair: (pair[1].start, pair[1].end, pair[0].code))
    if len({one.name for one, _ in marked}) < 2:
        return marked
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


def _counted(
    document: Document, findings: tuple[Finding, ...], settings: Settings, *, terms: bool
) -> dict[tuple[str, ...], int]:
    words, lines = document.words_and_lines()
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
            f"v:{__version__}",
        )
    )
    return {**scores(tally), "signature": signature}


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
    alike = Counter([(one.confidence >= settings.min_confidence, one.rule, one.severity) for one in findings])
    for (shown, rule, severity), count in alike.items():
        key = ("finding", rule, severity.name) if shown else ("hidden",)
        counts[key] = counts.get(key, 0) + count
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
