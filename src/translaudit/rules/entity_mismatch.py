"""The translation names another person, place or organisation than its original, or drops the name.

Who reads that the mayor of Hengyang resigned cannot know that it was Yueyang's. A name of the original is looked for by its
sound, in any two scripts, and places also by the names that they have in each language.

```bitext
cs: Včera přijel do Ostravy hejtman Zdeněk Karásek.
en: Governor [[Robert Whitaker]] came to Ostrava yesterday.
```

```bitext
ru: Делегация прибыла из Литвы, переговоры продлятся два дня.
en: The delegation arrived from [[Jordan]]; the talks will take two days.
```

So are words of which a text means exactly one: institutions and offices, ministries, ranks. What names nobody, such as
a disease for another, is for `wrong-sense`.

```bitext
uk: Про обшук повідомила прокуратура області.
en: The regional [[police]] reported the search.
```

So are people, groups and places that stand on both sides and have exchanged their parts: who does something and to whom, from
where and where to, what is more than what. Both sides are read by the grammar of their languages (order of words, cases,
prepositions, particles, passives), and both must tell it plainly.

```bitext
en: In the semi-final, Croatia beat Serbia.
fr: En demi-finale, la [[Serbie a battu la Croatie]].
```

So does a person who is he in the original and she in the translation, where nothing else in the sentence or beside it is of that
gender, into languages whose pronouns stand for people alone (English, Chinese, Japanese).

```bitext
uk: Він подякував лікарям і поїхав додому.
en: [[She]] thanked the doctors and went home.
```

So does an office that is held for the time being, once, or for another, and in the other text is not.

```bitext
id: Pelaksana tugas Bupati Lebak meninjau lokasi banjir.
en: The [[Regent]] of Lebak inspected the flooded area.
```

A passive for an active sentence, or another order of words where cases tell who it is, exchanges nothing.

```bitext
en: Germany defeated France in the final.
ru: Францию в финале победила Германия.
```

Where nothing stands in a name's place, the finding is an `omission`. The sentence often shows the gap (“The report was presented
by, who heads the institute”), and then the finding stands there, else at the end of the sentence.

A name may be translated, inflected, written in another script, or stand in the next sentence. In a document translated
freely every finding is a hint of low confidence.

```bitext
cs: Německá kancléřka navštívila Vídeň, kde ji přijal Karel Novotný.
en: The German chancellor visited Vienna, where Karel Novotny received her.
```

A name of two words of its language may be translated by its meaning.

```bitext
es: Al alba llegaron a Aguas Claras con una carta del rey.
en: At dawn they came to Clearwater with a letter of the king.
```

How to fix: write the name that the original has. What it cannot see: names replaced by ordinary words, rare acronyms, names
of the same sound, and, for originals in Japanese, how Han characters are read; parts exchanged across clauses, or by verbs
that turn them round (lose, buy, receive). A pronoun for a name is not reported where the text has the name elsewhere.

Source: names of places from CLDR, of large cities from GeoNames (CC BY 4.0); words for institutions and the like in
`lexicon/concepts`; how languages show who does what in `roles/grammar.toml`; the sounds that letters stand for are
learned, see `romanize/letter_costs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Confidence, Severity
from translaudit.names.unmatched import MOST, another_city, unmatched
from translaudit.rule import Mark, Place, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from translaudit.accuracy.genders import OtherGender
    from translaudit.document import Document
    from translaudit.names.other_cities import OtherCity
    from translaudit.names.other_nations import OtherNation
    from translaudit.names.segment_pair import Name
    from translaudit.names.unmatched import Fault
    from translaudit.resources import Resources

__all__ = ["entity_mismatch"]

_NATION = 1.3  # times the usual freedom of a document in which one nation still answers another


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    if len(document.target.text) > MOST:
        return f"the document is too long: more than {MOST:,} characters"
    return "" if document.close else "the translation does not follow its original closely"


@rule(
    code="TA205",
    category="entity-mismatch",
    mqm="accuracy/mistranslation/entity",
    severity=Severity.MAJOR,
    lacks=_lacks,
)
def entity_mismatch(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each name that renders none of the original's, and for each of the original's that is gone."""
    from translaudit.accuracy.freedom import one_sided, weighed  # noqa: PLC0415  as below
    from translaudit.accuracy.genders import other_genders  # noqa: PLC0415  only with an original
    from translaudit.accuracy.other_concepts import other_concepts  # noqa: PLC0415  as above
    from translaudit.accuracy.standing import other_standing  # noqa: PLC0415  as above
    from translaudit.names.faults import name_faults  # noqa: PLC0415  as above
    from translaudit.names.other_nations import other_nations  # noqa: PLC0415  as above

    nations = [weighed(document, _foreign(document, one), _NATION) for one in other_nations(document)]
    marks = [*_cities(document), *nations]
    plain = [document.segment_at(mark.start).target for mark in marks]
    things = tuple(other_concepts(document, "entity-mismatch"))
    for fault in name_faults(document):
        told = fault.strange is not None and _covers(things, fault.strange)
        unsure = fault.confidence is Confidence.LOW or (fault.strange is None and fault.hole is None)
        if told or (unsure and fault.segment.target in plain):
            continue  # those say more
        marks = [mark for mark in marks if not fault.segment.target.start <= mark.start < fault.segment.target.end]
        mark = _replaced(document, fault, fault.strange) if fault.strange else _dropped(document, fault)
        yield weighed(document, mark) if fault.strange and fault.lost else one_sided(document, mark)
    yield from marks
    yield from _exchanged(document)
    yield from (_other_gender(document, one) for one in other_genders(document))
    yield from things
    yield from (one_sided(document, mark) for mark in other_standing(document))


