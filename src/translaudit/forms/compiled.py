"""The forms of all concepts of some termbases in one language, compiled at once or made when a text has them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, Any

from translaudit.forms.derived import NAMES, Collector, inflecting, listed_entry, one_script, patterns_of
from translaudit.forms.packed import packed_patterns, packed_things
from translaudit.storage.pieces import packed_numbers
from translaudit.termbase.concept import Status, fallback, terms_in
from translaudit.termbase.plain_table import PlainTable
from translaudit.text.normalise import fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
    for number, plain in things.plain():
        found = things.patterns(number) if plain is None else plain
        if found:
            known.append(number)
            patterns += found
    patterns.sort(key=None if set(map(len, patterns)) == {_PLAIN} else _order)
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


_WHOLE = 4  # parts of a pattern
_PLAIN = 3  # of one that waits to be made: its stem, its concept's index, its text


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
            entry = self._things.entry(thing, text)
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
        self._known: dict[int, tuple[Any, ...]] = {}

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, number: Any) -> Any:
        thing = self._known.get(number)
        if thing is None:
            if not 0 <= number < len(self):
                raise IndexError(number)
            collected = self._made.get(number) or self._collector(self._outline(number))
            thing = self._known[number] = tuple(collected.thing())
        return thing

    def _concept(self, number: int) -> Concept:
        concepts, place = self._place(number)
        return concepts.sketch(place) if isinstance(concepts, PlainTable) else concepts[place]

    def _outline(self, number: int) -> Concept:
        """A concept without its deprecated terms: that will do to say what it is, and of them a table has most."""
        concepts, place = self._place(number)
        if isinstance(concepts, PlainTable):
            return concepts.sketch(place, without=Status.DEPRECATED)
        return concepts[place]

    def _place(self, number: int) -> tuple[Sequence[Concept], int]:
        group = bisect_right(self._ends, number)
        return self._groups[group], number - (self._ends[group - 1] if group else 0)

    def _collected(self, number: int) -> Collector:
        made = self._made.get(number)
        if made is None:
            made = self._made[number] = self._collector(self._concept(number))
        return made

    def _collector(self, concept: Concept) -> Collector:
        made = Collector(concept, self._lang, self._house, bundled=self._bundled)
        made.collect()
        return made

    def entry(self, number: int, text: str) -> tuple[Any, ...]:
        """The entry of a concept whose patterns are plain, with this text."""
        concepts, place = self._place(number)
        for tag in self._tags:
            if isinstance(concepts, PlainTable):
                term: Term | None = concepts.row(place, tag, text)
            else:
                term = next((one for one in concepts[place].terms if one.lang == tag and one.text == text), None)
            if term is not None:
                return listed_entry(number, term)
        raise AssertionError(number, text)

    def patterns(self, number: int) -> list[tuple[Any, ...]]:
        """The patterns of a concept."""
        made = self._collected(number)
        return list(patterns_of(made.entries(number), made.concept, self._lang, name=made.name))

    def plain(self) -> Iterator[tuple[int, list[tuple[str, int, str]] | None]]:
        """The concepts with their patterns, to be made later; None where all of these must be made now.

        Terms with a capital wait whose language does not inflect them, if nothing is derived from native forms: they stand
        in texts as they are listed.
        """
        first = 0
        for concepts in self._groups:
            numbers = range(first, first + len(concepts))
            if not self._unchanging:
                yield from zip(numbers, repeat(None))
            elif isinstance(concepts, PlainTable):
                yield from zip(numbers, self._plain_rows(concepts, first), strict=True)
            else:
                yield from zip(numbers, map(self._plain_terms, concepts, numbers), strict=True)
            first = numbers.stop

    def _plain_rows(self, table: PlainTable, first: int) -> Iterator[list[tuple[str, int, str]] | None]:
        _, texts, langs, statuses, *_ = table.columns
        stems = fold_apostrophes("\n".join(texts)).split("\n")
        tags = self._tags
        for number, places in enumerate(table.groups, first):
            listed: list[int] = []
            for tag in tags:
                listed = [place for place in places if langs[place] == tag]
                if listed:
                    break
            foreign = [
                texts[place] for place in places if statuses[place] is Status.PREFERRED and langs[place] not in tags
            ]
            waits = _stand_as_listed([texts[place] for place in listed], foreign)
            yield [(stems[place], number, texts[place]) for place in listed] if waits else None

    def _plain_terms(self, concept: Concept, number: int) -> list[tuple[str, int, str]] | None:
        if concept.kind in NAMES or concept.exceptions or any(term.source_only for term in concept.terms):
            return None
        listed = [term.text for term in terms_in(concept, self._lang)]
        foreign = [
            term.text for term in concept.terms if term.status is Status.PREFERRED and term.lang not in self._tags
        ]
        return (
            [(fold_apostrophes(text), number, text) for text in listed] if _stand_as_listed(listed, foreign) else None
        )


def _stand_as_listed(listed: list[str], foreign: list[str]) -> bool:
    """Whether no term of a concept changes in texts, nor may a name that is preferred in another language stand for it."""
    for text in listed:
        if not text[0].isupper():
            return False
    first = listed[0] if listed else ""
    return not first or not any(text[0].isupper() and one_script(text, first) for text in foreign)
