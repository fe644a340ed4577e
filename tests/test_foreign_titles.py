"""A title of three words and more that the original has no word of."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch


def found(lang, source, target):
    sides = Side("o.txt", lang, source), Side("t.txt", "en", target)
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    examined = examine(Bitext("t", sides[1], sides[0], lang, segments), Resources(), [entity_mismatch], Settings())
    return [one.text for one in examined.findings if one.confidence >= Confidence.MEDIUM]


def test_a_body_that_the_original_has_nothing_of():
    source = "Kapitan powiedział, że spotkał posła."
    assert found("pl", source, "The captain said that he met the Federal Harvest Review Commission.") == [
        "Federal Harvest Review Commission"
    ]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        (  # rendered word by word
            "es",
            "El Instituto Nacional de Estadística publicó los datos.",
            "The National Institute of Statistics published the data.",
        ),
        (  # one word of it is
            "pl",
            "Kapitan powiedział, że spotkał komisję.",
            "The captain said that he met the Federal Harvest Review Commission.",
        ),
        (  # two words only
            "pl",
            "Kapitan powiedział, że spotkał posła.",
            "The captain said that he met the Harvest Board.",
        ),
        (  # a heading
            "pl",
            "Kapitan spotkał posła.",
            "Captain Met Federal Harvest Review Commission Today",
        ),
    ],
)
def test_none_where_a_word_is_rendered_or_little_is_said(lang, source, target):
    assert found(lang, source, target) == []
