"""A small number in English words renders one in digits: which of them stands there is the house's choice."""

from __future__ import annotations

import pytest

from translaudit.coverage import Compared, reader


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [("es", "3", "three"), ("ru", "10", "ten"), ("ja", "3％", "three per cent")],
)
def test_a_word_renders_digits(lang, source, target):
    there, here = reader(lang, "en").words(source), reader("en", lang).words(target)
    compared = Compared(there, here)
    assert compared.missing == []
    assert compared.added == []
    assert not there[0].keys.isdisjoint(here[0].keys)


def test_another_number_does_not():
    there, here = reader("es", "en").words("4"), reader("en", "es").words("three")
    assert there[0].keys.isdisjoint(here[0].keys)


@pytest.mark.parametrize(
    ("lang", "source", "target"), [("de", "vier", "four"), ("ru", "трёх", "three"), ("hi", "तीन", "three")]
)
def test_a_word_renders_the_word_of_another_language(lang, source, target):
    there, here = reader(lang, "en").words(source), reader("en", lang).words(target)
    assert not there[0].keys.isdisjoint(here[0].keys)


def test_a_german_compound_may_mean_what_its_parts_mean():
    (word,) = reader("de", "en").words("Reitturnier")
    assert not word.known
    assert not word.keys.isdisjoint(reader("en", "de").words("tournament")[0].keys)


def test_a_german_name_is_no_compound_of_what_is_no_word():
    (word,) = reader("de", "en").words("Steinmeier")
    assert word.keys.isdisjoint(reader("en", "de").words("stone")[0].keys)
