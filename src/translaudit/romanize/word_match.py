"""Whether two words, in any two scripts, are one name: evidence for and against, and what it rests on.

Reach for `matched` with single words or short place names. It takes the letters' evidence from `letter_costs` and adds
what letters alone do not say: shared Chinese, Japanese and Korean syllables, published schemes, given names, endings
that make another name. It knows nothing of the text the words stand in.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.romanize.given_names import given_names
from translaudit.romanize.letter_costs import ceiling, compared, likelihood, looks_like, tables
from translaudit.romanize.name_endings import adapted, ending
from translaudit.romanize.skeletons import VOWELS, letters, plain, script
from translaudit.text import edits

if TYPE_CHECKING:
    from translaudit.romanize.letter_costs import Comparison

__all__ = [
    "FARTHEST",
    "NAMED",
    "SETTLED",
    "Match",
    "evidence",
    "matched",
    "slips",
]

_EQUAL = 9.0
_UNSPELLED = 60.0
_OTHERWISE = 1.5  # what can be left of the evidence where an ending says otherwise, before that is taken off
# Between scripts, each letter of a long name that fits speaks for it more than the tables can say: sounds are few.
_PER_LETTER = {"han": 1.0, "kana": 1.0, "hangul": 1.0}
_PER_LETTER_OF_ALPHABETS, _USUAL, _LONG = 0.6, 5.5, 14
# Between scripts one far step says more than many that are a little far: what the dearest may cost, and what it weighs.
_DEAREST, _FAR_STEP = 2.0, 1.3
_SECOND_OPINION = 0.1  # the weight of what unmarked Latin letters say of a name in another script
FARTHEST = -4.0
"""Words with less evidence than that are not looked up in any scheme."""
NAMED, _LEAST_NAMED = 2.0, 3.0  # what a scheme adds to the evidence, and what that is at least then
SETTLED = NAMED + _LEAST_NAMED
"""Evidence that no scheme and no list of names leads beyond, where letters alone do not lead near it."""
# Two Latin spellings in doubt are read backwards: how far letters may speak against them, and from where on they need no help.
_FARTHEST_RETRACED, _PLAIN = -12.0, 5.0
_NOT_RETRACED = frozenset(("zh", "ko"))  # syllables are too few: any two are one in some scheme
_SYLLABLES = {"zh": "Chinese", "ja": "Japanese", "ko": "Korean"}
_SCRIPT_LANGUAGES = {
    "cyrillic": ("ru", "uk", "be", "bg", "sr", "mk", "kk"),
    "greek": ("el",),
    "armenian": ("hy",),
    "georgian": ("ka",),
    "hebrew": ("he",),
    "arabic": ("ar", "fa"),
    "kana": ("ja",),
    "hangul": ("ko",),
    "han": ("zh",),
    "devanagari": ("hi",),
}


class Match(NamedTuple):
    """The evidence for two words, and why."""

    evidence: float
    """Logarithm of the odds that they are one name."""
    reason: str


@lru_cache(maxsize=16384)
def matched(one: str, other: str, lang_one: str = "", lang_other: str = "") -> Match:
    """Compare two words; languages are BCP 47 tags or empty.

    Spaces and hyphens count for little, case and long marks for nothing.
    """
    first, second = script(one), script(other)
    if "latin" not in (first, second) and first != second:
        return _by_letters(one, other)
    a, b = letters(one), letters(other)
    if a.replace(" ", "") == b.replace(" ", ""):
        return Match(_EQUAL - (2 if len(a) < 3 else 0), "the same letters" if one != other else "the same spelling")
    if first == second == "latin":
        return _latin(one, other)
    if first == second:
        return _by_letters(one, other)
    native, latin, lang = (other, one, lang_other) if first == "latin" else (one, other, lang_one)
    found = compared(letters(native), letters(latin), script=script(native))
    far = _FAR_STEP * (_DEAREST - found.dearest) if found else 0.0
    return _across(native, latin, lang, found and found._replace(evidence=found.evidence + far))


def evidence(one: str, other: str, lang_one: str, lang_other: str, least: float, floor: float) -> float:
    """The evidence that two words are one name, the dearest step counted once, as exactly as it matters.

    It is for words that a text puts in doubt, where `matched` ranks pairs. Below `least` it is estimated, below `floor` it
    is something below. So `least` is at most `FARTHEST`, or `NAMED` less than what is known already, from `SETTLED` on.
    """
    first, second = script(one), script(other)
    if first != second and "latin" in (first, second):
        native, latin, lang = (other, one, lang_other) if first == "latin" else (one, other, lang_one)
        kind, a, b = script(native), letters(native), letters(latin)
        if kind in tables() and a.replace(" ", "") != b.replace(" ", ""):
            length, more = _length(kind, latin), _SECOND_OPINION * ceiling(len(plain(native)) + len(b))
            found = likelihood(a, b, script=kind, least=floor - length - more)
            if found + length + more >= least:
                return _weighed(native, latin, lang, found)[0]
            if _forms(native, latin, kind):
                return _across(native, latin, lang, compared(a, b, script=kind)).evidence
            return min(least, (1 + _SECOND_OPINION) * (found + length))  # both opinions agree more or less
    return matched(one, other, lang_one, lang_other).evidence


def slips(one: str, other: str) -> int:
    """Letters put in, left out, replaced or swapped with a neighbour, between the unmarked forms of two words."""
    return edits.slips(plain(one), plain(other))


def _latin(one: str, other: str) -> Match:
    a, b = letters(one), letters(other)
    found = compared(a, b)
    if found is None:  # pragma: no cover  Latin always has a table
        return Match(-_UNSPELLED, "")
    evidence, reason = found.evidence, _notation(found.steps)
    evidence, reason = _by_syllables(a, b, found.language, evidence, reason)
    against, why = ending(one, other)
    if against:
        return Match(min(evidence, _OTHERWISE) - against, why)
    added, why = adapted(one, other, found.language)
    if added:
        return Match(evidence + added, why)
    if evidence < 2.0 and (how := given_names(one, other)) in ("forms", "short"):
        said = "forms of one given name" if how == "forms" else "a short form of a given name"
        return Match(2.5 if how == "forms" else 1.5, said)
    if found.language in _NOT_RETRACED or not _FARTHEST_RETRACED < evidence < _PLAIN:
        return Match(evidence, reason)
    from translaudit.romanize.one_native import retraced  # noqa: PLC0415  only for pairs in doubt

    evidence, reason = retraced(one, other, found.language, evidence) or (evidence, reason)
    from translaudit.romanize.syllables import shared  # noqa: PLC0415  as above

    if evidence > _PLAIN or " " in a + b or shared(a, b, "ja") is not None:
        return Match(evidence, reason)
    from translaudit.romanize.sister_forms import sisters  # noqa: PLC0415  as above

    return Match(*(sisters(a, b, evidence) or (evidence, reason)))


class _Syllables(NamedTuple):
    """What syllables say, in evidence; measured on pairs of places and of near neighbours that no measurement is made with."""

    least: float
    """At least, of the same syllables in a name that looks most like one of the language …"""
    likely: float
    """… and in one that looks like one of others too."""
    more: float
    """Added for the same syllables in a name that does not."""
    doubt: float
    """Added where other syllables are the same by a convention that few use."""
    other: float
    """Taken off for other syllables, in a name that looks like one of the language …"""
    unlikely: float
    """… in one that looks like one of others too …"""
    elsewhere: float
    """… and in one that does not."""


_SAID = {
    "zh": _Syllables(4.0, 3.0, 0.0, -1.0, 4.0, 2.5, 1.0),
    "ja": _Syllables(4.0, 3.5, 1.5, 1.5, 1.5, 0.5, 0.0),
    "ko": _Syllables(4.0, 3.5, 1.2, 1.2, 3.0, 1.0, 0.0),
}


def _by_syllables(a: str, b: str, looks: str, evidence: float, reason: str) -> tuple[float, str]:
    """The evidence of two Latin spellings, with what Chinese, Japanese and Korean syllables say of it; and why."""
    from translaudit.romanize.syllables import shared, telling  # noqa: PLC0415  only for Latin against Latin

    found = {language: common for language in _SAID if (common := shared(a, b, language)) is not None}
    for language, common in found.items():
        if telling(a, language) + telling(b, language) >= (1 if common.same and evidence > 0 else 2):
            looks = language
    if common := found.get(looks):
        said = _SAID[looks]
        if not common.same:
            return evidence - said.other, f"other {_SYLLABLES[looks]} syllables; {reason}"
        why = _reading(common.reading, common.systems, looks)
        return (evidence + said.doubt if common.doubtful else max(evidence, said.least)), why
    likely = dict(looks_like(a, b))
    for language, common in found.items():
        said = _SAID[language]
        if not common.same:
            evidence -= said.unlikely if language in likely else said.elsewhere
        elif not common.doubtful:
            evidence = max(evidence, said.likely) if language in likely else evidence + said.more
        elif said.doubt > 0:
            evidence += said.doubt
    return evidence, reason


def _reading(syllables: str, systems: tuple[str, str], language: str) -> str:
    if language != "zh":
        return f"the same {_SYLLABLES[language]} syllables in two notations"
    if systems[0] == systems[1]:
        return f"both are {syllables} in {systems[0]}"
    return f"both are {syllables}, by {systems[0]} and by {systems[1]}"


def _notation(steps: tuple[tuple[str, str], ...]) -> str:
    """The steps that change something, as a reader would say them."""
    said = []
    for x, y in steps:
        if x != y:
            one, two = x.strip("^$"), y.strip("^$")
            said.append(f"“{one}” for “{two}”" if one and two else f"“{one or two}” in one only")
    shown = list(dict.fromkeys(said))
    return ", ".join(shown[:4]) + (" …" if len(shown) > 4 else "")


def _by_letters(one: str, other: str) -> Match:
    """Two words that no table joins: through unmarked Latin letters, with less trust."""
    a, b = plain(one), plain(other)
    if script(one) == script(other) == "han":
        same = a == b
        return Match(6.0 if same else -4.0, "the same readings" if same else "other characters")
    if a == b:
        return Match(5.0, f"both are read {a}")
    found = compared(a, b)
    evidence = -_UNSPELLED if found is None else found.evidence
    strict = 3.0 if script(one) == script(other) and script(one) in ("hangul", "kana") else 0.5
    against, why = ending(one, other)
    note = _notation(found.steps) if found else ""
    return Match(
        min(evidence - strict, _OTHERWISE if against else evidence) - against, why or _sisters(one, other) or note
    )


def _sisters(one: str, other: str) -> str:
    first, second = _written(one), _written(other)
    if first == second:
        return ""
    return f"{f'{first} {one}'.strip()} and {f'{second} {other}'.strip()}: forms in sister languages, or near ones"


def _written(word: str) -> str:
    """The East Slavic language that the letters of a word give away."""
    found = set(word.lower())
    if found & set("іїєґ"):
        return "Belarusian" if found & set("ўыэё") else "Ukrainian"
    return "Belarusian" if "ў" in found else "Russian" if found & set("ыэёъ") else ""


def _across(native: str, latin: str, lang: str, found: Comparison | None) -> Match:
    """A word in another script against a Latin one, by what their letters say, or where no table has the script."""
    if found is None:
        return _by_letters(native, latin)
    evidence, why = _weighed(native, latin, lang, found.evidence)
    if why:
        return Match(evidence, why)
    odd = [(x, y) for x, y in found.steps if _costly(x, y)]
    return Match(evidence, f"as the sounds of {native} go" if not odd else _notation(tuple(odd)))


def _weighed(native: str, latin: str, lang: str, evidence: float) -> tuple[float, str]:
    """What the letters' evidence comes to with all else that is known, and why, where it is more than the letters."""
    kind = script(native)
    evidence += _length(kind, latin) + _SECOND_OPINION * likelihood(plain(native), letters(latin))
    if evidence > FARTHEST and (named := _scheme(native, latin, lang, kind)):
        return max(evidence, _LEAST_NAMED) + NAMED, f"{latin} is {native} by {named}"
    if evidence < 2.0 and _forms(native, latin, kind):
        return 2.5, "forms of one given name"
    against, why = ending(native, latin) if kind == "cyrillic" else (0.0, "")
    if against:
        return min(evidence, _OTHERWISE) - against, why
    return evidence, ""


