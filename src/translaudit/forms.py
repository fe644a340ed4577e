"""Every form of every concept that a text in one language may hold, each with where it comes from.

Termbase and romanization schemes meet here: listed terms with their statuses, and for places and people the
romanizations of their native forms. Reach for `compile_forms` once per language and set of termbases (the outcome is
plain data that `marshal` can keep), and for `Forms` to use it. Nothing here reads files or judges a text.
"""

from __future__ import annotations

import marshal
import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import IntEnum
from functools import cache, cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from translaudit.romanize.compare import slip
from translaudit.termbase.concept import Status, exceptions_in, fallback, terms_in
from translaudit.termbase.matching import Matcher
from translaudit.termbase.plain_table import PlainTable, Row
from translaudit.text.normalise import fold, fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from translaudit.termbase.concept import Concept, Term, Termbase

__all__ = ["Entry", "Forms", "Origin", "Reading", "Relation", "Thing", "Use", "compile_forms"]

_ORIGINS = 3  # ways to come by a form that are worth keeping
_STEP = 4  # forms of fewer letters are too common to be derived
_NAMES = ("place", "person")
_LATIN = re.compile("[a-z]")
# Target languages whose house convention for a name may be left standing in a text of another language.
_FOREIGN = ("en", "de", "fr", "pl", "es")


class Use(IntEnum):
    """What the house thinks of a form."""

    PREFERRED = 0
    ADMITTED = 1
    EXCEPTION = 2  # a phrase in which a form that is wrong elsewhere is right
    DEPRECATED = 3
    SUPERSEDED = 4
    VARIANT = 5  # derived, and not the house form


_FAULTY = frozenset((Use.DEPRECATED, Use.SUPERSEDED))


class Relation(IntEnum):
    """How a form came to be known, nearest first."""

    LISTED = 0
    HOUSE = 1  # the house romanization of the concept's own native form
    STANDARD = 2  # another standard for the same native form
    OTHER_LANGUAGE = 3  # the name in another language than the concept's own, romanized
    FORMER = 4  # a former name
    FOREIGN = 5  # the convention of another target language


class Origin(NamedTuple):
    """One way to come by a form: a native name, its language, a scheme, and how exactly the form is the scheme's."""

    native: str
    lang: str
    scheme: str
    exactness: str  # verbatim, apostrophe (dropped), diacritics (dropped)
    until: str = ""  # of a former name


class Entry(NamedTuple):
    """A form of a concept."""

    thing: int  # index into the concepts of the Forms
    use: int  # Use
    relation: int  # Relation
    text: str  # the lemma, as listed or derived
    origins: tuple[tuple[str, str, str, str, str], ...]
    part: str = ""  # "surname" when the form is a person's family name alone
    note: str = ""
    source_only: bool = False


