"""What of the context tells whether a trap is one."""

from __future__ import annotations

from functools import cache

import pytest

from translaudit.audit import Settings, examine
from translaudit.lexicon.trap_files import load
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.wrong_sense import wrong_sense

TRAPS = Resources(traps=cache(load))


def found(pair, source, target):
    lang, other = pair.split("-")
    row = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext("t", Side("t.txt", other, target), Side("o.txt", lang, source), lang, (row,))
    said = examine(bitext, TRAPS, (wrong_sense,), Settings(min_confidence=Confidence.LOW)).findings
    return [(one.text, one.confidence) for one in said]


@pytest.mark.parametrize(
    ("pair", "source", "target", "confidence"),
    [
        ("pt-en", "Os bandidos fugiram, disse a polícia.", "The bandits fled, the police said.", Confidence.MEDIUM),
        ("pt-en", "A polícia disse que os bandidos fugiram.", "The police said the bandits fled.", Confidence.MEDIUM),
        ("pt-en", "Os bandidos fugiram para a floresta.", "The bandits fled into the forest.", Confidence.LOW),
        (
            "fr-en",
            "Elle mène au premier tour du scrutin.",
            "She leads in the first turn of the vote.",
            Confidence.MEDIUM,
        ),
    ],
)
def test_words_around_settle_the_sense(pair, source, target, confidence):
    assert [one for _, one in found(pair, source, target)] == [confidence]


@pytest.mark.parametrize("name", ["Resume.pdf", "/resume", "my_resume"])
def test_the_name_of_a_file_is_no_rendering(name):
    assert found("es-en", "Quiere resumir el texto.", "He wants to resume the text.")
    assert not found("es-en", "Quiere resumir el texto.", f"He wants to put the text into {name}")


@pytest.mark.parametrize(
    ("source", "target", "reported"),
    [
        ("Краплі від нежитю вже є.", "There are drops for the undead already.", True),
        ("Армія нежиті йде на місто.", "An army of the undead marches on the city.", False),
    ],
)
def test_a_cold_is_told_from_the_undead_by_its_endings(source, target, reported):
    assert bool(found("uk-en", source, target)) is reported


@pytest.mark.parametrize(
    ("langs", "source", "target"),
    [
        ("pl-en", "Kupił kota w worku.", "He bought a pig in a poke."),
        ("pt-en", "A medida mata dois coelhos com uma cajadada.", "The measure kills two birds with one stone."),
    ],
)
def test_a_word_of_an_expression_that_is_rendered_is_no_thing(langs, source, target, monkeypatch):
    assert not found(langs, source, target)
    monkeypatch.setattr(Resources, "phrasemes", lambda *_: ())
    assert found(langs, source, target)
