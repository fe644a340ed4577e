"""What may stay as it is and what is called otherwise, by `lexicon/residue.toml`, CLDR and the gazetteer.

Reach for `accepted` and `loans` before a word is called foreign, and for `better_name` for what an abbreviation or a place is
called.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.names.gazetteer import entries
from translaudit.storage.kept import table

if TYPE_CHECKING:
    from translaudit.accuracy.residue.pair import Pair

__all__ = ["accepted", "adverbs", "better_name", "endings", "loans", "rows"]

_PATH = Path(__file__).parents[2] / "lexicon" / "residue.toml"


@cache
def rows() -> dict[str, dict[str, str]]:
    """The table: words between blanks by what they are, then by language, "any" for all."""
    return table(_PATH)


@cache
def accepted(lang: str) -> frozenset[str]:
    """Words that may stand in a translation from a language, "" for any, as they are."""
    its = rows()["accepted"]
    return frozenset(f"{its['any']} {its.get(lang, '')}".split())


@cache
def adverbs(lang: str) -> tuple[str, ...]:
    """Endings of adverbs in a language."""
    return tuple(rows()["adverbs"].get(lang, "").split())


@cache
def endings(lang: str) -> tuple[str, ...]:
    """Endings of verbs and derived nouns in a language, which few borrowed words have."""
    return tuple(rows()["endings"].get(lang, "").split())


@cache
def loans() -> frozenset[str]:
    """The languages that others borrow from, so that a word or two say nothing."""
    return frozenset(rows()["loans"]["from"].split())


def better_name(word: str, pair: Pair) -> str:
    """What an abbreviation or a place of the original is called in the translation's language; "" if nothing tells."""
    if not word[0].isupper():
        return ""
    if word.isupper():
        return _acronyms(pair.source).get(word, "") if pair.target == "en" else ""
    if pair.target != "en":
        return ""
    return _countries(pair.source, pair.target).get(word, "") or _exonyms(pair.source).get(word, "")


@cache
def _countries(source: str, target: str) -> dict[str, str]:
    """Names of countries in one word that the other language writes otherwise."""
    theirs, ours = entries.countries(source), entries.countries(target)
    known = set(ours.values())
    return {
        name: ours[code]
        for code, name in sorted(theirs.items())
        if len(code) == 2 and code in ours and name not in known and name.isalpha() and len(name) > 3
    }


@cache
def _acronyms(lang: str) -> dict[str, str]:
    acronyms: dict[str, dict[str, str]] = table(_PATH)["acronyms"]
    return acronyms.get(lang, {})


@cache
def _exonyms(lang: str) -> dict[str, str]:
    """Names of regions and cities that English writes otherwise, and does not have as they are."""
    exonyms: dict[str, dict[str, str]] = table(_PATH)["exonyms"]
    return exonyms.get(lang, {})
