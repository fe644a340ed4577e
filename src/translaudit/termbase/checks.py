"""What every termbase format asks of its cells: clean text, known languages, statuses and dates, no contradictions.

Each function takes what stood in a file and gives what a concept may hold, or raises `InputError` with path, line,
what was found and what was expected. Readers call these; nothing else needs them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category, is_normalized, name, normalize

from translaudit.errors import InputError
from translaudit.storage.expressions import expression
from translaudit.termbase.concept import CASES, Concept, Status, Term
from translaudit.termbase.language_tags import advice, canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = [
    "ORDER",
    "assemble",
    "case_word",
    "date",
    "did_you_mean",
    "doubles",
    "language",
    "phrase",
    "prose",
    "settle",
    "single_spaces",
    "status",
]

# Names of statuses in TBX 2 and 3, in older exports, and in the speech of style guides.
STATUSES = {
    "preferred": Status.PREFERRED,
    "preferredterm-admn-sts": Status.PREFERRED,
    "preferredterm": Status.PREFERRED,
    "standardizedterm-admn-sts": Status.PREFERRED,
    "standardizedterm": Status.PREFERRED,
    "legalterm-admn-sts": Status.PREFERRED,
    "legalterm": Status.PREFERRED,
    "regulatedterm-admn-sts": Status.PREFERRED,
    "regulatedterm": Status.PREFERRED,
    "approved": Status.PREFERRED,
    "admitted": Status.ADMITTED,
    "admittedterm-admn-sts": Status.ADMITTED,
    "admittedterm": Status.ADMITTED,
    "allowed": Status.ADMITTED,
    "deprecated": Status.DEPRECATED,
    "deprecatedterm-admn-sts": Status.DEPRECATED,
    "deprecatedterm": Status.DEPRECATED,
    "forbidden": Status.DEPRECATED,
    "superseded": Status.SUPERSEDED,
    "supersededterm-admn-sts": Status.SUPERSEDED,
    "supersededterm": Status.SUPERSEDED,
    "obsolete": Status.SUPERSEDED,
}
ORDER = {Status.PREFERRED: 0, Status.ADMITTED: 1, Status.DEPRECATED: 2, Status.SUPERSEDED: 3}
"""The order of statuses in which the terms of a language are kept."""
_SPACES = expression(" {2,}")
_ONE_STATUS = "Decide for one status and remove the other entry."
_DATE = expression(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


def phrase(raw: str, what: str, *, path: str, line: int) -> str:
    """A term or an exception: one line of text, NFC, stripped, single spaces.

    Raises:
        InputError: it is empty or holds a control character.
    """
    text = raw.strip()
    if text.isprintable() and "\ufffd" not in text and is_normalized("NFC", text):
        if "  " in text:
            text = single_spaces(text)
        if text:
            return text
        raise InputError(
            f"{what} is empty.",
            path=path,
            line=line,
            hint="Write the words, or remove the entry if there is nothing to say.",
        )
    _refuse_controls(text, what, allowed="", path=path, line=line)
    return single_spaces(normalize("NFC", text)).strip()


def single_spaces(text: str) -> str:
    """The text with one space wherever it has several."""
    return _SPACES.sub(" ", text)


def prose(raw: str, what: str, *, path: str, line: int) -> str:
    """A note or a source: text of one or more lines, each stripped, NFC, line ends as line feeds; may be empty.

    Raises:
        InputError: it holds a control character other than tab or line feed.
    """
    text = raw.strip()
    if text.isprintable() and "\ufffd" not in text and is_normalized("NFC", text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    _refuse_controls(text, what, allowed="\n\t", path=path, line=line)
    return "\n".join([part.strip() for part in normalize("NFC", text).split("\n")]).strip()


def _refuse_controls(text: str, what: str, *, allowed: str, path: str, line: int) -> None:
    for character in text:
        if character in allowed or category(character) not in {"Cc", "Cs", "Cn"}:
            if character != "\ufffd":
                continue
            raise InputError(
                f"{what} holds U+FFFD, the mark of a letter lost in a conversion.",
                path=path,
                line=line,
                hint="Save the file as UTF-8 from the program it comes from.",
            )
        label = name(character, "a control character" if category(character) == "Cc" else "an unassigned code point")
        raise InputError(
            f"{what} holds U+{ord(character):04X}, {label}.", path=path, line=line, hint="Delete that character."
        )


def language(raw: str, *, path: str, line: int) -> str:
    """A BCP 47 tag in canonical spelling.

    Raises:
        InputError: it is not well-formed, or names no language of ISO 639.
    """
    tag = canonical(raw)
    if tag is None and not raw.strip():
        raise InputError("The language is empty.", path=path, line=line, hint=advice(raw))
    if tag is None:
        raise InputError(f"“{raw}” is not a language.", path=path, line=line, hint=advice(raw))
    return tag


def status(raw: str, *, path: str, line: int) -> Status:
    """A status by its name here, its TBX name, or a usual synonym.

    Raises:
        InputError: no status has that name.
    """
    found = STATUSES.get(raw.strip().lower())
    if found is None:
        expected = "Statuses are preferred, admitted, deprecated and superseded."
        raise InputError(
            f"“{raw}” is not a status.",
            path=path,
            line=line,
            hint=did_you_mean(raw.strip().lower(), STATUSES, expected),
        )
    return found


def case_word(raw: str, *, path: str, line: int) -> str:
    """How letter case counts for a term: one of `concept.CASES`, or "".

    Raises:
        InputError: it is another word.
    """
    word = raw.strip().lower()
    if word and word not in CASES:
        expected = "Case is sensitive, initial or insensitive."
        raise InputError(
            f"“{raw}” is not a way to treat letter case.",
            path=path,
            line=line,
            hint=did_you_mean(word, CASES, expected),
        )
    return word


def date(raw: str, what: str, *, path: str, line: int) -> str:
    """A year, month or day of ISO 8601, or "".

    Raises:
        InputError: it is written in another way.
    """
    text = raw.strip()
    if text and not _DATE.fullmatch(text):
        raise InputError(
            f"{what} is “{raw}”, which is not a date.", path=path, line=line, hint="Write 2016, 2016-05 or 2016-05-19."
        )
    return text


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """“Did you mean …?” before what is expected anyway, when something known is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Did you mean “{near[0]}”? {otherwise}" if near else otherwise


