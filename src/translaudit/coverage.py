"""What of an original is rendered, word by word: where seed lexicons, likeness and word alignment meet.

Reach for `reader` to make the words of both sides of a segment, and for `Compared` to see which words of the one side
have nothing on the other. Rules on what is left out or added share it. A word that no list has is never held against a
translation.
"""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from translaudit.align.keys import keys, word_keys
from translaudit.align.words import Link, Word, link
from translaudit.lexicon import words as lists
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.language import COMPOUNDING
from translaudit.text.light import light_words
from translaudit.text.numerals.lexicon import lexicon
from translaudit.text.separated import parting, separated
from translaudit.text.stems import small, stems
from translaudit.text.tokens import HAN_NUMBER, HAN_NUMERALS, tokens, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.lexicon.learned import Learned
    from translaudit.lexicon.words import Entry, Words

__all__ = ["Compared", "Reader", "anchors", "reader"]

_ALIKE = expression(r"[\x00-\x7f]+|[^\x00-\x7f]+")  # a number or a Latin name in a run of characters
_TYPES = 16_000  # different words of a language kept in mind
_TEXTS = 1024  # sentences and segments, those of a document and its original
_SHORTEST_PART, _SHORTEST_COMPOUND = 4, 9  # letters
_NO_KEYS: frozenset[str] = frozenset()
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen yuan", "%": "percent percentage cent"}
_SIGNS["％"] = _SIGNS["%"]
_SMALL = range(2, 13)  # numbers that texts write in words where others have digits


class Compared:
    """Both sides of a segment, compared.

    Attributes:
        source: words of the original.
        target: words of the translation.
        missing: indices of known content words of the original that nothing in the translation renders.
        added: indices of known content words of the translation that nothing in the original asks for.
        source_keys: all that the original may mean.
        target_keys: all that the translation may mean.
    """

    def __init__(self, source: Sequence[Word], target: Sequence[Word]) -> None:
        """Say which known words of each side have nothing on the other."""
        self.source, self.target = source, target
        self.source_keys: set[str] = set().union(*[word.keys for word in source])
        self.target_keys: set[str] = set().union(*[word.keys for word in target])
        there, said = self.target_keys, self.source_keys
        self.missing = [i for i, word in enumerate(source) if word.known and word.keys.isdisjoint(there)]
        self.added = [j for j, word in enumerate(target) if word.known and word.keys.isdisjoint(said)]

    @property
    def told(self) -> tuple[int, int]:
        """How many words of both sides are known, and how many of them have nothing on the other."""
        known = sum(word.known for word in (*self.source, *self.target))
        return known, len(self.missing) + len(self.added)

    def links(self) -> tuple[Link, ...]:
        """Which words render each other."""
        return self._links

    @cached_property
    def _links(self) -> tuple[Link, ...]:
        return link(self.source, self.target)


class _Type(NamedTuple):
    """What `Word` says of a word wherever it stands."""

    keys: frozenset[str]
    content: bool
    known: bool
    noun: bool
    shown: tuple[str, ...]
    drawn: bool = False
    likely: frozenset[str] = _NO_KEYS

    @property
    def number(self) -> bool:
        return self.content and not self.known and any(key[0] == "#" for key in self.keys)


