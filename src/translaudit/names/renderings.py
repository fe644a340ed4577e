"""The names of an original and what its translation made of them, segment by segment.

Reach for `renderings` to learn which word renders which name, and for `twins` to learn which names were rendered in two
ways. Names are words with a capital, compared by sound; what is translated (Germany, the Red Cross) is for `gazetteer`.
It says what stands there, and judges nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.names.sounding import POOR, SOUNDS, bare, comparable, heard, likeness, made
from translaudit.records import NamedTuple
from translaudit.romanize.skeletons import plain, script
from translaudit.storage.expressions import expression
from translaudit.text.addresses import in_address
from translaudit.text.inflection import forms, paradigm
from translaudit.text.inflection.relatives import shared
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.document import Document
    from translaudit.model import Segment, Side

__all__ = ["NOMINATIVES", "Mention", "Rendering", "Twin", "mentions", "opens", "renderings", "twins"]

_WORD = expression(r"[^\W\d_](?:[\w'’ʼ]|[-‑](?=[^\W\d_]))*")
_BEGINS = expression(r"(?:^|[.!?…:;\n“”«»„\"(\[•–—¿¡-]\s?)[\s“”«»„\"'(\[–—¿¡-]*$")
_INITIAL = expression(r"(?:^|[\s.(])[^\W\d_]\.\s?$")  # D.K. Arya
_POSSESSIVE = expression(r"['’ʼ](?:s|S|ve|re|ll|d|m)?$")
_ELIDING = frozenset(("fr", "it", "ca"))
_ELISION = expression(r"(?:[a-zà-ÿ]{0,4}l|[dsncjmt]|qu|un)['’]", re.IGNORECASE)
_SHORT = 3
_SURELY = 4.0  # evidence from which a name has its word
_APART = 0.25  # by how much less of its letters other words then have
_CLEAR = 2.0  # by how much a word must sound better than another to be chosen


_DOUBTFUL = -2.0
_ALIKE = 0.6
_MARKS = str.maketrans("", "", "'’ʼ")


class Mention(NamedTuple):
    """A word with a capital: the word without a possessive, its span, and whether it opens a sentence."""

    word: str
    start: int
    end: int
    opens: bool


class Rendering(NamedTuple):
    """A name where the original has it, and the word of the translation that renders it; None where none sounds like it."""

    name: Mention
    by: Mention | None
    evidence: float
    segment: Segment


class Twin(NamedTuple):
    """Two renderings of one name of the original: the rarer and the other, their spans, the name, and how sure."""

    odd: str
    other: str
    places: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...]
    name: str
    evidence: float


def mentions(document: Document, side: Side) -> tuple[Mention, ...]:
    """Words of a side that begin with a capital and do not stand there in small letters too, by start."""
    key = "mentions source" if side is document.source else "mentions target"
    if key not in document.memo:
        document.memo[key] = tuple(_mentions(side.text, primary(side.lang)))
    return document.memo[key]  # type: ignore[no-any-return]


def _mentions(text: str, lang: str) -> Iterator[Mention]:
    found = [(match.group(), match.start()) for match in _WORD.finditer(text)]
    small = {word for word, _ in found if word[0].islower()}
    addresses = any(sign in text for sign in "@#/")
    for written, at in found:
        word, start = written, at
        if lang in _ELIDING and (article := _ELISION.match(word)):
            word, start = word[article.end() :], start + article.end()
        if not word[:1].isupper():
            continue
        word = _POSSESSIVE.sub("", word)
        end = start + len(word)
        if word.lower() in small or len(word) < 2 or (addresses and in_address(text, start, end)):
            continue
        yield Mention(word, start, end, opens(text, start))


def opens(text: str, start: int) -> bool:
    """Whether what stands at a place opens a sentence, a quotation or the like."""
    begins = _BEGINS.search(text, max(0, start - 6), start)
    return bool(begins) and not _INITIAL.search(text, max(0, start - 8), start)


def within(found: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those of a sorted sequence that begin in a span."""
    low = bisect_left(found, start, key=lambda one: one.start)
    return found[low : bisect_left(found, end, lo=low, key=lambda one: one.start)]


