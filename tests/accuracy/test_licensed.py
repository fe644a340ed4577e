"""What a translation has only beside a negation that it lost."""

from __future__ import annotations

import pytest

from translaudit.accuracy.polarity.licensed import stranded
from translaudit.accuracy.polarity.sides import read_side
from translaudit.model import Span


def side(text, lang):
    return read_side(text, lang, Span(0, len(text)))


@pytest.mark.parametrize(
    ("lang", "source", "target", "words"),
    [
        ("de", "Der Müller verkauft die Mühle nicht.", "The miller does sell the mill.", "does sell"),
        ("uk", "Мельник не продав млин.", "The miller did in fact sell the mill.", "did in fact sell"),
        ("es", "El molinero no vendió el molino.", "The miller did not sell the mill.", ""),
        ("de", "Der Müller verkauft die Mühle nicht.", "Did the miller sell the mill?", ""),
        ("de", "Der Müller verkauft die Mühle doch.", "The miller does sell the mill.", ""),
        ("pl", "Młynarz nie próżnuje.", "The miller does business.", ""),
    ],
)
def test_a_verb_with_does_is_left_where_not_was_dropped(lang, source, target, words):
    span = stranded(side(source, lang), side(target, "en"))
    assert (target[slice(*span)] if span else "") == words
