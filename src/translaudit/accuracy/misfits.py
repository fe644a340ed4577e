"""What in its form speaks against a noun of a translation: a name rendered as a word, an article or number that does not fit.

Reach for `named` with a word of the original and what renders it, and for `disagreeing` with a noun of an English sentence.
Neither proves a wrong sense; who exchanges a word in a sentence leaves such traces, and who translates it seldom does.
"""

from __future__ import annotations

from translaudit.storage.expressions import expression

__all__ = ["disagreeing", "named"]

_SMALL = frozenset("sun moon earth internet".split())  # written small in English, and as names elsewhere
_BEFORE = expression(r"(?:([^\W\d_]+) )?([^\W\d_]+) $")
_BEHIND = expression(r"\s*(?:$|[^\w\s'’-]|(?:and|or|of|in|on|at|to|for|with|by|from|is|are|was|were|has|have)\b)")
_VOWEL = expression(r"(?!uni|us[aeu]|uti|eu|one|once|ur[aei])[aeiou]|hour|heir|hono|honest")
_ONE = frozenset("a an this each every another".split())
_SEVERAL = frozenset("these those many several few two three four five six seven eight nine ten".split())
_LINKS = frozenset("of the few hundred thousand million dozen couple great good other".split()) | _SEVERAL
_SINGULAR = ("ss", "us", "is", "ics", "news", "series", "species", "means", "headquarters", "crossroads", "works")
_PLURALS = frozenset("men women children feet teeth geese mice lice oxen dice".split())
_UNCOUNTED = frozenset("people police cattle staff fish sheep deer aircraft data media youth folk crew".split())


def named(source: str, word: tuple[int, int], target: str, rendering: tuple[int, int]) -> bool:
    """Whether the original writes a word as a name, within a sentence or before another, and the translation as a word."""
    start, end = word
    said, used = source[start:end], target[slice(*rendering)]
    before, behind = source[:start].rstrip(), source[end : end + 2]
    within = bool(before) and (before[-1].isalpha() or before[-1] in ",-")
    full = behind[:1] == " " and behind[1:].isupper()
    name = said[0].isupper() and not (len(said) > 1 and said.isupper()) and (within or full)
    return name and used.islower() and used not in _SMALL


def disagreeing(text: str, noun: tuple[int, int]) -> str:
    """The word before an English noun that does not go with its first sound or its number, "" where all go."""
    found = _BEFORE.search(text, 0, noun[0])
    if found is None:
        return ""
    used = text[slice(*noun)].lower()
    second, first = (found[1] or "").lower(), found[2].lower()
    if first in ("a", "an") and (first == "an") != bool(_VOWEL.match(used)) and used[0] != "h":
        return found[2]
    if not _BEHIND.match(text, noun[1]):
        return ""  # the noun may belong to the next
    far = "" if first in _LINKS | _ONE else second
    several = _several(used)
    for one, written in ((first, found[2]), (far, found[1] or "")):
        if one in (_ONE if several else _SEVERAL) and used not in _UNCOUNTED and not (second == "a" and one == first):
            return written
    return ""


def _several(noun: str) -> bool:
    """Whether an English noun is one of several things."""
    return noun in _PLURALS or (len(noun) > 3 and noun.endswith("s") and not noun.endswith(_SINGULAR))
