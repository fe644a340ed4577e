"""The tables of all schemes of a language turned around, and walks through trees of native names along a spelling.

Reach for `inverse` instead; this is what it stands on. A table keeps for every group of Latin letters the native letters that
some scheme writes so, with the schemes as bits of a number: a walk goes on while one scheme accounts for all of it. Contexts
of rules are left out here: whoever walks checks the outcome by romanizing forward.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.romanize.engine import rule_key
from translaudit.romanize.registry import layers, schemes
from translaudit.storage.kept import kept, made_of
from translaudit.text import normalise
from translaudit.text.normalise import fold, fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any

    Tree = dict[str, Any]
    """Native names letter by letter; the key "" holds what was filed under the name that ends there."""
    Row = dict[int, tuple[Tree, int]]
    """Nodes of a tree with schemes as bits, by the identity of the node."""

__all__ = [
    "APOSTROPHE",
    "Table",
    "bare",
    "inverted",
    "naked",
    "native_letters",
    "reach",
    "readings",
    "turned",
    "walk",
]

APOSTROPHE = "\N{MODIFIER LETTER APOSTROPHE}"
_STATUS = ("official", "superseded", "usage", "historical")
_MARKS = frozenset("'\"”“„″ʹʺʻʼʾʿ·\u0361\ufe20\ufe21")
_SPACES = str.maketrans("-‐‑–", "    ")


class Table(NamedTuple):
    """The schemes of a language, turned around."""

    schemes: tuple[str, ...]
    units: Mapping[str, tuple[tuple[str, int], ...]]  # Latin letters: native ones, with the schemes as bits
    backwards: Mapping[str, tuple[tuple[str, int], ...]]  # the same, both sides from behind
    silent: tuple[tuple[str, int], ...]  # native letters that some schemes do not write
    longest: int
    open: int  # schemes that leave letters open


@cache
def inverted(lang: str) -> Table:
    """All schemes of a language turned around, official ones first, scholarly ones last."""
    name, make = turned(lang)
    return Table(**kept(name, make))


def turned(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the table of a language is kept, and what makes it of the files of its schemes."""
    here = Path(__file__)
    parts = (here, *map(here.with_name, ("registry.py", "schemes")), Path(normalise.__file__))
    return made_of(f"inverted {lang}", *parts), lambda: _turned(lang)._asdict()


def _turned(lang: str) -> Table:
    known = [one for one in schemes() if one.lang == lang and one.from_script not in ("Latn", "Arab")]
    known.sort(key=lambda one: (one.to == "intl", _STATUS.index(one.status), one.id))
    units: dict[str, dict[str, int]] = {}
    loose = 0
    for number, one in enumerate(known):
        for native, forms in _sides(one.id):
            if len(forms) > 1:
                loose |= 1 << number
            for form in forms:
                for latin in _latin_forms(form, scholarly=one.to == "intl"):
                    row = units.setdefault(latin, {})
                    row[native] = row.get(native, 0) | 1 << number
    silent = tuple(sorted(units.pop("", {}).items()))
    return Table(
        tuple(one.id for one in known),
        {latin: tuple(sorted(row.items())) for latin, row in units.items()},
        {latin[::-1]: tuple(sorted((k[::-1], bits) for k, bits in row.items())) for latin, row in units.items()},
        silent,
        max(map(len, units), default=0),
        loose,
    )