class Thing(NamedTuple):
    """What a finding needs to know of a concept."""

    id: str
    kind: str
    name: bool
    preferred: tuple[str, ...]  # of the language at hand; the first is suggested
    native: tuple[tuple[str, str], ...]  # (language, preferred native form), the own language first
    own: str  # the language its name belongs to, "" when unknown
    house: str  # the scheme by which the first preferred form renders the own native name, "" if by none
    note: str
    source: str
    rank: str
    within: str
    shared: str
    bundled: bool
    path: str
    line: int


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
            self.things: Sequence[Any] = _Pieces(data["thing_pieces"], data["thing_ends"])
            self._named: Sequence[str] = data["ids"].split("\n") if data["ids"] else []
        else:
            self.things = data["things"]
            self._named = data.get("named", ())
        if "patterns" in data:
            self.patterns: Any = data["patterns"]
            late = isinstance(self.patterns, _LatePatterns)
            self.stems: list[str] = self.patterns.stems() if late else [pattern[0] for pattern in self.patterns]
        else:
            self.patterns = _Pieces(data["pieces"], data["ends"])
            self.stems = data["stems"].split("\n") if data["stems"] else []
        capitals = _unpacked(data["capitals"]) if "capitals" in data else ()
        self.matcher = Matcher(self.patterns, self.stems, self.lang, capitals)
        self._pairs: dict[int, tuple[Forms, Entry]] = {}
        self._readings: dict[frozenset[int], dict[tuple[int, ...], Reading]] = {}
        self._made: dict[int, Thing] = {}
        known = data["known"]
        self._known: frozenset[int] = frozenset(_unpacked(known) if isinstance(known, (bytes, memoryview)) else known)
        self._backwards: Sequence[int] = _unpacked(data["backwards"]) if "backwards" in data else ()
        self._near: dict[str, tuple[int, ...]] = {}
        self._ids: dict[str, int] = {}
        self._guarded: Mapping[str, Any] | None = data.get("guarded")

    def exactly(self, text: str) -> range:
        """Indices of the patterns whose stem is this text."""
        low = bisect_left(self.stems, text)
        return range(low, bisect_right(self.stems, text, low))

    @cached_property
    def guarded(self) -> Forms | None:
        """Forms that are wrong only where the original has their concept; they have a matcher of their own."""
        if self._guarded is None:
            return None
        shared = {"lang": self.lang, "things": self.things, "named": self._named, "known": self._known}
        return Forms({**shared, **self._guarded})

    def find_thing(self, identity: str) -> Thing | None:
        """The concept with this id."""
        if not self._ids:
            names = self._named or [thing[0] for thing in self.things]
            self._ids = {name: number for number, name in enumerate(names)}
        number = self._ids.get(identity)
        return None if number is None else self.thing(number)

    def near(self, word: str) -> tuple[int, ...]:
        """Indices of the patterns of one word whose stem is one slip away from a word of six letters or more.

        Whatever one slip changes, the letters before or behind the middle stay: so two looks into the sorted stems,
        read forwards and backwards, find all that are worth comparing.
        """
        known = self._near.get(word)
        if known is None:
            half = len(word) // 2 - 1
            found = {*self._alike(word, word[:half]), *self._alike_behind(word, word[half + 3 :])}
            known = self._near[word] = tuple(sorted(number for number in found if slip(word, self.stems[number])))
        return known

    def _alike(self, word: str, head: str) -> Iterator[int]:
        low = bisect_left(self.stems, head)
        high = bisect_left(self.stems, head + "\U0010ffff", low)
        return (number for number in range(low, high) if abs(len(self.stems[number]) - len(word)) < 2)

    def _alike_behind(self, word: str, tail: str) -> Iterator[int]:
        stems = self.stems
        if not self._backwards:
            self._backwards = _backwards(stems)
        first, size = word[:1], len(word)
        low = bisect_left(self._backwards, first + tail[::-1], key=lambda number: _backwards_key(stems[number]))
        for at in range(low, len(self._backwards)):
            stem = stems[self._backwards[at]]
            if not stem.endswith(tail) or not stem.startswith(first):
                return
            if -2 < len(stem) - size < 2:
                yield self._backwards[at]

    def has(self, thing: int) -> bool:
        """Whether the concept has any form in this language."""
        return thing in self._known

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
        kept = {"patterns": _LatePatterns(patterns, things)}
        return {"lang": lang, "things": things, "known": known, **kept, "guarded": {"patterns": guarded}}
    packed = {**_packed(patterns), "guarded": _packed(guarded), "known": array("I", known).tobytes()}
    pieces = [marshal.dumps(thing) for thing in things]
    packed["thing_pieces"] = b"".join(pieces)
    packed["thing_ends"] = array("I", accumulate(map(len, pieces), initial=0)).tobytes()
    return {"lang": lang, "ids": "\n".join([thing[0] for thing in things]), **packed}


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

    def stems(self) -> list[str]:
        return [pattern[0] for pattern in self._patterns]


_NO_ENDINGS: frozenset[str] = frozenset()


