"""Whether words of a translation only say where a place lies that its readers may not know.

Reach for `explains` before a name or words that the original has not are held against a translation: Yakutia in Russia's Far
East, Toledo, a city in central Spain. The words are those of `explains.toml`; what says more than where is no explanation.
`apposition` is for words behind any name that say who or what it is: Robert Badinter, the late justice minister.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.names.gazetteer.entries import country
from translaudit.names.gazetteer.finder import places_of
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.language import primary
from translaudit.text.numerals.lexicon import money_words
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    import re

__all__ = ["apposition", "explains", "of_letters", "of_money"]

_REACH = 100  # code points from a place to the end of what explains it
_NEAR = 30  # code points from a language to an acronym
_ACRONYM = expression(r"(?<!\w)[^\W\d_a-z]{2,}(?!\w)")
_NAME = r"[^\W\d_a-zа-яіїєґß-ÿ](?:[\w'’]|-(?=\w))*"
_SMALL = r"[a-zа-яіїєґß-ÿœąćęłńśźż'’-]+"
_OWN = expression(r"['’]s?$")
_BEHIND = expression(rf"(?<!\w)(?P<name>{_NAME}(?:[ -]{_NAME})*)[”\"»“]?,?$")
_PART = expression(r"l'|[\w-]+(?:'s)?")
_CLAUSES = '.;:!?“”"«»'


def explains(text: str, start: int, end: int, lang: str, *, named: bool) -> bool:
    """Whether a span of a text belongs to words that say where the place named before them lies.

    Args:
        text: the translation.
        start: where the span begins.
        end: where it ends; the words may go on.
        lang: BCP 47 tag of the text.
        named: whether the span may begin with the name of that place.
    """
    first = max(0, start - _REACH)
    for pattern in _patterns(primary(lang)):
        for match in pattern.finditer(text, first, min(len(text), end + _REACH)):
            if match.start() <= start and end <= match.end():
                before = match.end("name") < end if named else match.end("whole") <= start
                if before and _place(match["whole"], match["wider"], lang):
                    return True
    return False


def of_letters(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a word for a language says of which words an acronym beside it is made: por sus siglas en inglés."""
    words = table(Path(__file__).with_name("explains.toml"))["letters"].get(primary(lang), "")
    near = text[max(0, start - _NEAR) : end + _NEAR]
    return any(word in near for word in words.split()) and _ACRONYM.search(near) is not None


def of_money(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a word for a country says whose money is meant that is named beside it: Swiss francs, francs suisses."""
    base = primary(lang)
    money = money_words(base) | frozenset(
        table(Path(__file__).with_name("explains.toml"))["money"].get(base, "").split()
    )
    beside = [*text[:start].split()[-1:], *text[end : end + _NEAR].split()[:1]]
    return any(word.strip(".,;:!?)(").casefold() in money for word in beside)


def apposition(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a span of a text is an apposition behind a name, which says what that is and tells nothing of what happened.

    A figure, a clause or an accusation is more than that.

    Args:
        text: the translation.
        start: where the span begins: the comma, or behind it.
        end: where it ends: at a comma or the end of a sentence.
        lang: BCP 47 tag of the text.
    """
    words = table(Path(__file__).with_name("explains.toml")).get(primary(lang), {})
    if "opens" not in words or text[end : end + 1] not in (",", ".", ";", ")", "", "–", "—"):
        return False
    named = _BEHIND.search(text[:start].rstrip())
    said = text[start:end].strip(", ").lower().replace("’", "'")
    if (
        named is None
        or not said
        or (" " not in named["name"] and ordinary(named["name"], lang))
        or any(sign in _CLAUSES or sign.isdigit() for sign in said)
    ):
        return False
    parts = _PART.findall(said)
    opened = parts[0] in words["opens"].split() or any(part.endswith("'s") for part in parts[:3])
    return opened and set(words["clause"].split()).isdisjoint(parts)


def _place(name: str, wider: str, lang: str) -> bool:
    """Whether a name may be that of a place in a wider one: no ordinary word, and no country, which lies in none."""
    words = name.split()
    if all(ordinary(word, lang) for word in words):
        return False
    countries = {place for place in places_of(words[0], lang) if ":" not in place}
    return not countries or any(
        country(place) in countries for word in wider.split() for place in places_of(_OWN.sub("", word), lang)
    )


@cache
def _patterns(base: str) -> tuple[re.Pattern[str], ...]:
    """A name, words of the table and a wider place; none for a language without a table."""
    words = table(Path(__file__).with_name("explains.toml")).get(base)
    if words is None:
        return ()
    before, small, kinds = (
        "|".join(sorted(words[key].split(), key=len, reverse=True)) for key in ("before", "small", "kinds")
    )
    one = rf"(?:(?i:{small}|{before})(?!\w)|\d+(?!\w))"
    wider = rf"(?P<wider>(?:{one}[ -])*{_NAME}(?:[ -](?:{_NAME}|{one}))*)"
    whole = rf"(?<!\w)(?P<whole>(?P<name>{_NAME})(?:[ -]{_NAME})*)"
    more = rf"(?:{_SMALL} ){{0,3}}?"
    return (
        expression(rf"{whole}(?:,? (?:{one} )*|, )(?:{before}) {wider}"),
        expression(rf"{whole},? {more}(?:{kinds})(?!\w)(?: {_SMALL}){{0,3}} {wider}"),
        expression(rf"{whole}, {more}{wider} (?:{kinds})(?!\w)"),
    )
