"""Whether two Latin spellings can be one native name by two published schemes: Chaskowo and Haskovo are both Хасково.

Reach for `one_native` with two spellings and a language that the schemes map letter by letter. Both are read backwards at
once, so only native texts that fit both are looked at, and what is found is romanized forward again. It does not say that
the name exists, nor that the spellings are of that language: a letter for letter reading in one serves the others too.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from translaudit.records import NamedTuple
from translaudit.romanize.inverse import verified
from translaudit.romanize.inverted import Table, inverted, readings
from translaudit.romanize.plausible import ending, letter_cost, limit, might_end, strangeness
from translaudit.romanize.registry import info
from translaudit.storage.kept import table

__all__ = ["OneNative", "known", "one_native", "retraced"]

_STRANGEST = 4.0
_BEAM = 8  # native texts carried along at a place
_USUAL = 2.0  # what a letter may cost that neither spelling shows
_TRIED = 4  # native texts romanized forward

_ANYWHERE = (
    "ru",
    "uk",
    "be",
)  # whose letters stand for the sounds of many languages, and which the press of many writes
_AT_HOME = ("bg", "sr", "mk", "el", "ka", "hy")
# What a common native name adds to the evidence, and the evidence that it is at least: any; one in the language that both
# spellings look like; one that is known, or that ends as only names of its language do. Letters that already speak for one
# name gain little by it. Measured on places and their near neighbours that no other measurement is made with.
_COMMON, _OWN, _TELLING = (0.8, 2.4), (1.5, 2.4), (1.5, 3.0)
# Long names are seldom one by accident, but for those of which only a strange native name could come: how much more the
# evidence is at least in names of so many letters, and up to which strangeness.
_LONG, _MORE, _ODD = 6, 0.85, 3.6
# Spanish writes j for х, where nearly all others have it for й, ж or дж: a name that is one by that alone is one by accident.
_DOUBTED = frozenset({"es"})
# Names of these are strings of a few syllables: a reading in a language far away is there by accident.
_SYLLABIC = frozenset(("ja", "zh", "ko", "hi"))

_Place = tuple[int, int, str, str]
"""How far both spellings are read, and what native letters the one is ahead, or the other."""
_Reading = tuple[float, str, int, int]
"""What the native letters cost so far, the letters, and the schemes that are left for the two spellings."""


class OneNative(NamedTuple):
    """A native name that two schemes write as the two spellings."""

    native: str
    scheme_one: str
    scheme_other: str
    foreign: frozenset[str] = frozenset()
    """The languages for whose texts alone the one or the other is written so."""


@lru_cache(maxsize=8192)
def one_native(one: str, other: str, lang: str) -> OneNative | None:
    """The most ordinary native name that some scheme writes as the one and some scheme as the other; None without any."""
    table = inverted(lang)
    for a in readings(one):
        for b in readings(other):
            found = _common(table, a, b, lang)
            found.sort(key=lambda one: (not known(one[0], lang), strangeness(one[0], lang), one))
            for native, mask, mask_other in found[:_TRIED]:
                if strangeness(native, lang) > _STRANGEST:
                    continue
                first = next(verified(one, native, lang, mask), None)
                second = next(verified(other, native, lang, mask_other), None) if first else None
                if first and second:
                    foreign = _foreign(one, native, lang, mask) | _foreign(other, native, lang, mask_other)
                    return OneNative(native, first.scheme, second.scheme, foreign)
    return None


def _foreign(name: str, native: str, lang: str, mask: int) -> frozenset[str]:
    """The one language for whose texts alone a native name is written so; empty where others have it, or a scholarly text."""
    found: set[str] = set()
    for parse in verified(name, native, lang, mask):
        found.add(info(parse.scheme).to)
        if len(found) > 1 or "intl" in found:
            return frozenset()
    return frozenset(found)


def retraced(one: str, other: str, language: str, evidence: float) -> tuple[float, str] | None:
    """What is to be believed of two spellings that may be one native name, and why; None where they may not.

    Args:
        one: a Latin spelling.
        other: another.
        language: the language that both look like, or any other word.
        evidence: what their letters say, as the logarithm of odds.
    """
    own = [lang for lang in _AT_HOME if lang == language or (might_end(one, lang) and might_end(other, lang))]
    others = [lang for lang in _AT_HOME if lang not in own] if evidence > 0 and language not in _SYLLABIC else []
    best: tuple[float, str] | None = None
    for lang in (*_ANYWHERE, *own, *others):
        found = one_native(one, other, lang)
        if found is not None:
            name = found.native
            added, least = _said(found, lang, language, min(len(one), len(other)))
            more = max(evidence + added, least if lang not in others else 0.0)
            if best is None or more > best[0]:
                best = more, f"both can be {lang} {name.title()}: {found.scheme_one}, {found.scheme_other}"
    return best


def _said(found: OneNative, lang: str, language: str, size: int) -> tuple[float, float]:
    """What a common native name adds to the evidence of two spellings, and what it is at least; `size` is of the shorter."""
    name = found.native
    strange, famous = strangeness(name, lang), known(name, lang)
    telling = famous or (ending(name, lang) and strange <= limit(lang))
    added, least = _TELLING if telling else _OWN if lang == language else _COMMON
    if not famous and not _DOUBTED.isdisjoint(found.foreign):
        return added / 2, 0.0
    return added, least + (_MORE if size >= _LONG and strange <= _ODD else 0.0)


@cache
def _known() -> dict[str, frozenset[str]]:
    names = table(Path(__file__).with_name("known_names.toml"))
    return {lang: frozenset(text.lower().split()) for lang, text in names.items() if isinstance(text, str)}


def known(native: str, lang: str) -> bool:
    """Whether it is a well-known town or family name of the language, in lower case."""
    return native in _known().get(lang, ())


@cache
def _schemes(lang: str) -> int:
    """The schemes that leave most of a name as it is, as bits: those that put endings of their own on it are left out."""
    return sum(1 << number for number, one in enumerate(inverted(lang).schemes) if not info(one).only_known)


def _common(table: Table, a: str, b: str, lang: str) -> list[tuple[str, int, int]]:
    """Native texts that both spellings may stand for, with the schemes that are left for the two."""
    every = _schemes(lang)
    rows: list[dict[_Place, list[_Reading]]] = [{} for _ in range(len(a) + len(b) + 1)]
    rows[0][0, 0, "", ""] = [(0.0, "", every, every)]
    for read, row in enumerate(rows):
        for place in list(row):
            _silently(table, place, row, lang)
        for place, found in row.items():
            found.sort()
            del found[_BEAM:]
            _onward(table, a, b, place, found, rows, lang)
        if read == len(a) + len(b):
            return [one[1:] for place, found in row.items() if not place[2] and not place[3] for one in found]
    return []


def _onward(
    table: Table,
    a: str,
    b: str,
    place: _Place,
    found: list[_Reading],
    rows: list[dict[_Place, list[_Reading]]],
    lang: str,
) -> None:
    """Read on in the spelling that is behind, in the first where both are level."""
    at, to, ahead, behind = place
    late = bool(ahead)
    text, start, debt = (b, to, ahead) if late else (a, at, behind)
    if text[start : start + 1] == " ":
        choices = [((" ", -1), start + 1)]
    else:
        choices = [
            (unit, end)
            for end in range(start + 1, min(start + table.longest, len(text)) + 1)
            for unit in table.units.get(text[start:end], ())
        ]
    for (letters, bits), end in choices:
        if debt.startswith(letters):
            rest, more = debt[len(letters) :], ""
        elif letters.startswith(debt):
            rest, more = "", letters[len(debt) :]
        else:
            continue
        there = (at, end, rest, more) if late else (end, to, more, rest)
        for cost, native, mask, mask_other in found:
            left = (mask, mask_other & bits) if late else (mask & bits, mask_other)
            if left[0] and left[1]:
                reading = (cost + _cost(native, more, lang), native + more, *left)
                rows[there[0] + there[1]].setdefault(there, []).append(reading)


def _silently(table: Table, place: _Place, row: dict[_Place, list[_Reading]], lang: str) -> None:
    """Take up native letters that the schemes of one spelling do not write, and those of the other may, or may not either."""
    found = row[place]
    at, to, ahead, behind = place
    if not ahead and not behind:
        silent = {letters for letters, _ in table.silent}
        found += [
            (cost + more, native + letters, mask & bits, other & bits)
            for cost, native, mask, other in found
            if native and native[-1] not in silent
            for letters, bits in table.silent
            if mask & bits and other & bits and (more := _cost(native, letters, lang)) < _USUAL
        ]
    for letters, bits in table.silent:
        if ahead.startswith(letters):
            left = [(cost, native, mask, other & bits) for cost, native, mask, other in found if other & bits]
            there = (at, to, ahead[len(letters) :], "")
        elif behind.startswith(letters):
            left = [(cost, native, mask & bits, other) for cost, native, mask, other in found if mask & bits]
            there = (at, to, "", behind[len(letters) :])
        else:
            continue
        if left:
            row.setdefault(there, []).extend(left)


def _cost(native: str, letters: str, lang: str) -> float:
    """What it costs that the letters follow the native ones."""
    total, last = 0.0, native[-1:]
    for letter in letters:
        total += letter_cost(lang, last, letter)
        last = letter
    return total
