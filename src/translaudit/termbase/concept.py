"""A termbase as data: concepts, their terms in several languages, each term with a status.

The shapes that every format is read into and written from. Reach for `terms_in` to ask for a language: it falls back
as BCP 47 lookup does. Nothing here reads files, checks input or matches text. Where a thing stands in its file is no part
of what it is equal to.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "CASES",
    "KINDS",
    "Concept",
    "Status",
    "Term",
    "Termbase",
    "exceptions_in",
    "fallback",
    "languages",
    "preferred_in",
    "terms_in",
]

CASES = ("sensitive", "initial", "insensitive")

# Kinds that the program or its glossaries know; others are allowed. TBX writes these as a subject field.
KINDS = (
    "place",
    "person",
    "organisation",
    "term",
    "country",
    "demonym",
    "rank",
    "unit",
    "media",
    "military",
    "legal",
    "diplomatic",
)

# A tag without a script and the script its readers expect; the two ask for the same terms.
_SCRIPTS = {
    "zh": "Hans",
    "zh-CN": "Hans",
    "zh-SG": "Hans",
    "zh-TW": "Hant",
    "zh-HK": "Hant",
    "zh-MO": "Hant",
    "sr": "Cyrl",
}
_WIDER = {"nb": "no", "nn": "no", "no": "nb", "cmn": "zh"}


class Status(StrEnum):
    """Administrative statuses of TBX (ISO 30042), in the order in which terms are kept."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"

    __hash__ = str.__hash__  # Enum's own is written in Python, and statuses are looked up for every term


class Term(NamedTuple):
    """A form of words for a concept in one language.

    Attributes:
        text: NFC, no control characters, single spaces.
        lang: BCP 47 tag in canonical case.
        status: what the house thinks of it.
        note: why, for a reader.
        source: who says so.
        case: "sensitive", "initial", "insensitive", or "" for what suits the concept's kind.
        since: ISO 8601 year, month or day from which the status holds, or "".
        until: the last such date on which the form was in use, or "".
        source_only: a deprecated form that is wrong only as a rendering of the concept: flagged where the original has it.
        line: 1-based line of the file; 0 when unknown. Not part of equality.
        respaced: the file has it with several spaces in a row. Not part of equality.
    """

    text: str
    lang: str
    status: Status
    note: str = ""
    source: str = ""
    case: str = ""
    since: str = ""
    until: str = ""
    source_only: bool = False
    line: int = 0
    respaced: bool = False

    def __eq__(self, other: object) -> bool:
        """Whether they say the same, wherever they stand."""
        return isinstance(other, Term) and self[:9] == other[:9]

    def __ne__(self, other: object) -> bool:
        """The contrary."""
        return not self == other

    def __hash__(self) -> int:
        """Of what is compared."""
        return hash(self[:9])


class Concept(NamedTuple):
    """One thing or notion, and what it is called.

    Attributes:
        id: unique in its file.
        kind: place, person, organisation, term …; "" when not said.
        note: why, wherever a choice is contested.
        source: where the facts come from.
        terms: grouped by language in order of first mention, within a language by status.
        exceptions: pairs of language and a phrase in which a deprecated form is right.
        rank: of a place: city, village, river …
        within: id of the concept this one lies in.
        shared: what else the forms may mean; not empty, a hit needs evidence in the text.
        language: a person's own language.
        path: the file it came from. Not part of equality.
        line: 1-based line of its heading or first row. Not part of equality.
        doubles: terms that were left out, as they differ from another in spaces alone. Not part of equality.
    """

    id: str
    kind: str = ""
    note: str = ""
    source: str = ""
    terms: tuple[Term, ...] = ()
    exceptions: tuple[tuple[str, str], ...] = ()
    rank: str = ""
    within: str = ""
    shared: str = ""
    language: str = ""
    path: str = ""
    line: int = 0
    doubles: tuple[Term, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Whether they say the same, wherever they stand."""
        return isinstance(other, Concept) and self[:10] == other[:10]

    def __ne__(self, other: object) -> bool:
        """The contrary."""
        return not self == other

    def __hash__(self) -> int:
        """Of what is compared."""
        return hash(self[:10])


class Termbase(NamedTuple):
    """The concepts of one file.

    Attributes:
        path: the file. Not part of equality.
        title: what the file is about.
        licence: SPDX expression.
        source: where the facts come from.
        concepts: in the order of the file.
        lost: what the file held that a termbase cannot keep: pairs of a TBX data category and how often it stood there.
            Not part of equality.
    """

    path: str = ""
    title: str = ""
    licence: str = ""
    source: str = ""
    concepts: Sequence[Concept] = ()
    lost: tuple[tuple[str, int], ...] = ()

    def __eq__(self, other: object) -> bool:
        """Whether they say the same, wherever they stand."""
        return isinstance(other, Termbase) and self[1:5] == other[1:5]

    def __ne__(self, other: object) -> bool:
        """The contrary."""
        return not self == other

    def __hash__(self) -> int:
        """Of what is compared."""
        return hash(self[1:5])


@lru_cache(maxsize=1024)
def fallback(lang: str) -> tuple[str, ...]:
    """Tags to try for a language, best first: BCP 47 lookup (RFC 4647), with scripts that go without saying.

    `pt-BR` tries `pt-BR`, `pt`; `zh-TW` tries `zh-TW`, `zh-Hant`, `zh`; `zh` tries `zh`, `zh-Hans`.
    """
    chain: list[str] = []
    parts = lang.split("-")
    scripted = any(len(part) == 4 and part.isalpha() for part in parts[1:])
    while parts:
        tag = "-".join(parts)
        chain.append(tag)
        if tag in _SCRIPTS and not scripted:
            chain.append(f"{parts[0]}-{_SCRIPTS[tag]}")
            scripted = True
        parts.pop()
        if parts and len(parts[-1]) == 1:  # a singleton announces an extension and means nothing alone
            parts.pop()
    wider = _WIDER.get(chain[-1])
    if wider:
        chain.append(wider)
    return tuple(chain)


def terms_in(concept: Concept, lang: str) -> tuple[Term, ...]:
    """The concept's terms for a language: of the first tag of `fallback(lang)` that has any."""
    for tag in fallback(lang):
        found = tuple([term for term in concept.terms if term.lang == tag])
        if found:
            return found
    return ()


def preferred_in(concept: Concept, lang: str) -> Term | None:
    """The term to suggest in a language: the first preferred one."""
    return next((term for term in terms_in(concept, lang) if term.status is Status.PREFERRED), None)


def exceptions_in(concept: Concept, lang: str) -> tuple[str, ...]:
    """Phrases in which a deprecated form is right: of every tag of `fallback(lang)`, for they only ever allow."""
    tags = fallback(lang)
    return tuple([phrase for tag, phrase in concept.exceptions if tag in tags])


def languages(concept: Concept) -> tuple[str, ...]:
    """Languages that the concept has terms in, in order of first mention."""
    return tuple(dict.fromkeys([term.lang for term in concept.terms]))
