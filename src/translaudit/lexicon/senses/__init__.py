"""Words with several senses, which English words render each, and what stands around a word in each sense.

Reach for `load` to look a language up, and for `Senses.readings` to learn in which sense a translation renders the words
of an original, and in which senses the words around the rendering would have it. The lists are the TSV files beside this
module; `cues-en.tsv` serves all languages. It judges nothing, and knows no senses that no list has.
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
    "Cue",
    "Entry",
    "Reading",
    "Row",
    "Sense",
    "Senses",
    "compiled",
    "cues",
    "further",
    "load",
    "rows",
    "sense_list",
]

_FOLDER = Path(__file__).parent
_CUES = _FOLDER / "cues-en.tsv"
_FIELDS = _FOLDER / "fields-en.tsv"
FOLDER = "senses"
"""Where lists are kept."""
LANGUAGES = tuple(sorted({path.name.partition("-")[0] for path in _FOLDER.glob("??-en.tsv")}))
"""The two-letter codes of the languages that have a list."""

_SECTIONS = ("noun", "adjective", "verb")
_FORMAT = "2"  # of what is kept
_WORDS = 16_000  # different words of texts kept in mind
_KEPT = 100  # lists in the user's cache
_WORD = expression(r"#|[^\W_]+(?:['’][^\W_]+)*")
_BESIDE = 1.0  # what words count that stand right beside the rendering, where a cue asks for that
_HOMOGRAPHS = frozenset(("will", "can", "may", "might", "must", "mine"))  # nouns only behind these:
_DETERMINERS = frozenset("a an the my your his her its our their free last own political good this that".split())
_FIELD = 0.35  # what a word counts that is only of the same field
_NEAR, _FAR = 4, 10  # words between a cue and the rendering
_DISTANT = (1.0, 0.7, 0.4)  # what a cue counts when it is near, further off, and far


class Row(NamedTuple):
    """One line of a list: forms of a word, the renderings of each sense, and the section it stands in."""

    forms: tuple[str, ...]
    senses: tuple[tuple[str, ...], ...]
    section: str


class Cue(NamedTuple):
    """One line of the cues: words that share a sense, and what stands around them."""

    words: frozenset[str]
    near: tuple[str, ...]


class Sense(NamedTuple):
    """A sense of a word.

    Attributes:
        renderings: the English words that render it.
        near: what each word around them counts, by stem.
        before: words that stand right before them.
        behind: words that stand right behind them.
        fields: the fields of meaning that they are in.
    """

    renderings: tuple[str, ...]
    near: Mapping[str, float]
    before: frozenset[tuple[str, ...]]
    behind: frozenset[str]
    fields: frozenset[int]


class Entry(NamedTuple):
    """A word of the list.

    Attributes:
        word: its dictionary form.
        section: noun, adjective or verb.
        senses: its senses by how frequent they are.
        renders: by the stem of a rendering's first word, the numbers of senses that it renders, each with what follows.
        own: the stems of all words of its renderings, which say nothing of its sense.
    """

    word: str
    section: str
    senses: tuple[Sense, ...]
    renders: Mapping[str, Sequence[tuple[int, Sequence[str]]]]
    own: frozenset[str]


class Fit(NamedTuple):
    """What goes with a sense: how much, how many words of content, and all spans, the weightiest first."""

    weight: float
    words: int
    cues: tuple[tuple[int, int], ...]


class Reading(NamedTuple):
    """How a translation renders a word of the original.

    Attributes:
        word: span of the word in the original, in code points.
        rendering: span of what renders it.
        entry: the word in the list.
        sense: the number of the sense that the rendering is of.
        fits: for each sense, what stands around the rendering that goes with it.
    """

    word: tuple[int, int]
    rendering: tuple[int, int]
    entry: Entry
    sense: int
    fits: tuple[Fit, ...]


class _Token(NamedTuple):
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
        self._index = {section: ByKey(made[section]) for section in _SECTIONS}
        self._entries = Pieces(made["entries"], _entry)
        self._known: dict[str, tuple[int, ...]] = {}  # entries by words of texts

    def readings(self, source: str, target: str) -> Iterator[Reading]:
        """Words of the original that one sense alone renders in the translation, each word of the list once."""
        found = dict(self._words(source))
        if not found:
            return
        tokens = _tokens(target)
        there = frozenset().union(*(token.stems for token in tokens))
        for number, word in found.items():
            entry = self._entries[number]
            if there.isdisjoint(entry.renders):
                continue
            places, several = _rendered(entry, tokens)
            if len(places) != 1 or several:
                continue
            ((sense, at),) = places.items()
            fits = tuple([_fit(one, tokens, at, entry.own) for one in entry.senses])
            yield Reading(word, (tokens[at].start, tokens[at].end), entry, sense, fits)

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
            for stem in sorted(stems(word, self.lang, noun=section == "noun")):
                yield from index.get(stem, ())


def further(reading: Reading, text: str) -> tuple[float, ...]:
    """How much of a text that the rendering does not stand in goes with each sense: of the sentences beside its own."""
    there = frozenset[str]().union(
        *(token.stems for token in _tokens(text) if reading.entry.own.isdisjoint(token.nouns))
    )
    near = [sense.near for sense in reading.entry.senses]
    return tuple([_DISTANT[-1] * sum(one[stem] for stem in sorted(there) if stem in one) for one in near])


def _entry(made: Sequence[Any]) -> Entry:
    word, section, senses = made
    renders: dict[str, list[tuple[int, Sequence[str]]]] = {}
    own: set[str] = set()
    for number, (renderings, *_) in enumerate(senses):
        for one in renderings:
            first, *rest = one.split()
            renders.setdefault(_stem(first), []).append((number, rest))
            own.update(map(_stem, (first, *rest)))
    return Entry(word, section, tuple([Sense(*one) for one in senses]), renders, frozenset(own))


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(
            match.start(),
            match.end(),
            match.group().lower(),
            stems(match.group(), "en"),
            stems(match.group(), "en", noun=True),
        )
        for match in _WORD.finditer(text)
    ]


def _rendered(entry: Entry, tokens: Sequence[_Token]) -> tuple[dict[int, int], bool]:
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


def _fit(sense: Sense, tokens: Sequence[_Token], at: int, own: frozenset[str]) -> Fit:
    near: dict[str, tuple[float, int, int]] = {}
    for number, token in enumerate(tokens):
        fitting = [stem for stem in token.stems if stem in sense.near]
        if not fitting or number == at or not own.isdisjoint(token.nouns):
            continue
        away = abs(number - at)
        worth, stem = max((sense.near[stem], stem) for stem in fitting)
        worth *= _DISTANT[(away > _NEAR) + (away > _FAR)]
        if worth > near.get(stem, (0.0,))[0]:
            near[stem] = (worth, token.start, token.end)
    beside = [tokens[at - len(words) : at] for words in sense.before if _stands_before(words, tokens, at)]
    if tokens[at + 1 : at + 2] and tokens[at + 1].lower in sense.behind:
        beside.append(tokens[at + 1 : at + 2])
    found = [*near.values(), *[(_BESIDE, words[0].start, words[-1].end) for words in beside]]
    found.sort(key=lambda one: (-one[0], one[1]))
    return Fit(sum(one[0] for one in found), len(near), tuple([(start, end) for _, start, end in found]))


def _stands_before(words: Sequence[str], tokens: Sequence[_Token], at: int) -> bool:
    return at >= len(words) and all(map(_is, words, tokens[at - len(words) : at]))


def _is(word: str, token: _Token) -> bool:
    return token.lower.isdigit() if word == "#" else token.lower == word


@cache
def _stem(word: str) -> str:
    """The form of an English word that the stems of its forms have."""
    return max(stems(word, "en", noun=True), key=lambda one: (len(one), one))


def rows(text: str, *, path: str) -> Iterator[Row]:
    """The lines of a list.

    Raises:
        InputError: a line is neither a comment, a section, nor a word and two or more senses with tabs between.
    """
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            section = line.strip().strip("[]")
        if section not in _SECTIONS:
            hint = f"The sections are {', '.join(_SECTIONS)}."
            raise InputError(f"the section is called “{section}”", path=path, line=number, hint=hint)
        if line.startswith("["):
            continue
        forms, *senses = line.split("\t")
        if len(senses) < 2 or not all(map(str.strip, (forms, *senses))):
            hint = "Write the word, and behind it a column for each sense, with tabs between."
            raise InputError(f"a line has not two senses: “{line}”", path=path, line=number, hint=hint)
        yield Row(tuple(forms.split("|")), tuple([_listed(one) for one in senses]), section)


def cues(text: str) -> Iterator[Cue]:
    """The lines of the cues."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            words, _, near = line.partition("\t")
            yield Cue(frozenset(_listed(words)), tuple(near.split()))


