"""Examine one document, merge what documents said, conclude what only the whole corpus shows.

The only module that knows rules, resources and scoring together. All three functions are pure: no files, no clock,
no randomness; so a document can be examined in any process, and merging in any order gives the same report.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from translaudit.document import Document
from translaudit.model import (
    Allowed,
    Confidence,
    Examined,
    Example,
    Finding,
    Held,
    Report,
    SkippedRule,
    Summary,
    Tally,
)
from translaudit.records import NamedTuple
from translaudit.rule import own_names
from translaudit.scoring.scores import scores, squares
from translaudit.scoring.tallies import count_names, count_terms, forms_in
from translaudit.version import __version__
from translaudit.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from translaudit.model import Bitext, Side
    from translaudit.opinions import Joined
    from translaudit.resources import Resources
    from translaudit.rule import Mark, Rule

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
    ("number-mismatch", "untranslated", "wrong-sense", "literal-rendering", "unlikely-sense"),
)
_RANKS = {name: (kind, rank) for kind, names in enumerate(_PRECEDENCE) for rank, name in enumerate(names)}
_SPELLINGS, _TERMS = "name-inconsistency", "term-drift"  # the rules that speak of a whole corpus too


class Settings(NamedTuple):
    """What an audit was asked for, as far as results depend on it."""

    min_confidence: Confidence = Confidence.MEDIUM
    scope: str = "document"
    glossaries: tuple[str, ...] = ()  # hashes, for the signature
    inventory: bool = False  # whether every form of every concept is counted, and names that no termbase has
    terms: bool = False  # whether terms of the original that no termbase has are counted
    excerpts: bool = True  # whether findings bring along the text of their segments
    document_scores: bool = True  # whether documents bring along their own scores
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
    writer = Writer(document, excerpts=settings.excerpts)
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
    if settings.terms:
        from translaudit.scoring.term_candidates import count_term_candidates  # noqa: PLC0415  only to mine them

        count_term_candidates(document, counts, places, writer.example)
    tally = Tally(counts, places)
    summary = Summary(
        path=bitext.target.path,
        document=bitext.name,
        source_path=bitext.source.path if bitext.source else None,
        source_lang=document.source_lang,
        target_lang=bitext.target.lang,
        segments=tally.counts[("segments",)],
        words=tally.counts[("words",)],
        scores={**scores(tally), **_backend_scores(tally, settings, joined)} if settings.document_scores else {},
        notes=notes,
        date=bitext.date,
        forms=forms_in(document, counts),
    )
    document.forget()
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
