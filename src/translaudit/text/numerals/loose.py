"""Reads words that say a quantity without a number: half, doubled, dozens, both, the third, a decade.

Many of them are only sometimes quantities, so `loose_words/*.toml` lists where they surely are: those demand their like
in the translation. What may be one only answers for another, and demands nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import groupby, product
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import ByKey, packed_by_key
from translaudit.text.numerals.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["FAMILIES", "Loose", "Signs", "form_list", "languages", "loose", "signs"]

FAMILIES = ("share", "multiple", "magnitude", "group", "order", "period")
_ORDINALS = range(1, 13)
_WORD = expression(r"[^\W_]+(?:'[^\W_]+)*")
_HYPHENS = ("-", "\u2010", "\u2011")
_FOLDER = Path(__file__).with_name("loose_words")
_KEY = 2  # letters by which a stem or a form without spaces is looked up
_MOST = 1 << 14  # words kept


class Loose(NamedTuple):
    """A word or phrase that says a quantity.

    Attributes:
        start: offset into the text, in code points.
        end: end of the half-open span.
        family: what it is compared with, one of `FAMILIES`.
        values: what it may mean.
        sure: whether it is one here for certain; what is not only answers.
    """

    start: int
    end: int
    family: str
    values: tuple[Decimal, ...]
    sure: bool


class Signs(NamedTuple):
    """How a language says that a number is below zero.

    Attributes:
        before: what stands before the number, up to it.
        but: what ends in such a word and is something else: au moins.
        behind: what stands behind it.
        said: what answers for it anywhere in the text.
    """

    before: re.Pattern[str]
    but: re.Pattern[str]
    behind: re.Pattern[str]
    said: re.Pattern[str]


class _Part(NamedTuple):
    """The words that may stand in one place of a phrase; neither means any word."""

    whole: tuple[str, ...]
    stems: tuple[str, ...]


class _Form(NamedTuple):
    first: _Part
    others: tuple[_Part, ...]
    family: str
    values: tuple[Decimal, ...]
    sure: bool
    hides: bool  # a phrase in which what seems of this family is something else


_ANY = _Part((), ())
_Groups = tuple[
    tuple[_Part, tuple[_Form, ...]], ...
]  # forms by their first part, which is looked for once for all of them


class _Known:
    """The forms of a language; each is unpacked when its first word stands in a text."""

    def __init__(self, made: dict[str, Any]) -> None:
        self.prefixes: tuple[str, ...] = made["prefixes"]
        self.spaced: bool = made["spaced"]
        self.met: dict[str, tuple[tuple[int, _Groups], ...]] = {}  # by word: where in it which forms may begin
        self._words, self._stems = ByKey(made["words"]), ByKey(made["stems"])
        self._unpacked: dict[str, tuple[tuple[str, _Form], ...]] = {}

    def words(self, word: str) -> list[_Form]:
        """The forms whose first word is this."""
        return [_form(*row) for row in self._words.get(word, ())]

    def stems(self, key: str) -> tuple[tuple[str, _Form], ...]:
        """By the first letters: what first words begin with, or in a text without spaces whole forms, and their forms."""
        found = self._unpacked.get(key)
        if found is None:
            found = self._unpacked[key] = tuple([(stem, _form(*row)) for stem, row in self._stems.get(key, ())])
        return found


def loose(text: str, lang: str) -> list[Loose]:
    """What a text says of quantities without a number, in order."""
    known = _known(_language(lang))
    if known is None:
        return []
    low = _lower(text, lang)
    found: list[Loose] = []
    hidden: list[tuple[int, int, str]] = []
    done = 0
    for start, groups in _spaced(low, known) if known.spaced else _unspaced(low, known):
        fitting = list(_fitting(low, start, groups, spaced=known.spaced))
        if not fitting:
            continue
        hidden += [(start, end, form.family) for end, form in fitting if form.hides]
        quantities = [pair for pair in fitting if not pair[1].hides]
        if start >= done and quantities:
            done = max(end for end, _ in quantities)
            found += [Loose(start, end, form.family, form.values, form.sure) for end, form in quantities if end == done]
    return [one._replace(sure=one.sure and not any(_hides(span, one) for span in hidden)) for one in found]


def _hides(span: tuple[int, int, str], one: Loose) -> bool:
    """Whether a phrase makes something else of a quantity that it reaches beyond."""
    start, end, family = span
    return family == one.family and start < one.end and one.start < end and not one.start <= start <= end <= one.end


def _fitting(low: str, start: int, groups: _Groups, *, spaced: bool) -> Iterator[tuple[int, _Form]]:
    """The forms that stand at a place, and where they end."""
    for first, forms in groups:
        at = _part_end(low, start, first, spaced=spaced)
        for form in forms if at > start else ():
            end = _end(low, at, form.others, spaced=spaced)
            if end > start:
                yield end, form


def _end(low: str, at: int, parts: tuple[_Part, ...], *, spaced: bool) -> int:
    """Where the other parts of a form end behind its first; -1 where they do not follow."""
    for part in parts:
        before = at
        while low[at : at + 1].isspace() or (spaced and low[at : at + 1] in _HYPHENS):
            at += 1
        if spaced and at == before:
            return -1
        at = _part_end(low, at, part, spaced=spaced)
        if at < 0:
            return -1
    return at


def _part_end(low: str, at: int, part: _Part, *, spaced: bool) -> int:
    best = -1
    if low.startswith(part.whole, at):
        ends = [at + len(word) for word in part.whole if low.startswith(word, at)]
        best = max((end for end in ends if not spaced or not low[end : end + 1].isalpha()), default=-1)
    if best < 0 and (low.startswith(part.stems, at) or part == _ANY):
        best = max((at + len(stem) for stem in part.stems if low.startswith(stem, at)), default=at)
        while low[best : best + 1].isalpha():
            best += 1
        return best if best > at else -1
    return best


def _language(lang: str) -> str:
    return lang.replace("_", "-").split("-", maxsplit=1)[0].lower()


def _lower(text: str, lang: str) -> str:
    """In lower case, letter by letter, so that places stay."""
    if lang.startswith("tr"):
        text = text.replace("I", "ı").replace("İ", "i")
    low = text.lower()
    if len(low) != len(text):
        low = "".join([char.lower() if len(char.lower()) == 1 else char for char in text])
    return low.replace("’", "'").replace("ʼ", "'").replace("`", "'")


def _spaced(low: str, known: _Known) -> Iterator[tuple[int, _Groups]]:
    """Where forms may begin, and which: at words, and behind apostrophes and particles written in one with them."""
    for match in _WORD.finditer(low):
        word = match.group()
        places = known.met.get(word)
        if places is None:
            if len(known.met) >= _MOST:
                known.met.clear()
            places = known.met[word] = _places(word, known)
        for place, groups in places:
            yield match.start() + place, groups


def _places(word: str, known: _Known) -> tuple[tuple[int, _Groups], ...]:
    starts = {0, *(at + 1 for at, char in enumerate(word) if char == "'")}
    starts |= {len(prefix) for prefix in known.prefixes if word.startswith(prefix) and len(word) > len(prefix) + 1}
    found: list[tuple[int, _Groups]] = []
    for at in sorted(starts):
        rest = word[at:]
        whole = {rest, rest.partition("'")[0]}  # un of un'ora
        forms = [form for one in sorted(whole) for form in known.words(one)]
        forms += [form for stem, form in known.stems(rest[:_KEY]) if rest.startswith(stem)]
        if forms:
            found.append((at, _grouped(forms)))
    return tuple(found)


def _grouped(forms: Sequence[_Form]) -> _Groups:
    return tuple([(first, tuple(several)) for first, several in groupby(forms, key=attrgetter("first"))])


def _unspaced(low: str, known: _Known) -> Iterator[tuple[int, _Groups]]:
    for at in range(len(low)):
        for key in (low[at : at + _KEY], low[at]):
            forms = [form for stem, form in known.stems(key) if low.startswith(stem, at)]
            if forms:
                yield at, _grouped(forms)


def languages() -> list[str]:
    """The languages that have a table, by two-letter code."""
    return sorted(path.stem for path in _FOLDER.glob("*.toml"))


def form_list(language: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the forms of a language of `languages` are kept, and what makes them of its tables."""
    path, numbers = _FOLDER / f"{language}.toml", _FOLDER.with_name("words") / f"{language}.toml"
    return made_of("loose", path, numbers, Path(__file__)), lambda: _compiled(language)


