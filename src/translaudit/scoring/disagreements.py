"""Names that different documents of a corpus spell differently, from what their tallies say.

Reach for `disagreements` with the merged tally. Groups are those of `romanize.grouping`; what makes two spellings one name
is said and weighed: a native name that both are of, a given name beside both, a concept of a termbase. Names that
stand beside different given names are different people. It sees no text: two people of one name are one to it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from translaudit.model import Confidence
from translaudit.records import NamedTuple
from translaudit.romanize.grouping import group
from translaudit.romanize.likeness import alike, slipped, word
from translaudit.romanize.linking import links, nodes, related
from translaudit.romanize.parts import given_group
from translaudit.romanize.registry import chain
from translaudit.romanize.systems import LANGS, given_in, one_native
from translaudit.text.inflection.relatives import may_be_one
from translaudit.text.language_names import language_name
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from translaudit.model import Example, Tally

__all__ = ["Disagreement", "Spelling", "disagreements"]


class Spelling(NamedTuple):
    """One spelling in the corpus."""

    text: str
    mentions: int
    documents: int
    examples: tuple[Example, ...]


class Disagreement(NamedTuple):
    """A spelling that is not the one most of the corpus has.

    Attributes:
        wrong: the odd one.
        right: the one to keep: what most documents have, or the house form.
        why: what makes them one name, as a sentence without its full stop.
        confidence: by that evidence.
        slip: whether the odd one is a slip of the pen.
        concept: of the termbase, "" where none has the name.
    """

    wrong: Spelling
    right: Spelling
    why: str
    confidence: Confidence
    slip: bool = False
    concept: str = ""


def disagreements(tally: Tally, languages: Iterable[str]) -> list[Disagreement]:
    """The disagreements of a corpus, by the first example of the odd spelling.

    Args:
        tally: of all documents, merged.
        languages: pairs of languages audited, as `uk-en`.
    """
    named: dict[str, dict[str, Spelling]] = defaultdict(dict)
    concepts: dict[tuple[str, str], dict[str, Spelling]] = defaultdict(dict)
    for key, mentions in tally.counts.items():
        if key[0] == "spelled":
            _, lang, text, concept = key
            one = Spelling(text, mentions, tally.counts["spelled in", *key[1:]], tally.places[key])
            if concept:
                concepts[lang, concept][text] = one
            else:
                named[lang][text] = one
    sources = {pair.rpartition("-")[0] for pair in languages}
    romanized = all(source != "?" and chain(source, "en") for source in sources)
    slavic = all(source.partition("-")[0] in LANGS for source in sources)
    found = [one for (_, concept), forms in sorted(concepts.items()) for one in _accepted(concept, forms)]
    for lang, spellings in sorted(named.items()):
        found += _of_language(lang, dict(sorted(spellings.items())), romanized=romanized, slavic=slavic)
    return sorted(found, key=lambda one: (one.wrong.examples, one.right.text))


def _accepted(concept: str, forms: Mapping[str, Spelling]) -> Iterator[Disagreement]:
    """Forms of one concept that the house accepts side by side."""
    right, *others = sorted(forms.values(), key=_commonest)
    for wrong in others:
        one, other = nodes([(wrong.text, 1), (right.text, 1)], frozenset((wrong.text, right.text)))
        if _apart(wrong, right) and related(replace(one, canonical=False), other):  # not London and Londres
            yield Disagreement(wrong, right, "The termbase has both for one concept", Confidence.LOW, concept=concept)


def _commonest(one: Spelling) -> tuple[int, int, str]:
    return -one.documents, -one.mentions, one.text


def _apart(one: Spelling, other: Spelling) -> bool:
    """Whether the two stand in different documents: within one document, its own rules have judged them."""
    alone = one.documents == other.documents == 1
    return not (alone and one.examples[0][:2] == other.examples[0][:2])


def _of_language(
    lang: str, spellings: Mapping[str, Spelling], *, romanized: bool, slavic: bool
) -> Iterator[Disagreement]:
    whole = {text: one for text, one in spellings.items() if " " in text}
    said: set[tuple[str, str]] = set()
    for wrong, right in _pairs(whole):
        made = _judged(wrong, right, lang, romanized=romanized)
        if made is not None:
            said.add((wrong.text.split()[-1], right.text.split()[-1]))
            yield made
    beside: dict[str, set[str]] = defaultdict(set)
    for text in whole:
        given, _, family = text.partition(" ")
        beside[family].add(fold(given))
    lone = {text: one for text, one in spellings.items() if " " not in text}
    for wrong, right in _lone_pairs(lone):
        if (wrong.text, right.text) in said or (right.text, wrong.text) in said:
            continue
        made = _judged_alone(wrong, right, lang, beside, slavic=slavic)
        if made is not None:
            yield made


def _pairs(whole: Mapping[str, Spelling]) -> Iterator[tuple[Spelling, Spelling]]:
    """Whole names of one group, each with the group's commonest."""
    for one in group([(text, spelling.mentions) for text, spelling in whole.items()]):
        right, *others = sorted((whole[name] for name in one.names), key=_commonest)
        for wrong in others:
            if _apart(wrong, right) and wrong.text.casefold() != right.text.casefold():
                yield wrong, right


