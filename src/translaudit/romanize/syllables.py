"""Whether two Latin spellings are the same Chinese, Japanese or Korean syllables, by whichever system each is written.

Reach for `shared` once a name looks Chinese, Japanese or Korean: it knows syllables, not languages. Chinese readings come
from the scheme tables (Pinyin, Wade–Giles with or without its signs, Tongyong); the rest is data (`syllables.toml`).
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.romanize.skeletons import letters
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table as read_table

if TYPE_CHECKING:
    import re

__all__ = ["Shared", "shared", "telling"]

_DATA = Path(__file__).with_name("syllables.toml")
_MOST = 12  # ways to cut one spelling into syllables
_ONLY_THERE = "shaan"  # how Pinyin writes Shaanxi, to tell it from Shanxi: no syllable of other names


class Shared(NamedTuple):
    """What two spellings that are both made of syllables have in common."""

    same: bool
    reading: str
    """The syllables, in the commonest system; empty where they differ."""
    systems: tuple[str, str] = ("", "")
    """What each spelling is written by."""
    doubtful: bool = False
    """Whether both are also syllables of the usual system, and then other ones."""


@lru_cache(maxsize=65536)
def shared(one: str, other: str, language: str) -> Shared | None:
    """Compare two spellings as names of `language` (zh, ja or ko).

    Args:
        one: working letters (`skeletons.letters`); blanks are left out.
        other: the same.
        language: the primary subtag.

    Returns:
        None when one of the spellings is not made of syllables of the language.
    """
    a, b = one.replace(" ", ""), other.replace(" ", "")
    if language == "zh":
        return _chinese(a, b)
    first, second = _reductions(a, language), _reductions(b, language)
    if not first or not second:
        return None
    both = _OWN in first and _OWN in second
    for one_by, x in first.items():
        for other_by, y in second.items():
            if x == y:
                return Shared(
                    same=True, reading=x, systems=(one_by, other_by), doubtful=both and one_by + other_by != _OWN
                )
    return Shared(same=False, reading="") if both else None


def telling(word: str, language: str) -> bool:
    """Whether a spelling that is made of syllables has letters that those of few other languages have."""
    pattern = _telling().get(language)
    return pattern is not None and pattern.search(word) is not None


@cache
def _telling() -> dict[str, re.Pattern[str]]:
    data, names = _data(), {"ja": "japanese", "ko": "korean"}
    return {language: expression(data[name]["telling"]) for language, name in names.items() if "telling" in data[name]}


@cache
def _data() -> dict[str, Any]:
    return read_table(_DATA)


@cache
def _syllable(language: str) -> re.Pattern[str]:
    return expression(f"(?:{_data()[language]['syllable']})+")


_OWN = ""
"""The key of the language's own systems, beside its conventions abroad."""


@lru_cache(maxsize=4096)
def _reductions(word: str, language: str) -> dict[str, str]:
    """The word with one spelling for each sound, by convention; without those by which it is not made of syllables."""
    name = {"ja": "japanese", "ko": "korean"}[language]
    found = {}
    for convention, rules in _conventions(name):
        text = word
        for pattern, given in rules:
            text = pattern.sub(given, text)
        if (convention == _OWN or text != word) and (reduced := _reduced(text, name)):
            found[convention] = reduced
    return found


@cache
def _conventions(name: str) -> tuple[tuple[str, tuple[tuple[re.Pattern[str], str], ...]], ...]:
    """The conventions in which a language's names are read, with the rules that put each into the language's own."""
    made: list[tuple[str, tuple[tuple[re.Pattern[str], str], ...]]] = [(_OWN, ())]
    for convention, rules in _data()[name]["conventions"].items():
        split = (rule.partition("→") for rule in rules)
        made.append((convention, tuple((expression(found.strip()), given.strip()) for found, _, given in split)))
    return tuple(made)


def _reduced(word: str, name: str) -> str:
    data = _data()[name]
    text = word
    for old, new in (*data["same"], *data["long"]):
        if old.endswith("$"):
            if text.endswith(old[:-1]):
                text = text[: 1 - len(old)] + new
        else:
            text = text.replace(old, new)
    return text if _syllable(name).fullmatch(text) else ""


