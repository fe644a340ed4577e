"""Negations in a stretch of text, by the tables of this folder, one a language.

Reach for `negations` to know how many negations a stretch holds at least and at most. Each item that is found says of
itself between how many and how many it may stand for: a negator is one, a word with a negation in it (without, refuse,
unable) none or one, “not only” none. It does not know what is negated.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.contents import names
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, Pieces, packed, packed_by_key, packed_values, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = [
    "ANSWERED",
    "SAME",
    "Negation",
    "Verb",
    "compile_all",
    "compiled_items",
    "known",
    "languages",
    "modalities",
    "modality",
    "negations",
    "trait",
    "verbs",
]

SAME = ("only", "few", "bad", "first", "last", "stay", "ends", "not-only", "unlike")
"""Kinds of words that hide no negation where the other side has one of the same kind."""

_KINDS = {
    "negators": (1, 1),
    "not-yet": (1, 1),
    "pairs": (1, 2),
    "concord": (0, 0),
    **dict.fromkeys(SAME, (0, 1)),
    "soft": (0, 1),
    "faint": (0, 1),
    "ignored": (0, 0),
}
_ORDER = (
    "ignored",
    "soft",
    "faint",
    *SAME,
    "pairs",
    "not-yet",
    "concord",
    "negators",
)  # of items told by as many letters
_HEAD = 3  # letters of a word that are looked at before anything else
_HEADS = 8_000  # beginnings of words that are kept
_REGEX = 3  # as how many letters a regular expression counts
_TRAITS = ("analytic", "verb-final", "inflected")
ANSWERED = {"last": "since", "first": "before", "stay": "moved", "ends": "anymore"}
"""Kinds of words that hide a negation only where the other side has a word of another kind: the first is never before."""
_OTHERS = (
    "forbidden",
    "needless",
    "merely",
    "without",
    "with",
    *ANSWERED.values(),
    "verbs",
    "joins",
    "twice",
    "undone",
    "nothing",
    "beside",
    "earliest",
    "till",
    "lasting",
)
_LETTER = r"[\w\u064b-\u065f\u0900-\u0963]"  # with the vowel marks of Arabic and Devanagari
_GAP = r"(?:[^\S\n]+[^\s.;:!?]+){0,4}?[^\S\n]+"
_CLOSE_GAP = r"[^\s,.;:!?，、。；：！？]{0,12}?"  # where words are not parted by spaces
_BEGINNING = expression(r"(?:\A|[.!?:…\n])[\W_]*\Z")  # of a sentence, up to its first word
_CLAUSE = expression(r"[,;:.!?()—–،؛؟。，、；：！？।\n]")


class Negation(NamedTuple):
    """An item of the table, found in a text.

    Attributes:
        start: offset in code points.
        end: end of the half-open span.
        kind: the key of the table that lists it.
        low: how many negations it stands for at least.
        high: how many at most.
    """

    start: int
    end: int
    kind: str
    low: int
    high: int


class Verb(NamedTuple):
    """A finite verb that a negator may go with.

    Attributes:
        start: offset in code points.
        end: end of the half-open span.
        negated: the verb with its negator.
    """

    start: int
    end: int
    negated: str


class _Item(NamedTuple):
    """An item of the table: its expression and kind, with what is cheaply seen of it."""

    expression: str
    kind: str
    letter: str  # that it begins with; "" where that is open
    begins: str  # the folded letters that it begins with, as far as they are plain
    needs: str  # folded letters without which no text has it


_Seen = tuple[int, str, str]  # an item by its number, and what it begins with and needs


class _Table(NamedTuple):
    starts: re.Pattern[str]  # where a word begins
    heads: re.Pattern[str]  # where a word begins as an item does, apart from those that may begin with any letter
    items: Pieces  # in the order in which they are tried
    loose: tuple[
        tuple[_Seen, tuple[str, ...]], ...
    ]  # those that may begin with any letter, and letters of which a text has some
    lettered: ByKey  # tuples of the others by their first two letters, or the one that is plain
    clitics: frozenset[str]
    others: dict[str, bytes]  # by a name of `_OTHERS`; see `_other_items`
    before: str
    negated: str
    traits: frozenset[str]
    closed: dict[str, tuple[_Seen, ...]]  # filled as words are met: by how they begin, the others that may stand there


def known(lang: str) -> bool:
    """Whether there is a table for a language (BCP 47)."""
    return _exists(lang.partition("-")[0].lower())


@cache
def _exists(lang: str) -> bool:
    return lang.isalpha() and _path(lang).exists()


def _path(lang: str) -> Path:
    return Path(__file__).with_name(f"{lang}.toml")


def trait(lang: str, name: str) -> bool:
    """Whether a language negates in a way that its table may say of it: “analytic” or “verb-final”."""
    its = _table(lang.partition("-")[0].lower())
    return its is not None and name in its.traits


def negations(text: str, lang: str) -> list[Negation]:
    """What is found in a text whose apostrophes are U+0027, by place.

    A word of negative concord (ніхто, nobody in “ніхто не прийшов”) counts for nothing beside a negator in its clause,
    as none or one with a negator elsewhere, and as a negation where there is no other.
    """
    base = lang.partition("-")[0].lower()
    its = _table(base)
    if its is None:
        return []
    folded = _folded(text)
    loose = [one for one, needs in its.loose if any(letters in folded for letters in needs)]
    either = [_any((its.items[number].expression,)) for number, _, _ in loose]
    found: list[Negation] = []
    end = 0
    for start in (its.starts if loose else its.heads).finditer(text):
        at = start.start()
        if at < end:
            continue
        if text[at].lower() in its.clitics:
            match = _behind_clitic(its, text, folded, at)
        else:
            head = text[at : at + _HEAD]
            closed = its.closed.get(head)
            if closed is None:
                closed = _closed(its, head)
            if either and any(one.match(text, at) for one in either):
                match = _first_of(its, sorted((*closed, *loose)), text, folded, at)
            else:
                match = _first_of(its, closed, text, folded, at) if closed else None
        if match:
            number, end = match
            kind = its.items[number].kind
            found.append(Negation(at, end, kind, *_KINDS[kind]))
    if any(one.kind == "concord" for one in found):
        clauses = [match.start() for match in _CLAUSE.finditer(text)]
        joins = _other_items(base, "joins")
        if joins:  # ninguém veio e alguns não ligaram
            clauses += [match.start() for match in _words(its.before, joins).finditer(text)]
        found = _agreed(found, [sum(at <= one.start for at in clauses) for one in found])
    return found


def _first_of(its: _Table, items: Iterable[_Seen], text: str, folded: str, at: int) -> tuple[int, int] | None:
    """The first of some items that stands at a place, by its number, and where it ends."""
    for number, begins, needs in items:
        if not folded.startswith(begins, at) or needs not in folded:
            continue
        match = _any((its.items[number].expression,)).match(text, at)
        if match:
            return number, match.end()
    return None


def _behind_clitic(its: _Table, text: str, folded: str, at: int) -> tuple[int, int] | None:
    """The same, among all items, where a letter stands that may be a word of its own."""
    either = _any(tuple([item.expression for item in its.items]))
    for place in (at + 1, at):
        if either.match(text, place):
            every = [(number, item.begins, item.needs) for number, item in enumerate(its.items)]
            return _first_of(its, every, text, folded, place)
    return None


def _closed(its: _Table, head: str) -> tuple[_Seen, ...]:
    """The items that may begin as a word does, apart from those that may begin with any letter."""
    folded = _folded(head)
    listed = [one for letters in {folded[:1], folded[:2]} for one in its.lettered.get(letters, ())]
    found = tuple(sorted([one for one in listed if folded.startswith(one[1]) or one[1].startswith(folded)]))
    if len(its.closed) >= _HEADS:
        its.closed.clear()
    its.closed[head] = found
    return found


@lru_cache(maxsize=2048)
def _any(expressions: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for several, compiled when a text first calls for it."""
    return expression("|".join(f"(?:{one})" for one in expressions), re.IGNORECASE)


