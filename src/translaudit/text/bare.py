"""Adjectives of English with nothing behind them: whether a noun is missing there, by the classes of `gaps.toml`.

Reach for `behind_adjective` from `gaps` alone. It looks for what opens the phrase of an adjective (an article, a preposition,
a verb with an object), at what follows, and at whether the adjective may stand for a noun, say something of one, or be a name.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translaudit.records import NamedTuple
from translaudit.storage.kept import table
from translaudit.text.holes import kind

__all__ = ["STOPS", "Words", "adjective", "behind_adjective", "classes", "objects"]

STOPS = frozenset('.!?:“"')
"""What a sentence may begin behind."""

_FILE = Path(__file__).with_name("gaps.toml")
_SUFFIXES = ("ous", "less", "ental", "ional", "ical", "ural", "ogical")
_MODIFIERS = frozenset(("J", "JN", "DJ", "R", "H", "D", "G"))  # classes of words that go on a phrase of adjectives
_NOUNS = frozenset({"will", "can", "may", "might", "must"})  # finite verbs that may also be nouns


class Words(NamedTuple):
    """A sentence: words as they stand, and in lower case; "" before its beginning and behind its end."""

    whole: list[str]
    lower: list[str]

    def at(self, index: int) -> str:
        """The word there, in small letters."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def fits(self, wanted: frozenset[str] | None, index: int) -> bool:
        """Whether the word there is one of those wanted."""
        if wanted is None:
            return True
        word = self.at(index)
        if word in wanted or (index < 0 and "^" in wanted) or ("+" in wanted and len(word) > 1 and word.isalpha()):
            return True
        if "#" in wanted and word[:1].isdigit():
            return True
        return "@object" in wanted and bool(word) and (self.whole[index][0].isupper() or word[0].isdigit())


class _Phrase(NamedTuple):
    """What stands before an adjective: the word that opens its phrase, where, and what that is."""

    opener: str
    start: int
    determined: bool
    able: bool


def behind_adjective(words: Words, at: int) -> str:
    """A gap behind an adjective that cannot stand for a noun, in a phrase that something opens: how sure, or "" for none."""
    sets = classes()
    here, before = words.at(at), words.at(at - 1)
    if here in sets["examples"] and (here != "such" or words.at(at + 1) == "as"):
        return _before_example(words.at(at - 2), before)
    phrase = _phrase(words, at)
    if _described(words, at) or not phrase.able or _complete(words, at, phrase):
        return ""
    determined, opener = phrase.determined, phrase.opener
    nouns = (
        sets["noun_always"] if (determined and opener not in sets["definite"]) or opener == "of" else sets["noun_too"]
    )
    pure = before.endswith(_SUFFIXES) or (before in sets["adjectives"] and before not in nouns)
    people = opener == "the" and not before.endswith(tuple(sets["relational"]))  # the powerless
    if here == "of" or here in sets["third"] or (here in sets["finite"] and here not in _NOUNS):
        return "sure" if determined and pure and (here == "of" or not people) else "maybe"
    if here in sets["prepositions"] and words.fits(objects(), at + 1):
        return "sure" if (opener in sets["articles"] or opener == "of") and pure else "maybe"
    if pure and not people and (determined or opener in sets["opening"]) and _ends_clause(words, at, opener):
        return "sure"
    if before in sets["graded"] or words.at(at - 2) in sets["degree"]:
        return ""
    return "maybe" if _ends_phrase(words, at) else ""


def _before_example(two: str, before: str) -> str:
    sets = classes()
    said = two in sets["finite"] or two in sets["linking"] or two[-2:] == "ly"
    return "maybe" if before not in sets["noun_too"] and not said else ""