def _sides(identifier: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a scheme maps, without the contexts: those are checked by romanizing forward."""
    rules, letters, _ = layers(identifier)
    sides = [(native, forms) for native, forms in letters.items() if forms != " "]
    for rule in rules:
        key = rule_key(rule)
        for opening, closing in ("[]", "{}"):
            while opening in key:
                head, _, rest = key.partition(opening)
                key = head + rest.partition(closing)[2]
        sides.append((key.strip("^$"), rule.partition("=")[2]))
    for native, forms in sides:
        split = [unicodedata.normalize("NFC", form.strip()) for form in forms.split("|")]
        yield native.replace("'", APOSTROPHE), tuple(dict.fromkeys(split))


def _latin_forms(form: str, *, scholarly: bool) -> Iterator[str]:
    written = bare(form)
    yield written
    if not scholarly:  # nobody writes Âlta without its mark
        plain = naked(written)
        if plain != written:
            yield plain


def bare(text: str) -> str:
    """A spelling in lower case without apostrophes, with blanks for hyphens."""
    text = unicodedata.normalize("NFC", text.casefold()).translate(_SPACES)
    return "".join(ch for ch in fold_apostrophes(text) if ch not in _MARKS)


@lru_cache(maxsize=4096)
def naked(text: str) -> str:
    """A bare spelling without diacritics."""
    return text if text.isascii() else " ".join(map(fold, text.split(" ")))


def native_letters(text: str) -> str:
    """A native name as tables have it: lower case, one kind of apostrophe, blanks for hyphens."""
    text = fold_apostrophes(unicodedata.normalize("NFC", text.lower())).replace("ʼ", "'")
    return text.replace("'", APOSTROPHE).translate(_SPACES)


def readings(name: str) -> list[str]:
    """What of a spelling is read: first with its diacritics, then without."""
    written = bare(name)
    return list(dict.fromkeys((written, naked(written))))


def walk(table: Table, text: str, root: Tree, *, known: Sequence[Row] = (), same: int = 0) -> list[tuple[Tree, int]]:
    """Nodes of the tree at which a whole text ends, with the schemes that lead there; see `reach`."""
    return [(node, mask) for node, mask in reach(table, text, root, known=known, same=same)[-1].values() if "" in node]


def reach(
    table: Table, text: str, root: Tree, *, backwards: bool = False, known: Sequence[Row] = (), same: int = 0
) -> list[Row]:
    """For every place in the text, the nodes of the tree that can be reached there, with the schemes that lead there.

    Args:
        table: the schemes.
        text: a bare spelling; its letters from behind when `backwards`.
        root: the tree, from behind when `backwards`.
        backwards: whether to read from behind.
        known: what was returned for another text …
        same: … whose first letters, so many, are those of this text.
    """
    size = len(text)
    units = table.backwards if backwards else table.units
    rows: list[Row] = [*known[: same + 1], *({} for _ in range(size - (same if known else -1)))]
    if not known:
        rows[0][id(root)] = root, (1 << len(table.schemes)) - 1
    for at in range(max(0, same + 1 - table.longest) if known else 0, size + 1):
        row = rows[at]
        if not known or at > same:
            _silently(row, table.silent)
        if at == size or not row:
            continue
        if text[at] == " ":
            if not known or at + 1 > same:
                _onward(row, rows[at + 1], ((" ", -1),))
            continue
        for end in range(max(at, same if known else 0) + 1, min(at + table.longest, size) + 1):
            choices = units.get(text[at:end])
            if choices:
                _onward(row, rows[end], choices)
    return rows


def _onward(row: Row, into: Row, choices: tuple[tuple[str, int], ...]) -> None:
    for node, mask in row.values():
        for native, bits in choices:
            both = mask & bits
            if both:
                below = node.get(native) if len(native) == 1 else _descend(node, native)
                if below is not None:
                    old = into.get(id(below))
                    into[id(below)] = (below, both | old[1]) if old else (below, both)


def _silently(row: Row, silent: tuple[tuple[str, int], ...]) -> None:
    """Go on by letters that some schemes do not write."""
    pending = list(row.values())
    while pending:
        node, mask = pending.pop()
        for native, bits in silent:
            both = mask & bits
            below = _descend(node, native) if both else None
            if below is not None:
                old = row.get(id(below))
                if old is None or both & ~old[1]:
                    row[id(below)] = below, both | (old[1] if old else 0)
                    pending.append((below, both))


def _descend(node: Tree, letters: str) -> Tree | None:
    for letter in letters:
        below = node.get(letter)
        if below is None:
            return None
        node = below
    return node
