"""Whether two words are spellings of one name: the measured relation behind the grouping of names.

Reach for `alike` with two `Word`s, for `slipped` to ask for a slip of the pen, and for `steps` to say what differs. The
alternations are those of `alternations.toml`, at the costs of `compare.variant_cost`; what is added here are guards: the
ends of words, their length, Pinyin syllables. It knows no frequencies and nothing of the text the words stand in.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from translaudit.records import NamedTuple
from translaudit.romanize.chinese import is_pinyin
from translaudit.romanize.compare import given_name, slip
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

__all__ = [
    "DOUBLED",
    "Alternation",
    "Word",
    "alike",
    "alternations",
    "cost",
    "limit",
    "slipped",
    "steps",
    "word",
]

DOUBLED = 0.25
"""What a doubled letter costs against a single one."""

_HERE = Path(__file__).parent
_FAR = 9.0
_SHORT = 5
# No single step may cost more in a word of up to so many letters.
_ONE_STEP = ((_SHORT, 0.31), (7, 0.45))
_INITIALS = frozenset(("^zh", "^x", "^q", "^b", "^d"))
# Not enough when nothing else differs, in words of fewer letters than that: Izmail and Ismail, Samary and Shamary.
_LONELY = {("s", "z"): 99, ("s", "sh"): 8, ("k", "kh"): 8, ("o", "u"): 8}
_SLIPS = 6  # letters of a word in which a slip hardly makes another name
_GROWTH = 5  # letters by which two spellings may differ
_ROUNDING = 1e-9


class Alternation(NamedTuple):
    """Two groups of letters that stand for one sound; `first` and `last` bind them to the edges of a word."""

    one: str
    other: str
    cost: float
    first: bool
    last: bool


class Word(NamedTuple):
    """A folded word with what the guards ask of it."""

    text: str
    ends: tuple[str, ...]
    """Classes of its end; spellings of one name share one."""
    limit: float


@cache
def alternations() -> tuple[Alternation, ...]:
    """The alternations of `alternations.toml` and those of `grouping.toml`.

    Without those that are for Chinese initials only: names in Wade–Giles are read syllable by syllable.
    """
    return tuple(
        Alternation(key.strip("^$"), other, cost, key.startswith("^"), key.endswith("$"))
        for name in ("alternations.toml", "grouping.toml")
        for key, others in table(_HERE / name)["pairs"].items()
        for other, cost in others.items()
        if key not in _INITIALS
    )


@cache
def _units() -> dict[str, tuple[Alternation, ...]]:
    """Alternations both ways, by the first letters of their two sides."""
    found: dict[str, list[Alternation]] = {}
    for one in alternations():
        found.setdefault(one.one[0] + one.other[0], []).append(one)
        back = one._replace(one=one.other, other=one.one)
        found.setdefault(back.one[0] + back.other[0], []).append(back)
    return {letters: tuple(members) for letters, members in found.items()}


def limit(length: int) -> float:
    """What two spellings may cost of which the shorter has so many letters: other names are near to short ones."""
    return (0.0, 0.0, 0.2, 0.2, 0.45, 0.5, 0.65, 0.8)[length] if length < 8 else 0.95


@lru_cache(maxsize=1 << 18)
def word(text: str) -> Word:
    """What the guards ask of a folded word."""
    return Word(text, _ends(text), limit(len(text)) + _ROUNDING)


@cache
def _last_letters() -> frozenset[str]:
    """Which two letters the two sides of an alternation may end in."""
    ends = {one.one[-1] + one.other[-1] for one in alternations()}
    return frozenset(ends | {one[::-1] for one in ends})


_fitting: dict[tuple[str, str], tuple[Alternation, ...]] = {}
"""Alternations that may begin where two pairs of letters stand; filled as they are met."""


def cost(a: str, b: str, most: float) -> float:
    """`compare.variant_cost` of two folded words where it is at most `most`, below 1; more than that where it is not."""
    units = _units()
    if _far(a, b, units):
        return _FAR
    stop = len(b)
    rows: dict[int, dict[int, float]] = {0: {0: 0.0}}
    for i in range(len(a) + 1):
        row = rows.get(i)
        if not row:
            continue
        for j in range(min(row), stop + 1):  # the row may grow while it is read
            here = row.get(j)
            if here is None:
                continue
            for to, there, price in _moves(a, b, i, j, units):
                total = here + price
                if total <= most:
                    target = rows.get(to)
                    if target is None:
                        rows[to] = {there: total}
                    elif total < target.get(there, _FAR):
                        target[there] = total
    return rows.get(len(a), {}).get(stop, _FAR)


def _far(a: str, b: str, units: dict[str, tuple[Alternation, ...]]) -> bool:
    """Whether two words cannot begin alike, or end alike, or are of lengths too different."""
    return (
        not a
        or not b
        or abs(len(a) - len(b)) > _GROWTH
        or (a[0] != b[0] and a[0] + b[0] not in units)
        or (a[-1] != b[-1] and a[-1] + b[-1] not in _last_letters())
    )


def _moves(a: str, b: str, i: int, j: int, units: dict[str, tuple[Alternation, ...]]) -> list[tuple[int, int, float]]:
    """Where the alignment can go from a place in both words, and at what price."""
    here = a[i : i + 2], b[j : j + 2]
    x, y = here[0][:1], here[1][:1]
    moves = [(i + 1, j + 1, 0.0)] if x == y and x else []
    known = _fitting.get(here)
    if known is None:
        known = _fitting[here] = tuple(
            unit
            for unit in units.get(x + y, ())
            if x and y and here[0].startswith(unit[0][:2]) and here[1].startswith(unit[1][:2])
        )
    for one, other, price, first, last in known:
        if not a.startswith(one, i) or not b.startswith(other, j) or (first and (i or j)):
            continue
        to, there = i + len(one), j + len(other)
        if not last or (to == len(a) and there == len(b)):
            moves.append((to, there, price))
    if i and x and x == a[i - 1]:
        moves.append((i + 1, j, DOUBLED))
    if j and y and y == b[j - 1]:
        moves.append((i, j + 1, DOUBLED))
    return moves


def steps(a: str, b: str, most: float = 1.0) -> tuple[tuple[str, str, float], ...]:
    """The differing groups of letters of two folded words, in order, with their prices; the cheapest way."""
    units = _units()
    best: dict[tuple[int, int], tuple[float, tuple[tuple[str, str, float], ...]]] = {(0, 0): (0.0, ())}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if (i, j) not in best:
                continue
            here, way = best[i, j]
            for to, there, price in _moves(a, b, i, j, units):
                known = best.get((to, there))
                if here + price <= most and (known is None or here + price < known[0] - _ROUNDING):
                    step = ((a[i:to], b[j:there], price),) if price else ()
                    best[to, there] = (here + price, way + step)
    return best.get((len(a), len(b)), (_FAR, ()))[1]


def alike(one: Word, other: Word) -> float:
    """What it costs to take two words for spellings of one name; negative where they are not.

    Both must end alike, so that Ivanov, Ivanova and Ivanovo stay three, and the price must be low for their length.
    """
    a, b = one.text, other.text
    if a == b:
        return 0.0
    if one.ends[0] not in other.ends and one.ends[-1] not in other.ends:
        return -1.0
    most = min(one.limit, other.limit)
    price = cost(a, b, most)
    return price if price <= most and _guarded(a, b) else -1.0


def _guarded(a: str, b: str) -> bool:
    """What speaks against two spellings that are near enough: large steps in short words, other syllables or names."""
    length = min(len(a), len(b))
    step = next((most for size, most in _ONE_STEP if length <= size), _FAR)
    if step != _FAR or "z" in a + b:
        found = steps(a, b)
        if len(found) == 1 and length < _LONELY.get((min(found[0][:2]), max(found[0][:2])), 0):
            return False
        for x, y, price in found:
            if price > step or (length <= _SHORT and (not x or not y) and (x or y) != "s"):
                return False
    known = given_name(a), given_name(b)
    if min(known) >= 0 and known[0] != known[1]:
        return False
    return not (is_pinyin(a) and is_pinyin(b))  # Chang, Zhang


_Y = expression(r"(?:[iy]|[iy][iy]|[iy]j|[ae]?yi|yye|yie|[eo][iyj])$")
_NEUTER = expression(r"(zhzh|schsch|zz|nn|ll|tt|ss|dd|chch|jj)(?:ia|ya|ja|a)$")  # Zaporizhzhia, Zaporozhye
_NEUTER_RU = expression(r"[^aeiouy](?:ye|ie|je)$")


def _ends(text: str) -> tuple[str, ...]:
    """The class of the end of a word, and for two kinds of names a second one that goes with it."""
    if text.endswith(("enko", "enka")):
        return ("enko", text[-1])
    last = text[-1:]
    if _Y.search(text):
        return ("i",)
    if last == "a" or text.endswith("ah"):
        return ("a", "ia/ie") if _NEUTER.search(text) else ("a",)
    if last == "e":
        if text.endswith("ine"):
            return ("e", "consonant")  # Poutine
        return ("e", "ia/ie") if _NEUTER_RU.search(text) else ("e",)
    return (last,) if last in "ou" or not last.isalpha() else ("consonant",)


def slipped(a: str, b: str) -> str:
    """The slip that makes one folded word of the other, in words; "" where there is none or it makes another name.

    Words of six letters and more with the same first letter; the last letter must be the same unless neighbours are
    swapped, since endings tell names apart.
    """
    if a[0] != b[0] or min(len(a), len(b)) < _SLIPS or abs(len(a) - len(b)) > 1 or not (a + b).isalpha():
        return ""
    found = slip(a, b)
    if not found or (a[-1] != b[-1] and not found.endswith("swapped")):
        return ""
    feminine = a.endswith("vna") != b.endswith("vna")  # Ivanova, Ivanovna
    return "" if feminine or (is_pinyin(a) and is_pinyin(b)) else found