def renderings(document: Document) -> tuple[Rendering, ...]:
    """Every name of the original with the word that renders it, by segment; computed once per document."""
    if "renderings" not in document.memo:
        document.memo["renderings"] = tuple(_renderings(document)) if document.close and not document.long else ()
    return document.memo["renderings"]  # type: ignore[no-any-return]


def _renderings(document: Document) -> Iterator[Rendering]:
    if document.source is None:
        return
    source, target = document.source, document.target
    langs = primary(source.lang), primary(target.lang)
    names, words = mentions(document, source), mentions(document, target)
    for segment in document.segments:
        if segment.source is not None:
            said = within(names, *segment.source)
            yield from _matched(said, within(words, *segment.target), langs, segment)


def _matched(
    said: Sequence[Mention], there: Sequence[Mention], langs: tuple[str, str], segment: Segment
) -> Iterator[Rendering]:
    """Each name with its best word; a word renders one name, the one that it sounds like most."""
    likely = _Likely(said, there, langs)
    taken = _assigned(said, there, likely)
    if not likely.confirmed(taken):
        taken = _assigned(said, there, likely)
    for number, name in enumerate(said):
        count, evidence = taken.get(number, (-1, POOR))
        yield Rendering(name, there[count] if count >= 0 else None, evidence, segment)


class _Likely:
    """Which words of a segment may render which of its names.

    A name that stands there once, and surely sounds like the one word that looks like it, is compared with no others, as
    long as that word is not another name's.
    """

    def __init__(self, said: Sequence[Mention], there: Sequence[Mention], langs: tuple[str, str]) -> None:
        self.langs = langs
        self.names, self.words = [one.word for one in said], [one.word for one in there]
        self.found: list[list[tuple[float, int]]] = []  # by name, evidence and number of a word
        self.waiting: dict[int, tuple[int, list[int]]] = {}  # by name, the word that it surely has, and the others
        for number, name in enumerate(self.names):
            near = comparable(name, self.words) if self.words else []
            first, *others = [count for count, _ in near] or [-1]
            alone = near and (not others or near[1][1] < near[0][1] - _APART) and self.names.count(name) == 1
            self.found.append(self._heard(name, [first]) if near else [])
            if alone and self.found[number] and self.found[number][0][0] >= _SURELY:
                self.waiting[number] = (first, others)
            else:
                self.found[number] += self._heard(name, others)

    def _heard(self, name: str, numbers: Sequence[int]) -> list[tuple[float, int]]:
        evidence = [(heard(name, self.words[number], *self.langs, SOUNDS), number) for number in numbers]
        return [one for one in evidence if one[0] >= SOUNDS]

    def confirmed(self, taken: Mapping[int, tuple[int, float]]) -> bool:
        """Whether each name has the word that it surely had; if not, all are compared with all."""
        if all(taken.get(name, (-1, POOR))[0] == word for name, (word, _) in self.waiting.items()):
            return True
        for name, (_, others) in self.waiting.items():
            self.found[name] += self._heard(self.names[name], others)
        return False


def _assigned(said: Sequence[Mention], there: Sequence[Mention], likely: _Likely) -> dict[int, tuple[int, float]]:
    """By number of a name, its word and the evidence: the best first, and those that stand at like places."""
    scored = sorted(
        (-evidence, abs(number * len(there) - count * len(said)), number, count)
        for number, found in enumerate(likely.found)
        for evidence, count in found
    )
    taken: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for evidence, _, number, count in scored:
        if number not in taken and count not in used:
            taken[number] = (count, -evidence)
            used.add(count)
    return taken


def twins(document: Document) -> Iterator[Twin]:
    """Names of the original that the translation renders in two ways that are no forms of each other."""
    if document.source is None:
        return
    source, lang = document.source.lang, document.target.lang
    by_name: dict[str, list[Rendering]] = defaultdict(list)
    for one in renderings(document):
        if one.by is not None and len(one.name.word) >= _SHORT and not one.name.word.isupper():
            by_name[one.name.word].append(one)
    for name in sorted(by_name):
        groups: list[tuple[str, list[Rendering]]] = []
        for one in by_name[name]:
            word = one.by.word if one.by else ""
            group = next((group for group in groups if one_word(group[0], word, name, source, lang)), None)
            if group is None:
                groups.append((word, [one]))
            else:
                group[1].append(one)
        if len(groups) > 1:
            yield from _odd(name, groups)


