"""What a form is: how the house sees it, how it came to be known, and the concept it belongs to. No logic."""

from __future__ import annotations

from enum import IntEnum

from translaudit.records import NamedTuple

__all__ = ["Entry", "Origin", "Relation", "Thing", "Use"]


class Use(IntEnum):
    """What the house thinks of a form."""

    PREFERRED = 0
    ADMITTED = 1
    EXCEPTION = 2  # a phrase in which a form that is wrong elsewhere is right
    DEPRECATED = 3
    SUPERSEDED = 4
    VARIANT = 5  # derived, and not the house form


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
