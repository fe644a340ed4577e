"""Words of an original that stand in a translation of the same script.

Reach for `same_script`. A word must be in the original of its segment, be a word of the original's language and none of the
translation's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.residue.by_list import means_other, other_form, rendered
from translaudit.accuracy.residue.known import accepted, adverbs, better_name, loans, rows
from translaudit.accuracy.residue.pair import SHORT, WORD, explained, glossed, leftover
from translaudit.accuracy.residue.shapes import at_home, german_noun, has_word, looks_foreign
from translaudit.model import Confidence
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.addresses import in_address
from translaudit.text.language import function_words
from translaudit.text.light import light_words
from translaudit.text.vocabulary import dictionaries, knows

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from translaudit.accuracy.residue.pair import Pair
    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.rule import Mark

__all__ = ["same_script"]

_APART = frozenset('\ufffc"“”„«»')  # what no phrase goes on across: placeholders, quotation marks
_MARKS = frozenset('“”„«»"(')  # what no leftover goes on across
_CLITIC = 2  # letters
_LISTED = 5  # letters; shorter words are in too many languages in some form
_QUOTED = expression(r"[“„«‚‘\"»][^“”„«»\"\n]{2,100}[”“»’\"«]")
_ROOT = 3  # letters by which a name is known again with another ending
_LONGEST = 100  # code points of a title
_MOST = 6  # its words
_NAME = 4  # words of a name after the first
_PHRASE = 3  # words of English; fewer are often borrowed


def same_script(document: Document, segment: Segment, pair: Pair) -> Iterator[Mark]:
    """Words of the original that are no words of the translation's language."""
    source, span = document.source, segment.source
    if source is None or span is None:
        return
    text = document.target.text
    theirs = _words(source.text, span.start, span.end)
    ours = _words(text, segment.target.start, segment.target.end)
    end = -1
    for number, match in enumerate(ours.found):
        if match.start() < end:
            continue
        if match[0] not in theirs.places and match[0].lower() not in theirs.places:
            yield from _inflected(document, ours, theirs, match, pair)
            continue
        better = better_name(match[0], pair)
        if not better and not _foreign(document, ours, theirs, number, pair):
            continue
        if better and _in_name(ours, theirs, number):
            continue
        first, last = (number, number) if better else _stretch(text, ours, theirs, number, pair)
        start, end = ours.found[first].start(), ours.found[last].end()
        words = text[start:end]
        if glossed(text, start) or in_address(text, start, end) or _path(text, start, end):
            continue
        at = theirs.found[_at(theirs, ours.found[first][0])].start()
        sides = text[slice(*segment.target)], source.text[slice(*span)]
        if not better and (explained(text, end, *sides) or _title(text, sides[1], start, end)):
            continue
        if not better and _borrowed(document, ours, first, last, pair):
            continue
        confidence = Confidence.HIGH if better else Confidence.MEDIUM
        yield leftover(start, end, words, (at, at + len(words)), confidence, better)


def _inflected(document: Document, ours: _Words, theirs: _Words, match: re.Match[str], pair: Pair) -> Iterator[Mark]:
    """A word that the original has in another form."""
    there = other_form(match[0], ours.found, theirs.found, pair) or _of_dictionary(document, match[0], theirs, pair)
    if there and rendered(match[0], ours.found, pair):
        return
    if there and not glossed(match.string, match.start()) and not _told(document, match[0], pair):
        yield leftover(*match.span(), match[0], there.span(), Confidence.MEDIUM)


def _of_dictionary(document: Document, word: str, theirs: _Words, pair: Pair) -> re.Match[str] | None:
    """The word of the original of which one that only its language has is another form, by the dictionaries of both."""
    if len(word) < _LISTED or not word.islower() or word in accepted(pair.source):
        return None
    if pair.source in loans() or pair.source not in dictionaries():
        return None
    if pair.target not in dictionaries() or has_word(word, pair.target) or not at_home(word, pair.source):
        return None
    reader = document.readers[0]
    alike = (one for one in theirs.found if one[0].islower() and one[0][0] == word[0])
    return next((one for one in alike if not reader.keys(word).isdisjoint(reader.keys(one[0]))), None)