def settle(terms: list[Term], unsettled: list[int]) -> None:
    """Give terms whose entries named no status one: in a language without a preferred term, the first is preferred.

    Args:
        terms: of one concept, in the order of the file; changed in place.
        unsettled: places in `terms`, ascending; those terms stand as admitted until now.
    """
    if not unsettled:
        return
    taken = {term.lang for term in terms if term.status is Status.PREFERRED}
    for place in unsettled:
        if terms[place].lang not in taken:
            taken.add(terms[place].lang)
            terms[place] = terms[place]._replace(status=Status.PREFERRED)


def doubles(terms: list[Term]) -> list[Term]:
    """Terms that differ from a better one, or from one before them, in spaces alone."""
    kept: dict[tuple[str, str], Term] = {}
    found: list[Term] = []
    for term in terms:
        other = kept.setdefault((term.lang, term.text), term)
        if other is not term and (other.respaced or term.respaced):
            worse, better = (other, term) if ORDER[term.status] < ORDER[other.status] else (term, other)
            kept[term.lang, term.text] = better
            found.append(worse)
    return found


def assemble(
    identifier: str,
    fields: dict[str, str],
    terms: list[Term],
    exceptions: list[tuple[str, str]],
    *,
    path: str,
    line: int,
) -> Concept:
    """A concept from its checked parts, with terms grouped by language and status.

    Args:
        identifier: its id.
        fields: the concept's own attributes, by their names in `Concept`.
        terms: in the order of the file.
        exceptions: pairs of language and phrase, in the order of the file; repeated ones are dropped.
        path: the file.
        line: where the concept begins.

    Raises:
        InputError: a form stands twice in a language, dates are the wrong way round, or there is nothing in it. Of two
            that differ in spaces alone the one that is thought better of stays.
    """
    if not terms and not exceptions:
        raise InputError(
            f"Concept “{identifier}” has no terms.",
            path=path,
            line=line,
            hint='Give it at least one, as in en.preferred = ["…"], or remove it.',
        )
    left_out = doubles(terms) if any(term.respaced for term in terms) else []
    if left_out:
        terms = [term for term in terms if not any(term is other for other in left_out)]
    seen: dict[tuple[str, str], Term] = {}
    ranks: dict[str, int] = {}
    keys = []
    for term in terms:
        lang = term.lang
        earlier = seen.setdefault((lang, term.text), term)
        if earlier is not term:
            _refuse_twice(identifier, earlier, term, path=path)
        if term.since and term.until and term.since[: len(term.until)] > term.until[: len(term.since)]:
            raise InputError(
                f"“{term.text}” is in use since {term.since} until {term.until}: the dates are the wrong way round.",
                path=path,
                line=term.line,
                hint="“since” comes before “until”.",
            )
        rank = ranks.get(lang)
        if rank is None:
            rank = ranks[lang] = 4 * len(ranks)
        keys.append(rank + ORDER[term.status])
    if keys != sorted(keys):
        terms = [terms[i] for i in sorted(range(len(terms)), key=keys.__getitem__)]
    if exceptions:
        exceptions = sorted(
            dict.fromkeys(exceptions), key=_by_first_mention([*ranks, *[lang for lang, _ in exceptions]])
        )
    return Concept(
        identifier,
        terms=tuple(terms),
        exceptions=tuple(exceptions),
        path=path,
        line=line,
        doubles=tuple(left_out),
        **fields,
    )


def _by_first_mention(langs: list[str]) -> Callable[[tuple[str, str]], int]:
    places = {lang: place for place, lang in reversed(list(enumerate(langs)))}
    return lambda pair: places[pair[0]]


def _refuse_twice(identifier: str, earlier: Term, term: Term, *, path: str) -> None:
    where = f"line {earlier.line}" if earlier.line and earlier.line != term.line else "the same line"
    if earlier.status is term.status:
        problem = f"“{term.text}” ({term.lang}) stands twice in concept “{identifier}”: here and on {where}."
        raise InputError(problem, path=path, line=term.line, hint="Remove one of the two.")
    problem = (
        f"“{term.text}” ({term.lang}) of concept “{identifier}” is {term.status.value} here "
        f"and {earlier.status.value} on {where}."
    )
    raise InputError(problem, path=path, line=term.line, hint=_ONE_STATUS)
