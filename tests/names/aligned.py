"""Documents of segments, for tests of what a translation makes of names."""

from __future__ import annotations

from translaudit.document import Document
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources

__all__ = ["bitext"]


def bitext(*rows, source, target):
    """A document of segments; each row is a sentence and its rendering."""
    said = there = ""
    segments = []
    for number, (one, other) in enumerate(rows):
        span = Span(len(there), len(there) + len(other))
        segments.append(Segment(str(number), span, Span(len(said), len(said) + len(one))))
        said, there = f"{said}{one}\n", f"{there}{other}\n"
    sides = Side("t", target, there), Side("s", source, said)
    return Document(Bitext("d", *sides, source, tuple(segments)), Resources())
