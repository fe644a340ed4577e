"""Recognise the language that a text was translated from, by signs that native text practically never has.

The signs are data (`fingerprints/*.toml`): a dateline “Thursday (3/3)” is Indonesian news. Reach for `recognise` where
neither the original nor its language is given. It knows only the pairs that have a file, and it does not guess: a weak
sign never decides alone.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from translaudit.lexicon.phrases import SLOTS, alternatives, literal_of, lowered, pattern
from translaudit.records import NamedTuple
from translaudit.storage.kept import table

__all__ = ["recognise"]

_FOLDER = Path(__file__).with_name("fingerprints")
_WEIGHTS = {"strong": 1.0, "medium": 0.5, "weak": 0.2}
_WEAK_AT_MOST = 0.4
_ENOUGH = 1.0


class _Sign(NamedTuple):
    weight: str
    distinct: int  # how many patterns it takes
    excuses: tuple[str, ...]
    patterns: tuple[tuple[str, str], ...]  # what a text must hold for it, and the pattern as written


@cache
def _signs(target: str) -> tuple[tuple[str, tuple[_Sign, ...]], ...]:
    """The signs of each source language. Expressions are made of the few patterns only whose literal a text holds."""
    return tuple((data["source"], tuple(map(_sign, data["fingerprint"]))) for data in _files(target))


def _files(target: str) -> list[dict[str, Any]]:
    return [table(path) for path in sorted(_FOLDER.glob(f"*-{target}.toml"))]


def _sign(data: dict[str, Any]) -> _Sign:
    phrases = [phrase.removesuffix("$") for phrase in data["patterns"]]
    return _Sign(
        data["weight"],
        data.get("min_distinct", 1),
        tuple(map(lowered, data.get("unless", ()))),
        tuple([(literal_of(lowered(phrase)), phrase) for phrase in phrases]),
    )


@cache
def _expression(phrase: str) -> str:
    return pattern(phrase, _slots() if "{outlet}" in phrase else SLOTS)[1]


@cache
def _slots() -> dict[str, str]:
    outlets = table(_FOLDER.with_name("outlets.toml"))
    return {**SLOTS, "{outlet}": alternatives([*outlets["outlets"], *outlets["outlets_ambiguous"]])}


def recognise(text: str, target: str) -> str:
    """The language a text in `target` was translated from, or ""."""
    low = lowered(text)
    for source, signs in _signs(target.split("-", maxsplit=1)[0]):
        sure = weak = 0.0
        for sign in signs:
            hits = sum(1 for literal, phrase in sign.patterns if literal in low and _stands(_expression(phrase), low))
            if hits >= sign.distinct and not any(excuse in low for excuse in sign.excuses):
                if sign.weight == "weak":
                    weak += _WEIGHTS[sign.weight]
                else:
                    sure += _WEIGHTS[sign.weight]
        if sure and sure + min(weak, _WEAK_AT_MOST) >= _ENOUGH:
            return source
    return ""


def _stands(expression: str, low: str) -> bool:
    begins = expression.startswith("^")
    for match in re.finditer(expression.removeprefix("^"), low):
        if not begins or re.search(r"(?:^|[.!?…\n“”\"])\s*$", low[max(0, match.start() - 4) : match.start()]):
            return True
    return False
