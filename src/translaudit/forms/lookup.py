"""Forms in use: found in a text, looked up by a spelling, or by one that is a slip away."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Any

from translaudit.forms.entry import Entry, Relation, Thing, Use
from translaudit.forms.packed import backwards, backwards_key
from translaudit.records import NamedTuple
from translaudit.romanize.compare import slip
from translaudit.storage.ordered import Ordered, ordered, unpacked_ordered
from translaudit.storage.pieces import Pieces, unpacked_numbers
from translaudit.termbase.matching import Matcher

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Forms", "Reading"]

_FAULTY = frozenset((Use.DEPRECATED, Use.SUPERSEDED))


class Reading(NamedTuple):
    """What one span of a text may be, made once and shared by all the spans that are the same.

    Attributes:
        entries: pairs of the Forms and the Entry.
        right: the form is right for some concept.
        wrong: for some concept it is listed as deprecated or superseded.
    """

    entries: tuple[tuple[Forms, Entry], ...]
    right: bool
    wrong: bool


class Forms:
    """Compiled forms with their matcher."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take what `compile_forms` made."""
        self.lang: str = data["lang"]
        if "thing_pieces" in data:
            self.things: Sequence[Any] = Pieces(data["thing_pieces"])
            self._known: Sequence[int] = unpacked_numbers(data["known"])
        else:
            self.things, self._known = data["things"], data["known"]
        self._ids: bytes | memoryview[int] = data.get("ids", b"")
        if "patterns" in data:
            self.patterns: Any = data["patterns"]
            self.stems: Ordered = ordered(data["stems"])
        else:
            self.patterns = Pieces(data["pieces"])
            self.stems = unpacked_ordered(data["stems"])
        capitals = unpacked_numbers(data["capitals"]) if "capitals" in data else ()
        self.matcher = Matcher(self.patterns, self.stems, self.lang, capitals)
        self._pairs: dict[int, tuple[Forms, Entry]] = {}
        self._readings: dict[frozenset[int], dict[tuple[int, ...], Reading]] = {}
        self._made: dict[int, Thing] = {}
        self._backwards: Sequence[int] = unpacked_numbers(data["backwards"]) if "backwards" in data else ()
        self._near: dict[str, tuple[int, ...]] = {}
        self._numbers: dict[str, int] = {}
        self._guarded: Mapping[str, Any] | None = data.get("guarded")

    def exactly(self, text: str) -> range:
        """Indices of the patterns whose stem is this text."""
        return range(self.stems.left(text), self.stems.right(text))

    @cached_property
    def guarded(self) -> Forms | None:
        """Forms that are wrong only where the original has their concept; they have a matcher of their own."""
        if self._guarded is None:
            return None
        shared = {"lang": self.lang, "things": self.things, "ids": self._ids, "known": self._known}
        return Forms({**shared, **self._guarded})

    def find_thing(self, identity: str) -> Thing | None:
        """The concept with this id."""
        number = self._numbers.get(identity)
        if number is None:
            at = self._identities.rfind(f"\n{identity}\n")  # few are ever asked for
            number = self._numbers[identity] = self._identities.count("\n", 0, at) if at >= 0 else -1
        return None if number < 0 else self.thing(number)

    @cached_property
    def _identities(self) -> str:
        ids = str(self._ids, "utf-8") or "\n".join([thing[0] for thing in self.things])
        return f"\n{ids}\n"

    def near(self, word: str) -> tuple[int, ...]:
        """Indices of the patterns of one word whose stem is one slip away from a word of six letters or more.

        Whatever one slip changes, the letters before or behind the middle stay: so two looks into the sorted stems,
        read forwards and backwards, find all that are worth comparing.
        """
        known = self._near.get(word)
        if known is None:
            half = len(word) // 2 - 1
            found = {*self._alike(word, word[:half]), *self._alike_behind(word, word[half + 3 :])}
            known = self._near[word] = tuple(sorted(number for number, stem in found if slip(word, stem)))
        return known

    def _alike(self, word: str, head: str) -> Iterator[tuple[int, str]]:
        low, high, size = self.stems.left(head), self.stems.left(head + "\U0010ffff"), len(word)
        stems = enumerate(self.stems.between(low, high), low)
        return ((number, stem) for number, stem in stems if -2 < len(stem) - size < 2)

    def _alike_behind(self, word: str, tail: str) -> Iterator[tuple[int, str]]:
        stems = self.stems
        if not self._backwards:
            self._backwards = backwards(stems)
        first, size = word[:1], len(word)
        low = bisect_left(self._backwards, first + tail[::-1], key=lambda number: backwards_key(stems[number]))
        for at in range(low, len(self._backwards)):
            stem = stems[self._backwards[at]]
            if not stem.endswith(tail) or not stem.startswith(first):
                return
            if -2 < len(stem) - size < 2:
                yield self._backwards[at], stem

    def has(self, thing: int) -> bool:
        """Whether the concept has any form in this language."""
        at = bisect_left(self._known, thing)
        return at < len(self._known) and self._known[at] == thing

    def entry(self, number: int) -> Entry:
        """The entry of the pattern with this index."""
        return self.pair(number)[1]

    def pair(self, number: int) -> tuple[Forms, Entry]:
        """The entry of the pattern with this index, and these forms."""
        pair = self._pairs.get(number)
        if pair is None:
            pair = self._pairs[number] = (self, Entry(*self.patterns[number][3]))
        return pair

    def readings(self, hidden: frozenset[int]) -> dict[tuple[int, ...], Reading]:
        """Those that are made already, with these concepts hidden, by the numbers of their patterns; see `reading`."""
        return self._readings.setdefault(hidden, {})

    def reading(self, numbers: tuple[int, ...], hidden: frozenset[int]) -> Reading:
        """What patterns that match together mean; concepts that are hidden are left out."""
        pairs = dict.fromkeys([self.pair(number) for number in numbers])
        entries = tuple([pair for pair in pairs if pair[1].thing not in hidden])
        uses = [entry.use for _, entry in entries]
        listed = [entry.use for _, entry in entries if entry.relation in (Relation.LISTED, Relation.FORMER)]
        right, wrong = any(use <= Use.EXCEPTION for use in uses), any(use in _FAULTY for use in listed)
        made = self.readings(hidden)[numbers] = Reading(entries, right, wrong)
        return made

    def thing(self, index: int) -> Thing:
        """The concept with this index."""
        made = self._made.get(index)
        if made is None:
            made = self._made[index] = Thing(*self.things[index])
        return made
