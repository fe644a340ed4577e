"""A name is spelled as no standard spells it, and close to one that a standard gives or that stands in the same text.

Kremnenaya is not a variant: no romanization of any of the town's names gives it. It is one swap away from Kremennaya,
and a reader who searches for it finds nothing.

```toml
[concept.kreminna]
kind = "place"
uk.preferred = ["Кремінна"]
ru.preferred = ["Кременная"]
```

```bitext
uk: Евакуація з Кремінної триває.
en: The evacuation of [[Kremnenaya]] goes on.
```

Without a termbase, the text itself may have the right spelling.

```bitext
en: The plant in Chelyabinsk is closed. Workers met outside. Nobody in [[Chelyabnisk]] knew why. Chelyabinsk waits.
```

Nor is one needed where the original has the name. In other letters, it may be written by any scheme and convention; what none
gives, and what renders the name far better with one slip undone, has that slip.

```bitext
ru: По словам Олега Краева, угрозы нет.
en: According to Oleg [[Karyev]], there is no threat.
```

```bitext
ru: По словам Олега Краева, угрозы нет.
en: According to Oleg Kraiev, there is no threat.
```

Where both languages keep the spelling of names, the original has it.

```bitext
id: Hal itu dikatakan Bambang Sulistyo di Jakarta.
en: Bambang [[Sulitsyo]] said so in Jakarta.
```

A family name is no word there, though it may be one too.

```bitext
pt: O ministro Paulo Coelho falou ontem.
en: Minister Paulo [[Rabbit]] spoke yesterday.
```

A name of its own is left alone.

```bitext
uk: У Кремінній чекали на Кременчук.
en: In Kreminna they waited for Kremenchuk.
```

How to fix: use the suggested form. What it cannot see: a slip that makes another name or a word; slips in short names,
where one letter more or less is usually another name; more than one slip in a word; a vowel for another in foreign names,
which each language hears in its own way; what a sister language has in the name, as Vovchansk for Russian Волчанск.

Source: operations of the Damerau–Levenshtein distance; forms from the schemes named in the finding; how likely letters are
to stand for each other is learned from names of places, see `romanize/letter_costs`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from translaudit.document import Document, Hit
from translaudit.evidence.context import beside_name
from translaudit.evidence.faults import Fault
from translaudit.evidence.wording import say_house, say_origins, scheme_name, source_place
from translaudit.forms import Entry, Forms, Relation, Use
from translaudit.model import Confidence, Severity
from translaudit.names.originals import renders_own_name
from translaudit.names.pairing import pairs
from translaudit.romanize.compare import slip
from translaudit.rule import Mark, Place, rule
from translaudit.storage.expressions import expression
from translaudit.text.addresses import in_address
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.resources import Resources

__all__ = ["name_misspelling"]

_TOKEN = expression(r"([A-ZÀ-ÞА-ЯЁІЇЄҐЎ][\w'’-]{4,})")
_SMALL = expression(r"\b[^\W\d_A-Z]\w{4,}")
_LONG = 6  # letters; a slip in a shorter name usually makes another name
_LOOSELY_READ = frozenset(("hi",))  # vowels that are not spoken are not marked
_OFTEN = 2  # a spelling that stands there more often is meant


@rule(code="TA104", category="name-misspelling", mqm="fluency/spelling", severity=Severity.MAJOR)
def name_misspelling(document: Document, resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each name that is one slip away from a form of the termbase or from a name of the text."""
    said: set[int] = set()
    for mark in _near_forms(document, resources):
        said.add(mark.start)
        yield mark
    for pair in pairs(document):
        for start, end in pair.places if pair.slip else ():
            if start not in said:
                said.add(start)
                yield Mark(
                    start=start,
                    end=end,
                    message=f"“{pair.wrong}” looks like a misspelling of “{pair.right}”: {pair.slip}.",
                    suggestions=(pair.right,),
                    confidence=pair.confidence,
                    fix="unsafe",
                    related=tuple([Place("target", *other, "the other spelling") for other in pair.others[:3]]),
                )
    if document.source is None:
        return
    for mark in (*_against_the_original(document), *_miscopied(document), *_translated(document)):
        if mark.start not in said:
            said.add(mark.start)
            yield mark


