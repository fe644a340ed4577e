"""Names of the original that are gone from a translation, and what stands there instead, if anything shows it.

Reach for `gone_name` with what `unmatched` found, and for `may_render` before a strange name is held against a lost one. A gap
of the sentence speaks for a loss, and so does a word with a capital that the original has not; without either only a name that
no dictionary has is sure.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.model import Confidence
from translaudit.names.cities import cities_called, may_name, written_in
from translaudit.names.gazetteer.entries import country, home
from translaudit.names.gazetteer.finder import places_of
from translaudit.names.renderings import mentions, opens, renderings, within
from translaudit.names.segment_pair import READ, SHORT, Name
from translaudit.names.sounding import SOUNDS, akin, likeness, loudest
from translaudit.names.traces import named_before
from translaudit.names.unmatched import Fault, replaced
from translaudit.names.windows import AFTER, BEFORE, HAN, WORD
from translaudit.romanize.chinese import is_pinyin
from translaudit.romanize.compare import given_name, skeleton
from translaudit.romanize.given_names import given_names
from translaudit.romanize.skeletons import plain, script
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.capitals import NOUNS, UNCASED
from translaudit.text.inflection.relatives import shared
from translaudit.text.language import KEEP_SPELLING, VERB_LAST, primary
from translaudit.text.normalise import fold
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.document import Document
    from translaudit.model import Segment, Span
    from translaudit.names.unmatched import Unmatched
    from translaudit.text.gaps import Gap

__all__ = ["gone_name", "may_render"]

_STRETCHED = expression(r"(\w)\1+")
_LETTER = itemgetter(1)  # of two; a template would have Python look for `re` at each call
_DOTS = expression(r"[·・‧]")  # between the parts of a foreign name in Han characters or kana
_CAPITALS = expression(r"(?<![\w-])[A-Z]{3,}(?![\w-])")
_FAINT = 0.3  # share of letters in common
_ENDING = 4  # letters that an adapted name may end in otherwise
_ROOT = 3  # letters or consonants
_CLEAR = 2.0  # evidence of a rendering
_RANK = expression(r"(?<!the )(?<!The )\b\d+(?:st|nd|rd|th)$")  # lie 11th: no noun need follow
_NEARBY = 0.4  # of a sentence: order of words differs that much
_DESCRIBING = 3  # words of a description of what an acronym names
_HOLLOW = 1.0  # log odds that a word is missing, beside a place that nothing renders


def gone_name(document: Document, one: Unmatched, lost: list[Name]) -> Fault | None:
    """A name of the original that is gone: best where the translation shows the gap."""
    hole = next((gap for gap in one.holes if not _RANK.search(gap.before)), None)
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
    if hole is not None and not nouns:
        capital = next((name for name in near if _capital_lost(document, one, hole, name)), None)
        if capital is not None:
            return _dropped(one, capital, hole, Confidence.MEDIUM)
    return _traced(document, one, hole) or _hollow(document, one, lost) or _unseen(document, one, lost)


def _traced(document: Document, one: Unmatched, hole: Gap | None) -> Fault | None:
    """A lost name of which the sentence shows that its subject, or a half of a pair, is missing."""
    if not one.lost:
        return None
    from translaudit.names.traces import conjunct_lost, subject_lost  # noqa: PLC0415  only where a name is lost

    subject = subject_lost(document, one, hole) if hole is not None else None
    if subject is not None:
        return _dropped(one, subject, hole, Confidence.MEDIUM)
    pair = conjunct_lost(document, one)
    if pair is not None:
        return Fault(one.segment, None, pair[0], pair[1], None, Confidence.MEDIUM)
    return None


def _capital_lost(document: Document, one: Unmatched, hole: Gap, name: Name) -> bool:
    """Whether a word that has its capital from no beginning of a sentence would stand where a gap is."""
    source = document.source
    if source is None or primary(source.lang) in UNCASED or name.words[0].isupper():
        return False
    return not opens(source.text, name.start) and _fits(document, one, hole, name)


def _hollow(document: Document, one: Unmatched, lost: Sequence[Name]) -> Fault | None:
    """A country that nothing renders, where a preposition or an article of the translation has no noun: cases in exceeded."""
    name = next((name for name in lost if name.certain and country(name.place) and not name.place.isdigit()), None)
    if name is None or primary(document.target.lang) != "en" or primary(document.source_lang) not in UNCASED:
        return None
    from translaudit.text.holes import holes  # noqa: PLC0415  only where a country is lost

    start, end = one.segment.target
    for hole in holes(document.target.text[start:end]):
        if hole.weight >= _HOLLOW and hole.before.lower() in _words("before-places"):
            return Fault(one.segment, None, name, start + hole.start, None, Confidence.MEDIUM)
    return None


def _fits(document: Document, one: Unmatched, hole: Gap, name: Name) -> bool:
    """Whether a gap is about where a name would stand, in languages whose sentences go as English ones do."""
    span, (start, end) = one.segment.source, one.segment.target
    if span is None or primary(document.source_lang) in UNCASED | VERB_LAST:
        return True
    first, last = ((place - span.start) / (span.end - span.start) for place in (name.start, name.end))
    return first - _NEARBY <= (hole.start - start) / (end - start) <= last + _NEARBY


def _kept_acronym(document: Document, name: Name, segment: Segment) -> bool:
    """Whether an acronym that no language translates, of which the original has no other mention, is not spelled out."""
    acronym = name.words[0]
    if len(name.words) > 1 or not acronym.isupper() or primary(document.target.lang) != "en":
        return False
    compounded = document.source is not None and document.source.text[name.end : name.end + 1] == "-"
    if compounded and acronym not in _words("kept-acronyms"):
        return False  # SMS-Dienst
    if not _never_translated(acronym, primary(document.source_lang)) or _elsewhere(document, name, segment.source):
        return False
    if acronym not in _words("kept-acronyms") and ordinary(
        _STRETCHED.sub(_LETTER, acronym.lower()), document.source_lang
    ):
        return False  # a word that is called out: NEEEIN
    text = document.target.text[slice(*segment.target)]
    said = document.source.text[slice(*segment.source)] if document.source and segment.source else ""
    if any(other not in said for other in _CAPITALS.findall(text)):
        return False  # which may be what the translation calls it
    from translaudit.names.written_out import in_brackets, of_words  # noqa: PLC0415  few texts call an acronym out

    if _described(document, segment, acronym) or in_brackets(document, name) or of_words(document, name):
        return False
    words = [word for word in WORD.findall(text) if len(word) > SHORT]
    initials = "".join(word[0].upper() + "".join(filter(str.isupper, word[1:])) for word in words)  # OpenDocument
    return acronym not in initials and acronym not in text.replace(".", "")


def _described(document: Document, segment: Segment, acronym: str) -> bool:
    """Whether words side by side that nothing accounts for say an acronym: the Portuguese weather service."""
    compared = document.compared(segment)
    if compared is None:
        return False
    text = document.target.text[slice(*segment.target)]
    content = [number for number, word in enumerate(compared.target) if word.content]
    strangers = "".join(text[compared.target[one].start].upper() if one in compared.added else " " for one in content)
    known = acronym in _words("kept-acronyms")  # which a description would not replace
    return acronym[:2] in strangers or (not known and any(len(run) >= _DESCRIBING for run in strangers.split()))


def _never_translated(acronym: str, lang: str) -> bool:
    """Whether any language writes an acronym like this, or its own would be in the list of those that are translated."""
    if acronym in _words("kept-acronyms"):
        return True
    return acronym.isascii() and acronym not in _words("translated-acronyms") and lang not in _words("coins-acronyms")


def _unseen(document: Document, one: Unmatched, lost: list[Name]) -> Fault | None:
    """A name of the original that is gone though the translation shows no gap."""
    certain = [name for name in one.lost if name.certain]
    gone = next((name for name in certain if _named_again(document, name, one.segment)), None)
    if gone is not None and any(may_render(document, other, [gone]) for other in one.strange):
        return None
    if gone is not None and (town := _other_town(document, gone, one.segment)) is not None:
        return replaced(one.segment, town, gone, Confidence.MEDIUM)
    if gone is not None and not _unsure(document, gone, one.segment):
        nearly = _nearly_rendered(document, gone, one.segment)
        return _dropped(one, gone, None, Confidence.LOW if nearly else Confidence.MEDIUM)
    from translaudit.names.other_capitals import other_capital, unexplained_capital  # noqa: PLC0415  few segments need it

    doubtful = gone or next((name for name in (*certain, *lost) if not name.place.isdigit()), None)  # no continent
    other = None
    if doubtful is not None and not _part_of_rendered(document, doubtful, one.segment):
        other = other_capital(document, one.segment, doubtful)
    if other is None and doubtful is not None and (doubtful.place or _spelled(document, doubtful)):
        other = unexplained_capital(document, one.segment)
    if doubtful is not None and other is not None:
        return replaced(one.segment, other, doubtful, Confidence.MEDIUM)
    if gone is None:
        return None
    sure = _country_lost(document, gone, one.segment) or _person_lost(document, gone, one.segment)
    return _dropped(one, gone, None, Confidence.MEDIUM if sure else Confidence.LOW)


def _spelled(document: Document, name: Name) -> bool:
    """Whether a name is a foreign one in Chinese characters."""
    if primary(document.source_lang) != "zh":
        return False
    from translaudit.names.han_names import spelled_by_sound  # noqa: PLC0415  only with an original in characters

    return all(spelled_by_sound(part) for word in name.words for part in _DOTS.split(word))


def _country_lost(document: Document, name: Name, segment: Segment) -> bool:
    """Whether a country is named once in an original in characters, whose names are otherwise hard to tell."""
    base, listed = primary(document.source_lang), bool(name.place) and ":" not in name.place
    return (
        base in READ
        and listed
        and primary(document.target.lang) == "en"
        and not _elsewhere(document, name, segment.source)
    )


def _person_lost(document: Document, name: Name, segment: Segment) -> bool:
    """Whether somebody is named beside a title, once in an original in characters; then no pronoun stands for the name."""
    if (
        primary(document.source_lang) not in READ
        or primary(document.target.lang) != "en"
        or not name.certain
        or name.place
    ):
        return False
    from translaudit.names.han_names import titled  # noqa: PLC0415  only with an original in characters

    if _DOTS.search(name.words[0]):
        return False  # a foreign name, of whose sounds nobody is sure
    japanese = primary(document.source_lang) == "ja"  # of whose names none but these are certain
    beside = japanese or (document.source is not None and titled(document.source.text, name.start, name.end))
    return beside and not _elsewhere(document, name, segment.source)


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


def _dropped(one: Unmatched, name: Name, hole: Gap | None, sure: Confidence) -> Fault:
    return Fault(one.segment, None, name, hole.start if hole else one.segment.target.end, hole, sure)


def may_render(document: Document, name: Name, lost: Sequence[Name]) -> bool:
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
    if any(_one_name(x, y) for other in lost for x in other.words for y in name.words):
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


def _one_name(x: str, y: str) -> bool:
    """Whether a saint or a ruler may have both names, the first in some case: Wojciecha, Adalbert."""
    return any(given_names(one, y) == "forms" for one in (x, x[:-1], x[:-2], f"{x[:-1]}a"))


def _adapted(x: str, y: str) -> bool:
    """Whether two words differ in their endings only, or one is in the other: Catalonia and Catalogne, Titicacasee."""
    a, b = sorted((plain(x), plain(y)), key=len)
    same = shared(a, b)
    if same == _ENDING and len(b) - same <= _ENDING + 1 and not all(map(_of_list, (x, y))):
        return True  # a story's names, as its translator adapts them; two that a list has are two
    return (same > _ENDING and len(b) - same <= _ENDING) or (len(a) > _ENDING and a in b)


def _of_list(word: str) -> bool:
    return given_name(word) >= 0 or bool(cities_called(word, "en") or places_of(word, "en"))


def _shortened(x: str, y: str) -> bool:
    """Whether one word is how the other begins: Insta and Instagram."""
    a, b = sorted((plain(x), plain(y)), key=len)
    return len(a) >= _ENDING and b.startswith(a)


def _unsure(document: Document, name: Name, segment: Segment) -> bool:
    """Whether a name may be gone for a good reason: a pronoun stands for it, or nobody knows whether it is a name."""
    source, target = (primary(side.lang) for side in (document.source or document.target, document.target))
    if target != "en" or source == "id" or (source in ("ja", "zh", "ko") and not name.words[0].isascii()):
        return True
    if _part_of_rendered(document, name, segment) or named_before(document, name, segment):
        return True
    single = len(name.words) == 1 and given_name(name.words[0]) < 0 and not _in_apposition(document, name)
    return _elsewhere(document, name, segment.source) or (source in NOUNS and single)


def _in_apposition(document: Document, name: Name) -> bool:
    """Whether an unknown word stands right behind a noun as names do (der Netzbetreiber Elbstrom), or before one."""
    text = document.source.text if document.source else ""
    if text[name.end : name.end + 1] == "-":
        return True  # das Rakoczy-Turnier
    before = BEFORE.search(text, max(0, name.start - 40), name.start)
    if before is None or not before[1][0].isupper() or opens(text, before.start(1)):
        return False  # what opens a sentence has its capital from there
    return ordinary(before[1], document.source_lang) is True


def _part_of_rendered(document: Document, name: Name, segment: Segment) -> bool:
    """Whether the name goes on in a word with a capital that is rendered: Donald Trump, for whom Mr. Trump may stand."""
    text = document.source.text if document.source and len(name.words) == 1 else ""
    said, there = (primary(side.lang) for side in (document.source or document.target, document.target))
    before, after = BEFORE.search(text, max(0, name.start - 40), name.start), AFTER.match(text, name.end)
    beside = [
        found[1] for found in (before, after) if found is not None and found[1].istitle() and len(found[1]) >= SHORT
    ]
    beside = [word for word in beside if not ordinary(word, document.source_lang)]
    words = [word for word in WORD.findall(document.target.text[slice(*segment.target)]) if not word[0].islower()]
    return any(loudest((one,), tuple(words), said, there, enough=SOUNDS) >= SOUNDS for one in beside)


def _nearly_rendered(document: Document, name: Name, segment: Segment) -> bool:
    """Whether words of the translation with a capital may be most of the name after all: Catalans for Katalończycy."""
    source, target = primary(document.source_lang), primary(document.target.lang)
    there = [one.word for one in within(mentions(document, document.target), *segment.target)]
    return 2 * sum(any(akin(x, y, source, target) or _people(x, y) for y in there) for x in name.words) >= len(
        name.words
    )


def _other_town(document: Document, lost: Name, segment: Segment) -> Name | None:
    """The word with a capital that stands for a lost large city whose names in its letters are known, but is none of them."""
    source, lang, text = document.source, document.source_lang, document.target.text
    cities = cities_called(lost.words[0], lang) if len(lost.words) == 1 and primary(lang) not in UNCASED else ()
    there = fold(text[slice(*segment.target)])
    if source is None or segment.source is None or not cities or any(may_name(there, city) for city in cities):
        return None
    langs = primary(lang), primary(document.target.lang)
    said = tuple(one.word for one in within(mentions(document, source), *segment.source) if one.start != lost.start)
    near = [
        one
        for one in within(mentions(document, document.target), *segment.target)
        if not one.opens
        and len(one.word) > _ENDING
        and akin(lost.words[0], one.word, *langs)
        and any(written_in(city, script(one.word)) for city in cities)
        and loudest(said, (one.word,), *langs, enough=SOUNDS) < SOUNDS
    ]
    return Name((near[0].word,), near[0].start, near[0].end, certain=True) if len(near) == 1 else None


def _people(x: str, y: str) -> bool:
    """Whether a word of English is made of a name as names of peoples are, and begins as a lost one: Frisians, Fryzowie."""
    if not y.endswith(tuple(_words("peoples"))):
        return False
    return (
        shared(plain(x).lower(), plain(y).lower()) >= _ROOT or skeleton(plain(x))[:_ROOT] == skeleton(y)[:_ROOT] != ""
    )


def _elsewhere(document: Document, name: Name, span: Span | None) -> bool:
    """Whether the original has the name outside of the segment too: then a pronoun may stand for it."""
    text = document.source.text if document.source else ""
    stem = name.words[-1][:-1] or name.words[-1]
    return text.count(stem) > text.count(stem, *(span or (0, 0)))
