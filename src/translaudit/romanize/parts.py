"""A name as its parts: given names, initials and family names, without what spellings of it may lack.

Reach for `parts` before comparing names that have several words. It knows articles, particles, patronymics and the order
“family name, comma, given name”. It does not say whether a name is a person's, save by a known given name.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from translaudit.records import NamedTuple
from translaudit.romanize.chinese import wade_giles
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.normalise import fold

__all__ = ["Parts", "given_group", "is_given", "knowledge", "parts"]

_INITIALS = expression(r"(?:[^\W\d_]{1,3}\.[-‑]?)+$")
_LONE = expression(r"[^\W\d_]$")


class Parts(NamedTuple):
    """A name in folded parts; an initial ends in a full stop."""

    words: tuple[str, ...]
    middle: str = ""
    """A patronymic or a middle initial, which other spellings may lack."""
    pinyin: str = ""
    """What a name in Wade–Giles with its hyphens or apostrophes is in Pinyin, folded."""


@cache
def knowledge() -> dict[str, Any]:
    """What `grouping.toml` holds."""
    return table(Path(__file__).with_name("grouping.toml"))


@cache
def _given() -> frozenset[str]:
    return frozenset(map(fold, knowledge()["given"]))


@cache
def _sisters() -> dict[str, int]:
    data = table(Path(__file__).with_name("alternations.toml"))
    return {fold(name): number for number, names in enumerate(data["given"]["names"]) for name in names}


def given_group(word: str) -> int:
    """`compare.given_name` of a word that is folded already."""
    return _sisters().get(word, -1)


def is_given(word: str) -> bool:
    """Whether a folded word is a known given name."""
    return word in _given() or word in _sisters()


@cache
def _article() -> re.Pattern[str]:
    return expression(rf"(?:{'|'.join(knowledge()['articles'])})[-‑‐'’ʼ](?=\w{{3}})", re.IGNORECASE)


def parts(name: str) -> Parts:
    """The parts of a name in the order given name, family name."""
    if " " not in name and "-" not in name and "." not in name:
        return Parts((fold(name),), pinyin=_pinyin(name))
    words: list[str] = []
    family, comma, rest = name.partition(", ")
    tokens = (f"{rest} {family}" if comma and "," not in rest and len(name.split()) < 4 else name).split()
    particles, short, dotted = knowledge()["particles"], knowledge()["short"], knowledge()["dotted"]
    for token in tokens:
        if (_INITIALS.match(token) and token.lower().rstrip(".") not in dotted) or (
            len(tokens) > 1 and _LONE.match(token)
        ):
            words += [f"{fold(one)}." for one in re.split(r"[.‑-]+", token) if one]
            continue
        article = _article().match(token)
        bare = fold(token[article.end() :] if article else token)
        if bare and not (words and token != tokens[-1] and bare in particles):
            words.append(short.get(bare, bare))
    if len(words) > 2 and words[-1][-1:] != "." and words[1].endswith((".", *knowledge()["patronymics"])):
        return Parts((words[0], *words[2:]), words[1])
    return Parts(tuple(words) or (fold(name),), pinyin=_pinyin(name))


_MARKS = expression(r"[-‑‐'’ʼ‘ʻ`]")


def _pinyin(name: str) -> str:
    """A name that is Wade–Giles throughout, in Pinyin; "" where it lacks the marks that would tell, or another reading fits."""
    if not _MARKS.search(name):
        return ""
    pattern, known = _wade_giles()
    found = []
    for syllables in re.split(r"[\s‐‑-]+", re.sub("[’ʼ‘ʻ`]", "'", name.casefold()).replace("ü", "u").replace("ê", "e")):
        if not syllables or not pattern.fullmatch(syllables):
            return ""
        found += [known[one] for one in re.findall(r"[a-z]+'?[a-z]*", syllables) if one in known]
    text = "".join(found)
    return text if text != fold(name) else ""


@cache
def _wade_giles() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for one syllable of Wade–Giles, and what each is in Pinyin; those that two share are left out."""
    known: dict[str, str] = {}
    twice: set[str] = set()
    for syllable, spellings in wade_giles().items():
        for one in spellings.split(" | "):
            key = one.replace("’", "'").replace("ü", "u").replace("ê", "e").replace("ŭ", "u")
            if known.setdefault(key, syllable) != syllable:
                twice.add(key)
    known = {key: syllable for key, syllable in known.items() if key not in twice}
    return expression("|".join(map(re.escape, sorted(known, key=lambda one: (-len(one), one))))), known
