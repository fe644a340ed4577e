"""A finding of a whole corpus, at the place of an example that the tally kept.

Reach for `finding_at` where a conclusion becomes a finding; whether there is one is the caller's to say. `times` and
`said_when` say how often and when in words.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from translaudit.model import Finding, Related

if TYPE_CHECKING:
    from collections.abc import Iterable

    from translaudit.model import Confidence, Example
    from translaudit.rule import Rule

__all__ = ["finding_at", "said_when", "times"]


def finding_at(
    place: Example,
    one: Rule,
    *,
    message: str,
    instead: str,
    others: Iterable[tuple[Example, str]],
    confidence: Confidence,
    key: tuple[str, ...],
    category: str = "",
    langs: tuple[str, str] = ("", ""),
) -> Finding:
    """Make a finding.

    Args:
        place: where it stands.
        one: the rule that it is a finding of.
        message: the claim.
        instead: what is suggested.
        others: further places, each with what it shows.
        confidence: by the evidence.
        key: what makes it this finding, wherever it stands.
        category: where it is not the rule's.
        langs: of original and translation, "" where they are many.
    """
    return Finding(
        path=place.path,
        document=place.document,
        line=place.line,
        column=place.column,
        start=place.start,
        end=place.end,
        segment=place.segment,
        segment_start=place.at,
        segment_end=place.at + len(place.text),
        text=place.text,
        rule=one.name,
        code=one.code,
        category=category or one.category,
        mqm=one.mqm,
        severity=one.severity,
        confidence=confidence,
        message=message,
        suggestions=(instead,),
        related=tuple(
            [
                Related("target", on.path, on.start, on.end, on.line, on.column, on.text, label, on.segment)
                for on, label in others
            ]
        ),
        fingerprint=blake2b("\0".join(("corpus", *key)).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest(),
        source_lang=langs[0],
        target_lang=langs[1],
        end_line=place.line,
        end_column=place.column + place.end - place.start,
    )


def times(mentions: int, documents: int) -> str:
    """`3 times in 2 documents`."""
    return f"{mentions} time{'s' * (mentions > 1)} in {documents} document{'s' * (documents > 1)}"


def said_when(first: str, last: str) -> str:
    """A stretch of dates in words, after a comma; one date where both are it, "" without any."""
    if not first:
        return ""
    return f", {first}" if first == last else f", {first} to {last}"