def compile_all() -> None:
    """Compile each expression of each language; a run needs a few of one or two, and compiles them when it meets them."""
    for lang in languages():
        its = _table(lang)
        if its is None:
            raise AssertionError(lang)
        for item in its.items:
            _any((item.expression,))
        for kind in its.others:
            _words(its.before, _other_items(lang, kind))


def _folded(text: str) -> str:
    """Text whose letters are the same where expressions that ignore capitals take them for the same."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s").replace("ς", "σ")


def _agreed(found: list[Negation], clauses: list[int]) -> list[Negation]:
    strong = {clause for one, clause in zip(found, clauses, strict=True) if one.low}
    result: list[Negation] = []
    for one, clause in zip(found, clauses, strict=True):
        if one.kind != "concord" or clause in strong:
            result.append(one)
        elif strong:
            result.append(one._replace(high=1))
        else:
            result.append(one._replace(low=1, high=1))
            strong.add(clause)
    return result


def modality(text: str, lang: str, kind: str) -> tuple[int, int] | None:
    """The span of the first words of a `kind`, a key of the table (“forbidden”, “since” …); None where no word is one."""
    return next(modalities(text, lang, kind), None)


def modalities(text: str, lang: str, kind: str) -> Iterator[tuple[int, int]]:
    """The spans of all words of a `kind`: those of `modality`, “twice” (not unknown), “undone” (unknown)."""
    base = lang.partition("-")[0].lower()
    its, items = _table(base), _other_items(base, kind)
    if its and any(item.needs in _folded(text) for item in items):
        yield from (match.span() for match in _words(its.before, items).finditer(text))


def verbs(text: str, lang: str) -> list[Verb]:
    """Finite verbs that take a negator in a simple way, by place; none for a language whose table names none."""
    base = lang.partition("-")[0].lower()
    its, items = _table(base), _other_items(base, "verbs")
    if its is None or not items:
        return []
    found = _words(its.before, items).finditer(text)
    return [
        Verb(match.start(), match.end(), its.negated.format(match[0]))
        for match in found
        if not match[0].istitle() or _BEGINNING.search(text, 0, match.start())  # else a name: in May, Will Smith
    ]


@lru_cache(maxsize=256)
def _words(before: str, items: tuple[_Item, ...]) -> re.Pattern[str]:
    return expression(before + "(?:" + "|".join(item.expression for item in items) + ")", re.IGNORECASE)


@cache
def _table(lang: str) -> _Table | None:
    if not _exists(lang):
        return None
    name, make = compiled_items(lang)
    made = kept(name, make)
    return _Table(
        **{
            **made,
            "starts": expression(made["starts"]),
            "heads": expression(made["heads"], re.IGNORECASE),
            "items": Pieces(made["items"], _Item._make),
            "lettered": ByKey(made["lettered"]),
            "closed": {},
        }
    )


@cache
def _other_items(lang: str, kind: str) -> tuple[_Item, ...]:
    """The items of one of `_OTHERS` in a language (two-letter code)."""
    its = _table(lang)
    return tuple(map(_Item._make, unpacked(its.others[kind]))) if its and kind in its.others else ()


def languages() -> tuple[str, ...]:
    """The two-letter codes of the languages that have a table."""
    return tuple(names(_path("").parent, ".toml"))


def compiled_items(lang: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the items of one of `languages` are kept, and what makes them of its table."""
    return made_of("negations", _path(lang), Path(__file__)), lambda: _made(table(_path(lang)))


