"""Whether a preposition with nothing behind it may end a clause: the house they live in, come on, if they have to.

Reach for `stranding` before a place behind a preposition is called a gap. It looks back over the clause for what makes a
preposition stay behind (a verb it belongs to, a relative clause with or without its pronoun, an infinitive, an infinitive
left unsaid), by the words of `gaps.toml` and the classes of `holes.toml`.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.bare import classes
from translaudit.text.holes import kind

__all__ = ["NOWHERE", "OPEN", "SURELY", "VERB", "stranding"]

NOWHERE, VERB, OPEN, SURELY = range(4)
"""Nothing makes a preposition end a clause there; it follows a verb; its object may have gone before; such words end one."""

_FILE = Path(__file__).with_name("gaps.toml")
_BREAK = expression(r"[.!?;:]\s")
_LOOK = 80  # code points to look back
_CLAUSE = 7  # words that a relative clause has up to its preposition
_APART = 6  # words within which a verb has its particle
_VERBS = frozenset(("V", "Z", "D", "DJ", "G"))
_BE = frozenset(("be", "is", "are", "was", "were", "been", "being"))
_AUXILIARY = 4  # words within which a passive has its auxiliary, its participle among them
_AGENT = expression(r"\s+(?:by|with)\b")


class _Clause(NamedTuple):
    """The words before a place, in small letters, the preposition last."""

    words: tuple[str, ...]

    @property
    def preposition(self) -> str:
        return self.words[-1]

    def last(self, count: int) -> tuple[str, ...]:
        """The words before the preposition, so many at most."""
        return self.words[-count - 1 : -1]


def stranding(text: str, at: int) -> int:
    """How likely the word before a place ends a clause: `NOWHERE`, `VERB`, `OPEN` or `SURELY`.

    Args:
        text: a sentence, or several.
        at: code point behind the word.
    """
    words = _words(text, at)
    if len(words) < 2 or not (words[-1] in _set("ending") or words[-1] in _set("particles_of_verbs")):
        return NOWHERE
    clause = _Clause(words)
    if _unsaid(clause) or _arrived(clause) or _particle(clause) or (_AGENT.match(text, at) and _participle(clause)):
        return SURELY
    verb, opened = _verb(clause), _open(clause)
    if (verb and (opened or _bare_relative(clause))) or _relative(clause):
        return SURELY
    return OPEN if opened else VERB if verb else NOWHERE


def _words(text: str, at: int) -> tuple[str, ...]:
    before = text[max(0, at - _LOOK) : at].replace("’", "'")
    cuts = [match.end() for match in _BREAK.finditer(before)]
    return tuple([word.strip("\"“”‘(),'") for word in before[cuts[-1] if cuts else 0 :].lower().split()])


def _unsaid(clause: _Clause) -> bool:
    """Whether an infinitive is left unsaid: if they have to."""
    return clause.preposition == "to" and clause.words[-2] in _set("infinitives")


def _arrived(clause: _Clause) -> bool:
    """Whether something has arrived: the results are in."""
    if clause.preposition != "in" or clause.words[-2] not in _BE:
        return False
    return any(word in _set("arriving") for word in clause.last(_APART))


def _particle(clause: _Clause) -> bool:
    """Whether the word belongs to a verb or an adverb before it: put the cape on, from now on, come on."""
    if clause.preposition not in _set("particles_of_verbs"):
        return False
    *_, before = clause.last(1)
    if before in _set("onwards"):
        return True
    window = clause.last(_APART)
    verbs = [at for at, word in enumerate(window) if word in _set("separable")]
    return bool(verbs) and _set("ending").isdisjoint(window[verbs[-1] + 1 :])


def _participle(clause: _Clause) -> bool:
    """Whether a participle has the preposition, so that who does it may follow: cared for by a healer."""
    *_, before = clause.last(1)
    if before in _set("particles_of_verbs"):
        before = clause.words[-3] if len(clause.words) > 2 else ""
    return kind(before) in ("D", "DJ") or before in _set("phrasal") if before else False


def _verb(clause: _Clause) -> bool:
    """Whether the preposition may belong to a verb right before it, or with its particle: made up for."""
    at = len(clause.words) - 2
    if clause.words[at] in _set("particles_of_verbs") and at and clause.preposition != "to":
        at -= 1
    return _is_verb(clause.words, at) or clause.words[at] in _set("phrasal")


def _is_verb(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is a verb; one that may be a noun too where a subject, “to” or nothing precedes it."""
    word = words[at]
    if not word:
        return False
    found = kind(word)
    if found in _VERBS:
        return True
    before = words[at - 1] if at else ""
    if found == "PZ":
        return kind(before) in ("N", "P", "M")  # the tale lives on
    if found not in ("NV", "J", "JN") or word in _set("particles_of_verbs"):
        return False
    if before in ("", "to"):
        return found == "NV" or bool(before)
    return found == "NV" and (before in _set("stranding") or before in _set("helping") or kind(before) == "P")


def _open(clause: _Clause) -> bool:
    """Whether something opens a clause whose object has gone before it: a relative, a subject, an infinitive, a passive."""
    window = clause.last(_CLAUSE)
    if f"{window[-1]}_{clause.preposition}" in _set("passive") and not _BE.isdisjoint(window[-_AUXILIARY:-1]):
        return True  # it can be appealed against
    if any(word in _set("relatives") or word in _set("stranding") for word in window):
        return True
    return any(word == "to" and _is_verb(("to", after), 1) for word, after in pairwise(window)) or any(
        word in _set("worthwhile") for word in window[-3:]
    )


def _relative(clause: _Clause) -> bool:
    """Whether a noun has a clause behind it with its relative and a subject: the light that you took the picture in."""
    window = clause.last(_CLAUSE + 1)
    return any(
        kind(one) in ("N", "P") and two in _set("relatives") and three in _set("stranding")
        for one, two, three in zip(window, window[1:], window[2:], strict=False)
        if one
    )


def _bare_relative(clause: _Clause) -> bool:
    """Whether a clause without its relative stands there: the rank a smith can rise to."""
    window = clause.last(_CLAUSE)
    return any(
        kind(word) in ("N", "P", "NV", "PZ") and after in classes()["determiners"]
        for word, after in pairwise(window)
        if word
    )


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table(_FILE)["en"]["places"][name].split())
