"""Find every pattern of a set in a text: one overlapping Aho-Corasick scan, then word boundaries, then longest first.

A pattern is a phrase whose words may carry endings. The automaton looks for the part that never changes (the stem of
the first word, or the whole of a fixed phrase); what follows is checked against the endings. Reach for `Matcher.find`
with text whose apostrophes are folded and which is in NFC (`translaudit.text.normalise`). It does not know concepts:
each pattern carries whatever its maker put there.

Leftmost-longest automata lose matches when a longer candidate fails its boundary check; hence the overlapping scan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.ordered import Ordered, ordered
from translaudit.termbase.occurring import ACRONYM, Stems
from translaudit.text.normalise import is_word_char

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Match", "Matcher", "Pattern", "capitals", "word_end"]

# Signs that part words whatever stands on their other side.
_APART = frozenset(' \n\r\t.,;:!?()[]{}/"“”„«»–—-…')
_APART_BYTES = frozenset("".join(sorted(_APART)).encode()) & frozenset(range(128))
_WORD_BYTES = frozenset(byte for byte in range(128) if chr(byte).isalnum() or chr(byte) == "_")
# Scripts without spaces between words, and how their letters begin in UTF-8. No regular expression: one of such ranges
# takes longer to compile than to look through an article.
_UNSPACED = ("\u0e00\u0eff", "\u1000\u109f", "\u1780\u17ff", "\u3005\u30ff", "\u3400\u9fff")
_UNSPACED_LEADS = tuple(
    bytes.fromhex("e0b8 e0b9 e0ba e0bb e180 e181 e182 e19e e19f")[at : at + 2] for at in range(0, 18, 2)
)
_EAST_ASIAN_LEADS = tuple(bytes((lead,)) for lead in range(0xE3, 0xEA))
_SMALL = 20_000  # code points; below this only the patterns whose first word occurs are compiled
_ENOUGH = 3  # code points a pattern seen in small texts after which compiling everything once is cheaper
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


_Target = tuple[tuple[int, ...], bool, int]  # of a spelling: its patterns, whether it is in capitals, its length
_Candidate = tuple[int, int, int, tuple[int, ...], bool]  # start, minus end, place in the list, numbers, in capitals


class Matcher:
    """A compiled set of patterns for texts of one language."""

    def __init__(self, patterns: Any, stems: Ordered | list[str], lang: str, capitals: Sequence[int] = ()) -> None:
        """Keep the patterns; the automaton is built when first needed.

        Args:
            patterns: a sequence of `Pattern`, or of tuples like it, sorted by stem.
            stems: their stems.
            lang: of the texts; decides elision.
            capitals: indices of the patterns in the order of their stems in capitals, where it is known.
        """
        self._patterns = patterns
        self._stems = stems if isinstance(stems, Ordered) else ordered(stems)
        self._lang = lang.split("-", maxsplit=1)[0]
        self._clitics = _PROCLITICS.get(self._lang, frozenset())
        self._automaton: Any = None
        self._targets: list[_Target] = []
        self._fixed: dict[tuple[int, ...], bool] = {}  # whether none of these patterns goes on behind its stem
        self._seen = 0
        self._small = Stems(self._stems, capitals)  # asked for a while only: see `_choose`

    def __len__(self) -> int:
        """How many patterns there are."""
        return len(self._stems)

    def find(self, text: str) -> list[Match]:
        """All matches that remain after the longest of overlapping ones is kept, by start.

        Several patterns on the very same span are all returned. A match inside a longer one is dropped.
        """
        return [
            Match(start, end, number, shouted)
            for start, end, numbers, shouted in self.spans(text, text.encode("utf-8", "surrogatepass"))
            for number in numbers
        ]

    def spans(self, text: str, data: bytes) -> list[tuple[int, int, tuple[int, ...], bool]]:
        """As `find`, with the patterns that match together in one tuple: start, end, their numbers, in capitals.

        Args:
            text: as for `find`.
            data: the same in UTF-8, half characters and all.
        """
        if not self._stems or not text:
            return []
        candidates = self._candidates(text, data)
        candidates.sort()
        kept: list[tuple[int, int, tuple[int, ...], bool]] = []
        start = end = -1
        for first, last, _, numbers, shouted in candidates:
            if first >= end or (first == start and -last == end):
                start, end = first, -last
                kept.append((start, end, numbers, shouted))
        return kept

    def _candidates(self, text: str, data: bytes) -> list[_Candidate]:
        """Matches as start, minus end, place in this list: so they sort by themselves, the longest first."""
        automaton, targets = self._choose(text, data)
        if automaton is None:
            return []
        found: list[_Candidate] = []
        fixed = self._fixed
        length = len(data)
        plain = not self._clitics
        wide = length > len(text)  # bytes are not characters; those between two ends are few, so they are counted
        last = end = 0
        for index, first, stop in automaton.find_matches_as_indexes(data, overlapping=True):
            numbers, shouted, size = targets[index]
            parted = stop == length or data[stop] in _APART_BYTES
            alone = fixed[numbers] if numbers in fixed else self._stand_alone(numbers)
            if alone and not parted and data[stop] in _WORD_BYTES and data[stop - 1] < 128:
                continue
            begun = not first or data[first - 1] in _APART_BYTES
            if not begun and plain and data[first - 1] in _WORD_BYTES and data[first] < 128:
                continue
            if wide:
                end += len(data[last:stop].decode("utf-8", "surrogatepass"))
                last = stop
            else:
                end = stop
            start = end - size
            if not begun and not self._begins(text, start):
                continue
            if not alone:
                for one in self._inflected(text, end, numbers):
                    found.append((start, -one[0], len(found), one[1], shouted))
            elif parted or self._ends(text, end):
                found.append((start, -end, len(found), numbers, shouted))
        return found

    def _stand_alone(self, numbers: tuple[int, ...]) -> bool:
        """Whether none of some patterns goes on behind its stem."""
        alone = not any(self._patterns[one][1] or self._patterns[one][2] for one in numbers)
        self._fixed[numbers] = alone
        return alone

    def _inflected(self, text: str, end: int, numbers: tuple[int, ...]) -> Iterable[tuple[int, tuple[int, ...]]]:
        """Those of some patterns that go on behind their stem as they should, by where they end."""
        stops: dict[int, tuple[int, ...]] = {}
        for number in numbers:
            stop = self._extend(text, end, self._patterns[number])
            if stop >= 0:
                stops[stop] = (*stops.get(stop, ()), number)
        return stops.items()

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
            if found != stem and not (found.isupper() and found == stem.upper()) and found not in capitals(stem):
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
            return _unspaced(before) or _unspaced(text[at])
        if before == "'" and at > 1:  # O'Kharkov, Kup'yansk: part of a word, but not l'Ukraine
            head = at - 1
            while head and is_word_char(text[head - 1]):
                head -= 1
            return at - 1 - head < 3 or self._lang in _ELISION or not is_word_char(text[at])
        return before < "\u0300" or not is_word_char(before)

    def _ends(self, text: str, at: int) -> bool:
        after = text[at]
        if after.isalnum() or after == "_":
            return _unspaced(after) or (at > 0 and _unspaced(text[at - 1]))
        if after == "'" and at + 1 < len(text) and text[at + 1].isalpha():
            stop = at + 1
            while stop < len(text) and is_word_char(text[stop]):
                stop += 1
            return stop - at <= 3 or self._lang == "tr"
        return after < "\u0300" or not is_word_char(after)

    def _choose(self, text: str, data: bytes) -> tuple[Any, list[_Target]]:
        """The automaton for this text: of all patterns, or of those whose first word occurs in a small text.

        Both find the same. Patterns are looked for as they are spelled, and those of more than three letters in
        capitals, too.
        """
        if self._automaton is not None:
            return self._automaton, self._targets
        self._seen += len(text)
        small = len(text) < _SMALL and self._seen < _ENOUGH * len(self._stems) and len(self._stems) > 64
        if small and not self._clitics and not _may_be_unspaced(data):
            spellings = self._small.occurring(text)
            return _compiled(spellings) if spellings else (None, [])
        self._automaton, self._targets = self._whole()
        self._small.forget()
        return self._automaton, self._targets

    def _whole(self) -> tuple[Any, list[_Target]]:
        """The automaton of all patterns."""
        places: dict[str, int] = {}
        targets: list[_Target] = []
        before = None
        for number, stem in enumerate(self._stems):
            if stem == before:  # they are sorted
                targets[-1] = ((*targets[-1][0], number), False, len(stem))
            else:
                targets.append(((number,), False, len(stem)))
                places[stem] = len(places)
                before = stem
        in_capitals = "\n".join(self._stems).upper().split("\n")
        for number, (stem, capitals) in enumerate(zip(self._stems, in_capitals, strict=True)):
            if capitals == stem or len(stem) <= ACRONYM:
                continue
            at = places.setdefault(capitals, len(targets))
            if at == len(targets):
                targets.append(((number,), True, len(capitals)))
            else:
                numbers, shouted, size = targets[at]
                targets[at] = ((*numbers, number), shouted, size)
        return _automaton("\n".join(places).encode("utf-8", "surrogatepass").split(b"\n")), targets


def capitals(stem: str) -> tuple[str, ...]:
    """A word as headings have it: Add-on, Add-On."""
    first = stem[:1].upper() + stem[1:]
    if "-" not in stem:
        return (first,)
    return tuple(dict.fromkeys((first, "-".join([part[:1].upper() + part[1:] for part in stem.split("-")]))))


def _unspaced(ch: str) -> bool:
    """Whether a letter's script is written without spaces between words."""
    return ch >= "\u0e00" and any(pair[0] <= ch <= pair[1] for pair in _UNSPACED)


