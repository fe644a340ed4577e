"""Which parts two participants take in a sentence: who does it, and to whom; from where, and where to; what is more than what.

Reach for `read` with a side and two of its participants. It knows the grammar of the language (`grammar`), and nothing of
the other side but which word may be the verb. Where the sentence leaves it open, it says nothing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.lexicon.words import UNSPACED
from translaudit.records import NamedTuple
from translaudit.roles import cases
from translaudit.roles.agreement import disagrees, finite, subject
from translaudit.roles.sentence import article, part
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from translaudit.roles.participants import Participant
    from translaudit.roles.sentence import Part, Sentence

__all__ = ["ACT", "COMPARISON", "PATH", "Reading", "apart", "read"]

ACT, PATH, COMPARISON = "act", "path", "comparison"
"""Who does it to whom; from where to where; what is more than what."""
_BREAK = expression(r"[.!?;:。！？；：—–()（）\"“”«»„「」…\n]|\s-\s")
_COMMA = expression(r"[,،，]")
_APOSTROPHE = expression(r"['’ʼ]")
_PATH = 6  # words between where something begins and where it ends
_APART = 14  # words between two participants
_AHEAD = 3  # words behind an auxiliary in which its verb stands


class Reading(NamedTuple):
    """Who takes which part.

    Attributes:
        family: ACT, PATH or COMPARISON.
        first: the participant that does it, where it begins, or what is more: 0 or 1.
        sure: whether a marker, a case or a fixed order of words says so.
        adversary: whether the other is called an adversary, so that only a verb that is surely the same tells.
        open: whether only their order says so, where the other order would be good grammar as well.
    """

    family: str
    first: int
    sure: bool
    adversary: bool = False
    open: bool = False


def read(
    sentence: Sentence, two: tuple[Participant, Participant], twins: tuple[str, str], verb: int | None
) -> Reading | None:
    """The parts of two participants; None where the sentence does not tell.

    Args:
        sentence: the side.
        two: the participants; the number in the answer is one of this pair's.
        twins: what the other side calls them, where that is in Latin letters and has no cases; else "".
        verb: the number of the word that may be the verb; None for none, and an act is not read.

    The two must not be `apart`.
    """
    turned = two[0].first > two[1].first
    first, second = two[::-1] if turned else two
    if verb is not None and not _placed(sentence, first, second, verb):
        return None
    one, other = twins[::-1] if turned else twins
    parts = part(sentence, first, one, verb), part(sentence, second, other, verb)
    found = _path(*parts) or _comparison(sentence, *parts, verb)
    if found is None and verb is not None:
        found = _act(sentence, *parts, verb)
    return found._replace(first=1 - found.first) if found and turned else found


def apart(sentence: Sentence, two: tuple[Participant, Participant]) -> bool:
    """Whether two participants are too far from each other, or cannot take two parts of one clause."""
    first, second = sorted(two)
    return second.first - first.last > _APART or _parted(sentence, first, second)


def _parted(sentence: Sentence, first: Participant, second: Participant) -> bool:
    """Whether the two stand in different clauses, take one part together, or one of them names or describes the other."""
    between, known = sentence.text[first.end : second.start], sentence.grammar
    if _BREAK.search(between) or (not between.strip(" -") and not _side_by_side(sentence, first, second)):
        return True
    commas = [match.start() for match in _COMMA.finditer(between)]
    if commas and (known.topic is None or len(commas) > 1 or between[: commas[0]].strip("".join(known.topic))):
        return True
    if sentence.lang in ("zh", "ja"):
        return between.strip() in known.joins
    if sentence.lang == "ar" and sentence.text[second.start] == "و":
        return True
    inside = [sentence.written(at) for at in range(first.last + 1, second.first)]
    while inside and (inside[-1] in known.articles or "than" in known.before.get(inside[-1], ())):
        inside.pop()
    several = {*inside, *(" ".join(pair) for pair in pairwise(inside))}
    return not (known.breaks.isdisjoint(several) and known.joins.isdisjoint(several))


def _side_by_side(sentence: Sentence, first: Participant, second: Participant) -> bool:
    """Whether two that nothing parts may take two parts: where the verb is before both or behind, or an ending says so."""
    order = sentence.grammar.order
    if order == "sov":
        return _ends_apart(sentence, first, second)
    return order == "vso" or (order == "v2" and first.kind == second.kind == "place")


def _ends_apart(sentence: Sentence, first: Participant, second: Participant) -> bool:
    """Whether one of two Turkish nouns has an ending that tells them apart, and not that of a thing that belongs to the other."""
    known = sentence.grammar
    ends = [
        cases.suffix(sentence.text[who.start : who.end], sentence.lang, tuple(known.endings)) for who in (first, second)
    ]
    labels = [known.endings.get(end or "", frozenset()) for end in ends]
    of_either = known.forms.get("possessive-ends", ())
    named = _APOSTROPHE.search(sentence.text, second.start, second.end) is not None
    if "away" in labels[0] | labels[1]:
        return False
    if labels[1] and (named or ends[1] not in of_either):
        return True
    return bool(labels[0]) and (ends[0] not in of_either or _whole_clause(sentence, first, second)[0] == first.first)


def _path(first: Part, second: Part) -> Reading | None:
    if second.who.first - first.who.last > _PATH:
        return None
    for number, (begin, end) in enumerate(((first, second), (second, first))):
        if "from" in begin.labels and "to" in end.labels and "from" not in end.labels:
            return Reading(PATH, number, sure=True)
    return None


def _comparison(sentence: Sentence, first: Part, second: Part, verb: int | None) -> Reading | None:
    """Which of two is more: the comparison must have a word that the other side has too, or more and less themselves."""
    if "than" not in second.labels or not first.acts:
        return None
    inside = {sentence.written(at) for at in range(first.who.last + 1, second.who.first)}
    more, less = (not words.isdisjoint(inside) for words in (sentence.grammar.more, sentence.grammar.less))
    told = more != less or (verb is not None and first.who.last < verb < second.who.first)
    if not told or ("from" in second.labels and not more):
        return None
    return Reading(COMPARISON, int(less), sure=True)


def _act(sentence: Sentence, first: Part, second: Part, verb: int) -> Reading | None:
    passive = None if _turned(sentence, first.who, second.who) else _passive(sentence, first, second, verb)
    if passive is None:
        return None
    if not passive:
        return None if cases.INSTRUMENTAL in (first.case, second.case) else _active(sentence, first, second, verb)
    for number, (agent, other) in enumerate(((first, second), (second, first))):
        if agent.agent and other.acts and other.case != cases.INSTRUMENTAL:
            return Reading(ACT, number, sure=True)
    return None


def _active(sentence: Sentence, first: Part, second: Part, verb: int) -> Reading | None:
    order = sentence.grammar.order
    free = order == "v2" or sentence.grammar.cases
    if order == "svo" and verb > second.who.last and not second.suffers:
        return None
    if second.suffers and first.acts:
        return Reading(ACT, 0, sure=True, adversary=second.adversary)
    if first.suffers and second.acts:
        if free and disagrees(sentence, second.who, verb, _whole_clause(sentence, first.who, second.who)):
            return None
        told = free or order == "sov" or _doubled(sentence, verb)
        return Reading(ACT, 1, sure=True, adversary=first.adversary) if told else None
    if not (first.acts and second.acts) or order == "sov" or cases.DER in (first.case, second.case):
        return None
    return _bare(sentence, first, second, verb) if free else Reading(ACT, 0, sure=True)


def _bare(sentence: Sentence, first: Part, second: Part, verb: int) -> Reading | None:
    """The parts of two in a language of free order: by cases, by what the verb agrees with, failing both by their order."""
    cased = [number for number, one in enumerate((first, second)) if one.case == cases.NOMINATIVE]
    clause = _whole_clause(sentence, first.who, second.who)
    agreeing = subject(sentence, (first.who, second.who), verb, clause)
    if agreeing is not None:
        return None if cased and cased != [agreeing] else Reading(ACT, agreeing, sure=True)
    if 1 in cased:
        told = cased == [1] and sentence.grammar.order == "v2" and not any(_auxiliary(sentence, at) for at in clause)
        return Reading(ACT, 1, sure=True) if told else None
    if not cased and sentence.written(verb).startswith(sentence.grammar.dative_verbs):
        return None
    return Reading(ACT, 0, sure=bool(cased), open=not cased and not _order_tells(sentence, first.who, second.who, verb))


def _order_tells(sentence: Sentence, first: Participant, second: Participant, verb: int) -> bool:
    """Whether two with no cases stand where their order is hardly ever changed: German names, and what follows the verb."""
    if sentence.grammar.order != "v2":
        return False
    if all(who.kind in ("name", "place") and article(sentence, who) < 0 for who in (first, second)):
        return True
    clause = _whole_clause(sentence, first, second)
    if sentence.written(clause[0]) in sentence.grammar.breaks:
        return True
    return verb < first.first or any(finite(sentence, at) for at in range(clause[0], first.first))


def _doubled(sentence: Sentence, verb: int) -> bool:
    """Whether a pronoun before the verb takes up an object that stands before it: a la policía la atacaron."""
    return verb > 0 and sentence.written(verb - 1) in sentence.grammar.forms.get("taking-up", ())


def _placed(sentence: Sentence, first: Participant, second: Participant, verb: int) -> bool:
    """Whether a word is where the verb of both may be."""
    order = sentence.grammar.order
    if order == "sov":
        return _last(sentence, second, verb)
    if order == "vso":
        return verb < second.first
    if order == "v2":
        return verb in _whole_clause(sentence, first, second)
    return first.last < verb < second.first or (sentence.grammar.verb_behind and verb > second.last)


def _last(sentence: Sentence, second: Participant, verb: int) -> bool:
    """Whether a verb is behind both and ends its clause: one that does not belongs to what follows it."""
    words, behind = sentence.words, verb + 1
    if verb <= second.last:
        return False
    if behind >= len(words) or not words[behind].content:
        return True
    between = words[verb].end, words[behind].start
    return bool(_BREAK.search(sentence.text, *between) or _COMMA.search(sentence.text, *between))


def _passive(sentence: Sentence, first: Part, second: Part, verb: int) -> bool | None:
    """Whether it is a passive; None where it may be one or not."""
    known = sentence.grammar
    named = first.agent or second.agent
    if (known.by_alone or known.order == "sov") and "by" in first.labels | second.labels:
        return True
    if _open(sentence, verb):
        return None
    signs = [at for at in _clause(sentence, first.who, second.who) if _auxiliary(sentence, at)]
    if signs and named:
        return True if _participle(sentence, signs, verb) else None
    if any(_plain(sentence, at) for at in signs) or (named and not known.cases):
        return None
    return False


def _turned(sentence: Sentence, first: Participant, second: Participant) -> bool:
    """Whether the clause has a word that says of its subject what other verbs say of their object, as to lose."""
    clause = _whole_clause(sentence, first, second)
    if sentence.lang in UNSPACED:
        written = sentence.text[sentence.words[clause[0]].start : sentence.words[clause[-1]].end + _AHEAD]
        return any(one in written for one in sentence.grammar.turning)
    words = " ".join(["", *map(sentence.written, clause), ""])
    return any(f" {one}" in words for one in sentence.grammar.turning)


def _participle(sentence: Sentence, signs: list[int], verb: int) -> bool:
    """Whether a verb may be that of a passive, and not an infinitive of a future nor another word behind became."""
    known, written = sentence.grammar, sentence.written(verb)
    if known.passive_ends and not written.endswith(known.passive_ends):
        return False
    future = known.future.issuperset(sentence.written(at) for at in signs)
    return not (future and written.endswith(known.infinitive_ends))


def _open(sentence: Sentence, verb: int) -> bool:
    """Whether the form of a verb may be that of a passive, or has an object in it."""
    known, written = sentence.grammar, sentence.written(verb)
    if written.endswith(known.open_ends) or sentence.text.startswith(known.open_behind, sentence.words[verb].end):
        return True
    return written.startswith(known.passive_verb)


def _plain(sentence: Sentence, at: int) -> bool:
    """Whether an auxiliary makes a passive though nobody is named who does it: by itself, or before a participle."""
    known = sentence.grammar
    return sentence.written(at) not in known.needs_by or (
        bool(known.participles) and _ahead(sentence, at).endswith(known.participles)
    )


def _auxiliary(sentence: Sentence, at: int) -> bool:
    """Whether a word makes a passive: was beaten, and not was beating."""
    known = sentence.grammar
    if sentence.written(at) not in known.passive:
        return False
    return not (known.unless and _ahead(sentence, at).endswith(known.unless))


def _ahead(sentence: Sentence, at: int) -> str:
    """The next word with content soon behind a word; "" for none."""
    behind = range(at + 1, min(at + 1 + _AHEAD, len(sentence.words)))
    return next((sentence.written(one) for one in behind if sentence.words[one].content), "")


def _clause(sentence: Sentence, first: Participant, second: Participant) -> range:
    """The numbers of the words among which an auxiliary may be: from the one participant to the other, or the whole clause."""
    if sentence.grammar.order == "svo":
        return range(first.first, second.last + 1)
    return _whole_clause(sentence, first, second)


def _whole_clause(sentence: Sentence, first: Participant, second: Participant) -> range:
    """The numbers of the words of the clause in which two participants stand."""
    low, high = first.first, second.last + 1
    while low > 0 and not _divided(sentence, low - 1):
        low -= 1
    while high < len(sentence.words) and not _divided(sentence, high - 1):
        high += 1
    return range(low, high)


def _divided(sentence: Sentence, at: int) -> bool:
    """Whether a clause ends behind a word."""
    between = sentence.words[at].end, sentence.words[at + 1].start
    if _BREAK.search(sentence.text, *between) or _COMMA.search(sentence.text, *between):
        return True
    return sentence.written(at + 1) in sentence.grammar.breaks
