"""Names that a text has in several forms of one word: Дональда Трампа and Дональд Трамп are one entry, not two.

Reach for `folded` before names of a language with cases are grouped by spelling. A form is put to a citation form that the
corpus has too, to one that dictionaries or the original give (`citation`), or to one that at least two of its forms point
to. What forms a name can have is the tables' to say (`text.inflection`).
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from translaudit.scoring.citation import MANY, citation, is_listed
from translaudit.text.inflection import forms, paradigm
from translaudit.text.inflection.relatives import endings, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["folded"]

_SHORTEST = 4  # letters of a name's longest word
_CASES = 10  # endings from which a language counts as one with cases: English has three
_OFTEN = (
    4  # mentions: what is always in one form so often is likely to have no other, as names of foreigners in Ukrainian
)
_VOWELS = frozenset("aeiouyąęóаеёиоуыэюяіїєўьй")
_KEY = 2  # letters that forms of a word share


def folded(
    names: Mapping[str, int], lang: str, natives: Mapping[str, tuple[str, str]] | None = None
) -> dict[str, tuple[str, ...]]:
    """By citation form, the forms that texts have.

    Args:
        names: how often each is mentioned.
        lang: of the texts.
        natives: language and name of the original, by name that renders it.

    Returns:
        Every name in one entry; an entry's own name first, where texts have it.
    """
    if len(endings(lang)) < _CASES:
        return {name: (name,) for name in names}
    base = _cited(names, lang, natives or {})
    pool = {name: count for name, count in names.items() if name not in base}
    for name, cited in base.items():
        pool[cited] = pool.get(cited, 0) + names[name]
    base.update(_seen(pool, lang))
    if len(endings(lang)) >= MANY:
        base.update(_unseen([name for name in pool if name not in base and name not in base.values()], lang))
    gathered: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (base.get(name, name) != name, -names[name], name)):
        gathered[_root(name, base)].append(name)
    return {name: tuple(every) for name, every in sorted(gathered.items())}


def _cited(names: Mapping[str, int], lang: str, natives: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Names that are no citation forms, with those that dictionaries and originals give."""
    found: dict[str, str] = {}
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(names):
        native = natives.get(name, ("", ""))
        cited = citation(name, lang, native)
        often = (" " not in name or name in natives) and names[name] >= _OFTEN and not _as_there(name, cited, native[1])
        if cited == name:
            alike[_key(name)].append(name)
        elif not (often and cited not in names and not is_listed(cited, lang)):
            found[name] = cited
    for name, cited in found.items():
        if cited not in names:  # a nominative that texts have is surer than one that nobody wrote
            found[name] = next((one for one in alike[_key(name)] if _has(one, name, lang)), cited)
    return {name: cited for name, cited in found.items() if found.get(cited, cited) == cited}


def _as_there(name: str, cited: str, native: str) -> bool:
    """Whether the citation form ends in a consonant, as the name in the original does, and the form does not: Брайтона."""
    ends = [word[-1:].lower() in _VOWELS for word in (name, cited, native)]
    return bool(native) and ends == [True, False, False]


def _seen(names: Mapping[str, int], lang: str) -> dict[str, str]:
    """Names that are forms of others, the commonest looked at first."""
    base: dict[str, str] = {}
    buckets: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-names[name], len(name), name)):
        buckets[_key(name)].append(name)
    for alike in buckets.values():
        for form in alike:
            fits = (name for name in alike if name != form and base.get(name) != form and _has(name, form, lang))
            found = next(fits, None)
            if found is not None and base.get(found, found) != form:
                base[form] = base.get(found, found)
    return base


def _root(name: str, base: Mapping[str, str]) -> str:
    seen = {name}
    while name in base and base[name] not in seen:
        name = base[name]
        seen.add(name)
    return name


def _key(name: str) -> tuple[str, ...]:
    return tuple([word[:_KEY] for word in name.split()])


def _has(name: str, form: str, lang: str) -> bool:
    """Whether a form is one of a name's, word by word."""
    words, others = name.split(), form.split()
    long = max(map(len, words)) >= _SHORTEST
    return long and all(one == other or other in _forms(one, lang) for one, other in zip(words, others, strict=True))


@lru_cache(maxsize=65536)
def _forms(word: str, lang: str) -> frozenset[str]:
    return frozenset(forms(paradigm(word, lang, name=True)))


def _unseen(names: Iterable[str], lang: str) -> dict[str, str]:
    """Citation forms that texts lack, of names of which they have two other forms at least."""
    pointed: dict[str, set[str]] = defaultdict(set)
    for name in names:
        options = [[cut for cut in stems(word, lang) if _could_be(cut, word, lang)] for word in name.split()]
        for words in product(*options):
            made = " ".join(words)
            if made != name and max(map(len, words)) >= _SHORTEST:
                pointed[made].add(name)
    found: dict[str, str] = {}
    for made, its in sorted(pointed.items(), key=lambda item: (-len(item[1]), len(item[0]), item[0])):
        free = [name for name in sorted(its) if name not in found]
        if len(free) > 1:
            found.update(dict.fromkeys(free, made))
    return found


def _could_be(cut: str, word: str, lang: str) -> bool:
    return cut == word or (cut[-1].lower() not in _VOWELS and word in _forms(cut, lang))
