"""How much a native text looks like a name of its language: the letters that follow each other, and how names end.

Reach for `letter_cost` to rank readings letter by letter, for `strangeness` of a whole name, for `ending` to learn
whether it ends as names of the language do, and for `cognates` to get the likely form in a sister language. All is
data: `letter_pairs.json`, `endings.toml`, `cognates.toml`. It knows no single name.
"""

from __future__ import annotations

import math
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = [
    "Cognate",
    "cognates",
    "ending",
    "latin_endings",
    "letter_cost",
    "letter_pairs",
    "limit",
    "might_end",
    "sisters",
    "strangeness",
]

_FOLDER = Path(__file__).parent
_UNSEEN = 0.02  # of a count, for each letter of the alphabet
_THEN, _NEVER = ">", "!"
_UNKNOWN = 12.0  # a letter that no name of the language has
_SILENT = "ьъʼ'"  # they lengthen a word without making it likelier …
_DEAR = 1.0  # … and no spelling shows them: nats
_LEADS = {"ka": "ბ", "hy": "բ", "el": "β"}  # any consonant that every scheme writes with one letter


class Cognate(NamedTuple):
    """The likely form of a name in a sister language."""

    native: str
    lang: str
    operation: str  # the correspondences, in letters


@cache
def _costs(lang: str) -> Mapping[str, float]:
    """The cost of every pair of letters seen, and of an unseen one after each letter."""
    name, make = letter_pairs()
    found: Mapping[str, float] = ByKey(kept(name, make)["costs"]).get(lang, {})
    return found


def letter_pairs() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the costs of pairs of letters are kept, and what makes them of the counts."""
    file = _FOLDER / "letter_pairs.json"

    def make() -> dict[str, Any]:
        import json  # noqa: PLC0415  only where no cache has them

        counts = json.loads(file.read_text("utf-8"))
        return {"costs": packed_by_key({lang: _costs_of(pairs) for lang, pairs in counts.items()})}

    return made_of("letter pairs", file, Path(__file__)), make


def _costs_of(pairs: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    letters = len(pairs) + 1
    made: dict[str, float] = {}
    for one, row in pairs.items():
        total = math.log(sum(row.values()) + _UNSEEN * letters)
        made[one + _NEVER] = total - math.log(_UNSEEN)
        for other, count in row.items():
            made[one + _THEN + other] = total - math.log(count + _UNSEEN)
    return made


@cache
def letter_cost(lang: str, one: str, other: str) -> float:
    """What it costs, in nats, that `other` follows `one`; "" or a blank is the edge of a word."""
    costs = _costs(lang)
    one, other = one.strip(), other.strip()
    known = costs.get(one + _THEN + other)
    return costs.get(one + _NEVER, _UNKNOWN) if known is None else known


def strangeness(native: str, lang: str) -> float:
    """The mean cost of a letter, in nats; ordinary names of a language have about 2.5, impossible ones over 4."""
    word = [letter for letter in native.lower().replace("’", "ʼ") if letter not in "-‐‑–"]
    if not word:
        return _UNKNOWN
    cost = sum(letter_cost(lang, one, other) for one, other in zip(["", *word], [*word, ""], strict=True))
    silent = sum(letter in _SILENT for letter in word)
    return (cost + _DEAR * silent) / (len(word) - silent + 1)


@cache
def _endings() -> tuple[Mapping[str, re.Pattern[str]], Mapping[str, float]]:
    data = table(_FOLDER / "endings.toml")
    telling = {
        lang: expression("(?:" + "|".join(sorted(endings.split(), key=len, reverse=True)) + ")$")
        for lang, endings in data["telling"].items()
    }
    return telling, data["strangest"]


def ending(native: str, lang: str) -> str:
    """The telling ending of the last word, "" when it has none: -івка, -енко, -ський, but not -ск, which Minsk shares."""
    pattern = _endings()[0].get(lang)
    found = pattern.search(native.lower()) if pattern else None
    return found[0] if found and found.start() > 1 else ""


@cache
def _latin_endings(lang: str) -> re.Pattern[str]:
    """The telling endings as the schemes of the language write them."""
    name, make = latin_endings(lang)
    return expression(kept(name, make)["expression"])


def latin_endings(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the expression for them is kept, and what makes it."""
    code = [_FOLDER / name for name in ("endings.toml", "engine.py", "registry.py", "schemes")]
    return made_of(f"latin endings {lang}", Path(__file__), *code), lambda: {"expression": _found_in_latin(lang)}


def _found_in_latin(lang: str) -> str:
    from translaudit.romanize.engine import variants  # noqa: PLC0415  only where no cache has it
    from translaudit.romanize.registry import scheme, schemes  # noqa: PLC0415  as above

    telling = table(_FOLDER / "endings.toml")["telling"]
    ids = [one.id for one in schemes() if one.lang == lang and one.from_script not in ("Latn", "Arab")]
    written = {
        fold(form)[1:]
        for identifier in ids
        for native in telling.get(lang, "").split()
        for lead in _LEADS.get(lang, "б")
        for form in variants(scheme(identifier), lead + native, limit=12)
    }
    written = {one for one in written if len(one) > 2} - frozenset(telling["common"].split())
    return "(?:" + "|".join(sorted(written, key=lambda one: (-len(one), one))) + ")$" if written else "(?!)"


def might_end(name: str, lang: str) -> bool:
    """Whether a spelling ends as some scheme writes a telling ending of the language."""
    return _latin_endings(lang).search(fold(name)) is not None


def limit(lang: str) -> float:
    """The strangeness up to which a name with a telling ending is believed."""
    return _endings()[1].get(lang, 0.0)


@cache
def _rules(pair: str) -> tuple[tuple[re.Pattern[str], str, str], ...]:
    data: dict[str, Any] = table(_FOLDER / "cognates.toml")
    made = []
    for rule in data.get(pair, {}).get("rules", ()):
        found, _, given = rule.partition(" → ")
        made.append((expression(found.strip()), given.strip(), rule))
    return tuple(made)


@cache
def sisters(lang: str) -> tuple[str, ...]:
    """Languages whose forms of a name follow from the language's by known correspondences."""
    data: dict[str, Any] = table(_FOLDER / "cognates.toml")
    return tuple(pair.partition("-")[2] for pair in data if pair.partition("-")[0] == lang)


def cognates(native: str, lang: str) -> list[Cognate]:
    """The likely form of a name in each sister language: Варваровка gives Варварівка; the same letters give nothing new."""
    made = []
    for other in sisters(lang):
        shown, said = [], []
        for word in re.split(r"([ -])", native):
            text = word.lower()
            for pattern, given, rule in _rules(f"{lang}-{other}"):
                changed = pattern.sub(given, text)
                if changed != text and len(rule) < 40:
                    said.append(rule)
                text = changed
            shown.append(text[:1].upper() + text[1:] if word[:1].isupper() else text)
        made.append(Cognate("".join(shown), other, "; ".join(dict.fromkeys(said))))
    return made
