"""Lines from Arabic, Japanese and French accuse what they are for, and no rendering that is right in another sense."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rule import discover

RULE = next(one for one in discover(plugins=False) if one.name == "literal-rendering")


def told(lang, source, target):
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext("t.txt", Side("t.txt", "en", target), Side("s.txt", lang, source), lang, (segment,))
    found = examine(bitext, Resources(), [RULE], Settings()).findings
    return [one.text for one in found if one.confidence > Confidence.LOW]


@pytest.mark.parametrize(
    ("lang", "source", "target", "found"),
    [
        ("ar", "قلب الفريق الطاولة على خصمه.", "The team was the heart of the table.", ["heart of the table"]),
        ("ar", "قلب المحتجون الطاولة في المطعم.", "The protesters flipped the table in the restaurant.", []),
        ("ar", "سحب البساط من تحت أقدام خصمه.", "He pulled the carpet from under his rival's feet.", []),
        ("ar", "يتابع الرأي العام القضية.", "The year opinion follows the case.", ["year opinion"]),
        ("ar", "يؤثر الرأي العام في القرار.", "General opinion affects the decision.", []),
        ("ar", "وبالأسنان تسوس شديد.", "There is heavy caries in the ages.", ["ages"]),
        ("ar", "ينتشر التسوس بين الأطفال في سن السابعة.", "Caries is common in children at the age of seven.", []),
        ("ar", "ارتفع سعر أونصة الذهب.", "The price of an ounce of went rose.", ["went"]),
        ("ar", "ذهب إلى محل مجوهرات لشراء خاتم.", "He went to a jewellery shop to buy a ring.", []),
        ("ar", "أدلى الوزير بتصريحات أمس.", "The minister gave permits yesterday.", ["permits"]),
        ("ar", "ألقت الشرطة القبض عليه بسبب منشور.", "Police arrested him over a post.", []),
        ("ar", "وصل الوفد في ذات اليوم.", "The delegation arrived on the same day.", []),
        ("ja", "コストダウンを図る。", "We aim for a cost down.", ["cost down"]),
        ("ja", "コストダウンに成功した。", "They managed to bring costs down.", []),
        ("ja", "再開の見通しだ。", "It is a see-through of reopening.", ["see-through of"]),
        ("ja", "霧で見通しが悪かった。", "Looking through the fog was hard.", []),
        ("ja", "与党は一枚岩ではない。", "The ruling party does not speak with one voice.", []),
        ("ja", "二人は顔を見合わせた。", "The two looked at each other.", []),
        ("ja", "子どもが公園に駆け出した。", "The child ran out into the park.", []),
        ("fr", "Il a deux côtes thoraciques fêlées.", "He cracked two thoracic coasts.", ["coasts"]),
        ("fr", "Deux blessés sur la côte après la tempête.", "Two hurt on the coast after the storm.", []),
        ("fr", "Une police à souscrire.", "Police to subscribe.", ["Police"]),
        ("fr", "La police évoque le caractère accidentel du drame.", "The police say it was an accident.", []),
        ("fr", "La famille a dit sa peine au tribunal.", "The family told the court of its sorrow.", []),
        ("fr", "Le prévenu s'est rendu à la police.", "The defendant surrendered to the police.", []),
    ],
)
def test_a_line_accuses_its_own_sense_alone(lang, source, target, found):
    assert told(lang, source, target) == found
