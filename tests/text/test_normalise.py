"""Apostrophes, boundaries, capitals and search keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.text.normalise import at_boundary, fold, fold_apostrophes, is_word_char, title_case_like


@given(st.text())
def test_folding_apostrophes_keeps_the_length(text):
    folded = fold_apostrophes(text)
    assert len(folded) == len(text)
    assert fold_apostrophes(folded) == folded


@pytest.mark.parametrize("mark", ["'", "’", "ʼ", "‘", "´", "`", "′", "＇"])
def test_apostrophes_are_one(mark):
    assert fold_apostrophes(f"Знам{mark}янка") == "Знам'янка"


@pytest.mark.parametrize("ch", ["a", "ї", "漢", "7", "_", "\u0301", "\u093f", "ʼ"])
def test_word_characters(ch):
    assert is_word_char(ch)


@pytest.mark.parametrize("ch", [" ", "-", "'", ".", "\u00ad", "«", "—", "€"])
def test_other_characters(ch):
    assert not is_word_char(ch)


@pytest.mark.parametrize(
    ("text", "i", "expected"),
    [
        ("Kyiv", 0, True),
        ("Kyiv", 4, True),
        ("Kyiv", 2, False),
        ("", 0, True),
        ("in Kyiv.", 3, True),
        ("in Kyiv.", 7, True),
        ("don't", 3, False),
        ("don't", 4, False),
        ("Знам’янка", 4, False),
        ("Знамʼянка", 5, False),
        ("the soldiers' tents", 12, True),
        ("'Kyiv'", 1, True),
        ("'Kyiv'", 5, True),
        ("Івано-Франківськ", 5, True),
        ("Івано-Франківськ", 6, True),
        ("Khar\u00adkiv", 4, False),
        ("Khar\u00adkiv", 5, False),
        ("Kyi\u0301v", 3, False),
        ("Kyi\u0301v", 4, False),
        ("Kyi\u0301", 4, True),
        ("我在基辅", 2, True),
        ("基辅Kyiv", 2, True),
        ("เคียฟ", 2, False),
        ("เคียฟ", 1, True),
        ("abc_d", 3, False),
        ("2024р", 4, False),
        ("l'Ukraine", 2, False),
    ],
)
def test_boundaries(text, i, expected):
    assert at_boundary(text, i) is expected


def test_elision_lets_a_word_begin():
    assert at_boundary("l’Ukraine", 2, elision=True)
    assert not at_boundary("l’Ukraine", 1, elision=True)


@given(st.text(max_size=20))
def test_the_ends_of_a_text_are_boundaries(text):
    assert at_boundary(text, 0)
    assert at_boundary(text, len(text))


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        ("KIEV", "Kyiv", "KYIV"),
        ("Kiev", "kyiv", "Kyiv"),
        ("kiev", "Kyiv", "Kyiv"),
        ("K", "kyiv", "Kyiv"),
        ("", "Kyiv", "Kyiv"),
        ("基辅", "Kyiv", "Kyiv"),
        ("McKiev", "mcKyiv", "McKyiv"),
    ],
)
def test_title_case_like(model, text, expected):
    assert title_case_like(model, text) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Łódź", "lodz"),
        ("Đorđe", "DORDE"),
        ("İzmir", "izmir"),
        ("ısparta", "isparta"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Œuvre", "oeuvre"),
        ("Donets'k", "Donetsk"),
        ("Donetsʹk", "Donetsk"),
        ("Donets’k", "DONETSK"),
        ("Ivano-Frankivsk", "ivano frankivsk"),
        ("Знам’янка", "Знам'янка"),
        ("Kyïv", "Kyiv"),
        ("ﬁ", "fi"),
    ],
)
def test_fold(left, right):
    assert fold(left) == fold(right)


def test_fold_keeps_names_apart():
    assert fold("Kyiv") != fold("Kiev")
    assert fold("Харків") != fold("Харьков")


@given(st.text())
def test_fold_is_idempotent(text):
    assert fold(fold(text)) == fold(text)
