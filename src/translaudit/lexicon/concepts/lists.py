"""What the files of concepts say, as plain data; looked at only where nothing has it compiled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from translaudit.lexicon.concepts.forms import BESIDE, JOINED, UNSPACED, Form, plain
from translaudit.storage.expressions import expression
from translaudit.storage.pieces import packed, packed_by_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["compiled"]

_PARTS = expression(r"(?:\(([^)]*)\) *)?([^(]*?)(?: *\(([^)]*)\))?")
_SIGNS = frozenset("?*!( ")  # of forms that are doubtful, open, unbound, or phrases


def compiled(lang: str, data: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The file of a language as plain data: its forms, by how their first word may stand in a text."""
    listed = [
        form
        for family, rows in data.items()
        for concept, forms in rows.items()
        for form in _read(lang, family, concept, forms, bound=BESIDE in rows)
    ]
    indexes: tuple[dict[str, list[Form]], ...] = ({}, {}, {})  # by the whole of the first word, its beginning, its end
    for form in listed:
        word, loose, inside = form.words[0]
        indexes[2 if inside else loose].setdefault(word, []).append(form)
    whole, begun, ends = [{word: tuple(map(tuple, forms)) for word, forms in index.items()} for index in indexes]
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
        "concepts": packed_by_key({f"{form.family} {form.concept}": 1 for form in listed if form.concept != BESIDE}),
        "whole": packed_by_key(whole),
        "begun": packed_by_key(begun),
        "ends": ends,
        "signs": [form.words[0][0] for form in listed] if lang in UNSPACED else [],
        "forms": packed(map(tuple, listed) if lang in UNSPACED else ()),
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
