"""Where a text has forms of concepts: spots, which are cheap, and hits, which are made of the spots that somebody looks at.

A large text has several times as many right forms as wrong ones, and those are only counted.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from translaudit.forms import Use
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.normalise import fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.forms import Entry, Forms, Reading
    from translaudit.model import Span

__all__ = ["Hit", "Spot", "Text", "between", "made", "merged", "spots", "within"]

_APART = "\n\n\n\n"  # no name goes on behind that
_AROUND = 60  # code points; hardly a name is longer

Spot = tuple[int, int, bool, "Reading"]
"""Start and end in the side's text, whether it is in capitals there, and what it may be."""


class Hit(NamedTuple):
    """A place where a text has forms of concepts.

    Attributes:
        start: offset into the side's text.
        end: end of the span.
        text: the words there.
        entries: pairs of the Forms and the Entry; all of them have this very span.
        shouted: the text has it in capitals.
        right: the form is right for some concept; None where nobody looked.
        wrong: for some concept it is listed as deprecated or superseded.
    """

    start: int
    end: int
    text: str
    entries: tuple[tuple[Forms, Entry], ...]
    shouted: bool
    right: bool | None = None
    wrong: bool = False

    def accepted(self) -> bool:
        """Whether the form is right for some concept."""
        return any(entry.use <= Use.EXCEPTION for _, entry in self.entries) if self.right is None else self.right


class Text:
    """A side's text as matchers want it: NFC, soft hyphens gone, apostrophes folded; offsets lead back."""

    __slots__ = ("_back", "_data", "text")

    def __init__(self, raw: str) -> None:
        """Compose only where something is to compose; nearly all texts keep their offsets."""
        self._back: list[int] | None = None
        self._data: bytes | None = None
        self.text = fold_apostrophes(raw)
        if self._is_plain():
            return
        if "\u00ad" in raw or not unicodedata.is_normalized("NFC", raw):
            self._compose(raw)
            self.text = fold_apostrophes(self.text)

    def _is_plain(self) -> bool:
        """Whether the few letters beyond ASCII that a long text has show at once that it is composed."""
        if len(self.text) < _LONG:
            return False
        beyond = self.data.translate(None, _ASCII)
        if len(beyond) * _FEW > len(self.data):
            return False
        return not any(map(_may_be_composed, set(beyond.decode("utf-8", "surrogatepass"))))

    def _compose(self, raw: str) -> None:
        parts: list[str] = []
        back: list[int] = []
        for match in _CLUSTER.finditer(raw):
            piece = unicodedata.normalize("NFC", match.group().replace("\u00ad", ""))
            parts.append(piece)
            back.extend([match.start()] * len(piece))
        back.append(len(raw))
        self.text, self._back, self._data = "".join(parts), back, None

    @property
    def moved(self) -> bool:
        """Whether offsets differ from those in the side's own text."""
        return self._back is not None

    @property
    def data(self) -> bytes:
        """The text in UTF-8."""
        if self._data is None:
            self._data = self.text.encode("utf-8", "surrogatepass")
        return self._data

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the side's own text."""
        return (start, end) if self._back is None else (self._back[start], self._back[end])


_CLUSTER = expression(r"(?s).[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u093c\u3099\u309a]*")


_LONG = 100_000  # code points from which it pays to look at the letters first
_FEW = 8
_ASCII = bytes(range(128))


def _may_be_composed(letter: str) -> bool:
    """Whether NFC may change a letter, alone or beside others, or a soft hyphen is to go.

    Letters that go with the one before them are marks, jamo, or belong to rare scripts beyond the basic plane.
    """
    single = unicodedata.is_normalized("NFC", letter) and letter != "\u00ad" and not unicodedata.combining(letter)
    rare = letter > "\uffff" and letter.isalpha()
    return not single or rare or "\u1100" <= letter <= "\u11ff" or unicodedata.category(letter)[0] == "M"


def spots(forms: Forms, text: Text, hidden: frozenset[int]) -> list[Spot]:
    """Where a text has some forms, by start, none overlapping; concepts that are hidden are left out."""
    found: list[Spot] = []
    known = forms.readings(hidden)
    begin = stop = -1
    before: tuple[int, ...] = ()
    moved = text.moved
    for start, end, numbers, shouted in forms.matcher.spans(text.text, text.data):
        if moved:
            start, end = text.span(start, end)  # noqa: PLW2901
        same = start == begin and end == stop
        if same:  # other patterns on the very same words
            numbers = (*before, *numbers)  # noqa: PLW2901
        reading = known.get(numbers) or forms.reading(numbers, hidden)
        if not reading.entries:
            continue
        if same:
            shouted = found.pop()[2]  # noqa: PLW2901
        found.append((start, end, shouted, reading))
        begin, stop, before = start, end, numbers
    return found


def made(found: Sequence[Spot], raw: str) -> list[Hit]:
    """The hits of spots; `raw` is the text as it stands in the side."""
    new = tuple.__new__  # in half the time of the class's own
    return [
        new(Hit, (start, end, raw[start:end], one[0], shouted, one[1], one[2])) for start, end, shouted, one in found
    ]


def merged(first: list[Spot], second: list[Spot]) -> list[Spot]:
    """Both lists by start; what overlaps a spot of the first list is dropped from the second."""
    if not first:
        return second
    starts = [spot[0] for spot in first]
    kept = list(first)
    for spot in second:
        index = bisect_right(starts, spot[0]) - 1
        before = index >= 0 and first[index][1] > spot[0]
        after = index + 1 < len(first) and first[index + 1][0] < spot[1]
        if not before and not after:
            kept.append(spot)
    return sorted(kept, key=_start)


def between(hits: Sequence[Hit], start: int, end: int) -> Sequence[Hit]:
    """Those of some hits, given by start, that begin in a stretch."""
    return hits[bisect_left(hits, start, key=_start) : bisect_left(hits, end, key=_start)]


def within(text: str, spans: Sequence[Span], find: Callable[[str], Sequence[Hit]]) -> dict[Span, list[Hit]]:
    """The hits of stretches of a text, with a few words around each, which names may reach out into.

    Args:
        text: a side's text.
        spans: the stretches, ascending.
        find: gives the hits of a text; it is asked once, for all of them.
    """
    places = []
    for span in spans:
        low, high = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
        low = text.find(" ", low, span.start) + 1 or span.start if low else 0
        if high < len(text):
            high = max(text.rfind(" ", span.end, high), span.end)
        places.append((low, high))
    found = find(_APART.join([text[low:high] for low, high in places]))
    windows: dict[Span, list[Hit]] = {}
    at = 0
    for span, (low, high) in zip(spans, places, strict=True):
        move = low - at
        inside = between(found, span.start - move, span.end - move)
        windows[span] = [Hit(hit[0] + move, hit[1] + move, *hit[2:]) for hit in inside]
        at += high - low + len(_APART)
    return windows


def _start(one: Hit | Spot) -> int:
    return one[0]