class Reader:
    """Makes words of the texts of one language, for comparison with those of another."""

    def __init__(self, lang: str, listed: Words | None, other: Words | None, learned: Learned | None = None) -> None:
        """Take the list of the language; for English, take that of the other language, and know what it renders."""
        self.lang = lang
        self._learned = learned
        self._listed = listed
        self._renders = other.rendering if other else None
        self._light = light_words(lang)
        self._parting = parting(lang)
        self._types: dict[str, _Type] = {}
        self._words = lru_cache(_TEXTS)(self._read)
        self._alone = lru_cache(_TEXTS)(self._each)

    @property
    def able(self) -> bool:
        """Whether there is a list to tell known words by."""
        return self._listed is not None or self._renders is not None or self._learned is not None

    def words(self, text: str) -> Sequence[Word]:
        """The words of a text in order; several rules ask for those of the same segments."""
        return self._words(text)

    def _read(self, text: str) -> Sequence[Word]:
        found: Sequence[tuple[int, int, str]] = tokens(text, spaced=self.lang not in lists.UNSPACED)
        listed, types = self._listed, self._types
        if listed is not None and self.lang in lists.UNSPACED:
            found = [piece for one in found for piece in self._pieces(listed, *one)]
        made = [Word(start, end, *(types.get(word) or self._type(word))) for start, end, word in found]
        if listed is not None and self._parting and not self._parting.isdisjoint([word for _, _, word in found]):
            made = self._rejoined(text, found, made)
        if listed is None or listed.begins.isdisjoint([word for _, _, word in found]):
            return made
        return self._joined(listed, found, made)

    def _rejoined(self, text: str, found: Sequence[tuple[int, int, str]], made: list[Word]) -> list[Word]:
        """The words, what verbs mean with their prefix among it, and the prefixes nothing by themselves."""
        words, light = list(made), _Type(_NO_KEYS, False, False, False, ())
        for verb in separated(text, found, self.lang):
            whole = next((one for one in map(self._type, verb.forms) if one.known), None)
            if whole is not None:
                alone = words[verb.at]
                words[verb.at] = Word(alone.start, alone.end, *whole._replace(keys=whole.keys | alone.keys, noun=False))
                start, end, _ = found[verb.prefix]
                words[verb.prefix] = Word(start, end, *light)
        return words

    def keys(self, text: str) -> set[str]:
        """All that the words of a text may mean, each taken by itself."""
        return set().union(*[one.keys for one in self._alone(text)])

    def without(self, text: str, keys: set[str]) -> tuple[int, int]:
        """How many known words and numbers of a text have none of these keys, and how many there are."""
        telling = [one for one in self._alone(text) if one.known or one.number]
        return sum(one.keys.isdisjoint(keys) for one in telling), len(telling)

    def _each(self, text: str) -> list[_Type]:
        """What the words of a text are, each taken by itself; many times faster than `words`."""
        if self._listed is not None and self.lang in lists.UNSPACED:
            pieces = [piece for one in tokens(text, spaced=False) for piece in self._pieces(self._listed, *one)]
            return [self._types.get(word) or self._type(word) for _, _, word in pieces]
        return [self._types.get(word) or self._type(word) for word in words(text)]

    def _joined(self, listed: Words, found: Sequence[tuple[int, int, str]], made: Sequence[Word]) -> list[Word]:
        """The words, those that the list takes together made one."""
        joined = []
        at = 0
        while at < len(found):
            start, _, word = found[at]
            ahead = [one[2] for one in found[at : at + lists.MOST_WORDS]] if word in listed.begins else []
            several = listed.several_at(ahead) if ahead else None
            if several:
                size, entries = several
                narrow = stems(word, self.lang, noun=True)
                joined.append(Word(start, found[at + size - 1][1], *_meaning(entries, _NO_KEYS, narrow)))
                at += size
            else:
                joined.append(made[at])
                at += 1
        return joined

    def _pieces(self, listed: Words, start: int, end: int, word: str) -> list[tuple[int, int, str]]:
        if word[0].isdigit():
            return [(start, end, word)]
        if word.isascii() or any(sign.isascii() for sign in word):
            parts = [(match.start(), match.end()) for match in _ALIKE.finditer(word)]
            if len(parts) == 1:
                return [(start, end, word)]
            return [
                piece
                for low, high in parts
                for piece in self._pieces(listed, start + low, start + high, word[low:high])
            ]
        return [(start + low, start + high, word[low:high]) for low, high in listed.cut(word)]

    def _narrow(self, word: str) -> frozenset[str]:
        """How a listed noun is written where a word can be nothing else; one sign of a script without spaces can."""
        if self.lang in lists.UNSPACED:
            return frozenset({word} if len(word) > 1 else ())
        return stems(word, self.lang, noun=True)

    def _named(self, word: str) -> bool:
        """Whether a word may be a name that only looks like a listed one; German writes all nouns with a capital."""
        return self.lang != "de" and word[:1].isupper()

    def _carries(self, word: str) -> bool:
        """Whether a word that no list has may carry content: by its length, and Japanese not in hiragana alone."""
        if self.lang not in lists.UNSPACED:
            return len(word) > 2
        return any(sign > "\u309f" for sign in word) if self.lang == "ja" else True

    def _type(self, word: str) -> _Type:
        if len(self._types) >= _TYPES:
            self._types.clear()
        made = self._made(word)
        if self._learned is not None and made.content:
            made = made._replace(keys=made.keys | self._learned.keys(word, self.lang))
        self._types[word] = made
        return made

    def _made(self, word: str) -> _Type:
        if word in _SIGNS:
            keys = [stems(one, "en") for one in _SIGNS[word].split()]
            return _Type(_NO_KEYS.union(*keys), False, False, False, ())
        lower = small(word, self.lang)
        if self.lang in lists.UNSPACED and (word[0].isdigit() or HAN_NUMBER.fullmatch(word)):
            return _Type(self._numeral(word), True, False, False, ())
        alike = _likeness(word, self.lang)
        if any(key[0] == "#" for key in alike):
            return _Type(alike, True, False, False, ())
        if self._listed is not None:
            return self._of_list(self._listed, word, lower, alike)
        if self.lang == "en":
            own = stems(word, "en")
            light = lower in self._light
            flags = self._renders(own) if self._renders and not light else 0
            drawn = not flags & lists.HAND
            return _Type(
                own | alike | _small_number(lower, "en"),
                not light,
                bool(flags),
                bool(flags & lists.NOUN),
                (lower,),
                drawn,
            )
        return _Type(alike, lower not in self._light, False, False, ())

    def _of_list(self, listed: Words, word: str, lower: str, alike: frozenset[str]) -> _Type:
        """What the list says of a word, or that it has it not."""
        entries = tuple([one for one in listed.entries(word) if not one.rest])
        alike |= _small_number(lower, self.lang) if self.lang not in lists.UNSPACED else _NO_KEYS
        if lower in self._light or lower.rpartition("'")[2] in self._light:  # l'autre
            return _Type(self._excuses(word), False, False, False, ())
        if entries:
            closest = [one for one in listed.closest(word) if not one.rest]
            others = [one for one in entries if one not in closest]
            # yasa is a law before it is of yas, mourning
            made = _meaning([*closest, *others], alike, self._narrow(word))
            if closest and self._light.issuperset([one.lemma for one in closest]):  # a form of a light word
                return made._replace(content=False, known=False, noun=False)
            if len(closest) < len(entries):
                made = made._replace(likely=alike.union(*[one.keys for one in closest]))
            return made._replace(known=False, noun=False) if self._named(word) else made
        parts = self._parts(word) if self.lang in COMPOUNDING else None
        if parts:
            return parts._replace(keys=parts.keys | alike)
        return _Type(alike, self._carries(word), False, False, ())

    def _parts(self, word: str) -> _Type | None:
        """What a compound of two listed words may mean, the second a noun: Teammitglieder; it excuses and accuses nobody."""
        if self._listed is None or len(word) < _SHORTEST_COMPOUND or not word[0].isupper():
            return None
        found: list[Entry] = []
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            head = word[at:].capitalize()
            own = stems(head, self.lang, noun=True)
            heads = [one for one in self._listed.entries(head) if not (one.rest or one.nouns.isdisjoint(own))]
            if heads:
                firsts = [one for one in self._listed.entries(word[:at]) if not one.rest]
                found += [*heads, *firsts] if firsts else []
        if not found:
            return None
        return _Type(_NO_KEYS.union(*[one.keys for one in found]), True, False, False, ())

    def _excuses(self, word: str) -> frozenset[str]:
        """What a light word may be rendered by after all: of numbers, and where words are signs, not forms of one another."""
        if self.lang not in lists.UNSPACED:
            return _small_number(word.lower(), self.lang)
        if HAN_NUMERALS.issuperset(word):
            return self._numeral(word)
        entries = self._listed.entries(word) if self._listed else ()
        return _meaning(entries, _NO_KEYS, _NO_KEYS).keys if entries else _NO_KEYS

    def _numeral(self, word: str) -> frozenset[str]:
        """The keys of a number in digits, Chinese numerals or both, and of a month: 12月 is December."""
        entries = self._listed.entries(word) if self._listed else ()
        if word.endswith("月") and entries:
            return _meaning(entries, _NO_KEYS, _NO_KEYS).keys
        if HAN_NUMERALS.isdisjoint(word):
            return word_keys(word, self.lang)
        from translaudit.text.numerals.han import english, value  # noqa: PLC0415  only where there are such numbers

        meant = value(word.removesuffix("月"), self.lang)
        if meant is None:
            return _NO_KEYS
        return word_keys(f"{meant:f}", self.lang).union(*[stems(one, "en") for one in english(meant)])


