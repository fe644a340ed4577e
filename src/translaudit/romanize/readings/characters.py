"""Readings of Chinese characters one by one, as pypinyin gives them: its words are cut and read as it does, from its lists.

Reach for `syllables`. The lists are kept compiled, for pypinyin takes a tenth of a second to start: it reads all of them,
where a text needs a few. It has no readings of its own.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

__all__ = ["FOLDER", "listed", "syllables"]

FOLDER = "readings"
"""Where the lists are kept."""
_KEPT = 4
_FILES = ("phrases_dict.json", "pinyin_dict.json")  # of pypinyin


class _Lists(NamedTuple):
    characters: re.Pattern[str]  # runs of them
    words: ByKey  # readings of words, and what they begin with, for which there is ""
    single: ByKey  # readings of characters by themselves


def syllables(text: str) -> list[str]:
    """The readings without tones, ü as itself; what has none stays: characters one by one, other text as a whole."""
    lists, found, at = _lists(), list[str](), 0
    for run in lists.characters.finditer(text):
        if run.start() > at:
            found.append(text[at : run.start()])
        found += _run(run[0], lists)
        at = run.end()
    if at < len(text):
        found.append(text[at:])
    return found


def _run(run: str, lists: _Lists) -> Iterator[str]:
    """The readings of a run of characters, cut into the longest words that begin where the last one ended."""
    start = 0
    while start < len(run):
        end, word = start + 1, ""
        while end <= len(run) and (reading := lists.words.get(run[start:end])) is not None:
            word, end = reading or word, end + 1
        if word:
            yield from word.split()
            start += len(word.split())
            continue
        stop = len(run) if end > len(run) else start + 1  # what a word only begins with is cut up at the end of a run
        yield from [lists.single.get(one, one) for one in run[start:stop]]
        start = stop


@cache
def _lists() -> _Lists:
    name, make = listed()
    made = kept(name, make, folder=FOLDER, most=_KEPT)
    return _Lists(expression(made["characters"]), ByKey(made["words"]), ByKey(made["single"]))


def listed() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the lists are kept, and what makes them of pypinyin's."""
    spec = find_spec("pypinyin")
    folder = Path(spec.origin or "" if spec else "").parent
    sizes = [str((folder / name).stat().st_size) for name in _FILES if (folder / name).exists()]
    return made_of("characters", *sizes, Path(__file__)), _made


def _made() -> dict[str, Any]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415  only where no cache has its lists
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT, RE_HANS  # noqa: PLC0415  as above

    words: dict[str, str] = {}
    for phrase in PHRASES_DICT:
        for end in range(1, len(phrase) + 1):
            words.setdefault(phrase[:end], "")
        reading = lazy_pinyin([phrase], v_to_u=True)
        if len(reading) == len(phrase):
            words[phrase] = " ".join(reading)
    single = {chr(number): lazy_pinyin(chr(number), v_to_u=True)[0] for number in PINYIN_DICT}
    return {
        "characters": RE_HANS.pattern.strip("^$"),
        "words": packed_by_key(words),
        "single": packed_by_key(single),
    }
