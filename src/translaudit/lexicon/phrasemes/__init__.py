"""Idioms, fixed terms, collocations and words, what renders them, and what betrays that they were taken otherwise.

Reach for `load` to look a pair of languages up, for `Phrasemes.found` to find those that an original has, for `wrong`
and `rendered` to learn what a translation has in their place, and for `told` and `otherwise` to learn whether the company
of a word tells its sense, or another. The lists are the TSV files beside this module. Words meet in all their forms.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.lexicon.phrasemes.lists import (
    FAR,
    GRAMMAR,
    HEAD,
    PARTING,
    Pattern,
    compiled,
    pattern_of,
    rows,
)
from translaudit.lexicon.phrasemes.renderings import Phraseme, Renderings, apart
from translaudit.lexicon.words import UNSPACED
from translaudit.records import NamedTuple
from translaudit.storage.contents import names
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, Pieces, unpacked_numbers
from translaudit.text.light import light_words
from translaudit.text.sentences import sentences
from translaudit.text.stems import IRREGULAR, STEMS, inflected, small, stems
from translaudit.text.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from translaudit.model import Span

__all__ = ["FOLDER", "PAIRS", "Found", "Phraseme", "Phrasemes", "load", "phraseme_list", "within"]

_FOLDER = Path(__file__).parent
FOLDER = "phrasemes"
"""Where lists are kept."""
PAIRS = tuple([name for name in names(_FOLDER, ".tsv") if len(name) == len("ru-en")])
"""The pairs that have a list, as “uk-en”."""
_FORMAT = "12"  # of what is kept
_KEPT = 100  # lists in the user's cache
_WORDS = 16_000  # different words of texts kept in mind
_TEXTS = 64  # and texts
_ENDING = expression(r"[.!?;]\s")  # of a sentence
_ABBREVIATION = 4  # letters, at most
_COMPANY = 12  # words to each side of a word that may tell its sense


class Found(NamedTuple):
    """An expression in a text: which one, the spans of its words, in code points, and how the list spells them."""

    phraseme: Phraseme
    words: tuple[tuple[int, int], ...]
    listed: tuple[str, ...]


class _Asked(NamedTuple):
    """Patterns that are found by a word: all, those of idioms, and the numbers of the expressions of the others."""

    every: tuple[int, ...]
    idioms: tuple[int, ...]
    others: frozenset[int]


class Phrasemes(Renderings):
    """The list of one pair of languages."""

    def __init__(self, source: str, target: str, made: Mapping[str, Any]) -> None:
        """Take what `compiled` made."""
        super().__init__(target)
        self.source = source
        self._entries = Pieces(made["entries"], lambda one: Phraseme(*one))
        self._patterns = Pieces(made["patterns"], lambda one: Pattern(*one))
        self._owners = unpacked_numbers(made["owners"])
        self._index = ByKey(made["index"])
        self._betrayed = ByKey(made["betrayed"])
        self._idioms: bytes = made["idioms"]
        self._persons = _persons(table(GRAMMAR)["possessive"].get(source, ""))
        self._light = light_words(source)
        self._numbers = lru_cache(_WORDS)(self._asked)
        self._suspects = lru_cache(_WORDS)(self._suspected)
        self._whole = lru_cache(_TEXTS)(self._parted)
        self._near = lru_cache(2)(self._read)

    def found(self, text: str, translation: str | None = None) -> Sequence[Found]:
        """The expressions of a text, each once; none that a longer one covers.

        With a translation only idioms and those that a word of it may betray are looked for, which takes far less time; all,
        where no spaces part the words: their signs may betray them too.
        """
        return self.parted(text, translation)[0]

    def parted(self, text: str, translation: str | None = None) -> tuple[Sequence[Found], Sequence[Found]]:
        """The expressions that `found` has, and those that it leaves out because a longer one covers them."""
        if translation is None or self.source in UNSPACED:
            return self._whole(text)
        return self._parted(text, frozenset[int]().union(*map(self._suspects, self.texts(translation))))

    def _parted(self, text: str, wanted: frozenset[int] | None = None) -> tuple[Sequence[Found], Sequence[Found]]:
        finder = self._unspaced if self.source in UNSPACED else self._spaced
        there: dict[int, tuple[tuple[tuple[int, int], ...], tuple[str, ...]]] = {}
        for number, spans, listed in finder(text, wanted):
            if number not in there or _size(spans) > _size(there[number][0]):
                there[number] = spans, listed
        longest = sorted(there.items(), key=lambda one: (one[1][0][0][0] - one[1][0][-1][1], -len(one[1][0]), one[0]))
        parts: tuple[list[Found], list[Found]] = [], []
        for number, (spans, listed) in longest:
            covered = any(spans != other.words and within(spans, other.words) for other in parts[0])
            parts[covered].append(Found(self._entries[number], spans, listed))
        for part in parts:
            part.sort(key=lambda one: one.words)
        return parts

    def told(self, found: Found, text: str) -> tuple[int, int] | None:
        """Where the sentence in which a word was found has company of its sense, in code points; None where nowhere."""
        first = found.words[0][0]
        start, end = next(one for one in _sentences(text, self.source) if one.start <= first < one.end)
        if self.source in UNSPACED:
            pieces = [re.escape(one) for one in found.phraseme.company]
            places = [match.span() for one in pieces for match in re.finditer(one, text)]
            inside = [one for one in places if start <= one[0] and one[1] <= end and apart(one, found.words)]
            return min(inside, default=None)
        words = [word for word in tokens(text) if start <= word.start < end]
        at = next(number for number, word in enumerate(words) if word.end > first)
        near = words[max(0, at - _COMPANY) : at + _COMPANY + 1]
        near = [word for word in near if apart((word.start, word.end), found.words)]
        return self._company(found.phraseme, near, text, strictly=True)

    def companions(self, found: Found, phraseme: Phraseme, text: str, *, strictly: bool) -> tuple[tuple[int, int], ...]:
        """Where a text has company that a line tells of a word, in code points: of each companion the first place.

        Forms of the word itself are none; strictly no words that are like the company, and other ones by a dictionary.
        """
        if self.source in UNSPACED:
            own = [match.span() for one in found.listed for match in re.finditer(re.escape(one), text)]
            places = [
                next((there for match in re.finditer(re.escape(one), text) if apart(there := match.span(), own)), None)
                for one in phraseme.company
            ]
            return tuple(sorted({one for one in places if one}))
        near, known = self._near(text)
        met: set[tuple[int, int]] = set()
        for pattern in (pattern_of(0, one, self.source) for one in phraseme.company):
            if all(map(known.intersection, pattern.stems)):
                words = [word for word in near if not any(self._form(word.text, one) for one in found.listed)]
                words = [word for word in words if not (strictly and self._another(word.text, pattern.words))]
                at = self._places(pattern, words, text)
                if at:
                    met.add((words[at[0]].start, words[at[-1]].end))
        return tuple(sorted(met))

    def _read(self, text: str) -> tuple[Sequence[Token], frozenset[str]]:
        """The words of a text, and their stems."""
        near = tokens(text)
        return near, frozenset[str]().union(*[stems(word.text, self.source) for word in near])

    def otherwise(self, found: Found, text: str) -> bool:
        """Whether a text has, anywhere, company of the other sense of a word; for `unless` only.

        A form of the word itself is company only as the list spells it: board is none of boarding.
        """
        company = found.phraseme.company
        if self.source in UNSPACED:
            return any(one in text for one in company)
        spelled = {word.text.casefold() for one in company for word in tokens(one)}
        near = [
            word
            for word in tokens(text)
            if word.text.casefold() in spelled or not any(self._form(word.text, one) for one in found.listed)
        ]
        return self._company(found.phraseme, near, text) is not None

    def _company(
        self, phraseme: Phraseme, near: Sequence[Token], text: str, *, strictly: bool = False
    ) -> tuple[int, int] | None:
        """Where words of a text are company of a word, in code points; strictly no other words that are like it."""
        known = frozenset[str]().union(*[stems(word.text, self.source) for word in near])
        for pattern in (pattern_of(0, one, self.source) for one in phraseme.company):
            if not all(map(known.intersection, pattern.stems)):
                continue
            words = [word for word in near if not self._another(word.text, pattern.words)] if strictly else near
            there = self._places(pattern, words, text)
            if there:
                return words[there[0]].start, words[there[-1]].end
        return None

    def _another(self, word: str, listed: Sequence[str]) -> bool:
        """Whether a word is like one of some listed ones, and a dictionary has it as another: сети, nets, of сет, a set."""
        from translaudit.text.inflection.dictionary import DICTIONARIES, lemmas  # noqa: PLC0415  it may load one

        small = word.casefold()
        if self.source not in DICTIONARIES or small in listed or not any(self._form(word, one) for one in listed):
            return False
        own = lemmas(small, self.source)
        return all(own.isdisjoint({one.replace("ё", "е"), *lemmas(one, self.source)}) for one in listed)

    def _asked(self, word: str) -> _Asked:
        """The patterns that are found by a word: all, those of idioms, and the expressions of the others."""
        asked = tuple(
            dict.fromkeys(number for key in sorted(stems(word, self.source)) for number in self._index.get(key, ()))
        )
        owners, idioms = self._owners, self._idioms
        others = frozenset([owners[one] for one in asked if not idioms[owners[one]]])
        return _Asked(asked, tuple([one for one in asked if idioms[owners[one]]]), others)

    def _suspected(self, word: str) -> tuple[int, ...]:
        """The expressions of which a wrong rendering may begin with a word of a translation."""
        return tuple([number for key in sorted(self._target_stems(word)) for number in self._betrayed.get(key, ())])

    def _target_stems(self, word: str) -> frozenset[str]:
        return frozenset({word}) if self.target in UNSPACED else stems(word, self.target)

    def _spaced(
        self, text: str, wanted: frozenset[int] | None
    ) -> Iterator[tuple[int, tuple[tuple[int, int], ...], tuple[str, ...]]]:
        words = tokens(text)
        asked: dict[int, None] = {}
        for word in words:
            every, idioms, others = self._numbers(word.text)
            if wanted is None:
                asked.update(dict.fromkeys(every))
            elif wanted.isdisjoint(others):
                asked.update(dict.fromkeys(idioms))
            else:
                owners, sure = self._owners, self._idioms
                asked.update(dict.fromkeys([one for one in every if owners[one] in wanted or sure[owners[one]]]))
        there = frozenset[str]().union(*[stems(word.text, self.source) for word in words]) if asked else frozenset()
        for number in asked:
            pattern = self._patterns[number]
            if any(there.isdisjoint(one) for one in pattern.stems):
                continue
            places = self._places(pattern, words, text)
            if places:
                yield pattern.number, tuple([(words[one].start, words[one].end) for one in places]), pattern.words

    def _places(self, pattern: Pattern, words: Sequence[Token], text: str) -> tuple[int, ...]:
        """The first words that are those of a pattern, in its order or, of two, turned round; none where there are none."""
        for wanted in (pattern.words, pattern.words[::-1])[: 1 + pattern.turned]:
            for at, word in enumerate(words):
                if self._form(word.text, wanted[0]):
                    there = self._following(wanted[1:], pattern.gaps, words, at, text)
                    if there is not None:
                        return (at, *there)
        return ()

    def _form(self, word: str, listed: str) -> bool:
        """Whether a word of a text may be a form of a listed one; a light word is none of another."""
        own = small(word, self.source).casefold()
        if own == listed or (own not in self._light and inflected(word, listed, self.source)):
            return True
        return any(own.endswith(one) and own.removesuffix(one) + other == listed for one, other in self._persons)

    def _following(
        self, wanted: Sequence[str], gaps: Sequence[int], words: Sequence[Token], at: int, text: str
    ) -> tuple[int, ...] | None:
        """Where further words stand behind one, no clause ending in between unless much may stand there; no sentence does."""
        if not wanted:
            return ()
        for place in range(at + 1, min(at + 2 + gaps[0], len(words))):
            mark = (PARTING if gaps[0] < FAR else _ENDING).search(text, words[place - 1].end, words[place].start)
            if mark and (gaps[0] < FAR or _begins(words[place - 1].text, words[place].text)):
                break
            if self._form(words[place].text, wanted[0]):
                rest = self._following(wanted[1:], gaps[1:], words, place, text)
                if rest is not None:
                    return (place, *rest)
        return None

    def _unspaced(
        self, text: str, wanted: frozenset[int] | None
    ) -> Iterator[tuple[int, tuple[tuple[int, int], ...], tuple[str, ...]]]:
        for at in range(len(text)):
            for number, pieces in self._index.get(text[at : at + HEAD], ()):
                if wanted is not None and number not in wanted and not self._idioms[number]:
                    continue
                spans: list[tuple[int, int]] = []
                end = at
                for piece in pieces:
                    start = text.find(piece, end, (end if not spans else end + FAR) + len(piece))
                    if start < 0:
                        break
                    end = start + len(piece)
                    spans.append((start, end))
                else:
                    yield number, tuple(spans), tuple(pieces)


@lru_cache(maxsize=4)
def _sentences(text: str, lang: str) -> tuple[Span, ...]:
    """The sentences of a segment, of whose words one after the other is asked."""
    return tuple(sentences(text, lang))


def _persons(table_of: str) -> tuple[tuple[str, str], ...]:
    """Endings of a noun of somebody, and those that lists have for them, by the lines of a table."""
    pairs = [line.split(" = ") for line in table_of.strip().splitlines()]
    return tuple([(one, listed) for listed, others in pairs for one in others.split()])


def _begins(before: str, word: str) -> bool:
    """Whether a word behind a full stop begins a sentence: it has a capital, and no abbreviation stands before it."""
    return word[:1].isupper() and len(before) > _ABBREVIATION


def _size(spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """How many words were found, and how many code points they have."""
    return len(spans), sum(end - start for start, end in spans)


def within(spans: tuple[tuple[int, int], ...], others: tuple[tuple[int, int], ...]) -> bool:
    """Whether words are among others; without spaces, whether one lies within another."""
    among = any(start <= spans[0][0] and spans[0][1] <= end for start, end in others)
    return set(spans) <= set(others) or (len(spans) == 1 and among)


@cache
def load(source: str, target: str) -> Phrasemes | None:
    """The list of a pair of languages (two-letter codes); None where there is none."""
    if f"{source}-{target}" not in PAIRS:
        return None
    name, make = phraseme_list(f"{source}-{target}")
    return Phrasemes(source, target, kept(name, make, folder=FOLDER, most=_KEPT))


def phraseme_list(pair: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the list of a pair is kept, and what makes it."""
    path = _FOLDER / f"{pair}.tsv"
    source, _, target = pair.partition("-")

    def make() -> dict[str, Any]:
        return compiled(source, target, rows(path.read_text(encoding="utf-8"), path=path.name))

    return made_of(path, STEMS, IRREGULAR, GRAMMAR, _FORMAT), make
