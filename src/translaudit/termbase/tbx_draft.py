"""Entries of a TBX file while they are read, and the termbase they make once all are.

Called by `tbx` alone, which knows the elements; here are ids, statuses that were not said, and the header.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from translaudit.errors import InputError
from translaudit.termbase import checks
from translaudit.termbase.concept import Concept, Term, Termbase

__all__ = ["Draft", "finished"]


@dataclass(slots=True)
class Draft:
    """A concept while its entry is being read.

    Attributes:
        id: of the entry; "" when it has none.
        line: 1-based line of the entry.
        fields: the concept's attributes but notes and sources.
        notes: in the order of the file.
        sources: in the order of the file.
        terms: in the order of the file.
        unsettled: places in `terms` of those without a status.
        exceptions: pairs of language and phrase.
    """

    id: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    unsettled: list[int] = field(default_factory=list)
    exceptions: list[tuple[str, str]] = field(default_factory=list)


def finished(drafts: list[Draft], header: dict[str, list[str]], lost: dict[str, int], *, path: str) -> Termbase:
    """The termbase that the entries of a file make.

    Args:
        drafts: in the order of the file; those without an id get one.
        header: paragraphs of the header by the part they stand in.
        lost: how often a data category stood there that is not kept.
        path: the file.

    Raises:
        InputError: two entries have one id, or an entry is none that a concept can be made of.
    """
    lines: dict[str, int] = {}
    for draft in drafts:
        if draft.id and draft.id in lines:
            problem = f"The id “{draft.id}” is also that of the entry on line {lines[draft.id]}."
            raise InputError(problem, path=path, line=draft.line, hint="Give each entry an id of its own.")
        lines[draft.id] = draft.line
    number = 0
    for draft in drafts:
        while not draft.id:
            number += 1
            draft.id = f"c{number}" if f"c{number}" not in lines else ""
    published = header.get("publicationStmt", [])
    licences = [text.partition(":")[2].strip() for text in published if text.startswith(("Licence:", "License:"))]
    return Termbase(
        path,
        title="\n".join(header.get("title", [])),
        licence="\n".join(licences),
        source="\n".join(header.get("sourceDesc", [])),
        concepts=tuple([_concept(draft, path) for draft in drafts]),
        lost=tuple(sorted(lost.items())),
    )


def _concept(draft: Draft, path: str) -> Concept:
    checks.settle(draft.terms, draft.unsettled)
    if draft.notes:
        draft.fields["note"] = "\n".join(draft.notes)
    if draft.sources:
        draft.fields["source"] = "\n".join(draft.sources)
    return checks.assemble(draft.id, draft.fields, draft.terms, draft.exceptions, path=path, line=draft.line)
