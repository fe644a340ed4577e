"""What documents of a corpus spell differently between them, as findings.

Reach for `corpus_findings` with the merged tally, from `translaudit.audit`. A finding has its place at the first example of
the odd spelling; other documents are related places. What is a disagreement is `disagreements`' to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.scoring.at_example import finding_at, times
from translaudit.scoring.disagreements import disagreements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from translaudit.model import Finding, Tally
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
    wrong, right = found.wrong, found.right
    said = [times(of.mentions, of.documents) for of in (wrong, right)]
    return finding_at(
        wrong.examples[0],
        one,
        message=f"In the corpus “{wrong.text}” ({said[0]}) and “{right.text}” ({said[1]}) are two spellings of one "
        f"name. {found.why}; keep one.",
        instead=right.text,
        others=[
            *[(example, "the other spelling") for example in right.examples[:3]],
            *[(example, "the same spelling") for example in wrong.examples[1:3]],
        ],
        confidence=found.confidence,
        key=(wrong.text, right.text, found.concept),
        category="name-misspelling" if found.slip else "",
    )