def _meaning(entries: Sequence[Entry], alike: frozenset[str], narrow: frozenset[str]) -> _Type:
    keys = alike.union(*[entry.keys for entry in entries])
    drawn = all(entry.drawn for entry in entries)
    sections = {entry.section for entry in entries if entry.drawn == drawn}
    nouns = [entry for entry in entries if not entry.nouns.isdisjoint(narrow)]
    shown = tuple(dict.fromkeys(text for entry in nouns or entries for text in entry.shown[: entry.by_hand or None]))
    noun = bool(nouns) and "other" not in sections
    return _Type(keys, True, "other" not in sections, noun, shown, drawn)


@cache
def reader(lang: str, other: str, learned: Learned | None = None) -> Reader:
    """The reader of a language for comparison with another (two-letter codes); one a process, pair and lexicon."""
    if lang == "en":
        return Reader(lang, None, lists.load(other), learned)
    return Reader(lang, lists.load(lang), None, learned)


def anchors(
    source_lang: str, target_lang: str, learned: Learned | None = None
) -> Callable[[str, str], frozenset[str]] | None:
    """What aligned sentences share, for `align.sentences.align`: its own keys, and the words that lists know.

    Args:
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        learned: a lexicon of the user's.

    Returns:
        None where lists know only one of the languages.
    """
    source, target = source_lang.partition("-")[0], target_lang.partition("-")[0]
    readers = {source: reader(source, target, learned), target: reader(target, source, learned)}
    if not all(one.able for one in readers.values()):
        return None

    def both(sentence: str, lang: str) -> frozenset[str]:
        words = readers[lang.partition("-")[0]].words(sentence)
        listed = [
            f"!{key}" for word in words for key in word.keys if key[0] == "+" or (word.known and key[0] not in "#=~")
        ]
        return keys(sentence, lang).union(listed)

    return both


def _likeness(word: str, lang: str) -> frozenset[str]:
    """The keys of a word as it stands, and of what an apostrophe parts from an article or an ending: l'Europe, Avrupa'nın."""
    found = word_keys(word, lang)
    return found | word_keys(max(word.split("'"), key=len), lang) if "'" in word else found


@lru_cache(16_384)  # words of texts
def _small_number(word: str, lang: str) -> frozenset[str]:
    """The keys of the digits for which a word (in small letters) of a language (its two-letter code) may stand."""
    said = lexicon(lang).words.get(word, ())
    small = len(said) == 1 and said[0].role == "c" and said[0].value in _SMALL
    return word_keys(f"{said[0].value}", lang) if small else _NO_KEYS
