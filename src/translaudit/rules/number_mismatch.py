"""A number, date or unit of the translation is another than in the original.

(wip)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Confidence, Severity
from translaudit.rule import Document, Mark, Place, Resources, rule
from translaudit.text.numerals import Kind, Weight, read
from translaudit.text.numerals.compare import compare

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["number_mismatch"]


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    return "" if document.close else "the translation does not follow its original closely"


@rule(code="TA202", category="number-mismatch", mqm="accuracy/mistranslation/number", severity=Severity.MAJOR, lacks=_lacks)
def number_mismatch(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each quantity that differs from the original's."""
    return iter(())
