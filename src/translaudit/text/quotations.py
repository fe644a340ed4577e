"""Direct quotations in running text, by their marks.

Reach for `quotes` to know what an author put in somebody else's mouth. Marks pair within one paragraph, a lone one
pairs with nothing; an apostrophe is no mark. It does not tell a quotation from a title or from irony.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from translaudit.model import Span
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Quotations", "joined", "marked", "quotes"]

_MARKS = '“”„‟«»‹›‘’‚"「」『』'
_MARK = expression(f"[{_MARKS}]")
_CLOSERS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "「": "」",
    "『": "』",
    "»": "«",
    "›": "‹",
    "”": "”",
}
_REVERSED = "»›”"  # marks that open a quotation in some languages (»so«, ”så”), and close it in most
_DEEPEST = 4  # quotations within quotations; more marks in wait than that are litter
_LONGEST_SINGLE = 600  # ‘ is also an ayn and ’ an apostrophe: far apart they are no pair


class Quotations:
    """The quotations of a long text, looked for line by line where somebody asks."""

    def __init__(self, text: str, lang: str, known: Sequence[Span] = ()) -> None:
        """Take a text with line ends between its paragraphs, its BCP 47 tag, and what its markup says are quotations."""
        self._text, self._lang, self._known = text, lang, known
        self._line = 0, -1  # the one that was looked at last, its end included
        self._found: Sequence[Span] = ()  # in it

    def hold(self, start: int, end: int) -> bool:
        """Whether a span, in code points, lies in one of them."""
        if _inside(self._known, start, end):
            return True
        if not self._line[0] <= start <= self._line[1]:
            first = self._text.rfind("\n", 0, start) + 1
            if not marked(self._text, first, start + 1):
                return False
            self._look(first)
        return _inside(self._found, start, end)

    def _look(self, first: int) -> None:
        text = self._text
        last = text.find("\n", first)
        self._line = first, len(text) if last < 0 else last
        found = quotes(text[slice(*self._line)], self._lang)
        self._found = [Span(first + one.start, first + one.end) for one in found]


def _inside(spans: Sequence[Span], start: int, end: int) -> bool:
    index = bisect_right(spans, start, key=_start) - 1
    return index >= 0 and spans[index].start <= start and end <= spans[index].end


def _start(span: Span) -> int:
    return span.start


def quotes(text: str, lang: str = "") -> list[Span]:
    """Spans of the outermost quotations, marks included, ascending.

    Args:
        text: running text; a line end ends a paragraph.
        lang: BCP 47 tag; tells whether ” may open a quotation.
    """
    if not ('"' in text if text.isascii() else _MARK.search(text)):
        return []
    found: list[Span] = []
    waiting: list[tuple[str, int]] = []  # marks that opened and are not closed, outermost first
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if waiting and (end := _paragraph_end(text, waiting[-1][1], at)) < at:
            found += _carried_on(text, waiting[0], end)
            waiting.clear()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if mark in '"’' and before.isalnum() and after.isalnum():  # 5"x7", צה"ל, it’s
            continue
        level = _closed_by(waiting, mark, at) if waiting else -1
        if level >= 0:
            found.append(Span(waiting[level][1], at + 1))
            del waiting[level:]
        elif _opens(mark, before, after, lang):
            waiting.append((mark, at))
            del waiting[:-_DEEPEST]
    if waiting:
        found += _carried_on(text, waiting[0], _paragraph_end(text, waiting[-1][1], len(text)))
    return joined(found)


def marked(text: str, start: int, end: int) -> bool:
    """Whether any mark of a quotation stands in a stretch of text: where none does, no quotation begins there."""
    return _MARK.search(text, start, end) is not None


def _paragraph_end(text: str, start: int, end: int) -> int:
    feed, ret = text.find("\n", start, end), text.find("\r", start, end)
    return min(end if feed < 0 else feed, end if ret < 0 else ret)


def _closed_by(waiting: list[tuple[str, int]], mark: str, at: int) -> int:
    """Index of the innermost waiting mark that this one closes; -1 if it closes none."""
    for level in range(len(waiting) - 1, -1, -1):
        opener, start = waiting[level]
        if mark in _CLOSERS[opener] and not (mark in "’‘" and at - start > _LONGEST_SINGLE):
            return level
    return -1


def _opens(mark: str, before: str, after: str, lang: str) -> bool:
    if mark not in _CLOSERS:
        return False
    if mark == "”" and lang[:2] not in {"sv", "fi"}:
        return False
    if mark in _REVERSED or mark == "‘":
        return not before.isalnum() and not after.isspace() and after != ""
    if mark == '"':
        return not before.isdigit() and not after.isspace()
    return True


def _carried_on(text: str, opened: tuple[str, int], end: int) -> list[Span]:
    """A quotation of several paragraphs: each begins with the opening mark, only the last has the closing one."""
    mark, start = opened
    return [Span(start, end)] if mark in "“„«" and text[end : end + 20].lstrip()[:1] == mark else []


def joined(spans: list[Span]) -> list[Span]:
    """The same code points in as few spans as possible, ascending; spans that overlap or touch become one."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if result and span.start <= result[-1].end:
            if span.end > result[-1].end:
                result[-1] = Span(result[-1].start, span.end)
        else:
            result.append(span)
    return result
