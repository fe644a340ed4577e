"""Where a word is missing, and where idiom only looks so."""

from __future__ import annotations

import pytest

from translaudit.text.name_gaps import CERTAIN, DOUBTFUL, gaps


@pytest.mark.parametrize(
    "text",
    [
        "Most of the timber comes from are sold abroad.",
        "The museum owes much to 's collection.",
        "The prize went to Mr. said the jury.",
        "Two judges, , and a clerk were heard.",
        "Was elected to the council that day.",
        "According to, the bridge will open in May.",
        "The council thanked the could not attend.",
        "In March, announced that the mill would close.",
    ],
)
def test_certain_gaps(text):
    found = list(gaps(text, "en"))
    assert found
    assert found[0].degree == CERTAIN
    assert 0 <= found[0].at <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "This is the house that she grew up in, and he knew it.",
        "Was it the first to reach the harbour?",
        "The paper of which I speak is lost.",
        "Both of whom are well, Mr. Brown said.",
        "She said that it was over, and left.",
        "In March, the council announced that the mill would close.",
    ],
)
def test_idiom_is_no_certain_gap(text):
    assert all(gap.degree == DOUBTFUL for gap in gaps(text, "en"))


def test_punctuation_set_apart_everywhere_shows_nothing():
    assert list(gaps("Come in , he said , and sat down by .", "en")) == []


def test_a_language_without_a_table_has_no_gaps():
    assert list(gaps("le de ,", "fr")) == []
