"""A word with a negation in it that is negated once more, and rendered without that."""

from __future__ import annotations

import pytest

from translaudit.accuracy.polarity.needless import undone
from translaudit.accuracy.polarity.sides import read_side
from translaudit.model import Span


def told(source, said, target, there):
    sides = [read_side(text, lang, Span(0, len(text))) for text, lang in ((said, source), (there, target))]
    mark = undone(*sides)
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
