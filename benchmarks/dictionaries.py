"""Readers of free bilingual dictionaries, for `drawn_words.py`: each yields entries of one word and one rendering.

Reach for `dictd` (FreeDict), `ding`, `mueller`, `apertium` (its compiled dictionaries, by `lt-print` of lttoolbox),
`cedict` and `jmdict`; `senses` counts of WordNet what parts of speech an English word has. Definitions, examples and
notes are left out.
"""

from __future__ import annotations

import gzip
import json
import re
import sqlite3
import subprocess
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_SOUND = re.compile(r"/[^/]*/|\[\[?[^\]]*\]\]?")
_NOTES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>|/[^/]*/")
_NUMBERED = re.compile(r"\d+\. ?(?=\S)")
_MARK = re.compile(r"<([^<>]+)>")
_SECTIONS = {
    "n": "noun", "masc": "noun", "fem": "noun", "neut": "noun", "m": "noun", "f": "noun", "pl": "noun", "noun": "noun",
    "v": "verb", "vt": "verb", "vi": "verb", "verb": "verb", "vblex": "verb", "vr": "verb", "vaux": "verb", "a": "adjective",
    "adj": "adjective", "adjective": "adjective", "adv": "adverb", "adverb": "adverb", "preadv": "adverb", "pn": "name",
    "np": "name", "ant": "name", "proper noun": "name",
}  # fmt: skip
_DEPTH = 60  # signs of the longest word of a compiled dictionary
_STEPS = 3_000_000


class Entry(NamedTuple):
    """A word, its part of speech ("" if the dictionary does not tell, "name" for a name), and one rendering."""

    word: str
    section: str
    rendering: str


def dictd(path: Path) -> Iterator[Entry]:
    """A FreeDict dictionary; `path` is the one of its index."""
    for text in _texts(path):
        head, _, rest = text.partition("\n")
        section = next((_SECTIONS[one] for one in _marks(head) if one in _SECTIONS), "")
        words = [one.strip() for one in re.split(r"\s*,\s+", _NOTES.sub(" ", _SOUND.sub(" ", head)))]
        for line in _renderings(rest):
            for rendering in re.split(r"[,;،؛]", _NOTES.sub(" ", line)):
                for word in words:
                    yield Entry(word, section, rendering.strip(" .").replace("~", " "))


def _texts(path: Path) -> Iterator[str]:
    data = gzip.decompress(path.with_suffix(".dict.dz").read_bytes())
    seen = set()
    for line in path.read_text("utf-8").splitlines():
        _, start, size, *_ = line.split("\t")
        place = _number(start), _number(size)
        if place not in seen and not line.startswith("00database"):
            seen.add(place)
            yield data[place[0] : sum(place)].decode("utf-8", "replace")


def _number(digits: str) -> int:
    value = 0
    for digit in digits:
        value = 64 * value + _DIGITS.index(digit)
    return value


def _marks(head: str) -> list[str]:
    return [one.strip().lower() for mark in _MARK.findall(head) for one in mark.split(",")]


def _renderings(text: str) -> Iterator[str]:
    """The first line, and those with a number of their own; between them stand definitions."""
    lines = [line for line in text.splitlines() if line.strip()]
    for at, line in enumerate(lines):
        match = _NUMBERED.match(line)
        if match or at == 0:
            yield re.sub(r"\s\d+\.$", "", line[match.end() if match else 0 :])


def ding(path: Path) -> Iterator[Entry]:
    """The German-English list of Ding: “A; B {n} | As {pl} :: a; b | as”."""
    for line in path.read_text("utf-8").splitlines():
        sides = [side.split("|") for side in line.split("::")]
        if line.startswith("#") or len(sides) != 2 or len(sides[0]) != len(sides[1]):
            continue
        for ours, theirs in zip(*sides, strict=True):
            marks = [one for mark in re.findall(r"\{([^}]*)\}", ours) for one in re.split(r"[;, ]", mark)]
            section = next((_SECTIONS[one] for one in marks if one in _SECTIONS), "")
            renderings = [one.strip() for one in _NOTES.sub(" ", theirs).split(";")]
            for word in _NOTES.sub(" ", ours).split(";"):
                plain = [part for part in word.split() if not re.search(r"[./!?]|^sich$", part)]
                if len(plain) == len([part for part in word.split() if part != "sich"]):
                    yield from [Entry(" ".join(plain), section, one) for one in renderings]


def mueller(path: Path) -> Iterator[Entry]:
    """Mueller's English-Russian dictionary; `path` is the one of its index."""
    for text in _texts(path):
        head, _, rest = text.partition("\n")
        section = ""
        for part in re.split(r"(?=_[nva]\.)|(?=\badv\.)", " ".join(re.sub(r"^\s*\[[^\]]*\]", "", rest).split())):
            mark = re.match(r"_([nva])\.", part)
            section = _SECTIONS[mark[1]] if mark else section
            for rendering in re.split(r"[,;:]|\b[\dа-я]\)", re.sub(r"_\S+", " ", _NOTES.sub(" ", part))):
                if not re.search("[a-zA-Z]", rendering):
                    yield Entry(head.strip(), section, rendering.strip(' ."'))


