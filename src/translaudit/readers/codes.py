"""Code inside translatable strings: placeholders, tags and character references, which are no words of the language.

A placeholder (`%s`, `%(name)d`, `{name}`, `${name}`) becomes one U+FFFC (object replacement character), so that what stands
around it does not run together and nothing is looked for across it; so does what programs call things (`setup()`,
`max_size`, `conf.py`, `--force`, `Ctrl+S`, what stands between backticks). Tags go, those that break lines leave a space,
references become their characters, and marks of access keys go (`&File`, `_File`, `ファイル(&F)`). Reach for
`without_codes` for the text and for `places` for where it lies in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from html import unescape
from operator import attrgetter
from typing import TYPE_CHECKING

from translaudit.model import Anchor
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["HOLE", "in_step", "places", "without_codes"]

HOLE = "\ufffc"
"""What stands for a placeholder."""

_TEXT = attrgetter("text")
_MAYBE = expression(r"[%{<&`_+]|\.[a-z]|\(\)|--\w|\s-[A-Za-z]\s|:[a-z-]++:|YY|HH|MM")
# printf with Python's, Objective-C's and positional forms; no space flag, as prose has “5 % of”; no digit before, as in
# “100%c”. Names in braces are one word, so that prose in braces stays.
_CODE = expression(
    r"""(?P<literal>%%)
    | (?P<hole>(?:(?<!\d)%(?:\d+\$)?(?:\(\w{1,60}\)|<\w{1,60}>)?[-+0#]{0,3}(?:\d{1,4}|\*)?(?:\.(?:\d{1,4}|\*)?)?
        (?:hh|h|ll|l|L|q|j|z|t)?[diouxXeEfFgGaAcCrsSp@](?!\d)
      | [%$#]?\{\{?[ ]?[\w.$-]{0,60}(?:[!:][^{}\s]{1,30})?[ ]?\}?\}
      | \{\s{0,9}[\w.]{1,60}\s{0,9},\s{0,9}(?:number|date|time|spellout|ordinal|duration)\b[^{}]{0,40}\} )+)
    | (?P<name>``[^`\n]{1,80}`` | `[^`\s]{1,80}`
      | <(?P<like>code|kbd|samp|tt)(?:\s[^<>]{0,80})?>[^<>]{1,80}</(?P=like)>
      | (?<!\S)-[A-Za-z](?!\S)
      | (?<![\w-])--[a-z][\w-]{1,40}+(?:=[^\s,;:)]{1,40})?
      | (?<!\w)(?:_{0,2}(?:[a-z\d]++(?:_[a-z\d]++)+|[A-Z\d]++(?:_[A-Z\d]++)+)_{0,2}(?!\w)(?:\[[\w:]{0,40}\])*
        | [A-Za-z_][\w.]{0,60}\(\)
        | [A-Za-z\d_.-]{0,60}[A-Za-z\d_]\.(?:bat|cfg|conf|css|csv|docx?|exe|gif|gz|html?|ini|jpe?g|json|jsx?|log|md|mo
          |pdf|php|png|pot?|py|rst|sh|sql|svg|tar|tmx|toml|tsx?|txt|xlf|xlsx?|xml|ya?ml|zip)(?!\w)
        | [a-z]{2,}+(?:\.[a-z]\w++){2,}(?!\w)
        | (?:AltGr|Alt|Cmd|Command|Control|Ctrl|Maj|Mayús|Meta|Shift|Strg|Super|Umschalt|Win)
          (?:[ ]?\+[ ]?(?:[^\W_]{1,12}+|[^\w\s])){1,3}
        | [YMDHhms]{2,4}(?:[-/:.T ][YMDHhms]{2,4})+(?:\[[^\s]{1,20}\])* )
      | (?<![\w.])\.[a-z][\w-]{3,40}+(?:\.\w{1,12})?(?!\w)
      | (?<![\w:]):[a-z][\w-]{1,40}+:(?![\w:]) )
    | (?P<access>[ ]?\([&_][A-Za-z\d]\)
      | (?<![\w&=?;/.])&(?=[^\W\d_])(?!\w*&|[A-Za-z]{1,31};|(?:amp|lt|gt|quot|nbsp)\b)
      | (?<=[^\W\d_])(?<!&\w)(?<!&\w\w)&(?=[^\W\d_A-Z])(?!\w*[&;=])
      | (?<![\w=?;/.])_(?=[^\W\d_])(?!\w*_)
      | (?<=[^\W\d_\x00-\x7f])_(?=[^\W\d_\x00-\x7f]) )
    | (?P<tag></?[A-Za-z][\w:.-]*+(?:\s[^<>]*+)?/?>)
    | (?P<reference>&(?:[A-Za-z][A-Za-z0-9]{1,31}|\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6});)""",
    re.VERBOSE,
)
# Messages of ICU: `{n, plural, one {# file} other {# files}}`. What begins a choice, what begins a case, what ends them.
_CHOICE = expression(r"\{\s{0,9}[\w.]{1,60}\s{0,9},\s{0,9}(?:plural|select|selectordinal)\s{0,9},(?:\s*+offset:\d+)?")
_CASE = expression(r"\s*+(?:=\d{1,6}|[\w-]{1,40}+)\s*+\{|\s*+\}")
_BRACE = expression(r"[{}#]")
_APART = frozenset("br div hr li ol p table td th tr ul".split())
_Swap = tuple[int, int, str]  # where it begins and ends, and what comes in its place


def _swaps(text: str) -> list[_Swap]:
    """The codes of a string, in their order, with what comes in their places."""
    choices = _choices(text) if _CHOICE.search(text) else []
    found: list[_Swap] = []
    at = 0
    for low, high in choices:
        found += _codes(text, at, low)
        found.append((low, high, HOLE))
        at = high
    return [*found, *_codes(text, at, len(text))]


def _choices(text: str) -> list[tuple[int, int]]:
    """Where the syntax of choices lies around the words of their cases; none where the braces do not match."""
    found: list[tuple[int, int]] = []
    open_ = [""]  # what braces are open: a choice, a case of one, or any other
    at = cases = 0
    while match := (_CASE.match if open_[-1] == "choice" else _BRACE.search)(text, at):
        low, at = match.span()
        sign = match[0][-1]
        if sign == "{":
            choice = None if open_[-1] == "choice" else _CHOICE.match(text, low)
            at = choice.end() if choice else at
            kind = "choice" if choice else "case" if open_[-1] == "choice" else "other"
            open_.append(kind)
            cases += kind == "case"
        elif sign == "#":
            kind = "case" if cases else "other"
        else:
            kind = open_.pop() if len(open_) > 1 else "other"
            cases -= kind == "case"
        if kind != "other":
            if found and found[-1][1] == low:
                low = found.pop()[0]
            found.append((low, at))
    return found if len(open_) == 1 else []


def _codes(text: str, low: int, high: int) -> Iterator[_Swap]:
    """The codes of a stretch that is no choice."""
    for match in _CODE.finditer(text, low, high):
        kind, raw = match.lastgroup, match[0]
        if kind == "literal":
            new = "%"
        elif kind in ("hole", "name"):
            new = HOLE
        elif kind == "access":
            new = ""
        elif kind == "tag":
            new = " " if raw.strip("</>").partition(" ")[0].lower() in _APART else ""
        else:
            new = unescape(raw)
        if new != raw:
            yield (*match.span(), new)


def without_codes(text: str) -> str:
    """The string as the rules read it."""
    if _MAYBE.search(text) is None:
        return text
    kept: list[str] = []
    at = 0
    for start, end, new in _swaps(text):
        kept += (text[at:start], new)
        at = end
    return "".join([*kept, text[at:]])


def places(text: str, anchors: Sequence[Anchor], start: int) -> list[Anchor]:
    """Anchors of what `without_codes` makes of a string, whose own begin at 0.

    Args:
        text: the string, codes and all.
        anchors: how it maps to the file; an anchor stands behind each line end in it.
        start: where the text begins that the anchors returned are for.
    """
    swaps = _swaps(text) if _MAYBE.search(text) else []
    made: list[Anchor] = []
    at, shift, first = 0, start, 0  # where the stretch begins that stays, how far it moves, the anchors done with
    for low, high, new in swaps:
        made.append(_moved(in_step(anchors, at), shift))
        last = bisect_right(anchors, low, key=_TEXT)
        made += [_moved(one, shift) for one in anchors[first:last] if one.text > at]
        if made[-1].text != low + shift:
            made.append(_moved(in_step(anchors, low, end=True), shift))
        shift += len(new) - (high - low)
        at, first = high, bisect_left(anchors, high, key=_TEXT)
    made.append(_moved(in_step(anchors, at), shift))
    made += [_moved(one, shift) for one in anchors[first:] if one.text > at]
    return made


def in_step(anchors: Sequence[Anchor], offset: int, *, end: bool = False) -> Anchor:
    """An anchor at a place of the text; `end` as for `Locator.locate`."""
    index = bisect_right(anchors, offset, key=_TEXT) - 1
    if end:
        exact = bisect_left(anchors, offset, key=_TEXT)
        index = min(exact, index)
    text, file, line, column = anchors[index]
    return Anchor(offset, file + offset - text, line, column + offset - text)


def _moved(anchor: Anchor, shift: int) -> Anchor:
    return anchor._replace(text=anchor.text + shift)
