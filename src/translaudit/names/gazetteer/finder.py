"""Is this place named here, and is that one?

Reach for `named` to learn which places a text names for certain, and for `may_name` to ask whether a text may name one, by
its adjective, an abbreviation or an inflected form. It knows what is called differently in different languages; other
places sound alike (`sounding`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from translaudit.names.gazetteer.entries import (
    adjectives,
    by_name,
    citation_forms,
    countries,
    entries,
    further_forms,
    listed,
    of_common_words,
)
from translaudit.names.gazetteer.forms import (
    CITY,
    HEAD,
    PARTS,
    SHORT,
    UNSPACED,
    WORDS,
    begin,
    loose,
    plain,
    star,
)
from translaudit.names.gazetteer.nations import nation
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.inflection.relatives import shared
from translaudit.text.language import COMPOUNDING
from translaudit.text.light import light_words
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Place", "compile_all", "may_name", "named", "places_of"]


class Place(NamedTuple):
    """A place that a text names: the concept, and the span of the name."""

    concept: str
    start: int
    end: int


@lru_cache(maxsize=1024)
def named(text: str, lang: str) -> tuple[Place, ...]:
    """Places that a text names for certain, with a capital where the script has them; the longest names, by start."""
    return tuple((_inside if lang.partition("-")[0] in UNSPACED else _in_words)(text, lang))


def _in_words(text: str, lang: str) -> Iterator[Place]:
    names, begins = by_name(lang), entries(lang)["sizes"]
    light = light_words(lang.partition("-")[0])
    words = list(WORDS.finditer(text))
    after = 0  # number of the first word behind the last name
    for at, word in enumerate(words):
        letter = text[word.start()]
        if at < after or letter.upper() != letter:
            continue
        sizes = begins.get(begin(text[word.start() : word.start() + HEAD]))
        if sizes is None:
            continue
        for size in sizes:
            if at + size > len(words) or (size > 1 and word[0].lower() in light and words[at + 1][0].islower()):
                continue  # la réunion is no island
            start, end = word.start(), words[at + size - 1].end()
            found = text[start:end].rstrip(".") if size > 1 or text[end - 1] == "." else text[start:end]
            first = found[:1]
            if len(found) > 3 or found.isupper() or first.lower() == first:
                concepts = names.get(plain(found.removesuffix("'s").removesuffix("’s")), ())
                if len(concepts) == 1 and _countrylike(concepts[0]):
                    yield Place(concepts[0], start, start + len(found))
                    after = at + size
                    break


def _countrylike(concept: str) -> bool:
    return not concept.startswith(("area:", "body:", "feature:"))


def _inside(text: str, lang: str) -> Iterator[Place]:
    names, longest = by_name(lang), entries(lang)["longest"]
    at = 0
    while at < len(text):
        sizes = range(min(longest, len(text) - at), 1, -1)
        for size, concepts in zip(sizes, names.values([text[at : at + size] for size in sizes], ()), strict=True):
            if len(concepts) == 1:  # a region, a sea, may begin as a country does: 中国地方, 印度洋
                if _countrylike(concepts[0]):
                    yield Place(concepts[0], at, at + size)
                at += size - 1
                break
        at += 1


def may_name(text: str, concept: str, lang: str) -> bool:
    """Whether a text may name a place, in whatever form; generous, but a word that names another country names that."""
    pattern = _pattern(concept, lang)
    return pattern is None or any(not _of_another(text, *at.span(), concept, lang) for at in pattern.finditer(text))


def _of_another(text: str, start: int, end: int, concept: str, lang: str) -> bool:
    """Whether what is like a country's name is a form of another's (Australia, for Austria), or an English word (malaria)."""
    base = lang.partition("-")[0]
    if ":" in concept or concept.isdigit() or base in UNSPACED or base in ("ar", "fa", "he", "hi", "ko"):
        return False
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    word = text[start:end]
    if base == "en" and word.islower() and ordinary(word, lang) and not listed(word, lang):
        return True
    return _is_another(word, concept, lang)


@lru_cache(maxsize=4096)
def _is_another(word: str, concept: str, lang: str) -> bool:
    other = nation(word, lang)
    if not other or other == concept:
        return False
    small = plain(word)
    several = (parts for name in citation_forms(lang).get(concept, ()) if len(parts := PARTS.split(name)) > 1)
    return not (
        any(shared(small, part) >= len(part) - 1 for parts in several for part in parts)  # Guinea-Bissau
        or any(re.search(star(form, lang.partition("-")[0]), small) for form in further_forms(lang).get(concept, ()))
    )


_DOTTED = "i\u0307"  # what the Turkish capital İ is in small letters


@lru_cache(maxsize=4096)
def _pattern(concept: str, lang: str) -> re.Pattern[str] | None:
    """What finds all forms of a place; None where the language has no name for it."""
    base = lang.partition("-")[0]
    names = (*citation_forms(lang).get(concept, ()), *adjectives(lang).get(concept, ()))
    if concept in of_common_words(lang):
        names = tuple(name for name in names if not PARTS.search(name))  # the table has the whole name
    town = concept.startswith(CITY)
    parts = [loose(name, base, town=town) for name in names] + [
        star(form, base) for form in further_forms(lang).get(concept, ())
    ]
    both = (part.replace(_DOTTED, f"(?:{_DOTTED}?|İ)") for part in parts)
    return expression("|".join(sorted(set(both))), re.IGNORECASE) if parts else None


def compile_all(lang: str) -> None:
    """Make the expressions for all countries in a language, for `expressions.note`."""
    for concept in countries(lang):
        if not concept.isdigit():
            _pattern(concept, lang)


@lru_cache(maxsize=8192)
def places_of(word: str, lang: str) -> tuple[str, ...]:
    """The places that a word may name, by whatever form: those for which `may_name` would answer yes."""
    known, small = entries(lang), plain(word)
    size = len(small)
    parts = [small[:end] for end in range(2, size + 1)]
    if lang.partition("-")[0] in COMPOUNDING:
        parts += [small[start:end] for start in range(1, size - SHORT + 1) for end in range(start + SHORT, size + 1)]
    found = known["wholes"].get(small, ()), *known["begins"].values(parts, ())
    return tuple(dict.fromkeys(chain.from_iterable(found)))
