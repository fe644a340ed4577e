"""The names of a text: its capitalised words, where nothing speaks against their being names.

Reach for `Names` to get them with their places, for `Pair` to say that two are one name, and for `together`, `latin` and
`may_be_forms` to compare two. It needs no termbase, knows one text only, and does not decide which two are one name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.romanize.compare import given_name
from translaudit.romanize.engine import romanize
from translaudit.romanize.registry import scheme
from translaudit.storage.expressions import expression
from translaudit.text.addresses import in_address
from translaudit.text.inflection.relatives import may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translaudit.model import Confidence

__all__ = [
    "ENDINGS",
    "INFLECTED",
    "MARKS",
    "Name",
    "Names",
    "Pair",
    "cyrillic",
    "is_word",
    "latin",
    "may_be_forms",
    "together",
]

# Languages whose names have endings.
INFLECTED = frozenset(
    ("uk", "ru", "be", "bg", "pl", "cs", "sk", "sr", "hr", "sl", "mk", "lt", "lv", "fi", "et", "hu", "tr", "kk")
)
ENDINGS = {
    "de": frozenset(("", "s", "e", "en", "er", "in", "n", "es", "innen", "ern")),
    "hy": frozenset(("", "ն", "ը", "ի", "ին", "ից", "ով", "ում", "յի", "յին", "յից", "յով", "յում", "ու", "ուն")),
}
MARKS = expression(r"[ʼ’']")

_TOKEN = expression(r"[^\W\d_](?:[\w'’ʼ]|[-‑](?=[^\W\d_]))*")
_LOWER = "a-zà-öø-ÿа-яёђѓєѕіїјљњћќўџґ"
_SMALL = expression(rf"(?<![\w'’ʼ‑-])[{_LOWER}][\w'’ʼ]*")
# A word that may begin with a capital, with or without the Arabic article before it; letters of scripts without
# capitals are sorted out afterwards. The group makes `split` give the words and what is between them.
_ARTICLES = r"(?:al|el|ad|as|ar|at|az|an|ash)[-‑]"
_CAPITAL = expression(rf"(?<![\w'’ʼ‑-])((?:{_ARTICLES})?[^\W\d_{_LOWER}](?:[\w'’ʼ]|[-‑](?=[^\W\d_]))*)")
_ARTICLE = expression(_ARTICLES)
_POSSESSIVE = expression(r"['’ʼ](?:s|S)?$")
_ENDING = expression(r"(?<=[A-Za-zÀ-ɏ])['’ʼ][a-zà-ɏ]{0,4}$")  # Morrisey'a, Kiev'de
_BEGINS = expression(r"(?:^|[.!?…:\n“”«»„\"(\[•–—])[\s“”«»„\"'(\[–—]*$")
_SIGN = expression(r"[@#/]|www\.")
_STOP = expression(r"[.!?…][”»\"')]*\s|\n")
_SIDE_BY_SIDE = 80  # code points
_SHORT = 20_000  # code points; in longer texts the distinct words are far fewer than the words


class Name(NamedTuple):
    """A name of a text.

    Attributes:
        text: as it stands there, without an apostrophe and what follows it as an ending.
        starts: where it stands, in order; code points.
    """

    text: str
    starts: Sequence[int]

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Where it stands, as half-open spans."""
        length = len(self.text)
        return tuple([(start, start + length) for start in self.starts])


class Pair(NamedTuple):
    """Two spellings of one name.

    Attributes:
        wrong: the odd one out.
        right: the one to keep.
        places: spans of the odd one.
        others: spans of the other.
        slip: the slip that made it, in words; "" when both are spellings by known conventions.
        confidence: by counts and by the original.
        original: the name in the original, "" when unknown.
    """

    wrong: str
    right: str
    places: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...]
    slip: str
    confidence: Confidence
    original: str


class Names:
    """The names of one text and the words that veto them.

    Attributes:
        lang: primary language subtag.
        capitals: whatever has a capital and nowhere stands without one.
        names: what of it is a name by itself: words that open sentences only may be anything.
    """

    def __init__(self, text: str, lang: str) -> None:
        """Gather the names of a text in a language (BCP 47 tag)."""
        self.text = text
        self.lang = lang.split("-", maxsplit=1)[0]
        self._beside: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        found, small = _found(text, inflected=self.lang in INFLECTED)
        self.capitals = {word: Name(word, starts) for word, starts in found.items() if word.lower() not in small}

    @cached_property
    def names(self) -> dict[str, Name]:
        """The names proper."""
        return {
            word: name
            for word, name in self.capitals.items()
            if len(word) > 2
            and (len(name.starts) > 1 or len(word) > 6 or given_name(word) >= 0 or self._inside(name.starts[0]))
        }

    def _inside(self, start: int) -> bool:
        """Whether a word stands inside a sentence."""
        text = self.text
        if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum():
            return True  # most do; the pattern would say the same
        return _BEGINS.search(text, max(0, start - 6), start) is None

    def beside(self, name: Name) -> tuple[frozenset[str], frozenset[str]]:
        """The capitalised words right before and right after the name, wherever it stands."""
        if name.text not in self._beside:
            self._beside[name.text] = frozenset(self._before(name)), frozenset(self._after(name))
        return self._beside[name.text]

    def _after(self, name: Name) -> Iterator[str]:
        text = self.text
        for _, end in name.places:
            if text[end : end + 1] == " " and (one := _TOKEN.match(text, end + 1)) and one.group()[0].isupper():
                yield _POSSESSIVE.sub("", one.group())

    def _before(self, name: Name) -> Iterator[str]:
        text = self.text
        for start in name.starts:
            if start and text[start - 1] == " ":
                last = text[max(0, start - 40) : start - 1].rsplit(" ", maxsplit=1)[-1].rsplit("\n", maxsplit=1)[-1]
                if last[:1].isupper() and last[-1].isalpha():
                    yield last


