"""Japanese: katakana as hiragana; kanji by a dictionary, where the extra `ja` is installed.

Reach for it through a scheme with `reading = "kana"`. Without the extra, kanji stay and come out as unmapped;
`missing` has the error to show. It finds no word boundaries, and a dictionary's reading of a name is a guess.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from translaudit.errors import MissingExtraError
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

__all__ = ["missing", "read"]

_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)} | {
    ord("ヷ"): "ゔぁ",
    ord("ヸ"): "ゔぃ",
    ord("ヹ"): "ゔぇ",
    ord("ヺ"): "ゔぉ",
    ord("ｰ"): "ー",
    ord("＝"): "-",
    ord("゠"): "-",
}
_REPEATED = expression(r"([ぁ-ん])([ゝゞ])")
_INNER_DOT = expression(r"(?<=っ)•")
_KANJI = expression(r"[々〆㐀-䶿一-鿿豈-﫿]")


def read(text: str) -> str:
    """The text in hiragana; `•`, a boundary within a word, is dropped where it parts a doubled consonant."""
    if _KANJI.search(text) and find_spec("pykakasi") is not None:
        text = _dictionary()(text)
    text = _INNER_DOT.sub("", text.translate(_KATAKANA))
    return _REPEATED.sub(_repeated, text) if "ゝ" in text or "ゞ" in text else text


def missing(text: str) -> MissingExtraError | None:
    """The error for kanji that cannot be read because the extra `ja` is not installed; `None` where nothing lacks."""
    if not _KANJI.search(text) or find_spec("pykakasi") is not None:
        return None
    return MissingExtraError(
        f"“{text}” holds kanji, whose readings need a dictionary",
        hint="Write the name in kana, or install the dictionary: pip install 'translaudit[ja]'",
    )


@cache
def _dictionary() -> Callable[[str], str]:
    kakasi = import_module("pykakasi").kakasi()  # an extra, and slow to load

    def kana(text: str) -> str:
        return "".join(word["hira"] for word in kakasi.convert(text))

    return kana


def _repeated(match: re.Match[str]) -> str:
    letter, mark = match[1], match[2]
    return letter + (chr(ord(letter) + 1) if mark == "ゞ" else letter)
