"""The forms of a language's table: how they are written there, and how they are kept.

Reach for `compiled`. Signs say that a form is doubtful or unbound, that any ending may follow, that words only have to stand
beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.pieces import packed, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["BESIDE", "HEAD", "JOINED", "UNSPACED", "Form", "compiled", "plain"]

UNSPACED = frozenset(("zh", "ja"))
JOINED = frozenset(("uk", "ru"))
"""Languages in which an apostrophe parts letters, not words."""
BESIDE = "beside"
"""The row of words that a bound form stands beside."""
HEAD = 2
"""Letters of a word by which the forms are found that it may begin."""
_APOSTROPHES = str.maketrans("", "", "'’ʼ")
_PARTS = expression(r"(?:\(([^)]*)\) *)?([^(]*?)(?: *\(([^)]*)\))?")
_VOWELS = expression("[\u064b-\u0652\u0640\u0307]")  # Arabic ones and the stretcher; the dot that is left of a small İ
_ARABIC = str.maketrans("أإآىة", "ااايه")
_SIGNS = frozenset("?*!( ")  # of forms that are doubtful, open, unbound, or phrases


class Form(NamedTuple):
    """A form: its words, each with whether any ending may follow and any beginning stand before; what it means."""

    words: tuple[tuple[str, bool, bool], ...]
    family: str
    concept: str
    certain: bool
    bound: bool  # means it beside a word of `beside` only
    around: tuple[int, int]  # how many of the first and of the last words only have to be there: (the) patient

    @property
    def size(self) -> tuple[int, int]:
        """By which of two forms the longer one is found."""
        return len(self.words), sum(len(word) for word, *_ in self.words)


def compiled(lang: str, data: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The file of a language as plain data: its forms, and their numbers by how their first word may stand in a text."""
    listed = [
        form
        for family, rows in data.items()
        for concept, forms in rows.items()
        for form in _read(lang, family, concept, forms, bound=BESIDE in rows)
    ]
    heads: dict[str, tuple[dict[str, list[int]], dict[str, list[int]]]] = {}
    ends: dict[str, list[int]] = {}
    for number, form in enumerate(listed):
        word, loose, inside = form.words[0]
        indexes = (ends, ends) if inside else heads.setdefault(word[:HEAD], ({}, {}))
        indexes[loose].setdefault(word, []).append(number)
    return {
        "first": packed_by_key(
            {
                concept: _plain_form(forms.partition("|")[0])
                for rows in data.values()
                for concept, forms in rows.items()
                if not forms.startswith("?")
            }
        ),
        "inflected": packed_by_key(
            {
                concept: [form for form in forms.split("|") if not _SIGNS & set(form)]
                for rows in (data.values() if lang == "en" else ())
                for concept, forms in rows.items()
            }
        ),
        "concepts": frozenset((form.family, form.concept) for form in listed if form.concept != BESIDE),
        "forms": packed(map(tuple, listed)),
        "signs": [form.words[0][0] for form in listed] if lang in UNSPACED else [],
        "heads": packed_by_key(heads),
        "ends": ends,
    }


def _read(lang: str, family: str, concept: str, forms: str, *, bound: bool) -> Iterator[Form]:
    first, *others = forms.lower().split("|")
    shown_only = f"?{first}" in others  # to be suggested, and doubtful all the same
    if lang not in UNSPACED:
        forms = forms.replace("-", " ").replace("'", "" if lang in JOINED else " ")
    for number, raw in enumerate(plain(forms, lang).split("|")):
        free, certain = "!" in raw[:2], "?" not in raw[:2] and not (shown_only and number == 0)
        parts = _PARTS.fullmatch(raw.lstrip("?!"))
        ahead, own, behind = [part.split() for part in (parts.groups("") if parts else ("", raw, ""))]
        words = [
            (word.strip("*"), word.endswith("*"), word.startswith("*") and len(word) > 1)
            for word in (*ahead, *own, *behind)
        ]
        around = len(ahead), len(behind)
        yield Form(tuple(words), family, concept, certain, bound and not free, around)


def _plain_form(form: str) -> str:
    """A form without its signs, and without words that only have to stand beside it."""
    return re.sub(r"\([^)]*\)", "", form).strip("!* ")


def plain(word: str, lang: str) -> str:
    """A word in small letters, without apostrophes and, in Arabic and Turkish, the signs that texts may leave out."""
    word = word.lower().translate(_APOSTROPHES)
    return _VOWELS.sub("", word).translate(_ARABIC) if lang in ("ar", "tr") else word
