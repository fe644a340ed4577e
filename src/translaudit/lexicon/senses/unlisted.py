"""Words of the original that have no rendering of a list: what may render them, and what would go better in its place.

Reach for `nearest` to learn in which sense an unlisted word renders a listed one, as far as its company tells, and for
`steads` for places of a translation where a rendering would go that it has not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.lexicon.senses import around, reading_at, tokens_of
from translaudit.lexicon.senses.adjacent import beside_of, ends_of
from translaudit.lexicon.senses.company import Company, alike, meaning, word_vector
from translaudit.records import NamedTuple
from translaudit.text.light import light_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from translaudit.lexicon.senses import Entry, Reading, Senses, Token
    from translaudit.lexicon.senses.adjacent import Beside

__all__ = ["Lost", "Stead", "lost", "nearest", "steads"]

_CALLED_FOR = 3  # nats by which the words beside a place must ask for what does not stand there
_SHORT = 3  # letters of a word that is looked at
_NEAR = 0.4  # how like a rendering an unlisted word must be to render its sense
_NEARER = 0.1  # and how much liker than those of other senses


class Stead(NamedTuple):
    """A word of a translation that stands where a rendering of another would go, which the translation has not.

    Attributes:
        word: span of the word in the original, in code points.
        place: span of what stands in its rendering's place.
        said: the word in the list.
        rendering: what would go there.
        pull: how much the words right beside the place ask for that, in nats; for what stands there they ask not at all.
        better: how much better its company goes with what stands around the place.
    """

    word: tuple[int, int]
    place: tuple[int, int]
    said: str
    rendering: str
    pull: int
    better: float


class Lost(NamedTuple):
    """What a translation has no listed rendering for, and where one may stand.

    Attributes:
        source: the text of the original.
        target: the text of the translation.
        tokens: its words.
        entries: words of the original that lack one, with their spans.
        open: the numbers of words of the translation that nothing explains.
    """

    source: str
    target: str
    tokens: Sequence[Token]
    entries: Sequence[tuple[tuple[int, int], Entry]]
    open: Sequence[int]


def lost(senses: Senses, source: str, target: str, rendered: Container[int] = (), known: Container[int] = ()) -> Lost:
    """The listed words that a translation has no listed rendering for.

    Words that begin at `rendered` in the original have one after all; those at `known` in the translation are one.
    """
    tokens = tokens_of(target)
    there = frozenset().union(*(token.stems for token in tokens))
    entries = list(senses.entries(source))
    met = {span for span, entry in entries if not there.isdisjoint(entry.renders)}
    lacking = [(span, entry) for span, entry in entries if span not in met and span[0] not in rendered]
    explained = frozenset[str]().union(*(entry.renders for span, entry in entries if span in met))
    places = [
        at
        for at, token in enumerate(tokens if lacking else ())
        if token.start not in known and token.stems.isdisjoint(explained) and _may_render(target, token)
    ]
    return Lost(source, target, tokens, lacking, places)


def nearest(found: Lost) -> Iterator[Reading]:
    """Readings of words that lack a listed rendering, by the unlisted word that keeps company most like one."""
    there = frozenset().union(*(token.stems for token in found.tokens))
    for span, entry in found.entries:
        if not there.isdisjoint(entry.synonyms):
            continue
        likest = max([(*_likest(entry, found.tokens[at]), at) for at in found.open], default=None)
        if likest and likest[0] >= _NEAR and likest[1] >= _NEARER:
            _, _, sense, at = likest
            yield reading_at(entry, span, sense, found.target, found.tokens, at, listed=False)


def _likest(entry: Entry, token: Token) -> tuple[float, float, int]:
    """How like a word is to the likest sense of an entry, how much more than to the next, and which sense it is."""
    senses = [max(_alike(token.lower, one) for one in sense.renderings) for sense in entry.senses]
    best, second = sorted(senses, reverse=True)[:2]
    return best, best - second, senses.index(best)


@lru_cache(maxsize=16_384)
def _alike(word: str, rendering: str) -> float:
    known = word_vector(word)
    return alike(known.vector, meaning((rendering,))) if known else 0.0


def steads(found: Lost) -> Iterator[Stead]:
    """Words of a translation that nothing beside them asks for, where a rendering may go that it lacks."""
    for at in found.open:
        token = found.tokens[at]
        beside = beside_of(found.target, found.tokens, at)
        if beside.pull(ends_of(token.lower)):
            continue
        strange = [one for one in found.entries if token.stems.isdisjoint(one[1].synonyms)]
        fitting = [(word, entry, *_called_for(entry, beside)) for word, entry in strange]
        used = max((one[2] for one in fitting), default=0) >= _CALLED_FOR and word_vector(token.lower)
        if not used:
            continue
        company = Company(around(found.tokens, at))
        likeness = company.likeness(used.vector)[0]
        for word, entry, pulled, rendering in fitting:
            if pulled >= _CALLED_FOR:
                better = company.likeness(meaning((rendering,)))[0] - likeness
                yield Stead(word, (token.start, token.end), entry.word, rendering, pulled, better)


def _called_for(entry: Entry, beside: Beside) -> tuple[int, str]:
    """How much a place asks for a word, and for which of its renderings."""
    asked = [pair for sense in entry.senses for pair in zip(sense.ends, sense.renderings, strict=True)]
    return max((beside.pull(ends), rendering) for ends, rendering in asked)


def _may_render(text: str, token: Token) -> bool:
    """Whether a word is one of content and no name."""
    name = token.start and text[token.start].isupper()
    return len(token.lower) >= _SHORT and not name and token.lower not in light_words("en")
