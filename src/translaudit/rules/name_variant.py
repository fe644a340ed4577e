"""A place or person of the termbase is spelled otherwise than the house does, by another language or standard.

Kharkov is Russian Харьков, Kharkiv is Ukrainian Харків: whoever writes the one has taken a side without noticing, and
whoever mixes both has two cities. The termbase holds the native forms with their languages; every romanization of them
is derived from the published schemes, so that a spelling is found although nobody listed it, and is explained.

```toml
[concept.kreminna]
kind = "place"
uk.preferred = ["Кремінна"]
ru.preferred = ["Кременная"]

[concept.bakhmut]
kind = "place"
uk.preferred = ["Бахмут"]
uk.superseded = [{ term = "Артемівськ", until = "2016" }]
ru.preferred = ["Бахмут"]
ru.superseded = [{ term = "Артёмовск", until = "2016" }]
```

```bitext
uk: Евакуація з Кремінної триває.
en: The evacuation of [[Kremennaya]] goes on.
```

A former name is a relation of its own.

```bitext
uk: Колона рушила до Бахмута.
en: The column left for [[Artemovsk]].
```

The house form is left alone, and so is a word that merely looks alike.

```bitext
uk: Евакуація з Кремінної триває, каже Іван Кременко.
en: The evacuation of Kreminna goes on, says Ivan Kremenko.
```

So is what the original spells so itself, though its language has another name for the place, as long as nothing around says
that the place is meant: somebody may be called Tallin.

So is a spelling in a web or mail address, a handle or a hashtag, which is not the translator's to choose.

```bitext
uk: Евакуація з Кремінної триває: #Кремінна, https://example.org/Kremennaya
en: The evacuation of Kreminna goes on: #Kremennaya, https://example.org/Kremennaya
```

How to fix: use the suggested form. A house that prefers other forms says so in its config (`house`), or lists them as
preferred or admitted in a termbase of its own.

What it cannot see: names of places and people that no termbase has. Small places share their names with other places,
surnames and words: they are reported only where the text or the original speaks for them, and the confidence says how
much. Sources: the schemes named in each finding, see `translaudit schemes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.evidence.faults import judge
from translaudit.evidence.wording import keeps_form, say_former, say_house, say_origins, source_place, suggest
from translaudit.forms import Relation, Use
from translaudit.model import Confidence, Severity
from translaudit.rule import Mark, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.evidence.faults import Fault
    from translaudit.resources import Resources

__all__ = ["name_variant"]


def _lacks(_document: Document, resources: Resources) -> str:
    return "" if resources.has_termbase else "no termbase is in use"


@rule(
    code="TA103",
    category="transliteration-variant",
    mqm="terminology/inconsistent-with-termbase",
    severity=Severity.MAJOR,
    lacks=_lacks,
)
def name_variant(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each derived form that is not the house's."""
    for hit in document.hits:
        if not any(entry.use == Use.VARIANT for _, entry in hit.entries):
            continue
        fault = judge(document, hit)
        if fault is None or fault.entry.use != Use.VARIANT:
            continue
        suggestions = suggest(document, hit, fault)
        if hit.text in suggestions:
            continue  # right for the region, though its seat has another name now
        minor = fault.entry.relation == Relation.STANDARD
        confidence = Confidence.MEDIUM if minor and fault.confidence > Confidence.MEDIUM else fault.confidence
        yield Mark(
            start=hit.start,
            end=hit.end,
            message=_message(hit.text, fault),
            suggestions=suggestions,
            confidence=confidence,
            severity=Severity.MINOR if minor else None,
            fix="safe" if fault.confidence == Confidence.HIGH and keeps_form(hit, fault, suggestions) else "unsafe",
            related=source_place(document, hit, fault),
            concept=fault.thing.id,
        )


def _message(text: str, fault: Fault) -> str:
    entry = fault.entry
    what = f"“{text}” is {say_origins(entry)}"
    if entry.relation == Relation.FORMER:
        what += f", a former name{say_former(entry)}"
    elif entry.relation == Relation.FOREIGN:
        what += ", a spelling of another target language"
    support = f" {fault.support}." if fault.support else ""
    return f"{what}; {say_house(fault)}.{support}"
