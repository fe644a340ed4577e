"""Traces that a name of the original leaves in an English sentence that has lost it, where no gap alone is sure.

Reach for `subject_lost` where a sentence seems to have no subject, and for `conjunct_lost` where a conjunction joins a name with
nothing: he helped and Groening, for he helped Brooks and Groening. Both look at what stands at the same place in the original.
`named_before` tells of a name that another word may well stand for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.names.renderings import mentions, within
from translaudit.names.segment_pair import SHORT
from translaudit.names.sounding import SURE, heard, loudest
from translaudit.names.windows import BEFORE, WORD
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.capitals import NOUNS, UNCASED
from translaudit.text.language import primary
from translaudit.text.light import light_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.names.renderings import Mention
    from translaudit.names.segment_pair import Name
    from translaudit.names.unmatched import Unmatched
    from translaudit.text.gaps import Gap

__all__ = ["conjunct_lost", "named_before", "subject_lost"]

_FILE = Path(__file__).with_name("faults.toml")
_PAGE = 2_000  # code points
_OPENING = " \n“”\"'«„"
_AND = expression(r"(?:^|(?<=\s))(?:and|And|&) $")
_THEN = expression(r"\s+([^\W\d_]+)\s+([^\W\d_][\w'’-]*)")
_ARTICLE = expression(r"\b(?:the|The|a|A|an|An|his|her|their|its) $")  # before what was a verb once: the accused
_FRONTED = ","  # behind what stands before the subject


def subject_lost(document: Document, one: Unmatched, hole: Gap) -> Name | None:
    """A lost name with which the original begins, where the translation has no subject.

    A name may stand in the original once more, and that one be rendered; then the first is lost all the same.
    """
    source, span = document.source, one.segment.source
    if source is None or span is None or primary(source.lang) in UNCASED or primary(document.target.lang) != "en":
        return None
    before = document.target.text[one.segment.target.start : hole.start].rstrip()
    if before.strip(_OPENING) and not before.endswith(_FRONTED):
        return None
    light = light_words(primary(source.lang))
    articles = primary(source.lang) in NOUNS and not before.strip(_OPENING)
    for name in one.lost:
        opening = WORD.findall(source.text[span.start : name.start])
        if not opening or (articles and len(opening) == 1 and opening[0].lower() in light):
            return name
    return None


def conjunct_lost(document: Document, one: Unmatched) -> tuple[Name, int] | None:
    """A lost name that the original joins with a rendered one, where the translation joins that with no name, and where.

    Before the conjunction stands a verb, or the beginning of the sentence; a noun or a pronoun may stand for the name.
    """
    source, span = document.source, one.segment.source
    if source is None or span is None or primary(document.target.lang) != "en":
        return None
    base = primary(source.lang)
    joints = frozenset(table(_FILE)["and"].get(base, "").split())
    for name in one.lost:
        then = _THEN.match(source.text, name.end, span.end)
        if not (name.certain or name.likely) or then is None or then[1] not in joints:
            continue
        if base not in UNCASED and not then[2][0].isupper():
            continue
        for other in _renderings(document, one, then[2]):
            at = _joined_with_nothing(document, one, other)
            if at >= 0:
                return name, at
    return None


def _renderings(document: Document, one: Unmatched, word: str) -> Iterator[Mention]:
    langs = primary(document.source_lang), primary(document.target.lang)
    for other in within(mentions(document, document.target), *one.segment.target):
        if len(other.word) >= SHORT and heard(word, other.word, *langs) >= SURE:
            yield other


def _joined_with_nothing(document: Document, one: Unmatched, other: Mention) -> int:
    """Where a conjunction before a name joins it with nothing; -1 where it does not."""
    text, start = document.target.text, one.segment.target.start
    joint = _AND.search(text, max(start, other.start - 4), other.start)
    if joint is None:
        return -1
    if not text[start : joint.start()].strip(_OPENING):
        return joint.start() if joint.group()[0] == "A" else -1
    before = BEFORE.search(text, max(start, joint.start() - 40), joint.start())
    if before is None or not before[1].islower() or _ARTICLE.search(text, start, before.start(1)):
        return -1
    return joint.start() if before[1].endswith(("ed", "ing")) or before[1] in _verbs() else -1


def _verbs() -> frozenset[str]:
    from translaudit.text.bare import classes  # noqa: PLC0415  only where a conjunct may be lost

    return frozenset(classes()["past"] | classes()["transitive"] | classes()["third"])


def named_before(document: Document, name: Name, segment: Segment) -> bool:
    """Whether the translation has the name in a sentence before, so that a word for what it is stands for it here: the club."""
    langs = primary(document.source_lang), primary(document.target.lang)
    before = document.target.text[max(0, segment.target.start - _PAGE) : segment.target.start]
    words = tuple(dict.fromkeys(word for word in WORD.findall(before) if word[0].isupper() and len(word) > SHORT))
    return loudest(name.words[-1:], words, *langs, enough=SURE) >= SURE