def _covers(marks: Iterable[Mark], name: Name) -> bool:
    return any(mark.start < name.end and name.start < mark.end for mark in marks)


def _cities(document: Document) -> Iterator[Mark]:
    if unmatched(document) or any(another_city(document, segment) for segment in document.segments):
        from translaudit.names.other_cities import other_cities  # noqa: PLC0415  only where names differ

        yield from (_elsewhere(document, city) for city in other_cities(document))


def _exchanged(document: Document) -> Iterator[Mark]:
    from translaudit.roles import exchanged_parts  # noqa: PLC0415  only with an original

    for one in exchanged_parts(document):
        said, *labels = one.said
        there = [document.source.text[slice(*span)] for span in one.there] if document.source else []
        here = [document.target.text[slice(*span)] for span in one.here]
        yield Mark(
            min(one.here)[0],
            max(one.here)[1],
            f"Parts are exchanged: here {said.format(*here[::-1])}, in the original {said.format(*there)}; "
            "exchange them, or turn the verb round.",
            suggestions=(one.better,) if one.better else (),
            confidence=Confidence.MEDIUM if one.sure else Confidence.LOW,
            related=tuple(Place("source", *span, label) for span, label in zip(one.there, labels, strict=True)),
        )


def _other_gender(document: Document, other: OtherGender) -> Mark:
    here = document.target.text[slice(*other.here)]
    there = document.source.text[slice(*other.there)] if document.source else ""
    return Mark(
        *other.here,
        f"“{here}” is of another gender than “{there}” in the original, and nothing there tells of "
        "somebody else; write the other pronoun, or name who is meant.",
        confidence=Confidence.MEDIUM,
        related=(Place("source", *other.there, "the pronoun of the original"),),
    )


def _words(document: Document, name: Name) -> str:
    return document.source.text[name.start : name.end] if document.source else ""


def _replaced(document: Document, fault: Fault, name: Name) -> Mark:
    from translaudit.names.right_names import right_name  # noqa: PLC0415  only where a name is wrong

    here = document.target.text[name.start : name.end]
    if fault.lost is None:
        message = (
            f"“{here}” renders no name of the original's sentence; put the name that stands there, or leave it out."
        )
        said = fault.segment.source
        related = (Place("source", *said, "the original"),) if said else ()
        return Mark(name.start, name.end, message, confidence=fault.confidence, related=related)
    there, right = _words(document, fault.lost), right_name(document, fault.lost, name)
    return Mark(
        name.start,
        name.end,
        f"“{here}” is not in the original, which has “{there}”; nothing in the translation renders that.",
        suggestions=(right,) if right else (),
        confidence=fault.confidence,
        related=(Place("source", fault.lost.start, fault.lost.end, "the name that is not rendered"),),
    )


def _dropped(document: Document, fault: Fault) -> Mark:
    lost = fault.lost
    there = _words(document, lost) if lost else ""
    return Mark(
        fault.at,
        fault.at,
        f"The original has the name “{there}”; nothing in the translation renders it.",
        confidence=fault.confidence,
        category="omission",
        related=(Place("source", lost.start, lost.end, "the name that is missing"),) if lost else (),
    )


def _elsewhere(document: Document, other: OtherCity) -> Mark:
    here = document.target.text[slice(*other.here)]
    there = document.source.text[slice(*other.there)] if document.source else ""
    return Mark(
        *other.here,
        f"“{here}” is another city than in the original, which has “{there}”.",
        suggestions=(other.better,) if other.better else (),
        confidence=Confidence.MEDIUM,
        related=(Place("source", *other.there, "the city of the original"),),
    )


def _foreign(document: Document, other: OtherNation) -> Mark:
    here = document.target.text[slice(*other.here)]
    there = document.source.text[slice(*other.there)] if document.source else ""
    differs = f"“{here}” is another nation than in the original, which has “{there}”."
    taken = f"“{here}” is a country that the original does not name; its “{there}” is a word, and nothing renders it."
    return Mark(
        *other.here,
        differs if other.named else taken,
        suggestions=(other.better,) if other.better else (),
        confidence=Confidence.MEDIUM,
        related=(Place("source", *other.there, "the nation of the original" if other.named else "the word"),),
    )
