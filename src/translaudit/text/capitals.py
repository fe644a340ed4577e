"""The capitalised words of a text that are likely names, with their places.

Reach for it where names are counted or voted on and no pair of them is at stake; `translaudit.names` judges pairs. A
word that also stands there in small letters is none. It reads scripts with capitals only, and knows no language: in
German every noun is among them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from translaudit.text.addresses import in_address

__all__ = ["Capital", "capitals", "word_before"]

_WORD = re.compile(r"[^\W\d_](?:[\w'’ʼ]|[-‑](?=[^\W\d_]))*")
_POSSESSIVE = re.compile(r"['’ʼ][sS]?$")
_BEGINS = re.compile(r"(?:^|[.!?…:;\n“”«»„\"(\[•–—])[\s“”«»„\"'(\[–—]*$")
_LONG = 6  # letters beyond which a word that only opens sentences is taken for a name


class Capital(NamedTuple):
    """A capitalised word.

    Attributes:
        text: without a possessive ending.
        places: its spans, in code points.
        inside: whether it stands inside a sentence somewhere, where only names have capitals.
    """

    text: str
    places: tuple[tuple[int, int], ...]
    inside: bool

    def likely(self) -> bool:
        """Whether it is likely a name, not a word that opens a sentence."""
        return self.inside or len(self.places) > 1 or len(self.text) > _LONG


def capitals(text: str) -> dict[str, Capital]:
    """The capitalised words of three letters and more that stand nowhere in small letters, by first place."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    small: set[str] = set()
    inside: set[str] = set()
    addresses = any(sign in text for sign in "@#/")
    for match in _WORD.finditer(text):
        word = match.group()
        if not word[0].isupper():
            small.add(word)
            continue
        word = _POSSESSIVE.sub("", word)
        if len(word) < 3 or word.isupper():
            continue
        start = match.start()
        if addresses and in_address(text, start, start + len(word)):
            continue
        found[word].append((start, start + len(word)))
        if word not in inside and not _BEGINS.search(text, max(0, start - 6), start):
            inside.add(word)
    return {
        word: Capital(word, tuple(places), word in inside)
        for word, places in found.items()
        if word.lower() not in small
    }


def word_before(text: str, start: int) -> str:
    """The capitalised word right before an offset, across one blank; "" where there is none."""
    if start < 2 or text[start - 1] != " ":
        return ""
    word = text[max(0, start - 40) : start - 1].rsplit(maxsplit=1)[-1:]
    last = word[0].lstrip("(“”\"'«„[") if word and not text[start - 2].isspace() else ""
    return last if last[:1].isupper() and last[-1:].isalpha() else ""
