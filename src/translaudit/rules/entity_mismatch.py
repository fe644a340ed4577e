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

Where nothing stands in its place, the finding is an `omission`. The sentence often shows the gap (“The report was presented
by, who heads the institute”), and then the finding stands there, else at the end of the sentence.

A name may be translated, inflected, written in another script, or stand in the next sentence.

```bitext
cs: Německá kancléřka navštívila Vídeň, kde ji přijal Karel Novotný.
en: The German chancellor visited Vienna, where Karel Novotny received her.
```

How to fix: write the name that the original has. What it cannot see: names replaced by ordinary words, acronyms, names of the
same sound, and, for originals in Japanese, how Han characters are read. A pronoun for a name is not reported where the text
has the name elsewhere.

Source: names of places from CLDR; the sounds that letters stand for are learned, see `romanize/letter_costs`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from translaudit.gazetteer import country
from translaudit.model import Confidence, Severity
from translaudit.renderings import primary, renderings
from translaudit.romanize.compare import given_name
from translaudit.romanize.skeletons import plain
from translaudit.rule import Document, Mark, Place, Resources, rule
from translaudit.sounding import akin, likeness
from translaudit.text.inflection.relatives import shared
from translaudit.text.name_gaps import CERTAIN, LIKELY
from translaudit.text.ordinary import guessed
from translaudit.unmatched import MOST, NOUNS, PLAIN, UNCASED, unmatched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.model import Segment, Span
    from translaudit.rule import Hit
    from translaudit.text.name_gaps import Gap
    from translaudit.unmatched import Name, Unmatched

__all__ = ["entity_mismatch"]

_FAINT = 0.3  # share of letters in common
_ENDING = 4  # letters that an adapted name may end in otherwise
_CLEAR = 2.0  # evidence of a rendering


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
    for one in unmatched(document):
        yield from _marks(document, one)


def _marks(document: Document, one: Unmatched) -> Iterator[Mark]:
    source, target = (primary(side.lang) for side in (document.source or document.target, document.target))
    one = _unknown(document, one)
    holes = one.holes
    lost = [name for name in one.lost if name.certain or name.likely]
    strange = [name for name in one.strange if name.certain and not _akin(document, name, lost or one.lost)]
    swapped = next(((x, y) for x in one.strange for y in one.lost if _two_places(x, y)), None)
    certain = next((hole for hole in holes if hole.degree == CERTAIN), None)
    likely = next((hole for hole in holes if hole.degree >= LIKELY or source not in NOUNS), None)
    if swapped is not None:
        yield _replaced(document, *swapped, Confidence.HIGH)
    elif strange and lost and (target == "en" or not strange[0].place):
        yield _replaced(document, strange[0], _instead(strange[0], one.lost), Confidence.HIGH)
    elif strange and strange[0].likely and target == "en" and not (source in UNCASED and _translated(strange[0])):
        yield _replaced(document, strange[0], _instead(strange[0], one.lost), Confidence.MEDIUM)
    elif certain and one.lost:
        yield _dropped(document, (lost or list(one.lost))[0], certain.at, Confidence.HIGH)
    elif lost and holes:
        yield _dropped(document, lost[0], holes[0].at, Confidence.HIGH)
    elif likely and one.lost:
        yield _dropped(document, one.lost[0], likely.at, Confidence.MEDIUM)
    elif holes and _alone(holes[0]):
        yield _hole(holes[0])
    else:
        gone = next(
            (name for name in one.lost if name.certain and (not name.place or name.place.startswith("city:"))), None
        )
        if gone is not None and not any(_akin(document, other, [gone]) for other in one.strange):
            sure = Confidence.LOW if _unsure(document, gone, one.segment) else Confidence.MEDIUM
            yield _dropped(document, gone, one.segment.target.end, sure)


def _unknown(document: Document, one: Unmatched) -> Unmatched:
    """Without the names of which the termbases know that they render each other, or whose form other rules reject."""
    if not document.resources.has_termbase or not (one.lost or one.strange):
        return one
    start, end = one.segment.target
    low = bisect_left(document.hits, start, key=lambda hit: hit.start)
    here = document.hits[low : bisect_left(document.hits, end, key=lambda hit: hit.start)]
    there = document.source_hits_in(one.segment)
    said = {concept for hit in there for concept in _concepts(hit)}
    rendered = {concept for hit in here for concept in _concepts(hit)}
    known = [hit for hit in here if not hit.accepted() or said & _concepts(hit)]
    found = [hit for hit in there if rendered & _concepts(hit)]
    return one._replace(lost=_without(one.lost, found), strange=_without(one.strange, known))


