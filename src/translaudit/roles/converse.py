"""Where a translation tells a deal from its other side: what A sells to B, B buys from A.

Reach for `told_from_the_other_side` before calling buying for selling wrong. The verbs must be such that another verb has
their object as its subject (`grammar.toml`: converse); then the two who are named first must not be the same one, or one
side tells in a clause with what was done to whom. What rises or falls against another thing, is more than it or comes before
it may be told of the other thing. Of nouns (exports, imports) a place must be where they go to, or come
from, on one side only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.lexicon.contraries import phrases
from translaudit.roles.grammar import grammar
from translaudit.roles.participants import named, participants
from translaudit.roles.sentence import Sentence, part
from translaudit.roles.verbs import of_a_deal, turns
from translaudit.storage.expressions import expression
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.align.words import Word
    from translaudit.document import Document
    from translaudit.model import Segment

__all__ = ["told_from_the_other_side"]

_MARK = expression(r"[,;:()–—]\s*$")
_CLAUSE = expression(r"[,;:.!?—](?!\w)")
_FAR = 8  # words from a relative pronoun to its verb


def told_from_the_other_side(document: Document, there: int, here: int) -> bool:
    """Whether the verbs at two places are converse, and those whom both sides name have changed places with them.

    Args:
        document: the document.
        there: code point in the original at which its verb begins.
        here: code point in the translation at which its verb begins.
    """
    segment, source = document.segment_at(here), document.source
    langs = primary(document.source_lang), primary(document.target.lang)
    grammars = grammar(langs[0]), grammar(langs[1])
    if source is None or segment.source is None or grammars[0] is None or grammars[1] is None:
        return False
    texts = source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    words = document.readers[0].words(texts[0]), document.readers[1].words(texts[1])
    sides = (
        Sentence(texts[0], words[0], langs[0], grammars[0], {}),
        Sentence(texts[1], words[1], langs[1], grammars[1], {}),
    )
    places = there - segment.source.start, here - segment.target.start
    if _told_of_the_other(document, segment, texts, places):
        return True
    found = list(zip(sides, places, strict=True))
    if all(of_a_deal(*one) for one in found):
        return _bound(sides)
    turned = [turns(*one) for one in found]
    if any(turned) and _whom(*found[0]) != _whom(*found[1]):
        return True
    if not any(turned) or any(_noun(*one) for one, turns_round in zip(found, turned, strict=True) if not turns_round):
        return False
    shared, _ = participants(texts, words, langs)
    if len(shared) < 2:
        return _crossed(document, segment, places)
    return min(shared, key=lambda pair: pair[0].start) != min(shared, key=lambda pair: pair[1].start)


def _bound(sides: tuple[Sentence, Sentence]) -> bool:
    """Whether a place that both sides name is where something goes to, or comes from, on one side only."""
    there, here = ([one for one in named(side.text, side.words, side.lang) if one.kind == "place"] for side in sides)
    for one in there:
        for other in here:
            if not one.keys.isdisjoint(other.keys):
                said = [part(side, who, "", None).labels for side, who in zip(sides, (one, other), strict=True)]
                if any((label in said[0]) != (label in said[1]) for label in ("to", "from")):
                    return True
    return False


def _whom(side: Sentence, place: int) -> bool:
    """Whether a verb stands in a clause that says of somebody what others do with them: to whom they lost."""
    listed = side.grammar.forms.get("relatives", ())
    verb = next((at for at, word in enumerate(side.words) if word.start <= place < word.end), 0)
    marked = side.grammar.cases or side.grammar.order == "v2"  # such clauses have a comma
    for at in range(verb - 1, max(-1, verb - 1 - _FAR), -1):
        two = f"{side.written(at - 1)} {side.written(at)}" if at else ""
        size = next((n for n, one in ((2, two), (1, side.written(at))) if f" {one}" in listed or one in listed), 0)
        if not size:
            continue
        first = at - size + 1
        led = first > 0 and side.written(first - 1) in side.grammar.before
        begins = side.words[first - led].start
        alone = (two if size > 1 else side.written(at)) in listed
        if (led or alone) and (not marked or _MARK.search(side.text[:begins])):
            return True
    return False


def _crossed(document: Document, segment: Segment, places: tuple[int, int]) -> bool:
    """Whether a word before the one verb is rendered behind the other, and a word behind it before."""
    compared = document.compared(segment)
    if compared is None:
        return False
    sides = {
        (compared.source[one.source].start < places[0], compared.target[one.target].start < places[1])
        for one in compared.links()
    }
    return {(True, False), (False, True)} <= sides


def _told_of_the_other(document: Document, segment: Segment, texts: tuple[str, str], places: tuple[int, int]) -> bool:
    """Whether what one side compares with the other compares: the euro rose against the dollar, the dollar fell against it."""
    compared = document.compared(segment)
    if compared is None:
        return False
    there = _compared_with(texts[0], compared.source, places[0])
    here = _compared_with(texts[1], compared.target, places[1])
    if there is None or here is None:
        return False
    rendered = {one.source: one.target for one in compared.links()}
    renders = {target: one for one, target in rendered.items()}
    if rendered.get(there) == here:
        return False
    left, right = rendered.get(there), renders.get(here)
    return (left is not None and compared.target[left].end <= places[1]) or (
        right is not None and compared.source[right].end <= places[0]
    )


def _compared_with(text: str, words: Sequence[Word], place: int) -> int | None:
    """The number of the word of content behind one for against, than or before, if that stands at a place or behind it."""
    small = text.lower()
    than = phrases("than")
    ends = (
        cut.start() for cut in _CLAUSE.finditer(small, place) if not than.match(small, cut.end() + 1)
    )  # дешевле, чем
    end = next(ends, len(small))
    order = phrases("order").match(small, place)
    found = order or next(
        (one for name in ("against", "than") for one in phrases(name).finditer(small, place, end)), None
    )
    if found is None:
        return None
    return next((n for n, word in enumerate(words) if word.content and found.end() <= word.start < end), None)


def _noun(side: Sentence, place: int) -> bool:
    """Whether a word at a code point is a noun and no verb: spring for autumn, which may be called fall."""
    return any(word.noun for word in side.words if word.start <= place < word.end)