class _Things(Sequence[tuple[Any, ...]]):
    """What findings need to know of the concepts of termbases, gathered when it is asked for."""

    def __init__(self, termbases: Iterable[Termbase], lang: str, house: Mapping[str, Any], *, bundled: bool) -> None:
        self._groups = [termbase.concepts for termbase in termbases]
        self._ends = list(accumulate(map(len, self._groups)))
        self._lang, self._house, self._bundled = lang, house, bundled
        self._tags = fallback(lang)
        base = lang.split("-", maxsplit=1)[0]
        self._unchanging = not bundled and (base == "en" or base not in _inflecting())
        self._made: dict[int, _Collector] = {}
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

    def _collected(self, number: int) -> _Collector:
        made = self._made.get(number)
        if made is None:
            made = _Collector(self._concept(number), self._lang, self._house, bundled=self._bundled)
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
        return list(_patterns(made.entries(number), made.concept, self._lang, name=made.name))

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
            if concept.kind in _NAMES or concept.exceptions or any(term.source_only for term in concept.terms):
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
            if foreign and listed and _one_script(term.text, listed[0]):
                return None
        return [(fold_apostrophes(text), number, text) for text in listed]


def _packed(patterns: Sequence[tuple[Any, ...]]) -> dict[str, Any]:
    """Patterns as one text of stems and one run of bytes: they load in no time, and few are ever looked at."""
    pieces = [marshal.dumps(pattern) for pattern in patterns]
    stems = [pattern[0] for pattern in patterns]
    backwards = array("I", _backwards(stems))
    capitals = array("I", sorted(range(len(stems)), key=lambda number: stems[number].upper()))
    return {
        "stems": "\n".join(stems),
        "pieces": b"".join(pieces),
        "ends": array("I", accumulate(map(len, pieces), initial=0)).tobytes(),
        "backwards": backwards.tobytes(),
        "capitals": capitals.tobytes(),
    }


def _backwards_key(stem: str) -> str:
    """By the first letter, then from the last one to it: words alike in both ends are neighbours."""
    return stem[:1] + stem[::-1]


def _backwards(stems: Sequence[str]) -> list[int]:
    return sorted(range(len(stems)), key=lambda number: _backwards_key(stems[number]))


def _unpacked(numbers: bytes | memoryview[Any]) -> array[int]:
    made = array("I")
    made.frombytes(numbers)
    return made


class _Pieces(Sequence[Any]):
    """What was packed piece by piece; each is unpacked when it is asked for."""

    def __init__(self, pieces: bytes, ends: bytes) -> None:
        self._pieces = pieces
        self._ends = _unpacked(ends)
        self._made: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: Any) -> Any:
        made = self._made.get(number)
        if made is None:
            if not 0 <= number < len(self):
                raise IndexError(number)
            made = self._made[number] = marshal.loads(self._pieces[self._ends[number] : self._ends[number + 1]])  # noqa: S302  our own data
        return made