def _miscopied(document: Document) -> Iterator[Mark]:
    """Names that both languages spell alike, with a slip."""
    from translaudit.names.miscopied import miscopied  # noqa: PLC0415  only with an original

    for one in miscopied(document):
        here = document.target.text[slice(*one.span)]
        yield Mark(
            *one.span,
            f"“{here}” is not how the original spells “{one.right}”: {one.slip}.",
            suggestions=(one.right,),
            confidence=Confidence.MEDIUM,
            fix="unsafe",
            related=(Place("source", *one.there, "the name in the original"),),
        )


def _translated(document: Document) -> Iterator[Mark]:
    """Family names that became words."""
    from translaudit.names.surnames import translated_surnames  # noqa: PLC0415  only with an original

    for one in translated_surnames(document):
        here = document.target.text[slice(*one.span)]
        yield Mark(
            *one.span,
            f"“{here}” translates the name “{one.right}”, which the original has as a word too; keep the name.",
            suggestions=(one.right,),
            confidence=Confidence.MEDIUM if one.titled else Confidence.LOW,
            fix="unsafe",
            related=(Place("source", *one.there, "the name in the original"),),
        )


def _against_the_original(document: Document) -> Iterator[Mark]:
    """Names that no scheme or convention makes of the original's, and that are one slip away from what one makes."""
    from translaudit.names.slipped import slipped  # noqa: PLC0415  only with an original

    text = document.target.text
    for one in slipped(document):
        word, right, by = text[slice(*one.span)], one.correction.right, one.correction.scheme
        again = [(m.start(), m.end()) for m in re.finditer(rf"\b{re.escape(right)}\b", text)]
        how = f", {one.correction.native} by {scheme_name(by)}" if by else ""
        seen = "; the text has that too" if again else ""
        often = len(re.findall(rf"\b{re.escape(word)}\b", text)) > _OFTEN
        doubtful = often or primary(document.source_lang) in _LOOSELY_READ
        confidence = Confidence.LOW if doubtful else Confidence.HIGH if again else Confidence.MEDIUM
        yield Mark(
            *one.span,
            f"“{word}” does not render “{one.name}”: it is one slip ({one.correction.slip}) from “{right}”{how}{seen}.",
            suggestions=(right,),
            confidence=confidence,
            fix="unsafe",
            related=(
                Place("source", *one.there, "the name in the original"),
                *[Place("target", *other, "the other spelling") for other in again[:3]],
            ),
        )


def _near_forms(document: Document, resources: Resources) -> Iterator[Mark]:
    if not resources.has_termbase:
        return
    text = document.target.text
    for word, places in _unknown(document).items():
        fault = _nearest(document, resources, word, places[0])
        if fault is None or _is_word(word, document.target.lang):
            continue
        for start, end in places:
            if in_address(text, start, end):
                continue
            hit = Hit(start, end, word, ((fault.forms, fault.entry),), shouted=False)
            yield Mark(
                start=start,
                end=end,
                message=_message(word, fault),
                suggestions=fault.thing.preferred,
                confidence=fault.confidence,
                fix="unsafe",
                related=source_place(document, hit, fault),
                concept=fault.thing.id,
            )


def _unknown(document: Document) -> dict[str, list[tuple[int, int]]]:
    """Long words with a capital that stand in no hit, once or twice, and nowhere without their capital."""
    text = document.target.text
    written: dict[str, list[int]] = {}
    pieces = _TOKEN.split(text)
    for raw, start in zip(pieces[1::2], [*accumulate(map(len, pieces))][::2], strict=False):
        written.setdefault(raw, []).append(start)
    small = _small(document)
    starts = [hit.start for hit in document.hits]
    words: dict[str, list[tuple[int, int]]] = {}
    for raw, places in written.items():
        word = raw.removesuffix("'s").removesuffix("’s").rstrip("'’-")
        if len(word) < _LONG or word[1:].isupper() or word.lower() in small:
            continue
        for start in places:
            at = bisect_left(starts, start + len(word)) - 1
            if at < 0 or document.hits[at].end <= start:
                words.setdefault(word, []).append((start, start + len(word)))
    return {word: sorted(places) for word, places in words.items() if len(places) <= _OFTEN}


