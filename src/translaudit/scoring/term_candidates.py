"""Count in one document the terms of its original, with what the translation has for each.

Reach for `count_term_candidates` from `translaudit.audit`, where a termbase is to be mined; `term_proposals` makes entries
of what whole corpora say. A term is one to three words of the original that carry content and stand side by side, whose
renderings, as far as word lists, likeness and the rest of the document tell, stand side by side too, with nothing else
between them. The English side must name something of law, state, war, medicine or the like; between two other languages a
term is one word, and both have an English rendering in common that does. Names are left to `candidates`, and what a
termbase has to the termbase.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from translaudit.align.words import link
from translaudit.drift.recurrence import Pairs
from translaudit.lexicon.terms import is_term
from translaudit.text.capitals import NOUNS

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from translaudit.document import Document
    from translaudit.drift.recurrence import Sentence
    from translaudit.model import Example

__all__ = ["JOINED", "count_term_candidates"]

JOINED = "|"
"""Between the bases of a phrase; what a list takes for one word may have blanks."""

_LONGEST = 3  # words that carry content
_APART = 2  # light words between two of them
_TELLING = 3  # segments in which a word must stand for the document alone to tell what renders it
_WIDER = 2  # words beside a rendering that nothing in the original asks for, and that may belong to it
_STOPS = re.compile(r"[^\w\s'’ʼ-]")
_OF = ("of", "for", "on", "in", "to", "against")  # behind the head of an English term


def count_term_candidates(
    document: Document,
    counts: dict[tuple[str, ...], int],
    places: dict[tuple[str, ...], tuple[Example, ...]],
    example: Callable[[int, int], Example],
) -> None:
    """Add mentions, documents and an example of each rendering of a term, and how often each word of the original stands.

    Keys are `("term", languages, term, rendering, rendering with what stands beside it)` for mentions, all as bases with
    `JOINED` between, `("term in", …)` for documents, `("term on", …, date)` for documents with a date; `("term said", languages,
    term, text)` and `("term written", languages, rendering, text)` for how they are written, and
    `("term word", languages, base)` for words of the original.

    Args:
        document: the document; one without an original has no terms.
        counts: to add to.
        places: to add to.
        example: makes an example of a span of the translation.
    """
    if document.source is None or not document.close or document.long:
        return
    pairs = Pairs(document)
    langs = "-".join(pairs.langs)
    found: dict[tuple[str, ...], int] = {}
    for at, sentence in enumerate(pairs.source):
        for name in filter(None, sentence.bases):
            found["term word", langs, name] = found.get(("term word", langs, name), 0) + 1
        for source, head, whole in _terms(document, pairs, at):
            there = pairs.target[at]
            key = (langs, _key(sentence, source), _key(there, head), _key(there, whole))
            for counted in (
                ("term", *key),
                ("term said", *key[:2], _written(sentence, source, pairs.langs[0])),
                *{
                    ("term written", langs, _key(there, one), _written(there, one, pairs.langs[1]))
                    for one in (head, whole)
                },
            ):
                found[counted] = found.get(counted, 0) + 1
            found["term in", *key] = 1
            if document.bitext.date:
                found["term on", *key, document.bitext.date] = 1
            places.setdefault(("term", *key), (example(*there.span(whole[0], whole[-1])),))
    counts.update(found)


def _terms(document: Document, pairs: Pairs, at: int) -> Iterator[tuple[Sequence[int], Sequence[int], Sequence[int]]]:
    """Terms of a segment: numbers of their words, of the words that render them, and of these with what belongs to them."""
    source, target = pairs.source[at], pairs.target[at]
    links = _links(pairs, at)
    for run in _runs(source, links):
        there = sorted(links[number] for number in run)
        head = range(there[0], there[-1] + 1)
        between = [number for number in head if target.bases[number] and number not in there]
        if between or len(head) > len(run) + _APART or _STOPS.search(_text(target, head)):
            continue
        spoken = range(run[0], run[-1] + 1)
        named = _has_capitals(source, spoken, pairs.langs[0]) or _has_capitals(target, head, pairs.langs[1])
        if named or not _has_noun(source, run, pairs.langs[0]) or not _has_noun(target, there, pairs.langs[1]):
            continue
        whole = _widened(pairs, at, head, {source.bases[number] for number in run})
        english = pairs.langs[1] == "en"
        if _is_term(pairs.langs, source, target, run, whole if english else head) and not _known(
            document, pairs, at, head
        ):
            of_compound = english and len(head) == 1  # of a compound either part may be linked
            yield spoken, _english_head(target, whole) if of_compound else head, whole


def _links(pairs: Pairs, at: int) -> dict[int, int]:
    """Which word of a translation renders each of the original, by lists and likeness, else as the document tells."""
    source, target = pairs.source[at], pairs.target[at]
    links = {one.source: one.target for one in link(source.words, target.words)}
    learnt: defaultdict[frozenset[str], list[int]] = defaultdict(list)
    for number, name in enumerate(source.bases):
        usual = pairs.rendering(name) if name and number not in links and len(pairs.said[name]) >= _TELLING else None
        if usual is not None:
            learnt[usual.heads].append(number)
    taken = frozenset(links.values())
    for heads, numbers in learnt.items():
        there = [number for number, one in enumerate(target.bases) if one in heads]
        if len(there) >= len(numbers) and taken.isdisjoint(there):
            links.update(zip(numbers, there[-len(numbers) :], strict=True))
    return links


def _runs(sentence: Sentence, links: Mapping[int, int]) -> Iterator[list[int]]:
    """The runs of words of a sentence that carry content and are all rendered, by the numbers of these words."""
    content = [number for number, one in enumerate(sentence.bases) if one]
    for first in range(len(content)):
        run: list[int] = []
        for number in content[first : first + _LONGEST]:
            apart = run and (
                number - run[-1] > _APART + 1 or _STOPS.search(_text(sentence, range(run[-1], number + 1)))
            )
            if number not in links or apart:
                break
            run.append(number)
            yield list(run)


def _is_term(
    langs: tuple[str, str], source: Sentence, target: Sentence, run: Sequence[int], there: Sequence[int]
) -> bool:
    """Whether what is named is a term: its head on an English side, else an English word that both sides may mean."""
    if "en" not in langs:
        one, other = source.words[run[0]], target.words[there[0]]
        return len(run) == len(there) == 1 and any(map(is_term, set(one.shown).intersection(other.shown)))
    side, numbers = (source, range(run[0], run[-1] + 1)) if langs[0] == "en" else (target, there)
    light = [number for number in numbers if not side.bases[number]]
    head = side.texts[_english_head(side, numbers)[0]]
    return is_term(head) and all(side.texts[number].casefold() in _OF for number in light)


def _english_head(sentence: Sentence, numbers: Sequence[int]) -> Sequence[int]:
    """The last word of an English term, or the last before its “of”."""
    after = (number for number in numbers[1:] if sentence.texts[number].casefold() in _OF)
    last = next(after, numbers[-1] + 1) - 1
    return range(last, last + 1)


def _has_noun(sentence: Sentence, numbers: Sequence[int], lang: str) -> bool:
    """Whether one of some words is or may be a noun; English nouns are looked up in the table of terms."""
    words = [sentence.words[number] for number in numbers]
    opens = numbers[0] == 0 and lang not in NOUNS  # a capital hides what it is
    return lang == "en" or opens or any(word.noun or not word.shown for word in words)


def _has_capitals(sentence: Sentence, numbers: Sequence[int], lang: str) -> bool:
    """Whether a word has a capital that it does not owe to the place where a sentence begins."""
    return lang not in NOUNS and any(sentence.texts[number][0].isupper() for number in numbers if number)


def _known(document: Document, pairs: Pairs, at: int, numbers: Sequence[int]) -> bool:
    """Whether a termbase has the rendering, or a part of it."""
    if not document.resources.has_termbase:
        return False
    start, end = pairs.target[at].span(numbers[0], numbers[-1])
    return any(hit.start < end and start < hit.end for hit in document.hits)


def _widened(pairs: Pairs, at: int, numbers: Sequence[int], names: Container[str]) -> Sequence[int]:
    """A rendering with what stands beside it and renders nothing else: warning strike, state of emergency."""
    first, last = numbers[0], numbers[-1]
    for _ in range(_WIDER):
        first = next((one for one in (first - 1, first - 2) if _belongs(pairs, at, one, first, names)), first)
        last = next((one for one in (last + 1, last + 2) if _belongs(pairs, at, one, last, names)), last)
    return range(first, last + 1)


def _belongs(pairs: Pairs, at: int, number: int, beside: int, names: Container[str]) -> bool:
    """Whether a word belongs to a rendering that ends or begins beside it, or with an “of” between."""
    target = pairs.target[at]
    if not 0 <= number < len(target.words) or not target.bases[number]:
        return False
    low, high = sorted((number, beside))
    between = [target.texts[one].casefold() for one in range(low + 1, high)]
    return (
        (not between or between[0] == _OF[0])
        and not _STOPS.search(_text(target, (low, high)))
        and not pairs.explained(at, number, names)
        and not _has_capitals(target, (number,), pairs.langs[1])
    )


def _key(sentence: Sentence, numbers: Sequence[int]) -> str:
    return JOINED.join([sentence.bases[number] for number in numbers if sentence.bases[number]])


def _text(sentence: Sentence, numbers: Sequence[int]) -> str:
    return sentence.text[sentence.words[numbers[0]].start : sentence.words[numbers[-1]].end]


def _written(sentence: Sentence, numbers: Sequence[int], lang: str) -> str:
    """How words are written, without a capital that they owe to the place where a sentence begins."""
    text = _text(sentence, numbers)
    opens = numbers[0] == 0 and lang not in NOUNS and text[1:].islower()
    return text[0].lower() + text[1:] if opens else text
