"""Faults of a termbase that its formats allow: what would make an audit wrong or silent.

Reach for `lint` before a termbase is used or shipped; give it all the termbases used together, for some faults lie
between two. Each code is a function here or in `lint_between`. Romanizations are not derived, so nothing is said where
only those would tell.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.termbase.checks import did_you_mean
from translaudit.termbase.concept import KINDS, Status, Term
from translaudit.termbase.lint_between import Problem, between, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from translaudit.termbase.concept import Concept, Termbase

__all__ = ["CODES", "Problem", "lint"]

CODES = (
    "case-only",
    "contradiction",
    "deprecated-inside",
    "deprecation-cycle",
    "duplicate-term",
    "exception-without-use",
    "invisible-character",
    "mixed-script",
    "nested-term",
    "no-native-form",
    "no-preferred",
    "spaces-only",
    "stray-punctuation",
    "unknown-kind",
    "within-cycle",
    "within-missing",
)

_NAMES = ("place", "person")  # kinds whose forms are romanized from the native one
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")  # those whose letters look alike
_JOINERS = "\u200c\u200d"  # belong to the spelling of Persian, Hindi and others


def lint(termbases: Iterable[Termbase]) -> list[Problem]:
    """Everything questionable in termbases that are used together, by file and line.

    Args:
        termbases: in the order of precedence.
    """
    files = list(termbases)
    order = {termbase.path: place for place, termbase in enumerate(files)}
    concepts = [concept for termbase in files for concept in termbase.concepts]
    problems = [problem for concept in concepts for problem in _concept(concept)]
    problems += between(concepts)
    return sorted(problems, key=lambda p: (order.get(p.path, 0), p.line, p.code, p.problem))


def _concept(concept: Concept) -> Iterator[Problem]:
    yield from _preferred(concept)
    yield from _native(concept)
    yield from _case_only(concept)
    yield from _spaces_only(concept)
    yield from _exceptions(concept)
    yield from _kind(concept)
    for term in concept.terms:
        yield from _spelling(concept, term)


def _problem(concept: Concept, line: int, severity: Severity, code: str, *, problem: str, hint: str) -> Problem:
    return Problem(concept.path, line, severity, concept.id, problem, hint, code)


def _preferred(concept: Concept) -> Iterator[Problem]:
    """A language whose terms say what not to write, but not what to write."""
    wanting: dict[str, Term] = {}
    for term in concept.terms:
        if not term.source_only:
            wanting.setdefault(term.lang, term)
    for term in concept.terms:
        if term.status is Status.PREFERRED:
            wanting.pop(term.lang, None)
    derived = concept.kind in _NAMES and any(term.status is Status.PREFERRED for term in concept.terms)
    if derived:
        return  # the house romanization of the native form is preferred
    for lang, term in wanting.items():
        yield _problem(
            concept,
            term.line or concept.line,
            Severity.MINOR,
            "no-preferred",
            problem=f"No preferred term for “{lang}”, so nothing can be suggested for “{term.text}”.",
            hint=f"Add {lang}.preferred.",
        )


def _native(concept: Concept) -> Iterator[Problem]:
    """A name without its native form: nothing to romanize, so no spelling can be explained."""
    if concept.kind not in _NAMES:
        return
    langs = {term.lang for term in concept.terms}
    if concept.language:
        missing = not any(lang.split("-")[0] == concept.language.split("-")[0] for lang in langs)
    else:
        missing = len(langs) == 1 and all(_script(letter) in {"LATIN", ""} for t in concept.terms for letter in t.text)
    if missing:
        form = f"in “{concept.language}”, its own language" if concept.language else "in its own language"
        yield _problem(
            concept,
            concept.line,
            Severity.MINOR if concept.language else Severity.NEUTRAL,
            "no-native-form",
            problem=f"The {concept.kind} has no form {form}.",
            hint="Add the native form, or say which language the given form is in: language = “…”.",
        )


def _case_only(concept: Concept) -> Iterator[Problem]:
    """A deprecated form that differs from a wanted one by case alone, and is not looked for by case."""
    wanted = {(t.lang, t.text.casefold()): t for t in concept.terms if t.status in (Status.PREFERRED, Status.ADMITTED)}
    for term in concept.terms:
        twin = wanted.get((term.lang, term.text.casefold()))
        unwanted = term.status in (Status.DEPRECATED, Status.SUPERSEDED)
        if twin and unwanted and term.case not in ("sensitive", "initial"):
            yield _problem(
                concept,
                term.line or concept.line,
                Severity.MINOR,
                "case-only",
                problem=f"“{term.text}” is {term.status} and “{twin.text}” {twin.status}: only their case differs.",
                hint=f'Write {{ term = "{term.text}", case = "sensitive" }}, or remove one of the two.',
            )


def _spaces_only(concept: Concept) -> Iterator[Problem]:
    """A form that was left out, as another differs from it in spaces alone."""
    for term in concept.doubles:
        twin = next(one for one in concept.terms if (one.lang, one.text) == (term.lang, term.text))
        what = "stands twice" if twin.status is term.status else f"is {twin.status} and {term.status}"
        where = f" on line {twin.line}" if twin.line else ""
        yield _problem(
            concept,
            term.line or concept.line,
            Severity.MINOR,
            "spaces-only",
            problem=f"“{term.text}” ({term.lang}) {what}, with spaces in another number: this entry is passed over.",
            hint=f"Remove it; the entry{where} is the one that counts.",
        )


def _exceptions(concept: Concept) -> Iterator[Problem]:
    """An exception in which no deprecated form occurs, inflected or not."""
    if concept.kind in _NAMES:
        return  # their deprecated forms are derived from the native one
    for lang, phrase in concept.exceptions:
        unwanted = [t for t in concept.terms if t.lang == lang and t.status in (Status.DEPRECATED, Status.SUPERSEDED)]
        if not any(_occurs(term.text, phrase) for term in unwanted):
            yield _problem(
                concept,
                concept.line,
                Severity.MINOR,
                "exception-without-use",
                problem=f"The exception “{phrase}” ({lang}) holds no deprecated form of this concept.",
                hint=f"Remove it, or list the form it allows under {lang}.deprecated.",
            )


def _occurs(form: str, phrase: str) -> bool:
    """Whether a form may stand in a phrase: each of its words begins one there, but for an ending of two letters."""
    stems = [word[: max(3, len(word) - 2)] for word in words_of(form)]
    words = words_of(phrase)
    return any(
        all(word.startswith(stem) for word, stem in zip(words[start:], stems, strict=False))
        for start in range(len(words) - len(stems) + 1)
    )


def _kind(concept: Concept) -> Iterator[Problem]:
    """A kind that is one slip away from a known one."""
    if not concept.kind or concept.kind in KINDS:
        return
    hint = did_you_mean(concept.kind.lower(), KINDS, "")
    if hint:
        problem = f"“{concept.kind}” is not a kind that any rule knows."
        yield _problem(concept, concept.line, Severity.MINOR, "unknown-kind", problem=problem, hint=hint.strip())


def _spelling(concept: Concept, term: Term) -> Iterator[Problem]:
    """Letters of a look-alike script in a word, invisible characters, stray punctuation."""
    line = term.line or concept.line
    mixed = _intruder(term.text)
    if mixed:
        label = f"U+{ord(mixed):04X} {unicodedata.name(mixed)}"
        problem = f"“{term.text}” has a letter of another script in one of its words: “{mixed}”, {label}."
        hint = "Type the word anew in one script."
        yield _problem(concept, line, Severity.MAJOR, "mixed-script", problem=problem, hint=hint)
    hidden = next((c for c in term.text if unicodedata.category(c) == "Cf" and c not in _JOINERS), "")
    if hidden:
        problem = f"“{term.text}” holds an invisible character: U+{ord(hidden):04X} {unicodedata.name(hidden, '')}."
        yield _problem(concept, line, Severity.MINOR, "invisible-character", problem=problem, hint="Delete it.")
    stray = _stray(term.text)
    if stray:
        problem = f"“{term.text}” has “{stray}” at its edge, so it is found only before or after that mark."
        yield _problem(concept, line, Severity.MINOR, "stray-punctuation", problem=problem, hint="Remove the mark.")


def _script(letter: str) -> str:
    first = unicodedata.name(letter, "").split(" ")[0] if letter.isalpha() else ""
    return first if first in _SCRIPTS or not first else "OTHER"


def _intruder(text: str) -> str:
    """A letter whose script is the rarer one of its word, or ""."""
    if text.isascii():
        return ""
    for word in _WORD.findall(text):
        scripts = [_script(letter) for letter in word]
        if len(set(scripts) & set(_SCRIPTS)) > 1:
            rare = min((s for s in scripts if s in _SCRIPTS), key=scripts.count)
            return str(word[scripts.index(rare)])
    return ""


def _stray(text: str) -> str:
    """A mark at the edge of a term that belongs to the sentence it was copied from, or ""."""
    if text[0] in ",;:)]" or text[-1] in ",;:([":
        return text[0] if text[0] in ",;:)]" else text[-1]
    last = text.rpartition(" ")[2]
    ends = text[-1] == "." and text.count(".") == 1 and len(last) > 5 and last.islower()
    return "." if ends else ""
