"""One side of a segment, and what stands beside each of its participants: prepositions, particles, endings, cases.

Reach for `Sentence` and `part`. A part says what markers show of one participant by itself; `reading` puts two together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.names.gazetteer.entries import calendar
from translaudit.records import NamedTuple
from translaudit.roles import cases
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.align.words import Word
    from translaudit.roles.grammar import Grammar
    from translaudit.roles.participants import Participant

__all__ = ["Part", "Sentence", "article", "declined", "part"]

_BLANK = expression(r"[\s'’ʼ-]*")
_LONGEST_MARKER = 4  # words
_REACH = 3  # words with a capital between a preposition and a name; another word counts for two
_BEHIND = 12  # code points in which a particle stands
_ARTICLE = 3  # words between an article and its noun
_ARABIC_ARTICLE = "ال"
_POSSESSIVE = ("'s", "’s", "s'", "s’")


class Sentence(NamedTuple):
    """One side of a segment.

    Attributes:
        text: the sentence.
        words: its words.
        lang: two-letter code.
        grammar: how the language shows who does what.
        named: the kinds of the participants by the numbers of their words.
    """

    text: str
    words: Sequence[Word]
    lang: str
    grammar: Grammar
    named: Mapping[int, str]

    def written(self, at: int) -> str:
        """A word in small letters."""
        word = self.words[at]
        return cases.small(self.text[word.start : word.end], self.lang).replace("’", "'")


class Part(NamedTuple):
    """A participant with what is beside it says: labels, and its case ("" where the language has none)."""

    who: Participant
    labels: frozenset[str]
    case: str

    @property
    def bare(self) -> bool:
        """Whether no marker but that of a subject is there."""
        return not self.labels - {"subject"}

    @property
    def acts(self) -> bool:
        """Whether it may be the one that does it, in an active sentence."""
        return self.bare and self.case != cases.OBLIQUE

    @property
    def suffers(self) -> bool:
        """Whether it plainly is the one to whom it is done."""
        if self.bare:
            return self.case == cases.OBLIQUE
        return bool(self.labels & {"at", "against", "to"}) and not self.labels & {
            "by",
            "from",
            "than",
            "away",
            "subject",
        }

    @property
    def adversary(self) -> bool:
        """Whether it suffers or does it to the other, as the verb has it."""
        return "against" in self.labels

    @property
    def agent(self) -> bool:
        """Whether it is the one that does it, in a passive sentence."""
        return ("by" in self.labels and "away" not in self.labels) or (self.bare and self.case == cases.INSTRUMENTAL)


def part(sentence: Sentence, who: Participant, twin: str, verb: int | None) -> Part:
    """What is beside a participant says.

    Args:
        sentence: the side.
        who: the participant.
        twin: what the other side calls it, where that is in Latin letters and has no cases; else "".
        verb: the number of the word that may be the verb.
    """
    known, case = sentence.grammar, ""
    if known.cases:
        case = _slavic_case(sentence, who, twin)
    elif "masculine" in known.forms:
        case = _article_case(sentence, who)
    labels = set(_behind(sentence, who))
    if case == cases.GENITIVE:
        labels.add("away")
    if not (known.cases and case == cases.NOMINATIVE):  # no preposition stands before it
        labels.update(_before(sentence, who, verb))
    text = sentence.text
    if text[who.start : who.end].lower().endswith(_POSSESSIVE) or text[who.end : who.end + 2] in _POSSESSIVE:
        labels.add("away")
    if known.endings:
        end = cases.suffix(text[who.start : who.end], sentence.lang, tuple(sorted(known.endings)))
        said = {"away"} if end is None else known.endings.get(end, frozenset())
        labels.update(said - {"at"} if "away" in said else said)
    return Part(who, frozenset(labels), case)


def _slavic_case(sentence: Sentence, who: Participant, twin: str) -> str:
    if who.kind == "name":
        word = sentence.words[who.last]
        written = sentence.text[word.start : word.end]
    else:
        written = sentence.text[who.start : who.end].split()[0]
    return cases.slavic(written, twin, who.kind, sentence.lang, sentence.grammar)


def _article_case(sentence: Sentence, who: Participant) -> str:
    """The case that a German article shows; the genitive, of which nobody can tell, where it may belong to a noun before it."""
    forms, at = sentence.grammar.forms, article(sentence, who)
    if at < 0:
        return cases.DOUBTFUL
    written, gender = sentence.written(at), declined(sentence.written(who.last), sentence.grammar)
    if written in forms["genitive"] and at and sentence.text[sentence.words[at - 1].start].isupper():
        gap = sentence.text[sentence.words[at - 1].end : sentence.words[at].start]
        if not gap.strip():
            return cases.GENITIVE
    if written in forms["ein"]:
        return cases.NOMINATIVE if gender == "masculine" else cases.DOUBTFUL
    if written in forms["masculine"]:
        return {"masculine": cases.NOMINATIVE, "feminine": cases.OBLIQUE}.get(gender, cases.DER)
    return cases.OBLIQUE if written in (*forms["accusative"], *forms["dative"]) else cases.DOUBTFUL


def declined(noun: str, known: Grammar) -> str:
    """The gender of a German noun in small letters, by the longest ending that tells: masculine, feminine or ""."""
    masculine, feminine = (_longest(noun, known.forms[f"{gender}-ends"]) for gender in ("masculine", "feminine"))
    return "" if masculine == feminine else "masculine" if masculine > feminine else "feminine"


def _longest(noun: str, ends: tuple[str, ...]) -> int:
    """How many letters the longest of some endings has that a noun has; 0 for none."""
    return max((len(end) for end in ends if noun.endswith(end)), default=0)


def article(sentence: Sentence, who: Participant) -> int:
    """The number of the article of a participant; -1 for none, as where that before it belongs to another noun."""
    parted = who.kind == "place"
    for at in range(who.first - 1, max(-1, who.first - 1 - _ARTICLE), -1):
        if sentence.written(at) in sentence.grammar.articles:
            return at
        if sentence.text[sentence.words[at].start].isupper():
            if parted:
                return -1  # in einem Spiel besiegte Kroatien
        else:
            parted = True
    return -1


def _behind(sentence: Sentence, who: Participant) -> Iterator[str]:
    """What the word or particle behind a participant says."""
    after = sentence.grammar.after
    rest = sentence.text[who.end : who.end + _BEHIND].lstrip() if after else ""
    best = max((one for one in after if rest.startswith(one)), key=len, default="")
    if best:
        yield from after[best]


def _before(sentence: Sentence, who: Participant, verb: int | None) -> frozenset[str]:
    """What the prepositions before a participant say; that it takes no part where nobody can tell what they belong to."""
    known = sentence.grammar
    if not known.before:
        return _NOTHING
    start = sentence.words[who.first].start
    if sentence.lang == "zh":
        ahead = sentence.text[:start].rstrip()
        return known.before.get(
            max((one for one in known.before if ahead.endswith(one)), key=len, default=""), _NOTHING
        )
    if start < who.start and (elided := sentence.text[start : who.start - 1].lower()) not in known.articles:
        return known.before.get(elided, _AWAY)
    return _walked(sentence, who, verb)


def _walked(sentence: Sentence, who: Participant, verb: int | None) -> frozenset[str]:
    """The labels of the preposition that is met first on the way back over articles, titles and a few other words."""
    known, end = sentence.grammar, sentence.words[who.first].start
    at, steps, led = who.first - 1, 0, False
    while at >= 0 and _BLANK.fullmatch(sentence.text, sentence.words[at].end, end):
        if marker := _marker(sentence, at):
            return known.before[marker]
        if sentence.written(at) in known.articles:
            led = True
        elif led or at == verb or _ends_phrase(sentence, at):
            return _NOTHING
        elif at in sentence.named and (who.kind != "name" or sentence.named[at] != "person"):  # not: the minister Costa
            return _NOTHING if sentence.named[at] == "place" or known.cases or _definite(sentence, at) else _AWAY
        elif at not in sentence.named:
            steps += 1 if _part_of_name(sentence, who, at) else _REACH - 1
            if steps > _REACH:
                return _AWAY
        end = sentence.words[at].start
        at -= 1
    return _NOTHING


_NOTHING: frozenset[str] = frozenset()
_AWAY = frozenset(("away",))


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """Whether a preposition before a word has nothing to do with what stands behind it: on Sunday."""
    return not sentence.words[at].content or sentence.written(at) in calendar(sentence.lang)


def _definite(sentence: Sentence, at: int) -> bool:
    """Whether an Arabic word has its article, so that what follows is nothing that it belongs to."""
    return sentence.lang == "ar" and sentence.written(at).startswith(_ARABIC_ARTICLE)


def _marker(sentence: Sentence, at: int) -> str:
    """The longest marker that ends with a word; "" for none."""
    known = sentence.grammar.before
    for size in range(min(_LONGEST_MARKER, at + 1), 0, -1):
        marker = " ".join(sentence.written(one) for one in range(at - size + 1, at + 1))
        if marker in known:
            return marker
    return ""


def _part_of_name(sentence: Sentence, who: Participant, at: int) -> bool:
    word = sentence.words[at]
    return who.kind in ("name", "place") and sentence.text[word.start].isupper() and not word.known
