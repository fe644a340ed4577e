"""Termbases as a checklist of ApSIC Xbench 3 (.xbckl), which looks for forms in translations beside their originals.

The file is as its maker describes it (github.com/xbench/xbench-file-formats). Searches are simple ones, of whole words: a
checklist cannot say in which phrases a wrong form is right, so those stand in its description.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from translaudit.termbase.concept import Status, exceptions_in, preferred_in, terms_in
from translaudit.termbase.for_checkers import case_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.termbase.concept import Concept, Term, Termbase

__all__ = ["xbench"]

_GOOD = (Status.PREFERRED, Status.ADMITTED)
_SEARCH = (
    'wholeword="yes" notrim="no" normalizewhitespace="yes" normalizeaccents="no" powersearch="no" searchmode="simple"'
)


def xbench(termbase: Termbase, source: str, target: str) -> tuple[str, str]:
    """The checklist, "" where it would be empty, and what was left out, in words.

    Args:
        termbase: what to write.
        source: BCP 47 tag of the originals; "" leaves out what is wrong only against an original.
        target: BCP 47 tag of the translations.
    """
    items: list[str] = []
    idle = phrases = 0
    for concept in termbase.concepts:
        before = len(items)
        asked = [term for term in terms_in(concept, source) if term.status in _GOOD] if source else []
        for term in terms_in(concept, target):
            if term.status in _GOOD:
                continue
            made = list(_items(concept, term, asked, target))
            idle += not made
            items += made
        phrases += len(exceptions_in(concept, target)) if len(items) > before else 0
    told = [
        f"forms that are wrong only against an original, or have none to write instead ({idle})" * bool(idle),
        f"exceptions, but for a word in the description ({phrases})" * bool(phrases),
    ]
    if not items:
        return "", ""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xbench-checklist version="1.0">',
        f"<checklist name={quoteattr(termbase.title or 'Glossary')}>",
        *items,
        "</checklist>",
        "</xbench-checklist>",
    ]
    return "\n".join(lines) + "\n", "; ".join(filter(None, told))


def _items(concept: Concept, wrong: Term, asked: list[Term], target: str) -> Iterator[str]:
    right = preferred_in(concept, target)
    if right is None:
        return
    why = wrong.note or concept.note
    except_in = "; ".join(exceptions_in(concept, target))
    told = (f"Write “{right.text}”", why.rstrip("."), f"Right in: {except_in}" if except_in else "")
    said = " ".join(f"{part}." for part in told if part)
    for native in asked if wrong.source_only else [None]:
        yield f"<check name={quoteattr(f'{concept.id}: {wrong.text}')} categories={quoteattr(concept.kind or 'term')}>"
        if native is not None:
            yield _term("source", native, concept)
        yield _term("target", wrong, concept)
        yield f'<description xml:space="preserve">{escape(said)}</description>'
        yield "</check>"


def _term(side: str, term: Term, concept: Concept) -> str:
    cased = "yes" if case_of(term, concept) == "sensitive" else "no"
    return f'<term type="{side}" xml:space="preserve" casecheck="{cased}" {_SEARCH}>{escape(term.text)}</term>'
