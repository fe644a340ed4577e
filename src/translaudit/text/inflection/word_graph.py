"""Whether a Russian or Ukrainian word is in the dictionary of `pymorphy3` as no name, without loading either.

Reach for `has_plain`, and for `has_name` to ask the other thing. The dictionary's graph of words (a DAWG, by the format of
dawgdic, S. Yata) is mapped into memory and walked; what its paradigms say of forms is read once and kept. `KeyError` where
the graph is not where or as it should be.
"""

from __future__ import annotations

import mmap
from binascii import a2b_base64
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.kept import kept, made_of
from translaudit.storage.pieces import Pieces, packed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["has_name", "has_plain", "plain_forms"]

_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr"})
_WRITTEN = {"ru": {"е": "ё"}, "uk": {"г": "ґ"}}  # what is often written for what
_SEPARATOR = 1
_LABEL, _HAS_LEAF, _EXTENSION, _ALL = 1 << 31 | 0xFF, 1 << 8, 1 << 9, 0xFFFFFFFF


class _Graph(NamedTuple):
    units: memoryview  # of 32 bits
    guide: memoryview  # of the first child and the next sibling of each unit


def has_plain(word: str, lang: str) -> bool:
    """Whether the dictionary has a word, in small letters, in some form that is of no name.

    Raises:
        KeyError: there is no such dictionary for the language.
    """
    return any(_kinds(word, lang))


def has_name(word: str, lang: str) -> bool:
    """Whether the dictionary has a word, in small letters, in some form that is of a name.

    Raises:
        KeyError: there is no such dictionary for the language.
    """
    return not all(_kinds(word, lang))


def _kinds(word: str, lang: str) -> Iterator[bool]:
    """Of each form that a word may be, whether it is of no name; nothing for a word that the dictionary has not."""
    graph, plain = _graph(lang), _plain(lang)
    written = _WRITTEN[lang]
    places = [0]
    for letter in word:
        letters = [letter, written[letter]] if letter in written else [letter]
        places = [
            found for place in places for one in letters if (found := _followed(graph, place, one.encode())) is not None
        ]
        if not places:
            return
    for place in places:
        start = _follow(graph, place, _SEPARATOR)
        for value in _values(graph, start) if start is not None else ():
            paradigm, form = int.from_bytes(value[:2], "big"), int.from_bytes(value[2:4], "big")
            yield bool(plain[paradigm][form])


def _follow(graph: _Graph, place: int, label: int) -> int | None:
    unit = graph.units[place]
    after = (place ^ ((unit >> 10) << ((unit & _EXTENSION) >> 6)) ^ label) & _ALL
    return after if graph.units[after] & _LABEL == label else None


def _followed(graph: _Graph, place: int | None, labels: bytes) -> int | None:
    for label in labels:
        place = _follow(graph, place, label) if place is not None else None
    return place


def _values(graph: _Graph, start: int) -> Iterator[bytes]:
    """What stands behind a place, one value a path."""
    paths = [(start, b"")]
    while paths:
        place, path = paths.pop()
        if graph.units[place] & _HAS_LEAF:
            yield a2b_base64(path)
        label = graph.guide[2 * place]
        while label:
            child = _follow(graph, place, label)
            if child is None:
                break
            paths.append((child, path + bytes((label,))))
            label = graph.guide[2 * child + 1]


def _folder(lang: str) -> Path:
    spec = find_spec(f"pymorphy3_dicts_{lang}") if lang in _WRITTEN else None
    if spec is None or spec.origin is None:
        raise KeyError(lang)
    return Path(spec.origin).parent / "data"


@cache
def _graph(lang: str) -> _Graph:
    try:
        with (_folder(lang) / "words.dawg").open("rb") as stream:
            whole = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise KeyError(lang) from error
    end = 4 + 4 * whole[:4].cast("I")[0]
    size = whole[end : end + 4].cast("I")[0] if len(whole) >= end + 4 else -1
    if end + 4 + 2 * size != len(whole):
        raise KeyError(lang)
    return _Graph(whole[4:end].cast("I"), whole[end + 4 :])


@cache
def _plain(lang: str) -> Pieces:
    """By the number of a paradigm, whether each of its forms is of no name."""
    name, make = plain_forms(lang)
    try:
        return Pieces(kept(name, make)["forms"])
    except (OSError, ValueError) as error:
        raise KeyError(lang) from error


def plain_forms(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name it is kept which forms of paradigms are of no name, and what makes that."""
    folder = _folder(lang)
    tags, paradigms = folder / "gramtab-opencorpora-int.json", folder / "paradigms.array"
    sizes = [path.stat().st_size if path.exists() else 0 for path in (tags, paradigms, folder / "words.dawg")]

    def made() -> dict[str, Any]:
        import json  # noqa: PLC0415  only where no cache has the forms
        from array import array  # noqa: PLC0415  as above

        plain = [not _NAMES & set(tag.replace(" ", ",").split(",")) for tag in json.loads(tags.read_text("utf-8"))]
        numbers = array("H", paradigms.read_bytes())
        forms, at = [], 1
        for _ in range(numbers[0]):
            size = numbers[at] // 3
            forms.append(bytes(plain[tag] for tag in numbers[at + 1 + size : at + 1 + 2 * size]))
            at += 1 + numbers[at]
        return {"forms": packed(forms)}

    return made_of(f"forms {lang} {sizes}", Path(__file__)), made
