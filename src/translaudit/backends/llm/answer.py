"""What a language model answered, read as opinions: every claim must have its place in the text, or it is dropped.

The answer is as untrusted as any text from outside: it may be no JSON, hold other types than asked for, or words that are
not in the translation. Nothing of it is more than shown.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from translaudit.backends.llm.prompt import categories
from translaudit.model import Severity, Span
from translaudit.opinion import Opinion
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.opinion import Question

__all__ = ["Read", "content_of", "read"]

_MOST = 20  # claims about one segment
_TRIES = 50  # places where the object that was asked for may begin
_SEVERITIES = {one.name.lower(): one for one in Severity if one > Severity.NEUTRAL}


class Read(NamedTuple):
    """Claims that have their place, and how many have none."""

    opinions: tuple[Opinion, ...]
    dropped: int


def content_of(body: bytes) -> tuple[str, int] | str:
    """What the model wrote and how many tokens were used (0 if not said), from a server's whole answer; else what is wrong."""
    try:
        data = json.loads(body)
        choice = data["choices"][0]
        content = choice["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return "its answer is not that of an OpenAI-compatible server"
    if not isinstance(content, str):
        return "its answer is not that of an OpenAI-compatible server"
    if choice.get("finish_reason") == "length":
        return "its answer was cut off; allow it more tokens in “parameters”"
    usage = data.get("usage")
    total = usage.get("total_tokens") if isinstance(usage, dict) else 0
    return content, total if isinstance(total, int) and not isinstance(total, bool) and 0 < total < 10**9 else 0


def read(content: str, question: Question) -> Read | None:
    """The opinions in what a model wrote; None if it is not the JSON that was asked for."""
    errors = _errors(content)
    if errors is None:
        return None
    found: dict[tuple[int, int, str], Opinion] = {}
    dropped = max(len(errors) - _MOST, 0)
    for one in errors[:_MOST]:
        opinion = _opinion(one, question) if isinstance(one, dict) else None
        if opinion is None:
            dropped += 1
        else:
            found.setdefault((opinion.start, opinion.end, opinion.category), opinion)
    return Read(tuple([found[key] for key in sorted(found)]), dropped)


def _errors(content: str) -> list[Any] | None:
    """The list under “errors” of the first JSON object that has one, behind whatever the model thought aloud."""
    text = content.rpartition("</think>")[2]
    decoder = json.JSONDecoder()
    for number, match in enumerate(re.finditer(r"\{", text)):
        if number == _TRIES:
            break
        try:
            data, _ = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            continue
        if isinstance(data.get("errors"), list):
            errors: list[Any] = data["errors"]
            return errors
    return None


def _opinion(one: dict[str, Any], question: Question) -> Opinion | None:
    span, category = one.get("span"), one.get("category")
    severity = _SEVERITIES.get(_text(one.get("severity")))
    if not isinstance(span, str) or not isinstance(category, str) or category not in categories() or severity is None:
        return None
    source = _place(_text(one.get("source")), question.source)
    if category == "omission":
        if source is None:  # what is missing must at least stand in the original
            return None
        before = _place(span, question.target) if span else Span(0, 0)
        place = before and Span(before.end, before.end)
    else:
        place = _place(span, question.target)
    if place is None:
        return None
    instead = _text(one.get("instead"))
    return Opinion(
        start=place.start,
        end=place.end,
        severity=severity,
        category=category,
        explanation=_text(one.get("why")),
        suggestion="" if instead == span or category == "omission" else instead,
        source=source,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _place(words: str, text: str) -> Span | None:
    """Where words stand in a text, code point for code point, if that is one place; whole words go before parts."""
    if not words.strip():
        return None
    places = list(_places(words, text))
    whole = [at for at in places if _whole(text, at.start, at.end)]
    one = whole or places
    return one[0] if len(one) == 1 else None


def _places(words: str, text: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


def _whole(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not before and not after