@lru_cache(maxsize=64)
def _data(language: str) -> dict[str, Any]:
    place = _FOLDER / f"{language}.toml"
    return table(place) if place.is_file() else {}


@lru_cache(maxsize=64)
def _known(language: str) -> _Known | None:
    return _Known(kept(*form_list(language))) if (_FOLDER / f"{language}.toml").is_file() else None


def _compiled(language: str) -> dict[str, Any]:
    """The table of a language as plain data, its forms by how they begin."""
    data = _data(language)
    spaced = not data.get("unspaced")
    endings = {name: text.replace("∅", "~").split() for name, text in data.get("endings", {}).items()}
    words: dict[str, list[tuple[Any, ...]]] = {}
    stems: dict[str, list[tuple[str, tuple[Any, ...]]]] = {}
    for item, family, values, hides in _listed(data, language):
        parts = [_expanded(part, endings) for part in item.removeprefix("?").split("_")]
        row = (tuple(map(_part, parts)), family, tuple(map(str, values)), not item.startswith("?"), hides)
        for one in parts[0]:
            if spaced and not one.endswith("*"):
                words.setdefault(one, []).append(row)
            else:
                stems.setdefault(one.rstrip("*")[:_KEY], []).append((one.rstrip("*"), row))
    return {
        "words": packed_by_key(words),
        "stems": packed_by_key(stems),
        "prefixes": tuple(sorted(str(data.get("prefixes", "")).split(), key=len, reverse=True)),
        "spaced": spaced,
    }