def _listed(text: str) -> tuple[str, ...]:
    return tuple([one.strip() for one in text.split(",")])


def compiled(
    lang: str, listed: Iterable[Row], known: Sequence[Cue], fields: Sequence[frozenset[str]]
) -> dict[str, Any]:
    """The rows of a language as plain data: entries with what tells their senses apart, and an index by stems."""
    counted: dict[str, int] = {}
    for cue in known:
        for word in cue.near:
            counted[word] = counted.get(word, 0) + 1
    index: dict[str, dict[str, list[int]]] = {section: {} for section in _SECTIONS}
    entries: list[tuple[Any, ...]] = []
    for row in listed:
        for key in sorted({stem for form in row.forms for stem in stems(form, lang, noun=row.section == "noun")}):
            index[row.section].setdefault(key, []).append(len(entries))
        senses = tuple(
            [(one, *_cues_of(one, row.senses, known, counted, fields), _fields_of(one, fields)) for one in row.senses]
        )
        entries.append((row.forms[0], row.section, senses))
    made: dict[str, Any] = {section: packed_by_key(keys) for section, keys in index.items()}
    return {**made, "entries": packed(entries)}


def _cues_of(
    sense: Sequence[str],
    senses: Sequence[Sequence[str]],
    known: Iterable[Cue],
    counted: Mapping[str, int],
    fields: Iterable[frozenset[str]],
) -> tuple[dict[str, float], frozenset[tuple[str, ...]], frozenset[str]]:
    """What stands around a sense: near it with its weight, right before it, right behind it."""
    near: dict[str, float] = {}
    before: set[tuple[str, ...]] = set()
    behind: set[str] = set()
    for cue in known:
        shared = len(cue.words.intersection(sense))
        if not shared or any(len(cue.words.intersection(other)) > shared for other in senses if other is not sense):
            continue
        share = 1.0 if shared in (len(cue.words), len(sense)) else 0.5
        for word in cue.near:
            if word.startswith("-"):
                behind.add(word[1:])
            elif "-" in word:
                before.add(tuple(word.strip("-").split("-")))
            else:
                stem = _stem(word)
                near[stem] = max(near.get(stem, 0.0), round(share / counted[word] ** 0.35, 3))
    for field in fields:
        if not field.isdisjoint(sense):
            others = {word for other in senses if other is not sense for word in other}
            for word in field.difference(sense) if field.isdisjoint(others) else ():
                near.setdefault(_stem(word), _FIELD)
    return near, frozenset(before), frozenset(behind)


def _fields_of(sense: Iterable[str], fields: Iterable[frozenset[str]]) -> frozenset[int]:
    return frozenset(number for number, field in enumerate(fields) if not field.isdisjoint(sense))


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
        known = list(cues(_CUES.read_text(encoding="utf-8")))
        fields = [frozenset(cue.near) for cue in cues(_FIELDS.read_text(encoding="utf-8"))]
        return compiled(lang, rows(path.read_text(encoding="utf-8"), path=path.name), known, fields)

    return made_of(path, _CUES, _FIELDS, STEMS, _FORMAT), make
