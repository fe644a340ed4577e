"""A word with a negation in it that is negated once more, and rendered without that; only in the place of not only."""

from __future__ import annotations

import pytest

from translaudit.accuracy.polarity.needless import restricted, undone
from translaudit.accuracy.polarity.sides import read_side
from translaudit.model import Span


def told(source, said, target, there, rule=undone):
    sides = [read_side(text, lang, Span(0, len(text))) for text, lang in ((said, source), (there, target))]
    mark = rule(*sides)
    return there[mark.start : mark.end] if mark else ""


@pytest.mark.parametrize(
    ("source", "said", "target", "there", "words"),
    [
        ("de", "Ein Streik ist nicht undenkbar.", "en", "A strike is unthinkable.", "unthinkable"),
        ("de", "Ein Streik ist nicht undenkbar.", "en", "A strike is not unthinkable.", ""),
        ("de", "Ein Streik ist nicht undenkbar.", "en", "A strike is quite conceivable.", ""),
        ("pt", "Não é incomum.", "en", "That is unusual.", "unusual"),
        ("en", "Rain is not unusual here.", "de", "Regen ist hier ungewöhnlich.", "ungewöhnlich"),
        ("en", "Rain is not unusual here.", "de", "Regen ist hier üblich.", ""),
        ("de", "Das ist nicht unwichtig, und Unbekannte kamen.", "en", "It matters, and unknown people came.", ""),
    ],
)
def test_negated_once_more(source, said, target, there, words):
    assert told(source, said, target, there) == words


@pytest.mark.parametrize(
    ("source", "said", "target", "there", "words"),
    [
        ("uk", "Млин збудував не лише дід, а й батько.", "en", "The mill was built just by grandfather.", "just"),
        ("de", "Nur der Müller hat Mehl.", "en", "Not only the miller has flour.", "Not only"),
        ("en", "He sells not only flour but bread.", "it", "Vende solo farina e pane.", "solo"),
        ("en", "He sells not only flour but bread.", "it", "Vende farina e pane.", ""),
        ("en", "You can't just leave the mill.", "tr", "Değirmeni yalnızca bırakamazsın.", ""),
        ("ru", "Это важно не только для мельника.", "en", "It matters to more than just the miller.", ""),
        ("pl", "Nie tylko on ma mąkę.", "en", "He is not the only one who has flour.", ""),
    ],
)
def test_only_for_not_only(source, said, target, there, words):
    assert told(source, said, target, there, restricted) == words