def _borrowed(document: Document, ours: _Words, first: int, last: int, pair: Pair) -> bool:
    """Whether words are told what they mean, or too few of a language that others borrow from."""
    if first == last and _told(document, ours.found[first][0], pair):
        return True
    return pair.source in loans() and not _phrase(document, ours, first, last)


def _told(document: Document, word: str, pair: Pair) -> bool:
    from translaudit.accuracy.residue.glosses import told  # noqa: PLC0415  only where a word was left

    return told(document, word, pair.target)


class _Words(NamedTuple):
    """The words of one side of a segment.

    Attributes:
        found: the matches, by place.
        places: where each word stands first, as it is written and in small letters.
    """

    found: list[re.Match[str]]
    places: dict[str, int]


def _words(text: str, start: int, end: int) -> _Words:
    found = list(WORD.finditer(text, start, end))
    index: dict[str, int] = {}
    for number, match in enumerate(found):
        index.setdefault(match[0], number)
    for number, match in enumerate(found):
        index.setdefault(match[0].lower(), number)
    return _Words(found, index)


def _path(text: str, start: int, end: int) -> bool:
    """Whether words are part of the path of a file, or its name: /etc/apt, sources.list."""
    words = text[start:end]
    return "/" in (text[start - 1 : start], text[end : end + 1]) or (
        " " not in words and ("/" in words or "." in words)
    )


def _title(text: str, original: str, start: int, end: int) -> bool:
    """Whether words stand in quotation marks in both texts, as the title of a work or what is explained in brackets."""
    for match in _QUOTED.finditer(text, max(0, start - _LONGEST), end + _LONGEST):
        if match.start() < start and end < match.end():
            inner = match[0][1:-1].strip(" ,.")
            kept = inner in original and (inner[:1].isupper() or text.startswith((" (", " ["), match.end()))
            return kept and (len(inner.split()) <= _MOST or text.startswith(" (", match.end()))
    return False


def _phrase(document: Document, ours: _Words, first: int, last: int) -> bool:
    """Whether English words are enough to be no borrowing, and no title or quotation."""
    start, end = ours.found[first].start(), ours.found[last].end()
    beside = [ours.found[other][0][0] for other in (first - 1, last + 1) if 0 <= other < len(ours.found)]
    text = document.target.text[start:end]
    if len(text.split()) < _PHRASE or not _APART.isdisjoint(text):
        return False
    return not any(map(str.isupper, beside)) and not document.quoted(start, end)


def _foreign(document: Document, ours: _Words, theirs: _Words, number: int, pair: Pair) -> bool:
    """Whether a word that both sides have is the original's and not the translation's."""
    word = ours.found[number][0]
    low = word.lower()
    if low in function_words(pair.target) or low in accepted(pair.source) or word in accepted(pair.source):
        return False
    start = ours.found[number].start()
    if len(word) <= _CLITIC and document.target.text[start - 1 : start] in {"'", "’"}:
        return False  # we’ve
    at = _at(theirs, word)
    begins = _begins(ours, number)
    if _light(low, pair, begins=begins) and (word.islower() or (begins and not word.isupper())):
        return _foreign_function(low, ours, theirs, number, pair) and not _named(ours, theirs, number, pair)
    if len(word) < SHORT or pair.target not in dictionaries():
        return False
    if has_word(low, pair.target):
        joined = "-" in document.target.text[start - 1 : start] + document.target.text[start + len(word) :][:1]
        return not joined and not _named(ours, theirs, number, pair) and means_other(word, ours.found, pair)
    if word.islower():
        return not _named(ours, theirs, number, pair) and (looks_foreign(word, pair) or at_home(word, pair.source))
    if word.isupper() or not word[1:].islower() or _in_name(ours, theirs, number) or knows(word, pair.target):
        return False
    if begins and (theirs.found[at][0] == low or low.endswith(adverbs(pair.source))):
        return at_home(low, pair.source) or looks_foreign(low, pair)
    return pair.source == "de" and pair.target != "de" and german_noun(document, word, theirs.found[at].start())


