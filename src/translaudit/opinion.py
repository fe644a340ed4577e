"""What a backend is asked about a segment, and what it answers: plain data that rules, backends and runners share.

Offsets are code points into the segment's own texts, spans are half-open.
"""

from __future__ import annotations

from translaudit.model import Severity, Span
from translaudit.records import NamedTuple

__all__ = ["Answer", "Known", "Opinion", "Question", "TermHint"]


class TermHint(NamedTuple):
    """A term of the termbases that the original has in this segment.

    Attributes:
        source: the words there.
        preferred: how the target language is to render them, best first.
        required: whether the user's own termbase says so; the bundled ones only know what is usual.
        note: the termbase's own.
    """

    source: str
    preferred: tuple[str, ...]
    required: bool = True
    note: str = ""


class Known(NamedTuple):
    """What a rule reports in this segment already: its words, its category, its message."""

    text: str
    category: str
    message: str


class Question(NamedTuple):
    """A segment to be judged.

    Attributes:
        segment: its id.
        source: the original.
        target: the translation.
        source_lang: BCP 47 tag.
        target_lang: likewise.
        terms: of the termbases, those that the original has here.
        known: what rules report here already.
    """

    segment: str
    source: str
    target: str
    source_lang: str
    target_lang: str
    terms: tuple[TermHint, ...] = ()
    known: tuple[Known, ...] = ()


class Opinion(NamedTuple):
    """A fault that a backend sees.

    Attributes:
        start: where its words begin in the question's target.
        end: where they end; `start` for what is missing there.
        severity: how bad it would be.
        category: of the contract's closed set; "" where the backend does not tell one kind from another.
        explanation: why, in the backend's words.
        suggestion: what to write instead, "" for nothing; only ever shown.
        source: the words of the original that it rests on, as a span of the question's source.
        agreed: whether the backend saw it in each of several independent looks.
    """

    start: int
    end: int
    severity: Severity = Severity.MAJOR
    category: str = ""
    explanation: str = ""
    suggestion: str = ""
    source: Span | None = None
    agreed: bool = False


class Answer(NamedTuple):
    """What a backend says of one question.

    Attributes:
        opinions: the faults that it sees.
        score: quality of the segment, higher is better; None where the backend gives none.
        dropped: how many claims it made that could not be placed in the text.
        failure: why there is no answer, as the end of a sentence about the backend; "" where there is one.
    """

    opinions: tuple[Opinion, ...] = ()
    score: float | None = None
    dropped: int = 0
    failure: str = ""
