"""Suggestions put in place of the words they are for, in the bytes of a file, and nothing else touched.

Reach for `edited` with a file's findings, for `chosen` and `replacement` to have somebody else make the edits. The encoding,
a byte order mark and the line ends stay. An edit is made only where the file has the words exactly as they were reported,
so not across markup or escapes; what is left is told.
"""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from translaudit.model import Finding

__all__ = ["Edited", "Left", "chosen", "edited", "replacement", "spliced"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Left(NamedTuple):
    """A finding whose suggestion was not put in place, and why."""

    finding: Finding
    why: str


class Edited(NamedTuple):
    """A file's bytes with edits in them.

    Attributes:
        data: the bytes.
        before: the decoded text as it was, without a byte order mark; of a format that is no text, what was taken out of it.
        after: likewise with the edits.
        done: the findings whose suggestions were put in place.
        left: the others.
    """

    data: bytes
    before: str
    after: str
    done: tuple[Finding, ...]
    left: tuple[Left, ...]


def edited(data: bytes, encoding: str, path: str, findings: Iterable[Finding]) -> Edited:
    """Put the first suggestion of each finding in its place.

    Args:
        data: the file's bytes.
        encoding: a Python codec name, by which the file was read.
        path: of the file; its suffix tells how text is written in it.
        findings: of this file, each with a suggestion.
    """
    mark, codec = _codec(data, encoding)
    text = data[len(mark) :].decode(codec)

    def refused(_one: Finding, new: str) -> str:
        return "" if _encodable(new, codec) else f"“{new}” cannot be written in {encoding}"

    made, left = chosen(text, path, findings, refused)
    done = [one for one, _ in made]
    pieces: list[str] = []  # what stays, and between it what is put in, by turns
    at = 0
    for one, new in made:
        pieces += (text[at : one.start], new)
        at = one.end
    pieces.append(text[at:])
    whole = _joined(data[len(mark) :], codec, pieces, [one.text for one in done])
    if whole is None:
        why = f"the bytes around it would change, as {encoding} writes them"
        return Edited(data, text, text, (), (*left, *(Left(one, why) for one in done)))
    return Edited(mark + whole, text, "".join(pieces), tuple(done), tuple(left))


def chosen(
    text: str, path: str, findings: Iterable[Finding], refused: Callable[[Finding, str], str]
) -> tuple[list[tuple[Finding, str]], list[Left]]:
    """Findings whose first suggestion can be put in place, ascending, with what is to be written; and the others.

    Args:
        text: the text that the findings' places count in.
        path: of the file.
        findings: of this file, each with a suggestion.
        refused: why something cannot be written there; "" if it can.
    """
    made: list[tuple[Finding, str]] = []
    left: list[Left] = []
    at = 0
    for one in sorted(findings, key=lambda one: (one.start, one.end)):
        new, why = replacement(text, path, one, one.suggestions[0])
        if not why and one.start < at:
            why = "another fix stands there"
        if not why:
            why = refused(one, new)
        if why:
            left.append(Left(one, why))
            continue
        made.append((one, new))
        at = one.end
    return made, left


def spliced(data: bytes, encoding: str, edits: Iterable[tuple[int, int, str]]) -> bytes | None:
    """Bytes with stretches of their text replaced; None where that would change other bytes, or cannot be written.

    Args:
        data: the file's bytes.
        encoding: a Python codec name, by which the file was read.
        edits: start, end (code points of the decoded text without a byte order mark) and new text, ascending.
    """
    mark, codec = _codec(data, encoding)
    text = data[len(mark) :].decode(codec)
    pieces: list[str] = []
    gone: list[str] = []
    at = 0
    for start, end, new in edits:
        pieces += (text[at:start], new)
        gone.append(text[start:end])
        at = end
        if not _encodable(new, codec):
            return None
    whole = _joined(data[len(mark) :], codec, [*pieces, text[at:]], gone)
    return None if whole is None else mark + whole


def _joined(data: bytes, codec: str, pieces: Sequence[str], gone: Sequence[str]) -> bytes | None:
    """The bytes of what stays and of what is put in between it; None as `_kept` has it."""
    kept = _kept(data, codec, pieces[::2], gone)
    if kept is None:
        return None
    new_bytes = [piece.encode(codec) for piece in pieces[1::2]]
    return b"".join([piece for pair in zip(kept, [*new_bytes, b""], strict=True) for piece in pair])


def _codec(data: bytes, encoding: str) -> tuple[bytes, str]:
    """The byte order mark that the file has, and a codec for what follows that neither reads nor writes one."""
    name = codecs.lookup(encoding).name.removesuffix("-sig")
    for mark, exact in _MARKS:
        if data.startswith(mark) and name == re.sub("-[lb]e$", "", exact):
            return mark, exact
    return b"", name


def replacement(text: str, path: str, one: Finding, suggestion: str) -> tuple[str, str]:
    """What is to be written in the place of a finding's words, or why nothing is.

    Args:
        text: the decoded file, without a byte order mark.
        path: of the file; its suffix tells how text is written in it.
        one: the finding.
        suggestion: one of its suggestions.

    Returns:
        What to write and "", or "" and the reason.
    """
    old = text[one.start : one.end]
    if not one.text or old != one.text:
        return "", "markup or an escape stands within the words"
    new = _spaced_like(old, suggestion)
    if new is None:
        return "", "the words stand on two lines"
    written = _WRITTEN.get(PurePath(path).suffix.lower(), _as_it_is)
    new = new if written is _in_xml and _in_cdata(text, one.start, new) else written(new)
    return ("", "it cannot be written in a file of this format") if new is None else (new, "")


def _spaced_like(old: str, new: str) -> str | None:
    """The new words with the spaces of the old, where they are as many: no line is broken or joined."""
    spaces, words = re.findall(r"\s+", old), new.split()
    if len(words) == len(spaces) + 1:
        return words[0] + "".join([space + word for space, word in zip(spaces, words[1:], strict=True)])
    return None if any(sign in old for sign in "\r\n") else new


def _as_it_is(text: str) -> str:
    return text


def _in_html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _in_json(text: str) -> str:
    import json  # noqa: PLC0415  only where such a file is edited

    return json.dumps(text, ensure_ascii=False)[1:-1]


def _in_po(text: str) -> str | None:
    written = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return None if _CONTROL.search(written) else written


def _in_xml(text: str) -> str | None:
    return None if _CONTROL.search(text) else _in_html(text)


def _in_word(text: str) -> str | None:
    return None if _CONTROL.search(text) else _in_cell(text)


def _in_cdata(text: str, start: int, new: str) -> bool:
    """Whether a place lies in a section of XML in which nothing is escaped, if that makes a difference to what is new."""
    if new == _in_html(new) or "]]>" in new:
        return False
    return text.rfind("<![CDATA[", 0, start) > text.rfind("]]>", 0, start)


def _in_cell(text: str) -> str | None:
    return None if any(sign in text for sign in "\t\r\n") else text


_WRITTEN: dict[str, Callable[[str], str | None]] = {
    ".html": _in_html,
    ".htm": _in_html,
    ".jsonl": _in_json,
    ".tsv": _in_cell,
    ".po": _in_po,
    ".pot": _in_po,
    ".xlf": _in_xml,
    ".xliff": _in_xml,
    ".sdlxliff": _in_xml,
    ".mqxliff": _in_xml,
    ".tmx": _in_xml,
    ".docx": _in_word,
}


def _encodable(text: str, codec: str) -> bool:
    try:
        return text.encode(codec).decode(codec) == text
    except UnicodeError:
        return False


def _kept(data: bytes, codec: str, stays: Sequence[str], gone: Sequence[str]) -> list[bytes] | None:
    """The bytes of what stays; None where the codec does not write each character by itself, as the file has it."""
    pieces = list(_woven(stays, gone))
    try:
        encoded = [piece.encode(codec) for piece in pieces]
    except UnicodeError:
        return None
    return encoded[::2] if b"".join(encoded) == data else None


def _woven(stays: Sequence[str], between: Sequence[str]) -> Iterator[str]:
    for piece, other in zip(stays, [*between, ""], strict=True):
        yield piece
        yield other