def _light(low: str, pair: Pair, *, begins: bool) -> bool:
    """Whether a word is a function word of the original's language; more of them are told where a sentence begins."""
    return low in function_words(pair.source) or (begins and len(low) >= SHORT and low in light_words(pair.source))


def _foreign_function(low: str, ours: _Words, theirs: _Words, number: int, pair: Pair) -> bool:
    """Whether a function word of the original's language is none of the other language, and no part of a name."""
    if len(low) == 1 and low != "y":
        return False
    junk = rows()["foreign"].get(pair.target, "").split()
    if low not in junk and (pair.target not in dictionaries() or knows(low, pair.target)):
        return False
    beside = [_kept(ours, theirs, number, other) for other in (number - 1, number + 1)]
    return not (all(beside) or (any(beside) and low in rows()["particles"]["any"].split()))


def _kept(ours: _Words, theirs: _Words, number: int, other: int) -> bool:
    """Whether a word with a capital beside another stands in the original too, whatever its ending."""
    if not 0 < other < len(ours.found) or not ours.found[other][0][0].isupper():
        return False
    word = ours.found[other][0]
    if "," in _between(ours, *sorted((number, other))):
        return False
    return any(one[:1].isupper() and one[:_ROOT].lower() == word[:_ROOT].lower() for one in theirs.places)


def _at(theirs: _Words, word: str) -> int:
    return theirs.places[word] if word in theirs.places else theirs.places[word.lower()]


def _begins(ours: _Words, number: int) -> bool:
    """Whether a sentence may begin here, so that a capital says nothing."""
    if number == 0:
        return True
    between = _between(ours, number - 1, number)
    return any(sign in between for sign in '.!?:"“„«\n')


def _in_name(ours: _Words, theirs: _Words, number: int) -> bool:
    """Whether a neighbour with a capital stands beside the word in the original too."""
    at = _at(theirs, ours.found[number][0])
    particles = rows()["particles"]["any"].split()
    for step in (-1, 1):
        near, far = number + step, at + step
        while 0 <= near < len(ours.found) and 0 <= far < len(theirs.found):
            here = ours.found[near][0]
            if here != theirs.found[far][0]:
                break
            if here[0].isupper():
                return step < 0 or not _apart(ours, number)
            if here not in particles:
                break
            near, far = near + step, far + step
    return False


def _between(ours: _Words, first: int, last: int) -> str:
    """What stands between two words."""
    return ours.found[first].string[ours.found[first].end() : ours.found[last].start()]


def _apart(ours: _Words, number: int) -> bool:
    """Whether brackets open behind a word, around what is no abbreviation of it: Sicherheitsberater (NSA)."""
    return "(" in _between(ours, number, number + 1) and ours.found[number + 1][0][0] != ours.found[number][0][0]


def _named(ours: _Words, theirs: _Words, number: int, pair: Pair) -> bool:
    """Whether a word in small letters belongs to a name: it follows a word with a capital, as in “Médecins sans frontières”.

    A verb follows a name as well; but then the name is no word of the language.
    """
    at = _at(theirs, ours.found[number][0])
    for step in range(1, min(number, at, _NAME) + 1):
        here, there = ours.found[number - step][0], theirs.found[at - step][0]
        if here != there or "," in _between(ours, number - step, number - step + 1):
            return False
        if here[0].isupper():
            low = here.lower()
            return number > step and (low in function_words(pair.source) or at_home(low, pair.source))
    return False


def _stretch(text: str, ours: _Words, theirs: _Words, number: int, pair: Pair) -> tuple[int, int]:
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
            between = sorted((ours.found[here].span(), ours.found[here - step].span()))
            if not _MARKS.isdisjoint(text[between[0][1] : between[1][0]]):
                break
            first, last = min(first, here), max(last, here)
            here, there = here + step, there + step
    return first, last
