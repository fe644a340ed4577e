"""Words of which a text means exactly one: institutions, offices, relatives, diseases, crops, by class and concept.

Reach for `load` and `Words.said` to learn which concepts a text names, each for certain or perhaps. The words are in a
TOML file for each language beside this module, the classes in `classes.toml`. It knows words, not what they refer to.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.contents import names
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, Pieces, packed, packed_by_key
from translaudit.text.separated import parting, separated
from translaudit.text.stems import enclitics, ending

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = ["LANGUAGES", "Class", "Mention", "Said", "Words", "classes", "load", "word_list"]

_FOLDER = Path(__file__).parent
_CLASSES = _FOLDER / "classes.toml"
LANGUAGES = tuple([name for name in names(_FOLDER, ".toml") if name != _CLASSES.stem])
"""The two-letter codes of the languages that have a file."""
_UNSPACED = frozenset(("zh", "ja"))
_APOSTROPHES = str.maketrans("", "", "'’ʼ")
_JOINED = frozenset(("uk", "ru"))  # an apostrophe parts letters there, not words
_COMPOUNDING = frozenset(("de",))  # nouns before another are written in one with it
_TOKEN = expression(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0307])*")
_JOINED_TOKEN = expression(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_PARTS = expression(r"(?:\(([^)]*)\) *)?([^(]*?)(?: *\(([^)]*)\))?")
_VOWELS = expression("[\u064b-\u0652\u0640\u0307]")  # Arabic ones and the stretcher; the dot that is left of a small İ
_ARABIC = str.maketrans("أإآىة", "ااايه")
_PROCLITICS = expression(r"[وف]?[بكل]?(?:ال|ل)?")
_SHORTEST = 2  # letters of an Arabic word without what is written in one with it
_OWNED = expression(
    r"(?P<noun>\w{3,}?)(?P<bound>ت?)(?:ها|هم|هما|ا)"
)  # a house of hers or theirs, and a house as an object
_REACH = 3  # words between a ministry and what it is of
_BESIDE = "beside"
_NONE: tuple[dict[str, list[int]], ...] = ({}, {})  # forms that a word is, and such as it begins with
_SIGNS = frozenset("?*!( ")  # of forms that are doubtful, open, unbound, or phrases
_HEAD = 2  # letters of a word by which the forms are found that it may begin
_ENDINGS = ("ing", "ed", "s")  # of English words whose suggested counterpart should have it too


class Class(NamedTuple):
    """Concepts that exclude each other.

    Attributes:
        name: its name in the tables.
        what: what its concepts are, in words.
        category: of findings.
        near: groups of concepts that are not told apart.
        in_names: its words mean themselves in names too, as in North Korea; a Wolf is none.
        read: whether somebody has read its words who did not write them.
        leading: English words mean themselves before another noun too, as in basketball team; a key witness opens nothing.
        contrary: its concepts are contraries, so that a negation makes the one of the other: what is not fair is unfair.
    """

    name: str
    what: str
    category: str
    near: tuple[frozenset[str], ...]
    in_names: bool
    read: bool
    leading: bool
    contrary: bool

    def alike(self, one: str, other: str) -> bool:
        """Whether two concepts are not told apart."""
        return any(one in group and other in group for group in self.near)


class Mention(NamedTuple):
    """A concept that a text names for certain, and the half-open span of the words."""

    concept: str
    start: int
    end: int


class Said(NamedTuple):
    """What a text says of one class: its certain mentions by place, and every concept that it may name."""

    certain: tuple[Mention, ...]
    perhaps: frozenset[str]


class _Form(NamedTuple):
    """A form: its words, each with whether any ending may follow and any beginning stand before; what it means."""

    words: tuple[tuple[str, bool, bool], ...]
    family: str
    concept: str
    certain: bool
    bound: bool  # means it beside a word of `beside` only
    around: tuple[int, int]  # how many of the first and of the last words only have to be there: (the) patient

    @property
    def size(self) -> tuple[int, int]:
        """By which of two forms the longer one is found."""
        return len(self.words), sum(len(word) for word, *_ in self.words)


class _Start(NamedTuple):
    """Forms that begin with one word: all, the longest first, those of one word, how the second words of the others begin."""

    forms: tuple[_Form, ...]
    alone: tuple[_Form, ...]
    behind: tuple[str, ...]


@cache
def classes() -> tuple[Class, ...]:
    """The classes, in the order of the table."""
    return tuple(
        Class(
            name,
            row["what"],
            row["category"],
            tuple([frozenset(line.split()) for line in row["near"]]),
            row.get("in-names", True),
            row.get("read", False),
            row.get("leading", False),
            row.get("contrary", False),
        )
        for name, row in table(_CLASSES).items()
    )


@cache
def _idle() -> frozenset[str]:
    """The classes whose words mean nothing of their own in names and compounds."""
    return frozenset([one.name for one in classes() if not one.in_names])


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
    return made_of("concepts", path, Path(__file__)), lambda: _compiled(lang, table(path))


def _compiled(lang: str, data: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The file of a language as plain data: its forms, and their numbers by how their first word may stand in a text."""
    listed = [
        form
        for family, rows in data.items()
        for concept, forms in rows.items()
        for form in _read(lang, family, concept, forms, bound=_BESIDE in rows)
    ]
    heads: dict[str, tuple[dict[str, list[int]], dict[str, list[int]]]] = {}
    ends: dict[str, list[int]] = {}
    for number, form in enumerate(listed):
        word, loose, inside = form.words[0]
        indexes = (ends, ends) if inside else heads.setdefault(word[:_HEAD], ({}, {}))
        indexes[loose].setdefault(word, []).append(number)
    return {
        "first": packed_by_key(
            {
                concept: _plain_form(forms.partition("|")[0])
                for rows in data.values()
                for concept, forms in rows.items()
                if not forms.startswith("?")
            }
        ),
        "inflected": packed_by_key(
            {
                concept: [form for form in forms.split("|") if not _SIGNS & set(form)]
                for rows in (data.values() if lang == "en" else ())
                for concept, forms in rows.items()
            }
        ),
        "concepts": frozenset((form.family, form.concept) for form in listed if form.concept != _BESIDE),
        "forms": packed(map(tuple, listed)),
        "signs": [form.words[0][0] for form in listed] if lang in _UNSPACED else [],
        "heads": packed_by_key(heads),
        "ends": ends,
    }


