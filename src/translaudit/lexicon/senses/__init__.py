"""Words with several senses, which English words render each, and what stands around a word in each sense.

Reach for `load` to look a language up, and for `Senses.readings` to learn in which sense a translation renders the words
of an original, and in which senses the words around the rendering would have it. The lists are the TSV files beside this
module; `cues-en.tsv` serves all languages. It judges nothing, and knows no senses that no list has.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.lexicon.senses.adjacent import Beside, Ends, beside_of, ends_of, stem_of
from translaudit.lexicon.senses.company import REACH, Company, Neighbour, meaning, word_vector
from translaudit.records import NamedTuple
from translaudit.storage.contents import names
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of
from translaudit.storage.pieces import ByKey, Pieces
from translaudit.text.stems import IRREGULAR, STEMS, stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

__all__ = [
    "FOLDER",
    "LANGUAGES",
    "SECTIONS",
    "Entry",
    "Reading",
    "Sense",
    "Senses",
    "Token",
    "around",
    "asking",
    "further",
    "load",
    "reading_at",
    "sense_list",
    "stem_of",
    "tokens_of",
]

_FOLDER = Path(__file__).parent
_CUES = _FOLDER / "cues-en.tsv"
_FIELDS = _FOLDER / "fields-en.tsv"
_KINDS = _FOLDER.parent / "kinds" / "kinds-en.tsv"  # has synonyms
FOLDER = "senses"
"""Where lists are kept."""
LANGUAGES = tuple([name for name in names(_FOLDER, "-en.tsv") if len(name) == len("ru")])
"""The two-letter codes of the languages that have a list."""

SECTIONS = ("noun", "adjective", "verb")
"""The sections of a list."""
_FORMAT = "7"  # of what is kept
_WORDS = 16_000  # different words of texts kept in mind
_KEPT = 100  # lists in the user's cache
_WORD = expression(r"#|[^\W_]+(?:['’][^\W_]+)*")
_BESIDE = 1.0  # what words count that stand right beside the rendering, where a cue asks for that
_HOMOGRAPHS = frozenset(("will", "can", "may", "might", "must", "mine"))  # nouns only behind these:
_DETERMINERS = frozenset("a an the my your his her its our their free last own political good this that".split())
_NEAR, _FAR = 4, 10  # words between a cue and the rendering
_DISTANT = (1.0, 0.7, 0.4)  # what a cue counts when it is near, further off, and far


class Sense(NamedTuple):
    """A sense of a word.

    Attributes:
        renderings: the English words that render it.
        near: what each word around them counts, by stem.
        before: words that stand right before them.
        behind: words that stand right behind them.
        fields: the fields of meaning that they are in.
        ends: the stems of the first and the last word of each rendering.
    """

    renderings: tuple[str, ...]
    near: Mapping[str, float]
    before: frozenset[tuple[str, ...]]
    behind: frozenset[str]
    fields: frozenset[int]
    ends: tuple[Ends, ...]


class Entry(NamedTuple):
    """A word of the list.

    Attributes:
        word: its dictionary form.
        forms: all forms that the list has, the dictionary form first.
        section: noun, adjective or verb.
        senses: its senses by how frequent they are.
        renders: by the stem of a rendering's first word, the numbers of senses that it renders, each with what follows.
        synonyms: by the stem of a synonym of a rendering, the number of the one sense that it renders.
        own: the stems of all words of its renderings, which say nothing of its sense.
    """

    word: str
    forms: tuple[str, ...]
    section: str
    senses: tuple[Sense, ...]
    renders: Mapping[str, Sequence[tuple[int, Sequence[str]]]]
    synonyms: Mapping[str, int]
    own: frozenset[str]


class Fit(NamedTuple):
    """What goes with a sense.

    Attributes:
        weight: how much the words around it count that the cues have.
        words: how many of them are words of content.
        cues: all their spans, the weightiest first.
        likeness: how well the company of its renderings goes with what stands around it.
        closest: the spans of the words that go best with that.
        pull: how much the words right beside the place ask for one of its renderings, in nats.
    """

    weight: float
    words: int
    cues: tuple[tuple[int, int], ...]
    likeness: float
    closest: tuple[tuple[int, int], ...]
    pull: int


class Reading(NamedTuple):
    """How a translation renders a word of the original.

    Attributes:
        word: span of the word in the original, in code points.
        rendering: span of what renders it.
        entry: the word in the list.
        sense: the number of the sense that the rendering is of.
        listed: whether the list has the rendering itself, not only a synonym.
        fits: for each sense, what stands around the rendering that goes with it.
        likeness: how well the company of the rendering itself goes with what stands around it.
        pull: how much the words right beside it ask for it, in nats.
        beside: what stands right beside it.
        named: whether the original has the word as a name and the translation has not; whoever reads both sides says so.
        odd: the word before the rendering that does not go with its form, likewise.
    """

    word: tuple[int, int]
    rendering: tuple[int, int]
    entry: Entry
    sense: int
    listed: bool
    fits: tuple[Fit, ...]
    likeness: float
    pull: int
    beside: Beside
    named: bool = False
    odd: str = ""


class Token(NamedTuple):
    """A word of a translation, with its stems and those it has as a noun."""

    start: int
    end: int
    lower: str
    stems: frozenset[str]
    nouns: frozenset[str]


class Senses:
    """The list of one language."""

    def __init__(self, lang: str, made: Mapping[str, Any]) -> None:
        """Take what `compiled` made."""
        self.lang = lang
        self._index = {section: ByKey(made[section]) for section in SECTIONS}
        self._entries = Pieces(made["entries"], _entry)
        self._known: dict[str, tuple[int, ...]] = {}  # entries by words of texts

    def readings(self, source: str, target: str) -> Iterator[Reading]:
        """Words of the original that one sense alone renders in the translation, each word of the list once."""
        found = dict(self._words(source))
        if not found:
            return
        tokens = tokens_of(target)
        there = frozenset().union(*(token.stems for token in tokens))
        for number, word in found.items():
            entry = self._entries[number]
            listed = not there.isdisjoint(entry.renders)
            places, several = _rendered(entry, tokens) if listed else ({}, False)
            if not places and not there.isdisjoint(entry.synonyms):
                listed, places = False, _by_synonyms(entry, tokens)
            if len(places) != 1 or several:
                continue
            ((sense, at),) = places.items()
            yield reading_at(entry, word, sense, target, tokens, at, listed=listed)

    def entries(self, source: str) -> Iterator[tuple[tuple[int, int], Entry]]:
        """The words of the list that an original has, each once, with the span of its last place."""
        for number, span in dict(self._words(source)).items():
            yield span, self._entries[number]

    def _words(self, text: str) -> Iterator[tuple[int, tuple[int, int]]]:
        for match in _WORD.finditer(text):
            word = match.group()
            numbers = self._known.get(word)
            if numbers is None:
                if len(self._known) >= _WORDS:
                    self._known.clear()
                numbers = self._known[word] = tuple(self._numbers(word))
            for number in numbers:
                yield number, match.span()

    def _numbers(self, word: str) -> Iterator[int]:
        """The entries that a word may be a form of."""
        for section, index in self._index.items():
            yield from chain.from_iterable(index.values(sorted(stems(word, self.lang, noun=section == "noun")), ()))


def reading_at(
    entry: Entry,
    word: tuple[int, int],
    sense: int,
    target: str,
    tokens: Sequence[Token],
    at: int,
    *,
    listed: bool,
) -> Reading:
    """The reading of a word that the word at a place of a translation renders in a sense."""
    company = Company(around(tokens, at, entry.own))
    beside = beside_of(target, tokens, at)
    fits = tuple([_fit(one, tokens, at, entry.own, company, beside) for one in entry.senses])
    used = word_vector(tokens[at].lower)
    likeness = company.likeness(used.vector)[0] if used else fits[sense].likeness
    pulled = beside.pull(ends_of(tokens[at].lower))
    return Reading(word, (tokens[at].start, tokens[at].end), entry, sense, listed, fits, likeness, pulled, beside)


def asking(reading: Reading, sense: int) -> tuple[tuple[int, int], ...]:
    """Where the words stand right beside a rendering that ask for what renders another sense of its word."""
    return reading.beside.asking(max(reading.entry.senses[sense].ends, key=reading.beside.pull))


def further(reading: Reading, text: str) -> tuple[float, ...]:
    """How much of a text that the rendering does not stand in goes with each sense: of the sentences beside its own."""
    there = frozenset[str]().union(
        *(token.stems for token in tokens_of(text) if reading.entry.own.isdisjoint(token.nouns))
    )
    near = [sense.near for sense in reading.entry.senses]
    return tuple([_DISTANT[-1] * sum(one[stem] for stem in sorted(there) if stem in one) for one in near])


def _entry(made: Sequence[Any]) -> Entry:
    forms, section, senses, *rest = made
    return Entry(forms[0], tuple(forms), section, tuple(map(Sense._make, senses)), *rest)


def tokens_of(text: str) -> list[Token]:
    """The words of a translation."""
    return [Token(match.start(), match.end(), *_forms(match.group())) for match in _WORD.finditer(text)]


@lru_cache(maxsize=8192)
def _forms(word: str) -> tuple[str, frozenset[str], frozenset[str]]:
    """An English word in small letters, its stems, and those of a noun."""
    return word.lower(), stems(word, "en"), stems(word, "en", noun=True)


def _rendered(entry: Entry, tokens: Sequence[Token]) -> tuple[dict[int, int], bool]:
    """The senses that words of a translation render, each with the first such word; whether a word renders several."""
    found: dict[int, int] = {}
    several = False
    for at, token in enumerate(tokens):
        if token.lower in _HOMOGRAPHS and (not at or tokens[at - 1].lower not in _DETERMINERS):
            continue
        forms = token.stems if entry.section == "verb" else token.nouns
        fitting = {
            number
            for stem in forms.intersection(entry.renders)
            for number, rest in entry.renders[stem]
            if [one.lower for one in tokens[at + 1 : at + 1 + len(rest)]] == rest
        }
        several = several or len(fitting) > 1
        for number in fitting:
            found.setdefault(number, at)
    return found, several


def _by_synonyms(entry: Entry, tokens: Sequence[Token]) -> dict[int, int]:
    """The senses that synonyms of what is listed render, each with the first such word."""
    forms = [token.stems if entry.section == "verb" else token.nouns for token in tokens]
    found = [(entry.synonyms[stem], at) for at, one in enumerate(forms) for stem in one & entry.synonyms.keys()]
    return dict(reversed(found))


def around(tokens: Sequence[Token], at: int, own: frozenset[str] = frozenset()) -> Iterator[Neighbour]:
    """What stands around a rendering, without words that may render it too."""
    first = max(0, at - REACH)
    for number, token in enumerate(tokens[first : at + REACH + 1], first):
        if number != at and own.isdisjoint(token.nouns):
            yield Neighbour(token.lower, token.start, token.end, abs(number - at))


def _fit(sense: Sense, tokens: Sequence[Token], at: int, own: frozenset[str], company: Company, beside: Beside) -> Fit:
    near: dict[str, tuple[float, int, int]] = {}
    for number, token in enumerate(tokens):
        if token.stems.isdisjoint(sense.near):
            continue
        fitting = [stem for stem in token.stems if stem in sense.near]
        if number == at or not own.isdisjoint(token.nouns):
            continue
        away = abs(number - at)
        worth, stem = max((sense.near[stem], stem) for stem in fitting)
        worth *= _DISTANT[(away > _NEAR) + (away > _FAR)]
        if worth > near.get(stem, (0.0,))[0]:
            near[stem] = (worth, token.start, token.end)
    joined = [tokens[at - len(words) : at] for words in sense.before if _stands_before(words, tokens, at)]
    if tokens[at + 1 : at + 2] and tokens[at + 1].lower in sense.behind:
        joined.append(tokens[at + 1 : at + 2])
    found = [*near.values(), *[(_BESIDE, words[0].start, words[-1].end) for words in joined]]
    found.sort(key=lambda one: (-one[0], one[1]))
    likeness, closest = company.likeness(meaning(sense.renderings))
    spans = tuple([(start, end) for _, start, end in found])
    pulled = max(map(beside.pull, sense.ends))
    return Fit(sum(one[0] for one in found), len(near), spans, likeness, closest, pulled)


def _stands_before(words: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    return at >= len(words) and all(map(_is, words, tokens[at - len(words) : at]))


def _is(word: str, token: Token) -> bool:
    return token.lower.isdigit() if word == "#" else token.lower == word


@cache
def load(lang: str) -> Senses | None:
    """The list of a language (two-letter code); None where there is none."""
    if lang not in LANGUAGES:
        return None
    name, make = sense_list(lang)
    return Senses(lang, kept(name, make, folder=FOLDER, most=_KEPT))


def sense_list(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the list of a language is kept, and what makes it."""
    path = _FOLDER / f"{lang}-en.tsv"

    def make() -> dict[str, Any]:
        from translaudit.lexicon.senses.lists import compiled, cues, rows  # noqa: PLC0415  only where no cache has it
        from translaudit.lexicon.senses.synonyms import Synonyms  # noqa: PLC0415  as above

        known = list(cues(_CUES.read_text(encoding="utf-8")))
        fields = [frozenset(cue.near) for cue in cues(_FIELDS.read_text(encoding="utf-8"))]
        synonyms = Synonyms(_KINDS.read_text(encoding="utf-8"))
        return compiled(lang, rows(path.read_text(encoding="utf-8"), path=path.name), known, fields, synonyms)

    return made_of(path, _CUES, _FIELDS, _KINDS, STEMS, IRREGULAR, _FORMAT), make