def _may_be_unspaced(data: bytes) -> bool:
    """Whether a text in UTF-8 may have such letters; signs of East Asian punctuation look alike here."""
    return not data.isascii() and any(lead in data for lead in (*_UNSPACED_LEADS, *_EAST_ASIAN_LEADS))


def word_end(text: str, at: int) -> int:
    """Where the word that goes on at `at` ends; apostrophes between letters belong to it."""
    length = len(text)
    while at < length:
        ch = text[at]
        if not (ch.isalnum() or is_word_char(ch)) and not (ch == "'" and at + 1 < length and text[at + 1].isalpha()):
            break
        at += 1
    return at


def _compiled(spellings: dict[str, tuple[tuple[int, ...], bool]]) -> tuple[Any, list[_Target]]:
    """The automaton of some spellings, and what it finds by each of them."""
    targets = [(numbers, shouted, len(one)) for one, (numbers, shouted) in spellings.items()]
    return _automaton([one.encode("utf-8", "surrogatepass") for one in spellings]), targets


def _automaton(words: list[bytes]) -> Any:
    """Reads UTF-8: offsets in characters would have to be counted over the whole text, whatever is found."""
    from ahocorasick_rs import BytesAhoCorasick, Implementation  # noqa: PLC0415  the only place that needs it

    return BytesAhoCorasick(words, implementation=Implementation.ContiguousNFA)
