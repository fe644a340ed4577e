"""Comments that allow findings, put into texts, and entries of the config for what takes no comment.

Reach for `commented` with a text's findings: it writes a comment at the end of each line, or adds to the one that is
there, and reads the result to see that the words are the same and every finding is allowed; what fails that is left out.
`entries` words what goes into the config. Nothing is written to files here.
"""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from translaudit.allowances import MARK
from translaudit.model import Allowed
from translaudit.readers import read
from translaudit.records import NamedTuple
from translaudit.runners.edits import spliced

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translaudit.model import Finding, Side

__all__ = ["Commented", "allowed_by", "commented", "entries", "takes_comments"]

_FORMS = {
    ".txt": "# {}",
    ".md": "<!-- {} -->",
    ".markdown": "<!-- {} -->",
    ".html": "<!-- {} -->",
    ".htm": "<!-- {} -->",
}
_LINE_END = re.compile(r"\r\n?|\n")
# What stays at the end of its line: a hard line break of Markdown, the end of a table's row.
_TAIL = re.compile(r"[ \t]*\|?[ \t]*\\?$")
_END = re.compile(r"\s*\buntil\s+(\d{4}-\d\d-\d\d)$")
_THERE = re.compile(rf"({MARK}\s*allow\s+)([^—–]*?)(\s+(?:--|—|–)\s*)(.*?)(\s*(?:-->)?\s*)$")


class Commented(NamedTuple):
    """A text with comments in it.

    Attributes:
        data: its bytes.
        done: findings that a comment allows now.
        left: findings that no comment can allow where they stand.
    """

    data: bytes
    done: tuple[Finding, ...]
    left: tuple[Finding, ...]


def takes_comments(path: str) -> bool:
    """Whether texts of this format have comments."""
    return PurePath(path).suffix.lower() in _FORMS


def commented(path: str, data: bytes, encoding: str, findings: Sequence[Finding], reason: str) -> Commented:
    """Put comments that allow findings into a text.

    Args:
        path: of the text; its suffix tells how a comment is written.
        data: its bytes.
        encoding: a Python codec name, by which it was read.
        findings: of this text.
        reason: why they are right, on one line.
    """
    by_line: dict[int, list[Finding]] = {}
    for one in findings:
        by_line.setdefault(one.line, []).append(one)
    whole = _made(path, data, encoding, by_line, reason)
    if whole is not None:
        return Commented(whole, tuple(findings), ())
    done = {  # some line takes none: each is tried by itself
        line: here for line, here in by_line.items() if _made(path, data, encoding, {line: here}, reason) is not None
    }
    made = _made(path, data, encoding, done, reason)
    if made is None:
        return Commented(data, (), tuple(findings))
    left = tuple([one for one in findings if one.line not in done])
    return Commented(made, tuple([one for one in findings if one.line in done]), left)


def _made(path: str, data: bytes, encoding: str, by_line: dict[int, list[Finding]], reason: str) -> bytes | None:
    """The bytes with comments, if they do what they should."""
    form = _FORMS[PurePath(path).suffix.lower()]
    text = data.decode(encoding).removeprefix("\ufeff")
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    edits = []
    for line, findings in sorted(by_line.items()):
        start = starts[line - 1]
        content = _LINE_END.split(text[start : starts[line]] if line < len(starts) else text[start:])[0]
        edit = _edit(content, form, sorted({one.rule for one in findings}), reason)
        if edit is None:
            return None
        old, new = edit
        at = start + len(content) - old
        edits.append((at, at + old, new))
    made = spliced(data, encoding, edits)
    if made is None:
        return None
    before, after = _side(path, data, encoding), _side(path, made, encoding)
    same = "".join(before.text.split()) == "".join(after.text.split())
    return made if same and _allowed(after, by_line) else None


def _edit(content: str, form: str, rules: list[str], reason: str) -> tuple[int, str] | None:
    """How much of the end of a line gives way, and to what; None where a comment stands that is not to be added to."""
    there = _THERE.search(content)
    if there:
        if _END.search(there[4]):
            return None  # what is allowed now would end with it
        named = list(dict.fromkeys([*(rule.strip() for rule in there[2].split(",")), *rules]))
        why = there[4] if reason in there[4] else f"{there[4]}; {reason}"
        return len(there[0]), f"{there[1]}{', '.join(named)}{there[3]}{why}{there[5]}"
    tail = _TAIL.search(content) if form.startswith("<") else None
    kept = tail[0] if tail else ""
    return len(kept), " " + form.format(f"{MARK} allow {', '.join(rules)} -- {reason}") + kept


def _side(path: str, data: bytes, encoding: str) -> Side:
    with tempfile.TemporaryDirectory(prefix="translaudit-") as folder:
        copy = Path(folder, PurePath(path).name)
        copy.write_bytes(data)
        return next(read(str(copy), encoding=encoding)).target


def _allowed(side: Side, by_line: dict[int, list[Finding]]) -> bool:
    return all(
        any(not by.problem and by.first <= line <= by.last and one.rule in by.rules for by in side.allowances)
        for line, findings in by_line.items()
        for one in findings
    )


def allowed_by(findings: Iterable[tuple[Finding, str]], reason: str) -> list[tuple[Allowed, str]]:
    """Entries of the config with the words that they are about; an end of the reason becomes theirs.

    Args:
        findings: each with its path from the config's folder.
        reason: why they are right.
    """
    end = _END.search(reason)
    why, until = (reason[: end.start()], end[1]) if end else (reason, "")
    every = {(one.rule, one.fingerprint): (one, path) for one, path in findings}
    return [(Allowed(one.rule, one.fingerprint, why, until, path), one.text) for one, path in every.values()]


def entries(allowed: Iterable[tuple[Allowed, str]], heading: str) -> str:
    """Such entries as TOML.

    Args:
        allowed: what `allowed_by` made.
        heading: name of the table, as “allow”.
    """
    blocks = []
    for one, text in allowed:
        cells = {"path": one.path, "rule": one.rule, "text": text, "fingerprint": one.fingerprint, "reason": one.reason}
        lines = [f"{key} = {_quoted(value)}\n" for key, value in (*cells.items(), ("until", one.until)) if value]
        blocks.append(f"\n[[{heading}]]\n{''.join(lines)}")
    return "".join(blocks)


def _quoted(text: str) -> str:
    """A basic string of TOML; of characters that must be escaped JSON leaves one alone."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
