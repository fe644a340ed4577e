"""Contrary words come to the same where a negation makes up for the difference, and else not."""

from __future__ import annotations

import pytest

from translaudit.text.polarity.reversed import reversed_by_negation


def side(text, lang, word):
    start = text.index(word)
    return text, lang, start, start + len(word)


@pytest.mark.parametrize(
    ("original", "translation", "same"),
    [
        (("The trial was not fair.", "en", "fair"), ("Proces był niesprawiedliwy.", "pl", "niesprawiedliwy"), True),
        (("The trial was fair.", "en", "fair"), ("Proces był niesprawiedliwy.", "pl", "niesprawiedliwy"), False),
        (("Ніхто не прийшов.", "uk", "Ніхто"), ("Everybody stayed away.", "en", "Everybody"), False),
        (("Ніхто не прийшов.", "uk", "Ніхто"), ("Everybody came.", "en", "Everybody"), False),
        (("Ніхто не прийшов.", "uk", "Ніхто"), ("Everybody did not come.", "en", "Everybody"), True),
        (("Das Wasser war nicht tief genug.", "de", "tief"), ("The water was too shallow.", "en", "shallow"), True),
        (("Vattnet var djupt.", "sv", "djupt"), ("The water was shallow.", "en", "shallow"), True),  # nobody knows
    ],
)
def test_a_negation_makes_up_for_contrary_words(original, translation, same):
    assert reversed_by_negation((side(*original), side(*translation))) is same


def test_a_negation_beside_one_word_counts_though_the_other_side_negates_too():
    original = side("Nobody said it was not safe.", "en", "safe")
    translation = side("Niemand sagte, es sei gefährlich, und nicht nur gestern.", "de", "gefährlich")
    assert reversed_by_negation((original, translation))
