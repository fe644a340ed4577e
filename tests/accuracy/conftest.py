"""What tests of exchanged things share: the words that are found in one segment."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch
from translaudit.rules.wrong_sense import wrong_sense


@pytest.fixture
def seen():
    """Gives, of a pair of languages, an original and its translation, the words that default output accuses."""

    def words(pair, source, target):
        lang, other = pair.split("-")
        segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
        bitext = Bitext("t", Side("t.txt", other, target), Side("o.txt", lang, source), lang, segments)
        findings = examine(bitext, Resources(), (wrong_sense, entity_mismatch), Settings()).findings
        return [one.text for one in findings if one.confidence >= Confidence.MEDIUM]

    return words