def _small(document: Document) -> frozenset[str]:
    """The words without a capital, from the distinct words of the text: they are few."""
    return frozenset(_SMALL.findall(" ".join(set(document.target.text.split()))))


def _nearest(document: Document, resources: Resources, word: str, place: tuple[int, int]) -> Fault | None:
    """The form one slip away for which the text speaks most; None where nothing speaks for any."""
    faults: list[tuple[int, int, int, Fault]] = []
    for forms in resources.forms(document.target.lang):
        for number in forms.near(word):
            entry = forms.entry(number)
            thing = forms.thing(entry.thing)
            if (
                not thing.name
                or not thing.preferred
                or forms.patterns[number][2]
                or entry.part
                or entry.use == Use.EXCEPTION
            ):
                continue
            if thing.bundled and _may_be_own(document, word, entry.text, place):
                continue
            confidence = _evidence(document, forms, entry, place) if slip(word, entry.text) else None
            if confidence is not None:
                faults.append((-confidence, entry.relation, entry.thing, Fault(forms, entry, thing, confidence, "")))
    return min(faults, key=lambda fault: fault[:3])[3] if faults else None


def _may_be_own(document: Document, word: str, form: str, place: tuple[int, int]) -> bool:
    """Whether a word near a bundled name may be a name of its own: by its ending, by its place, by the original."""
    same = 0
    while same < min(len(word), len(form)) and word[same] == form[same]:
        same += 1
    if same >= min(len(word), len(form)) - 2:
        return True  # Petrov beside Petrove, Ivanova beside Ivanivka
    if beside_name(document, Hit(*place, word, (), shouted=False)):
        return True
    return renders_own_name(document, word)


def _evidence(document: Document, forms: Forms, entry: Entry, place: tuple[int, int]) -> Confidence | None:
    thing = forms.thing(entry.thing)
    here = (thing.bundled, entry.thing)
    if document.source is not None and document.close:
        things = document.source_things.get(document.segment_at(place[0]).id, ())
        if here in things:
            return Confidence.HIGH
        if thing.bundled or here not in document.all_source_things:
            return None if thing.bundled else Confidence.MEDIUM if len(entry.text) > _LONG else None
    if not thing.bundled:
        return Confidence.HIGH
    if entry.relation == Relation.FOREIGN or thing.kind != "place":
        return None
    sure = _neighbourhood(document, thing.own, thing.within, thing.id)
    small = thing.rank not in ("region", "city", "town")
    return None if small and sure is not Confidence.HIGH else sure


def _neighbourhood(document: Document, own: str, within: str, identity: str) -> Confidence | None:
    """Whether other places of the same language stand in the text: several, or one in the same region."""
    others: set[str] = set()
    near = False
    for hit in document.hits:
        for forms, entry in hit.entries:
            other = forms.thing(entry.thing)
            if other.kind == "place" and other.own == own and other.id != identity and not other.shared:
                others.add(other.id)
                near = near or bool(within and within in (other.within, other.id))
    if near and len(others) > 1:
        return Confidence.HIGH
    return Confidence.MEDIUM if near or len(others) > 2 else None


@cache
def _is_word(word: str, lang: str) -> bool:
    """Whether a dictionary of the language has the word in small letters."""
    from translaudit.text.vocabulary import has  # noqa: PLC0415  only where a near form was found

    base = lang.split("-", maxsplit=1)[0]
    try:
        return has(word.lower(), base)
    except KeyError:  # a language without a dictionary
        return False


def _message(word: str, fault: Fault) -> str:
    origins = say_origins(fault.entry)
    near = f"“{fault.entry.text}”" + (f", {origins}" if origins else "")
    how = slip(word, fault.entry.text)
    return f"no standard gives “{word}”; it is one slip ({how}) from {near}; {say_house(fault)}."
