"""Chinese characters as Pinyin syllables, with the marks of names that the schemes spell in their own ways.

Reach for it through a scheme with `reading = "pinyin"`. Every syllable ends in `ꞏ`; between syllables of a word stands
`‧`, of a given name `⁃`, and between family and given name `⁀`. Readings of names, and what tells a person from a place,
are data (`chinese.toml`); all other readings are pypinyin's. It gives no tones and knows no words within a text.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.romanize.readings.characters import syllables as plain_syllables
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

if TYPE_CHECKING:
    import re

__all__ = ["given_to", "person", "read", "syllables"]

_DATA = Path(__file__).with_name("chinese.toml")
_RUN = expression("[㐀-䶿一-鿿豈-﫿〇\U00020000-\U0003ffff]+")


class _Names(NamedTuple):
    person: re.Pattern[str]
    units: re.Pattern[str]
    families: dict[str, list[str]]
    places: dict[str, list[str]]
    others: frozenset[str]
    common: frozenset[str]
    singles: frozenset[str]
    given_of_two: re.Pattern[str]


def read(text: str) -> str:
    """The text with its Chinese words as marked syllables: 张丽华 as Zhangꞏ⁀Liꞏ⁃huaꞏ, 北京 as Beiꞏ‧jingꞏ."""
    return _RUN.sub(lambda match: _word(match[0]), text)


def person(run: str) -> tuple[str, str] | None:
    """The family and the given name of what is written as the name of a person of a common family is."""
    names = _names()
    match = names.person.fullmatch(run) if run[:1] in names.common and run not in names.others else None
    return (match[1], match[2]) if match else None


def given_to(run: str, families: str) -> tuple[str, str] | None:
    """The family and the given name of what begins with any family name, or one of more, and goes on with two characters."""
    names = _names()
    known = run[:1] in names.singles or run[:1] in families
    if not known or run in names.others or not names.given_of_two.fullmatch(run[1:]):
        return None
    return run[:1], run[1:]


def _word(run: str) -> str:
    names = _names()
    if run not in names.places and run not in names.others and (person := names.person.fullmatch(run)):
        family, given = person[1], person[2]
        read_family = names.families.get(family) or syllables(family)
        return f"{_joined(read_family, '‧')}⁀{_joined(syllables(given), '⁃')}"
    if unit := names.units.fullmatch(run):
        return f"{_joined(syllables(unit[1]), '‧')} {_joined(syllables(unit[2]), '‧')}"
    return _joined(syllables(run), "‧")


def _joined(syllables: list[str], mark: str) -> str:
    """One word with a capital; characters that have no reading stay, without a mark."""
    marked = [f"{one}ꞏ" if one.isalpha() and one[0] < "\u0180" else one for one in syllables]
    text = mark.join(marked)
    return text[:1].upper() + text[1:]


def syllables(characters: str) -> list[str]:
    """The readings of characters, one by one, without tones."""
    names = _names()
    if characters in names.places:
        return names.places[characters]
    for length in range(min(4, len(characters) - 1), 1, -1):
        if characters[:length] in names.places:
            return [*names.places[characters[:length]], *plain_syllables(characters[length:])]
    return plain_syllables(characters)


@cache
def _names() -> _Names:
    data = table(_DATA)
    doubles, singles, common = "|".join(data["families-of-two"]), data["families"], data["families-common"]
    one = f"[{data['given']}]"
    two = f"[{data['given'] + data['given-first']}][{data['given'] + data['given-last']}]"
    person = f"((?:{doubles}|[{common}])(?=(?:{one}|{two})$)|[{singles}](?={two}$))(.+)"
    return _Names(
        person=expression(person),
        units=expression(f"(.{{2,}}?)({'|'.join(data['units'])})"),
        families={family: reading.split() for family, reading in data["family-readings"].items()},
        places={place: reading.split() for place, reading in data["place-readings"].items()},
        others=frozenset(data["not-persons"]),
        common=frozenset(common),
        singles=frozenset(singles + common),
        given_of_two=expression(two),
    )
