"""What a translation has only beside a negation that it lost."""

from __future__ import annotations

import pytest

from translaudit.accuracy.polarity.licensed import sooner, stranded
from translaudit.accuracy.polarity.sides import read_side
from translaudit.document import Document
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources


def side(text, lang):
    return read_side(text, lang, Span(0, len(text)))


@pytest.mark.parametrize(
    ("lang", "source", "target", "words"),
    [
        ("de", "Der Müller verkauft die Mühle nicht.", "The miller does sell the mill.", "does sell"),
        ("uk", "Мельник не продав млин.", "The miller did in fact sell the mill.", "did in fact sell"),
        ("de", "Der Müller bringt kein Mehl.", "The miller does bring flour.", "does bring"),
        ("fr", "Il ne ment jamais, et il ne dort pas.", "He never lies, and he does sleep.", "does sleep"),
        ("fr", "Il ne ment jamais.", "He never lies, and he does sleep.", ""),
        ("es", "El molinero no vendió el molino.", "The miller did not sell the mill.", ""),
        ("de", "Der Müller verkauft die Mühle nicht.", "Did the miller sell the mill?", ""),
        ("de", "Der Müller verkauft die Mühle doch.", "The miller does sell the mill.", ""),
        ("pl", "Młynarz nie próżnuje.", "The miller does business.", ""),
    ],
)
def test_a_verb_with_does_is_left_where_not_was_dropped(lang, source, target, words):
    span = stranded(side(source, lang), side(target, "en"))
    assert (target[slice(*span)] if span else "") == words


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("The miller will sell the mill before spring.", "before"),
        ("The miller will not sell the mill until spring.", ""),
        ("The miller will sell the mill in spring at the earliest.", ""),
        ("The miller will wait with the sale until spring.", ""),
        ("The miller is unlikely to sell the mill before spring.", ""),
        ("Before he died, the miller sold the mill in spring.", ""),
    ],
)
def test_what_happens_no_sooner_does_not_happen_before(target, words):
    source = "Der Müller verkauft die Mühle frühestens im Frühling."
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext("t", Side("t", "en", target), Side("s", "de", source), "de", (segment,))
    compared = Document(bitext, Resources()).compared(segment)
    places = sooner(side(source, "de"), side(target, "en"), compared)
    assert (target[slice(*places[1])] if places else "") == words
