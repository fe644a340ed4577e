"""Words that are mistranslated in a known way, per language pair, found in texts.

A trap names source forms, renderings that betray it, right ones, and phrases that excuse it; `traps/*.toml` hold them all.
Reach for `TrapSet` to find the traps' words in text; `trap_files` makes what it takes. What is a fault is the rule's
business. Matching is by surface form at word boundaries, case-folded; a trailing `*` stands for any further letters.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from translaudit.lexicon.phrases import Part, end, lowered
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.pieces import ByKey, Pieces
from translaudit.text.normalise import is_word_char
from translaudit.text.stems import enclitics

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

__all__ = ["HEAD", "Form", "Meaning", "Phrase", "Trap", "TrapSet", "Word"]

_UNSPACED = frozenset(("zh", "ja", "th"))
_MARKS = "\u0300"  # the first character that belongs to a word without being a letter or digit
_WORDS = 16_000  # different words of texts kept in mind
HEAD = 5
"""Characters, at most, by which forms are looked up."""
Meaning = tuple[bool, int, str, str, bool]
"""Whether letters may follow, index of the trap, role, the form if its case matters, whether it is a name's."""
Phrase = tuple[list[Part], int, str]
"""A phrase, index of the trap, role."""
Form = tuple[str, list[Meaning], list[Phrase]]
"""A form, or the first word of phrases, what the form means, and the phrases."""


class Trap(NamedTuple):
    """What a finding says of a trap."""

    id: str
    needs: str
    severity: str
    confidence: str
    why: str
    suggest: tuple[str, ...]
    right: tuple[str, ...]
    case_sensitive: bool


class Word(NamedTuple):
    """A trap's word in a text: span in code points, index of the trap, its role, and whether the form is a name's."""

    start: int
    end: int
    trap: int
    role: str
    proper: bool = False


class TrapSet:
    """The traps of one pair of languages, compiled."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take what `trap_files.compile_traps` made."""
        self.source: str = data["source"]
        self.target: str = data["target"]
        self.traps: Sequence[Trap] = Pieces(data["traps"], Trap._make)
        self._forms = {side: ByKey(data[f"{side}_forms"]) for side in ("source", "target")}
        self._beginning = {side: lru_cache(_WORDS)(partial(_beginning, forms)) for side, forms in self._forms.items()}
        self._starts = {side: _starts(data["signs"][side]) for side in ("source", "target")}
        self._starred: dict[str, list[tuple[str, str, int, str]]] = data["starred"]
        self._alone: list[tuple[str, str, int]] = data["alone"]
        self._patterns: dict[str, re.Pattern[str]] = {}

    def words(self, side: str, text: str, only: Container[int] | None = None) -> Iterator[Word]:
        """The words of all traps, or of some, in a text of a side ("source" or "target"), in no particular order."""
        folded = lowered(text)
        for literal, found_by, trap, role in self._starred[side]:
            if only is None or trap in only:
                for match in self._matches(literal, found_by, folded):
                    yield Word(match.start(), match.end(), trap, role)
        lang = self.source if side == "source" else self.target
        for start, form, meanings, phrases in self._candidates(side, folded, unspaced=lang in _UNSPACED):
            if meanings:
                for word in _meant(meanings, text, folded, (start, start + len(form)), lang):
                    if only is None or word.trap in only:
                        yield word
            for phrase, trap, role in phrases:
                if (only is None or trap in only) and (after := end(phrase, folded, start)):
                    yield Word(start, after, trap, role)

    def _candidates(self, side: str, folded: str, *, unspaced: bool) -> Iterator[tuple[int, *Form]]:
        """The forms that stand in a text from where a word may begin: where, the form, meanings, phrases."""
        found = self._beginning[side]
        if unspaced:
            places: Iterable[int] = range(len(folded))
        else:
            places = [match.start() for match in self._starts[side].finditer(folded)]
        for start in places:
            forms = found(folded[start : start + HEAD])
            if not forms or (not unspaced and folded[start - 1 : start] >= _MARKS and _inside(folded, start)):
                continue
            for form, meanings, phrases in forms:
                if folded.startswith(form, start):
                    yield start, form, meanings, phrases

    def alone(self, text: str, starts: Iterable[int]) -> Iterator[Word]:
        """Places where a target text shows a trap by itself, given it was translated from the source language.

        Args:
            text: the target text.
            starts: offsets at which sentences begin, for patterns bound to them.
        """
        folded = lowered(text)
        begins = frozenset(starts)
        for literal, pattern, trap in self._alone:
            shown = text if self.traps[trap].case_sensitive else folded
            for match in self._matches(literal, pattern, shown):
                if not pattern.startswith("^") or match.start() in begins:
                    yield Word(match.start(), match.end("shown"), trap, "alone")

    def _matches(self, literal: str, pattern: str, text: str) -> Iterator[re.Match[str]]:
        if literal not in text:
            return iter(())
        if pattern not in self._patterns:
            self._patterns[pattern] = expression(pattern.removeprefix("^"))
        return self._patterns[pattern].finditer(text)


def _beginning(forms: ByKey, head: str) -> tuple[Form, ...]:
    """Forms that may stand where a text has a few characters."""
    beginnings = [head[:size] for size in range(len(head), 0, -1)]
    return tuple([tuple(one) for found in forms.values(beginnings, ()) for one in found])


def _inside(text: str, at: int) -> bool:
    """Whether a place is within a word, behind a mark, which the expression takes for its end."""
    before = text[at - 1 : at]
    return before >= _MARKS and is_word_char(before) and is_word_char(text[at])


def _starts(signs: str) -> re.Pattern[str]:
    """What finds where forms may begin: at words, and at signs that some begin with."""
    return expression(rf"\w+|[{re.escape(signs)}]" if signs else r"\w+")


def _enclitic(text: str, at: int, lang: str) -> bool:
    """Whether nothing is left of a word but what its language writes in one with it."""
    ends = (at + len(one) for one in enclitics(lang) if text.startswith(one, at))
    return any(end == len(text) or not is_word_char(text[end]) for end in ends)


def _meant(meanings: list[Meaning], text: str, folded: str, at: tuple[int, int], lang: str) -> Iterator[Word]:
    """What a form means that stands in a text, if the word ends with it or may go on."""
    start, stop = at
    length = len(folded)
    closed = lang in _UNSPACED or stop == length or not is_word_char(folded[stop])
    closed = closed or _enclitic(folded, stop, lang)
    for opened, trap, role, exact, proper in meanings:
        if exact and text[start:stop] != exact:
            continue
        if closed:
            yield Word(start, stop, trap, role, proper)
        elif opened:
            yield Word(start, _word_end(folded, stop), trap, role, proper)


def _word_end(text: str, at: int) -> int:
    while at < len(text) and is_word_char(text[at]):
        at += 1
    return at