def _odd(name: str, groups: list[tuple[str, list[Rendering]]]) -> Iterator[Twin]:
    groups.sort(key=lambda group: -len(group[1]))
    right, others = groups[0]
    best = max(one.evidence for one in others)
    for wrong, places in groups[1:]:
        evidence = min(best, max(one.evidence for one in places))
        if not _derived(wrong, right) and _comparable(name, wrong, right, evidence):
            yield Twin(wrong, right, _spans(places), _spans(others), name, evidence)


def _comparable(name: str, wrong: str, right: str, evidence: float) -> bool:
    """Whether two words can be one name at all: in one script, and the less they sound like it, the more like each other.

    A name in its own letters, as titles have, is no spelling of the translation's; slips in it are for others.
    """
    if script(wrong) != script(right):
        return False
    if name in (wrong, right) or (script(wrong) == "greek" and plain(wrong) == plain(right)):
        return False  # kept as it is in one place, and adapted in the other; or an accent has moved
    return evidence >= _DOUBTFUL or likeness(wrong, right) >= _ALIKE


def _spans(found: list[Rendering]) -> tuple[tuple[int, int], ...]:
    return tuple((one.by.start, one.by.end) for one in found if one.by)


def _derived(one: str, other: str) -> bool:
    """Whether one word is the other with more at its end: Ukraine and Ukrainian."""
    short, long = sorted((one, other), key=len)
    same = shared(short, long)
    rest = long[same:].casefold()
    if one.endswith(made("english")) != other.endswith(made("english")):
        return True
    if "Ѐ" <= long[0] <= "ԯ":
        owned = same >= len(short) - 1 > 1 and rest.startswith(made("owning"))
        return owned or (same >= len(short) - 2 and rest.startswith(made("deriving")))
    return len(long) - len(short) > 1 and (same == len(short) or (same == len(short) - 1 and short[-1] in "aeiouy"))


@lru_cache(maxsize=16384)
def one_word(one: str, other: str, name: str, source: str, lang: str) -> bool:
    """Whether two words of a translation are forms of one word that renders the name.

    A lemma that both could be forms of must sound like the name nearly as well as the words themselves: Сидни would be
    a form of Сидня, and Сидней too, but Sidney is no Сидня.
    """
    one, other = one.translate(_MARKS).casefold().capitalize(), other.translate(_MARKS).casefold().capitalize()
    if one == other:
        return True
    same = shared(one, other)
    if max(len(one), len(other)) - same > 4 or same < 2:
        return False
    langs = primary(source), primary(lang)
    if not _declines(lang):
        return same >= min(len(one), len(other)) - 1 or bool(set(bare(one, langs[1])) & set(bare(other, langs[1])))
    best = max(heard(name, one, *langs), heard(name, other, *langs))
    for lemma in _lemmas(one, other, same):
        made = forms(paradigm(lemma, lang, name=True)) | {lemma}
        if one in made and other in made and heard(name, lemma, *langs) >= best - _CLEAR:
            return True
    return False


NOMINATIVES = (
    "",
    "а",
    "я",
    "ь",
    "й",
    "ий",
    "ый",
    "ой",
    "ия",
    "ія",
    "ій",
    "о",
    "е",
    "a",
    "e",
    "o",
    "y",
    "ý",
    "á",
    "ia",
    "i",
)


def _lemmas(one: str, other: str, same: int) -> Iterator[str]:
    yield from (one, other)
    for word in (one, other):
        for at in range(len(word), max(1, same - 3), -1):
            for ending in NOMINATIVES:
                yield word[:at] + ending


def _declines(lang: str) -> bool:
    return primary(lang) in {"ru", "uk", "be", "bg", "cs", "pl"}
