"""From marks to findings: where each lies in its file, in which segment, beside what, and by what it is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.fixable import fix_of
from translaudit.model import Example, Finding, Related
from translaudit.storage.digest import blake2b
from translaudit.text.positions import Locator

if TYPE_CHECKING:
    from translaudit.document import Document
    from translaudit.model import Side, Span
    from translaudit.rule import Mark, Place, Rule

__all__ = ["Writer"]

_new = tuple.__new__  # takes a third of the time of the class's own, with all fields in their order


class Writer:
    """Turns marks into findings of one document."""

    def __init__(self, document: Document, *, excerpts: bool) -> None:
        """Take the document; `excerpts` says whether findings bring along the text of their segments."""
        self.document = document
        self.target = document.locator
        self.source = Locator(document.source) if document.source else None
        self._excerpts = excerpts
        self._excerpt_of: dict[int, tuple[Span, str]] = {}  # the last of each side

    def finding(self, one: Rule, mark: Mark) -> Finding:
        """What a rule marked."""
        document, side = self.document, self.document.target
        begin, stop = mark.start, mark.end
        start, line, column = self.target.locate(begin)
        end, end_line, end_column = self.target.locate(stop, end=stop > begin)
        name, at = document.segment_place(begin)
        text = side.text[begin:stop]
        excerpt = excerpt_source = ""
        if self._excerpts:
            segment = document.segment_at(begin)
            excerpt = self._excerpt(side, segment.target)
            if document.source and segment.source:
                excerpt_source = self._excerpt(document.source, segment.source)
        return _new(
            Finding,
            (
                side.path,
                document.bitext.name,
                line,
                column,
                start,
                end,
                name or f"L{line}",
                begin - at,
                stop - at,
                text,
                one.name,
                one.code,
                mark.category or one.category,
                one.mqm,
                one.severity if mark.severity is None else mark.severity,
                mark.confidence,
                mark.message,
                mark.suggestions,
                fix_of(mark, document),
                tuple([self._related(place) for place in mark.related]) if mark.related else (),
                _fingerprint(one.name, mark.concept or text, side.text, begin, stop),
                excerpt,
                excerpt_source,
                document.source_lang,
                side.lang,
                end_line,
                end_column,
            ),
        )

    def example(self, start: int, end: int) -> Example:
        """A place as a tally keeps it."""
        place = self.target.locate(start)
        name, at = self.document.segment_place(start)
        side = self.document.target
        return Example(
            self.document.bitext.name,
            side.path,
            place.offset,
            self.target.locate(end, end=end > start).offset,
            place.line,
            place.column,
            side.text[start:end],
            name or f"L{place.line}",
            start - at,
        )

    def _excerpt(self, side: Side, span: Span) -> str:
        """A stretch of text; findings in one segment share it."""
        last = self._excerpt_of.get(id(side))
        if last is None or last[0] != span:
            last = self._excerpt_of[id(side)] = (span, side.text[span.start : span.end])
        return last[1]

    def _related(self, place: Place) -> Related:
        source = place.side == "source"
        side = self.document.source if source else self.document.target
        locator = self.source if source else self.target
        if side is None or locator is None:
            raise AssertionError(place)
        start = locator.locate(place.start)
        segment = (
            self.document.source_segment(place.start)
            if source
            else self.document.segment_place(place.start)[0] or f"L{start.line}"
        )
        end = locator.locate(place.end, end=place.end > place.start).offset
        text = side.text[place.start : place.end]
        return Related(place.side, side.path, start.offset, end, start.line, start.column, text, place.label, segment)


def _fingerprint(name: str, what: str, text: str, start: int, end: int) -> str:
    """Rule, concept or text, and the words around it on its line: stable when lines move or come between."""
    before = text[max(0, start - 40) : start].rpartition("\n")[2].split()[-3:]
    after = text[end : end + 40].partition("\n")[0].split()[:3]
    key = "\0".join((name, what, text[start:end], *before, "\0", *after))
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
