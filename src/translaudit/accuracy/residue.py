"""Words of the original's language that stand in a translation: whole segments, words in another script or in the same.

Reach for `residue`, once a document. Words of another script are easily seen; in the same script a word must be in the
original of its segment, be a word of the original's language and none of the translation's. What is borrowed, quoted
or a name is left alone (`lexicon/residue.toml`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.lexicon.words import load
from translaudit.model import Confidence, Segment, Side
from translaudit.names import gazetteer
from translaudit.records import NamedTuple
from translaudit.rule import Mark, Place
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.addresses import in_address
from translaudit.text.capitals import full_name
from translaudit.text.language import LETTERS, function_words, primary, script_of, scripts
from translaudit.text.light import light_words
from translaudit.text.stems import stems
from translaudit.text.vocabulary import dictionaries, knows

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from translaudit.document import Document

__all__ = ["residue"]

_PATH = Path(__file__).parents[1] / "lexicon" / "residue.toml"
_EAST = {"Hani": "㐀-䶿一-鿿々぀-ヿ", "Kana": "㐀-䶿一-鿿々぀-ヿ"}
_WORD = expression(r"[^\W\d_]+")
_DOTTED = expression(r"\.[a-z]")
_APART = frozenset('\ufffc"“”„«»')  # what no phrase goes on across: placeholders, quotation marks
_CHINESE = frozenset(("Hani", "Kana"))
_BRACKETS = "([（［【〔"
_SHARE = 0.1  # of the letters: a script with less is not what a text is written in
_SAMPLE = 4_000  # code points
_WHOLE = 5  # words; shorter segments are often names and the same in both languages
_SHORT = 3  # letters; shorter words are in too many languages
_CLITIC = 2  # letters
_STRAY = 3  # letters; a shorter word in another script may be a sign or a unit
_PHRASE = 3  # words of English; fewer are often borrowed
_LONG = 12  # letters
_COMPOUND = 9  # letters; the dictionaries lack most compounds of German


class _Pair(NamedTuple):
    """The two languages and what is written how."""

    source: str
    target: str
    foreign: re.Pattern[str] | None  # runs of the original's letters, where the scripts differ
    latin: bool  # … and that script is Latin


def residue(document: Document) -> Iterator[Mark]:
    """Yield a mark for each stretch that was left in the original's language."""
    pair = _pair(document)
    for segment in document.segments:
        if segment.source is None:
            continue
        whole = _copied(document, segment, pair)
        if whole:
            yield whole
        elif pair.foreign:
            yield from _other_script(document, segment, pair)
        elif pair.target not in {"zh", "ja", "ko", "th"}:
            yield from _same_script(document, segment, pair)


def _pair(document: Document) -> _Pair:
    source, target = document.source, document.target
    if source is None:
        raise AssertionError
    here, there = _written(source), _written(target)[:1]
    own = [name for name in here if name not in there and name in LETTERS]
    letters = "".join(_EAST.get(name, LETTERS[name]) for name in own)
    if here[:1] == there or (own and _CHINESE.intersection(own) and _CHINESE.intersection(there)):
        letters = ""  # Chinese and Japanese share most of their characters
    foreign = expression(f"[{letters}]+(?:[ ’'-]+[{letters}]+)*") if letters else None
    return _Pair(primary(source.lang), primary(target.lang), foreign, here[:1] == ["Latn"])


def _written(side: Side) -> list[str]:
    """The scripts that a text is written in, its language's first; beside them another is only quoted."""
    counted = scripts(side.text[:_SAMPLE])
    total = counted.total() or 1
    own = script_of(primary(side.lang))
    found = sorted(counted.items(), key=lambda item: (item[0] != own, -item[1]))
    return [name for name, count in found if count / total >= _SHARE]


def _copied(document: Document, segment: Segment, pair: _Pair) -> Mark | None:
    """A segment that is its original, word for word."""
    source, span = document.source, segment.source
    if source is None or span is None:
        return None
    text, original = (
        side[one.start : one.end].strip() for side, one in ((document.target.text, segment.target), (source.text, span))
    )
    if text != original:
        return None
    words = _WORD.findall(text)
    telling = [word for word in words if word.islower() and word in function_words(pair.source)]
    if len(words) < _WHOLE or len(telling) < 2 or sum(word.islower() for word in words) * 2 < len(words):
        return None
    start = segment.target.start + document.target.text[segment.target.start : segment.target.end].index(text)
    return Mark(
        start,
        start + len(text),
        "This stands as it is in the original: it was not translated.",
        confidence=Confidence.HIGH,
        related=(Place("source", span.start, span.end, "the same in the original"),),
    )


