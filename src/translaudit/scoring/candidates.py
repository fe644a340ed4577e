"""Count in one document the names that no termbase has, with what the original has in their place.

Reach for `count_candidates` from `translaudit.audit`, where a termbase is to be mined; `proposals` makes entries of what
whole corpora say. A name is a run of capitalised words, none of which the text also has in small letters. In German,
where every noun has a capital, only what renders a name of the original counts; scripts without capitals give nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.names.renderings import renderings
from translaudit.text.addresses import in_address
from translaudit.text.capitals import NOUNS, capitals, opens, small
from translaudit.text.inflection import dictionary
from translaudit.text.language import primary
from translaudit.text.vocabulary import dictionaries, has

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from translaudit.document import Document
    from translaudit.model import Example

__all__ = ["count_candidates"]

_BETWEEN = re.compile(r" (?:(?:of|de|del|da|do|di|van|von|der|den|bin|ibn|al|el) (?:the |la )?)?|[-‑]")
_NOUN = re.compile(r" ([^\W\d_]{3,})(?![\w'’ʼ-])")
_LONGEST = 4  # words
_PART = 4  # letters of a part of a compound
_DATED = {"seen": "dated", "opening": "opening on"}
_SURE = 2.0  # how much a word must sound like a name to be its rendering beyond doubt


def count_candidates(
    document: Document,
    counts: dict[tuple[str, ...], int],
    places: dict[tuple[str, ...], tuple[Example, ...]],
    example: Callable[[int, int], Example],
) -> None:
    """Add mentions, documents and an example of each name, and of each name of the original that it renders.

    Keys are `("seen", language, name)` for mentions, `("seen in", …)` for documents, `("dated", …, date)` for documents with
    a date, and `("renders", language, name, source language, name there)` for mentions that render that. Where a name opens
    a sentence, and its first word may be no part of it, they are `("opening", language, name, what follows its first word)`,
    `("opening in", …)` and `("opening on", …, date)`.
    """
    lang = primary(document.target.lang)
    rendered = {one.by.start: (one.name.word, one.evidence) for one in renderings(document) if one.by}
    found: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    natives: dict[tuple[str, str], int] = {}
    text = document.target.text
    for words, opening in _runs(document, rendered):
        start, end = words[0][0], words[-1][1]
        name = text[start:end]
        rest = text[words[1][0] : end] if len(words) > 1 and text[words[1][0]].isupper() else ""
        key: tuple[str, ...] = ("opening", lang, name, rest) if opening else ("seen", lang, name)
        found.setdefault(key, []).append((start, end))
        there = [rendered.get(start, ("", 0.0)) for start, _ in words]
        if document.source and all(word and evidence >= _SURE for word, evidence in there):
            native = " ".join(word for word, _ in there)
            natives[name, native] = natives.get((name, native), 0) + 1
    for key, spans in found.items():
        counts[key] = len(spans)
        counts[f"{key[0]} in", *key[1:]] = 1
        places[key] = (example(*min(spans)),)
        if document.bitext.date:
            counts[_DATED[key[0]], *key[1:], document.bitext.date] = 1
    for (name, native), count in natives.items():
        counts["renders", lang, name, primary(document.source_lang), native] = count


def _runs(document: Document, rendered: dict[int, tuple[str, float]]) -> Iterator[tuple[list[tuple[int, int]], bool]]:
    """Runs of capitalised words that no termbase knows, as spans, and whether the first may owe its capital to its place."""
    text = document.target.text
    lang = primary(document.target.lang)
    nouns = lang in NOUNS
    known = sorted((hit.start, hit.end) for hit in document.hits) if document.resources.has_termbase else []
    words = sorted(
        span
        for word, spans in capitals(text).items()
        if not small(text, word) and (not nouns or document.source or _strange(word, lang))
        for span in spans
        if not _within(known, *span)
        and not in_address(text, *span)
        and (not nouns or not document.source or span[0] in rendered)
    )
    run: list[tuple[int, int]] = []
    for span in words:
        joined = run and len(run) < _LONGEST and _BETWEEN.fullmatch(text, run[-1][1], span[0])
        if run and not joined:
            yield _whole(text, run, lang), _doubtful(text, run, rendered)
            run = []
        run.append(span)
    if run:
        yield _whole(text, run, lang), _doubtful(text, run, rendered)


def _whole(text: str, run: list[tuple[int, int]], lang: str) -> list[tuple[int, int]]:
    """A run with the noun in small letters that its last word describes: Тихий океан, Верховного суду."""
    if lang not in dictionary.DICTIONARIES:
        return run
    start, end = run[-1]
    noun = _NOUN.match(text, end)
    if noun is None:
        return run
    last = dictionary.read(text[start:end], lang)
    cases = {(one.case, one.group) for one in last if one.adjective}
    if not cases or any(not one.adjective and not one.person for one in last):
        return run
    agree = any((one.case, one.group) in cases for one in dictionary.read(noun[1], lang) if not one.adjective)
    return [*run, noun.span(1)] if agree else run


@lru_cache(maxsize=16384)
def _strange(word: str, lang: str) -> bool:
    """Whether a word is none of a language whose nouns have capitals, and none that is made of such."""
    if lang not in dictionaries() or has(word, lang):
        return False
    parts = range(_PART, len(word) - _PART + 1)
    return not any(has(word[at:], lang) and len(word) - at >= _PART for at in parts)


def _doubtful(text: str, run: list[tuple[int, int]], rendered: dict[int, tuple[str, float]]) -> bool:
    """Whether the first word of a run opens a sentence, and surely renders no name."""
    return opens(text, run[0][0]) and rendered.get(run[0][0], ("", 0.0))[1] < _SURE


def _within(known: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch touches one of some, which are sorted."""
    at = bisect_left(known, (end, 0)) - 1
    return at >= 0 and known[at][1] > start
