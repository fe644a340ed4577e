"""How names of places stand in texts: with endings, joined to other words, with any beginning or end.

Reach for `stem` for what stays of a name in all its forms, and for `loose` and `star` for expressions that find them.
"""

from __future__ import annotations

import re

from translaudit.storage.expressions import expression
from translaudit.text.language import COMPOUNDING

__all__ = [
    "CITY",
    "HEAD",
    "PARTS",
    "SHORT",
    "UNSPACED",
    "WORDS",
    "begin",
    "loose",
    "plain",
    "star",
    "stem",
]


UNSPACED = frozenset(("zh", "ja", "th", "lo", "km", "my"))
CITY = "city:"
SHORT = 4  # letters from which a name may be inflected
PARTS = expression(r"[\s-]+")
WORDS = expression(r"[^\W_](?:[\w\u0900-\u0963\u0966-\u097f'’ʼ.-]*[\w\u0900-\u0963\u0966-\u097f])?\.?")
HEAD = 2  # letters by which names are told apart at first
_BRACKETS = expression(r"\s*[(（].*")


def plain(name: str) -> str:
    """A name as the table has it: in small letters, without what stands in brackets."""
    if "(" in name or "（" in name:
        name = _BRACKETS.sub("", name)
    return name.replace("’", "'").casefold().strip()


def begin(word: str) -> str:
    """The letters that are looked at first."""
    return word[:HEAD].casefold()[:HEAD].replace("’", "'")


def star(form: str, base: str) -> str:
    """An expression for a form of the table, whose stars stand for any ending."""
    body = re.escape(form).replace("'", "['’ʼ]").replace(r"\*", r"[\w’'ʼ\u0900-\u0963-]*")
    return body if base in UNSPACED or base in ("ar", "fa", "he", "ko") else rf"(?<!\w){body}(?!\w)"


def loose(name: str, base: str, *, town: bool) -> str:
    """A name with any ending; of several words, the longest."""
    if base in UNSPACED or base == "ko":
        return re.escape(
            name[: max(2, len(name) - 2)] if base != "ja" or "ー" not in name else name[: max(3, len(name) - 1)]
        )
    if base in ("ar", "fa", "he", "hi"):
        word = max(PARTS.split(name), key=len).removeprefix("ال")
        return re.escape(word[: max(2, len(word) - 2)] if base == "hi" else word[: max(3, len(word) - 1)])
    word, cut = stem(name, whole=town and base == "en")
    left = "" if base in COMPOUNDING and cut else r"(?<!\w)"
    return f"{left}{re.escape(word)}" + ("" if cut else r"(?!\w)")


def stem(name: str, *, whole: bool) -> tuple[str, bool]:
    """What stays of a name of an alphabet in all its forms, and whether endings may follow; of several words, the longest.

    English inflects no names of cities, so the whole name stays: part of the way is not on the way to Paris.
    """
    word = max(PARTS.split(name), key=len)
    if len(word) < SHORT:
        return word, False
    if whole:
        return word, True
    return word[: max(3, len(word) - (3 if len(word) > 6 else 2 if len(word) > SHORT else 1))], True
