"""Audit documents with backends: look at each, ask about its segments, join what was said; in the order given.

Documents stream through the backends, and a backend may ask ahead: a document waits for its answers while the questions of
the next are sent. A backend that fails costs its answers and nothing else.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from translaudit.audit import examined
from translaudit.model import SkippedRule
from translaudit.opinion import Answer
from translaudit.opinions import RULE, Asked, Said, joined, questions, unasked
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.audit import Looked, Settings
    from translaudit.backends import Backend
    from translaudit.model import Examined
    from translaudit.opinion import Question
    from translaudit.rule import Rule

__all__ = ["Consulted", "consulted"]


class Consulted(NamedTuple):
    """A document on its way through the backends, with the rules and settings that hold for it."""

    looked: Looked
    rules: tuple[Rule, ...]
    settings: Settings
    asked: tuple[Asked, ...] = ()
    said: tuple[Said, ...] = ()


def consulted(
    documents: Iterator[Consulted], backends: Sequence[tuple[str, Backend]]
) -> Iterator[tuple[Examined, Settings]]:
    """Ask every backend about every document; yields what each said, in their order, with the settings for it."""
    stream: Iterator[Consulted] = map(_asking, documents)
    for name, backend in backends:
        stream = _through(stream, name, backend)
    return map(_whole, stream)


def _asking(one: Consulted) -> Consulted:
    return one._replace(asked=tuple(questions(one.looked.document, one.looked.marked)))


def _whole(one: Consulted) -> tuple[Examined, Settings]:
    rule = next((rule for rule in one.rules if rule.name == RULE), None)
    found = joined(one.looked.document, one.looked.marked, one.asked, one.said, rule)
    why = unasked(one.looked.document)
    if why:
        found = found._replace(skipped=(SkippedRule(RULE, why),))
    return examined(one.looked, one.rules, one.settings, found), one.settings


def _through(documents: Iterator[Consulted], name: str, backend: Backend) -> Iterator[Consulted]:
    """Documents with what one backend said of them."""
    stream = _Stream(documents)
    failure = "it gave fewer answers than were asked for"
    answers: list[Answer] = []
    judging = iter(backend.judge(stream.questions()))
    while True:
        try:
            answer = next(judging, None)
        except Exception as error:  # noqa: BLE001  another's code; whatever it raises must cost nothing but its answers
            if stream.error is not None:
                raise stream.error from None
            failure, answer = f"it failed ({type(error).__name__})", None
        if stream.error is not None:
            raise stream.error
        if answer is None:
            break
        answers.append(answer)
        while stream.waiting and len(answers) >= len(stream.waiting[0].asked):
            one = stream.waiting.popleft()
            count = len(one.asked)
            yield _said(one, name, answers[:count])
            del answers[:count]
    # What is left was not answered, or holds nothing to ask about.
    for one in stream.rest():
        count = len(one.asked)
        given = [*answers[:count], *[Answer(failure=failure)] * (count - len(answers[:count]))]
        del answers[:count]
        yield _said(one, name, given)


def _said(one: Consulted, name: str, answers: Sequence[Answer]) -> Consulted:
    version = next(version for known, version, _ in one.settings.backends if known == name)
    return one._replace(said=(*one.said, Said(name, version, tuple(answers))))


class _Stream:
    """Documents as a backend sees them: a run of questions; the documents wait here for their answers."""

    def __init__(self, documents: Iterator[Consulted]) -> None:
        self._documents = documents
        self.waiting: deque[Consulted] = deque()
        self.error: Exception | None = None  # of a reader: it must not be taken for the backend's

    def questions(self) -> Iterator[Question]:
        while True:
            try:
                one = next(self._documents, None)
            except Exception as error:  # noqa: BLE001  raised again where the answers are taken
                self.error = error
                return
            if one is None:
                return
            self.waiting.append(one)
            yield from [asked.question for asked in one.asked]

    def rest(self) -> Iterator[Consulted]:
        """Those that wait, then those that were never asked about."""
        yield from self.waiting
        yield from self._documents
