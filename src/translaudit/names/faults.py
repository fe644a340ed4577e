"""What is wrong with the names of a segment: one verdict, from what its sides lack.

Reach for `name_faults`, which weighs what `unmatched` found: a name in another's place, or one that is gone, and how sure
that is. Rules share it, so that a gap is told once. It decides nothing about severity, and words nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.model import Confidence
from translaudit.names.gazetteer.entries import country, home
from translaudit.names.gazetteer.finder import places_of
from translaudit.names.renderings import mentions, renderings, within
from translaudit.names.segment_pair import SHORT, Name
from translaudit.names.sounding import SOUNDS, akin, likeness, loudest
from translaudit.names.unheard import unheard
from translaudit.names.unmatched import MOST, unmatched
from translaudit.names.windows import HAN, WORD
from translaudit.records import NamedTuple
from translaudit.romanize.chinese import is_pinyin
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
    from translaudit.model import Segment, Span
    from translaudit.names.unmatched import Unmatched
    from translaudit.text.gaps import Gap

__all__ = ["Fault", "name_faults"]

_BEFORE = expression(r"([^\W\d_][\w'’-]+) $")
_AFTER = expression(r" ([^\W\d_][\w'’-]+)")
_DOTS = expression(r"[·・‧]")  # between the parts of a foreign name in Han characters or kana
_OPENING = " “”\"'«„"
_NAMELIKE, _TAIL = 5, 3  # letters of a name of which a syllable more makes another, and of its end
_WORD = "a"  # any word asks whether there is a dictionary
_FAINT = 0.3  # share of letters in common
_ENDING = 4  # letters that an adapted name may end in otherwise
_FORMS_OF_ADDRESS = ("Mr. ", "Mr ", "Mrs. ", "Mrs ", "Ms. ", "Ms ", "Dr. ", "Dr ")
_CLEAR = 2.0  # evidence of a rendering
_NEARBY = 0.4  # of a sentence: order of words differs that much


class Fault(NamedTuple):
    """What is wrong with the names of a segment.

    Attributes:
        segment: the segment.
        strange: the name of the translation that renders none of the original's; None where a name is gone.
        lost: the name of the original that nothing renders; None where it is not known which.
        at: where in the translation the lost name is missing, or the strange one begins.
        hole: the gap that it left, if it left one.
        confidence: how sure that is.
    """

    segment: Segment
    strange: Name | None
    lost: Name | None
    at: int
    hole: Gap | None
    confidence: Confidence


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
        if name is not None:
            instead = _instead(name, tuple(one for one in lost.get(segment.target, ()) if one.certain))
            yield Fault(segment, name, instead, name.start, None, Confidence.MEDIUM)


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
    one = _unknown(document, one)
    one = one._replace(lost=tuple(name for name in one.lost if not _as_verb(document, name, one.segment)))
    lost = [name for name in one.lost if name.certain or name.likely]
    if target != "en":
        lost = [name for name in lost if not name.words[0].isupper()]  # acronyms are translated more often
    strange = [
        name
        for name in one.strange
        if name.certain
        and not name.words[0].endswith(("n't", "n’t"))  # Don't
        and not _akin(document, name, lost or one.lost)
    ]
    lang = document.source_lang
    swapped = next(((x, y) for x in one.strange for y in one.lost if _two_places(x, y, lang)), None)
    if swapped is not None:
        return _replaced(one, *swapped, Confidence.HIGH)
    if strange and lost and (target == "en" or not strange[0].place):
        return _replaced(one, strange[0], _instead(strange[0], one.lost), Confidence.HIGH)
    addressed = bool(strange) and _addressed(document, strange[0])
    translated = bool(strange) and source in UNCASED and not addressed and _translated(strange[0])
    if strange and strange[0].likely and target == "en" and not translated:
        first = not document.target.text[one.segment.target.start : strange[0].start].strip(_OPENING)
        told = one.lost if ordinary(_WORD, lang) is not None else lost  # without a dictionary any capital may be lost
        whole = len(strange[0].words) > 1 and not strange[0].place  # somebody of whom the original has no part
        shown = (
            source in UNCASED - UNVOCALISED or told or first or whole
        )  # else it was added to what the original names
        return _replaced(
            one, strange[0], _instead(strange[0], one.lost), Confidence.MEDIUM if shown else Confidence.LOW
        )
    return _gone(document, one, lost)


def _gone(document: Document, one: Unmatched, lost: list[Name]) -> Fault | None:
    """A name of the original that is gone: best where the translation shows the gap."""
    hole = one.holes[0] if one.holes else None
    kept = next((name for name in one.lost if _kept_acronym(document, name, one.segment)), None)
    if kept is not None:
        return _dropped(one, kept, hole, Confidence.MEDIUM)
    lost = [name for name in lost if not name.words[0].isupper()]  # an acronym may be spelled out
    near = [name for name in one.lost if hole is None or name in lost or _fits(document, one, hole, name)]
    whole = next((name for name in lost if not _part_of_rendered(document, name, one.segment)), None)
    if hole is not None and hole.certain and lost:
        return _dropped(one, whole or lost[0], hole, Confidence.HIGH)
    if hole is not None and whole is not None:
        return _dropped(one, whole, hole, Confidence.HIGH)
    nouns = primary(document.source.lang if document.source else "") in NOUNS  # with capitals: mostly no names
    if hole is not None and near and hole.likely and not nouns:
        return _dropped(one, near[0], hole, Confidence.HIGH if hole.certain else Confidence.MEDIUM)
    return _unseen(document, one, lost)


def _fits(document: Document, one: Unmatched, hole: Gap, name: Name) -> bool:
    """Whether a gap is about where a name would stand, in languages whose sentences go as English ones do."""
    span, (start, end) = one.segment.source, one.segment.target
    if span is None or primary(document.source_lang) in UNCASED | VERB_LAST:
        return True
    first, last = ((place - span.start) / (span.end - span.start) for place in (name.start, name.end))
    return first - _NEARBY <= (hole.start - start) / (end - start) <= last + _NEARBY


def _as_verb(document: Document, name: Name, segment: Segment) -> bool:
    """Whether a verb that was made of a name stands for it: she tweeted."""
    if primary(document.target.lang) != "en":
        return False
    verb = table(Path(__file__).with_name("faults.toml"))["verbs"].get(name.words[0].lower(), "")
    return bool(verb) and verb in document.target.text[slice(*segment.target)].lower()


def _kept_acronym(document: Document, name: Name, segment: Segment) -> bool:
    """Whether an acronym that English keeps, of which the original has no other mention, is not spelled out either."""
    acronym = name.words[0]
    if len(name.words) > 1 or not acronym.isupper() or primary(document.target.lang) != "en":
        return False
    if acronym not in _words("kept-acronyms") or _elsewhere(document, name, segment.source):
        return False
    text = document.target.text[slice(*segment.target)]
    initials = "".join(word[0] for word in WORD.findall(text) if len(word) > SHORT).upper()
    return acronym not in initials and acronym not in text.replace(".", "")


def _unseen(document: Document, one: Unmatched, lost: list[Name]) -> Fault | None:
    """A name of the original that is gone though the translation shows no gap."""
    certain = [name for name in one.lost if name.certain]
    gone = next((name for name in certain if _named_again(document, name, one.segment)), None)
    if gone is not None and any(_akin(document, other, [gone]) for other in one.strange):
        return None
    if gone is not None and not _unsure(document, gone, one.segment):
        nearly = _nearly_rendered(document, gone, one.segment)
        return _dropped(one, gone, None, Confidence.LOW if nearly else Confidence.MEDIUM)
    from translaudit.names.other_capitals import other_capital, unexplained_capital  # noqa: PLC0415  few segments need it

    doubtful = gone or next((name for name in (*certain, *lost) if not name.place.isdigit()), None)  # no continent
    other = None
    if doubtful is not None and not _part_of_rendered(document, doubtful, one.segment):
        other = other_capital(document, one.segment, doubtful)
    if other is None and gone is not None and gone.place:
        other = unexplained_capital(document, one.segment)
    if doubtful is not None and other is not None:
        return _replaced(one, other, doubtful, Confidence.MEDIUM)
    return _dropped(one, gone, None, Confidence.LOW) if gone is not None else None


def _named_again(document: Document, name: Name, segment: Segment) -> bool:
    """Whether a translation would name it too: any but a continent, and a country where no other word may stand for it.

    At home nobody says where.
    """
    if not name.place or name.place.startswith("city:"):
        return True
    if name.place.isdigit() or name.place in _words("at-home") or name.place == home(primary(document.source_lang)):
        return False
    there = document.target.text[slice(*segment.target)]
    return _words("stand-in").isdisjoint(WORD.findall(there.lower()))


@cache
def _words(what: str) -> frozenset[str]:
    return frozenset(table(Path(__file__).with_name("faults.toml"))["en"][what].split())


def _replaced(one: Unmatched, name: Name, instead: Name | None, sure: Confidence) -> Fault:
    return Fault(one.segment, name, instead, name.start, None, sure)


def _dropped(one: Unmatched, name: Name, hole: Gap | None, sure: Confidence) -> Fault:
    return Fault(one.segment, None, name, hole.start if hole else one.segment.target.end, hole, sure)


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


def _two_places(one: Name, other: Name, lang: str) -> bool:
    """Whether a strange name and a lost one are both places, and neither the other's capital: Madrid may stand for Spain."""
    there = (other.place,) if other.place or len(other.words) > 1 else places_of(other.words[0], lang)
    if not other.place and (primary(lang) in KEEP_SPELLING or len(there) != 1 or ":" in there[0]):
        return False  # an inflected form, of one country only
    here, other_country = country(one.place), country(there[0])
    return bool(here and other_country) and here != other_country


