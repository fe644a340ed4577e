"""English nouns that are terms, and English words that render one word."""

from __future__ import annotations

import pytest

from translaudit.lexicon.kin import is_noun, kin
from translaudit.lexicon.terms import is_label, is_term, may_replace, subjects


@pytest.mark.parametrize("word", ["fine", "Fines", "refugees", "battalion", "vaccines", "policemen"])
def test_terms_are_known_in_any_form(word):
    assert is_term(word)


@pytest.mark.parametrize("word", ["house", "money", "day", "friend"])
def test_common_words_are_no_terms(word):
    assert not is_term(word)


def test_a_term_belongs_to_its_subjects():
    assert "law" in subjects("verdicts")
    assert subjects("spoon") == frozenset()


def test_labels_refer_back():
    assert is_label("documents")
    assert not is_label("report")


def test_an_institution_is_called_by_its_people():
    assert may_replace("troops", "army")
    assert may_replace("judges'", "court")
    assert not may_replace("army", "fine")


def test_kin_render_one_word_of_some_language():
    assert kin("prosecutor", "attorneys")
    assert not kin("fine", "battalion")


def test_nouns_are_those_that_render_nouns():
    assert is_noun("newsletters")
    assert not is_noun("friendlier")
