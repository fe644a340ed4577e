"""Words of an original without capitals that no list has, and that nothing in the translation sounds like."""

from __future__ import annotations

import pytest

from translaudit.document import Document
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.names.segment_pair import SegmentPair
from translaudit.names.unlisted import unlisted_names
from translaudit.resources import Resources


def names(source, target):
    sides = Side("o.txt", "hi", source), Side("t.txt", "en", target)
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    document = Document(Bitext("t", sides[1], sides[0], "hi", (segment,)), Resources())
    return [
        (name.words[0], name.certain)
        for name in unlisted_names(SegmentPair(document, segment, [segment]), source, 0, ())
    ]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("मंत्री ब्लूमफेल्ट ने कहा।", "The minister said so.", [("ब्लूमफेल्ट", False)]),
        ("मंत्री ब्लूमफेल्ट ने कहा।", "Minister Bloomfelt said so.", []),
        ("मंत्री कार्सटन ब्लूमफेल्ट ने कहा।", "The minister said so.", [("कार्सटन", False), ("ब्लूमफेल्ट", True)]),
        ("ऑल-ब्लूमफेल्ट ने कहा।", "They said so.", []),
        ("लोग ब\u095dने लगे।", "People stood there.", []),
    ],
)
def test_unknown_words_are_names_of_which_two_are_sure(source, target, found):
    assert names(source, target) == found