def _read(lang: str, family: str, concept: str, forms: str, *, bound: bool) -> Iterator[_Form]:
    first, *others = forms.lower().split("|")
    shown_only = f"?{first}" in others  # to be suggested, and doubtful all the same
    if lang not in _UNSPACED:
        forms = forms.replace("-", " ").replace("'", "" if lang in _JOINED else " ")
    for number, raw in enumerate(_plain(forms, lang).split("|")):
        free, certain = "!" in raw[:2], "?" not in raw[:2] and not (shown_only and number == 0)
        parts = _PARTS.fullmatch(raw.lstrip("?!"))
        ahead, own, behind = [part.split() for part in (parts.groups("") if parts else ("", raw, ""))]
        words = [
            (word.strip("*"), word.endswith("*"), word.startswith("*") and len(word) > 1)
            for word in (*ahead, *own, *behind)
        ]
        around = len(ahead), len(behind)
        yield _Form(tuple(words), family, concept, certain, bound and not free, around)


def _plain_form(form: str) -> str:
    """A form without its signs, and without words that only have to stand beside it."""
    return re.sub(r"\([^)]*\)", "", form).strip("!* ")


def _plain(word: str, lang: str) -> str:
    word = word.lower().translate(_APOSTROPHES)
    return _VOWELS.sub("", word).translate(_ARABIC) if lang in ("ar", "tr") else word


def _unowned(word: str) -> str:
    """An Arabic word without the pronoun or the ending of an object behind it; as it is where it has none."""
    match = _OWNED.fullmatch(word)
    return match["noun"] + ("ه" if match["bound"] else "") if match else word


def _within(form: _Form, fitting: Iterable[_Form]) -> bool:
    """Whether a longer form begins at the same word and says what it means."""
    return any(
        other.size > form.size and (other.certain or other.family == form.family or len(other.words) > len(form.words))
        for other in fitting
    )


def _ending(word: str) -> str:
    return next((one for one in _ENDINGS if word.endswith(one)), "")


