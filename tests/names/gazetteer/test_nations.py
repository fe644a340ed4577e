"""Countries by adjectives and by forms in other cases."""

from __future__ import annotations

import pytest

from translaudit.names.gazetteer import nations


@pytest.mark.parametrize(
    ("word", "lang", "country"),
    [
        ("Schweizer", "de", "CH"),
        ("Чехії", "uk", "CZ"),
        ("Scottish", "en", "GB"),
        ("Scrutiny", "en", ""),
        ("austríaca", "es", "AT"),
        ("australiana", "es", "AU"),
    ],
)
def test_the_country_that_a_word_belongs_to(word, lang, country):
    assert nations.nation(word, lang) == country


def test_a_country_and_its_adjective_are_one():
    assert nations.same_country("France", "French", "en")
    assert not nations.same_country("France", "German", "en")
    assert not nations.same_country("swiftly", "swiftly", "en")


def test_words_that_a_dictionary_has_as_forms_of_each_other_are_of_no_nation():
    assert [nations.nation(word, "ru") for word in ("десятки", "десятка", "десяток")] == ["", "", ""]
