"""The report on a termbase as TBX (version 3, DCA style): what a corpus has, with counts and places as notes.

The house form is preferred, other accepted forms are admitted, forms that are not accepted deprecated. Names that no
termbase has are concepts of their own, as `glossary mine` proposes them. Fixed phrases are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.reporters.glossary_text import place_of
from translaudit.reporters.words import counted
from translaudit.scoring.at_example import said_when
from translaudit.scoring.proposals import concepts_of
from translaudit.termbase.concept import Concept, Status, Term, Termbase
from translaudit.termbase.load import dump

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.scoring.inventory import Form, Row
    from translaudit.scoring.proposals import Proposal, Seen

__all__ = ["tbx"]


def tbx(rows: Sequence[Row], unknown: Sequence[Proposal]) -> str:
    """The text.

    Args:
        rows: concepts.
        unknown: names that no termbase has.
    """
    by_id: dict[str, list[Row]] = {}
    for row in rows:
        by_id.setdefault(row.concept, []).append(row)
    known = [
        Concept(name, note="; ".join([f"{row.lang}: {row.status}" for row in its]), terms=tuple(_terms(its)))
        for name, its in by_id.items()
    ]
    added = concepts_of(unknown, by_id, note=_said)
    return dump(Termbase(title="Glossary report", concepts=(*known, *(concept for _, concept in added))), "tbx3-dca")


def _terms(rows: Sequence[Row]) -> list[Term]:
    terms: list[Term] = []
    for row in rows:
        forms = [form for form in row.forms if form.counts]
        if row.house and all(form.text != row.house for form in forms):
            terms.append(Term(row.house, row.lang, Status.PREFERRED, note="not mentioned"))
        ranked = sorted(forms, key=lambda form: _STATUSES.index(_status(form, row.house)))
        terms += [Term(form.text, row.lang, _status(form, row.house), note=_said(form)) for form in ranked]
    return terms


_STATUSES = (Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED)


def _status(form: Form, house: str) -> Status:
    if form.verdict != "accepted":
        return Status.DEPRECATED
    return Status.PREFERRED if form.text == house else Status.ADMITTED


def _said(form: Form | Seen) -> str:
    when = said_when(form.first, form.last)
    why = getattr(form, "origin", "") or getattr(form, "reason", "")
    told = f"{counted(form.mentions, 'mention')} in {counted(form.documents, 'document')}{when}; first {place_of(form.place)}"
    return f"{told}; {why}" if why else told
