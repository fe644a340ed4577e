"""Which of two a verb may have as its subject, by the number or gender that it shares with one of them alone.

Reach for `subject` where cases leave it open. German verbs tell one from several, the past of Slavic ones gender as well.
People are called by words of either gender, so that theirs tells only whether it is neuter. What is joined by and may have
a verb in the plural, whatever it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.roles import cases
from translaudit.roles.grammar import slavic_ends
from translaudit.roles.sentence import article, declined
from translaudit.text.inflection.dictionary import DICTIONARIES, read

if TYPE_CHECKING:
    from translaudit.roles.participants import Participant
    from translaudit.roles.sentence import Sentence

__all__ = ["disagrees", "finite", "subject"]

_SINGULAR, _PLURAL = "sg", "pl"
_FEMININE, _NEUTER, _MASCULINE = "f", "n", "m"
_PAST = (
    (_PLURAL, "past-plural"),
    (_FEMININE, "past-feminine"),
    (_NEUTER, "past-neuter"),
    (_MASCULINE, "past-masculine"),
)
_PEOPLE = frozenset(("person", "name"))


def subject(sentence: Sentence, two: tuple[Participant, Participant], verb: int, clause: range) -> int | None:
    """The number of the only one of two that agrees with a verb; None where both may, or nobody knows.

    Args:
        sentence: the side.
        two: the participants, none of them with a marker or a case that says what it is.
        verb: the number of the word that may be the verb.
        clause: the numbers of the words of the clause.
    """
    told = _told(sentence, verb, clause)
    agree = [_agrees(sentence, who, told) for who in two] if told else [None, None]
    if agree[0] is False and agree[1]:
        return 1
    return 0 if agree[0] and agree[1] is False else None


def disagrees(sentence: Sentence, who: Participant, verb: int, clause: range) -> bool:
    """Whether a participant cannot be the subject of a verb, as in Томасу дали задание, where nobody is named."""
    told = _told(sentence, verb, clause)
    if not told and sentence.grammar.cases:  # an infinitive, beside what it depends on
        several = any(_slavic_form(sentence, at) == _PLURAL for at in clause)
        told = _PLURAL if several and not any(sentence.written(at) in sentence.grammar.joins for at in clause) else ""
    return bool(told) and _agrees(sentence, who, told) is False


def _told(sentence: Sentence, verb: int, clause: range) -> str:
    """The number or gender of a verb; "" where it says nothing of its subject."""
    told = _slavic_form(sentence, verb) if sentence.grammar.cases else _number(sentence, verb, clause)
    joined = told == _PLURAL and any(sentence.written(at) in sentence.grammar.joins for at in clause)
    return "" if joined else told


def finite(sentence: Sentence, at: int) -> bool:
    """Whether a word is a form of an auxiliary or modal verb that has a subject."""
    forms = sentence.grammar.forms
    return sentence.written(at) in (*forms.get("singular-verbs", ()), *forms.get("plural-verbs", ()))


def _agrees(sentence: Sentence, who: Participant, told: str) -> bool | None:
    """Whether a participant may be the subject of a verb of some number or gender; None where nobody knows."""
    own = _slavic_gender(sentence, who) if sentence.grammar.cases else _german_number(sentence, who)
    if not own:
        return None
    if _PLURAL in (own, told) or _NEUTER in (own, told) or who.kind not in _PEOPLE:
        return own == told
    return None


def _number(sentence: Sentence, verb: int, clause: range) -> str:
    """The number of the verb that has a subject in a German clause: an auxiliary or modal one, failing that the verb itself."""
    written, forms = {sentence.written(at) for at in clause}, sentence.grammar.forms
    if "singular-verbs" not in forms or (verb and sentence.written(verb - 1) in forms["to-infinitive"]):
        return ""
    if not written.isdisjoint(forms["singular-verbs"]):
        return _SINGULAR
    if not written.isdisjoint(forms["plural-verbs"]):
        return _PLURAL
    return _PLURAL if sentence.written(verb).endswith(sentence.grammar.infinitive_ends) else _SINGULAR


def _german_number(sentence: Sentence, who: Participant) -> str:
    """The number of a German noun: of one behind die its ending tells it, or whether lists have it as it stands."""
    at = article(sentence, who)
    if at < 0:
        return _SINGULAR if who.kind == "place" else ""
    if sentence.written(at) not in sentence.grammar.forms["either"]:
        return _SINGULAR
    noun = sentence.written(who.last)
    gender = declined(noun, sentence.grammar)
    if gender == "masculine":
        return _PLURAL
    if cases.listed(noun, sentence.lang):
        return _SINGULAR if gender == "feminine" else ""
    ends = sentence.grammar.forms["plural-ends"]
    stems = [noun.removesuffix(end) for end in ends if noun.endswith(end)]
    return _PLURAL if any(cases.listed(stem, sentence.lang) for stem in stems) else ""


def _slavic_form(sentence: Sentence, verb: int) -> str:
    """The number or gender of a Slavic verb in the past; "" for other forms."""
    written = sentence.written(verb)
    return next((form for form, name in _PAST if written.endswith(slavic_ends(name))), "")


def _slavic_gender(sentence: Sentence, who: Participant) -> str:
    """The gender, or that it stands in the plural, of a Slavic noun or name taken as a nominative."""
    word = sentence.words[who.last]
    written = sentence.text[word.start : word.end]
    if written.isupper():
        return ""
    if sentence.lang in DICTIONARIES:
        groups = {one.group for one in read(written, sentence.lang) if one.case == "nom" and not one.adjective}
        if groups:
            return groups.pop() if len(groups) == 1 else ""
    plain = cases.small(written, sentence.lang)
    for gender, name in ((_FEMININE, "feminine"), (_NEUTER, "neuter"), (_MASCULINE, "hard")):
        if plain.endswith(slavic_ends(name)):
            return gender
    return ""
