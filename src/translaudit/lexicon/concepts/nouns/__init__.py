"""Nouns that are taken for one another, a row a concept and a column a language: the tables of this folder.

Reach for `by_class`, which gives the words of a language as the TOML files beside the folder have them; a class may be in
both. What a row lists is in its citation form: `text.inflection` makes its other forms, or `endings.toml` in languages
that it does not know. A form with a sign (`*`, parentheses) or with `=` behind it stands for itself, and so does one of
several words, but for the last word of an English one.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.storage.contents import names
from translaudit.storage.kept import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["by_class", "files"]

_FOLDER = Path(__file__).parent
_FIXED = "="  # behind a form that is taken as it is
_SIGNS = frozenset(" *()!-'’")  # of forms that are taken as they are
_BRACKETS = frozenset("*()!")  # of English phrases that are
_ENDINGS = _FOLDER / "endings.toml"


def files() -> tuple[Path, ...]:
    """What reads the tables, the endings, and the tables."""
    return (Path(__file__), _ENDINGS, *(_FOLDER / f"{name}.tsv" for name in sorted(names(_FOLDER, ".tsv"))))


def by_class(lang: str) -> dict[str, dict[str, str]]:
    """The forms of a language (two-letter code) by class and concept; a concept without a word in it is left out."""
    found: dict[str, dict[str, str]] = {}
    for path in files()[2:]:
        for family, concept, cell in _cells(path.read_text(encoding="utf-8").splitlines(), lang):
            found.setdefault(family, {})[concept] = "|".join(dict.fromkeys(_forms(cell, lang)))
    return found


def _cells(lines: Iterable[str], lang: str) -> Iterator[tuple[str, str, str]]:
    """Class, concept and what a row has for a language; the first row names the columns."""
    column, family = 0, ""
    for line in lines:
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            family = line.strip("[]")
            continue
        cells = line.split("\t")
        if not column:
            column = cells.index(lang)
        elif cells[column]:
            yield family, cells[0], cells[column]


def _forms(cell: str, lang: str) -> Iterator[str]:
    """The forms of a row, each behind its sign of doubt; the first is the one to suggest."""
    for listed in cell.split("|"):
        word = listed.removeprefix("?").removesuffix(_FIXED)
        doubt = "?" * listed.startswith("?")
        yield doubt + word
        if not listed.endswith(_FIXED):
            yield from (doubt + one for one in _inflected(word, lang))


def _inflected(word: str, lang: str) -> Iterator[str]:
    """The forms that a listed one stands for, with itself; none where it stands for itself alone."""
    from translaudit.text import inflection  # noqa: PLC0415  only where no cache has the forms

    ahead, last = "", word
    if lang == "en" and " " in word:
        ahead, _, last = word.rpartition(" ")
        ahead += " "
    if not _SIGNS.isdisjoint(last) or not _BRACKETS.isdisjoint(ahead):
        return
    if lang in inflection.LANGUAGES:
        made = sorted(inflection.forms(inflection.paradigm(last, lang, name=False)))
        yield from (ahead + one for one in made if _SIGNS.isdisjoint(one))
        return
    ends = table(_ENDINGS).get(lang, {})
    for at in range(len(last) + 1):
        if last[at:] in ends:
            yield from (last[:at] + end for end in ends[last[at:]])
            return
