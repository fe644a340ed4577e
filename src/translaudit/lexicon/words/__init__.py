"""Seed lexicons: which English words may render a common word of another language.

Reach for `load` to look a language up: `Words.entries` gives what a word may mean, as stems of English words, through
which two languages other than English meet too. The lists are the TSV files beside this module, by hand, one a language;
those in `drawn/` come from dictionaries and those in `met/` from translations, and add to them. No list tells senses apart.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.lexicon import sectioned
from translaudit.records import NamedTuple
from translaudit.storage.contents import names
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of
from translaudit.storage.pieces import Flags, Lines, packed_flags, packed_lines
from translaudit.text.light import LIGHT, light_words
from translaudit.text.stems import IRREGULAR, STEMS, listed_stems, slack, stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = [
    "BY_HAND",
    "DRAWN",
    "EXACT",
    "FOLDER",
    "HAND",
    "LANGUAGES",
    "MOST_WORDS",
    "NOUN",
    "RENDERING",
    "SECTIONS",
    "STEM",
    "UNSPACED",
    "Entry",
    "Row",
    "Words",
    "compiled",
    "drawn_listing",
    "every_lemma",
    "lemmas",
    "listing",
    "load",
    "met_listing",
    "rows",
    "seed_list",
]

_FOLDER = Path(__file__).parent
FOLDER = "words"
"""Where lists are kept."""
BY_HAND = tuple(names(_FOLDER, "-en.tsv"))
"""The two-letter codes of the languages that have a list by hand."""
LANGUAGES = tuple(sorted({*BY_HAND, *names(_FOLDER / "drawn", "-en.tsv")}))
"""The two-letter codes of the languages that have a list of either kind."""
SECTIONS = ("noun", "verb", "adjective", "adverb", "other")
"""Parts of speech."""
UNSPACED = frozenset({"zh", "ja", "th"})
"""Languages whose words no spaces part; `Words.cut` parts them."""
RENDERING, NOUN, HAND = 1, 2, 4
"""Of a stem: that it is of a rendering; that it renders a noun alone; that a list by hand has it."""
EXACT, DRAWN, STEM = 1, 2, 4
"""Of a piece of a text: a list by hand has it; a drawn one has it; it is what stays of a lemma whose end bends."""
MOST_WORDS = 5
"""Words of the longest lemma that is looked for."""
_WORDS = 16_000  # different words of texts kept in mind
_FORMAT = "5"  # of what is kept
_KEPT = 100  # lists in the user's cache
_APART = expression(r"[\s.‑-]+")  # as texts are cut into words: cease-fire is two, U.S. too
_KANA = expression(r"[ぁ-ゖー]+$")
_HAN = expression(r"[一-鿿々〆]")


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
        keys: the stems of all words of its renderings, but of light words beside others.
        section: noun, verb, adjective, adverb or other.
        shown: the renderings as the lists have them, those of the list by hand first.
        by_hand: how many of them the list by hand has; none if only dictionaries have the lemma.
        lemma: as the list has it.
    """

    nouns: frozenset[str]
    rest: tuple[frozenset[str], ...]
    keys: frozenset[str]
    section: str
    shown: tuple[str, ...]
    by_hand: int
    lemma: str

    @property
    def drawn(self) -> bool:
        """Whether only dictionaries have it."""
        return not self.by_hand


