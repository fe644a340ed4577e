"""The translation leaves out words, a clause or a sentence of the original.

What is not there cannot be seen by reading the translation, so it is the fault that survives revision. A sentence that
nothing corresponds to is reported; so is a stretch of words none of which is rendered, where the translation is shorter
by as much; and a place in an English sentence where grammar asks for a noun and none stands.

```bitext
es: El gobierno anunció una ayuda para los agricultores y un préstamo para las escuelas.
en: The government announced aid for farmers[[]].
```

```bitext
es: La mayor parte de la mercancía importada llegó por mar.
en: Most of the[[]] imported from abroad arrived by sea.
```

A synonym, a pronoun or a freer wording is no omission.

```bitext
es: El gobierno anunció una ayuda para los agricultores afectados por la sequía y los incendios.
en: The government announced relief for growers hit by drought and wildfires.
```

The mark is the empty place where the words would stand; what they are is shown in the original. How to fix: render
them, or say why not. What it cannot see: words that the seed lexicon of the language does not have; in a translation
that does not follow its original closely it is silent. A gap in grammar shows that a word is missing, not which.

Source: the lexicons in `lexicon/words`; false alarms are measured on human translations, see the page on precision.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from translaudit.leftovers import leftovers, length_ratio
from translaudit.model import Confidence, Severity
from translaudit.name_faults import name_faults
from translaudit.rule import Mark, Place, rule
from translaudit.text.gaps import CERTAIN, LIKELY, gaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.align.stretches import Stretch
    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.resources import Resources
    from translaudit.text.gaps import Gap

__all__ = ["omission"]

_NEAR = 4  # words between a gap and what renders the neighbours of the missing word
_AROUND = 3  # words to each side of a gap that must all be explained
_BESIDE = 2  # the same, all but one, where the translation is shorter than it ought to be
_LONGER = 1.02
_SPARE = 1.5  # unexplained words of the translation to each of the original that nothing renders


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    return "" if document.close else "the translation does not follow its original closely"


@rule(code="TA204", category="omission", mqm="accuracy/omission", severity=Severity.MAJOR, lacks=_lacks)
def omission(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark at each place where something of the original is missing."""
    found = leftovers(document).omitted
    places = [one.place for one in found]
    for stretch in found:
        yield _stretch(document, stretch)
    if document.target.lang.partition("-")[0] != "en":
        return
    told = {fault.segment for fault in name_faults(document) if fault.strange is None}  # with the name that is lost
    for segment in document.segments:
        if segment.source is None or segment in told:
            continue
        start, end = segment.target
        if bisect_left(places, start) < bisect_right(places, end):
            continue  # said already
        text = document.target.text[start:end]
        for gap in gaps(text, "en"):
            mark = _gap(document, segment, gap)
            if mark:
                yield mark
                break


def _stretch(document: Document, one: Stretch) -> Mark:
    original = document.source.text[one.start : one.end] if document.source else ""
    what = "This sentence of the original" if one.whole else "The original has"
    message = (
        f"{what} is not in the translation: “{_short(original)}”."
        if one.whole
        else f"{what} “{_short(original)}”; nothing in the translation renders it."
    )
    return Mark(
        start=one.place,
        end=one.place,
        message=message,
        confidence=Confidence.MEDIUM if one.sure else Confidence.LOW,
        related=(Place("source", one.start, one.end, "not rendered"),),
    )


def _gap(document: Document, segment: Segment, gap: Gap) -> Mark | None:
    source = document.source
    if source is None or segment.source is None:
        return None
    span = (
        None if gap.after.startswith(")") else _missing_near(document, segment, gap)
    )  # a bracket closes what is whole
    if span is None and gap.degree < LIKELY:
        return None
    at = segment.target.start + gap.start
    between = (
        f"between “{gap.before}” and “{gap.after}”" if gap.before and gap.after else f"at “{gap.before or gap.after}”"
    )
    message = f"A word is missing {between}."
    if span:
        message = f"{message} The original has “{source.text[span[0] : span[1]]}”, which nothing renders."
    return Mark(
        start=at,
        end=at,
        message=message,
        confidence=Confidence.HIGH if span and gap.degree == CERTAIN else Confidence.MEDIUM,
        related=(Place("source", *span, "not rendered") if span else Place("source", *segment.source, "the original"),),
    )


def _missing_near(document: Document, segment: Segment, gap: Gap) -> tuple[int, int] | None:
    """A noun of the original that nothing renders and whose neighbours are rendered beside the gap."""
    span, compared = segment.source, document.compared(segment)
    if span is None or compared is None:
        return None
    missing = [at for at in compared.missing if compared.source[at].noun and not compared.source[at].drawn]
    if not missing:
        return None
    where = sum(word.start < gap.start for word in compared.target)
    longer = (span.end - span.start) * length_ratio(document) > _LONGER * (segment.target.end - segment.target.start)
    around, most = (_BESIDE, 1) if longer else (_AROUND, 0)
    unexplained = [
        word
        for word in compared.target[max(0, where - around) : where + around]
        if word.content and word.keys.isdisjoint(compared.source_keys)
    ]
    if len(unexplained) > most:
        return None  # they may render the noun after all
    spare = sum(word.content and word.keys.isdisjoint(compared.source_keys) for word in compared.target)
    if spare > _SPARE * len(compared.missing):
        return None  # a free rendering, whose words may
    there = {link.source: link.target for link in compared.links()}
    for at in missing:
        near = sorted((one for one in there if abs(one - at) <= 5), key=lambda one: abs(one - at))[:2]
        if any(abs(there[one] - where) <= _NEAR for one in near):
            word = compared.source[at]
            return span.start + word.start, span.start + word.end
    return None


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 120 else f"{text[:100]} …"