def _found(text: str, *, inflected: bool) -> tuple[dict[str, list[int]], set[str]]:
    """Where each capitalised word begins, and the words without a capital."""
    pieces = _CAPITAL.split(text)
    written: dict[str, list[int]] = defaultdict(list)
    # `split` and sums of lengths give the places several times as quickly as a walk over matches.
    for word, start in zip(pieces[1::2], [*accumulate(map(len, pieces))][::2], strict=False):
        written[word].append(start)
    small = set(_SMALL.findall(text if len(text) < _SHORT else " ".join(set(text.split()))))
    found: dict[str, list[int]] = {}
    addresses = _Addresses(text)
    for raw, starts in written.items():
        word = raw if raw.isalpha() and raw[0].isupper() else _shaped(raw, inflected)
        if not word:
            small.add(raw)
        elif len(word) > 1 and not word.isupper():
            kept = addresses.without(starts, len(word)) if addresses.spans else starts
            if kept:
                found[word] = sorted(found[word] + kept) if word in found else kept
    return found, small


@lru_cache(maxsize=4096)
def _shaped(word: str, inflected: bool) -> str:  # noqa: FBT001  a cache tells keywords apart slowly
    """A word with a capital and without an ending after an apostrophe; "" where it is none with a capital."""
    if not word[0].isupper():
        if not _ARTICLE.match(word):
            return ""
        word = word[0].upper() + word[1:]
    if "'" in word or "’" in word:
        word = (_ENDING if inflected else _POSSESSIVE).sub("", word)
    return word


class _Addresses:
    """Stretches of a text in which addresses, handles and hashtags may be: those around their signs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[tuple[int, int]] = []
        if not any(sign in text for sign in "@#/"):
            return
        end = 0
        while sign := _SIGN.search(text, end):
            start = sign.start()
            while start > end and not text[start - 1].isspace():
                start -= 1
            end = sign.end()
            while end < len(text) and not text[end].isspace():
                end += 1
            self.spans.append((start, end))

    def without(self, starts: Iterable[int], length: int) -> list[int]:
        """The places, in order, of a word of some length that are in no address."""
        return [start for start in starts if not (self._near(start) and in_address(self.text, start, start + length))]

    def _near(self, start: int) -> bool:
        at = bisect_right(self.spans, (start, len(self.text))) - 1
        return at >= 0 and start < self.spans[at][1]


@lru_cache(maxsize=16384)
def latin(word: str) -> str:
    """The word in Latin letters, for comparing; Cyrillic by one plain scheme, so that twins stay twins."""
    if cyrillic(word):
        return romanize(scheme("uk-bgnpcgn1965s" if any(ch in "іїєґІЇЄҐ" for ch in word) else "ru-press"), word)
    return word


def cyrillic(word: str) -> bool:
    """Whether the word begins with a Cyrillic letter."""
    return "Ѐ" <= word[0] <= "ԯ"


def may_be_forms(one: str, other: str, lang: str) -> bool:
    """Whether two words of a text in a language may be forms of one name, or differ in apostrophes: Morrisey'a, Morriseyowi."""
    bare = MARKS.sub("", one), MARKS.sub("", other)
    return bare[0] == bare[1] or may_be_one(*bare, lang) or may_be_one(MARKS.sub("'", one), MARKS.sub("'", other), lang)


def together(text: str, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two names that stand at these places, in order, are ever side by side in one sentence, as two people are."""
    fewer, more = sorted((one, other), key=len)
    for start in fewer:
        low = bisect_right(more, start - _SIDE_BY_SIDE)
        for there in more[low : bisect_left(more, start + _SIDE_BY_SIDE, low)]:
            if not _STOP.search(text, min(start, there), max(start, there)):
                return True
    return False


def is_word(*words: str, lang: str = "en") -> bool:
    """Whether a dictionary has any of the words: Miller and Muller are two surnames, Chelyabnisk is none."""
    from translaudit.text.vocabulary import has  # noqa: PLC0415  only where a near pair was found

    try:
        return any(has(word.lower(), lang) or has(word, lang) for word in words)
    except KeyError:  # a language without a dictionary
        return False
