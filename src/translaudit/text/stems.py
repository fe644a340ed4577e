"""Stems under which the forms of a word meet: what may be left of it without its endings and prefixes.

Reach for `stems` to ask whether a word of a text may be a form of one that a list names: their stems intersect. The
affixes are data (`stems.toml`). Generous: unrelated words may meet too, so a meeting excuses and never accuses. It
knows no parts of speech and gives no lemma.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = [
    "IRREGULAR",
    "STEMS",
    "enclitics",
    "ending",
    "english_key",
    "inflected",
    "irregular_forms",
    "listed_stems",
    "proclitics",
    "slack",
    "small",
    "stems",
]

STEMS = Path(__file__).with_name("stems.toml")
"""The table of affixes."""
IRREGULAR = Path(__file__).with_name("irregular.toml")
"""The table of forms that no ending leads to, drawn from dictionaries."""

_VOWELS = frozenset("aeiou")


class _Affixes(NamedTuple):
    endings: frozenset[str]
    noun: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    derived: tuple[str, ...]
    making: tuple[str, ...]
    verbal: tuple[str, ...]
    fleeting: frozenset[str]
    vowels: frozenset[str]
    longest: int
    last: frozenset[str]  # letters of endings
    prefixes: tuple[str, ...]
    swallowed: dict[str, str]
    before: dict[str, str]
    particles: tuple[str, ...]
    folded: dict[int, str]
    irregular: ByKey
    shortest: int
    syllables: int
    short: frozenset[tuple[str, str]]  # what stands before and behind roots of fewer syllables
    chain: tuple[frozenset[str], ...]
    nominal: tuple[frozenset[str], ...]
    citation: tuple[str, ...]
    hard: dict[str, str]
    spelled: tuple[tuple[str, str], ...]
    small: dict[int, str]


@lru_cache(maxsize=16384)
def stems(word: str, lang: str, *, noun: bool = False) -> frozenset[str]:
    """The stems of one word.

    Args:
        word: a word in any case.
        lang: two-letter code; the word itself, folded, for a language without a table.
        noun: take off only what inflected nouns end in, and less than half the word.

    Returns:
        The word in lower case without marks that its language treats as spelling variants, and what is left of it
        without each ending that it may have; each at least as long as a stem of the language must be.
    """
    affixes = _affixes(lang)
    plain = (word.translate(affixes.small) if affixes.small else word).casefold()
    base = plain if plain.isascii() else plain.replace("’", "'").translate(affixes.folded)  # no ASCII letter is folded
    found: set[str] = set()
    endings = affixes.noun if noun else affixes.endings
    _cut(base, affixes, endings, found, noun=noun)
    other = affixes.irregular.get(base)
    if other:
        _cut(other.translate(affixes.folded), affixes, endings, found, noun=noun)
    if lang == "en":
        return frozenset(map(english_key, found))
    return frozenset(found)


def small(word: str, lang: str) -> str:
    """A word in the small letters of its language (two-letter code), without marks that are seldom written: İyi, عامًا."""
    letters = _affixes(lang).small
    return (word.translate(letters) if letters else word).lower()


@lru_cache(maxsize=16384)
def listed_stems(word: str, lang: str) -> frozenset[str]:
    """The stems of a word as lists have it, where it may meet `stems` of its forms.

    Args:
        word: in its citation form.
        lang: two-letter code.

    Returns:
        Where the language says what its citation forms end in, the word and what is left of it without that, so that
        it does not meet the forms of others that it is longer than; else its `stems`.
    """
    affixes = _affixes(lang)
    if not affixes.citation:
        return stems(word, lang)
    base = word.translate(affixes.small).casefold().translate(affixes.folded)
    found = _unprefixed(base, affixes)
    found.update([base[: -len(one)] for one in affixes.citation if base.endswith(one) and len(base) > len(one) + 1])
    return frozenset(found)


def _cut(word: str, affixes: _Affixes, endings: frozenset[str], found: set[str], *, noun: bool) -> None:
    for particle in affixes.particles if "'" in word or word.endswith(affixes.particles) else ():
        if word.endswith(particle) and len(word) - len(particle) >= affixes.shortest:
            word = word.removesuffix(particle)
            break
        if particle.endswith("'") and word.startswith(particle) and len(word) > len(particle):
            word = word.removeprefix(particle)
            break
    shortest, longest, last = affixes.shortest, affixes.longest, affixes.last
    for one in _unprefixed(word, affixes):
        found.add(one)
        if one[-1:] in last:
            length = len(one)
            for left in range(max(shortest, length - longest, length // 2 + 1 if noun else 0), length):
                if one[left:] in endings:
                    found.add(one[:left])
    for before, without in affixes.spelled:
        found.update([one.removesuffix(before) + without for one in found if one.endswith(before) and one != word])
    if affixes.chain:
        least = max(shortest, len(word) // 2 + 1) if noun else shortest
        found |= _unchained(found, affixes.nominal if noun else affixes.chain, least)
        found.update([f"{one[:-1]}{affixes.hard[one[-1]]}" for one in found if one != word and one[-1] in affixes.hard])


def _unchained(words: Iterable[str], chain: Sequence[frozenset[str]], least: int) -> set[str]:
    """Words, and what is left of them without what stands in a chain of endings, of which each link may be absent.

    Args:
        words: in small letters.
        chain: what may stand in each place, that next to the stem first.
        least: letters that stay.
    """
    found = set(words)
    for place in reversed(chain):
        found.update([one[:left] for one in found for left in range(least, len(one)) if one[left:] in place])
    return found


def _unprefixed(word: str, affixes: _Affixes) -> set[str]:
    """A word, and what is left of it without a fleeting vowel and without each prefix."""
    found = {word}
    fleeting = affixes.fleeting
    if fleeting and len(word) > affixes.shortest and word[-2] in fleeting and affixes.vowels.isdisjoint(word[-3::2]):
        found.add(word[:-2] + word[-1])  # очок, очки
    for prefix in affixes.prefixes if word.startswith(affixes.prefixes) else ():
        rest = word.removeprefix(prefix)
        if rest is not word and len(rest) >= affixes.shortest:
            if rest[0] in affixes.before.get(prefix, rest[0]):
                found.add(rest)
            if not affixes.before or rest[0] in _VOWELS:
                found.update(sign + rest for sign in affixes.swallowed.get(prefix, ""))
    return found


@lru_cache(maxsize=16384)
def inflected(word: str, other: str, lang: str) -> bool:
    """Whether two words are, as far as their affixes tell, forms of one: *actual* and *actually* are not.

    Stricter than a meeting of stems, since what is accused must be meant.

    Args:
        word: in any case.
        other: likewise.
        lang: two-letter code.
    """
    affixes = _affixes(lang)
    one, two = (
        form.translate(affixes.small).casefold().replace("’", "'").translate(affixes.folded) for form in (word, other)
    )
    one, two = affixes.irregular.get(one, one), affixes.irregular.get(two, two)
    if one == two:
        return True
    if listed_stems(one, lang).isdisjoint(stems(two, lang)) and stems(one, lang).isdisjoint(listed_stems(two, lang)):
        return False
    if not affixes.pairs:
        made_alike = _makes(one, affixes) == _makes(two, affixes) and not _verb_of(one, two, affixes)
        return made_alike and _of_one_root(one, two, lang)
    least = min(len(one), len(two))
    same = next((at for at in range(least) if one[at] != two[at]), least)
    short, long = sorted((one[same:], two[same:]), key=len)
    if not short and long[:1] == one[same - 1 : same] and len(long) > 2:  # stop, stopped
        long = long[1:]
    return not affixes.pairs.isdisjoint(((short, long), (long, short)))


def _of_one_root(one: str, two: str, lang: str) -> bool:
    """Whether the one is a root of the other, or both have one that is long enough: babi and sebab share no root “bab”."""
    affixes = _affixes(lang)
    return any(
        sum(letter in _VOWELS for letter in stem) >= affixes.syllables
        or (stem in (one, two) and max(one, two, key=len).partition(stem)[::2] in affixes.short)
        for stem in stems(one, lang) & stems(two, lang)
    )


def _makes(word: str, affixes: _Affixes) -> tuple[bool, bool]:
    """Whether a word begins, and whether it ends, in what makes other words than inflection does."""
    return word.startswith(affixes.making), word.endswith(affixes.derived)


def _verb_of(one: str, two: str, affixes: _Affixes) -> bool:
    """Whether the one is bare and the other a verb made of it with letters before and behind: susu, menyusui."""
    bare, verb = sorted((one, two), key=len)
    inner = [verb.removesuffix(end) for end in affixes.verbal if verb.endswith(end) and not bare.endswith(end)]
    return any(bare != one and one.endswith(bare[1:]) for one in inner)  # a prefix may swallow a letter


def ending(letters: str, lang: str) -> bool:
    """Whether letters are no more than an ending of a language, of inflection or derivation: those of Hund-es, not of Hund-ert.

    Args:
        letters: what a word has behind its stem, in small letters; none are an ending too.
        lang: two-letter code.
    """
    affixes = _affixes(lang)
    folded = letters.translate(affixes.folded)
    return not letters or folded in affixes.endings or folded in affixes.noun or letters in affixes.derived


@cache
def enclitics(lang: str) -> tuple[str, ...]:
    """What a language writes at the end of a noun and is no part of it: Indonesian “kuasa hukumnya”, his lawyer.

    Args:
        lang: two-letter code.
    """
    return tuple(table(STEMS).get(lang, {}).get("enclitics", "").split())


@cache
def proclitics(lang: str) -> tuple[str, ...]:
    """What a language writes at the beginning of a word and is no part of it: Arabic “الضحايا”, the victims.

    Args:
        lang: two-letter code.
    """
    return tuple(table(STEMS).get(lang, {}).get("proclitics", "").split())


def slack(lang: str) -> int:
    """How many letters more may be cut off a form for a word of a drawn list than for the one that needs the least.

    Args:
        lang: two-letter code.
    """
    letters: int = table(STEMS).get(lang, {}).get("slack", 0)
    return letters


def english_key(stem: str) -> str:
    """One spelling for stop and stopp-, policy and polici-, colour and color, organise and organize."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS and stem[-1] != "s":
        stem = stem[:-1]
    if stem[-1:] == "y" and len(stem) > 2:
        stem = f"{stem[:-1]}i"
    return stem.replace("our", "or").replace("is", "iz") if len(stem) > 4 else stem


