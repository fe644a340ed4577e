"""Which words of both sides may be the verb that says what one participant does to another.

Reach for `verbs`. Two words that render each other are sure; failing that, two words that render nothing and are rendered by
nothing. Verbs whose subject another language has as an object (`grammar.toml`: converse, symmetrical) tell nothing.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from translaudit.lexicon import words as lists
from translaudit.lexicon.kinds import kinds
from translaudit.records import NamedTuple
from translaudit.roles.grammar import converse, deals, past
from translaudit.text.capitals import NOUNS
from translaudit.text.stems import stems

if TYPE_CHECKING:
    from translaudit.roles.participants import Participant
    from translaudit.roles.sentence import Sentence

__all__ = ["LEFT_OVER", "LINKED", "UNKNOWN", "Verb", "of_a_deal", "turns", "verbs"]

LINKED, UNKNOWN, LEFT_OVER = 2, 1, 0
"""Both words render each other; nothing is known of one of them; lists have both, and not as renderings of each other."""
_SHOWN = 2  # renderings of a word that are asked whether they are converse


class Verb(NamedTuple):
    """The numbers of two words that may be one verb, and how sure that is."""

    there: int
    here: int
    level: int


def verbs(sides: tuple[Sentence, Sentence], shared: list[tuple[Participant, Participant]]) -> list[Verb]:
    """The possible verbs, the surest first."""
    theirs, ours = (_free(side, [pair[at] for pair in shared]) for at, side in enumerate(sides))
    linked = [(at, here) for at in theirs for here in ours if _rendered(sides, at, here)]
    found = [Verb(at, here, LINKED) for at, here in linked if _verbal(sides, at, here)]
    left = (
        [at for at in theirs if all(at != one for one, _ in linked)],
        [here for here in ours if all(here != other for _, other in linked)],
    )
    for at in left[0]:
        for here in left[1]:
            if _verbal(sides, at, here):
                known = sides[0].words[at].known and sides[1].words[here].known
                found.append(Verb(at, here, LEFT_OVER if known else UNKNOWN))
    return sorted(
        [one for one in found if not (_converse(sides[0], one.there) or _converse(sides[1], one.here))],
        key=lambda one: (-one.level, one),
    )


def _free(side: Sentence, taken: list[Participant]) -> list[int]:
    """Numbers of the words with content that are no participants."""
    inside = {at for who in taken for at in range(who.first, who.last + 1)}
    return [at for at, word in enumerate(side.words) if at not in inside and word.content and not word.number]


def _rendered(sides: tuple[Sentence, Sentence], at: int, here: int) -> bool:
    return not sides[0].words[at].keys.isdisjoint(sides[1].words[here].keys)


def _verbal(sides: tuple[Sentence, Sentence], at: int, here: int) -> bool:
    """Whether one of two words is a verb, and the other may be one."""
    says = _is_verb(sides[0], at), _is_verb(sides[1], here)
    return any(says) and False not in says


def _is_verb(side: Sentence, at: int) -> bool | None:
    """Whether a word is a verb; None where it may be one or not."""
    word = side.words[at]
    if side.lang in NOUNS and _before_noun(side, at):
        return False
    says = _may_be_verb(side.text[word.start : word.end], side.lang)
    if says is False and side.grammar.nouns_led and at and side.written(at - 1) not in side.grammar.articles:
        return None  # reproché, after a form of avoir
    return says


def _before_noun(side: Sentence, at: int) -> bool:
    """Whether a German word says what the noun behind it is like: ein türkischer Investor."""
    if not 0 < at < len(side.words) - 1 or side.written(at - 1) not in side.grammar.articles:
        return False
    return side.text[side.words[at + 1].start].isupper()


@cache
def _may_be_verb(text: str, lang: str) -> bool | None:
    if lang == "en":
        if past(text):
            return True
        return False if text[0].isupper() or kinds(text) else None
    if lang in NOUNS and text[0].isupper():
        return False
    listed = lists.load(lang)
    sections = {entry.section for entry in listed.entries(text)} if listed else set()
    if "verb" in sections or (lang in NOUNS and sections == {"noun"}):  # a noun would have a capital
        return True
    return None if not sections or sections & {"other", "adjective"} or lang in lists.UNSPACED else False


def turns(side: Sentence, place: int) -> bool:
    """Whether a word at a code point may be a verb whose object another verb has as its subject."""
    return any(_converse(side, at) for at, word in enumerate(side.words) if word.start <= place < word.end)


def of_a_deal(side: Sentence, place: int) -> bool:
    """Whether a word at a code point is a noun of a deal that both sides name differently: exports, imports."""
    nouns = frozenset().union(*[stems(one, "en") for one in deals()])
    there = [at for at, word in enumerate(side.words) if word.start <= place < word.end]
    return any(not stems(one.split()[0], "en").isdisjoint(nouns) for at in there for one in _meanings(side, at))


def _converse(side: Sentence, at: int) -> bool:
    return any(_turning(one.split()[0]) for one in _meanings(side, at))


def _meanings(side: Sentence, at: int) -> tuple[str, ...]:
    return (side.written(at),) if side.lang == "en" else side.words[at].shown[:_SHOWN]


@lru_cache(16_384)  # words of texts
def _turning(word: str) -> bool:
    return not stems(word, "en").isdisjoint(_turned())


@cache
def _turned() -> frozenset[str]:
    return frozenset().union(*[stems(word, "en") for word in converse()])