def _concepts(hit: Hit) -> set[tuple[bool, int]]:
    return {(bool(forms.things[entry.thing][12]), entry.thing) for forms, entry in hit.entries}


def _without(names: tuple[Name, ...], hits: Sequence[Hit]) -> tuple[Name, ...]:
    return tuple(name for name in names if not any(hit.start < name.end and name.start < hit.end for hit in hits))


def _two_places(one: Name, other: Name) -> bool:
    """Whether both are places, and neither the other's capital: Madrid may stand for Spain."""
    return bool(one.place and other.place) and country(one.place) != country(other.place)


def _translated(name: Name) -> bool:
    """Whether a name may well have a form of its own in each language: a given name, or people and teams in the plural."""
    return not name.place and len(name.words) == 1 and (name.words[0].endswith("s") or given_name(name.words[0]) >= 0)


def _alone(hole: Gap) -> bool:
    """Whether a gap says enough without a name that is lost."""
    return hole.degree >= LIKELY


def _akin(document: Document, name: Name, lost: Sequence[Name]) -> bool:
    """Whether a name may render one of the lost ones after all, by letters that are known to sound otherwise.

    It does not where the translation renders that very name by another word elsewhere.
    """
    source, target = (primary(side.lang) for side in (document.source or document.target, document.target))
    if name.place and any(country(name.place) == country(other.place) for other in lost if other.place):
        return True
    if {source, target} <= PLAIN:
        return any(_adapted(x, y) for other in lost for x in other.words for y in name.words)
    for x, y in ((x, y) for other in lost for x in other.words for y in name.words):
        if akin(x, y, source, target) or (target != "en" and likeness(x, y) >= _FAINT):
            return not any(
                one.by is not None and one.evidence >= _CLEAR and shared(one.name.word, x) >= max(4, len(x) - 3)
                for one in renderings(document)
            )
    return False


def _adapted(x: str, y: str) -> bool:
    """Whether two words differ in their endings only, or one is in the other: Catalonia and Catalogne, Titicacasee."""
    a, b = sorted((plain(x), plain(y)), key=len)
    same = shared(a, b)
    return (same > _ENDING and len(b) - same <= _ENDING) or (len(a) > _ENDING and a in b)


def _unsure(document: Document, name: Name, segment: Segment) -> bool:
    """Whether a name may be gone for a good reason: a pronoun stands for it, or nobody knows whether it is a name."""
    source, target = (primary(side.lang) for side in (document.source or document.target, document.target))
    if target != "en" or source == "id" or (source in ("ja", "zh", "ko") and not name.words[0].isascii()):
        return True
    doubtful = guessed(source) or source in NOUNS
    single = len(name.words) == 1 and given_name(name.words[0]) < 0
    return _elsewhere(document, name, segment.source) or (doubtful and single)


def _instead(name: Name, lost: tuple[Name, ...]) -> Name | None:
    """The lost name for which a strange one most likely stands: a place for a place, else the surest."""
    return max(lost, key=lambda one: (bool(one.place) == bool(name.place), one.certain, one.likely), default=None)


def _elsewhere(document: Document, name: Name, span: Span | None) -> bool:
    """Whether the original has the name outside of the segment too: then a pronoun may stand for it."""
    text = document.source.text if document.source else ""
    stem = name.words[-1][:-1] or name.words[-1]
    return text.count(stem) > text.count(stem, *(span or (0, 0)))


def _words(text: str, name: Name) -> str:
    return text[name.start : name.end]


def _replaced(document: Document, name: Name, instead: Name | None, sure: Confidence) -> Mark:
    here = _words(document.target.text, name)
    if instead is None or document.source is None:
        message = f"“{here}” renders no name of the original's sentence."
        return Mark(name.start, name.end, message, confidence=sure, related=())
    there = _words(document.source.text, instead)
    return Mark(
        name.start,
        name.end,
        f"“{here}” is not in the original, which has “{there}”; nothing in the translation renders that.",
        confidence=sure,
        related=(Place("source", instead.start, instead.end, "the name that is not rendered"),),
    )


def _dropped(document: Document, name: Name, at: int, sure: Confidence) -> Mark:
    there = _words(document.source.text if document.source else "", name)
    return Mark(
        at,
        at,
        f"The original has the name “{there}”; nothing in the translation renders it.",
        confidence=sure,
        category="omission",
        related=(Place("source", name.start, name.end, "the name that is missing"),),
    )


def _hole(hole: Gap) -> Mark:
    message = f"A word is missing at “{hole.text}”."
    return Mark(hole.at, hole.at, message, confidence=Confidence.MEDIUM, category="omission")
