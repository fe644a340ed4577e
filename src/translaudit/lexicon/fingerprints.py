"""Recognise the language that a text was translated from, by signs that native text practically never has.

The signs are data (`fingerprints/*.toml`): a dateline “Thursday (3/3)” is Indonesian news. Reach for `recognise` where
neither the original nor its language is given. It knows only the pairs that have a file, and it does not guess: a weak
sign never decides alone.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from translaudit.lexicon.traps import SLOTS, alternatives, lowered, pattern

__all__ = ["recognise"]

_FOLDER = Path(__file__).with_name("fingerprints")
_WEIGHTS = {"strong": 1.0, "medium": 0.5, "weak": 0.2}
_WEAK_AT_MOST = 0.4
_ENOUGH = 1.0


@cache
def _signs(
    target: str,
) -> tuple[tuple[str, tuple[tuple[str, int, tuple[str, ...], tuple[tuple[str, str], ...]], ...]], ...]:
    """Per source language, the signs: weight, how many distinct patterns it takes, what excuses it, patterns."""
    found = []
    outlets = tomllib.loads((_FOLDER.parent / "outlets.toml").read_text(encoding="utf-8"))
    slots = {**SLOTS, "{outlet}": alternatives([*outlets["outlets"], *outlets["outlets_ambiguous"]])}
    for path in sorted(_FOLDER.glob(f"*-{target}.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        signs = tuple(
            (
                sign["weight"],
                sign.get("min_distinct", 1),
                tuple(map(lowered, sign.get("unless", ()))),
                tuple(pattern(phrase.removesuffix("$"), slots) for phrase in sign["patterns"]),
            )
            for sign in data["fingerprint"]
        )
        found.append((data["source"], signs))
    return tuple(found)


def recognise(text: str, target: str) -> str:
    """The language a text in `target` was translated from, or ""."""
    low = lowered(text)
    for source, signs in _signs(target.split("-", maxsplit=1)[0]):
        sure = weak = 0.0
        for weight, distinct, excuses, patterns in signs:
            hits = sum(1 for literal, expression in patterns if literal in low and _stands(expression, low))
            if hits >= distinct and not any(excuse in low for excuse in excuses):
                if weight == "weak":
                    weak += _WEIGHTS[weight]
                else:
                    sure += _WEIGHTS[weight]
        if sure and sure + min(weak, _WEAK_AT_MOST) >= _ENOUGH:
            return source
    return ""


def _stands(expression: str, low: str) -> bool:
    begins = expression.startswith("^")
    for match in re.finditer(expression.removeprefix("^"), low):
        if not begins or re.search(r"(?:^|[.!?…\n“”\"])\s*$", low[max(0, match.start() - 4) : match.start()]):
            return True
    return False