def _other_script(document: Document, segment: Segment, pair: _Pair) -> Iterator[Mark]:
    """Words in the letters of the original's script."""
    source, span = document.source, segment.source
    if source is None or span is None or pair.foreign is None:
        return
    text, original = document.target.text, source.text[span.start : span.end]
    for match in pair.foreign.finditer(text, segment.target.start, segment.target.end):
        start, end = match.span()
        if len(match[0]) < 2 and not (match[0] >= "㐀"):
            continue
        place = _origin(original, match[0], verbatim=pair.latin)
        if place is None or _glossed(text, start) or in_address(text, start, end):
            continue
        if pair.latin and not _latin_leftover(text, start, end, match[0], pair):
            continue
        at = span.start + place[0]
        yield _mark(start, end, match[0], (at, span.start + place[1]), Confidence.HIGH)


def _origin(original: str, words: str, *, verbatim: bool) -> tuple[int, int] | None:
    """Where the original has the words, or unless `verbatim` another form of the first of them; None where nowhere."""
    at = original.find(words)
    if at >= 0 or verbatim:
        return (at, at + len(words)) if at >= 0 else None
    word = _WORD.match(words)
    stem = word[0][: max(len(word[0]) - 3, 3)].lower() if word else ""
    for one in _WORD.finditer(original):
        if stem and one[0].lower().startswith(stem):
            return one.span()
    return (0, len(original.rstrip())) if len(words) > _STRAY else None


def _latin_leftover(text: str, start: int, end: int, words: str, pair: _Pair) -> bool:
    """Whether Latin words in a text of another script are prose: in small letters, and no borrowing or name that stays."""
    around = text[max(start - 1, 0) : start] + text[end : end + 1]
    if any(sign.isdigit() or sign in "-_/@«“\"'„‑–" for sign in around) or not words.islower():
        return False
    if (
        text[max(start - 1, 0) : start] in tuple(").:=")
        or text[end : end + 1] in tuple("(=")
        or _DOTTED.match(text, end)
    ):
        return False  # part of what a program is told: openid(ENTER)profile, content.opf
    one_by_one = [word for word in words.split() if "-" not in word]  # sphinx-build is a name, if of two words
    telling = [one for word in one_by_one for one in _WORD.findall(word) if len(one) > 2 and one not in _accepted("")]
    if pair.source in dictionaries():  # what the language does not have is what somebody calls a thing: gettext
        telling = [word for word in telling if knows(word, pair.source)]
    if pair.target not in _data()["latin"]["strict"].split():
        return len(telling) >= _PHRASE
    return bool(telling) and (len(telling) > 1 or len(telling[0]) > 4)


def _glossed(text: str, start: int) -> bool:
    """Whether brackets open right before: a gloss."""
    return text[:start].rstrip(" \"'“«„")[-1:] in tuple(_BRACKETS)


def _mark(start: int, end: int, words: str, place: tuple[int, int], confidence: Confidence, better: str = "") -> Mark:
    more = f" It is “{better}” here." if better else ""
    return Mark(
        start,
        end,
        f"“{words}” was left in the language of the original.{more}",
        suggestions=(better,) if better else (),
        confidence=confidence,
        related=(Place("source", *place, "the words of the original"),),
    )


class _Words(NamedTuple):
    """The words of one side of a segment.

    Attributes:
        found: the matches, by place.
        places: where each word stands first, as it is written and in small letters.
    """

    found: list[re.Match[str]]
    places: dict[str, int]


def _words(text: str, start: int, end: int) -> _Words:
    found = list(_WORD.finditer(text, start, end))
    index: dict[str, int] = {}
    for number, match in enumerate(found):
        index.setdefault(match[0], number)
    for number, match in enumerate(found):
        index.setdefault(match[0].lower(), number)
    return _Words(found, index)


def _same_script(document: Document, segment: Segment, pair: _Pair) -> Iterator[Mark]:
    """Words of the original that are no words of the translation's language."""
    source, span = document.source, segment.source
    if source is None or span is None:
        return
    text = document.target.text
    theirs = _words(source.text, span.start, span.end)
    ours = _words(text, segment.target.start, segment.target.end)
    end = -1
    for number, match in enumerate(ours.found):
        if match.start() < end or (match[0] not in theirs.places and match[0].lower() not in theirs.places):
            continue
        better = _better(match[0], pair)
        if not better and not _foreign(document, ours, theirs, number, pair):
            continue
        if better and _in_name(ours, theirs, number):
            continue
        first, last = (number, number) if better else _stretch(ours, theirs, number, pair)
        start, end = ours.found[first].start(), ours.found[last].end()
        words = text[start:end]
        if _glossed(text, start) or in_address(text, start, end):
            continue
        at = theirs.found[_at(theirs, ours.found[first][0])].start()
        if not better and pair.source in _loans() and not _phrase(document, ours, first, last):
            continue
        confidence = Confidence.HIGH if better else Confidence.MEDIUM
        yield _mark(start, end, words, (at, at + len(words)), confidence, better)