def _addressed(document: Document, name: Name) -> bool:
    """Whether Mr or the like stands before a name, which is somebody's then."""
    return document.target.text[max(0, name.start - 5) : name.start].endswith(_FORMS_OF_ADDRESS)


def _translated(name: Name) -> bool:
    """Whether a name may well have a form of its own in each language: a given name, or people and teams in the plural."""
    return (
        not name.place
        and len(name.words) == 1
        and (name.words[0].endswith(("s", "shire")) or given_name(name.words[0]) >= 0)
    )


def _akin(document: Document, name: Name, lost: Sequence[Name]) -> bool:
    """Whether a name may render one of the lost ones after all, by letters that are known to sound otherwise.

    It does not where the translation renders that very name by another word elsewhere.
    """
    source, target = (primary(side.lang) for side in (document.source or document.target, document.target))
    if name.place:
        lang = document.source.lang if document.source else ""
        near = {place for other in lost for word in other.words for place in places_of(word, lang)}
        near |= {other.place for other in lost if other.place}
        if country(name.place) in set(map(country, near)) - {""} or name.place in near:
            return True
    if {source, target} <= KEEP_SPELLING:
        return any(_adapted(x, y) for other in lost for x in other.words for y in name.words)
    if any(_shortened(x, y) for other in lost for x in other.words for y in name.words):
        return True
    for x, y in ((x, y) for other in lost for word in other.words for x in _DOTS.split(word) for y in name.words):
        if source in ("zh", "ja") and HAN.match(x) and is_pinyin(y.lower()):
            from translaudit.names.han_names import read_as  # noqa: PLC0415  only with an original in characters

            if read_as(x, name.words, source):
                return True
        elif akin(x, y, source, target) or (target != "en" and likeness(x, y) >= _FAINT):
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