class Words:
    """The words of one language.

    Attributes:
        concepts: those that the language has words for, each behind its class.
    """

    def __init__(self, lang: str, made: Mapping[str, Any]) -> None:
        """Take what `word_list` made."""
        self.lang = lang
        self.concepts: frozenset[tuple[str, str]] = made["concepts"]
        self._first, self._inflected = ByKey(made["first"]), ByKey(made["inflected"])
        self._forms = Pieces(made["forms"], lambda row: _Form(*row))
        self._signs: list[str] = made["signs"]
        self._heads = ByKey(made["heads"])
        self._ends: dict[str, list[int]] = made["ends"]
        self._looked = lru_cache(maxsize=16384)(self._look)
        self._read = lru_cache(maxsize=16384)(self._beginning)

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
        found = self._in_characters(text[start:end]) if self.lang in _UNSPACED else self._in_words(text[start:end])
        certain: dict[str, list[Mention]] = {}
        perhaps: dict[str, set[str]] = {}
        for form, first, last, sure in found:
            perhaps.setdefault(form.family, set()).add(form.concept)
            if sure:
                certain.setdefault(form.family, []).append(Mention(form.concept, start + first, start + last))
        return {
            family: Said(tuple(certain.get(family, ())), frozenset(concepts)) for family, concepts in perhaps.items()
        }

    def _in_characters(self, text: str) -> Iterator[tuple[_Form, int, int, bool]]:
        """Forms in a script without spaces; of those that overlap, the longest is certain, in other classes too.

        It says what one of its class in it says not. One that may mean a thing of another class takes nothing from one that
        surely means its own.
        """
        if self.lang == "zh":
            from translaudit.text.traditional import simplified  # noqa: PLC0415  only Chinese has two scripts

            text = simplified(text)
        taken: list[tuple[_Form, int, int]] = []
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

    def _in_words(self, text: str) -> Iterator[tuple[_Form, int, int, bool]]:
        """Forms in a text of words; of those that begin at one word, the longest is certain, and says what one in it says not.

        A single word that may mean a thing of another class takes nothing from a shorter one that surely means its own, nor
        does a form take the words that only have to stand behind it: an older (sister) is a sister.
        """
        pattern = _JOINED_TOKEN if self.lang in _JOINED else _TOKEN
        tokens = [one.span() for one in pattern.finditer(text)]
        read = [self._read(text[start:end]) for start, end in tokens]
        words = [word for word, _ in read]
        beginning = [(number, start) for number, (_, start) in enumerate(read) if start.forms]
        if not parting(self.lang).isdisjoint(words):
            beginning = self._rejoined(text, tokens, dict(beginning))
        free = 0
        covered: dict[str, tuple[int, int]] = {}
        for number, start in beginning:
            fitting: Sequence[_Form] = start.alone
            if start.behind and number + 1 < len(words) and words[number + 1].startswith(start.behind):
                fitting = [form for form in start.forms if self._goes_on(form, words, number)]
            if not fitting:
                continue
            for form in fitting:
                span, longer = (number, number + len(form.words)), covered.get(form.family, (0, 0))
                if span[1] <= longer[1] and span != longer:
                    continue
                sure = form.certain and number >= free and form.concept != _BESIDE and not _within(form, fitting)
                if sure and self.lang in _COMPOUNDING and form.family in _idle():
                    sure = not any(map(self._part, form.words, words[number:]))
                if form.bound:
                    sure = sure and any(
                        -_REACH <= other - number <= _REACH and any(one.concept == _BESIDE for one in there.forms)
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

    def _beginning(self, word: str) -> tuple[str, _Start]:
        """A word of a text as forms have it, and the forms whose first word it may be."""
        plain = _plain(word, self.lang)
        return plain, self._looked(plain)

    def _look(self, word: str) -> _Start:
        """The forms whose first word a word may be."""
        numbers = self._numbers(self._bare(word))
        if self.lang == "ar" and not any(self._forms[number].certain for number in numbers):
            numbers += self._numbers(_unowned(one) for one in self._bare(word))
        return self._start([self._forms[number] for number in numbers])

    def _start(self, forms: Iterable[_Form]) -> _Start:
        ordered = sorted(dict.fromkeys(forms), key=lambda one: one.size, reverse=True)
        alone = [form for form in ordered if len(form.words) == 1]
        behind = {form.words[1][0] for form in ordered if len(form.words) > 1}
        if behind and self.lang == "ar":  # where something may be written in one before the second word
            behind = {""}
        return _Start(tuple(ordered), tuple(alone), tuple(sorted(behind)))

    def _numbers(self, bare: Iterable[str]) -> list[int]:
        """The numbers of the forms that begin with one of some spellings of a word."""
        numbers: list[int] = []
        for one in bare:
            first, head = self._heads.get(one[:1], _NONE), self._heads.get(one[:_HEAD], _NONE)
            numbers += head[0].get(one, ())
            for size in range(1, len(one) + 1):
                numbers += (first if size < _HEAD else head)[1].get(one[:size], ())
            for last, forms in self._ends.items():
                at = one.find(last, 1)
                if at > 0:
                    ended = at + len(last) == len(one)
                    numbers += [number for number in forms if ended or self._forms[number].words[0][1]]
        return numbers

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

    def _goes_on(self, form: _Form, words: list[str], number: int) -> bool:
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
