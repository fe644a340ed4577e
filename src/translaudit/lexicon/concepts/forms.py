"""The forms by which concepts are found: what is known of one, and how a word is written to be compared with it.

Reach for `Form` and `plain`. How forms are written in a language's table, `lists` knows.
"""

from __future__ import annotations

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression

__all__ = ["BESIDE", "JOINED", "UNSPACED", "Form", "plain"]

UNSPACED = frozenset(("zh", "ja"))
JOINED = frozenset(("uk", "ru"))
"""Languages in which an apostrophe parts letters, not words."""
BESIDE = "beside"
"""The row of words that a bound form stands beside."""
_APOSTROPHES = str.maketrans("", "", "'’ʼ")
_VOWELS = expression("[\u064b-\u0652\u0640\u0307]")  # Arabic ones and the stretcher; the dot that is left of a small İ
_ARABIC = str.maketrans("أإآىة", "ااايه")


class Form(NamedTuple):
    """A form: its words, each with whether any ending may follow and any beginning stand before; what it means."""

    words: tuple[tuple[str, bool, bool], ...]
    family: str
    concept: str
    certain: bool
    bound: bool  # means it beside a word of `beside` only
    around: tuple[int, int]  # how many of the first and of the last words only have to be there: (the) patient

    @property
    def size(self) -> tuple[int, int]:
        """By which of two forms the longer one is found."""
        return len(self.words), sum(len(word) for word, *_ in self.words)


def plain(word: str, lang: str) -> str:
    """A word in small letters, without apostrophes and, in Arabic and Turkish, the signs that texts may leave out."""
    word = word.lower().translate(_APOSTROPHES)
    return _VOWELS.sub("", word).translate(_ARABIC) if lang in ("ar", "tr") else word
