"""Stems under which the forms of a word meet: what may be left of it without its endings and prefixes.

Reach for `stems` to ask whether a word of a text may be a form of one that a list names: their stems intersect. The
affixes are data (`stems.toml`). Generous: unrelated words may meet too, so a meeting excuses and never accuses. It
knows no parts of speech and gives no lemma.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from translaudit.kept import table
from translaudit.records import NamedTuple

__all__ = ["STEMS", "enclitics", "english_key", "stems"]

STEMS = Path(__file__).with_name("stems.toml")
"""The table of affixes."""

_VOWELS = frozenset("aeiou")


class _Affixes(NamedTuple):
    endings: frozenset[str]
    noun: frozenset[str]
    longest: int
    prefixes: tuple[str, ...]
    swallowed: dict[str, str]
    particles: tuple[str, ...]
    folded: dict[int, str]
    irregular: dict[str, str]
    shortest: int


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
    base = word.casefold().replace("’", "'").translate(affixes.folded)
    found: set[str] = set()
    endings = affixes.noun if noun else affixes.endings
    _cut(base, affixes, endings, found, noun=noun)
    plain = word.casefold()
    other = affixes.irregular.get(plain) or affixes.irregular.get(base)
    if other:
        _cut(other.translate(affixes.folded), affixes, endings, found, noun=noun)
    if lang == "en":
        return frozenset(map(english_key, found))
    return frozenset(found)


def _cut(word: str, affixes: _Affixes, endings: frozenset[str], found: set[str], *, noun: bool) -> None:
    for particle in affixes.particles:
        if word.endswith(particle) and len(word) - len(particle) >= affixes.shortest:
            word = word.removesuffix(particle)
            break
        if particle.endswith("'") and word.startswith(particle) and len(word) > len(particle):
            word = word.removeprefix(particle)
            break
    whole = {word}
    for prefix in affixes.prefixes:
        rest = word.removeprefix(prefix)
        if rest is not word and len(rest) >= affixes.shortest:
            whole.add(rest)
            whole.update(sign + rest for sign in affixes.swallowed.get(prefix, ""))
    for one in whole:
        found.add(one)
        for size in range(1, min(affixes.longest, len(one) - affixes.shortest) + 1):
            if one[-size:] in endings and not (noun and len(one) <= 2 * size):
                found.add(one[:-size])


@cache
def enclitics(lang: str) -> tuple[str, ...]:
    """What a language writes at the end of a noun and is no part of it: Indonesian “kuasa hukumnya”, his lawyer.

    Args:
        lang: two-letter code.
    """
    return tuple(table(STEMS).get(lang, {}).get("enclitics", "").split())


def english_key(stem: str) -> str:
    """One spelling for stop and stopp-, policy and polici-, colour and color, organise and organize."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS and stem[-1] != "s":
        stem = stem[:-1]
    if stem[-1:] == "y" and len(stem) > 2:
        stem = f"{stem[:-1]}i"
    return stem.replace("our", "or").replace("is", "iz") if len(stem) > 4 else stem


@cache
def _affixes(lang: str) -> _Affixes:
    data = table(STEMS).get(lang, {})
    endings = frozenset(data.get("endings", "").split())
    pairs = data.get("fold", "")
    irregular: dict[str, str] = {}
    for line in data.get("irregular", "").strip().splitlines():
        forms, _, base = line.partition(" = ")
        irregular.update(dict.fromkeys(forms.split(), base))
    return _Affixes(
        endings,
        frozenset(data.get("noun", "").split()),
        max(map(len, endings), default=0),
        tuple(data.get("prefixes", "").split()),
        dict(item.split("=") for item in data.get("nasal", "").split()),
        tuple(data.get("particles", "").split()),
        {ord(pairs[at]): pairs[at + 1] for at in range(0, len(pairs) - 1, 2)},
        irregular,
        data.get("shortest", 3),
    )