def irregular_forms() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the forms that no ending leads to are kept, and what makes them of the tables."""
    return made_of("irregular forms", STEMS, IRREGULAR, Path(__file__)), _irregular


def _irregular() -> dict[str, Any]:
    """By language, the words that forms are of, by form; what `STEMS` says goes before."""
    drawn, written = table(IRREGULAR), table(STEMS)
    made = {}
    for lang in {**drawn, **written}:
        data = written.get(lang, {})
        folded = _folded(data)
        found: dict[str, str] = {}
        for line in f"{drawn.get(lang, {}).get('forms', '')}{data.get('irregular', '')}".splitlines():
            forms, _, base = line.casefold().partition(" = ")
            for form in forms.split():
                found.update({form: base, form.translate(folded): base})
        made[lang] = packed_by_key(found)
    return made


def _folded(data: Mapping[str, Any]) -> dict[int, str]:
    """The letters that a language treats as others, by code point."""
    return {ord(letter): other for letter, other in _pairs(data, "fold")}


@cache
def _affixes(lang: str) -> _Affixes:
    data = table(STEMS).get(lang, {})
    folded = _folded(data)
    endings, noun = (frozenset(data.get(key, "").translate(folded).split()) for key in ("endings", "noun"))
    return _Affixes(
        endings,
        noun,
        frozenset([tuple(pair.split("-")) for pair in data.get("pairs", "").split()]),
        tuple(data.get("derived", "").split()),
        tuple(data.get("making", "").split()),
        tuple(data.get("verbal", "").split()),
        frozenset(data.get("fleeting", "")),
        frozenset(data.get("vowels", "")),
        max(map(len, endings), default=0),
        frozenset([ending[-1] for ending in endings | noun]),
        tuple(data.get("prefixes", "").split()),
        dict(item.split("=") for item in data.get("nasal", "").split()),
        dict(item.split("=") for item in data.get("before", "").split()),
        tuple(data.get("particles", "").split()),
        folded,
        ByKey(kept(*irregular_forms()).get(lang) or packed_by_key({})),
        data.get("shortest", 3),
        data.get("syllables", 0),
        frozenset(product(data.get("short-before", "").split(" "), data.get("short-behind", "").split(" "))),
        _places(data, "chain", folded),
        _places(data, "noun-chain", folded),
        tuple(data.get("citation", "").split()),
        dict(_pairs(data, "hard")),
        tuple(
            [
                (before, without)
                for before, _, without in (one.partition("=") for one in data.get("spelled", "").split())
            ]
        ),
        {ord(capital): letter for capital, letter in _pairs(data, "small")}
        | {ord(one): "" for one in data.get("unwritten", "")},
    )


def _places(data: Mapping[str, Any], key: str, folded: Mapping[int, str]) -> tuple[frozenset[str], ...]:
    """What may stand in each place of a chain of endings, sounds that follow the stem's written out."""
    return tuple([frozenset(_written(one, data, folded)) for one in data.get(key, "").splitlines() if one])


def _written(place: str, data: Mapping[str, Any], folded: Mapping[int, str]) -> Iterator[str]:
    sounds = dict(one.split("=") for one in data.get("sounds", "").split())
    for one in place.split():
        for letters in product(*[sounds.get(letter, letter) for letter in one]):
            yield "".join(letters).translate(folded)


def _pairs(data: Mapping[str, Any], key: str) -> Iterator[tuple[str, str]]:
    """Letters written two and two."""
    letters = data.get(key, "")
    return zip(letters[::2], letters[1::2], strict=True)
