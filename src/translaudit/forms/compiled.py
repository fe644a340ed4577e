"""The forms of all concepts of some termbases in one language, compiled at once or made when a text has them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from translaudit.forms.derived import NAMES, Collector, inflecting, one_script, patterns_of
from translaudit.forms.packed import packed_patterns, packed_things
from translaudit.pieces import packed_numbers
from translaudit.termbase.concept import Status, fallback
from translaudit.termbase.plain_table import PlainTable, Row
from translaudit.text.normalise import fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from translaudit.forms.entry import Entry
    from translaudit.termbase.concept import Concept, Term, Termbase

__all__ = ["compile_forms"]


def compile_forms(
    termbases: Iterable[Termbase],
    lang: str,
    *,
    house: Mapping[str, Any] | None = None,
    bundled: bool = False,
) -> dict[str, Any]:
    """List the forms that texts in a language may hold.

    Args:
        termbases: in order; concepts keep that order.
        lang: BCP 47 tag of the texts.
        house: the house's policy for this language: `language`, the language whose forms of places are preferred, and
            `schemes`, a map of native language to scheme id.
        bundled: the termbases ship with the program.

    Returns:
        Data for `Forms`: `lang`, `things`, indices of those that have forms (`known`), and the patterns sorted by stem;
        if `bundled`, packed plain data that `marshal` takes, else patterns and things that are made when looked at.
    """
    things = _Things(termbases, lang, house or {}, bundled=bundled)
    patterns: list[tuple[Any, ...]] = []
    known: list[int] = []
    for number in range(len(things)):
        found = things.plain(number)
        if found is None:
            found = things.patterns(number)
        if found:
            known.append(number)
            patterns += found
    patterns.sort(key=_order)
    guarded = [pattern for pattern in patterns if len(pattern) == _WHOLE and pattern[3][7]]
    if guarded:
        patterns = [pattern for pattern in patterns if len(pattern) < _WHOLE or not pattern[3][7]]
    if not bundled:
        return {
            "lang": lang,
            "things": things,
            "known": known,
            **_late(patterns, things),
            "guarded": _late(guarded, things),
        }
    made = {**packed_patterns(patterns), "guarded": packed_patterns(guarded), "known": packed_numbers(known)}
    return {"lang": lang, **packed_things(things), **made}


def _order(pattern: tuple[Any, ...]) -> tuple[str, int, str]:
    return (pattern[0], pattern[3][0], pattern[3][3]) if len(pattern) == _WHOLE else pattern


_WHOLE = 4  # parts of a pattern; one that waits to be made has three: its stem, its concept's index, its text


class _LatePatterns(Sequence[Any]):
    """Patterns of which most wait to be made until a text has their stem."""

    def __init__(self, patterns: list[tuple[Any, ...]], things: _Things) -> None:
        self._patterns, self._things = patterns, things

    def __len__(self) -> int:
        return len(self._patterns)

    def __getitem__(self, number: Any) -> Any:
        pattern = self._patterns[number]
        if len(pattern) < _WHOLE:
            stem, thing, text = pattern
            entry = tuple(self._things.entry(thing, text))
            pattern = self._patterns[number] = (stem, _NO_ENDINGS, (), entry)
        return pattern


def _late(patterns: list[tuple[Any, ...]], things: _Things) -> dict[str, Any]:
    return {"patterns": _LatePatterns(patterns, things), "stems": [pattern[0] for pattern in patterns]}


_NO_ENDINGS: frozenset[str] = frozenset()


class _Things(Sequence[tuple[Any, ...]]):
    """What findings need to know of the concepts of termbases, gathered when it is asked for."""

    def __init__(self, termbases: Iterable[Termbase], lang: str, house: Mapping[str, Any], *, bundled: bool) -> None:
        self._groups = [termbase.concepts for termbase in termbases]
        self._ends = list(accumulate(map(len, self._groups)))
        self._lang, self._house, self._bundled = lang, house, bundled
        self._tags = fallback(lang)
        base = lang.split("-", maxsplit=1)[0]
        self._unchanging = not bundled and (base == "en" or base not in inflecting())
        self._made: dict[int, Collector] = {}
        self._entries: dict[int, dict[str, Entry]] = {}
        self._known: dict[int, tuple[Any, ...]] = {}

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, number: Any) -> Any:
        thing = self._known.get(number)
        if thing is None:
            if not 0 <= number < len(self):
                raise IndexError(number)
            thing = self._known[number] = tuple(self._collected(number).thing())
        return thing

    def _concept(self, number: int) -> Concept:
        concepts, place = self._place(number)
        return concepts.sketch(place) if isinstance(concepts, PlainTable) else concepts[place]

    def _place(self, number: int) -> tuple[Sequence[Concept], int]:
        group = bisect_right(self._ends, number)
        return self._groups[group], number - (self._ends[group - 1] if group else 0)

    def _collected(self, number: int) -> Collector:
        made = self._made.get(number)
        if made is None:
            made = Collector(self._concept(number), self._lang, self._house, bundled=self._bundled)
            made.collect()
            self._made[number] = made
        return made

    def entry(self, number: int, text: str) -> Entry:
        """The entry of a concept with this text."""
        if number not in self._entries:
            self._entries[number] = {entry.text: entry for entry in self._collected(number).entries(number)}
        return self._entries[number][text]

    def patterns(self, number: int) -> list[tuple[Any, ...]]:
        """The patterns of a concept."""
        made = self._collected(number)
        return list(patterns_of(made.entries(number), made.concept, self._lang, name=made.name))

    def plain(self, number: int) -> list[tuple[str, int, str]] | None:
        """The patterns of a concept whose terms stand in texts as they are listed, to be made later; None of any other.

        So are terms with a capital where the language does not inflect them, if nothing is derived from native forms.
        """
        if not self._unchanging:
            return None
        concepts, place = self._place(number)
        if isinstance(concepts, PlainTable):
            terms: Sequence[Term | Row] = concepts.rows[place]
        else:
            concept = concepts[place]
            if concept.kind in NAMES or concept.exceptions or any(term.source_only for term in concept.terms):
                return None
            terms = concept.terms
        listed: list[str] = []
        for tag in self._tags:
            listed = [term.text for term in terms if term.lang == tag]
            if listed:
                break
        if not all(text[0].isupper() for text in listed):
            return None
        for term in terms:
            foreign = term.status is Status.PREFERRED and term.lang not in self._tags and term.text[0].isupper()
            if foreign and listed and one_script(term.text, listed[0]):
                return None
        return [(fold_apostrophes(text), number, text) for text in listed]
