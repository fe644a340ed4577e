"""Korean names: family and given names parted, units of administration hyphenated; then the letters of `hangul`.

Reach for it through a scheme with `reading = "korean_names"`. It writes `⁀` between family and given name, `⁃` between
the syllables of a given name, `-` before a unit: each scheme says what becomes of them. Which words are names and
units is data (`korean.toml`); a name that its lists do not bear out is left as one word.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from translaudit.romanize.readings import hangul

__all__ = ["marked", "read"]

_DATA = Path(__file__).with_name("korean.toml")
_NUMBERS = ("", *"일이삼사오육칠팔구")


def read(text: str) -> str:
    """The text as letters, with the marks of names."""
    return hangul.read(marked(text))


def marked(text: str) -> str:
    """The text in Hangul, with the marks of names: 홍길동 as 홍⁀길⁃동, 삼죽면 as 삼죽-면."""
    units, split, whole = _patterns()
    if (person := split.fullmatch(text) or whole.fullmatch(text)) and text not in _exceptions():
        return f"{person[1]}⁀{person[2]}⁃{person[3]}"
    return units.sub(lambda match: f"{match[1]}-{match[2]}", text)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Units at the end of a word; a person's name with a blank; one without."""
    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    provinces = "|".join(data["provinces"])
    units = "|".join(data["units"])
    families = "|".join([*data["families-of-two"], *data["families"]])
    first, last = "".join(data["given-first"]), "".join(data["given-last"])
    return (
        re.compile(
            rf"(?<![가-힣])({provinces}|[가-힣]{{2,}}|[가-힣]*[0-9.]+)(?:(?<={data['ends-of-provinces']})(도)|({units}))(?![가-힣])"
        ),
        re.compile(rf"({families}) ([가-힣])([가-힣])"),
        re.compile(rf"({families})([{first}])([{last}])"),
    )


@cache
def _exceptions() -> frozenset[str]:
    return frozenset(tomllib.loads(_DATA.read_text(encoding="utf-8"))["not-persons"])
