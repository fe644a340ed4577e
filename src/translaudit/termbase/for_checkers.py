"""Termbases as rules for programs that check one text: prh (textlint), Vale and LanguageTool.

What they can keep is a wrong form, the form to write, why, and the phrases in which the wrong form is right: those become
conditions of an expression that JavaScript, .NET and Java read alike. Forms that are wrong only as a rendering of the
original are left out, as these programs see no original; they know no inflected forms but those listed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from translaudit.records import NamedTuple
from translaudit.termbase.concept import Status, exceptions_in, preferred_in, terms_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.termbase.concept import Concept, Term, Termbase

__all__ = ["Wrong", "case_of", "languagetool", "prh", "vale", "wrong_forms"]

_TERMS = ("", "term", "rank", "unit", "demonym", "military", "legal", "diplomatic")  # what may begin small or large
_SPECIAL = frozenset("\\^$.*+?[]{}|/")
_BRACKETS = {"(": r"\x28", ")": r"\x29"}  # Vale counts those that are not escaped so
_WORD = r"[\p{L}\p{M}\p{N}]"


class Wrong(NamedTuple):
    """A wrong form.

    Attributes:
        concept: the id.
        text: what is wrong.
        right: what to write.
        why: for a reader, "" if nothing is said.
        expression: finds it, but for what stands before and after.
    """

    concept: str
    text: str
    right: str
    why: str
    expression: str


def wrong_forms(termbase: Termbase, lang: str) -> tuple[list[Wrong], int]:
    """The forms of a language that are wrong wherever they stand, and how many were left out.

    Args:
        termbase: what to write.
        lang: BCP 47 tag.
    """
    found: list[Wrong] = []
    left = 0
    for concept in termbase.concepts:
        right = preferred_in(concept, lang)
        exceptions = exceptions_in(concept, lang)
        for term in terms_in(concept, lang):
            if term.status not in (Status.DEPRECATED, Status.SUPERSEDED):
                continue
            if term.source_only or right is None:
                left += 1
            else:
                why = term.note or concept.note
                found.append(Wrong(concept.id, term.text, right.text, why, _expression(term, concept, exceptions)))
    return found, left


def case_of(term: Term, concept: Concept) -> str:
    """How the case of a form counts: sensitive, initial (the first letter may be large) or insensitive."""
    return term.case or ("initial" if concept.kind in _TERMS else "sensitive")


def _expression(term: Term, concept: Concept, exceptions: Sequence[str]) -> str:
    case = case_of(term, concept)
    itself = _spelled(term.text, case)
    conditions = []
    for phrase in exceptions:
        at = phrase.casefold().find(term.text.casefold())
        if at >= 0 and len(phrase.casefold()) == len(phrase):
            before, after = phrase[:at], phrase[at + len(term.text) :]
            behind = f"(?<={_spelled(before, 'sensitive')})" if before else ""
            conditions.append(f"(?!{behind}{itself}{_spelled(after, 'sensitive')})")
    return "".join(conditions) + itself


def _spelled(text: str, case: str) -> str:
    return "".join(
        [_letter(ch, both=case == "insensitive" or (case == "initial" and not at)) for at, ch in enumerate(text)]
    )


def _letter(ch: str, *, both: bool) -> str:
    if ch == " ":
        return r"\s"
    if both and len(ch.upper()) == len(ch.lower()) == 1 and ch.upper() != ch.lower():
        return f"[{ch.upper()}{ch.lower()}]"
    return _BRACKETS.get(ch) or (f"\\{ch}" if ch in _SPECIAL else ch)


def _whole(expression: str) -> str:
    return f"(?<!{_WORD}){expression}(?!{_WORD})"


def _quoted(text: str) -> str:
    """A YAML scalar in double quotes; JSON's are of that kind."""
    return json.dumps(text, ensure_ascii=False)


def prh(found: Sequence[Wrong]) -> str:
    """A rule file (YAML, version 1) of prh, which textlint-rule-prh reads too."""
    lines = ["version: 1", "rules:"]
    for one in found:
        lines += [f"  - expected: {_quoted(one.right)}", f"    pattern: {_quoted(f'/{_whole(one.expression)}/')}"]
        if one.why:
            lines.append(f"    prh: {_quoted(one.why)}")
    return "\n".join(lines) + "\n"


def vale(found: Sequence[Wrong]) -> str:
    """A substitution rule (YAML) of Vale, to be put into a style."""
    lines = [
        "extends: substitution",
        '''message: "Write '%s', not '%s'."''',
        "level: error",
        "ignorecase: false",
        "nonword: true",
        "action:",
        "  name: replace",
        "swap:",
    ]
    for one in found:
        right = one.right.replace("|", r"\|")
        lines.append(f"  {_quoted(_whole(one.expression))}: {_quoted(right)}")
    return "\n".join(lines) + "\n"


def languagetool(found: Sequence[Wrong], lang: str, title: str) -> str:
    """A rule file (XML) of LanguageTool.

    Args:
        found: what to flag.
        lang: BCP 47 tag.
        title: of the termbase, "" if it has none.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<rules lang={quoteattr(lang)}>",
        f'<category id="TRANSLAUDIT" name={quoteattr(title or "Glossary")} type="terminology">',
        *(line for number, one in enumerate(found, 1) for line in _rule(number, one)),
        "</category>",
        "</rules>",
    ]
    return "\n".join(lines) + "\n"


def _rule(number: int, one: Wrong) -> Iterator[str]:
    wrong, right = escape(one.text), escape(one.right)
    yield f'<rule id="TRANSLAUDIT_{number}" name={quoteattr(f"{one.concept}: {one.text}")}>'
    yield f'<regexp type="exact" case_sensitive="yes">{escape(_whole(one.expression))}</regexp>'
    yield f"<message>House form: <suggestion>{right}</suggestion>{escape(f'. {one.why}' if one.why else '')}</message>"
    yield "<short>Glossary</short>"
    yield f"<example correction={quoteattr(one.right)}><marker>{wrong}</marker></example>"
    yield "</rule>"
