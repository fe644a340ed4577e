"""Termbases as glossaries of two languages for programs that people translate in: OmegaT and Weblate.

They keep pairs of terms with a comment. Wrong forms are told in the comment; whether a form is preferred or merely
admitted is told by their order, the preferred one first.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.termbase.concept import Status, terms_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.termbase.concept import Concept, Termbase

__all__ = ["Pair", "omegat", "pairs", "readable", "weblate"]

_GOOD = (Status.PREFERRED, Status.ADMITTED)


class Pair(NamedTuple):
    """A term and one for it: the words, the concept’s id and kind, and a comment on one line."""

    source: str
    target: str
    concept: str
    kind: str
    comment: str


def pairs(termbase: Termbase, source: str, target: str) -> tuple[list[Pair], int]:
    """Every good term of one language with every good one of the other, and how many concepts have none.

    Args:
        termbase: what to write.
        source: BCP 47 tag of the originals.
        target: BCP 47 tag of the translations.
    """
    found: list[Pair] = []
    left = 0
    for concept in termbase.concepts:
        its = list(_of(concept, source, target))
        left += not its
        found += its
    return found, left


def _of(concept: Concept, source: str, target: str) -> Iterator[Pair]:
    theirs = terms_in(concept, target)
    wrong = [term.text for term in theirs if term.status not in _GOOD]
    said = [concept.note, f"not: {', '.join(wrong)}" if wrong else ""]
    comment = " ".join("; ".join(filter(None, said)).split())
    for one in terms_in(concept, source):
        for other in theirs:
            if one.status in _GOOD and other.status in _GOOD:
                yield Pair(one.text, other.text, concept.id, concept.kind, comment)


def readable(found: Sequence[Pair]) -> tuple[list[Pair], int]:
    """Pairs that OmegaT takes for such, and the concepts it loses: a line that begins with # is a comment to it."""
    kept = [one for one in found if not one.source.startswith("#")]
    return kept, len({one.concept for one in found} - {one.concept for one in kept})


def omegat(found: Sequence[Pair]) -> str:
    """A glossary of OmegaT: UTF-8, a pair a line, tabs between source, target and comment."""
    return "".join(["\t".join(filter(None, (one.source, one.target, one.comment))) + "\n" for one in found])


def weblate(found: Sequence[Pair]) -> str:
    """A CSV file for a glossary of Weblate.

    Further terms for one source term have the context “concept, term”, for source and context make one string there.
    """
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(("source", "target", "context", "developer_comments"))
    seen: set[tuple[str, str]] = set()
    for one in found:
        context = one.concept if (one.source, one.concept) not in seen else f"{one.concept}, {one.target}"
        seen.add((one.source, one.concept))
        writer.writerow((one.source, one.target, context, "; ".join(filter(None, (one.kind, one.comment)))))
    return text.getvalue()
