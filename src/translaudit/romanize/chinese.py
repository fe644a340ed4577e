"""Chinese in Latin letters: the syllables of Pinyin, and what Wade–Giles writes for them."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

if TYPE_CHECKING:
    import re

__all__ = ["is_pinyin", "wade_giles"]

_WADE_GILES = Path(__file__).parent / "schemes" / "zh-wadegiles.toml"


@cache
def wade_giles() -> dict[str, str]:
    """Pinyin syllables and their Wade–Giles spelling."""
    data = table(_WADE_GILES)
    ends = "ꞏ"
    return {
        key.removesuffix(ends).replace("ü", "u"): value
        for key, value in data["map"].items()
        if key.endswith(ends) and key != ends
    }


@cache
def _syllables() -> re.Pattern[str]:
    return expression(f"(?:{'|'.join(sorted(wade_giles(), key=lambda one: (-len(one), one)))}){{1,2}}")


@lru_cache(maxsize=1 << 16)
def is_pinyin(text: str) -> bool:
    """Whether a folded word is one or two syllables of Pinyin, so that a letter more or less makes another name."""
    return _syllables().fullmatch(text) is not None
