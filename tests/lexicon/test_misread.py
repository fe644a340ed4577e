"""Nouns that a reader may take for others, by the word lists."""

from __future__ import annotations

import pytest

from translaudit.lexicon.misread import misread, other_words


@pytest.mark.parametrize(
    ("word", "lang", "instead", "taken"),
    [
        ("bintang", "id", ("animal",), "binatang"),
        ("bintang", "id", ("animals",), "binatang"),
        ("bintang", "id", ("house",), ""),
        ("trial", "en", ("path", "trail"), "trail"),
        ("trial", "en", ("rail",), ""),
        ("ibu", "id", ("week",), ""),
        ("狼", "zh", ("wave",), ""),
    ],
    ids=["a letter less", "a plural", "another", "English", "it begins otherwise", "too short", "signs"],
)
def test_a_word_is_taken_for_a_noun_that_begins_and_goes_on_alike(word, lang, instead, taken):
    assert misread(word, lang, instead) == taken


def lemmas(word, there):
    return tuple([{one.lemma for one in entries} for entries in other_words(word, "ru", there)])


def test_the_dictionary_tells_which_noun_a_form_is_of():
    own, others = lemmas("волка", {"wave"})
    assert "волк" in own
    assert "волна" in others
    assert lemmas("волка", {"wave", "wolf"}) == (set(), set())


def test_other_languages_have_no_such_dictionary():
    assert other_words("Wolke", "de", {"wolf"}) == ((), ())