def _shortened(x: str, y: str) -> bool:
    """Whether one word is how the other begins: Insta and Instagram."""
    a, b = sorted((plain(x), plain(y)), key=len)
    return len(a) >= _ENDING and b.startswith(a)


def _unsure(document: Document, name: Name, segment: Segment) -> bool:
    """Whether a name may be gone for a good reason: a pronoun stands for it, or nobody knows whether it is a name."""
    source, target = (primary(side.lang) for side in (document.source or document.target, document.target))
    if target != "en" or source == "id" or (source in ("ja", "zh", "ko") and not name.words[0].isascii()):
        return True
    if _part_of_rendered(document, name, segment):
        return True
    single = len(name.words) == 1 and given_name(name.words[0]) < 0
    return _elsewhere(document, name, segment.source) or (source in NOUNS and single)


def _part_of_rendered(document: Document, name: Name, segment: Segment) -> bool:
    """Whether the name goes on in a word with a capital that is rendered: Donald Trump, for whom Mr. Trump may stand."""
    text = document.source.text if document.source and len(name.words) == 1 else ""
    said, there = (primary(side.lang) for side in (document.source or document.target, document.target))
    before, after = _BEFORE.search(text, max(0, name.start - 40), name.start), _AFTER.match(text, name.end)
    beside = [found[1] for found in (before, after) if found is not None and found[1].istitle()]
    beside = [word for word in beside if not ordinary(word, document.source_lang)]
    words = [word for word in WORD.findall(document.target.text[slice(*segment.target)]) if not word[0].islower()]
    return any(loudest((one,), tuple(words), said, there, enough=SOUNDS) >= SOUNDS for one in beside)


def _instead(name: Name, lost: tuple[Name, ...]) -> Name | None:
    """The lost name for which a strange one most likely stands: a place for a place, else the surest."""
    return max(lost, key=lambda one: (bool(one.place) == bool(name.place), one.certain, one.likely), default=None)


def _nearly_rendered(document: Document, name: Name, segment: Segment) -> bool:
    """Whether a word of the translation with a capital may be the name after all: Catalans for Katalończycy."""
    source, target = primary(document.source_lang), primary(document.target.lang)
    there = [one.word for one in within(mentions(document, document.target), *segment.target)]
    return any(akin(x, y, source, target) for x in name.words for y in there)


def _elsewhere(document: Document, name: Name, span: Span | None) -> bool:
    """Whether the original has the name outside of the segment too: then a pronoun may stand for it."""
    text = document.source.text if document.source else ""
    stem = name.words[-1][:-1] or name.words[-1]
    return text.count(stem) > text.count(stem, *(span or (0, 0)))
