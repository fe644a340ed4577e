"""Korean names: family and given names parted, units of administration hyphenated; then the letters of `hangul`.

Reach for it through a scheme with `reading = "korean_names"`. It writes `⁀` between family and given name, `⁃` between
the syllables of a given name, `-` before a unit: each scheme says what becomes of them. Which words are names and
units is data (`korean.toml`); a name that its lists do not bear out is left as one word.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.romanize.readings import hangul
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

if TYPE_CHECKING:
    import re

__all__ = ["marked", "read"]

_DATA = Path(__file__).with_name("korean.toml")


def read(text: str) -> str:
    """The text as letters, with the marks of names."""
    return hangul.read(marked(text))


def marked(text: str) -> str:
    """The text in Hangul, with the marks of names: 김정은 as 김⁀정⁃은, 삼죽면 as 삼죽-면."""
    parted, joined, units, others = _names()
    person = parted.fullmatch(text) or (joined.fullmatch(text) if text not in others else None)
    if person:
        return f"{person[1]}⁀{person[2]}⁃{person[3]}"
    return units.sub(_hyphenated, text)


def _hyphenated(match: re.Match[str]) -> str:
    parts = [part for part in match.groups() if part is not None]
    return "-".join(parts)


@cache
def _names() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], frozenset[str]]:
    """A person's name with a blank, one without; names with a unit; names that only look like a person's."""
    data = table(_DATA)
    families = "|".join(data["families"])
    given = "[{}])([{}]".format("".join(data["given-first"]), "".join(data["given-last"]))
    districts, provinces, units, numbered = (
        f"({'|'.join(data[key])})" for key in ("districts", "provinces", "units", "numbered")
    )
    names = f"{districts}(구)|{provinces}(도)|([가-힣]{{2,}}){units}|([가-힣]*[0-9][0-9.]*){numbered}"
    return (
        expression(f"({families}) ([가-힣])([가-힣])"),
        expression(f"({families})({given})"),
        expression(f"(?<![가-힣])(?:{names})(?![가-힣-])"),
        frozenset(data["not-persons"]),
    )