class _Collector:
    """The forms of one concept in one language."""

    def __init__(self, concept: Concept, lang: str, house: Mapping[str, Any], *, bundled: bool) -> None:
        self.concept, self.lang, self.house, self.bundled = concept, lang, house, bundled
        self.listed = terms_in(concept, lang)
        self.native = _native_terms(concept, lang)
        self.own = self._own()
        first = next((term.text for term in self.native if term.lang == self.own), "")
        self.admitted = {term.text for term in self.native if term.status is Status.ADMITTED} - {first}
        self.name = _is_name(concept, self.listed, self.native)
        self.found: dict[str, tuple[Use, Relation, list[Origin], str, str, bool]] = {}

    def _own(self) -> str:
        wanted = self.house.get("language", "")
        languages = [term.lang for term in self.native]
        if self.concept.kind == "place" and wanted in languages:
            return str(wanted)
        return self.concept.language or (languages[0] if languages else "")

    def collect(self) -> None:
        """Gather listed forms, then derived ones; what is listed outranks what is derived."""
        for term in self.listed:
            use = Use[term.status.name]
            relation = Relation.FORMER if use is Use.SUPERSEDED else Relation.LISTED
            origins = [Origin("", "", "", "", term.until)] if term.until else []
            self._add(term.text, use, relation, origins, note=term.note, source_only=term.source_only)
        for phrase in exceptions_in(self.concept, self.lang):
            self._add(phrase, Use.EXCEPTION, Relation.LISTED, [])
        if self.concept.kind in _NAMES:
            self._derive()
        if self.concept.kind in ("", *_NAMES) and self.name and self.listed and not self.bundled:
            self._foreign()

    def _derive(self) -> None:
        for form, relation, origin in self._romanizations():
            if len(form) < _STEP and relation is not Relation.HOUSE:
                continue
            if relation is Relation.HOUSE:
                other = Use.ADMITTED if self.bundled else Use.VARIANT  # beside an exonym that the house lists
                use = other if self._has_preferred(form) else Use.PREFERRED
                if use is Use.PREFERRED and origin.native in self.admitted:
                    use = Use.ADMITTED
                relation = Relation.HOUSE if use is Use.PREFERRED else Relation.STANDARD  # noqa: PLW2901
            elif relation is Relation.STANDARD and self.concept.kind == "person":
                use = Use.ADMITTED  # people choose among the spellings of their own language
            else:
                use = Use.VARIANT
            self._add(form, use, relation, [origin])
        if self.concept.kind == "person":
            self._surnames()

    def _foreign(self) -> None:
        """The preferred forms of other languages in the same script, left standing in a text of this one."""
        for term in self.concept.terms:
            same = term.lang in fallback(self.lang) or not term.text[:1].isupper()
            if term.status is Status.PREFERRED and not same and _one_script(term.text, self.listed[0].text):
                self._add(term.text, Use.VARIANT, Relation.FOREIGN, [Origin(term.text, term.lang, "", "verbatim")])

    def _has_preferred(self, form: str) -> bool:
        return any(term.status is Status.PREFERRED and term.text != form for term in self.listed)

    def _surnames(self) -> None:
        for text, (use, relation, origins, _, _, source_only) in list(self.found.items()):
            words = text.split()
            if len(words) == 2 and use is not Use.EXCEPTION and len(words[1]) >= _STEP:
                self._add(words[1], use, relation, origins, part="surname", source_only=source_only)

    def _romanizations(self) -> Iterator[tuple[str, Relation, Origin]]:
        from translaudit.romanize.registry import chain  # noqa: PLC0415  tables are read only when forms are made

        order = {Relation.HOUSE: 0, Relation.STANDARD: 1, Relation.OTHER_LANGUAGE: 2, Relation.FORMER: 3}
        made: list[tuple[int, str, Relation, Origin]] = []
        for term in sorted(self.native, key=lambda term: term.lang != self.own):
            schemes = list(chain(term.lang, self.lang))
            if not schemes:
                continue  # a target that does not write in Latin letters
            chosen = self.house.get("schemes", {}).get(term.lang)
            if chosen:
                schemes = [chosen, *[scheme for scheme in schemes if scheme != chosen]]
            for number, scheme in enumerate(schemes):
                relation = self._relation(term, first=number == 0)
                for form, exactness in _spellings(scheme, term.text):
                    exact = relation if exactness == "verbatim" else max(relation, Relation.STANDARD)
                    origin = Origin(term.text, term.lang, scheme, exactness, term.until)
                    made.append((order[exact], form, exact, origin))
            for target in _FOREIGN:
                heads = [scheme for scheme in chain(term.lang, target)[:1] if scheme not in schemes]
                for scheme in heads:
                    for form, exactness in _spellings(scheme, term.text, limit=1):
                        origin = Origin(term.text, term.lang, scheme, exactness, term.until)
                        made.append((9, form, Relation.FOREIGN, origin))
        made.sort(key=lambda item: item[0])  # stable: within a relation, the order of the chain
        for _, form, relation, origin in made:
            yield form, relation, origin

    def _relation(self, term: Term, *, first: bool) -> Relation:
        if term.status is Status.SUPERSEDED:
            return Relation.FORMER
        if term.lang != self.own:
            return Relation.OTHER_LANGUAGE
        return Relation.HOUSE if first else Relation.STANDARD

    def _add(
        self,
        text: str,
        use: Use,
        relation: Relation,
        origins: list[Origin],
        *,
        part: str = "",
        note: str = "",
        source_only: bool = False,
    ) -> None:
        known = self.found.get(text)
        if known is None:
            self.found[text] = (use, relation, list(origins), part, note, source_only)
        elif len(known[2]) < _ORIGINS:
            known[2].extend(origin for origin in origins if origin not in known[2])

    def entries(self, number: int) -> list[Entry]:
        """The gathered forms as entries of the concept with this index."""
        return [
            Entry(
                number,
                int(use),
                int(relation),
                text,
                tuple([(one.native, one.lang, one.scheme, one.exactness, one.until) for one in origins]),
                part,
                note,
                source_only,
            )
            for text, (use, relation, origins, part, note, source_only) in self.found.items()
        ]

    def thing(self) -> Thing:
        """What findings need to know of the concept."""
        preferred = [text for text, known in self.found.items() if known[0] == Use.PREFERRED and not known[3]]
        native = sorted(
            ((term.lang, term.text) for term in self.native if term.status is Status.PREFERRED),
            key=lambda pair: pair[0] != self.own,
        )
        concept = self.concept
        return Thing(
            concept.id,
            concept.kind,
            self.name,
            tuple(preferred),
            tuple(native),
            self.own,
            self._house(preferred),
            concept.note,
            concept.source,
            concept.rank,
            concept.within,
            concept.shared,
            self.bundled,
            concept.path,
            concept.line,
        )

    def _house(self, preferred: list[str]) -> str:
        origins = self.found[preferred[0]][2] if preferred else []
        return next((one.scheme for one in origins if one.lang == self.own and one.exactness == "verbatim"), "")


