"""Places in an English sentence where grammar asks for a noun and none stands.

Reach for `gaps` to find where a translation lost a word: “most of the imported into this country”, “the of the station”.
It looks at two or three words at a time, with word classes from `gaps.toml`, and stays silent where they may be read
otherwise. It cannot see a noun missing where the rest is a sentence without it, and knows no language but English.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from translaudit.kept import table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Gap", "gaps"]

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*['’]?|[^\w\s]")


class Gap(NamedTuple):
    """A place where a noun is missing.

    Attributes:
        start: code point at which the noun would have to stand.
        before: the words before the gap.
        after: the words behind it.
        sure: whether native text practically never has the two side by side.
        kind: what shows it.
    """

    start: int
    before: str
    after: str
    sure: bool
    kind: str


_SETS = (
    "articles determiners pronouns stops finite prepositions links past third nominal adjectives noun_too nouns participles "
    "transitive months measures governed"
).split()
_DEMONSTRATIVE = frozenset({"this", "these", "those", "his", "her"})
_OBJECTS = _DEMONSTRATIVE | frozenset({"which", "whom", "whose", "all", "each", "some", "many", "several", "other", "both", "two", "least"})
_CLAUSES = frozenset({"that", "which", "to", "due", "because", "when", "where", "while"})
_GRADED = frozenset({"early", "late", "high", "long", "far", "little", "possible", "such", "other", "own", "only", "longer", "further"})
_GOVERNING = frozenset({"of", "from", "into", "with", "between", "against", "for", "at", "per", "during", "among", "to", "in"})
_COUNTING = frozenset({"over", "than", "least", "about", "some", "with", "nearly", "almost", "had", "have", "has", "were", "the", "these", "those"})
_ENDS = frozenset({"of", "that", "from", "into", "during", "because", "as", "than", "again", "he", "she", "they"})
_STOP_MARKS = frozenset(".,;:!?)")
_MODALS = frozenset({"to", "will", "would", "can", "could", "should", "may", "might", "must", "they", "we", "i", "you", "not"})


class _Words(NamedTuple):
    """A sentence: words as they stand, and in lower case."""

    whole: list[str]
    lower: list[str]

    def at(self, index: int) -> str:
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def opens_object(self, index: int) -> bool:
        """Whether the word may begin what a preposition before it governs."""
        if not 0 <= index < len(self.whole):
            return False
        word, first = self.lower[index], self.whole[index][:1]
        return word in _classes()["determiners"] or word in _OBJECTS or first.isupper() or first.isdigit()


def gaps(text: str, lang: str) -> Iterator[Gap]:
    """Yield the gaps of a sentence, by place; none for a language without word classes."""
    if lang != "en":
        return
    tokens = [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text)]
    words = [token[2].replace("’", "'") for token in tokens]
    lower = [word.lower() for word in words]
    sentence = _Words(words, lower)
    last = -1
    for at in range(len(words)):
        if lower[at] != words[at] and lower[at] not in _classes()["pronouns"]:
            continue
        kind = _kind(sentence, at)
        if kind and at > last + 1:
            start = tokens[at - 1][1] if at else tokens[at][0]
            before = text[tokens[max(0, at - 2)][0] : start]
            after = text[tokens[at][0] : tokens[min(at + 1, len(tokens) - 1)][1]]
            yield Gap(start, before, after, not kind.startswith("~"), kind)
            last = at


def _kind(words: _Words, at: int) -> str:
    """What shows a gap before the word, a tilde first where it may be read otherwise; empty where nothing does."""
    sets = _classes()
    if at == 0:
        return "first" if words.at(0) in sets["finite"] and len(words.lower) > 4 and words.whole[-1] not in "?!" else ""
    before = words.at(at - 1)
    if before in sets["determiners"]:
        return _behind_determiner(words, at, before)
    return _behind_adjective(words, at, before) or _behind_preposition(words, at, before) or _soft(words, at, before)


def _behind_determiner(words: _Words, at: int, before: str) -> str:
    sets = _classes()
    here, after = words.at(at), words.at(at + 1)
    if before == "a" and words.whole[at - 1] == "A" and at > 1:
        return ""  # the letter
    if here in sets["stops"]:
        return "" if before == "a" and here == "while" else "det-stop"
    if here in _STOP_MARKS and (before != "a" or here in ".,;"):
        return "det-mark"
    if here == "to" and before != "every" and after.isalpha() and len(after) > 1 and after != "fro":
        return "det-to"
    if here in sets["determiners"] or here in _DEMONSTRATIVE:
        return "det-det"
    if here in sets["pronouns"] and words.whole[at] not in ("I", "US") and before != "every":
        return "det-pronoun"
    if here in sets["links"] and after not in sets["determiners"] and after not in ("his", "her", "only"):
        return "det-and"
    if (here in sets["past"] and here != "paid" and after) or here in sets["third"]:
        return "det-verb"
    if here in sets["prepositions"] and words.opens_object(at + 1):
        return "det-prep"
    if here in sets["participles"] and after in ("by", "into", "from", "to", "with", "at", "in", "on"):
        return "det-participle"
    if here in sets["finite"] and after in ("be", "have", "not"):
        return "det-modal"
    return ""


def _behind_adjective(words: _Words, at: int, before: str) -> str:
    """A gap behind an adjective that cannot stand for a noun."""
    sets = _classes()
    if before in sets["nominal"] or not _adjective(before):
        return ""
    start = at - 2
    while start > 0 and (_adjective(words.at(start)) or words.at(start).endswith("ly")):
        start -= 1
    opener = words.at(start)
    here = words.at(at)
    determined = opener in sets["determiners"] or opener in ("this", "his") or opener.endswith("'s")
    if not determined and opener not in sets["prepositions"] and opener != "of" and not opener.isdigit() and opener not in sets["transitive"]:
        return ""
    pure = before in sets["adjectives"] and before not in sets["noun_too"] or before.endswith(_SUFFIXES)
    if here in ("of", *sets["finite"], "who", "whose") or (here in sets["third"]):
        return "adj-stop" if determined and pure else "~adj-stop"
    if here in sets["prepositions"] and words.opens_object(at + 1):
        return "adj-prep" if determined and pure and opener in sets["articles"] else "~adj-prep"
    if here in ".;" and pure and (opener in sets["articles"] or opener in ("of", "by", "for", "with", "from", "about", "against", "between")):
        return "adj-end"
    if opener == "as" or before in _GRADED or words.at(at - 2) in ("as", "so", "too", "more", "most", "less"):
        return ""
    if here in (*sets["links"], ",") and (_adjective(words.at(at + 1)) or words.at(at + 1).endswith(("ly", "ed", "ing"))):
        return ""  # another adjective follows
    if here in _STOP_MARKS or here in sets["links"] or here in sets["pronouns"] or here in _CLAUSES:
        return "~adj-mark"
    return "~adj-other" if here in sets["prepositions"] or here in sets["past"] else ""


def _behind_preposition(words: _Words, at: int, before: str) -> str:
    sets = _classes()
    here, after = words.at(at), words.at(at + 1)
    if here == "of" and before in ("of", "with", "from", "at", "into", "between", "against", "by", "for", "to", "in", "per", "during", "and", "or"):
        return "prep-of" if before not in ("and", "or") else "~and-of"
    if before == "of" and here in ("in", "on", "by", "with", "from", "to") and after not in ("excess", "between", "within"):
        return "of-prep"
    if before in ("of", "to", "by", "with", "from", "in") and here in sets["participles"] and after in ("by", "into", "from", "in", "to"):
        return "prep-participle"
    if before in ("and", "or") and here in (".", ";", "!"):
        return "and-mark"
    if (at == 1 or words.at(at - 2) in sets["governed"]) and here in _STOP_MARKS and (before in sets["prepositions"] or before in ("of", "to", "as")):
        return "prep-mark"
    if before == "of" and words.at(at - 2) in sets["measures"] and (here in sets["finite"] or here in ".,;:)" or here in sets["links"]):
        return "of-stop"
    if before in sets["prepositions"] or before in ("of", "from", "into", "per", "and", "during"):
        if before == "and":
            return ""
        if here in sets["finite"] or here in _STOP_MARKS or here in sets["links"] or here in sets["past"]:
            return "~prep-stop" if before in _GOVERNING or words.at(at - 1) in _GOVERNING else ""
        if here in sets["prepositions"] and words.opens_object(at + 1) and before in _GOVERNING:
            return "~prep-prep"
        if here in sets["third"] and before in _GOVERNING:
            return "~prep-verb"
    return ""


def _soft(words: _Words, at: int, before: str) -> str:
    """Places that are a gap only if something is known to be missing."""
    sets = _classes()
    here = words.at(at)
    stop = here in _STOP_MARKS or here in sets["links"] or here in sets["prepositions"] or here in sets["finite"] or here in _ENDS
    if not stop:
        return ""
    if before.endswith(("'s", "s'")):
        return "~genitive" if here not in (".", ",") and words.at(at - 1) != "it's" else ""
    if before in sets["transitive"] and words.at(at - 2) in _MODALS:
        return "~verb"
    if before.endswith("ing") and _verb(before[:-3]) and words.at(at - 2) not in sets["determiners"]:
        return "~verb"
    if before.endswith("s") and _verb(before[:-1]) and words.at(at-2) in ("he","she","it","who","which","that"):
        return "~verb"
    if before.isdigit() and here in (*sets["prepositions"], "of", *sets["links"]) and words.at(at - 2) in _COUNTING and not 1800 < int(before) < 2100:
        return "~number"
    return ""


def _verb(stem: str) -> bool:
    known = _classes()["transitive"]
    return stem in known or f"{stem}e" in known or (stem[-1:] == stem[-2:-1] and stem[:-1] in known)


def _adjective(word: str) -> bool:
    sets = _classes()
    if word in sets["adjectives"]:
        return True
    if word.endswith(_SUFFIXES) and len(word) > 5:
        return word not in sets["nouns"]
    if word.endswith(("er", "est")) and len(word) > 5:
        stem = word.removesuffix("est") if word.endswith("est") else word.removesuffix("er")
        return any(one in sets["adjectives"] for one in (stem, f"{stem}e", stem[:-1], f"{stem[:-1]}y"))
    return False


_SUFFIXES = ("ous", "less", "ental", "ional", "ical", "ural", "ogical")


@cache
def _classes() -> dict[str, frozenset[str]]:
    data = table(Path(__file__).with_name("gaps.toml"))["en"]
    return {name: frozenset(data[name].split()) for name in _SETS}
