"""Traps and expressions of a project: files of its own, in the formats of those that ship with the program.

Reach for `read_own` to read all that a project names and `OwnFiles` for what it has for a pair of languages. A file is called
after its pair: `id-en.toml` holds traps, `id-en.tsv` expressions and words. Everything is read at once, so that what is
wrong with it is said before an audit.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.lexicon.phrasemes import Phrasemes
from translaudit.lexicon.phrasemes.lists import Row, compiled, rows
from translaudit.lexicon.phrases import SLOTS
from translaudit.lexicon.trap_files import checked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["OwnFiles", "own_paths", "read_own"]

_PAIR = re.compile(r"([a-z]{2,3})-([a-z]{2,3})")
_SUFFIXES = (".toml", ".tsv")
_DEFAULTS = {"needs": "original", "severity": "major", "confidence": "medium", "bad": [], "good": []}
_WORDS = {
    "needs": ("original", "fingerprint", "text"),
    "severity": ("minor", "major", "critical"),
    "confidence": ("low", "medium", "high"),
}
_HEADING = re.compile(r"^\s*\[\[\s*trap\s*\]\]", re.MULTILINE)
_NAMING = "Call it after its languages: id-en.toml for traps, id-en.tsv for expressions and words."


class OwnFiles:
    """What the files of a project say, by pair of languages (two- or three-letter codes).

    Attributes:
        traps: the traps.
        places: by pair and id of a trap, its file and the line where it begins, if that can be told.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.traps: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self.places: dict[tuple[tuple[str, str], str], tuple[str, int | None]] = {}
        self._rows: dict[tuple[str, str], list[Row]] = {}
        self._made: dict[tuple[str, str], Phrasemes | None] = {}

    def add(self, path: Path) -> None:
        """Add what a file says.

        Raises:
            InputError: it cannot be read, or is not what its name says.
        """
        named = _PAIR.fullmatch(path.stem)
        if named is None or path.suffix not in _SUFFIXES:
            raise InputError("the name tells no pair of languages, or no format", path=str(path), hint=_NAMING)
        pair = named[1], named[2]
        if path.suffix == ".tsv":
            self._rows.setdefault(pair, []).extend(rows(_text(path), path=str(path)))
        else:
            listed = self.traps.setdefault(pair, [])
            for trap, line in _traps(path, pair, {one["id"] for one in listed}):
                listed.append(trap)
                self.places[pair, trap["id"]] = str(path), line

    def phrasemes(self, source: str, target: str) -> Phrasemes | None:
        """The project's expressions for a pair of languages; None where it has none."""
        pair = source, target
        if pair not in self._made:
            listed = self._rows.get(pair)
            self._made[pair] = Phrasemes(*pair, compiled(*pair, listed)) if listed else None
        return self._made[pair]


def own_paths(given: Sequence[str]) -> Iterator[Path]:
    """The files that paths stand for: of a folder those that may hold traps or expressions, by name.

    Raises:
        InputError: there is nothing at a path.
    """
    for one in dict.fromkeys(given):
        path = Path(one)
        if path.is_dir():
            yield from sorted(file for file in path.iterdir() if file.suffix in _SUFFIXES)
        elif path.exists():
            yield path
        else:
            problem = "there is no such file or folder"
            raise InputError(problem, path=one, hint="Check “traps” in the config and the paths given to --traps.")


def read_own(given: Sequence[str]) -> OwnFiles:
    """What the files and folders that a project names say.

    Raises:
        InputError: one of them is missing, or is not what it should be.
    """
    own = OwnFiles()
    for path in own_paths(given):
        own.add(path)
    return own


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"byte {error.start} is not UTF-8", path=str(path), hint="Save it as UTF-8.") from error
    except OSError as error:
        problem = f"it cannot be read: {error.strerror or error}"
        raise InputError(problem, path=str(path), hint="Check the path.") from error


def _traps(path: Path, pair: tuple[str, str], known: set[str]) -> Iterator[tuple[dict[str, Any], int | None]]:
    text = _text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else None
        raise InputError(f"not TOML: {error}", path=str(path), line=line, hint="See https://toml.io.") from error
    for key, value in data.items():
        if key not in ("source", "target", "trap"):
            raise InputError(f"unknown key “{key}”", path=str(path), hint="A trap begins with a line [[trap]].")
        if key != "trap" and value != pair[key == "target"]:
            raise InputError(f"“{key}” is “{value}”, which is not what the name says", path=str(path), hint=_NAMING)
    listed = data.get("trap", [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise InputError("“trap” is no list of tables", path=str(path), hint="A trap begins with a line [[trap]].")
    lines = [text.count("\n", 0, match.end()) + 1 for match in _HEADING.finditer(text)]
    for number, one in enumerate(listed):
        line = lines[number] if len(lines) == len(listed) else None
        trap = {**_DEFAULTS, **one}
        fault = _fault(trap, known)
        if fault:
            hint = "See docs/how-to/traps.md on what a trap has."
            raise InputError(fault, path=str(path), line=line, hint=hint)
        known.add(trap["id"])
        yield trap, line


def _fault(trap: dict[str, Any], known: set[str]) -> str:
    """What is wrong with a trap; "" for nothing. Keys and kinds of values are checked where it is compiled, too."""
    try:
        checked(trap, "")
    except InputError as error:
        return error.problem
    name = trap["id"]
    if name in known:
        return f"two traps are called “{name}”"
    for key, words in _WORDS.items():
        if trap[key] not in words:
            return f"“{key}” of trap “{name}” is “{trap[key]}”, not {', '.join(words[:-1])} or {words[-1]}"
    return _strange_phrase(trap) or _lacking(trap) or _strange_example(trap)


def _strange_phrase(trap: dict[str, Any]) -> str:
    name = trap["id"]
    for key in ("source", "wrong", "right", "alone", "suggest", "unless_source", "unless_target", "raised_by"):
        for phrase in trap.get(key, ()):
            if not isinstance(phrase, str) or not any(map(str.isalnum, phrase)):
                return f"“{key}” of trap “{name}” has “{phrase}”, which is no word"
            strange = [slot for slot in re.findall(r"\{[^}]*\}?", phrase) if slot not in SLOTS and slot != "{outlet}"]
            if key == "alone" and strange:
                return f"“alone” of trap “{name}” has “{strange[0]}”, which stands for nothing"
    return ""


def _lacking(trap: dict[str, Any]) -> str:
    name = trap["id"]
    if not trap["source"]:
        return f"“source” of trap “{name}” is empty"
    if not trap["wrong"] and trap["needs"] != "fingerprint":
        return f"“wrong” of trap “{name}” is empty"
    if trap["needs"] == "fingerprint" and not trap.get("alone"):
        return f"trap “{name}” needs a fingerprint, and has no patterns under “alone”"
    return ""


def _strange_example(trap: dict[str, Any]) -> str:
    for key in ("bad", "good"):
        for one in trap[key]:
            if not isinstance(one, dict) or "target" not in one or not {"source", "target"}.issuperset(one):
                return f"“{key}” of trap “{trap['id']}” has an example that is not {{ source = …, target = … }}"
            if not all(isinstance(text, str) and text.strip() for text in one.values()):
                return f"“{key}” of trap “{trap['id']}” has an example without words"
    return ""
