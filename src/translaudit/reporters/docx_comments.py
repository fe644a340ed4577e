"""A copy of a Word document with the findings as comments at their places. Needs the extra `docx`.

Comments that this program made before are taken out first, so that a document can be audited again and again. There are no
dates in it, so that it can be compared.
"""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from translaudit.errors import UsageError, missing_extra
from translaudit.reporters.look import visible
from translaudit.storage.word import name_of, parts, story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.reporters.look import Look
    from translaudit.storage.word import Paragraph, Piece

__all__ = ["DocxComments"]

_AUTHOR = "translaudit"
_INITIALS = "ta"
_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_DAY = (1980, 1, 1, 0, 0, 0)  # the first that an archive can name


class DocxComments:
    """Keeps the findings of one document, and writes it with them at the end."""

    def __init__(self, write: Callable[[bytes], object], _look: Look) -> None:
        """Write with `write`, which takes bytes.

        Raises:
            MissingExtraError: the library is not installed.
        """
        try:
            import docx  # noqa: PLC0415  an extra
        except ImportError as error:
            raise missing_extra("the format docx", "python-docx", "docx") from error
        self._open: Callable[[str], Any] = docx.Document
        self._write = write
        self._path = ""
        self._findings: list[Finding] = []

    def document(self, summary: Summary, findings: Sequence[Finding]) -> None:
        """Take a document's findings.

        Raises:
            UsageError: it is no Word document, or the second.
        """
        if not summary.path.lower().endswith(".docx"):
            hint = "Ask for another format; docx is a copy of the translation with comments."
            raise UsageError(f"{summary.path} is no .docx, so it takes no comments of Word's", hint=hint)
        if self._path:
            hint = "Audit one translation at a time."
            raise UsageError(f"the format docx holds one document, and {summary.path} is the second", hint=hint)
        self._path = summary.path
        self._findings += findings

    def end(self, report: Report) -> None:
        """Write the document."""
        findings = [one for one in (*self._findings, *report.findings) if one.path == self._path]
        if self._path:
            self._write(_undated(self._commented(findings)))

    def _commented(self, findings: Sequence[Finding]) -> bytes:
        document = self._open(self._path)
        body = document.element
        _clear(document, body)
        notes = parts(self._path).notes
        paragraphs = story(body, notes)
        places = [(*_widened(one, paragraphs), one) for one in findings]
        _cut(body, notes, {at for start, end, _ in places for at in (start, end)})
        pieces = _pieces(body, notes)
        for start, end, one in places:
            runs = [piece.outside for piece in pieces if piece.start < end and start < piece.end]
            if runs:
                _comment(document, runs, one)
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()


def _pieces(body: Any, notes: Any) -> list[Piece]:
    return [piece for paragraph in story(body, notes) for piece in paragraph.pieces]


def _clear(document: Any, body: Any) -> None:
    """Take this program's own comments out."""
    own = {str(one.comment_id): one for one in document.comments if one.author == _AUTHOR}
    for element in [one for one in body.iter() if name_of(one) in _MARKS]:
        if next((value for key, value in element.attrib.items() if key.endswith("}id")), "") in own:
            parent = element.getparent()
            parent.remove(element)
            if name_of(parent) == "r" and all(name_of(one) == "rPr" for one in parent):
                parent.getparent().remove(parent)
    for comment in own.values():
        made = comment._comment_elm  # noqa: SLF001  the library takes none out
        made.getparent().remove(made)


def _widened(finding: Finding, paragraphs: Sequence[Paragraph]) -> tuple[int, int]:
    """The span of a finding; of one that has none, as what is missing has none, the word before it or behind it."""
    if finding.end > finding.start:
        return finding.start, finding.end
    at = finding.start
    for paragraph in paragraphs:
        if paragraph.start <= at <= paragraph.start + len(paragraph.text):
            before = paragraph.text[: at - paragraph.start].rstrip()
            if before:
                end = paragraph.start + len(before)
                return end - len(before.split()[-1]), end
            first = paragraph.text.split()[0]
            start = paragraph.start + paragraph.text.index(first)
            return start, start + len(first)
    return at, at


def _cut(body: Any, notes: Any, places: Iterable[int]) -> None:
    """Part runs at places of the story, as comments begin and end between runs only."""
    wanted = sorted(places, reverse=True)
    for piece in reversed(_pieces(body, notes)):
        for at in wanted:
            if piece.outside is piece.run and piece.element is not None and piece.start < at < piece.end:
                _part(piece.run, piece.element, at - piece.start)


def _part(run: Any, element: Any, at: int) -> None:
    """Part a run within one of its elements with words; what it looks like is the same on both sides."""
    words = element.text
    rest = deepcopy(element)
    behind = list(element.itersiblings())
    element.text, rest.text = words[:at], words[at:]
    for one in (element, rest):
        one.set(_PRESERVE, "preserve")
    new = deepcopy(run)
    for one in [one for one in new if name_of(one) != "rPr"]:
        new.remove(one)
    new.extend([rest, *behind])
    run.addnext(new)


def _comment(document: Any, runs: Sequence[Any], finding: Finding) -> None:
    from docx.text.run import Run  # noqa: PLC0415  an extra

    said = list(_said(finding))
    ends = [Run(runs[0], document), Run(runs[-1], document)]
    comment = document.add_comment(ends, text="\n".join(map(visible, said)), author=_AUTHOR, initials=_INITIALS)
    made = comment._comment_elm  # noqa: SLF001  the library gives it the time of day
    for key in [key for key in made.attrib if key.endswith("}date")]:
        del made.attrib[key]


def _said(finding: Finding) -> Iterator[str]:
    """What a comment says, a paragraph each."""
    yield finding.message
    if finding.suggestions:
        yield "Try: " + ", ".join([f"“{one}”" for one in finding.suggestions])
    severity, confidence = finding.severity.name.lower(), finding.confidence.name.lower()
    yield f"{severity}, {finding.rule} ({finding.code}), confidence: {confidence}"


def _undated(data: bytes) -> bytes:
    """An archive with one date for all that it holds."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _DAY), old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
