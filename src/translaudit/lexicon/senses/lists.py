"""The files of words with several senses and of cues: what their lines say, and what is compiled of them.

Reach for `rows` and `cues` to read them, and for `compiled` for what `Senses` takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.lexicon import sectioned
from translaudit.lexicon.senses import SECTIONS, stem_of
from translaudit.lexicon.senses.adjacent import ends_of
from translaudit.records import NamedTuple
from translaudit.storage.pieces import packed, packed_by_key
from translaudit.text.stems import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from translaudit.lexicon.senses.adjacent import Ends
    from translaudit.lexicon.senses.synonyms import Synonyms

__all__ = ["Cue", "Row", "compiled", "cues", "rows"]

_FIELD = 0.35  # what a word counts that is only of the same field


class Row(NamedTuple):
    """One line of a list: forms of a word, the renderings of each sense, and the section it stands in."""

    forms: tuple[str, ...]
    senses: tuple[tuple[str, ...], ...]
    section: str


class Cue(NamedTuple):
    """One line of the cues: words that share a sense, and what stands around them."""

    words: frozenset[str]
    near: tuple[str, ...]


def rows(text: str, *, path: str) -> Iterator[Row]:
    """The lines of a list.

    Raises:
        InputError: a line is neither a comment, a section, nor a word and two or more senses with tabs between.
    """
    for number, section, line in sectioned(text, SECTIONS, path=path):
        forms, *senses = line.split("\t")
        if len(senses) < 2 or not all(map(str.strip, (forms, *senses))):
            hint = "Write the word, and behind it a column for each sense, with tabs between."
            raise InputError(f"a line has not two senses: “{line}”", path=path, line=number, hint=hint)
        yield Row(tuple(forms.split("|")), tuple([_listed(one) for one in senses]), section)


def cues(text: str) -> Iterator[Cue]:
    """The lines of the cues."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            words, _, near = line.partition("\t")
            yield Cue(frozenset(_listed(words)), tuple(near.split()))


def _listed(text: str) -> tuple[str, ...]:
    return tuple([one.strip() for one in text.split(",")])


def compiled(
    lang: str, listed: Iterable[Row], known: Sequence[Cue], fields: Sequence[frozenset[str]], synonyms: Synonyms
) -> dict[str, Any]:
    """The rows of a language as plain data: entries with what tells their senses apart, and an index by stems."""
    counted: dict[str, int] = {}
    for cue in known:
        for word in cue.near:
            counted[word] = counted.get(word, 0) + 1
    index: dict[str, dict[str, list[int]]] = {section: {} for section in SECTIONS}
    entries: list[tuple[Any, ...]] = []
    for row in listed:
        for key in sorted({stem for form in row.forms for stem in stems(form, lang, noun=row.section == "noun")}):
            index[row.section].setdefault(key, []).append(len(entries))
        senses = tuple(
            [
                (one, *_cues_of(one, row.senses, known, counted, fields), _fields_of(one, fields), _ends(one))
                for one in row.senses
            ]
        )
        renders, own = _renders(row.senses)
        entries.append((row.forms, row.section, senses, renders, synonyms.by_stem(row.senses, row.section), own))
    made: dict[str, Any] = {section: packed_by_key(keys) for section, keys in index.items()}
    return {**made, "entries": packed(entries)}


def _ends(sense: Iterable[str]) -> tuple[Ends, ...]:
    return tuple(map(ends_of, sense))


def _renders(senses: Iterable[Iterable[str]]) -> tuple[dict[str, list[tuple[int, list[str]]]], frozenset[str]]:
    """By the stem of a rendering's first word the senses that it renders, with what follows; and the stems of all words."""
    renders: dict[str, list[tuple[int, list[str]]]] = {}
    own: set[str] = set()
    for number, sense in enumerate(senses):
        for one in sense:
            first, *rest = one.split()
            renders.setdefault(stem_of(first), []).append((number, rest))
            own.update(map(stem_of, (first, *rest)))
    return renders, frozenset(own)


def _cues_of(
    sense: Sequence[str],
    senses: Sequence[Sequence[str]],
    known: Iterable[Cue],
    counted: Mapping[str, int],
    fields: Iterable[frozenset[str]],
) -> tuple[dict[str, float], frozenset[tuple[str, ...]], frozenset[str]]:
    """What stands around a sense: near it with its weight, right before it, right behind it."""
    near: dict[str, float] = {}
    before: set[tuple[str, ...]] = set()
    behind: set[str] = set()
    for cue in known:
        shared = len(cue.words.intersection(sense))
        if not shared or any(len(cue.words.intersection(other)) > shared for other in senses if other is not sense):
            continue
        share = 1.0 if shared in (len(cue.words), len(sense)) else 0.5
        for word in cue.near:
            if word.startswith("-"):
                behind.add(word[1:])
            elif "-" in word:
                before.add(tuple(word.strip("-").split("-")))
            else:
                stem = stem_of(word)
                near[stem] = max(near.get(stem, 0.0), round(share / counted[word] ** 0.35, 3))
    for field in fields:
        if not field.isdisjoint(sense):
            others = {word for other in senses if other is not sense for word in other}
            for word in field.difference(sense) if field.isdisjoint(others) else ():
                near.setdefault(stem_of(word), _FIELD)
    return near, frozenset(before), frozenset(behind)


def _fields_of(sense: Iterable[str], fields: Iterable[frozenset[str]]) -> frozenset[int]:
    return frozenset(number for number, field in enumerate(fields) if not field.isdisjoint(sense))