def _made(data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a table as plain data, its expressions as text."""
    spaced = bool(data.get("spaced", True))
    before = f"(?<!{_LETTER})" if spaced else ""
    listed = sorted(
        ((_weight(item), item, kind) for kind in _KINDS for item in _items(data.get(kind, ""))),
        key=lambda item: (-item[0], _ORDER.index(item[2]), item[1]),
    )
    items = [_item(item, kind, spaced=spaced) for _, item, kind in listed]
    clitics = frozenset(data.get("clitics", ""))
    heads = sorted({re.escape(item.begins[:2]) for item in items if item.letter} | set(map(re.escape, clitics)))
    lettered: dict[str, list[_Seen]] = {}
    for number, item in enumerate(items):
        lettered.setdefault(item.letter and item.begins[:2], []).append((number, item.begins, item.needs))
    return {
        "starts": f"{before}{_LETTER}",
        "heads": f"{before}(?={'|'.join(heads)}){_LETTER}",
        "items": packed(map(tuple, items)),
        "loose": tuple((one, _needed(items[one[0]])) for one in lettered.pop("", ())),
        "lettered": packed_by_key({letters: tuple(several) for letters, several in lettered.items()}),
        "clitics": clitics,
        "others": packed_values(
            {
                kind: [tuple(_item(item, kind, spaced=spaced)) for item in _items(data[kind])]
                for kind in _OTHERS
                if kind in data
            }
        ),
        "before": before,
        "negated": data.get("negated", "{}"),
        "traits": frozenset(name for name in _TRAITS if data.get(name)),
    }


def _item(item: str, kind: str, *, spaced: bool) -> _Item:
    letter = _first(item)
    if item.startswith("/"):
        return _Item(_expression(item, spaced=spaced), kind, letter, letter, "")
    pieces = _folded(item).replace("*", "…").replace(" ", "…").split("…")
    return _Item(_expression(item, spaced=spaced), kind, letter, pieces[0], max(pieces, key=len))


def _needed(item: _Item) -> tuple[str, ...]:
    """Folded letters of which a text has some where it has an item."""
    from translaudit.text.needed import needed  # noqa: PLC0415  only when the package is built

    return (item.needs,) if item.needs else tuple(map(_folded, needed(item.expression))) or ("",)


def _first(item: str) -> str:
    """The letter that an item begins with; "" where that is open."""
    letter = item[1] if item.startswith("/") else item[0]
    return letter.lower() if letter.isalpha() else ""


def _items(text: str) -> list[str]:
    return [item for line in text.split("\n") for raw in line.split(", ") if (item := raw.strip().rstrip(","))]


def _weight(item: str) -> int:
    """By how many letters an item is told; the item that is told by more is tried first."""
    return _REGEX if item.startswith("/") else len(re.sub(r"\W", "", item))


def _expression(item: str, *, spaced: bool) -> str:
    """The regular expression of an item: * stands for letters, … for up to four words, /…/ is one already."""
    if item.startswith("/"):
        body = item.strip("/")
        return f"(?:{body})"
    gap = _GAP if spaced else _CLOSE_GAP
    pieces = [
        r"[^\S\n]+".join(re.escape(word).replace(r"\*", f"{_LETTER}*") for word in piece.split())
        for piece in item.split("…")
    ]
    end = f"(?!{_LETTER})" if spaced and not item.endswith("'") else ""
    return gap.join(pieces) + end
