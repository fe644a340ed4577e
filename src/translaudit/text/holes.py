"""How likely it is that a noun is missing at a place of an English sentence, by the words on either side.

Reach for `holes` where `text/gaps.py` knows no gap: that has patterns written by hand, which are sure; this weighs what
stands there by what good sentences have and what they have once a noun was taken out (`benchmarks/holes.py`). Beside a
word of the original that nothing renders a likely place says much; alone it says little.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

__all__ = ["Hole", "hole_list", "holes", "kind", "read_words", "templates"]

_FILE = Path(__file__).with_name("holes.toml")
_GAPS = Path(__file__).with_name("gaps.toml")
_TOKEN = expression(
    r"(?<!\S)[.:/~@#$\\-]+\w\S*|\b[a-z]+[-‑]\d\w*|[^\W\d_]+(?:[-‑][^\W\d_]+)*(?=['’]s\b)|['’]s\b|[^\W\d_]+(?:[-'’‑.][^\W\d_]+)*|\d[\d.,:]*\d\w*|\d\w*|[^\w\s]|_"
)
_YEAR = expression(r"1[5-9]\d\d|20\d\d")
_DECADE = expression(r"\d+s")  # mid-90s, over-60s
_HYPHENS = expression(r"[-‑]")
_PATH = "/~\\$@"  # how names of files and the like begin
_LEAST = -0.6  # log odds
_WIDTH = 3  # words to each side
_CLOSING = frozenset(".,;:!?\"”)’'")
_OPENING = frozenset("\"“‘'(")
_MARKS = {"“": '"', "”": '"', "–": "-", "—": "-", "‘": "'", "’": "'"}
# What a word may be by its ending, where the list of classes has it not.
_ENDINGS = (
    *(("ing", "G"), ("ed", "D"), ("ly", "R")),
    *((one, "J") for one in ("ous", "less", "able", "ible", "ical", "ional", "ive", "ful", "ic", "al")),
    *((one, "N") for one in ("ness", "tion", "ity", "ss", "us", "is")),
    ("s", "P"),
)


class Hole(NamedTuple):
    """A place where a noun may be missing.

    Attributes:
        start: code point behind the word before it.
        before: that word.
        after: the word or mark behind it.
        weight: log odds that something is missing.
    """

    start: int
    before: str
    after: str
    weight: float


def holes(text: str) -> tuple[Hole, ...]:
    """The likeliest places of an English sentence, first the likeliest."""
    found = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    words, classes = read_words([word for word, _, _ in found])
    weights, base = _weights()
    made = []
    for at in range(1, len(found)):
        place = at + _WIDTH
        known = _of_classes(*classes[place - 3 : place + 3])
        weight = base + sum([*known, *weights.values(_with_words(words, classes, place), 0.0)])
        if weight < _LEAST or _whole(words, classes, place):
            continue
        weight += _doubt(words, classes, place)
        if weight >= _LEAST:
            made.append(Hole(found[at - 1][2], found[at - 1][0], found[at][0], weight))
    return tuple(sorted(made, key=lambda hole: (-hole.weight, hole.start)))


def read_words(found: Sequence[str]) -> tuple[list[str], list[str]]:
    """Words in small letters and their classes, each with three places of nothing on both ends."""
    begins, ends = ["^"] * _WIDTH, ["$"] * _WIDTH
    classes, first = [], True
    for word in found:
        classes.append(_class(word, first=first))
        first = word in ".!?:" or (first and word in _OPENING)
    words = [word.lower().replace("’", "'") for word in found]
    return [*begins, *words, *ends], [*begins, *classes, *ends]


def templates(words: Sequence[str], classes: Sequence[str], at: int) -> Iterator[str]:
    """What is weighed of the place before a word: up to three words and classes on either side."""
    yield from _class_templates(*classes[at - 3 : at + 3])
    yield from _with_words(words, classes, at)


@lru_cache(maxsize=16384)
def _of_classes(*classes: str) -> tuple[float, ...]:
    """The weights of three classes on either side of a place."""
    weights, _ = _weights()
    return tuple(weights.values(_class_templates(*classes), 0.0))


def _class_templates(far: str, two: str, before: str, here: str, after: str, beyond: str) -> Iterator[str]:
    yield f"a{before}|{here}"
    yield f"b{two} {before}|{here}"
    yield f"c{before}|{here} {after}"
    yield f"d{two} {before}|{here} {after}"
    yield f"e{far} {two} {before}|{here}"
    yield f"f{before}|{here} {after} {beyond}"
    yield f"g{before}"
    yield f"h{here}"
    yield f"i{two} {before}"
    yield f"j{here} {after}"


def _with_words(words: Sequence[str], classes: Sequence[str], at: int) -> tuple[str, ...]:
    two, before, here, after = classes[at - 2 : at + 2]
    last, word = words[at - 1], words[at]
    return (
        f"A{last}|{here}",
        f"B{before}|{word}",
        f"C{last}|{word}",
        f"D{last}|{here} {after}",
        f"E{two} {before}|{word}",
        f"F{last}",
    )


def kind(word: str) -> str:
    """The class of a word inside a sentence, as `holes.toml` has it."""
    return _class(word, first=False)


@lru_cache(maxsize=16384)
def _class(word: str, *, first: bool) -> str:
    """The class of a word, itself for a word of grammar or a mark."""
    small = word.lower().replace("’", "'")
    if not word[0].isalnum():
        return small if small == "'s" else _MARKS.get(word, word)
    if word[0].isdigit():
        return "Y" if _YEAR.fullmatch(word) else "C"
    capital = word[0].isupper()
    if capital and not first and word != "I" and not small.startswith("i'"):
        return "M"
    known: str | None = _classes().get(small)
    if known:
        return known
    return "M" if capital else _by_ending(small)


@lru_cache(maxsize=8192)
def _by_ending(word: str) -> str:
    if _HYPHENS.search(word):
        last = _HYPHENS.split(word)[-1]
        return "P" if _classes().get(last) == "P" or _DECADE.fullmatch(last) else "H"
    return next((kind for end, kind in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2), "N")


def _whole(words: Sequence[str], classes: Sequence[str], at: int) -> bool:
    """Whether nothing need be missing between two words, however seldom they meet."""
    return _before_whole(words, classes, at) or _between_whole(words, classes, at)


def _before_whole(words: Sequence[str], classes: Sequence[str], at: int) -> bool:
    """Whether what stands before a place needs nothing more."""
    sets = _sets()
    before, two, far = words[at - 1], words[at - 2], words[at - 3]
    if classes[at - 1] in ("^", '"', "'", ".") or before in '“”"‘:-–—[{<' or before in sets["complete"]:
        return True
    if before.endswith("ing") and (two in sets["determiners"] or two == "'s"):
        return True  # the ruling
    if before in sets["determiners"] and (classes[at] in ("Z", "PZ", "V") or words[at] in sets["people"]):
        return True  # the exhibits; the accused
    if before in sets["determiners"] and words[at] in sets["participles"]:
        return True  # the stolen painting
    if far == "of" and two in sets["parted"] and classes[at - 1] in _PREDICATES:
        return True  # two of them private
    if two == "per":
        return True  # metres per second
    if before == "of" and two in sets["kinds"] and classes[at] in ("V", "Z", "D", "J"):
        return True  # he kind of collapsed
    if before[0].isdigit() and before.endswith(("st", "nd", "rd", "th")):
        return two not in sets["determiners"] or not words[at][0].isalpha()  # rose to 34th; in the 54th, and
    if before.endswith("ing") and _HYPHENS.search(before) and two in sets["prepositions"]:
        return True  # by left-clicking on it
    said = two in sets["copulas"] or (far in sets["copulas"] and (two in sets["degrees"] or two in sets["subjects"]))
    return said and classes[at - 1] in _PREDICATES


def _between_whole(words: Sequence[str], classes: Sequence[str], at: int) -> bool:
    """Whether what stands on both sides of a place goes together."""
    sets = _sets()
    before, here, after = words[at - 1], words[at], classes[at + 1]
    kind, kind_two, kind_here = classes[at - 1], classes[at - 2], classes[at]
    if here in "-–—#@[\"“”‘'…" or here == "'s" or (here == "." and words[at + 1] == "."):
        return True
    if len(here) > 1 and here[0] in _PATH:
        return True  # the /etc/hosts table
    if here == ")" and len(before) == 1:
        return True  # a) the first of a list
    if before == "'s" and (
        here in (".", ",", ";") or (kind_two == "M" and (here in sets["finite"] or kind_here in _GO_ON))
    ):
        return True  # a friend of John's; Sainsbury's, a shop
    if here == "," and kind in _PREDICATES and after in (*_PREDICATES, "M"):
        return True  # in the previous, July ranking
    pairs = (
        (before in sets["links"] and here == ","),
        (before.endswith("est") and words[at - 2] == "the" and words[at - 3] in sets["copulas"]),  # was the lowest in
        (before[0].isdigit() and before.lstrip("0123456789.,") in sets["units"]),  # 15mm of mercury
        (here in sets["alone"] and words[at + 1] in _CLOSING),  # compete in that
        (before == "," and kind_here in ("C", "Y")),
        (before in sets["determiners"] and here in ("the", "a", "an")),  # a slip, but nothing is missing
        (before == "in" and (here == "for" or words[at - 2] == "on")),  # from here on in
        (before in sets["prepositions"] and kind_two == "G" and here in sets["finite"]),  # whoever is coming in was
        (before in sets["alone"] and here in ("from", "of", "with")),  # four from four
        (
            kind == "C" and here == "of" and (before.isalpha() or words[at + 1] in sets["determiners"])
        ),  # twelve of the copies
        (before == "as" and here == "of"),  # as of 8 September
        (
            kind in _PREDICATES and here == "of" and (after == "C" or words[at + 1] in sets["currencies"])
        ),  # a fine of 100
        (here == "well" and (before in sets["determiners"] or kind == "J")),  # the old well
        (before in sets["parts"] and here == "of"),
        (before in sets["alone"] and here in ("?", "!")),  # how did you come to this?
        (f"{words[at - 2]}_{before}" in sets["turns"]),
        (before == "to" and here in ("on", "off") and words[at + 1] in _CLOSING),  # set it to on
        (before in sets["whose"] and here == "behind" and words[at + 1] in _CLOSING),  # sit on your behind
        (before == "my" and here == ","),  # my, how you have grown
        (before == "'s" and here in sets["links"] and "'s" in words[at + 1 : at + 4]),  # a smith's and a miller's house
        (
            before.endswith("est") and words[at - 2] in sets["whose"] and here in sets["prepositions"]
        ),  # at its lowest for
    )
    return any(pairs)


def _doubt(words: Sequence[str], classes: Sequence[str], at: int) -> float:
    """What is to be added for a place that good sentences have more often, or less, than its words tell."""
    sets, doubts = _sets(), _doubts()
    before, here, kind_here = words[at - 1], words[at], classes[at]
    finite = here in sets["finite"]
    opens = classes[at - 2] in ("^", '"', "'", ".") and before not in sets["openers"]
    found = {
        "name": classes[at - 1] == "M",
        "opening": opens and not before.endswith(_ADJECTIVES),
        "alone": before in sets["alone"] and (finite or kind_here in (*_GO_ON[:4], ".")),
        "joint": before in sets["links"] and finite,
        "preposition": before in sets["prepositions"] and (here in _CLOSING or here in ("and", "or")),
    }
    return sum(doubts[name] for name, true in found.items() if true)


_ADJECTIVES = ("ous", "ical", "ional", "al", "ic", "ful", "less")
_PREDICATES = frozenset(("J", "DJ", "H", "D", "JN", "R"))
_GO_ON = ("D", "Z", "V", ",", "R", "P")  # what follows a noun


@cache
def _classes() -> ByKey:
    return ByKey(_kept()["classes"])


@cache
def _weights() -> tuple[ByKey, float]:
    data = _kept()
    return ByKey(data["weights"]), data["base"]


@cache
def _doubts() -> dict[str, float]:
    said: dict[str, float] = _kept()["doubt"]
    return said


@cache
def _sets() -> Mapping[str, frozenset[str]]:
    found: Mapping[str, frozenset[str]] = _kept()["whole"]
    return found


@cache
def _kept() -> Mapping[str, Any]:
    name, make = hole_list()
    return kept(name, make)


def hole_list() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the tables are kept, a word or a weight to be asked for alone, and what makes them."""
    return made_of("holes", _FILE, _GAPS, Path(__file__)), lambda: _made(table(_FILE), table(_GAPS)["en"])


def _made(data: Mapping[str, Any], gaps: Mapping[str, str]) -> dict[str, Any]:
    classes = {word: kind for kind, said in data["classes"].items() if kind != "self" for word in said.split()}
    classes |= {word: word for word in data["classes"]["self"].split()}
    sets = {name: frozenset(said.split()) for name, said in data["whole"].items()}
    return {
        "base": data["base"],
        "weights": packed_by_key(data["weights"]),
        "classes": packed_by_key(classes),
        "doubt": data["doubt"],
        "whole": {**sets, "people": frozenset(gaps["nominal"].split())},
    }
