"""A term or name is used that the termbase lists as deprecated.

The reader of two articles should not wonder whether Kharkov and Kharkiv are two cities. The termbase says which form
this project uses; a form that it lists as deprecated or superseded is reported wherever it stands, inflected or not.

```toml
[concept.kharkiv]
kind = "place"
en.preferred = ["Kharkiv"]
en.deprecated = ["Kharkov"]
en.exceptions = ["Third Battle of Kharkov"]
de.preferred = ["Charkiw"]
de.deprecated = ["Charkow"]
uk.preferred = ["Харків"]

[concept.ceasefire]
en.preferred = ["ceasefire"]
uk.preferred = ["припинення вогню"]
uk.deprecated = ["перемир’я"]
```

```bitext
uk: Харків знову під обстрілом.
en: [[Kharkov]] is under fire again.
```

The genitive of a deprecated form is found too, and the suggestion stands in the same case.

```bitext
uk: Центр Харкова без світла.
de: [[Charkows]] Zentrum ist ohne Strom.
```

```bitext
en: Both sides must respect the ceasefire.
uk: Обидві сторони мають дотримуватися [[перемир’я]].
```

A word that only contains the form is another word, and a listed exception is left alone.

```bitext
uk: Харків вивчає битву 1943 року.
en: Kharkiv studies the Third Battle of Kharkov, said Mr Kharkovsky.
```

How to fix: use the suggested form, or list the phrase under `exceptions` if the old form is right in it. Terms marked
`source-only` are wrong only as a rendering of their source term, and are reported only where the original has it.
What it cannot see: a form that nobody listed and that no romanization of a listed name gives; `name-variant` and
`name-misspelling` look for those.

Source: administrative statuses of ISO 30042 (TBX).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.evidence.faults import judge
from translaudit.evidence.wording import keeps_form, say_former, say_house, say_origins, source_place, suggest
from translaudit.forms import Relation, Use
from translaudit.model import Severity
from translaudit.rule import Mark, rule
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document, Hit
    from translaudit.evidence.faults import Fault
    from translaudit.resources import Resources

__all__ = ["deprecated_term"]


def _lacks(_document: Document, resources: Resources) -> str:
    return "" if resources.has_termbase else "no termbase is in use"


@rule(
    code="TA101",
    category="term-violation",
    mqm="terminology/inconsistent-with-termbase",
    severity=Severity.MAJOR,
    lacks=_lacks,
)
def deprecated_term(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each listed form that is deprecated or superseded."""
    for hit in (*document.doubtful_hits, *document.guarded_hits):
        if not hit.wrong:
            continue
        fault = judge(document, hit)
        if fault is None or fault.entry.use == Use.VARIANT or fault.entry.relation not in _LISTED:
            continue
        suggestions, message, category = _said(document, hit, fault)
        if hit.text in suggestions:
            continue  # right for the region, though its seat has another name now
        yield Mark(
            start=hit.start,
            end=hit.end,
            message=message,
            suggestions=suggestions,
            confidence=fault.confidence,
            category=category,
            fix="safe" if len(fault.thing.preferred) == 1 and keeps_form(hit, fault, suggestions) else "unsafe",
            related=source_place(document, hit, fault),
            concept=fault.thing.id,
        )


_LISTED = (Relation.LISTED, Relation.FORMER)


def _said(document: Document, hit: Hit, fault: Fault) -> tuple[tuple[str, ...], str, str]:
    """Suggestions, message and category; the same words mean the same again, unless the word after them matters."""
    thing = fault.thing
    known: dict[tuple[str, int, int, str], tuple[tuple[str, ...], str, str]]
    known = document.memo.setdefault("said", {}) if thing.within or thing.bundled else document.resources.settled
    after = document.target.text[hit.end + 1 : hit.end + 12].partition(" ")[0] if thing.within else ""
    key = (hit.text, id(fault.forms), fault.entry.thing, after)
    if key not in known:
        category = "transliteration-variant" if _spelling(hit.text, fault) else ""
        known[key] = (suggest(document, hit, fault), _message(hit.text, fault), category)
    return known[key]


def _spelling(text: str, fault: Fault) -> bool:
    """Whether the fault is one of spelling a name, rather than of choosing a term."""
    thing = fault.thing
    if not thing.name or thing.kind:
        return thing.name
    return " " not in thing.preferred[0] or fold(text)[:3] == fold(thing.preferred[0])[:3]


def _message(text: str, fault: Fault) -> str:
    origins = say_origins(fault.entry)
    if fault.entry.use == Use.SUPERSEDED:
        what = f"“{text}” is a former name{say_former(fault.entry)}"
    else:
        what = f"“{text}” is listed as deprecated for “{fault.thing.id}”"
    parts = [what + (f": {origins}" if origins else ""), say_house(fault)]
    note = fault.entry.note or fault.thing.note
    return "; ".join(parts) + "." + (f" Note: {note}." if note else "")
