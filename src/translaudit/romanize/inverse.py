"""Backwards through the schemes: which native names a Latin spelling may stand for, and by which scheme.

Reach for `natives` with one scheme, for `among` and `near` to look a spelling up in a known stock of native names
(`stock`), exactly or one slip away, and for `guesses` to get the likeliest native names of any spelling. All schemes of a
language are read at once, and whatever they give is romanized forward again: only true parses are returned. Scripts that
need a reading (Chinese, Arabic, Hebrew …) cannot be read backwards; it says nothing about whether a name exists.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.romanize.engine import romanize, variants
from translaudit.romanize.inverted import (
    APOSTROPHE,
    Table,
    bare,
    inverted,
    naked,
    native_letters,
    reach,
    readings,
    walk,
)
from translaudit.romanize.plausible import letter_cost, strangeness
from translaudit.romanize.registry import chain, info, scheme
from translaudit.text.normalise import fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from translaudit.romanize.inverted import Tree

__all__ = [
    "LANGUAGES",
    "Parse",
    "Stock",
    "among",
    "guesses",
    "natives",
    "near",
    "scheme_order",
    "slips",
    "stock",
    "verified",
]

LANGUAGES = ("uk", "ru", "be", "bg", "sr", "mk", "ka", "hy", "el", "kk", "ky", "mn", "tg", "uz")
"""Languages whose alphabets the schemes map letter by letter."""

_BEAM = 10  # parses carried along; eight are returned at most
_PARSES = 8
_OPEN = 16  # forms of a native name tried, where a scheme leaves letters open

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Stock(NamedTuple):
    """Native names as a tree of letters, and as one of letters from behind.

    The key "" holds what was filed under the name that ends there.
    """

    ahead: Tree
    behind: Tree


class Parse(NamedTuple):
    """A native name, and how a spelling comes of it."""

    native: str
    lang: str
    scheme: str
    form: str  # what the scheme makes of it
    exactness: str  # verbatim, case, apostrophe (left off), diacritics (left off or put in)


def natives(name: str, identifier: str) -> list[Parse]:
    """At most eight native names whose romanization by the scheme is this spelling, likeliest letters first."""
    table = inverted(info(identifier).lang)
    return _guessed(name, info(identifier).lang, 1 << table.schemes.index(info(identifier).id))


def guesses(name: str, lang: str, *, target: str = "", strangest: float = 99.0) -> list[Parse]:
    """Likely native names of a language that some scheme writes so: likeliest letters first, at most eight.

    Args:
        name: in Latin letters.
        lang: one of `LANGUAGES`.
        target: the language of the text; schemes for other languages that are `only_known` are left out.
        strangest: names of a greater strangeness (`plausible.strangeness`) are passed over.
    """
    return _guessed(name, lang, _guessing(lang, target), strangest)


@cache
def _guessing(lang: str, target: str) -> int:
    """The schemes by which unknown names are guessed, as bits."""
    own = chain(lang, target) if target else ()
    numbered = enumerate(inverted(lang).schemes)
    return sum(1 << number for number, one in numbered if one in own or not info(one).only_known)


def stock(names: Iterable[tuple[str, Any]]) -> Stock:
    """A tree of native names to look spellings up in, each with what is filed under it."""
    made = Stock({}, {})
    for native, value in names:
        letters = native_letters(native)
        _file(made.ahead, letters, (native, value))
        _file(made.behind, letters[::-1], (native, value))
    return made


def _file(node: Tree, letters: str, entry: tuple[str, Any]) -> None:
    for letter in letters:
        node = node.setdefault(letter, {})
    node.setdefault("", []).append(entry)


def among(name: str, lang: str, names: Stock) -> list[tuple[Parse, Any]]:
    """The names of the stock that some scheme of the language writes so, with what was filed under them."""
    table = inverted(lang)
    found: dict[tuple[Parse, int], tuple[Parse, Any]] = {}
    for text in readings(name):
        _file_parses(name, lang, walk(table, text, names.ahead), found)
        if found:
            break
    return list(found.values())


def _file_parses(
    name: str, lang: str, ends: list[tuple[Tree, int]], found: dict[tuple[Parse, int], tuple[Parse, Any]]
) -> None:
    for node, mask in ends:
        for native, value in node[""]:
            for parse in verified(name, native, lang, mask):
                found.setdefault((parse, id(value)), (parse, value))


def near(name: str, lang: str, names: Stock) -> list[tuple[Parse, Any]]:
    """The names of the stock that some scheme writes one slip away from this spelling; the first letter is never wrong.

    A slip leaves what is before it and what is behind it: so two walks, forwards and backwards, say where it can be.
    """
    table = inverted(lang)
    text = readings(name)[-1]
    rows = reach(table, text, names.ahead)
    ahead = max(at for at, row in enumerate(rows) if row)
    behind = max(at for at, row in enumerate(reach(table, text[::-1], names.behind, backwards=True)) if row)
    if ahead + behind + 2 < len(text) or not ahead or not behind:
        return []
    found: dict[tuple[Parse, int], tuple[Parse, Any]] = {}
    for edit in slips(text, max(1, len(text) - behind - 2), ahead + 1):
        same = next((at for at, (one, other) in enumerate(zip(edit, text, strict=False)) if one != other), len(edit))
        same = min(same, len(text))
        _file_parses(edit, lang, walk(table, edit, names.ahead, known=rows, same=same), found)
    return list(found.values())


def slips(word: str, start: int = 1, end: int | None = None) -> Iterator[str]:
    """Spellings one slip away that keep the first letter: a letter left out, swapped, replaced or put in; each once.

    Only slips at places from `start` to `end`, which count letters as indices do.
    """
    seen = {word}
    for at in range(start, min(len(word), len(word) if end is None else end) + 1):
        head, tail = word[:at], word[at:]
        made = [head + tail[1:], *(head + letter + tail for letter in _LETTERS)]
        made += [head + letter + tail[1:] for letter in _LETTERS] if tail else []
        made += [head + tail[1] + tail[0] + tail[2:]] if len(tail) > 1 else []
        made += [head + tail[2] + tail[1] + tail[0] + tail[3:]] if len(tail) > 2 else []
        for one in made:
            if one not in seen:
                seen.add(one)
                yield one


@cache
def scheme_order(lang: str, target: str) -> Mapping[str, int]:
    """Rank of every scheme of a language for a text in the target language: its own conventions first.

    Behind them come the others by their status: official, superseded, usage, historical; scholarly ones last.
    """
    own = [one for one in chain(lang, target) if info(one).to != "intl"]
    rest = [one for one in inverted(lang).schemes if one not in own]
    return {one: number for number, one in enumerate([*own, *rest])}


def verified(name: str, native: str, lang: str, mask: int) -> Iterator[Parse]:
    """The schemes of the mask that make this spelling of the native name."""
    table = inverted(lang)
    for number, identifier in enumerate(table.schemes):
        if mask >> number & 1:
            forms: Iterable[str] = (romanize(scheme(identifier), native),)
            found = _best(name, forms)
            if found is None and table.open >> number & 1:
                found = _best(name, variants(scheme(identifier), native, limit=_OPEN))
            if found is not None:
                yield Parse(native, lang, identifier, *found)


def _best(name: str, forms: Iterable[str]) -> tuple[str, str] | None:
    """The form nearest to a spelling, and how near it is."""
    levels = ("verbatim", "case", "apostrophe", "diacritics")
    found = [(level, form) for form in forms if (level := _level(name, form)) >= 0]
    return (min(found)[1], levels[min(found)[0]]) if found else None


def _level(name: str, form: str) -> int:
    name, form = fold_apostrophes(name), fold_apostrophes(form)
    if name == form:
        return 0
    if name.casefold() == form.casefold():
        return 1
    one, other = bare(name), bare(form)
    if one == other and len(name) <= len(form):
        return 2  # what the form has more is apostrophes
    return 3 if naked(one) == naked(other) else -1


def _guessed(name: str, lang: str, mask: int, strangest: float = 99.0) -> list[Parse]:
    for text in readings(name):
        found: list[Parse] = []
        for native, bits in _likeliest(inverted(lang), text, lang, mask):
            if strangeness(native, lang) > strangest:
                continue
            cased = _cased(native, name)
            found += verified(name, cased, lang, bits)
            if len({parse.native for parse in found}) >= _PARSES:
                break
        if found:
            return found
    return []


def _likeliest(table: Table, text: str, lang: str, mask: int) -> list[tuple[str, int]]:
    """Native texts that some schemes may write so, likeliest letters first: a beam from left to right."""
    rows: list[dict[tuple[str, int], float]] = [{} for _ in range(len(text) + 1)]
    rows[0]["", mask] = 0.0
    for at, row in enumerate(rows):
        kept = sorted(row.items(), key=lambda item: (item[1], item[0]))[:_BEAM]
        for (native, bits), cost in list(kept):
            if native:
                kept += [
                    ((native + letter, bits & more), cost + letter_cost(lang, native[-1], letter))
                    for letter, more in table.silent
                    if bits & more and len(letter) == 1
                ]
        kept.sort(key=lambda item: (item[1], item[0]))
        row.clear()
        row.update(kept[: 2 * _BEAM])
        if at == len(text):
            break
        if text[at] == " ":
            rows[at + 1].update({(native + " ", bits): cost for (native, bits), cost in row.items()})
            continue
        for end in range(at + 1, min(at + table.longest, len(text)) + 1):
            choices = table.units.get(text[at:end])
            if choices:
                _extend(row, rows[end], choices, lang)
    ended: dict[str, tuple[float, int]] = {}
    for (native, bits), cost in rows[-1].items():
        if native:
            known = ended.get(native, (1e9, 0))
            ended[native] = min(cost + letter_cost(lang, native[-1], ""), known[0]), bits | known[1]
    ranked = sorted(ended.items(), key=lambda item: (item[1][0], item[0]))
    return [(native, bits) for native, (_, bits) in ranked]


def _extend(
    row: Mapping[tuple[str, int], float],
    into: dict[tuple[str, int], float],
    choices: tuple[tuple[str, int], ...],
    lang: str,
) -> None:
    for (native, bits), cost in row.items():
        for letters, more in choices:
            if bits & more:
                here, last = cost, native[-1:]
                for letter in letters:
                    here += letter_cost(lang, last, letter)
                    last = letter
                key = (native + letters, bits & more)
                if here < into.get(key, 1e9):
                    into[key] = here


def _cased(native: str, name: str) -> str:
    """The native letters with the capitals of the spelling; scripts without case stay as they are."""
    words = native.split(" ")
    marks = [ch for ch in name if ch in " -‐‑–"]
    shown = [word[:1].upper() + word[1:] if word[:1] < "ა" or word[:1] > "ჿ" else word for word in words]
    joined = shown[0]
    for mark, word in zip(marks, shown[1:], strict=False):
        joined += mark + word
    return joined.replace(APOSTROPHE, "’")
