"""Count in one document how terms are rendered, and find what documents of a corpus render differently between them.

Reach for `count_renderings` and `rendering_findings` from `translaudit.audit`, where consistency is judged within the
corpus. Counted are the terms whose rendering a word list tells for certain; what changes within one document is left to
the rule `term-drift`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from translaudit.drift.recurrence import Pairs, senses
from translaudit.drift.stand_ins import of_one_family
from translaudit.lexicon.terms import is_term, may_replace
from translaudit.model import Confidence
from translaudit.records import NamedTuple
from translaudit.scoring.at_example import finding_at, times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from translaudit.document import Document
    from translaudit.model import Example, Finding, Tally
    from translaudit.rule import Rule

__all__ = ["count_renderings", "rendering_findings"]

_DOCUMENTS = 3  # that have the usual rendering
_MARGIN = 3  # the usual rendering stands in so many times as many documents as another
_SHOWN = 3


class _Rendering(NamedTuple):
    """How often one rendering of a term stands in a corpus, in how many documents, and where."""

    mentions: int
    documents: int
    places: tuple[Example, ...]


def count_renderings(
    document: Document,
    counts: dict[tuple[str, ...], int],
    places: dict[tuple[str, ...], tuple[Example, ...]],
    example: Callable[[int, int], Example],
) -> None:
    """Add mentions, documents and an example of each rendering of a term.

    Keys are `("rendered", languages, term, rendering)` for mentions and `("rendered in", …)` for documents, both words
    as their bases, and `("written", languages, term, text)` for the term as it is written.

    Args:
        document: the document.
        counts: to add to.
        places: to add to.
        example: makes an example of a span of the translation.
    """
    if document.source is None or not document.close or document.long:
        return
    pairs = Pairs(document)
    langs = "-".join(pairs.langs)
    for at, sentence in enumerate(pairs.source):
        for number, name in enumerate(sentence.bases):
            there = _rendering(pairs, at, number) if name and sentence.bases.count(name) == 1 else None
            if there is None:
                continue
            key = (langs, name, pairs.target[at].bases[there])
            counts["rendered", *key] = counts.get(("rendered", *key), 0) + 1
            counts["rendered in", *key] = 1
            written = ("written", langs, name, sentence.texts[number].casefold())
            counts[written] = counts.get(written, 0) + 1
            places.setdefault(("rendered", *key), (example(*pairs.target[at].span(there)),))


def _rendering(pairs: Pairs, at: int, number: int) -> int | None:
    """The one word that a list gives for a term, and that renders nothing else there."""
    source, target = pairs.source[at], pairs.target[at]
    name = source.bases[number]
    meant = senses(source.words[number], source.texts[number], pairs.langs[0])
    if pairs.langs[1] != "en" and not any(map(is_term, meant)):
        return None
    found = [
        there
        for there, (word, text) in enumerate(zip(target.words, target.texts, strict=True))
        if target.bases[there]
        and (pairs.langs[1] != "en" or is_term(text))
        and not meant.isdisjoint(senses(word, text, pairs.langs[1]))
        and not pairs.explained(at, there, {name})
    ]
    return found[0] if len(found) == 1 else None


def rendering_findings(tally: Tally, one: Rule) -> tuple[Finding, ...]:
    """What documents render differently between them, each odd rendering of a term once.

    Args:
        tally: of all documents, merged.
        one: the rule that they are findings of.
    """
    terms: defaultdict[tuple[str, str], dict[str, _Rendering]] = defaultdict(dict)
    written: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for key, count in tally.counts.items():
        if key[0] == "rendered":
            inside = tally.counts["rendered in", *key[1:]]
            terms[key[1], key[2]][key[3]] = _Rendering(count, inside, tally.places[key])
        elif key[0] == "written":
            written[key[1], key[2]][key[3]] = count
    found = []
    for term in sorted(terms):
        name = min(written[term].items(), key=lambda item: (-item[1], item[0]))[0]
        found += [_finding(one, term[0], name, usual, odd) for usual, odd in _odd(terms[term])]
    return tuple(sorted(found, key=lambda one: (one.document, one.path, one.start)))


def _odd(renderings: dict[str, _Rendering]) -> Iterator[tuple[_Rendering, _Rendering]]:
    ranked = sorted(renderings.values(), key=lambda one: (-one.documents, -one.mentions, one.places))
    usual = ranked[0]
    usually = usual.places[0].text
    if usual.documents < _DOCUMENTS:
        return
    for odd in ranked[1:]:
        instead = odd.places[0].text
        elsewhere = odd.places[0].document not in {place.document for place in usual.places}
        free = of_one_family(usually, instead) or may_replace(instead, usually)
        if odd.documents * _MARGIN <= usual.documents and elsewhere and not free:
            yield usual, odd


def _finding(one: Rule, langs: str, name: str, usual: _Rendering, odd: _Rendering) -> Finding:
    place, usually = odd.places[0], usual.places[0].text
    source_lang, target_lang = langs.split("-")
    said = [times(of.mentions, of.documents) for of in (odd, usual)]
    return finding_at(
        place,
        one,
        message=f"In the corpus “{name}” is “{place.text}” ({said[0]}) and “{usually}” ({said[1]}); keep one.",
        instead=usually,
        others=[
            *[(on, "the usual rendering") for on in usual.places[:_SHOWN]],
            *[(on, "as here") for on in odd.places[1:_SHOWN]],
        ],
        confidence=Confidence.LOW,
        key=(langs, name, place.text),
        langs=(source_lang, target_lang),
    )
