"""Faults that lie between two concepts, of one termbase or of several used together.

Called by `lint`, which is the place to start. A concept with `shared` is left alone where its forms are found in
another one: that its forms have other uses is what it says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.termbase.concept import Concept, Status, Term, languages, preferred_in, terms_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Problem", "between", "words_of"]

_WANTED = (Status.PREFERRED, Status.ADMITTED)
# A word, or one character of a script that is written without spaces.
_TOKEN = re.compile(
    "[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|"
    "(?:(?![\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])[^\\W_])+"
    "(?:['’ʼ][^\\W_]+)*"
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One questionable thing in a termbase.

    Attributes:
        path: the file.
        line: 1-based line; 0 when unknown.
        severity: MAJOR makes an audit wrong, MINOR makes it miss or doubt something, NEUTRAL is worth a look.
        concept: id of the concept.
        problem: what is wrong, in a sentence.
        hint: what to do about it.
        code: kebab-case name of the check.
    """

    path: str
    line: int
    severity: Severity
    concept: str
    problem: str
    hint: str
    code: str


@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, case folded; each character of a script without spaces counts as one."""
    return tuple(_TOKEN.findall(text.casefold()))


def between(concepts: Sequence[Concept]) -> Iterator[Problem]:
    """Problems between concepts, in no particular order.

    Args:
        concepts: of all termbases used together.
    """
    yield from _within(concepts)
    places: dict[tuple[str, str], list[tuple[Concept, Term]]] = {}
    for concept in concepts:
        for term in concept.terms:
            places.setdefault((term.lang, term.text), []).append((concept, term))
    cycles = _cycles(concepts)
    for cycle in cycles:
        yield _cycle(cycle, places)
    circular = {node for cycle in cycles for node in cycle}
    for node, found in places.items():
        if len(found) > 1 and node not in circular:
            yield from _same_form(found)
    yield from _inside(concepts)


def _at(concept: Concept, term: Term | None = None) -> tuple[str, int]:
    return concept.path, (term.line if term else 0) or concept.line


def _where(concept: Concept, term: Term | None = None) -> str:
    path, line = _at(concept, term)
    return f"concept “{concept.id}”" + (f" ({path}:{line})" if path else f" (line {line})" if line else "")


def _within(concepts: Sequence[Concept]) -> Iterator[Problem]:
    """A region that no termbase has, and regions that lie in each other."""
    known = {concept.id: concept for concept in reversed(concepts)}
    reported: set[str] = set()
    for concept in concepts:
        if not concept.within:
            continue
        if concept.within not in known:
            problem = f"It lies within “{concept.within}”, which no termbase has."
            hint = "Correct the id, or add that concept."
            yield Problem(*_at(concept), Severity.MINOR, concept.id, problem, hint, "within-missing")
            continue
        trail = [concept.id]
        region = known[concept.within]
        while region.id not in trail and region.within in known:
            trail.append(region.id)
            region = known[region.within]
        if region.id == concept.id and concept.id not in reported:
            reported.update(trail)
            problem = f"It lies within itself: {' → '.join([*trail, concept.id])}."
            hint = "Take one of the “within” out."
            yield Problem(*_at(concept), Severity.MAJOR, concept.id, problem, hint, "within-cycle")


def _cycles(concepts: Sequence[Concept]) -> list[tuple[tuple[str, str], ...]]:
    """Forms each of which is deprecated in favour of the next, and the last of the first."""
    edges: dict[tuple[str, str], tuple[str, str]] = {}
    for concept in concepts:
        for term in concept.terms:
            if term.status not in _WANTED:
                better = preferred_in(concept, term.lang)
                if better is not None:
                    edges.setdefault((term.lang, term.text), (better.lang, better.text))
    cycles = []
    done: set[tuple[str, str]] = set()
    for start in edges:
        trail: list[tuple[str, str]] = []
        node = start
        while node in edges and node not in done:
            done.add(node)
            trail.append(node)
            node = edges[node]
        if node in trail:
            cycles.append(tuple(trail[trail.index(node) :]))
    return cycles


def _cycle(cycle: tuple[tuple[str, str], ...], places: dict[tuple[str, str], list[tuple[Concept, Term]]]) -> Problem:
    concept, term = next((c, t) for c, t in places[cycle[0]] if t.status not in _WANTED)
    forms = " → ".join([f"“{text}”" for _, text in (*cycle, cycle[0])])
    problem = f"In “{term.lang}” each is deprecated in favour of the next: {forms}."
    hint = "Decide for one form and make the others deprecated in its concept."
    favoured = next((c for c, t in places[cycle[0]] if t.status in _WANTED), concept)
    severity = _weight(favoured, concept, term.lang)
    return Problem(*_at(concept, term), severity, concept.id, problem, hint, "deprecation-cycle")


def _same_form(found: list[tuple[Concept, Term]]) -> Iterator[Problem]:
    """One form in several concepts: wanted in one and unwanted in another, or wanted in both."""
    first, term = next(((c, t) for c, t in found if t.status in _WANTED), found[0])
    for concept, other in found:
        if concept is first or concept.shared:
            continue
        at = _at(concept, other)
        if term.status in _WANTED and other.status not in _WANTED:
            problem = (
                f"“{other.text}” ({other.lang}) is {other.status} here and {term.status} in {_where(first, term)}."
            )
            hint = "Decide for one status; or say in “shared” what else the form means."
            yield Problem(*at, _weight(first, concept, other.lang), concept.id, problem, hint, "contradiction")
        elif concept.id != first.id and other.status in _WANTED:
            rivals = _rivals(first, concept, other.lang)
            problem = f"“{other.text}” ({other.lang}) is also a term of {_where(first, term)}"
            problem += f", which is called otherwise in {', '.join(rivals)}." if rivals else "."
            hint = "Merge the two concepts; or say in “shared” what else the form means."
            severity = Severity.MINOR if rivals else Severity.NEUTRAL
            yield Problem(*at, severity, concept.id, problem, hint, "duplicate-term")


def _weight(one: Concept, other: Concept, lang: str) -> Severity:
    """Two things that are easily confused can be told apart by the original if it calls them by different names."""
    return Severity.MINOR if _rivals(one, other, lang) else Severity.MAJOR


def _rivals(one: Concept, other: Concept, lang: str) -> list[str]:
    """Languages other than `lang` for which two concepts suggest different terms."""
    rivals = []
    for tag in languages(one):
        mine, theirs = preferred_in(one, tag), preferred_in(other, tag)
        if tag != lang and mine and theirs and mine.text != theirs.text:
            rivals.append(tag)
    return rivals


def _inside(concepts: Sequence[Concept]) -> Iterator[Problem]:
    """Forms of one concept within wanted forms of another, or, if unwanted, of their own."""
    forms: dict[tuple[str, tuple[str, ...]], list[tuple[Concept, Term]]] = {}
    for concept in concepts:
        for term in concept.terms:
            forms.setdefault((term.lang, words_of(term.text)), []).append((concept, term))
    longest = max([len(words) for _, words in forms], default=0)
    for concept in concepts:
        for term in concept.terms:
            words = words_of(term.text)
            if term.status not in _WANTED or len(words) < 2:
                continue
            parts = {
                words[start:end]: None
                for start in range(len(words))
                for end in range(start + 1, min(len(words), start + longest) + 1)
                if end - start < len(words)
            }
            for part in parts:
                for other, inner in forms.get((term.lang, part), ()):
                    yield from _nested(concept, term, other, inner)


def _nested(concept: Concept, term: Term, other: Concept, inner: Term) -> Iterator[Problem]:
    if other.shared or inner.source_only or (inner.case == "sensitive" and inner.text not in term.text):
        return
    if inner.status not in _WANTED:
        phrases = [words_of(phrase) for lang, phrase in other.exceptions if lang == term.lang]
        if any(_holds(words_of(term.text), phrase) or _holds(phrase, words_of(term.text)) for phrase in phrases):
            return
        problem = (
            f"“{term.text}” ({term.lang}) holds “{inner.text}”, which is {inner.status} in {_where(other, inner)}."
        )
        hint = f"Add “{term.text}” to the exceptions of “{other.id}”, or correct the term."
        yield Problem(*_at(concept, term), Severity.MINOR, concept.id, problem, hint, "deprecated-inside")
    elif other.id != concept.id:
        shared = [lang for lang in languages(other) if lang != term.lang and preferred_in(concept, lang)]
        lost = [lang for lang in shared if not _carried(concept, other, lang)]
        if lost and lost == shared:
            problem = (
                f"“{term.text}” ({term.lang}) holds “{inner.text}” of {_where(other, inner)}, "
                f"but its terms for {', '.join(lost)} do not hold that one’s."
            )
            hint = "The longer term is looked for first; nothing to do if that is meant."
            yield Problem(*_at(concept, term), Severity.NEUTRAL, concept.id, problem, hint, "nested-term")


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[start : start + len(part)] == part for start in range(len(words) - len(part) + 1))


def _carried(concept: Concept, other: Concept, lang: str) -> bool:
    """Whether some term of one for a language holds one of the other’s, up to endings."""
    longer = [words_of(term.text) for term in terms_in(concept, lang) if term.status in _WANTED]
    for term in terms_in(other, lang):
        stems = [word[: max(2, len(word) // 2)] for word in words_of(term.text)]
        if term.status in _WANTED and any(
            all(any(word.startswith(stem) for word in words) for stem in stems) for words in longer
        ):
            return True
    return False
