"""Places in an English sentence where grammar asks for a noun and none stands.

Reach for `gaps` to find where a translation lost a word: “most of the imported into this country”, “the of the station”.
It looks at two or three words at a time, with word classes from `gaps.toml`, and stays silent where they may be read
otherwise. It cannot see a noun missing where the rest is a sentence without it, and knows no language but English.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from translaudit.kept import table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Gap", "gaps"]

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*['’]?|[^\w\s]")


class Gap(NamedTuple):
    """A place where a noun is missing.

    Attributes:
        start: code point at which the noun would have to stand.
        before: the words before the gap.
        after: the words behind it.
        sure: whether native text practically never has the two side by side.
        kind: what shows it.
    """

    start: int
    before: str
    after: str
    sure: bool
    kind: str


class _Classes(NamedTuple):
    determiners: frozenset[str]
    articles: frozenset[str]
    pronouns: frozenset[str]
    stops: frozenset[str]
    finite: frozenset[str]
    prepositions: frozenset[str]
    past: frozenset[str]
    third: frozenset[str]
    nominal: frozenset[str]
    adjectives: frozenset[str]
    suffixes: tuple[str, ...]
    nouns: frozenset[str]
    participles: frozenset[str]


def gaps(text: str, lang: str) -> Iterator[Gap]:
    """Yield the gaps of a sentence, by place; none for a language without word classes."""
    if lang != "en":
        return
    tokens = [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text)]
    words = [token[2].replace("’", "'") for token in tokens]
    lower = [word.lower() for word in words]
    classes = _classes()
    last = -1
    for at in range(len(words)):
        kind = _kind(words, lower, at, classes)
        if kind and at > last + 1:
            start = tokens[at - 1][1] if at else tokens[at][0]
            before = text[tokens[max(0, at - 2)][0] : start]
            after = text[tokens[at][0] : tokens[min(at + 1, len(tokens) - 1)][1]]
            yield Gap(start, before, after, not kind.startswith("~"), kind)
            last = at


def _kind(words: list[str], lower: list[str], at: int, c: _Classes) -> str:
    if at == 0:
        return "first" if lower[0] in c.finite and len(words) > 4 and words[-1] not in "?!" else ""
    before, here = lower[at - 1], lower[at]
    if here != words[at] and here not in c.pronouns:
        return ""
    after = lower[at + 1] if at + 1 < len(lower) else ""
    follows = words[at + 1] if at + 1 < len(words) else ""
    if before in c.determiners:
        if len(before) == 1 and (words[at - 1] == "A" and at > 1):
            return ""
        return _behind_determiner(before, here, after, follows, c)
    if at > 1 and (before in c.adjectives or _adjectival(before, c)) and before not in c.nominal:
        two = lower[at - 2]
        if two in c.determiners:
            return _behind_adjective(two, here, after, follows, c)
    if before in ("of", "with", "from", "at", "into", "between", "against", "by", "for", "to", "in") and here == "of":
        return "prep-of"
    if before == "of" and here in ("in", "on", "by", "with", "from", "to") and after not in ("excess", "between", "within"):
        return "of-prep"
    if before == "of" and here in c.finite:
        return "~of-finite"
    if before in ("of", "to", "by", "with", "from", "in") and here in c.participles and after in ("by", "into", "from", "in", "to"):
        return "prep-participle"
    if before in ("and", "or", "of", "the") and here in (".", ";", "!"):
        return "and-stop"
    if before in ("in", "of", "from", "with", "between", "at") and here in ("and", "or") and after not in c.prepositions and after not in ("out","off","around","of","from","then"):
        return "~prep-and"
    return ""


def _behind_determiner(before: str, here: str, after: str, follows: str, c: _Classes) -> str:
    if here in c.stops:
        return "det-stop"
    if here in (".", ",", ";", ":", "!", ")") :
        return "det-punct" if before not in ("a",) else ""
    if here in c.determiners or here in ("this", "these", "his", "her") :
        return "det-det"
    if here in c.pronouns and here != "i" and before!="every":
        return "det-pronoun"
    if here in ("and", "or", "but") and after not in c.determiners and after not in ("his", "her", "only"):
        return "det-and"
    if here in c.past and after:
        return "det-past"
    if here in c.third:
        return "det-third"
    if here in c.prepositions and (after in c.determiners or after in ("this","these","those","his","her") or (follows[:1].isupper() or follows[:1].isdigit())):
        return "det-prep"
    if here in c.participles and after in ("by", "into", "from", "to", "with", "at", "in", "on"):
        return "det-participle"
    if here == "that" and (after in c.determiners or after in c.pronouns):
        return "det-that"
    if here in ("will", "would", "can", "could", "may", "might", "must") and after in ("be", "have", "not"):
        return "det-modal"
    return ""


def _behind_adjective(two: str, here: str, after: str, follows: str, c: _Classes) -> str:
    if here in c.stops and here not in ("than", "because", "although"):
        return "adj-stop"
    if two in c.articles and here in (".", ";", ","):
        return "~adj-punct"
    if here in c.prepositions and (after in c.determiners or after in ("this","these","those","his","her") or (follows[:1].isupper() or follows[:1].isdigit())):
        return "adj-prep"
    if here in c.past or here in c.third:
        return "adj-verb"
    return ""


def _adjectival(word: str, c: _Classes) -> bool:
    return word.endswith(c.suffixes) and word not in c.nouns and len(word) > 5


@cache
def _classes() -> _Classes:
    data = table(Path(__file__).with_name("gaps.toml"))["en"]
    sets = {name: frozenset(data[name].split()) for name in _Classes._fields if name != "suffixes"}
    return _Classes(**sets, suffixes=tuple(data["suffixes"].split()))