def _phrase(words: Words, at: int) -> _Phrase:
    """The phrase of the adjective before a place."""
    sets = classes()
    start = at - 2
    while start > 0 and (adjective(words.at(start)) or words.at(start).endswith("ly")):
        start -= 1
    opener = words.at(start)
    determined = opener in sets["determiners"] or opener in ("this", "his")
    governed = opener in sets["prepositions"] or opener in sets["governing"]
    takes = opener in sets["transitive"] and opener not in sets["completed"]
    return _Phrase(opener, start, determined, determined or governed or takes or opener.isdigit())


def _complete(words: Words, at: int, phrase: _Phrase) -> bool:
    """Whether the phrase of an adjective is whole without a noun behind it."""
    sets = classes()
    here, before, opener = words.at(at), words.at(at - 1), phrase.opener
    return (
        ((phrase.determined or opener.isdigit()) and before in sets["noun_always"])
        or opener == "as"  # seen as normal by many
        or (here == "of" and before.endswith(("est", "er")))  # the narrowest of margins
        or (here == "to" and before in sets["complemented"] and phrase.start < at - 2)  # a grave adjacent to the wall
        or (opener == "this" and words.at(phrase.start - 1) in sets["completed"])  # it made this popular with the young
    )


def _ends_clause(words: Words, at: int, opener: str) -> bool:
    """Whether a clause ends at a place; where another phrase of the same kind follows, it may be a list: the proud, the few."""
    here, after = words.at(at), words.at(at + 1)
    goes_on = after in classes()["determiners"] or after in classes()["pronouns"]
    return here in (".", ";") or (here == "," and goes_on and after != opener)


def _described(words: Words, at: int) -> bool:
    """Whether an adjective needs no noun behind it by the words beside it: a little busy at noon; for leading us out."""
    sets = classes()
    here, before, two = words.at(at), words.at(at - 1), words.at(at - 2)
    written = words.whole[at - 1]
    return (
        (written[0].isupper() and at > 1 and two not in STOPS and before not in sets["peoples"])  # a name
        or two == "to"  # able to open, create or delete files
        or (two in ("little", "bit") and words.at(at - 3) == "a")
        or (here in sets["roughly"] and words.at(at + 1).isdigit())
        or (here in sets["pronouns"] and (before.endswith("ing") or (two == "the" and before.endswith("er"))))
        or (two == "the" and before.endswith("est") and here in ("to", "and", ",", "."))
        or (
            two == "the"
            and before.endswith("est")
            and words.at(at - 3) in sets["said_of"]
            and here in sets["prepositions"]
        )
    )


def _ends_phrase(words: Words, at: int) -> bool:
    """Whether a word cannot go on a phrase of adjectives."""
    sets = classes()
    here, after = words.at(at), words.at(at + 1)
    if here == "," and after in sets["links"]:
        after = words.at(at + 2)  # of identical, or very close, sizes
    if (here in sets["links"] or here == ",") and (adjective(after) or kind(after) in _MODIFIERS):
        return False  # another adjective follows
    return any(
        here in sets[name] for name in ("marks", "links", "pronouns", "after_adjectives", "prepositions", "past")
    )


def adjective(word: str) -> bool:
    """Whether a word is an adjective, of the list or by its ending."""
    sets = classes()
    if word in sets["adjectives"] or word in sets["peoples"]:
        return True
    if word.endswith(_SUFFIXES) and len(word) > 5:
        return word not in sets["nouns"]
    if word.endswith(("er", "est")) and len(word) > 5:
        stem = word.removesuffix("est") if word.endswith("est") else word.removesuffix("er")
        return any(one in sets["adjectives"] for one in (stem, f"{stem}e", stem[:-1], f"{stem[:-1]}y"))
    return False


@cache
def classes() -> dict[str, frozenset[str]]:
    """The classes of words of the table."""
    data = table(_FILE)["en"]
    return {name: frozenset(said.split()) for name, said in data.items() if name not in ("patterns", "places")}


@cache
def objects() -> frozenset[str]:
    """The words that may begin what a preposition governs."""
    sets = classes()
    return sets["determiners"] | sets["demonstratives"] | sets["objects"] | {"@object"}
