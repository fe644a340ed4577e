"""The vocalised forms of names that texts write without vowels: lists in `names/*.toml`, one a language.

Reach for `look_up` with the letters of a bare word (`Word.skeleton`), and `kinds` for the words of some lists.
It guesses nothing: a word that is not listed stays without vowels.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from translaudit.errors import InputError
from translaudit.romanize.readings.abjad import skeleton

__all__ = ["kinds", "look_up"]

_FOLDER = Path(__file__).parents[1] / "names"


@cache
def _tables(lang: str) -> dict[str, dict[str, str]]:
    path = _FOLDER / f"{lang}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"not readable as TOML: {error}", path=str(path)) from error


def look_up(lang: str, skeleton: str) -> str:
    """The vocalised form of a word, "" for one that is not listed; a final ى may stand for ي, as in Egypt."""
    forms = _forms(lang)
    if skeleton in forms:
        return forms[skeleton]
    return forms.get(skeleton[:-1] + "ي", "") if skeleton.endswith("ى") else ""


@cache
def _forms(lang: str) -> dict[str, str]:
    # where lists differ, the earlier one of the file wins
    found: dict[str, str] = {}
    for table in _tables(lang).values():
        for native, form in table.items():
            found.setdefault(skeleton(native), form)
    return found


@cache
def kinds(lang: str, *names: str) -> frozenset[str]:
    """The letters of every word in the named lists, as `kinds("ar", "given", "places")`."""
    return frozenset(skeleton(native) for name in names for native in _tables(lang)[name])
