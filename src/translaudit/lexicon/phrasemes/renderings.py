"""What a translation has in the place of an expression: a right rendering of it, or what betrays a wrong one.

Reach for `Renderings`. Words meet in all their forms; a rendering is accused by inflection alone, and excused by anything
like a right one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.lexicon.phrasemes.lists import GRAMMAR, words_of
from translaudit.lexicon.words import UNSPACED
from translaudit.records import NamedTuple
from translaudit.storage.kept import table
from translaudit.text.light import light_words
from translaudit.text.stems import inflected, stems
from translaudit.text.tokens import Token, tokens
from translaudit.text.tokens import words as words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Phraseme", "Renderings", "apart"]

_WORDS = 16_000  # different renderings kept in mind
_SEVERAL = 2  # words of content of a wrong rendering that may have others among them; or more words of some weight
_AMONG = 2  # words of mere grammar that may stand between two of it
_OBJECT = 4  # words that may stand between a verb and its preposition


class Phraseme(NamedTuple):
    """An expression or a word.

    Attributes:
        shown: as the list has it.
        section: where it stands there.
        right: its right renderings.
        wrong: what betrays a wrong one.
        company: what in the same sentence tells that a word has the sense of its right renderings, for `sense`; for `unless`,
            what near it tells that it has another; none for others.
    """

    shown: str
    section: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    company: tuple[str, ...] = ()


class Renderings:
    """What words of one language render an expression, and which betray that it was taken otherwise."""

    def __init__(self, target: str) -> None:
        """Take the two-letter code of the language of the translations."""
        self.target = target
        self._between = frozenset(table(GRAMMAR)["between"].get(target, "").split())
        self._among = self._between | frozenset(table(GRAMMAR)["among"].get(target, "").split())
        self._bare = light_words(target)

    def rendered(
        self, phraseme: Phraseme, text: str, wrong: tuple[int, int], others: Iterable[tuple[int, int]] = ()
    ) -> bool:
        """Whether a translation has all words of content of a right rendering.

        One at least must stand outside of the wrong rendering, unless that is a form of the right one itself, and render
        nothing else of the original.

        Args:
            phraseme: the expression.
            text: the translation.
            wrong: where it has a wrong rendering, in code points.
            others: where it has words that render other words of the original.
        """
        words = self._tokens(text)
        own = [stems(word.text, self.target) for word in words]
        there = frozenset[str]().union(*own)
        inside = (wrong, *others)
        outside = frozenset[str]().union(
            *[one for one, word in zip(own, words, strict=True) if apart((word.start, word.end), inside)]
        )
        if any(
            all(not there.isdisjoint(word) for word in one) and any(not outside.isdisjoint(word) for word in one)
            for one in (_content(right, self.target) for right in phraseme.right)
        ):
            return True
        begin = next((at for at, word in enumerate(words) if word.start == wrong[0]), len(words))
        ends = [self._goes_on(words_of(right, self.target), words, begin) for right in phraseme.right]
        return any(words[end - 1].end == wrong[1] for end in ends if end)

    def excusing(self, phraseme: Phraseme, text: str, others: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """Where a translation has words of content of right renderings, but for some places, in code points."""
        parts = frozenset[str]().union(*[one for right in phraseme.right for one in _content(right, self.target)])
        places = [
            (one.start, one.end) for one in self._tokens(text) if not parts.isdisjoint(stems(one.text, self.target))
        ]
        kept = tuple(others)
        return tuple([one for one in places if apart(one, kept)])

    def wrong(self, phraseme: Phraseme, text: str) -> tuple[int, int] | None:
        """Where a translation has what betrays a wrong rendering, the longest first; None where nowhere.

        Those of several words may have others among them; only where none stands side by side.
        """
        words = self._tokens(text)
        wrong = sorted([words_of(one, self.target) for one in phraseme.wrong], key=lambda one: (-len(one), one))
        begun: list[tuple[tuple[str, ...], list[int]]] = []
        for wanted in wrong:
            places = [at for at, word in enumerate(words) if self._same(word, wanted[0])]
            for at in places:
                end = self._goes_on(wanted, words, at)
                if end:
                    return words[at].start, words[end - 1].end
            if places:
                begun.append((wanted, places))
        for wanted, places in begun:
            for at in places if self._telling(wanted) else ():
                end = self._goes_on(wanted, words, at, _AMONG)
                if end:
                    return words[at].start, words[end - 1].end
        return None

    def _telling(self, wanted: Sequence[str]) -> bool:
        """Whether a wrong rendering has words enough that others may stand among them."""
        content = sum(one not in self._bare for one in wanted)
        return content >= _SEVERAL or (content > 0 and sum(one not in self._among for one in wanted) > _SEVERAL)

    def _goes_on(self, wanted: Sequence[str], words: Sequence[Token], at: int, among: int = 0) -> int:
        """Behind which word a wrong rendering ends that begins at one; 0: nowhere.

        Articles in it may be others; behind a word of content there may be none: “to plan” is not to the plan. As many
        words of mere grammar as `among` says may stand between two, and an object behind its first: “bring it to light”.
        """
        for number, one in enumerate(wanted):
            article = at < len(words) and words[at].text.lower() in self._between
            if 0 < number < len(wanted) - 1 and one in self._between:
                if not article and wanted[number - 1] in self._bare:
                    return 0
                at += article
                continue
            if number and article and not self._same(words[at], one):
                at += 1
            if number and among:
                at = self._passed(one, words, at, _OBJECT if number == 1 and one in self._among else among)
            if at >= len(words) or not self._same(words[at], one):
                return 0
            at += 1
        return at

    def _passed(self, wanted: str, words: Sequence[Token], at: int, among: int) -> int:
        """Where a word stands that few words, of mere grammar unless more are let, no sign, part from the one before.

        Else where the search began.
        """
        for place in range(at, min(at + among + 1, len(words))):
            if words[place].start - words[place - 1].end > 1:
                break
            if self._same(words[place], wanted):
                return place
            if among < _OBJECT and words[place].text.lower() not in self._among:
                break
        return at

    def _same(self, word: Token, listed: str) -> bool:
        return word.text == listed if self.target in UNSPACED else inflected(word.text, listed, self.target)

    def texts(self, text: str) -> list[str]:
        """The words of a translation."""
        return words_in(text) if self.target not in UNSPACED else [word.text for word in self._tokens(text)]

    def _tokens(self, text: str) -> Sequence[Token]:
        return tokens(text, spaced=self.target not in UNSPACED)


@lru_cache(_WORDS)
def _content(rendering: str, lang: str) -> tuple[frozenset[str], ...]:
    """The stems of the words of content of a right rendering; of all its words, where it has none."""
    words = words_of(rendering, lang)
    light = light_words(lang)
    return tuple([stems(word, lang) for word in words if word not in light] or [stems(word, lang) for word in words])


def apart(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Whether a span of code points meets none of others."""
    return all(span[1] <= start or end <= span[0] for start, end in others)
