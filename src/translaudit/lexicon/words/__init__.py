"""Seed lexicons: which English words may render a common word of another language.

Reach for `load` to look a language up: `Words.entries` gives what a word may mean, as stems of English
words, through which two languages other than English meet too. The lists are the TSV files beside this module, one a
language. A list is no dictionary: it does not know what it does not have, and tells no senses apart.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.expressions import expression
from translaudit.kept import kept, made_of
from translaudit.pieces import ByKey, Pieces, packed, packed_by_key
from translaudit.records import NamedTuple
from translaudit.text.stems import STEMS, stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = [
    "FOLDER",
    "LANGUAGES",
    "MOST_WORDS",
    "UNSPACED",
    "Entry",
    "Row",
    "Words",
    "compiled",
    "lemmas",
    "listing",
    "load",
    "rows",
    "seed_list",
]

_FOLDER = Path(__file__).parent
FOLDER = "words"
"""Where lists are kept."""
LANGUAGES = tuple(sorted(path.name.partition("-")[0] for path in _FOLDER.glob("*-en.tsv")))
"""The two-letter codes of the languages that have a list."""

SECTIONS = ("noun", "verb", "adjective", "adverb", "other")
UNSPACED = frozenset({"zh", "ja", "th"})
"""Languages whose words no spaces part; `Words.cut` parts them."""
MOST_WORDS = 5
"""Words of the longest lemma that is looked for."""
_WORDS = 16_000  # different words of texts kept in mind
_FORMAT = "2"  # of what is kept
_KEPT = 100  # lists in the user's cache
_APART = expression(r"[\s.‑-]+")  # as texts are cut into words: cease-fire is two, U.S. too
_KANA = expression(r"[ぁ-ゖー]+$")
_HAN = expression(r"[一-鿿々〆]")
_LONGEST = 10  # code points of a word in a script without spaces


class Row(NamedTuple):
    """One line of a list: lemmas, their English renderings, and the section it stands in."""

    lemmas: tuple[str, ...]
    renderings: tuple[str, ...]
    section: str


class Entry(NamedTuple):
    """A lemma made ready.

    Attributes:
        nouns: for a noun, the stems that its first word has when only endings of nouns are taken off.
        rest: the stems of each of its words behind the first.
        renderings: each as the stems of its words.
        section: noun, verb, adjective, adverb or other.
        shown: the renderings as the list has them.
    """

    nouns: frozenset[str]
    rest: tuple[frozenset[str], ...]
    renderings: tuple[tuple[frozenset[str], ...], ...]
    section: str
    shown: tuple[str, ...]


def rows(text: str, *, path: str) -> Iterator[Row]:
    """The lines of a list.

    Raises:
        InputError: a line is neither a comment, a section, nor two columns with a tab between.
    """
    section = "other"
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            section = line.strip().strip("[]")
            if section not in SECTIONS:
                hint = f"The sections are {', '.join(SECTIONS)}."
                raise InputError(f"the section is called “{section}”", path=path, line=number, hint=hint)
            continue
        left, tab, right = line.partition("\t")
        if not tab or not left.strip() or not right.strip() or "\t" in right:
            hint = "Write the word, a tab, and its renderings with | between them."
            raise InputError(f"a line has not two columns: “{line}”", path=path, line=number, hint=hint)
        lemmas, renderings = (
            tuple([" ".join(filter(None, _APART.split(one))) for one in side.split("|")]) for side in (left, right)
        )
        yield Row(lemmas, renderings, section)


class Words:
    """The list of one language.

    Attributes:
        meanings: every stem of an English word that the list renders something by.
        nouns: those that render nouns.
        begins: words of texts, met so far, with which an entry of several words may begin.
    """

    def __init__(self, lang: str, made: Mapping[str, Any]) -> None:
        """Take what `compiled` made of the rows of a language."""
        self.lang = lang
        self._index = ByKey(made["index"])
        self._entries = Pieces(made["entries"])
        self.meanings: frozenset[str] = made["meanings"]
        self.nouns: frozenset[str] = made["nouns"]
        self.begins: set[str] = set()
        self._known: dict[str, tuple[Entry, ...]] = {}

    def several_at(self, words: Sequence[str]) -> tuple[int, tuple[Entry, ...]] | None:
        """The entries of several words that these words begin with, the longest, and how many words it takes."""
        fitting = [one for one in self.entries(words[0]) if one.rest and self._goes_on(one, words)]
        if not fitting:
            return None
        size = max(len(one.rest) for one in fitting)
        return size + 1, tuple([one for one in fitting if len(one.rest) == size])

    def entries(self, word: str) -> tuple[Entry, ...]:
        """The entries whose first word a word may be a form of."""
        known = self._known.get(word)
        if known is None:
            keys = [word] if self.lang in UNSPACED else sorted(stems(word, self.lang))
            numbers = dict.fromkeys(number for key in keys for number in self._index.get(key, ()))
            known = tuple([Entry(*self._entries[number]) for number in numbers])
            if len(self._known) >= _WORDS:
                self._known.clear()
            self._known[word] = known
            if any(one.rest for one in known):
                self.begins.add(word)
        return known

    def _goes_on(self, entry: Entry, words: Sequence[str]) -> bool:
        after = words[1 : 1 + len(entry.rest)]
        return len(after) == len(entry.rest) and all(
            not wanted.isdisjoint(stems(word, self.lang)) for wanted, word in zip(entry.rest, after, strict=True)
        )

    def cut(self, run: str) -> Iterator[tuple[int, int]]:
        """Cut a run of letters without spaces into listed words, the longest first; the rest is left out."""
        at = 0
        while at < len(run):
            for size in range(min(_LONGEST, len(run) - at), 0, -1):
                piece = run[at : at + size]
                if piece in self._index and (size > 1 or _stands_alone(run, at)):
                    yield at, at + size
                    at += size
                    break
            else:
                at += 1


def compiled(lang: str, listed: Iterable[Row]) -> dict[str, Any]:
    """The rows of a language as plain data: entries, and an index by the stems of each lemma's first word.

    Where no spaces part words, the index is by spelling.
    """
    index: dict[str, list[int]] = {}
    entries: list[tuple[Any, ...]] = []
    meanings: set[str] = set()
    named: set[str] = set()
    for row in listed:
        renderings = tuple([tuple([stems(word, "en") for word in one.split()]) for one in row.renderings])
        for rendering in renderings:
            meanings.update(*rendering)
            if row.section == "noun" and len(rendering) == 1:
                named.update(*rendering)
        for lemma in row.lemmas:
            first, *others = [lemma] if lang in UNSPACED else lemma.split()
            narrow = frozenset({first}) if lang in UNSPACED else stems(first, lang, noun=True)
            nouns = narrow if row.section == "noun" else frozenset()
            rest = tuple([stems(word, lang) for word in others])
            for key in _spellings(first) if lang in UNSPACED else stems(first, lang):
                index.setdefault(key, []).append(len(entries))
            entries.append((nouns, rest, renderings, row.section, row.renderings))
    return {
        "index": packed_by_key(index),
        "entries": packed(entries),
        "meanings": frozenset(meanings),
        "nouns": frozenset(named),
    }


def _spellings(lemma: str) -> Iterator[str]:
    """The lemma and, where Japanese kana bend at its end, what stays."""
    yield lemma
    kept = _KANA.sub("", lemma)
    if kept and kept != lemma and _HAN.search(kept):
        yield kept


def _stands_alone(run: str, at: int) -> bool:
    """Whether a single Chinese character is a word by itself: not between two others that no list cuts off."""
    before, after = run[at - 1 : at], run[at + 1 : at + 2]
    return not (_HAN.match(before) and _HAN.match(after))


@cache
def load(lang: str) -> Words | None:
    """The list of a language (two-letter code); None where there is none."""
    if lang not in LANGUAGES:
        return None
    name, make = seed_list(lang)
    return Words(lang, kept(name, make, folder=FOLDER, most=_KEPT))


def lemmas(lang: str, rendering: str) -> tuple[str, ...]:
    """The lemmas of which a list gives an English word as the first rendering; others where it is the first of none."""
    first, any_of = _turned(lang).get(rendering, ((), ()))
    return first or any_of


@cache
def _turned(lang: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    found: dict[str, tuple[list[str], list[str]]] = {}
    path = listing(lang)
    for row in rows(path.read_text(encoding="utf-8"), path=path.name) if lang in LANGUAGES else ():
        for at, rendering in enumerate(row.renderings):
            for listed in found.setdefault(rendering, ([], []))[bool(at) :]:
                listed.append(row.lemmas[0])
    return {rendering: (tuple(first), tuple(every)) for rendering, (first, every) in found.items()}


def listing(lang: str) -> Path:
    """The file of a language's list."""
    return _FOLDER / f"{lang}-en.tsv"


def seed_list(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the list of a language is kept, and what makes it.

    Raises:
        OSError: there is no list of the language.
    """
    path = listing(lang)

    def make() -> dict[str, Any]:
        return compiled(lang, rows(path.read_text(encoding="utf-8"), path=path.name))

    return made_of(path, STEMS, _FORMAT), make
