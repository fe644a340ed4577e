"""Which parts two participants take in a sentence: who does it, and to whom; from where, and where to; what is more than what.

Reach for `read` with a side and two of its participants. It knows the grammar of the language (`grammar`), and nothing of
the other side but which word may be the verb. Where the sentence leaves it open, it says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.exchanged import cases
from translaudit.expressions import expression
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.align.words import Word
    from translaudit.exchanged.grammar import Grammar
    from translaudit.exchanged.participants import Participant

__all__ = ["ACT", "COMPARISON", "PATH", "Reading", "Sentence", "read"]

ACT, PATH, COMPARISON = "act", "path", "comparison"
_BREAK = expression(r"[.!?;:。！？；：—–()（）\"“”«»„「」…\n]|\s-\s")
_COMMA = expression(r"[,،，]")
_BLANK = expression(r"[\s'’ʼ-]*")
_LONGEST_MARKER = 4
_REACH = 3  # words with a capital between a preposition and a name
_PATH = 6  # words between where something begins and where it ends
_APART = 14  # words between two participants
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_AFTER_COMMA = frozenset(("tr", "ja"))


class Reading(NamedTuple):
    """Who takes which part.

    Attributes:
        family: act, path or comparison.
        first: the participant that does it, where it begins, or what is more: 0 or 1.
        sure: whether a marker or a fixed order of words says so.
    """

    family: str
    first: int
    sure: bool


class Sentence(NamedTuple):
    """One side of a segment: its text, words and language, and how the language shows parts."""

    text: str
    words: Sequence[Word]
    lang: str
    grammar: Grammar
    named: Mapping[int, str]

    def written(self, at: int) -> str:
        """A word in small letters."""
        word = self.words[at]
        return cases.small(self.text[word.start : word.end], self.lang).replace("’", "'")


class _Part(NamedTuple):
    """A participant with what stands beside it says: labels, and its case ("" where the language has none)."""

    who: Participant
    labels: frozenset[str]
    case: str

    @property
    def bare(self) -> bool:
        return not self.labels - {"subject"}


def read(
    sentence: Sentence, two: tuple[Participant, Participant], twins: tuple[str, str], verb: int | None
) -> Reading | None:
    """The parts of two participants; None where the sentence does not tell.

    Args:
        sentence: the side.
        two: the participants; numbers in the answer are those of this pair.
        twins: what the other side calls them, where that is in Latin letters and has no cases; else "".
        verb: the number of the word that may be the verb; None where there is none, and only paths are read.
    """
    turned = two[0].first > two[1].first
    ordered = (two[1], two[0]) if turned else two
    first, second = ordered
    if second.first - first.last > _APART or _parted(sentence, first, second):
        return None
    if sentence.lang != "ar" and not sentence.text[first.end : second.start].strip(" -"):
        return None  # one of them names or describes the other
    parts = [
        _part(sentence, who, twin, verb) for who, twin in zip(ordered, twins[::-1] if turned else twins, strict=True)
    ]
    found = _path(parts) or _comparison(sentence, parts, verb)
    if found is None and verb is not None:
        found = _act(sentence, parts, verb)
    if found is None:
        return None
    return found._replace(first=1 - found.first) if turned else found


def _parted(sentence: Sentence, first: Participant, second: Participant) -> bool:
    """Whether the two stand in different clauses, or take one part together."""
    between = sentence.text[first.end : second.start]
    if _BREAK.search(between):
        return True
    commas = [match.start() for match in _COMMA.finditer(between)]
    if commas and not (sentence.lang in _AFTER_COMMA and len(commas) == 1 and not between[: commas[0]].strip("はがも")):
        return True
    grammar = sentence.grammar
    if not grammar.breaks and not grammar.before and not between:
        return False
    inside = [sentence.written(at) for at in range(first.last + 1, second.first)]
    while inside and (inside[-1] in grammar.articles or "than" in grammar.before.get(inside[-1], ())):
        inside.pop()
    if not grammar.breaks.isdisjoint(inside) or not grammar.joins.isdisjoint(inside):
        return True
    pairs = {" ".join(pair) for pair in zip(inside, inside[1:], strict=False)}
    if not pairs.isdisjoint(grammar.joins):
        return True
    if sentence.lang in ("zh", "ja"):
        return between.strip() in grammar.joins
    return sentence.lang == "ar" and sentence.text[second.start] == "و"


def _part(sentence: Sentence, who: Participant, twin: str, verb: int | None) -> _Part:
    grammar, case = sentence.grammar, ""
    if grammar.cases:
        case = _slavic_case(sentence, who, twin)
    elif "masculine" in grammar.forms:
        case = _article_case(sentence, who)
    labels = frozenset(_behind(sentence, who))
    if not (grammar.cases and case == cases.NOMINATIVE):  # no preposition stands before it
        labels |= frozenset(_before(sentence, who, verb))
    text = sentence.text
    if text[who.start : who.end].lower().endswith(_POSSESSIVE) or text[who.end : who.end + 2] in _POSSESSIVE:
        labels |= {"away"}
    if grammar.endings:
        end = cases.suffix(text[who.start : who.end], sentence.lang, tuple(sorted(grammar.endings)))
        labels |= {"away"} if end is None else grammar.endings.get(end, frozenset())
        if "at" in labels and "away" in labels and end:
            labels -= {"at"}
    return _Part(who, labels, case)


def _slavic_case(sentence: Sentence, who: Participant, twin: str) -> str:
    at = who.last if who.kind == "name" else who.first
    word = sentence.words[at]
    ends = twin.split()[-1] if twin else ""
    return cases.slavic(sentence.text[word.start : word.end], ends, who.kind, sentence.lang, sentence.grammar)


def _article_case(sentence: Sentence, who: Participant) -> str:
    """The case that a German article shows."""
    forms, at = sentence.grammar.forms, who.first - 1
    while at >= 0 and at >= who.first - 3 and sentence.written(at) not in sentence.grammar.articles:
        at -= 1
    if at < 0 or at < who.first - 3:
        return cases.DOUBTFUL
    article, noun = sentence.written(at), sentence.written(who.last)
    feminine = noun.endswith(forms["feminine-ends"])
    if article in forms["masculine"]:
        return cases.OBLIQUE if feminine else cases.NOMINATIVE
    if article in forms["accusative"] or article in forms["dative"]:
        return cases.OBLIQUE
    return cases.DOUBTFUL


def _behind(sentence: Sentence, who: Participant) -> Iterator[str]:
    """What the word or particle behind a participant says."""
    after = sentence.grammar.after
    if not after:
        return
    rest = sentence.text[who.end : who.end + 12].lstrip()
    best = max((one for one in after if rest.startswith(one)), key=len, default="")
    if best:
        yield from after[best]


def _before(sentence: Sentence, who: Participant, verb: int | None) -> Iterator[str]:
    """What the prepositions before a participant say."""
    grammar = sentence.grammar
    if not grammar.before:
        return
    if sentence.lang == "zh":
        ahead = sentence.text[: who.start].rstrip()
        best = max((one for one in grammar.before if ahead.endswith(one)), key=len, default="")
        yield from grammar.before.get(best, ())
        return
    at, steps, led, end = who.first - 1, 0, False, sentence.words[who.first].start
    if end < who.start and (elided := sentence.text[end : who.start - 1].lower()) not in grammar.articles:
        yield from grammar.before.get(elided, ("away",))
        return
    while at >= 0 and _BLANK.fullmatch(sentence.text, sentence.words[at].end, end):
        for size in range(min(_LONGEST_MARKER, at + 1), 0, -1):
            marker = " ".join(sentence.written(one) for one in range(at - size + 1, at + 1))
            if marker in grammar.before:
                yield from grammar.before[marker]
                return
        word = sentence.words[at]
        if sentence.written(at) in grammar.articles:
            led = True
        elif led or at == verb or not word.content:
            return
        elif at in sentence.named:
            if who.kind != "name" or sentence.named[at] != "person":  # the minister Costa
                if sentence.named[at] != "place" and not grammar.cases:
                    yield "away"
                return
        else:
            capital = who.kind in ("name", "place") and sentence.text[word.start].isupper() and not word.known
            steps += 1 if capital else _REACH - 1
            if steps > _REACH:
                yield "away"  # nobody can tell
                return
        end = word.start
        at -= 1


def _path(parts: Sequence[_Part]) -> Reading | None:
    first, second = parts
    if second.who.first - first.who.last > _PATH:
        return None
    if "from" in first.labels and "to" in second.labels and "from" not in second.labels:
        return Reading(PATH, 0, sure=True)
    if "to" in first.labels and "from" in second.labels and "to" not in second.labels:
        return Reading(PATH, 1, sure=True)
    return None


def _comparison(sentence: Sentence, parts: Sequence[_Part], verb: int | None) -> Reading | None:
    """Which of two is more: the comparison must have a word that the other side has too, or more and less themselves."""
    first, second = parts
    if "than" not in second.labels or not first.bare or first.case == cases.OBLIQUE:
        return None
    inside = {sentence.written(at) for at in range(first.who.last + 1, second.who.first)}
    more, less = (not words.isdisjoint(inside) for words in (sentence.grammar.more, sentence.grammar.less))
    told = more != less or (verb is not None and first.who.last < verb < second.who.first)
    if not told or ("from" in second.labels and not more):
        return None
    return Reading(COMPARISON, int(less), sure=True)


def _act(sentence: Sentence, parts: Sequence[_Part], verb: int) -> Reading | None:
    first, second = parts
    passive = _passive(sentence, parts, verb)
    if passive is None:
        return None
    between = first.who.last < verb < second.who.first
    if passive:
        if sentence.grammar.order == "svo" and not between:
            return None
        if _agent(second, sentence.grammar) and first.bare and first.case not in (cases.OBLIQUE, cases.INSTRUMENTAL):
            return Reading(ACT, 1, sure=True)
        if _agent(first, sentence.grammar) and second.bare and second.case not in (cases.OBLIQUE, cases.INSTRUMENTAL):
            return Reading(ACT, 0, sure=True)
        return None
    if cases.INSTRUMENTAL in (first.case, second.case) and sentence.grammar.cases:
        return None
    return _active(sentence, parts, between=between, verb=verb)


def _active(sentence: Sentence, parts: Sequence[_Part], *, between: bool, verb: int) -> Reading | None:
    first, second = parts
    order = sentence.grammar.order
    suffers = [_suffers(one) for one in parts]
    acts = [one.bare and one.case != cases.OBLIQUE for one in parts]
    if order in ("sov", "v2"):
        placed = order == "v2" or _last(sentence, second.who, verb)
    elif order == "vso":
        placed = verb < second.who.first
    else:
        placed = between or (suffers[1] and sentence.lang == "zh" and verb > first.who.last)
    if not placed:
        return None
    if suffers[1] and acts[0] and not (suffers[0] and not first.bare):
        return Reading(ACT, 0, sure=True)
    if suffers[0] and acts[1] and (order in ("v2", "sov") or sentence.grammar.cases):
        return Reading(ACT, 1, sure=True)
    if not (first.bare and second.bare) or not (acts[0] and acts[1]):
        return None
    if order == "sov" or (second.case == cases.NOMINATIVE and first.case != cases.DOUBTFUL):
        return None
    if second.case == cases.NOMINATIVE:
        return Reading(ACT, 1, sure=False) if order == "v2" else None
    free = order == "v2" or sentence.grammar.cases
    return Reading(ACT, 0, sure=not free or first.case == cases.NOMINATIVE)


def _last(sentence: Sentence, second: Participant, verb: int) -> bool:
    """Whether a verb is behind both and ends its clause: one that does not belongs to what follows it."""
    words, text = sentence.words, sentence.text
    if verb <= second.last:
        return False
    behind = verb + 1
    if behind >= len(words) or _BREAK.search(text, words[verb].end, words[behind].start):
        return True
    return not words[behind].content or bool(_COMMA.search(text, words[verb].end, words[behind].start))


def _suffers(part: _Part) -> bool:
    """Whether a participant is plainly the one to whom it is done."""
    if part.bare:
        return part.case == cases.OBLIQUE
    return bool(part.labels & {"at", "to"}) and not part.labels & {"by", "from", "than", "away", "subject"}


def _agent(part: _Part, grammar: Grammar) -> bool:
    return ("by" in part.labels and "away" not in part.labels) or (part.bare and grammar.cases and part.case == cases.INSTRUMENTAL)


def _passive(sentence: Sentence, parts: Sequence[_Part], verb: int) -> bool | None:
    """Whether it is a passive; None where it may be one or not."""
    grammar, words = sentence.grammar, sentence.words
    named = any(_agent(one, grammar) for one in parts)
    if any("by" in one.labels and (grammar.by_alone or grammar.order == "sov") for one in parts):
        return True
    verb_says = bool(grammar.passive_verb) and sentence.written(verb).startswith(grammar.passive_verb)
    if verb_says:
        return None
    low, high = _clause(sentence, parts)
    found = None
    for at in range(low, high):
        word = sentence.written(at)
        if word not in grammar.passive:
            continue
        ahead = next((sentence.written(one) for one in range(at + 1, min(at + 4, len(words))) if words[one].content), "")
        if grammar.unless and ahead.endswith(grammar.unless):
            continue
        if named:
            return True
        if word not in grammar.needs_by:
            found = word
    if found:
        return None
    return False if not named or sentence.grammar.cases else None


def _clause(sentence: Sentence, parts: Sequence[_Part]) -> tuple[int, int]:
    """Numbers of the first word of the clause and of the one behind its last."""
    first, second = parts[0].who, parts[1].who
    words, text = sentence.words, sentence.text
    low, high = first.first, second.last + 1

    def parted(one: int, other: int) -> bool:
        between = text[words[one].end : words[other].start]
        return bool(_BREAK.search(between) or _COMMA.search(between)) or sentence.written(max(one, other)) in sentence.grammar.breaks

    if sentence.grammar.order != "svo":
        while low > 0 and not parted(low - 1, low):
            low -= 1
    while high < len(words) and not parted(high - 1, high) and sentence.grammar.order != "svo":
        high += 1
    return low, high