@cache
def _systems() -> dict[str, dict[str, tuple[str, ...]]]:
    """For each Chinese system: its spellings of a syllable, without signs, and the Pinyin syllables they stand for."""
    from translaudit.romanize.registry import scheme  # noqa: PLC0415  reads files

    names = _data()["chinese"]["systems"]
    systems: dict[str, dict[str, tuple[str, ...]]] = {names["zh-pinyin"]: {}}
    for identifier, name in names.items():
        if identifier == "zh-pinyin":  # its table is the reading itself: what the others list
            continue
        found: dict[str, list[str]] = {}
        for source, forms in scheme(identifier).spellings.items():
            if source.endswith("ꞏ") and source[:-1].isalpha():
                for form in forms:
                    found.setdefault(_unsigned(form), []).append(source[:-1])
                systems[names["zh-pinyin"]][_unsigned(source[:-1])] = (source[:-1],)
        systems[name] = {form: tuple(dict.fromkeys(syllables)) for form, syllables in found.items()}
    return systems


@cache
def _by_way_of_cyrillic() -> dict[str, tuple[str, ...]]:
    """Chinese syllables as romanizations of Russian write them, with the Pinyin syllables they stand for."""
    from translaudit.romanize.engine import romanize  # noqa: PLC0415  only for Chinese names that are in doubt
    from translaudit.romanize.registry import scheme  # noqa: PLC0415  as above

    data = _data()["chinese"]["cyrillic"]
    found: dict[str, list[str]] = {}
    for identifier in data["schemes"]:
        for line in data["syllables"].replace("\n", ", ").split(","):
            pinyin, _, cyrillic = line.strip().partition(" ")
            if cyrillic:
                found.setdefault(letters(romanize(scheme(identifier), cyrillic)), []).append(pinyin)
    return {form: tuple(dict.fromkeys(syllables)) for form, syllables in found.items()}


def _unsigned(form: str) -> str:
    return form.translate(str.maketrans("êŭü", "euu", "’'ʻ‘- ")).casefold()


@lru_cache(maxsize=65536)
def _readings(word: str) -> dict[str, frozenset[tuple[str, ...]]]:
    """The Pinyin syllables that the word may stand for, by the system that it then is written in."""
    plain, data = _unsigned(word), _data()["chinese"]
    usual = data["systems"]["zh-pinyin"]
    found = {}
    for name, table in _systems().items():
        text = plain
        for old, new in data["postal"] if name.startswith("Wade") else data["continental"] if name == usual else ():
            text = text.replace(old, new)
        cuts = [cut for cut in _cuts(text, table) if _ONLY_THERE not in cut or cut[:2] == (_ONLY_THERE, "xi")]
        if cuts:
            found[name] = frozenset(cuts)
    return found


def _cuts(text: str, table: dict[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    ways: list[list[tuple[str, ...]]] = [[] for _ in range(len(text) + 1)]
    ways[0] = [()]
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + 6) + 1):
            for syllable in table.get(text[start:end], ()):
                ways[end] += [(*way, syllable) for way in ways[start]][: _MOST - len(ways[end])]
    return ways[-1]


def _chinese(a: str, b: str) -> Shared | None:
    first, second = _readings(a), _readings(b)
    for one, some in first.items():
        for two, others in second.items():
            # within one system another spelling is another syllable, though bare letters may share a reading
            if (one != two or a == b) and (common := some & others):
                return Shared(same=True, reading=_likeliest(common), systems=(one, two))
    data = _data()["chinese"]["cyrillic"]
    name = data["name"]
    for x, own, swapped in ((a, second, False), (b, first, True)):
        for old, new in data["same"]:
            x = x.replace(old, new)  # noqa: PLW2901  one spelling of a letter
        if own and (some := frozenset(_cuts(x, _by_way_of_cyrillic()))):
            for system, others in own.items():
                if common := some & others:
                    systems = (system, name) if swapped else (name, system)
                    return Shared(
                        same=True, reading=_likeliest(common), systems=systems, doubtful=bool(first and second)
                    )
    return Shared(same=False, reading="") if first and second else None


def _likeliest(common: frozenset[tuple[str, ...]]) -> str:
    return " ".join(min((len(way), way) for way in common)[1])
