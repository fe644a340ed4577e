"""How a language shows who does what to whom: word order, markers, cases and passives, as `grammar.toml` has them.

Reach for `grammar`. It holds what a table says, ready to be asked; `reading` applies it to a text.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translaudit.lexicon.kinds import irregular_verb
from translaudit.records import NamedTuple
from translaudit.storage.kept import table

__all__ = [
    "FILE",
    "LABELS",
    "Grammar",
    "acting",
    "converse",
    "deals",
    "grammar",
    "idle",
    "leading",
    "past",
    "slavic_ends",
]

FILE = Path(__file__).with_name("grammar.toml")
LABELS = ("by", "from", "to", "at", "against", "than", "away", "subject")
"""What a marker can say of the word beside it; a marker may say several of them."""


class Grammar(NamedTuple):
    """What a table says; words are in small letters, those of one marker parted by blanks.

    Attributes:
        order: svo, v2, sov or vso.
        cases: whether nouns have cases that order gives way to.
        elides: whether an article or preposition may be written in one with its noun.
        topic: particles before a comma behind what a sentence is about; None where no comma stands there.
        articles: words between a marker and its noun.
        before: labels by marker before a noun.
        after: labels by marker behind a noun.
        endings: labels by ending of a noun.
        joins: between things that take the same part.
        breaks: with which another clause begins.
        passive: forms that passives are made with.
        needs_by: those of them that are a sign of passive only where somebody is named who does it.
        unless: endings of a word behind such a form that make it no passive.
        participles: how the verb ends behind such a form in a passive that names nobody.
        passive_verb: how the verb of a passive begins; () where that says nothing.
        dative_verbs: how verbs begin whose object may well stand first.
        turning: how words begin that say of the subject what other verbs say of the object; a blank ends the word.
        passive_ends: how the verb of a passive ends; () where that says nothing.
        future: forms that make a passive, and a future with an infinitive.
        infinitive_ends: how an infinitive ends.
        open_ends: how verbs end by which nobody can tell who does it.
        open_behind: what stands behind such verbs.
        by_alone: whether the marker of who does it is sign enough of a passive.
        verb_behind: whether the verb may stand behind both, where a marker says who suffers or does it.
        nouns_led: whether nouns have an article or a preposition before them.
        no_noun_begins: how words begin that are hardly nouns.
        no_noun_ends: how they end.
        more: words of comparisons.
        less: their contraries.
        exchange: whose places can be exchanged with nothing else changed: "any", "names", or "" for nobody's.
        forms: further sets of words and endings by name (articles by case, endings of cases).
    """

    order: str
    cases: bool
    elides: bool
    topic: tuple[str, ...] | None
    articles: frozenset[str]
    before: dict[str, frozenset[str]]
    after: dict[str, frozenset[str]]
    endings: dict[str, frozenset[str]]
    joins: frozenset[str]
    breaks: frozenset[str]
    passive: frozenset[str]
    needs_by: frozenset[str]
    unless: tuple[str, ...]
    participles: tuple[str, ...]
    passive_verb: tuple[str, ...]
    dative_verbs: tuple[str, ...]
    turning: tuple[str, ...]
    passive_ends: tuple[str, ...]
    future: frozenset[str]
    infinitive_ends: tuple[str, ...]
    open_ends: tuple[str, ...]
    open_behind: tuple[str, ...]
    by_alone: bool
    verb_behind: bool
    nouns_led: bool
    no_noun_begins: tuple[str, ...]
    no_noun_ends: tuple[str, ...]
    more: frozenset[str]
    less: frozenset[str]
    exchange: str
    forms: dict[str, tuple[str, ...]]

    @property
    def inflects(self) -> bool:
        """Whether names have other endings in other cases."""
        return self.cases or bool(self.endings)


_FORMS = (
    *("ein", "masculine", "accusative", "dative", "genitive", "masculine-ends", "feminine-ends"),
    *("instrumental", "oblique", "relatives"),
    *("singular-verbs", "plural-verbs", "to-infinitive", "either", "plural-ends", "taking-up", "possessive-ends"),
)


@cache
def grammar(lang: str) -> Grammar | None:
    """The grammar of a language (two-letter code); None where there is none."""
    said = table(FILE).get(lang)
    if said is None:
        return None

    def words(key: str) -> tuple[str, ...]:
        return tuple([one.replace("_", " ") for one in said.get(key, "").split()])

    return Grammar(
        order=said["order"],
        cases=said.get("cases", False),
        elides=said.get("elides", False),
        topic=words("topic") if "topic" in said else None,
        articles=frozenset(words("articles")),
        before=_labels({label: words(label) for label in LABELS}),
        after=_labels({label: words(f"after-{label}") for label in LABELS}),
        endings=_labels({label: words(f"ends-{label}") for label in LABELS}),
        joins=frozenset(words("joins")),
        breaks=frozenset(words("breaks")),
        passive=frozenset(words("passive")),
        needs_by=frozenset(words("passive-needs-by")),
        unless=words("unless-ending"),
        participles=words("participle-ends"),
        passive_verb=words("passive-verb"),
        dative_verbs=words("dative-verbs"),
        turning=words("turning"),
        passive_ends=words("passive-verb-ends"),
        future=frozenset(words("future")),
        infinitive_ends=words("infinitive-ends"),
        open_ends=words("open-ends"),
        open_behind=words("open-behind"),
        by_alone=said.get("by-alone", False),
        verb_behind=said.get("verb-behind", False),
        nouns_led=said.get("nouns-led", False),
        no_noun_begins=words("no-noun-begins"),
        no_noun_ends=words("no-noun-ends"),
        more=frozenset(words("more")),
        less=frozenset(words("less")),
        exchange=said.get("exchange", ""),
        forms={name: words(name) for name in _FORMS if name in said},
    )


def _labels(markers: dict[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for label, words in markers.items():
        for word in words:
            found.setdefault(word, set()).add(label)
    return {word: frozenset(labels) for word, labels in found.items()}


def acting() -> frozenset[str]:
    """English words for groups and houses that act, which other tables have as things."""
    return _words("acting")


def idle() -> frozenset[str]:
    """English words that other tables have as people or groups, and that hardly do anything."""
    return _words("idle")


def leading() -> frozenset[str]:
    """English words with which a title of two words begins that is another than that of the second word."""
    return _words("leading")


def converse() -> frozenset[str]:
    """English verbs by which nobody can tell who does what: their objects may be another verb's subjects."""
    return _words("converse") | _words("symmetrical")


def deals() -> frozenset[str]:
    """English nouns of what one side gives and the other takes: what is an export here is an import there."""
    return _words("deals")


def past(written: str) -> bool:
    """Whether an English word may be the past or a participle of a verb."""
    return written.endswith(("ed", "ing")) or irregular_verb(written) or written in _words("unchanged")


@cache
def slavic_ends(name: str) -> tuple[str, ...]:
    """Endings of Slavic words by the name that the table has for them: `feminine`, `consonants`, `past-neuter` and so on."""
    return tuple(table(FILE)["slavic"][name].split())


@cache
def _words(name: str) -> frozenset[str]:
    found: str = table(FILE)["words"][name]
    return frozenset(found.split())
