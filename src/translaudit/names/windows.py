"""Stretches of an original that may be a name written as it sounds: words, runs of katakana, windows of Han characters.

Reach for `units` and, in scripts without spaces, for `windows` as long as a name in Latin letters may be there. They are to
be compared with words of a translation; nothing here knows which of them are names.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from translaudit.storage.expressions import expression

__all__ = ["AFTER", "BEFORE", "HAN", "KATAKANA", "LATIN", "WORD", "units", "windows"]

WORD = expression(r"[^\W\d_](?:[\w\u0900-\u0963'’ʼ‘״׳.-]*[\w\u0900-\u0963])?")
LATIN = expression(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d'’.-]*[A-Za-zÀ-ɏ\d]")
KATAKANA = expression(r"[ァ-ヴー]{2,}")
HAN = expression(r"[㐀-鿿]+")
BEFORE = expression(r"([^\W\d_][\w'’-]+) $")
"""The word right before a place, to be sought up to it."""
AFTER = expression(r" ([^\W\d_][\w'’-]+)")
"""The word right behind a place, to be matched from it."""
_JOINTS = expression(r"[-'’]")


def units(text: str, base: str) -> tuple[str, ...]:
    """Words of a text in a language, and their parts; of Chinese and Japanese those in Latin letters and katakana."""
    return tuple(dict.fromkeys(chain.from_iterable([_of_line(line, base) for line in text.split("\n")])))


@lru_cache(maxsize=512)
def _of_line(text: str, base: str) -> tuple[str, ...]:
    """Those of a line: segments are looked at with their neighbours, so that each comes up several times."""
    if base == "zh":
        return tuple(dict.fromkeys(LATIN.findall(text)))
    if base == "ja":
        return tuple(dict.fromkeys((*LATIN.findall(text), *KATAKANA.findall(text))))
    words = dict.fromkeys(WORD.findall(text))
    for word in tuple(words):
        if not word.isalpha():
            words.update(dict.fromkeys(_JOINTS.split(word)))
    return tuple([word for word in words if len(word) > 1])


@lru_cache(maxsize=2048)
def windows(text: str, letters: int, base: str) -> tuple[str, ...]:
    """Stretches of Han characters, or of katakana, that may sound like a word of so many letters."""
    if base not in ("zh", "ja"):
        return ()
    sizes = range(max(1, letters // 3 - 1), letters // 2 + 3) if base == "zh" else range(max(2, letters // 2), letters)
    runs = (HAN if base == "zh" else KATAKANA).findall(text)
    return tuple(
        dict.fromkeys(run[at : at + size] for run in runs for size in sizes for at in range(len(run) - size + 1))
    )
