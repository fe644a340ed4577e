"""Where sentences begin and end.

Reach for `sentences` to cut a text, or a part of it, into spans; a line end ends a sentence unless the text is hard
wrapped. Abbreviations and numbering habits are data (`sentences.toml`). Thai paragraphs stay whole: a space parts
phrases there as often as sentences.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from translaudit.model import Span
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.language import function_words
from translaudit.text.wrapping import wrapping

__all__ = ["sentences"]

_SPACED = ".!?…؟۔"  # end a sentence only with white space behind them
_TIGHT = "。！？｡．।॥։"
_CLOSERS = "\"'”’»›)]}」』）】》〉“"
_TIGHT_CLOSERS = "”’」』）)】》〉"
_OPENERS = "\"'“”‘„«‹»([{¿¡「『（【《〈—–―-•*_"
_FRENCH = " \u00a0\u202f"  # stand before » in French
_NOTE = expression(r"(?:\[\d{1,3}\])+")
_TOKEN = expression(r"[^\s\"'“”‘„«‹»(\[{—–]*$")
_LETTERS = r"[^\W\d_][\w\u0900-\u0963]{0,2}"  # with the vowel signs of Devanagari
_DOTTED = expression(rf"(?:{_LETTERS}\.)+{_LETTERS}")
_NEXT = expression(rf"[\s{re.escape(_OPENERS)}]*")
_WORD = expression(r"[^\W_]+(?:['’ʼ][^\W\d_]+)*")
_KINDS = ("titles", "numbered", "either")
_ROMAN = expression(r"[IVXL]+")
_EMBEDS = expression(r"[とっはがをにもので、,]")  # Japanese goes on behind a closed quotation


class _Habits(NamedTuple):
    """How one language writes full stops that end nothing."""

    stop: re.Pattern[str]
    titles: frozenset[str]  # something always follows
    numbered: frozenset[str]  # a number follows
    either: frozenset[str]  # may end a sentence as well
    closing: tuple[str, ...]  # end a sentence if a capital follows
    ordinals: bool  # “3.” is “third”
    regnal: bool  # “IV.” is “the fourth”
    starters: frozenset[str]


def sentences(text: str, lang: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Cut a text into sentences, white space trimmed.

    Args:
        text: running text.
        lang: BCP 47 tag; one without data is cut by punctuation and case alone.
        start: first code point to look at.
        end: code point behind the last one to look at; None for the text's end.

    Returns:
        Ascending spans of the text in code points; white space alone makes no sentence.
    """
    end = len(text) if end is None else end
    habits = _habits(lang.partition("-")[0].lower())
    wrap = wrapping(text, start, end)
    spans: list[Span] = []
    begin = start
    for match in habits.stop.finditer(text, start, end):
        at = match.start()
        if text[at] in "\r\n":
            if not wrap.breaks(text, at, match.end(), end):
                continue
            cut = match.end()
        else:
            cut = _cut(text, match, begin, end, habits)
        if cut >= 0:
            _add(spans, text, begin, cut)
            begin = cut
    _add(spans, text, begin, end)
    return spans


def _add(spans: list[Span], text: str, begin: int, end: int) -> None:
    piece = text[begin:end]
    bare = piece.lstrip()
    if bare:
        first = end - len(bare)
        spans.append(Span(first, first + len(bare.rstrip())))


def _cut(text: str, match: re.Match[str], begin: int, end: int, habits: _Habits) -> int:
    """Where the sentence ends that this stop may end; -1 if it ends none."""
    stop = match[0].rstrip(_CLOSERS + _FRENCH)
    cut = match.end()
    tight = match.start() + len(stop)
    if stop[-1] in _TIGHT or (stop[-1] in "!?" and _east_asian(text[tight : min(tight + 1, end)])):
        spaced = cut >= end or text[cut].isspace()
        return cut if spaced else _tight_cut(text, tight, begin, end)
    note = _NOTE.match(text, cut, end)
    cut = note.end() if note else cut
    if cut < end and not text[cut].isspace():
        return -1
    ahead = _NEXT.match(text, cut, end)
    following = ahead.end() if ahead else cut
    if following >= end:
        return cut
    sign = text[following]
    if sign.islower() and not "ა" <= sign <= "ჿ":  # Georgian letters count as small, but there are no others
        return -1
    if stop == "." and not _full_stop(text, match.start(), begin, following, end, habits):
        return -1
    return cut


def _east_asian(sign: str) -> bool:
    return "\u3000" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff" or sign in {"\uff08", "\uff09"}


def _tight_cut(text: str, at: int, begin: int, end: int) -> int:
    """As `_cut`, where no space stands behind a stop: what closes there belongs to the sentence, what opens does not."""
    cut = at
    while cut < end and (text[cut] in _TIGHT_CLOSERS or (text[cut] == '"' and text.count('"', begin, cut) % 2)):
        cut += 1
    return -1 if cut > at and cut < end and _EMBEDS.match(text, cut) else cut


def _full_stop(text: str, at: int, begin: int, following: int, end: int, habits: _Habits) -> bool:
    """Whether a single dot with a capital, a digit or a caseless letter behind it ends a sentence."""
    token = _TOKEN.search(text, max(begin, at - 25), at)
    word = token[0] if token else ""
    if not word:
        return True
    lower = word.lower()
    digit = text[following].isdigit()
    if habits.closing and "".join(text[max(begin, at - 8) : at].lower().split()).endswith(habits.closing):
        return not digit
    if lower in habits.titles or (digit and lower in habits.numbered):
        return False
    if word.isdigit() or _ROMAN.fullmatch(word):
        if len(word) <= 3 and not text[begin : at - len(word)].strip():
            return False  # “1. An item”
        ordinal = (habits.ordinals and len(word) <= 2) if word.isdigit() else (habits.regnal or len(word) == 1)
        return not ordinal or _starts(text, following, end, habits)
    if lower in habits.either or (len(word) == 1 and word.isalpha() and _cased(word)) or _DOTTED.fullmatch(word):
        return not digit and _starts(text, following, end, habits)
    return True


def _cased(letter: str) -> bool:
    return letter.lower() != letter.upper()


def _starts(text: str, following: int, end: int, habits: _Habits) -> bool:
    """Whether the word here is one that sentences often begin with, and no initial."""
    word = _WORD.match(text, following, end)
    return (
        bool(word) and word[0].lower() in habits.starters and text[word.end() : word.end() + 1] != "."
        if word
        else False
    )


@cache
def _habits(lang: str) -> _Habits:
    data = _data()
    entry, everywhere = data.get(lang, {}), data["any"]
    stops = "".join(set(_SPACED + _TIGHT + entry.get("stops", "")) - set(entry.get("no-stops", "")))
    words = {key: frozenset(f"{everywhere.get(key, '')} {entry.get(key, '')}".split()) for key in _KINDS}
    stop, closers = re.escape("".join(sorted(stops))), re.escape(_CLOSERS)
    return _Habits(
        expression(rf"[{stop}][{stop}{closers}]*(?:[{_FRENCH}][»›](?![^\W_]))?|\r\n?|\n"),
        words["titles"],
        words["numbered"],
        words["either"],
        tuple(entry.get("closing", "").split()),
        bool(entry.get("ordinals", False)),
        bool(entry.get("regnal", False)),
        function_words(lang),
    )


@cache
def _data() -> dict[str, dict[str, str]]:
    return table(Path(__file__).with_name("sentences.toml"))
