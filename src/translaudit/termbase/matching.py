"""Find every pattern of a set in a text: one overlapping Aho-Corasick scan, then word boundaries, then longest first.

A pattern is a phrase whose words may carry endings. The automaton looks for the part that never changes (the stem of
the first word, or the whole of a fixed phrase); what follows is checked against the endings. Reach for `Matcher.find`
with text whose apostrophes are folded and which is in NFC (`translaudit.text.normalise`). It does not know concepts:
each pattern carries whatever its maker put there.

Leftmost-longest automata lose matches when a longer candidate fails its boundary check; hence the overlapping scan.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from translaudit.text.normalise import is_word_char

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Match", "Matcher", "Pattern", "word_end"]

_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff]")
_SEPARATORS = " -'.’\u00a0"
_SMALL = 20_000  # code points; below this only the patterns whose first word occurs are compiled
_ENOUGH = 400_000  # code points seen in small texts after which compiling everything once is cheaper
# Articles, prepositions and conjunctions that Arabic and Hebrew write together with the word after them.
_PROCLITICS = {
    "ar": frozenset(("ال", "و", "ف", "ب", "ل", "ك", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول")),
    "fa": frozenset(("ب",)),
    "he": frozenset(("ה", "ו", "ב", "ל", "כ", "מ", "ש", "וה", "בה", "מה", "שה", "וב", "ול", "ומ", "וש", "כש", "לכש")),
}
_ELISION = frozenset(("fr", "it", "ca"))


class Pattern(NamedTuple):
    """What to look for.

    Attributes:
        stem: the part that never changes, in its own capitals; with no endings, the whole phrase.
        endings: what may follow the stem up to the end of its word; empty for a fixed phrase.
        tail: the further words: pairs of stem and endings; words are separated by white space or a hyphen.
        payload: whatever the maker wants back.
    """

    stem: str
    endings: frozenset[str]
    tail: tuple[tuple[str, frozenset[str]], ...]
    payload: Any


class Match(NamedTuple):
    """A pattern's place in a text, in code points, half-open.

    Attributes:
        start: offset of its first character.
        end: offset after its last.
        number: index of the pattern.
        shouted: the text has it in capitals.
    """

    start: int
    end: int
    number: int
    shouted: bool


class Matcher:
    """A compiled set of patterns for texts of one language."""

    def __init__(self, patterns: Any, stems: Sequence[str], lang: str) -> None:
        """Keep the patterns; the automaton is built when first needed.

        Args:
            patterns: a sequence of `Pattern`, or of tuples like it, sorted by stem.
            stems: their stems.
            lang: of the texts; decides elision.
        """
        self._patterns = patterns
        self._stems = stems
        self._lang = lang.split("-", maxsplit=1)[0]
        self._clitics = _PROCLITICS.get(self._lang, frozenset())
        self._automaton: Any = None
        self._targets: list[tuple[int, int, bool]] = []
        self._seen = 0

    def __len__(self) -> int:
        """How many patterns there are."""
        return len(self._stems)

    def find(self, text: str) -> list[Match]:
        """All matches that remain after the longest of overlapping ones is kept, by start.

        Several patterns on the very same span are all returned. A match inside a longer one is dropped.
        """
        if not self._stems or not text:
            return []
        candidates = sorted(self._candidates(text), key=_longest_first)
        kept: list[Match] = []
        start = end = -1
        for match in candidates:
            if match[0] >= end or (match[0] == start and match[1] == end):
                kept.append(match)
                start, end = match[0], match[1]
        return kept

    def _candidates(self, text: str) -> Iterator[Match]:
        automaton, targets = self._choose(text)
        if automaton is None:
            return
        patterns, length = self._patterns, len(text)
        for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
            if start and not self._begins(text, start):
                continue
            first, last, shouted = targets[index]
            plain_end = end == length or self._ends(text, end)
            for number in range(first, last):
                pattern = patterns[number]
                stop = end if plain_end and not pattern[1] and not pattern[2] else self._extend(text, end, pattern)
                if stop >= 0:
                    yield Match(start, stop, number, shouted)

    def _extend(self, text: str, end: int, pattern: Pattern) -> int:
        """Where the pattern ends when its stem ends at `end`; -1 when it is not there."""
        end = self._finish(text, end, pattern[1])
        for stem, endings in pattern[2]:
            if end < 0:
                return -1
            gap = end
            while gap < len(text) and (text[gap].isspace() or text[gap] in "-\u2010\u2011"):
                gap += 1
            if gap == end or gap - end > 3 or text[end:gap].count("\n") > 1:
                return -1
            found = text[gap : gap + len(stem)]
            if found != stem and not (found.isupper() and found == stem.upper()):
                return -1
            end = self._finish(text, gap + len(stem), endings)
        return end

    def _finish(self, text: str, end: int, endings: frozenset[str]) -> int:
        if end >= len(text) or self._ends(text, end):
            return end if not endings or "" in endings else -1
        if not endings:
            return -1
        stop = word_end(text, end)
        rest = text[end:stop]
        if rest in endings or (rest.isupper() and rest.lower() in endings):
            return stop
        if "'" in rest:  # an ending before a clitic: Kiev'de, Selenskyjs'
            cut = end + rest.index("'")
            if text[end:cut] in endings and self._ends(text, cut):
                return cut
        return -1

    def _begins(self, text: str, at: int) -> bool:
        before = text[at - 1]
        if before.isalnum() or before == "_":
            if self._clitics:
                head = at - 1
                while head and is_word_char(text[head - 1]):
                    head -= 1
                if text[head:at] in self._clitics:
                    return True
            return bool(_UNSPACED.match(before) or _UNSPACED.match(text[at]))
        if before == "'" and at > 1:  # O'Kharkov, Kup'yansk: part of a word, but not l'Ukraine
            head = at - 1
            while head and is_word_char(text[head - 1]):
                head -= 1
            return at - 1 - head < 3 or self._lang in _ELISION or not is_word_char(text[at])
        return before < "\u0300" or not is_word_char(before)

    def _ends(self, text: str, at: int) -> bool:
        after = text[at]
        if after.isalnum() or after == "_":
            return bool(_UNSPACED.match(after) or (at and _UNSPACED.match(text[at - 1])))
        if after == "'" and at + 1 < len(text) and text[at + 1].isalpha():
            stop = at + 1
            while stop < len(text) and is_word_char(text[stop]):
                stop += 1
            return stop - at <= 3 or self._lang == "tr"
        return after < "\u0300" or not is_word_char(after)

    def _choose(self, text: str) -> tuple[Any, list[tuple[int, int, bool]]]:
        """The automaton for this text: of all patterns, or of those whose first word occurs in a small text."""
        if self._automaton is not None:
            return self._automaton, self._targets
        self._seen += len(text)
        small = len(text) < _SMALL and self._seen < _ENOUGH and len(self._stems) > 64
        if small and not self._clitics and not _UNSPACED.search(text):
            targets = self._occurring(text)
            return (_automaton([self._spelt(target) for target in targets]), targets) if targets else (None, [])
        targets = self._everything()
        self._automaton, self._targets = _automaton([self._spelt(target) for target in targets]), targets
        return self._automaton, targets

    def _spelt(self, target: tuple[int, int, bool]) -> str:
        stem = self._stems[target[0]]
        return stem.upper() if target[2] else stem

    def _everything(self) -> list[tuple[int, int, bool]]:
        targets: list[tuple[int, int, bool]] = []
        at = 0
        for stem, members in groupby(self._stems):
            stop = at + sum(1 for _ in members)
            targets.append((at, stop, False))
            if len(stem) > 3 and not stem.isupper():
                targets.append((at, stop, True))
            at = stop
        return targets

    def _occurring(self, text: str) -> list[tuple[int, int, bool]]:
        targets: set[tuple[int, int, bool]] = set()
        for word in set(_WORD.findall(text)):
            self._starting(word, targets, shouted=False)
            if len(word) > 1 and word.isupper():
                self._starting(word[0] + word[1:].lower(), targets, shouted=True)
                self._starting(word.lower(), targets, shouted=True)
        return sorted(targets)

    def _starting(self, word: str, targets: set[tuple[int, int, bool]], *, shouted: bool) -> None:
        """Add the runs of equal stems that are a beginning of the word, or go on after it."""
        stems = self._stems
        low = bisect_left(stems, word[0])
        for length in range(1, len(word) + 1):
            stem = word[:length]
            low = bisect_left(stems, stem, low)
            if low == len(stems) or not stems[low].startswith(stem):
                return
            if stems[low] == stem:
                targets.add((low, bisect_right(stems, stem, low), shouted))
        for separator in _SEPARATORS:
            at = bisect_left(stems, word + separator, low)
            stop = bisect_left(stems, word + chr(ord(separator) + 1), at)
            while at < stop:
                end = bisect_right(stems, stems[at], at)
                targets.add((at, end, shouted))
                at = end


def _longest_first(match: Match) -> tuple[int, int]:
    return match[0], -match[1]


def word_end(text: str, at: int) -> int:
    """Where the word that goes on at `at` ends; apostrophes between letters belong to it."""
    length = len(text)
    while at < length:
        ch = text[at]
        if not (ch.isalnum() or is_word_char(ch)) and not (ch == "'" and at + 1 < length and text[at + 1].isalpha()):
            break
        at += 1
    return at


def _automaton(stems: list[str]) -> Any:
    from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415  the only place that needs it

    return AhoCorasick(stems, implementation=Implementation.ContiguousNFA)
