"""Comments in a text by which its editors allow what a rule reports, with the reason and, if they like, an end.

`translaudit: allow deprecated-term -- a quotation from 1992 until 2027-01-01` speaks for the line it ends, or where it
stands alone for the next line with text; `allow-file` speaks for the file. Reach for `allowances` in a reader of texts, for
`allowance` where entries have comments of their own, and for `settle` where findings are at hand. A comment that is not as
it should be allows nothing, and what is wrong is said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.model import MARK, Allowance

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from translaudit.model import Allowed, Finding, Span

__all__ = ["LAST_LINE", "MARK", "allowance", "allowances", "lift", "settle"]

LAST_LINE = 1 << 62
"""The end of what a comment for a file allows, where its lines are not counted yet."""

# Compiled when they are needed: few texts have such comments.
_SAID = r"""(?xs) \s* translaudit: \s* (?P<verb>[\w-]*) \s* (?P<rules>[^—–]*?)
        (?: \s+(?:--|—|–)\s* (?P<reason>.*?) )?
        (?: \s* \b until \s+ (?P<until>\d{4}-\d{2}-\d{2}) )? \s*"""
_LINE_END = r"\r\n?|\n"
_TAG = r"<[^<>]*>"
_CODE = r"ta\d{3}"
_FORM = "as “allow deprecated-term -- why it is right here until 2027-01-01”, where the end may be left out"


def allowances(file: str, comments: Iterable[tuple[Span, str]]) -> tuple[Allowance, ...]:
    """What the comments of a file allow.

    Args:
        file: the decoded file.
        comments: each one's span in the file, its marks included, and its words.
    """
    starts = [0, *(match.end() for match in re.finditer(_LINE_END, file))]
    return tuple([_allowance(file, starts, span, words) for span, words in comments if words.lstrip().startswith(MARK)])


def _allowance(file: str, starts: list[int], span: Span, words: str) -> Allowance:
    line = _line_of(starts, span.start)
    last = _line_of(starts, span.end)
    if file[starts[line - 1] : span.start].strip() or file[span.end : _end(starts, last, file)].strip():
        return allowance(words, line=line, first=line, last=last)
    after = last + 1
    while after < len(starts) and not re.sub(_TAG, "", file[starts[after - 1] : starts[after]]).strip():
        after += 1
    return allowance(words, line=line, first=after, last=after)


def allowance(words: str, *, line: int, first: int, last: int) -> Allowance:
    """What one comment allows.

    Args:
        words: its words, without its marks.
        line: its 1-based line.
        first: the first line that it speaks for, unless it speaks for the file.
        last: the last of them.
    """
    found = re.fullmatch(_SAID, words)
    verb = found["verb"] if found else ""
    rules = tuple([rule.strip().lower() for rule in (found["rules"] if found else "").split(",") if rule.strip()])
    reason = " ".join((found["reason"] or "").split()) if found else ""
    until = (found["until"] or "") if found else ""
    if verb not in ("allow", "allow-file") or not rules:
        problem = f"what it asks for is not understood; write it {_FORM}"
    elif not reason:
        problem = f"it gives no reason and counts for nothing; write it {_FORM}"
    elif until and not _is_date(until):
        problem = f"{until} is no date"
    else:
        problem = ""
    if verb == "allow-file":
        first, last = 1, LAST_LINE
    return Allowance(line, first, last, rules, reason, until, problem)


def _line_of(starts: list[int], offset: int) -> int:
    from bisect import bisect_right  # noqa: PLC0415  few files have such comments

    return bisect_right(starts, offset)


def _end(starts: list[int], line: int, file: str) -> int:
    return starts[line] if line < len(starts) else len(file)


def _is_date(text: str) -> bool:
    from datetime import date  # noqa: PLC0415  as above

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def settle(
    findings: Sequence[Finding],
    allowed: Sequence[Allowance],
    *,
    ran: Collection[tuple[str, str]],
    known: Collection[str],
    today: str,
) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, Allowance], ...], tuple[str, ...]]:
    """Findings that stay, findings that are allowed and by what, and what is to be said of the comments.

    Args:
        findings: of one document.
        allowed: the comments of its translation.
        ran: names and codes of the rules that ran.
        known: names of the program's own rules, whether they ran or not.
        today: ISO date, from which ends before it are past; "" where no day is known, and nothing ends.
    """
    names = {word.lower(): name for name, code in ran for word in (name, code)}
    stays = list(findings)
    taken: list[tuple[Finding, Allowance]] = []
    notes: list[str] = []
    for one in allowed:
        ended = bool(one.until and today and one.until < today)
        if one.problem:
            notes.append(f"line {one.line}, a comment to translaudit: {one.problem}")
        elif ended:
            notes.append(f"line {one.line}: {', '.join(one.rules)} was allowed until {one.until} ({one.reason})")
        else:
            for rule in one.rules:
                name = names.get(rule)
                covered = [found for found in stays if found.rule == name and one.first <= found.line <= one.last]
                if name is None and rule not in known and not re.fullmatch(_CODE, rule):
                    notes.append(f"line {one.line}: there is no rule “{rule}” to allow")
                elif name is not None and not covered:
                    notes.append(f"line {one.line}: {rule} reports nothing there, so the comment can go")
                stays = [found for found in stays if found not in covered]
                taken += [(found, one) for found in covered]
    return tuple(stays), tuple(taken), tuple(notes)


def lift(
    findings: Sequence[Finding], allowed: Sequence[Allowed], *, today: str
) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, Allowed], ...]]:
    """Findings that stay, and findings that the config allows and by which entry.

    Args:
        findings: of one document.
        allowed: entries of the config.
        today: as for `settle`.
    """
    by = {(one.rule, one.fingerprint): one for one in allowed if not (one.until and today and one.until < today)}
    stays = tuple([found for found in findings if (found.rule, found.fingerprint) not in by])
    if len(stays) == len(findings):
        return stays, ()
    entries = [(found, by.get((found.rule, found.fingerprint))) for found in findings]
    return stays, tuple([(found, entry) for found, entry in entries if entry is not None])
