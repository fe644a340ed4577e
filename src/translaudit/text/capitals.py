"""The capitalised words of a text, with their places, and whether one of them is likely a name.

Reach for it where names are counted or voted on and no pair of them is at stake; `translaudit.names` judges pairs. What
costs time is asked of the few words that matter: `likely` and `small` look into the text again. It reads scripts with
capitals only, and knows no language: in German every noun is among the words.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.text.addresses import in_address

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NOUNS", "UNCASED", "capitals", "full_name", "in_name", "likely", "opens", "prose", "small", "word_before"]

NOUNS = frozenset(("de", "lb"))
"""The languages in which every noun has a capital."""
UNCASED = frozenset(("zh", "ja", "ko", "ar", "fa", "he", "hi", "ur", "th", "ka", "bn", "ta", "te", "am"))
"""Languages whose scripts have no capitals."""

_LOWER = "a-zà-öø-ÿа-яёђѓєѕіїјљњћќўџґ"
_CAPITAL = expression(rf"(?<![\w'’ʼ‑-])[^\W\d_{_LOWER}](?:[\w'’ʼ]|[-‑](?=[^\W\d_]))+")
_POSSESSIVE = expression(r"['’ʼ][sS]?$")
_BEGINS = expression(r"(?:^|[.!?…:;\n“”«»„\"(\[•–—])[\s“”«»„\"'(\[–—]*$")
_OPENS = '.!?\n“"«»”:'
_BEFORE = 200  # code points, more than the two words before that are asked for
_SHORTEST = 3
_LONG = 6  # letters beyond which a word that only opens sentences is taken for a name


def capitals(text: str) -> dict[str, list[tuple[int, int]]]:
    """The capitalised words of three letters and more with their spans, by first place; possessive endings are left off."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _CAPITAL.finditer(text):
        word = match.group()
        if "'" in word or "’" in word or "ʼ" in word:
            word = _POSSESSIVE.sub("", word)
        if len(word) >= _SHORTEST and not word.isupper() and word[0].isupper():
            start = match.start()
            found[word].append((start, start + len(word)))
    return dict(found)


def small(text: str, word: str) -> bool:
    """Whether a capitalised word also stands in the text in small letters."""
    lower = word.lower()
    at = text.find(lower)
    while at >= 0:
        if not (text[at - 1 : at].isalnum() or text[at + len(lower) : at + len(lower) + 1].isalnum()):
            return True
        at = text.find(lower, at + 1)
    return False


def likely(text: str, word: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a capitalised word is likely a name: not one that only opens sentences, nor one in small letters too."""
    if len(places) == 1 and len(word) <= _LONG and opens(text, places[0][0]):
        return False
    return not small(text, word)


def opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence or a quotation."""
    return _BEGINS.search(text, max(0, start - 6), start) is not None


def prose(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that stand in no address, handle or hashtag."""
    return [span for span in places if not in_address(text, *span)]


def word_before(text: str, start: int) -> str:
    """The capitalised word right before an offset, across one blank; "" where there is none."""
    if start < 2 or text[start - 1] != " ":
        return ""
    word = text[max(0, start - 40) : start - 1].rsplit(maxsplit=1)[-1:]
    last = word[0].lstrip("(“”\"'«„[") if word and not text[start - 2].isspace() else ""
    return last if last[:1].isupper() and last[-1:].isalpha() else ""


def in_name(text: str, start: int, end: int, *, nouns: bool) -> bool:
    """Whether a word is part of a name of several capitalised words, which has its own rendering.

    A word that opens a sentence has its capital from there, and says nothing; nor does a capital after it where `nouns`
    all have one.
    """
    if not text[start].isupper() or " " in text[start:end]:
        return False
    before = text[max(0, start - _BEFORE) : start].rstrip(" ")
    if not before or before[-1] in _OPENS:
        return False
    earlier, _, neighbour = before.rpartition(" ")
    if nouns:  # a capital that its neighbour has from opening the sentence says nothing
        return neighbour[:1].isupper() and bool(earlier) and earlier.rstrip(" ")[-1] not in _OPENS
    after = text[end : end + 2]
    return (after[:1] == " " and after[1:].isupper()) or neighbour[:1].isupper()


def full_name(source: str, target: str, word: str) -> bool:
    """Whether both texts have a word somewhere behind another with a capital, as a family name behind the given one."""
    at = target.find(f" {word}")
    while at >= 0:
        before = target[:at].rpartition(" ")[2]
        if before[:1].isupper() and before.isalpha() and f"{before} {word}" in source:
            return True
        at = target.find(f" {word}", at + 1)
    return False
