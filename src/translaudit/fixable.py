"""Whether what a rule suggests may be put in place without a person looking at it.

Safe is one suggestion for a finding of high confidence, in running text of the translator's own: not in a quotation, not
in an address, and not where the English article before it would no longer fit. Rules say what is safe as far as they know;
this has the last word. It does not look into grammar beyond that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.model import Confidence
from translaudit.storage.expressions import expression
from translaudit.text.addresses import in_address

if TYPE_CHECKING:
    from translaudit.document import Document
    from translaudit.rule import Mark

__all__ = ["fix_of"]

_ARTICLE = expression(r"\ban?\s+\Z", re.IGNORECASE)
_LONGEST = 8  # code points in which an article and the space after it stand
_VOWELS = frozenset("aeiou")


def fix_of(mark: Mark, document: Document) -> str:
    """`safe`, `unsafe`, or nothing where there is nothing to put in place."""
    if not mark.suggestions:
        return ""
    if mark.fix != "safe":
        return mark.fix
    safe = (
        len(mark.suggestions) == 1
        and mark.confidence == Confidence.HIGH
        and not document.quoted(mark.start, mark.end)
        and not in_address(document.target.text, mark.start, mark.end)
        and _article_fits(mark, document)
    )
    return "safe" if safe else "unsafe"


def _article_fits(mark: Mark, document: Document) -> bool:
    """Whether “a” or “an” before the words goes with the suggestion as it did with them, judged by the first letters."""
    if document.target.lang.partition("-")[0] != "en":
        return True
    text = document.target.text
    before, after = text[mark.start : mark.start + 1].lower(), mark.suggestions[0][:1].lower()
    if (before in _VOWELS) == (after in _VOWELS):
        return True
    return _ARTICLE.search(text[max(0, mark.start - _LONGEST) : mark.start]) is None