def rows(text: str, *, path: str) -> Iterator[Row]:
    """The lines of a list.

    Raises:
        InputError: a line is neither a comment, a section, nor two columns with a tab between.
    """
    for number, section, line in sectioned(text, SECTIONS, path=path, first="other"):
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
        begins: words of texts, met so far, with which an entry of several words may begin.
    """

    def __init__(self, lang: str, made: Mapping[str, Any]) -> None:
        """Take what `compiled` made of the rows of a language."""
        self.lang = lang
        self._lines = Lines(made["lines"])
        self._english = Flags(made["english"])
        self._slack = slack(lang)
        self._entries: dict[int, Entry] = {}
        self.begins: set[str] = set()
        self._known: dict[str, tuple[Entry, ...]] = {}
        self._closest: dict[str, tuple[Entry, ...]] = {}
        self._pieces: dict[str, int] = {}

    def rendering(self, found: Iterable[str]) -> int:
        """What stems of an English word are to the list: a sum of RENDERING, NOUN and HAND; 0 if it has none of them."""
        flags = 0
        for one in found:
            flags |= self._english.get(one)
        return flags

    def has(self, lemma: str) -> bool:
        """Whether the list has a word in just this form, in small letters."""
        return any(self._lines[number].split("\t")[1].casefold() == lemma for number in self._lines.get(lemma))

    def several_at(self, words: Sequence[str]) -> tuple[int, tuple[Entry, ...]] | None:
        """The entries of several words that these words begin with, the longest, and how many words it takes."""
        fitting = [one for one in self.entries(words[0]) if one.rest and self._goes_on(one, words)]
        if not fitting:
            return None
        size = max(len(one.rest) for one in fitting)
        return size + 1, tuple([one for one in fitting if len(one.rest) == size])

    def entries(self, word: str) -> tuple[Entry, ...]:
        """The entries of whose first word a word may be a form; of drawn ones, those with least cut off, or `slack` more."""
        known = self._known.get(word)
        if known is None:
            shared = self._shared([word] if self.lang in UNSPACED else sorted(stems(word, self.lang)))
            most = max([size for size, _ in shared.values()], default=0)
            least = most - self._slack
            kept_ones = [number for number, (size, drawn) in shared.items() if size >= least or not drawn]
            known = tuple(map(self._entry, kept_ones))
            if len(self._known) >= _WORDS:
                self._known.clear()
                self._closest.clear()
            self._known[word] = known
            self._closest[word] = tuple([self._entry(number) for number in kept_ones if shared[number][0] == most])
            if any(one.rest for one in known):
                self.begins.add(word)
        return known

    def closest(self, word: str) -> tuple[Entry, ...]:
        """Those of its entries, by hand or drawn, that need the least cut off."""
        known = self.entries(word)
        return self._closest.get(word, known)

    def _shared(self, keys: Sequence[str]) -> dict[int, tuple[int, bool]]:
        """The lines that have some of these keys: how long the longest is, and whether only dictionaries have the lemma."""
        longest: dict[int, str] = {}
        for key in keys:
            for number in self._lines.get(key):
                longest[number] = max(longest.get(number, ""), key, key=len)
        return {number: _meeting(self._lines[number], key, keys, self.lang) for number, key in longest.items()}

    def _entry(self, number: int) -> Entry:
        made = self._entries.get(number)
        if made is None:
            if len(self._entries) >= _WORDS:
                self._entries.clear()
            made = self._entries[number] = _made(self._lines[number], self.lang)
        return made

    def _goes_on(self, entry: Entry, words: Sequence[str]) -> bool:
        after = words[1 : 1 + len(entry.rest)]
        return len(after) == len(entry.rest) and all(
            not wanted.isdisjoint(stems(word, self.lang)) for wanted, word in zip(entry.rest, after, strict=True)
        )

    def cut(self, run: str) -> Iterator[tuple[int, int]]:
        """Cut a run of letters without spaces into words, and what is left over into what may be words."""
        from translaudit.lexicon.words.cutting import cut  # noqa: PLC0415  only for languages without spaces

        return cut(run, self._piece, light_words(self.lang))

    def _piece(self, piece: str) -> int:
        """What a piece is to the list, for `cutting.cut`."""
        what = self._pieces.get(piece)
        if what is None:
            if len(self._pieces) >= _WORDS:
                self._pieces.clear()
            what = 0
            for number in self._lines.get(piece):
                kind, lemma, *_ = self._lines[number].split("\t")
                if lemma == piece:
                    what |= DRAWN if kind[1:] == "0" else EXACT
                elif piece in _spellings(lemma):
                    what |= STEM
            self._pieces[piece] = what
        return what


def compiled(lang: str, listed: Iterable[Row], drawn: Iterable[Row] = ()) -> dict[str, Any]:
    """The rows of a language as plain data: a line for each lemma, and what English stems are to the list.

    What dictionaries and translations have (`drawn`) for a lemma of the list by hand is added to its renderings. The stems
    of these stand behind them, for to make them takes as long as all else that is done for a word.
    """
    lines: list[str] = []
    keys: list[Iterable[str]] = []
    flags: dict[str, int] = {}
    drawn = list(drawn)
    more: dict[str, list[str]] = {}
    sections: dict[str, str] = {}
    for row in drawn:
        for lemma in row.lemmas:
            more.setdefault(lemma, []).extend(row.renderings)
            sections.setdefault(lemma, row.section)
    written = [(lemma, row) for row in listed for lemma in row.lemmas]
    have = {lemma for lemma, _ in written}
    written += [(lemma, Row((lemma,), (), section)) for lemma, section in sections.items() if lemma not in have]
    for lemma, row in written:
        shown = tuple(dict.fromkeys([*row.renderings, *more.get(lemma, ())]))
        for one in shown:
            noun = row.section == "noun" and " " not in one
            kind = RENDERING + NOUN * noun + HAND * (one in row.renderings)
            for word in one.split():
                for stem in stems(word, "en"):
                    had = flags.get(stem, 0)
                    flags[stem] = had | (RENDERING if had & HAND and not kind & HAND else kind)
        first = lemma if lang in UNSPACED else lemma.split()[0]
        keys.append(_spellings(first) if lang in UNSPACED else listed_stems(first, lang))
        lines.append(
            f"{SECTIONS.index(row.section)}{len(row.renderings)}\t{lemma}\t{'|'.join(shown)}\t{' '.join(_keys(shown))}"
        )
    return {"lines": packed_lines(lines, keys), "english": packed_flags(flags)}


def _keys(shown: Iterable[str]) -> list[str]:
    """The stems of the words of renderings; a light word counts only where it is all."""
    light = light_words("en")
    telling = [word for one in shown for word in one.split() if " " not in one or word not in light]
    return sorted({stem for word in telling for stem in stems(word, "en")})


def _meeting(line: str, key: str, keys: Iterable[str], lang: str) -> tuple[int, bool]:
    """How long the longest of some keys is that a line has, and whether only dictionaries have it.

    Nearly always it is the longest that led there, and then the stems of the lemma need not be made.
    """
    kind, lemma, _ = line.split("\t", 2)
    if not lemma.casefold().startswith(key):
        own = frozenset(_spellings(lemma)) if lang in UNSPACED else listed_stems(lemma.partition(" ")[0], lang)
        return max(map(len, own.intersection(keys)), default=0), kind[1:] == "0"
    return len(key), kind[1:] == "0"


def _made(line: str, lang: str) -> Entry:
    kind, lemma, written, stemmed = line.split("\t")
    section, by_hand = SECTIONS[int(kind[0])], int(kind[1:])
    shown, keys = tuple(written.split("|")), frozenset(map(intern, stemmed.split()))
    if lang in UNSPACED:
        return Entry(frozenset({lemma} if section == "noun" else ()), (), keys, section, shown, by_hand, lemma)
    first, *others = lemma.split()
    nouns = stems(first, lang, noun=True) if section == "noun" else frozenset()
    return Entry(nouns, tuple([listed_stems(word, lang) for word in others]), keys, section, shown, by_hand, lemma)


def _spellings(lemma: str) -> Iterator[str]:
    """The lemma and, where Japanese kana bend at its end, what stays."""
    yield lemma
    kept = _KANA.sub("", lemma)
    if kept and kept != lemma and _HAN.search(kept):
        yield kept


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


def every_lemma(lang: str, rendering: str) -> tuple[str, ...]:
    """All lemmas for which a list gives an English word."""
    first, any_of = _turned(lang).get(rendering, ((), ()))
    return (*first, *any_of)


@cache
def _turned(lang: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    found: dict[str, tuple[list[str], list[str]]] = {}
    for row in (*_read(listing(lang)), *_read(drawn_listing(lang))):
        for at, rendering in enumerate(row.renderings):
            for listed in found.setdefault(rendering, ([], []))[bool(at) :]:
                listed.append(row.lemmas[0])
    return {rendering: (tuple(first), tuple(every)) for rendering, (first, every) in found.items()}


def listing(lang: str) -> Path:
    """The file of a language's list."""
    return _FOLDER / f"{lang}-en.tsv"


def drawn_listing(lang: str) -> Path:
    """The file of what is drawn from dictionaries for a language; there may be none."""
    return _FOLDER / "drawn" / f"{lang}-en.tsv"


def met_listing(lang: str) -> Path:
    """The file of what was met in translations in a language; there may be none."""
    return _FOLDER / "met" / f"{lang}-en.tsv"


def seed_list(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the list of a language is kept, and what makes it.

    Raises:
        OSError: a list cannot be read.
    """
    paths = listing(lang), drawn_listing(lang), met_listing(lang)

    def make() -> dict[str, Any]:
        by_hand, drawn, met = map(_read, paths)
        return compiled(lang, by_hand, [*drawn, *met])

    return made_of(*paths, STEMS, IRREGULAR, *LIGHT, _FORMAT), make


def _read(path: Path) -> list[Row]:
    return list(rows(path.read_text(encoding="utf-8"), path=path.name)) if path.exists() else []
