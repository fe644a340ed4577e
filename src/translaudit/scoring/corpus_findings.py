"""What documents of a corpus spell differently between them, as findings.

Reach for `corpus_findings` with the merged tally, from `translaudit.audit`. A finding has its place at the first example of
the odd spelling; other documents are related places. What is a disagreement is `disagreements`' to say.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from translaudit.model import Finding, Related
from translaudit.scoring.disagreements import disagreements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from translaudit.model import Tally
    from translaudit.rule import Rule
    from translaudit.scoring.disagreements import Disagreement

__all__ = ["corpus_findings"]


def corpus_findings(tally: Tally, one: Rule, languages: Iterable[str]) -> tuple[Finding, ...]:
    """Findings of every confidence, by place.

    Args:
        tally: of all documents, merged.
        one: the rule that they are findings of.
        languages: pairs of languages audited, as `uk-en`.
    """
    return tuple([_finding(one, found) for found in disagreements(tally, languages)])


def _finding(one: Rule, found: Disagreement) -> Finding:
    wrong, right, place = found.wrong, found.right, found.wrong.examples[0]
    places = [(example, "the other spelling") for example in right.examples[:3]]
    places += [(example, "the same spelling") for example in wrong.examples[1:3]]
    key = f"corpus\0{wrong.text}\0{right.text}\0{found.concept}"
    times = [
        f"{of.mentions} time{'s' * (of.mentions > 1)} in {of.documents} document{'s' * (of.documents > 1)}"
        for of in (wrong, right)
    ]
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
        category="name-misspelling" if found.slip else one.category,
        mqm=one.mqm,
        severity=one.severity,
        confidence=found.confidence,
        message=f"In the corpus “{wrong.text}” ({times[0]}) and “{right.text}” ({times[1]}) are two spellings of one "
        f"name. {found.why}; keep one.",
        suggestions=(right.text,),
        related=tuple(
            [
                Related("target", on.path, on.start, on.end, on.line, on.column, on.text, label, on.segment)
                for on, label in places
            ]
        ),
        end_line=place.line,
        end_column=place.column + place.end - place.start,
        fingerprint=blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest(),
    )
