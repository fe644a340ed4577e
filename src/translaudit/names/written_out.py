"""Whether a translation writes out, or describes, what its original names in short: Unifesp, the Federal University of São Paulo.

Reach for `written_out` before a name that the original has not is held against a translation. The short name must be one that the
translation has not, and the strange name must stand among words of which the original has none either. `in_brackets` tells of an
acronym whose words stand beside it in the original, `of_words` of one whose words stand anywhere there.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.names.windows import WORD
from translaudit.romanize.skeletons import plain
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Word
    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.names.segment_pair import Name

__all__ = ["bodies", "in_brackets", "in_short", "of_words", "written_out"]

_ACRONYM = expression(
    r"(?<![\w.-])(?=[^\d_]*[^\W\d_a-zа-яіїєґß-ÿ]{2})[^\W\d_a-zа-яіїєґß-ÿ]{2,8}(?![^\W\d_A-ZÀ-ÞА-ЯІЇЄҐ]|-?\d)"
)
_ROMAN = expression(r"[IVXLCDM]+")
_PARTED = frozenset(',;:.!?()[]“”„«»"—–')
_BEFORE = 80  # code points in which the words of an acronym stand before it
_SHORTEST, _JOINED = 3, 5  # letters of an acronym; code points between its words: Bund der Steuerzahler
_LONGEST = 9  # letters of an acronym that is written like a name


def written_out(document: Document, segment: Segment, name: Name, lost: Sequence[Name]) -> bool:
    """Whether a name of the translation belongs to what stands for a short name of the original.

    Args:
        document: has an original.
        segment: where the name stands.
        name: the name, which the original has not.
        lost: names of the original that nothing renders.
    """
    compared, source = document.compared(segment), document.source
    if compared is None or source is None or segment.source is None:
        return False
    strangers = tuple(_beside(document.target.text, segment, name, compared))
    if not strangers:
        return False
    said, there = source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    body = not bodies().isdisjoint(word.lower() for word in strangers)
    if any(_acronyms(said, there)) and (body or len(strangers) > 1):
        return True
    parts = tuple(plain(word) for word in (*WORD.findall(document.target.text[name.start : name.end]), *strangers))
    return body and any(in_short(one, source.lang) and _made_of(plain(one.words[0]), parts) for one in lost)


def _made_of(short: str, words: tuple[str, ...]) -> bool:
    """Whether beginnings of some of the words, in any order, make up the whole of a short name."""
    if not short:
        return True
    return any(
        _made_of(short[length:], (*words[:at], *words[at + 1 :]))
        for at, word in enumerate(words)
        for length in range(1, len(word) + 1)
        if short.startswith(word[:length])
    )


def _acronyms(said: str, there: str) -> Iterator[str]:
    """Acronyms of a text for which the other has none."""
    if any(word not in said for word in _capitals(there)):
        return
    for word in _capitals(said):
        if not _ROMAN.fullmatch(word) and word.lower() not in there.lower():
            yield word


def _capitals(text: str) -> list[str]:
    return [match[0] for match in _ACRONYM.finditer(text) if match[0].isupper()]  # Han characters are no capitals


def in_short(name: Name, lang: str) -> bool:
    """Whether a lost name may be an acronym, also one that is written like a name, which no dictionary has: Unifesp, Minfin."""
    word = name.words[0]
    if word.isupper():
        return True
    return len(name.words) == 1 and len(word) <= _LONGEST and not name.place and not ordinary(word, lang)


def in_brackets(document: Document, name: Name) -> bool:
    """Whether an acronym of the original only stands in brackets behind its words: Bundesagentur für Arbeit (BA)."""
    text = document.source.text if document.source else ""
    if text[name.start - 1 : name.start] not in ("(", "（") or text[name.end : name.end + 1] not in (")", "）"):
        return False
    initials = [word[0].upper() for word in WORD.findall(text[max(0, name.start - _BEFORE) : name.start])]
    if not any(letter.isascii() for letter in initials) and name.words[0].isascii():
        return text[: name.start - 1].rstrip()[-1:].isalnum()  # words of another script: 工业生产者出厂价格（PPI）
    return sum(letter in initials for letter in name.words[0]) > 1


def of_words(document: Document, name: Name) -> bool:
    """Whether the original writes out an acronym anywhere, in capitalised words side by side: Türk Hava Yolları, THY."""
    text, short = document.source.text if document.source else "", name.words[0]
    if len(name.words) > 1 or not short.isupper() or len(short) < _SHORTEST:
        return False
    words = [match for match in WORD.finditer(text) if match[0][0].isupper()]
    return any(
        all(word[0][0] == letter for word, letter in zip(run, short, strict=True))
        and all(second.start() - first.end() <= _JOINED for first, second in pairwise(run))
        for run in (words[at : at + len(short)] for at in range(len(words) - len(short) + 1))
    )


def _beside(text: str, segment: Segment, name: Name, compared: Compared) -> Iterator[str]:
    """The words of content beside a name, and institutions in it, as far as the original asks for none of them."""
    start = segment.target.start
    shown = {one for word in compared.source for one in word.shown}
    words = [
        (start + one.start, start + one.end, _stranger(text[start + one.start : start + one.end], one, shown, compared))
        for one in compared.target
        if one.content
    ]
    yield from (
        text[first:last]
        for first, last, strange in words
        if strange and name.start <= first < name.end and text[first:last].lower() in bodies()
    )
    before = [one for one in words if one[1] <= name.start][::-1]
    after = [one for one in words if one[0] >= name.end]
    for line in (before, after):
        at = name.start, name.end
        for first, last, strange in line:
            if not strange or not _PARTED.isdisjoint(text[min(last, at[1]) : max(first, at[0])]):
                break
            yield text[first:last]
            at = first, last


def _stranger(written: str, word: Word, shown: set[str], compared: Compared) -> bool:
    """Whether the original does not ask for a word; an institution, which who works there is told by, by that name."""
    if word.keys.isdisjoint(compared.source_keys):
        return True
    return written.lower() in bodies() and written.lower() not in shown


@cache
def bodies() -> frozenset[str]:
    """English words for institutions and offices, in small letters."""
    return frozenset(table(Path(__file__).with_name("faults.toml"))["en"]["bodies"].split())
