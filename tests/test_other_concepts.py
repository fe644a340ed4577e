"""Another institution, relative or nation than in the original, and what to write instead."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch


def found(pair, source, target):
    lang, other = pair.split("-")
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    sides = Side("o.txt", lang, source), Side("t.txt", other, target)
    examined = examine(Bitext("t", sides[1], sides[0], lang, segments), Resources(), [entity_mismatch], Settings())
    return [
        (one.text, one.category, one.suggestions) for one in examined.findings if one.confidence >= Confidence.MEDIUM
    ]


@pytest.mark.parametrize(
    ("pair", "source", "target", "findings"),
    [
        (
            "uk-en",
            "Суд оголосив перерву.",
            "The police announced a break.",
            [("police", "entity-mismatch", ("court",))],
        ),
        ("en-id", "The navy sent two ships.", "Angkatan darat tidak mengirim kapal.", []),  # near
        ("ru-fr", "Об этом написала его сестра.", "Sa mère l’a écrit.", [("mère", "mistranslation", ("sœur",))]),
        (
            "pl-en",
            "Premier wrócił.",
            "The president returned.",
            [("president", "entity-mismatch", ("prime minister",))],
        ),
        ("tr-en", "West Wing dizisi doğuda çekildi.", "The West Wing series was shot there.", []),  # a name
        ("de-en", "Der Papst kam.", "The queen came.", [("queen", "entity-mismatch", ("pope",))]),
        (
            "uk-en",
            "Литовські лікарі прибули.",
            "Latvian doctors arrived.",
            [("Latvian", "entity-mismatch", ("Lithuanian",))],
        ),
        ("uk-en", "Литовські лікарі прибули.", "Lithuanian doctors arrived.", []),
        ("de-en", "Die estnische Firma wächst.", "The company is growing.", []),
        (
            "en-id",
            "The boat left Korila.",
            "Kapal itu meninggalkan Kobarila.",
            [("Kobarila", "entity-mismatch", ("Korila",))],
        ),
        ("zh-en", "衡阳市很热。", "Yueyang is hot.", [("Yueyang", "entity-mismatch", ("Hengyang",))]),
        ("ja-en", "遠藤さんが来た。", "Mr. Naito came.", [("Naito", "entity-mismatch", ("Endo",))]),
        ("ja-en", "遠藤さんが来た。", "Mr. Endō came.", []),
        ("fr-en", "Il vit en Lituanie.", "He lives in Latvia.", [("Latvia", "entity-mismatch", ("Lithuania",))]),
        (
            "ru-en",
            "Это сказал Иван Белов.",
            "This was said by Karl Neumann.",
            [("Neumann", "entity-mismatch", ("Belov",))],
        ),
    ],
)
def test_what_is_reported(pair, source, target, findings):
    assert found(pair, source, target) == findings