def _length(kind: str, latin: str) -> float:
    return _PER_LETTER.get(kind, _PER_LETTER_OF_ALPHABETS) * (min(len(latin), _LONG) - _USUAL)


def _forms(native: str, latin: str, kind: str) -> bool:
    return kind in ("cyrillic", "greek", "arabic") and given_names(native, latin) == "forms"


def _costly(x: str, y: str) -> bool:
    return (not x.strip("^$")) != (not y.strip("^$")) and (x + y).strip("^$") not in VOWELS


@lru_cache(maxsize=32768)
def _scheme(native: str, latin: str, lang: str, kind: str) -> str:
    """The id of a scheme by which the Latin word is the native one; empty where there is none."""
    from translaudit.errors import TranslauditError  # noqa: PLC0415  as below
    from translaudit.romanize.engine import romanize  # noqa: PLC0415  only words that are near
    from translaudit.romanize.registry import chain, scheme  # noqa: PLC0415  as above

    wanted = plain(latin).replace(" ", "")
    primary = lang.partition("-")[0]
    known = _SCRIPT_LANGUAGES.get(kind, ())
    for language in (primary,) if primary in known else known:
        for identifier in chain(language, "en")[:6]:
            try:
                form = romanize(scheme(identifier), native)
            except (TranslauditError, ImportError):
                continue
            if plain(form).replace(" ", "") == wanted:
                return identifier
    return ""
