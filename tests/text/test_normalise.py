"""Apostrophes, boundaries, capitals and search keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.text.normalise import fold, fold_apostrophes, is_word_char, title_case_like


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


@given(st.text(), st.text())
def test_a_text_folds_letter_by_letter(one, other):
    assert fold(one + other) == fold(one) + fold(other)
