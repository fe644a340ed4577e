"""What is wrong with the names of a segment: one verdict, from what its sides lack.

Reach for `name_faults`, which weighs what `unmatched` found: a name in another's place, or one that is gone, and how sure
that is. Rules share it, so that a gap is told once. It decides nothing about severity, and words nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.model import Confidence
from translaudit.names.gazetteer.entries import country
from translaudit.names.gazetteer.finder import places_of
from translaudit.names.renderings import mentions, within
from translaudit.names.segment_pair import Name
from translaudit.names.sounding import SOUNDS, loudest
from translaudit.names.unheard import unheard
from translaudit.names.unmatched import MOST, Fault, replaced, unmatched
from translaudit.names.wider import at_home_there
from translaudit.names.windows import AFTER, BEFORE, units
from translaudit.romanize.compare import given_name
from translaudit.romanize.skeletons import VOWELS, plain
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.capitals import NOUNS, UNCASED
from translaudit.text.inflection.relatives import shared
from translaudit.text.language import KEEP_SPELLING, UNVOCALISED, VERB_LAST, primary
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.document import Document, Hit
    from translaudit.model import Segment
    from translaudit.names.unmatched import Unmatched

__all__ = ["name_faults"]

_OPENING = " “”\"'«„"
_NAMELIKE, _TAIL = 5, 3  # letters of a name of which a syllable more makes another, and of its end
_NAMED_BY = 30  # code points before a name
_NEARBY = 0.4  # of a sentence: order of words differs that much
_WORD = "a"  # any word asks whether there is a dictionary
_ADDRESSED = expression(r"\b(?:Mr|Mrs|Ms|Dr)\.? [A-Z][\w.]* $")  # by a name of two words
_CLAUSE = expression(r"(?:, |[.;:] |^As |(?<=[ “\"])As )$")
_FORMS_OF_ADDRESS = ("Mr. ", "Mr ", "Mrs. ", "Mrs ", "Ms. ", "Ms ", "Dr. ", "Dr ")


def name_faults(document: Document) -> tuple[Fault, ...]:
    """The faults of a document by segment, one a segment at most; computed once per document."""
    if "name faults" not in document.memo:
        found = [fault for one in unmatched(document) if (fault := _fault(document, one)) is not None]
        seen = {fault.segment.target for fault in found}
        found += [fault for fault in (*_grown(document), *_unheard(document)) if fault.segment.target not in seen]
        document.memo["name faults"] = tuple(sorted(found, key=lambda fault: fault.segment.target))
    return document.memo["name faults"]  # type: ignore[no-any-return]


def _grown(document: Document) -> Iterator[Fault]:
    """Names that are another by a syllable more or less, where neither language changes spellings: Korila for Kobarila."""
    source = document.source
    langs = (primary(document.source_lang), primary(document.target.lang))
    if source is None or not document.close or not set(langs) <= KEEP_SPELLING - NOUNS or langs[0] == langs[1]:
        return
    for segment in document.segments:
        if segment.source is None:
            continue
        said, there = (
            within(mentions(document, source), *segment.source),
            within(mentions(document, document.target), *segment.target),
        )
        texts = source.text, document.target.text
        for x, y in ((x, y) for x in said for y in there if not x.opens and not y.opens):
            if _syllable(x.word, y.word) and y.word not in texts[0] and x.word not in texts[1]:
                lost = Name((x.word,), x.start, x.end, certain=True)
                strange = Name((y.word,), y.start, y.end, certain=True)
                yield Fault(segment, strange, lost, y.start, None, Confidence.MEDIUM)
                break


def _unheard(document: Document) -> Iterator[Fault]:
    """Names of several words, and acronyms, that the original has neither in sound nor in meaning."""
    if not document.close or document.source is None or len(document.target.text) > MOST:
        return
    lost = {one.segment.target: one.lost for one in unmatched(document)}
    for segment in document.segments:
        name = unheard(document, segment)
        gone = lost.get(segment.target, ())
        if name is None or _explaining(document, name, gone) or _written_out(document, segment, name, gone):
            continue
        instead = _instead(name, tuple(one for one in gone if one.certain))
        yield Fault(segment, name, instead, name.start, None, Confidence.MEDIUM)


def _explaining(document: Document, name: Name, lost: Sequence[Name]) -> bool:
    """Whether a name only says where a place lies, and stands for none that is lost."""
    from translaudit.names.explains import explains  # noqa: PLC0415  only where a name is strange

    side, base = document.target, primary(document.source_lang)
    if any(one.place or base in UNCASED or (one.certain and base not in NOUNS) for one in lost):
        return False
    return explains(side.text, name.start, name.end, side.lang, named=False)


def _written_out(document: Document, segment: Segment, name: Name, lost: Sequence[Name]) -> bool:
    from translaudit.names.written_out import written_out  # noqa: PLC0415  only where a name is strange

    return written_out(document, segment, name, lost)


def _syllable(one: str, other: str) -> bool:
    """Whether two words are alike but for a consonant and a vowel inside of the longer one."""
    a, b = sorted((plain(one), plain(other)), key=len)
    if len(a) < _NAMELIKE or len(b) - len(a) != len("la"):
        return False
    put_in = [b[at : at + 2] for at in range(1, min(shared(a, b), len(a) - _TAIL) + 1) if b[at + 2 :] == a[at:]]
    if not any((two[0] in VOWELS) != (two[1] in VOWELS) for two in put_in):
        return False
    return not ordinary(one, "en") and not ordinary(other, "en")


def _fault(document: Document, one: Unmatched) -> Fault | None:
    source, target = (primary(side.lang) for side in (document.source or document.target, document.target))
    from translaudit.names.gone import gone_name, may_render  # noqa: PLC0415  only where names differ

    one = _unknown(document, one)
    one = one._replace(
        lost=tuple(
            name for name in one.lost if not _as_verb(document, name, one.segment) and not _stood_for(document, name)
        ),
        strange=tuple(name for name in one.strange if not at_home_there(document, one.segment, name, one.lost)),
    )
    lost = [name for name in one.lost if name.certain or name.likely]
    if target != "en":
        lost = [name for name in lost if not name.words[0].isupper()]  # acronyms are translated more often
    strange = [
        name
        for name in one.strange
        if name.certain
        and not name.words[0].endswith(("n't", "n’t"))  # Don't
        and not may_render(document, name, lost or one.lost)
    ]
    lang = document.source_lang
    strange = [name for name in strange if not _explaining(document, name, one.lost)]
    written = [name for name in strange if _written_out(document, one.segment, name, one.lost)]
    if written:
        from translaudit.names.written_out import in_short  # noqa: PLC0415  as there

        strange = [name for name in strange if name not in written]
        lost = [name for name in lost if not in_short(name, document.source_lang)]
        one = one._replace(lost=tuple(name for name in one.lost if not in_short(name, document.source_lang)))
    swapped = next(((x, y) for x in one.strange for y in one.lost if _two_places(x, y, lang)), None)
    if swapped is not None:
        return replaced(one.segment, *swapped, Confidence.HIGH)
    named = any(name.certain or not name.unlisted for name in lost)
    if strange and named and (target == "en" or not strange[0].place):
        instead = _instead(strange[0], one.lost)
        if strange[0].likely:
            return replaced(one.segment, strange[0], instead, Confidence.HIGH)
        if instead is not None and _at_its_place(document, one.segment, strange[0], instead):
            sure = Confidence.HIGH if source in UNCASED else Confidence.MEDIUM
            return replaced(one.segment, strange[0], instead, sure)
    addressed = bool(strange) and _addressed(document, strange[0])
    translated = bool(strange) and source in UNCASED and not addressed and _translated(strange[0])
    if strange and strange[0].likely and target == "en" and not translated:
        first = not document.target.text[one.segment.target.start : strange[0].start].strip(_OPENING)
        told = one.lost if ordinary(_WORD, lang) is not None else lost  # without a dictionary any capital may be lost
        whole = not strange[0].place and (  # somebody of whom the original has no part
            len(strange[0].words) > 1 or _beside_stranger(document, strange[0], one.segment)
        )
        # else it was added to what the original names
        subject = not strange[0].place and _subject(document, strange[0], one.segment)
        shown = source in UNCASED - UNVOCALISED or told or first or whole or subject
        sure = Confidence.MEDIUM if shown else Confidence.LOW
        return replaced(one.segment, strange[0], _instead(strange[0], one.lost), sure)
    return gone_name(document, one, lost)


def _at_its_place(document: Document, segment: Segment, name: Name, lost: Name) -> bool:
    """Whether a strange name stands about where a lost one would, so far as the order of words tells; acronyms are described.

    A name that the original has in another sentence may be repeated anywhere; where names are read, nobody knows if it has.
    """
    source, langs = segment.source, {primary(document.source_lang), primary(document.target.lang)}
    if source is None or not langs.isdisjoint(UNCASED):
        return source is not None
    if lost.words[0].isupper() or not lost.certain:
        return False
    here = (name.start - segment.target.start) / (segment.target.end - segment.target.start)
    there = (lost.start - source.start) / (source.end - source.start)
    return not langs.isdisjoint(VERB_LAST) or abs(here - there) <= _NEARBY


def _subject(document: Document, name: Name, segment: Segment) -> bool:
    """Whether a name is what a clause is about: a new one is hardly added there to what the original names."""
    from translaudit.text.bare import classes  # noqa: PLC0415  only where a name is strange

    text = document.target.text
    verb = AFTER.match(text, name.end, segment.target.end)
    if name.words[-1].endswith("s"):
        return False  # a people, which each language calls by a word of its own
    if verb is None or _CLAUSE.search(text, max(segment.target.start, name.start - 5), name.start) is None:
        return False
    sets = classes()
    return verb[1] in sets["finite"] | sets["past"] | sets["third"] or (
        text.endswith("As ", 0, name.start) and text.startswith(",", verb.end())
    )


def _beside_stranger(document: Document, name: Name, segment: Segment) -> bool:
    """Whether a word with a capital beside a strange name is as strange, where dictionaries tell: Barclays Capital."""
    compared, source = document.compared(segment), document.source
    if compared is None or source is None or segment.source is None or ordinary(_WORD, source.lang) is None:
        return False
    text, (start, end) = document.target.text, segment.target
    said = source.text[slice(*segment.source)]
    langs = primary(source.lang), primary(document.target.lang)
    for found in (BEFORE.search(text, max(start, name.start - 40), name.start), AFTER.match(text, name.end, end)):
        if found is None or not found[1].istitle() or found[1] in said:
            continue
        own = [word for word in compared.target if word.content and start + word.start == found.start(1)]
        if own and own[0].keys.isdisjoint(compared.source_keys):
            heard = loudest(units(said, langs[0]), (found[1],), *langs, enough=SOUNDS)
            if heard < SOUNDS:
                return True
    return False


def _as_verb(document: Document, name: Name, segment: Segment) -> bool:
    """Whether a verb that was made of a name stands for it: she tweeted."""
    if primary(document.target.lang) != "en":
        return False
    verb = table(Path(__file__).with_name("faults.toml"))["verbs"].get(name.words[0].lower(), "")
    return bool(verb) and verb in document.target.text[slice(*segment.target)].lower()


def _stood_for(document: Document, name: Name) -> bool:
    """Whether a lost name is that by which an institution is known at home: Matignon, Минфин, for the finance ministry."""
    names, lang = table(Path(__file__).with_name("faults.toml")), primary(document.source_lang)
    if name.words[0].startswith(tuple(names["shortened"].get(lang, "").split())):
        return True
    known = names["metonyms"].get(lang, "").split()
    text = document.source.text if document.source else ""
    before = text[max(0, name.start - _NAMED_BY) : name.end].casefold()
    return any(before.endswith(one.replace("_", " ").casefold()) if "_" in one else one in name.words for one in known)


def _unknown(document: Document, one: Unmatched) -> Unmatched:
    """Without the names of which the termbases know that they render each other."""
    if not document.resources.has_termbase or not (one.lost or one.strange):
        return one
    start, end = one.segment.target
    low = bisect_left(document.hits, start, key=lambda hit: hit.start)
    here = document.hits[low : bisect_left(document.hits, end, key=lambda hit: hit.start)]
    there = document.source_hits_in(one.segment)
    said = {concept for hit in there for concept in _concepts(hit)}
    rendered = {concept for hit in here for concept in _concepts(hit)}
    known = [hit for hit in here if said & _concepts(hit)]
    found = [hit for hit in there if rendered & _concepts(hit)]
    return one._replace(lost=_without(one.lost, found), strange=_without(one.strange, known))


def _concepts(hit: Hit) -> set[tuple[bool, int]]:
    return {(bool(forms.things[entry.thing][12]), entry.thing) for forms, entry in hit.entries}


def _without(names: tuple[Name, ...], hits: Sequence[Hit]) -> tuple[Name, ...]:
    return tuple(name for name in names if not any(hit.start < name.end and name.start < hit.end for hit in hits))


def _two_places(one: Name, other: Name, lang: str) -> bool:
    """Whether a strange name and a lost one are both places, and neither the other's capital: Madrid may stand for Spain."""
    there = (other.place,) if other.place or len(other.words) > 1 else places_of(other.words[0], lang)
    if not other.place and (primary(lang) in KEEP_SPELLING or len(there) != 1 or ":" in there[0]):
        return False  # an inflected form, of one country only
    here, other_country = country(one.place), country(there[0])
    return bool(here and other_country) and here != other_country


def _addressed(document: Document, name: Name) -> bool:
    """Whether Mr or the like stands before a name, which is somebody's then."""
    before = document.target.text[max(0, name.start - 25) : name.start]
    return before.endswith(_FORMS_OF_ADDRESS) or _ADDRESSED.search(before) is not None


def _translated(name: Name) -> bool:
    """Whether a name may well have a form of its own in each language: a given name, or people and teams in the plural."""
    return (
        not name.place
        and len(name.words) == 1
        and (name.words[0].endswith(("s", "shire")) or given_name(name.words[0]) >= 0)
    )


def _instead(name: Name, lost: tuple[Name, ...]) -> Name | None:
    """The lost name for which a strange one most likely stands: a place for a place, else the surest."""
    return max(lost, key=lambda one: (bool(one.place) == bool(name.place), one.certain, one.likely), default=None)