def apertium(path: Path) -> Iterator[Entry]:
    """A compiled bilingual dictionary of Apertium, as `lt-print` shows it: every path through it."""
    shown = subprocess.run(["lt-print", path], capture_output=True, text=True, check=True)  # noqa: S607
    for part in shown.stdout.replace("ε", "").split("\n--"):
        steps: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for line in part.splitlines():
            state, *step = line.split("\t")
            if len(step) >= 3 and step[0] != state and not step[1].isdigit():
                steps[state].append((step[0], step[1], step[2]))
        yield from _paths(steps)


def _paths(steps: Mapping[str, list[tuple[str, str, str]]]) -> Iterator[Entry]:
    """Up to the first mark of both sides; not through patterns, which go in circles."""
    stack: list[tuple[str, tuple[str, ...], tuple[str, ...], frozenset[str]]] = [("0", (), (), frozenset())]
    for _ in range(_STEPS):
        if not stack:
            return
        state, ours, theirs, been = stack.pop()
        marks = [one[1:-1] for one in ours if one[:1] == "<"]
        if marks and any(one[:1] == "<" for one in theirs):
            section = next((_SECTIONS[one] for one in marks if one in _SECTIONS), "other")
            yield Entry(_letters(ours), section, _letters(theirs))
        elif len(ours) < _DEPTH:
            been |= {state}
            stack += [
                (after, (*ours, one), (*theirs, other), been)
                for after, one, other in steps.get(state, ())
                if after not in been
            ]


def _letters(signs: tuple[str, ...]) -> str:
    return "".join(one for one in signs if one[:1] != "<").replace("_", " ").replace("#", "")


def cedict(path: Path) -> Iterator[Entry]:
    """CC-CEDICT as a module of JavaScript has it: traditional, simplified, Pinyin, definitions."""
    text = path.read_text("utf-8")
    for _, word, sound, found, *_ in json.loads(text[text.index("{") : text.rindex("}") + 1])["all"]:
        section = "name" if sound[:1].isupper() else ""
        for line in [found] if isinstance(found, str) else found:
            if not re.match(r"(?:old )?variant|surname|see |abbr|CL:|classifier|used |erhua", line):
                yield from [Entry(word, section, one.strip()) for one in re.split("[;,]", _NOTES.sub(" ", line))]


def jmdict(path: Path) -> Iterator[Entry]:
    """JMdict as a database of jamdict: words with their English glosses."""
    base = sqlite3.connect(path)
    words: defaultdict[int, list[str]] = defaultdict(list)
    for table in ("Kanji", "Kana"):
        for number, text in base.execute(f"SELECT idseq, text FROM {table} ORDER BY ID"):  # noqa: S608  two names
            if table == "Kanji" or number not in words or re.fullmatch("[ァ-ヺー]+", text):
                words[number].append(text)
    sections = {
        number: _japanese(text) for number, text in base.execute("SELECT sid, text FROM pos ORDER BY rowid DESC")
    }
    for number, sense, gloss in base.execute(
        "SELECT idseq, ID, text FROM Sense JOIN SenseGloss ON sid = ID WHERE lang IN ('', 'eng') ORDER BY ID"
    ):
        for word in words[number]:
            yield Entry(word, sections.get(sense, ""), _NOTES.sub(" ", gloss).strip())


def _japanese(text: str) -> str:
    for beginning, section in (
        ("noun", "noun"),
        ("adverb", "adverb"),
        ("adjective", "adjective"),
        ("adjectival", "adjective"),
    ):
        if text.startswith(beginning):
            return section
    return "verb" if " verb" in text else ""


def senses(folder: Path) -> dict[str, dict[str, int]]:
    """How often WordNet has an English word as what part of speech: uses counted in texts, and one for each sense."""
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for name, section in (("noun", "noun"), ("verb", "verb"), ("adj", "adjective"), ("adv", "adverb")):
        for line in (folder / f"index.{name}").read_text("utf-8").splitlines():
            if not line.startswith(" "):
                parts = line.split()
                found[parts[0].replace("_", " ")][section] = int(parts[2])
    for line in (folder / "cntlist.rev").read_text("utf-8").splitlines():
        key, _, count = line.split()
        word, _, kind = key.partition("%")
        section = {"1": "noun", "2": "verb", "3": "adjective", "4": "adverb", "5": "adjective"}[kind[0]]
        counts = found[word.replace("_", " ")]
        counts[section] = counts.get(section, 0) + int(count)
    return found
