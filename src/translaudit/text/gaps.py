"""Places in an English sentence where a word is plainly missing: a noun, a name, whatever grammar asks for.

Reach for `gaps` to find where a translation lost a word: “most of the imported into this country”, “'s water”, “by and ,
who”. It looks at a few words at a time, by the word classes and expressions of `gaps.toml`, and says how sure it is.
It cannot see a word missing where the rest is a sentence without it, and knows no language but English.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key
from translaudit.text.bare import STOPS, Words, adjective, behind_adjective, classes, objects
from translaudit.text.stranding import stranding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

__all__ = ["CERTAIN", "DOUBTFUL", "LIKELY", "Gap", "compile_all", "gap_list", "gaps"]

_FILE = Path(__file__).with_name("gaps.toml")
_BARE = Path(__file__).with_name("bare.py")  # what reads the classes
_NEEDED = Path(__file__).with_name("needed.py")  # what tells which letters an expression needs
_SPACED = expression(r"\w [,.]")
_TIGHT = expression(r"\w[,.](?!\d)")
_APART = expression(r"(?:^|\s)[,.'’]")
_BEGINS = "<begins>"  # as which the table has the following
_BEGIN = expression(r"^|(?<=[.!?…]\s)|(?<=^[\"“«])|(?<=\s[\"“«])")
_LIST = expression(r"(?<!P)<[A-Za-z]+>")
_BROKEN_OFF = expression(r"\s*(?:\.\.|…)")  # whoever speaks like that leaves words out
_TOKEN = expression(r"(?<!\S)[.:/~@#$\\-]+\w\S*|[^\W_]+(?:[-'’.][^\W_]+)*['’]?|[^\w\s]")  # .deb and /proc are names


DOUBTFUL, LIKELY, CERTAIN = range(3)
"""Idiom leaves such places too; it hardly does; it does not."""


class Gap(NamedTuple):
    """A place where a word is missing.

    Attributes:
        start: code point at which the word would have to stand.
        before: the words before the gap.
        after: the words behind it.
        degree: how sure that is: `DOUBTFUL`, `LIKELY` or `CERTAIN`.
    """

    start: int
    before: str
    after: str
    degree: int

    @property
    def likely(self) -> bool:
        """Whether idiom hardly leaves such a place."""
        return self.degree >= LIKELY

    @property
    def certain(self) -> bool:
        """Whether idiom does not leave such a place."""
        return self.degree == CERTAIN


_SHORT = frozenset("it's that's he's she's there's what's who's here's let's where's how's".split())  # is, has
_DEGREES = {"sure": CERTAIN, "likely": LIKELY, "maybe": DOUBTFUL, "no": DOUBTFUL - 1}
_OWNED = ("'s", "’s")  # of which a preposition says nothing
_YEARS = range(1800, 2101)
# How sure a gap behind a preposition is, by how likely that ends a clause (`stranding`).
_ENDING = {
    CERTAIN: (CERTAIN, CERTAIN, DOUBTFUL, DOUBTFUL - 1),
    LIKELY: (LIKELY, LIKELY, DOUBTFUL, DOUBTFUL - 1),
    DOUBTFUL: (DOUBTFUL, DOUBTFUL - 1, DOUBTFUL - 1, DOUBTFUL - 1),
}


class _Pattern(NamedTuple):
    """One line of the table; None stands for any word or none."""

    verdict: str
    two: frozenset[str] | None
    before: frozenset[str] | None
    after: frozenset[str] | None


@lru_cache(maxsize=4096)
def gaps(text: str, lang: str, *, endings: bool = True) -> tuple[Gap, ...]:
    """The gaps of a sentence, by place, each place once; none in a language without a table.

    Args:
        text: the sentence.
        lang: BCP 47 tag.
        endings: whether a gap is less likely where a preposition may end a clause; who knows of a name that is lost need
            not ask.
    """
    if lang.partition("-")[0] != "en":
        return ()
    tokens, places = _places(text)
    found: dict[int, tuple[int, int]] = {}
    for place, start, degree in places:
        asked = endings and text[start : start + 2] not in _OWNED
        likely = _ENDING[degree][stranding(text, place)] if asked else degree
        if likely > found.get(place, (0, DOUBTFUL - 1))[1]:
            found[place] = start, likely
    ends, starts = [token[1] for token in tokens], [token[0] for token in tokens]
    made = []
    for start, degree in sorted(found.values()):
        before, after = bisect_right(ends, start), bisect_left(starts, start)
        made.append(
            Gap(
                start,
                text[starts[max(0, before - 2)] : ends[before - 1]] if before else "",
                text[starts[after] : ends[min(after + 1, len(ends) - 1)]] if after < len(starts) else "",
                degree,
            )
        )
    return tuple(made)


@lru_cache(maxsize=4096)
def _places(text: str) -> tuple[Sequence[tuple[int, int, str]], Sequence[tuple[int, int, int]]]:
    """The words and marks of a sentence with their places, and where a word may be missing: behind, before, how sure."""
    tokens = [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text.replace("’", "'"))]
    found, idioms = [], set()
    for start, degree in (*_between_words(tokens), *_by_expressions(text)):
        if _BROKEN_OFF.match(text, start):
            continue
        place = len(text[:start].rstrip())
        if degree < DOUBTFUL:
            idioms.add(place)
        if place not in idioms:
            found.append((place, start, degree))
    return tokens, found


def _between_words(tokens: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """Gaps that classes of words show: where, and how sure; less than `DOUBTFUL` where words go together."""
    whole = [token[2] for token in tokens]
    lower = [word.lower() for word in whole]
    words = Words(whole, lower)
    last = 0
    for at in range(1, len(whole)):
        if lower[at] != whole[at] or at <= last or whole[at] == "." == words.at(at + 1):
            continue
        if _sign(tokens, at):
            yield tokens[at - 1][1], _DEGREES["no"]
            continue
        verdict = _verdict(words, at)
        if verdict:
            yield tokens[at - 1][1], _DEGREES[verdict]
        if verdict in ("sure", "likely", "maybe"):
            last = at + 1


def _sign(tokens: list[tuple[int, int, str]], at: int) -> bool:
    """Whether a full stop is spoken of, or begins a name of a file, and ends no sentence: starts with a . as in .gz files."""
    start, end, word = tokens[at]
    if word != "." or tokens[at - 1][1] == start or at + 1 == len(tokens):
        return False
    after, _, follows = tokens[at + 1]
    return (after == end and follows[0].isalnum()) or follows.islower()


def _by_expressions(text: str) -> Iterator[tuple[int, int]]:
    """The same of those that expressions show; where punctuation is set apart everywhere, it shows nothing."""
    spaced = len(_SPACED.findall(text)) > max(1, len(_TIGHT.findall(text)))
    begins = [match.start() for match in _BEGIN.finditer(text)]
    low = text.lower()
    for listed, degree, first, wanted in _kept()["expressions"]:
        if wanted and not any(one in low for one in wanted):
            continue
        pattern = _compiled(listed)
        for match in _at(pattern, text, begins) if first else pattern.finditer(text):
            if spaced and _APART.search(match.group()):
                continue
            yield next(match.start(name) for name in match.groupdict() if match.start(name) >= 0), degree


def _at(pattern: re.Pattern[str], text: str, places: list[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern at some places, none overlapping."""
    end = 0
    for place in places:
        if place >= end and (match := pattern.match(text, place)):
            end = match.end()
            yield match