def _one_script(one: str, other: str) -> bool:
    """Whether both texts are in Latin letters, or both in Cyrillic ones."""
    return ("Ѐ" <= one[:1] <= "ԯ") == ("Ѐ" <= other[:1] <= "ԯ") and max(one[:1], other[:1]) < "԰"


def _native_terms(concept: Concept, lang: str) -> list[Term]:
    """Terms in languages that have romanization schemes, other than the language at hand."""
    here = fallback(lang)
    return [
        term
        for term in concept.terms
        if term.lang not in here
        and term.status is not Status.DEPRECATED
        and not term.source_only
        and not _LATIN.search(term.text.lower())
        and _romanized(term.lang)
    ]


@cache
def _romanized(lang: str) -> bool:
    """Whether names of a language have romanization schemes."""
    from translaudit.romanize.registry import chain  # noqa: PLC0415  as in _romanizations

    return bool(chain(lang, "en"))


def _spellings(scheme: str, native: str, limit: int = 6) -> Iterator[tuple[str, str]]:
    """The scheme's forms of a native name, and those with apostrophes or diacritics left off."""
    from translaudit.romanize.engine import variants  # noqa: PLC0415  as in _romanizations
    from translaudit.romanize.registry import info  # noqa: PLC0415
    from translaudit.romanize.registry import scheme as load  # noqa: PLC0415

    scholarly = info(scheme).to == "intl"  # nobody writes Âlta without its mark
    for form in variants(load(scheme), native, limit=limit):
        plain = fold_apostrophes(form)
        yield plain, "verbatim"
        bare = "".join(ch for ch in plain if ch not in "'\"”“ʺ·")
        if bare != plain:
            yield bare, "apostrophe"
        naked = "".join(ch for ch in unicodedata.normalize("NFD", bare) if not unicodedata.combining(ch))
        if naked != bare and not scholarly:
            yield naked, "diacritics"


