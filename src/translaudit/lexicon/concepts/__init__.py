"""Words of which a text means exactly one: institutions, offices, relatives, diseases, crops, by class and concept.

Reach for `load` and `Words.said` to learn which concepts a text names, each for certain or perhaps. The words are in a
TOML file for each language beside this module, which `lists` reads, many nouns in the tables of `nouns`, those for
contraries in `lexicon.contraries`; `classes` says what excludes each other. It knows words, not what they refer to.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.lexicon import contraries
from translaudit.lexicon.concepts import nouns
from translaudit.lexicon.concepts.classes import CLASSES, GROUPS, idle
from translaudit.lexicon.concepts.forms import BESIDE, JOINED, UNSPACED, Form, plain
from translaudit.records import NamedTuple
from translaudit.storage.contents import names
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, Pieces
from translaudit.text.language import COMPOUNDING
from translaudit.text.separated import parting, separated
from translaudit.text.stems import enclitics, ending

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = ["LANGUAGES", "Mention", "Said", "Words", "by_class", "load", "word_list"]

_FOLDER = Path(__file__).parent
_FORMS, _LISTS = _FOLDER / "forms.py", _FOLDER / "lists.py"
LANGUAGES = tuple([name for name in names(_FOLDER, ".toml") if name not in (CLASSES.stem, GROUPS.stem)])
"""The two-letter codes of the languages that have a file."""
_TOKEN = expression(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0307])*")
_JOINED_TOKEN = expression(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_PROCLITICS = expression(r"[وف]?[بكل]?(?:ال|ل)?")
_SHORTEST = 2  # letters of an Arabic word without what is written in one with it
_OWNED = expression(
    r"(?P<noun>\w{3,}?)(?P<bound>ت?)(?:ها|هم|هما|ا)"
)  # a house of hers or theirs, and a house as an object
_REACH = 3  # words between a ministry and what it is of
_APART = frozenset(
    ("standing", "holder")
)  # classes that stand beside others: a minister is an office and a member of a government
_ENDINGS = ("ing", "ed", "s")  # of English words whose suggested counterpart should have it too


class Mention(NamedTuple):
    """A concept that a text names for certain, and the half-open span of the words."""

    concept: str
    start: int
    end: int


class Said(NamedTuple):
    """What a text says of one class: its certain mentions by place, and every concept that it may name."""

    certain: tuple[Mention, ...]
    perhaps: frozenset[str]


class _Start(NamedTuple):
    """Forms that begin with one word: all, the longest first, those of one word, how the second words of the others begin."""

    forms: tuple[Form, ...]
    alone: tuple[Form, ...]
    behind: tuple[str, ...]


@cache
def load(lang: str) -> Words | None:
    """The words of a language (two-letter code); None where there is no file."""
    if lang not in LANGUAGES:
        return None
    name, make = word_list(lang)
    return Words(lang, kept(name, make))


def word_list(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the words of a language of `LANGUAGES` are kept, and what makes them of its file."""
    path = _FOLDER / f"{lang}.toml"
    against = contraries.file_of(lang)

    def made() -> dict[str, Any]:
        from translaudit.lexicon.concepts.lists import compiled  # noqa: PLC0415  only where no cache has them

        return compiled(lang, by_class(lang))

    return made_of("concepts", path, against, *nouns.files(), Path(__file__), _FORMS, _LISTS), made


def by_class(lang: str) -> dict[str, dict[str, str]]:
    """The forms of a language of `LANGUAGES` by class and concept, as its file, the nouns and the contraries list them.

    A noun is narrower than what the file has: where both list a form of a class, the concept of the file only may be meant.
    """
    listed: dict[str, dict[str, str]] = table(_FOLDER / f"{lang}.toml") | contraries.by_class(lang)
    found = {name: dict(rows) for name, rows in listed.items()}
    for name, rows in nouns.by_class(lang).items():
        narrow = {one.rstrip("*") for forms in rows.values() for one in forms.lower().split("|") if one[:1] != "?"}
        wider = {concept: _doubtful(forms, narrow) for concept, forms in found.get(name, {}).items()}
        found[name] = wider | rows
    return found


def _doubtful(forms: str, narrow: set[str]) -> str:
    """Forms of which some, in small letters, only may mean it; the first stays what is suggested."""
    doubted = [f"?{one}" if one.lower().rstrip("*") in narrow else one for one in forms.split("|")]
    first = [doubted[0].removeprefix("?")] if not forms.startswith("?") and doubted[0].startswith("?") else []
    return "|".join([*first, *doubted])


def _unowned(word: str) -> str:
    """An Arabic word without the pronoun or the ending of an object behind it; as it is where it has none."""
    match = _OWNED.fullmatch(word)
    return match["noun"] + ("ه" if match["bound"] else "") if match else word