def _verdict(words: Words, at: int) -> str:
    """Sure, maybe, no where the words go together, or "" where nothing shows a gap before a word."""
    before = words.at(at - 1)
    written = words.whole[at - 1]
    if at > 1 and (written == "A" or (written.istitle() and before in _small() and words.at(at - 2) not in STOPS)):
        return ""  # the letter; a word of a title
    for one in _patterns(words.at(at)):
        if (
            (one.before is None or before in one.before)
            and words.fits(one.two, at - 2)
            and words.fits(one.after, at + 1)
        ):
            return one.verdict
    kind = _kind(before)
    if kind == "adjective":
        return behind_adjective(words, at)
    return "maybe" if kind and _behind_other(words, at, before) else ""


def _behind_other(words: Words, at: int, before: str) -> bool:
    """Whether a gap may be behind a genitive or a number of nothing."""
    sets = classes()
    here, two = words.at(at), words.at(at - 2)
    if before.isdigit():
        counted = two in sets["counting"] and int(before) not in _YEARS
        if here == "of" and words.at(at + 1) in sets["determiners"]:
            return False  # with 122 of its 130 members
        return counted and (here == "of" or here in sets["prepositions"] or here in sets["links"])
    if here in (".", ",") or before in _SHORT or before[0].isdigit():
        return False
    owners = any(words.at(at + step).endswith(("'s", "s'")) for step in (1, 2, 3))
    if (here in sets["links"] and owners) or (two == "'" and before.endswith("s'")):
        return False  # a smith's or a miller's house; in quotation marks
    if not words.whole[at - 1].islower():
        return before.endswith("'s") and here in sets["after_names"]
    return any(here in sets[name] for name in ("marks", "links", "prepositions", "finite", "after_nouns"))


