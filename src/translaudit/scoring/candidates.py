"""Count in one document the names that no termbase has, with what the original has in their place.

Reach for `count_candidates` from `translaudit.audit`, where a termbase is to be mined; `proposals` makes entries of what
whole corpora say. A name is a run of capitalised words, none of which the text also has in small letters. In German,
where every noun has a capital, only what renders a name of the original counts; scripts without capitals give nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from translaudit.renderings import renderings
from translaudit.text.addresses import in_address
from translaudit.text.capitals import NOUNS, capitals, likely, opens
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from translaudit.document import Document
    from translaudit.model import Example

__all__ = ["count_candidates"]

_BETWEEN = re.compile(r" (?:(?:of|de|del|da|do|di|van|von|der|den|bin|ibn|al|el) (?:the |la )?)?|[-‑]")
_LONGEST = 4  # words
_SURE = 2.0  # how much a word must sound like a name to be its rendering beyond doubt


def count_candidates(
    document: Document,
    counts: dict[tuple[str, ...], int],
    places: dict[tuple[str, ...], tuple[Example, ...]],
    example: Callable[[int, int], Example],
) -> None:
    """Add mentions, documents and an example of each name, and of each name of the original that it renders.

    Keys are `("seen", language, name)` for mentions, `("seen in", …)` for documents, `("dated", …, date)` for documents with
    a date, and `("renders", language, name, source language, name there)` for mentions that render that.
    """
    lang = primary(document.target.lang)
    rendered = {one.by.start: (one.name.word, one.evidence) for one in renderings(document) if one.by}
    found: dict[str, list[tuple[int, int]]] = {}
    natives: dict[tuple[str, str], int] = {}
    for words in _runs(document, rendered):
        start, end = words[0][0], words[-1][1]
        name = document.target.text[start:end]
        found.setdefault(name, []).append((start, end))
        there = [rendered.get(start, ("", 0.0)) for start, _ in words]
        if document.source and all(word and evidence >= _SURE for word, evidence in there):
            native = " ".join(word for word, _ in there)
            natives[name, native] = natives.get((name, native), 0) + 1
    for name, spans in found.items():
        key = ("seen", lang, name)
        counts[key] = len(spans)
        counts["seen in", lang, name] = 1
        places[key] = (example(*min(spans)),)
        if document.bitext.date:
            counts["dated", lang, name, document.bitext.date] = 1
    for (name, native), count in natives.items():
        counts["renders", lang, name, primary(document.source_lang), native] = count


def _runs(document: Document, rendered: dict[int, tuple[str, float]]) -> Iterator[list[tuple[int, int]]]:
    """Runs of capitalised words that no termbase knows, each as the spans of its words."""
    text = document.target.text
    nouns = primary(document.target.lang) in NOUNS
    known = sorted((hit.start, hit.end) for hit in document.hits) if document.resources.has_termbase else []
    words = sorted(
        span
        for word, spans in capitals(text).items()
        if likely(text, word, spans)
        for span in spans
        if not _within(known, *span) and not in_address(text, *span) and (not nouns or span[0] in rendered)
    )
    run: list[tuple[int, int]] = []
    for span in words:
        joined = run and len(run) < _LONGEST and _BETWEEN.fullmatch(text, run[-1][1], span[0])
        if run and not joined:
            yield run
            run = []
        if not run and opens(text, span[0]) and span[0] not in rendered:
            continue  # a word that opens a sentence may be anything
        run.append(span)
    if run:
        yield run


def _within(known: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch touches one of some, which are sorted."""
    at = bisect_left(known, (end, 0)) - 1
    return at >= 0 and known[at][1] > start
