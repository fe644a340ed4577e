"""What differs between two termbases, and two made into one.

Reach for `changes` to see what an edit did, and for `merged` to bring termbases together; where they disagree the first
has its way, and the disagreement is told. Concepts are one by id, else by a preferred term they share in a language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.termbase.concept import Concept, Status, Termbase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translaudit.termbase.concept import Term

__all__ = ["Change", "changes", "merged"]

_ORDER = {status: number for number, status in enumerate(Status)}
_FIELDS = ("kind", "rank", "within", "shared", "language", "note", "source")


class Change(NamedTuple):
    """One difference.

    Attributes:
        concept: its id, in the first termbase where both have it.
        what: what was said before and what is said now, or what was added or removed.
        sign: "+" added, "-" removed, "~" changed.
        lang: BCP 47 tag of the term, "" where the concept itself differs.
        line: of the second file, of the first for what was removed; 0 when unknown.
    """

    concept: str
    what: str
    sign: str
    lang: str = ""
    line: int = 0


def changes(before: Termbase, after: Termbase) -> list[Change]:
    """All differences in what is known of concepts, by the order of the second termbase, then what is gone."""
    mates = _mates(before.concepts, after.concepts)
    found: list[Change] = []
    for concept in after.concepts:
        mate = mates.get(concept.id)
        if mate is None:
            terms = ", ".join(f"{term.lang} {term.text}" for term in concept.terms if term.status is Status.PREFERRED)
            found.append(Change(concept.id, terms or "a concept without preferred terms", "+", line=concept.line))
        else:
            found += _within(mate, concept)
    kept = {mate.id for mate in mates.values()}
    found += [Change(one.id, "the concept", "-", line=one.line) for one in before.concepts if one.id not in kept]
    return found


def merged(first: Termbase, *others: Termbase) -> tuple[Termbase, list[Change]]:
    """One termbase of several, and where they disagree; what the earlier says is kept.

    Returns:
        The termbase, with the path and heading of the first, and disagreements as changes that were not made.
    """
    concepts = list(first.concepts)
    refused: list[Change] = []
    for other in others:
        mates = _mates(concepts, other.concepts)
        at = {concept.id: number for number, concept in enumerate(concepts)}
        for concept in other.concepts:
            mate = mates.get(concept.id)
            if mate is not None:
                concepts[at[mate.id]], clashes = _joined(mate, concept)
                refused += clashes
            else:
                concepts.append(concept)
    return first._replace(concepts=tuple(concepts), lost=()), refused


def _mates(ours: Iterable[Concept], theirs: Iterable[Concept]) -> dict[str, Concept]:
    """By the id of a concept of theirs, ours that is the same."""
    by_id: dict[str, Concept] = {}
    by_term: dict[tuple[str, str, str], Concept] = {}
    for concept in ours:
        by_id[concept.id] = concept
        for key in _preferred(concept):
            by_term.setdefault(key, concept)
    found: dict[str, Concept] = {}
    taken: set[str] = set()
    others: list[Concept] = []
    for concept in theirs:
        if concept.id in by_id:
            found[concept.id] = by_id[concept.id]
            taken.add(concept.id)
        else:
            others.append(concept)
    for concept in others:
        mate = next((by_term[key] for key in _preferred(concept) if key in by_term), None)
        if mate is not None and mate.id not in taken:
            found[concept.id] = mate
            taken.add(mate.id)
    return found


def _preferred(concept: Concept) -> Iterator[tuple[str, str, str]]:
    """What makes two concepts one: kind, language and a preferred term."""
    return ((concept.kind, term.lang, term.text) for term in concept.terms if term.status is Status.PREFERRED)


def _within(before: Concept, after: Concept) -> Iterator[Change]:
    """Differences of one concept."""
    for name in _FIELDS:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield Change(before.id, f"{name}: “{old}” → “{new}”", "~", line=after.line)
    yield from _terms(before, after)
    for sign, these, those in (("+", after, before), ("-", before, after)):
        for lang, phrase in these.exceptions:
            if (lang, phrase) not in those.exceptions:
                yield Change(before.id, f"exception “{phrase}”", sign, lang, these.line)


def _terms(before: Concept, after: Concept) -> Iterator[Change]:
    olds, news = _by_form(before), _by_form(after)
    for key, term in news.items():
        old = olds.get(key)
        if old is None:
            yield Change(before.id, f"{term.text} ({term.status.value})", "+", term.lang, term.line)
        elif old.status is not term.status:
            said = f"{term.text}: {old.status.value} → {term.status.value}"
            yield Change(before.id, said, "~", term.lang, term.line)
        elif old != term:
            yield Change(before.id, f"{term.text}: {_details(old)} → {_details(term)}", "~", term.lang, term.line)
    for key, term in olds.items():
        if key not in news:
            yield Change(before.id, f"{term.text} ({term.status.value})", "-", term.lang, term.line)


def _by_form(concept: Concept) -> dict[tuple[str, str], Term]:
    return {(term.lang, term.text): term for term in concept.terms}


def _details(term: Term) -> str:
    said = {
        "case": term.case,
        "since": term.since,
        "until": term.until,
        "source-only": "yes" * term.source_only,
        "note": term.note,
        "source": term.source,
    }
    return ", ".join(f"{name} “{value}”" for name, value in said.items() if value) or "nothing more"


def _joined(ours: Concept, theirs: Concept) -> tuple[Concept, list[Change]]:
    """Both concepts as one, and what was not taken over."""
    refused: list[Change] = []
    filled: dict[str, Any] = {}
    for name in _FIELDS:
        old, new = getattr(ours, name), getattr(theirs, name)
        if new and not old:
            filled[name] = new
        elif new and old != new and name not in ("note", "source"):  # these need not agree
            refused.append(Change(ours.id, f"{name}: “{old}” kept, not “{new}”", "~", line=theirs.line))
    terms = list(ours.terms)
    known = _by_form(ours)
    settled = {term.lang for term in ours.terms if term.status is Status.PREFERRED}
    for term in theirs.terms:
        mine = known.get((term.lang, term.text))
        if mine is None and term.status is Status.PREFERRED and term.lang in settled:
            terms.append(term._replace(status=Status.ADMITTED))
            refused.append(Change(ours.id, f"{term.text}: admitted, not preferred", "~", term.lang, term.line))
        elif mine is None:
            terms.append(term)
        elif mine.status is not term.status:
            said = f"{term.text}: {mine.status.value} kept, not {term.status.value}"
            refused.append(Change(ours.id, said, "~", term.lang, term.line))
    exceptions = (*ours.exceptions, *[one for one in theirs.exceptions if one not in ours.exceptions])
    return ours._replace(**filled, terms=_ordered(terms), exceptions=exceptions), refused


def _ordered(terms: Sequence[Term]) -> tuple[Term, ...]:
    """By language in the order of first mention, then by status."""
    langs = list(dict.fromkeys(term.lang for term in terms))
    return tuple(sorted(terms, key=lambda term: (langs.index(term.lang), _ORDER[term.status])))