def _is_name(concept: Concept, listed: Sequence[Term], native: Sequence[Term]) -> bool:
    """Whether the concept is a proper name; where no kind says so, by capitals and by how it sounds."""
    if concept.kind:
        return concept.kind in (*_NAMES, "country", "demonym")
    preferred = next((term.text for term in listed if term.status is Status.PREFERRED), "")
    others = [term.text for term in concept.terms if term.lang != "de" and term.status is Status.PREFERRED]
    if not preferred or not all(_capitalised(text) for text in [preferred, *others]):
        return False
    if not others and listed[0].lang.startswith("de"):
        return False  # every German noun has a capital
    if " " not in preferred:
        return not (preferred.isupper() and len(preferred) > 1)
    return any(_sounds_like(term, preferred) for term in native)


def _capitalised(text: str) -> bool:
    first = text[:1]
    return first != first.lower() or first.lower() == first.upper()


def _sounds_like(term: Term, preferred: str) -> bool:
    from translaudit.romanize.engine import romanize  # noqa: PLC0415  as in _romanizations
    from translaudit.romanize.registry import chain, scheme  # noqa: PLC0415

    ids = chain(term.lang, "en")
    return bool(ids) and fold(romanize(scheme(ids[0]), term.text))[:5] == fold(preferred)[:5]


def _patterns(entries: Sequence[Entry], concept: Concept, lang: str, *, name: bool) -> Iterator[tuple[Any, ...]]:
    """Patterns for the matcher: stem, endings, tail, entry."""
    for entry in entries:
        text = fold_apostrophes(entry.text)
        word_name = name or (lang.split("-", maxsplit=1)[0] != "de" and _capitalised(text))
        for stem, endings, tail in _inflected(
            text, lang, name=word_name, fixed=entry.use == Use.EXCEPTION, kind=concept.kind
        ):
            yield stem, endings, tail, tuple(entry)
            first = stem[:1]
            if first != first.upper() and not _sensitive(concept, entry):
                yield first.upper() + stem[1:], endings, tail, tuple(entry)


def _sensitive(concept: Concept, entry: Entry) -> bool:
    return any(term.case == "sensitive" and term.text == entry.text for term in concept.terms)


def _inflected(
    text: str, lang: str, *, name: bool, fixed: bool, kind: str
) -> Iterator[tuple[str, frozenset[str], tuple[tuple[str, frozenset[str]], ...]]]:
    """Stem, endings and tail of a phrase; fixed phrases and languages without endings are looked for as they stand."""
    base = lang.split("-", maxsplit=1)[0]
    if fixed or base not in _inflecting() or (base == "en" and name):
        yield text, frozenset(), ()
        return
    from translaudit.text.inflection import phrase  # noqa: PLC0415  a language's cost is paid when it is used

    words = text.replace("-", " - ").split()
    if "-" in words or len(words) > 6:
        yield text, frozenset(), ()
        return
    which: Literal["", "person", "place"] = "person" if kind == "person" else "place" if kind == "place" else ""
    parts = [
        (one.stem, frozenset(ending for _, ending in one.slots)) for one in phrase(words, lang, name=name, kind=which)
    ]
    if all(endings == {""} for _, endings in parts):
        yield text, frozenset(), ()
        return
    (stem, endings), *tail = parts
    if stem:
        yield stem, endings, tuple(tail)
    else:  # forms with nothing in common are looked for one by one
        for form in sorted(endings - {""}):
            yield form, frozenset(("",)), tuple(tail)


@cache
def _inflecting() -> frozenset[str]:
    from translaudit.text.inflection import LANGUAGES  # noqa: PLC0415  as in _inflected

    return LANGUAGES