@lru_cache(maxsize=8192)
def _kind(word: str) -> str:
    """What a word may be that leaves a gap behind it."""
    if adjective(word):
        return "" if word in classes()["nominal"] else "adjective"
    return "other" if word.isdigit() or word.endswith(("'s", "s'")) else ""


@cache
def _compiled(listed: str) -> re.Pattern[str]:
    return expression(listed)


def compile_all() -> None:
    """Compile each expression; a run compiles those that its texts may match, when it meets them."""
    for listed, *_ in _kept()["expressions"]:
        _compiled(listed)


def _expressions(words: Mapping[str, Any]) -> Iterator[tuple[str, int, bool, tuple[str, ...]]]:
    """What shows a gap, how sure it is, surest first, whether at a beginning, and letters of which a text must have some.

    Group `gap` or `dot` is where it is.
    """
    from translaudit.text.needed import needed  # noqa: PLC0415  only when the package is built

    lists = {f"<{key}>": value.split() for key, value in words.items() if isinstance(value, str)}
    lists |= {f"<{key[1:-1].capitalize()}>": [word.capitalize() for word in value] for key, value in lists.items()}
    parts = {key: "|".join(sorted(map(re.escape, value), key=len, reverse=True)) for key, value in lists.items()}
    for degree, key in ((CERTAIN, "certain"), (LIKELY, "likely"), (DOUBTFUL, "doubtful")):
        for find in words[key]:
            listed = _LIST.sub(lambda match: parts[match.group()], find.removeprefix(_BEGINS))
            yield listed, degree, _BEGINS in find, needed(listed)


def gap_list() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name expressions and patterns are kept, and what makes them of the table."""
    return made_of("gaps", _FILE, Path(__file__), _BARE, _NEEDED), lambda: _made(table(_FILE)["en"])


@cache
def _kept() -> dict[str, Any]:
    name, make = gap_list()
    return kept(name, make)


def _made(data: Mapping[str, Any]) -> dict[str, Any]:
    """The expressions, and the columns of the patterns by the word here, as plain data."""
    rows: dict[str, list[tuple[str, str, str, str]]] = {}
    for line in data["patterns"].strip().splitlines():
        verdict, two, before, here, after = line.split()
        for word in _alternatives(here) or ():
            rows.setdefault(word, []).append((verdict, two, before, after))
    return {"expressions": list(_expressions(data["places"])), "patterns": packed_by_key(rows)}


@cache
def _small() -> frozenset[str]:
    """Words that have no capital but in titles and at the beginning of a sentence."""
    sets = classes()
    return sets["determiners"] | sets["prepositions"] | sets["governing"] | sets["links"]


@cache
def _rows() -> ByKey:
    return ByKey(_kept()["patterns"])


@lru_cache(maxsize=4096)
def _patterns(here: str) -> tuple[_Pattern, ...]:
    """The patterns that have a word here, in their order."""
    return tuple([_Pattern(verdict, *map(_alternatives, columns)) for verdict, *columns in _rows().get(here, ())])


@cache
def _alternatives(column: str) -> frozenset[str] | None:
    """The words of a column; None for any."""
    if column == "*":
        return None
    found: set[str] = set()
    for one in column.split("/"):
        if one == "@object":
            found |= objects()
        elif one.startswith("@"):
            found |= classes()[one[1:]]
        else:
            found.add(one)
    return frozenset(found)