def _form(
    parts: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...], family: str, values: tuple[str, ...], *flags: bool
) -> _Form:
    first, *others = [_Part(*part) for part in parts]
    return _Form(first, tuple(others), family, tuple(map(Decimal, values)), *flags)


def _listed(data: dict[str, Any], language: str) -> Iterator[tuple[str, str, tuple[Decimal, ...], bool]]:
    """The forms of a table, each with its family, its values, and whether it hides what seems of its family."""
    for family in FAMILIES:
        for key, text in data.get(family, {}).items():
            values = tuple(map(_value, key.split("|")))
            yield from ((item, family, values, False) for item in text.split())
    ordinals = lexicon(language).forms
    unsure = set(str(data.get("order-unsure", "")).split())
    for value in map(Decimal, _ORDINALS if data.get("ordinals", True) else ()):
        for item in ordinals.get(("o", value), ()):
            yield "?" * (item in unsure) + item, "order", (value,), False
    for family, text in data.get("not", {}).items():
        yield from ((item, family, (), True) for item in text.split())


def _value(key: str) -> Decimal:
    over, _, under = key.partition("/")
    return Decimal(over) / Decimal(under) if under else Decimal(over)


def _part(words: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a `_Part`."""
    return (
        tuple([word for word in words if not word.endswith(("*", "+"))]),
        tuple([word[:-1] for word in words if word.endswith("*")]),
    )


def _expanded(part: str, endings: dict[str, list[str]]) -> list[str]:
    """The words that may stand in one place: `стоп~name|other` with each of the endings."""
    found: list[str] = []
    for one in part.split("|"):
        stem, tilde, name = one.partition("~")
        found += ["".join(pair).replace("~", "") for pair in product([stem], endings[name])] if tilde else [one]
    return found


@lru_cache(maxsize=64)
def signs(lang: str) -> Signs | None:
    """How a language says that a number is below zero; None where no table tells."""
    data = _data(_language(lang))
    if "sign" not in data:
        return None
    spaced = not data.get("unspaced")
    listed: dict[str, str] = data["sign"]
    before, but, behind, said = (
        _any(listed.get(key, ""), spaced=spaced) for key in ("before", "before-not", "behind", "said")
    )
    return Signs(
        expression(rf"(?:{before})\s*$"),
        expression(rf"(?:{but})\s*$"),
        expression(rf"[^.;!?\d]{{0,24}}?(?:{behind})"),
        expression(f"{before}|{behind}|{said}"),
    )


def _any(text: str, *, spaced: bool) -> str:
    """A pattern of any of the forms; of nothing where there are none."""
    start, gap, end = (r"(?<![^\W\d_])", r"[\s-]+", r"(?![^\W\d_])") if spaced else ("", r"\s?", "")
    forms: list[str] = []
    for item in text.split():
        parts = [[re.escape(one).replace(r"\*", r"[^\W\d_]*") for one in part.split("|")] for part in item.split("_")]
        forms.append(start + gap.join(f"(?:{'|'.join(part)})" for part in parts) + end)
    return "|".join(forms) or "(?!)"
