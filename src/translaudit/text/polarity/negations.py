"""Negations in a stretch of text, by the tables of this folder, one a language.

Reach for `negations` to know how many negations a stretch holds at least and at most. Each item that is found says of
itself between how many and how many it may stand for: a negator is one, a word with a negation in it (without, refuse,
unable) none or one, “not only” none. It does not know what is negated.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from translaudit.kept import table

__all__ = ["Negation", "Verb", "known", "modality", "negations", "trait", "verbs"]

_KINDS = {
    "negators": (1, 1),
    "not-yet": (1, 1),
    "pairs": (1, 2),
    "concord": (0, 0),
    "soft": (0, 1),
    "faint": (0, 1),
    "ignored": (0, 0),
}
_ORDER = ("ignored", "soft", "faint", "pairs", "not-yet", "concord", "negators")  # of items told by as many letters
_REGEX = 3  # as how many letters a regular expression counts
_TRAITS = ("analytic", "verb-final")
_OTHERS = ("forbidden", "needless", "verbs")
_LETTER = r"[\w\u064b-\u065f\u0900-\u0963]"  # with the vowel marks of Arabic and Devanagari
_GAP = r"(?:[^\S\n]+[^\s.;:!?]+){0,4}?[^\S\n]+"
_CLOSE_GAP = r"[^\s,.;:!?，、。；：！？]{0,12}?"  # where words are not parted by spaces
_CLAUSE = re.compile(r"[,;:.!?()—–،؛؟。，、；：！？।\n]")


class Negation(NamedTuple):
    """An item of the table, found in a text.

    Attributes:
        start: offset in code points.
        end: end of the half-open span.
        kind: the key of the table that lists it.
        low: how many negations it stands for at least.
        high: how many at most.
    """

    start: int
    end: int
    kind: str
    low: int
    high: int


class Verb(NamedTuple):
    """A finite verb that a negator may go with.

    Attributes:
        start: offset in code points.
        end: end of the half-open span.
        negated: the verb with its negator.
    """

    start: int
    end: int
    negated: str


class _Table(NamedTuple):
    starts: re.Pattern[str]  # where an item may begin
    patterns: dict[str, re.Pattern[str]]  # by the letter that it begins with; "" for all others
    kinds: dict[str, tuple[str, ...]]  # as the patterns, by the number of the pattern's group
    others: dict[str, re.Pattern[str]]  # “forbidden”, “needless”, “verbs”
    negated: str
    traits: frozenset[str]


def known(lang: str) -> bool:
    """Whether there is a table for a language (BCP 47)."""
    return _table(lang.partition("-")[0].lower()) is not None


def trait(lang: str, name: str) -> bool:
    """Whether a language negates in a way that its table may say of it: “analytic” or “verb-final”."""
    its = _table(lang.partition("-")[0].lower())
    return its is not None and name in its.traits


def negations(text: str, lang: str) -> list[Negation]:
    """What is found in a text whose apostrophes are U+0027, by place.

    A word of negative concord (ніхто, nobody in “ніхто не прийшов”) counts for nothing beside a negator in its clause,
    as none or one with a negator elsewhere, and as a negation where there is no other.
    """
    its = _table(lang.partition("-")[0].lower())
    if its is None:
        return []
    found: list[Negation] = []
    end = 0
    for start in its.starts.finditer(text):
        at = start.start()
        if at < end:
            continue
        letter = text[at].lower()
        if letter not in its.patterns:
            letter = ""
        match = its.patterns[letter].match(text, at)
        if match:
            kind = its.kinds[letter][match.lastindex or 0]
            end = match.end()
            found.append(Negation(at, end, kind, *_KINDS[kind]))
    if any(one.kind == "concord" for one in found):
        clauses = [match.start() for match in _CLAUSE.finditer(text)]
        found = _agreed(found, [sum(at <= one.start for at in clauses) for one in found])
    return found


def _agreed(found: list[Negation], clauses: list[int]) -> list[Negation]:
    strong = {clause for one, clause in zip(found, clauses, strict=True) if one.low}
    result: list[Negation] = []
    for one, clause in zip(found, clauses, strict=True):
        if one.kind != "concord" or clause in strong:
            result.append(one)
        elif strong:
            result.append(one._replace(high=1))
        else:
            result.append(one._replace(low=1, high=1))
            strong.add(clause)
    return result


def modality(text: str, lang: str, kind: str) -> tuple[int, int] | None:
    """The span of the first words that say “forbidden” or “needless” (`kind`); None where no word does."""
    its = _table(lang.partition("-")[0].lower())
    pattern = its.others.get(kind) if its else None
    match = pattern.search(text) if pattern else None
    return match.span() if match else None


def verbs(text: str, lang: str) -> list[Verb]:
    """Finite verbs that take a negator in a simple way, by place; none for a language whose table names none."""
    its = _table(lang.partition("-")[0].lower())
    pattern = its.others.get("verbs") if its else None
    if its is None or pattern is None:
        return []
    return [Verb(match.start(), match.end(), its.negated.format(match[0])) for match in pattern.finditer(text)]


@cache
def _table(lang: str) -> _Table | None:
    path = Path(__file__).parent / f"{lang}.toml"
    if not lang.isalpha() or not path.exists():
        return None
    data = table(path)
    spaced = bool(data.get("spaced", True))
    before = f"(?<!{_LETTER})" if spaced else ""
    clitics = data.get("clitics", "")
    items = sorted(
        ((_weight(item), item, kind) for kind in _KINDS for item in _items(data.get(kind, ""))),
        key=lambda item: (-item[0], _ORDER.index(item[2]), item[1]),
    )
    letters = {letter for _, item, _ in items if (letter := _first(item))}
    patterns: dict[str, re.Pattern[str]] = {}
    kinds: dict[str, tuple[str, ...]] = {}
    for letter in sorted({*letters, *clitics, ""}):
        its = [(item, kind) for _, item, kind in items if letter in clitics or _first(item) in {letter, ""}]
        patterns[letter], kinds[letter] = _alternatives(its, spaced=spaced, clitics=clitics)
    others = {
        kind: re.compile(
            before + "(?:" + "|".join(_expression(item, spaced=spaced) for item in _items(data[kind])) + ")",
            re.IGNORECASE,
        )
        for kind in _OTHERS
        if kind in data
    }
    return _Table(
        re.compile(f"{before}{_LETTER}"),
        patterns,
        kinds,
        others,
        data.get("negated", "{}"),
        frozenset(name for name in _TRAITS if data.get(name)),
    )


def _alternatives(
    items: list[tuple[str, str]], *, spaced: bool, clitics: str
) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """One expression for items in their order, and their kinds by the number of its groups."""
    kinds = [""]
    parts: list[str] = []
    for item, kind in items:
        part = _expression(item, spaced=spaced)
        parts.append(f"({part})")
        kinds.extend([kind] * (1 + re.compile(part).groups))
    before = f"[{clitics}]?" if clitics else ""
    return re.compile(f"{before}(?:{'|'.join(parts) or '(?!)'})", re.IGNORECASE), tuple(kinds)


def _first(item: str) -> str:
    """The letter that an item begins with; "" where that is open."""
    letter = item[1] if item.startswith("/") else item[0]
    return letter.lower() if letter.isalpha() else ""


def _items(text: str) -> list[str]:
    return [item for line in text.split("\n") for raw in line.split(", ") if (item := raw.strip().rstrip(","))]


def _weight(item: str) -> int:
    """By how many letters an item is told; the item that is told by more is tried first."""
    return _REGEX if item.startswith("/") else len(re.sub(r"\W", "", item))


def _expression(item: str, *, spaced: bool) -> str:
    """The regular expression of an item: * stands for letters, … for up to four words, /…/ is one already."""
    if item.startswith("/"):
        body = item.strip("/")
        return f"(?:{body})"
    gap = _GAP if spaced else _CLOSE_GAP
    pieces = [
        r"[^\S\n]+".join(re.escape(word).replace(r"\*", f"{_LETTER}*") for word in piece.split())
        for piece in item.split("…")
    ]
    end = f"(?!{_LETTER})" if spaced and not item.endswith("'") else ""
    return gap.join(pieces) + end