def _lone_pairs(lone: Mapping[str, Spelling]) -> Iterator[tuple[Spelling, Spelling]]:
    """Single words that conventions join; each odd one with the commonest of those."""
    listed = list(lone)
    spelt = nodes([(text, lone[text].mentions) for text in listed], frozenset())
    mates: dict[str, list[Spelling]] = defaultdict(list)
    for one, other in links(spelt):
        for a in spelt[one].members:
            for b in spelt[other].members:
                x, y = sorted((lone[listed[a]], lone[listed[b]]), key=_commonest)
                mates[y.text].append(x)
    for text, others in sorted(mates.items()):
        right = min(others, key=_commonest)
        if _apart(lone[text], right):
            yield lone[text], right


def _judged(wrong: Spelling, right: Spelling, lang: str, *, romanized: bool) -> Disagreement | None:
    """Two whole names of one group: what differs, and what makes them one."""
    (given, family), (other, kin) = wrong.text.split(" ", 1), right.text.split(" ", 1)
    if may_be_one(given, other, lang) and may_be_one(family, kin, lang):
        return None  # forms of one name in a language with endings
    if family != kin and given != other and given_in(given, lang).isdisjoint(given_in(other, lang)):
        return _both(wrong, right, family, kin)
    if family == kin:
        return _given_only(wrong, right, given, other, lang)
    spelt = fold(family) == fold(kin) or alike(word(fold(family)), word(fold(kin))) >= 0
    slip = "" if spelt else slipped(fold(family), fold(kin))
    native, tongue = ("", "") if slip else one_native(family, kin, family=True)
    slavic = bool(given_in(given, lang))
    if slip:
        sure = Confidence.MEDIUM if slavic or romanized else Confidence.LOW
        return Disagreement(wrong, right, f"“{given}” stands before both; {slip}", sure, slip=True)
    if native and slavic:
        why = f"Both are {language_name(tongue)} {native}, and “{given}” stands before both"
        return Disagreement(wrong, right, why, Confidence.HIGH)
    sure = Confidence.MEDIUM if romanized else Confidence.LOW
    return Disagreement(wrong, right, f"“{given}” stands before both", sure)


def _both(wrong: Spelling, right: Spelling, family: str, kin: str) -> Disagreement:
    """Given and family name differ, as by two languages: Sergey Grigorenko, Serhii Hryhorenko."""
    native, tongue = one_native(family, kin)
    sure = Confidence.MEDIUM if native else Confidence.LOW
    why = f"Both family names are {language_name(tongue)} {native}" if native else "Conventions join both names"
    return Disagreement(wrong, right, f"{why}, the given names are one name in two spellings", sure)


def _given_only(wrong: Spelling, right: Spelling, given: str, other: str, lang: str) -> Disagreement | None:
    """One family name, two given names: one of two spellings, or those of two people."""
    shared = given_in(given, lang) & given_in(other, lang)
    one = fold(given) == fold(other) or alike(word(fold(given)), word(fold(other))) >= 0
    if not one and given_group(fold(given)) < 0:
        return None
    why = "The family name is the same, and the given names are spellings of one"
    if shared:
        why += f", of {language_name(min(shared))}"
    return Disagreement(wrong, right, why, Confidence.MEDIUM if shared and one else Confidence.LOW)


def _judged_alone(
    wrong: Spelling, right: Spelling, lang: str, beside: Mapping[str, set[str]], *, slavic: bool
) -> Disagreement | None:
    """Two single words: one native name must give both, and no given names may tell them apart."""
    ours, theirs = beside.get(wrong.text, set()), beside.get(right.text, set())
    if ours and theirs and not any(_one_given(x, y) for x in ours for y in theirs):
        return None  # different people
    if may_be_one(wrong.text, right.text, lang):
        return None
    sure = Confidence.MEDIUM
    native, tongue = one_native(wrong.text, right.text)
    if not native and not _is_word(wrong.text, right.text, lang=lang):  # an end that other languages have too
        native, tongue = one_native(wrong.text, right.text, family=True)
        sure = Confidence.MEDIUM if slavic else Confidence.LOW
    return Disagreement(wrong, right, f"Both are {language_name(tongue)} {native}", sure) if native else None


def _is_word(*words: str, lang: str) -> bool:
    """Whether a dictionary of the language has any of the words."""
    from translaudit.text.vocabulary import has  # noqa: PLC0415  only where a near pair was found

    try:
        return any(has(one.lower(), lang) or has(one, lang) for one in words)
    except KeyError:  # a language without a dictionary
        return False


def _one_given(one: str, other: str) -> bool:
    return one == other or 0 <= given_group(one) == given_group(other) or alike(word(one), word(other)) >= 0
