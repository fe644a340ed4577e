"""Count in one document how terms are rendered, and find what documents of a corpus render differently between them.

Reach for `count_renderings` and `rendering_findings` from `translaudit.audit`, where consistency is judged within the
corpus. Counted are the terms whose rendering a word list tells for certain; what changes within one document is left to
the rule `term-drift`. Where documents have dates, each rendering is told with its first and last, and a corpus that went
over from one rendering to another is told that, from which date.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from translaudit.drift.recurrence import Pairs, senses
from translaudit.drift.stand_ins import of_one_family
from translaudit.lexicon.terms import is_term, may_replace
from translaudit.model import Confidence
from translaudit.records import NamedTuple
from translaudit.scoring.at_example import finding_at, said_when, times
from translaudit.scoring.change_points import change_points

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translaudit.document import Document
    from translaudit.model import Example, Finding, Tally
    from translaudit.rule import Rule
    from translaudit.scoring.change_points import Change

__all__ = ["count_renderings", "rendering_findings"]

_DOCUMENTS = 3  # that have the usual rendering
_MARGIN = 3  # the usual rendering stands in so many times as many documents as another
_SHOWN = 3


class _Rendering(NamedTuple):
    """How often one rendering of a term stands in a corpus, in how many documents, where, and from when to when."""

    base: str
    mentions: int
    documents: int
    places: tuple[Example, ...]
    first: str
    last: str

    @property
    def text(self) -> str:
        """As it is written at the first place."""
        return self.places[0].text

    def counted(self) -> str:
        """How often it stands, in words."""
        return times(self.mentions, self.documents) + said_when(self.first, self.last)


def count_renderings(
    document: Document,
    counts: dict[tuple[str, ...], int],
    places: dict[tuple[str, ...], tuple[Example, ...]],
    example: Callable[[int, int], Example],
) -> None:
    """Add mentions, documents and an example of each rendering of a term.

    Keys are `("rendered", languages, term, rendering)` for mentions, `("rendered in", …)` for documents and
    `("rendered on", …, date)` for documents with a date, both words as their bases, and
    `("written", languages, term, text)` for the term as it is written.

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
            if document.bitext.date:
                counts["rendered on", *key, document.bitext.date] = 1
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
    written: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    dated: defaultdict[tuple[str, str], dict[tuple[str, str], int]] = defaultdict(dict)
    for key, count in tally.counts.items():
        if key[0] == "rendered on":
            dated[key[1], key[2]][key[4], key[3]] = count
        elif key[0] == "written":
            written[key[1], key[2]][key[3]] = count
    terms: defaultdict[tuple[str, str], list[_Rendering]] = defaultdict(list)
    for key, count in tally.counts.items():
        if key[0] == "rendered":
            days = sorted(date for date, rendering in dated[key[1], key[2]] if rendering == key[3]) or [""]
            inside = tally.counts["rendered in", *key[1:]]
            terms[key[1], key[2]].append(_Rendering(key[3], count, inside, tally.places[key], days[0], days[-1]))
    found = []
    for term in sorted(terms):
        name = min(written[term].items(), key=lambda item: (-item[1], item[0]))[0]
        changes = change_points(dated[term])
        found += [_finding(one, term[0], name, *pair, changes) for pair in _pairs(terms[term], changes)]
    return tuple(sorted(found, key=lambda one: (one.document, one.path, one.start)))


def _pairs(renderings: list[_Rendering], changes: Sequence[Change]) -> Iterator[tuple[_Rendering, _Rendering]]:
    """The usual rendering beside each that is odd: seldom, or what the corpus went over from or to."""
    ranked = sorted(renderings, key=lambda one: (-one.documents, -one.mentions, one.places))
    usual = ranked[0]
    if usual.documents < _DOCUMENTS:
        return
    changed = {form for change in changes for form in (change.form, change.other)}
    for odd in ranked[1:]:
        elsewhere = odd.places[0].document not in {place.document for place in usual.places}
        seldom = odd.documents * _MARGIN <= usual.documents and elsewhere
        free = of_one_family(usual.text, odd.text) or may_replace(odd.text, usual.text)
        if (seldom or {usual.base, odd.base} <= changed) and not free:
            yield usual, odd


def _finding(
    one: Rule, langs: str, name: str, usual: _Rendering, odd: _Rendering, changes: Sequence[Change]
) -> Finding:
    source_lang, target_lang = langs.split("-")
    message = f"In the corpus “{name}” is “{odd.text}” ({odd.counted()}) and “{usual.text}” ({usual.counted()}); "
    change = next((change for change in changes[::-1] if {usual.base, odd.base} == {change.form, change.other}), None)
    if change is None:
        message += "keep one."
    else:
        newer = usual if change.form == usual.base else odd
        before, after = (f"{part[0]} of {part[1]}" for part in (change.before, change.after))
        message += f"from {change.date} on “{newer.text}” stands in {after} documents, before in {before}; keep one."
    return finding_at(
        odd.places[0],
        one,
        message=message,
        instead=usual.text,
        others=[
            *[(on, "the usual rendering") for on in usual.places[:_SHOWN]],
            *[(on, "as here") for on in odd.places[1:_SHOWN]],
        ],
        confidence=Confidence.LOW,
        key=(langs, name, odd.text),
        langs=(source_lang, target_lang),
    )