def _phrase(document: Document, ours: _Words, first: int, last: int) -> bool:
    """Whether English words are enough to be no borrowing, and no title or quotation."""
    start, end = ours.found[first].start(), ours.found[last].end()
    beside = [ours.found[other][0][0] for other in (first - 1, last + 1) if 0 <= other < len(ours.found)]
    text = document.target.text[start:end]
    if len(text.split()) < _PHRASE or not _APART.isdisjoint(text):
        return False
    return not any(map(str.isupper, beside)) and not document.quoted(start, end)


def _better(word: str, pair: _Pair) -> str:
    """What an abbreviation or a place of the original is called in the translation's language; "" if nothing tells."""
    if not word[0].isupper():
        return ""
    if word.isupper():
        return _acronyms(pair.source).get(word, "") if pair.target == "en" else ""
    if pair.target != "en":
        return ""
    return _countries(pair.source, pair.target).get(word, "") or _exonyms(pair.source).get(word, "")


def _foreign(document: Document, ours: _Words, theirs: _Words, number: int, pair: _Pair) -> bool:
    """Whether a word that both sides have is the original's and not the translation's."""
    word = ours.found[number][0]
    low = word.lower()
    if low in function_words(pair.target) or low in _accepted(pair.source) or word in _accepted(pair.source):
        return False
    start = ours.found[number].start()
    if len(word) <= _CLITIC and document.target.text[start - 1 : start] in {"'", "’"}:
        return False  # we’ve
    at = _at(theirs, word)
    begins = _begins(document.target.text, ours, number)
    if low in function_words(pair.source) and (word.islower() or (begins and not word.isupper())):
        return _foreign_function(low, ours, number, pair)
    if len(word) < _SHORT or pair.target not in dictionaries():
        return False
    if knows(low, pair.target):
        joined = "-" in document.target.text[start - 1 : start] + document.target.text[start + len(word) :][:1]
        return not joined and not _named(ours, theirs, number, pair) and _means_other(word, ours, pair)
    if word.islower():
        return not _named(ours, theirs, number, pair) and (_looks(word, pair) or _at_home(word, pair.source))
    if word.isupper() or not word[1:].islower() or _in_name(ours, theirs, number) or knows(word, pair.target):
        return False
    if begins and (theirs.found[at][0] == low or low.endswith(_adverbs(pair.source))):
        return _at_home(low, pair.source) or _looks(low, pair)
    return pair.source == "de" and pair.target != "de" and _noun(document, word, theirs.found[at].start())


def _means_other(word: str, ours: _Words, pair: _Pair) -> bool:
    """Whether a word of both languages means something else in the original's, by its list, and nothing renders that."""
    if pair.source == "de":  # its nouns begin with a capital
        return False
    listed = load(pair.source) if pair.target == "en" and len(word) > _SHORT else None
    if listed is None or not word.islower() or word in light_words(pair.source) or word in light_words("en"):
        return False
    entries = [one for one in listed.entries(word) if not (one.rest or one.drawn) and word in one.nouns]
    meant = _stems(word for one in entries for text in one.shown[: one.by_hand] for word in text.split())
    there = _stems(match[0].lower() for match in ours.found)
    return bool(meant) and meant.isdisjoint(there)


def _stems(words: Iterable[str]) -> set[str]:
    return {stem for word in words for stem in stems(word, "en")}


def _at(theirs: _Words, word: str) -> int:
    return theirs.places[word] if word in theirs.places else theirs.places[word.lower()]


def _begins(text: str, ours: _Words, number: int) -> bool:
    """Whether a sentence may begin here, so that a capital says nothing."""
    if number == 0:
        return True
    between = text[ours.found[number - 1].end() : ours.found[number].start()]
    return any(sign in between for sign in '.!?:"“„«\n')


def _foreign_function(low: str, ours: _Words, number: int, pair: _Pair) -> bool:
    """Whether a function word of the original's language is none of the other language, and no part of a name."""
    if len(low) == 1 and low != "y":
        return False
    junk = _data()["foreign"].get(pair.target, "").split()
    if low not in junk and (pair.target not in dictionaries() or knows(low, pair.target)):
        return False
    beside = [
        0 <= other < len(ours.found) and ours.found[other][0][0].isupper() and other > 0
        for other in (number - 1, number + 1)
    ]
    return not (all(beside) or (any(beside) and low in _data()["particles"]["any"].split()))


def _at_home(word: str, lang: str) -> bool:
    """Whether a word is one of a language, as far as its dictionary tells."""
    return word in _data()["words"].get(lang, "").split() or lang not in dictionaries() or knows(word, lang)


def _looks(word: str, pair: _Pair) -> bool:
    """Whether a word, by its letters or its ending, is the original's; the dictionaries lack adverbs and compounds."""
    if not word.isascii() or word.endswith(_adverbs(pair.source)):
        return True
    return pair.source == "de" and len(word) >= _COMPOUND and not (pair.target == "en" and _compound(word))


