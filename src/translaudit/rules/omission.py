"""The translation leaves out words, a clause or a sentence of the original.

What is not there cannot be seen by reading the translation, so it is the fault that survives revision. A sentence that
nothing corresponds to is reported; so is a stretch of words none of which is rendered, where the translation is shorter
by as much; and a place in an English sentence where grammar asks for a noun and none stands, or where one is likely to be
missing beside a word of the original that nothing renders.

```bitext
es: El gobierno anunció una ayuda para los agricultores y un préstamo para las escuelas.
en: The government announced aid for farmers[[]].
```

```bitext
es: La mayor parte de la mercancía importada llegó por mar.
en: Most of the[[]] imported from abroad arrived by sea.
```

```bitext
it: Gli studenti possono visitare il castello senza pagare.
en: The students can visit the[[]] without paying.
```

A synonym, a pronoun or a freer wording is no omission. In a document translated freely a finding is a hint of low confidence.

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

from translaudit.model import Confidence, Severity
from translaudit.rule import Mark, Place, rule
from translaudit.storage.expressions import expression
from translaudit.text.capitals import NOUNS
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.accuracy.hollow import Hollow
    from translaudit.accuracy.unrendered import Unrendered
    from translaudit.align.stretches import Stretch
    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.resources import Resources
    from translaudit.text.gaps import Gap

__all__ = ["omission"]

_PHRASE = 80  # code points to each side of a word that a set phrase it belongs to may have
_EMPTY = expression(
    r"(?<=[\w:：]) (?=[.,](?!\d)|[。，、])|(?<=[\u3040-\u30ff\u4e00-\u9fff]) (?=[\u3040-\u30ff\u4e00-\u9fff])"
)


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    return "" if document.close else "the translation does not follow its original closely"


@rule(code="TA204", category="omission", mqm="accuracy/omission", severity=Severity.MAJOR, lacks=_lacks)
def omission(document: Document, resources: Resources) -> Iterator[Mark]:
    """Yield a mark at each place where something of the original is missing."""
    from translaudit.accuracy.freedom import one_sided, weighed  # noqa: PLC0415  only with an original
    from translaudit.accuracy.leftovers import leftovers  # noqa: PLC0415  as above

    found = leftovers(document).omitted
    places = [one.place for one in found if one.sure]
    for stretch in found:
        told_of = _stretch(document, stretch)
        yield told_of if stretch.whole else weighed(document, told_of)
    if document.target.lang.partition("-")[0] != "en":
        return
    from translaudit.names.faults import name_faults  # noqa: PLC0415  only with an original
    from translaudit.text.gaps import gaps  # noqa: PLC0415  as above

    dropped = [one for one in name_faults(document) if one.strange is None and one.confidence is not Confidence.LOW]
    told = {fault.segment for fault in dropped}  # with the name that is lost
    for segment in document.segments:
        if segment.source is None or segment in told:
            continue
        start, end = segment.target
        if bisect_left(places, start) < bisect_right(places, end):
            continue  # said already
        text = document.target.text[start:end]
        found_gaps = gaps(text, "en")
        mark = next((one for gap in found_gaps if (one := _gap(document, segment, gap))), None)
        if mark is None or mark.confidence is Confidence.LOW:
            from translaudit.accuracy.hollow import hollow  # noqa: PLC0415  only with an original

            likely = hollow(document, segment, found_gaps)
            mark = _likely(document, segment, likely) if likely else mark
        if mark is None:
            continue
        plain = any(gap.likely and start + gap.start == mark.start for gap in found_gaps)
        doubtful = not plain and _idiomatic(document, resources, mark)
        yield mark._replace(confidence=Confidence.LOW) if doubtful else one_sided(document, mark)


def _idiomatic(document: Document, resources: Resources, mark: Mark) -> bool:
    """Whether the word that is said to be lost belongs to an idiom, which is rendered as a whole: auf freiem Fuß."""
    source, place = document.source, mark.related[0]
    if source is None or mark.confidence is Confidence.LOW:
        return False
    before = max(0, place.start - _PHRASE)
    text = source.text[before : place.end + _PHRASE]
    start, end = place.start - before, place.end - before
    pair = primary(document.source_lang), primary(document.target.lang)
    return any(
        one.phraseme.section == "idiom" and any(low < end and start < high for low, high in one.words)
        for listed in resources.phrasemes(*pair)
        for one in listed.found(text)
    )


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
    if _emptied(source.text[slice(*segment.source)], document.target.text[slice(*segment.target)], gap):
        return None
    closed = gap.after.startswith(")")  # a bracket closes what is whole
    from translaudit.accuracy.elliptic import elliptic  # noqa: PLC0415  only with an original and a gap
    from translaudit.accuracy.unrendered import unrendered_near  # noqa: PLC0415  as above

    alone = not gap.likely and elliptic(document, segment, gap.start, doubtful=True)
    lost = None if closed or alone else unrendered_near(document, segment, gap)
    if lost is None and not gap.likely:
        return None
    at = segment.target.start + gap.start
    between = (
        f"between “{gap.before}” and “{gap.after}”" if gap.before and gap.after else f"at “{gap.before or gap.after}”"
    )
    message = f"A word is missing {between}."
    if lost:
        word = source.text[lost.start : lost.end]
        message += f" The original has “{word}”, {'which nothing renders' if lost.listed else 'of which no rendering is seen'}."
    listed = lost is not None and lost.listed
    told = listed or gap.likely or (lost is not None and _named(document, segment, lost))
    confidence = Confidence.MEDIUM if told else Confidence.LOW
    return Mark(
        start=at,
        end=at,
        message=message,
        confidence=Confidence.HIGH if listed and gap.certain else confidence,
        related=(
            Place("source", lost.start, lost.end, "not rendered")
            if lost
            else Place("source", *segment.source, "the original"),
        ),
    )


def _emptied(original: str, text: str, gap: Gap) -> bool:
    """Whether a place holds signs, of which anything may be told, or was empty before: a link that lies in markup.

    Such a link leaves a blank before a mark, or between signs that are written without blanks, in the original too.
    """
    if not any(sign.isalnum() for sign in gap.before + gap.after):
        return True
    return bool(_EMPTY.search(original)) and (" " in text[max(0, gap.start - 1) : gap.start + 1])


def _named(document: Document, segment: Segment, lost: Unrendered) -> bool:
    """Whether a word of the original is a name by its capital: not the first of a sentence, nor in German."""
    base = primary(document.source_lang)
    if document.source is None or segment.source is None or base in NOUNS:
        return False
    before = document.source.text[segment.source.start : lost.start].rstrip("“”\"'«»„( ")
    return document.source.text[lost.start].isupper() and before[-1:] not in ("", *".!?:…")


def _likely(document: Document, segment: Segment, one: Hollow) -> Mark:
    at = segment.target.start + one.hole.start
    word = document.source.text[one.lost.start : one.lost.end] if document.source else ""
    seen = "which nothing renders" if one.lost.listed else "of which no rendering is seen"
    return Mark(
        start=at,
        end=at,
        message=f"A word is missing between “{one.hole.before}” and “{one.hole.after}”. The original has “{word}”, {seen}.",
        confidence=Confidence.MEDIUM if one.sure else Confidence.LOW,
        related=(Place("source", one.lost.start, one.lost.end, "not rendered"),),
    )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 120 else f"{text[:100]} …"
