"""Markdown: prose stays in its place, everything else is blanked with spaces, so offsets are those of the file.

Blanked: front matter, code (fenced, indented, inline), comments, HTML tags, link and image targets, addresses, link
definitions, footnote and list marks, heading and quotation marks, rules, table rulers, template tags. Table pipes stay.
Emphasis marks are blanked at the edge of a word only: `**Khar**kiv` must not become two words, and `snake_case` is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.allowances import MARK, allowances
from translaudit.model import Side, Span
from translaudit.readers.decode import whole
from translaudit.storage.expressions import expression
from translaudit.text.language import guess
from translaudit.text.quotations import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_md"]

_LINE = expression(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_FRONT = expression(r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)(?:.*?(?:\r\n?|\n))??(?:\1|\.\.\.)[ \t]*(?=[\r\n]|\Z)", re.DOTALL)
_FENCE = expression(r"[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(`{3,}(?=[^`]*$)|~{3,})")
_INDENT = expression(r"(?: {4}| {0,3}\t)")
_LIST = expression(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])(?:[ \t]+\[[ xX]\](?=[ \t]))?")
_QUOTE = expression(r" {0,3}>(?: {0,3}>)*")
_HEADING = expression(r" {0,3}#{1,6}(?=[ \t]|$)")
_HEADING_END = expression(r"(?<=[ \t])#+[ \t]*$")
_RULE = expression(r" {0,3}(?:=+|-+|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})[ \t]*$")
_TABLE_RULE = expression(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$")
_DEFINITION = expression(r" {0,3}\[(?!\^)[^\]\r\n]+\]:[ \t]*\S.*$")
_INLINE = expression(
    r"""
      \]\([ \t]*(?:<[^<>\r\n]*>|[^()\s<]*(?:\([^()\s]*\)[^()\s]*)*)   # ](target
         (?:[ \t\r\n]+(?:"[^"\r\n]*"|'[^'\r\n]*'|\([^()\r\n]*\)))?[ \t]*\)   #   "title")
    | \]\[[^\[\]\r\n]*\]                                              # ][reference]
    | \[\^[^\[\]\s]*\]:?                                              # [^footnote]
    | <(?:https?://|mailto:|ftp://)[^<>\s]*>                          # <address>
    | (?:https?://|ftp://|www\.)[^\s<>"“”«»|]*[^\s<>"“”«»|.,;:!?')\]}*_…]  # address
    | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+                               # post@address
    | </?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*'){0,2000}+>                # <tag>
    | \{\{[^{}]{0,500}\}\} | \{%[^{}]{0,500}%\}                             # template tags
    | &nbsp;
    """,
    re.VERBOSE | re.DOTALL,
)
_LINK_START = expression(r"!?\[(?=[^\[\]\r\n]*\][(\[])")
_EMPHASIS = expression(r"\*{1,3}|_{1,3}|~~")
_RAW_BLOCK = expression(r"<(script|style|pre|textarea)\b", re.IGNORECASE)
_NOT_END = expression(r"[^\r\n]+")


def read_md(path: str, *, encoding: str = "utf-8", lang: str = "") -> Iterator[Side]:
    """Read a Markdown file as one side; block quotations count as quotations.

    Args:
        path: the file.
        encoding: a Python codec name.
        lang: BCP 47 tag; "" to judge by the text.

    Raises:
        InputError: the file cannot be read or decoded.
    """
    file = whole(path, encoding)
    blanked, quoted = _blocks(file)
    text = _blank(file, blanked)
    code = list(_code_spans(text))
    comments = list(_comments(_blank(text, code))) if MARK in text else []
    allowed = allowances(file, [(span, file[span.start + 4 : span.end - 3]) for span in comments])
    inline = sorted([*code, *_comments(text)], key=lambda span: span.start)
    text = _blank(text, inline)
    marks = [*_inline(text)]
    text = _blank(text, marks)
    emphasis = [*_emphasis(text)]
    text = _blank(text, emphasis)
    tag = lang or guess(text)
    everything = joined([*blanked, *inline, *marks, *emphasis])
    yield Side(path, tag, text, (), tuple(joined(quoted)), tuple(everything), allowed)


def _blank(text: str, spans: list[Span]) -> str:
    pieces: list[str] = []
    done = 0
    for span in joined(spans):
        pieces += (text[done : span.start], _NOT_END.sub(_spaces, text[span.start : span.end]))
        done = span.end
    return "".join([*pieces, text[done:]])


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blocks(text: str) -> tuple[list[Span], list[Span]]:
    """What is no prose by its line, and the lines of block quotations."""
    blanked: list[Span] = []
    quoted: list[Span] = []
    front = _FRONT.match(text)
    at = 0
    if front:
        blanked.append(Span(0, front.end()))
        at = front.end()
    fence = ""
    after_blank = True
    in_list = in_code = in_quote = False
    while at < len(text):
        match = _LINE.match(text, at)
        end = match.end() if match else len(text)
        line = text[at:end].rstrip("\r\n")
        start, at = at, end
        if fence:
            blanked.append(Span(start, end))
            if _closes(line, fence):
                fence = ""
            continue
        opened = _FENCE.match(line)
        if opened:
            fence = opened[1]
            blanked.append(Span(start, end))
            continue
        if not line.strip():
            after_blank, in_quote = True, False
            continue
        in_code = bool(_INDENT.match(line)) and (after_blank or in_code) and not in_list
        if in_code:
            blanked.append(Span(start, end))
            continue
        quote = _QUOTE.match(line)
        if quote or in_quote:  # a paragraph goes on without the mark
            in_quote = True
            quoted.append(Span(start, start + len(line)))
        blanked += _line_marks(line, start, quote.end() if quote else 0)
        item = _LIST.match(line, quote.end() if quote else 0)
        in_list = bool(item) or (in_list and (line[0] in " \t" or not after_blank))
        after_blank = False
    return blanked, _paragraphs(text, quoted)


def _closes(line: str, fence: str) -> bool:
    bare = line.strip(" \t>")
    return len(bare) >= len(fence) and not bare.strip(fence[0])


def _line_marks(line: str, start: int, at: int) -> Iterator[Span]:
    """Marks at a line's edges; `at` is where its own text begins, behind quotation marks."""
    rest = line[at:]
    if _RULE.match(rest) or _TABLE_RULE.match(rest) or _DEFINITION.match(rest):
        yield Span(start, start + len(line))
        return
    if at:
        yield Span(start, start + at)
    mark = _HEADING.match(rest) or _LIST.match(rest)
    if mark:
        yield Span(start + at + mark.start(), start + at + mark.end())
        close = _HEADING_END.search(rest, mark.end()) if "#" in mark[0] and rest.rstrip().endswith("#") else None
        if close:
            yield Span(start + at + close.start(), start + at + close.end())


def _paragraphs(text: str, quoted: list[Span]) -> list[Span]:
    """Lines that follow one another make one quotation."""
    spans: list[Span] = []
    for span in quoted:
        if spans and not text[spans[-1].end : span.start].strip("\r\n") and span.start - spans[-1].end <= 2:
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
    return spans


def _code_spans(text: str) -> Iterator[Span]:
    """Inline code: a run of backticks up to the next run of the same length in the paragraph."""
    if "`" not in text:
        return
    for block in re.finditer(r"(?:[^\r\n]+(?:\r\n|\r|\n|$))+", text):
        runs = [match.span() for match in re.finditer(r"`+", block[0])]
        following: dict[int, list[int]] = {}
        for index in range(len(runs) - 1, -1, -1):
            following.setdefault(runs[index][1] - runs[index][0], []).append(index)
        index = 0
        while index < len(runs):
            start, end = runs[index]
            same = following[end - start]
            while same and same[-1] <= index:
                same.pop()
            if same and text[block.start() + start - 1 : block.start() + start] != "\\":
                yield Span(block.start() + start, block.start() + runs[same[-1]][1])
                index = same[-1]
            index += 1


def _comments(text: str) -> Iterator[Span]:
    """Comments, and elements whose content is no prose."""
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            break
        yield Span(start, end + 3)
        at = end + 3
    at = 0
    lower = text.lower() if "<" in text else ""
    if len(lower) != len(text):  # İ grows in lower case; then close tags must be written in lower case
        lower = text if "<" in text else ""
    while lower and (opened := _RAW_BLOCK.search(text, at)):
        end = lower.find(f"</{opened[1].lower()}", opened.end())
        if end < 0:
            break
        yield Span(opened.start(), end)
        at = end


def _inline(text: str) -> Iterator[Span]:
    for match in _INLINE.finditer(text):
        yield Span(*match.span())
    for match in _LINK_START.finditer(text):
        yield Span(*match.span())


def _emphasis(text: str) -> Iterator[Span]:
    """Marks with a word on at most one side; those inside a word stay, lest it fall apart."""
    for match in _EMPHASIS.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        lone = (not before or before.isspace()) and (not after or after.isspace())
        if not (before.isalnum() and after.isalnum()) and not lone and before != "\\":
            yield Span(start, end)
