"""Count in one document how names are spelled, for what only a whole corpus shows.

Reach for `count_spellings` from `translaudit.audit`, where consistency is judged within the corpus. Kept are names that
could be told for one later: a given name with the name after it, names that end as those of some language do, and
forms that a termbase accepts for one concept. One example a document and name; what is a fault there is left out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.forms import Use
from translaudit.romanize.inverse import LANGUAGES
from translaudit.romanize.parts import is_given
from translaudit.romanize.plausible import might_end
from translaudit.romanize.systems import family_end, given_in
from translaudit.text.addresses import in_address
from translaudit.text.capitals import capitals, likely, word_before
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from translaudit.document import Document
    from translaudit.model import Example

__all__ = ["count_spellings"]

_SHORTEST = 4  # letters


def count_spellings(
    document: Document,
    counts: dict[tuple[str, ...], int],
    places: dict[tuple[str, ...], tuple[Example, ...]],
    example: Callable[[int, int], Example],
) -> None:
    """Add mentions, documents and an example of each spelling.

    Keys are `("spelled", language, name, concept)` for mentions, `("spelled in", …)` for documents; the concept is ""
    for a name that no termbase has.

    Args:
        document: the document.
        counts: to add to.
        places: to add to.
        example: makes an example of a span of the translation.
    """
    lang = document.target.lang.split("-", maxsplit=1)[0]
    found: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    known: set[int] = set()
    for hit in document.hits if document.resources.has_termbase else ():
        known.update(range(hit.start, hit.end))
        forms, entry = hit.entries[0]
        thing = forms.thing(entry.thing)
        named = thing.kind in ("place", "person") and not entry.part
        if named and hit.accepted() and entry.use < Use.EXCEPTION:
            found.setdefault(("spelled", lang, entry.text, thing.id), []).append((hit.start, hit.end))
    text = document.target.text
    for word, spans in capitals(text).items():
        if len(word) < _SHORTEST or is_given(fold(word)) or given_in(word, lang):
            continue
        ends = (family_end(word, lang) or _ends_tellingly(word)) and likely(text, word, spans)
        for start, end in spans:
            if start in known or in_address(text, start, end):
                continue
            before = word_before(text, start)
            if before and is_given(fold(before)):
                whole = start - len(before) - 1
                found.setdefault(("spelled", lang, f"{before} {word}", ""), []).append((whole, end))
            if ends:
                found.setdefault(("spelled", lang, word, ""), []).append((start, end))
    for key, spans in found.items():
        counts[key] = len(spans)
        counts["spelled in", *key[1:]] = 1
        places[key] = (example(*min(spans)),)


@lru_cache(maxsize=65536)
def _ends_tellingly(word: str) -> bool:
    return any(might_end(word, lang) for lang in LANGUAGES)