def _within(form: Form, fitting: Iterable[Form]) -> bool:
    """Whether a longer form begins at the same word and says what it means."""
    size = form.size
    return any(
        other.size > size
        and (other.family == form.family or other.family not in _APART)
        and (other.certain or other.family == form.family or len(other.words) > len(form.words))
        for other in fitting
    )


def _ending(word: str) -> str:
    return next((one for one in _ENDINGS if word.endswith(one)), "")


class Words:
    """The words of one language."""

    def __init__(self, lang: str, made: Mapping[str, Any]) -> None:
        """Take what `word_list` made."""
        self.lang = lang
        self._first, self._inflected = ByKey(made["first"]), ByKey(made["inflected"])
        self._concepts, self._whole, self._begun = (ByKey(made[name]) for name in ("concepts", "whole", "begun"))
        self._ends: dict[str, tuple[Any, ...]] = made["ends"]
        self._signs: list[str] = made["signs"]
        self._forms = Pieces(made["forms"], Form._make)
        self._looked = lru_cache(maxsize=16384)(self._look)
        self._read = lru_cache(maxsize=16384)(self._read_word)

    def has(self, family: str, concept: str) -> bool:
        """Whether the language has words for a concept of a class."""
        return f"{family} {concept}" in self._concepts

    def name(self, concept: str, like: tuple[str, str] = ("", "")) -> str:
        """The word for a concept that can be suggested; "" where there is none.

        Args:
            concept: the concept.
            like: another concept and a form of it: in English a word in the same form is taken where there is one, by its
                place in the row or its ending.
        """
        first: str = self._first.get(concept, "")
        form = like[1].lower()
        forms, models = [self._inflected.get(one, []) for one in (concept, like[0])]
        if form not in models[1:] or not forms:
            return first
        at, end = models.index(form), _ending(form)
        return next((one for one in (*forms[at : at + 1], *forms) if _ending(one) == end), first)

    def said(self, text: str, start: int, end: int) -> dict[str, Said]:
        """What a stretch of a text says, by class; classes of which it says nothing are left out."""
        found = self._in_characters(text[start:end]) if self.lang in UNSPACED else self._in_words(text[start:end])
        certain: dict[str, list[Mention]] = {}
        perhaps: dict[str, set[str]] = {}
        for form, first, last, sure in found:
            perhaps.setdefault(form.family, set()).add(form.concept)
            if sure:
                certain.setdefault(form.family, []).append(Mention(form.concept, start + first, start + last))
        return {
            family: Said(tuple(certain.get(family, ())), frozenset(concepts)) for family, concepts in perhaps.items()
        }

    def _in_characters(self, text: str) -> Iterator[tuple[Form, int, int, bool]]:
        """Forms in a script without spaces; of those that overlap, the longest is certain, in other classes too.

        It says what one of its class in it says not. One that may mean a thing of another class takes nothing from one that
        surely means its own.
        """
        if self.lang == "zh":
            from translaudit.text.traditional import simplified  # noqa: PLC0415  only Chinese has two scripts

            text = simplified(text)
        taken: list[tuple[Form, int, int]] = []
        there = [self._forms[number] for number, head in enumerate(self._signs) if head in text]
        places = sorted(
            (at.start(), -len(form.words[0][0]), not form.certain, number)
            for number, form in enumerate(there)
            for at in re.finditer(re.escape(form.words[0][0]), text)
        )
        covered: dict[str, tuple[int, int]] = {}
        for start, size, _, number in places:
            form, end = there[number], start - size
            span, longer = (start, end), covered.get(form.family, (0, 0))
            if end <= longer[1] and span != longer:
                continue
            taken = [one for one in taken if one[2] > start]
            same = [one for one, *where in taken if (one.certain and where != [*span]) or one.family == form.family]
            sure = form.certain and not same
            if sure:
                covered[form.family] = span
            yield form, start, end, sure
            if not same and -size > 1:
                taken.append((form, start, end))

    def _in_words(self, text: str) -> Iterator[tuple[Form, int, int, bool]]:
        """Forms in a text of words; of those that begin at one word, the longest is certain, and says what one in it says not.

        A single word that may mean a thing of another class takes nothing from a shorter one that surely means its own, nor
        does a form take the words that only have to stand behind it: an older (sister) is a sister.
        """
        pattern = _JOINED_TOKEN if self.lang in JOINED else _TOKEN
        tokens = [one.span() for one in pattern.finditer(text)]
        read = [self._read(text[start:end]) for start, end in tokens]
        words = [word for word, _ in read]
        beginning = [(number, start) for number, (_, start) in enumerate(read) if start.forms]
        if not parting(self.lang).isdisjoint(words):
            beginning = self._rejoined(text, tokens, dict(beginning))
        free = 0
        covered: dict[str, tuple[int, int]] = {}
        for number, start in beginning:
            fitting: Sequence[Form] = start.alone
            if start.behind and number + 1 < len(words) and words[number + 1].startswith(start.behind):
                fitting = [form for form in start.forms if self._goes_on(form, words, number)]
            if not fitting:
                continue
            for form in fitting:
                span, longer = (number, number + len(form.words)), covered.get(form.family, (0, 0))
                if span[1] <= longer[1] and span != longer:
                    continue
                sure = form.certain and number >= free and form.concept != BESIDE and not _within(form, fitting)
                if sure and self.lang in COMPOUNDING and form.family in idle():
                    sure = not any(map(self._part, form.words, words[number:]))
                if form.bound:
                    sure = sure and any(
                        -_REACH <= other - number <= _REACH and any(one.concept == BESIDE for one in there.forms)
                        for other, there in beginning
                    )
                if sure:
                    covered[form.family] = span
                ahead, behind = form.around
                last = number + len(form.words) - 1 - behind
                yield form, tokens[number + ahead][0], tokens[last][1], sure
            free = max(free, number + max(len(form.words) - form.around[1] for form in fitting))

    def _part(self, listed: tuple[str, bool, bool], word: str) -> bool:
        """Whether a word goes on behind what a form says of it, and with more than an ending: Hundefutter, hundert."""
        begin, open_end, _ = listed
        return open_end and word.startswith(begin) and not ending(word.removeprefix(begin), self.lang)

    def _rejoined(
        self, text: str, spans: Sequence[tuple[int, int]], there: dict[int, _Start]
    ) -> list[tuple[int, _Start]]:
        """The forms by the number of their first word, those of verbs with their prefix among them."""
        words = [(start, end, text[start:end]) for start, end in spans]
        for verb in separated(text, words, self.lang):
            whole = [form for one in verb.forms for form in self._looked(one).forms]
            if whole:
                there[verb.at] = self._start((*(there[verb.at].forms if verb.at in there else ()), *whole))
        return sorted(there.items())

    def _read_word(self, word: str) -> tuple[str, _Start]:
        """A word of a text as forms have it, and the forms whose first word it may be."""
        bare = plain(word, self.lang)
        return bare, self._looked(bare)

    def _look(self, word: str) -> _Start:
        """The forms whose first word a word may be."""
        found = self._beginning(self._bare(word))
        if self.lang == "ar" and not any(form.certain for form in found):
            found += self._beginning(_unowned(one) for one in self._bare(word))
        return self._start(found)

    def _start(self, forms: Iterable[Form]) -> _Start:
        ordered = list(dict.fromkeys(forms))
        if len(ordered) > 1:
            ordered.sort(key=lambda one: one.size, reverse=True)
        alone = [form for form in ordered if len(form.words) == 1]
        behind = {form.words[1][0] for form in ordered if len(form.words) > 1}
        if behind and self.lang == "ar":  # where something may be written in one before the second word
            behind = {""}
        return _Start(tuple(ordered), tuple(alone), tuple(sorted(behind)))

    def _beginning(self, bare: Iterable[str]) -> list[Form]:
        """The forms that begin with one of some spellings of a word."""
        rows: list[tuple[Any, ...]] = []
        for one in bare:
            rows += self._whole.get(one, ())
            for begun in self._begun.values([one[:size] for size in range(1, len(one) + 1)], ()):
                rows += begun
            for last, listed in self._ends.items():
                at = one.find(last, 1)
                if at > 0:
                    ended = at + len(last) == len(one)
                    rows += [row for row in listed if ended or row[0][0][1]]
        return list(map(Form._make, rows))

    def _bare(self, word: str) -> Iterable[str]:
        """The word, and what stays without the particles that Arabic and Indonesian write in one with it."""
        if self.lang == "id":
            return dict.fromkeys((word, *(word.removesuffix(one) for one in enclitics(self.lang))))
        if self.lang != "ar":
            return (word,)
        match = _PROCLITICS.match(word)
        cuts = range((match.end() if match else 0) + 1)
        return dict.fromkeys(
            word[cut:] for cut in cuts if len(word) - cut >= _SHORTEST and _PROCLITICS.fullmatch(word[:cut])
        )

    def _goes_on(self, form: Form, words: list[str], number: int) -> bool:
        """Whether the words behind one that a form may begin with are those of the form."""
        if number + len(form.words) > len(words):
            return False
        for at, (word, loose, _) in enumerate(form.words[1:], number + 1):
            for one in self._bare(words[at]):
                if one == word or (loose and one.startswith(word)):
                    break
            else:
                return False
        return True
