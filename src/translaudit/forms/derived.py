"""The forms of one concept in one language: listed, and for places and people derived from their native names."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from translaudit.forms.entry import Entry, Origin, Relation, Thing, Use
from translaudit.storage.expressions import expression
from translaudit.termbase.concept import Status, exceptions_in, fallback, terms_in
from translaudit.termbase.matching import capitals
from translaudit.text.normalise import fold, fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.termbase.concept import Concept, Term

__all__ = ["NAMES", "Collector", "inflecting", "one_script", "patterns_of"]

NAMES = ("place", "person")
"""Kinds of concepts whose native forms are romanized."""
_ORIGINS = 3  # ways to come by a form that are worth keeping
_WORDS = 6  # of a phrase that inflects
_STEP = 4  # forms of fewer letters are too common to be derived
_LATIN = expression("[a-z]")
# Target languages whose house convention for a name may be left standing in a text of another language.
_FOREIGN = ("en", "de", "fr", "pl", "es")


class Collector:
    """The forms of one concept in one language."""

    def __init__(self, concept: Concept, lang: str, house: Mapping[str, Any], *, bundled: bool) -> None:
        """Take the concept; `collect` gathers its forms."""
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
            use, relation = _listed(term.status)
            self._add(term.text, use, relation, _since(term), note=term.note, source_only=term.source_only)
        for phrase in exceptions_in(self.concept, self.lang):
            self._add(phrase, Use.EXCEPTION, Relation.LISTED, [])
        if self.concept.kind in NAMES:
            self._derive()
        if self.concept.kind in ("", *NAMES) and self.name and self.listed and not self.bundled:
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
            if term.status is Status.PREFERRED and not same and one_script(term.text, self.listed[0].text):
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


def listed_entry(number: int, term: Term) -> Entry:
    """The entry of a term of the concept with this index, which no other way to come by its form can add to."""
    use, relation = _listed(term.status)
    origins = tuple([tuple(one) for one in _since(term)])
    return Entry(number, int(use), int(relation), term.text, origins, "", term.note, term.source_only)  # type: ignore[arg-type]


@cache
def _listed(status: Status) -> tuple[Use, Relation]:
    use = Use[status.name]
    return use, Relation.FORMER if use is Use.SUPERSEDED else Relation.LISTED


def _since(term: Term) -> list[Origin]:
    return [Origin("", "", "", "", term.until)] if term.until else []


def one_script(one: str, other: str) -> bool:
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
        return concept.kind in (*NAMES, "country", "demonym")
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


def patterns_of(entries: Sequence[Entry], concept: Concept, lang: str, *, name: bool) -> Iterator[tuple[Any, ...]]:
    """Patterns for the matcher: stem, endings, tail, entry."""
    for entry in entries:
        text = fold_apostrophes(entry.text)
        word_name = name or (lang.split("-", maxsplit=1)[0] != "de" and _capitalised(text))
        for stem, endings, tail in _inflected(
            text, lang, name=word_name, fixed=entry.use == Use.EXCEPTION, kind=concept.kind
        ):
            yield stem, endings, tail, tuple(entry)
            if stem[:1] != stem[:1].upper() and not _sensitive(concept, entry):
                yield from ((capital, endings, tail, tuple(entry)) for capital in capitals(stem))


def _sensitive(concept: Concept, entry: Entry) -> bool:
    return any(term.case == "sensitive" and term.text == entry.text for term in concept.terms)


def _inflected(
    text: str, lang: str, *, name: bool, fixed: bool, kind: str
) -> Iterator[tuple[str, frozenset[str], tuple[tuple[str, frozenset[str]], ...]]]:
    """Stem, endings and tail of a phrase; fixed phrases and languages without endings are looked for as they stand."""
    base = lang.split("-", maxsplit=1)[0]
    if fixed or base not in inflecting() or (base == "en" and name):
        yield text, frozenset(), ()
        return
    from translaudit.text.inflection.phrases import phrase  # noqa: PLC0415  a language's cost is paid when it is used

    words = text.split()
    if "-" in words or len(words) > _WORDS:
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
    if any("-" in ending for _, each in parts for ending in each):  # Ростова-на-Дону: not at the end of the word alone
        yield from ((form, frozenset(), ()) for form in ([text] if tail else [stem + one for one in sorted(endings)]))
    elif stem:
        yield stem, endings, tuple(tail)
    else:  # forms with nothing in common are looked for one by one
        for form in sorted(endings - {""}):
            yield form, frozenset(("",)), tuple(tail)


@cache
def inflecting() -> frozenset[str]:
    """Languages whose endings are known."""
    from translaudit.text.inflection import LANGUAGES  # noqa: PLC0415  as in _inflected

    return LANGUAGES