def _compound(word: str) -> bool:
    """Whether a word is two English words written as one."""
    return any(knows(word[:cut], "en") and knows(word[cut:], "en") for cut in range(_SHORT, len(word) - _SHORT + 1))


def _noun(document: Document, word: str, at: int) -> bool:
    """Whether a word with a capital is a German noun and no name."""
    if document.source is None or word.lower().endswith(tuple(_data()["places"]["de"].split())):
        return False
    if full_name(document.source.text, document.target.text, word):
        return False
    if len(word) >= _LONG and _headed(word):
        return True
    before = document.source.text[max(at - 40, 0) : at]
    shown = _before_noun().search(before) or word.endswith(tuple(_data()["nouns"]["endings"].split()))
    return bool(shown) and (len(word) >= _COMPOUND or _at_home(word, "de"))


def _headed(word: str) -> bool:
    """Whether a long German word ends in a word, as compounds do, and not as surnames do."""
    if word.endswith(tuple(_data()["surnames"]["de"].split())):
        return False
    return any(_at_home(word[cut:], "de") or _at_home(word[cut:].title(), "de") for cut in range(4, len(word) - 4))


def _in_name(ours: _Words, theirs: _Words, number: int) -> bool:
    """Whether a neighbour with a capital stands beside the word in the original too."""
    at = _at(theirs, ours.found[number][0])
    for step in (-1, 1):
        if 0 <= number + step < len(ours.found) and 0 <= at + step < len(theirs.found):
            here, there = ours.found[number + step][0], theirs.found[at + step][0]
            if here == there and here[0].isupper():
                return True
    return False


def _named(ours: _Words, theirs: _Words, number: int, pair: _Pair) -> bool:
    """Whether a word in small letters belongs to a name: it follows a word with a capital, as in “Médecins sans frontières”.

    A verb follows a name as well; but then the name is no word of the language.
    """
    at = _at(theirs, ours.found[number][0])
    if number == 0 or at == 0:
        return False
    here, there = ours.found[number - 1][0], theirs.found[at - 1][0]
    return here == there and here[0].isupper() and number > 1 and _at_home(here.lower(), pair.source)


def _stretch(ours: _Words, theirs: _Words, number: int, pair: _Pair) -> tuple[int, int]:
    """First and last word of the stretch around a leftover that the original has in the same order."""
    first = last = number
    at = _at(theirs, ours.found[number][0])
    own = function_words(pair.target)
    for step in (1, -1):
        here, there = number + step, at + step
        while 0 <= here < len(ours.found) and 0 <= there < len(theirs.found):
            word = ours.found[here][0]
            if word != theirs.found[there][0] or word in own or not word.islower():
                break
            first, last = min(first, here), max(last, here)
            here, there = here + step, there + step
    return first, last


@cache
def _countries(source: str, target: str) -> dict[str, str]:
    """Names of countries in one word that the other language writes otherwise."""
    theirs, ours = gazetteer.countries(source), gazetteer.countries(target)
    known = set(ours.values())
    return {
        name: ours[code]
        for code, name in sorted(theirs.items())
        if len(code) == 2 and code in ours and name not in known and name.isalpha() and len(name) > 3
    }


@cache
def _data() -> dict[str, dict[str, str]]:
    return table(_PATH)


@cache
def _adverbs(lang: str) -> tuple[str, ...]:
    """Endings of adverbs in a language."""
    return tuple(_data()["adverbs"].get(lang, "").split())


@cache
def _before_noun() -> re.Pattern[str]:
    """A word before a German noun, and an inflected adjective between them, at the end of a text."""
    words = "|".join(_data()["nouns"]["before"].split())
    between = r"(?: (?:[a-zäöüß]{2,}(?:e|en|er|es|em)|[A-ZÄÖÜ][a-zäöüß]+(?:e|es)))?"
    return expression(rf"(?:(?<!\w)(?:{words}|\d+){between}) \Z")


@cache
def _accepted(lang: str) -> frozenset[str]:
    its = _data()["accepted"]
    return frozenset(f"{its['any']} {its.get(lang, '')}".split())


@cache
def _acronyms(lang: str) -> dict[str, str]:
    acronyms: dict[str, dict[str, str]] = table(_PATH)["acronyms"]
    return acronyms.get(lang, {})


@cache
def _exonyms(lang: str) -> dict[str, str]:
    """Names of regions and cities that English writes otherwise, and does not have as they are."""
    exonyms: dict[str, dict[str, str]] = table(_PATH)["exonyms"]
    return exonyms.get(lang, {})


@cache
def _loans() -> frozenset[str]:
    return frozenset(_data()["loans"]["from"].split())
